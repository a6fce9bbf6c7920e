"""A parting: the flows that end with a party, a system or a flow, what hangs on them, and what became of the data."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.graph.intervals import RESIDUAL
from dataflow.model.contracts import Clause
from dataflow.model.flows import Entrustment
from dataflow.model.states import known, state_of
from dataflow.queries.impact import flows_using, nameless, received, sorted_out, stored_in
from dataflow.queries.rows import Held, WhereRow, named, rows
from dataflow.queries.where import Unknown, unknown_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from dataflow.graph.world import World
    from dataflow.model.contracts import Contract
    from dataflow.model.flows import Flow, Task
    from dataflow.model.scalars import Text
    from dataflow.queries.impact import Named


class Fate(NamedTuple):
    """Whether a fact of the end is recorded: present (and on which day), none, or unknown."""

    state: str
    on: date | None


@dataclass(frozen=True, slots=True)
class EndingFlow:
    """A flow that ends: one that was asked about or received by it (`direct`), or one below such a flow.

    `state` None: it has not begun. `tasks` and `purposes` None: nobody says.
    """

    flow: str
    holder: str | None
    role: str
    depth: int
    via: tuple[str, ...]
    direct: bool
    state: str | None
    tasks: tuple[Task, ...] | None
    recipient_purpose: Text | None
    purposes: tuple[str, ...] | None
    possible_purposes: tuple[str, ...]
    contract: str | None
    contract_state: str
    since: date | None
    until: date | None
    ended: Fate
    returned: Fate
    destroyed: Fate


class EndingSystem(NamedTuple):
    """A system that goes with its operator (None: unknown), and the purposes and flows that use it."""

    system: str
    operator: str | None
    used_by: tuple[str, ...]


class EndingContract(NamedTuple):
    """A contract concerned, the flows it serves here, and what it says of return or destruction at the end."""

    contract: str
    flows: tuple[str, ...]
    ends: Fate
    return_clause: str


class LeftPurpose(NamedTuple):
    """A purpose that loses something: the flows that end, or the purpose itself where it keeps data in a system.

    `possible` where no flow says that it serves the purpose.
    """

    purpose: str
    by: tuple[str, ...]
    certainty: str


@dataclass(frozen=True, slots=True)
class Leave:
    """The answer; `nameless` are receivers and operators without a name, who may be a party asked about."""

    names: tuple[str, ...]
    rows: tuple[WhereRow, ...]
    unknown: tuple[Unknown, ...]
    nameless: tuple[Unknown, ...]
    flows: tuple[EndingFlow, ...]
    systems: tuple[EndingSystem, ...]
    contracts: tuple[EndingContract, ...]
    purposes: tuple[LeftPurpose, ...]


def leave(world: World, names: Iterable[str]) -> Leave:
    """Return what a parting with `names` (keys) touches on the world's day."""
    asked = tuple(dict.fromkeys(names))
    party_to = sorted_out(asked)
    own = received(world, party_to)
    # Whoever only keeps data in a system goes on without it: what is below such a flow does not end.
    keeping = [flow for system in party_to.systems for flow in flows_using(world, system)]
    direct = {*own, *keeping}
    ending = [key for key in {*_with_below(world, own), *keeping} if _open(world, key)]
    flows = tuple(_flow(world, key, direct=key in direct) for key in sorted(ending, key=world.forest.chain))
    systems = tuple(_systems(world, party_to))
    found = tuple(dict.fromkeys(rows(world, _held(world, flows, systems))))  # a flow and its system may say the same
    return Leave(
        names=asked,
        rows=found,
        unknown=unknown_of(world, found),
        nameless=nameless(world, party_to),
        flows=flows,
        systems=systems,
        contracts=tuple(_contracts(world, flows)),
        purposes=tuple(_purposes(flows, found)),
    )


def _open(world: World, flow: str) -> bool:
    """Return whether a flow is there on the day, or still to begin."""
    since = world.forest.interval[flow].since
    return world.state(flow) is not None or (since is not None and since > world.day)


