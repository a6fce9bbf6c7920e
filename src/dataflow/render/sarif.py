"""The report of a check as SARIF 2.1.0, for code scanning.

No result has a `kind`, so each is a failure of its level; its outcome stands in its message and its properties. The
kinds `open` and `review` of the standard ask for `level: none`, which platforms do not show: that would look in order.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from dataflow import __version__
from dataflow.findings import Change
from dataflow.law.lookup import address
from dataflow.places import visible
from dataflow.render.report import explained, fingerprint, headline
from dataflow.words.messages import MISTAKES
from dataflow.words.pages import page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dataflow.findings import Finding, Meta
    from dataflow.places import Span
    from dataflow.render.report import Checked
    from dataflow.words.speak import Speaker

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "SRCROOT"


def written(checked: Checked) -> str:
    """Return the log: one run, its rules and results."""
    return together([checked])


def together(checks: Iterable[Checked]) -> str:
    """Return the log of several registries: a run each, with an id of its own, as a platform tells them apart."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(checked) for checked in checks]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _run(checked: Checked) -> dict[str, Any]:
    speaker, report = checked.speaker, checked.report
    ids = sorted({*report.metas, *(finding.rule for finding in report.shown)})
    driver = {
        "name": "dataflow",
        "version": __version__,
        "language": checked.language,
        "rules": [_rule(rule, report.metas.get(rule), speaker) for rule in ids],
    }
    named = {"automationDetails": {"id": f"dataflow/{visible(checked.context.root)}/"}} if checked.several else {}
    return {
        "tool": {"driver": driver},
        **named,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository."}}},
        "invocations": [{"executionSuccessful": not report.crashed and checked.context.complete}],
        "results": [_result(finding, ids.index(finding.rule), checked) for finding in report.shown],
        "properties": {
            "as_of": checked.context.day.isoformat(),
            "complete": checked.context.complete,
            "summary": list(checked.summary),
        },
    }


def _rule(rule: str, meta: Meta | None, speaker: Speaker) -> dict[str, Any]:
    if rule in MISTAKES or meta is None:
        return {"id": rule, "shortDescription": {"text": rule}}
    words = page(rule)
    parts = [speaker.say(words[part]) for part in ("what", "why") if part in words]
    described: dict[str, Any] = {
        "id": rule,
        "shortDescription": {"text": speaker.say(words["title"])},
        "help": {"text": "\n\n".join(parts), "markdown": "\n\n".join(parts)},
        "defaultConfiguration": {"level": meta.severity.value},
        "properties": {"citations": list(meta.citations), "since": meta.since.isoformat(), "tags": ["privacy"]},
    }
    if "what" in words:
        described["fullDescription"] = {"text": speaker.say(words["what"])}
    link = next((found for row in meta.citations if (found := address(row)) is not None), None)
    return described | ({"helpUri": link} if link else {})


def _result(finding: Finding, index: int, checked: Checked) -> dict[str, Any]:
    speaker = checked.speaker
    text = "\n".join(map(visible, [headline(finding, speaker), *explained(finding, speaker)]))
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": finding.severity.value,
        "message": {"text": text},
        "locations": [_location(finding.span) | _entity(finding)],
        "partialFingerprints": {"dataflow/v1": fingerprint(finding, checked)},
        "properties": {"outcome": finding.outcome.value, "citations": list(finding.citations)},
    }
    if finding.change is not None:
        result["baselineState"] = "new" if finding.change is Change.NEW else "updated"
    if finding.begins is not None:
        result["properties"] |= {"begins": finding.begins.day.isoformat(), "then": finding.begins.severity.value}
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": f"{speaker.label(f'related.{each.role}')}: {visible(each.entity)}"}}
            | _location(span)
            for number, (each, span) in enumerate(finding.related, 1)
        ]
    if len(finding.chain) > 1:
        result["codeFlows"] = [{"threadFlows": [{"locations": list(_steps(finding.chain))}]}]
    if finding.acceptance is not None:
        status = "accepted" if finding.acceptance == "accepted" else "rejected"
        result["suppressions"] = [{"kind": "external", "status": status}]
    return result


def _entity(finding: Finding) -> dict[str, Any]:
    name = finding.place.entity
    return {"logicalLocations": [{"fullyQualifiedName": visible(name)}]} if name else {}


def _steps(chain: Iterable[tuple[str, Span]]) -> Iterable[dict[str, Any]]:
    for entity, span in chain:
        yield {"location": {"message": {"text": visible(entity)}, **_location(span)}}


def _location(span: Span) -> dict[str, Any]:
    region = {"startLine": span.start.line, "startColumn": span.start.column}
    region |= {"endLine": span.end.line, "endColumn": span.end.column}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(span.file), "uriBaseId": _ROOT}, "region": region}}
