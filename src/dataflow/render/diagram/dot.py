"""A sheet as DOT: boxes are tables of lines, groups are clusters, legend and footer are drawn below the picture."""

from __future__ import annotations

import hashlib
import re
from html import escape as in_html
from typing import TYPE_CHECKING

from graphviz import Digraph, escape

from dataflow.places import clip
from dataflow.queries.pictures.picture import Kind, Line
from dataflow.render.diagram import theme
from dataflow.render.diagram.cards import CELLS, Tone, wrapped
from dataflow.render.diagram.legible import legible
from dataflow.render.diagram.sheet import Place
from dataflow.words.pictures import PICTURES
from dataflow.words.speak import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dataflow.render.diagram.cards import Worded
    from dataflow.render.diagram.sheet import Arrow, Box, Sheet

_COLUMNS = 4
"""So many entries of the legend stand side by side."""


def dot(sheet: Sheet) -> str:
    """Return a sheet as DOT."""
    graph = Digraph("picture", graph_attr=_graph(sheet), node_attr=_NODE, edge_attr=_EDGE)
    _legend(graph, sheet)
    with graph.subgraph(name="cluster_sheet", graph_attr=_title(sheet)) as body:
        _body(body, sheet)
    source: str = graph.source
    return source


def _body(graph: Digraph, sheet: Sheet) -> None:
    names = {box.node.key: f"n{number}" for number, box in enumerate(sheet.boxes)}
    boxes = sheet.boxes[::-1]  # across, what comes first is drawn lowest
    for number, (group, label) in enumerate(reversed(sheet.groups.items())):
        with graph.subgraph(name=f"cluster_{number}", graph_attr=_cluster(label)) as part:
            for box in boxes:
                if box.node.group == group:
                    _add(part, box, names)
    for box in boxes:
        if box.node.group is None:
            _add(graph, box, names)
    for arrow in sheet.arrows[::-1]:
        _connect(graph, arrow, names)
    if not boxes:  # without a node in it the title would not be drawn either
        graph.node("nothing", label="–", shape="plain", tooltip=" ")


def anchor(key: str) -> str:
    """Return what a node is called in an SVG."""
    plain = _UNSAFE.sub("-", key.replace("/", "."))
    if _UNSAFE.search(key.replace("/", ".").replace("@", "-")):  # two keys must not end up as one
        return f"{plain[:_LONGEST]}-{hashlib.sha256(key.encode()).hexdigest()[:8]}"
    return plain


_UNSAFE = re.compile(r"[^A-Za-z0-9.-]+")
_LONGEST = 60


def _plain(text: str, cells: int = 200) -> str:
    """Return a text for an attribute: cut off, since Graphviz reads no longer ones, and with no meaning of its own."""
    plain: str = escape(legible(clip(text, cells)))
    return plain


def _graph(sheet: Sheet) -> dict[str, str]:
    """Return the graph's own attributes; its label is the footer."""
    return {
        "rankdir": "LR",
        "label": _table(_row(line, theme.SMALL_SIZE, theme.QUIET) for line in sheet.footer),
        "labelloc": "b",
        "labeljust": "l",
        "fontname": theme.FONT,
        "nodesep": "0.14",
        "ranksep": "0.6",
        "splines": "polyline",
        "pad": "0.2",
        "bgcolor": "white",
        "tooltip": _plain(sheet.title),
    }


def _title(sheet: Sheet) -> dict[str, str]:
    lines = [(line, theme.TITLE_SIZE, theme.INK) for line in wrapped(sheet.title, _TITLE_LINES, _TITLE_CELLS)]
    lines.append((sheet.question, theme.TEXT_SIZE + 1, theme.QUIET))
    lines += [(note, theme.TEXT_SIZE, theme.QUIET) for note in sheet.notes]
    return {
        "label": _table(_row(*line) for line in lines),
        "labelloc": "t",
        "labeljust": "l",
        "peripheries": "0",
        "margin": "4",
        "tooltip": _plain(sheet.title),
    }


_TITLE_LINES, _TITLE_CELLS = 2, 76
_NODE = {"fontname": theme.FONT, "fontsize": str(theme.TEXT_SIZE), "margin": "0.09,0.05"}
_EDGE = {"fontname": theme.FONT, "fontsize": str(theme.SMALL_SIZE), "arrowsize": "0.8", "fontcolor": theme.INK}


def _cluster(label: str) -> dict[str, str]:
    return {
        "label": _plain(label, CELLS),
        "labeljust": "l",
        "labelloc": "t",
        "peripheries": "1",
        "fontsize": str(theme.TEXT_SIZE + 1),
        "fontcolor": theme.QUIET,
        "color": theme.FAINT,
        "style": "rounded",
        "margin": "6",
        "tooltip": _plain(label),
    }


