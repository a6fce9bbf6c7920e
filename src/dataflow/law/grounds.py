"""Grounds of processing: the provisions of the Act that a legal basis may name, and how people write them."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Ground(NamedTuple):
    """A provision on which personal data may be processed.

    `use` and `provision`: whether it is a ground for collection and use, for provision to a third party. `consent`: it
    is the data subject's. `statute`: it leans on another statute, which has to be named. `public`: only public
    institutions have it.
    """

    id: str
    ko_name: str
    en_name: str
    since: date
    use: bool = True
    provision: bool = False
    consent: bool = False
    statute: bool = False
    public: bool = False

    @property
    def ko(self) -> str:
        """The provision and what it is, in Korean."""
        provision = re.sub(_ID, _in_korean, self.id)
        return f"{provision}({self.ko_name})"

    @property
    def en(self) -> str:
        """The provision and what it is, in English."""
        return f"{self.id} ({self.en_name})"


_ID = r"(\d+)(?:-(\d+))?\((\d+)\)(\d+)?"


def _in_korean(found: re.Match[str]) -> str:
    article = f"제{found[1]}조" + (f"의{found[2]}" if found[2] else "")
    return f"{article}제{found[3]}항" + (f"제{found[4]}호" if found[4] else "")


_FIRST = date(2011, 9, 30)  # Act No. 10465
_2014 = date(2014, 8, 7)  # the amendment of 2013-08-06
_2020 = date(2020, 8, 5)  # Act No. 16930
_2023 = date(2023, 9, 15)  # Act No. 19234

_GROUNDS = (
    Ground("15(1)1", "동의", "consent", _FIRST, consent=True),
    Ground("15(1)2", "법률의 규정 또는 법령상 의무", "law or legal duty", _FIRST, provision=True, statute=True),
    Ground(
        "15(1)3",
        "공공기관의 소관 업무",
        "task of a public institution",
        _FIRST,
        provision=True,
        statute=True,
        public=True,
    ),
    Ground("15(1)4", "계약의 체결ㆍ이행", "contract with the data subject", _FIRST),
    Ground("15(1)5", "급박한 생명ㆍ신체ㆍ재산의 이익", "urgent vital or property interest", _FIRST, provision=True),
    Ground("15(1)6", "정당한 이익", "legitimate interest", _FIRST, provision=True),
    Ground("15(1)7", "공공의 안전과 안녕", "public safety", _2023, provision=True),
    Ground("15(3)", "추가적 이용", "additional use", _2020),
    Ground("17(1)1", "제공 동의", "consent to provision", _FIRST, use=False, provision=True, consent=True),
    Ground(
        "17(1)2",
        "수집 목적 범위의 제공",
        "provision within the purpose of collection",
        _FIRST,
        use=False,
        provision=True,
    ),
    Ground("17(4)", "추가적 제공", "additional provision", _2020, use=False, provision=True),
    Ground(
        "18(2)1",
        "목적 외 처리의 별도 동의",
        "separate consent beyond the purpose",
        _FIRST,
        provision=True,
        consent=True,
    ),
    Ground(
        "18(2)2", "다른 법률의 특별한 규정", "special provision of another Act", _FIRST, provision=True, statute=True
    ),
    Ground("18(2)3", "급박한 이익을 위한 목적 외 처리", "urgent interest beyond the purpose", _FIRST, provision=True),
    Ground("18(2)5", "보호위원회의 심의ㆍ의결", "deliberation of the PIPC", _FIRST, provision=True, public=True),
    Ground("18(2)6", "조약ㆍ국제협정의 이행", "treaty or international agreement", _FIRST, provision=True, public=True),
    Ground("18(2)7", "범죄의 수사와 공소", "criminal investigation", _FIRST, provision=True, public=True),
    Ground("18(2)8", "법원의 재판업무", "court proceedings", _FIRST, provision=True, public=True),
    Ground("18(2)9", "형ㆍ감호ㆍ보호처분의 집행", "execution of sentences", _FIRST, provision=True, public=True),
    Ground("18(2)10", "공공의 안전을 위한 목적 외 처리", "public safety beyond the purpose", _2023, provision=True),
    Ground("22-2(2)", "법정대리인 동의에 필요한 정보", "data to reach a guardian", _2023),
    Ground("23(1)1", "민감정보의 별도 동의", "separate consent, sensitive", _FIRST, provision=True, consent=True),
    Ground(
        "23(1)2", "민감정보를 허용하는 법령", "statute on sensitive information", _FIRST, provision=True, statute=True
    ),
    Ground("24(1)1", "고유식별정보의 별도 동의", "separate consent, unique id", _FIRST, provision=True, consent=True),
    Ground("24(1)2", "고유식별정보를 허용하는 법령", "statute on unique ids", _FIRST, provision=True, statute=True),
    Ground("24-2(1)1", "주민등록번호를 허용하는 법령", "statute on the RRN", _2014, provision=True, statute=True),
    Ground("24-2(1)2", "급박한 이익을 위한 주민등록번호", "urgent interest, RRN", _2014, provision=True),
    Ground("24-2(1)3", "보호위원회가 고시로 정한 경우", "PIPC notice, RRN", _2014, provision=True),
    Ground("25(1)", "고정형 영상정보처리기기", "fixed camera", _FIRST),
    Ground("25-2(1)", "이동형 영상정보처리기기", "mobile camera", _2023),
    Ground("28-2(1)", "가명정보의 처리", "pseudonymised information", _2020, provision=True),
    Ground("28-3(1)", "가명정보의 결합", "combined pseudonymised information", _2020, provision=True),
)

GROUNDS: Mapping[str, Ground] = {row.id: row for row in _GROUNDS}
"""The grounds by id. Source: PIPA 15, 17, 18(2), 22-2 to 25-2, 28-2 and 28-3, as of Act No. 21445 (2026-09-11)."""

_PARTS = re.compile(r"\s*(?:[,;/+]|\s및\s|\sand\s)\s*")
_EXPLAINED = re.compile(r"\s*\((?=[^()]*(?:[가-힣]|[A-Za-z]{3}))[^()]*\)")
_NAME = re.compile(r"^(?:PIPA|[「｢]?개인정보\s?보호법[」｣]?|(?:같은\s|동)?법|Art(?:icle|\.)?)\s*")
_ENGLISH = re.compile(r"(\d+(?:-\d+)?)(?:\((\d+)\)\s?(\d+)?)?(?:\([a-z]+\))?")
_KOREAN = re.compile(r"제?(\d+)조(?:의\s?(\d+))?\s?(?:제?(\d+)항)?\s?(?:제?(\d+)호)?")
_WHOLE = ("25(1)", "25-2(1)")
"""Grounds whose items need not be told apart here."""


def parts(text: str) -> list[str]:
    """Return the provisions that a citation lists: `15(1)4, 23(1)1` names two; what brackets explain is left out."""
    return [part for part in _PARTS.split(_EXPLAINED.sub("", text).strip()) if part]


def read_ground(text: str, day: date) -> Ground | None:
    """Return the ground written as `15(1)4`, `PIPA 15(1)4` or `제15조제1항제4호`, if it is law on `day`; else None."""
    row = GROUNDS.get(_spelled(text))
    return row if row is not None and row.since <= day else None


def names_a_paragraph(text: str) -> bool:
    """Return whether a citation stops where grounds begin: `15(1)`, which has seven."""
    short = _spelled(text)
    return bool(short) and short not in GROUNDS and any(row.startswith(short) for row in GROUNDS)


def _spelled(text: str) -> str:
    bare = _NAME.sub("", text.strip())
    korean, english = _KOREAN.fullmatch(bare), _ENGLISH.fullmatch(bare)
    if korean is not None:
        article = korean[1] + (f"-{korean[2]}" if korean[2] else "")
        short = article + (f"({korean[3]})" if korean[3] else "") + (korean[4] or "")
    else:
        short = english[1] + (f"({english[2]})" if english[2] else "") + (english[3] or "") if english else ""
    return next((whole for whole in _WHOLE if short.startswith(whole)), short)


_RANK_BELOW = (
    r"시행규칙|부령|훈령|예규|고시|지침|조례|(?:약관|계약)(?!.*법률)"
    r"|[Oo]rdinance|[Nn]otice|[Gg]uideline|[Ee]nforcement [Rr]ule"
)

_ARTICLE_ALONE = re.compile(r"제?\d|Art")
"""A part that only names a further article of the statute before it."""


def below_a_decree(laws: Iterable[str]) -> bool:
    """Return whether texts name only rules that stand below an Act or a Presidential Decree.

    Source: PIPA 24-2(1)1, which lists what may allow a resident registration number, since 2017-03-30.
    """
    named = [part for law in laws for part in parts(law) if not _ARTICLE_ALONE.match(part)]
    return bool(named) and all(re.search(_RANK_BELOW, part) for part in named)


_STATUTE = (
    r"(?i)법(?:률|령)|법(?![가-힣])|시행령|시행규칙|규칙|조례|훈령|예규|고시|조약"
    r"|\b(?:Acts?|Laws?|Decree|Code|Ordinance|Treaty)\b"
)
_NONE = (
    r"(?i)내규|사규|사내|취업\s?규칙|(?:복무|인사|보수|급여|윤리|운영|내부)\s?(?:관리\s?)?규정"
    r"|약관|계약|합의|지침|가이드|매뉴얼|방침|정관"
    r"|\b(?:internal|compan(?:y|ies)|corporate|policy|policies|terms|contract|agreement|guidelines?|handbook|manual)\b"
)
"""What the rules, contracts and notices of a controller itself are called."""


def no_statute(laws: Iterable[str]) -> bool:
    """Return whether texts name only what a controller makes itself: its own rules, contracts, terms."""
    named = [part for law in laws for part in parts(law) if not _ARTICLE_ALONE.match(part)]
    return bool(named) and all(re.search(_NONE, part) and not re.search(_STATUTE, _own(part)) for part in named)


def _own(part: str) -> str:
    """Return a text without the employer's rules, which bear the name of a statute and are none."""
    return re.sub(r"취업\s?규칙", "", part)


def no_treaty(text: str) -> bool:
    """Return whether a text names neither an Act that could know transfers abroad nor an agreement of states."""
    itself = re.match(_ITSELF, text.strip()) is not None
    return itself or (no_statute([text]) and not re.search(_BETWEEN_STATES, text))


_BETWEEN_STATES = r"(?i)조약|협정|협약|의정서|\b(?:treaty|convention|protocol|agreement)\b"


def names_a_ground(laws: Iterable[str]) -> bool:
    """Return whether texts name only the grounds of the Act itself: what leans on a statute leans on another one."""
    named = [part for law in laws for part in parts(law)]
    return bool(named) and all(re.match(_ITSELF, part) and _spelled(part).split("(")[0] in _ARTICLES for part in named)


_ITSELF = r"(?:PIPA|Personal Information Protection Act|[「｢]?개인정보\s?보호법[」｣]?)(?!\s?시행)"
_ARTICLES = frozenset({"15", "17", "18", "22", "23", "24", "24-2"})
"""The articles that say when processing is allowed; a duty of another article can be a legal duty (15(1)2)."""