def _with_below(world: World, flows: Iterable[str]) -> set[str]:
    """Return flows and all below them: what one passes on ends with it."""
    found, waiting = set(flows), list(flows)
    while waiting:
        fresh = [key for key in world.forest.children.get(waiting.pop(), ()) if key not in found]
        found.update(fresh)
        waiting += fresh
    return found


def _flow(world: World, key: str, *, direct: bool) -> EndingFlow:
    flow, interval = world.flow(key), world.forest.interval[key]
    listed = known(flow.purposes)
    tasks = known(flow.tasks) if isinstance(flow, Entrustment) else None
    possible = {purpose for row in world.holdings.flows[key] for purpose in row.possible}
    return EndingFlow(
        flow=key,
        holder=named(world, world.forest.receiver(key)),
        role=world.forest.role(key),
        depth=world.forest.depth[key],
        via=world.forest.chain(key),
        direct=direct,
        state=world.state(key),
        tasks=tuple(tasks) if tasks else None,
        recipient_purpose=None if isinstance(flow, Entrustment) else known(flow.recipient_purpose),
        purposes=tuple(listed) if listed else None,
        possible_purposes=() if listed else tuple(sorted(possible)),
        contract=known(flow.contract),
        contract_state=state_of(flow.contract),
        since=interval.since,
        until=interval.until,
        **_ended(flow),
    )


def _ended(flow: Flow) -> dict[str, Fate]:
    fates = {}
    for field, name in (("ended", "on"), ("returned", "returned"), ("destroyed", "destroyed")):
        stated = getattr(known(flow.ended), name) if known(flow.ended) is not None else flow.ended
        fates[field] = _fate(stated)
    return fates


def _fate(stated: Any) -> Fate:
    return Fate(state_of(stated), known(stated))


def _systems(world: World, party_to: Named) -> Iterator[EndingSystem]:
    for identity, system in sorted(world.registry.systems.items()):
        operator = known(system.operator)
        if identity in party_to.systems or operator in party_to.parties:
            used_by = [purpose.key for purpose in world.users(identity)] + flows_using(world, identity)
            yield EndingSystem(identity, operator, tuple(sorted(used_by)))


def _held(world: World, flows: Iterable[EndingFlow], systems: Iterable[EndingSystem]) -> list[Held]:
    """Return what the receivers of the flows hold, and what the systems store, each once."""
    found = [
        Held(row.subject, row, row.certain)
        for flow in flows
        if flow.state is not None
        for row in world.holdings.flows[flow.flow]
    ]
    for system in systems:
        found += stored_in(world, system.system)
    return list(dict.fromkeys(found))


def _contracts(world: World, flows: Iterable[EndingFlow]) -> Iterator[EndingContract]:
    serving: dict[str, list[str]] = defaultdict(list)
    for flow in flows:
        if flow.contract is not None:
            serving[flow.contract].append(flow.flow)
    for identity, served in sorted(serving.items()):
        contract = world.registry.contracts[identity]
        yield EndingContract(identity, tuple(served), _fate(contract.ends), _return_clause(contract))


def _return_clause(contract: Contract) -> str:
    clauses = known(contract.clauses)
    clause = contract.clauses if clauses is None else clauses.get("return-or-destruction")
    return clause.state.value if isinstance(clause, Clause) else state_of(clause)


def _purposes(flows: Iterable[EndingFlow], found: Iterable[WhereRow]) -> Iterator[LeftPurpose]:
    serving: dict[str, dict[str, bool]] = defaultdict(dict)
    for flow in flows:
        if flow.state == RESIDUAL:  # nobody works for it any more
            continue
        for purpose in flow.purposes or flow.possible_purposes:
            serving[purpose][flow.flow] = flow.purposes is not None
    for row in found:
        if row.flow is None and row.purpose is not None:  # a controller keeps it in a system that goes
            serving[row.purpose][row.entity] = row.certainty == "certain"
    for purpose, by in sorted(serving.items()):
        yield LeftPurpose(purpose, tuple(by), "certain" if any(by.values()) else "possible")
