"""Korean particles: which of two forms follows a word depends on how the word ends when it is read aloud."""

from __future__ import annotations

import re

_FIRST, _FINALS = 0xAC00, 28
_RIEUL = 8
_DIGITS_WITH_FINAL = frozenset("013678")
_LATIN_WITH_FINAL = r"(?i)(?:[lmn]|ng|ck|[aeiou](?:[bckpt]|[mn]e)|le)$"
"""Endings read aloud with a final consonant: IBM (아이비엠), Slack (슬랙), name (네임), Google (구글); not Inc."""
_LATIN_WITH_RIEUL = r"(?i)le?$"
_CLOSING = "'\"`)]}〉》」』’”.…:"


def particle(word: str, pair: str) -> str:
    """Return the form of `pair` (`은/는`, `이/가`, `을/를`, `과/와`, `으로/로`, `이라는/라는`) that follows `word`.

    The first form follows a final consonant; `으로/로` takes the second after ㄹ too. Marks that close a quotation may
    stand before the pair (`’을/를`): they come between the word and its particle, and are not read aloud.
    """
    forms = pair.lstrip(_CLOSING)
    closing = pair.removesuffix(forms)
    return closing + _form(word, forms)


def _form(word: str, forms: str) -> str:
    with_final, without = forms.split("/")
    read = word.rstrip(_CLOSING)
    if with_final.startswith("으") and _ends_in_rieul(read):
        return without
    return with_final if _has_final(read) else without


def _ends_in_rieul(read: str) -> bool:
    last = read[-1:]
    if "가" <= last <= "힣":
        return (ord(last) - _FIRST) % _FINALS == _RIEUL
    return last in tuple("178") or re.search(_LATIN_WITH_RIEUL, read) is not None


def _has_final(read: str) -> bool:
    last = read[-1:]
    if "가" <= last <= "힣":
        return (ord(last) - _FIRST) % _FINALS != 0
    return last in _DIGITS_WITH_FINAL or re.search(_LATIN_WITH_FINAL, read) is not None
