"""What the policies in force print: which rows speak of which flow, and how far a missing row proves anything."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from dataflow.model.policies import Extent, Policy, Row, Table
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dataflow.graph.forest import Forest
    from dataflow.model.registry import Registry


class Printed(NamedTuple):
    """A row of a policy in force; `number` is its place in the policy's rows."""

    policy: Policy
    number: int
    row: Row


class Published:
    """The policies in force on one day and their rows, matched with the flows in force."""

    def __init__(self, registry: Registry, forest: Forest, day: date, in_force: Iterable[str]) -> None:
        self._registry = registry
        self.policies = _in_force(registry, day)
        self.rows = [
            Printed(policy, i, row) for policy in self.policies for i, row in enumerate(known(policy.rows) or ())
        ]
        self._of_flow: dict[str, list[Printed]] = defaultdict(list)
        self.flows_of: dict[tuple[str, int], tuple[str, ...]] = {}
        by_party: dict[str, list[str]] = defaultdict(list)
        for key in in_force:
            party = known(forest.flows[key].receiver)
            if party is not None:
                by_party[party].append(key)
        for printed in self.rows:
            self._match(printed, by_party)

    def _match(self, printed: Printed, by_party: dict[str, list[str]]) -> None:
        row = printed.row
        if row.of is not None:
            flows = [self._registry.flow(identity).key for identity in row.of]
        else:
            flows = by_party.get(known(row.party) or "", [])
            if row.table in (Table.ENTRUSTMENT, Table.PROVISION):
                flows = [key for key in flows if key.startswith(row.table.value)]
        self.flows_of[printed.policy.key, printed.number] = tuple(flows)
        for key in flows:
            self._of_flow[key].append(printed)

    def of(self, flow: str, table: Table, subjects: Iterable[str | None] = ()) -> list[Printed]:
        """Return the rows of `table` that name `flow`, in policies for any of `subjects` (none given: for anyone)."""
        policies = {policy.key for policy in self.concerning(subjects)}
        return [p for p in self._of_flow.get(flow, ()) if p.row.table is table and p.policy.key in policies]

    def concerning(self, subjects: Iterable[str | None]) -> list[Policy]:
        """Return the policies in force that address any of `subjects`; an unknown subject may be addressed by each."""
        wanted = set(subjects)
        if not wanted or None in wanted:
            return self.policies
        found = []
        for policy in self.policies:
            audience = known(policy.audience)
            if audience is None or wanted & set(audience):
                found.append(policy)
        return found

    def read_whole(self, table: Table, subjects: Iterable[str | None]) -> bool:
        """Return whether a row missing from `table` proves that nothing is printed."""
        policies = self.concerning(subjects)
        return bool(policies) and all(
            known(policy.rows) is not None and getattr(policy.read, table.value) is Extent.ALL for policy in policies
        )


def _in_force(registry: Registry, day: date) -> list[Policy]:
    """Return, for each audience, the latest policy that is in force on `day`."""
    latest: dict[frozenset[str], tuple[date, str]] = {}
    for identity, policy in registry.policies.items():
        since = known(policy.effective) or known(policy.retrieved)
        audience = frozenset(known(policy.audience) or ())
        if since is not None and since <= day:
            latest[audience] = max(latest.get(audience, (since, identity)), (since, identity))
    return [registry.policies[identity] for _, identity in sorted(latest.values())]
