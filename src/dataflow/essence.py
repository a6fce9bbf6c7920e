"""What a finding rests on, and by which names: what its fingerprint and the hash of its facts are made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dataflow.findings import digest
from dataflow.model.flows import FlowItems
from dataflow.model.overseas import Location
from dataflow.model.registry import SECTIONS
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dataflow.findings import Judgement, Severity
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
    "systems": "systems",
    "locations": None,
}
"""Fields that say who receives what where, and the section of the ids in them: a contract that is missing is another
one once another company receives the data, though the rule says the same of it."""

_SECTIONS = ("entrustments", "provisions", "systems", "contracts")


class Essence:
    """The entities of a registry by the names under which findings on them are known: the first they ever had."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._first = dict(_renamed(registry))

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
        """Return what makes an entity the one it is: of a flow, system or contract, who receives what where."""
        section = key.partition("/")[0]
        entity = self._registry.entity(key) if section in _SECTIONS else None
        if entity is None:
            return {}
        found = {name: _plain(getattr(entity, name, None), ids) for name, ids in _WHAT_IT_IS.items()}
        return {name: self.named(value) for name, value in found.items()}


def _plain(value: Any, section: str | None) -> Any:
    """Return a field as plain data: no order of a list and no wording counts but that of an unresolved region."""
    if isinstance(value, FlowItems):
        return {"all": value.all, "but": _plain(value.excluded, section), "of": _plain(value.listed, section)}
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
