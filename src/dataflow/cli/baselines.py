"""A baseline: findings that were there when checking began, accepted together in a file of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dataflow.acceptances import ACCEPTED, Record, acceptable, accepted, records
from dataflow.check import nowhere
from dataflow.cli.session import Session, shown
from dataflow.cli.streams import stop, tell

if TYPE_CHECKING:
    from datetime import date

    from dataflow.findings import Finding, Report
    from dataflow.graph.world import World
    from dataflow.load.registry import Acceptances
    from dataflow.model.records import Acceptance
    from dataflow.render.acceptances import Entry

DEFAULT = timedelta(days=180)
"""How long a baseline accepts what is in it, if nobody says."""


class Asked(NamedTuple):
    """What a check was told of baselines on the command line."""

    read: Path | None
    write: Path | None
    owner: str | None
    expires: str | None


class Baseline(NamedTuple):
    """A baseline that is used, or written anew; `there` is what the file holds, None where it is not there yet."""

    file: Path
    there: Acceptances | None
    writes: bool
    owner: str | None = None
    expires: date | None = None


def baseline_of(session: Session, asked: Asked, *, whole: bool) -> Baseline | None:
    """Return the baseline of a check, read; what makes no sense, or cannot be read, ends the command.

    `whole`: nothing was asked to be left out.
    """
    from dataflow.cli.accepting import day_until, said
    from dataflow.cli.saving import refuse_link

    speaker = session.speaker
    if asked.write is None:
        if asked.owner is not None or asked.expires is not None:
            stop(speaker.label("baseline.alone"))
        return None if asked.read is None else Baseline(asked.read, _read(session, asked.read), writes=False)
    if asked.read is not None and asked.read.resolve() != asked.write.resolve():
        stop(speaker.label("baseline.two"))
    if not whole or session.day != session.today:
        stop(speaker.label("baseline.part"))
    refuse_link(asked.write, speaker)
    owner = None if asked.owner is None else said(speaker, "--owner", asked.owner)
    expires = None if asked.expires is None else day_until(session, asked.expires)
    there = _ours(session, asked.write) if asked.write.exists() else None
    if not session.loaded.complete:
        tell(speaker.label("baseline.unwritten"))
    return Baseline(asked.write, there, writes=True, owner=owner, expires=expires)


def lines(session: Session, baseline: Baseline | None) -> Callable[[str, int], str]:
    """Return what gives a line of a file: of the registry, or of the baseline beside it."""
    own = session.loaded.sources.line
    beside = baseline.there.sources.line if baseline is not None and baseline.there is not None else own
    return lambda file, number: own(file, number) or beside(file, number)


def in_force(session: Session, world: World, found: Report, baseline: Baseline | None) -> list[Record]:
    """Return the acceptances of a check, those of its baseline among them; one that is to be written is written."""
    sources = session.loaded.sources
    name = None if baseline is None else _within(session, baseline.file)
    own = [each for each in records(world.registry, sources.span) if name is None or _file_of(session, each) != name]
    if baseline is None:
        return own
    if baseline.writes:
        return own + _written(session, world, accepted(found, own, session.today, whole=False), baseline)
    return own + _of_file(baseline)


def beside(session: Session, baseline: Baseline | None) -> list[Record]:
    """Return the acceptances of a baseline that is no part of the registry: in an earlier state they count as today."""
    return [] if baseline is None or _within(session, baseline.file) is not None else _of_file(baseline)


def _of_file(baseline: Baseline) -> list[Record]:
    there = baseline.there
    if there is None:
        return []
    return [Record(each, there.sources.span, str(baseline.file)) for each in there.entities.values()]


def _within(session: Session, file: Path) -> str | None:
    """Return how the registry calls a file that is a part of it."""
    full, root = file.resolve(), session.root.resolve()
    return full.relative_to(root).as_posix() if full.is_relative_to(root) else None


def _file_of(session: Session, record: Record) -> str:
    return session.loaded.sources.entities[record.acceptance.key][0]


def _read(session: Session, file: Path) -> Acceptances:
    """Return what a baseline holds; what is wrong with it is told at its place, and ends the command."""
    from dataflow.findings import Outcome, Report
    from dataflow.load.registry import load_acceptances
    from dataflow.render.text import text

    found = load_acceptances(file, _folder(file))
    if found.findings:
        told = Report(tuple(found.findings), {outcome.value: 0 for outcome in Outcome})
        tell(text(told, session.speaker, found.sources.line, colour=False).rstrip("\n"))
        stop(session.speaker.label("baseline.broken", file=str(file), errors=len(found.findings)))
    return found


def _folder(file: Path) -> str:
    """Return how reports call the folder of a baseline."""
    folder = shown(file.absolute().parent)
    return "" if folder == "." else folder


def _ours(session: Session, file: Path) -> Acceptances:
    """Return what a file holds that may be written anew, being a baseline and nothing else; else the command ends."""
    from dataflow.load.files import read_bytes
    from dataflow.render.acceptances import MARK

    if not read_bytes(file)[0].startswith(f"{MARK}\n".encode()):
        stop(session.speaker.label("baseline.not-ours", file=str(file)))
    found = _read(session, file)
    if not all(Record(each, found.sources.span).of_baseline for each in found.entities.values()):
        stop(session.speaker.label("baseline.not-ours", file=str(file)))
    return found


def _written(session: Session, world: World, report: Report, baseline: Baseline) -> list[Record]:
    """Write what nobody accepted on its own; what is in the baseline already and still holds stays as it is."""
    from dataflow.cli.saving import replace_whole
    from dataflow.queries.find import label
    from dataflow.render.acceptances import baseline as as_text

    if report.crashed or not report.rules:
        tell(session.speaker.label("baseline.unwritten"))
        return []
    controller = label(world.registry, f"parties/{world.registry.head.controller}")
    owner = baseline.owner or (controller.said(session.speaker.language) if controller else "")
    last = baseline.expires or session.today + DEFAULT
    old = {} if baseline.there is None else {each.finding: each for each in baseline.there.entities.values()}
    entries = [
        _entry(finding, old.get(finding.fingerprint), baseline, owner, last, session.today)
        for finding in report.findings
        if acceptable(finding, report.metas) and finding.acceptance is None
    ]
    replace_whole(baseline.file, as_text(entries, session.speaker).encode(), session.speaker)
    new = [each.read(session.speaker.language) for each in entries]
    _tell(session, baseline.file, old, new, owner, last)
    return [Record(each, nowhere) for each in new]


def _entry(finding: Finding, old: Acceptance | None, baseline: Baseline, owner: str, last: date, today: date) -> Entry:
    """Return the acceptance of a finding; one that holds keeps its owner and its day, unless others are given."""
    from dataflow.render.acceptances import baseline_entry

    if old is None or Record(old, nowhere).worth(finding, today) != ACCEPTED:
        return baseline_entry(finding, owner, last)
    return baseline_entry(finding, baseline.owner or old.owner, baseline.expires or old.expires)


def _tell(
    session: Session, file: Path, old: Mapping[str, Acceptance], new: list[Acceptance], owner: str, last: date
) -> None:
    before = {(each.finding, each.owner, each.expires, each.facts) for each in old.values()}
    kept = sum((each.finding, each.owner, each.expires, each.facts) in before for each in new)
    dropped = len(old.keys() - {each.finding for each in new})
    facts = {"count": len(new), "kept": kept, "new": len(new) - kept, "dropped": dropped}
    tell(session.speaker.label("baseline.written", file=str(file), expires=last, owner=owner, **facts))
