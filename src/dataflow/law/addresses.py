"""Addresses in Korea: what frees a controller from designating a domestic agent (PIPA 31-2(1))."""

from __future__ import annotations

import re

_PROVINCES = (
    "서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|제주"
    "|충청[북남]|충북|충남|전라[북남]|전북|전남|경상[북남]|경북|경남"
)
_IN_KOREA = (
    rf"(?i)(?:^|[\s,(])(?:{_PROVINCES})(?:특별자치시|특별자치도|특별시|광역시|시|도)?\s+[가-힣]+[시군구읍면동로길]\b"
    r"|(?:^|[\s,(])대한민국\b"
    r"|(?:south korea|(?<!people's )(?<!people’s )republic of korea)\)?\.?$"
)
"""A first-level division with a part of it behind, or the country's name."""


def in_korea(address: str) -> bool:
    """Return whether an address says of itself that it is in Korea."""
    return re.search(_IN_KOREA, address.strip()) is not None
