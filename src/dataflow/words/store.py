"""What is said of registries in a database, Korean and English side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.words.messages import Said

if TYPE_CHECKING:
    from collections.abc import Mapping

STORE: Mapping[str, Said] = {
    # a push
    "unchanged": Said(
        "{database}에 있는 ‘{key}’ 그대로입니다. 쓴 것이 없습니다.",
        "“{key}” is in {database} just as it is here; nothing was written.",
    ),
    "pushed": Said(
        "‘{key:’을/를} {database}에 올렸습니다: 개체 추가 {added}, 변경 {changed}, 삭제 {removed}. "
        "노드 {nodes}개와 관계 {relationships}개가 있습니다.",
        "“{key}” is in {database}: {added} entities added, {changed} changed, {removed} removed; "
        "it has {nodes} nodes and {relationships} relationships.",
    ),
    "written": Said(
        "쓴 것: 노드 생성 {nodes_created}, 삭제 {nodes_deleted}, 관계 생성 {relationships_created}, "
        "삭제 {relationships_deleted}, 속성 {properties_set}",
        "written: {nodes_created} nodes created, {nodes_deleted} deleted; {relationships_created} relationships "
        "created, {relationships_deleted} deleted; {properties_set} properties set",
    ),
    "would": Said(
        "‘{key:’을/를} {database}에 올리면: 개체 추가 {added}, 변경 {changed}, 삭제 {removed}. "
        "아무것도 쓰지 않았습니다.",
        "to push “{key}” to {database} would add {added} entities, change {changed} and remove {removed}; "
        "nothing was written.",
    ),
    "step.nodes": Said("노드 {count}개", "{count} nodes"),
    "step.relationships": Said("관계 {count}개", "{count} relationships"),
    "step.removed": Said("옛 노드 {count}개 삭제", "{count} old nodes removed"),
    "step.waiting": Said(
        "같은 등록부를 다른 곳에서 올리고 있습니다. {count}초까지 기다립니다.",
        "the same registry is being pushed elsewhere; waiting up to {count} seconds",
    ),
    "busy": Said(
        "‘{registry:’을/를} 다른 곳에서 올리고 있습니다. 끝난 뒤에 다시 하십시오.",
        "“{registry}” is being pushed elsewhere; try again when that is done.",
    ),
    "overtaken": Said(
        "‘{registry:’을/를} 올리는 동안 다른 쪽이 올리기 시작했습니다. 올린 것은 쓰이지 않습니다. 다시 하십시오.",
        "somebody else began to push “{registry}” meanwhile; what was pushed here does not count. Try again.",
    ),
    "another": Said(
        "{database}의 ‘{key:’은/는} 다른 등록부입니다({there}, 여기는 {here}). --key로 다른 이름을 주거나, "
        "바꾸려면 --replace를 주십시오.",
        "“{key}” in {database} is another registry ({there}; this one is {here}). Give this one a name of its own with "
        "--key, or replace that one with --replace.",
    ),
    "invalid-key": Said(
        "--key: ‘{key:’은/는} 쓸 수 없습니다. 영문 소문자, 숫자, -만 씁니다(예: acme-kr).",
        "--key: “{key}” will not do; use lower-case letters, digits and hyphens, such as acme-kr.",
    ),
    # asking
    "asked": Said(
        "등록부 ‘{key}’: {database}에 {number}번째로 올린 것",
        "registry “{key}” in {database}, as push {number} left it",
    ),
    "no-registries": Said(
        "{database}에 등록부가 없습니다. dataflow neo4j push로 올리십시오.",
        "there is no registry in {database}; push one: dataflow neo4j push.",
    ),
    "no-such-key": Said(
        "{database}에 ‘{key:’이/가} 없습니다. 있는 것: {keys}.", "there is no “{key}” in {database}; there are: {keys}."
    ),
    "which": Said(
        "{database}에 등록부가 여럿입니다. --key로 고르십시오: {keys}.",
        "{database} has several registries; choose one with --key: {keys}.",
    ),
    "old-layout": Said(
        "‘{key:’은/는} 다른 버전의 dataflow({version})가 다른 형태로 올렸습니다. "
        "dataflow neo4j push로 다시 올리십시오.",
        "“{key}” was pushed in another shape, by dataflow {version}; push it again: dataflow neo4j push.",
    ),
    "moved": Said(
        "읽는 동안 ‘{key:’이/가} 계속 새로 올라왔습니다. 잠시 뒤에 다시 하십시오.",
        "“{key}” was pushed again and again while it was read; try again in a while.",
    ),
    "broken": Said(
        "‘{key}’의 {entity:이/가} 데이터베이스에서 바뀌었거나 없어졌습니다. "
        "dataflow neo4j push --rebuild로 다시 올리십시오.",
        "{entity} of “{key}” was changed or removed in the database; push it again: dataflow neo4j push --rebuild.",
    ),
    "only-embedded": Said("{option}은 --backend neo4j와 함께만 씁니다.", "{option} goes with --backend neo4j only."),
    "not-of-files": Said(
        "--backend neo4j는 파일을 읽지 않으므로 {option:을/를} 함께 쓸 수 없습니다.",
        "--backend neo4j reads no files, so {option} cannot go with it.",
    ),
    # status and drop
    "title.status": Said("{database}의 등록부", "Registries in {database}"),
    "column.key": Said("키", "key"),
    "column.name": Said("이름", "name"),
    "column.push": Said("올린 횟수", "pushes"),
    "column.revision": Said("판", "revision"),
    "column.digest": Said("파일 해시", "digest of the files"),
    "column.entities": Said("개체", "entities"),
    "column.nodes": Said("노드", "nodes"),
    "column.relationships": Said("관계", "relationships"),
    "column.version": Said("dataflow 버전", "dataflow version"),
    "column.sound": Said("온전함", "whole"),
    "sound.yes": Said("예", "yes"),
    "sound.no": Said(
        "아니요(노드 {nodes}개, 관계 {relationships}개)", "no ({nodes} nodes, {relationships} relationships)"
    ),
    "sound.unfinished": Said("예(끝나지 않은 올리기의 흔적이 있음)", "yes (and remains of an unfinished push)"),
    "unfinished": Said(
        "‘{key:’은/는} 처음 올리다가 끝나지 않아 아직 쓰이지 않습니다. "
        "다시 올리거나 dataflow neo4j drop으로 지우십시오.",
        "the first push of “{key}” never came to its end, so nobody sees it; push it again, or drop it.",
    ),
    "drift": Said(
        "{root}의 파일과 ‘{key:’으로/로} 올린 것의 차이: 추가 {added}, 변경 {changed}, 삭제 {removed}",
        "How the files in {root} differ from what was pushed as “{key}”: {added} added, {changed} changed, "
        "{removed} removed",
    ),
    "differences.none": Said("차이가 없습니다.", "They do not differ."),
    "drift.never": Said(
        "{root}의 파일은 올린 적이 없습니다(‘{key}’).", "the files in {root} were never pushed (“{key}”)."
    ),
    "title.difference": Said("다른 개체", "Entities that differ"),
    "column.entity": Said("개체", "entity"),
    "column.change": Said("차이", "difference"),
    "change.added": Said("파일에만 있음", "only in the files"),
    "change.changed": Said("서로 다름", "differs"),
    "change.removed": Said("데이터베이스에만 있음", "only in the database"),
    "confirm": Said(
        "{database}에서 ‘{key}’({name}, 노드 {nodes}개)를 지웁니다. 지우려면 키를 적으십시오.",
        "This removes “{key}” ({name}, {nodes} nodes) from {database}. To go on, type its key.",
    ),
    "confirm-unfinished": Said(
        "{database}에서 끝까지 올리지 못한 ‘{key:’을/를} 지웁니다. 지우려면 키를 적으십시오.",
        "This removes what there is of “{key}”, never pushed whole, from {database}. To go on, type its key.",
    ),
    "unconfirmed": Said("지우지 않았습니다.", "nothing was removed."),
    "confirm-with-yes": Said(
        "지우려면 --yes를 주십시오(물어볼 화면이 없습니다).", "to remove it give --yes; there is no terminal to ask on."
    ),
    "dropped": Said(
        "{database}에서 ‘{key:’을/를} 지웠습니다: 노드 {nodes}개.", "“{key}” is gone from {database}: {nodes} nodes."
    ),
    # queries
    "title.queries": Said("데이터베이스에 물을 수 있는 것", "What the database answers"),
    "column.question": Said("질문", "question"),
    "column.answers": Said("답하는 것", "what it answers"),
    "column.parameters": Said("매개변수", "parameters"),
    "answers.where": Said(
        "정보주체의 개인정보를 누가, 어느 나라에서, 무엇을 위해 가지고 있는가",
        "Where a subject's data lives: who holds it, in which country, for what",
    ),
    "answers.who": Said("항목을 누가 가지고 있는가", "Who holds an item"),
    "answers.path": Said("왜 그에게, 그 나라에, 그 시스템에 닿는가", "Why data reaches a party, a country or a system"),
    "answers.impact": Said("유출되거나 관계가 끝나면 무엇이 걸리는가", "What a leak or a parting touches"),
    "answers.transfers": Said("무엇이 국경을 넘는가", "What crosses the border"),
    "answers.clauses": Said("위탁 계약에 어떤 조항이 있는가", "Which clauses the contracts of entrustments have"),
}
"""Message → text. `database` is where it is, without user or password."""
