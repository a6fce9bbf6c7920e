"""What a box says, line by line."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from dataflow.acceptances import ACCEPTED
from dataflow.findings import Outcome
from dataflow.places import visible
from dataflow.queries.pictures.facts import ASKED_BY_LAW, LEFT_OUT, OF_FOLDS, qualified
from dataflow.queries.pictures.folding import MEMBERS
from dataflow.queries.pictures.holdings import WHOSE_UNKNOWN
from dataflow.queries.pictures.picture import UNPLACED, Brevity, Kind, View
from dataflow.render.diagram.folds import of_fold
from dataflow.render.diagram.legible import cut, drawn_width
from dataflow.render.diagram.telling import (
    CELLS,
    LISTED,
    SIGN,
    TONE_OF_STATE,
    Tone,
    Worded,
    abroad,
    counts_as,
    fitting,
    framed,
    listed,
    named,
    places,
    said,
    shortened,
    whole,
    wrapped,
)
from dataflow.words.pictures import PICTURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dataflow.findings import Finding
    from dataflow.queries.pictures.picture import Fact, Node
    from dataflow.words.speak import Speaker

_NARROW, _WIDE = 22, 78
"""Narrow are controllers and data subjects, so that six columns stand side by side; wide transfers, which have two."""
_CORNERS = 3
"""So many cells take the corners of a box that are cut, which else were wider than the others of its column."""
_NAME_LINES, _FACT_LINES = 3, 3
_BRIEFLY = 2
"""So many values of one fact are listed in a brief box."""
_CITED = 3
_LEAST_OF_NAME = 8
"""So many cells at least stay of a name that is cut off."""
_UNCUT = frozenset({"places", "particulars", "clause"})
"""Facts whose values are words of the catalogue: those are short."""
_LISTS_ALL = 12
"""So many lines take the particulars, which are listed one and all."""

_TONE_OF_FOUND = {
    Outcome.VIOLATED.value: Tone.VIOLATED,
    Outcome.UNKNOWN.value: Tone.UNJUDGED,
    Outcome.REVIEW.value: Tone.REVIEW,
    ACCEPTED: Tone.ACCEPTED,
}


def cells_of(node: Node, view: View) -> int:
    """Return how wide the box of a node is."""
    if node.kind in (Kind.SUBJECT, Kind.CONTROLLER):
        return _NARROW
    if node.kind is Kind.END:
        return CELLS - _CORNERS
    return _WIDE if view is View.TRANSFERS and not node.context else CELLS


def card(
    node: Node,
    findings: Sequence[Finding],
    home: str,
    speaker: Speaker,
    *,
    cells: int = CELLS,
    brief: Brevity = Brevity.WHOLE,
) -> Iterator[Worded]:
    """Yield the lines of a box: who, as what, the facts, the findings; `brief`: at most a line for each fact."""
    if node.kind is Kind.END or (node.kind is Kind.PURPOSE and node.asked):
        brief = Brevity.WHOLE
    lines = 2 if brief and not node.members else _NAME_LINES
    yield from (Worded(line, Tone.NAME) for line in wrapped(named(node, speaker), lines, cells * 9 // 11))
    wide = cells == _WIDE
    if not node.members and node.kind is not Kind.END:
        yield Worded(_role(node, home, speaker, cells), Tone.ROLE)
    told = of_fold(node, findings, home, speaker, cells, MEMBERS[Brevity.WHOLE if wide else brief])
    if not node.members:
        told = _of_one(node, speaker, cells, brief=brief)
    yield from _in_rows(told, cells) if wide and (brief or node.members) else told
    yield from _below(node, home, speaker, cells)
    for word, tone in _TONE_OF_FOUND.items():
        those = [finding for finding in findings if counts_as(finding) == word]
        if those:
            yield from (Worded(line, tone) for line in _found(word, those, speaker, cells + 2, brief=brief, wide=wide))


def _below(node: Node, home: str, speaker: Speaker, cells: int) -> Iterator[Worded]:
    """Yield how many flows further down a box stands for too, and how many of them are not known to be at home."""
    if not node.below:
        return
    unknown = node.below.count(UNPLACED)
    away = len(node.below) - unknown - node.below.count(home)
    counts = (("below", len(node.below)), ("below-abroad", away), ("below-unknown", unknown))
    text = ", ".join(speaker.say(PICTURES[f"count.{name}"], count=count) for name, count in counts if count)
    yield from (Worded(line, Tone.PLAIN) for line in wrapped(text, 2, cells))


def _of_one(node: Node, speaker: Speaker, cells: int, *, brief: Brevity) -> Iterator[Worded]:
    """Yield what is told of one: who sends, where that is not the box before, and the facts."""
    if node.sender is not None:
        text = f"{speaker.say(PICTURES['sender'])}: {speaker.name(node.sender)}"
        yield from (Worded(line, Tone.PLAIN) for line in wrapped(text, 1, cells))
    in_frame = framed(node)
    shown = [fact for fact in node.facts if fact.name not in OF_FOLDS and not (in_frame and _sure_place(fact))]
    yield from _facts(shown, speaker, cells, brief=brief)


def _in_rows(told: Iterable[Worded], cells: int) -> Iterator[Worded]:
    """Yield what is told one behind the other instead of one below the other: a wide box has room for that."""
    told, rows = list(told), [""]
    tone = next((tone for _, tone in told if tone in SIGN), Tone.PLAIN)
    for text, _ in told:
        candidate = f"{rows[-1]} | {text}" if rows[-1] else text
        rows = [*rows[:-1], candidate] if drawn_width(candidate) <= cells else [*rows, text]
    yield from (Worded(row, tone) for row in rows if row)


def _sure_place(fact: Fact) -> bool:
    """Return whether a fact says no more about the place than the frame does."""
    return fact.name == "places" and fact.state == "present" and not any(spot.one_of for spot in fact.values)


def _role(node: Node, home: str, speaker: Speaker, cells: int) -> str:
    role = speaker.say(PICTURES[f"kind.{node.kind}"])
    identity = node.entity.partition("/")[2] if node.entity != WHOSE_UNKNOWN else ""
    if node.kind is Kind.SUBJECT and identity:
        return cut(visible(identity), cells)  # an ellipse is wide enough without its kind, which its shape tells
    marks = abroad(node, home, speaker)
    known_as = [visible(identity)] if identity else []
    return cut(" · ".join([*marks, role, *known_as]), cells + 3)


def _facts(facts: Iterable[Fact], speaker: Speaker, cells: int, *, brief: Brevity) -> Iterator[Worded]:
    """Yield what is known fact by fact; what is not there, or not known, together."""
    bare: dict[Tone, list[str]] = {Tone.ABSENT: [], Tone.UNKNOWN: []}
    for fact in facts:
        tone = TONE_OF_STATE[fact.state]
        if tone in bare and not fact.values and fact.name not in ASKED_BY_LAW:
            bare[tone].append(speaker.say(PICTURES[f"fact.{fact.name}"]))
        elif not (brief and fact.name in LEFT_OUT):
            yield from _worded(fact, tone, speaker, cells, brief=brief)
    for tone, state in ((Tone.ABSENT, "none"), (Tone.UNKNOWN, "unknown")):
        if bare[tone]:
            text = f"{SIGN[tone]} {speaker.label(f'state.{state}')}: {', '.join(bare[tone])}"
            yield from (Worded(line, tone) for line in wrapped(text, _FACT_LINES, cells))


def _worded(fact: Fact, tone: Tone, speaker: Speaker, cells: int, *, brief: Brevity) -> Iterator[Worded]:
    if tone is Tone.PRESENT and fact.name not in ASKED_BY_LAW:
        tone = Tone.PLAIN
    sign = SIGN.get(tone)
    prefix = f"{sign} " if sign else ""
    lines = _LISTS_ALL if fact.name == "particulars" else _FACT_LINES
    if brief:
        lines = 2 if qualified(fact) and cells != _WIDE else 1
    listings = (_text(fact, tone, speaker, most) for most in range(_BRIEFLY if brief else LISTED, 0, -1))
    # what stands behind a name tells how many more there are, or that it is only possible: better the name is cut off
    has_tail = fact.name not in _UNCUT and (len(fact.values) > 1 or qualified(fact))
    rooms = range(lines * cells if has_tail else 0, _LEAST_OF_NAME, -1)
    texts = (prefix + text for text in chain(listings, (_text(fact, tone, speaker, 1, room) for room in rooms)))
    yield from (Worded(line, tone) for line in fitting(texts, lines, cells))


def _text(fact: Fact, tone: Tone, speaker: Speaker, most: int, room: int | None = None) -> str:
    label = speaker.say(PICTURES[f"fact.{fact.name}"])
    words = [said(value, speaker) for value in fact.values]
    if room is not None:
        words = [cut(word, room) for word in words[:most]] + words[most:]
    if fact.name == "clause":
        claimed = f" ({speaker.say(PICTURES['claimed'])})" if len(words) > 1 else ""
        return words[0] + claimed
    if fact.name == "possible-purposes":
        several = speaker.say(PICTURES["possible-purposes"], count=len(words))
        alone = f"{words[0]} ({speaker.say(PICTURES['only-possible'])})"
        return f"{label}: {alone if len(words) == 1 else several}"
    if fact.name == "particulars":
        return _particulars(fact, label, words, speaker, most)
    values = places(fact.values, speaker, most) if fact.name == "places" else listed(words, speaker, most)
    if tone in (Tone.ABSENT, Tone.UNKNOWN) and not values:
        return f"{label}: {speaker.label(f'state.{fact.state}')}"
    if tone in (Tone.ABSENT, Tone.UNKNOWN):
        return f"{label}: {values} ({speaker.say(PICTURES['may-be-more'])})"
    return f"{label}: {values or speaker.label('state.present')}"


def _particulars(fact: Fact, label: str, words: Sequence[str], speaker: Speaker, most: int) -> str:
    state = speaker.label(f"state.{fact.state}")
    if not words:
        return f"{label}: {state}"
    if most <= _BRIEFLY:
        return f"{label} {state}: {len(words)}"
    return f"{label} – {state}({len(words)}): {', '.join(words)}"


def _found(
    word: str, findings: Sequence[Finding], speaker: Speaker, cells: int, *, brief: Brevity, wide: bool
) -> list[str]:
    """Return how many findings there are, and what they cite as far as it fits: one at least, if it takes lines more.

    Where there is little room, that is the first that leaves some to say how many more there are.
    """
    count = speaker.say(PICTURES[f"outcome.{word}"], count=len(findings))
    cited = list(dict.fromkeys(citation for finding in findings for citation in finding.citations))
    if not cited:
        return wrapped(count, 1, cells)
    lines, most = 1 if brief else 2, range(_CITED, 0, -1) if wide or not brief else ()
    several = [_citing(count, cited[:number], len(cited), "and-more", speaker) for number in most]
    one_each = [_citing(count, [one], len(cited), "and-more-brief", speaker) for one in cited]
    for texts, most_lines in (((*several, *one_each), lines), (one_each, lines + 1), (one_each, lines + 2)):
        fits = next((text for text in texts if whole(text, most_lines, cells)), None)
        if fits is not None:
            return wrapped(fits, most_lines, cells)
    return wrapped(one_each[0], lines + 1, cells)


def _citing(count: str, cited: Sequence[str], of: int, more: str, speaker: Speaker) -> str:
    beyond = f" {speaker.say(PICTURES[more], count=of - len(cited))}" if of > len(cited) else ""
    return f"{count} – {shortened(cited)}{beyond}"
