"""Statutory retention periods: what a statute has kept, for how long, and whom it binds; how people cite it."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from dataflow.law.periods import is_longer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Bound(StrEnum):
    """How a statute means its period: most say "keep N years"; longer is then not what the statute has kept."""

    EXACT = "exact"
    LEAST = "least"
    MOST = "most"


class KeepingLaw(NamedTuple):
    """A statute that has records kept, under all its `names`; blanks and middle dots in them do not matter.

    `binds`: the only sector that it applies to, a word of `sectors`; None: whoever has such records.
    """

    id: str
    ko: str
    en: str
    names: tuple[str, ...]
    binds: str | None = None


class Keeping(NamedTuple):
    """Records that a statute has kept. `period` None: the statute leaves it to whoever keeps them.

    `at` are the provisions, `D` before those of its Decree, `R` before those of a ministerial rule. `extends`: the
    statute itself knows cases in which it runs longer.
    """

    law: str
    at: tuple[str, ...]
    ko: str
    en: str
    period: str | None
    bound: Bound = Bound.EXACT
    extends: bool = False


_LAW_ROWS = (
    KeepingLaw(
        "e-commerce",
        "전자상거래법",
        "Electronic Commerce Act",
        (
            "전자상거래 등에서의 소비자보호에 관한 법률",
            "전자상거래법",
            "KR-ECOM",
            "Act on the Consumer Protection in Electronic Commerce",
            "Electronic Commerce Act",
        ),
        "online-seller",
    ),
    KeepingLaw(
        "communications-secrets",
        "통신비밀보호법",
        "Protection of Communications Secrets Act",
        ("통신비밀보호법", "통비법", "Protection of Communications Secrets Act"),
        "telecommunications",
    ),
    KeepingLaw(
        "national-taxes",
        "국세기본법",
        "Framework Act on National Taxes",
        ("국세기본법", "Framework Act on National Taxes"),
    ),
    KeepingLaw(
        "value-added-tax",
        "부가가치세법",
        "Value-Added Tax Act",
        ("부가가치세법", "부가세법", "Value-Added Tax Act", "Value Added Tax Act"),
    ),
    KeepingLaw("corporate-tax", "법인세법", "Corporate Tax Act", ("법인세법", "Corporate Tax Act")),
    KeepingLaw("income-tax", "소득세법", "Income Tax Act", ("소득세법", "Income Tax Act")),
    KeepingLaw("commercial", "상법", "Commercial Act", ("상법", "Commercial Act")),
    KeepingLaw(
        "electronic-finance",
        "전자금융거래법",
        "Electronic Financial Transactions Act",
        ("전자금융거래법", "전금법", "Electronic Financial Transactions Act"),
        "finance",
    ),
    KeepingLaw("labour", "근로기준법", "Labor Standards Act", ("근로기준법", "Labor Standards Act")),
    KeepingLaw(
        "equal-employment",
        "남녀고용평등법",
        "Equal Employment Opportunity Act",
        ("남녀고용평등과 일ㆍ가정 양립 지원에 관한 법률", "남녀고용평등법", "Equal Employment Opportunity Act"),
    ),
    KeepingLaw(
        "hiring",
        "채용절차법",
        "Fair Hiring Procedure Act",
        ("채용절차의 공정화에 관한 법률", "채용절차법", "Fair Hiring Procedure Act"),
    ),
    KeepingLaw("medical", "의료법", "Medical Service Act", ("의료법", "Medical Service Act"), "medical"),
    KeepingLaw(
        "credit-information",
        "신용정보법",
        "Credit Information Act",
        ("신용정보의 이용 및 보호에 관한 법률", "신용정보법", "Credit Information Act"),
        "credit",
    ),
    KeepingLaw(
        "location-information",
        "위치정보법",
        "Location Information Act",
        ("위치정보의 보호 및 이용 등에 관한 법률", "위치정보법", "Location Information Act"),
        "location",
    ),
    KeepingLaw(
        "financial-reporting",
        "특정금융정보법",
        "Financial Transaction Reports Act",
        (
            "특정 금융거래정보의 보고 및 이용 등에 관한 법률",
            "특정금융정보법",
            "특금법",
            "Financial Transaction Reports Act",
        ),
        "finance",
    ),
    KeepingLaw("privacy", "개인정보 보호법", "Personal Information Protection Act", ("개인정보 보호법", "PIPA")),
    KeepingLaw(
        "security-standards",
        "개인정보의 안전성 확보조치 기준",
        "Standards for Security Measures",
        ("개인정보의 안전성 확보조치 기준", "안전성 확보조치 기준", "PIPC-NOTICE-2026-9"),
    ),
    KeepingLaw(
        "academies",
        "학원법",
        "Private Academies Act",
        ("학원의 설립ㆍ운영 및 과외교습에 관한 법률", "학원법", "Private Academies Act"),
        "academy",
    ),
)

_LEAST, _MOST = Bound.LEAST, Bound.MOST

_KEEPING_ROWS = (
    Keeping("e-commerce", ("6", "D6(1)1"), "표시ㆍ광고에 관한 기록", "displays and advertising", "P6M"),
    Keeping("e-commerce", ("6", "D6(1)2"), "계약 또는 청약철회 등에 관한 기록", "contracts and withdrawals", "P5Y"),
    Keeping("e-commerce", ("6", "D6(1)3"), "대금결제 및 재화등의 공급에 관한 기록", "payment and supply", "P5Y"),
    Keeping("e-commerce", ("6", "D6(1)4"), "소비자의 불만 또는 분쟁처리에 관한 기록", "complaints, disputes", "P3Y"),
    Keeping(
        "communications-secrets", ("15-2(2)", "D41(2)1"), "통신사실확인자료", "call and subscriber data", "P12M", _LEAST
    ),
    Keeping(
        "communications-secrets", ("15-2(2)", "D41(2)2"), "인터넷 로그와 접속지", "internet logs, places", "P3M", _LEAST
    ),
    Keeping("national-taxes", ("85-3(2)",), "장부와 증거서류", "books and vouchers", "P5Y", extends=True),
    Keeping("value-added-tax", ("71(3)",), "장부와 세금계산서", "books and tax invoices", "P5Y", extends=True),
    Keeping("corporate-tax", ("116(1)",), "지출증명서류", "proof of expenditure", "P5Y", extends=True),
    Keeping("income-tax", ("160-2(1)",), "지출증명서류", "proof of expenditure", "P5Y", extends=True),
    Keeping("commercial", ("33",), "상업장부와 영업에 관한 중요서류", "commercial books and papers", "P10Y"),
    Keeping("commercial", ("33",), "전표와 이와 유사한 서류", "slips and the like", "P5Y"),
    Keeping("electronic-finance", ("22", "D12"), "전자금융거래기록", "electronic financial transactions", "P5Y"),
    Keeping("labour", ("42", "D22"), "근로자 명부와 계약서류", "register of workers and contracts", "P3Y"),
    Keeping("equal-employment", ("33", "D19"), "모집ㆍ임금ㆍ육아휴직 서류", "recruitment, wages, leave", "P3Y"),
    Keeping("hiring", ("11(3)", "11(4)", "D4"), "채용서류", "papers of applicants not hired", "P180D", _MOST),
    Keeping("medical", ("22", "R15(1)1"), "환자 명부", "register of patients", "P5Y", extends=True),
    Keeping("medical", ("22", "R15(1)2"), "진료기록부", "medical records", "P10Y", extends=True),
    Keeping("medical", ("22", "R15(1)3"), "처방전", "prescriptions", "P2Y", extends=True),
    Keeping("medical", ("22", "R15(1)4"), "수술기록", "surgery records", "P10Y", extends=True),
    Keeping("medical", ("22", "R15(1)5"), "검사내용 및 검사소견기록", "test records", "P5Y", extends=True),
    Keeping("medical", ("22", "R15(1)6"), "방사선 사진", "radiographs", "P5Y", extends=True),
    Keeping("medical", ("22", "R15(1)7"), "간호기록부", "nursing records", "P5Y", extends=True),
    Keeping("medical", ("22", "R15(1)8"), "조산기록부", "midwifery records", "P5Y", extends=True),
    Keeping("medical", ("22", "R15(1)9"), "진단서 등의 부본", "copies of certificates", "P3Y", extends=True),
    Keeping("credit-information", ("20(2)",), "신용정보의 처리 기록", "log of processing", "P3Y"),
    Keeping(
        "credit-information", ("20-2(2)",), "개인신용정보", "personal credit information", "P5Y", _MOST, extends=True
    ),
    Keeping("location-information", ("23(1)", "D26-2"), "별도 동의를 받은 개인위치정보", "location data", "P1Y", _MOST),
    Keeping("location-information", ("16(2)", "24(4)"), "이용ㆍ제공사실 확인자료", "log of use and provision", None),
    Keeping("financial-reporting", ("5-4",), "고객확인 자료", "customer due diligence", "P5Y"),
    Keeping("privacy", ("28-4(3)",), "가명정보 처리 기록", "record of pseudonymised processing", "P3Y", _LEAST),
    Keeping("privacy", ("D42-6(11)",), "전송 내역", "transmissions", "P3Y"),
    Keeping("security-standards", ("8(1)",), "접속기록", "access records", "P1Y", _LEAST),
    Keeping("security-standards", ("5(3)",), "접근 권한의 기록", "records of access rights", "P3Y", _LEAST),
    Keeping("academies", ("R16",), "영수증", "receipts", "P5Y", extends=True),
    Keeping("academies", ("R16",), "수강생 대장", "register of students", "P3Y", extends=True),
)

KEEPING_LAWS: Mapping[str, KeepingLaw] = {row.id: row for row in _LAW_ROWS}
"""The statutes by id. Source: the articles named in `KEEPINGS`, read in each statute's text; the rule under the Private
Academies Act is known at second hand, and the tax Acts let some records run longer: none of them proves a period too
long by itself (`extends`)."""

KEEPINGS: tuple[Keeping, ...] = _KEEPING_ROWS
"""What each has kept. Source: as above."""


@cache
def longest() -> str:
    """Return the longest period that a statute of the table asks for or admits."""
    found = "P0D"
    for row in KEEPINGS:
        found = row.period if row.period is not None and is_longer(row.period, found) else found
    return found


class Cited(NamedTuple):
    """A statute that a text names, and what it has kept there; nothing: the provision is not in the table."""

    law: KeepingLaw
    keepings: tuple[Keeping, ...]


class Reading(NamedTuple):
    """What a text cites. `more`: it names something besides that the table does not have."""

    cited: tuple[Cited, ...]
    more: bool


@cache
def read_law(text: str) -> Reading:
    """Return the statutes of the table that a text such as `전자상거래법 시행령 제6조제1항제3호` names."""
    plain = " ".join(re.sub("[「」｢｣『』“”\"']", " ", text).split())
    found = list(_named().finditer(plain))
    rests = [plain[: found[0].start()] if found else plain]
    cited = []
    for match, after in zip_longest(found, found[1:]):
        end = after.start() if after else len(plain)
        law = KEEPING_LAWS[_ids()[_folded(match[0])]]
        provisions, rest = _provisions(plain[match.end() : end], "D" if match[0].upper().endswith("-ED") else "")
        cited.append(Cited(law, tuple(_at(law, provisions))))
        rests.append(rest)
    return Reading(tuple(cited), not found or any(re.search(_OTHERS, rest) for rest in rests))


def _at(law: KeepingLaw, provisions: list[str]) -> Iterator[Keeping]:
    """Yield what a law has kept under one of `provisions`; all of it if none is named."""
    for row in KEEPINGS:
        if row.law == law.id and (not provisions or any(_meet(one, at) for one in provisions for at in row.at)):
            yield row


def _meet(first: str, second: str) -> bool:
    """Return whether one of two provisions holds the other."""
    one, two = re.findall(_STEP, first), re.findall(_STEP, second)
    return one[: len(two)] == two or two[: len(one)] == one


# Texts, compiled where they are first needed: most registries cite few statutes, and this is all of 5 ms.
_STEP = r"^[DR]?\d+(?:-\d+)?|\(\d+\)|\d+(?:-\d+)?"
_OTHERS = r"(?i)법|규칙|규정|고시|조례|협약|등(?![가-힣])|\b(?:Acts?|Laws?|Code|Regulations?|etc|others)\b"
"""What shows that a text names more than was found in it."""

_SAME = r"(?:같은|동)\s*(?:법|영)"
_PERIODS = r"(?i)\d+\s*(?:년|개월|월|일|years?|months?|days?)"
_KOREAN = (
    r"(?P<text>시행령|시행규칙)?\s*제?\s*(?P<article>\d+)\s*조(?:의\s*(?P<branch>\d+))?"
    r"(?:\s*제?\s*(?P<paragraph>\d+)\s*항)?(?:\s*제?\s*(?P<item>\d+)\s*호)?"
)
_ENGLISH = (
    r"(?i)(?P<text>(?:Enforcement\s+)?(?:Decree|Rules?))?\s*(?:Articles?|Art\.)?\s*(?<![\d.])(?P<article>\d+)(?:-(?P<branch>\d+))?"
    r"(?:\((?P<paragraph>\d+)\)(?P<item>\d+)?)?(?![\d%])"
)
_KINDS = {"시행령": "D", "시행규칙": "R"}


def _provisions(text: str, kind: str) -> tuple[list[str], str]:
    """Return the provisions that follow a statute's name, and what is left of the text.

    Where a number is left over, such as the second of two items, the text names more than was read: no provision is.
    """
    found: list[str] = []
    rest = re.sub(_PERIODS, " ", re.sub(_SAME, " ", text))
    pattern = _KOREAN if "조" in rest else _ENGLISH
    for match in re.finditer(pattern, rest):
        kind = _kind(match["text"]) or kind
        found.append(kind + _spelled(match))
    rest = re.sub("시행령|시행규칙", " ", re.sub(pattern, " ", rest))
    return ([] if re.search(r"\d", rest) else found), rest


def _kind(word: str | None) -> str:
    """Return whether a word means the Act (nothing), its Decree or its rule."""
    spelled = (word or "").split()[-1:] or [""]
    return _KINDS.get(spelled[0]) or {"D": "D", "R": "R"}.get(spelled[0][:1].upper(), "")


def _spelled(match: re.Match[str]) -> str:
    branch = f"-{match['branch']}" if match["branch"] else ""
    paragraph = f"({match['paragraph']})" if match["paragraph"] else ""
    return match["article"] + branch + paragraph + (match["item"] or "")


def _folded(name: str) -> str:
    """Return a name without blanks, middle dots and case."""
    return re.sub(r"[\sㆍ·・‧]|-ED$", "", name, flags=re.IGNORECASE).casefold()


@cache
def _ids() -> Mapping[str, str]:
    return {_folded(name): row.id for row in _LAW_ROWS for name in row.names}


@cache
def _named() -> re.Pattern[str]:
    """Return what finds a statute's name, the longest first; `상법` is not at the end of another name."""
    names = sorted((name for row in _LAW_ROWS for name in row.names), key=len, reverse=True)
    return re.compile("|".join(map(_spelling, names)), re.IGNORECASE)


def _spelling(name: str) -> str:
    letters = (re.escape(letter) for letter in re.sub(r"[\sㆍ]", "", name))
    return r"(?<![가-힣A-Za-z])" + r"[\sㆍ·・‧]*".join(letters) + r"(?:-ED)?(?![A-Za-z])"
