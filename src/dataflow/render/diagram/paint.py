"""A process of its own that lays out and draws: JSON on standard input, JSON on standard output.

Apart, since the library reads its fonts' settings once and for all, writes to standard error as it likes, and a fault
of it would be a fault of ours. It imports nothing of this project.
"""

from __future__ import annotations

import base64
import json
import re
import sys
from typing import Any

A4 = (11.2, 7.8)
"""A sheet without its margins, in inches."""
_DPI = "144"
_POINTS = 72


def paint(dot: str, form: str) -> bytes:
    """Return a picture; PDF is never larger than a sheet of A4, upright or across, whichever shows it larger."""
    import pygraphviz  # noqa: PLC0415 - heavy; and the caller wants to hear of it if it is not there

    graph = pygraphviz.AGraph(string=dot)
    if form == "png":
        graph.graph_attr["dpi"] = _DPI
    if form == "pdf":
        graph.graph_attr["margin"] = "0"
        graph.graph_attr["size"] = "{},{}".format(*_sheet(graph))
    drawn: bytes = graph.draw(format=form, prog="dot")
    return drawn


def _sheet(graph: Any) -> tuple[float, float]:
    size = re.search(rb'<svg width="([0-9.]+)pt" height="([0-9.]+)pt"', graph.draw(format="svg", prog="dot"))
    wide, high = (float(number) / _POINTS for number in size.groups()) if size else A4
    return max((A4, A4[::-1]), key=lambda sheet: min(sheet[0] / wide, sheet[1] / high))


def main() -> None:
    """Get ready, and draw all that is asked for."""
    import pygraphviz  # noqa: F401, PLC0415 - by the time that something is asked for, it is there

    for line in sys.stdin:
        dot, form = json.loads(line)
        sys.stdout.write(base64.b64encode(paint(dot, form)).decode() + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
