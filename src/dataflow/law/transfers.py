"""Overseas transfers: the five bases, the twelve disclosure fields and the three protective measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Basis(NamedTuple):
    """A basis of PIPA 28-8(1), by the number of its item."""

    number: int
    word: str
    citation: str
    ko: str
    en: str


class Field(NamedTuple):
    """A particular of a transfer that is told or disclosed."""

    id: str
    citation: str
    ko: str
    en: str


class Safeguard(NamedTuple):
    """A protective measure of PIPA-ED 29-10(1)."""

    id: str
    citation: str
    ko: str
    en: str


_BASES = (
    Basis(1, "consent", "PIPA 28-8(1)1", "별도의 동의", "separate consent"),
    Basis(2, "law", "PIPA 28-8(1)2", "법률ㆍ조약 등의 특별한 규정", "law, treaty or international agreement"),
    Basis(3, "contract", "PIPA 28-8(1)3", "계약을 위한 처리위탁ㆍ보관", "entrustment or storage for a contract"),
    Basis(4, "certification", "PIPA 28-8(1)4", "이전받는 자의 인증", "certification of the recipient"),
    Basis(5, "equivalency", "PIPA 28-8(1)5", "동등성 인정", "recognition of equivalency"),
)

BASES: Mapping[int, Basis] = {row.number: row for row in _BASES}
"""The bases by number. Source: PIPA 28-8(1)1-5, Act No. 19234, in force 2023-09-15."""

_FIELDS = (
    Field("basis", "PIPA 28-8(1)", "국외 이전의 근거", "basis of the transfer"),
    Field("items", "PIPA 28-8(2)1", "이전되는 개인정보 항목", "items"),
    Field("country", "PIPA 28-8(2)2", "이전되는 국가", "country"),
    Field("timing", "PIPA 28-8(2)2", "이전 시기", "timing"),
    Field("method", "PIPA 28-8(2)2", "이전 방법", "method"),
    Field("recipient", "PIPA 28-8(2)3", "이전받는 자", "recipient"),
    Field("contact", "PIPA 28-8(2)3", "이전받는 자의 연락처", "contact of the recipient"),
    Field("purpose", "PIPA 28-8(2)4", "이전받는 자의 이용목적", "purpose of the recipient"),
    Field("retention", "PIPA 28-8(2)4", "보유ㆍ이용 기간", "retention period"),
    Field("refusal-method", "PIPA 28-8(2)5", "이전을 거부하는 방법", "method of refusal"),
    Field("refusal-procedure", "PIPA 28-8(2)5", "이전을 거부하는 절차", "procedure of refusal"),
    Field("refusal-effect", "PIPA 28-8(2)5", "거부의 효과", "effect of refusal"),
)

FIELDS: Mapping[str, Field] = {row.id: row for row in _FIELDS}
"""The twelve fields by id, in statutory order. Source: PIPA 28-8(2), in force 2023-09-15; the basis is asked of the
privacy policy by PIPA-ED 31(1)2, Decree No. 34309, in force 2024-03-15. The contact is asked of legal persons only."""

TOLD = tuple(dict.fromkeys(row.id.partition("-")[0] for row in _FIELDS if row.id != "basis"))
"""What a consent or an individual notice tells of a transfer (PIPA 28-8(2)), in statutory order."""

_SAFEGUARDS = (
    Safeguard("security", "PIPA-ED 29-10(1)1", "안전성 확보 조치", "security measures"),
    Safeguard("complaints", "PIPA-ED 29-10(1)2", "고충처리 및 분쟁해결 조치", "complaint handling and disputes"),
    Safeguard("other", "PIPA-ED 29-10(1)3", "그 밖에 필요한 보호조치", "other protective measures"),
)

SAFEGUARDS: Mapping[str, Safeguard] = {row.id: row for row in _SAFEGUARDS}
"""The protective measures by id. Source: PIPA-ED 29-10(1), Decree No. 33723, in force 2023-09-15."""

_CERTIFIED = (
    Safeguard("protection", "PIPA 28-8(1)4(ga)", "안전조치와 권리보장 조치", "safeguards and measures for rights"),
    Safeguard("destination", "PIPA 28-8(1)4(na)", "이전 국가에서의 이행 조치", "measures at the destination"),
)

CERTIFIED: Mapping[str, Safeguard] = {row.id: row for row in _CERTIFIED}
"""What a transfer on certification needs beside the certificate. Source: PIPA 28-8(1)4, in force 2023-09-15."""

_SPELLINGS: Mapping[str, Basis] = {
    f"{prefix}{row.number}{suffix}": row
    for row in _BASES
    for prefix in ("", "28-8(1)", "PIPA 28-8(1)")
    for suffix in (("", "(ga)", "(na)") if row.word == "contract" else ("",))
} | {row.word: row for row in _BASES}


def read_basis(text: str) -> Basis | None:
    """Return the basis written as `3`, `28-8(1)3`, `PIPA 28-8(1)3(ga)` or by its word; else None."""
    return _SPELLINGS.get(text)
