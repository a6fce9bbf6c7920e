"""What a box says, line by line."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.acceptances import ACCEPTED
from dataflow.findings import Outcome
from dataflow.law.transfers import FIELDS
from dataflow.model.retention import Retention
from dataflow.model.scalars import Text
from dataflow.places import clip, visible, width
from dataflow.queries.pictures.facts import ASKED_BY_LAW, COUNTED, LEFT_OUT, OF_FOLDS
from dataflow.queries.pictures.folding import FEW_MEMBERS, MEMBERS
from dataflow.queries.pictures.holdings import WHOSE_UNKNOWN
from dataflow.queries.pictures.picture import SEVERAL, UNPLACED, Kind, Spot, View
from dataflow.words.labels import LABELS
from dataflow.words.pictures import PICTURES
from dataflow.words.vocabularies import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dataflow.findings import Finding
    from dataflow.queries.pictures.picture import Fact, Node
    from dataflow.words.speak import Speaker

CELLS, NARROW, WIDE = 33, 22, 78
"""So wide is a box, in cells of a terminal; a Hangul syllable takes two.

Narrow are controllers and data subjects, so that six columns stand side by side; wide are transfers, which have two.
"""
NAME_LINES, FACT_LINES = 3, 3
LISTED, BRIEFLY = 4, 2
"""So many values of one fact are listed."""
CITED = 3


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


_TONE_OF_STATE = {"present": Tone.PRESENT, "none": Tone.ABSENT, "unknown": Tone.UNKNOWN, "withheld": Tone.PRESENT}
_SIGN = {Tone.PRESENT: "✓", Tone.ABSENT: "✗", Tone.UNKNOWN: "?"}
_TONE_OF_FOUND = {
    Outcome.VIOLATED.value: Tone.VIOLATED,
    Outcome.UNKNOWN.value: Tone.UNJUDGED,
    Outcome.REVIEW.value: Tone.REVIEW,
    ACCEPTED: Tone.ACCEPTED,
}


def cells_of(node: Node, view: View) -> int:
    """Return how wide the box of a node is."""
    if node.kind in (Kind.SUBJECT, Kind.CONTROLLER):
        return NARROW
    return WIDE if view is View.TRANSFERS and not node.context else CELLS


def card(
    node: Node, findings: Sequence[Finding], home: str, speaker: Speaker, *, cells: int = CELLS, brief: bool = False
) -> Iterator[Worded]:
    """Yield the lines of a box: who, as what, the facts, the findings; `brief`: at most a line for each fact."""
    brief = brief and not (node.kind is Kind.END or (node.kind is Kind.PURPOSE and node.asked))
    lines = 2 if brief and not node.members else NAME_LINES
    yield from (Worded(line, Tone.NAME) for line in wrapped(_name(node, speaker), lines, cells * 9 // 11))
    wide = cells == WIDE
    if not node.members and node.kind is not Kind.END:
        yield Worded(_role(node, home, speaker, cells), Tone.ROLE)
    told = _of_fold(node, findings, home, speaker, cells, FEW_MEMBERS if brief and not wide else MEMBERS)
    if not node.members:
        told = _of_one(node, speaker, cells, brief=brief)
    yield from _in_rows(told, cells) if wide and (brief or node.members) else told
    yield from _below(node, home, speaker, cells)
    for word, tone in _TONE_OF_FOUND.items():
        those = [finding for finding in findings if _kind_of(finding) == word]
        if those:
            cited = 1 if brief and not wide else CITED
            texts = (_found(word, those, speaker, most) for most in range(cited, -1, -1))
            yield from (Worded(line, tone) for line in fitting(texts, 1 if brief else 2, cells + 2))


def _kind_of(finding: Finding) -> str:
    """Return what a finding counts as: an accepted one as nothing else."""
    return ACCEPTED if finding.acceptance == ACCEPTED else finding.outcome.value


def _below(node: Node, home: str, speaker: Speaker, cells: int) -> Iterator[Worded]:
    """Yield how many flows further down a box stands for too, and how many of them are not known to be at home."""
    if not node.below:
        return
    unknown = node.below.count(UNPLACED)
    away = len(node.below) - unknown - node.below.count(home)
    counts = (("below", len(node.below)), ("below-abroad", away), ("below-unknown", unknown))
    text = ", ".join(speaker.say(PICTURES[f"count.{name}"], count=count) for name, count in counts if count)
    yield from (Worded(line, Tone.PLAIN) for line in wrapped(text, 2, cells))


def _of_one(node: Node, speaker: Speaker, cells: int, *, brief: bool) -> Iterator[Worded]:
    """Yield what is told of one: who sends, where that is not the box before, and the facts."""
    if node.sender is not None:
        text = f"{speaker.say(PICTURES['sender'])}: {speaker.name(node.sender)}"
        yield from (Worded(line, Tone.PLAIN) for line in wrapped(text, 1, cells))
    framed = _framed(node)
    shown = [fact for fact in node.facts if fact.name not in OF_FOLDS and not (framed and _sure_place(fact))]
    yield from _facts(shown, speaker, cells, brief=brief)


def _in_rows(told: Iterable[Worded], cells: int) -> Iterator[Worded]:
    """Yield what is told one behind the other instead of one below the other: a wide box has room for that."""
    told, rows = list(told), [""]
    tone = next((tone for _, tone in told if tone in _SIGN), Tone.PLAIN)
    for text, _ in told:
        candidate = f"{rows[-1]} | {text}" if rows[-1] else text
        rows = [*rows[:-1], candidate] if width(candidate) <= cells else [*rows, text]
    yield from (Worded(row, tone) for row in rows if row)


def wrapped(text: str, lines: int, cells: int = CELLS) -> list[str]:
    """Return `text` in at most so many lines of so many cells; breaks at spaces where it can, the rest cut off."""
    found = [""]
    for word in text[: lines * cells].split(" ") if text else [""]:
        candidate = f"{found[-1]} {word}" if found[-1] else word
        if width(candidate) <= cells:
            found[-1] = candidate
            continue
        found += _broken(word, cells)
    found = [line for line in found if line] or [""]
    if len(found) > lines or len(text) > lines * cells:
        last = found[min(lines, len(found)) - 1]
        if width(last) < cells // 2:  # a long word comes next: better cut off than left out
            last = " ".join(found[lines - 1 :])
        found = [*found[: lines - 1], clip(last + "……", cells).rstrip("…") + "…"]
    return found


def _broken(word: str, cells: int) -> list[str]:
    pieces = [""]
    for character in word:
        if width(pieces[-1] + character) > cells:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _name(node: Node, speaker: Speaker) -> str:
    if node.members:
        kinds = Counter(member.kind for member in node)
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


def _framed(node: Node) -> bool:
    """Return whether the frame around a box says where it is."""
    return node.group is not None and node.group.name == node.where not in (UNPLACED, SEVERAL)


def _sure_place(fact: Fact) -> bool:
    """Return whether a fact says no more about the place than the frame does."""
    return fact.name == "places" and fact.state == "present" and not any(spot.one_of for spot in fact.values)


def _abroad(node: Node, home: str, speaker: Speaker) -> list[str]:
    """Return the mark of what is abroad, or may be: where it is either at home or abroad, nobody knows which."""
    if all(spot.where == home for spot in node.places):
        return []
    sure = any(_surely_abroad(member, home) for member in node)
    return [speaker.say(PICTURES["abroad" if sure else "maybe-abroad"])]


def _surely_abroad(node: Node, home: str) -> bool:
    away = [spot for spot in node.places if spot.where != home]
    choice = any(spot.one_of and spot.where == home for spot in node.places)
    return any(not spot.one_of or not choice for spot in away)


def _role(node: Node, home: str, speaker: Speaker, cells: int) -> str:
    role = speaker.say(PICTURES[f"kind.{node.kind}"])
    identity = node.entity.partition("/")[2] if node.entity != WHOSE_UNKNOWN else ""
    if node.kind is Kind.SUBJECT and identity:
        return clip(visible(identity), cells)  # an ellipse is wide enough without its kind, which its shape tells
    abroad = _abroad(node, home, speaker)
    known_as = [visible(identity)] if identity else []
    return clip(" · ".join([*abroad, role, *known_as]), cells + 3)


def _facts(facts: Iterable[Fact], speaker: Speaker, cells: int, *, brief: bool) -> Iterator[Worded]:
    """Yield what is known fact by fact; what is not there, or not known, together."""
    bare: dict[Tone, list[str]] = {Tone.ABSENT: [], Tone.UNKNOWN: []}
    for fact in facts:
        tone = _TONE_OF_STATE[fact.state]
        if tone in bare and not fact.values and fact.name not in ASKED_BY_LAW:
            bare[tone].append(speaker.say(PICTURES[f"fact.{fact.name}"]))
        elif not (brief and fact.name in LEFT_OUT):
            yield from _worded(fact, tone, speaker, cells, brief=brief)
    for tone, state in ((Tone.ABSENT, "none"), (Tone.UNKNOWN, "unknown")):
        if bare[tone]:
            text = f"{_SIGN[tone]} {speaker.label(f'state.{state}')}: {', '.join(bare[tone])}"
            yield from (Worded(line, tone) for line in wrapped(text, FACT_LINES, cells))


def _worded(fact: Fact, tone: Tone, speaker: Speaker, cells: int, *, brief: bool) -> Iterator[Worded]:
    if tone is Tone.PRESENT and fact.name not in ASKED_BY_LAW:
        tone = Tone.PLAIN
    sign = _SIGN.get(tone)
    prefix = f"{sign} " if sign else ""
    lines = 1 if brief else _LISTS_ALL if fact.name == "particulars" else FACT_LINES
    texts = (prefix + _text(fact, tone, speaker, most) for most in range(BRIEFLY if brief else LISTED, 0, -1))
    yield from (Worded(line, tone) for line in fitting(texts, lines, cells))


def fitting(texts: Iterable[str], lines: int, cells: int = CELLS) -> list[str]:
    """Return the first text that fits, each shorter than the one before; else the last of them, cut off."""
    found = [""]
    for text in texts:
        found = wrapped(text, lines, cells)
        if "".join(found).replace(" ", "") == text.replace(" ", ""):
            break
    return found


_LISTS_ALL = 12


def _text(fact: Fact, tone: Tone, speaker: Speaker, most: int) -> str:
    label = speaker.say(PICTURES[f"fact.{fact.name}"])
    words = [said(value, speaker) for value in fact.values]
    if fact.name == "clause":
        claimed = f" ({speaker.say(PICTURES['claimed'])})" if len(words) > 1 else ""
        return words[0] + claimed
    if fact.name == "possible-purposes":
        return f"{label}: {speaker.say(PICTURES['possible-purposes'], count=fact.values[0])}"
    if fact.name == "particulars":
        return _particulars(fact, label, words, speaker, most)
    values = listed(words, speaker, most)
    if tone in (Tone.ABSENT, Tone.UNKNOWN) and not values:
        return f"{label}: {speaker.label(f'state.{fact.state}')}"
    if tone in (Tone.ABSENT, Tone.UNKNOWN):
        return f"{label}: {values} ({speaker.say(PICTURES['may-be-more'])})"
    return f"{label}: {values or speaker.label('state.present')}"


def _particulars(fact: Fact, label: str, words: Sequence[str], speaker: Speaker, most: int) -> str:
    state = speaker.label(f"state.{fact.state}")
    if not words:
        return f"{label}: {state}"
    if most <= BRIEFLY:
        return f"{label} {state}: {len(words)}"
    return f"{label} – {state}({len(words)}): {', '.join(words)}"


def listed(values: Sequence[str], speaker: Speaker, most: int = LISTED) -> str:
    """Return values in a row; beyond `most` only how many more there are."""
    if len(values) <= most:
        return ", ".join(values)
    more = speaker.say(PICTURES["and-more"], count=len(values) - most)
    return f"{', '.join(values[:most])} {more}"


def said(value: Any, speaker: Speaker) -> str:
    """Return a value of a fact in words."""
    if isinstance(value, Text):
        return visible(value.said(speaker.language))
    if isinstance(value, Retention):
        return speaker.retention(value)
    if isinstance(value, Spot):
        name = speaker.country(value.where)
        return f"{name} ({speaker.say(PICTURES['one-of'])})" if value.one_of else name
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


def _of_fold(
    node: Node, findings: Sequence[Finding], home: str, speaker: Speaker, cells: int, most: int
) -> Iterator[Worded]:
    """Yield what a fold stands for: where they are, their names (those that lack something first), their contracts."""
    members = list(node)
    yield from (Worded(mark, Tone.ROLE) for mark in _abroad(node, home, speaker))
    places = _places_of(members, speaker)
    if places and not _framed(node):
        label = speaker.say(PICTURES["fact.places"])
        texts = (f"{label}: {listed(places, speaker, listing)}" for listing in range(LISTED, 0, -1))
        yield from (Worded(line, Tone.PLAIN) for line in fitting(texts, 2, cells))
    for name in OF_FOLDS:
        kinds = [fact for member in members for fact in member.facts if fact.name == name]
        if kinds:
            words = list(dict.fromkeys(_kind_in_words(fact, speaker) for fact in kinds))
            texts = (
                f"{speaker.say(PICTURES[f'fact.{name}'])}: {listed(words, speaker, n)}" for n in range(LISTED, 0, -1)
            )
            yield from (Worded(line, Tone.PLAIN) for line in fitting(texts, 2, cells))
    broken = {finding.place.entity for finding in findings if _kind_of(finding) == Outcome.VIOLATED}
    named = Counter((_standing(member, broken), _name(member, speaker)) for member in members)
    ordered = sorted(named.items(), key=lambda each: _STANDINGS.index(each[0][0]))
    for (standing, name), count in ordered[:most]:
        text = f"{standing} {clip(name, cells - 4)}" + (f" ×{count}" if count > 1 else "")
        yield Worded(text, _TONE_OF_STANDING.get(standing, Tone.PLAIN))
    if len(ordered) > most:
        more = sum(count for _, count in ordered[most:])
        yield Worded("· " + speaker.say(PICTURES["and-more"], count=more), Tone.PLAIN)
    yield from _counted(members, speaker, cells)


def _places_of(members: Sequence[Node], speaker: Speaker) -> list[str]:
    """Return where members are, and how many of them each time if not all are at one place; unknown comes first."""
    spots = Counter(spot for member in members for spot in dict.fromkeys(member.places))
    sure = {spot.where for spot in spots if not spot.one_of}
    unknown = sum(fact.name == "places" and fact.state == "unknown" for member in members for fact in member.facts)
    found = [(speaker.label("state.unknown"), unknown)] if unknown else []
    found += [(said(spot, speaker), n) for spot, n in spots.most_common() if not (spot.one_of and spot.where in sure)]
    return [place for place, _ in found] if len(found) == 1 else [f"{place}({count})" for place, count in found]


def _kind_in_words(fact: Fact, speaker: Speaker) -> str:
    return said(fact.values[0], speaker) if fact.values else speaker.label(f"state.{fact.state}")


_COUNTED_IN_TURN = ("contract", "transfer-basis", "particulars", "in-policy")
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
    order = [(name, state) for name in _COUNTED_IN_TURN for state in _TONE_OF_STATE]
    for name, state in (each for each in order if each in COUNTED):
        if states[name, state]:
            tone = _TONE_OF_STATE[state]
            label = speaker.say(PICTURES[f"fact.{name}"])
            text = f"{_SIGN[tone]} {label} {speaker.label(f'state.{state}')}: {states[name, state]}"
            yield from (Worded(line, tone) for line in wrapped(text, 2, cells))
    for name, count in (
        ("residual", sum(member.residual for member in members)),
        ("possible", sum(not member.certain for member in members)),
    ):
        if count:
            yield Worded(speaker.say(PICTURES[f"count.{name}"], count=count), Tone.PLAIN)


def _found(word: str, findings: Iterable[Finding], speaker: Speaker, most: int) -> str:
    findings = list(findings)
    citations = list(dict.fromkeys(citation for finding in findings for citation in finding.citations))
    count = speaker.say(PICTURES[f"outcome.{word}"], count=len(findings))
    if not most:
        return count
    more = len(citations) - most
    beyond = f" {speaker.say(PICTURES['and-more'], count=more)}" if more > 0 else ""
    return f"{count} – {shortened(citations[:most])}{beyond}"


def shortened(citations: Iterable[str]) -> str:
    """Return citations in a row; a statute's name is not repeated after itself."""
    found: list[str] = []
    last = ""
    for citation in citations:
        statute, _, provision = citation.partition(" ")
        found.append(provision if statute == last else citation)
        last = statute
    return ", ".join(found)
