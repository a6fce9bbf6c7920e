"""Statutes and citations: the provisions that a rule may name, each with its days in force."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Kind(StrEnum):
    """What sort of text a statute is."""

    ACT = "act"
    DECREE = "decree"
    NOTICE = "notice"
    GUIDE = "guide"


class Statute(NamedTuple):
    """A text that citations point into, with its first and last day in force."""

    key: str
    kind: Kind
    ko: str
    en: str
    since: date
    until: date | None = None


class Citation(NamedTuple):
    """One provision or page: what it says in short, and the days it is in force in this form."""

    id: str
    ko: str
    en: str
    since: date
    until: date | None = None
    sanction: str | None = None

    @property
    def statute(self) -> Statute:
        """The statute that the first word of the id names."""
        return STATUTES[self.id.split(" ", 1)[0]]

    def in_force(self, day: date) -> bool:
        """Whether the provision is in force on that day, both ends included."""
        return self.since <= day and (self.until is None or day <= self.until)


def citation(id: str) -> Citation:  # noqa: A002 - the id is what it is
    """Return the citation of that id; `KeyError` if the table has none."""
    return CITATIONS[id]


def version_on(day: date) -> date | None:
    """Return the day in force of the version of the Act that applies on that day; None before the Act.

    Source: the addenda of Acts No. 10465 (2011) to No. 21910 (2026). Amendments that touch nothing in these tables
    are left out.
    """
    found = bisect_right(_VERSIONS, day)
    return _VERSIONS[found - 1] if found else None


_VERSIONS = (
    date(2011, 9, 30),
    date(2014, 8, 7),
    date(2016, 9, 30),
    date(2017, 3, 30),
    date(2017, 10, 19),
    date(2020, 8, 5),
    date(2023, 9, 15),
    date(2024, 3, 15),
    date(2025, 3, 13),
    date(2025, 10, 2),
    date(2026, 9, 11),
    date(2027, 3, 9),
    date(2027, 7, 1),
)

_STATUTES = (
    Statute("PIPA", Kind.ACT, "개인정보 보호법", "Personal Information Protection Act", date(2011, 9, 30)),
    Statute(
        "PIPA-ED",
        Kind.DECREE,
        "개인정보 보호법 시행령",
        "Enforcement Decree of the Personal Information Protection Act",
        date(2011, 9, 30),
    ),
    Statute(
        "ICNA",
        Kind.ACT,
        "정보통신망 이용촉진 및 정보보호 등에 관한 법률",
        "Act on Promotion of Information and Communications Network Utilization and Information Protection",
        date(2001, 7, 1),
    ),
    Statute(
        "ICNA-ED",
        Kind.DECREE,
        "정보통신망 이용촉진 및 정보보호 등에 관한 법률 시행령",
        "Enforcement Decree of the Act on Promotion of Information and Communications Network Utilization and "
        "Information Protection",
        date(2008, 2, 29),
    ),
    Statute(
        "CREDIT",
        Kind.ACT,
        "신용정보의 이용 및 보호에 관한 법률",
        "Credit Information Use and Protection Act",
        date(2009, 10, 2),
    ),
    Statute(
        "LOCATION",
        Kind.ACT,
        "위치정보의 보호 및 이용 등에 관한 법률",
        "Act on the Protection and Use of Location Information",
        date(2005, 7, 28),
    ),
    Statute(
        "LOCATION-ED",
        Kind.DECREE,
        "위치정보의 보호 및 이용 등에 관한 법률 시행령",
        "Enforcement Decree of the Act on the Protection and Use of Location Information",
        date(2008, 2, 29),
    ),
    Statute(
        "HIRING",
        Kind.ACT,
        "채용절차의 공정화에 관한 법률",
        "Fair Hiring Procedure Act",
        date(2015, 1, 1),
    ),
    Statute(
        "HIRING-ED",
        Kind.DECREE,
        "채용절차의 공정화에 관한 법률 시행령",
        "Enforcement Decree of the Fair Hiring Procedure Act",
        date(2015, 1, 1),
    ),
    Statute(
        "PIPC-NOTICE-2023-11",
        Kind.NOTICE,
        "개인정보 국외 이전 운영 등에 관한 규정",
        "Regulation on the Operation of Overseas Transfers of Personal Information",
        date(2023, 10, 16),
    ),
    Statute(
        "PIPC-NOTICE-2025-4",
        Kind.NOTICE,
        "표준 개인정보 보호지침",
        "Standard Personal Information Protection Guideline",
        date(2025, 4, 11),
    ),
    Statute(
        "PIPC-NOTICE-2025-5",
        Kind.NOTICE,
        "개인정보 처리 방법에 관한 고시",
        "Notice on the Methods of Processing Personal Information",
        date(2025, 4, 11),
    ),
    Statute(
        "PIPC-NOTICE-2026-9",
        Kind.NOTICE,
        "개인정보의 안전성 확보조치 기준",
        "Standards for Security Measures of Personal Information",
        date(2026, 7, 1),
    ),
    Statute(
        "PIPC-GUIDE-2026",
        Kind.GUIDE,
        "개인정보 처리방침 작성지침(2026.4)",
        "PIPC Guide to Drafting a Privacy Policy (April 2026)",
        date(2026, 4, 23),
    ),
    # Published in December 2025; the day is not known, so the last of the month stands for it.
    Statute(
        "PIPC-QA-2025",
        Kind.GUIDE,
        "개인정보 질의응답 모음집(2025.12)",
        "PIPC Questions and Answers on Personal Information (December 2025)",
        date(2025, 12, 31),
    ),
)

STATUTES: Mapping[str, Statute] = {row.key: row for row in _STATUTES}
"""The statutes by key. Source: law.go.kr titles; Act No. 21445, in force 2026-09-11, is the text of today."""

_FIRST = date(2011, 9, 30)  # Act No. 10465 and its Decree
_2014 = date(2014, 8, 7)  # the amendment of 2013-08-06
_2016 = date(2016, 9, 30)  # Act No. 14107
_2020 = date(2020, 8, 5)  # Act No. 16930
_2023 = date(2023, 9, 15)  # Act No. 19234, Decree No. 33723; sanctions bear their numbers since
_2024 = date(2024, 3, 15)  # Decree No. 34309 and the second stage of Act No. 19234
_2025 = date(2025, 10, 2)  # Act No. 20897
_2026 = date(2026, 9, 11)  # Act No. 21445
_2027 = date(2027, 3, 9)  # Act No. 21910
_GUIDE = date(2026, 4, 23)
_QA = date(2025, 12, 31)

_CITATIONS = (
    Citation("PIPA 2 no.1(da)", "가명정보도 개인정보", "pseudonymised information is personal information", _2020),
    Citation(
        "PIPA 15(1)",
        "수집ㆍ이용의 일곱 가지 근거",
        "the seven grounds for collection and use",
        _2023,
        sanction="PIPA 64-2(1)1",
    ),
    Citation(
        "PIPA 15(1)1",
        "정보주체의 동의에 따른 수집ㆍ이용",
        "collection and use on the consent of the data subject",
        _FIRST,
        sanction="PIPA 64-2(1)1",
    ),
    Citation(
        "PIPA 15(1)3",
        "공공기관이 법령 등에서 정하는 소관 업무의 수행",
        "task of a public institution under a statute",
        _FIRST,
    ),
    Citation(
        "PIPA 15(2)",
        "수집ㆍ이용 동의를 받을 때 알릴 사항",
        "what to tell when asking consent to collection",
        _FIRST,
    ),
    Citation(
        "PIPA 15(3)",
        "당초 목적과 관련된 추가적 이용",
        "additional use reasonably related to the original purpose",
        _2020,
    ),
    Citation(
        "PIPA 16(3)",
        "최소한의 정보 외의 수집을 거부한다는 이유로 서비스 거부 금지",
        "no refusal of service to whoever refuses more than the necessary minimum",
        _FIRST,
        sanction="PIPA 75(2)1",
    ),
    Citation(
        "PIPA 17(1)", "제3자 제공의 근거", "grounds for provision to a third party", _2023, sanction="PIPA 71 no.1"
    ),
    Citation(
        "PIPA 17(1)1",
        "정보주체의 동의에 따른 제3자 제공",
        "provision on the consent of the data subject",
        _FIRST,
        sanction="PIPA 71 no.1",
    ),
    Citation("PIPA 17(2)", "제공 동의를 받을 때 알릴 사항", "what to tell when asking consent to provision", _FIRST),
    Citation(
        "PIPA 17(4)",
        "당초 목적과 관련된 추가적 제공",
        "additional provision reasonably related to the original purpose",
        _2020,
    ),
    Citation(
        "PIPA 18(2)",
        "목적 외 이용ㆍ제공이 허용되는 경우",
        "grounds for use or provision beyond the purpose",
        _FIRST,
        sanction="PIPA 71 no.2",
    ),
    Citation(
        "PIPA 18(3)",
        "목적 외 처리의 동의를 받을 때 알릴 사항",
        "what to tell when asking consent beyond the purpose",
        _FIRST,
    ),
    Citation(
        "PIPA 18(4)",
        "공공기관의 목적 외 이용ㆍ제공에 관한 사항의 게재",
        "publication by public institutions of use and provision beyond the purpose",
        _FIRST,
    ),
    Citation(
        "PIPA 20",
        "정보주체 이외로부터 수집한 개인정보의 출처 통지",
        "notice of the source of data not collected from the data subject",
        _FIRST,
        sanction="PIPA 75(2)2",
    ),
    Citation(
        "PIPA 20(2)",
        "대규모 처리자의 수집 출처 통지",
        "notice of the source by large controllers",
        _2016,
        sanction="PIPA 75(2)2",
    ),
    Citation("PIPA 20-2", "이용ㆍ제공 내역의 통지", "notice of use and provision", _2023, sanction="PIPA 75(2)3"),
    Citation(
        "PIPA 21(1)",
        "불필요하게 된 개인정보의 지체 없는 파기",
        "destruction without delay of data no longer needed",
        _FIRST,
        sanction="PIPA 75(2)4",
    ),
    Citation(
        "PIPA 21(3)",
        "법령에 따라 보존하는 개인정보의 분리 보관",
        "separate storage of data kept under a statute",
        _FIRST,
        sanction="PIPA 75(4)2",
    ),
    Citation(
        "PIPA 22(1)",
        "동의 사항을 구분하여 각각 받는 동의",
        "each consent asked apart from the others",
        _2023,
        sanction="PIPA 75(4)3",
    ),
    Citation(
        "PIPA 22(3)",
        "동의 없이 처리하는 항목과 법적 근거의 구분 공개",
        "items processed without consent told apart, with their legal basis",
        _2023,
        sanction="PIPA 75(4)3",
    ),
    Citation(
        "PIPA 22(5)",
        "선택 동의를 거부한다는 이유로 서비스 거부 금지",
        "no refusal of service to whoever refuses an optional consent",
        _2023,
        sanction="PIPA 75(2)1",
    ),
    Citation(
        "PIPA 22(6)",
        "14세 미만 아동의 법정대리인 동의(2023년 개정 전, 2017년 10월 18일까지는 제5항)",
        "consent of the guardian for children under 14, before the amendment of 2023 (paragraph 5 until 2017-10-18)",
        _FIRST,
        until=date(2023, 9, 14),
    ),
    Citation(
        "PIPA 22-2(1)",
        "14세 미만 아동에 대한 법정대리인의 동의와 그 확인",
        "consent of the legal guardian for children under 14, and its verification",
        _2023,
        sanction="PIPA 71 no.3",
    ),
    Citation(
        "PIPA 75(2)1",
        "과태료 3천만원 이하(동의 거부를 이유로 한 서비스 거부)",
        "administrative fine up to KRW 30 million (service refused for want of consent)",
        _2023,
    ),
    Citation(
        "PIPA 23(1)", "민감정보의 처리 제한", "restriction on sensitive information", _FIRST, sanction="PIPA 71 no.4"
    ),
    Citation(
        "PIPA 23(3)",
        "민감정보의 공개 가능성과 비공개 선택 방법의 고지",
        "notice that sensitive data may become public and how to keep it private",
        _2023,
        sanction="PIPA 75(2)6",
    ),
    Citation(
        "PIPA 24(1)",
        "고유식별정보의 처리 제한",
        "restriction on unique identification information",
        _FIRST,
        sanction="PIPA 71 no.5",
    ),
    Citation(
        "PIPA 24-2(1)",
        "주민등록번호 처리의 제한",
        "restriction on resident registration numbers",
        _2014,
        sanction="PIPA 75(2)7",
    ),
    Citation(
        "PIPA 24-2(2)",
        "주민등록번호의 암호화 보관",
        "resident registration numbers stored encrypted",
        date(2017, 1, 1),
        sanction="PIPA 75(2)8",
    ),
    Citation("PIPA 25(7)", "고정형 영상정보처리기기 운영ㆍ관리 방침", "policy on fixed cameras", _2023),
    Citation(
        "PIPA 25(8)",
        "고정형 영상정보처리기기 설치ㆍ운영 사무의 위탁",
        "entrustment of the operation of fixed cameras",
        _FIRST,
    ),
    Citation(
        "PIPA 25-2(4)", "이동형 영상정보처리기기에 관한 준용", "fixed-camera rules applied to mobile cameras", _2023
    ),
    Citation(
        "PIPA 26(1)",
        "처리위탁은 법정 내용을 담은 문서로",
        "entrustment by a document with the statutory contents",
        _FIRST,
        sanction="PIPA 75(4)4",
    ),
    Citation(
        "PIPA 26(1)1",
        "위탁업무 수행 목적 외 개인정보의 처리 금지에 관한 사항",
        "prohibition of processing outside the entrusted purpose",
        _FIRST,
        sanction="PIPA 75(4)4",
    ),
    Citation(
        "PIPA 26(1)2",
        "개인정보의 기술적ㆍ관리적 보호조치에 관한 사항",
        "technical and managerial safeguards",
        _FIRST,
        sanction="PIPA 75(4)4",
    ),
    Citation(
        "PIPA 26(1)3",
        "그 밖에 대통령령으로 정한 문서 기재 사항",
        "further contents of the document, set by the Decree",
        _FIRST,
        sanction="PIPA 75(4)4",
    ),
    Citation(
        "PIPA 26(2)",
        "위탁하는 업무와 수탁자(재수탁자 포함)의 공개",
        "disclosure of the entrusted work and the trustee, re-trustees included",
        _FIRST,
        sanction="PIPA 75(4)5",
    ),
    Citation(
        "PIPA 26(3)",
        "홍보ㆍ판매 권유 업무의 위탁과 그 변경의 통지",
        "individual notice of entrusted marketing and of its changes",
        _FIRST,
        sanction="PIPA 75(2)12",
    ),
    Citation(
        "PIPA 26(4)",
        "수탁자에 대한 교육과 감독",
        "training and supervision of the trustee",
        _FIRST,
        sanction="PIPA 64-2(1)5",
    ),
    Citation(
        "PIPA 26(5)",
        "수탁자의 위탁 범위 초과 이용ㆍ제공 금지",
        "no use or provision by the trustee beyond the entrusted scope",
        _FIRST,
        sanction="PIPA 71 no.2",
    ),
    Citation(
        "PIPA 26(6)",
        "재위탁에 대한 위탁자의 동의",
        "consent of the entruster to re-entrustment",
        _2023,
        sanction="PIPA 75(3)1",
    ),
    Citation(
        "PIPA 26(7)",
        "손해배상책임에서 수탁자를 소속 직원으로 봄",
        "for damages the trustee counts as an employee of the controller",
        _2023,
        sanction="PIPA 39",
    ),
    Citation("PIPA 26(8)", "수탁자에 대한 준용", "provisions applied to trustees mutatis mutandis", _2023),
    Citation(
        "PIPA 28-2(1)",
        "가명정보의 처리(통계작성, 과학적 연구, 공익적 기록보존 등)",
        "pseudonymised information for statistics, research and archiving",
        _2020,
    ),
    Citation(
        "PIPA 28-4(1)",
        "추가 정보의 분리 보관 등 가명정보의 안전조치",
        "additional information kept apart and other safeguards",
        _2020,
        sanction="PIPA 75(2)5",
    ),
    Citation(
        "PIPA 28-4(3)",
        "가명정보 처리 기록의 작성과 3년 이상 보관",
        "record of pseudonymised processing, kept three years or more after destruction",
        _2023,
        sanction="PIPA 75(4)7",
    ),
    Citation(
        "PIPA 28-7",
        "가명정보에 적용하지 아니하는 규정",
        "provisions that do not apply to pseudonymised information",
        _2023,
    ),
    Citation(
        "PIPA 28-8(1)",
        "개인정보의 국외 이전 제한과 그 근거",
        "overseas transfer prohibited without one of five bases",
        _2023,
        sanction="PIPA 64-2(1)7",
    ),
    Citation(
        "PIPA 28-8(1)1",
        "국외 이전에 관한 별도의 동의",
        "separate consent to the overseas transfer",
        _2023,
        sanction="PIPA 64-2(1)7",
    ),
    Citation(
        "PIPA 28-8(1)2",
        "법률, 조약 또는 국제협정의 특별한 규정",
        "special provision in a law, treaty or international agreement",
        _2023,
        sanction="PIPA 64-2(1)7",
    ),
    Citation(
        "PIPA 28-8(1)3",
        "계약의 체결ㆍ이행에 필요한 처리위탁ㆍ보관",
        "entrusted processing or storage needed to conclude and perform a contract",
        _2023,
        sanction="PIPA 64-2(1)7",
    ),
    Citation(
        "PIPA 28-8(1)3(ga)",
        "이전 사항을 개인정보 처리방침에 공개",
        "the particulars disclosed in the privacy policy",
        _2023,
        sanction="PIPA 64-2(1)7",
    ),
    Citation(
        "PIPA 28-8(1)3(na)",
        "이전 사항을 전자우편 등으로 통지",
        "the particulars notified by e-mail or the like",
        _2023,
        sanction="PIPA 64-2(1)7",
    ),
    Citation(
        "PIPA 28-8(1)4",
        "이전받는 자가 보호위원회가 고시한 인증을 받은 경우",
        "recipient certified under a scheme notified by the PIPC",
        _2023,
        sanction="PIPA 64-2(1)7",
    ),
    Citation(
        "PIPA 28-8(1)4(ga)",
        "안전조치와 정보주체 권리보장에 필요한 조치",
        "safeguards and measures for the rights of data subjects",
        _2023,
        sanction="PIPA 64-2(1)7",
    ),
    Citation(
        "PIPA 28-8(1)4(na)",
        "인증받은 사항을 이전 국가에서 이행하기 위한 조치",
        "measures to carry out the certified matters in the destination country",
        _2023,
        sanction="PIPA 64-2(1)7",
    ),
    Citation(
        "PIPA 28-8(1)5",
        "보호위원회가 동등한 보호 수준을 인정한 국가 등으로의 이전",
        "transfer to a country recognised by the PIPC as equivalent",
        _2023,
        sanction="PIPA 64-2(1)7",
    ),
    Citation(
        "PIPA 28-8(2)",
        "국외 이전 동의를 받을 때 미리 알릴 사항",
        "what to tell before consent to an overseas transfer",
        _2023,
    ),
    Citation("PIPA 28-8(2)1", "이전되는 개인정보 항목", "items transferred", _2023),
    Citation(
        "PIPA 28-8(2)2", "개인정보가 이전되는 국가, 시기 및 방법", "country, timing and method of the transfer", _2023
    ),
    Citation(
        "PIPA 28-8(2)3",
        "이전받는 자의 성명(법인은 명칭과 연락처)",
        "name of the recipient; name and contact of a legal person",
        _2023,
    ),
    Citation(
        "PIPA 28-8(2)4",
        "이전받는 자의 이용목적 및 보유ㆍ이용 기간",
        "purpose and retention period of the recipient",
        _2023,
    ),
    Citation(
        "PIPA 28-8(2)5",
        "이전을 거부하는 방법, 절차 및 거부의 효과",
        "method, procedure and effect of refusing the transfer",
        _2023,
    ),
    Citation(
        "PIPA 28-8(3)",
        "이전 사항 변경 시 통지와 동의",
        "notice and consent when a particular of the transfer changes",
        _2023,
    ),
    Citation(
        "PIPA 28-8(4)",
        "국외 이전 시 관련 규정의 준수와 보호조치",
        "protective measures and related duties for an overseas transfer",
        _2023,
        sanction="PIPA 75(2)14",
    ),
    Citation(
        "PIPA 28-8(5)",
        "법을 위반하는 내용의 국외 이전 계약 금지",
        "no overseas-transfer contract whose content violates the Act",
        _2023,
    ),
    Citation(
        "PIPA 28-9(1)", "국외 이전 중지 명령", "order to suspend an overseas transfer", _2023, sanction="PIPA 64-2(1)8"
    ),
    Citation(
        "PIPA 28-9(2)",
        "중지 명령에 대한 7일 이내의 이의 제기",
        "objection to a suspension order within seven days",
        _2023,
    ),
    Citation("PIPA 28-10", "상호주의", "reciprocity", _2023),
    Citation(
        "PIPA 28-11",
        "제3국으로의 재이전에 관한 준용",
        "onward transfer to a third country",
        _2023,
        sanction="PIPA 64-2(1)7",
    ),
    Citation(
        "PIPA 28-12(5)",
        "인공지능기술 개발을 위한 이용 목적과 유형의 처리방침 기재",
        "purpose and type of AI-development use stated in the privacy policy",
        _2027,
    ),
    Citation(
        "PIPA 28-15",
        "심의를 거친 인공지능기술 개발에 대한 적용의 일부 제외",
        "partial disapplication for deliberated AI development",
        _2027,
    ),
    Citation("PIPA 29", "안전조치의무", "duty of security measures", _FIRST, sanction="PIPA 75(2)5"),
    Citation(
        "PIPA 30(1)",
        "개인정보 처리방침에 포함할 사항",
        "contents of the privacy policy",
        _FIRST,
        sanction="PIPA 75(4)8",
    ),
    Citation("PIPA 30(1)1", "개인정보의 처리 목적", "purposes of processing", _FIRST, sanction="PIPA 75(4)8"),
    Citation(
        "PIPA 30(1)2",
        "개인정보의 처리 및 보유 기간",
        "period of processing and retention",
        _FIRST,
        sanction="PIPA 75(4)8",
    ),
    Citation(
        "PIPA 30(1)3", "개인정보의 제3자 제공에 관한 사항", "provision to third parties", _FIRST, sanction="PIPA 75(4)8"
    ),
    Citation(
        "PIPA 30(1)3-2",
        "개인정보의 파기절차 및 파기방법(보존 근거와 항목 포함)",
        "procedure and method of destruction; ground and items if kept",
        _2020,
        sanction="PIPA 75(4)8",
    ),
    Citation(
        "PIPA 30(1)3-3",
        "민감정보의 공개 가능성 및 비공개를 선택하는 방법",
        "possible disclosure of sensitive information and how to keep it private",
        _2023,
        sanction="PIPA 75(4)8",
    ),
    Citation(
        "PIPA 30(1)4", "개인정보처리의 위탁에 관한 사항", "entrustment of processing", _FIRST, sanction="PIPA 75(4)8"
    ),
    Citation(
        "PIPA 30(1)4-2",
        "가명정보의 처리 등에 관한 사항",
        "processing of pseudonymised information",
        _2023,
        sanction="PIPA 75(4)8",
    ),
    Citation(
        "PIPA 30(1)5",
        "정보주체와 법정대리인의 권리ㆍ의무 및 그 행사방법",
        "rights and duties of data subjects and guardians and how to exercise them",
        _2016,
        sanction="PIPA 75(4)8",
    ),
    Citation(
        "PIPA 30(1)6",
        "보호책임자의 성명 또는 담당 부서와 연락처",
        "name of the privacy officer or the department, with contact",
        _2016,
        sanction="PIPA 75(4)8",
    ),
    Citation(
        "PIPA 30(1)7",
        "자동 수집 장치의 설치ㆍ운영 및 그 거부",
        "automatic collection devices (cookies) and refusing them",
        _2016,
        sanction="PIPA 75(4)8",
    ),
    Citation(
        "PIPA 30(1)8",
        "그 밖에 대통령령으로 정한 처리방침 기재 사항",
        "further contents of the policy, set by the Decree",
        _2016,
        sanction="PIPA 75(4)8",
    ),
    Citation(
        "PIPA 30(2)", "개인정보 처리방침의 공개", "publication of the privacy policy", _FIRST, sanction="PIPA 75(4)8"
    ),
    Citation(
        "PIPA 30(3)",
        "처리방침과 계약이 다르면 정보주체에게 유리한 것을 적용",
        "where policy and contract differ, the one better for the data subject",
        _FIRST,
    ),
    Citation("PIPA 30(4)", "작성지침의 준수 권장", "the drafting guide is recommended", _FIRST),
    Citation("PIPA 31", "개인정보 보호책임자", "the privacy officer", _FIRST),
    Citation(
        "PIPA 31(1)",
        "개인정보 보호책임자의 지정",
        "designation of the privacy officer",
        _2026,
        sanction="PIPA 75(2)14-2",
    ),
    Citation("PIPA 31-2", "국내대리인의 지정과 교육", "designation and training of a domestic agent", _2023),
    Citation("PIPA 31-2(1)", "국내대리인의 지정", "designation of a domestic agent", _2023),
    Citation(
        "PIPA 31-2(2)",
        "국내 법인이 있으면 그 법인을 국내대리인으로 지정",
        "the Korean subsidiary, where there is one, is the domestic agent",
        _2025,
        sanction="PIPA 75(3)3",
    ),
    Citation(
        "PIPA 31-2(3)",
        "국내대리인에 관한 처리방침 기재 사항(2025년 개정 전)",
        "domestic agent named in the privacy policy, before the amendment of 2025",
        _2023,
        until=date(2025, 10, 1),
    ),
    Citation(
        "PIPA 31-2(4)",
        "국내대리인의 성명, 주소, 전화번호, 전자우편 주소의 처리방침 기재",
        "domestic agent's name, address, phone and e-mail in the privacy policy",
        _2025,
        sanction="PIPA 75(4)9-2",
    ),
    Citation("PIPA 32(1)", "공공기관의 개인정보파일 등록", "registration of the files of public institutions", _FIRST),
    Citation(
        "PIPA 32(2)",
        "등록하지 않아도 되는 개인정보파일",
        "files that need not be registered",
        _2023,
    ),
    Citation(
        "PIPA 32(6)",
        "국회ㆍ법원 등의 개인정보파일 등록에 관한 자체 규칙",
        "rules of their own of the National Assembly, the courts and others on registration",
        _FIRST,
    ),
    Citation(
        "PIPA 33(1)",
        "공공기관의 개인정보 영향평가와 결과의 제출",
        "impact assessment by public institutions and submission of its result",
        _FIRST,
        sanction="PIPA 75(2)16",
    ),
    Citation(
        "PIPA 33(10)",
        "국회ㆍ법원 등의 영향평가에 관한 자체 규칙",
        "rules of their own of the National Assembly, the courts and others on impact assessments",
        _2023,
    ),
    Citation(
        "PIPA 34(1)", "유출등의 정보주체 통지", "notice of a leak to data subjects", _2023, sanction="PIPA 75(2)17"
    ),
    Citation("PIPA 34(2)", "유출등의 가능성 통지", "notice of a possible leak", _2026, sanction="PIPA 75(2)17"),
    Citation(
        "PIPA 34(3)",
        "유출등의 신고(2026년 개정 전)",
        "report of a leak to the authority, before the amendment of 2026",
        _2023,
        until=date(2026, 9, 10),
    ),
    Citation("PIPA 34(4)", "유출등의 신고", "report of a leak to the authority", _2026),
    Citation("PIPA 35", "개인정보의 열람", "access to personal information", _FIRST, sanction="PIPA 75(2)19"),
    Citation("PIPA 35-2", "개인정보의 전송 요구", "request to transmit personal information", date(2025, 3, 13)),
    Citation("PIPA 36", "개인정보의 정정ㆍ삭제", "correction and deletion", _FIRST, sanction="PIPA 75(2)22"),
    Citation(
        "PIPA 37",
        "개인정보의 처리정지와 동의 철회",
        "suspension of processing and withdrawal of consent",
        _FIRST,
        sanction="PIPA 75(2)23",
    ),
    Citation(
        "PIPA 37(3)",
        "동의 철회에 따른 개인정보의 파기 등",
        "destruction of personal information when the consent is withdrawn",
        _2023,
        sanction="PIPA 75(2)23",
    ),
    Citation("PIPA 37-2", "자동화된 결정에 대한 정보주체의 권리", "rights about automated decisions", _2024),
    Citation(
        "PIPA 37-2(4)",
        "자동화된 결정의 기준과 절차 등의 공개",
        "disclosure of the criteria and procedure of automated decisions",
        _2024,
    ),
    Citation("PIPA 38", "권리행사의 방법 및 절차", "method and procedure of exercising rights", _FIRST),
    Citation(
        "PIPA 38(4)",
        "수집 방법보다 어렵지 않은 권리행사 방법",
        "exercising a right is no harder than giving the data was",
        _2023,
    ),
    Citation("PIPA 39", "손해배상책임", "liability for damages", _FIRST),
    Citation(
        "PIPA 64-2(1)1",
        "근거 없는 처리: 과징금 전체 매출액의 3% 이하(매출액이 없으면 20억원 이하)",
        "processing without a ground: surcharge up to 3 % of total turnover (or KRW 2 billion)",
        _2023,
    ),
    Citation(
        "PIPA 64-2(1)5",
        "수탁자 감독 소홀: 과징금 전체 매출액의 3% 이하(매출액이 없으면 20억원 이하)",
        "neglected supervision of a trustee: surcharge up to 3 % of total turnover (or KRW 2 billion)",
        _2023,
    ),
    Citation(
        "PIPA 64-2(1)7",
        "국외 이전 위반: 과징금 전체 매출액의 3% 이하(매출액이 없으면 20억원 이하)",
        "unlawful overseas transfer: surcharge up to 3 % of total turnover (or KRW 2 billion)",
        _2023,
    ),
    Citation(
        "PIPA 64-2(1)8",
        "중지 명령 불이행: 과징금 전체 매출액의 3% 이하(매출액이 없으면 20억원 이하)",
        "suspension order not obeyed: surcharge up to 3 % of total turnover (or KRW 2 billion)",
        _2023,
    ),
    Citation(
        "PIPA 64-2(2)",
        "반복ㆍ대규모 위반 등: 과징금 전체 매출액의 10% 이하(매출액이 없으면 50억원 이하)",
        "repeated or very large violations: surcharge up to 10 % of total turnover (or KRW 5 billion)",
        _2026,
    ),
    Citation(
        "PIPA 71 no.1",
        "동의 없는 제3자 제공: 5년 이하의 징역 또는 5천만원 이하의 벌금",
        "provision without consent: up to 5 years in prison or a criminal fine up to KRW 50 million",
        _2023,
    ),
    Citation(
        "PIPA 71 no.2",
        "목적ㆍ위탁 범위 초과 이용ㆍ제공: 5년 이하의 징역 또는 5천만원 이하의 벌금",
        "use or provision beyond purpose or scope: up to 5 years in prison or a criminal fine up to KRW 50 million",
        _2023,
    ),
    Citation(
        "PIPA 71 no.3",
        "법정대리인의 동의 없는 14세 미만 아동의 개인정보 처리: 5년 이하의 징역 또는 5천만원 이하의 벌금",
        "data of children under 14 without guardian's consent: up to 5 years in prison or a fine up to KRW 50 million",
        _2023,
    ),
    Citation(
        "PIPA 71 no.4",
        "민감정보의 위법한 처리: 5년 이하의 징역 또는 5천만원 이하의 벌금",
        "sensitive information processed unlawfully: up to 5 years in prison or a criminal fine up to KRW 50 million",
        _2023,
    ),
    Citation(
        "PIPA 71 no.5",
        "고유식별정보의 위법한 처리: 5년 이하의 징역 또는 5천만원 이하의 벌금",
        "unique ids processed unlawfully: up to 5 years in prison or a criminal fine up to KRW 50 million",
        _2023,
    ),
    Citation(
        "PIPA 75(2)2",
        "과태료 3천만원 이하(출처 통지 위반)",
        "administrative fine up to KRW 30 million (no notice of source)",
        _2023,
    ),
    Citation(
        "PIPA 75(2)3",
        "과태료 3천만원 이하(이용ㆍ제공 내역 통지 위반)",
        "administrative fine up to KRW 30 million (no notice of use and provision)",
        _2023,
    ),
    Citation(
        "PIPA 75(2)4",
        "과태료 3천만원 이하(파기 위반)",
        "administrative fine up to KRW 30 million (not destroyed)",
        _2023,
    ),
    Citation(
        "PIPA 75(2)5",
        "과태료 3천만원 이하(안전조치 위반)",
        "administrative fine up to KRW 30 million (no security measures)",
        _2023,
    ),
    Citation(
        "PIPA 75(2)6",
        "과태료 3천만원 이하(민감정보 공개 가능성 미고지)",
        "administrative fine up to KRW 30 million (exposure of sensitive data not told)",
        _2023,
    ),
    Citation(
        "PIPA 75(2)7",
        "과태료 3천만원 이하(주민등록번호의 위법한 처리)",
        "administrative fine up to KRW 30 million (resident registration number processed unlawfully)",
        _2023,
    ),
    Citation(
        "PIPA 75(2)8",
        "과태료 3천만원 이하(주민등록번호 암호화 위반)",
        "administrative fine up to KRW 30 million (resident registration number not encrypted)",
        _2023,
    ),
    Citation(
        "PIPA 75(2)12",
        "과태료 3천만원 이하(홍보 위탁 미통지)",
        "administrative fine up to KRW 30 million (entrusted marketing not notified)",
        _2023,
    ),
    Citation(
        "PIPA 75(2)14",
        "과태료 3천만원 이하(국외 이전 보호조치 위반)",
        "administrative fine up to KRW 30 million (no protective measures for an overseas transfer)",
        _2023,
    ),
    Citation(
        "PIPA 75(2)14-2",
        "과태료 3천만원 이하(보호책임자 미지정)",
        "administrative fine up to KRW 30 million (no qualified privacy officer)",
        _2026,
    ),
    Citation(
        "PIPA 75(2)16",
        "과태료 3천만원 이하(영향평가 미실시ㆍ미제출)",
        "administrative fine up to KRW 30 million (no impact assessment, or its result not submitted)",
        _2024,
    ),
    Citation(
        "PIPA 75(2)17",
        "과태료 3천만원 이하(유출등 통지 위반)",
        "administrative fine up to KRW 30 million (leak not notified)",
        _2023,
    ),
    Citation(
        "PIPA 75(2)19",
        "과태료 3천만원 이하(열람 제한ㆍ거절)",
        "administrative fine up to KRW 30 million (access restricted or refused)",
        _2023,
    ),
    Citation(
        "PIPA 75(2)22",
        "과태료 3천만원 이하(정정ㆍ삭제 위반)",
        "administrative fine up to KRW 30 million (not corrected or deleted)",
        _2023,
    ),
    Citation(
        "PIPA 75(2)23",
        "과태료 3천만원 이하(동의 철회ㆍ처리정지 후 파기 위반)",
        "administrative fine up to KRW 30 million (not destroyed after withdrawal or suspension)",
        _2023,
    ),
    Citation(
        "PIPA 75(3)1",
        "과태료 2천만원 이하(위탁자 동의 없는 재위탁)",
        "administrative fine up to KRW 20 million (re-entrustment without consent)",
        _2023,
    ),
    Citation(
        "PIPA 75(3)3",
        "과태료 2천만원 이하(국내 법인이 아닌 국내대리인)",
        "administrative fine up to KRW 20 million (domestic agent other than the Korean subsidiary)",
        _2025,
    ),
    Citation(
        "PIPA 75(3)4",
        "과태료 2천만원 이하(국내대리인 관리ㆍ감독 위반)",
        "administrative fine up to KRW 20 million (domestic agent not supervised)",
        _2025,
    ),
    Citation(
        "PIPA 75(4)2",
        "과태료 1천만원 이하(분리 보관 위반)",
        "administrative fine up to KRW 10 million (not stored separately)",
        _2023,
    ),
    Citation(
        "PIPA 75(4)3",
        "과태료 1천만원 이하(동의를 받는 방법 위반)",
        "administrative fine up to KRW 10 million (consent not asked as it has to be)",
        _2023,
    ),
    Citation(
        "PIPA 75(4)4",
        "과태료 1천만원 이하(위탁 문서 위반)",
        "administrative fine up to KRW 10 million (no document with the statutory contents)",
        _2023,
    ),
    Citation(
        "PIPA 75(4)5",
        "과태료 1천만원 이하(위탁 미공개)",
        "administrative fine up to KRW 10 million (entrustment not disclosed)",
        _2023,
    ),
    Citation(
        "PIPA 75(4)7",
        "과태료 1천만원 이하(가명정보 처리 기록)",
        "administrative fine up to KRW 10 million (record of pseudonymised processing)",
        _2023,
    ),
    Citation(
        "PIPA 75(4)8",
        "과태료 1천만원 이하(처리방침 미수립ㆍ미공개)",
        "administrative fine up to KRW 10 million (policy not set or not published)",
        _2023,
    ),
    Citation(
        "PIPA 75(4)9-2",
        "과태료 1천만원 이하(국내대리인 미기재)",
        "administrative fine up to KRW 10 million (domestic agent not in the policy)",
        _2025,
    ),
    Citation(
        "PIPA-ED 14-2(2)",
        "추가적 이용ㆍ제공의 판단 기준 공개와 점검",
        "published criteria and checks for continuing additional use or provision",
        _2020,
    ),
    Citation(
        "PIPA-ED 15",
        "공공기관의 목적 외 이용 및 제3자 제공 대장",
        "ledger of public institutions on use and provision beyond the purpose",
        _FIRST,
    ),
    Citation(
        "PIPA-ED 15-2",
        "대규모 처리자의 수집 출처 통지 대상과 기한",
        "which controllers tell the source, and when",
        _2016,
    ),
    Citation("PIPA-ED 15-3", "이용ㆍ제공 내역의 통지 대상과 주기", "who notifies of use and provision", _2023),
    Citation("PIPA-ED 16(1)", "개인정보의 파기방법", "method of destruction", _FIRST),
    Citation("PIPA-ED 17(5)", "서면등의 방법", "notice in writing, by e-mail, fax, phone, text or the like", _2023),
    Citation(
        "PIPA-ED 17-2(1)",
        "법정대리인의 동의를 확인하는 일곱 가지 방법",
        "the seven ways to verify a guardian's consent",
        _2023,
    ),
    Citation(
        "PIPA-ED 21-2",
        "주민등록번호 암호화의 대상과 시기",
        "which resident registration numbers are encrypted, and since when",
        date(2017, 1, 1),
    ),
    Citation(
        "PIPA-ED 25(1)",
        "고정형 영상정보처리기기 운영ㆍ관리 방침의 내용",
        "contents of the policy on fixed cameras",
        _2023,
    ),
    Citation(
        "PIPA-ED 26(1)",
        "공공기관의 영상정보처리기기 사무 위탁 문서",
        "document for entrusted cameras of public bodies",
        _FIRST,
    ),
    Citation(
        "PIPA-ED 26(2)",
        "안내판에 수탁자의 명칭과 연락처 기재",
        "name and contact of the trustee on the sign",
        _FIRST,
    ),
    Citation(
        "PIPA-ED 28(1)",
        "위탁 문서에 포함할 사항",
        "contents of the entrustment document",
        _FIRST,
        sanction="PIPA 75(4)4",
    ),
    Citation(
        "PIPA-ED 28(1)1",
        "위탁업무의 목적 및 범위",
        "purpose and scope of the entrusted work",
        _FIRST,
        sanction="PIPA 75(4)4",
    ),
    Citation(
        "PIPA-ED 28(1)2", "재위탁 제한에 관한 사항", "restriction on re-entrustment", _FIRST, sanction="PIPA 75(4)4"
    ),
    Citation(
        "PIPA-ED 28(1)3",
        "개인정보에 대한 접근 제한 등 안전성 확보 조치에 관한 사항",
        "access restriction and other security measures",
        _FIRST,
        sanction="PIPA 75(4)4",
    ),
    Citation(
        "PIPA-ED 28(1)4",
        "개인정보의 관리 현황 점검 등 감독에 관한 사항",
        "supervision, including inspection of how held data is managed",
        _FIRST,
        sanction="PIPA 75(4)4",
    ),
    Citation(
        "PIPA-ED 28(1)5",
        "수탁자의 의무 위반에 대한 손해배상 등 책임에 관한 사항",
        "damages and other liability for breach of the trustee's duties",
        _FIRST,
        sanction="PIPA 75(4)4",
    ),
    Citation(
        "PIPA-ED 28(2)",
        "위탁자의 인터넷 홈페이지에 지속적으로 게재",
        "continuous posting on the entruster's website",
        _FIRST,
        sanction="PIPA 75(4)5",
    ),
    Citation(
        "PIPA-ED 28(3)",
        "홈페이지에 게재할 수 없는 경우의 공개 방법",
        "disclosure where the website is impossible",
        _FIRST,
        sanction="PIPA 75(4)5",
    ),
    Citation(
        "PIPA-ED 28(3)1",
        "사업장등의 보기 쉬운 장소에 게시",
        "posting at a visible place of the premises",
        _FIRST,
        sanction="PIPA 75(4)5",
    ),
    Citation(
        "PIPA-ED 28(3)2",
        "관보(공공기관) 또는 신문에 게재",
        "official gazette (public bodies) or a newspaper",
        _FIRST,
        sanction="PIPA 75(4)5",
    ),
    Citation(
        "PIPA-ED 28(3)3",
        "연 2회 이상 발행하는 간행물ㆍ청구서 등에 게재",
        "periodical or bill issued at least twice a year",
        _FIRST,
        sanction="PIPA 75(4)5",
    ),
    Citation(
        "PIPA-ED 28(3)4",
        "정보주체에게 발급하는 계약서 등에 기재",
        "contract or the like issued to the data subject",
        _FIRST,
        sanction="PIPA 75(4)5",
    ),
    Citation(
        "PIPA-ED 28(4)",
        "홍보 위탁의 통지 방법",
        "method of notifying entrusted marketing",
        _FIRST,
        sanction="PIPA 75(2)12",
    ),
    Citation(
        "PIPA-ED 28(5)",
        "통지할 수 없는 경우의 30일 이상 게재",
        "posting for at least 30 days where notice is impossible",
        _FIRST,
        sanction="PIPA 75(2)12",
    ),
    Citation(
        "PIPA-ED 28(6)",
        "감독의 대상: 법령상 의무와 문서 기재 사항",
        "supervision covers statutory duties and the clauses of the document",
        _FIRST,
        sanction="PIPA 64-2(1)5",
    ),
    Citation("PIPA-ED 29-5(2)", "가명정보 처리 기록의 사항", "what a record of pseudonymised processing has", _2023),
    Citation(
        "PIPA-ED 29-7", "국외 처리위탁ㆍ보관을 알리는 방법", "method of notifying entrustment or storage abroad", _2023
    ),
    Citation(
        "PIPA-ED 29-8(1)", "국외 이전 인증의 고시 절차", "procedure for notifying a transfer certification", _2023
    ),
    Citation(
        "PIPA-ED 29-8(2)",
        "인증 고시의 유효 기간(5년 이내)",
        "validity of a notified certification, five years at most",
        _2023,
    ),
    Citation(
        "PIPA-ED 29-9",
        "국가 등에 대한 개인정보 보호 수준 인정",
        "recognition of a country's level of protection",
        _2023,
    ),
    Citation("PIPA-ED 29-9(3)", "인정의 범위, 기간, 조건", "scope, period and conditions of a recognition", _2023),
    Citation("PIPA-ED 29-9(5)", "인정의 취소 및 변경", "withdrawal or change of a recognition", _2023),
    Citation("PIPA-ED 29-9(6)", "인정의 고시와 홈페이지 게재", "gazette and website notice of a recognition", _2023),
    Citation(
        "PIPA-ED 29-10(1)",
        "국외 이전 시 보호조치",
        "protective measures for an overseas transfer",
        _2023,
        sanction="PIPA 75(2)14",
    ),
    Citation("PIPA-ED 29-10(1)1", "안전성 확보 조치", "security measures", _2023, sanction="PIPA 75(2)14"),
    Citation(
        "PIPA-ED 29-10(1)2",
        "고충처리 및 분쟁해결에 관한 조치",
        "complaint handling and dispute resolution",
        _2023,
        sanction="PIPA 75(2)14",
    ),
    Citation(
        "PIPA-ED 29-10(1)3",
        "그 밖에 정보주체의 개인정보 보호를 위하여 필요한 조치",
        "other measures needed to protect data subjects",
        _2023,
        sanction="PIPA 75(2)14",
    ),
    Citation(
        "PIPA-ED 29-10(2)",
        "보호조치의 사전 협의와 계약내용 등 반영",
        "measures agreed in advance and reflected in the contract",
        _2023,
    ),
    Citation(
        "PIPA-ED 29-12(1)", "중지 명령에 대한 이의신청서의 제출", "filing an objection to a suspension order", _2023
    ),
    Citation("PIPA-ED 29-12(2)", "이의신청 결과의 30일 이내 통지", "answer to an objection within 30 days", _2023),
    Citation("PIPA-ED 30(1)", "개인정보의 안전성 확보 조치", "security measures", _FIRST, sanction="PIPA 75(2)5"),
    Citation(
        "PIPA-ED 31(1)1",
        "처리하는 개인정보의 항목",
        "items of personal information processed",
        _FIRST,
        sanction="PIPA 75(4)8",
    ),
    Citation(
        "PIPA-ED 31(1)2",
        "국외 이전의 근거와 이전 사항",
        "basis and particulars of overseas transfers",
        _2024,
        sanction="PIPA 75(4)8",
    ),
    Citation(
        "PIPA-ED 31(1)3", "개인정보의 안전성 확보 조치에 관한 사항", "security measures", _FIRST, sanction="PIPA 75(4)8"
    ),
    Citation(
        "PIPA-ED 31(1)4",
        "국외에서 직접 수집하여 처리하는 국가명",
        "countries where directly collected data is processed",
        _2024,
        sanction="PIPA 75(4)8",
    ),
    Citation(
        "PIPA-ED 31(2)",
        "처리방침을 인터넷 홈페이지에 지속적으로 게재",
        "continuous posting of the policy on the website",
        _FIRST,
        sanction="PIPA 75(4)8",
    ),
    Citation(
        "PIPA-ED 31(3)",
        "홈페이지에 게재할 수 없는 경우의 처리방침 공개 방법",
        "publication of the policy where the website is impossible",
        _FIRST,
        sanction="PIPA 75(4)8",
    ),
    Citation(
        "PIPA-ED 32-3(1)",
        "국내대리인을 지정하여야 하는 자",
        "who has to designate a domestic agent",
        _2023,
    ),
    Citation(
        "PIPA-ED 32-3(4)",
        "국내대리인의 교육(연 1회 이상)과 점검",
        "training of the domestic agent once a year or more, and inspection",
        _2025,
        sanction="PIPA 75(3)4",
    ),
    Citation(
        "PIPA-ED 33(2)",
        "지속적으로 관리할 필요성이 낮은 개인정보파일",
        "files with little need of lasting management",
        _2023,
    ),
    Citation(
        "PIPA-ED 34(1)",
        "개인정보파일의 등록 신청(운용을 시작한 날부터 60일 이내)",
        "application for the registration of a file within 60 days of its operation",
        _FIRST,
    ),
    Citation(
        "PIPA-ED 35",
        "영향평가의 대상이 되는 개인정보파일",
        "files that have to be assessed",
        _2016,  # Decree No. 27522, in force the same day
    ),
    Citation("PIPA-ED 39", "유출등의 통지(72시간 이내)", "notice of a leak within 72 hours", _2023),
    Citation("PIPA-ED 39-2", "유출등의 가능성 통지(72시간 이내)", "notice of a possible leak within 72 hours", _2026),
    Citation("PIPA-ED 39-3", "유출등의 가능성 통지에 관한 사항", "particulars of the notice of a possible leak", _2026),
    Citation(
        "PIPA-ED 40",
        "유출등의 신고(72시간 이내)",
        "report of a leak to the authority within 72 hours",
        _2023,
    ),
    Citation(
        "PIPA-ED 41(2)",
        "열람 요구의 방법과 절차(최소한 수집한 창구나 방법과 동일하게)",
        "method and procedure of asking for access, at least the same as that of collection",
        date(2017, 10, 19),  # Decree No. 28355
    ),
    Citation("PIPA-ED 41(4)", "열람 기간 10일", "access within ten days", _FIRST),
    Citation("PIPA-ED 43(3)", "정정ㆍ삭제 기간 10일", "correction or deletion within ten days", _FIRST),
    Citation("PIPA-ED 44(2)", "처리정지 기간 10일", "suspension within ten days", _FIRST),
    Citation(
        "PIPA-ED 44-3(5)",
        "자동화된 결정에 대한 조치 기간 30일",
        "measures on automated decisions within 30 days",
        _2024,
    ),
    Citation(
        "PIPA-ED 44-4(1)", "자동화된 결정에 관하여 공개할 사항", "what to disclose about automated decisions", _2024
    ),
    Citation(
        "PIPC-NOTICE-2026-9 5(3)",
        "접근 권한 기록의 3년 보관",
        "records of access rights kept for three years",
        date(2026, 7, 1),
        sanction="PIPA 75(2)5",
    ),
    Citation(
        "PIPC-NOTICE-2026-9 8(1)",
        "접속기록의 1년 또는 2년 보관",
        "access records kept for one or two years",
        date(2026, 7, 1),
        sanction="PIPA 75(2)5",
    ),
    Citation(
        "ICNA 50(1)",
        "광고성 정보 전송에 대한 명시적인 사전 동의",
        "express prior consent to advertising by electronic means",
        date(2014, 11, 29),
    ),
    Citation(
        "ICNA 50(8)",
        "광고성 정보 수신동의 여부의 정기적 확인(2년마다)",
        "consent to receive advertising confirmed regularly (every two years)",
        date(2014, 11, 29),  # Act No. 12681
    ),
    Citation(
        "ICNA-ED 62-3(1)",
        "수신동의를 받은 날부터 2년마다 확인",
        "confirmed every two years from the day of the consent",
        date(2014, 11, 29),
    ),
    Citation(
        "CREDIT 20-2(2)",
        "상거래관계가 종료된 날부터 최장 5년 이내의 개인신용정보 삭제",
        "personal credit information deleted within five years from the end of the commercial relationship",
        date(2016, 3, 12),  # Act No. 13216, addenda 1
    ),
    Citation(
        "LOCATION 23(1)",
        "목적을 달성한 개인위치정보의 즉시 파기와 그 예외",
        "location information destroyed at once when its purpose is achieved, and the exceptions",
        date(2022, 4, 20),  # Act No. 18517
    ),
    Citation(
        "LOCATION-ED 26-2(3)",
        "별도 동의에 따른 개인위치정보의 보유(동의한 때부터 최대 1년)",
        "location information kept on a separate consent, a year from it at most",
        date(2022, 4, 20),  # Decree No. 32598
    ),
    Citation(
        "HIRING 11(4)",
        "반환 청구기간이 지난 채용서류의 파기",
        "applicants' papers destroyed when the time to ask them back is over",
        date(2015, 1, 1),  # 300 workers or more; 100 since 2016, 30 since 2017
    ),
    Citation(
        "HIRING-ED 4",
        "채용서류의 반환 청구기간(확정된 날 이후 14일부터 180일까지)",
        "time to ask applicants' papers back: 14 to 180 days from the decision",
        date(2015, 1, 1),
    ),
    Citation("PIPC-GUIDE-2026 p.12", "처리방침의 정확성과 명확성", "accuracy and clarity of the policy", _GUIDE),
    Citation("PIPC-GUIDE-2026 p.15", "처리방침의 24개 항목", "the 24 headings of the policy", _GUIDE),
    Citation("PIPC-GUIDE-2026 p.21", "처리 목적의 구체적 기재", "purposes stated concretely", _GUIDE),
    Citation("PIPC-GUIDE-2026 p.24", "처리 항목의 구체적 기재", "items stated concretely", _GUIDE),
    Citation("PIPC-GUIDE-2026 p.25", "처리 근거와 항목의 표", "table of legal bases and items", _GUIDE),
    Citation("PIPC-GUIDE-2026 p.29", "14세 미만 아동의 개인정보 처리", "data of children under 14", _GUIDE),
    Citation("PIPC-GUIDE-2026 p.31", "처리 및 보유 기간의 기재", "how to state the retention period", _GUIDE),
    Citation("PIPC-GUIDE-2026 p.37", "제3자 제공의 기재", "how to state provision to third parties", _GUIDE),
    Citation(
        "PIPC-GUIDE-2026 p.42",
        "처리위탁의 기재: 수탁자와 위탁업무",
        "how to state entrustment: trustee and work",
        _GUIDE,
    ),
    Citation(
        "PIPC-GUIDE-2026 p.43",
        "수탁자의 처리방침과 재수탁자의 표시",
        "the trustee's own policy and its re-trustees",
        _GUIDE,
    ),
    Citation(
        "PIPC-GUIDE-2026 p.45",
        "국외 이전의 기재: 근거, 국가, 재이전",
        "how to state overseas transfers: basis, countries, onward transfers",
        _GUIDE,
    ),
    Citation("PIPC-GUIDE-2026 p.46", "국외 이전 표의 구분과 표시", "labelling of the overseas table", _GUIDE),
    Citation("PIPC-GUIDE-2026 p.48", "국외 이전의 작성 예시", "example of an overseas table", _GUIDE),
    Citation(
        "PIPC-GUIDE-2026 p.52", "가명정보 처리의 기재", "how to state processing of pseudonymised information", _GUIDE
    ),
    Citation(
        "PIPC-GUIDE-2026 p.55", "행태정보 처리의 기재", "how to state processing of behavioural information", _GUIDE
    ),
    Citation(
        "PIPC-GUIDE-2026 p.62", "제3자의 행태정보 수집", "behavioural information collected by third parties", _GUIDE
    ),
    Citation(
        "PIPC-GUIDE-2026 p.83",
        "처리방침의 변경과 이전 방침의 보관",
        "changes of the policy and its earlier versions",
        _GUIDE,
    ),
    Citation("PIPC-QA-2025 Q68", "계열회사는 제3자", "group companies are third parties", _QA),
    Citation(
        "PIPC-QA-2025 Q79",
        "민감정보와 고유식별정보의 처리위탁",
        "entrustment of sensitive and unique-identification data",
        _QA,
    ),
    Citation(
        "PIPC-QA-2025 Q85", "위탁 공개와 처리방침의 관계", "disclosure of entrustment through the privacy policy", _QA
    ),
    Citation("PIPC-QA-2025 Q87", "재위탁 동의의 방식", "form of consent to re-entrustment", _QA),
    Citation("PIPC-QA-2025 Q88", "수탁자 교육의 방법과 횟수", "method and frequency of trustee training", _QA),
    Citation("PIPC-QA-2025 Q89", "수탁자의 위반에 대한 사용자책임", "vicarious liability for a trustee", _QA),
    Citation("PIPC-QA-2025 Q90", "클라우드 제공자의 수탁자 해당 여부", "whether a cloud provider is a trustee", _QA),
    Citation("PIPC-QA-2025 Q91", "수탁자 감독의 방법", "ways to supervise a trustee", _QA),
    Citation(
        "PIPC-QA-2025 Q92",
        "위탁 기간이 끝난 때의 반환ㆍ파기",
        "return or destruction when the entrustment term ends",
        _QA,
    ),
)

CITATIONS: Mapping[str, Citation] = {row.id: row for row in _CITATIONS}
"""The citations by id. Source: the Act as amended by No. 21910, the Decree as amended by No. 36671, PIPC texts."""
