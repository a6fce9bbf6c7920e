"""What a finding rests on, and by which names: what its fingerprint and the hash of its facts are made from."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dataflow.findings import digest
from dataflow.model.contracts import Contract
from dataflow.model.data import PurposeItems
from dataflow.model.flows import Entrustment, FlowItems, Provision
from dataflow.model.overseas import Location
from dataflow.model.registry import SECTIONS
from dataflow.model.states import State, known

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dataflow.findings import Judgement, Severity
    from dataflow.model.flows import Flow
    from dataflow.model.registry import Registry

_FLOWS = ("entrustments", "provisions")
_WHAT_IT_IS = {
    "trustee": "parties",
    "recipient": "parties",
    "operator": "parties",
    "parties": "parties",
    "items": "items",
    "collects": "items",
    "stores": "items",
    "purposes": "purposes",
    "subjects": "subjects",
    "systems": "systems",
    "locations": None,
}
"""Fields that say who receives what of whom, for what and where, and the section of the ids in them: a contract that is
missing is another one once another company receives the data, though the rule says the same of it."""

_COVERED = ("subjects", "purposes", "systems", "locations")
"""What else a contract covers by the flows that rest on it, besides their items."""

_SECTIONS = ("purposes", "entrustments", "provisions", "systems", "contracts")


class Essence:
    """The entities of a registry by the names under which findings on them are known: the first they ever had."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._first = dict(_renamed(registry))
        self._taken: dict[tuple[str, ...] | None, list[str]] = {}
        self._contracts: dict[str, Mapping[str, Any]] = {}

    def named(self, value: Any) -> Any:
        """Return `value` with the keys of entities that were renamed as they were first."""
        if not self._first:
            return value
        if isinstance(value, str):
            return self._first.get(value, value)
        if isinstance(value, list | tuple):
            return [self.named(member) for member in value]
        return {key: self.named(each) for key, each in value.items()} if isinstance(value, dict) else value

    def facts(self, judgement: Judgement, severity: Severity) -> str:
        """Return a hash of all that a finding rests on; when it changes, nobody has accepted the finding as it is."""
        related = sorted({f"{each.role} {self.named(each.entity)}" for each in judgement.related})
        said = [judgement.outcome.value, judgement.variant, severity.value, self.named(dict(judgement.facts)), related]
        return digest([*said, self.of(judgement.entity)])

    def of(self, key: str) -> Mapping[str, Any]:
        """Return what makes an entity the one it is: whose data it is about, and who receives what where."""
        section = key.partition("/")[0]
        entity = self._registry.entity(key) if section in _SECTIONS else None
        if entity is None:
            return {}
        found = {name: _plain(getattr(entity, name, None), ids) for name, ids in _WHAT_IT_IS.items()}
        if isinstance(entity, Entrustment | Provision):
            found["drawn"] = self._drawn(entity)
        elif isinstance(entity, Contract):
            found |= self._covered(entity)
        return {name: self.named(value) for name, value in found.items()}

    @cached_property
    def _resting(self) -> Mapping[str, list[Flow]]:
        """Contract → the flows that rest on it."""
        found: dict[str, list[Flow]] = defaultdict(list)
        for flow in self._registry.flows():
            linked = known(flow.contract)
            if linked is not None:
                found[linked].append(flow)
        return found

    def _covered(self, contract: Contract) -> Mapping[str, Any]:
        """Return what the flows that rest on a contract carry, of whom and where to: its gaps grow with that.

        A contract prints none of it, and its findings have no more of the flows than which they are.
        """
        if contract.id not in self._contracts:
            flows = self._resting.get(contract.id, ())
            found = {name: self._together(flows, name) for name in _COVERED}
            found["items"] = sorted({item for flow in flows for item in self._carried(flow)})
            self._contracts[contract.id] = found
        return self._contracts[contract.id]

    @staticmethod
    def _together(flows: Iterable[Flow], name: str) -> list[str]:
        every = (_plain(known(getattr(flow, name)), _WHAT_IT_IS[name]) for flow in flows)
        return sorted({member for each in every for member in each or ()})

    def _carried(self, flow: Flow) -> set[str]:
        """Return the items that a flow lists, else what it draws from, but for those that it leaves out."""
        items, listed = flow.items, _listed(flow)
        left_out = items.excluded if isinstance(items, FlowItems) else None
        carried = self._drawn(flow) if listed is None else listed
        return set(carried or ()) - {f"items/{item}" for item in left_out or ()}

    def _drawn(self, flow: Flow) -> list[str] | None:
        """Return what a flow that lists no items draws from: the list above it, else what its purposes have.

        `items: all` reads the same when the purpose comes to have a resident registration number.
        """
        if _listed(flow) is not None:
            return None  # `items` says it
        while not known(flow.purposes):
            above = known(flow.under)
            if above is None:
                return self._of_purposes(None)
            flow = self._registry.flow(above)
            if (listed := _listed(flow)) is not None:
                return listed
        return self._of_purposes(tuple(known(flow.purposes) or ()))

    def _of_purposes(self, purposes: tuple[str, ...] | None) -> list[str]:
        """Return the items of purposes; of all there are where none is named."""
        if purposes not in self._taken:
            asked = self._registry.purposes if purposes is None else purposes
            listed = [known(self._registry.purposes[purpose].items) for purpose in asked]
            found = {item for items in listed if items is not None for item in items.listed()}
            self._taken[purposes] = sorted(f"items/{item}" for item in found)
        return self._taken[purposes]


def _listed(flow: Flow) -> list[str] | None:
    """Return the items that a flow lists, sorted; `none` is a list of nothing."""
    items = flow.items
    if isinstance(items, FlowItems):
        return None if items.listed is None else sorted(f"items/{item}" for item in items.listed)
    return [] if items is State.NONE else None


def _plain(value: Any, section: str | None) -> Any:
    """Return a field as plain data: no order of a list and no wording counts but that of an unresolved region."""
    if isinstance(value, FlowItems):
        return {"all": value.all, "but": _plain(value.excluded, section), "of": _plain(value.listed, section)}
    if isinstance(value, PurposeItems):
        return sorted(f"{section}/{item}" for item in value.listed())
    if isinstance(value, list):
        return sorted({str(_plain(member, section)) for member in value})
    if isinstance(value, Location):
        region = known(value.region)
        return str(value.country) if region is None else " ".join(region.every())
    return f"{section}/{value}" if section and isinstance(value, str) else value


def _renamed(registry: Registry) -> Mapping[str, str]:
    """Return the keys of entities that had another id, and the first that they had, if no other has it now."""
    found: dict[str, str] = {}
    for section in SECTIONS:
        taken = [registry.section(each) for each in (_FLOWS if section in _FLOWS else (section,))]
        for entity in registry.section(section).values():
            if entity.formerly and not any(entity.formerly[0] in ids for ids in taken):
                found[entity.key] = f"{section}/{entity.formerly[0]}"
    return found
