"""The examples that `explain` shows are cases of the rules, and do what they say; stale ones fail."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

import dataflow
from dataflow.check import check
from dataflow.cli.session import Labels
from dataflow.findings import Outcome
from dataflow.graph.world import World
from dataflow.load.registry import load
from dataflow.rules import every
from dataflow.words.examples import Example, examples
from dataflow.words.speak import Speaker
from tests.rules.cases import TODAY, merged, read, write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dataflow.findings import Finding

CASES = Path(__file__).parent / "rules"
SHIPPED = Path(dataflow.__file__).parent / "words" / "examples"
UPDATE = bool(os.environ.get("UPDATE_SNAPSHOTS"))
RULES = [rule.meta.id for rule in every()]
WORST_FIRST = (Outcome.VIOLATED, Outcome.REVIEW, Outcome.UNKNOWN)


class _Plain(yaml.SafeDumper):
    """Writes texts as registries have them: whatever they look like, without quotes, and nothing twice by reference."""

    yaml_implicit_resolvers: Any = {}  # noqa: RUF012 - the name and type are PyYAML's

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the base class's signature
        return True


def in_yaml(data: Any, *, flow: bool | None) -> str:
    return yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False, default_flow_style=flow, width=110)


class _Shipped(_Plain):
    """Writes texts of several lines as they are."""


_Shipped.add_representer(
    str, lambda self, text: self.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)
)


def stem(rule: str) -> str:
    return rule.replace("-", "_")


def chosen(rule: str) -> tuple[Any, Any]:
    """Return the case that fires most plainly and the first that passes: of today, with one finding, where there is."""
    bodies = read(CASES / f"{stem(rule)}.yaml")["cases"]
    firing = sorted((body for body in bodies if body["expect"]), key=plainness)
    passing = [body for body in bodies if not body["expect"] and body.get("passes", "1") != "0"]
    return firing[0], passing[0]


def plainness(body: Any) -> Any:
    decided = any(each.get("variant", "").startswith("decided-") for each in body["expect"])
    worst = min(list(map(str, WORST_FIRST)).index(each.get("outcome", "unknown")) for each in body["expect"])
    return decided, worst, "as_of" in body, len(body["expect"])


def judged(rule: str, registry: str, documents: Mapping[str, str], day: date, folder: Path) -> dict[str, Any]:
    """Return what a rule says of a registry: its worst finding, or that it passes."""
    write(folder, {}, documents)
    (folder / "registry.yaml").write_text(registry, encoding="utf-8")
    loaded = load(folder)
    assert loaded.registry is not None
    assert loaded.findings == []
    names = Labels(loaded.registry)
    report = check(World(loaded.registry, day), loaded.sources.span, day, [r for r in every() if r.meta.id == rule])
    found: list[Finding] = sorted(report.findings, key=lambda finding: WORST_FIRST.index(finding.outcome))
    if not found:
        assert report.passes
        return {"outcome": "pass"}
    said = {language: Speaker(language, names).message(found[0]) for language in ("ko", "en")}
    field = {"field": found[0].field} if found[0].field else {}
    return {"outcome": found[0].outcome.value, "entity": found[0].place.entity, **field, "message": said}


def written(rule: str, folder: Path) -> str:
    """Return the file of a rule's examples."""
    file = read(CASES / f"{stem(rule)}.yaml")
    bodies: dict[str, Any] = {}
    for name, body in zip(("fires", "passes"), chosen(rule), strict=True):
        day = date.fromisoformat(body["as_of"]) if "as_of" in body else TODAY
        registry = in_yaml(merged(file["base"], body.get("with", {})), flow=None)
        documents = file.get("documents", {})
        (folder / name).mkdir()
        said = judged(rule, registry, documents, day, folder / name)
        more = {"documents": documents} if documents else {}
        bodies[name] = {"day": day.isoformat(), **said, "registry": registry, **more}
    text = yaml.dump(bodies, Dumper=_Shipped, allow_unicode=True, sort_keys=False, width=10_000)
    return f"# From tests/rules/{stem(rule)}.yaml (`make snapshots`).\n{text}"


@pytest.mark.parametrize("rule", RULES)
def test_shipped_examples_are_not_stale(rule: str, tmp_path: Path) -> None:
    path, text = SHIPPED / f"{stem(rule)}.yaml", written(rule, tmp_path)
    if UPDATE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        examples.cache_clear()
    assert path.is_file(), "missing: make snapshots"
    assert path.read_text(encoding="utf-8") == text, "stale: make snapshots"


@pytest.mark.parametrize("rule", RULES)
def test_an_example_does_what_it_says(rule: str, tmp_path: Path) -> None:
    both = examples(rule)
    assert both is not None
    assert (both.fires.outcome == "pass", both.passes.outcome == "pass") == (False, True)
    for name, example in both._asdict().items():
        (tmp_path / name).mkdir()
        said = judged(rule, example.registry, example.documents, example.day, tmp_path / name)
        assert said == {key: value for key, value in spoken(example).items() if value is not None}


def spoken(example: Example) -> dict[str, Any]:
    message = example.message._asdict() if example.message else None
    return {"outcome": example.outcome, "entity": example.entity, "field": example.field, "message": message}


def test_nothing_else_is_shipped() -> None:
    assert sorted(path.name for path in SHIPPED.iterdir()) == sorted(f"{stem(rule)}.yaml" for rule in RULES)
