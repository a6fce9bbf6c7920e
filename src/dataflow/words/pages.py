"""The page of a rule: title, messages by outcome or variant, remedy, what and why, in both languages."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from dataflow.words.messages import Said

_TEXT = re.compile(r"- (ko|en): (.+)")


@cache
def page(rule: str) -> dict[str, Said]:
    """Return heading → text of the page of a rule.

    A page is Markdown: `## heading`, then one line `- ko: …` and one `- en: …`.
    """
    source = files(__package__).joinpath("rules", f"{rule.replace('-', '_')}.md").read_text(encoding="utf-8")
    found: dict[str, Said] = {}
    for part in source.split("\n## ")[1:]:
        heading, _, body = part.partition("\n")
        texts = dict(_TEXT.findall(body))
        found[heading.strip()] = Said(texts["ko"], texts["en"])
    return found
