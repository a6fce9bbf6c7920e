"""An SVG as Graphviz draws it, made self-contained, described, and free of anything that is not drawing."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from dataflow.render.diagram import theme
from dataflow.render.diagram.legible import FONT, legible

if TYPE_CHECKING:
    from dataflow.render.diagram.sheet import Sheet

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_STYLE = (
    "@font-face{{font-family:'{font}';src:url(data:font/otf;base64,{data}) format('opentype')}}"
    "text{{font-family:{families};white-space:pre}}a:focus polygon,a:focus path,a:focus ellipse{{stroke-width:3}}"
)

_KERNING = int.from_bytes(b"kern", "big")
_COPYRIGHT_AND_LICENCE = (0, 13)
"""What of the font's own words goes with every part of it."""


def finished(drawing: bytes, sheet: Sheet) -> bytes:
    """Return the drawing with its font, a title and a description; only what it draws is left of the rest."""
    ET.register_namespace("", SVG)
    ET.register_namespace("xlink", XLINK)
    root = ET.fromstring(drawing)  # noqa: S314 - what Graphviz wrote of what we wrote
    text = "".join(node.text or "" for node in root.iter(f"{{{SVG}}}text"))
    _in_reading_order(root[0], sheet)
    for node in root.iter():
        _cleaned(node)
    title, described = ET.Element(f"{{{SVG}}}title", id="title"), ET.Element(f"{{{SVG}}}desc", id="desc")
    title.text, described.text = legible(sheet.title), legible(sheet.described)
    style = ET.Element(f"{{{SVG}}}style")
    style.text = _STYLE.format(font=theme.FONT, data=part_of_font(text), families=_families())
    for number, element in enumerate((title, described, style)):
        root.insert(number, element)
    root.set("role", "graphics-document document")  # as an `img` its links would not be read out
    root.set("lang", sheet.language)
    root.set("aria-labelledby", "title desc")
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _in_reading_order(graph: ET.Element, sheet: Sheet) -> None:
    """Put what is drawn in the order in which it is to be read: title, boxes in their frames, lines, legend, footer.

    The drawer leaves them as they were declared: legend first, and boxes from the last to the first.
    """
    background = next(graph.iter(f"{{{SVG}}}a"))
    footer = background.findall(f"{{{SVG}}}text")
    for text in footer:
        background.remove(text)
    parts = sorted(graph, key=lambda part: _turn(part.findtext(f"{{{SVG}}}title") or "", sheet))
    graph[:] = [*parts, *footer]


def _turn(name: str, sheet: Sheet) -> tuple[int, ...]:
    """Return when something is read, by the name that it has in the DOT."""
    numbers = [int(number) for number in re.findall(r"(?:^|->)n(\d+)", name)]
    if name.startswith(("legend.", "cluster_legend")):
        entry = name.partition("->")[0].removeprefix("legend.").removesuffix(".from")
        return (4, sheet.legend.index(entry) if entry in sheet.legend else -1)
    if name.startswith("cluster_") and name != "cluster_sheet":
        group = list(reversed(sheet.groups))[int(name.removeprefix("cluster_"))]
        return (2, next(number for number, box in enumerate(sheet.boxes) if box.node.group == group), 0)
    if numbers:
        return (2, *numbers, 1) if len(numbers) == 1 else (3, *numbers)
    return (1,) if name == "cluster_sheet" else (0,)


def _cleaned(node: ET.Element) -> None:
    """Replace the drawer's own titles by what it was told to say, and drop what only it needs."""
    for name in ("font-family", "class", "{http://www.w3.org/XML/1998/namespace}space"):
        node.attrib.pop(name, None)
    for child in list(node):
        if child.tag == f"{{{SVG}}}title":
            node.remove(child)
    said = node.attrib.pop(f"{{{XLINK}}}title", "").strip()
    if node.tag == f"{{{SVG}}}a" and said:
        title = ET.Element(f"{{{SVG}}}title")
        title.text = said
        node.insert(0, title)


def _families() -> str:
    return ",".join(f"'{name}'" if " " in name else name for name in theme.FALLBACKS.split(", "))


def part_of_font(text: str) -> str:
    """Return the part of the font that `text` needs, in base64."""
    import uharfbuzz  # noqa: PLC0415 - of the extra `diagram`

    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.set(map(ord, text or " "))
    wanted.layout_feature_tag_set.set([_KERNING])
    wanted.name_id_set.set(_COPYRIGHT_AND_LICENCE)
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING
    part = uharfbuzz.subset(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(FONT)), wanted)
    return base64.b64encode(part.blob.data).decode("ascii")
