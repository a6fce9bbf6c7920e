"""A personal information file of a public body that is not registered (D-23)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.parties import PartyKind
from dataflow.model.states import State, known
from dataflow.queries.applicable import processed
from dataflow.queries.grounds import beyond

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.data import PersonalFile, Purpose

# The duty is as old as the Act; which files are exempt from it was rewritten on 2023-09-15.
META = Meta(
    "file-unregistered",
    Severity.ERROR,
    ("PIPA 32(1)", "PIPA-ED 34(1)"),
    since=date(2023, 9, 15),
    asks=("public-institution", "personal-file"),
)

_TIME = 60
"""Days from the start of a file's operation within which its registration is applied for."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each purpose of a public body, or one for a controller that may be one."""
    purposes = processed(world)
    controller = world.registry.parties[world.registry.head.controller]
    kind = known(controller.kind)
    asked = known(controller.country) in (world.home, None) and (bool(purposes) or any(True for _ in beyond(world)))
    if kind is PartyKind.PUBLIC_BODY:
        yield from (_judged(world.day, purpose) for purpose in purposes)
    elif asked and kind is PartyKind.FOUNDATION:
        where, question = (controller.key, ("kind",)), "public-institution"
        yield Judgement(Outcome.REVIEW, *where, variant="foundation", severity=Severity.WARNING, question=question)
    elif asked and kind in (PartyKind.CLASS, None):
        yield Judgement(Outcome.UNKNOWN, controller.key, ("kind",), variant="body-unknown", severity=Severity.WARNING)


def _judged(day: date, purpose: Purpose) -> Judgement:
    file = purpose.personal_file
    if isinstance(file, State):
        return Judgement(Outcome.REVIEW, purpose.key, ("personal_file",), question="personal-file")
    if file is None:
        return Judgement(Outcome.UNKNOWN, purpose.key, ("personal_file", "registered"))
    outcome, field, variant = _outcome(day, file)
    return Judgement(outcome, purpose.key, ("personal_file", field), variant=variant)


def _outcome(day: date, file: PersonalFile) -> tuple[Outcome, str, str | None]:
    """Return what is to be said of a file, and of which field; a registration that is still to come is none yet."""
    registered = known(file.registered)
    if (registered is not None and registered <= day) or known(file.exempt) is not None:
        return Outcome.PASS, "registered", None
    if file.registered is None:
        return Outcome.UNKNOWN, "registered", None
    if file.exempt is None:
        return Outcome.UNKNOWN, "exempt", "exempt-unknown"
    since = known(file.since)
    if since is None:
        return Outcome.UNKNOWN, "since", "since-unknown"
    return (Outcome.VIOLATED if (day - since).days > _TIME else Outcome.PASS), "registered", None
