"""How a missing fact is asked for, and the letter around the questions; Korean and English side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.words.messages import Said

if TYPE_CHECKING:
    from collections.abc import Mapping

QUESTIONS: Mapping[str, Said] = {
    "policies.articles": Said(
        "「{entity}」에는 번호가 붙은 조문이 몇 개 있습니까?", "How many numbered articles does “{entity}” have?"
    ),
    "entrustments.under": Said(
        "「{entity}」에서 맡긴 업무는 다른 곳에서 위탁받은 업무를 다시 맡긴 것입니까? 그렇다면 어느 위탁인지, "
        "스스로의 업무라면 ‘없음’이라고 적어 주십시오.",
        "Is the work of “{entity}” work that was entrusted by somebody else and is handed on? If so, which entrustment "
        "is that? If it is work of its own, answer “none”.",
    ),
    "to-decide": Said("「{entity}」에 관하여 정할 것: {question}", "To decide on {entity}: {question}"),
    "purposes.retention.kept": Said(
        "「{entity}」 목적의 개인정보 가운데 법령에 따라 보존하는 것을 다른 개인정보와 따로 보관합니까?",
        "Is what a statute has kept of the data of “{entity}” stored apart from other data?",
    ),
    "purposes.retention.law": Said(
        "「{entity}」 목적의 개인정보를 법정 기한까지 보존한다고 하는데, 그 기한은 어느 법령 몇 조에 따른 것입니까?",
        "Which statute and article sets the deadline until which the data of “{entity}” is kept?",
    ),
    "purposes.personal_file": Said(
        "「{entity}」 목적으로 운용하는 개인정보파일이 있습니까? 있으면 운용 시작일과 등록 신청일을 적어 주십시오.",
        "Is a personal information file operated for “{entity}”? If so, since when, and on which day was its "
        "registration applied for?",
    ),
    "purposes.personal_file.registered": Said(
        "「{entity}」의 개인정보파일을 개인정보 보호위원회에 등록하였습니까? 하였으면 등록을 신청한 날을, 하지 "
        "않았으면 ‘없음’이라고 적어 주십시오.",
        "Is the personal information file of “{entity}” registered with the PIPC? If so, on which day was that applied "
        "for? If not, answer “none”.",
    ),
    "purposes.personal_file.exempt": Said(
        "「{entity}」의 개인정보파일에 등록하지 않아도 되는 사유가 있습니까(국가 안전, 범죄 수사, 조세 범칙 조사, "
        "일회성 파일, 비밀 등)? 어느 것에도 해당하지 않으면 ‘없음’이라고 적어 주십시오.",
        "Is there a reason why the personal information file of “{entity}” need not be registered (national interest, "
        "criminal justice, tax offences, a one-off file, a secret)? If none applies, answer “none”.",
    ),
    "purposes.personal_file.since": Said(
        "「{entity}」의 개인정보파일은 언제부터 운용하였습니까?",
        "Since which day has the personal information file of “{entity}” been operated?",
    ),
    "purposes.personal_file.impact_assessment": Said(
        "「{entity}」의 개인정보파일은 영향평가를 하여야 합니까? 하였으면 영향평가서를 개인정보 보호위원회에 제출한 "
        "날을 적어 주십시오.",
        "Does the personal information file of “{entity}” need an impact assessment? If it was made, on which day was "
        "the report submitted to the PIPC?",
    ),
    "purposes.personal_file.impact_assessment.required": Said(
        "「{entity}」의 개인정보파일은 영향평가를 하여야 하는 파일입니까(민감정보·고유식별정보 5만명, 연계 결과 "
        "50만명, 그 밖에 100만명 이상)?",
        "Is the personal information file of “{entity}” one that has to be assessed (sensitive or unique "
        "identification information of 50,000 people, data of a million, or of half a million once linked)?",
    ),
    "purposes.personal_file.impact_assessment.submitted": Said(
        "「{entity}」의 영향평가서를 개인정보 보호위원회에 제출한 날은 언제입니까? 제출하지 않았으면 ‘없음’이라고 적어 "
        "주십시오.",
        "On which day was the impact assessment of “{entity}” submitted to the PIPC? If it was not, answer “none”.",
    ),
    "purposes.other_purpose.published": Said(
        "목적 외 이용인 「{entity}」의 법적 근거, 목적, 범위를 관보나 인터넷 홈페이지에 게재하였습니까? 하였으면 "
        "게재한 날을, 하지 않았으면 ‘없음’이라고 적어 주십시오.",
        "Were legal basis, purpose and scope of “{entity}”, a use beyond the purpose, published in the gazette or on "
        "the website? If so, on which day? If not, answer “none”.",
    ),
    "purposes.other_purpose.recorded": Said(
        "목적 외 이용인 「{entity}」에 관한 사항을 목적 외 이용 및 제3자 제공 대장에 기록하였습니까?",
        "Is “{entity}”, a use beyond the purpose, in the ledger of use and provision beyond the purpose?",
    ),
    "provisions.other_purpose.published": Said(
        "목적 외 제공인 「{entity}」의 법적 근거, 목적, 범위를 관보나 인터넷 홈페이지에 게재하였습니까? 하였으면 "
        "게재한 날을, 하지 않았으면 ‘없음’이라고 적어 주십시오.",
        "Were legal basis, purpose and scope of “{entity}”, a provision beyond the purpose, published in the gazette "
        "or on the website? If so, on which day? If not, answer “none”.",
    ),
    "provisions.other_purpose.recorded": Said(
        "목적 외 제공인 「{entity}」에 관한 사항을 목적 외 이용 및 제3자 제공 대장에 기록하였습니까?",
        "Is “{entity}”, a provision beyond the purpose, in the ledger of use and provision beyond the purpose?",
    ),
    "purposes.pseudonym_records": Said(
        "「{entity}」 목적의 가명정보 처리에 관하여 처리 목적, 항목, 이용내역 등의 기록을 작성하여 "
        "보관합니까? 기록하는 사항을 "
        "적어 주십시오.",
        "Are records of the pseudonymised processing for “{entity}” kept (purpose, items, use)? What do they hold?",
    ),
    "purposes.pseudonym_records.kept": Said(
        "「{entity}」 목적의 가명정보 처리 기록은 파기한 뒤 얼마 동안 보관합니까?",
        "How long after destruction are the records of the pseudonymised processing for “{entity}” kept?",
    ),
    "purposes.consent.confirmed": Said(
        "「{entity}」에 관한 수신동의 여부를 마지막으로 확인한 날은 언제입니까?",
        "On which day was the consent to receive “{entity}” last confirmed?",
    ),
    "parties.sectors": Said(
        "「{entity}」의 업종은 무엇입니까(통신판매, 전기통신, 금융 등)? 기록을 보존할 의무가 있는 법령을 "
        "정하는 데 필요합니다.",
        "In which trades is “{entity}” (online sales, telecommunications, finance …)? It decides which statutes on "
        "keeping records apply.",
    ),
    "provisions.ended": Said(
        "「{entity}」 제공이 끝난 뒤 받은 개인정보를 파기하거나 반환하였습니까? 하였으면 날짜를 적어 주십시오.",
        "Was the data received under “{entity}” destroyed or returned after it ended? If so, on which day?",
    ),
    "entrustments.trustee": Said(
        "「{entity}」 업무를 맡아 처리하는 수탁자는 누구입니까? 정식 명칭을 적어 주십시오.",
        "Who is the trustee of “{entity}”? Please give the full legal name.",
    ),
    "entrustments.tasks": Said(
        "「{entity}」 위탁으로 맡기는 업무의 내용은 무엇입니까?",
        "What work is entrusted under “{entity}”?",
    ),
    "entrustments.tasks.kind": Said(
        "「{entity}」 위탁의 업무마다 어떤 유형입니까? 재화나 서비스를 홍보하거나 판매를 권유하는 업무인지도 적어 "
        "주십시오.",
        "Of which kind is each task of “{entity}”? Please say, too, whether it promotes goods or services or solicits "
        "sales.",
    ),
    "entrustments.purposes": Said(
        "「{entity}」 위탁에서 맡기는 개인정보는 개인정보처리자의 어떤 처리 목적을 위한 것입니까?",
        "For which of the controller's purposes is the personal data of “{entity}” processed?",
    ),
    "entrustments.items": Said(
        "「{entity}」 위탁에서 수탁자에게 처리를 맡기는 개인정보 항목은 무엇입니까? 빠짐없이 적어 주십시오.",
        "Which personal data items does the trustee receive under “{entity}”? Please list all of them.",
    ),
    "entrustments.contract": Said(
        "「{entity}」 위탁에 관하여 문서로 체결한 계약이 있습니까? 있으면 계약의 명칭, 체결일과 만료일을 적어 "
        "주십시오.",
        "Is there a written contract on “{entity}”? If so, what is it called, when was it signed and when does it end?",
    ),
    "entrustments.entruster_consent": Said(
        "「{entity}」 재위탁에 위탁자로서 동의하였습니까? 동의하였으면 그 날짜와 방식(건별 동의 또는 포괄 "
        "동의)을 적어 주십시오.",
        "Did the entruster consent to the re-entrustment “{entity}”? If so, on which day, and to this one or in "
        "general?",
    ),
    "entrustments.notices": Said(
        "「{entity}」 위탁의 업무 내용과 수탁자를 정보주체에게 개별로 알렸습니까? 알렸으면 날짜, 방법과 알린 사항을 "
        "적어 주십시오.",
        "Were data subjects told individually of the work and the trustee of “{entity}”? If so, when, how and what?",
    ),
    "entrustments.notices.told": Said(
        "「{entity}」 위탁을 알린 통지에 업무의 내용과 수탁자가 모두 적혀 있습니까?",
        "Did the notice of “{entity}” tell both the work and the trustee?",
    ),
    "entrustments.notices.on": Said(
        "「{entity}」 위탁을 알리는 게시는 언제 시작하였습니까?",
        "On which day did the posting on “{entity}” begin?",
    ),
    "entrustments.notices.until": Said(
        "「{entity}」 위탁을 알리는 게시는 언제까지 하였습니까?",
        "Until which day did the posting on “{entity}” stand?",
    ),
    "entrustments.notices.reason": Said(
        "「{entity}」 위탁을 정보주체에게 개별로 알리지 못하고 게시로 갈음한 사유는 무엇입니까?",
        "Why was “{entity}” posted and not notified to data subjects individually?",
    ),
    "entrustments.changes.told": Said(
        "「{entity}」 위탁의 업무나 수탁자가 바뀐 것을 정보주체에게 언제 알렸습니까?",
        "When were data subjects told that the work or the trustee of “{entity}” changed?",
    ),
    "entrustments.oversight": Said(
        "「{entity}」 위탁의 수탁자를 교육하고 처리 현황을 점검한 기록이 있습니까? 있으면 날짜와 방법을 적어 주십시오.",
        "Is there a record of training and inspecting the trustee of “{entity}”? If so, when and how was it done?",
    ),
    "entrustments.oversight.training": Said(
        "「{entity}」 위탁의 수탁자를 교육한 기록이 있습니까? 있으면 날짜와 방법을 적어 주십시오.",
        "Is there a record of training the trustee of “{entity}”? If so, when and how was it done?",
    ),
    "entrustments.oversight.inspections": Said(
        "「{entity}」 위탁의 수탁자를 점검한 기록이 있습니까? 있으면 날짜, 방법과 결과를 적어 주십시오.",
        "Is there a record of inspecting the trustee of “{entity}”? If so, when and how, and what did it show?",
    ),
    "entrustments.ended": Said(
        "「{entity}」 위탁이 끝났습니다. 개인정보를 언제 파기하거나 반환하였습니까? 파기 확인서 등 증빙이 있으면 함께 "
        "적어 주십시오.",
        "“{entity}” is over. When was the personal data destroyed or returned, and what proves it?",
    ),
    "entrustments.sign": Said(
        "「{entity}」 위탁에 관하여 영상정보처리기기 안내판에 수탁자의 명칭과 연락처가 적혀 있습니까?",
        "Does the camera sign for “{entity}” tell the name and the contact of the trustee?",
    ),
    "provisions.recipient": Said(
        "「{entity}」에 따라 개인정보를 제공받는 자는 누구입니까? 정식 명칭을 적어 주십시오.",
        "Who receives the personal data provided under “{entity}”? Please give the full legal name.",
    ),
    "provisions.recipient_purpose": Said(
        "「{entity}」에 따라 제공받은 개인정보를 제공받는 자가 이용하는 목적은 무엇입니까?",
        "For which purpose does the recipient use the personal data provided under “{entity}”?",
    ),
    "provisions.purposes": Said(
        "「{entity}」에 따라 제공하는 개인정보는 어떤 처리 목적으로 수집한 것입니까?",
        "For which of the controller's purposes was the personal data provided under “{entity}” collected?",
    ),
    "provisions.items": Said(
        "「{entity}」에 따라 제공하는 개인정보 항목은 무엇입니까? 빠짐없이 적어 주십시오.",
        "Which personal data items are provided under “{entity}”? Please list all of them.",
    ),
    "provisions.contract": Said(
        "「{entity}」에 따른 제공에 관하여 받는 자와 체결한 계약이 있습니까? 있으면 명칭과 체결일을 적어 주십시오.",
        "Is there a contract with the recipient on what is provided under “{entity}”? If so, what is it called "
        "and when was it signed?",
    ),
    "flows.since": Said(
        "「{entity}」에 따라 개인정보를 넘겨주기 시작한 날은 언제입니까?",
        "Since which day has personal data been passed on under “{entity}”?",
    ),
    "flows.subjects": Said(
        "「{entity}」에 따라 넘겨주는 개인정보의 정보주체는 누구입니까?",
        "Whose personal data is passed on under “{entity}”?",
    ),
    "flows.locations": Said(
        "「{entity}」에 따라 받은 개인정보를 저장하거나 열람하는 국가는 어디입니까? 백업과 원격 접속이 "
        "이루어지는 국가도 모두 적어 주십시오.",
        "In which countries is the personal data received under “{entity}” stored or viewed? Backups and remote "
        "access count too.",
    ),
    "flows.locations.stated": Said(
        "「{entity}」에 따라 받은 개인정보의 처리 장소 가운데 국가가 확인되지 않은 것이 있습니다. 항목별로 어느 "
        "국가에 있는지 적어 주십시오.",
        "The country of some of the personal data received under “{entity}” is not known. Which items are in "
        "which country?",
    ),
    "flows.retention": Said(
        "「{entity}」에 따라 받은 개인정보를 언제까지 보유·이용합니까?",
        "Until when is the personal data received under “{entity}” kept and used?",
    ),
    "flows.contact": Said(
        "「{entity}」에 따라 개인정보를 받는 자에게 연락할 수 있는 부서와 전화번호, 이메일 등은 무엇입니까?",
        "How can the receiver of the personal data of “{entity}” be reached (department, phone, e-mail)?",
    ),
    "flows.overseas": Said(
        "「{entity}」에 따라 개인정보가 국외로 이전됩니다. 이전의 근거, 시기와 방법, 거부하는 방법과 절차, "
        "보호조치는 무엇입니까?",
        "“{entity}” takes personal data abroad. On which basis, when and how, how can it be refused, and which "
        "safeguards are there?",
    ),
    "systems.operator": Said(
        "「{entity}」 시스템을 운영하는 자는 누구입니까? 정식 명칭을 적어 주십시오.",
        "Who operates the system “{entity}”? Please give the full legal name.",
    ),
    "systems.locations": Said(
        "「{entity}」 시스템에 저장한 개인정보가 있는 국가는 어디입니까? 백업과 원격 접속이 이루어지는 국가도 "
        "모두 적어 주십시오.",
        "In which countries is the personal data in the system “{entity}”? Backups and remote access count too.",
    ),
    "systems.locations.stated": Said(
        "「{entity}」 시스템의 장소 가운데 국가가 확인되지 않은 것이 있습니다. 항목별로 어느 국가에 있는지 적어 "
        "주십시오.",
        "The country of some of the personal data in the system “{entity}” is not known. Which items are in "
        "which country?",
    ),
    "systems.measures.internal_plan": Said(
        "「{entity}」 시스템에서 내부 관리계획을 어떻게 수립하고 점검합니까? 하지 않으면 ‘없음’이라고 적어 주십시오.",
        "What is in the internal management plan for the system “{entity}”? If nothing is done, answer “none”.",
    ),
    "systems.measures.access_rights": Said(
        "「{entity}」 시스템에서 접근 권한을 어떻게 제한합니까? 하지 않으면 ‘없음’이라고 적어 주십시오.",
        "How are access rights limited on the system “{entity}”? If nothing is done, answer “none”.",
    ),
    "systems.measures.access_control": Said(
        "「{entity}」 시스템에서 접근을 어떻게 통제합니까? 하지 않으면 ‘없음’이라고 적어 주십시오.",
        "How is access controlled on the system “{entity}”? If nothing is done, answer “none”.",
    ),
    "systems.measures.encryption": Said(
        "「{entity}」 시스템에서 개인정보를 어떻게 암호화하여 저장·전송합니까? 하지 않으면 ‘없음’이라고 적어 주십시오.",
        "How is personal data encrypted on the system “{entity}”? If nothing is done, answer “none”.",
    ),
    "systems.measures.logs": Said(
        "「{entity}」 시스템에서 접속기록을 어떻게 보관합니까? 하지 않으면 ‘없음’이라고 적어 주십시오.",
        "How are access records kept of the system “{entity}”? If nothing is done, answer “none”.",
    ),
    "systems.measures.anti_malware": Said(
        "「{entity}」 시스템에서 악성프로그램을 어떻게 막습니까? 하지 않으면 ‘없음’이라고 적어 주십시오.",
        "How is malware kept out of the system “{entity}”? If nothing is done, answer “none”.",
    ),
    "systems.measures.physical": Said(
        "「{entity}」 시스템에서 보관시설과 잠금장치 등 어떤 물리적 조치를 합니까? 하지 않으면 ‘없음’이라고 적어 "
        "주십시오.",
        "Which physical measures protect the system “{entity}”? If nothing is done, answer “none”.",
    ),
    "systems.measures": Said(
        "「{entity}」 시스템에 시행령 제30조제1항의 안전성 확보 조치를 어떻게 하고 있습니까?",
        "Which of the security measures of PIPA-ED 30(1) does the system “{entity}” have?",
    ),
    "systems.access_records": Said(
        "「{entity}」 시스템의 접속기록을 얼마 동안 보관합니까?", "How long are access records of “{entity}” kept?"
    ),
    "systems.authority_records": Said(
        "「{entity}」 시스템의 접근 권한을 주고 바꾸고 없앤 기록을 얼마 동안 보관합니까?",
        "How long are records of granting, changing and revoking access to “{entity}” kept?",
    ),
    "systems.overseas": Said(
        "「{entity}」 시스템의 개인정보가 국외에 있습니다. 국외 이전의 근거, 시기와 방법, 거부하는 방법과 절차, "
        "보호조치는 무엇입니까?",
        "The personal data in the system “{entity}” is abroad. On which basis, when and how did it get there, "
        "how can that be refused, and which safeguards are there?",
    ),
    "overseas.basis": Said(
        "「{entity}」에 따른 국외 이전의 근거는 무엇입니까? (정보주체의 별도 동의, 법률·조약, 계약을 위한 "
        "처리위탁·보관, 이전받는 자의 인증, 동등성 인정 가운데 하나)",
        "On which basis does “{entity}” take personal data abroad: separate consent, a law or treaty, "
        "entrustment or storage for a contract, certification of the recipient, or recognition of equivalency?",
    ),
    "overseas.necessity": Said(
        "「{entity}」에 따른 국외 이전이 정보주체와 계약을 체결하고 이행하는 데 필요한 까닭은 무엇입니까?",
        "Why does a contract with the data subjects need the overseas transfer by “{entity}”?",
    ),
    "overseas.timing": Said(
        "「{entity}」에 따라 개인정보가 국외로 이전되는 시기는 언제입니까?",
        "When does “{entity}” take personal data abroad?",
    ),
    "overseas.method": Said(
        "「{entity}」에 따라 개인정보가 국외로 이전되는 방법은 무엇입니까?",
        "By which method does “{entity}” take personal data abroad?",
    ),
    "overseas.refusal.method": Said(
        "정보주체는 어떤 방법으로 「{entity}」에 따른 국외 이전을 거부할 수 있습니까?",
        "By which means can data subjects refuse the overseas transfer by “{entity}”?",
    ),
    "overseas.refusal.procedure": Said(
        "정보주체가 「{entity}」에 따른 국외 이전을 거부하면 어떤 절차로 처리합니까?",
        "Which procedure follows when a data subject refuses the overseas transfer by “{entity}”?",
    ),
    "overseas.refusal.effect": Said(
        "정보주체가 「{entity}」에 따른 국외 이전을 거부하면 어떤 효과나 불이익이 있습니까?",
        "What does it mean for data subjects to refuse the overseas transfer by “{entity}”?",
    ),
    "overseas.safeguards.security": Said(
        "「{entity}」에 따라 국외로 이전되는 개인정보의 안전성을 확보하기 위하여 어떤 조치를 하고 있습니까?",
        "Which security measures protect the personal data that “{entity}” takes abroad?",
    ),
    "overseas.safeguards.complaints": Said(
        "「{entity}」에 따라 국외로 이전되는 개인정보에 관한 고충처리와 분쟁해결을 위하여 어떤 조치를 하고 있습니까?",
        "How are complaints and disputes about the personal data that “{entity}” takes abroad handled?",
    ),
    "overseas.safeguards.other": Said(
        "「{entity}」에 따라 국외로 이전되는 개인정보에 관하여 그 밖에 정보주체를 보호하는 조치는 무엇입니까?",
        "Which other measures protect the data subjects whose personal data “{entity}” takes abroad?",
    ),
    "overseas.notices": Said(
        "「{entity}」에 따른 국외 이전을 정보주체에게 개별로 알렸습니까? 알렸으면 날짜, 방법과 알린 사항을 적어 "
        "주십시오.",
        "Were data subjects told individually of the overseas transfer by “{entity}”? If so, when, how and what?",
    ),
    "overseas.consent": Said(
        "「{entity}」에 따른 국외 이전에 관하여 정보주체의 별도 동의를 받았습니까? 받았으면 동의 문안, 동의를 받기 "
        "시작한 날과 동의 전에 알린 사항을 적어 주십시오.",
        "Was a separate consent to the overseas transfer by “{entity}” asked of data subjects? If so, with which text, "
        "since when and what were they told beforehand?",
    ),
    "overseas.consent.separate": Said(
        "「{entity}」에 따른 국외 이전에 관한 동의를 다른 동의와 나누어 따로 받았습니까?",
        "Was consent to the overseas transfer by “{entity}” asked apart from other consents?",
    ),
    "overseas.consent.told": Said(
        "「{entity}」에 따른 국외 이전에 동의를 받기 전에 정보주체에게 무엇을 알렸습니까?",
        "What were data subjects told before they consented to the overseas transfer by “{entity}”?",
    ),
    "overseas.consent.first": Said(
        "문안이 바뀌기 전까지 포함하여, 「{entity}」에 따른 국외 이전에 관한 동의를 처음 받기 시작한 날은 언제입니까?",
        "From which day was consent to the overseas transfer by “{entity}” asked at all, in whatever wording?",
    ),
    "overseas.consent.guardian": Said(
        "「{entity}」에 따른 국외 이전에서 14세 미만 아동의 법정대리인이 동의하였는지 어떤 방법으로 확인하였습니까?",
        "How was the consent of the guardians of children under 14 to the overseas transfer by “{entity}” verified?",
    ),
    "overseas.instrument": Said(
        "「{entity}」에 따른 국외 이전의 근거인 법률이나 조약은 무엇이며, 어느 조항입니까?",
        "Which law or treaty, and which article of it, is the basis of the overseas transfer by “{entity}”?",
    ),
    "overseas.certification": Said(
        "「{entity}」에 따른 국외 이전의 근거인 인증은 무엇입니까? 인증의 이름과 번호를 적어 주십시오.",
        "On which certification of the recipient does the overseas transfer by “{entity}” stand? Please give its name "
        "and number.",
    ),
    "overseas.certification_measures.protection": Said(
        "「{entity}」에 따라 개인정보를 이전받는 자는 안전조치와 정보주체의 권리보장을 위하여 어떤 조치를 하였습니까?",
        "Which safeguards, and which measures for data subjects' rights, has the recipient of “{entity}” taken?",
    ),
    "overseas.certification_measures.destination": Said(
        "「{entity}」에 따라 개인정보를 이전받는 자는 인증받은 사항을 그 나라에서 이행하기 위하여 어떤 조치를 "
        "하였습니까?",
        "What has the recipient of “{entity}” done to carry out in its country what was certified?",
    ),
    "overseas.changes.stated": Said(
        "「{entity}」에 따른 국외 이전에서 바뀐 사항마다 바뀐 날, 정보주체에게 알린 날과 다시 동의받은 날은 "
        "언제입니까?",
        "For each change of the overseas transfer by “{entity}”: when did it change, when were data subjects told and "
        "when did they consent again?",
    ),
    "orders.kind": Said("{entity:은/는} 어떤 명령입니까?", "What kind of order is {entity}?"),
    "orders.about": Said(
        "{entity:은/는} 어느 제공이나 처리위탁에 관한 것입니까?", "Which provisions or entrustments is {entity} about?"
    ),
    "orders.on": Said("{entity:을/를} 받은 날은 언제입니까?", "On which day was {entity} received?"),
    "contracts.parties": Said("{entity}의 당사자는 누구입니까?", "Who are the parties to {entity}?"),
    "contracts.ends": Said(
        "{entity}의 만료일은 언제입니까? 기간을 정하지 않은 계약이면 ‘없음’이라고 적어 주십시오.",
        "When does {entity} end? If it has no term, answer “none”.",
    ),
    "contracts.auto_renew": Said(
        "{entity}의 기간이 지났습니다. 자동으로 갱신되는 계약입니까?",
        "The term of {entity} is over. Does it renew itself?",
    ),
    "contracts.document": Said(
        "{entity}의 문서를 등록부에 둘 수 있습니까? 인용한 문구가 문서에 있는지 확인하는 데 필요합니다.",
        "Can the document of {entity} be kept in the registry? It is needed to verify a quotation from it.",
    ),
    "contracts.scope.items": Said(
        "{entity}에서 위탁의 범위에 드는 개인정보 항목은 무엇입니까?",
        "Which personal data items are in the scope of {entity}?",
    ),
    "contracts.clauses": Said(
        "{entity}에 ‘{clause}’에 관한 조항이 있습니까? 있으면 그 위치(예: 제5조)를 적어 주십시오.",
        "Does {entity} have a clause on “{clause}”? If so, where (such as Article 5)?",
    ),
    "contracts.clauses.terms": Said(
        "{entity}에서 재위탁은 금지됩니까, 사전 동의를 받아야 합니까, 포괄적으로 허용됩니까?",
        "Does {entity} prohibit re-entrustment, require prior consent to it, or consent to it in general?",
    ),
    "purposes.subjects": Said(
        "「{entity}」 목적으로 처리하는 개인정보의 정보주체는 누구입니까?",
        "Whose personal data is processed for “{entity}”?",
    ),
    "purposes.items": Said(
        "「{entity}」 목적으로 처리하는 개인정보 항목은 무엇입니까? 빠짐없이 적어 주십시오.",
        "Which personal data items are processed for “{entity}”? Please list all of them.",
    ),
    "purposes.systems": Said(
        "「{entity}」 목적으로 처리하는 개인정보를 어느 시스템에 저장하며, 그 시스템은 어느 국가에 있습니까?",
        "In which system is the personal data for “{entity}” stored, and in which country is that system?",
    ),
    "purposes.retention": Said(
        "「{entity}」 목적으로 처리하는 개인정보를 언제까지 보유·이용합니까?",
        "Until when is the personal data for “{entity}” kept and used?",
    ),
    "purposes.notices": Said(
        "「{entity}」 목적의 처리를 정보주체에게 개별로 알렸습니까? 알렸으면 날짜, 방법과 알린 사항을 적어 주십시오.",
        "Were data subjects told individually of the processing for “{entity}”? If so, when, how and what?",
    ),
    "legal_basis": Said(
        "「{entity}」에 따라 개인정보를 처리하는 법적 근거는 무엇입니까? 개인정보 보호법의 조·항·호를, 다른 법령이 "
        "근거이면 그 조문도 적어 주십시오.",
        "On which legal basis does “{entity}” rest? Please give the item of the Act, and where another statute is the "
        "ground, its article.",
    ),
    "legal_basis.cite": Said(
        "「{entity}」의 법적 근거는 개인정보 보호법 몇 조 몇 항 몇 호입니까?",
        "Which article, paragraph and item of the Act is the ground of “{entity}”?",
    ),
    "legal_basis.law": Said(
        "「{entity}」의 근거가 되는 다른 법령은 무엇입니까? 법령의 이름과 조문을 적어 주십시오.",
        "Which statute is the ground of “{entity}”? Please give its title and article.",
    ),
    "consent": Said(
        "「{entity}」에 관하여 정보주체의 동의를 받았습니까? 받았으면 동의 문안, 따로 받았는지와 동의 전에 알린 사항을 "
        "적어 주십시오.",
        "Did data subjects consent to “{entity}”? If so, with which text, was it asked apart from other consents, and "
        "what were they told beforehand?",
    ),
    "consent.separate": Said(
        "「{entity}」에 관한 동의를 다른 동의와 나누어 따로 받았습니까?",
        "Was consent to “{entity}” asked apart from other consents?",
    ),
    "consent.told": Said(
        "「{entity}」에 관한 동의를 받기 전에 정보주체에게 무엇을 알렸습니까?",
        "What were data subjects told before they consented to “{entity}”?",
    ),
    "consent.first": Said(
        "문안이 바뀌기 전까지 포함하여, 「{entity}」에 관한 동의를 처음 받기 시작한 날은 언제입니까?",
        "From which day was consent to “{entity}” asked at all, in whatever wording?",
    ),
    "consent.guardian": Said(
        "「{entity}」에 관하여 14세 미만 아동의 법정대리인이 동의하였는지 어떤 방법으로 확인하였습니까?",
        "How was it verified that guardians of children under 14 consented to “{entity}”?",
    ),
    "consent.if_refused": Said(
        "「{entity}」에 관한 선택 동의를 하지 않으면 받지 못하는 서비스나 혜택이 있습니까?",
        "What does a person who refuses the optional consent to “{entity}” go without: the service, some benefits, or "
        "nothing?",
    ),
    "overseas.consent.if_refused": Said(
        "「{entity}」에 따른 국외 이전에 동의하지 않으면 받지 못하는 서비스나 혜택이 있습니까?",
        "What does a person who refuses the overseas transfer by “{entity}” go without: the service, some benefits, or "
        "nothing?",
    ),
    "systems.encrypted": Said(
        "「{entity}」 시스템에 저장된 개인정보를 암호화합니까?",
        "Is the personal data stored in the system “{entity}” encrypted?",
    ),
    "purposes.automated_decision": Said(
        "「{entity}」 목적에서 사람의 개입 없이 완전히 자동화된 시스템으로 정보주체에 관한 결정을 합니까?",
        "Are decisions about people made by fully automated means, without a person, for “{entity}”?",
    ),
    "purposes.ai_development": Said(
        "「{entity}」 목적의 개인정보를 보호위원회의 심의·의결을 받아 인공지능기술 개발에 이용합니까?",
        "Is the data for “{entity}” used to develop artificial intelligence, after a deliberation of the PIPC?",
    ),
    "items.additional_information": Said(
        "가명정보 「{entity}」 항목을 원래 상태로 복원할 수 있는 추가 정보를 따로 보관합니까?",
        "Is the information that would restore the pseudonymised item “{entity}” kept apart from it?",
    ),
    "parties.contact": Said(
        "{entity}에 연락할 수 있는 부서와 전화번호, 이메일 등은 무엇입니까?",
        "How can {entity} be reached (department, phone, e-mail)?",
    ),
    "parties.certifications": Said(
        "{entity:은/는} 개인정보 보호에 관한 어떤 인증을 보유하고 있습니까? 인증의 이름과 번호, 범위, 유효기간을 적어 "
        "주십시오.",
        "Which privacy certificates does {entity} hold? Please give name, number, scope and term.",
    ),
    "parties.certifications.stated": Said(
        "{entity:이/가} 보유한 인증마다 번호와 유효기간, 국외 이전의 근거로 고시된 기간은 무엇입니까?",
        "For each certificate that {entity} holds: what is its number, until when is it valid, and until when is the "
        "scheme notified as a basis of transfers?",
    ),
    "parties.kind": Said(
        "{entity:은/는} 공공기관입니까, 회사나 단체, 개인입니까?",
        "Is {entity} a public body, a company, a foundation or an individual?",
    ),
    "parties.lookup": Said(
        "{entity}에 속하는 실제 상대방을 정보주체가 확인할 수 있는 경로나 주소가 있습니까?",
        "Is there a way or an address by which data subjects can see who {entity} really is?",
    ),
    "parties.incident_contact": Said(
        "개인정보가 유출되었을 때 {entity}의 어느 부서에 어떻게 연락합니까? (전화번호, 이메일 등)",
        "Which department of {entity} is to be reached, and how, when personal data leaks (phone, e-mail)?",
    ),
    "parties.privacy_officer": Said(
        "{entity}의 개인정보 보호책임자는 누구이며 어떻게 연락합니까? 지정하지 않았으면 ‘없음’이라고 적어 주십시오.",
        "Who is the privacy officer of {entity}, and how can they be reached? If there is none, answer “none”.",
    ),
    "parties.domestic_agent": Said(
        "{entity:은/는} 국내대리인을 지정하였습니까? 지정하였으면 정식 명칭을, 지정하지 않았으면 ‘없음’이라고 적어 "
        "주십시오.",
        "Has {entity} designated a domestic agent in Korea? Please give its full legal name; if there is none, answer "
        "“none”.",
    ),
    "parties.domestic_agent.required": Said(
        "{entity:은/는} 국내대리인을 지정하여야 합니까(전년도 매출액 1조원 이상, 또는 국내 정보주체 일일평균 100만명 "
        "이상)?",
        "Does {entity} have to designate a domestic agent in Korea (turnover of KRW 1 trillion or more last year, or a "
        "million data subjects in Korea on the daily average)?",
    ),
    "parties.domestic_agent.party": Said(
        "{entity}의 국내대리인은 누구입니까? 정식 명칭을 적어 주십시오.",
        "Who is the domestic agent of {entity}? Please give the full legal name.",
    ),
    "parties.domestic_agent.trained": Said(
        "{entity}의 국내대리인을 마지막으로 교육한 날은 언제입니까?",
        "On which day was the domestic agent of {entity} last trained?",
    ),
    "parties.country": Said("{entity}의 소재국은 어디입니까?", "In which country does {entity} have its seat?"),
    "items.kinds": Said(
        "개인정보 항목 「{entity}」에 민감정보, 고유식별정보, 개인신용정보, 위치정보 등이 포함됩니까? 해당하는 "
        "유형을 적고, 어느 것도 아니면 일반 개인정보라고 적어 주십시오.",
        "Is the item “{entity}” sensitive information, a unique identifier, credit or location information? Name "
        "the kinds that apply, or “general” if none of them does.",
    ),
    "subjects.count": Said(
        "「{entity}」에 속하는 정보주체는 몇 명입니까?", "How many data subjects are there in “{entity}”?"
    ),
    "subjects.under_14": Said(
        "「{entity}」에 14세 미만 아동이 있습니까?", "Are there children under 14 in “{entity}”?"
    ),
    "subjects.usage_notice": Said(
        "「{entity}」에게 이용·제공 내역을 마지막으로 통지한 날은 언제입니까? 통지하지 않았으면 ‘없음’이라고 적어 "
        "주십시오.",
        "On which day was “{entity}” last notified of use and provision? If never, answer “none”.",
    ),
    "subjects": Said(
        "「{entity}」에게 적용되는 개인정보 처리방침이 있습니까? 있으면 시행일을 적고, 그 내용을 등록부에 옮겨 "
        "적어 주십시오.",
        "Is there a privacy policy for “{entity}”? If so, since when is it in force? Please transcribe it.",
    ),
    "policies.outlets": Said(
        "{entity}의 위탁업무와 수탁자를 어디에 공개하고 있습니까? (인터넷 홈페이지, 사업장 등)",
        "Where are the entrusted work and the trustees of {entity} disclosed (website, premises and so on)?",
    ),
    "policies.rights_channels": Said(
        "{entity}에 따르면 정보주체는 어떤 경로(웹, 이메일, 전화, 서면 등)로 권리를 행사할 수 있습니까?",
        "By which ways (web, e-mail, phone, paper and so on) does {entity} let rights be exercised?",
    ),
    "policies.sections": Said(
        "{entity}에 ‘{section}’에 관한 사항이 적혀 있습니까?",
        "Does {entity} have a section on “{section}”?",
    ),
    "policies.sections.lacks": Said(
        "{entity}에 적힌 ‘{section}’에 관한 사항 가운데 빠진 내용이 있습니까?",
        "Does anything lack in the section on “{section}” of {entity}?",
    ),
    "policies.sections.countries": Said(
        "{entity}의 ‘{section}’에 관한 사항에는 어느 국가가 적혀 있습니까?",
        "Which countries does {entity} name in its section on “{section}”?",
    ),
    "policies.rows": Said(
        "{entity}의 처리위탁, 제3자 제공, 국외 이전 표에는 무엇이 적혀 있습니까? 행마다 등록부에 옮겨 적어 주십시오.",
        "What do the tables of {entity} on entrustment, provision and overseas transfers print? Please "
        "transcribe each row.",
    ),
    "policies.read": Said(
        "{entity}의 {table:을/를} 등록부에 빠짐없이 옮겨 적었습니까? 아직이면 남은 행을 마저 옮겨 적어 주십시오.",
        "Was the {table} of {entity} transcribed whole? If not, please transcribe the rest.",
    ),
    "policies.cell": Said(
        "{entity}의 {table}에서 {row}에 ‘{field}’에 관한 내용이 적혀 있습니까?",
        "Does {row} in the {table} of {entity} print “{field}”?",
    ),
    "row-named": Said("‘{row}’ 행", "the row “{row}”"),
    "row-nameless": Said("이름이 적히지 않은 행", "the row without a name"),
    "registry.purposes": Said(
        "개인정보를 어떤 목적으로 처리하며, 목적마다 누구의 어떤 항목을 처리합니까?",
        "For which purposes is personal data processed, whose data is it and which items are they?",
    ),
    "other": Said("「{entity}」의 ‘{field}’에 관한 내용을 적어 주십시오.", "Please give the “{field}” of “{entity}”."),
    "other-entity": Said(
        "「{entity}」에 관하여 다음을 확인하여 주십시오: {what}.",
        "Please verify of “{entity}”: {what}.",
    ),
    "for-country": Said("{country}의 경우: {question}", "For {country:the}: {question}"),
    "recorded-none": Said(
        "등록부에는 ‘없음’으로 적혀 있습니다. 그대로이면 ‘없음’이라고, 달라졌으면 그 내용을 적어 주십시오.",
        "The registry records that there is none. If that is still so, answer “none”; otherwise state what there is.",
    ),
    "contract-for": Said("「{flow}」에 관한 계약", "the contract on “{flow}”"),
    "contract-named": Said("「{entity}」", "“{entity}”"),
    "nobody": Said("「{entity}」에서 개인정보를 받는 자", "the receiver of “{entity}”"),
}
"""How each fact is asked for, by section and field joined by dots. `flows` is both kinds of flow, `overseas` the terms
of a transfer by a flow or a system; `stated`: something is written there already, but not enough."""

LETTER: Mapping[str, Said] = {
    "heading": Said("질의서", "Request for information"),
    "to": Said("수신", "To"),
    "from": Said("발신", "From"),
    "subject": Said("제목", "Subject"),
    "day": Said("기준일", "As of"),
    "about": Said(
        "개인정보 처리 현황에 관한 사실 확인 요청({count}건)",
        "Facts about the processing of personal data (questions: {count})",
    ),
    "unaddressed": Said(
        "받는 자의 이름이 등록부에 없습니다. 누구인지 확인하여 수신란을 고친 뒤 보내십시오.",
        "The registry does not name the addressee. Find out who it is and correct the line above before you send this.",
    ),
    "why": Said(
        "{sender:은/는} 「개인정보 보호법」에 따라 개인정보의 처리위탁, 제3자 제공, 국외 이전 현황을 관리하고 "
        "있습니다. 아래는 {day} 기준으로 확인되지 않았거나 없는 것으로 파악된 사항입니다. 회신 내용은 개인정보 "
        "흐름 등록부에 적어 위탁계약, 국외 이전, 개인정보 처리방침이 법에 맞는지 점검하는 데 사용합니다.",
        "{sender} keeps an inventory of entrustments, provisions to third parties and overseas transfers of "
        "personal data under Korea's Personal Information Protection Act. What follows is not known, or recorded "
        "as missing, as of {day}. Your answers go into that inventory and serve to check contracts, transfers "
        "and the privacy policy against the Act.",
    ),
    "how": Said("답변 방법", "How to answer"),
    "how.value": Said("아는 것은 사실대로 적어 주십시오.", "Where you know it, state the fact."),
    "how.none": Said(
        "확인하였으나 없는 것은 ‘없음’이라고 적어 주십시오.",
        "Where you looked and there is none, answer “none”.",
    ),
    "how.unknown": Said(
        "알 수 없는 것은 추정하지 말고 빈칸으로 두십시오.",
        "Where you do not know, leave it open; please do not guess.",
    ),
    "how.place": Said(
        "질문마다 적힌 ‘등록부 위치’는 답변을 옮겨 적는 데 쓰이므로 지우지 마십시오.",
        "Please keep the line “in our inventory” of each question: it tells us where your answer belongs.",
    ),
    "questions": Said("질문", "Questions"),
    "citation": Said("근거 조문", "Provision"),
    "place": Said("등록부 위치", "In our inventory"),
    "answer": Said("답변", "Answer"),
    "thanks": Said("협조하여 주셔서 감사합니다.", "Thank you for your help."),
    "list.heading": Said("확인할 사항: {name} ({count}건)", "To find out: {name} ({count})"),
    "list.why": Said(
        "{day} 기준으로 등록부 {root}/에 적혀 있지 않거나 ‘없음’으로 적힌 것 가운데 {name:이/가} 스스로 "
        "확인하거나 정할 사항입니다.",
        "The registry {root}/ does not say this, or records it as missing, as of {day}; {name} itself can find it "
        "out or decide it.",
    ),
    "list.value": Said(
        "확인한 것은 각 질문의 ‘적을 곳’에 적습니다.",
        "Write what you found where each question says.",
    ),
    "list.none": Said(
        "찾아보았으나 없는 것은 `none`이라고 적습니다.",
        "Write `none` where you looked and there is none.",
    ),
    "list.unknown": Said(
        "알 수 없는 것은 추정하지 말고 적지 않은 채로 둡니다.",
        "Leave out what you do not know; do not guess.",
    ),
    "list.record": Said("결정을 적는 방법", "How to record it"),
    "list.place": Said("적을 곳", "Where to write it"),
    "list.accepted": Said("수용된 지적입니다.", "An accepted finding."),
}
"""The letter to one party, and the checklist (`list`) for the controller itself."""
