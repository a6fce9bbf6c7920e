"""Privacy policy: the sections that Article 30, its Decree and the PIPC guide ask for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Section(NamedTuple):
    """A section of a privacy policy.

    `always`: the Act or Decree asks it of every controller; else it is owed where the facts are there, or is advice of
    the guide. `formerly`: the citation that asked for it before `citation` came into force.
    """

    id: str
    citation: str | None
    ko: str
    en: str
    always: bool
    since: date
    until: date | None = None
    formerly: str | None = None


_FIRST = date(2011, 9, 30)  # Act No. 10465 and its Decree
_2016 = date(2016, 9, 30)  # Act No. 14107
_2020 = date(2020, 8, 5)  # Act No. 16930
_2023 = date(2023, 9, 15)  # Act No. 19234
_2024 = date(2024, 3, 15)  # Decree No. 34309 and the second stage of Act No. 19234
_2025 = date(2025, 10, 2)  # Act No. 20897
_2027 = date(2027, 3, 9)  # Act No. 21910
_GUIDE = date(2026, 4, 23)

_SECTIONS = (
    Section("preamble", "PIPC-GUIDE-2026 p.15", "제목 및 서문", "title and preamble", always=False, since=_GUIDE),
    Section("purposes", "PIPA 30(1)1", "개인정보의 처리 목적", "purposes", always=True, since=_FIRST),
    Section("items", "PIPA-ED 31(1)1", "처리하는 개인정보의 항목", "items", always=True, since=_FIRST),
    Section("under-14", "PIPC-GUIDE-2026 p.29", "14세 미만 아동의 개인정보", "under 14", always=False, since=_GUIDE),
    Section("retention", "PIPA 30(1)2", "처리 및 보유 기간", "retention period", always=True, since=_FIRST),
    Section("destruction", "PIPA 30(1)3-2", "파기절차 및 파기방법", "destruction", always=True, since=_2020),
    Section("provision", "PIPA 30(1)3", "제3자 제공", "provision to third parties", always=False, since=_FIRST),
    Section("additional-use", "PIPA-ED 14-2(2)", "추가적인 이용ㆍ제공", "additional use", always=False, since=_2020),
    Section("entrustment", "PIPA 30(1)4", "처리업무의 위탁", "entrustment", always=False, since=_FIRST),
    Section("overseas", "PIPA-ED 31(1)2", "국외 이전", "overseas transfer", always=False, since=_2024),
    Section("security", "PIPA-ED 31(1)3", "안전성 확보 조치", "security measures", always=True, since=_FIRST),
    Section(
        "sensitive-exposure",
        "PIPA 30(1)3-3",
        "민감정보의 공개 가능성과 비공개 선택",
        "possible exposure of sensitive information",
        always=False,
        since=_2023,
    ),
    Section("pseudonymised", "PIPA 30(1)4-2", "가명정보의 처리", "pseudonymised data", always=False, since=_2023),
    Section("automatic-collection", "PIPA 30(1)7", "자동 수집 장치", "cookies and the like", always=False, since=_2016),
    Section("behavioural", "PIPC-GUIDE-2026 p.55", "행태정보", "behavioural information", always=False, since=_GUIDE),
    Section("rights", "PIPA 30(1)5", "정보주체의 권리와 행사방법", "rights", always=True, since=_2016),
    Section("automated-decisions", "PIPA 37-2(4)", "자동화된 결정", "automated decisions", always=False, since=_2024),
    Section("privacy-officer", "PIPA 30(1)6", "개인정보 보호책임자", "privacy officer", always=True, since=_2016),
    Section(
        "domestic-agent",
        "PIPA 31-2(4)",
        "국내대리인",
        "domestic agent",
        always=False,
        since=_2023,
        formerly="PIPA 31-2(3)",
    ),
    Section("remedies", "PIPC-GUIDE-2026 p.15", "권익침해 구제방법", "remedies", always=False, since=_GUIDE),
    Section("fixed-cctv", "PIPA 25(7)", "고정형 영상정보처리기기", "fixed cameras", always=False, since=_2023),
    Section("mobile-camera", "PIPA 25-2(4)", "이동형 영상정보처리기기", "mobile cameras", always=False, since=_2023),
    Section(
        "voluntary-measures",
        "PIPC-GUIDE-2026 p.15",
        "자율적인 보호 조치",
        "voluntary measures",
        always=False,
        since=_GUIDE,
    ),
    Section("changes", "PIPC-GUIDE-2026 p.83", "처리방침의 변경", "changes", always=False, since=_GUIDE),
    Section("no-consent-items", "PIPA 22(3)", "동의 없이 처리하는 항목", "no-consent items", always=False, since=_2023),
    Section("ai-development", "PIPA 28-12(5)", "인공지능 개발 목적 이용", "AI development", always=False, since=_2027),
    Section("overseas-collection", "PIPA-ED 31(1)4", "국외 직접 수집", "collection abroad", always=False, since=_2024),
)

OWN_RULE = frozenset({"rights", "privacy-officer"})
"""Sections that the Act asks of everyone and that rules of their own look at."""

SECTIONS: Mapping[str, Section] = {row.id: row for row in _SECTIONS}
"""The sections by id. Source: PIPA 30(1) and PIPA-ED 31(1) as of Act No. 21445 (2026-09-11) and Decree No. 36671, the
articles named, and the 24 headings of the PIPC guide of April 2026."""


class Contents(NamedTuple):
    """What a section must not lack: `asked` are words of `lacks`; `statutory`: the Act or Decree says so itself."""

    asked: frozenset[str]
    citation: str
    since: date
    statutory: bool = False


CONTENTS: Mapping[str, Contents] = {
    "under-14": Contents(frozenset({"items", "verification"}), "PIPC-GUIDE-2026 p.29", _GUIDE),
    "entrustment": Contents(frozenset({"re-entrustment"}), "PIPC-GUIDE-2026 p.42", _GUIDE),
    "security": Contents(frozenset({"administrative", "technical", "physical"}), "PIPA-ED 31(1)3", _FIRST),
    "pseudonymised": Contents(frozenset({"purpose", "period", "items"}), "PIPC-GUIDE-2026 p.52", _GUIDE),
    "automatic-collection": Contents(frozenset({"refusal"}), "PIPA 30(1)7", _2016, statutory=True),
    "behavioural": Contents(
        frozenset({"basis", "items", "method", "purpose", "period", "refusal"}), "PIPC-GUIDE-2026 p.55", _GUIDE
    ),
    "rights": Contents(frozenset({"withdrawal"}), "PIPA 30(1)5", _2016),
    "domestic-agent": Contents(
        frozenset({"name", "representative", "address", "phone", "email"}), "PIPA 31-2(4)", _2025, statutory=True
    ),
    "remedies": Contents(frozenset({"url"}), "PIPC-GUIDE-2026 p.15", _GUIDE),
    "ai-development": Contents(frozenset({"purpose", "items"}), "PIPA 28-12(5)", _2027, statutory=True),
}
"""Section → what it must not lack, where no rule of its own looks at it. Source: the articles and pages named."""


class Request(NamedTuple):
    """What a data subject can ask, and within how many days the controller acts on it; `longest` with extensions."""

    id: str
    citation: str
    ko: str
    en: str
    days: int
    longest: int
    since: date


_REQUESTS = (
    Request("access", "PIPA-ED 41(4)", "열람", "access", 10, 10, _FIRST),
    Request("correction", "PIPA-ED 43(3)", "정정ㆍ삭제", "correction and deletion", 10, 10, _FIRST),
    Request("suspension", "PIPA-ED 44(2)", "처리정지", "suspension of processing", 10, 10, _FIRST),
    Request("automated", "PIPA-ED 44-3(5)", "자동화된 결정에 대한 거부ㆍ설명", "automated decisions", 30, 90, _2024),
)
REQUESTS: Mapping[str, Request] = {row.id: row for row in _REQUESTS}
"""The requests whose time is limited, by the field of `time_limits`. Source: the articles of the Decree named."""


class Measure(NamedTuple):
    """A security measure of PIPA-ED 30(1), by its number."""

    id: str
    number: int
    ko: str
    en: str


_MEASURES = (
    Measure("internal_plan", 1, "내부 관리계획", "internal management plan"),
    Measure("access_rights", 2, "접근 권한의 제한", "limits on access rights"),
    Measure("access_control", 3, "접근 통제", "access control"),
    Measure("encryption", 4, "암호화", "encryption"),
    Measure("logs", 5, "접속기록의 보관", "access records"),
    Measure("anti_malware", 6, "악성프로그램 방지", "protection against malware"),
    Measure("physical", 7, "물리적 조치", "physical measures"),
)
MEASURES: Mapping[str, Measure] = {row.id: row for row in _MEASURES}
"""The measures by the field of `measures`; no. 8 is whatever else is needed. Source: PIPA-ED 30(1)1 to 7."""
