"""What is wrong with a call, in words of the catalogue: what reads the command line has its own in English alone."""

from __future__ import annotations

import re
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

from dataflow.cli.language import preferred
from dataflow.words.speak import Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer.exceptions import TyperException

_ASKED_FOR_NOTHING = "Usage: "
"""What begins so is the help: that is what a call without a word is answered with."""

_MISUSES = (
    ("misuse.missing", r"Missing (?:argument|option|parameter) '(?P<name>.*)'\."),
    (
        "misuse.choice",
        r"Invalid value for '(?P<name>.*?)': (?:Value error, )?'(?P<text>.*)' is not one of (?P<choices>.*)\.",
    ),
    ("misuse.option-near", r"No such option: (?P<name>\S+) \(Possible options?: (?P<near>.*)\)"),
    ("misuse.option", r"No such option: (?P<name>.*)"),
    ("misuse.command-near", r"No such command '(?P<text>.*)'\. Did you mean (?P<near>.*)\?"),
    ("misuse.command", r"No such command '(?P<text>.*)'\."),
    ("misuse.extra", r"Got unexpected extra arguments?(?:\(s\))? \((?P<text>.*)\)"),
    ("misuse.needs-value", r"Option '(?P<name>.*)' requires .*"),
    ("misuse.takes-none", r"Option '(?P<name>.*)' does not take a value\."),
)
"""Label → the message that it stands for. `tests/test_cli.py` meets each: a release that words one anew shows there."""


def misuse(error: TyperException) -> str:
    """Return what is wrong with a call: how it goes, where there is more about it, and what was not understood."""
    said = error.format_message()
    if said.startswith(_ASKED_FOR_NOTHING):
        return said
    speaker = Speaker(preferred(_lang(sys.argv), None))
    context = getattr(error, "ctx", None)
    lines = [_wrong(said, speaker)]
    if context is not None:
        usage = context.get_usage().removeprefix(_ASKED_FOR_NOTHING)
        lines = [speaker.label("misuse.usage", usage=usage, command=context.command_path), "", *lines]
    return "\n".join(lines)


def _wrong(said: str, speaker: Speaker) -> str:
    for label, pattern in _MISUSES:
        found = re.fullmatch(pattern, said, re.DOTALL)
        if found:
            return speaker.label(label, **{name: text.replace("'", "") for name, text in found.groupdict().items()})
    return said


def _lang(words: Sequence[str]) -> str | None:
    """Return the language that a call asks for; nobody has read its options."""
    asked = [word.partition("=")[2] for word in words if word.startswith("--lang=")]
    return next(iter([*asked, *(after for word, after in pairwise(words) if word == "--lang")]), None)
