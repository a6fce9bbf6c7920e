"""The report of a check as JUnit XML: a test case for each finding, and one for each rule that found nothing amiss."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from dataflow.acceptances import ACCEPTED
from dataflow.findings import Severity
from dataflow.places import visible
from dataflow.render.report import explained, headline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dataflow.findings import Finding
    from dataflow.render.report import Checked
    from dataflow.words.speak import Speaker


def written(checked: Checked) -> str:
    """Return the report; errors and warnings are failures, accepted findings are skipped, notes only say something."""
    return together([checked])


def together(checks: Iterable[Checked]) -> str:
    """Return the reports of several registries, a suite each."""
    suites = [_suite(checked) for checked in checks]
    counts = {name: str(sum(int(suite.get(name, 0)) for suite in suites)) for name in ("tests", "failures", "errors")}
    every = ET.Element("testsuites", {"name": "dataflow", **counts})
    every.extend(suites)
    ET.indent(every)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(every, encoding="unicode") + "\n"


def _suite(checked: Checked) -> ET.Element:
    report, speaker = checked.report, checked.speaker
    cases = [_case(finding, speaker) for finding in report.shown]
    failing = {finding.rule for finding in report.findings}
    for rule, count in report.passes.items():
        if rule not in failing:
            cases.append(ET.Element("testcase", classname=rule, name=speaker.label("junit.passed", count=count)))
    counts = {
        "tests": str(len(cases)),
        "failures": str(sum(case.find("failure") is not None for case in cases)),
        "errors": "0",
    }
    skipped = str(sum(case.find("skipped") is not None for case in cases))
    suite = ET.Element("testsuite", {"name": visible(checked.context.root), **counts, "skipped": skipped})
    suite.extend(cases)
    ET.SubElement(suite, "system-out").text = "\n".join(map(visible, checked.summary))
    return suite


def _case(finding: Finding, speaker: Speaker) -> ET.Element:
    place = f"{finding.span.file}:{finding.span.start.line}:{finding.span.start.column}"
    where = " ".join(filter(None, [finding.place.entity, finding.field]))
    case = ET.Element("testcase", classname=finding.rule, name=visible(f"{where or finding.rule} ({place})"))
    lines = "\n".join(map(visible, [place, *explained(finding, speaker)]))
    if finding.acceptance == ACCEPTED:
        ET.SubElement(case, "skipped", message=speaker.label("acceptance.accepted")).text = lines
    elif finding.severity is Severity.NOTE:
        ET.SubElement(case, "system-out").text = f"{visible(headline(finding, speaker))}\n{lines}"
    else:
        kind = f"{finding.severity}, {finding.outcome}"
        ET.SubElement(case, "failure", type=kind, message=visible(headline(finding, speaker))).text = lines
    return case
