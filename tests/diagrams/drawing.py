"""Pictures for tests: sheets of registries, drawn in as few processes as can be."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple
from unittest.mock import patch
from xml.etree import ElementTree as ET

import pytest

from dataflow.cli.checking import rules_report
from dataflow.cli.session import Session
from dataflow.queries.find import TYPED
from dataflow.queries.pictures.picture import View
from dataflow.queries.pictures.views import ASKS_FOR, draw
from dataflow.render.diagram.dot import dot
from dataflow.render.diagram.pictures import drawn
from dataflow.render.diagram.sheet import sheet
from dataflow.render.diagram.svg import finished
from tests.cli.program import CLEAN, ROOT, surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from dataflow.graph.world import World
    from dataflow.render.diagram.sheet import Sheet

SVG = "{http://www.w3.org/2000/svg}"
SEED = ROOT / "registry"
CASES = sorted((ROOT / "tests" / "cases").glob("*/registry"))
REGISTRIES = [SEED, CLEAN, *CASES]


class Sheets(NamedTuple):
    """The sheets of a registry by the names of their files, and the day."""

    by_name: dict[str, Sheet]
    day: date


@cache
def sheets(registry: Path, language: str = "ko", *, every: bool = False, most: int = 2) -> Sheets:
    """Return overview and transfers of a registry, or so many pictures at most of every view."""
    with patch.dict(os.environ, surroundings(), clear=True):
        session = Session(registry, None, language)
        world = session.world()
        assert world is not None
        findings = rules_report(session, world).findings
    found = {}
    for view, key in _asked(world, most=most if every else 0):
        name = view.value if key is None else f"{view}-{key.partition('/')[2]}"
        found[name] = sheet(draw(world, view, key), session.context, session.speaker, findings)
    return Sheets(found, session.day)


def _asked(world: World, *, most: int) -> Iterator[tuple[View, str | None]]:
    for view in View:
        kind = ASKS_FOR[view]
        if kind is None:
            yield view, None
        elif most:
            codes = ["KR", "JP"] if kind == "country" else list(world.registry.section(TYPED[kind]))
            section = "countries" if kind == "country" else TYPED[kind]
            yield from ((view, f"{section}/{code}") for code in codes[:most])


def svgs(found: Sequence[Sheet], day: date) -> list[ET.Element]:
    """Return sheets drawn and finished, as trees."""
    drawings = drawn([dot(one) for one in found], "svg", day)
    return [ET.fromstring(finished(svg, one)) for svg, one in zip(drawings, found, strict=True)]  # noqa: S314 - ours


def layouts(found: Sequence[Sheet], day: date) -> list[ET.Element]:
    """Return sheets as they are laid out: quicker, without font and description."""
    return [ET.fromstring(svg) for svg in drawn([dot(one) for one in found], "svg", day)]  # noqa: S314 - ours


def size(svg: ET.Element) -> tuple[float, float]:
    """Return width and height in inches."""
    wide, high = (float(svg.attrib[name].removesuffix("pt")) / 72 for name in ("width", "height"))
    return wide, high


Box = tuple[float, float, float, float]


def boxes(svg: ET.Element) -> dict[str, Box]:
    """Return the outlines of nodes: left, top, right, bottom, by the names of the nodes' anchors."""
    found = {}
    for group in svg.iter(f"{SVG}g"):
        links = [
            link for link in group.findall(f"{SVG}g/{SVG}a") if "{http://www.w3.org/1999/xlink}href" in link.attrib
        ]
        if links:
            found[group.attrib["id"]] = _outline(links[0])
    return found


def _outline(link: ET.Element) -> Box:
    xs: list[float] = []
    ys: list[float] = []
    for shape in link:
        if shape.tag == f"{SVG}ellipse":
            cx, cy, rx, ry = (float(shape.attrib[name]) for name in ("cx", "cy", "rx", "ry"))
            xs += [cx - rx, cx + rx]
            ys += [cy - ry, cy + ry]
        numbers = [float(number) for number in re.findall(r"-?[0-9.]+", shape.attrib.get("points", ""))]
        numbers += [float(number) for number in re.findall(r"-?[0-9.]+", shape.attrib.get("d", ""))]
        xs += numbers[::2]
        ys += numbers[1::2]
    return min(xs), min(ys), max(xs), max(ys)


def texts(svg: ET.Element) -> str:
    """Return all that is written in a picture."""
    return "\n".join(text.text or "" for text in svg.iter(f"{SVG}text"))


def program(name: str) -> str:
    """Return where a program is; without it a test says so and does not run, and in CI it fails."""
    found = shutil.which(name)
    if found is None:
        message = f"not run: {name} is not installed here"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return found


def said_by(*command: str | Path, data: bytes | None = None) -> str:
    """Return what a program says."""
    done = subprocess.run([*map(str, command)], input=data, capture_output=True, check=True)  # noqa: S603 - ours
    return done.stdout.decode()


def parsed(paths: Sequence[Path]) -> list[dict[str, Any]]:
    """Return flowcharts as the real Mermaid reads them; `make node-tools` installs it."""
    import json  # noqa: PLC0415 - here only

    here = ROOT / "tests" / "diagrams"
    node = program("node")
    return [json.loads(line) for line in said_by(node, here / "parse.mjs", *paths).splitlines()]
