"""Contract clauses: the seven of Article 26, the three for overseas contracts, and good practice."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class ClauseKind(StrEnum):
    """Why a contract should have the clause."""

    STATUTORY = "statutory"
    OVERSEAS = "overseas"
    PRACTICE = "practice"


class Clause(NamedTuple):
    """A clause of an entrustment or overseas contract; no citation means good practice only."""

    id: str
    kind: ClauseKind
    citation: str | None
    ko: str
    en: str


_S = ClauseKind.STATUTORY
_O = ClauseKind.OVERSEAS
_P = ClauseKind.PRACTICE

_CLAUSES = (
    Clause("purpose-limitation", _S, "PIPA 26(1)1", "위탁 목적 외 처리 금지", "no processing outside the purpose"),
    Clause("safeguards", _S, "PIPA 26(1)2", "기술적ㆍ관리적 보호조치", "technical and managerial safeguards"),
    Clause("purpose-and-scope", _S, "PIPA-ED 28(1)1", "위탁업무의 목적 및 범위", "purpose and scope of the work"),
    Clause("re-entrustment-restriction", _S, "PIPA-ED 28(1)2", "재위탁 제한", "restriction on re-entrustment"),
    Clause(
        "access-restriction", _S, "PIPA-ED 28(1)3", "접근 제한 등 안전성 확보 조치", "access restriction and security"
    ),
    Clause("supervision", _S, "PIPA-ED 28(1)4", "관리 현황 점검 등 감독", "supervision and inspection"),
    Clause("liability", _S, "PIPA-ED 28(1)5", "손해배상 등 책임", "damages and other liability"),
    Clause("overseas-security", _O, "PIPA-ED 29-10(1)1", "국외 이전 안전성 확보 조치", "security measures abroad"),
    Clause("overseas-complaints", _O, "PIPA-ED 29-10(1)2", "고충처리 및 분쟁해결", "complaints and disputes"),
    Clause("overseas-other", _O, "PIPA-ED 29-10(1)3", "그 밖의 정보주체 보호 조치", "other protective measures"),
    Clause("term", _P, None, "위탁 기간과 갱신", "term and renewal"),
    Clause("return-or-destruction", _P, None, "종료 시 반환 또는 파기", "return or destruction at the end"),
    Clause("breach-notice", _P, None, "유출등의 통보", "notice of a leak to the entruster"),
    Clause("rights-support", _P, None, "정보주체 권리행사 지원", "support for requests of data subjects"),
    Clause("training", _P, None, "수탁자 교육", "training of the trustee"),
    Clause("data-location", _P, None, "개인정보의 처리ㆍ보관 장소", "where the data is processed and stored"),
)

CLAUSES: Mapping[str, Clause] = {row.id: row for row in _CLAUSES}
"""The clauses by id. Source: PIPA 26(1)1-2 and PIPA-ED 28(1)1-5 (the seven); PIPA-ED 29-10(1)1-3, which PIPA-ED
29-10(2) wants in the contract with an overseas recipient; the PIPC standard entrustment contract (the rest)."""
