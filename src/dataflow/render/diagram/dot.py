"""A sheet as DOT: boxes are tables of lines, groups are clusters, legend and footer are drawn below the picture."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from functools import cache
from html import escape as in_html
from typing import TYPE_CHECKING

from graphviz import Digraph, escape

from dataflow.places import width
from dataflow.queries.pictures.picture import Kind, Line
from dataflow.render.diagram import theme
from dataflow.render.diagram.legible import cut, legible
from dataflow.render.diagram.sheet import Place, parallel
from dataflow.render.diagram.telling import CELLS, Tone, wrapped
from dataflow.words.pictures import PICTURES
from dataflow.words.speak import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dataflow.render.diagram.sheet import Arrow, Box, Sheet
    from dataflow.render.diagram.telling import Worded

_IN_WORDS = frozenset({"style.possible", "style.residual", "style.context", "style.asked"})
"""Entries of the legend that need no sample: their words say what it would show."""
_LEAST_COLUMNS, _MOST_COLUMNS = 2, 5
"""So many entries of the legend stand side by side: no more than boxes, so that it widens no sheet."""


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
    _in_one_column(graph, sheet, names)
    labels = _labels(sheet.arrows)
    for arrow, label, ends in reversed(list(zip(sheet.arrows, labels, _ends(sheet.arrows), strict=True))):
        _connect(graph, arrow, label, names, *ends)
    if not boxes:  # without a node in it the title would not be drawn either
        graph.node("nothing", label="–", shape="plain", tooltip=" ")


def _in_one_column(graph: Digraph, sheet: Sheet, names: Mapping[str, str]) -> None:
    """Let those that nothing leads to stand with the other controllers, and not before all else."""
    controllers = [box.node for box in sheet.boxes if box.node.kind is Kind.CONTROLLER and box.node.group is None]
    led = {arrow.edge.head for arrow in sheet.arrows} & {node.key for node in controllers}
    if led and len(led) < len(controllers):
        with graph.subgraph(graph_attr={"rank": "same"}) as column:
            for node in controllers:
                column.node(names[node.key])


def anchor(key: str) -> str:
    """Return what a node is called in an SVG."""
    plain = _UNSAFE.sub("-", key.replace("/", "."))
    if _UNSAFE.search(key.replace("/", ".").replace("@", "-")):  # two keys must not end up as one
        return f"{plain[:_LONGEST]}-{hashlib.sha256(key.encode()).hexdigest()[:8]}"
    return plain


_UNSAFE = re.compile(r"[^A-Za-z0-9.-]+")
_LONGEST = 60


def _plain(text: str, cells: int) -> str:
    """Return a text for a label: cut off, since Graphviz reads no longer ones, and with no meaning of its own."""
    plain: str = escape(legible(cut(text, cells)).replace("&", "&amp;"))
    return plain


def _hint(text: str) -> str:
    """Return a text for a tooltip, in which Graphviz replaces what a backslash stands before once more."""
    hint: str = escape(_plain(text, _HINT_CELLS))
    return hint


_HINT_CELLS = 200


def _graph(sheet: Sheet) -> dict[str, str]:
    """Return the graph's own attributes; its label is the footer."""
    return {
        "rankdir": "LR",
        "label": _table(_row(line, theme.SMALL_SIZE, theme.QUIET) for line in sheet.footer),
        "labelloc": "b",
        "labeljust": "l",
        "fontname": theme.FONT,
        "nodesep": "0.14",
        "ranksep": "0.18" if any(arrow.label for arrow in sheet.arrows) else "0.34",  # a label makes room of its own
        "splines": "polyline",
        "pad": "0.1",
        "bgcolor": "white",
        "tooltip": _hint(sheet.title),
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
        "tooltip": _hint(sheet.title),
    }


_TITLE_LINES, _TITLE_CELLS = 2, 76
_NODE = {"fontname": theme.FONT, "fontsize": str(theme.TEXT_SIZE), "margin": "0.07,0.05"}
_EDGE = {"fontname": theme.FONT, "fontsize": str(theme.TEXT_SIZE), "arrowsize": "0.8", "fontcolor": theme.INK}


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
        "tooltip": _hint(label),
    }


