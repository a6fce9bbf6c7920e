"""Korean particles: which of two forms follows a word depends on how the word ends when it is read aloud."""

from __future__ import annotations

_FIRST, _LAST, _FINALS = 0xAC00, 0xD7A3, 28
_RIEUL = 8
_DIGITS_WITH_FINAL = frozenset("013678")
_LETTERS_WITH_FINAL = frozenset("bcdgklmnpqrtxz")
_CLOSING = "'\"`)]}〉》」』’”.…"


def particle(word: str, pair: str) -> str:
    """Return the form of `pair` (`은/는`, `이/가`, `을/를`, `과/와`, `으로/로`) that follows `word`.

    The first form follows a final consonant; `으로/로` takes the second after ㄹ too. Latin letters go by the usual
    reading of the last one, digits by their Korean names.
    """
    with_final, without = pair.split("/")
    last = word.rstrip(_CLOSING)[-1:]
    if with_final.startswith("으") and _ends_in_rieul(last):
        return without
    return with_final if _has_final(last) else without


def _ends_in_rieul(last: str) -> bool:
    if "가" <= last <= "힣":
        return (ord(last) - _FIRST) % _FINALS == _RIEUL
    return last.casefold() in tuple("178lr")


def _has_final(last: str) -> bool:
    if last and _FIRST <= ord(last) <= _LAST:
        return (ord(last) - _FIRST) % _FINALS != 0
    return last in _DIGITS_WITH_FINAL or last.casefold() in _LETTERS_WITH_FINAL
