"""Look for texts and files that break a property: `python tests/fuzz/fuzz.py text|file CORPUS… -max_total_time=300`.

Needs Atheris (Python 3.11 to 3.13) and this project; not run by the tests, which keep what it found (`found/`).
CORPUS is a folder that libFuzzer fills; `seeds` as the first argument writes what it may start from into one.
"""

from __future__ import annotations

import sys
import time
from importlib import import_module
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
LONGEST = 4096
SLOW = 0.2
"""Seconds for a text of that length on a machine of our day, a hundred times what it takes."""

WORDS = [
    ": ",
    "- ",
    "\\x0a  ",
    "<<: ",
    "null",
    "~",
    "&a ",
    "*a",
    "!!str ",
    "---\\x0a",
    "...\\x0a",
    "? ",
    "|\\x0a",
    ">-\\x0a",
]
SECTIONS = [
    "items",
    "parties",
    "subjects",
    "purposes",
    "systems",
    "entrustments",
    "provisions",
    "contracts",
    "policies",
]


def seeds(folder: Path) -> None:
    """Write registries, cases and what was found before into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [*ROOT.glob("registry/*.yaml"), *ROOT.glob("tests/c*/**/registry/*.yaml")]
    texts = [path.read_bytes() for path in files if path.stat().st_size <= LONGEST]
    for cases in (ROOT / "tests/load/cases.yaml", *sorted(ROOT.glob("tests/rules/*.yaml"))):
        for case in yaml.safe_load(cases.read_text("utf-8")):
            given = case.get("files", {}) if isinstance(case, dict) else {}
            texts += [text.encode() for text in given.values() if isinstance(text, str)]
    texts += [path.read_bytes() for path in ROOT.glob("tests/fuzz/found/*")]
    for number, text in enumerate(texts):
        (folder / f"seed-{number:04}").write_bytes(text[:LONGEST])
    (folder.parent / "words.dict").write_text("".join(f'"{word}"\n' for word in (*WORDS, *SECTIONS)), encoding="ascii")


def main() -> None:
    """Fuzz one target until libFuzzer has had enough."""
    target, *rest = sys.argv[1:]
    if target == "seeds":
        seeds(Path(rest[0]))
        return
    atheris = import_module("atheris")  # a tool that the tests do not need
    with atheris.instrument_imports(include=["dataflow.load", "dataflow.model", "dataflow.render"]):
        from tests.fuzz.properties import check_file, check_text  # noqa: PLC0415

    def text(data: bytes) -> None:
        began = time.process_time()
        check_text(data.decode("utf-8", "replace"))
        assert time.process_time() - began < SLOW

    atheris.Setup([sys.argv[0], f"-max_len={LONGEST}", *rest], text if target == "text" else check_file)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
