"""A picture in words: what each box says, which findings belong to it, legend and footer. Knows no format."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from dataflow import __version__
from dataflow.law.statutes import STATUTES
from dataflow.queries.pictures.picture import SEVERAL, UNPLACED, Brevity, Kind, Line, View
from dataflow.render.diagram.cards import card, cells_of
from dataflow.render.diagram.legible import cut
from dataflow.render.diagram.marks import Marks
from dataflow.render.diagram.telling import CELLS, Tone, Worded, named, wrapped
from dataflow.words.pictures import PICTURES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dataflow.findings import Finding
    from dataflow.queries.pictures.picture import Edge, Group, Node, Picture
    from dataflow.render.envelope import Context
    from dataflow.words.speak import Speaker


class Place(StrEnum):
    """What the background of a box says."""

    HOME = "home"
    ABROAD = "abroad"
    UNKNOWN = "unknown"
    NOT_ASKED = "not-asked"


_FOOTER_LINES, _FOOTER_CELLS = 3, 140
"""A name of a registry may be long; no wider than a sheet is upright."""
_NAME_CELLS = 80
"""So much of a name is told of each end of a line, as boxes write of it, and of the registry in the footer."""
_TITLE_CELLS = 160
"""So much of a name stands in a title."""
_PLACELESS = frozenset({Kind.SUBJECT, Kind.CONTROLLER, Kind.END, Kind.PURPOSE})


class Box(NamedTuple):
    """A node and what it says."""

    node: Node
    lines: tuple[Worded, ...]
    place: Place
    source: str
    """Where it stands in the registry: `entity file:line`."""
    cells: int


class Arrow(NamedTuple):
    """An edge, what is written on it, and what it says to those who cannot see it."""

    edge: Edge
    label: str
    said: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture ready to be written in any format; `legend` are keys of the catalogue of what the picture uses.

    `statutes` are the names of those that boxes cite in short.
    """

    view: View
    language: str
    title: str
    question: str
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    groups: dict[Group, str]
    legend: tuple[str, ...]
    statutes: tuple[str, ...]
    notes: tuple[str, ...]
    footer: tuple[str, ...]

    @property
    def described(self) -> str:
        """The title, the question and the footer in one line."""
        return " ".join((f"{self.title}; {self.question}", *self.notes, *self.footer))


def sheet(
    picture: Picture,
    context: Context,
    speaker: Speaker,
    findings: Sequence[Finding] | None,
    *,
    revision: str | None = None,
) -> Sheet:
    """Return a picture in words; `findings` None: they were not asked for."""
    marks = Marks(findings or ())
    boxes = tuple(_box(node, picture, marks, context, speaker) for node in picture.nodes)
    names = {node.key: cut(named(node, speaker), _NAME_CELLS) for node in picture.nodes}
    counted = picture.view is View.OVERVIEW
    arrows = tuple(_arrow(edge, names, speaker, counted=counted) for edge in picture.edges)
    name = country = ""
    if picture.asked is not None:
        section, _, identity = picture.asked.partition("/")
        country = identity if section == "countries" else ""
        name = "" if country else cut(speaker.name(picture.asked), _TITLE_CELLS)
    return Sheet(
        view=picture.view,
        language=speaker.language,
        title=speaker.say(PICTURES[f"title.{picture.view}"], name=name, country=country),
        question=speaker.say(PICTURES[f"question.{picture.view}"]),
        boxes=boxes,
        arrows=arrows,
        groups={g: _group(g, picture, speaker) for node in picture.nodes for g in (node.group,) if g is not None},
        legend=tuple(_legend(boxes, arrows, picture, marks)),
        statutes=tuple(_statutes(boxes, speaker)),
        notes=tuple(_notes(picture, speaker)),
        footer=tuple(
            part
            for line in _footer(context, speaker, marks if findings is not None else None, revision)
            for part in wrapped(line, _FOOTER_LINES, _FOOTER_CELLS)
        ),
    )


def _box(node: Node, picture: Picture, marks: Marks, context: Context, speaker: Speaker) -> Box:
    cells = cells_of(node, picture.view)
    brief = picture.brief if node.line is not None else min(picture.brief, Brevity.BRIEF)  # the left has room
    lines = tuple(card(node, marks.of(node), picture.home, speaker, cells=cells, brief=brief))
    file, line = context.names.place(node.entity) if "?" not in node.entity else ("", 0)
    source = f"{node.entity} {file}:{line}" if file else node.entity
    return Box(node, lines, _place(node, picture.home), source, cells)


def _place(node: Node, home: str) -> Place:
    if not node.places:
        asked = node.kind not in _PLACELESS and not node.context
        return Place.UNKNOWN if asked else Place.NOT_ASKED
    if {spot.where for spot in node.places} != {home}:
        return Place.ABROAD
    partly = any(fact.name == "places" and fact.state == "unknown" for member in node for fact in member.facts)
    return Place.UNKNOWN if partly else Place.HOME


def _arrow(edge: Edge, names: dict[str, str], speaker: Speaker, *, counted: bool) -> Arrow:
    line = speaker.say(PICTURES[f"line.{edge.line}"])
    label = _count(edge) if counted else ""
    key = "edge.counted" if label else "edge"
    return Arrow(
        edge, label, speaker.say(PICTURES[key], tail=names[edge.tail], head=names[edge.head], line=line, count=label)
    )


