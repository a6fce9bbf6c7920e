"""The command that accepts findings: one record each in the registry, all of them or none."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

from dataflow.cli.options import Lang, RegistryOption, names, option
from dataflow.cli.session import Session, day_of
from dataflow.cli.streams import stop, tell

if TYPE_CHECKING:
    from dataflow.findings import Finding, Report
    from dataflow.model.records import Acceptance
    from dataflow.words.speak import Speaker

LONGEST = timedelta(days=366)
"""How long something can be accepted: who handles personal data looks at all of it once a year."""

_DEFAULT = "acceptances.yaml"
_DIGITS = re.compile(r"(?:v1:)?([0-9a-fA-F]{8,16})", re.ASCII)


class Given(NamedTuple):
    """What a person says of the findings that are accepted."""

    reason: str
    owner: str
    expires: date


def accept(
    finding: Annotated[list[str], names("finding", "FINGERPRINT")],
    reason: Annotated[str | None, option("--reason")] = None,
    owner: Annotated[str | None, option("--owner")] = None,
    expires: Annotated[str | None, option("--expires")] = None,
    registry: RegistryOption = None,
    file: Annotated[Path | None, option("--file")] = None,
    lang: Lang = None,
) -> None:
    """Accept findings: check the registry, and write an acceptance of each into it."""
    from dataflow.check import check
    from dataflow.cli.asking import world_of

    session = Session(registry, None, lang)
    given = _given(session, reason, owner, expires)
    to = _file(session, file)
    world = world_of(session, partial=None)
    report = check(world, session.loaded.sources.span, session.today)
    found = [_found(session, report, text) for text in finding]
    wanted = {each.fingerprint: each for each in found}.values()
    new = [each for each in wanted if not _already(session, each)]
    if new:
        _write(session, to, new, given)


def day_until(session: Session, text: str) -> date:
    """Return the last day of an acceptance, or say why it cannot be that day and exit."""
    speaker = session.speaker
    day = day_of("--expires", text, speaker) or session.today
    if day < session.today:
        stop(speaker.label("accept.past", day=day))
    if day > session.today + LONGEST:
        stop(speaker.label("accept.late", day=day, last=session.today + LONGEST))
    return day


def said(speaker: Speaker, where: str, text: str) -> str:
    """Return what an option says; nothing is not enough."""
    if not text.strip():
        stop(speaker.label("accept.empty", option=where))
    return text.strip()


def _given(session: Session, reason: str | None, owner: str | None, expires: str | None) -> Given:
    from dataflow.acceptances import BASELINE

    speaker = session.speaker
    if reason is None or owner is None or expires is None:
        texts = {"--reason": reason, "--owner": owner, "--expires": expires}
        stop(speaker.label("accept.lacks", options=[name for name, text in texts.items() if text is None]))
    if reason.strip() == BASELINE:
        stop(speaker.label("accept.baseline"))
    last = day_until(session, expires)
    return Given(said(speaker, "--reason", reason), said(speaker, "--owner", owner), last)


def _file(session: Session, given: Path | None) -> Path:
    """Return the file to add to: one that is read as a part of the registry, else the command ends."""
    from dataflow.cli.saving import refuse_link

    file = session.root / _DEFAULT if given is None else given
    refuse_link(file, session.speaker)
    inside = file.resolve().is_relative_to(session.root.resolve())
    if not inside or file.suffix not in (".yaml", ".yml") or file.name.startswith("."):
        stop(session.speaker.label("accept.outside", file=str(file), root=session.loaded.sources.root))
    return file


def _found(session: Session, report: Report, text: str) -> Finding:
    """Return the finding that a fingerprint, or the first digits of one, is of."""
    from dataflow.acceptances import acceptable
    from dataflow.cli.selecting import unfound
    from dataflow.load.suggest import nearest

    speaker = session.speaker
    form = _DIGITS.fullmatch(text)
    if form is None:
        stop(speaker.label("accept.form", text=text))
    start = f"v1:{form[1].lower()}"
    found = [each for each in report.findings if each.fingerprint.startswith(start)]
    if len(found) > 1:
        stop(speaker.label("name.several", text=text, forms=[each.fingerprint for each in found]))
    if not found:
        there = [each.fingerprint for each in report.findings if acceptable(each, report.metas)]
        line = speaker.label("accept.unfound", text=text, root=session.loaded.sources.root)
        unfound(speaker, line, nearest(start, there))
    if not acceptable(found[0], report.metas):
        stop(speaker.label("accept.not-acceptable", text=text, rule=found[0].rule))
    return found[0]


def _already(session: Session, finding: Finding) -> bool:
    """Return whether somebody accepts a finding for a reason of its own, and say so."""
    from dataflow.acceptances import ACCEPTED

    made = _made(session, finding)
    if finding.acceptance != ACCEPTED or made is None:
        return False
    facts = {"finding": finding.fingerprint, "owner": made.owner, "expires": made.expires}
    tell(session.speaker.label("accept.already", place=_place(session, made), **facts))
    return True


def _made(session: Session, finding: Finding) -> Acceptance | None:
    """Return the acceptance of a finding that is not a baseline's."""
    registry = session.loaded.registry
    keys = [related.entity for related, _ in finding.related if related.role == "acceptance"]
    return registry.acceptances[keys[-1].partition("/")[2]] if registry is not None and keys else None


def _place(session: Session, acceptance: Acceptance) -> str:
    file, line = session.loaded.sources.entity(acceptance.key)
    return f"{file}:{line}"


def _shown(session: Session, file: Path) -> str:
    return session.loaded.sources.shown(file.resolve().relative_to(session.root.resolve()).as_posix())


def _write(session: Session, file: Path, findings: list[Finding], given: Given) -> None:
    from dataflow.cli.saving import replace_whole
    from dataflow.render.acceptances import Unfit, added, entry

    speaker, registry = session.speaker, session.loaded.registry
    taken = set(registry.acceptances) if registry is not None else set()
    entries = [entry(each, *given, speaker, taken) for each in findings]
    try:
        text = added(file.read_bytes() if file.exists() else b"", entries, speaker)
    except Unfit as unfit:
        stop(speaker.label(unfit.key, file=_shown(session, file)))
    replace_whole(file, text, speaker)
    for finding, each in zip(findings, entries, strict=True):
        facts = {"finding": finding.fingerprint, "expires": given.expires, "id": each.id}
        tell(speaker.label("accept.written", file=_shown(session, file), **facts))
        old = _made(session, finding)
        if old is not None:
            tell(speaker.label("accept.renewed", place=_place(session, old)))
