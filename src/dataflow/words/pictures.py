"""What pictures say, Korean and English side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.words.messages import Said

if TYPE_CHECKING:
    from collections.abc import Mapping

PICTURES: Mapping[str, Said] = {
    "title.overview": Said("개인정보 흐름 한눈에 보기", "Personal data flows at a glance"),
    "title.subject": Said("‘{name}’의 개인정보가 흐르는 경로", "Where the data of “{name}” goes"),
    "title.party": Said(
        "‘{name}’: 누구에게서 받아 누구에게 넘기는가", "“{name}”: what it receives from whom and passes on to whom"
    ),
    "title.transfers": Said("개인정보의 국외 이전", "Overseas transfers of personal data"),
    "title.chain": Said("‘{name}’의 위탁·재위탁 단계", "The chain of entrustment of “{name}”"),
    "title.purpose": Said("개인정보 흐름도: {name}", "Life of the data: {name}"),
    "title.country": Said(
        "{country}에 있거나 있을 수 있는 개인정보", "Personal data that is, or may be, in {country:the}"
    ),
    "title.item": Said("‘{name}’ 항목을 가진 자", "Who holds “{name}”"),
    "question.overview": Said(
        "누구의 개인정보를 어떤 목적으로 처리하고, 어느 나라의 누구에게 맡기거나 제공하는가",
        "Whose data is processed for what, and entrusted or provided to whom in which country",
    ),
    "question.subject": Said(
        "목적에서 마지막 받는 자까지의 모든 경로", "Every path, from the purpose to the last who receives it"
    ),
    "question.party": Said(
        "굵은 테두리가 이 당사자입니다. 왼쪽이 보내는 자, 오른쪽이 받는 자입니다.",
        "The bold boxes are this party; who sends is on the left, who receives on the right",
    ),
    "question.transfers": Said(
        "무엇이 어느 나라의 누구에게 어떤 근거로 가며, 알리거나 적어야 할 것 중 무엇이 빠졌는가",
        "What goes to whom in which country on which basis, and which particulars are missing",
    ),
    "question.chain": Said(
        "단계마다 계약, 필수 조항, 위탁자의 재위탁 동의",
        "Contract, mandatory clauses and the entruster's consent at each hop",
    ),
    "question.purpose": Said(
        "수집 → 이용·보유 → 위탁·제공 → 파기", "Collection → use and keeping → passing on → destruction"
    ),
    "question.country": Said(
        "장소가 적혀 있지 않거나 여러 나라 가운데 하나인 것도 이 나라일 수 있어 긴 점선으로 함께 보입니다.",
        "What has no known place, or one of several, may be there too and has a dashed outline",
    ),
    "question.item": Said(
        "가졌을 가능성만 있는 자는 긴 점선으로 보입니다.", "Those who only may hold it have a dashed outline"
    ),
    "kind.subject": Said("정보주체", "data subjects"),
    "kind.purpose": Said("처리 목적", "purpose"),
    "kind.controller": Said("개인정보처리자", "controller"),
    "kind.trustee": Said("수탁자", "trustee"),
    "kind.re-trustee": Said("재수탁자", "re-trustee"),
    "kind.recipient": Said("제3자(제공받는 자)", "third party"),
    "kind.operator": Said("시스템 운영자", "operator of a system"),
    "kind.end": Said("파기", "destruction"),
    "line.processes": Said("수집·이용", "collected and used"),
    "line.entrusts": Said("처리위탁", "entrusted"),
    "line.provides": Said("제3자 제공", "provided to a third party"),
    "line.operates": Said("시스템에 보관", "kept in a system"),
    "line.ends": Said("파기", "destroyed"),
    "style.possible": Said("긴 점선: 가능성만 있음", "dashed: possible, not certain"),
    "style.residual": Said("잔점선: 종료 후에도 보유", "dotted: still held after the end"),
    "style.fold": Said("겹친 상자: 여럿을 접은 것", "stacked box: several folded into one"),
    "style.context": Said("회색 글자: 경로를 보이려고 그린 것", "grey text: drawn only to show the chain"),
    "style.asked": Said("굵은 테두리: 조회 대상", "bold outline: what was asked about"),
    "place.home": Said("흰 바탕: 국내", "white: at home"),
    "place.abroad": Said("■ 주황 바탕: 국외(가능성 포함)", "■ orange: abroad, or may be"),
    "place.unknown": Said("회색 바탕: 장소 모름", "grey: place unknown"),
    "place.not-asked": Said("푸른 바탕: 장소를 색으로 나타내지 않음", "blue: no place is told by colour"),
    "abroad": Said("■ 국외", "■ abroad"),
    "maybe-abroad": Said("■ 국외일 수 있음", "■ may be abroad"),
    "legend": Said("범례", "Legend"),
    "legend.items": Said("선 위의 수: 항목의 수", "number on a line: items"),
    "legend.heads": Said("▶ ▷ ○: 그 화살촉의 선에 있는 수", "▶ ▷ ○: the number on the line with that head"),
    "legend.states": Said("✓ 있음   ✗ 없음   ? 모름", "✓ present   ✗ none   ? unknown"),
    "legend.findings": Said(
        "지적: ▲ 위반   △ 판단 불가   ◇ 검토 필요", "findings: ▲ violated   △ unknown   ◇ to review"
    ),
    "outcome.violated": Said("▲ 위반 {count}건", "▲ violated: {count}"),
    "outcome.unknown": Said("△ 판단 불가 {count}건", "△ unknown: {count}"),
    "outcome.review": Said("◇ 검토 필요 {count}건", "◇ to review: {count}"),
    "legend.accepted": Said("□ 수용한 지적", "□ accepted finding"),
    "outcome.accepted": Said("□ 수용 {count}건", "□ accepted: {count}"),
    "and-more": Said("외 {count}건", "and {count} more"),
    "and-more-brief": Said("외 {count}", "+{count}"),
    "may-be-more": Said("더 있을 수 있음", "there may be more"),
    "claimed": Said("진술", "claimed"),
    "one-of": Said("이 가운데 하나 이상", "one or more of these"),
    "only-possible": Said("가능성만 있음", "only possible"),
    "sender": Said("보내는 자", "sent by"),
    "unnamed": Said("이름 없음", "no name given"),
    "whose-unknown": Said("누구의 것인지 모름", "not known whose"),
    "purpose-unknown": Said("목적이 적혀 있지 않음", "no purpose is written down"),
    "of-kind": Said("{kind} {count}", "{kind}: {count}"),
    "count.below": Said("이 아래 흐름 {count}건은 접음", "flows below, folded: {count}"),
    "count.below-abroad": Said("국외(■) {count}건", "abroad(■): {count}"),
    "count.below-unknown": Said("장소 모름 {count}건", "place unknown: {count}"),
    "count.by-country": Said("나라별로 세면 {count}건", "counted by country: {count}"),
    "count.context": Said("경로 표시용 {count}건", "only to show the chain, {count}"),
    "count.residual": Said("종료 후 보유 {count}건", "held after the end: {count}"),
    "count.possible": Said("가능성만 있음 {count}건", "only possible: {count}"),
    "fact.work": Said("업무", "work"),
    "fact.recipient-purpose": Said("받는 자의 목적", "recipient's purpose"),
    "fact.items": Said("항목", "items"),
    "fact.further-items": Said("그 밖의 항목", "further items"),
    "fact.places": Said("장소", "place"),
    "fact.possible-places": Said("있을 수 있는 곳", "place, only possible"),
    "fact.purposes": Said("목적", "purpose"),
    "fact.possible-purposes": Said("목적", "purpose"),
    "possible-purposes": Said("{count}개 목적 중 하나 이상", "one or more of {count} purposes"),
    "fact.purpose-kind": Said("목적의 종류", "kind of purpose"),
    "fact.contract": Said("계약", "contract"),
    "fact.retention": Said("보유", "kept"),
    "fact.until": Said("보유 기간", "kept"),
    "fact.basis": Said("근거", "basis"),
    "fact.system": Said("시스템", "system"),
    "fact.movement": Said("구분", "kind"),
    "fact.declared": Said("구분", "kind"),
    "fact.transfer-basis": Said("이전 근거", "basis of transfer"),
    "fact.particulars": Said("고지·공개 사항과 보호조치", "particulars and safeguards"),
    "fact.in-policy": Said("처리방침의 국외 이전 표", "in the policy's overseas table"),
    "fact.entruster-consent": Said("위탁자의 재위탁 동의", "entruster's consent"),
    "fact.clause": Said("조항", "clause"),
    "fact.collected.required": Said("필수", "required"),
    "fact.collected.optional": Said("선택", "optional"),
    "fact.collected.automatic": Said("자동 수집", "automatic"),
    "fact.collected.unspecified": Said("항목", "items"),
    "stage.collection": Said("① 수집", "① collection"),
    "stage.use": Said("② 이용·보유", "② use and keeping"),
    "stage.passing-on": Said("③ 위탁·제공", "③ passing on"),
    "stage.destruction": Said("④ 파기", "④ destruction"),
    "group.unknown": Said("장소 모름", "place unknown"),
    "group.several": Said("여러 나라", "several countries"),
    "group.abroad": Said("{name} (국외)", "{name} (abroad)"),
    "fold.1": Said(
        "접음: 같은 자에게서 받는 같은 나라·같은 종류의 끝 단계끼리. 흐름 {flows}건 → 상자 {boxes}개",
        "folded: the last receivers of one sender, in one country, of one kind; {flows} flows in {boxes} boxes",
    ),
    "fold.2": Said(
        "접음: 같은 나라와 같은 종류를 거치는 경로끼리. 흐름 {flows}건 → 상자 {boxes}개",
        "folded: chains that run through the same countries by the same kinds; {flows} flows in {boxes} boxes",
    ),
    "fold.3": Said(
        "접음: 국내·국외·모름과 종류가 같은 경로끼리(셋째 단계부터는 한데). 흐름 {flows}건 → 상자 {boxes}개",
        "folded: chains alike at home, abroad, unknown (from the third tier on as one); {flows} flows in {boxes} boxes",
    ),
    "fold.4": Said(
        "접음: 같은 자에게서 받는 같은 종류끼리, 그 아래 단계까지. 흐름 {flows}건 → 상자 {boxes}개",
        "folded: receivers of one sender and kind, with all below them; {flows} flows in {boxes} boxes",
    ),
    "fold.5": Said(
        "접음: 같은 자에게서 받는 것 모두, 그 아래 단계까지. 흐름 {flows}건 → 상자 {boxes}개",
        "folded: all receivers of one sender, with all below them; {flows} flows in {boxes} boxes",
    ),
    "fold.overview.2": Said(
        "접음: 같은 자에게서 받는 같은 나라의 것끼리. 흐름 {flows}건 → 상자 {boxes}개",
        "folded: all receivers of one sender in one country; {flows} flows in {boxes} boxes",
    ),
    "fold.overview.3": Said(
        "접음: 같은 자에게서 받는 국내·국외·모름과 종류가 같은 것끼리. 흐름 {flows}건 → 상자 {boxes}개",
        "folded: receivers of one sender, alike at home, abroad, unknown, and of one kind; "
        "{flows} flows in {boxes} boxes",
    ),
    "fold.transfers.1": Said(
        "접음: 보내는 자, 나라, 종류가 같은 이전끼리. {flows}건 → 상자 {boxes}개",
        "folded: transfers by one sender to one country of one kind; {flows} in {boxes} boxes",
    ),
    "fold.transfers.2": Said(
        "접음: 같은 나라로 가는 이전끼리. {flows}건 → 상자 {boxes}개",
        "folded: transfers to one country; {flows} in {boxes} boxes",
    ),
    "fold.transfers.3": Said(
        "접음: 국외로 가는 이전, 장소를 모르는 흐름끼리. {flows}건 → 상자 {boxes}개",
        "folded: what goes abroad, what goes nobody knows where; {flows} in {boxes} boxes",
    ),
    "fold.transfers.4": Said("접음: 모두. {flows}건 → 상자 {boxes}개", "folded: all; {flows} in {boxes} boxes"),
    "fold.deep": Said(
        "접음: 한 장의 너비를 넘는 단계는 그 앞의 상자 하나에 모음. 위탁·재위탁 단계는 `chain` 그림이 더 많이 보여 줌",
        "folded: more tiers than fit across are in one box with the one before; `chain` pictures show more of them",
    ),
    "brief": Said(
        "한 장에 담으려고 상자에 핵심만 적음. 나머지는 표(where, who, transfers, clauses)로 볼 수 있음",
        "to fit one sheet the boxes say the essential only; the tables (where, who, transfers, clauses) give the rest",
    ),
    "fold.column": Said(
        "접음: 왼쪽의 정보주체·목적·개인정보처리자·보내는 자 {count}개(되는 만큼 개인정보처리자·종류별로)",
        "folded: {count} data subjects, purposes, controllers or senders on the left "
        "(by controller and kind as far as they fit)",
    ),
    "one-party": Said(
        "이름이 같은 상자는 같은 당사자. 상자 하나는 흐름 하나와 그것을 받거나 보내는 자",
        "boxes of one name are one party: a box is a flow and who receives, or sends, it",
    ),
    "nothing": Said(
        "등록부에 해당하는 것이 없습니다. 없다는 뜻이 아니라 적혀 있지 않다는 뜻입니다.",
        "The registry knows of nothing here; that does not mean that there is nothing.",
    ),
    "footer": Said(
        "{name} · {root}/ · {day} 기준 · 내용 {digest} · dataflow {version}",
        "{name} · {root}/ · as of {day} · content {digest} · dataflow {version}",
    ),
    "footer.revision": Said("판 {revision}", "revision {revision}"),
    "footer.partial": Said(
        "▲ 등록부에 오류가 있어 읽은 만큼만 그렸습니다.", "▲ The registry has errors: only what could be read is drawn."
    ),
    "footer.findings": Said(
        "지적 {shown}건을 표시함. 이 그림의 대상이 아닌 지적이 {others}건 더 있음(dataflow check)",
        "findings shown: {shown}; others, not about what is drawn here: {others} (dataflow check)",
    ),
    "footer.nothing-found": Said("점검에서 나온 지적이 없음", "the check has no findings"),
    "footer.all-findings": Said("지적 {shown}건을 모두 표시함", "all findings are shown: {shown}"),
    "footer.no-findings": Said(
        "지적을 표시하지 않음(--no-findings). 지적이 없다는 뜻이 아님",
        "findings are left out (--no-findings); that does not mean that there are none",
    ),
    "footer.accepted": Said(
        "수용한 지적 {count}건 가운데 {shown}건을 □로 표시함", "accepted findings, marked □: {shown} of {count}"
    ),
    "footer.law": Said("법적 의견이 아닙니다.", "This is not a legal opinion."),
    "edge": Said("{tail} → {head}: {line}", "{tail} → {head}: {line}"),
    "edge.counted": Said("{tail} → {head}: {line}, 항목 {count}", "{tail} → {head}: {line}, items {count}"),
    "index.title": Said("{name}: 개인정보 흐름 그림", "{name}: pictures of personal data flows"),
    "index.registry": Said("등록부", "Registry"),
    "index.day": Said("기준일", "As of"),
    "index.revision": Said("판", "Revision"),
    "index.content": Said("내용", "Content"),
    "index.program": Said("프로그램", "Program"),
    "index.findings": Said("지적", "Findings"),
    "index.found": Said(
        "{open}건(위반 {violated}, 판단 불가 {unknown}, 검토 필요 {review}), 수용 {accepted}건",
        "{open} (violated: {violated}, unknown: {unknown}, to review: {review}); accepted: {accepted}",
    ),
    "index.not-asked": Said(
        "표시하지 않음(--no-findings). 지적이 없다는 뜻이 아님",
        "left out (--no-findings); that does not mean that there are none",
    ),
    "index.print": Said(
        "이 쪽을 인쇄하면 그림마다 A4 한 장이 됩니다. PDF로 저장하면 파일 하나입니다.",
        "Printed, this page is one sheet of A4 for each picture; saved as PDF, one file.",
    ),
    "index.left-out": Said(
        "{view}: {count}개는 그리지 않음(한 번에 {most}개까지). `dataflow diagram {view} ID`로 그릴 수 있음",
        "{view}: {count} not drawn ({most} at most at once); `dataflow diagram {view} ID` draws one",
    ),
    "index.alone": Said(
        "{view}: 재위탁이 적혀 있지 않은 위탁 {count}건은 그리지 않음. `dataflow diagram {view} ID`로 그릴 수 있음",
        "{view}: entrustments with no re-entrustment written down, not drawn: {count}; "
        "`dataflow diagram {view} ID` draws one",
    ),
    "view.overview": Said("한눈에 보기", "Overview"),
    "view.subject": Said("정보주체별", "By data subjects"),
    "view.party": Said("당사자별", "By party"),
    "view.transfers": Said("국외 이전", "Overseas transfers"),
    "view.chain": Said("재위탁 단계", "Chains of re-entrustment"),
    "view.purpose": Said("목적별 흐름도", "By purpose"),
    "view.country": Said("나라별", "By country"),
    "view.item": Said("항목별", "By item"),
}
