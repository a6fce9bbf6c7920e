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
    "certainty.one-of": Said("이 가운데 하나 이상", "one of these"),
    "backing.unknown": Said("보내는 자의 보유 여부 모름", "not known whether the sender holds it"),
    "backing.missing": Said("보내는 자에게 없는 항목", "the sender is not known to hold it"),
    "backing.collected": Said("직접 수집", "collected by the receiver"),
    "state.in-force": Said("진행 중", "in force"),
    "state.residual": Said("종료 후 보유", "held after the end"),
    "unnamed": Said("이름 없음", "unnamed"),
    "unknown": Said("모름", "unknown"),
    "one-of-purposes": Said("{count}개 목적 중", "one of {count} purposes"),
    "since": Said("{day}부터", "since {day}"),
    "until": Said("{day}까지", "until {day}"),
    "column.holder": Said("보유자", "holder"),
    "column.items": Said("개인정보 항목", "items"),
    "column.purpose": Said("목적", "purpose"),
    "column.place": Said("장소", "place"),
    "column.via": Said("경로", "via"),
    "column.contract": Said("계약", "contract"),
    "column.retention": Said("보유 기간", "retention"),
    "column.certainty": Said("확실성", "certainty"),
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
    "column.unknown": Said("모르는 것", "not known"),
    "disclosed.true": Said("기재", "printed"),
    "disclosed.false": Said("기재 없음", "not printed"),
    "disclosed.null": Said("모름", "unknown"),
    "what.receiver": Said("받는 자", "the receiver"),
    "what.items": Said("항목", "items"),
    "what.purposes": Said("목적", "purposes"),
    "what.subjects": Said("정보주체", "data subjects"),
    "what.places": Said("장소(국가)", "places"),
    "title.where": Said(
        "{subject}의 개인정보가 있는 곳 ({day} 기준)", "Where the data of {subject} lives (as of {day})"
    ),
    "title.transfers": Said("국외 이전 ({day} 기준)", "Overseas transfers (as of {day})"),
    "title.clauses": Said("위탁계약 조항 ({day} 기준)", "Clauses of entrustment contracts (as of {day})"),
    "title.unknown": Said("등록부에 적혀 있지 않은 것", "What the registry does not say"),
    "title.unplaced": Said("데이터가 있는 국가를 모르는 흐름", "Flows whose country is unknown"),
    "empty.where": Said("해당하는 보유가 없습니다.", "Nothing matches."),
    "empty.transfers": Said("알려진 국외 이전이 없습니다.", "No overseas transfer is known."),
    "empty.clauses": Said("진행 중인 처리위탁이 없습니다.", "No entrustment is in force."),
    "more-rows": Said(
        "… {count}행이 더 있습니다. 모두 보려면 --format csv 또는 json을 쓰십시오.",
        "… {count} more rows; --format csv or json shows all.",
    ),
    "safeguard": Said("보호조치: {name}", "safeguard: {name}"),
    "suggestion": Said("혹시 {suggestions}?", "did you mean {suggestions}?"),
    "remedy": Said("조치", "remedy"),
    "citation": Said("근거", "citation"),
    "related.served": Said("이 계약에 따른 위탁", "served by this contract"),
    "related.contract": Said("계약", "the contract"),
    "related.row": Said("처리방침의 행", "the policy's row"),
    "related.trustee": Said("수탁자의 이름", "the trustee's name"),
    "related.sender": Said("위탁자의 이름", "the entruster's name"),
    "related.same-task": Said("같은 업무", "the same task"),
    "related.above": Said("상위 흐름", "the flow above"),
    "acceptance.accepted": Said("수용됨", "accepted"),
    "acceptance.outdated": Said("수용 뒤 사실이 바뀜", "accepted, but the facts have changed"),
    "acceptance.expired": Said("수용 기한이 지남", "acceptance expired"),
    "read": Said("등록부 {root}/ (YAML 파일 {files}개)", "read {root}/ ({files} YAML files)"),
    "ignored": Said("읽지 않은 파일 {count}개", "{count} files not read"),
    "summary.counts": Said(
        "오류 {errors}건, 경고 {warnings}건, 참고 {notes}건 "
        "(위반 {violated}, 판단 불가 {unknown}, 검토 필요 {review}), 통과 {passed} (그중 진술에만 근거 {claimed})",
        "{errors} errors, {warnings} warnings, {notes} notes ({violated} violated, {unknown} unknown, "
        "{review} to review); {passed} passed ({claimed} on someone's word)",
    ),
    "summary.clean": Said("문제없음: 규칙 {rules}개, 모두 판단함.", "clean: {rules} rules, everything judged."),
    "summary.no-violation": Said(
        "위반은 없으나 {unknown}건은 판단할 수 없었습니다.",
        "no violation found; {unknown} duties could not be judged.",
    ),
    "summary.review-left": Said(
        "위반은 없으나 {review}건은 사람이 검토해야 합니다.",
        "no violation found; {review} matters are for a human to judge.",
    ),
    "summary.accepted": Said(
        "수용된 지적 {accepted}건은 위에 포함됩니다.", "{accepted} accepted findings are among them."
    ),
    "summary.registry": Said(
        "등록부 오류 {errors}건 때문에 규칙을 돌리지 않았습니다. 고치거나 --partial을 쓰십시오.",
        "{errors} registry errors: the rules did not run. Mend them, or use --partial.",
    ),
    "summary.partial": Said(
        "등록부를 다 읽지 못했습니다(--partial): 읽지 못한 것은 모르는 것으로 보았습니다.",
        "The registry was read in part (--partial): what could not be read counts as unknown.",
    ),
    "nothing": Said("{root}에 점검할 YAML 파일이 없습니다.", "Nothing to check: no YAML file in {root}."),
    "no-registry": Said(
        "등록부 폴더 {root:을/를} 찾을 수 없습니다. 폴더를 지정하거나 등록부가 있는 곳에서 실행하십시오.",
        "No registry folder {root}. Name one, or run this where a `registry/` is.",
    ),
    "not-a-folder": Said("{root:은/는} 폴더가 아닙니다.", "{root} is not a folder."),
    "name.unfound": Said("`{text}`: 등록부에 없습니다.", "`{text}` is not in the registry."),
    "name.several": Said(
        "`{text}`: 여럿이 해당합니다. 다음 가운데 하나로 적으십시오: {forms}", "`{text}` may mean: {forms}"
    ),
    "name.near": Said("혹시 {forms}?", "Did you mean {forms}?"),
    "invalid-day": Said("`{text}`: 날짜는 2026-09-11처럼 적습니다.", "`{text}` is not a date such as 2026-09-11."),
    "invalid-choice": Said("`{text}`: {choices} 가운데 하나여야 합니다.", "`{text}` is not one of {choices}."),
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
    "crash": Said(
        "뜻밖의 오류로 멈추었습니다: {error}. 프로그램의 결함입니다(DATAFLOW_DEBUG=1로 자세히 볼 수 있습니다).",
        "stopped by an unexpected error: {error}. This is a defect (DATAFLOW_DEBUG=1 shows more).",
    ),
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
    "help.where": Said(
        "정보주체의 개인정보가 어디에 있는지: 누가, 무엇을, 어느 나라에, 어떤 경로와 계약으로.",
        "Where a data subject's data lives: who holds what, in which country, by which chain and contract.",
    ),
    "help.transfers": Said(
        "국외 이전과 그 고지·공개 사항 하나하나(법 제28조의8).",
        "What crosses the border, particular by particular (PIPA 28-8).",
    ),
    "help.clauses": Said(
        "위탁·재위탁 단계마다 계약의 필수 조항(법 제26조).",
        "The contract clauses of PIPA 26 along every chain.",
    ),
    "help.schema": Said("JSON 스키마를 씁니다.", "Write the JSON Schemas."),
    "help.folder": Said("스키마를 쓸 폴더", "Where to write them"),
    "help.registry": Said(
        "등록부 폴더(기본: 현재 폴더에서 위로 찾은 registry/)",
        "The registry's folder (default: registry/, found upward)",
    ),
    "help.subject": Said("정보주체의 id 또는 이름", "A category of data subjects: id or name"),
    "help.as-of": Said("이 날의 사실과 법으로 봅니다(예: 2026-09-11)", "Facts and law of that day, e.g. 2026-09-11"),
    "help.lang": Said("ko 또는 en", "ko or en"),
    "help.format": Said("출력 형식", "Output format"),
    "help.fail-on": Said("이 심각도부터 종료 코드 1", "The least severity that gives exit 1"),
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
    "help.version": Said("버전을 보여 줍니다", "Show the version"),
}
