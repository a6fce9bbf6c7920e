"""Entrusted marketing: work of which data subjects are told individually, and when it changes (Act 26(3))."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.findings import Outcome, of_state
from dataflow.law.named import denies
from dataflow.model.data import PurposeKind
from dataflow.model.flows import Entrustment, Task, TaskKind
from dataflow.model.states import State, known, state_of
from dataflow.model.telling import NoticeOf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.scalars import Text
    from dataflow.model.telling import Notice


class Marketed(NamedTuple):
    """An entrustment of the controller's own to promote goods or solicit sales; its notices up to the day, numbered."""

    key: str
    flow: Entrustment
    notices: tuple[tuple[int, Notice], ...]


def marketed(world: World) -> tuple[Marketed, ...]:
    """Return the entrustments in force that the controller itself makes and that have a task of that kind."""
    return world.once("marketed", lambda: tuple(_marketed(world)))


def does(flow: object, kind: TaskKind) -> bool:
    """Return whether one of the tasks of an entrustment is of a kind."""
    tasks: list[Task] = (known(flow.tasks) if isinstance(flow, Entrustment) else None) or []
    return any(task.kind is kind for task in tasks)


class Unsorted(NamedTuple):
    """A task of an entrustment that may be marketing, while its kind is not told, or tells how it is done.

    By its name, or (`serves`) since all that the entrustment is for is marketing. `kind` is None, or one that
    advertising may be done by: messages, calls, other. `number` None: nobody says what the tasks are.
    """

    key: str
    number: int | None
    name: Text | None = None
    kind: TaskKind | None = None
    serves: bool = False


def unsorted(world: World) -> Iterator[Unsorted]:
    """Yield, for each entrustment of the controller's own without a notice on record, the first of such tasks."""
    for key in world.entrustments:
        flow = world.flow(key)
        if isinstance(flow, Entrustment) and world.forest.depth[key] == 1 and not known(flow.notices):
            yield from _unsorted(key, flow, serves=_serves_marketing(world, flow))


def _serves_marketing(world: World, flow: Entrustment) -> bool:
    """Return whether every purpose that an entrustment names is marketing."""
    purposes = known(flow.purposes) or ()
    return bool(purposes) and all(world.registry.purposes[one].kind is PurposeKind.MARKETING for one in purposes)


def _unsorted(key: str, flow: Entrustment, *, serves: bool) -> Iterator[Unsorted]:
    if flow.tasks is None:
        if serves:
            yield Unsorted(key, None, serves=True)
        return
    tasks: list[Task] = known(flow.tasks) or []
    if any(task.kind is TaskKind.MARKETING for task in tasks):
        return
    found = [
        Unsorted(key, number, name, kind, serves=not _is_marketing(name, kind))
        for number, task in enumerate(tasks)
        for name, kind in [(known(task.name), known(task.kind))]
        if task.kind is not State.NONE
        and kind in _OPEN
        and (_is_marketing(name, kind) or (serves and not _denied(name)))
    ]
    yield from sorted(found, key=lambda task: (task.kind is not None, task.serves))[:1]  # one without any kind first


_OPEN = (None, TaskKind.MESSAGING, TaskKind.SUPPORT, TaskKind.OTHER)
_MARKETING = r"(?i)홍보|마케팅|광고|판촉|판매\s*권유|marketing|advertis|solicit"


def _is_marketing(name: Text | None, kind: TaskKind | None) -> bool:
    """Return whether a name says that it is marketing; beside a kind, also that it does not deny it."""
    return bool(_said(name)) and (kind is None or not _denied(name))


def _denied(name: Text | None) -> bool:
    """Return whether a name speaks of marketing to say that it is none."""
    return any(map(denies, _said(name)))


def _said(name: Text | None) -> list[str]:
    """Return the spellings of a name that speak of marketing."""
    return [spelling for spelling in name.every() if re.search(_MARKETING, spelling)] if name is not None else []


def is_posting(notice: Notice) -> bool:
    """Return whether a notice says that it was a posting: by its last day, or by why nobody was told individually."""
    return known(notice.until) is not None or known(notice.reason) is not None


def tells_all(notice: Notice) -> bool:
    """Return whether a notice is known to tell both the work and the trustee."""
    return {NoticeOf.WORK, NoticeOf.TRUSTEE} <= set(known(notice.told) or ())


def done(world: World, value: Any) -> Outcome:
    """Return the outcome of a duty to have done something, from its day; a later day says nothing of the day asked."""
    day = known(value)
    return Outcome.UNKNOWN if day is not None and day > world.day else of_state(state_of(value))


def _marketed(world: World) -> Iterator[Marketed]:
    for key in world.entrustments:
        flow = world.flow(key)
        if isinstance(flow, Entrustment) and world.forest.depth[key] == 1 and does(flow, TaskKind.MARKETING):
            numbered = enumerate(known(flow.notices) or ())
            sent = tuple((number, notice) for number, notice in numbered if not _later(world, notice))
            yield Marketed(key, flow, sent)


def _later(world: World, notice: Notice) -> bool:
    day = known(notice.on)
    return day is not None and day > world.day