def _add(graph: Digraph, box: Box, names: Mapping[str, str]) -> None:
    node = box.node
    wide = None if node.kind is Kind.SUBJECT else round(box.cells * _CELL)
    graph.node(
        names[node.key],
        label=_table((_line(line, faint=node.context) for line in box.lines), wide),
        id=escape(anchor(node.key)),
        URL=escape("#" + anchor(node.key)),
        tooltip=_hint(box.source),
        **theme.outline(node, box.place),
    )


def _line(line: Worded, *, faint: bool) -> str:
    size = (
        theme.NAME_SIZE if line.tone is Tone.NAME else theme.SMALL_SIZE if line.tone is Tone.ROLE else theme.TEXT_SIZE
    )
    return _row(line.text, size, theme.QUIET if faint else theme.TONES[line.tone])


def _row(text: str, size: int, colour: str) -> str:
    inner = in_html(legible(text)).replace("\\", "\\\\") or " "  # in tables too Graphviz reads `\\N` as a node's name
    return f'<tr><td align="left"><font point-size="{size}" color="{colour}">{inner}</font></td></tr>'


def _table(rows: Iterable[str], width: int | None = None) -> str:
    wide = f' width="{width}"' if width else ""
    return f'<<table border="0" cellborder="0" cellspacing="0" cellpadding="0"{wide}>{"".join(rows)}</table>>'


_ON_LINE = (
    '<<table border="0" cellborder="0" cellspacing="0" cellpadding="0"><tr><td bgcolor="white">{}</td></tr></table>>'
)
"""What is written on a line hides what of it is behind: a number crossed out is another number."""
_AT_ONE_POINT = 3
"""So many lines at most end in one point."""
_CELL = 4.5
"""So many points at least has a box for a cell of its texts: those of a column are of one width, and lines run past."""


_APART = {2: (":ne", ":se"), 3: (":ne", ":e", ":se")}
"""So many lines between the same two boxes and to no other → where they start, or they would lie on one another."""


def _ends(arrows: Sequence[Arrow]) -> Iterator[tuple[str, str]]:
    """Yield where each line starts and ends at its boxes: in the middle, unless others are in the way."""
    led = Counter(arrow.edge.head for arrow in arrows)
    alike = Counter((arrow.edge.tail, arrow.edge.head) for arrow in arrows)
    leading = Counter(arrow.edge.tail for arrow in arrows)
    met: Counter[str] = Counter()
    for arrow in arrows:
        tail, head = arrow.edge.tail, arrow.edge.head
        starts = _APART.get(alike[tail, head]) if alike[tail, head] == leading[tail] else None
        if starts:
            yield starts[met[tail]], ""
        else:
            yield ":e", ":w" if led[head] <= _AT_ONE_POINT else ""
        met[tail] += 1


def _labels(arrows: Sequence[Arrow]) -> list[str]:
    """Return what is written on lines: a number, behind the head of its line where another leads to the same box."""
    several = parallel(arrows)
    return [
        f"{theme.HEADS[arrow.edge.line]} {arrow.label}" if arrow in several and arrow.label else arrow.label
        for arrow in arrows
    ]


def _connect(graph: Digraph, arrow: Arrow, label: str, names: Mapping[str, str], start: str, end: str) -> None:
    """Draw a line from the `start` of a box to the `end` of another; an empty one is wherever it meets the box."""
    edge = arrow.edge
    said = _hint(arrow.said)
    tail, head = names[edge.tail] + start, names[edge.head] + end
    written = {"label": _ON_LINE.format(label), "labeltooltip": said} if label else {}
    graph.edge(tail, head, tooltip=said, edgetooltip=said, **written, **theme.stroke(edge))


