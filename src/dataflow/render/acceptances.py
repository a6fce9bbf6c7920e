"""Acceptances as text: records added to a file whose other lines stay, and a baseline, which is all ours."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from yaml import safe_dump

from dataflow.acceptances import BASELINE
from dataflow.load.files import decode, refused
from dataflow.load.registry import ACCEPTANCES
from dataflow.load.yaml import parse
from dataflow.model.records import Acceptance
from dataflow.model.states import Reading
from dataflow.places import clip, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from dataflow.findings import Finding
    from dataflow.load.parsed import Parsed
    from dataflow.words.speak import Speaker

MARK = "# dataflow baseline 1"
"""The first line of a baseline: what bears it may be written anew."""

_CELLS = 200
_PLAIN = re.compile(r"(?:v1:)?[0-9a-f]{16}|\d{4}-\d{2}-\d{2}", re.ASCII)
"""What stands for itself in a list between braces too; to ask the emitter of each would take seconds."""

_SHORT, _HEX = 8, slice(len("v1:"), None)


class Unfit(Exception):  # noqa: N818 - no error of the program: the file is such that nothing can be added to it
    """A file to which nothing can be added; `key` is the label that says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class Entry(NamedTuple):
    """An acceptance to be written: its id, its fields as text, and a comment on what it accepts."""

    id: str
    body: Mapping[str, str]
    about: str

    def read(self, language: str) -> Acceptance:
        """Return it as it will be read."""
        acceptance = Acceptance.model_validate(dict(self.body), context=Reading(language))
        acceptance.named(ACCEPTANCES, self.id)
        return acceptance


def entry(finding: Finding, reason: str, owner: str, expires: date, speaker: Speaker, taken: Iterable[str]) -> Entry:
    """Return the acceptance of a finding as a person makes it; its id is none of those that are `taken`."""
    stem = f"{finding.rule}-{finding.fingerprint[_HEX][:_SHORT]}"
    ids = (stem, *(f"{stem}-{number}" for number in range(2, 2 + len(set(taken)))))
    outcome = speaker.label(f"outcome.{finding.outcome}")
    about = f"{finding.rule} ({outcome}), {finding.place.entity}: {speaker.message(finding)}"
    return Entry(next(each for each in ids if each not in taken), _body(finding, reason, owner, expires), about)


def baseline_entry(finding: Finding, owner: str, expires: date) -> Entry:
    """Return the acceptance of a finding in a baseline."""
    identity = f"{finding.rule}-{finding.fingerprint[_HEX]}"
    return Entry(identity, _body(finding, BASELINE, owner, expires), finding.place.entity)


def _body(finding: Finding, reason: str, owner: str, expires: date) -> dict[str, str]:
    return {
        "finding": finding.fingerprint,
        "reason": reason,
        "owner": owner,
        "expires": expires.isoformat(),
        "facts": finding.facts_hash,
    }


def baseline(entries: Iterable[Entry], speaker: Speaker) -> str:
    """Return a baseline: a line an acceptance, so that a comparison of two shows what came and went."""
    lines = [f"  {each.id}: {{{_flow(each.body)}}} # {visible(each.about)}" for each in entries]
    head = [MARK, f"# {speaker.label('baseline.head')}"]
    return "\n".join([*head, *([f"{ACCEPTANCES}:", *sorted(lines)] if lines else [f"{ACCEPTANCES}: {{}}"]), ""])


def _flow(body: Mapping[str, str]) -> str:
    return ", ".join(f"{name}: {_quoted(text)}" for name, text in body.items())


def added(raw: bytes, entries: list[Entry], speaker: Speaker) -> bytes:
    """Return a file with acceptances added to it and nothing else changed; raise Unfit where that cannot be done."""
    text = decode(raw)[0]
    if text is None:
        raise Unfit("accept.unreadable")
    before = _read(text)
    after = _with(text, before, entries, speaker)
    data = {**before.data, ACCEPTANCES: {**before.data.get(ACCEPTANCES, {}), **{e.id: dict(e.body) for e in entries}}}
    if refused(after) or _read(after).data != data:
        raise Unfit("accept.no-room")
    mark = raw[: len(raw) - len(text.encode())]  # a byte order mark
    return mark + after.encode()


def _read(text: str) -> Parsed:
    """Return a file as plain data; one with nothing in it but comments is an empty one."""
    parsed = parse(text)
    if parsed.mistakes or not parsed.whole or not isinstance(parsed.data, dict | None):
        raise Unfit("accept.unreadable")
    return parsed._replace(data=parsed.data or {})


def _with(text: str, parsed: Parsed, entries: list[Entry], speaker: Speaker) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    if ACCEPTANCES not in parsed.data:
        head = [] if text.strip() else [f"# {speaker.label('accept.head')}"]
        gap = [""] if text.strip() else []
        return _joined(text, [*gap, *head, f"{ACCEPTANCES}:", *_lines(entries, "  ")], "", newline)
    own = parsed.entities[ACCEPTANCES, ""]
    there = [start for (section, identity), start in parsed.entities.items() if section == ACCEPTANCES and identity]
    first = min(there, key=lambda start: start.before, default=own)
    if first.at.line == own.at.line or text[first.before - first.at.column + 1 : first.before].strip(" "):
        raise Unfit("accept.no-room")
    following = [start.before for (_, identity), start in parsed.entities.items() if not identity]
    end = _end_of(text, min((each for each in following if each > own.before), default=len(text)))
    return _joined(text[:end], [*_lines(entries, " " * (first.at.column - 1))], text[end:], newline)


def _end_of(text: str, end: int) -> int:
    """Return where a section ends that is over at `end`: before empty lines and comments on what follows."""
    lines = text[:end].splitlines(keepends=True)
    while lines and (not lines[-1].strip() or lines[-1].startswith(("#", "..."))):
        end -= len(lines.pop())
    return end


def _joined(before: str, lines: list[str], after: str, newline: str) -> str:
    if before and not before.endswith(("\n", "\r")):
        before += newline
    return before + newline.join(lines) + newline + after


def _lines(entries: Iterable[Entry], indent: str) -> Iterator[str]:
    for each in entries:
        yield f"{indent}# {clip(visible(each.about), _CELLS)}"
        yield f"{indent}{each.id}:"
        yield from (f"{indent}  {name}: {_quoted(text)}" for name, text in each.body.items())


@lru_cache
def _quoted(text: str) -> str:
    """Return a text as YAML: plain where it can be, on one line whatever is in it."""
    if _PLAIN.fullmatch(text):
        return text
    if not text.isprintable():  # what a terminal or an editor would obey or hide is spelt out, as YAML does too
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{visible(escaped)}"'
    return str(safe_dump([text], default_flow_style=True, allow_unicode=True, width=float("inf"))).strip()[1:-1]
