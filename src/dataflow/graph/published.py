"""What the policies in force print: which rows speak of which flow, and how far a missing row proves anything."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from dataflow.model.policies import Extent, Policy, Row, SectionState, Table
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dataflow.graph.forest import Forest
    from dataflow.graph.vocabulary import Vocabulary
    from dataflow.model.registry import Registry


class Printed(NamedTuple):
    """A row of a policy in force; `number` is its place in the policy's rows."""

    policy: Policy
    number: int
    row: Row


class Published:
    """The policies in force on one day and their rows, matched with the flows in force."""

    def __init__(self, forest: Forest, vocabulary: Vocabulary, day: date, in_force: Iterable[str]) -> None:
        self._registry = registry = forest.registry
        self._words = vocabulary
        self.policies = _in_force(registry, day)
        self._concerning: dict[frozenset[str | None], list[Policy]] = {}
        self.rows = [
            Printed(policy, i, row) for policy in self.policies for i, row in enumerate(known(policy.rows) or ())
        ]
        self._of_entity: dict[str, list[Printed]] = defaultdict(list)
        self.spoken_of: dict[tuple[str, int], tuple[str, ...]] = {}
        """(policy, number of a row) → the flows and systems that the row speaks of."""
        self.untied: dict[tuple[str, Table], list[Printed]] = defaultdict(list)
        """(policy, table) → rows of which nobody says whom they mean: any flow may be in one."""
        by_party = self._by_party(forest, in_force)
        for printed in self.rows:
            self._match(printed, by_party)

    def _by_party(self, forest: Forest, in_force: Iterable[str]) -> dict[str, list[str]]:
        """Return party → flows in force that it receives, systems that it runs."""
        receivers = [(forest.flows[key].receiver, key) for key in in_force]
        operators = [(system.operator, system.key) for system in self._registry.systems.values()]
        found: dict[str, list[str]] = defaultdict(list)
        for party, key in (*receivers, *operators):
            if known(party) is not None:
                found[party].append(key)
        return found

    def _match(self, printed: Printed, by_party: dict[str, list[str]]) -> None:
        row = printed.row
        named = [self._registry.flow(identity).key for identity in row.of or ()]
        named += [f"systems/{identity}" for identity in row.systems or ()]
        if not named:
            named = [key for key in by_party.get(known(row.party) or "", ()) if _in_table(key, row.table)]
        self.spoken_of[printed.policy.key, printed.number] = tuple(named)
        if row.untied:
            self.untied[printed.policy.key, row.table].append(printed)
        for key in named:
            self._of_entity[key].append(printed)

    def of(self, entity: str, table: Table, subjects: Iterable[str | None] = ()) -> list[Printed]:
        """Return the rows of `table` that speak of a flow or system, in policies for `subjects` (none: anyone)."""
        found = [printed for printed in self._of_entity.get(entity, ()) if printed.row.table is table]
        if not found or (policies := self.concerning(subjects)) is self.policies:
            return found
        keys = {policy.key for policy in policies}
        return [printed for printed in found if printed.policy.key in keys]

    def all_of(self, entity: str) -> list[Printed]:
        """Return every row that speaks of a flow or system."""
        return self._of_entity.get(entity, [])

    def concerning(self, subjects: Iterable[str | None]) -> list[Policy]:
        """Return the policies in force that address any of `subjects`; an unknown subject may be addressed by each."""
        wanted = frozenset(subjects)
        if wanted not in self._concerning:
            self._concerning[wanted] = self._addressing(wanted)
        return self._concerning[wanted]

    def _addressing(self, wanted: frozenset[str | None]) -> list[Policy]:
        if not wanted or None in wanted:
            return self.policies
        wholes = frozenset().union(*(self._words.wholes(subject) for subject in wanted if subject is not None))
        numbers = {number for subject in (*wholes, None) for number in self._by_subject.get(subject, ())}
        found = [self.policies[number] for number in sorted(numbers)]
        return found if len(found) < len(self.policies) else self.policies

    @cached_property
    def _by_subject(self) -> dict[str | None, list[int]]:
        """Subject (None: whoever it may be) → numbers of the policies that address it."""
        found: dict[str | None, list[int]] = defaultdict(list)
        for number, policy in enumerate(self.policies):
            audience = known(policy.audience)
            for subject in audience if audience is not None else (None,):
                found[subject].append(number)
        return found

    def read_whole(self, table: Table, subjects: Iterable[str | None]) -> bool:
        """Return whether a flow without a row in `table` is surely not printed: all was read, and whom each means."""
        policies = self.concerning(subjects)
        return bool(policies) and all(
            _is_absent(policy, table) or (_transcribed(policy, table) and (policy.key, table) not in self.untied)
            for policy in policies
        )


def _transcribed(policy: Policy, table: Table) -> bool:
    return policy.rows is not None and getattr(policy.read, table.value) is Extent.ALL


def _is_absent(policy: Policy, table: Table) -> bool:
    """Return whether a policy is recorded as having no such section: then it has no row of it either."""
    section = (known(policy.sections) or {}).get(table.value)
    return section is not None and section.state is not SectionState.PRESENT


def _in_table(key: str, table: Table) -> bool:
    """Return whether a row of `table` that names a party can mean that flow or system of it."""
    if key.startswith("systems/"):
        return table is Table.OVERSEAS
    return table not in (Table.ENTRUSTMENT, Table.PROVISION) or key.startswith(table.value)


def _in_force(registry: Registry, day: date) -> list[Policy]:
    """Return, for each audience, the latest policy that is in force on `day`, but for those that another replaced.

    A policy that names its previous version replaces it, whomever either addresses.
    """
    since = {identity: _since(policy) for identity, policy in registry.policies.items()}
    begun = {identity: start for identity, start in since.items() if start is not None and start <= day}
    latest: dict[frozenset[str], tuple[date, str]] = {}
    for identity, start in begun.items():
        audience = frozenset(known(registry.policies[identity].audience) or ())
        latest[audience] = max(latest.get(audience, (start, identity)), (start, identity))
    replaced = {
        before
        for identity, start in begun.items()
        if (before := known(registry.policies[identity].previous)) in begun and begun[before] < start
    }
    return [registry.policies[identity] for _, identity in sorted(latest.values()) if identity not in replaced]


def _since(policy: Policy) -> date | None:
    return known(policy.effective) or known(policy.retrieved)
