"""What stands in a box in words: lines of one tone that fit, names, values."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.acceptances import ACCEPTED
from dataflow.law.transfers import FIELDS
from dataflow.model.retention import Retention
from dataflow.model.scalars import Text
from dataflow.places import visible
from dataflow.queries.pictures.picture import SEVERAL, UNPLACED, Kind, Spot
from dataflow.render.diagram.legible import composed, cut, drawn_width
from dataflow.words.labels import LABELS
from dataflow.words.pictures import PICTURES
from dataflow.words.vocabularies import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dataflow.findings import Finding
    from dataflow.queries.pictures.picture import Node
    from dataflow.words.speak import Speaker

CELLS = 33
"""So wide is a box, in cells of a terminal; a Hangul syllable takes two."""
LISTED = 4
"""So many values of one fact are listed."""


class Tone(StrEnum):
    """How a line is to be read."""

    NAME = "name"
    ROLE = "role"
    PLAIN = "plain"
    PRESENT = "present"
    ABSENT = "absent"
    UNKNOWN = "unknown"
    VIOLATED = "violated"
    UNJUDGED = "unjudged"
    REVIEW = "review"
    ACCEPTED = "accepted"


class Worded(NamedTuple):
    """A line of a box."""

    text: str
    tone: Tone


TONE_OF_STATE = {"present": Tone.PRESENT, "none": Tone.ABSENT, "unknown": Tone.UNKNOWN, "withheld": Tone.PRESENT}
SIGN = {Tone.PRESENT: "✓", Tone.ABSENT: "✗", Tone.UNKNOWN: "?"}


def counts_as(finding: Finding) -> str:
    """Return what a finding counts as: an accepted one as nothing else."""
    return ACCEPTED if finding.acceptance == ACCEPTED else finding.outcome.value


def wrapped(text: str, lines: int, cells: int = CELLS) -> list[str]:
    """Return `text` in at most so many lines of so many cells; breaks at spaces where it can, the rest cut off."""
    text, found = composed(text), [""]
    for word in text[: lines * cells].split(" ") if text else [""]:
        candidate = f"{found[-1]} {word}" if found[-1] else word
        if drawn_width(candidate) <= cells:
            found[-1] = candidate
            continue
        found += _broken(word, cells)
    found = [line for line in found if line] or [""]
    if len(found) > lines or len(text) > lines * cells:
        last = found[min(lines, len(found)) - 1]
        if drawn_width(last) < cells // 2:  # a long word comes next: better cut off than left out
            last = " ".join(found[lines - 1 :])
        found = [*found[: lines - 1], cut(last + "……", cells).rstrip("…") + "…"]
    return found


def _broken(word: str, cells: int) -> list[str]:
    pieces = [""]
    for character in word:
        if drawn_width(pieces[-1] + character) > cells:
            pieces.append("")
        pieces[-1] += character
    return pieces


def fitting(texts: Iterable[str], lines: int, cells: int = CELLS) -> list[str]:
    """Return the first text that fits, each shorter than the one before; else the last of them, cut off."""
    text = ""
    for text in texts:
        if whole(text, lines, cells):
            break
    return wrapped(text, lines, cells)


def whole(text: str, lines: int, cells: int) -> bool:
    """Return whether nothing of `text` has to be cut off."""
    return "".join(wrapped(text, lines, cells)).replace(" ", "") == composed(text).replace(" ", "")


def listed(values: Sequence[str], speaker: Speaker, most: int = LISTED) -> str:
    """Return values in a row; beyond `most` only how many more there are."""
    if len(values) <= most:
        return ", ".join(values)
    more = speaker.say(PICTURES["and-more"], count=len(values) - most)
    return f"{', '.join(values[:most])} {more}"


def places(spots: Sequence[Spot], speaker: Speaker, most: int) -> str:
    """Return places in a row; where it is one or more of all of them, that is said once."""
    if len(spots) > 1 and all(spot.one_of for spot in spots):
        names = listed([speaker.country(spot.where) for spot in spots], speaker, most)
        return f"{names} ({speaker.say(PICTURES['one-of'])})"
    return listed([said(spot, speaker) for spot in spots], speaker, most)


def said(value: Any, speaker: Speaker) -> str:
    """Return a value of a fact in words."""
    if isinstance(value, Text):
        return visible(value.said(speaker.language))
    if isinstance(value, Retention):
        return speaker.retention(value)
    if isinstance(value, Spot):
        name = speaker.country(value.where)
        return f"{name} ({speaker.say(PICTURES['only-possible'])})" if value.one_of else name
    return _word(value, speaker)


def _word(value: Any, speaker: Speaker) -> str:
    text = str(value)
    section, slash, identity = text.partition("/")
    of_law = {"clause": "clause", "particular": "field" if identity in FIELDS else "safeguard"}
    if slash and section in of_law:
        return speaker.value(of_law[section], identity)
    if section == "contracts":
        return visible(identity)  # contracts have no names
    if slash:
        return speaker.name(text)
    words = WORDS.get(f"{type(value).__name__}.{text}")
    if words is not None:
        return words[0 if speaker.language == "ko" else 1]
    return speaker.label(text) if text in LABELS else visible(text)


def named(node: Node, speaker: Speaker) -> str:
    """Return the name of a box: of several how many there are of each kind."""
    if node.members:
        kinds = Counter(kind for kind, _ in apart(node))
        return " · ".join(
            speaker.say(PICTURES["of-kind"], kind=speaker.say(PICTURES[f"kind.{kind}"]), count=count)
            for kind, count in kinds.items()
        )
    if node.kind is Kind.END:
        return speaker.say(PICTURES["kind.end"])
    if node.name is None:
        unnamed = {Kind.SUBJECT: "whose-unknown", Kind.PURPOSE: "purpose-unknown"}.get(node.kind, "unnamed")
        return speaker.say(PICTURES[unnamed])
    return speaker.name(node.name)


def apart(node: Node) -> list[tuple[Kind, str]]:
    """Return what a fold stands for, each once: a flow into two countries is two transfers, but one receiver."""
    every = ((member.kind, member.key if member.kind is Kind.OPERATOR else member.entity) for member in node.told)
    return list(dict.fromkeys(every))


def framed(node: Node) -> bool:
    """Return whether the frame around a box says where it is."""
    return node.group is not None and node.group.name == node.where not in (UNPLACED, SEVERAL)


def abroad(node: Node, home: str, speaker: Speaker) -> list[str]:
    """Return the mark of what is abroad, or may be: where it is either at home or abroad, nobody knows which."""
    if all(spot.where == home for spot in node.places):
        return []
    sure = any(_surely_abroad(member, home) for member in node)
    return [speaker.say(PICTURES["abroad" if sure else "maybe-abroad"])]


def _surely_abroad(node: Node, home: str) -> bool:
    away = [spot for spot in node.places if spot.where != home]
    choice = node.maybe_home or any(spot.one_of and spot.where == home for spot in node.places)
    return any(not spot.one_of or not choice for spot in away)


def shortened(citations: Iterable[str]) -> str:
    """Return citations in a row; a statute's name is not repeated after itself."""
    found: list[str] = []
    last = ""
    for citation in citations:
        statute, _, provision = citation.partition(" ")
        found.append(provision if statute == last else citation)
        last = statute
    return ", ".join(found)
