"""Names of companies without what does not tell them apart: case, width, punctuation, the form of the company."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_FORMS = re.compile(
    r"\(주\)|\(유\)|\(재\)|주식회사|유한회사|유한책임회사|株式会社|有限会社|\(株\)|\(有\)|"
    r"\b(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|plc|gmbh|pbc|kk|sa|bv|pte|pty|s\.a\.|b\.v\.)(?!\w)\.?"
)
_REST = re.compile(r"[\W_]+")


@lru_cache(maxsize=65536)
def bare(name: str) -> str:
    """Return what is left of a company's name: `㈜스페로` and `(주) 스페로` are one, `Spero Inc.` and `SPERO` too.

    A name of which nothing is left but its form stays as it is.
    """
    folded = unicodedata.normalize("NFKC", name).casefold()
    return _REST.sub("", _FORMS.sub(" ", folded)) or _REST.sub("", folded)
