"""What a box says that stands for several, folded into one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dataflow.findings import Outcome
from dataflow.queries.pictures.facts import ASKED_BY_LAW, COUNTED, OF_FOLDS
from dataflow.render.diagram.legible import cut
from dataflow.render.diagram.telling import (
    LISTED,
    SIGN,
    TONE_OF_STATE,
    Tone,
    Worded,
    abroad,
    apart,
    counts_as,
    fitting,
    framed,
    listed,
    named,
    said,
    wrapped,
)
from dataflow.words.pictures import PICTURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dataflow.findings import Finding
    from dataflow.queries.pictures.picture import Fact, Node
    from dataflow.words.speak import Speaker


def of_fold(
    node: Node, findings: Sequence[Finding], home: str, speaker: Speaker, cells: int, most: int
) -> Iterator[Worded]:
    """Yield what a fold stands for: where they are, their names (those that lack something first), their contracts."""
    members = node.told
    yield from (Worded(mark, Tone.ROLE) for mark in abroad(node, home, speaker))
    if len(members) > len(apart(node)):
        yield Worded(speaker.say(PICTURES["count.by-country"], count=len(members)), Tone.PLAIN)
    for name, places in _places_of(members, speaker).items():
        if places and not framed(node):
            label = speaker.say(PICTURES[f"fact.{name}"])
            texts = (f"{label}: {listed(places, speaker, listing)}" for listing in range(len(places), 0, -1))
            yield from (Worded(line, Tone.PLAIN) for line in fitting(texts, _PLACE_LINES, cells))
    for name in OF_FOLDS:
        kinds = [fact for member in members for fact in member.facts if fact.name == name]
        if kinds:
            words = list(dict.fromkeys(_kind_in_words(fact, speaker) for fact in kinds))
            texts = (
                f"{speaker.say(PICTURES[f'fact.{name}'])}: {listed(words, speaker, n)}" for n in range(LISTED, 0, -1)
            )
            yield from (Worded(line, Tone.PLAIN) for line in fitting(texts, 2, cells))
    broken = {finding.place.entity for finding in findings if counts_as(finding) == Outcome.VIOLATED}
    names = Counter((_standing(member, broken), named(member, speaker)) for member in members)
    ordered = sorted(names.items(), key=lambda each: _STANDINGS.index(each[0][0]))
    for (standing, name), count in ordered[:most]:
        text = f"{standing} {cut(name, cells - 4)}" + (f" ×{count}" if count > 1 else "")
        yield Worded(text, _TONE_OF_STANDING.get(standing, Tone.PLAIN))
    if len(ordered) > most:
        more = sum(count for _, count in ordered[most:])
        yield Worded("· " + speaker.say(PICTURES["and-more"], count=more), Tone.PLAIN)
    yield from _counted(members, speaker, cells)
    passed = [named(member, speaker) for member in node if member.context and not node.context]
    if passed:
        label = speaker.say(PICTURES["count.context"], count=len(passed))
        texts = (f"{label}: {listed(passed, speaker, listing)}" for listing in range(LISTED, 0, -1))
        yield from (Worded(line, Tone.ROLE) for line in fitting(texts, 2, cells + 3))


_PLACE_LINES = 4
"""So many lines take the places of a fold at most: where data goes is what is asked."""


def _places_of(members: Sequence[Node], speaker: Speaker) -> dict[str, list[str]]:
    """Return where members are and where they only may be, with how many of them unless all are at one place.

    Unknown comes first.
    """
    spots = Counter(spot for member in members for spot in dict.fromkeys(member.places))
    sure = {spot.where for spot in spots if not spot.one_of}
    unknown = sum(fact.name == "places" and fact.state == "unknown" for member in members for fact in member.facts)
    found = {"places": [(speaker.label("state.unknown"), unknown)] if unknown else [], "possible-places": []}
    for spot, count in spots.most_common():
        if not spot.one_of or spot.where not in sure:
            found["possible-places" if spot.one_of else "places"].append((speaker.country(spot.where), count))
    several = sum(map(len, found.values())) > 1
    return {
        name: [f"{place}({count})" if several else place for place, count in places] for name, places in found.items()
    }


def _kind_in_words(fact: Fact, speaker: Speaker) -> str:
    return said(fact.values[0], speaker) if fact.values else speaker.label(f"state.{fact.state}")


_COUNTED_IN_TURN = ("contract", "clause", "entruster-consent", "transfer-basis", "particulars", "in-policy")
_STANDINGS = ("▲", "✗", "?", "·")
"""What stands before a member of a fold: a violation, something absent, something unknown, none of these."""
_TONE_OF_STANDING = {"▲": Tone.VIOLATED, "✗": Tone.ABSENT, "?": Tone.UNKNOWN}


def _standing(member: Node, broken: set[str]) -> str:
    if not broken.isdisjoint((member.entity, *member.speaks_for)):
        return "▲"
    states = {fact.state for fact in member.facts if fact.name in ASKED_BY_LAW}
    return "✗" if "none" in states else "?" if "unknown" in states else "·"


def _counted(members: Iterable[Node], speaker: Speaker, cells: int) -> Iterator[Worded]:
    members = list(members)
    states = Counter((fact.name, fact.state) for member in members for fact in member.facts)
    order = [(name, state) for name in _COUNTED_IN_TURN for state in TONE_OF_STATE]
    for name, state in (each for each in order if each in COUNTED):
        if states[name, state]:
            tone = TONE_OF_STATE[state]
            label = speaker.say(PICTURES[f"fact.{name}"])
            text = f"{SIGN[tone]} {label} {speaker.label(f'state.{state}')}: {states[name, state]}"
            yield from (Worded(line, tone) for line in wrapped(text, 2, cells))
    for name, count in (
        ("residual", sum(member.residual for member in members)),
        ("possible", sum(not member.certain for member in members)),
    ):
        if count:
            yield Worded(speaker.say(PICTURES[f"count.{name}"], count=count), Tone.PLAIN)
