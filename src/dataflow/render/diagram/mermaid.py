"""A sheet as a Mermaid flowchart: plain text in quotes, everything that Mermaid might read otherwise spelt out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dataflow.places import visible
from dataflow.queries.pictures.picture import Kind, Line
from dataflow.render.diagram.theme import FILLS
from dataflow.words.pictures import PICTURES
from dataflow.words.speak import Speaker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from dataflow.render.diagram.sheet import Arrow, Box, Place, Sheet

_SHAPES: Mapping[Kind, tuple[str, str]] = {
    Kind.SUBJECT: ("([", "])"),
    Kind.PURPOSE: (">", "]"),
    Kind.CONTROLLER: ("[[", "]]"),
    Kind.TRUSTEE: ("[", "]"),
    Kind.RE_TRUSTEE: ("(", ")"),
    Kind.RECIPIENT: ("[/", "/]"),
    Kind.OPERATOR: ("[(", ")]"),
    Kind.END: ("{{", "}}"),
}
_FOLD = ("[\\", "/]")
_HARMLESS = re.compile(r"[^\w ,.?·×()\-–—:→▲△◇✓✗■①②③④‘’“”「」…]|_|^(?=\d+\.|- )")
_LINES = {
    Line.PROCESSES: "-->",
    Line.ENTRUSTS: "-->",
    Line.PROVIDES: "==>",
    Line.OPERATES: "--o",
    Line.ENDS: "--x",
}


def mermaid(sheet: Sheet) -> str:
    """Return a sheet as a flowchart."""
    return "\n".join(_lines(sheet)) + "\n"


def _lines(sheet: Sheet) -> Iterator[str]:
    yield "flowchart LR"
    yield f"  accTitle: {_plain(sheet.title)}"
    yield f"  accDescr: {_plain(sheet.described)}"
    names = {box.node.key: f"n{number}" for number, box in enumerate(sheet.boxes)}
    for number, (group, label) in enumerate(sheet.groups.items()):
        yield f'  subgraph g{number} ["{quoted(label)}"]'
        yield from (f"  {_box(box, names)}" for box in sheet.boxes if box.node.group == group)
        yield "  end"
    yield from (_box(box, names) for box in sheet.boxes if box.node.group is None)
    yield from (_arrow(arrow, names, sheet.language) for arrow in sheet.arrows)
    yield from _styles(sheet, names)
    yield from _notes(sheet)


def quoted(text: str) -> str:
    """Return a text that stands between quotation marks and is read as nothing but text."""
    return _HARMLESS.sub(lambda found: f"#{ord(found[0])};" if found[0] else "\u200b", visible(text))


def _plain(text: str) -> str:
    """Return a text for a line of its own, which Mermaid reads to its end."""
    return re.sub(r"[^\w ,.·()\-–—:→‘’“”「」]|_", " ", visible(text))


def _box(box: Box, names: Mapping[str, str]) -> str:
    start, end = _FOLD if box.node.members else _SHAPES[box.node.kind]
    text = "<br/>".join(quoted(line.text) for line in box.lines)
    return f'  {names[box.node.key]}{start}"{text}"{end}'


def _arrow(arrow: Arrow, names: Mapping[str, str], language: str) -> str:
    edge = arrow.edge
    line = "-.->" if not edge.certain or edge.residual else _LINES[edge.line]
    said = Speaker(language).say(PICTURES[f"line.{edge.line}"])
    label = f"{said} {arrow.label}" if arrow.label else said
    return f'  {names[edge.tail]} {line}|"{quoted(label)}"| {names[edge.head]}'


def _styles(sheet: Sheet, names: Mapping[str, str]) -> Iterator[str]:
    """Yield outlines: dashed for what is only possible, dotted for what is over, thick for what was asked about."""
    classes: dict[str, tuple[str, Callable[[Box], bool]]] = {
        "possible": ("stroke-dasharray:6 4", lambda box: not box.node.certain),
        "residual": ("stroke-dasharray:2 3", lambda box: box.node.residual),
        "asked": ("stroke-width:3px", lambda box: box.node.asked),
        "context": ("color:#5A5A5A,fill:#FFFFFF", lambda box: box.node.context),
        **{f"at-{place}": (f"fill:{fill}", _stands_at(place)) for place, fill in FILLS.items()},
    }
    for name, (style, applies) in classes.items():
        those = [names[box.node.key] for box in sheet.boxes if applies(box)]
        if those:
            yield f"  classDef {name} {style}"
            yield f"  class {','.join(those)} {name}"


def _stands_at(place: Place) -> Callable[[Box], bool]:
    return lambda box: box.place is place and not box.node.context


def _notes(sheet: Sheet) -> Iterator[str]:
    """Yield title, legend and footer as boxes of their own."""
    speaker = Speaker(sheet.language)
    about = [sheet.title, sheet.question, *sheet.notes, *sheet.footer]
    shown = [key for key in sheet.legend if not key.startswith(("kind.", "line.", "legend.heads"))]
    legend = [speaker.say(PICTURES["legend"]), *(speaker.say(PICTURES[key]) for key in shown), *sheet.statutes]
    yield '  subgraph about [" "]'
    yield f'    title["{"<br/>".join(map(quoted, about))}"]'
    yield f'    legend["{"<br/>".join(map(quoted, legend))}"]'
    yield "  end"