def _count(edge: Edge) -> str:
    """Return how many items go along an edge: `3+?` where there are others that nobody knows."""
    known = len(edge.items - {None})
    return "+".join([str(known)] * bool(known) + ["?"] * (None in edge.items))


def parallel(arrows: Sequence[Arrow]) -> list[Arrow]:
    """Return those that lead from the same box to the same box as another."""
    alike = Counter((arrow.edge.tail, arrow.edge.head) for arrow in arrows)
    return [arrow for arrow in arrows if alike[arrow.edge.tail, arrow.edge.head] > 1]


_OF_ABROAD = 9
"""So many cells takes what is said behind the name of a country abroad, which is not to be cut off."""


def _group(group: Group, picture: Picture, speaker: Speaker) -> str:
    if group.kind == "stage":
        return speaker.say(PICTURES[f"stage.{group.name}"])
    if group.name in (UNPLACED, SEVERAL):
        return speaker.say(PICTURES[f"group.{group.name}"])
    name = cut(speaker.country(group.name), CELLS - _OF_ABROAD)
    return name if group.name == picture.home else speaker.say(PICTURES["group.abroad"], name=name)


def _legend(boxes: Sequence[Box], arrows: Sequence[Arrow], picture: Picture, marks: Marks) -> Iterator[str]:
    """Yield the keys of what the picture uses, in a fixed order."""
    nodes = [box.node for box in boxes]
    places = {box.place for box in boxes if not box.node.context}
    tones = {line.tone for box in boxes for line in box.lines}
    yield from (f"kind.{kind}" for kind in Kind if any(n.kind is kind and not n.members for n in nodes))
    yield from (f"line.{line}" for line in Line if any(edge.line is line for edge in picture.edges))
    parts: list[Node | Edge] = [*nodes, *picture.edges]
    for style, used in (
        ("possible", any(not part.certain for part in parts)),
        ("residual", any(part.residual for part in parts)),
        ("fold", any(node.members for node in nodes)),
        ("context", any(node.context for node in nodes)),
        ("asked", any(node.asked for node in nodes)),
    ):
        if used:
            yield f"style.{style}"
    yield from (f"place.{place}" for place in Place if place in places)
    if any(arrow.label for arrow in arrows):
        yield "legend.items"
    if any(arrow.label for arrow in parallel(arrows)):
        yield "legend.heads"
    if tones & {Tone.PRESENT, Tone.ABSENT, Tone.UNKNOWN}:
        yield "legend.states"
    if marks.shown:
        yield "legend.findings"
    if marks.accepted_shown:
        yield "legend.accepted"


def _statutes(boxes: Sequence[Box], speaker: Speaker) -> Iterator[str]:
    """Yield what the short names of statutes stand for: a picture is read without the program."""
    said = {word for box in boxes for line in box.lines for word in line.text.split()}
    for key, statute in STATUTES.items():
        if key in said:
            yield f"{key}: {statute.ko if speaker.language == 'ko' else statute.en}"


def _notes(picture: Picture, speaker: Speaker) -> Iterator[str]:
    """Yield what was folded by which rule, and that there is nothing where there is nothing."""
    if picture.fold:
        boxes = sum(node.line is not None for node in picture.nodes)
        own = f"fold.{picture.view}.{picture.fold}"
        rule = own if own in PICTURES else f"fold.{picture.fold}"
        yield speaker.say(PICTURES[rule], flows=picture.flows, boxes=boxes)
    if picture.deep:
        yield speaker.say(PICTURES["fold.deep"])
    if picture.brief:
        yield speaker.say(PICTURES["brief"])
    column = [node for node in picture.nodes if node.line is None and node.members]
    if column:
        yield speaker.say(PICTURES["fold.column"], count=sum(len(node.members) for node in column))
    parties = [{member.name for member in node if (member.name or "").startswith("parties/")} for node in picture.nodes]
    if max(Counter(name for names in parties for name in names).values(), default=0) > 1:
        yield speaker.say(PICTURES["one-party"])
    if not any(node.rows or node.members for node in picture.nodes):
        yield speaker.say(PICTURES["nothing"])


def _footer(context: Context, speaker: Speaker, marks: Marks | None, revision: str | None) -> Iterator[str]:
    name = cut(context.name.said(speaker.language) if context.name is not None else context.root, _NAME_CELLS)
    digest = context.digest.removeprefix("sha256:")[:12]
    facts = {
        "name": name,
        "root": cut(context.root, _NAME_CELLS),
        "day": context.day,
        "digest": digest,
        "version": __version__,
    }
    line = speaker.say(PICTURES["footer"], **facts)
    yield f"{line} · {speaker.say(PICTURES['footer.revision'], revision=revision)}" if revision else line
    if not context.complete:
        yield speaker.say(PICTURES["footer.partial"])
    if marks is None:
        about = speaker.say(PICTURES["footer.no-findings"])
    else:
        none = not (marks.shown or marks.accepted)
        key = "footer.findings" if marks.others else "footer.nothing-found" if none else "footer.all-findings"
        about = speaker.say(PICTURES[key], shown=len(marks.shown), others=marks.others)
        if marks.accepted:
            about += (
                f" · {speaker.say(PICTURES['footer.accepted'], shown=len(marks.accepted_shown), count=marks.accepted)}"
            )
    yield f"{about} · {speaker.say(PICTURES['footer.law'])}"
