"""What a template leaves behind where nobody filled it in."""

from __future__ import annotations

import re

_KOREAN = r"(?:회사명|업체명|법인명|사이트명|서비스명|홈페이지명)(?: ?(?:기재|입력|작성))?|내용 ?(?:작성|기재|입력)"
_ENGLISH = r"company(?: name)?|(?:organi[sz]ation|business|website) name|(?:your|insert|enter)\b[^\]>]{0,60}"
"""What stands in brackets for something else; words that head a paragraph in brackets are not among them."""

_RESIDUE = (
    r"[○◯〇◌]{2,}|[●]{3,}|[△□]{2,}"
    r"|(?<![A-Za-z0-9])O{2,}(?![A-Za-z0-9])(?!\s*[\"“«]?[A-Z])"  # `OOO Yandex` is a Russian company
    r"|(?<![A-Za-z0-9])X{3,}(?![A-Za-z0-9])"
    r"|(?<!\d)0\d{1,2}-0{3,4}-0{4}(?!\d)|(?<!\d)0\d{1,2}-1234?-(?:5678|4567)(?!\d)|(?<![\d-])0{4}-0{4}(?![\d-])"
    r"|홍길동|\b(?:John|Jane) Doe\b"
    rf"|[\[<〈《【](?:{_KOREAN})[\]>〉》】]|<(?:작성|기재|입력)>"
    rf"|[\[<](?i:{_ENGLISH})[\]>]"
    r"|\$?\{\{?\s*[A-Za-z가-힣][\w.\- ]{0,39}\}?\}"
    r"|\b(?:TBD|TODO|FIXME)\b"
    r"|(?i:\blorem ipsum\b)"
    r"|(?i:\b(?:https?://)?(?:www\.)?(?:example\.(?:com|org|net|co\.kr)|your-?(?:domain|company|site)\.\w+))"
    r"|(?:작성|기재)\s?(?:예시|례)(?![가-힣])|추후\s?(?:기재|기입|작성|입력)"
    r"|(?<!\w)YYYY\s?년|(?:20)?(?:XX|xx|__)\s?년|0000(?:\s?년|([.\-/])\s?00\1)"
    r"|\d{4}\s?년\s{1,12}월\s{1,12}일"
)
_SUSPECT = re.compile(
    "○○|◯◯|〇〇|◌◌|●●|△△|□□|OO|XX|xx|0000|-5678|-4567|홍길동|Doe|\\[|<|〈|《|【|{|TB|TODO|FIXME|orem|OREM|"
    "xample\\.|XAMPLE\\.|your[-dcsDCS]|Your[-dcsDCS]|YOUR[-dcsDCS]|작성|기재|추후|YYYY|__|년 "
)
"""Literals of which one stands in every residue: much quicker to look for."""


def residue(texts: list[str]) -> list[str]:
    """Return what a template left in texts, each once, in their order."""
    if not _SUSPECT.search("\n".join(texts)):
        return []
    found = (match[0].strip() for text in texts if _SUSPECT.search(text) for match in re.finditer(_RESIDUE, text))
    return list(dict.fromkeys(" ".join(one.split()) for one in found))
