"""Words of the Act and its Decree in the names of items and work: what is called so is likely to be what they mean."""

from __future__ import annotations

import re
from typing import NamedTuple


class Named(NamedTuple):
    """What an item is called, the kind that the law sees in it, and the provision that restricts it."""

    kind: str
    citation: str
    words: str


_RRN = r"주민\s?(?:등록)?\s?번호|resident (?:registration|id(?:entification)?) (?:number|no)"
_UNIQUE = (
    r"여권\s?번호|운전\s?면허\s?번호|외국인\s?등록\s?번호"
    r"|passport (?:number|no)|driver'?s'? licen[cs]e (?:number|no)|alien registration (?:number|no)"
)
_SENSITIVE = (
    r"건강\s?(?:상태|정보|검진|진단)|진료\s?(?:기록|정보|내역|내용)|진단명|병력|병명|질병|질환|투약"
    r"|처방\s?(?:전|내역|정보|기록)"
    r"|장애인?\s?(?:등급|정도|유형|등록)|유전\s?정보|유전자|범죄\s?경력|전과\s?(?:기록|조회|사실)"
    r"|(?<![가-힣])(?<!기기 )(?<!브라우저 )지문(?:\s?(?:정보|인식|등록)|(?![가-힣]))|홍채|정맥\s?(?:정보|인식)"
    r"|(?:안면|얼굴)\s?인식\s?(?:정보|데이터)|생체\s?(?:인식\s?)?정보|종교"
    r"|(?:사상|신념)\s?[·ㆍ,]\s?|정치적\s?(?:견해|성향)|노동조합|노조\s?(?:가입|탈퇴)|정당\s?(?:가입|탈퇴)|성생활|인종"
    r"|health (?:status|condition|information|record)|medical (?:record|history|information)|diagnos[ie]s"
    r"|biometric (?:data|information|template)|(?<!device )(?<!browser )fingerprint|genetic|criminal record"
    r"|religio|trade union|political opinion"
)
NAMED = (
    Named("rrn", "PIPA 24-2(1)", _RRN),
    Named("unique-id", "PIPA 24(1)", _UNIQUE),
    Named("sensitive", "PIPA 23(1)", _SENSITIVE),
)
"""The strictest first. Source: PIPA 24-2(1), PIPA-ED 19 (unique identification information), PIPA 23(1) and PIPA-ED 18
(sensitive information); the words for health are those that name a state of it, not an industry."""

_DENIED = (
    r"제외|미\s?(?:수집|포함|처리|저장|보유|해당)|불\s?포함|안\s?(?:함|받음|적음)|지\s?않|아니|아님|아닌|없음|없는|없이"
    r"|금지|차단|거부|삭제|마스킹|대체|앞\s?(?:\d|여섯)?\s?자리"
    r"|(?:^|[^\w\s]\s*)no\b|\b(?:not|non|without|except|masked|first six)\b|\bexclud|\bblock"
)


def denies(name: str) -> bool:
    """Return whether a name says that something is not there: `주민등록번호 제외`, `no marketing`."""
    return re.search(_DENIED, name, re.IGNORECASE) is not None


def named(name: str) -> Named | None:
    """Return what the law sees in an item of that name, as far as a word of its own says so."""
    found = next((row for row in NAMED if re.search(row.words, name, re.IGNORECASE)), None)
    return None if found is None or denies(name) else found
