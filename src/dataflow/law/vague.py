"""Words with which a list, a purpose or a name stays open: what the PIPC guide asks to spell out."""

from __future__ import annotations

import re
from functools import lru_cache

_OPEN = re.compile(
    r"(?:(?<=[\s)\]’”'\"])|^)등(?=$|[\s,.;:)\]]|[을를의에이은과와]\s)"  # a word of its own, or behind a bracket
    r"|(?:(?<=[\s,(])|^)기타(?=$|[\s,:)])"
    r"|\betc\b\.?|\band so on\b|\band the like\b|\bincluding but not limited to\b|\band (?:other|others)\b",
    re.IGNORECASE,
)

_OPEN_NAME = r"(?i)(?:[\s,·)\]]등(?:$|[\s,(\[]))|외\s?\d+\s?개?\s?(?:사|곳|업체|기관)|\betc\b|\band (?:\d+ )?others?\b"
"""`A사 등`, `A사 외 3개사`: the guide's own examples of names that are not enough (p.37, p.42), and their like."""

_GOES_ON = re.compile("등|외|etc|other|ETC|OTHER|Etc|Other")
"""A literal of each: quicker to look for."""

_OF_MANY_KO = (
    "협력사|협력업체|협력회사|제휴사|제휴업체|제휴회사|파트너|파트너사|파트너업체|금융기관|금융회사|은행|카드사|신용카드사|"
    "보험사|보험회사|통신사|이동통신사|택배사|택배업체|택배회사|배송업체|물류업체|운송업체|항공사|여행사|호텔|"
    "pg사|결제대행사|전자지급결제대행사|광고주|광고사|광고대행사|광고업체|매체사|대리점|지점|지사|영업점|가맹점|판매점|"
    "계열사|계열회사|관계사|관계회사|그룹사|자회사|판매자|입점업체|입점판매자|공급업체|공급사|하청업체|외주업체|용역업체|"
    "수탁사|수탁업체|위탁업체|유관기관|관계기관|수사기관|공공기관|업체|회사|제3자|제삼자"
)
_OF_MANY_EN = (
    "partner|partners|partner companies|financial institutions|affiliates|affiliated companies|subsidiaries|"
    "advertisers|sellers|merchants|vendors|service providers|providers|suppliers|agents|agencies|carriers|banks|"
    "companies|contractors|subcontractors|third party|third parties"
)
_CLASS_NAME = re.compile(
    r"(?i)(?:(?:각|주요|국내|국외|해외|국내외|당사|회사|본사|기타|그 밖의|일부)\s?)*"
    r"(?:(?:광고|제휴|협력|배송|결제|마케팅|분석|금융|설치|여행|판매)\s?)?"
    rf"(?:{_OF_MANY_KO})(?:들)?"
    r"|(?:our|its|the|their|various|certain|selected|other|all|local|third[- ]party|overseas|foreign)?\s?"
    r"(?:(?:business|advertising|marketing|delivery|payment|service|technology|group|card|insurance|partner)\s)?"
    rf"(?:{_OF_MANY_EN})"
)
"""The whole of a name that is one of many: `협력사`, `각 지점`, `advertising partners`."""

_LAST = frozenset({"들", *(word[-1] for word in f"{_OF_MANY_KO}|{_OF_MANY_EN}".split("|"))})
"""The last letter of such a name: most names have another, which is quicker to see."""

_UNDEFINED = frozenset(
    {
        "개인정보",
        "기본정보",
        "인적사항",
        "연락처",
        "연락처 정보",
        "personal information",
        "basic information",
        "contact",
        "contact data",
        "contact details",
        "contact information",
    }
)


_BY_STATUTE = (
    r"(?:법|령|규칙)」?\s*제?\s*\d+조(?:의\s*\d+)?(?:\s*제?\d+항)?(?:\s*제?\d+호)?"
    r"(?:에|의\s*규정에)\s*(?:따른|따라|의한)[^,.;]*$"
)
"""What stands before a list that an article of a statute closes: `부가가치세법 제32조에 따른 세금계산서 등`."""


def open_words(text: str) -> list[str]:
    """Return the words of a text that leave a list open, each once, in their order; not where an article closes it."""
    found = [match[0] for match in _OPEN.finditer(text) if not re.search(_BY_STATUTE, text[: match.start()])]
    return list(dict.fromkeys(found))


def undefined(name: str) -> bool:
    """Return whether an item's name is that of a group that may be anything, unless somebody says what is in it."""
    return " ".join(name.casefold().split()) in _UNDEFINED


@lru_cache(maxsize=16384)  # of one name: the registry has it, and a policy prints it
def leaves_open_who(name: str) -> bool:
    """Return whether a name does not say who is meant: it goes on, or is that of a class."""
    goes_on = _GOES_ON.search(name) is not None and re.search(_OPEN_NAME, name) is not None
    whole = name.strip()
    return goes_on or (whole[-1:].casefold() in _LAST and _CLASS_NAME.fullmatch(whole) is not None)


_ENDLESS = (
    r"(?i)영구|무기한|무제한|평생|종신|기간\s?(?:의\s?)?제한\s?없"
    r"|\b(?:indefinite(?:ly)?|permanent(?:ly)?|perpetual(?:ly)?|perpetuity|forever|without (?:a )?(?:time )?limit)\b"
)
_GONE = r"(?i)(?:삭제|파기|폐기|않|아니|delet|destroy|eras|\bnot\b|\bnever\b)"
"""What shows that the word is about destroying, or that the text denies it."""


def endless(text: str) -> bool:
    """Return whether a text says that something is kept without an end."""
    return re.search(_ENDLESS, text) is not None and re.search(_GONE, text) is None