def _legend(graph: Digraph, sheet: Sheet) -> None:
    """Draw all that the picture uses as it is in the picture, with what it means inside it or at its end."""
    if not sheet.legend:
        return
    speaker = Speaker(sheet.language)
    told = [key for key in sheet.legend if key.startswith("legend.") or key in _IN_WORDS]
    lines = [key for key in sheet.legend if key.startswith("line.")]
    shapes = [key for key in sheet.legend if key not in (*told, *lines)]
    columns = min(max(_LEAST_COLUMNS, _depth(sheet)), _MOST_COLUMNS)
    words = [*(speaker.say(PICTURES[key]) for key in told), *sheet.statutes]
    with graph.subgraph(name="cluster_legend", graph_attr=_title_of_legend(words, columns, speaker)) as part:
        for row in (*_rows(lines, columns // 2), *_rows(shapes, columns)):
            last = ""
            for key in row:
                last = _entry(part, key, last, speaker)


def _title_of_legend(words: Iterable[str], columns: int, speaker: Speaker) -> dict[str, str]:
    """Return the legend's frame with what needs no sample: no entry is broken in two."""
    title, lines = speaker.say(PICTURES["legend"]), [""]
    for said in words:
        candidate = f"{lines[-1]}   {said}" if lines[-1] else said
        lines = [*lines[:-1], candidate] if width(candidate) <= columns * CELLS else [*lines, said]
    rows = [_row(title, theme.TEXT_SIZE + 1, theme.QUIET)]
    rows += [_row(line, theme.SMALL_SIZE, theme.INK) for line in lines if line]
    return _cluster(title) | {"style": "dashed", "label": _table(rows)}


def _depth(sheet: Sheet) -> int:
    """Return how many boxes stand side by side at most."""
    tails: dict[str, list[str]] = {}
    for arrow in sheet.arrows:
        tails.setdefault(arrow.edge.head, []).append(arrow.edge.tail)

    @cache
    def column(key: str) -> int:
        return 1 + max(map(column, tails.get(key, ())), default=0)

    return max((column(box.node.key) for box in sheet.boxes), default=0)


def _rows(keys: Sequence[str], most: int) -> list[Sequence[str]]:
    """Return rows of entries, the last first: across, what comes first is drawn lowest."""
    return [keys[start : start + most] for start in range(0, len(keys), most)][::-1]


def _entry(graph: Digraph, key: str, last: str, speaker: Speaker) -> str:
    """Draw one entry behind the last of its row; return the name of what the next one stands behind."""
    part, _, name = key.partition(".")
    said = _table([_row(speaker.say(PICTURES[key]), theme.SMALL_SIZE, theme.INK)])
    start = end = f"legend.{key}"
    if part == "line":
        style = theme.LINES[Line(name)]
        start = f"{end}.from"
        graph.node(start, label="", shape="point", width="0.01", tooltip=" ", color=style["color"], group=key)
        graph.node(end, label=said, tooltip=" ", group=key, **_BESIDE)
        graph.edge(start, end, weight=_STRAIGHT, **style)
    else:
        graph.node(end, label=said, **(_SAMPLE | _sample(key)))
    if last:
        graph.edge(last, start, style="invis")
    return end


_STRAIGHT = "1000"
"""So much more than anything else a line of the legend is to be straight."""
_BESIDE = {"shape": "none", "width": "0", "height": "0", "margin": "0.05,0"}
"""Words at the end of a line, which do not touch it."""
_SAMPLE = {"fillcolor": "#FFFFFF", "color": theme.INK, "tooltip": " ", "height": "0.2", "margin": "0.06,0.02"}


def _sample(key: str) -> dict[str, str]:
    """Return how the sample of a legend's entry is drawn."""
    part, _, name = key.partition(".")
    if part == "kind":
        shape = dict(theme.SHAPES[Kind(name)])
        return {**shape, "style": ",".join(filter(None, ["filled", shape.get("style", "")]))}
    if part == "place":
        return {"shape": "box", "style": "filled", "fillcolor": theme.FILLS[Place(name)], "color": theme.FAINT}
    return dict(theme.FOLD)
