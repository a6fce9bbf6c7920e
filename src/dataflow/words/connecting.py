"""What is said of the way to a database, Korean and English side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.words.messages import Said

if TYPE_CHECKING:
    from collections.abc import Mapping

CONNECTION: Mapping[str, Said] = {
    "connection.no-package": Said(
        'Neo4j에 연결하려면 패키지가 더 있어야 합니다. 설치: pip install "dataflow-registry[neo4j]"',
        'Neo4j needs one more package; to install: pip install "dataflow-registry[neo4j]"',
    ),
    # what a call says of it
    "connection.no-uri": Said(
        "데이터베이스의 주소가 없습니다. --uri나 NEO4J_URI에 적으십시오"
        "(예: bolt://localhost:7687, neo4j+s://graph.example.com).",
        "there is no address of a database; give --uri or NEO4J_URI, "
        "such as bolt://localhost:7687 or neo4j+s://graph.example.com.",
    ),
    "connection.no-password": Said(
        "NEO4J_PASSWORD가 없거나 비어 있습니다. 암호는 이 환경 변수에서만 읽습니다.",
        "NEO4J_PASSWORD is not set; the password is read from that variable only.",
    ),
    "connection.credentials": Said(
        "{source}: 주소에는 사용자나 암호를 적을 수 없습니다(‘@’가 있음). 사용자는 --username이나 NEO4J_USERNAME, "
        "암호는 NEO4J_PASSWORD에 적으십시오. 여기에 적힌 암호는 셸의 기록에 남았을 수 있으니 바꾸십시오.",
        "{source}: no user and no password can stand in the address (it has an “@”); the user goes to --username or "
        "NEO4J_USERNAME, the password to NEO4J_PASSWORD. A password that stood here may be in a shell's history: "
        "change it.",
    ),
    "connection.invalid-uri": Said(
        "{source}: 데이터베이스의 주소가 아닙니다. bolt://localhost:7687이나 "
        "neo4j+s://graph.example.com처럼 적으십시오.",
        "{source}: this is no address of a database; write it as bolt://localhost:7687 or neo4j+s://graph.example.com.",
    ),
    "connection.scheme": Said(
        "{source}: 주소는 다음 가운데 하나와 ‘://’로 시작해야 합니다: {schemes}.",
        "{source}: the address has to begin with one of these and “://”: {schemes}.",
    ),
    "connection.path": Said(
        "{source}: 주소는 호스트와 포트에서 끝나야 합니다. "
        "데이터베이스 이름은 --database나 NEO4J_DATABASE에 적으십시오.",
        "{source}: the address has to end with host and port; the name of a database goes to --database or "
        "NEO4J_DATABASE.",
    ),
    "connection.exposed": Said(
        "주의: {address:으로/로} 암호와 등록부의 내용이 암호화되지 않은 채 오갑니다. "
        "서버가 TLS를 지원하면 bolt+s://나 neo4j+s://를 쓰십시오.",
        "careful: the password and what the registry says go to {address} and back unencrypted; "
        "use bolt+s:// or neo4j+s:// if the server has TLS.",
    ),
    # nobody there
    "connection.unknown-host": Said(
        "{address}: 그런 이름의 호스트를 찾을 수 없습니다. 주소를 확인하십시오.",
        "{address}: there is no host of that name; check the address.",
    ),
    "connection.nobody": Said(
        "{address}: 이 포트에서 연결을 받는 서버가 없습니다. Neo4j가 떠 있는지, 포트가 맞는지(보통 7687) 확인하십시오.",
        "{address}: no server listens there; check that Neo4j runs, and the port (usually 7687).",
    ),
    "connection.silent": Said(
        "{address}: 서버가 제때 답하지 않습니다. 주소와 방화벽을 확인하십시오.",
        "{address}: the server does not answer in time; check the address, and firewalls on the way.",
    ),
    "connection.http": Said(
        "{address}: Bolt가 아니라 HTTP로 답합니다. Neo4j Browser의 포트(7474)가 아니라 "
        "Bolt의 포트(보통 7687)를 적으십시오.",
        "{address}: this speaks HTTP, not Bolt; give the port of Bolt (usually 7687), "
        "not that of Neo4j Browser (7474).",
    ),
    "connection.closed": Said(
        "{address}: 서버가 답하지 않고 연결을 끊었습니다. TLS만 받는 서버라면 bolt+s://나 neo4j+s://를 쓰십시오.",
        "{address}: the server closed the connection without an answer; "
        "if it takes TLS only, use bolt+s:// or neo4j+s://.",
    ),
    "connection.no-tls": Said(
        "{address}: TLS로 연결되지 않습니다. 서버에 TLS가 켜져 있는지 확인하십시오. "
        "같은 기기의 서버라면 bolt://도 됩니다.",
        "{address}: no TLS connection came about; check that the server has TLS on. "
        "To a server on the same machine bolt:// will do.",
    ),
    "connection.untrusted": Said(
        "{address}: 서버의 인증서를 신뢰할 수 없습니다(스스로 서명했거나, 이름이 다르거나, 기간이 지남). "
        "스스로 서명한 인증서임을 알고 쓰려면 bolt+ssc://나 neo4j+ssc://를 쓰십시오.",
        "{address}: the server's certificate is not trusted (self-signed, for another name, or expired); "
        "if you know it to be self-signed, use bolt+ssc:// or neo4j+ssc://.",
    ),
    "connection.old": Said(
        "{address}: 너무 오래된 서버({version})입니다. Neo4j {oldest} 이상이 필요합니다.",
        "{address}: this server ({version}) is too old; Neo4j {oldest} or later is needed.",
    ),
    "connection.not-neo4j": Said(
        "{address}: 이 서버와는 통하지 않습니다. 너무 오래되었거나 Neo4j가 아닙니다. Neo4j {oldest} 이상이 필요합니다.",
        "{address}: this server does not understand us; it is too old, or not Neo4j. "
        "Neo4j {oldest} or later is needed.",
    ),
    # not let in
    "connection.unauthorized": Said(
        "{address}: 사용자 ‘{username}’의 암호가 맞지 않거나 그런 사용자가 없습니다. "
        "NEO4J_PASSWORD와 NEO4J_USERNAME을 확인하십시오.",
        "{address}: wrong password for the user “{username}”, or no such user; "
        "check NEO4J_PASSWORD and NEO4J_USERNAME.",
    ),
    "connection.too-often": Said(
        "{address}: 암호가 여러 번 틀려 서버가 잠시 로그인을 막았습니다. 조금 뒤에 맞는 암호로 다시 하십시오.",
        "{address}: after several wrong passwords the server lets nobody in for a while; "
        "wait a little, then try again with the right one.",
    ),
    "connection.first-password": Said(
        "{address}: 사용자 ‘{username}’의 암호를 먼저 바꾸어야 합니다. "
        "Neo4j Browser로 로그인하거나 system 데이터베이스에서 "
        "ALTER CURRENT USER SET PASSWORD로 바꾸십시오.",
        "{address}: the user “{username}” has to change the password first: log in with Neo4j Browser, or use "
        "ALTER CURRENT USER SET PASSWORD on the system database.",
    ),
    "connection.no-database": Said(
        "{address}: ‘{database:’이라는/라는} 데이터베이스가 없습니다. --database와 NEO4J_DATABASE를 확인하십시오.",
        "{address}: there is no database “{database}”; check --database and NEO4J_DATABASE.",
    ),
    "connection.no-default-database": Said(
        "{address}: 기본 데이터베이스가 없습니다. --database로 정하십시오.",
        "{address}: there is no default database; name one with --database.",
    ),
    "connection.not-ready": Said(
        "{address}: 데이터베이스가 아직 뜨지 않았거나 멈추어 있습니다. 잠시 뒤에 다시 하십시오.",
        "{address}: the database is starting or stopped; try again in a while.",
    ),
    "connection.forbidden": Said(
        "{address}: 사용자 ‘{username}’에게 그 권한이 없습니다. 관리자에게 읽기와 쓰기 권한을 요청하십시오.",
        "{address}: the user “{username}” may not do that; ask an administrator for the right to read and write.",
    ),
    "connection.read-only": Said(
        "{address}: 이 데이터베이스는 읽을 수만 있고 쓸 수 없습니다.",
        "{address}: this database can be read, but not written.",
    ),
    # midway
    "connection.dropped": Said(
        "{address}: 도중에 연결이 끊겼습니다. 서버를 확인하고 다시 하십시오.",
        "{address}: the connection was lost midway; check the server, then try again.",
    ),
    "connection.memory": Said(
        "{address}: 서버의 메모리가 모자랍니다({said}). 서버의 힙(server.memory.heap.max_size)을 늘리십시오.",
        "{address}: the server is out of memory ({said}); give it more heap (server.memory.heap.max_size).",
    ),
    "connection.too-slow": Said(
        "{address}: 서버가 정한 시간 안에 끝나지 않았습니다(db.transaction.timeout).",
        "{address}: this took longer than the server allows (db.transaction.timeout).",
    ),
    "connection.server": Said(
        "{address}: 서버가 받아들이지 않았습니다. {code}: {said}",
        "{address}: the server refused: {code}: {said}",
    ),
    "connection.driver": Said(
        "{address}: 연결을 쓸 수 없습니다({kind}).",
        "{address}: the connection cannot be used ({kind}).",
    ),
}
"""Refusal → text. `address` is scheme, host and port; no text has a password."""
