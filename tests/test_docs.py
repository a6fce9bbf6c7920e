"""README's examples are what the program prints; the lists in docs/ are what the code says."""

from __future__ import annotations

import ast
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from dataflow.law.statutes import CITATIONS
from dataflow.rules import every
from dataflow.schema import fields, models
from dataflow.store.shape import COMMON, DECLARED, LINKS, WORKED_OUT
from dataflow.words.pages import page

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
UPDATE = bool(os.environ.get("UPDATE_SNAPSHOTS"))
TODAY = "2026-11-25"


def _consoles() -> list[str]:
    return re.findall(r"```console\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)


def _runs(block: str) -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line)
    return found


def _run(command: str) -> tuple[str, int]:
    words = shlex.split(command)
    environment = os.environ | {"DATAFLOW_TODAY": TODAY, "NO_COLOR": "1", "GITHUB_ACTIONS": ""}
    done = subprocess.run(  # noqa: S603 - the README's own commands
        [sys.executable, "-m", *words],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode(), done.returncode


def _pattern(lines: list[str]) -> re.Pattern[str]:
    """A line `…` stands for any lines."""
    return re.compile("".join(r"(?:.*\n)*?" if line == "…" else re.escape(line) + r"\n" for line in lines))


@pytest.mark.parametrize("block", _consoles())
def test_readme_shows_what_the_program_prints(block: str) -> None:
    status = 0
    for command, expected in _runs(block):
        if command == "echo $?":
            assert expected == [str(status)]
            continue
        output, status = _run(command)
        assert _pattern(expected).fullmatch(output), f"{command}\n{output}"


def _rules() -> str:
    lines = [
        "# Rules",
        "",
        "Generated from the rules and their pages (`make snapshots`). A rule judges nothing before the day in *since*.",
        "The page behind its name has examples and what to do; `dataflow explain RULE` prints the same.",
        "",
        "| rule | severity | since | provisions | 무엇을 보는가 | what it looks at |",
        "|---|---|---|---|---|---|",
    ]
    for rule in every():
        what = page(rule.meta.id)["what"]
        citations = ", ".join(rule.meta.citations)
        cells = (
            f"[`{rule.meta.id}`](rules/{rule.meta.id}.md)",
            rule.meta.severity.value,
            rule.meta.since.isoformat(),
            citations,
            what.ko,
            what.en,
        )
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


_READ_BY_NAME = (
    "Refusal.",
    "Safeguards.",
    "CertifiedMeasures.",
    "Read.",
    "PurposeItems.",
    "FlowItems.except",
    "Row.timing",
    "Row.method",
    "OverseasTerms.timing",
    "OverseasTerms.method",
)
"""Fields that code reads through a name put together at run time, or under another name."""


def _names_read() -> set[str]:
    """Attribute names that the readers of the model use."""
    rooms = ("model", "graph", "queries", "rules", "render", "words", "cli")
    paths = [path for room in rooms for path in (ROOT / "src/dataflow" / room).glob("*.py")]
    paths += [ROOT / "src/dataflow/check.py", ROOT / "src/dataflow/load/registry.py"]
    nodes = [node for path in paths for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    attributes = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    called = [node for node in nodes if isinstance(node, ast.Call) and len(node.args) > 1]
    named = {node.args[1].value for node in called if isinstance(node.args[1], ast.Constant)}
    terms = {node.args[2].value for node in called if len(node.args) > 2 and isinstance(node.args[2], ast.Constant)}
    return attributes | {name for name in (*named, *terms) if isinstance(name, str)}


def _unread() -> str:
    read = _names_read()
    lines = [
        "# Fields that nothing reads yet",
        "",
        "Generated (`make snapshots`). The format has them, the schema explains them, the loader checks them; no rule,",
        "question or output looks at them in this version. Every other field of the model is read.",
        "",
    ]
    keys = {key for model in models().values() for field, key in fields(model) if field not in read}
    lines += [f"* `{key}`" for key in sorted(keys) if not key.startswith(_READ_BY_NAME)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(("name", "text"), [("rules.md", _rules()), ("fields.md", _unread())])
def test_lists_in_docs_are_not_stale(name: str, text: str) -> None:
    path = DOCS / name
    if UPDATE:
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text, "stale: make snapshots"


def _graph() -> str:
    """The graph in Neo4j as a picture and a table, from the table in code."""
    arrows = [
        f"  {start} -->|{link.type}| {end}" for link in LINKS for start in _ends(link.start) for end in _ends(link.end)
    ]
    lines = ["```mermaid", "graph LR", '  Flow["Entrustment, Provision"]', *arrows, "```", ""]
    lines += ["| relationship | from | to | says | stated by |", "|---|---|---|---|---|"]
    for table, stated in ((DECLARED, _STATED), (WORKED_OUT, dict.fromkeys(WORKED_OUT, "worked out"))):
        for name, link in table.items():
            ends = " | ".join(" or ".join(f"`{label}`" for label in end.split("|")) for end in (link.start, link.end))
            lines.append(f"| `{link.type}` | {ends} | {link.says} | {stated.get(name, f'`{name}`')} |")
    lines += [
        "",
        "Every node and every relationship has",
        "",
        *(f"* `{name}`: {says}" for name, says in COMMON.items()),
    ]
    return "\n".join(lines)


def _ends(labels: str) -> list[str]:
    return labels.replace("Entrustment|Provision", "Flow").split("|")


_STATED = {"sends": "`by`, else the controller", "at": "`locations`", "prints": "`rows`"}


def test_the_graph_in_docs_is_that_of_the_code() -> None:
    path = DOCS / "neo4j.md"
    start, end = "<!-- generated: make snapshots -->\n", "\n<!-- /generated -->"
    text = path.read_text(encoding="utf-8")
    before, after = text[: text.index(start) + len(start)], text[text.index(end) :]
    wanted = before + "\n" + _graph() + "\n" + after
    if UPDATE:
        path.write_text(wanted, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == wanted, "stale: make snapshots"


def test_every_decision_is_listed() -> None:
    listed = re.findall(r"\((\d{4}-[\w-]+\.md)\)", (DOCS / "decisions/README.md").read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(path.name for path in (DOCS / "decisions").glob("0*.md"))


def test_every_provision_a_page_names_is_in_the_table() -> None:
    for rule in every():
        for text in page(rule.meta.id).values():
            for citation in re.findall(r"\bPIPA(?:-ED)? \d[\d-]*(?:\(\w+\)[\d-]*)*", text.en):
                known = any(row == citation or row.startswith(citation + "(") for row in CITATIONS)
                assert known, (rule.meta.id, citation)


@pytest.mark.parametrize("folder", ["registry", "tests/clean/registry"])
def test_every_registry_file_tells_editors_its_schema(folder: str) -> None:
    for path in (ROOT / folder).glob("*.yaml"):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        schema = first.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / schema).resolve() == ROOT / "schemas/registry.schema.json", path
