"""Exit codes: the same whatever the format, for each state of a registry and each `--fail-on`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dataflow import rules
from dataflow.cli.options import CheckFormat, FailOn
from dataflow.findings import Meta, Severity
from tests.cli.program import run, write

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "registry: {name: Example, controller: us, language: en}\nparties: {us: {name: Us Inc.}, mail: {name: Mail}}\n"
FLOW = "entrustments: {cloud: {trustee: mail, contract: %s}}\n"
NOTHING_SAID = FLOW.replace(", contract: %s", "")
AGREED = "contracts: {agreed: {parties: [us, mail]}}\n"

CODES = {
    # state: (what is in it, the rule's severity, codes with error, warning, note, never)
    "clean": (HEAD + FLOW % "agreed" + AGREED, Severity.ERROR, (0, 0, 0, 0)),
    "note": (HEAD + FLOW % "none", Severity.NOTE, (0, 0, 1, 0)),
    "warning": (HEAD + FLOW % "none", Severity.WARNING, (0, 1, 1, 0)),
    "error": (HEAD + FLOW % "none", Severity.ERROR, (1, 1, 1, 0)),
    "unknown": (HEAD + NOTHING_SAID, Severity.ERROR, (1, 1, 1, 0)),
    "reported": (HEAD.replace("language", "unknowns: report, language") + NOTHING_SAID, Severity.ERROR, (0, 0, 0, 0)),
    "unreadable": (HEAD + FLOW % "{}", Severity.ERROR, (2, 2, 2, 2)),
    "not YAML": ("registry: [", Severity.ERROR, (2, 2, 2, 2)),
    "nothing a rule looks at": (HEAD, Severity.ERROR, (3, 3, 3, 3)),
    "no file": (None, Severity.ERROR, (3, 3, 3, 3)),
}


COMMON = ("clean", "warning", "error", "unreadable", "no file")


@pytest.mark.parametrize(
    ("state", "form"),
    [(state, form) for form in CheckFormat for state in (CODES if form is CheckFormat.TEXT else COMMON)],
)
def test_exit_codes(state: str, form: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text, severity, codes = CODES[state]
    contract_missing = next(rule for rule in rules.every() if rule.meta.id == "contract-missing")
    only = rules.Rule(Meta("contract-missing", severity, contract_missing.meta.citations), contract_missing.judge)
    for module in ("check", "coming"):
        monkeypatch.setattr(f"dataflow.{module}.every", lambda: (only,))
    folder = write(tmp_path / "registry", **({"all": text} if text is not None else {}))
    found = tuple(run("check", folder, "--format", form, "--fail-on", each).code for each in FailOn)
    assert found == codes


def test_errors_fail_where_nobody_says_what_does(tmp_path: Path) -> None:
    for state, text in (("error", HEAD + FLOW % "none"), ("unread", "registry: [")):
        folder = write(tmp_path / state, all=text)
        codes = [run("check", folder, *args).code for args in ([], ["--fail-on", "error"])]
        assert codes == {"error": [1, 1], "unread": [2, 2]}[state]


@pytest.mark.parametrize("form", list(CheckFormat))
def test_a_rule_that_crashes_is_2_whatever_fails(form: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def broken(_world: object) -> list[object]:
        raise ZeroDivisionError

    only = next(iter(rules.every()))._replace(judge=broken)  # type: ignore[arg-type]  # it never answers
    monkeypatch.setattr("dataflow.check.every", lambda: (only,))
    folder = write(tmp_path / "registry", all=HEAD)
    assert run("check", folder, "--format", form, "--fail-on", "never").code == 2
