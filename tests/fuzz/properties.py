"""What must hold of any text and any file: told apart from the fuzzer, so that what it found is a case of the tests."""

from __future__ import annotations

import contextlib
import io
import json
import re
import tempfile
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from dataflow.cli.checking import report_of
from dataflow.cli.session import Session
from dataflow.load.files import refused
from dataflow.load.quick import quick
from dataflow.load.yaml import careful, extents, extents_of, parse
from dataflow.render.envelope import dump
from dataflow.render.json import payload
from dataflow.render.text import text as render
from dataflow.selection import ALL
from dataflow.words.speak import Speaker

if TYPE_CHECKING:
    from dataflow.load.parsed import Extent

BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
HEAD = "registry: {name: 시험, controller: me}\nparties:\n  me: {name: 우리}\n"
COMMANDS = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Categories of characters that a terminal obeys or hides."""


def check_text(text: str) -> None:
    """Hold the readers against each other, and each mistake against the text."""
    parse(text)
    slow, fast = careful(text), quick(text)
    assert fast is None or fast == slow
    if refused(text):
        return  # positions are those of a text that could be YAML
    for mistake in slow.mistakes:
        assert mistake.extent is not None
        check_inside(mistake.extent, BREAK.split(text))
    if isinstance(slow.data, dict):
        check_alone(text)


def check_inside(extent: Extent, lines: list[str]) -> None:
    """Hold that an extent lies in the text."""
    for line, column in extent:
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1


def check_alone(text: str) -> None:
    """Hold what is read of each entity by itself against what is read of the whole text.

    In a text that breaks off it may be read further, by other rules than those of the brace that was left open.
    """
    read, whole, lines = careful(text), extents(text), BREAK.split(text)
    starts = sorted(start.before for (_, identity), start in read.entities.items() if identity)
    for (section, identity), start in read.entities.items():
        later = [one for one in starts if one > start.before]
        alone = extents_of(text, section, start, min(later, default=None)) if identity else None
        if alone is not None and read.whole:
            assert alone.items() <= whole.items(), (section, identity)
        for extent in (extent for pair in (alone or {}).values() for extent in pair):
            if extent.start < extent.end:  # nothing may stand where libyaml ends a last line that is unfinished
                check_inside(extent, lines)


def check_file(raw: bytes) -> None:
    """Hold that a registry with such a file is reported, in both languages and forms, and commands no terminal."""
    with tempfile.TemporaryDirectory() as there, contextlib.redirect_stderr(io.StringIO()) as told:
        root = Path(there) / "r"
        root.mkdir()
        (root / "a.yaml").write_bytes(raw)
        (root / "head.yaml").write_text(HEAD, encoding="utf-8")
        session = Session(root, "2026-11-25", "ko")
        report = report_of(session, ALL, partial=True)
        assert not report.crashed
        speakers = Speaker("ko", session.labels), Speaker("en", session.labels)
        said = [render(report, speaker, session.loaded.sources.line, colour=False) for speaker in speakers]
        answer = dump(payload(report, session.context, *speakers))
    assert json.loads(answer)["findings"] or not report.findings
    for shown in (*said, told.getvalue()):
        assert not {c for c in set(shown) - {"\n"} if unicodedata.category(c) in COMMANDS}
