"""A public body's cameras run by a trustee that the sign does not name (A-34)."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity, of_state
from dataflow.model.flows import Entrustment, SignOf
from dataflow.model.parties import PartyKind
from dataflow.model.states import known, state_of
from dataflow.queries.applicable import camera_work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.flows import Flow

META = Meta("cctv-sign", Severity.ERROR, ("PIPA 25(8)", "PIPA-ED 26(2)"))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each camera task, and one for each body of which nobody says whether it is public."""
    unknown: dict[str, list[str]] = defaultdict(list)
    for key in camera_work(world):
        flow = world.flow(key)
        if not isinstance(flow, Entrustment):
            continue
        body = world.registry.parties[world.forest.sender(key)]
        missing = [part.value for part in SignOf if part not in (known(flow.sign) or ())]
        kind = known(body.kind)
        if kind is None and missing:
            unknown[body.key].append(key)
        elif kind in (PartyKind.PUBLIC_BODY, PartyKind.FOUNDATION, None):
            facts = {"unsigned": missing, "sender": body.key}
            yield Judgement(_judged(flow, kind, whole=not missing), key, ("sign",), facts)
    for body_key, flows in unknown.items():
        related = tuple(Related(key, "served") for key in flows)
        yield Judgement(Outcome.UNKNOWN, body_key, ("kind",), {}, related, "body-unknown", severity=Severity.WARNING)
    yield from _by_name(world)


def _by_name(world: World) -> Iterator[Judgement]:
    """Yield the work that public bodies entrust and that only by its name runs cameras."""
    public = {one for one, party in world.registry.parties.items() if party.kind is PartyKind.PUBLIC_BODY}
    cameras = frozenset(camera_work(world))
    for key in world.entrustments if public else ():
        if world.forest.depth[key] == 1 and world.forest.sender(key) in public and key not in cameras:
            yield from _unsorted(key, world.flow(key))


def _unsorted(key: str, flow: Flow) -> Iterator[Judgement]:
    """Yield the first task that by its name runs cameras, and of which nobody says what kind it is."""
    tasks = known(flow.tasks) if isinstance(flow, Entrustment) else None
    for number, task in enumerate(tasks or ()):
        name = known(task.name)
        if task.kind is None and name is not None and any(re.search(_CAMERAS, said) for said in name.every()):
            path, facts = ("tasks", number, "kind"), {"task": name.said("ko")}
            yield Judgement(Outcome.UNKNOWN, key, path, facts, (), "kind-unknown", Severity.WARNING)
            return


_CAMERAS = r"(?i)cctv|영상\s*정보\s*처리\s*기기|폐쇄\s*회로|감시\s*카메라|surveillance camera"


def _judged(flow: Entrustment, kind: PartyKind | None, *, whole: bool) -> Outcome:
    """Judge the sign of one camera task of a public institution, or of a foundation, which may be one."""
    stated = of_state(state_of(flow.sign))
    if whole:
        return stated
    if kind is PartyKind.PUBLIC_BODY:
        return Outcome.VIOLATED if stated is Outcome.PASS else stated
    return Outcome.UNKNOWN if stated is Outcome.UNKNOWN else Outcome.REVIEW
