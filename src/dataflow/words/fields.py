"""What each section, model and field of a registry is: titles and descriptions for editors and forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class FieldWords(NamedTuple):
    """A short title and what to write, in Korean and in English. Titles are the standard terms of the Act."""

    ko_title: str
    en_title: str
    ko: str
    en: str


SECTION_WORDS: Mapping[str, FieldWords] = {
    "registry": FieldWords(
        "등록부 정보",
        "Registry",
        "누구의 등록부인지 적습니다. 등록부 전체에 한 번만 둡니다.",
        "Whose registry this is; stands once in the whole registry.",
    ),
    "parties": FieldWords(
        "당사자",
        "Parties",
        "개인정보처리자, 수탁자, 제공받는 자 등 개인정보를 다루는 당사자입니다.",
        "Controllers, trustees, recipients: everyone who handles the data.",
    ),
    "subjects": FieldWords(
        "정보주체",
        "Data subjects",
        "누구의 개인정보를 처리하는지 유형별로 적습니다.",
        "The people whose data is processed, by category.",
    ),
    "items": FieldWords(
        "개인정보 항목",
        "Items",
        "처리하는 개인정보 항목입니다. 다른 곳에서 쓰기 전에 여기에 먼저 적습니다.",
        "The personal data items; declared here before they are used elsewhere.",
    ),
    "purposes": FieldWords(
        "처리 목적",
        "Purposes",
        "처리 목적마다 정보주체, 항목, 근거, 보유 기간을 적습니다(법 제30조제1항).",
        "Each purpose with its data subjects, items, basis and retention (PIPA 30(1)).",
    ),
    "systems": FieldWords(
        "처리 시스템",
        "Systems",
        "개인정보가 저장·처리되는 시스템과 그 장소입니다.",
        "The systems where data rests or is processed, and where they are.",
    ),
    "entrustments": FieldWords(
        "처리위탁",
        "Entrustments",
        "수탁자와 재수탁자에게 업무를 맡기는 흐름입니다(법 제26조).",
        "Flows to trustees and re-trustees (PIPA 26).",
    ),
    "provisions": FieldWords(
        "제3자 제공",
        "Provisions",
        "제3자에게 그의 목적을 위해 제공하는 흐름입니다(법 제17조, 제18조).",
        "Flows to third parties for their own purposes (PIPA 17, 18).",
    ),
    "contracts": FieldWords(
        "계약",
        "Contracts",
        "처리위탁 계약 등의 문서와 그 조항입니다(법 제26조제1항).",
        "Entrustment contracts and others, with their clauses (PIPA 26(1)).",
    ),
    "policies": FieldWords(
        "개인정보 처리방침",
        "Privacy policies",
        "공개된 개인정보 처리방침입니다(법 제30조). 날짜를 ID로 써도 됩니다.",
        "The published privacy policies (PIPA 30); a date may be the id.",
    ),
    "orders": FieldWords(
        "감독기관의 명령",
        "Orders",
        "국외 이전 중지 명령 등 감독기관이 내린 명령입니다(법 제28조의9).",
        "Orders of the authority, such as suspensions of transfers (PIPA 28-9).",
    ),
    "acceptances": FieldWords(
        "수용한 지적 사항",
        "Acceptances",
        "사유와 기한을 정해 수용한 지적 사항입니다.",
        "Findings accepted on purpose, with a reason and a last day.",
    ),
}
"""The sections of a registry file, in the order people read them."""

MODELS: Mapping[str, FieldWords] = {
    "Registry": FieldWords(
        "개인정보 흐름 등록부",
        "Registry of personal data flows",
        "누가, 어느 나라에서, 어떤 계약에 따라 개인정보를 보유하는지 적는 파일입니다. 여러 파일로 나눌 수 있습니다. "
        "모르면 줄을 빼거나 `unknown`, 없음을 확인했으면 `none`, 있지만 적지 않으려면 `withheld`를 씁니다.",
        "Who holds personal data, in which country, under which contract. It may be spread over several files. "
        "Leave out what is not known (or write `unknown`), write `none` for what you looked for and did not find, "
        "`withheld` for what is there but not written here.",
    ),
    "Entity": FieldWords(
        "공통 항목",
        "Common fields",
        "모든 등록 대상에 적을 수 있는 출처, 비고, 확인 기록입니다.",
        "What every entity can carry: its source, a note, its last review.",
    ),
    "Review": FieldWords(
        "최종 확인",
        "Last review",
        "누가 언제 확인했는지의 기록입니다.",
        "Who last confirmed an entity, and when.",
    ),
    "Decision": FieldWords(
        "결정",
        "Decision",
        "규칙이 사람에게 맡긴 질문에 누가 언제 어떻게 답했는지의 기록입니다.",
        "How somebody answered a question that a rule leaves to a human.",
    ),
    "Head": FieldWords(
        "등록부 정보",
        "Registry head",
        "누구의 등록부이며 어떻게 읽어야 하는지 정합니다.",
        "Whose registry this is, and how it is to be read.",
    ),
    "DomesticAgent": FieldWords(
        "국내대리인",
        "Domestic agent",
        "국내에 주소나 영업소가 없는 개인정보처리자가 지정한 국내대리인입니다(법 제31조의2).",
        "Whom a controller without an address or office in Korea designated (PIPA 31-2).",
    ),
    "Party": FieldWords(
        "당사자",
        "Party",
        "개인정보를 다루는 회사, 기관, 개인, 또는 하나하나 열거할 수 없는 범주입니다.",
        "A legal person that handles data, or a class of them that cannot be listed.",
    ),
    "Contact": FieldWords(
        "연락처",
        "Contact",
        "당사자나 부서에 연락할 수 있는 정보입니다. 개인의 사적인 주소는 적지 않습니다.",
        "How to reach a party or a department; never a person's private mailbox.",
    ),
    "Officer": FieldWords(
        "개인정보 보호책임자",
        "Privacy officer",
        "개인정보 보호책임자와 그 연락처입니다(법 제31조).",
        "The privacy officer and how to reach them (PIPA 31).",
    ),
    "Lookup": FieldWords(
        "확인 경로",
        "Where to look it up",
        "범주에 속하는 실제 상대방이 누구인지 정보주체가 확인하는 곳입니다(작성지침 37·42쪽).",
        "Where data subjects can see which member of a class is meant (PIPC guide p.37, p.42).",
    ),
    "Certification": FieldWords(
        "인증",
        "Certification",
        "당사자가 보유한 인증 하나입니다(법 제32조의2).",
        "One certificate that a party holds (PIPA 32-2).",
    ),
    "Subject": FieldWords(
        "정보주체 유형",
        "Category of data subjects",
        "개인정보가 처리되는 사람들의 유형입니다. 예: 회원, 임직원",
        "A category of people whose data is processed, such as members or employees.",
    ),
    "Item": FieldWords(
        "개인정보 항목",
        "Personal data item",
        "개인정보 항목 하나, 또는 이름 붙인 묶음입니다.",
        "One personal data item, or a named group of them.",
    ),
    "PurposeItems": FieldWords(
        "처리 항목",
        "Items of a purpose",
        "필수, 선택, 자동 수집으로 나눈 항목입니다. 나누지 않으면 목록만 적습니다.",
        "The items by necessity; a plain list says nothing of it.",
    ),
    "Purpose": FieldWords(
        "처리 목적",
        "Purpose",
        "처리방침의 처리 항목 표 한 행입니다. 목적 하나에 법적 근거 하나를 둡니다.",
        "A row of the processing table: one purpose on one legal basis.",
    ),
    "LegalBasis": FieldWords(
        "법적 근거",
        "Legal basis",
        "처리의 근거 조항과, 그것이 기대는 다른 법령입니다(법 제15조, 제17조). 조항만 글로 적어도 됩니다.",
        "The provision a processing rests on, and the other statute behind it (PIPA 15, 17); a citation alone will do.",
    ),
    "Consent": FieldWords(
        "정보주체의 동의",
        "Data subject's consent",
        "정보주체에게 동의를 받은 방법과 그때 알린 사항입니다(법 제15조제2항, 제17조제2항, 제22조).",
        "How data subjects consented and what they were told (PIPA 15(2), 17(2), 22).",
    ),
    "PseudonymRecords": FieldWords(
        "가명정보 처리 기록",
        "Pseudonymisation record",
        "가명정보를 처리한 기록과 그 보관 기간입니다(법 제28조의4제3항, 시행령 제29조의5제2항).",
        "The record of pseudonymised processing and how long it is kept (PIPA 28-4(3), PIPA-ED 29-5(2)).",
    ),
    "PersonalFile": FieldWords(
        "개인정보파일",
        "Personal information file",
        "공공기관이 이 목적을 위하여 운용하는 개인정보파일의 등록과 영향평가입니다(법 제32조, 제33조).",
        "The file that a public body operates for this purpose: its registration and impact assessment (PIPA 32, 33).",
    ),
    "ImpactAssessment": FieldWords(
        "개인정보 영향평가",
        "Impact assessment",
        "개인정보파일에 대한 영향평가입니다(법 제33조, 시행령 제35조).",
        "The impact assessment of the file (PIPA 33, PIPA-ED 35).",
    ),
    "OtherPurpose": FieldWords(
        "목적 외 이용·제공의 관리",
        "Use or provision beyond the purpose",
        "공공기관이 목적 외로 이용하거나 제공하면서 게재하고 기록한 것입니다(법 제18조제4항, 시행령 제15조).",
        "What a public body published and recorded of use or provision beyond the purpose (PIPA 18(4), PIPA-ED 15).",
    ),
    "Notice": FieldWords(
        "개별 통지",
        "Individual notice",
        "정보주체에게 개별로 알린 기록 하나입니다(시행령 제17조제5항).",
        "One individual notice to data subjects (PIPA-ED 17(5)).",
    ),
    "Until": FieldWords(
        "보유 종료 시점",
        "End of retention",
        "보유를 끝내는 사건 하나, 또는 여러 사건 가운데 처음이나 마지막입니다.",
        "The event that ends a retention: one, or the first or last of several.",
    ),
    "Retention": FieldWords(
        "보유 규칙",
        "Retention rule",
        "무엇을 언제까지 보유하는지 정한 규칙 하나입니다(법 제21조). 문구만 적으면 계산하지 않습니다.",
        "One rule of what is kept until when (PIPA 21); a plain text is shown but not computed.",
    ),
    "Location": FieldWords(
        "처리 장소",
        "Location",
        "개인정보가 있거나 열람되는 나라 하나입니다. 나라를 알 수 없으면 지역을 적힌 대로 옮깁니다.",
        "One country where data is or is viewed from; failing that, a region as written.",
    ),
    "Refusal": FieldWords(
        "이전의 거부",
        "Refusal",
        "정보주체가 국외 이전을 거부하는 방법, 절차와 효과입니다(법 제28조의8제2항제5호).",
        "How a data subject refuses a transfer, and its effect (PIPA 28-8(2)5).",
    ),
    "Safeguards": FieldWords(
        "국외 이전 보호조치",
        "Transfer safeguards",
        "국외 이전에 따르는 보호조치 세 가지입니다(법 제28조의8제4항, 시행령 제29조의10제1항).",
        "The three protective measures of a transfer (PIPA 28-8(4), PIPA-ED 29-10(1)).",
    ),
    "CertifiedMeasures": FieldWords(
        "인증에 따르는 조치",
        "Measures beside a certification",
        "인증을 근거로 이전할 때 이전받는 자가 갖추는 두 가지 조치입니다(법 제28조의8제1항제4호).",
        "The two measures that a transfer on certification needs of the recipient (PIPA 28-8(1)4).",
    ),
    "Change": FieldWords(
        "이전 사항의 변경",
        "Change of a particular",
        "국외 이전에 관하여 알리거나 공개하는 사항이 바뀐 기록입니다(법 제28조의8제3항).",
        "A change of what is told or disclosed of a transfer (PIPA 28-8(3)).",
    ),
    "OverseasTerms": FieldWords(
        "국가별 이전 사항",
        "Terms for one country",
        "한 나라에 대해서만 다른 국외 이전 사항입니다(법 제28조의8).",
        "The terms of a transfer that differ for one country (PIPA 28-8).",
    ),
    "Overseas": FieldWords(
        "국외 이전 사항",
        "Overseas transfer",
        "항목, 받는 자, 목적, 기간 말고 법 제28조의8이 더 요구하는 사항입니다.",
        "What PIPA 28-8 asks beyond items, recipient, purpose and retention.",
    ),
    "Measures": FieldWords(
        "안전성 확보 조치",
        "Security measures",
        "시행령 제30조제1항 각 호의 조치를 호마다 적습니다. 확인했으나 없으면 `none`을 적습니다.",
        "The measures of PIPA-ED 30(1), one by one: what is done, or `none` if you looked and there is none.",
    ),
    "System": FieldWords(
        "처리 시스템",
        "System",
        "개인정보가 저장되거나 처리되는 곳입니다.",
        "A place where data rests or is processed.",
    ),
    "FlowItems": FieldWords(
        "흐름의 항목",
        "Items of a flow",
        "항목의 ID 목록, 보유한 전부를 뜻하는 `all`, 또는 `{all: true, except: [...]}`입니다.",
        "A list of item ids, `all` that the sender holds, or `{all: true, except: [...]}`.",
    ),
    "Task": FieldWords(
        "위탁업무",
        "Entrusted work",
        "맡긴 업무 하나와 그 유형입니다. 이름만 글로 적어도 됩니다.",
        "One piece of entrusted work and its kind; its name alone will do.",
    ),
    "EntrusterConsent": FieldWords(
        "위탁자의 동의",
        "Entruster's consent",
        "재위탁에 대한 위탁자의 동의입니다(법 제26조제6항).",
        "The entruster's consent to a re-entrustment (PIPA 26(6)).",
    ),
    "WorkChange": FieldWords(
        "업무나 수탁자의 변경",
        "Change of work or trustee",
        "홍보·판매 권유 업무의 내용이나 수탁자가 바뀐 기록입니다(법 제26조제3항 후단).",
        "A change of marketing work or of its trustee (PIPA 26(3), second sentence).",
    ),
    "Training": FieldWords(
        "수탁자 교육",
        "Training",
        "수탁자 교육 한 번의 기록입니다(법 제26조제4항).",
        "One training of the trustee (PIPA 26(4)).",
    ),
    "Inspection": FieldWords(
        "수탁자 점검",
        "Inspection",
        "수탁자 점검 한 번의 기록입니다(법 제26조제4항, 시행령 제28조제6항).",
        "One inspection of the trustee (PIPA 26(4), PIPA-ED 28(6)).",
    ),
    "Oversight": FieldWords(
        "교육·감독",
        "Oversight",
        "수탁자를 교육하고 감독한 기록입니다(법 제26조제4항). 법이 횟수를 정하지는 않습니다.",
        "How the trustee is trained and supervised (PIPA 26(4)); the law sets no frequency.",
    ),
    "Ended": FieldWords(
        "종료 처리",
        "How it ended",
        "흐름이 끝난 뒤 개인정보를 반환하거나 파기한 기록입니다.",
        "What became of the data when the flow ended.",
    ),
    "Flow": FieldWords(
        "흐름",
        "Flow",
        "개인정보가 다른 당사자에게 가는 흐름입니다. 처리위탁과 제3자 제공이 있습니다.",
        "Data going to another party: an entrustment or a provision.",
    ),
    "Entrustment": FieldWords(
        "처리위탁",
        "Entrustment",
        "보내는 쪽의 업무를 위해 수탁자에게 맡기는 것입니다(법 제26조). 재위탁은 `under`에 위 흐름을 적습니다.",
        "A flow to a trustee, for the sender's own work (PIPA 26). A re-entrustment names the flow above it in "
        "`under`.",
    ),
    "Provision": FieldWords(
        "제3자 제공",
        "Provision to a third party",
        "받는 쪽의 목적을 위해 제3자에게 제공하는 것입니다(법 제17조, 제18조). 국외에서의 조회도 제공입니다.",
        "A flow to a third party for its own purpose (PIPA 17, 18); viewing from abroad is provision too.",
    ),
    "Clause": FieldWords(
        "계약 조항",
        "Clause",
        "계약 조항 하나가 있는지, 어디에 있는지 적습니다. `present`나 `none`만 적어도 됩니다.",
        "Whether the contract has a clause, and where; `present` or `none` alone will do.",
    ),
    "Scope": FieldWords(
        "계약 범위",
        "Scope of a contract",
        "계약이 다루는 목적, 업무와 항목입니다.",
        "The purposes, work and items that a contract covers.",
    ),
    "Contract": FieldWords(
        "계약",
        "Contract",
        "위탁자와 수탁자, 또는 제공하는 자와 제공받는 자 사이의 문서입니다(법 제26조제1항).",
        "A document between entruster and trustee, or sender and recipient (PIPA 26(1)).",
    ),
    "SectionOf": FieldWords(
        "기재 사항",
        "Section of a policy",
        "처리방침에 한 사항이 있는지, 무엇이 빠졌는지 적습니다. `present`나 `none`만 적어도 됩니다.",
        "Whether a policy has a section and what it lacks; `present` or `none` alone will do.",
    ),
    "TimeLimits": FieldWords(
        "처리 기한",
        "Time limits",
        "처리방침이 정보주체의 요구를 언제까지 처리한다고 적었는지 요구별로 적습니다.",
        "Within what time the policy says that each kind of request is answered.",
    ),
    "Row": FieldWords(
        "표의 행",
        "Row of a table",
        "처리방침의 표 한 행을 인쇄된 대로 옮긴 것입니다. 인쇄되지 않은 칸은 `none`, 옮겨 적지 않은 칸은 줄을 뺍니다.",
        "A row of a policy's table, as printed: `none` for what is not printed; leave out what you did not transcribe.",
    ),
    "Read": FieldWords(
        "옮겨 적은 정도",
        "How much was read",
        "처리방침의 표를 얼마나 옮겨 적었는지 표마다 적습니다.",
        "How much of each table of a policy was transcribed.",
    ),
    "Policy": FieldWords(
        "개인정보 처리방침",
        "Privacy policy",
        "공개된 처리방침 하나와 그 표에 인쇄된 내용입니다(법 제30조).",
        "A published privacy policy and what its tables print (PIPA 30).",
    ),
    "Order": FieldWords(
        "감독기관의 명령",
        "Order",
        "국외 이전 중지 명령(법 제28조의9)처럼 감독기관이 내린 명령입니다.",
        "An order of the authority, such as the suspension of a transfer (PIPA 28-9).",
    ),
    "Acceptance": FieldWords(
        "지적 사항 수용",
        "Accepted finding",
        "고치지 않고 두기로 한 지적 사항과 그 사유, 책임자, 기한입니다.",
        "A finding accepted on purpose: why, by whom, until when.",
    ),
}
"""The models by class name (`_Flow` is `Flow`); `Registry` is the file as a whole."""

FIELDS: Mapping[str, FieldWords] = {
    # Every entity
    "Entity.source": FieldWords(
        "출처",
        "Source",
        "이 내용의 근거가 되는 자료와 위치를 적습니다. 예: `처리방침 제3조`",
        "The document and place that this fact was taken from, e.g. `Article II.1`.",
    ),
    "Entity.note": FieldWords(
        "비고",
        "Note",
        "읽는 사람에게 남기는 설명입니다. 판정에는 쓰이지 않습니다.",
        "A remark for readers; no rule judges it.",
    ),
    "Entity.reviewed": FieldWords(
        "최종 확인",
        "Last review",
        "내용이 사실과 맞는지 마지막으로 확인한 날과 사람을 적습니다.",
        "Who last confirmed that this is still so, and when.",
    ),
    "Entity.formerly": FieldWords(
        "이전 ID",
        "Former ids",
        "이름을 바꾸기 전의 ID 목록입니다. 예전 ID로 수용한 지적 사항이 그대로 이어집니다. 예: `[old-vendor]`",
        "The ids this entity had before it was renamed, so that accepted findings stay accepted, e.g. `[old-vendor]`.",
    ),
    "Entity.decisions": FieldWords(
        "결정",
        "Decisions",
        "검토 필요로 남은 질문에 대한 결정입니다. 질문과 답의 ID는 점검 결과와 `dataflow explain`에 나옵니다. "
        "같은 질문에 대한 결정이 여럿이면 나중 것을 따릅니다. "
        "예: `[{question: entrustment-or-provision, answer: entrustment, by: 개인정보보호팀, on: 2026-09-30}]`",
        "Decisions on questions left for review; `check` and `dataflow explain` show the ids of questions and answers. "
        "Of several on one question the latest counts, e.g. "
        "`[{question: entrustment-or-provision, answer: entrustment, by: privacy team, on: 2026-09-30}]`.",
    ),
    "Decision.question": FieldWords(
        "질문",
        "Question",
        "결정한 질문의 ID입니다. 점검 결과의 ‘정할 것’에서 옮깁니다. 예: `entrustment-or-provision`",
        "The id of the question, as `check` prints it, e.g. `entrustment-or-provision`.",
    ),
    "Decision.answer": FieldWords(
        "답",
        "Answer",
        "그 질문에 있는 답 가운데 하나의 ID입니다. 예: `entrustment`",
        "The id of one of the answers that the question has, e.g. `entrustment`.",
    ),
    "Decision.by": FieldWords(
        "결정자",
        "Decided by",
        "결정한 사람이나 부서입니다. 예: `개인정보보호팀`",
        "The person or team that decided, e.g. `privacy team`.",
    ),
    "Decision.on": FieldWords(
        "결정일",
        "Decided on",
        "결정한 날입니다. 그날부터 효력이 있습니다. 예: `2026-09-30`",
        "The day of the decision; it counts from then on, e.g. `2026-09-30`.",
    ),
    "Decision.why": FieldWords(
        "결정의 이유",
        "Why",
        "그렇게 정한 까닭과 확인한 자료를 적습니다.",
        "The reasons, and what was looked at.",
    ),
    "Decision.facts": FieldWords(
        "사실 해시",
        "Facts",
        "결정할 때의 사실을 요약한 값입니다. 점검 결과에서 옮기며, 사실이 바뀌면 다시 묻습니다. 적지 않으면 흐름의 "
        "시작일, 처리방침의 시행일, 계약의 체결일보다 먼저 한 결정일 때 다시 묻습니다.",
        "A hash of the facts, copied from the report; when they change, the question is asked again. Without it, it is "
        "asked again where the decision is older than the flow, the policy in force or the contract.",
    ),
    "Review.on": FieldWords(
        "확인일",
        "Reviewed on",
        "확인한 날짜입니다. 예: `2026-09-30`",
        "The day of the review, e.g. `2026-09-30`.",
    ),
    "Review.by": FieldWords(
        "확인자",
        "Reviewed by",
        "확인한 사람이나 부서입니다. 예: `개인정보보호팀`",
        "The person or team that reviewed it, e.g. `privacy team`.",
    ),
    # Head
    "Head.name": FieldWords(
        "등록부 이름",
        "Registry name",
        "보고서 제목에 나오는 이름입니다. 보통 회사나 서비스 이름을 적습니다.",
        "The name that reports carry: usually the company or the service.",
    ),
    "Head.controller": FieldWords(
        "개인정보처리자",
        "Controller",
        "이 등록부가 다루는 개인정보처리자를 `parties`의 ID로 적습니다.",
        "The personal information controller whose registry this is, by its id in `parties`.",
    ),
    "Head.jurisdiction": FieldWords(
        "적용 법역",
        "Jurisdiction",
        "정보주체를 보호하는 법의 나라입니다. 적지 않으면 `KR`(대한민국)입니다.",
        "The country whose law protects the data subjects. `KR` unless you say otherwise.",
    ),
    "Head.language": FieldWords(
        "기본 언어",
        "Language",
        "`{ko: …, en: …}`로 나누지 않고 한 줄로 적은 텍스트가 어느 언어인지 정합니다. 적지 않으면 `ko`입니다.",
        "The language of texts that are not written as `{ko: …, en: …}`. `ko` unless you say otherwise.",
    ),
    "Head.timezone": FieldWords(
        "시간대",
        "Time zone",
        "‘오늘’을 정하는 시간대입니다. 적지 않으면 적용 법역의 시간대를 씁니다. 예: `Asia/Seoul`",
        'The zone whose calendar day is "today". The jurisdiction\'s own unless you say otherwise, e.g. `Asia/Seoul`.',
    ),
    "Head.unknowns": FieldWords(
        "모름의 처리",
        "Unknown outcomes",
        "판정할 수 없는 의무를 점검 실패로 볼지 정합니다. 공개 자료만 옮겨 적은 등록부라면 `report`가 알맞습니다.",
        "Whether duties that could not be judged fail a check. `report` suits a registry transcribed from published "
        "texts.",
    ),
    # Parties
    "DomesticAgent.party": FieldWords(
        "국내대리인",
        "Agent",
        "국내대리인의 당사자 ID입니다.",
        "The agent, by party id.",
    ),
    "DomesticAgent.required": FieldWords(
        "지정 의무",
        "Required",
        "국내대리인을 지정하여야 하는 자인지 적습니다(시행령 제32조의3제1항). 지정하지 않아도 되는 것을 확인했으면 "
        "`false`를 적습니다.",
        "Whether this controller has to designate an agent (PIPA-ED 32-3(1)); `false` if you looked and it need not.",
    ),
    "DomesticAgent.trained": FieldWords(
        "최근 교육일",
        "Last trained",
        "국내대리인을 마지막으로 교육한 날입니다(법 제31조의2제3항). 교육한 적이 없으면 `none`을 적습니다.",
        "The day the agent was last trained (PIPA 31-2(3)); `none` if never.",
    ),
    "Party.domestic_agent": FieldWords(
        "국내대리인",
        "Domestic agent",
        "이 개인정보처리자가 지정한 국내대리인입니다(법 제31조의2).",
        "The domestic agent that this controller designated (PIPA 31-2).",
    ),
    "Party.name": FieldWords(
        "명칭",
        "Name",
        "자료에 적힌 그대로의 이름입니다. ‘등’이나 ‘외 3개사’로 줄이지 않습니다(작성지침 37·42쪽).",
        'The name exactly as printed; no "and others" (PIPC guide p.37, p.42).',
    ),
    "Party.legal_name": FieldWords(
        "법인명",
        "Legal name",
        "등기된 정식 명칭입니다. 예: `주식회사 예시`",
        "The registered name, e.g. `Example Co., Ltd.`",
    ),
    "Party.aliases": FieldWords(
        "다른 이름",
        "Aliases",
        "같은 당사자를 가리키는 다른 표기입니다. 이름으로 찾을 때 함께 쓰입니다.",
        "Other spellings of the same party; searches by name find it under these too.",
    ),
    "Party.kind": FieldWords(
        "당사자 유형",
        "Kind of party",
        "회사, 공공기관, 개인 등 당사자의 성격입니다. 하나하나 열거할 수 없어 범주로만 적을 때는 `class`를 씁니다.",
        "What the party is. `class` stands for a group that cannot be listed one by one.",
    ),
    "Party.of": FieldWords(
        "범주에 속하는 자",
        "Members of the class",
        "`kind: class`일 때 누가 이 범주에 속하는지 적습니다. 예: `상품을 판매한 입점 판매자`",
        "For `kind: class`: whom the class comprises, e.g. `sellers on the marketplace`.",
    ),
    "Party.lookup": FieldWords(
        "확인 경로",
        "Where to look it up",
        "`kind: class`일 때 정보주체가 실제 상대방을 확인할 수 있는 경로입니다(작성지침 37·42쪽).",
        "For `kind: class`: where data subjects can see the actual party (PIPC guide p.37, p.42).",
    ),
    "Party.country": FieldWords(
        "소재국",
        "Seat",
        "본점이 있는 나라입니다. 개인정보가 있는 곳으로는 보지 않으며, 그곳은 `locations`에 적습니다. 예: `US`",
        "The country of its seat, e.g. `US`. It is never taken for a place of data; write that under `locations`.",
    ),
    "Party.contact": FieldWords(
        "연락처",
        "Contact",
        "당사자의 연락처입니다. 국외에서 이전받는 법인이면 정보주체에게 알려야 합니다(법 제28조의8제2항제3호).",
        "How to reach the party. Data subjects must be told it when a legal person receives their data abroad (PIPA "
        "28-8(2)3).",
    ),
    "Party.incident_contact": FieldWords(
        "유출 신고 연락처",
        "Incident contact",
        "유출등이 생겼을 때 바로 연락할 곳입니다. 통지와 신고는 72시간 안에 해야 합니다(법 제34조, 시행령 "
        "제39조·제40조).",
        "Whom to call when data leaks: notice and report are due within 72 hours (PIPA 34, PIPA-ED 39, 40).",
    ),
    "Party.privacy_officer": FieldWords(
        "개인정보 보호책임자",
        "Privacy officer",
        "보호책임자의 성명 또는 담당 부서와 연락처입니다(법 제30조제1항제6호, 제31조). 없음을 확인했으면 `none`, "
        "있지만 적지 않으려면 `withheld`를 씁니다.",
        "The officer's name or department, and how to reach them (PIPA 30(1)6, 31). `none` if you looked and there "
        "is none; `withheld` if there is one but it is not written here.",
    ),
    "Party.privacy_policy": FieldWords(
        "처리방침 주소",
        "Privacy policy",
        "이 당사자가 공개한 개인정보 처리방침의 주소입니다. 수탁자도 자기 처리방침을 두어야 합니다(법 제26조제8항, "
        "제30조).",
        "The address of the party's own privacy policy; trustees need one too (PIPA 26(8), 30).",
    ),
    "Party.parent": FieldWords(
        "모회사",
        "Parent",
        "모회사를 `parties`의 ID로 적습니다. 계열사도 서로 제3자입니다(질의응답 68번).",
        "Its parent company, by id. Affiliates are third parties to each other (PIPC Q&A 68).",
    ),
    "Party.sectors": FieldWords(
        "업종",
        "Sectors",
        "보존 의무를 정한 법령이 적용되는 업종입니다. 어디에도 해당하지 않음을 확인했으면 `none`입니다.",
        "The sectors it belongs to to which statutes on keeping records apply; `none` if you looked and it is in none.",
    ),
    "Party.certifications": FieldWords(
        "인증",
        "Certifications",
        "보유한 인증의 목록입니다. 인증을 근거로 한 국외 이전에서는 이전받는 자의 인증을 봅니다(법 "
        "제28조의8제1항제4호).",
        "The certificates it holds. A transfer based on certification needs one of the recipient's own (PIPA "
        "28-8(1)4).",
    ),
    "Contact.department": FieldWords(
        "부서",
        "Department",
        "담당 부서의 이름입니다. 예: `개인정보보호팀`",
        "The department in charge, e.g. `Privacy Office`.",
    ),
    "Contact.email": FieldWords(
        "이메일",
        "E-mail",
        "부서나 직책의 공용 주소를 적고, 개인의 사적인 주소는 적지 않습니다. 예: `privacy@example.com`",
        "A shared address, never a person's private mailbox, e.g. `privacy@example.com`.",
    ),
    "Contact.phone": FieldWords(
        "전화번호",
        "Phone",
        "적힌 그대로 옮깁니다. 예: `02-1234-5678`, `118`",
        "As printed, e.g. `+82-2-1234-5678`.",
    ),
    "Contact.address": FieldWords(
        "주소",
        "Address",
        "우편을 받을 수 있는 주소입니다.",
        "The postal address.",
    ),
    "Contact.url": FieldWords(
        "누리집",
        "Web page",
        "문의를 받는 웹 주소입니다.",
        "The web page that takes enquiries.",
    ),
    "Officer.title": FieldWords(
        "직책",
        "Title",
        "보호책임자의 직책입니다. 예: `최고개인정보보호책임자`",
        "The officer's position, e.g. `Chief Privacy Officer`.",
    ),
    "Officer.name": FieldWords(
        "성명",
        "Name",
        "보호책임자의 성명입니다. 있지만 등록부에 남기지 않으려면 `withheld`를 씁니다.",
        "The officer's name. Write `withheld` if there is one that should not stand in the registry.",
    ),
    "Lookup.path": FieldWords(
        "메뉴 경로",
        "Menu path",
        "화면에서 찾아가는 길입니다. 예: `마이페이지 > 주문 상세 > 판매자 정보`",
        "The way through the menus, e.g. `My page > Order > Seller`.",
    ),
    "Lookup.url": FieldWords(
        "확인 주소",
        "Address",
        "확인할 수 있는 페이지의 주소입니다.",
        "The address of the page that shows it.",
    ),
    "Certification.scheme": FieldWords(
        "인증 제도",
        "Scheme",
        "인증의 이름입니다. 예: `ISMS-P`",
        "The name of the certification, e.g. `ISMS-P`.",
    ),
    "Certification.id": FieldWords(
        "인증 번호",
        "Certificate number",
        "인증서에 적힌 번호입니다.",
        "The number on the certificate.",
    ),
    "Certification.scope": FieldWords(
        "인증 범위",
        "Scope",
        "인증이 미치는 서비스나 시스템의 범위입니다.",
        "The services or systems that the certificate covers.",
    ),
    "Certification.until": FieldWords(
        "유효기간 만료일",
        "Valid until",
        "인증이 유효한 마지막 날입니다. 예: `2028-03-31`",
        "The last day of its validity, e.g. `2028-03-31`.",
    ),
    "Certification.notice_until": FieldWords(
        "고시 유효기간 만료일",
        "Notified until",
        "보호위원회가 이 인증을 국외 이전의 근거로 고시한 기간의 마지막 날입니다(시행령 제29조의8제2항). 고시된 인증이 "
        "아님을 확인했으면 `none`을, 기간을 정하지 않은 고시이면 인증의 유효기간 만료일을 적습니다.",
        "The last day for which the PIPC has notified this scheme as a basis of transfers (PIPA-ED 29-8(2)); `none` "
        "if you looked and it is not notified, the last day of the certificate if the notice sets no term.",
    ),
    # Data subjects
    "Subject.usage_notice": FieldWords(
        "최근 이용ㆍ제공 내역 통지일",
        "Last usage notice",
        "이용ㆍ제공 내역이나 이를 확인하는 방법을 마지막으로 통지한 날입니다(법 제20조의2). 통지하지 않았으면 "
        "`none`을 적습니다.",
        "The last day on which this category was notified of use and provision, or of how to look it up (PIPA "
        "20-2); `none` if never.",
    ),
    "Subject.name": FieldWords(
        "정보주체 유형",
        "Category of data subjects",
        "정보주체를 묶어 부르는 이름입니다. 예: `회원`",
        "What this category is called, e.g. `Members`.",
    ),
    "Subject.part_of": FieldWords(
        "상위 유형",
        "Part of",
        "이 유형을 포함하는 더 넓은 유형의 ID입니다.",
        "The wider category, by id, that includes this one.",
    ),
    "Subject.under_14": FieldWords(
        "14세 미만 아동",
        "Under 14",
        "14세 미만 아동이 포함되는지 적습니다. 아동의 동의는 법정대리인이 하고, 이를 확인해야 합니다(법 제22조의2). "
        "모르면 줄을 뺍니다.",
        "Whether children under 14 are among them: then the guardian consents, and that is verified (PIPA 22-2). "
        "Leave it out if not known.",
    ),
    "Subject.count": FieldWords(
        "정보주체 수",
        "Number of data subjects",
        "대략의 인원을 쉼표 없이 적습니다. 이용·제공 내역 통지 등의 기준이 됩니다(법 제20조의2, 시행령 제15조의3). "
        "예: `52000`",
        "Roughly how many, digits only, e.g. `52000`. Yearly usage notices and other duties depend on it (PIPA "
        "20-2, PIPA-ED 15-3).",
    ),
    # Items
    "Item.name": FieldWords(
        "항목 이름",
        "Item",
        "개인정보 항목의 이름입니다. 예: `휴대전화번호`",
        "What the item is called, e.g. `Mobile number`.",
    ),
    "Item.aliases": FieldWords(
        "다른 이름",
        "Aliases",
        "같은 항목의 다른 표기입니다. 예: `[핸드폰 번호, 연락처]`",
        "Other spellings of the same item, e.g. `[Cell phone, Phone]`.",
    ),
    "Item.kinds": FieldWords(
        "항목 유형",
        "Kinds",
        "법이 달리 다루는 유형입니다. 여러 개를 적을 수 있습니다(법 제23조, 제24조, 제24조의2). 예: `[unique-id]`",
        "What the law sees in the item; several may apply (PIPA 23, 24, 24-2), e.g. `[unique-id]`.",
    ),
    "Item.contains": FieldWords(
        "포함 항목",
        "Contains",
        "이 항목에 들어 있는 항목의 ID입니다. 이것을 보유하면 그 항목들도 보유합니다.",
        "Items that this one contains, by id: who holds this holds those.",
    ),
    "Item.derived_from": FieldWords(
        "원천 항목",
        "Derived from",
        "이 항목을 만들어 낸 바탕 항목의 ID입니다.",
        "The items, by id, that this one is made from.",
    ),
    "Item.additional_information": FieldWords(
        "추가 정보의 보관",
        "Additional information",
        "가명정보를 원래 상태로 복원할 수 있는 추가 정보를 따로 보관하면 `apart`, 함께 보관하면 `together`라고 적습니다"
        "(법 제28조의4제1항). 추가 정보를 파기하여 남아 있지 않으면 `none`을 적습니다.",
        "Whether the information that would restore a pseudonymised item is kept `apart` or `together` with it "
        "(PIPA 28-4(1)). `none` if it was destroyed.",
    ),
    "Item.open": FieldWords(
        "열린 항목",
        "Open item",
        "`true`면 내용이 정해지지 않은 묶음이라는 뜻입니다. 예: 자유 입력란, 자료가 열거하지 않은 ‘이용 기록’",
        "`true` for a group that its source does not enumerate, such as free text.",
    ),
    # Purposes
    "Purpose.ai_development": FieldWords(
        "인공지능 개발 이용",
        "AI development",
        "법 제28조의12에 따라 인공지능 개발에 이용하면 `true`를 적습니다.",
        "`true` if the data is used to develop artificial intelligence under PIPA 28-12.",
    ),
    "Purpose.personal_file": FieldWords(
        "개인정보파일",
        "Personal information file",
        "공공기관만 적습니다. 이 목적을 위하여 운용하는 개인정보파일입니다(법 제32조). 여러 목적이 한 파일을 쓰면 "
        "목적마다 같은 내용을 적습니다. `none`은 미등록이 아니라 개인정보파일 자체가 없다는 뜻입니다.",
        "Public bodies only: the file operated for this purpose (PIPA 32). Purposes that share a file repeat it. "
        "`none` says that there is no file at all, not that it is unregistered.",
    ),
    "PersonalFile.since": FieldWords(
        "운용 시작일",
        "Operated since",
        "개인정보파일의 운용을 시작한 날입니다. 그날부터 60일 이내에 등록을 신청해야 합니다(시행령 제34조제1항).",
        "The day on which the file began to be operated; its registration is due within 60 days (PIPA-ED 34(1)).",
    ),
    "PersonalFile.registered": FieldWords(
        "등록일",
        "Registered on",
        "개인정보 보호위원회에 개인정보파일의 등록을 신청한 날입니다(법 제32조제1항). 등록하지 않았음을 확인했으면 "
        "`none`입니다.",
        "The day on which its registration with the PIPC was applied for (PIPA 32(1)); `none` if you looked and it was "
        "not.",
    ),
    "PersonalFile.exempt": FieldWords(
        "등록 제외 사유",
        "Exempt because",
        "등록하지 않아도 되는 파일이면 그 사유입니다(법 제32조제2항·제6항). 어느 사유에도 해당하지 않음을 확인했으면 "
        "`none`입니다.",
        "Why the file need not be registered (PIPA 32(2), (6)); `none` if you looked and no reason applies.",
    ),
    "PersonalFile.impact_assessment": FieldWords(
        "영향평가",
        "Impact assessment",
        "이 파일의 영향평가입니다(법 제33조). 하지 않았음을 확인했으면 `none`입니다. 대상이 아니면 "
        "`impact_assessment: {required: false}`입니다.",
        "The impact assessment of this file (PIPA 33); `none` if you looked and there was none. If none is required: "
        "`impact_assessment: {required: false}`.",
    ),
    "ImpactAssessment.required": FieldWords(
        "영향평가 대상",
        "Required",
        "영향평가를 하여야 하는 파일인지 적습니다(시행령 제35조). 민감정보·고유식별정보 5만명, 연계 결과 50만명, 그 "
        "밖에 100만명이 기준입니다.",
        "Whether the file has to be assessed (PIPA-ED 35): sensitive or unique identification information of 50,000 "
        "people, data of a million, or of half a million once linked with another file.",
    ),
    "ImpactAssessment.submitted": FieldWords(
        "결과 제출일",
        "Submitted on",
        "영향평가서를 개인정보 보호위원회에 제출한 날입니다(법 제33조제1항, 시행령 제38조제2항).",
        "The day on which the report was submitted to the PIPC (PIPA 33(1), PIPA-ED 38(2)).",
    ),
    "Purpose.other_purpose": FieldWords(
        "목적 외 이용의 게재와 기록",
        "Use beyond the purpose",
        "공공기관만 적습니다. 근거가 법 제18조제2항일 때, 그 이용을 게재하고 대장에 기록했는지 적습니다.",
        "Public bodies only, where the ground is PIPA 18(2): whether this use was published and recorded.",
    ),
    "OtherPurpose.published": FieldWords(
        "게재일",
        "Published on",
        "법적 근거, 목적, 범위를 관보나 인터넷 홈페이지에 게재한 날입니다(법 제18조제4항). 게재하지 않았음을 "
        "확인했으면 `none`입니다.",
        "The day on which legal basis, purpose and scope were published in the gazette or on the website (PIPA 18(4)); "
        "`none` if you looked and they were not.",
    ),
    "OtherPurpose.recorded": FieldWords(
        "대장 기록",
        "Recorded",
        "목적 외 이용 및 제3자 제공 대장에 기록했는지 적습니다(시행령 제15조).",
        "Whether it is in the ledger of use and provision beyond the purpose (PIPA-ED 15).",
    ),
    "Purpose.channels": FieldWords(
        "수집 경로",
        "Collected through",
        "정보주체에게서 개인정보를 받는 경로입니다. 예: `[web, app]`",
        "How data subjects give the data, e.g. `[web, app]`.",
    ),
    "Purpose.name": FieldWords(
        "처리 목적",
        "Purpose",
        "처리방침에 적힌 처리 목적입니다(법 제30조제1항제1호). 목적 하나에 법적 근거 하나가 되도록 나눕니다.",
        "The purpose as the policy states it (PIPA 30(1)1): one purpose on one legal basis.",
    ),
    "Purpose.kind": FieldWords(
        "목적 유형",
        "Kind of purpose",
        "이 처리가 무엇을 위한 것인지 고릅니다. 예: `marketing`",
        "What the processing serves, e.g. `marketing`.",
    ),
    "Purpose.subjects": FieldWords(
        "정보주체",
        "Data subjects",
        "누구의 개인정보를 처리하는지 `subjects`의 ID로 적습니다.",
        "Whose data is processed, by ids in `subjects`.",
    ),
    "Purpose.items": FieldWords(
        "처리 항목",
        "Items processed",
        "처리하는 항목의 ID 목록, 또는 필수·선택·자동 수집으로 나눈 목록입니다(시행령 제31조제1항제1호). 모르면 "
        "줄을 뺍니다.",
        "The items processed, by id: a plain list, or lists by necessity (PIPA-ED 31(1)1). Leave it out if not known.",
    ),
    "Purpose.open": FieldWords(
        "열린 목록",
        "Open list",
        "`true`면 자료의 항목 목록이 ‘등’으로 끝나 더 있을 수 있다는 뜻입니다.",
        '`true` if the source\'s list of items is not exhaustive ("etc.").',
    ),
    "Purpose.legal_basis": FieldWords(
        "법적 근거",
        "Legal basis",
        "수집·이용의 근거 조항입니다(법 제15조제1항). 예: `PIPA 15(1)4`",
        "The ground of the processing (PIPA 15(1)), e.g. `PIPA 15(1)4`.",
    ),
    "Purpose.consent": FieldWords(
        "정보주체의 동의",
        "Consent",
        "동의가 근거일 때 정보주체에게 받은 동의의 내용입니다(법 제15조제2항, 제22조).",
        "The data subject's consent, where that is the basis (PIPA 15(2), 22).",
    ),
    "Purpose.notices": FieldWords(
        "개별 통지",
        "Individual notices",
        "이 목적의 처리에 관하여 정보주체에게 서면등의 방법으로 알린 통지입니다(법 제20조제2항, 제22조제3항, "
        "제23조제3항). 통지하지 않았음을 확인했으면 `none`을 적습니다.",
        "Individual notices to data subjects about this processing (PIPA 20(2), 22(3), 23(3)). "
        "`none` if you looked and "
        "there were none.",
    ),
    "Purpose.received_from": FieldWords(
        "제공한 자",
        "Received from",
        "정보주체의 동의에 따른 제공(법 제17조제1항제1호)으로 이 개인정보를 넘겨준 자의 ID입니다. 정보주체에게 직접 "
        "수집했으면 줄을 뺍니다.",
        "Who provided this data with the data subjects' consent (PIPA 17(1)1), by id in `parties`. "
        "Leave it out for data "
        "collected from the data subjects themselves.",
    ),
    "Purpose.exposes_sensitive": FieldWords(
        "민감정보의 공개 가능성",
        "May expose sensitive data",
        "서비스를 제공하는 과정에서 공개되는 정보에 민감정보가 포함되어 사생활 침해의 위험이 있다고 판단하는지 "
        "적습니다(법 제23조제3항).",
        "Whether what the service makes public may contain sensitive information, at a risk to privacy (PIPA 23(3)).",
    ),
    "Purpose.retention": FieldWords(
        "보유·이용 기간",
        "Retention",
        "언제까지 보유하는지 규칙으로 적습니다(법 제30조제1항제2호). 문구만 적으면 계산하지 않고 그대로 보여 "
        "줍니다. 예: `[{until: membership-withdrawn}]`",
        "How long the data is kept (PIPA 30(1)2), e.g. `[{until: membership-withdrawn}]`. A plain text is shown but "
        "not computed.",
    ),
    "Purpose.systems": FieldWords(
        "처리 시스템",
        "Systems",
        "이 목적의 개인정보가 저장·처리되는 시스템의 ID입니다. 국외 이전 여부가 여기서 정해집니다.",
        "The systems, by id, where this data rests or is processed; transfers are derived from their places.",
    ),
    "Purpose.controller": FieldWords(
        "개인정보처리자",
        "Controller",
        "이 목적의 처리자가 등록부의 처리자와 다를 때만 적습니다.",
        "Only if another party than the registry's controller decides on this purpose.",
    ),
    "Purpose.pseudonym_records": FieldWords(
        "가명정보 처리 기록",
        "Pseudonymisation record",
        "가명정보를 처리한 기록입니다(법 제28조의4제3항). 작성하지 않았음을 확인했으면 `none`입니다.",
        "The record of pseudonymised processing (PIPA 28-4(3)); `none` if you looked and there is none.",
    ),
    "PseudonymRecords.holds": FieldWords(
        "기록한 사항",
        "What it holds",
        "기록에 들어 있는 사항입니다(시행령 제29조의5제2항). 제3자에게 제공하면 `recipient`, 처리 기간을 따로 정하면 "
        "`period`도 적습니다.",
        "What the record holds (PIPA-ED 29-5(2)): `recipient` too if the data is provided, `period` if one is set.",
    ),
    "PseudonymRecords.kept": FieldWords(
        "기록의 보관 기간",
        "How long it is kept",
        "가명정보를 파기한 날부터 기록을 보관하는 기간입니다. 예: `P3Y`",
        "How long the record is kept from the destruction of the pseudonymised data, e.g. `P3Y`.",
    ),
    "Purpose.automated_decision": FieldWords(
        "자동화된 결정",
        "Automated decision",
        "완전히 자동화된 시스템으로 결정하는지 적습니다(법 제37조의2). 모르면 줄을 뺍니다.",
        "Whether decisions are made by fully automated means (PIPA 37-2). Leave it out if not known.",
    ),
    "PurposeItems.required": FieldWords(
        "필수 항목",
        "Required",
        "목적에 꼭 필요한 항목의 ID입니다(법 제16조).",
        "Items the purpose cannot do without (PIPA 16), by id.",
    ),
    "PurposeItems.optional": FieldWords(
        "선택 항목",
        "Optional",
        "주지 않아도 서비스를 거부할 수 없는 항목의 ID입니다(법 제16조).",
        "Items a person may refuse without losing the service (PIPA 16), by id.",
    ),
    "PurposeItems.automatic": FieldWords(
        "자동 수집 항목",
        "Collected automatically",
        "쿠키처럼 이용 중에 자동으로 수집되는 항목의 ID입니다(법 제30조제1항제7호).",
        "Items collected automatically, such as cookies (PIPA 30(1)7), by id.",
    ),
    "PurposeItems.unspecified": FieldWords(
        "구분 없는 항목",
        "Not specified",
        "필수인지 선택인지 자료에 나오지 않는 항목의 ID입니다.",
        "Items of which the source does not say whether they are required, by id.",
    ),
    "LegalBasis.cite": FieldWords(
        "근거 조항",
        "Citation",
        "개인정보 보호법의 근거 조항을 호까지 적습니다. 여럿이면 쉼표로 나눕니다. 예: `PIPA 15(1)4`, `17(1)1, 23(1)1`",
        "The provision of the Act down to its item; several are parted by commas, e.g. `PIPA 15(1)4` or "
        "`17(1)1, 23(1)1`.",
    ),
    "LegalBasis.law": FieldWords(
        "다른 법령",
        "Other statute",
        "근거가 법령상 의무나 특별한 규정일 때 그 법령과 조항입니다(법 제15조제1항제2호, 제15조제1항제3호). 예: "
        "`KR-ECOM-ED 6(1)3`",
        "The statute and article behind it, where the basis is a law or a duty (PIPA 15(1)2, 15(1)3), e.g. "
        "`KR-ECOM-ED 6(1)3`.",
    ),
    "Consent.items": FieldWords(
        "동의서의 항목",
        "Items in the notice",
        "동의를 받을 때 알린 항목을 동의서에 적힌 대로 옮깁니다.",
        "The items as the consent form lists them.",
    ),
    "Consent.retention": FieldWords(
        "동의서의 보유 기간",
        "Retention in the notice",
        "동의를 받을 때 알린 보유·이용 기간을 동의서에 적힌 대로 옮깁니다.",
        "The retention period as the consent form prints it.",
    ),
    "Consent.separate": FieldWords(
        "별도의 동의",
        "Separate consent",
        "다른 동의와 나누어 따로 받았는지 적습니다(법 제22조제1항, 제28조의8제1항제1호). 모르면 줄을 뺍니다.",
        "Whether it was asked apart from other consents (PIPA 22(1), 28-8(1)1). Leave it out if not known.",
    ),
    "Consent.on": FieldWords(
        "동의일",
        "Consent since",
        "이 문안으로 동의를 받기 시작한 날입니다. 예: `2024-03-15`",
        "The day from which this consent was asked, e.g. `2024-03-15`.",
    ),
    "Consent.first": FieldWords(
        "처음 동의를 받은 날",
        "First asked",
        "문안이 바뀌기 전까지 포함하여 동의를 처음 받기 시작한 날입니다. 예: `2021-07-01`",
        "The day from which consent was asked at all, earlier wordings included, e.g. `2021-07-01`.",
    ),
    "Consent.version": FieldWords(
        "문안 버전",
        "Version",
        "동의 문안의 버전입니다. 예: `2024-03`",
        "The version of the consent text, e.g. `2024-03`.",
    ),
    "Consent.told": FieldWords(
        "알린 사항",
        "What was told",
        "동의를 받기 전에 알린 사항입니다(법 제15조제2항, 제17조제2항, 제28조의8제2항). 아무것도 알리지 않았음을 "
        "확인했으면 `none`을 적습니다.",
        "What people were told beforehand (PIPA 15(2), 17(2), 28-8(2)). `none` if you looked and nothing was told.",
    ),
    "Consent.guardian": FieldWords(
        "법정대리인 동의",
        "Guardian's consent",
        "14세 미만 아동의 법정대리인이 동의했는지 확인한 방법입니다(법 제22조의2제1항, 시행령 제17조의2제1항). 예: "
        "`휴대전화 본인인증`",
        "How the consent of a guardian was verified for children under 14 (PIPA 22-2(1), PIPA-ED 17-2(1)), e.g. "
        "`identity check by mobile phone`.",
    ),
    "Consent.optional": FieldWords(
        "선택 동의",
        "Optional",
        "동의하지 않아도 서비스를 이용할 수 있는 선택 동의인지 적습니다(법 제22조제5항).",
        "Whether the service can be used without this consent (PIPA 22(5)).",
    ),
    "Consent.if_refused": FieldWords(
        "거부하면",
        "If refused",
        "동의하지 않으면 서비스를 이용할 수 없는지(`service`), 일부 혜택을 받지 못하는지(`benefits`) 적습니다"
        "(법 제16조제3항, 제22조제5항). 불이익이 없으면 `none`을 적습니다.",
        "What a person who refuses goes without: the `service`, or some `benefits` (PIPA 16(3), 22(5)). `none` if "
        "nothing.",
    ),
    "Consent.confirmed": FieldWords(
        "수신동의 재확인일",
        "Last confirmed",
        "광고성 정보의 수신동의 여부를 마지막으로 다시 확인한 날입니다(정보통신망법에 따라 2년마다). "
        "확인한 적이 없으면 `none`입니다.",
        "The day on which consent to receive advertising was last confirmed (every two years by the Network Act); "
        "`none` if it never was.",
    ),
    "Consent.evidence": FieldWords(
        "증빙",
        "Evidence",
        "동의 문안이나 기록이 있는 곳입니다. 예: `consents/2024-03.pdf`",
        "Where the consent text or its record is kept, e.g. `consents/2024-03.pdf`.",
    ),
    "Notice.on": FieldWords(
        "통지일",
        "Notified on",
        "정보주체에게 알린 날입니다. 예: `2026-10-01`",
        "The day data subjects were notified, e.g. `2026-10-01`.",
    ),
    "Notice.until": FieldWords(
        "게시 종료일",
        "Posted until",
        "개별 통지 대신 게시했을 때 게시를 마친 날입니다. 30일 이상이어야 합니다(시행령 제28조제5항). 계속 게시하고 "
        "있으면 `none`을 적습니다.",
        "Where posting replaced individual notice: its last day, at least 30 days on (PIPA-ED 28(5)); `none` if it "
        "still stands.",
    ),
    "Notice.how": FieldWords(
        "통지 방법",
        "Method",
        "서면, 전자우편, 팩스, 전화, 문자전송 등 알린 방법입니다(시행령 제17조제5항). 예: `전자우편`",
        "In writing, by e-mail, fax, phone, text message or the like (PIPA-ED 17(5)), e.g. `e-mail`.",
    ),
    "Notice.told": FieldWords(
        "알린 사항",
        "What was told",
        "통지에 담은 사항입니다(법 제26조제3항, 제28조의8제1항제3호나목). 예: `[work, trustee]`",
        "What the notice told (PIPA 26(3), 28-8(1)3(na)), e.g. `[work, trustee]`.",
    ),
    "Notice.reason": FieldWords(
        "개별 통지를 못 한 사유",
        "Why not individually",
        "과실 없이 개별 통지를 할 수 없어 게시로 갈음한 사유입니다(시행령 제28조제5항).",
        "Why individual notice was impossible without negligence, where posting replaced it (PIPA-ED 28(5)).",
    ),
    "Notice.evidence": FieldWords(
        "증빙",
        "Evidence",
        "통지 기록이 있는 곳입니다. 예: `notices/2026-10.eml`",
        "Where the record of the notice is kept, e.g. `notices/2026-10.eml`.",
    ),
    # Retention
    "Until.event": FieldWords(
        "종료 사유",
        "Event",
        "보유가 끝나는 사건 하나입니다. 예: `membership-withdrawn`(회원 탈퇴), `purpose-achieved`(목적 달성)",
        "The one event that ends the retention, e.g. `membership-withdrawn` or `purpose-achieved`.",
    ),
    "Until.first": FieldWords(
        "먼저 오는 때",
        "The first of",
        "여러 사건 가운데 가장 먼저 일어난 때 끝납니다. 예: `[purpose-achieved, consent-withdrawn]`",
        "It ends with whichever event comes first, e.g. `[purpose-achieved, consent-withdrawn]`.",
    ),
    "Until.last": FieldWords(
        "나중에 오는 때",
        "The last of",
        "여러 사건 가운데 가장 나중에 일어난 때 끝납니다. 예: `[membership-withdrawn, statutory-deadline]`",
        "It ends with whichever event comes last, e.g. `[membership-withdrawn, statutory-deadline]`.",
    ),
    "Retention.items": FieldWords(
        "대상 항목",
        "Items",
        "이 규칙이 적용되는 항목의 ID입니다. 적지 않으면 전부입니다.",
        "The items, by id, that the rule is about; all of them if left out.",
    ),
    "Retention.until": FieldWords(
        "종료 시점",
        "Until",
        "보유가 끝나는 사건입니다. 여러 개면 `first`나 `last`로 순서를 정합니다. 예: `membership-withdrawn`",
        "The event that ends the retention, e.g. `membership-withdrawn`; several need `first` or `last`.",
    ),
    "Retention.then": FieldWords(
        "그 뒤의 기간",
        "Then for",
        "종료 시점 뒤에 더 보유하는 기간입니다(ISO 8601). 예: `P5Y`(5년), `P3M`(3개월)",
        "How long after that event (ISO 8601): `P5Y` is five years, `P3M` three months.",
    ),
    "Retention.law": FieldWords(
        "보존 근거 법령",
        "Statute",
        "보존 의무를 정한 법령과 조항입니다. 처리방침에도 적어야 합니다(법 제21조제1항, 제30조제1항제3호의2). 예: "
        "`전자상거래법 시행령 제6조제1항제3호`",
        "The statute that demands the keeping, which the policy must name too (PIPA 21(1), 30(1)3-2), e.g. "
        "`Electronic Commerce Act, Decree 6(1)3`.",
    ),
    "Retention.kept": FieldWords(
        "보관 방법",
        "How it is kept",
        "법령에 따라 보존하는 정보를 다른 정보와 나누어 보관하면 `apart`라고 적습니다(법 제21조제3항). 그렇지 "
        "않음을 확인했으면 `none`입니다.",
        "`apart` if what a statute keeps is stored separately (PIPA 21(3)); `none` if you looked and it is not.",
    ),
    "Retention.text": FieldWords(
        "적힌 문구",
        "As written",
        "자료에 적힌 보유 기간의 문구입니다. 이것만 있으면 기간을 계산하지 않습니다. 예: `위탁계약 종료 시까지`",
        "The period in the source's words, e.g. `until the contract ends`. Alone, it is shown but not computed.",
    ),
    # Systems and places
    "Measures.internal_plan": FieldWords(
        "내부 관리계획",
        "Internal plan",
        "제1호: 내부 관리계획의 수립·시행과 점검(시행령 제30조제1항)",
        "No. 1: the internal management plan (PIPA-ED 30(1)).",
    ),
    "Measures.access_rights": FieldWords(
        "접근 권한",
        "Access rights",
        "제2호: 접근 권한을 제한하는 조치(시행령 제30조제1항)",
        "No. 2: limiting who has access (PIPA-ED 30(1)).",
    ),
    "Measures.access_control": FieldWords(
        "접근 통제",
        "Access control",
        "제3호: 접근을 통제하는 조치(시행령 제30조제1항)",
        "No. 3: controlling access (PIPA-ED 30(1)).",
    ),
    "Measures.encryption": FieldWords(
        "암호화",
        "Encryption",
        "제4호: 안전하게 저장·전송하는 조치(시행령 제30조제1항)",
        "No. 4: safe storage and transmission (PIPA-ED 30(1)).",
    ),
    "Measures.logs": FieldWords(
        "접속기록",
        "Access records",
        "제5호: 접속기록의 보관과 위조·변조 방지(시행령 제30조제1항)",
        "No. 5: keeping access records safe (PIPA-ED 30(1)).",
    ),
    "Measures.anti_malware": FieldWords(
        "악성프로그램 방지",
        "Anti-malware",
        "제6호: 악성프로그램을 막는 조치(시행령 제30조제1항)",
        "No. 6: keeping malware out (PIPA-ED 30(1)).",
    ),
    "Measures.physical": FieldWords(
        "물리적 조치",
        "Physical measures",
        "제7호: 보관시설, 잠금장치 등 물리적 조치(시행령 제30조제1항)",
        "No. 7: storage facilities, locks and the like (PIPA-ED 30(1)).",
    ),
    "Measures.other": FieldWords(
        "그 밖의 조치",
        "Other measures",
        "제8호: 그 밖에 안전성 확보에 필요한 조치(시행령 제30조제1항)",
        "No. 8: whatever else is needed (PIPA-ED 30(1)).",
    ),
    "System.measures": FieldWords(
        "안전성 확보 조치",
        "Security measures",
        "시행령 제30조제1항 각 호의 조치입니다. 예: `{access_control: 방화벽과 접속 IP 제한}`",
        "The measures of PIPA-ED 30(1), e.g. `{access_control: firewall and address filtering}`.",
    ),
    "System.access_records": FieldWords(
        "접속기록 보관 기간",
        "Access records kept for",
        "접속기록을 보관하는 기간입니다(안전성 확보조치 기준 제8조제1항). 예: `P2Y`",
        "How long access records are kept (PIPC Notice 2026-9, 8(1)), e.g. `P2Y`.",
    ),
    "System.authority_records": FieldWords(
        "권한 기록 보관 기간",
        "Authority records kept for",
        "접근 권한의 부여·변경·말소 기록을 보관하는 기간입니다(안전성 확보조치 기준 제5조제3항). 예: `P3Y`",
        "How long records of granting, changing and revoking access are kept (PIPC Notice 2026-9, 5(3)), e.g. `P3Y`.",
    ),
    "System.name": FieldWords(
        "시스템 이름",
        "System",
        "개인정보가 저장되거나 처리되는 시스템의 이름입니다. 예: `회원 DB`",
        "A system where data rests or is processed, e.g. `Member database`.",
    ),
    "System.operator": FieldWords(
        "운영자",
        "Operator",
        "시스템을 운영하는 당사자의 ID입니다. 저장된 정보를 보유하는 자로 봅니다.",
        "The party, by id, that runs the system; it counts as holding what the system stores.",
    ),
    "System.operator_access": FieldWords(
        "운영자의 접근",
        "Operator's access",
        "운영자가 공간만 빌려줄 뿐 개인정보에 접근하지 않음을 확인했으면 `none`을 적고 `source`에 근거를 "
        "남깁니다(질의응답 90번).",
        "`none` if you established that the operator rents out space only and has no access; say in `source` how "
        "you know (PIPC Q&A 90).",
    ),
    "System.locations": FieldWords(
        "처리 장소",
        "Locations",
        "개인정보가 실제로 있는 나라의 목록입니다. 모르면 줄을 뺍니다. 예: `[{country: KR}]`",
        "The countries where the data is, e.g. `[{country: KR}]`. Leave it out if not known.",
    ),
    "System.stores": FieldWords(
        "저장 항목",
        "Stored items",
        "저장하는 항목을 좁힐 때 항목의 ID로 적습니다. 적지 않으면 사용하는 쪽의 항목 전부입니다.",
        "Only to narrow what is stored, by item ids; if left out, all that its user keeps there.",
    ),
    "System.separate_storage_for": FieldWords(
        "분리 보관 법령",
        "Separate storage for",
        "법령에 따라 보존하는 정보만 따로 두는 시스템이면 그 법령을 적습니다(법 제21조제3항). 예: `전자상거래법`",
        "The statute, if the system keeps apart what that statute demands to keep (PIPA 21(3)), e.g. `Electronic "
        "Commerce Act`.",
    ),
    "System.encrypted": FieldWords(
        "암호화 저장",
        "Encrypted at rest",
        "저장할 때 암호화하는지 적습니다. 주민등록번호는 반드시 암호화합니다(법 제24조의2제2항, 시행령 제21조의2). "
        "모르면 줄을 뺍니다.",
        "Whether data is encrypted where it is stored; resident registration numbers must be (PIPA 24-2(2), PIPA-ED "
        "21-2). Leave it out if not known.",
    ),
    "System.safeguards": FieldWords(
        "안전성 확보 조치",
        "Security measures",
        "적용한 안전성 확보 조치의 목록입니다(법 제29조, 시행령 제30조제1항). 예: `[접근권한 관리, 접속기록 보관]`",
        "The security measures in place (PIPA 29, PIPA-ED 30(1)), e.g. `[access control, access logs]`.",
    ),
    "System.overseas": FieldWords(
        "국외 이전 사항",
        "Overseas transfer",
        "수탁자나 제공받는 자 없이 처리자 자신의 시스템이 국외에 있을 때의 이전 사항입니다(법 제28조의8).",
        "The terms of the transfer where the controller's own system is abroad and no flow takes the data there "
        "(PIPA 28-8).",
    ),
    "Location.country": FieldWords(
        "국가",
        "Country",
        "개인정보가 있는 나라의 두 글자 코드입니다(ISO 3166-1). 여러 나라면 하나씩 나누어 적습니다. 예: `JP`",
        "The country where the data is (ISO 3166-1 alpha-2), e.g. `JP`. Several countries are several locations.",
    ),
    "Location.region": FieldWords(
        "지역(적힌 대로)",
        "Region as written",
        "국외라는 것만 알고 나라를 특정할 수 없을 때 적힌 그대로 옮깁니다. `country`와 함께 쓰지 않습니다. 예: "
        "`Global`",
        "Where the source says abroad but names no country: its own words, e.g. `Global`. Not together with `country`.",
    ),
    "Location.mode": FieldWords(
        "처리 형태",
        "Mode",
        "그곳에서 저장하는지, 열람만 하는지 등을 적습니다. 조회도 이전에 포함됩니다(법 제28조의8제1항). 모르면 줄을 "
        "뺍니다.",
        "What happens there. Being viewed from abroad is a transfer as well (PIPA 28-8(1)). Leave it out if not known.",
    ),
    "Location.items": FieldWords(
        "대상 항목",
        "Items",
        "이곳에 있는 항목의 ID 목록, 또는 `all`입니다. 장소가 여럿인데 적지 않으면 그중 어디인지 모르는 것으로 봅니다.",
        "The items that are here, by id, or `all`. With several locations and no items, which of them holds what is "
        "not known.",
    ),
    "Location.inferred_from": FieldWords(
        "추정 근거",
        "Inferred from",
        "자료가 나라를 밝히지 않아 주소나 이름에서 읽어 냈을 때 적습니다.",
        "What the country was read out of, where the source does not state it.",
    ),
    "Location.source": FieldWords(
        "출처",
        "Source",
        "이 장소를 알게 된 자료와 위치입니다.",
        "The document and place that name this location.",
    ),
    # Overseas transfers
    "OverseasTerms.basis": FieldWords(
        "국외 이전의 근거",
        "Basis of the transfer",
        "법 제28조의8제1항의 다섯 근거 가운데 하나입니다. 번호로도 적을 수 있습니다. 근거가 없음을 확인했으면 "
        "`none`을 적습니다. 예: `contract` 또는 `28-8(1)3`",
        "One of the five bases of PIPA 28-8(1), by word or number, e.g. `contract` or `28-8(1)3`. `none` if you "
        "looked and none is given.",
    ),
    "OverseasTerms.necessity": FieldWords(
        "계약상 필요성",
        "Necessity",
        "정보주체와의 계약을 체결하고 이행하는 데 왜 필요한지 적습니다(법 제28조의8제1항제3호).",
        "Why it is needed to conclude and perform the contract with the data subject (PIPA 28-8(1)3).",
    ),
    "OverseasTerms.timing": FieldWords(
        "이전 시기",
        "Timing",
        "언제 이전되는지 적습니다(법 제28조의8제2항제2호). 예: `서비스 이용 시 수시로`",
        "When the data is transferred (PIPA 28-8(2)2), e.g. `whenever the service is used`.",
    ),
    "OverseasTerms.method": FieldWords(
        "이전 방법",
        "Method",
        "어떻게 이전되는지 적습니다(법 제28조의8제2항제2호). 예: `전용망을 통한 전송`",
        "How it is transferred (PIPA 28-8(2)2), e.g. `over an encrypted network`.",
    ),
    "OverseasTerms.refusal": FieldWords(
        "이전의 거부",
        "Refusal",
        "이전을 거부하는 방법, 절차와 거부의 효과입니다(법 제28조의8제2항제5호).",
        "How to refuse the transfer, and what refusal leads to (PIPA 28-8(2)5).",
    ),
    "OverseasTerms.safeguards": FieldWords(
        "보호조치",
        "Safeguards",
        "국외 이전에 따르는 보호조치 세 가지입니다(법 제28조의8제4항, 시행령 제29조의10제1항).",
        "The three protective measures of a transfer (PIPA 28-8(4), PIPA-ED 29-10(1)).",
    ),
    "OverseasTerms.instrument": FieldWords(
        "법률·조약",
        "Law or treaty",
        "근거가 법률이나 조약의 특별한 규정일 때 그 이름과 조항입니다(법 제28조의8제1항제2호).",
        "The law or treaty and its article, where that is the basis (PIPA 28-8(1)2).",
    ),
    "OverseasTerms.certification": FieldWords(
        "근거 인증",
        "Certification",
        "근거가 인증일 때 이전받는 자가 받은 인증입니다(법 제28조의8제1항제4호). 예: `ISMS-P`",
        "The recipient's certification, where that is the basis (PIPA 28-8(1)4), e.g. `ISMS-P`.",
    ),
    "OverseasTerms.certification_measures": FieldWords(
        "인증에 따르는 조치",
        "Measures beside the certification",
        "근거가 인증일 때 이전받는 자가 갖춘 두 가지 조치입니다(법 제28조의8제1항제4호).",
        "The two measures of the recipient, where a certification is the basis (PIPA 28-8(1)4).",
    ),
    "OverseasTerms.consent": FieldWords(
        "별도의 동의",
        "Separate consent",
        "근거가 동의일 때 국외 이전에 대해 따로 받은 동의입니다(법 제28조의8제1항제1호).",
        "The separate consent to the transfer, where that is the basis (PIPA 28-8(1)1).",
    ),
    "OverseasTerms.notices": FieldWords(
        "개별 통지",
        "Notices",
        "처리방침에 공개하는 대신 정보주체에게 개별로 알린 기록입니다(법 제28조의8제1항제3호나목, 시행령 제29조의7).",
        "Individual notices given instead of disclosure in the policy (PIPA 28-8(1)3(na), PIPA-ED 29-7).",
    ),
    "OverseasTerms.changes": FieldWords(
        "이전 사항의 변경",
        "Changes",
        "이전되는 항목, 국가, 이전받는 자 등이 바뀐 기록입니다(법 제28조의8제3항). 바뀐 적이 없음을 확인했으면 "
        "`none`을 적습니다.",
        "Changes of items, country, recipient and so on (PIPA 28-8(3)); `none` if you looked and there were none.",
    ),
    "OverseasTerms.deliberation": FieldWords(
        "보호위원회의 심의·의결",
        "Deliberation of the PIPC",
        "인공지능기술 개발에 관한 심의·의결로 이 위탁에 국외 이전 제한이 적용되지 않을 때 그 번호입니다(법 제28조의15, "
        "2027년 3월 9일 시행).",
        "The number of the deliberation on AI development that frees this entrustment from the limits on transfers "
        "(PIPA 28-15, in force 2027-03-09).",
    ),
    "Overseas.by_country": FieldWords(
        "국가별 사항",
        "By country",
        "나라에 따라 다른 사항만 나라 코드 아래에 적습니다. 예: `{JP: {timing: 수시}}`",
        "Only what differs for one country, under its code, e.g. `{JP: {timing: daily}}`.",
    ),
    "CertifiedMeasures.protection": FieldWords(
        "안전조치·권리보장",
        "Safeguards and rights",
        "개인정보 보호에 필요한 안전조치와 정보주체의 권리보장에 필요한 조치입니다(법 제28조의8제1항제4호).",
        "Safeguards, and measures for the rights of data subjects (PIPA 28-8(1)4).",
    ),
    "CertifiedMeasures.destination": FieldWords(
        "현지 이행 조치",
        "Measures at the destination",
        "인증받은 사항을 이전되는 국가에서 이행하기 위한 조치입니다(법 제28조의8제1항제4호).",
        "Measures to carry out what was certified in the destination country (PIPA 28-8(1)4).",
    ),
    "Change.on": FieldWords(
        "변경일",
        "Changed on",
        "바뀐 날입니다. 예: `2026-08-01`",
        "The day from which it is different, e.g. `2026-08-01`.",
    ),
    "Change.what": FieldWords(
        "바뀐 사항",
        "What changed",
        "바뀐 사항입니다. 예: `[country, recipient]`",
        "The particulars that changed, e.g. `[country, recipient]`.",
    ),
    "Change.told": FieldWords(
        "알린 날",
        "Told on",
        "바뀐 사항을 처리방침에 반영하거나 개별 통지한 날입니다. 하지 않았음을 확인했으면 `none`을 적습니다.",
        "The day on which the policy told of it or notices were sent; `none` if you looked and nobody was told.",
    ),
    "Change.consented": FieldWords(
        "다시 동의받은 날",
        "Consented to on",
        "바뀐 사항에 대해 정보주체의 동의를 받기 시작한 날입니다. 받지 않았음을 확인했으면 `none`을 적습니다.",
        "The day from which consent to the change was asked; `none` if you looked and it was not asked.",
    ),
    "Refusal.method": FieldWords(
        "거부 방법",
        "Method of refusal",
        "정보주체가 이전을 거부하는 방법입니다(법 제28조의8제2항제5호). 없음을 확인했으면 `none`을 적습니다. 예: "
        "`고객센터에 요청`",
        "How a data subject refuses (PIPA 28-8(2)5), e.g. `ask customer service`. `none` if you looked and none is "
        "given.",
    ),
    "Refusal.procedure": FieldWords(
        "거부 절차",
        "Procedure of refusal",
        "거부 의사를 밝힌 뒤 처리되는 절차입니다(법 제28조의8제2항제5호).",
        "The steps that follow (PIPA 28-8(2)5).",
    ),
    "Refusal.effect": FieldWords(
        "거부의 효과",
        "Effect of refusal",
        "거부하면 어떻게 되는지 적습니다(법 제28조의8제2항제5호). 예: `채팅 상담 이용 불가`",
        "What refusal leads to (PIPA 28-8(2)5), e.g. `no support by chat`.",
    ),
    "Safeguards.security": FieldWords(
        "안전성 확보 조치",
        "Security measures",
        "이전받는 쪽의 안전성 확보 조치입니다(시행령 제29조의10제1항제1호).",
        "Security measures for the data abroad (PIPA-ED 29-10(1)1).",
    ),
    "Safeguards.complaints": FieldWords(
        "고충처리·분쟁해결",
        "Complaints and disputes",
        "개인정보 침해에 대한 고충처리와 분쟁해결 조치입니다(시행령 제29조의10제1항제2호).",
        "Handling of complaints and disputes about infringements (PIPA-ED 29-10(1)2).",
    ),
    "Safeguards.other": FieldWords(
        "그 밖의 보호조치",
        "Other measures",
        "정보주체를 보호하기 위해 그 밖에 필요한 조치입니다(시행령 제29조의10제1항제3호).",
        "Other measures needed to protect data subjects (PIPA-ED 29-10(1)3).",
    ),
    # Flows
    "FlowItems.all": FieldWords(
        "전부",
        "All",
        "`true`면 보내는 쪽이 보유한 항목 전부를 넘긴다는 뜻입니다. `except`로 일부를 뺄 수 있습니다.",
        "`true`: all that the sender holds, but for what `except` names.",
    ),
    "FlowItems.except": FieldWords(
        "제외 항목",
        "Except",
        "`all: true`에서 빼는 항목의 ID입니다. 예: `[password]`",
        "The items, by id, that `all: true` does not include, e.g. `[password]`.",
    ),
    "Task.name": FieldWords(
        "위탁업무",
        "Entrusted work",
        "맡긴 업무를 자료에 적힌 대로 적습니다(법 제26조제2항). 예: `클라우드 서버 호스팅`",
        "The work as printed (PIPA 26(2)), e.g. `Cloud hosting`.",
    ),
    "Task.kind": FieldWords(
        "업무 유형",
        "Kind of work",
        "업무의 유형입니다. `marketing`이면 정보주체에게 개별로 알려야 합니다(법 제26조제3항).",
        "What sort of work it is; `marketing` must be notified individually (PIPA 26(3)).",
    ),
    "EntrusterConsent.by": FieldWords(
        "동의한 위탁자",
        "Consenting party",
        "재위탁에 동의한 위탁자의 ID입니다. 몇 단계 아래이든 개인정보처리자가 동의합니다(법 제26조제6항).",
        "The party, by id, that agreed: the controller, however deep the chain (PIPA 26(6)).",
    ),
    "EntrusterConsent.form": FieldWords(
        "동의 형태",
        "Form",
        "건별로 동의했는지, 계약으로 미리 범위를 정했는지 적습니다(질의응답 87번). 예: `specific`",
        "Given for this re-entrustment, or in advance by contract (PIPC Q&A 87), e.g. `specific`.",
    ),
    "EntrusterConsent.on": FieldWords(
        "동의일",
        "Given on",
        "동의한 날입니다. 예: `2025-05-02`",
        "The day of the consent, e.g. `2025-05-02`.",
    ),
    "EntrusterConsent.clause": FieldWords(
        "근거 조항",
        "Clause",
        "미리 동의한 계약 조항의 위치입니다. 예: `제5조제2항`",
        "The clause of the contract that agrees in advance, e.g. `Article 5(2)`.",
    ),
    "WorkChange.on": FieldWords(
        "변경일",
        "Changed on",
        "업무의 내용이나 수탁자가 바뀐 날입니다. 예: `2026-10-01`",
        "The day from which the work or the trustee is different, e.g. `2026-10-01`.",
    ),
    "WorkChange.told": FieldWords(
        "알린 날",
        "Told on",
        "바뀐 사항을 정보주체에게 알린 날입니다. 알리지 않았음을 확인했으면 `none`을 적습니다.",
        "The day data subjects were told of the change; `none` if you looked and they were not.",
    ),
    "Training.on": FieldWords(
        "교육일",
        "Held on",
        "수탁자를 교육한 날입니다. 예: `2026-04-10`",
        "The day of the training, e.g. `2026-04-10`.",
    ),
    "Training.how": FieldWords(
        "교육 방법",
        "Method",
        "교육한 방법입니다. 단기 위탁이면 계약서에 안내를 붙일 수도 있습니다(질의응답 88번). 예: `온라인 교육`",
        "How it was given; for a short one-off job, instructions in the contract papers will do (PIPC Q&A 88), e.g. "
        "`online course`.",
    ),
    "Inspection.on": FieldWords(
        "점검일",
        "Held on",
        "수탁자를 점검한 날입니다. 예: `2026-06-20`",
        "The day of the inspection, e.g. `2026-06-20`.",
    ),
    "Inspection.how": FieldWords(
        "점검 방법",
        "Method",
        "점검한 방법입니다. 현장 점검이 아니어도 됩니다(질의응답 91번). 예: `자가점검표`",
        "How it was done; it need not be on site (PIPC Q&A 91), e.g. `self-assessment form`.",
    ),
    "Inspection.result": FieldWords(
        "점검 결과",
        "Result",
        "점검에서 드러난 결과와 조치입니다.",
        "What it showed, and what was done about it.",
    ),
    "Oversight.training": FieldWords(
        "교육 기록",
        "Training",
        "수탁자를 교육한 기록입니다(법 제26조제4항). 교육하지 않았음을 확인했으면 `none`을 적습니다.",
        "Trainings of the trustee (PIPA 26(4)). `none` if you looked and there was none.",
    ),
    "Oversight.inspections": FieldWords(
        "점검 기록",
        "Inspections",
        "수탁자를 감독·점검한 기록입니다(법 제26조제4항, 시행령 제28조제6항). 점검하지 않았음을 확인했으면 `none`을 "
        "적습니다.",
        "Inspections of the trustee (PIPA 26(4), PIPA-ED 28(6)). `none` if you looked and there was none.",
    ),
    "Ended.on": FieldWords(
        "종료일",
        "Ended on",
        "업무나 제공이 실제로 끝난 날입니다. 예: `2026-03-31`",
        "The day the flow really ended, e.g. `2026-03-31`.",
    ),
    "Ended.returned": FieldWords(
        "반환일",
        "Returned on",
        "개인정보를 돌려받은 날입니다. 돌려받지 않았음을 확인했으면 `none`을 적습니다.",
        "The day the data came back; `none` if you looked and it did not.",
    ),
    "Ended.destroyed": FieldWords(
        "파기일",
        "Destroyed on",
        "개인정보를 파기한 날입니다(법 제21조제1항). 적기 전에는 아직 보유한 것으로 봅니다.",
        "The day it was destroyed (PIPA 21(1)). Until it is recorded, the receiver still holds the data.",
    ),
    "Ended.evidence": FieldWords(
        "증빙",
        "Evidence",
        "파기 확인서 등이 있는 곳입니다. 예: `evidence/destruction-2026.pdf`",
        "Where the proof is, e.g. `evidence/destruction-2026.pdf`.",
    ),
    "Flow.under": FieldWords(
        "이어지는 흐름",
        "Continues",
        "재위탁처럼 다른 흐름에 이어질 때 바로 위 흐름의 ID입니다. 회사가 아니라 흐름을 가리킵니다. 없으면 처리자가 "
        "직접 보냅니다.",
        "The flow, by id, that this one continues (re-entrustment): a flow, not a company. Left out, the controller "
        "sends.",
    ),
    "Flow.purposes": FieldWords(
        "처리 목적",
        "Purposes",
        "어느 목적의 개인정보인지 `purposes`의 ID로 적습니다. 모르면 줄을 빼며, 그러면 위쪽의 모든 목적이 가능한 "
        "것으로 봅니다.",
        "Whose data it is, by ids in `purposes`. Leave it out if not known: then any purpose of the sender is "
        "possible.",
    ),
    "Flow.subjects": FieldWords(
        "정보주체",
        "Data subjects",
        "누구의 개인정보가 가는지 `subjects`의 ID로 적습니다. 적지 않으면 보내는 쪽의 정보주체 전부입니다.",
        "Whose data goes, by ids in `subjects`; if left out, all those of the sender.",
    ),
    "Flow.items": FieldWords(
        "항목",
        "Items",
        "넘기는 항목의 ID 목록, 또는 보유한 전부를 뜻하는 `all`입니다. 모르면 줄을 빼거나 `unknown`, 넘기는 것이 "
        "없음을 확인했으면 `none`을 적습니다.",
        "The items passed on, by id, or `all`. Leave it out or write `unknown` if not known; `none` if you looked "
        "and nothing is passed on.",
    ),
    "Flow.systems": FieldWords(
        "받는 쪽 시스템",
        "Systems",
        "받는 쪽이 쓰는 시스템의 ID입니다.",
        "The systems, by id, that the receiver uses.",
    ),
    "Flow.locations": FieldWords(
        "처리 장소",
        "Locations",
        "받는 쪽에서 개인정보가 있는 나라입니다. 본점 소재지로 짐작하지 말고, 모르면 줄을 뺍니다. 예: `[{country: "
        "SG, mode: storage}]`",
        "Where the receiver has the data, e.g. `[{country: SG, mode: storage}]`. Do not guess from its seat; leave "
        "it out if not known.",
    ),
    "Flow.contract": FieldWords(
        "계약",
        "Contract",
        "이 흐름을 정한 계약의 ID입니다. 처리위탁은 문서로 해야 합니다(법 제26조제1항). 모르면 줄을 빼거나 "
        "`unknown`, 계약이 없음을 확인했으면 `none`을 적습니다.",
        "The contract, by id; an entrustment needs a document (PIPA 26(1)). Leave it out or write `unknown` if not "
        "known; `none` if you looked and there is none.",
    ),
    "Flow.retention": FieldWords(
        "보유·이용 기간",
        "Retention",
        "받는 쪽이 보유하는 기간입니다. 보내는 쪽의 기간이 저절로 이어지지는 않습니다. 예: `[{until: contract-end}]`",
        "How long the receiver keeps the data, e.g. `[{until: contract-end}]`. It is not inherited from the sender.",
    ),
    "Flow.contact": FieldWords(
        "받는 자의 연락처",
        "Contact",
        "이 흐름에 관해 받는 쪽에 연락할 곳입니다. 국외 법인이면 알려야 할 사항입니다(법 제28조의8제2항제3호).",
        "Whom to reach at the receiver about this flow; must be told for a legal person abroad (PIPA 28-8(2)3).",
    ),
    "Flow.overseas": FieldWords(
        "국외 이전 사항",
        "Overseas transfer",
        "국외로 나갈 때 법 제28조의8이 더 요구하는 사항입니다. 이전 여부는 여기가 아니라 `locations`에서 정해집니다.",
        "What PIPA 28-8 asks besides when data goes abroad. Whether it does follows from `locations`, not from this.",
    ),
    "Flow.since": FieldWords(
        "시작일",
        "Since",
        "흐름이 시작된 날입니다. 적지 않으면 시작을 모르는 것으로 봅니다. 예: `2023-09-15`",
        "The first day of the flow, e.g. `2023-09-15`; if left out, no beginning is known.",
    ),
    "Flow.until": FieldWords(
        "종료 예정일",
        "Until",
        "개인정보를 넘기는 마지막 날입니다. 그 뒤에도 파기나 반환을 적기 전에는 받는 쪽이 보유한 것으로 봅니다.",
        "The last day on which data is passed on. The receiver still holds it until destruction or return is recorded.",
    ),
    "Flow.ended": FieldWords(
        "종료 처리",
        "How it ended",
        "흐름이 끝난 뒤 반환·파기한 기록입니다(법 제21조제1항).",
        "What became of the data when the flow ended (PIPA 21(1)).",
    ),
    "Entrustment.trustee": FieldWords(
        "수탁자",
        "Trustee",
        "업무를 맡은 수탁자의 ID입니다. 재수탁자도 수탁자입니다(법 제26조제2항). 모르면 줄을 빼거나 `unknown`, "
        "자료에 이름이 없음을 확인했으면 `none`을 적습니다.",
        "The party, by id, that does the work; re-trustees are trustees too (PIPA 26(2)). Leave it out or write "
        "`unknown` if not known; `none` if you looked and the source names nobody.",
    ),
    "Entrustment.by": FieldWords(
        "위탁자",
        "Entruster",
        "업무를 맡긴 위탁자의 ID입니다. 적지 않으면 그 목적의 개인정보처리자입니다.",
        "The party, by id, that entrusts the work; if left out, the controller of the purposes.",
    ),
    "Entrustment.tasks": FieldWords(
        "위탁업무",
        "Entrusted work",
        "맡긴 업무의 목록입니다(법 제26조제2항). 이름만 적어도 됩니다. 예: `[{name: 고객 상담, kind: support}]`",
        "The entrusted work (PIPA 26(2)); a name alone will do, e.g. `[{name: Customer support, kind: support}]`.",
    ),
    "Entrustment.collects": FieldWords(
        "직접 수집 항목",
        "Collected by the trustee",
        "수탁자가 정보주체에게서 직접 수집하는 항목의 ID입니다.",
        "Items, by id, that the trustee takes from data subjects itself.",
    ),
    "Entrustment.entruster_consent": FieldWords(
        "위탁자의 동의",
        "Entruster's consent",
        "재위탁에 대한 위탁자의 동의입니다(법 제26조제6항). 모르면 줄을 빼거나 `unknown`, 동의가 없음을 확인했으면 "
        "`none`을 적습니다.",
        "The entruster's consent to a re-entrustment (PIPA 26(6)). Leave it out or write `unknown` if not known; "
        "`none` if you looked and there is none.",
    ),
    "Entrustment.notices": FieldWords(
        "개별 통지",
        "Notices",
        "홍보·판매 권유 업무를 위탁할 때 정보주체에게 알린 기록입니다. 업무나 수탁자가 바뀔 때도 알립니다(법 "
        "제26조제3항).",
        "Notices to data subjects of marketing work, also when the work or the trustee changes (PIPA 26(3)).",
    ),
    "Entrustment.changes": FieldWords(
        "업무나 수탁자의 변경",
        "Changes",
        "홍보·판매 권유 업무의 내용이나 수탁자가 바뀐 기록입니다(법 제26조제3항 후단). 바뀐 적이 없음을 확인했으면 "
        "`none`을 적습니다.",
        "Changes of marketing work or of its trustee (PIPA 26(3), second sentence); `none` if you looked and there "
        "were none.",
    ),
    "Entrustment.oversight": FieldWords(
        "교육·감독",
        "Oversight",
        "수탁자를 교육하고 감독한 기록입니다(법 제26조제4항).",
        "How the trustee is trained and supervised (PIPA 26(4)).",
    ),
    "Entrustment.own_purpose": FieldWords(
        "자기 목적 이용",
        "Own purpose",
        "수탁자가 위탁 범위를 넘어 자기 목적으로도 이용하는지 적습니다(법 제26조제5항). 그렇다면 위탁이 아니라 "
        "제3자 제공입니다. 모르면 줄을 뺍니다.",
        "Whether the trustee also uses the data for itself, beyond the work (PIPA 26(5)): then it is provision. "
        "Leave it out if not known.",
    ),
    "Entrustment.sign": FieldWords(
        "안내판 기재",
        "Sign",
        "공공기관이 고정형 영상정보처리기기 사무를 위탁했을 때 안내판에 적힌 수탁자의 사항입니다(시행령 제26조제2항). "
        "적혀 있지 않으면 `none`을 적습니다. 예: `[name, contact]`",
        "Where a public body entrusts its cameras: what the sign says of the trustee (PIPA-ED 26(2)); `none` if it "
        "says nothing, e.g. `[name, contact]`.",
    ),
    "Provision.recipient": FieldWords(
        "제공받는 자",
        "Recipient",
        "개인정보를 제공받는 제3자의 ID입니다(법 제17조제2항). 모르면 줄을 빼거나 `unknown`, 자료에 이름이 없음을 "
        "확인했으면 `none`을 적습니다.",
        "The third party, by id, that receives the data (PIPA 17(2)). Leave it out or write `unknown` if not known; "
        "`none` if you looked and the source names nobody.",
    ),
    "Provision.recipient_purpose": FieldWords(
        "제공받는 자의 이용 목적",
        "Recipient's purpose",
        "제공받는 자가 이용하는 목적을 글로 적습니다(법 제17조제2항). 예: `카드 발급 심사`",
        "What the recipient uses the data for, in words (PIPA 17(2)), e.g. `assessing card applications`.",
    ),
    "Provision.legal_basis": FieldWords(
        "제공의 근거",
        "Legal basis",
        "제공의 근거 조항입니다. 계약 이행(법 제15조제1항제4호)은 제공의 근거가 되지 않습니다(법 제17조제1항). 예: "
        "`PIPA 17(1)`",
        "The ground of the provision, e.g. `PIPA 17(1)`. Contract (PIPA 15(1)4) is no ground for it (PIPA 17(1)).",
    ),
    "Provision.consent": FieldWords(
        "정보주체의 동의",
        "Consent",
        "동의가 근거일 때 제공에 대해 받은 동의입니다(법 제17조제2항).",
        "The data subject's consent to the provision, where that is the basis (PIPA 17(2)).",
    ),
    "Provision.other_purpose": FieldWords(
        "목적 외 제공의 게재와 기록",
        "Provision beyond the purpose",
        "공공기관만 적습니다. 근거가 법 제18조제2항일 때, 그 제공을 게재하고 대장에 기록했는지 적습니다.",
        "Public bodies only, where the ground is PIPA 18(2): whether this provision was published and recorded.",
    ),
    # Contracts
    "Clause.state": FieldWords(
        "조항 유무",
        "State",
        "조항이 계약에 있으면 `present`, 없음을 확인했으면 `none`을 적습니다. 모르면 조항을 적지 않습니다.",
        "`present`, or `none` if you looked and it is not there. Leave the clause out if you do not know.",
    ),
    "Clause.at": FieldWords(
        "조항 위치",
        "Place",
        "문서에서 조항이 있는 곳입니다. 없으면 확인되지 않은 주장으로 따로 셉니다. 예: `제5조제1항`",
        "Where in the document it stands, e.g. `Article 5(1)`. Without it the clause counts as merely claimed.",
    ),
    "Clause.quotation": FieldWords(
        "인용",
        "Quotation",
        "문서에서 그대로 옮긴 문구입니다. `document`가 텍스트 파일이면 그 안에 실제로 있는지 확인합니다.",
        "The words of the clause; where `document` is a text, it is checked that they occur in it.",
    ),
    "Clause.evidence": FieldWords(
        "확인 방법",
        "Evidence",
        "문서를 직접 읽었으면 `document`, 누가 있다고 말했을 뿐이면 `statement`를 적습니다.",
        "`document` if it was read there, `statement` if someone only says so.",
    ),
    "Clause.terms": FieldWords(
        "재위탁 조건",
        "Terms of re-entrustment",
        "`re-entrustment-restriction` 조항이 재위탁을 어떻게 제한하는지 적습니다(시행령 제28조제1항제2호).",
        "For `re-entrustment-restriction`: what the contract says of it (PIPA-ED 28(1)2).",
    ),
    "Scope.purposes": FieldWords(
        "처리 목적",
        "Purposes",
        "계약이 다루는 목적의 ID입니다.",
        "The purposes, by id, that the contract covers.",
    ),
    "Scope.tasks": FieldWords(
        "위탁업무",
        "Work",
        "계약이 다루는 업무의 목록입니다. 예: `[문자 발송]`",
        "The work that the contract covers, e.g. `[sending text messages]`.",
    ),
    "Scope.items": FieldWords(
        "항목",
        "Items",
        "계약이 다루는 항목의 ID입니다. 범위 밖의 항목은 넘길 수 없습니다(법 제26조제5항).",
        "The items, by id, that the contract covers; others are outside the entrusted scope (PIPA 26(5)).",
    ),
    "Contract.name": FieldWords(
        "계약 이름",
        "Name",
        "계약서의 제목입니다. 예: `개인정보 처리위탁 계약서`",
        "The title of the document, e.g. `Data processing agreement`.",
    ),
    "Contract.parties": FieldWords(
        "계약 당사자",
        "Parties",
        "서명한 당사자들의 ID입니다. 흐름의 양쪽이 모두 들어 있어야 그 흐름의 계약으로 봅니다. 예: `[our-company, "
        "vendor]`",
        "Who signed, by ids; it covers a flow only if both ends are among them, e.g. `[our-company, vendor]`.",
    ),
    "Contract.signed": FieldWords(
        "체결일",
        "Signed",
        "계약을 체결한 날입니다. 예: `2025-01-02`",
        "The day it was signed, e.g. `2025-01-02`.",
    ),
    "Contract.ends": FieldWords(
        "만료일",
        "Ends",
        "계약이 끝나는 날입니다. 기한이 없음을 확인했으면 `none`을 적습니다. 예: `2026-12-31`",
        "The last day of its term, e.g. `2026-12-31`; `none` if you looked and it has no term.",
    ),
    "Contract.auto_renew": FieldWords(
        "자동 갱신",
        "Automatic renewal",
        "자동 갱신 조항이 있는지 적습니다. 없이 만료되면 수탁자는 반환하거나 파기해야 합니다(질의응답 92번). 모르면 "
        "줄을 뺍니다.",
        "Whether it renews itself. If not, the trustee returns or destroys the data when it ends (PIPC Q&A 92). "
        "Leave it out if not known.",
    ),
    "Contract.document": FieldWords(
        "계약 문서",
        "Document",
        "계약 문서의 파일 경로입니다. 등록부 폴더를 기준으로 적습니다. 예: `contracts/vendor-2025.txt`",
        "The file of the contract, relative to the registry folder, e.g. `contracts/vendor-2025.txt`.",
    ),
    "Contract.scope": FieldWords(
        "계약 범위",
        "Scope",
        "계약이 다루는 목적, 업무와 항목입니다(시행령 제28조제1항제1호).",
        "The purposes, work and items that the contract covers (PIPA-ED 28(1)1).",
    ),
    "Contract.clauses": FieldWords(
        "계약 조항",
        "Clauses",
        "조항별로 있는지 없는지 적습니다. 법과 시행령이 요구하는 것은 일곱 가지입니다(법 제26조제1항, 시행령 "
        "제28조제1항). 예: `{liability: {state: present, at: 제11조}}`",
        "Clause by clause, what the contract has; the Act and the Decree demand seven (PIPA 26(1), PIPA-ED 28(1)), "
        "e.g. `{liability: {state: present, at: Article 11}}`.",
    ),
    "Contract.contrary": FieldWords(
        "법에 어긋나는 내용",
        "Terms contrary to the Act",
        "계약을 검토하여 찾은, 법에 어긋나는 내용입니다(법 제28조의8제5항). 검토하여 없음을 "
        "확인했으면 `none`을 적습니다.",
        "Terms that violate the Act, as a review found them (PIPA 28-8(5)); `none` if you looked and found none.",
    ),
    # Policies
    "SectionOf.state": FieldWords(
        "기재 여부",
        "State",
        "처리방침에 이 사항이 있으면 `present`, 없음을 확인했으면 `none`, 해당 없음이라고 밝혔으면 "
        "`not-applicable`을 적습니다.",
        "`present`; `none` if you looked and it is missing; `not-applicable` if the policy says that it does not "
        "apply.",
    ),
    "SectionOf.lacks": FieldWords(
        "빠진 내용",
        "Lacks",
        "사항은 있지만 그 안에 빠진 내용입니다. 예: `[phone, email]`",
        "What is missing inside a section that is there, e.g. `[phone, email]`.",
    ),
    "SectionOf.text": FieldWords(
        "적힌 문구",
        "Text",
        "판단에 필요한 문구를 그대로 옮깁니다.",
        "The words that matter, as printed.",
    ),
    "SectionOf.countries": FieldWords(
        "적힌 국가",
        "Countries named",
        "국외에서 직접 수집하여 처리하는 국가로 적힌 나라들입니다(시행령 제31조제1항제4호). 하나도 적혀 있지 않으면 "
        "`none`을 적습니다.",
        "The countries it names as those where directly collected data is processed (PIPA-ED 31(1)4); `none` if it "
        "names none.",
    ),
    "SectionOf.source": FieldWords(
        "출처",
        "Source",
        "처리방침에서 이 사항이 있는 곳입니다. 예: `제8조`",
        "Where in the policy it stands, e.g. `Article VIII`.",
    ),
    "Row.table": FieldWords(
        "표",
        "Table",
        "이 행이 있는 표입니다. 표가 아니라 본문에만 나오면 `mention`입니다.",
        "The table the row stands in; `mention` if it is only named in the text.",
    ),
    "Row.as_written": FieldWords(
        "적힌 이름",
        "Name as written",
        "표에 인쇄된 상대방의 이름을 그대로 옮깁니다. 인쇄되어 있지 않으면 `none`을 적습니다.",
        "The party's name exactly as printed; `none` if none is printed.",
    ),
    "Row.party": FieldWords(
        "당사자",
        "Party",
        "그 이름이 가리키는 당사자의 ID입니다.",
        "The party, by id, that the name stands for.",
    ),
    "Row.of": FieldWords(
        "해당 흐름",
        "Flows",
        "이 행이 나타내는 흐름의 ID입니다. 적지 않으면 같은 당사자의 시행 중인 흐름 전부로 봅니다.",
        "The flows, by id, that the row shows; if left out, every flow in force of its party.",
    ),
    "Row.systems": FieldWords(
        "시스템",
        "Systems",
        "이 행이 가리키는 처리자 자신의 국외 시스템 id입니다. 흐름 없이 국외에 두는 시스템에 씁니다.",
        "The controller's own systems abroad that the row speaks of, where no flow accounts for them.",
    ),
    "Row.label": FieldWords(
        "이전 유형 표시",
        "Label",
        "국외 이전 표에서 행에 표시된 유형입니다(작성지침 46쪽).",
        "What an overseas row calls the movement (PIPC guide p.46).",
    ),
    "Row.tasks": FieldWords(
        "위탁업무",
        "Entrusted work",
        "행에 인쇄된 위탁업무입니다(법 제26조제2항).",
        "The entrusted work as printed (PIPA 26(2)).",
    ),
    "Row.purposes": FieldWords(
        "처리 목적(연결)",
        "Purposes",
        "행의 목적에 해당하는 `purposes`의 ID입니다.",
        "The purposes, by id, that the row speaks of.",
    ),
    "Row.purpose": FieldWords(
        "이용 목적(문구)",
        "Purpose as written",
        "행에 인쇄된 이용 목적의 문구입니다.",
        "The purpose in the row's own words.",
    ),
    "Row.items": FieldWords(
        "항목",
        "Items",
        "행에 인쇄된 항목의 ID입니다. 인쇄되어 있지 않으면 `none`을 적습니다.",
        "The items printed, by id; `none` if none are printed.",
    ),
    "Row.countries": FieldWords(
        "국가",
        "Countries",
        "행에 인쇄된 나라의 코드입니다. 예: `[JP, SG]`",
        "The countries printed, e.g. `[JP, SG]`.",
    ),
    "Row.region": FieldWords(
        "지역(적힌 대로)",
        "Region as written",
        "나라 대신 인쇄된 지역의 문구입니다. 예: `Global`",
        "The region printed in place of countries, e.g. `Global`.",
    ),
    "Row.basis": FieldWords(
        "국외 이전의 근거",
        "Basis",
        "행에 인쇄된 국외 이전의 근거입니다(시행령 제31조제1항제2호). 인쇄되어 있지 않으면 `none`을 적습니다.",
        "The basis of the transfer as printed (PIPA-ED 31(1)2); `none` if none is printed.",
    ),
    "Row.timing": FieldWords(
        "이전 시기",
        "Timing",
        "행에 인쇄된 이전 시기입니다(법 제28조의8제2항제2호).",
        "The timing as printed (PIPA 28-8(2)2).",
    ),
    "Row.method": FieldWords(
        "이전 방법",
        "Method",
        "행에 인쇄된 이전 방법입니다(법 제28조의8제2항제2호).",
        "The method as printed (PIPA 28-8(2)2).",
    ),
    "Row.contact": FieldWords(
        "연락처",
        "Contact",
        "행에 인쇄된 연락처입니다(법 제28조의8제2항제3호). 인쇄되어 있지 않으면 `none`을 적습니다.",
        "The contact as printed (PIPA 28-8(2)3); `none` if none is printed.",
    ),
    "Row.retention": FieldWords(
        "보유·이용 기간",
        "Retention",
        "행에 인쇄된 보유·이용 기간의 문구입니다.",
        "The retention period as printed.",
    ),
    "Row.refusal": FieldWords(
        "이전의 거부",
        "Refusal",
        "인쇄된 거부 방법, 절차와 효과입니다(법 제28조의8제2항제5호). 하나도 없으면 `none`을 적습니다.",
        "Method, procedure and effect of refusal as printed (PIPA 28-8(2)5); `none` if there is nothing of it.",
    ),
    "Row.link": FieldWords(
        "연결 주소",
        "Link",
        "재수탁자 목록처럼 행이 가리키는 주소입니다(작성지침 42쪽).",
        "An address the row points to, such as the trustee's own list (PIPC guide p.42).",
    ),
    "Row.source": FieldWords(
        "출처",
        "Source",
        "처리방침에서 이 행이 있는 곳입니다. 예: `제2조제1항`",
        "Where in the policy the row stands, e.g. `Article II.1`.",
    ),
    "Read.processing": FieldWords(
        "처리 목적·항목 표",
        "Processing table",
        "이 표를 얼마나 옮겨 적었는지입니다. 적지 않으면 `all`입니다.",
        "How much of this table was transcribed; `all` unless you say otherwise.",
    ),
    "Read.entrustment": FieldWords(
        "처리위탁 표",
        "Entrustment table",
        "이 표를 얼마나 옮겨 적었는지입니다. 적지 않으면 `all`이며, 그때는 없는 행을 위반으로 볼 수 있습니다.",
        "How much of this table was transcribed; `all` unless you say otherwise, and then a missing row counts as "
        "not disclosed.",
    ),
    "Read.provision": FieldWords(
        "제3자 제공 표",
        "Provision table",
        "이 표를 얼마나 옮겨 적었는지입니다. 적지 않으면 `all`이며, 그때는 없는 행을 위반으로 볼 수 있습니다.",
        "How much of this table was transcribed; `all` unless you say otherwise, and then a missing row counts as "
        "not disclosed.",
    ),
    "Read.overseas": FieldWords(
        "국외 이전 표",
        "Overseas table",
        "이 표를 얼마나 옮겨 적었는지입니다. 적지 않으면 `all`이며, 그때는 없는 행을 위반으로 볼 수 있습니다.",
        "How much of this table was transcribed; `all` unless you say otherwise, and then a missing row counts as "
        "not disclosed.",
    ),
    "Read.mention": FieldWords(
        "본문 언급",
        "Mentions",
        "본문에 이름만 나오는 곳을 얼마나 옮겨 적었는지입니다. 적지 않으면 `all`입니다.",
        "How much of what the text merely mentions was transcribed; `all` unless you say otherwise.",
    ),
    "TimeLimits.access": FieldWords(
        "열람",
        "Access",
        "처리방침에 적힌 열람 요구의 처리 기한입니다. 예: `P10D`",
        "The time within which the policy says access requests are answered, e.g. `P10D`.",
    ),
    "TimeLimits.correction": FieldWords(
        "정정·삭제",
        "Correction",
        "처리방침에 적힌 정정·삭제 요구의 처리 기한입니다. 예: `P10D`",
        "The time within which the policy says correction requests are answered, e.g. `P10D`.",
    ),
    "TimeLimits.suspension": FieldWords(
        "처리정지",
        "Suspension",
        "처리방침에 적힌 처리정지 요구의 처리 기한입니다. 예: `P10D`",
        "The time within which the policy says suspension requests are answered, e.g. `P10D`.",
    ),
    "TimeLimits.automated": FieldWords(
        "자동화된 결정",
        "Automated decisions",
        "처리방침에 적힌 자동화된 결정 요구의 처리 기한입니다. 예: `P10D`",
        "The time within which the policy says automated decisions requests are answered, e.g. `P10D`.",
    ),
    "Policy.time_limits": FieldWords(
        "처리 기한",
        "Time limits",
        "처리방침이 정보주체의 요구를 처리한다고 적은 기한입니다. 적혀 있지 않으면 두지 않습니다.",
        "The times within which the policy says requests are answered; leave it out if it states none.",
    ),
    "Policy.rights_channels": FieldWords(
        "권리 행사 경로",
        "Ways to exercise rights",
        "처리방침이 정한 권리 행사 경로입니다. 예: `[email, phone]`",
        "The ways of exercising rights that the policy names, e.g. `[email, phone]`.",
    ),
    "Policy.languages": FieldWords(
        "게시 언어",
        "Languages",
        "처리방침을 게시한 언어입니다(ISO 639-1). 예: `[ko, en]`",
        "The languages in which the policy is published (ISO 639-1), e.g. `[ko, en]`.",
    ),
    "Policy.articles": FieldWords(
        "조문의 수",
        "Number of articles",
        "처리방침에 번호가 붙은 조문이 몇 개인지 적습니다. 조문에 번호가 없으면 `none`을 적습니다. 예: `13`",
        "How many numbered articles the policy has; `none` if they are not numbered, e.g. `13`.",
    ),
    "Policy.effective": FieldWords(
        "시행일",
        "Effective",
        "처리방침의 시행일입니다. 다음 처리방침의 시행 전날까지 유효한 것으로 봅니다. 시행일이나 확인일 가운데 "
        "하나는 있어야 합니다. 예: `2023-09-15`",
        "The day it takes effect, e.g. `2023-09-15`; it holds until the next one. This or `retrieved` is needed.",
    ),
    "Policy.retrieved": FieldWords(
        "확인일",
        "Retrieved",
        "시행일을 모를 때 게시된 것을 확인한 날입니다.",
        "The day it was seen published, where the effective date is not known.",
    ),
    "Policy.audience": FieldWords(
        "적용 대상",
        "Audience",
        "이 처리방침이 적용되는 정보주체의 ID입니다. 적지 않으면 모두에게 적용됩니다.",
        "The data subjects, by id, that it addresses; all if left out.",
    ),
    "Policy.document": FieldWords(
        "처리방침 문서",
        "Document",
        "처리방침 본문의 파일 경로입니다. 등록부 폴더를 기준으로 적습니다. 예: `policies/2023-09-15.txt`",
        "The file of its text, relative to the registry folder, e.g. `policies/2023-09-15.txt`.",
    ),
    "Policy.url": FieldWords(
        "게시 주소",
        "Address",
        "공개된 주소입니다. 홈페이지에 계속 게시해야 합니다(법 제30조제2항, 시행령 제31조제2항).",
        "Where it is published; it must stay on the website (PIPA 30(2), PIPA-ED 31(2)).",
    ),
    "Policy.outlets": FieldWords(
        "공개 매체",
        "Where it is disclosed",
        "위탁업무와 수탁자를 공개하는 곳입니다. 홈페이지에 계속 게재하고, 그럴 수 없을 때에만 시행령 제28조제3항 각 "
        "호의 방법을 씁니다. 어디에도 없음을 확인했으면 `none`을 적습니다. 예: `[website]`",
        "Where the entrusted work and the trustees are disclosed: continuously on the website or, where that is "
        "impossible, in a way of PIPA-ED 28(3); `none` if you looked and it is nowhere, e.g. `[website]`.",
    ),
    "Policy.previous": FieldWords(
        "이전 처리방침",
        "Previous version",
        "바로 앞 처리방침의 ID입니다. 적용 대상이 달라졌더라도 새 처리방침의 시행일부터는 앞의 것을 쓰지 않습니다. "
        "이전 버전도 볼 수 있게 둡니다(작성지침 83쪽).",
        "The version before, by id: once this one is in force that one no longer is, whomever it addressed. Earlier "
        "versions should stay available (PIPC guide p.83).",
    ),
    "Policy.sections": FieldWords(
        "기재 사항",
        "Sections",
        "처리방침에 있어야 할 사항별로 있는지 없는지 적습니다(법 제30조제1항, 시행령 제31조제1항). 모르는 사항은 "
        "적지 않습니다.",
        "Section by section, what the policy has (PIPA 30(1), PIPA-ED 31(1)). Leave out what you do not know.",
    ),
    "Policy.rows": FieldWords(
        "표의 행",
        "Rows",
        "처리방침의 표를 한 행씩 인쇄된 대로 옮깁니다. 인쇄되지 않은 칸은 `none`, 옮겨 적지 않은 칸은 줄을 뺍니다.",
        "Its tables, row by row, as printed: `none` for what is not printed; leave out what you did not transcribe.",
    ),
    "Policy.read": FieldWords(
        "옮겨 적은 정도",
        "How much was read",
        "표마다 얼마나 옮겨 적었는지입니다. 적지 않으면 모두 옮겨 적은 것으로 봅니다.",
        "How much of each table was transcribed; everything unless you say otherwise.",
    ),
    # Orders and acceptances
    "Order.kind": FieldWords(
        "명령의 종류",
        "Kind of order",
        "감독기관이 내린 명령의 종류입니다. 예: `suspension`(국외 이전 중지 명령, 법 제28조의9)",
        "What was ordered, e.g. `suspension` of a transfer (PIPA 28-9).",
    ),
    "Order.about": FieldWords(
        "대상 흐름",
        "Flows concerned",
        "명령의 대상이 된 흐름의 ID입니다.",
        "The flows, by id, that the order is about.",
    ),
    "Order.on": FieldWords(
        "명령일",
        "Received on",
        "명령을 받은 날입니다. 중지 명령에는 7일 안에 이의를 제기할 수 있습니다(법 제28조의9제2항).",
        "The day it was received; an objection to a suspension is possible within 7 days (PIPA 28-9(2)).",
    ),
    "Order.objected": FieldWords(
        "이의 제기일",
        "Objected on",
        "명령에 이의를 제기한 날입니다. 제기하지 않기로 했으면 `none`을 적습니다.",
        "The day on which an objection was filed; `none` if it was decided not to object.",
    ),
    "Order.lifted": FieldWords(
        "해제일",
        "Lifted on",
        "명령이 풀린 날입니다. 아직 풀리지 않았음을 확인했으면 `none`을 적습니다.",
        "The day it was lifted; `none` if you looked and it was not.",
    ),
    "Acceptance.finding": FieldWords(
        "지적 사항",
        "Finding",
        "수용하는 지적 사항의 식별값(지문)입니다. 점검 결과에서 그대로 옮깁니다. 예: `v1:0123456789abcdef`",
        "The fingerprint of the finding, copied from the report, e.g. `v1:0123456789abcdef`.",
    ),
    "Acceptance.reason": FieldWords(
        "수용 사유",
        "Reason",
        "고치지 않고 두기로 한 까닭입니다.",
        "Why it is accepted rather than mended.",
    ),
    "Acceptance.owner": FieldWords(
        "책임자",
        "Owner",
        "이 결정을 책임지는 사람이나 부서입니다.",
        "The person or team that answers for it.",
    ),
    "Acceptance.expires": FieldWords(
        "수용 기한",
        "Expires",
        "수용이 유효한 마지막 날입니다. 지나면 지적 사항이 다시 나타납니다. 예: `2027-03-31`",
        "The last day of the acceptance, e.g. `2027-03-31`; afterwards the finding is back.",
    ),
    "Acceptance.facts": FieldWords(
        "사실 해시",
        "Facts",
        "수용할 때의 사실을 요약한 값입니다. 점검 결과에서 옮기며, 사실이 바뀌면 지적 사항이 다시 나타납니다.",
        "A hash of the facts, copied from the report; when the facts change, the finding is back.",
    ),
}
"""The fields as `Model.field`: the class that declares the field, and the key as a file writes it."""

SCALARS: Mapping[str, FieldWords] = {
    "Text": FieldWords(
        "텍스트",
        "Text",
        "한 줄로 적거나 `{ko: …, en: …}`로 나누어 적습니다. 한 줄로 적으면 등록부의 기본 "
        "언어(`registry.language`)로 봅니다.",
        "A plain text, in the language of `registry.language`, or `{ko: …, en: …}`.",
    ),
    "Day": FieldWords(
        "날짜",
        "Day",
        "연-월-일로 적습니다(ISO 8601). 예: `2026-09-30`",
        "A calendar day (ISO 8601), e.g. `2026-09-30`.",
    ),
    "Flag": FieldWords(
        "참·거짓",
        "Yes or no",
        "`true`나 `false`로 적습니다. 기본값은 없으며, 모르면 줄을 뺍니다.",
        "`true` or `false`. There is no default: leave it out if not known.",
    ),
    "Count": FieldWords(
        "수",
        "Count",
        "쉼표 없이 숫자만 적습니다. 예: `52000`",
        "Digits only, e.g. `52000`.",
    ),
    "Period": FieldWords(
        "기간",
        "Period",
        "연, 월, 주, 일로 적습니다(ISO 8601). 예: `P5Y`(5년), `P14D`(14일)",
        "Years, months, weeks and days (ISO 8601): `P5Y` is five years, `P14D` fourteen days.",
    ),
    "Country": FieldWords(
        "국가",
        "Country",
        "두 글자 국가 코드입니다(ISO 3166-1). 예: `KR`, `US`, `JP`",
        "A country code (ISO 3166-1 alpha-2), e.g. `KR`, `US`, `JP`.",
    ),
    "TransferBasis": FieldWords(
        "국외 이전의 근거",
        "Basis of a transfer",
        "법 제28조의8제1항의 근거를 낱말이나 번호로 적습니다. 예: `contract`, `28-8(1)3`",
        "A basis of PIPA 28-8(1), by word or number, e.g. `contract` or `28-8(1)3`.",
    ),
    "Id": FieldWords(
        "식별자",
        "Id",
        "영문 소문자, 숫자, 붙임표로 짓는 이름입니다. 같은 영역 안에서 하나뿐이어야 합니다. 예: `mail-vendor`",
        "Lower-case letters, digits and hyphens, unique in its section, e.g. `mail-vendor`.",
    ),
}
"""The types of a single value that the schema names."""
