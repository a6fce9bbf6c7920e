"""One task that the entrustment table gives to one trustee and another article to another (C03)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.flows import Entrustment
from dataflow.model.policies import Table
from dataflow.model.scalars import Text
from dataflow.model.states import known
from dataflow.queries.find import normalised

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.graph.world import World

META = Meta("task-two-trustees", Severity.WARNING, ("PIPA 26(2)",), identity=("others",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each case there is on the world's day."""
    listed = dict.fromkeys(key for key in world.entrustments if world.published.of(key, Table.ENTRUSTMENT))
    unlisted = [key for key in world.entrustments if key not in listed and world.published.of(key, Table.MENTION)]
    doers = _by_task(world, listed if unlisted else ())
    for key in unlisted:
        mine = _tasks(world, key)
        same = sorted({other for task in mine for other in doers.get(task, ()) if not _one_chain(world, key, other)})
        shared = [other for other in same if world.forest.receiver(other) != world.forest.receiver(key)]
        yield Judgement(
            Outcome.REVIEW if shared else Outcome.PASS if mine else Outcome.UNKNOWN,
            key,
            ("tasks",),
            {"others": shared},
            related=tuple(Related(other, "same-task", ("tasks",)) for other in shared),
        )


def _one_chain(world: World, one: str, other: str) -> bool:
    """Return whether one of two flows goes on from the other: a task that is handed on is still one task."""
    return one in world.forest.chain(other) or other in world.forest.chain(one)


def _by_task(world: World, flows: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key in flows:
        for task in _tasks(world, key):
            found[task].append(key)
    return found


def _tasks(world: World, key: str) -> set[str]:
    flow = world.flow(key)
    tasks = known(flow.tasks) if isinstance(flow, Entrustment) else None
    names = [task.name for task in tasks or () if isinstance(task.name, Text)]
    return {normalised(spelling) for name in names for spelling in name.every()}
