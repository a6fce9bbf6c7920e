"""Headings, states and short sentences of reports and answers, Korean and English side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.words.messages import Said

if TYPE_CHECKING:
    from collections.abc import Mapping

LABELS: Mapping[str, Said] = {
    "outcome.pass": Said("통과", "pass"),
    "outcome.violated": Said("위반", "violated"),
    "outcome.unknown": Said("판단 불가", "unknown"),
    "outcome.review": Said("검토 필요", "review"),
    "severity.error": Said("오류", "error"),
    "severity.warning": Said("경고", "warning"),
    "severity.note": Said("참고", "note"),
    "state.present": Said("있음", "present"),
    "state.none": Said("없음", "none"),
    "state.unknown": Said("모름", "unknown"),
    "state.withheld": Said("있으나 적지 않음", "withheld"),
    "state.not-applicable": Said("해당 없음", "not applicable"),
    "claimed": Said("있음(진술)", "claimed"),
    "no-contract": Said("계약 없음", "no contract"),
    "contract-unknown": Said("계약 모름", "contract unknown"),
    "role.controller": Said("개인정보처리자", "controller"),
    "role.trustee": Said("수탁자", "trustee"),
    "role.re-trustee": Said("재수탁자", "re-trustee"),
    "role.recipient": Said("제공받는 자", "recipient"),
    "role.operator": Said("시스템 운영자", "operator"),
    "kind.transfer": Said("국외 이전", "transfer"),
    "kind.onward": Said("재이전", "onward transfer"),
    "kind.continuation": Said("이어지는 처리", "continuation"),
    "kind.declared": Said("선언된 이전", "declared transfer"),
    "certainty.possible": Said("가능성", "possible"),
    "certainty.one-of": Said("이 가운데 하나 이상", "one or more of these"),
    "backing.unknown": Said("보내는 자의 보유 여부 모름", "not known whether the sender holds it"),
    "backing.missing": Said("보내는 자에게 없는 항목", "the sender is not known to hold it"),
    "backing.collected": Said("직접 수집", "collected by the receiver"),
    "state.in-force": Said("진행 중", "in force"),
    "state.residual": Said("종료 후 보유", "held after the end"),
    "nameless.contracts": Said("계약 {id}", "contract {id}"),
    "nameless.policies": Said("{id} 처리방침", "policy {id}"),
    "nameless.entrustments": Said("위탁 {id}", "entrustment {id}"),
    "nameless.orders": Said("명령 {id}", "order {id}"),
    "nameless.provisions": Said("제공 {id}", "provision {id}"),
    "unnamed-of": Said("이름 없음({flow})", "unnamed ({flow})"),
    "not-stated": Said("적혀 있지 않음 ({where})", "not stated ({where})"),
    "not-begun": Said("시작 전", "not begun"),
    "below": Said("하위 흐름", "below another that ends"),
    "unnamed": Said("이름 없음", "unnamed"),
    "unknown": Said("모름", "unknown"),
    "one-of-purposes": Said("{count}개 목적 중 하나 이상", "one or more of {count} purposes"),
    "one-of-places": Said("적힌 장소 가운데 하나 이상", "one or more of the places stated"),
    "since": Said("{day}부터", "since {day}"),
    "until": Said("{day}까지", "until {day}"),
    "column.subject": Said("정보주체", "data subjects"),
    "column.holder": Said("보유자", "holder"),
    "column.items": Said("개인정보 항목", "items"),
    "column.purpose": Said("목적", "purpose"),
    "column.place": Said("장소", "place"),
    "column.via": Said("경로", "via"),
    "column.contract": Said("계약", "contract"),
    "column.retention": Said("보유 기간", "retention"),
    "column.certainty": Said("확실성", "certainty"),
    "column.path": Said("번호", "no."),
    "column.route": Said("경로", "route"),
    "column.from": Said("앞", "from"),
    "column.step": Said("근거가 되는 기재", "by its"),
    "column.to": Said("뒤", "to"),
    "column.count": Said("정보주체 수", "how many"),
    "column.who": Said("알릴 곳", "who"),
    "column.why": Said("이유", "why"),
    "column.contact": Said("연락처", "contact"),
    "column.flows": Said("흐름", "flows"),
    "column.duty": Said("의무", "duty"),
    "column.asked": Said("해당 여부", "asked"),
    "column.because": Said("판단의 근거", "because of, or depending on"),
    "column.status": Said("상태", "status"),
    "column.tasks": Said("업무·제공 목적", "work, or recipient's purpose"),
    "column.ended": Said("종료일", "ended"),
    "column.returned": Said("반환", "returned"),
    "column.destroyed": Said("파기", "destroyed"),
    "column.system": Said("시스템", "system"),
    "column.operator": Said("운영자", "operator"),
    "column.used-by": Said("이용하는 목적·흐름", "used by"),
    "column.ends": Said("계약 종료일", "ends"),
    "column.return-clause": Said("반환·파기 조항", "clause on return or destruction"),
    "column.source": Said("등록부 위치", "in the registry"),
    "column.transfer": Said("이전", "transfer"),
    "column.kind": Said("구분", "kind"),
    "column.recipient": Said("이전받는 자", "recipient"),
    "column.field": Said("고지·공개 사항", "particular"),
    "column.citation": Said("근거 조문", "provision"),
    "column.state": Said("등록부", "registry"),
    "column.value": Said("내용", "value"),
    "column.disclosed": Said("처리방침", "policy"),
    "column.trustee": Said("수탁자", "trustee"),
    "column.clause": Said("조항", "clause"),
    "column.entity": Said("대상", "entity"),
    "column.question": Said("질문", "question"),
    "column.written-to": Said("적을 곳", "field"),
    "column.answerer": Said("답할 자", "who can answer"),
    "column.rules": Said("규칙", "rules"),
    "column.rule": Said("규칙", "rule"),
    "column.title": Said("제목", "title"),
    "column.severity": Said("심각도", "severity"),
    "column.judges-since": Said("판단 시작일", "judges from"),
    "column.in-force-since": Said("시행일", "from"),
    "column.in-force-until": Said("종료일", "until"),
    "column.sanction": Said("제재", "sanction"),
    "column.statute": Said("약칭", "key"),
    "column.statute-kind": Said("구분", "kind"),
    "statute-kind.act": Said("법률", "act"),
    "statute-kind.decree": Said("대통령령", "decree"),
    "statute-kind.notice": Said("고시", "notice"),
    "statute-kind.guide": Said("안내서", "guide"),
    "column.accepted": Said("수용", "accepted"),
    "column.unknown": Said("모르는 것", "not known"),
    "disclosed.true": Said("기재", "printed"),
    "disclosed.false": Said("기재 없음", "not printed"),
    "disclosed.null": Said("모름", "unknown"),
    "what.receiver": Said("받는 자", "the receiver"),
    "what.items": Said("항목", "items"),
    "what.purposes": Said("목적", "purposes"),
    "what.subjects": Said("정보주체", "data subjects"),
    "what.systems": Said("시스템", "systems"),
    "what.operator": Said("시스템 운영자", "the operator"),
    "what.places": Said("장소(국가)", "places"),
    "title.where": Said(
        "{subject}의 개인정보가 있는 곳 ({day} 기준)", "Where the data of {subject} lives (as of {day})"
    ),
    "title.who": Said("{item:을/를} 가진 곳 ({day} 기준)", "Who holds {item} (as of {day})"),
    "title.path": Said(
        "{start} → {end}: 개인정보가 이르는 경로 ({day} 기준)", "How data gets from {start} to {end} (as of {day})"
    ),
    "title.steps": Said("경로의 단계와 등록부 위치", "Step by step, with the line that says so"),
    "title.maybe-path": Said(
        "적혀 있지 않아 경로가 더 있을 수 있는 곳", "What the registry does not say, so that there may be more paths"
    ),
    "title.leak": Said("{names}에서 유출등이 생긴 때의 영향 ({day} 기준)", "A leak at {names} (on {day})"),
    "title.leak-possible": Said("가지고 있을 가능성이 있는 것", "What may be there"),
    "title.subjects": Said(
        "정보주체: 최소 {count}명 (구분끼리 겹칠 수 있어 더하지 않음)",
        "Data subjects: at least {count} (categories may overlap and are not added up)",
    ),
    "title.subjects-unknown": Said("정보주체: 몇 명인지 알 수 없음", "Data subjects: not known how many"),
    "title.uncounted": Said("– 수가 적혀 있지 않은 구분: {subjects}", "– no count is written down for: {subjects}"),
    "title.tell": Said(
        "72시간 이내의 통지·신고를 위하여 알릴 곳", "Whom to tell, so that notice and report go out within 72 hours"
    ),
    "title.tell-missing": Said(
        "알려야 하나 연락처가 등록부에 없는 곳", "Who must hear of it, with no way to reach them in the registry"
    ),
    "title.duties": Said("법이 요구하는 것", "What the law asks"),
    "title.nameless": Said(
        "이름이 적혀 있지 않아 같은 곳일 수 있는 자", "Nobody named here: each may be one of those asked about"
    ),
    "title.leave": Said(
        "{names:과/와}의 관계를 끝낼 때 끝나는 흐름 ({day} 기준)", "Parting with {names} (as of {day})"
    ),
    "title.leave-systems": Said("함께 쓸 수 없게 되는 시스템", "Systems that go"),
    "title.leave-contracts": Said("관련 계약", "Contracts concerned"),
    "title.leave-purposes": Said("수탁자 등을 잃는 처리 목적", "Purposes that lose a receiver or a system"),
    "title.leave-rows": Said("그 흐름과 시스템에 있는 개인정보", "What is held by all of these"),
    "title.transfers": Said("국외 이전 ({day} 기준)", "Overseas transfers (as of {day})"),
    "title.clauses": Said("위탁계약 조항 ({day} 기준)", "Clauses of entrustment contracts (as of {day})"),
    "title.questions": Said("확인할 사항: {name}, {count}건 ({day} 기준)", "To ask {name}: {count} (as of {day})"),
    "title.rules": Said("규칙 {count}개", "Rules: {count}"),
    "title.statutes": Said("법령과 안내서 {count}건", "Statutes and guides: {count}"),
    "title.provisions": Said("조문 등 {count}건", "Provisions: {count}"),
    "title.on-day": Said("{title} ({day} 시행 중인 것)", "{title} (in force on {day})"),
    "empty.rules": Said("해당하는 규칙이 없습니다.", "No rule matches."),
    "empty.statutes": Said("해당하는 조문이 없습니다.", "No provision matches."),
    "explain.what": Said("무엇을 보는가", "What it looks at"),
    "explain.weight": Said("심각도: {severity}. {day}부터 판단합니다.", "Severity: {severity}. It judges from {day}."),
    "explain.why": Said("왜 보는가", "Why"),
    "explain.law": Said("근거", "Provisions"),
    "explain.from": Said("시행: {day}부터", "in force from {day}"),
    "explain.from-until": Said("시행: {day}부터 {until}까지", "in force from {day} until {until}"),
    "explain.sanction": Said("위반하면: {sanction}", "breach: {sanction}"),
    "explain.fires": Said("지적되는 예: {outcome} ({day} 기준)", "An example that fires: {outcome} (as of {day})"),
    "explain.passes": Said("통과하는 예 ({day} 기준)", "An example that passes (as of {day})"),
    "explain.statutes": Said("법령", "Statutes"),
    "explain.mend": Said("고치는 방법", "How to mend it"),
    "explain.if": Said("‘{outcome}’일 때: {remedy}", "if {outcome}: {remedy}"),
    "explain.else": Said("그 밖의 경우: {remedy}", "otherwise: {remedy}"),
    "explain.asks": Said("사람이 정할 것", "What a human decides"),
    "explain.record": Said("정한 것은 대상에 이렇게 적습니다: `{decision}`", "recorded on the entity as `{decision}`"),
    "explain.says": Said("이렇게 지적합니다", "What it says"),
    "explain.mistake": Said("{mistake}: 등록부 자체의 오류", "{mistake}: a mistake in the registry itself"),
    "explain.asked": Said("{asked}: 근거와 규칙", "{asked}: provisions and rules"),
    "explain.rules": Said("이를 근거로 하는 규칙", "Rules that rest on it"),
    "explain.no-rule": Said(
        "없습니다. 이 프로그램은 이 조문을 지키는지 판단하지 않습니다.",
        "None: this program does not judge whether it is kept.",
    ),
    "title.unknown": Said("등록부에 적혀 있지 않은 것", "What the registry does not say"),
    "title.unplaced": Said("데이터가 있는 국가를 모르는 흐름과 시스템", "Flows and systems whose country is unknown"),
    "empty.where": Said("해당하는 보유가 없습니다.", "Nothing matches."),
    "no-path.unknown": Said(
        "알려진 경로는 없습니다. 다만 아래의 것이 등록부에 적혀 있지 않으므로 경로가 없다고 할 수 없습니다.",
        "No path is known. What is listed below is not in the registry, though, so it cannot be said that there is "
        "none.",
    ),
    "no-path.none": Said(
        "경로가 없습니다. 등록부에 적힌 보유와 흐름 가운데 이르는 것이 없습니다.",
        "There is none: no holding or flow in the registry leads there.",
    ),
    "no-path.partial": Said(
        "알려진 경로는 없습니다. 다만 등록부를 다 읽지 못하였으므로 경로가 없다고 할 수 없습니다.",
        "No path is known. The registry was read in part only, so it cannot be said that there is none.",
    ),
    "empty.leak": Said(
        "등록부에 알려진 보유가 없습니다. 가진 것이 없다는 뜻은 아닙니다.",
        "The registry knows of nothing held there; that does not mean that nothing is.",
    ),
    "empty.leak-possible": Said(
        "가지고 있음이 확실한 것은 없습니다. 가능성이 있는 것은 아래와 같습니다.",
        "Nothing is certainly there; what may be follows.",
    ),
    "empty.duties": Said(
        "이 날 또는 이 관할의 유출 통지·신고 조문은 이 프로그램의 표에 없습니다. 의무가 없다는 뜻이 아닙니다.",
        "This program has no table of the duties of that day or jurisdiction; that does not mean that there are none.",
    ),
    "empty.leave": Said("끝나는 흐름이 등록부에 없습니다.", "No flow in the registry ends with it."),
    "empty.transfers": Said("알려진 국외 이전이 없습니다.", "No overseas transfer is known."),
    "empty.questions": Said(
        "확인할 사항이 없습니다. 모르는 것도, 법이 요구하는데 ‘없음’으로 적힌 것도 없습니다.",
        "Nothing to ask: nothing is unknown, and nothing that the law asks for is recorded as missing.",
    ),
    "empty.clauses": Said("진행 중인 처리위탁이 없습니다.", "No entrustment is in force."),
    "more-rows": Said(
        "… {count}행이 더 있습니다. 모두 보려면 --format csv 또는 json을 쓰십시오.",
        "… {count} more rows; --format csv or json shows all.",
    ),
    "hop.at": Said("장소", "place"),
    "hop.collects": Said("직접 수집 항목", "items collected"),
    "hop.contains": Said("항목의 구성", "contents of the item"),
    "hop.controller": Said("개인정보처리자", "controller"),
    "hop.items": Said("개인정보 항목", "items"),
    "hop.operator": Said("시스템 운영자", "operator"),
    "hop.part_of": Said("정보주체의 상하 구분", "part of the category"),
    "hop.purposes": Said("처리 목적", "purposes"),
    "hop.recipient": Said("제공받는 자", "recipient"),
    "hop.sends": Said("보내는 자", "sender"),
    "hop.subjects": Said("정보주체", "data subjects"),
    "hop.systems": Said("시스템", "systems"),
    "hop.trustee": Said("수탁자·재수탁자", "trustee"),
    "hop.under": Said("상위 흐름", "flow above"),
    "why.leaking": Said("유출등이 생긴 곳", "where it leaked"),
    "why.entruster": Said("위탁자", "entruster"),
    "why.controller": Said("개인정보처리자(통지·신고)", "controller: notifies and reports"),
    "why.provider": Said("제3자에게 제공한 자", "provided the data to a third party"),
    "way.department": Said("부서", "department"),
    "way.email": Said("전자우편", "e-mail"),
    "way.phone": Said("전화", "phone"),
    "way.address": Said("주소", "address"),
    "way.url": Said("웹", "web"),
    "duty.notify": Said(
        "정보주체에 대한 통지 (안 때부터 {hours}시간 이내)", "notice to data subjects within {hours} hours"
    ),
    "duty.report": Said(
        "개인정보 보호위원회 또는 한국인터넷진흥원에 신고 (안 때부터 {hours}시간 이내, 회수·삭제한 경우의 예외 있음)",
        "report to the PIPC or KISA within {hours} hours (unless what leaked was recovered or deleted)",
    ),
    "duty.notify-possible": Said(
        "유출등의 가능성 통지 (안 때부터 {hours}시간 이내)", "notice of a possible leak within {hours} hours"
    ),
    "asked.required": Said("해야 함", "required"),
    "asked.depends": Said("사정에 따라 다름", "depends"),
    "because.certain": Said("가지고 있음이 확실한 개인정보", "personal data that is certainly there"),
    "because.kinds": Said("민감정보·고유식별정보 포함", "sensitive or unique-identification data"),
    "because.count": Said("정보주체 1천명 이상", "1,000 data subjects or more"),
    "because.illegal-access": Said("외부의 불법적인 접근인지", "whether somebody from outside got in illegally"),
    "because.when-possible": Said("유출등의 가능성을 알게 된 경우", "if it is known that a leak is possible"),
    "because.nothing-known": Said("등록부에 보유가 적혀 있지 않음", "nothing is known to be there"),
    "because.items-unknown": Said("모르는 항목", "items that are not known"),
    "because.kinds-unknown": Said("종류가 적혀 있지 않은 항목", "items whose kinds are not written down"),
    "because.kinds-possible": Said(
        "민감정보·고유식별정보를 가졌을 가능성", "sensitive or unique-identification data that may be there"
    ),
    "because.count-unknown": Said("정보주체의 수", "the number of data subjects"),
    "because.pseudonymised": Said("가명정보인지", "whether it is pseudonymised data only"),
    "safeguard": Said("보호조치: {name}", "safeguard: {name}"),
    "suggestion": Said("혹시 {suggestions}?", "Did you mean {suggestions}?"),
    "remedy": Said("조치", "remedy"),
    "citation": Said("근거", "citation"),
    "related.served": Said("이 계약에 따른 위탁", "served by this contract"),
    "related.contract": Said("계약", "the contract"),
    "related.row": Said("처리방침의 행", "the policy's row"),
    "related.trustee": Said("수탁자의 이름", "the trustee's name"),
    "related.sender": Said("위탁자의 이름", "the entruster's name"),
    "related.same-task": Said("같은 업무", "the same task"),
    "related.namesake": Said("같은 이름", "the same name"),
    "related.as-trustee": Said("수탁자로서", "as trustee"),
    "related.as-recipient": Said("제공받는 자로서", "as recipient"),
    "related.same-day": Said("같은 날 시행되는 처리방침", "in force from the same day"),
    "related.previous": Said("이전 처리방침", "the previous version"),
    "related.shows": Said("해당하게 하는 사실", "what makes it apply"),
    "related.above": Said("상위 흐름", "the flow above"),
    "related.below": Said("하위 재위탁", "a re-entrustment below"),
    "related.handed-on": Said("아래에서 다시 넘기는 흐름", "handed on below"),
    "related.row-about": Said("이 행에 해당하는 흐름", "what the row is about"),
    "related.entrusted": Said("이 수탁자에게 맡긴 업무", "what it is entrusted with"),
    "related.purpose": Said("처리 목적", "the purpose"),
    "related.controller": Said("개인정보처리자", "the controller"),
    "decide": Said("정할 것", "to decide"),
    "decide.record": Said("결정을 적을 곳", "to record it, under"),
    "decide.outdated": Said(
        "{by:이/가} {on}에 ‘{answer:’으로/로} 정한 뒤 사실이 바뀌었습니다. 다시 정하십시오.",
        "{by} decided on {on}: “{answer}”. The facts have changed since; decide again.",
    ),
    "related.acceptance": Said("수용 기록", "the acceptance"),
    "fingerprint": Said("지문", "fingerprint"),
    "acceptance.accepted": Said("수용됨", "accepted"),
    "acceptance.outdated": Said(
        "수용할 때의 사실과 다르거나, 그 사실이 적혀 있지 않음",
        "accepted, but on other facts, or without saying on which",
    ),
    "acceptance.expired": Said("수용 기한이 지남", "acceptance expired"),
    "read": Said("등록부 {root}/ (YAML 파일 {files}개)", "read {root}/ (YAML files: {files})"),
    "ignored": Said("읽지 않은 파일 {count}개: {names}", "files not read, {count}: {names}"),
    "title.check": Said("{name}의 점검 ({day} 기준)", "Check of {name} (as of {day})"),
    "column.finding": Said("지적", "finding"),
    "junit.passed": Said("통과 {count}건", "passed: {count}"),
    "report.form": Said(
        "`{text}`: `--report`는 `형식=파일`로 적습니다. 형식: {forms}.",
        "`{text}`: write `--report FORMAT=FILE`, with one of the formats {forms}.",
    ),
    "report.twice": Said("`{file}`에 두 보고서를 쓸 수 없습니다.", "two reports cannot both go to `{file}`."),
    "report.over": Said(
        "`{file}`에는 보고서를 쓸 수 없습니다: 등록부나 기준선의 파일이어서 그 내용이 없어집니다.",
        "no report can go to `{file}`: it is a file of the registry or the baseline, which would be lost.",
    ),
    "report.no-folder": Said(
        "`{file}`에 쓸 수 없습니다: {folder} 폴더가 없습니다. 먼저 만드십시오.",
        "`{file}` cannot be written: there is no folder {folder}; make it first.",
    ),
    "report.unwritable": Said("`{file}`에 쓸 수 없습니다: {reason}.", "`{file}` cannot be written: {reason}."),
    "help.report": Said(
        "보고서를 파일로도 씁니다: 형식=파일 (여러 번 쓸 수 있음)",
        "Write a report to a file too: FORMAT=FILE (repeatable)",
    ),
    "title.config": Said("설정 (파일: {file})", "Configuration (file: {file})"),
    "config.unreadable": Said("설정 파일을 읽을 수 없습니다: {reason}.", "the configuration cannot be read: {reason}."),
    "config.not-a-file": Said("설정 파일이 일반 파일이 아닙니다.", "the configuration is no regular file."),
    "config.encoding": Said(
        "설정 파일이 UTF-8이 아닙니다. UTF-8로 다시 저장하십시오.", "the configuration is not UTF-8; save it as UTF-8."
    ),
    "config.syntax": Said(
        "TOML로 읽을 수 없습니다: {detail}. 이 줄과 그 위의 줄을 확인하십시오.",
        "this is not readable as TOML: {detail}. Check this line and the one above it.",
    ),
    "config.too-deep": Said("괄호가 너무 깊이 들어 있습니다.", "the brackets are nested too deep."),
    "config.no-table": Said("[{table}] 표가 없습니다.", "there is no table [{table}]."),
    "config.two": Said(
        "같은 폴더의 {other}에도 [{table}] 표가 있습니다. 둘 가운데 하나만 남기십시오.",
        "{other} beside it has a table [{table}] as well; keep one of the two.",
    ),
    "config.unknown-key": Said(
        "`{key:`이라는/라는} 설정은 없습니다. 쓸 수 있는 설정: {known}.",
        "there is no setting `{key}`. There are: {known}.",
    ),
    "config.own-table": Said(
        "[{table}] 표는 {other}에 적을 때 씁니다. {file}에는 표의 제목 없이 설정을 바로 적습니다.",
        "the table [{table}] is for {other}; {file} has the settings without a heading.",
    ),
    "config.report-outside": Said(
        "`{text}`: 설정 파일에 적은 보고서는 그 파일이 있는 폴더({folder}) 안에만 쓸 수 있습니다. "
        "다른 곳에 쓰려면 명령에 --report를 주십시오.",
        "`{text}`: a report that a configuration asks for stays below its folder ({folder}); "
        "give --report with the call for another place.",
    ),
    "config.selects": Said(
        "규칙의 일부만 보게 한 것은 {sources}의 설정입니다.",
        "that not all rules were selected is configured by {sources}.",
    ),
    "config.never-fails": Said(
        "지적이 있어도 종료 코드가 0인 것은 {sources}의 설정 fail-on = never 때문입니다.",
        "that findings give exit 0 is configured by {sources}: fail-on = never.",
    ),
    "config.one-registry": Said(
        "설정에 등록부가 {count}개 있습니다. 질문은 하나에 대하여 합니다. -r로 정하십시오: {roots}",
        "the configuration names {count} registries and a question is about one; name it with -r: {roots}",
    ),
    "config-expected.word": Said(
        "`{key}`에는 {choices} 가운데 하나를 따옴표로 묶어 적습니다.", "`{key}` is one of {choices}, in quotes."
    ),
    "config-expected.text": Said("`{key}`에는 글 하나를 따옴표로 묶어 적습니다.", "`{key}` is one text, in quotes."),
    "config-expected.path": Said("`{key}`에는 경로 하나를 따옴표로 묶어 적습니다.", "`{key}` is one path, in quotes."),
    "config-expected.paths": Said(
        '`{key}`에는 폴더 하나 또는 그 목록을 적습니다: ["a/registry", "b/registry"].',
        '`{key}` is a folder or a list of folders: ["a/registry", "b/registry"].',
    ),
    "config-expected.reports": Said(
        '`{key}`에는 형식=파일의 목록을 적습니다: ["sarif=dataflow.sarif"].',
        '`{key}` is a list of FORMAT=FILE: ["sarif=dataflow.sarif"].',
    ),
    "config-expected.rules": Said(
        '`{key}`에는 규칙 이름의 목록을 적습니다: ["policy-vague"].',
        '`{key}` is a list of rules: ["policy-vague"].',
    ),
    "config-by-call.as-of": Said(
        "`as-of`는 적어 둘 수 없습니다. 적어 둔 날은 곧 지난날이 되고, 그 뒤에 생긴 위반이 보이지 않게 됩니다. "
        "명령에 --as-of를 주십시오.",
        "`as-of` cannot be written down: the day would soon be past, and hide what is amiss since. "
        "Give --as-of with the call.",
    ),
    "config-by-call.format": Said(
        "`format`은 적어 둘 수 없습니다. 파일로 받을 보고서는 `report`에 적고, "
        "화면의 형식은 명령에 --format을 주십시오.",
        "`format` cannot be written down: reports into files are `report`; for the screen give --format with the call.",
    ),
    "config-by-call.partial": Said(
        "`partial`은 적어 둘 수 없습니다. 다 읽지 못한 등록부를 본다는 것은 그때그때 정할 일입니다. "
        "명령에 --partial을 주십시오.",
        "`partial` cannot be written down: to go by half a registry is for a single call. Give --partial with it.",
    ),
    "config-by-call.citation": Said(
        "`citation`은 적어 둘 수 없습니다. 지적을 고르는 일은 명령에 --citation을 주어 하십시오.",
        "`citation` cannot be written down: what findings are shown is for a call; give --citation with it.",
    ),
    "config-by-call.min-severity": Said(
        "`min-severity`는 적어 둘 수 없습니다. 실패로 볼 심각도는 `fail-on`에 적고, 화면에서 고르려면 명령에 "
        "--min-severity를 주십시오.",
        "`min-severity` cannot be written down: what fails a check is `fail-on`; what is shown is for a call, with "
        "--min-severity.",
    ),
    "config-by-call.outcome": Said(
        "`outcome`은 적어 둘 수 없습니다. 지적을 고르는 일은 명령에 --outcome을 주어 하십시오.",
        "`outcome` cannot be written down: what findings are shown is for a call; give --outcome with it.",
    ),
    "config-by-call.since": Said(
        "`since`는 적어 둘 수 없습니다. 무엇과 비교할지는 그때그때 다릅니다. 명령에 --since를 주십시오.",
        "`since` cannot be written down: what to compare with is for a call; give --since with it.",
    ),
    "config-by-call.write-baseline": Said(
        "`write-baseline`은 적어 둘 수 없습니다. 점검할 때마다 지금 있는 지적을 모두 수용하게 됩니다. "
        "쓸 기준선은 `baseline`에 적으십시오.",
        "`write-baseline` cannot be written down: each check would accept all that it finds. "
        "The baseline that checks use is `baseline`.",
    ),
    "config-key.registry": Said("등록부 폴더(여럿 가능)", "The registry's folder, or several"),
    "config-key.lang": Said("말: ko 또는 en", "The language: ko or en"),
    "config-key.fail-on": Said("이 심각도부터 종료 코드 1", "The least severity that gives exit 1"),
    "config-key.baseline": Said("점검할 때 쓰는 기준선 파일", "The baseline that checks use"),
    "config-key.horizon": Said("이 기간 안에 새로 생길 지적도 보임", "How far ahead checks look"),
    "config-key.report": Said("점검할 때마다 파일로 쓸 보고서", "Reports that each check writes into files"),
    "config-key.rule": Said("이 규칙만 점검", "Only these rules are checked"),
    "config-key.not-rule": Said("이 규칙은 빼고 점검", "All rules but these are checked"),
    "column.key": Said("설정", "setting"),
    "column.meaning": Said("뜻", "what it is"),
    "column.said-by": Said("정한 곳", "said by"),
    "said-by-default": Said("기본값", "default"),
    "help.config": Said("설정 파일을 지정합니다(기본: 위로 찾음)", "The configuration file (default: found upward)"),
    "help.isolated": Said("설정 파일을 읽지 않습니다", "Read no configuration file"),
    "help.config-app": Said("설정을 보여 줍니다.", "Show the configuration."),
    "help.show": Said(
        "어떤 설정이 쓰이고 누가 정했는지: 옵션, 환경 변수, 파일의 줄, 기본값.",
        "Which settings count, and who said so: an option, a variable, a line of a file, the default.",
    ),
    "summary.of": Said("[등록부 {root}]", "[registry {root}]"),
    "summary.counts": Said(
        "오류 {errors}건, 경고 {warnings}건, 참고 {notes}건 "
        "(위반 {violated}, 판단 불가 {unknown}, 검토 필요 {review}), 수용 {accepted}건, "
        "통과 {passed} (그중 진술에만 근거 {claimed})",
        "{errors} errors, {warnings} warnings, {notes} notes ({violated} violated, {unknown} unknown, "
        "{review} to review), {accepted} accepted; {passed} passed ({claimed} on someone's word)",
    ),
    "summary.clean": Said("문제없음: 규칙 {rules}개, 모두 판단함.", "clean: {rules} rules, everything judged."),
    "summary.nothing-judged": Said(
        "판단할 것이 없었습니다. 등록부에 규칙이 볼 흐름이나 목적이 없습니다.",
        "nothing was judged: the registry holds no flow or purpose that a rule looks at.",
    ),
    "summary.no-violation": Said(
        "위반은 없으나 {unknown}건은 판단할 수 없었습니다.",
        "no violation found; {unknown} duties could not be judged.",
    ),
    "summary.review-left": Said(
        "위반은 없으나 {review}건은 사람이 검토해야 합니다.",
        "no violation found; {review} matters are for a human to judge.",
    ),
    "accept.head": Said(
        "고치지 않고 두기로 한 지적입니다. `dataflow accept`가 이 파일에 덧붙입니다.",
        "Findings accepted on purpose; `dataflow accept` adds to this file.",
    ),
    "accept.lacks": Said("{options}도 적으십시오.", "{options} must be given too."),
    "accept.empty": Said("{option}: 비어 있습니다.", "{option}: it is empty."),
    "accept.baseline": Said(
        "--reason: `baseline`은 `--write-baseline`이 쓰는 말입니다. 수용하는 까닭을 적으십시오.",
        "--reason: `baseline` is what `--write-baseline` writes; say why it is accepted.",
    ),
    "accept.past": Said("--expires: {day:은/는} 이미 지난 날입니다.", "--expires: {day} is over."),
    "accept.late": Said(
        "--expires: {day:은/는} 너무 멉니다. {last}까지만 수용할 수 있으니, 그때 다시 살펴보십시오.",
        "--expires: {day} is too far off. Nothing is accepted beyond {last}; look at it again then.",
    ),
    "accept.form": Said(
        "`{text}`: 지문이 아닙니다. 점검 결과에 나온 대로(`v1:0123456789abcdef`) 적거나, "
        "그 16진수의 앞 8자리 이상을 적으십시오.",
        "`{text}` is no fingerprint: write it as the report prints it (`v1:0123456789abcdef`), "
        "or the first 8 of its digits, or more.",
    ),
    "accept.unfound": Said(
        "`{text}`: 지금 점검 결과에 그런 지문의 지적이 없습니다. `dataflow check {root:`으로/로} 확인하십시오.",
        "nothing that is found has the fingerprint `{text}`; `dataflow check {root}` shows all.",
    ),
    "accept.not-acceptable": Said(
        "`{text}`({rule}): 등록부 자체에 관한 것이라 수용할 수 없습니다. 고치십시오.",
        "`{text}` ({rule}) is about the registry itself and cannot be accepted; mend it.",
    ),
    "accept.already": Said(
        "{finding}: {place}에서 {owner:이/가} {expires}까지 이미 수용했습니다. 바꾸려면 그 기록을 고치십시오.",
        "{finding} is accepted already, by {owner} until {expires} ({place}); to change that, edit the record.",
    ),
    "accept.written": Said(
        "{finding:을/를} {expires}까지 수용했습니다: {file}, `{id}`.",
        "{finding} is accepted until {expires}: {file}, `{id}`.",
    ),
    "accept.renewed": Said(
        "전에 수용한 기록({place})은 이력으로 남아 있으며, 지워도 됩니다.",
        "The earlier acceptance ({place}) stays as a record; you may delete it.",
    ),
    "accept.outside": Said(
        "--file: {file:은/는} 등록부 {root}의 YAML 파일이 아니어서 적어도 읽히지 않습니다.",
        "--file: {file} is no YAML file of the registry {root}; nothing written there would be read.",
    ),
    "accept.no-room": Said(
        "{file}: `acceptances:`가 한 줄에 적혀 있거나 해서 덧붙일 수 없습니다. "
        "`id:`마다 줄을 나누어 적거나 --file로 다른 파일을 지정하십시오.",
        "{file}: nothing can be added to `acceptances:` as it is written there. "
        "Give each id a line of its own, or name another --file.",
    ),
    "accept.unreadable": Said(
        "{file}: 덧붙이면 읽을 수 없게 되어 아무것도 쓰지 않았습니다.",
        "{file}: it could not be read afterwards, so nothing was written.",
    ),
    "accept.link": Said(
        "{file:은/는} 링크입니다. 가리키는 파일의 이름을 적으십시오.", "{file} is a link; name the file it leads to."
    ),
    "accept.not-a-file": Said("{file:은/는} 일반 파일이 아닙니다.", "{file} is not a regular file."),
    "baseline.head": Said(
        "점검을 시작할 때 이미 있던 지적(기준선)입니다. "
        "`dataflow check --write-baseline`이 새로 쓰므로 손으로 고치지 마십시오.",
        "What was found when checking began; `dataflow check --write-baseline` writes it anew. Not to be edited.",
    ),
    "baseline.alone": Said(
        "--owner와 --expires는 --write-baseline과 함께 씁니다.", "--owner and --expires belong to --write-baseline."
    ),
    "baseline.several": Said(
        "기준선은 등록부마다 따로 둡니다. 등록부를 하나씩 점검하십시오.",
        "a baseline is of one registry; check one at a time.",
    ),
    "baseline.two": Said(
        "--baseline과 --write-baseline이 서로 다른 파일입니다. 하나만 지정하십시오.",
        "--baseline and --write-baseline name two files; name one.",
    ),
    "baseline.part": Said(
        "기준선은 오늘 전체를 점검한 것이어야 합니다. 조건으로 골라 보거나(--rule 등) 다른 날을 보거나(--as-of) "
        "일부만 읽은(--partial) 점검으로는 쓸 수 없습니다.",
        "A baseline is of a whole check of today: not of a selection (--rule and the like), "
        "another day (--as-of) or a part (--partial).",
    ),
    "baseline.broken": Said(
        "기준선 {file}에 오류가 {errors}건 있어 점검하지 않았습니다.",
        "errors in the baseline {file}: {errors}. Nothing was checked.",
    ),
    "baseline.not-ours": Said(
        "{file:은/는} 기준선이 아니어서 덮어쓰지 않았습니다. 다른 이름을 지정하십시오.",
        "{file} is no baseline and was not overwritten; name another file.",
    ),
    "baseline.unwritten": Said(
        "등록부 전체를 판단하지 못해 기준선을 쓰지 않았습니다.",
        "The registry could not be judged as a whole; the baseline was not written.",
    ),
    "baseline.written": Said(
        "기준선 {file:을/를} 썼습니다: 지적 {count}건(그대로 {kept}, 새로 {new}, 빠짐 {dropped}). "
        "새로 적은 것의 책임자: {owner}, 기한: {expires}.",
        "wrote the baseline {file}: {count} findings ({kept} kept, {new} new, {dropped} dropped); "
        "owner of the new ones: {owner}, until {expires}.",
    ),
    "help.accept": Said(
        "지적을 까닭, 책임자, 기한과 함께 수용합니다", "Accept findings: with a reason, an owner and a last day"
    ),
    "help.finding": Said(
        "지적의 지문, 또는 그 16진수 앞 8자리 이상", "Fingerprints of findings, or 8 or more of their digits"
    ),
    "help.reason": Said("고치지 않고 두는 까닭", "Why it is accepted rather than mended"),
    "help.owner": Said("이 결정을 책임지는 사람이나 부서", "The person or team that answers for it"),
    "help.expires": Said("수용의 마지막 날(YYYY-MM-DD)", "The last day of the acceptance (YYYY-MM-DD)"),
    "help.file": Said(
        "기록을 덧붙일 등록부 파일(기본값: 등록부의 acceptances.yaml)",
        "The file of the registry to add to (default: its acceptances.yaml)",
    ),
    "help.baseline": Said(
        "이 파일의 기준선에 있는 지적은 수용된 것으로 봅니다", "Findings in the baseline of this file count as accepted"
    ),
    "help.write-baseline": Said(
        "지금 있는 지적을 모두 이 파일에 기준선으로 쓰고, 그것으로 점검합니다",
        "Write all that is found now into this file as a baseline, and check with it",
    ),
    "summary.registry": Said(
        "등록부 오류 {errors}건 때문에 규칙을 돌리지 않았습니다. 고치거나 --partial을 쓰십시오.",
        "registry errors: {errors}. The rules did not run; mend them, or use --partial.",
    ),
    "registry.errors": Said(
        "등록부 오류 {errors}건 때문에 아무것도 하지 않았습니다. 먼저 고치십시오.",
        "registry errors: {errors}. Nothing was done; mend them first.",
    ),
    "registry.unanswered": Said(
        "등록부 오류 {errors}건 때문에 답하지 않았습니다. 고치거나 --partial을 쓰십시오.",
        "registry errors: {errors}. No answer was given; mend them, or use --partial.",
    ),
    "summary.partial": Said(
        "등록부를 다 읽지 못했습니다(--partial): 읽지 못한 것은 모르는 것으로 보았습니다.",
        "The registry was read in part (--partial): what could not be read counts as unknown.",
    ),
    "summary.selected": Said(
        "규칙 {of}개 가운데 {rules}개만 골라 보았습니다. 나머지에 대해서는 아무것도 알 수 없습니다.",
        "{rules} of {of} rules selected; of the others nothing is said.",
    ),
    "summary.left-out": Said(
        "고른 조건에 맞지 않아 뺀 지적: {left}건 (위반 {violated}, 판단 불가 {unknown}, 검토 필요 {review}).",
        "findings left out by the selection: {left} ({violated} violated, {unknown} unknown, {review} to review).",
    ),
    "summary.selected-nothing": Said("고른 것 가운데에는 지적이 없습니다.", "nothing found in what was selected."),
    "summary.selected-unjudged": Said(
        "판단할 것이 없었습니다. 고른 규칙이 볼 것이 이 등록부에 없습니다.",
        "nothing was judged: the registry holds nothing that a selected rule looks at.",
    ),
    "summary.coming": Said(
        "{day}부터 시행되는 법에 따르면 지적 {count}건이 새로 생기거나 늘어납니다: {rules}. 근거: {provisions}. "
        "미리 보려면 --as-of {day:을/를} 쓰십시오.",
        "findings to come, or to grow, with the law of {day}: {count}, by {rules}; citation: {provisions}. "
        "--as-of {day} shows them now.",
    ),
    "summary.coming-broken": Said(
        "{day}부터 시행되는 법으로는 판단하지 못했습니다. 도중에 멈춘 규칙: {rules}.",
        "the law of {day} could not be judged: {rules} broke off.",
    ),
    "begins.error": Said("{day}부터 오류", "an error from {day}"),
    "begins.warning": Said("{day}부터 경고", "a warning from {day}"),
    "begins.note": Said("{day}부터", "from {day}"),
    "changed": Said("달라짐", "changed"),
    "compared.compared": Said(
        "{revision}({commit}) 이후의 것만 보였습니다. 그때 이미 있던 지적 {there}건은 뺐고, {gone}건은 없어졌습니다.",
        "only what is new since {revision} ({commit}) is shown: {there} findings were there already, {gone} are gone.",
    ),
    "compared.absent": Said(
        "{revision}({commit})에는 등록부 {root:이/가} 없었습니다. 모든 지적을 새것으로 보았습니다.",
        "there was no registry {root}/ at {revision} ({commit}): all findings are new.",
    ),
    "compared.unreadable": Said(
        "{revision}({commit})의 등록부를 읽을 수 없어 모든 지적을 새것으로 보았습니다: {why}",
        "the registry of {revision} ({commit}) could not be read, so all findings are new: {why}",
    ),
    "compared.not-compared": Said(
        "등록부를 다 읽지 못하여 {revision}({commit})과 비교하지 않았습니다. 위의 것이 전부입니다.",
        "not compared with {revision} ({commit}), since the registry could not be read whole: all there is is above.",
    ),
    "since.changed": Said(
        "보인 것 가운데 {changed}건은 그때도 있었으나 내용이 달라졌습니다.",
        "{changed} of those shown were there, but not like this.",
    ),
    "since.nothing": Said("{revision} 이후 새로 생긴 지적은 없습니다.", "nothing new since {revision}."),
    "since.head": Said(
        "지금 커밋은 모두 {revision}에 들어 있습니다. 커밋하지 않은 변경만 새로울 수 있습니다.",
        "{revision} has every commit there is here: only what is not committed can be new.",
    ),
    "since.no-name": Said(
        "`{revision}`: 브랜치, 태그, 커밋 가운데 하나를 적으십시오. 지금 파일을 거기서 갈라진 지점과 비교합니다.",
        "`{revision}`: name one branch, tag or commit; the files are compared with where they branched off from it.",
    ),
    "since.no-such": Said(
        "`{revision}`: 저장소에 그런 브랜치, 태그, 커밋이 없습니다. 원격 브랜치는 먼저 받고 `origin/…`로 적습니다.",
        "there is no branch, tag or commit `{revision}` in the repository; a remote one is `origin/…`, once fetched.",
    ),
    "since.shallow": Said(
        "저장소를 얕게 복제하여 `{revision}`까지의 이력이 없습니다. 이력을 모두 받으십시오: "
        "`git fetch --unshallow`, GitHub Actions라면 checkout에 `fetch-depth: 0`, GitLab이라면 `GIT_DEPTH: 0`.",
        "the repository is a shallow clone, without the history up to `{revision}`. Fetch it: "
        "`git fetch --unshallow`; in GitHub Actions `fetch-depth: 0` at the checkout, in GitLab `GIT_DEPTH: 0`.",
    ),
    "since.unrelated": Said(
        "`{revision}:과/와` 지금 커밋은 이력이 이어지지 않아 비교할 지점이 없습니다.",
        "`{revision}` and the present commit have no history in common: there is nothing to compare with.",
    ),
    "since.no-repository": Said(
        "등록부가 git 저장소 안에 있지 않거나 git이 그 저장소를 쓰지 않으려 합니다: {said}",
        "the registry is in no git repository, or in one that git will not use: {said}",
    ),
    "since.no-git": Said(
        "git을 찾을 수 없습니다. 설치하거나 PATH에 넣으십시오.",
        "there is no git here; install it, or put it on the PATH.",
    ),
    "since.submodule": Said(
        "{said}: 하위 모듈이라 그 안의 파일이 이 저장소에 없습니다.",
        "{said} is a submodule; its files are not in this repository.",
    ),
    "since.pointer": Said(
        "{said}: Git LFS의 포인터라 내용이 이 저장소에 없습니다.",
        "{said} is a Git LFS pointer; its text is not in this repository.",
    ),
    "since.lacking": Said(
        "그 커밋의 내용이 이 저장소에 다 있지 않습니다(부분 복제). {said}",
        "not all of that commit is in this repository (a partial clone?): {said}",
    ),
    "since.odd-name": Said("{said}: 파일 이름으로 쓸 수 없습니다.", "{said} cannot be the name of a file."),
    "since.unwritable": Said("임시 폴더에 쓸 수 없습니다: {said}", "the temporary folder cannot be written: {said}"),
    "horizon.found": Said(
        "{until}까지 새로 생길 지적 {count}건을 참고로 보였습니다. 오늘의 지적에는 세지 않았습니다.",
        "to come until {until}, as the registry stands: {count}, shown as notes and not counted among today's.",
    ),
    "horizon.nothing": Said(
        "지금 등록부로는 {until}까지 새로 생길 지적이 보이지 않습니다.",
        "nothing new is to come until {until}, as the registry stands.",
    ),
    "unknowns.spared": Said(
        "판단 불가 {count}건은 종료 코드에 넣지 않았습니다. 등록부에 `unknowns: report`라고 적혀 있습니다.",
        "unknown findings that give no exit 1: {count}, for the registry says `unknowns: report`.",
    ),
    "horizon.not-looked": Said(
        "등록부를 모두 읽지는 못했으므로 앞으로 생길 지적은 살피지 않았습니다(--horizon).",
        "since the registry could not be read whole, nobody looked at what is to come (--horizon).",
    ),
    "horizon.there": Said(
        "{revision}에서도 생길 것이던 지적 {there}건은 뺐습니다.",
        "left out, since they were to come at {revision} already: {there}.",
    ),
    "horizon.folded": Said(
        "무언가 바뀔 수 있는 {days}일 가운데 {looked}일만 살폈습니다. 그 사이에 생겼다가 없어질 것은 빠질 수 있습니다.",
        "{looked} of {days} days on which something may change were looked at; what comes and goes between them may be "
        "missing.",
    ),
    "horizon.form": Said(
        "`{text}`: 기간은 30d(일), 6w(주), 3m(개월), 1y(년)처럼 적습니다.",
        "`{text}` is not a period such as 30d, 6w, 3m or 1y.",
    ),
    "horizon.too-far": Said("`{text}`: 1년까지만 내다볼 수 있습니다.", "`{text}`: one can look ahead a year at most."),
    "help.since": Said(
        "이 커밋(브랜치, 태그)에서 갈라진 뒤 새로 생긴 지적만 보이고 그것만으로 종료 코드를 정합니다",
        "Only what is new since the files branched off from this branch, tag or commit; it alone decides the exit code",
    ),
    "help.horizon": Said(
        "이 기간 안에 새로 생길 지적도 참고로 보입니다(예: 30d, 3m)",
        "Also show, as notes, what is to come within, e.g. 30d or 3m",
    ),
    "rule.unfound": Said("`{text}`: 그런 규칙은 없습니다.", "there is no rule `{text}`."),
    "citation.unfound": Said("`{text}`: 조문의 표에 없습니다.", "`{text}` is not in the table of provisions."),
    "law.unfound": Said(
        "`{text}`: 그런 규칙도 조문도 없습니다.", "`{text}` is neither a rule nor a provision that is known here."
    ),
    "nothing": Said("{root}에 점검할 YAML 파일이 없습니다.", "Nothing to check: no YAML file in {root}."),
    "no-registry": Said(
        "등록부 폴더 {root:을/를} 찾을 수 없습니다. 폴더를 지정하거나 등록부가 있는 곳에서 실행하십시오.",
        "No registry folder {root}. Name one, or run this where a `registry/` is.",
    ),
    "registry.twice": Said("등록부 {root:이/가} 두 번 지정되었습니다.", "the registry {root} is named twice."),
    "not-a-folder": Said("{root:은/는} 폴더가 아닙니다.", "{root} is not a folder."),
    "name.unfound": Said(
        "`{text}`: 등록부에 그런 {kinds:이/가} 없습니다.", "`{text}`: no such {kinds} in the registry."
    ),
    "or": Said("또는", "or"),
    "one.subject": Said("정보주체", "category of data subjects"),
    "one.item": Said("개인정보 항목", "item"),
    "one.purpose": Said("처리 목적", "purpose"),
    "one.party": Said("당사자", "party"),
    "one.system": Said("시스템", "system"),
    "one.entrustment": Said("처리위탁", "entrustment"),
    "one.provision": Said("제3자 제공", "provision"),
    "one.country": Said("국가", "country"),
    "name.several": Said(
        "`{text}`: 여럿이 해당합니다. 다음 가운데 하나로 적으십시오: {forms}", "`{text}` may mean: {forms}"
    ),
    "name.members": Said("등록부에 있는 것: {forms}", "There are: {forms}"),
    "name.more": Said("외 {count}개", "and {count} more"),
    "name.near": Said("혹시 {forms}?", "Did you mean {forms}?"),
    "init.wrote": Said("{root}에 등록부를 만들었습니다: {files}", "wrote a registry into {root}: {files}"),
    "init.next": Said(
        "registry.yaml부터 읽어 보고 다음을 실행하십시오: {command}", "Read registry.yaml first, then run: {command}"
    ),
    "init.not-empty": Said(
        "{root} 폴더가 비어 있지 않아 아무것도 쓰지 않았습니다. 새 폴더의 이름을 지정하십시오.",
        "The folder {root} is not empty; nothing was written. Name a new folder.",
    ),
    "init.in-the-way": Said(
        "{root:이/가} 이미 있어 아무것도 쓰지 않았습니다. 새 폴더의 이름을 지정하십시오.",
        "{root} is already there; nothing was written. Name a new folder.",
    ),
    "init.unwritable": Said(
        "{root}에 쓸 수 없어 아무것도 남기지 않았습니다: {reason}.",
        "Cannot write {root}; nothing was left behind: {reason}.",
    ),
    "two-days": Said(
        "--as-of {as_of:과/와} --on {on:이/가} 서로 다릅니다. 하루만 정하십시오.",
        "--as-of {as_of} and --on {on} are two days; name one.",
    ),
    "one-event": Said(
        "--leak(유출등)과 --leave(관계 종료) 가운데 하나를, 하나만 쓰십시오.",
        "Use one of --leak and --leave, and only one.",
    ),
    "on-without-leak": Said("--on은 --leak과 함께 씁니다.", "--on goes with --leak; with --leave use --as-of."),
    "invalid-day": Said("`{text}`: 날짜는 2026-09-11처럼 적습니다.", "`{text}` is not a date such as 2026-09-11."),
    "invalid-choice": Said("`{text}`: {choices} 가운데 하나여야 합니다.", "`{text}` is not one of {choices}."),
    "misuse.usage": Said("쓰는 법: {usage}\n자세한 것: {command} --help", "Usage: {usage}\nFor more: {command} --help"),
    "misuse.missing": Said("{name:이/가} 빠졌습니다.", "{name} is missing."),
    "misuse.choice": Said(
        "{name}: `{text}`: {choices} 가운데 하나여야 합니다.", "{name}: `{text}` is not one of {choices}."
    ),
    "misuse.option-near": Said(
        "{name} 옵션은 없습니다. 비슷한 것: {near}", "There is no option {name}. Near it: {near}"
    ),
    "misuse.option": Said("{name} 옵션은 없습니다.", "There is no option {name}."),
    "misuse.command-near": Said(
        "`{text}` 명령은 없습니다. 비슷한 것: {near}", "There is no command `{text}`. Near it: {near}"
    ),
    "misuse.command": Said("`{text}` 명령은 없습니다.", "There is no command `{text}`."),
    "misuse.extra": Said("더 적힌 값이 있습니다: {text}", "This is too much: {text}"),
    "misuse.needs-value": Said("{name} 뒤에 값이 있어야 합니다.", "{name} needs a value."),
    "misuse.takes-none": Said("{name}에는 값을 주지 않습니다.", "{name} takes no value."),
    "retention.until": Said("{event}까지", "until {event}"),
    "retention.first": Said("{events} 중 먼저 오는 때까지", "until the first of {events}"),
    "retention.last": Said("{events} 중 나중 오는 때까지", "until the last of {events}"),
    "retention.then": Said("그 뒤 {period}", "then {period}"),
    "retention.only-then": Said("{period}", "{period}"),
    "event.purpose-achieved": Said("목적 달성", "the purpose is achieved"),
    "event.task-completed": Said("업무 완료", "the task is completed"),
    "event.membership-withdrawn": Said("회원 탈퇴", "membership is withdrawn"),
    "event.consent-withdrawn": Said("동의 철회", "consent is withdrawn"),
    "event.contract-end": Said("계약 종료", "the contract ends"),
    "event.statutory-deadline": Said("법정 기한", "a statutory deadline"),
    "event.end-of-service": Said("서비스 종료", "the service ends"),
    "period.Y": Said("{count}년", "{count} years"),
    "period.M": Said("{count}개월", "{count} months"),
    "period.W": Said("{count}주", "{count} weeks"),
    "period.D": Said("{count}일", "{count} days"),
    "period.1Y": Said("1년", "1 year"),
    "period.1M": Said("1개월", "1 month"),
    "period.1W": Said("1주", "1 week"),
    "period.1D": Said("1일", "1 day"),
    "crash": Said(
        "뜻밖의 오류로 멈추었습니다: {error}. 프로그램의 결함입니다(DATAFLOW_DEBUG=1로 자세히 볼 수 있습니다).",
        "stopped by an unexpected error: {error}. This is a defect (DATAFLOW_DEBUG=1 shows more).",
    ),
    "stopped": Said(
        "중단되었습니다. 쓰다 만 파일은 남기지 않았습니다.", "stopped; no half-written file was left behind."
    ),
    "stopped-by-system": Said("더 진행할 수 없습니다: {reason}.", "cannot go on: {reason}."),
    "output.unwritable": Said("표준 출력에 쓸 수 없습니다: {reason}.", "standard output cannot be written: {reason}."),
    "help.app": Said(
        "개인정보 흐름 등록부를 점검하고 묻습니다: 누가 무엇을 어느 나라에 가지고 있는지, "
        "법이 요구하는 것 가운데 무엇이 빠졌는지.",
        "Check a registry of personal data flows and ask it: who holds what in which country, and what the law misses.",
    ),
    "help.check": Said(
        "등록부의 오류와 법이 요구하는 것을 점검합니다. "
        "종료 코드: 0 지적 없음, 1 지적 있음, 2 읽을 수 없거나 잘못 씀, 3 점검할 것 없음.",
        "Check the registry and what the law asks of it. "
        "Exit: 0 nothing, 1 findings, 2 unreadable or misused, 3 nothing there.",
    ),
    "help.init": Said(
        "설명이 달린 작은 등록부를 만들어 시작합니다. 이미 있는 파일은 건드리지 않습니다.",
        "Start a registry: a small one with comments that explain it. Never overwrites anything.",
    ),
    "help.new-folder": Said("만들 폴더", "The folder to make"),
    "help.where": Said(
        "정보주체의 개인정보가 어디에 있는지: 누가, 무엇을, 어느 나라에, 어떤 경로와 계약으로.",
        "Where a data subject's data lives: who holds what, in which country, by which chain and contract.",
    ),
    "help.who": Said(
        "개인정보 항목을 누가 가지고 있는지. 무엇을 가졌는지 모르는 자도 가능성으로 보여 줍니다.",
        "Who holds a personal data item; who may hold it, as far as is known, is shown as possible.",
    ),
    "help.path": Said(
        "개인정보가 왜 거기에 이르는지: 모든 경로를 단계와 등록부 위치까지.",
        "Why data reaches them: every chain, step by step, with the line that says so.",
    ),
    "help.impact": Said(
        "유출등(--leak) 또는 관계 종료(--leave)의 영향: 무엇을 가졌는지, 누구에게 알릴지, 법이 무엇을 요구하는지.",
        "What a leak (--leak) or a parting (--leave) touches: what is held, whom to tell, what the law asks.",
    ),
    "help.path-from": Said(
        "출발점: 정보주체, 항목, 목적, 시스템 또는 당사자",
        "Where from: data subjects, an item, purpose, system or party",
    ),
    "help.path-to": Said("도착점: 당사자, 국가 또는 시스템", "Where to: a party, country or system"),
    "help.names": Said(
        "당사자, 시스템, 위탁 또는 제공(여럿 가능)", "Parties, systems, entrustments or provisions: ids or names"
    ),
    "help.leak": Said("거기에서 유출등이 생기면", "If there is a leak there"),
    "help.leave": Said("그와의 관계를 끝내면", "If we part with them"),
    "help.on": Said("유출등이 생긴 날의 사실과 법으로 봅니다", "The day of the leak: its facts and law"),
    "help.transfers": Said(
        "국외 이전과 그 고지·공개 사항 하나하나(법 제28조의8).",
        "What crosses the border, particular by particular (PIPA 28-8).",
    ),
    "help.clauses": Said(
        "위탁·재위탁 단계마다 계약의 필수 조항(법 제26조).",
        "The contract clauses of PIPA 26 along every chain.",
    ),
    "help.questions": Said(
        "모르는 것과 법이 요구하는데 없는 것을 답할 수 있는 자별로 묻습니다. "
        "--format markdown은 그대로 보낼 수 있는 질의서입니다.",
        "All that is unknown, or missing although the law asks for it, as questions to whoever can answer; "
        "--format markdown gives letters that can be sent.",
    ),
    "help.diagram": Said(
        "흐름도를 그립니다: overview, subject, party, transfers, chain, purpose, country, item. "
        "--all은 모두 그리고 목록(index.html)을 만듭니다.",
        "Draw a picture: overview, subject, party, transfers, chain, purpose, country, item; "
        "--all draws all of them with an index.",
    ),
    "help.view": Said("무엇을 보일지", "What to show"),
    "help.about": Said(
        "subject, party, chain, purpose, country, item의 대상: id 또는 이름",
        "Whom or what subject, party, chain, purpose, country or item is about: an id or a name",
    ),
    "help.output": Said(
        "쓸 파일. 끝이 .svg .png .pdf .dot .mmd이면 그 형식 (-는 표준 출력, --all은 폴더)",
        "The file to write, in the format of its ending: .svg .png .pdf .dot .mmd (-: standard output, --all: folder)",
    ),
    "help.all": Said("모든 그림을 폴더에", "All pictures, into a folder"),
    "help.no-findings": Said("지적을 표시하지 않음(더 빠름)", "Leave out what a check finds (quicker)"),
    "help.revision": Said("꼬리말에 적을 판(예: git 커밋)", "A revision to print in the footer, such as a commit"),
    "diagram.no-view": Said(
        "무엇을 그릴지 적습니다: {views}. 또는 --all.", "say what to draw, one of {views}, or --all."
    ),
    "diagram.no-about": Said("`{view}`에는 대상을 적습니다(id 또는 이름).", "`{view}` needs an id or a name."),
    "diagram.about-nothing": Said("`{view}`에는 대상을 적지 않습니다.", "`{view}` takes no id."),
    "diagram.all-needs": Said(
        "--all에는 -o 폴더가 있어야 하고, 그림의 이름은 적지 않습니다.", "--all needs -o FOLDER and takes no view."
    ),
    "diagram.baseline-unused": Said(
        "--no-findings는 지적을 표시하지 않으므로 --baseline과 함께 쓸 수 없습니다.",
        "--no-findings shows no findings, so that --baseline has nothing to accept; use one of them.",
    ),
    "diagram.ending": Said(
        "`{file}`: 이름의 끝으로 형식을 알 수 없습니다. {endings} 가운데 하나로 하거나 --format을 쓰십시오.",
        "`{file}`: its ending tells no format; use one of {endings}, or --format.",
    ),
    "diagram.terminal": Said(
        "{form:은/는} 화면에 보일 수 없습니다. -o 파일로 쓰거나 다른 명령으로 넘기십시오.",
        "{form} cannot be shown on a terminal; write it to a file with -o, or pipe it.",
    ),
    "diagram.missing": Said(
        '{form}에는 {packages:이/가} 있어야 합니다. 설치: pip install "dataflow-registry[diagram]"',
        '{form} needs {packages}; to install: pip install "dataflow-registry[diagram]"',
    ),
    "diagram.undrawn": Said("그리지 못했습니다: {reason}.", "it could not be drawn: {reason}."),
    "diagram.wrote": Said(
        "그림 {count}개와 목록을 {folder}/에 썼습니다.", "wrote {count} pictures and an index to {folder}/"
    ),
    "help.explain": Said(
        "규칙이나 조문을 설명합니다: 무엇을 왜 보는지, 근거와 제재, 예, 고치는 방법. "
        "조문은 ‘PIPA 26(1)’이나 ‘법 제26조제1항’처럼 적습니다.",
        "Explain a rule or a provision: what is looked at and why, the law and its sanction, examples, how to mend it.",
    ),
    "help.rules": Said("규칙을 모두 보여 줍니다.", "List the rules."),
    "help.statutes": Said(
        "규칙의 근거가 되는 법령과 조문을 시행일과 함께 보여 줍니다.",
        "List the statutes and provisions that the rules rest on, with their days in force.",
    ),
    "help.asked": Said(
        "규칙의 id(contract-missing) 또는 조문(PIPA 26, 법 제26조)",
        "A rule's id (contract-missing) or a provision (PIPA 26)",
    ),
    "help.rule": Said("이 규칙만(여럿 가능)", "Only this rule; may be repeated"),
    "help.not-rule": Said("이 규칙은 빼고(여럿 가능)", "All but this rule; may be repeated"),
    "help.citation": Said(
        "이 조문을 근거로 하는 것만(여럿 가능). PIPA 26은 제26조 전체",
        "Only what rests on this provision, and those below it (PIPA 26 is all of Article 26); may be repeated",
    ),
    "help.min-severity": Said("이 심각도 이상의 지적만", "Only findings at least as severe"),
    "help.outcome": Said("이 판단의 지적만(여럿 가능)", "Only findings with this outcome; may be repeated"),
    "help.severity": Said("이 심각도의 규칙만", "Only rules of this severity"),
    "help.kind": Said(
        "act(법률), decree(대통령령), notice(고시), guide(안내서)만",
        "Only provisions of such a text, or rules citing one",
    ),
    "help.schema": Said("JSON 스키마를 씁니다.", "Write the JSON Schemas."),
    "help.folder": Said("스키마를 쓸 폴더", "Where to write them"),
    "help.registry": Said(
        "등록부 폴더(기본: 설정에 적힌 것, 없으면 현재 폴더에서 위로 찾은 registry/)",
        "The registry's folder (default: as configured, else registry/, found upward)",
    ),
    "help.registries": Said(
        "등록부 폴더, 여럿 가능(기본: 설정에 적힌 것, 없으면 현재 폴더에서 위로 찾은 registry/)",
        "The registry's folder, or several (default: as configured, else registry/, found upward)",
    ),
    "help.subjects": Said("정보주체의 id 또는 이름(여럿 가능)", "Categories of data subjects: ids or names"),
    "help.items": Said(
        "개인정보 항목의 id 또는 이름(여럿 가능)", "Personal data items: ids or names; what they contain counts too"
    ),
    "help.subject": Said("이 정보주체만(id 또는 이름)", "Only this category of data subjects (id or name)"),
    "help.as-of": Said("이 날의 사실과 법으로 봅니다(예: 2026-09-11)", "Facts and law of that day, e.g. 2026-09-11"),
    "help.lang": Said("ko 또는 en", "ko or en"),
    "help.format": Said("출력 형식", "Output format"),
    "help.fail-on": Said(
        "이 심각도부터 종료 코드 1(기본: error). never는 지적이 있어도 0",
        "The least severity that gives exit 1 (default: error); with never, findings give 0",
    ),
    "help.partial": Said(
        "등록부에 오류가 있어도 읽은 만큼 답합니다", "Answer from what could be read, though the registry has errors"
    ),
    "help.item": Said("이 항목만(id 또는 이름)", "Only this item (id or name)"),
    "help.purpose": Said("이 목적만", "Only this purpose"),
    "help.country": Said(
        "이 나라만(코드 또는 이름). 나라를 모르는 것도 남깁니다", "Only this country; unknown places stay"
    ),
    "help.holder": Said("이 당사자만", "Only this party"),
    "help.each": Said("item: 항목마다 한 행", "item: one row for each item"),
    "help.party": Said("이 당사자가 답할 수 있는 것만(id 또는 이름)", "Only what this party can answer (id or name)"),
    "help.to": Said(
        "controller: 개인정보처리자 스스로 확인할 것만, party: 다른 당사자에게 물을 것만",
        "controller: only what the controller itself can answer; party: only what others can",
    ),
    "help.version": Said("버전을 보여 줍니다", "Show the version"),
    "help.backend": Said(
        "물을 곳: embedded(파일을 읽음, 기본) 또는 neo4j(올려 둔 것)",
        "Where to ask: embedded (reads the files; default) or neo4j (what was pushed)",
    ),
    "help.key": Said("데이터베이스 안에서 등록부의 이름", "The registry's name in the database"),
    "help.uri": Said("데이터베이스의 주소(기본: NEO4J_URI)", "The database's address (default: NEO4J_URI)"),
    "help.username": Said("사용자(기본: NEO4J_USERNAME)", "The user (default: NEO4J_USERNAME)"),
    "help.database": Said("데이터베이스 이름(기본: NEO4J_DATABASE)", "The database (default: NEO4J_DATABASE)"),
    "help.show-cypher": Said(
        "묻지 않고 Cypher를 보여 줍니다(Neo4j Browser에 붙여 쓸 수 있음)",
        "Show the Cypher instead of asking, to be used in Neo4j Browser",
    ),
    "help.neo4j-app": Said(
        "등록부를 Neo4j에 올리고 관리합니다. 암호는 NEO4J_PASSWORD로만 받습니다.",
        "Push registries to Neo4j and look after them; the password is read from NEO4J_PASSWORD only.",
    ),
    "help.push": Said("등록부를 데이터베이스에 올립니다.", "Push a registry to the database."),
    "help.status": Said(
        "데이터베이스에 있는 등록부와, 파일과의 차이를 보여 줍니다.",
        "Show the registries in the database, and how the files differ.",
    ),
    "help.drop": Said("등록부 하나를 데이터베이스에서 지웁니다.", "Remove one registry from the database."),
    "help.queries": Said("데이터베이스에 묻는 Cypher를 보여 줍니다.", "List the Cypher queries and what they answer."),
    "help.dropped": Said("지울 등록부의 키", "The key of the registry to remove"),
    "help.yes": Said("묻지 않고 지웁니다", "Remove it without asking"),
    "help.replace": Said(
        "그 키의 등록부가 다른 것이어도 바꿉니다", "Replace what has that key, though it is another registry"
    ),
    "help.rebuild": Said("모든 파일을 읽어 전부 새로 씁니다", "Read all files, and write all of it anew"),
    "help.dry-run": Said("무엇이 바뀔지만 보여 줍니다", "Only show what would change"),
}
