"""What shapes, lines, backgrounds and colours mean: each has one meaning, and none is told by colour alone.

Colours are Okabe and Ito's, darkened where they are text, so that they can be told apart by the colour-blind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.queries.pictures.picture import Kind, Line
from dataflow.render.diagram.sheet import Place
from dataflow.render.diagram.telling import Tone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dataflow.queries.pictures.picture import Edge, Node

FONT = "Dataflow Sans"
FALLBACKS = "Dataflow Sans, Pretendard JP, Pretendard, Noto Sans KR, Malgun Gothic, Apple SD Gothic Neo, sans-serif"
TITLE_SIZE, NAME_SIZE, TEXT_SIZE, SMALL_SIZE = 17, 11, 9, 8

INK, QUIET, FAINT = "#222222", "#5A5A5A", "#8A8A8A"

SHAPES: Mapping[Kind, Mapping[str, str]] = {
    Kind.SUBJECT: {"shape": "ellipse", "margin": "0,0.02"},
    Kind.PURPOSE: {"shape": "note"},
    Kind.CONTROLLER: {"shape": "box", "peripheries": "2"},
    Kind.TRUSTEE: {"shape": "box"},
    Kind.RE_TRUSTEE: {"shape": "box", "style": "rounded"},
    Kind.RECIPIENT: {"shape": "folder"},
    Kind.OPERATOR: {"shape": "component", "margin": "0.2,0.05"},
    Kind.END: {"shape": "box", "style": "diagonals", "margin": "0.18,0.05"},  # else its corners cross out what it says
}
FOLD = {"shape": "box3d", "margin": "0.09,0.11"}

FILLS: Mapping[Place, str] = {
    Place.HOME: "#FFFFFF",
    Place.ABROAD: "#FCE4BE",
    Place.UNKNOWN: "#E4E4E4",
    Place.NOT_ASKED: "#EEF4FB",
}

LINES: Mapping[Line, Mapping[str, str]] = {
    Line.PROCESSES: {"color": FAINT, "arrowhead": "vee"},
    Line.ENTRUSTS: {"color": INK, "arrowhead": "normal", "penwidth": "1.2"},
    Line.PROVIDES: {"color": INK, "arrowhead": "onormal", "penwidth": "2.4"},
    Line.OPERATES: {"color": INK, "arrowhead": "odot", "penwidth": "1.2"},
    Line.ENDS: {"color": INK, "arrowhead": "tee", "penwidth": "1.2"},
}

HEADS: Mapping[Line, str] = {
    Line.PROCESSES: "→",
    Line.ENTRUSTS: "▶",
    Line.PROVIDES: "▷",
    Line.OPERATES: "○",
    Line.ENDS: "|",
}
"""The heads of lines, written."""

TONES: Mapping[Tone, str] = {
    Tone.NAME: INK,
    Tone.ROLE: QUIET,
    Tone.PLAIN: INK,
    Tone.PRESENT: INK,
    Tone.ABSENT: INK,
    Tone.UNKNOWN: INK,
    Tone.VIOLATED: "#A83C00",
    Tone.UNJUDGED: "#4A4A4A",
    Tone.REVIEW: "#00588A",
    Tone.ACCEPTED: QUIET,
}
ASKED_WIDTH = "2.6"


def dashes(*, certain: bool, residual: bool) -> str:
    """Return the style of an outline or a line."""
    return "dotted" if residual else "solid" if certain else "dashed"


def outline(node: Node, place: Place) -> dict[str, str]:
    """Return shape, outline and background of a node."""
    shape = dict(FOLD if node.members else SHAPES[node.kind])
    styles = [dashes(certain=node.certain, residual=node.residual), shape.pop("style", ""), "filled"]
    fill = "#FFFFFF" if node.context else FILLS[place]
    width = {"penwidth": ASKED_WIDTH} if node.asked else {}
    colour = {"color": FAINT} if node.context else {"color": INK}
    return {**shape, "style": ",".join(filter(None, styles)), "fillcolor": fill, **width, **colour}


def stroke(edge: Edge) -> dict[str, str]:
    """Return the line of an edge."""
    return {**LINES[edge.line], "style": dashes(certain=edge.certain, residual=edge.residual)}