def _add(graph: Digraph, box: Box, names: Mapping[str, str]) -> None:
    node = box.node
    graph.node(
        names[node.key],
        label=_table((_line(line, faint=node.context) for line in box.lines), _WIDTHS.get(node.kind, _BOX)),
        id=escape(anchor(node.key)),
        URL=escape("#" + anchor(node.key)),
        tooltip=_plain(box.source),
        **theme.outline(node, box.place),
    )


def _line(line: Worded, *, faint: bool) -> str:
    size = (
        theme.NAME_SIZE if line.tone is Tone.NAME else theme.SMALL_SIZE if line.tone is Tone.ROLE else theme.TEXT_SIZE
    )
    return _row(line.text, size, theme.QUIET if faint else theme.TONES[line.tone])


def _row(text: str, size: int, colour: str) -> str:
    inner = in_html(legible(text)) or " "
    return f'<tr><td align="left"><font point-size="{size}" color="{colour}">{inner}</font></td></tr>'


def _table(rows: Iterable[str], width: int | None = None) -> str:
    wide = f' width="{width}"' if width else ""
    return f'<<table border="0" cellborder="0" cellspacing="0" cellpadding="1"{wide}>{"".join(rows)}</table>>'


_BOX = 168
"""Boxes are of one width, in points, so that lines run past them."""
_WIDTHS = {Kind.SUBJECT: None}


def _connect(graph: Digraph, arrow: Arrow, names: Mapping[str, str]) -> None:
    edge = arrow.edge
    label = {"label": _on_line(arrow.label)} if arrow.label else {}
    said = _plain(arrow.said)
    tail, head = f"{names[edge.tail]}:e", f"{names[edge.head]}:w"
    graph.edge(tail, head, tooltip=said, edgetooltip=said, **label, **theme.stroke(edge))


def _on_line(text: str) -> str:
    """Return a label as a table on white, which a line that runs through it does not strike out."""
    row = _row(text, theme.SMALL_SIZE, theme.INK)
    return f'<<table border="0" cellborder="0" cellspacing="0" cellpadding="1" bgcolor="white">{row}</table>>'


def _legend(graph: Digraph, sheet: Sheet) -> None:
    """Draw all that the picture uses as it is in the picture, with what it means inside it or at its end."""
    if not sheet.legend:
        return
    speaker = Speaker(sheet.language)
    signs = [key for key in sheet.legend if key.startswith("legend.")]
    lines = [key for key in sheet.legend if key.startswith("line.")]
    shapes = [key for key in sheet.legend if key not in (*signs, *lines)]
    title = _cluster(speaker.say(PICTURES["legend"])) | {"style": "dashed"}
    with graph.subgraph(name="cluster_legend", graph_attr=title) as part:
        for row in (signs, *_rows(lines, _COLUMNS // 2), *_rows(shapes, _COLUMNS)):
            last = ""
            for key in row:
                last = _entry(part, key, last, speaker)


def _rows(keys: Sequence[str], most: int) -> list[Sequence[str]]:
    """Return rows of entries, the last first: across, what comes first is drawn lowest."""
    return [keys[start : start + most] for start in range(0, len(keys), most)][::-1]


def _entry(graph: Digraph, key: str, last: str, speaker: Speaker) -> str:
    """Draw one entry behind the last of its row; return the name of what the next one stands behind."""
    part, _, name = key.partition(".")
    said = _table([_row(speaker.say(PICTURES[key]), theme.TEXT_SIZE, theme.INK)])
    start = end = f"legend.{key}"
    if part == "line":
        style = theme.LINES[Line(name)]
        start = f"{end}.from"
        graph.node(start, label="", shape="point", width="0.01", tooltip=" ", color=style["color"], group=key)
        graph.node(end, label=said, shape="plain", tooltip=" ", group=key)
        graph.edge(start, end, weight=_STRAIGHT, **style)
    elif part == "legend":
        graph.node(end, label=said, shape="plain", tooltip=" ")
    else:
        graph.node(end, label=said, **(_SAMPLE | _sample(key)))
    if last:
        graph.edge(last, start, style="invis")
    return end


_STRAIGHT = "1000"
"""So much more than anything else a line of the legend is to be straight."""
_SAMPLE = {"fillcolor": "#FFFFFF", "color": theme.INK, "tooltip": " ", "height": "0.3"}


def _sample(key: str) -> dict[str, str]:
    """Return how the sample of a legend's entry is drawn."""
    part, _, name = key.partition(".")
    if part == "kind":
        shape = dict(theme.SHAPES[Kind(name)])
        return {**shape, "style": ",".join(filter(None, ["filled", shape.get("style", "")]))}
    if part == "place":
        return {"shape": "box", "style": "filled", "fillcolor": theme.FILLS[Place(name)], "color": theme.FAINT}
    return _STYLES[name]


_STYLES: Mapping[str, dict[str, str]] = {
    "possible": {"shape": "box", "style": "dashed"},
    "residual": {"shape": "box", "style": "dotted"},
    "fold": dict(theme.FOLD),
    "context": {"shape": "box", "color": theme.FAINT},
    "asked": {"shape": "box", "penwidth": theme.ASKED_WIDTH},
}
