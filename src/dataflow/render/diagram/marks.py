"""Which findings belong to which node."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dataflow.acceptances import ACCEPTED
from dataflow.queries.pictures.picture import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dataflow.findings import Finding
    from dataflow.queries.pictures.picture import Node


class Marks:
    """Findings by entity, and which of them were shown. Accepted ones are shown as such and counted apart."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._by_entity: dict[str, list[Finding]] = defaultdict(list)
        self.shown: set[int] = set()
        self.accepted_shown: set[int] = set()
        self._every: set[int] = set()
        self.accepted = 0
        for finding in findings:
            self._by_entity[finding.place.entity].append(finding)
            if finding.acceptance == ACCEPTED:
                self.accepted += 1
            else:
                self._every.add(id(finding))

    @property
    def others(self) -> int:
        """How many findings belong to nothing that was drawn."""
        return len(self._every - self.shown)

    def of(self, node: Node) -> list[Finding]:
        """Return the findings of a node, or of all that is folded into it."""
        found: dict[int, Finding] = {}
        for member in node:
            for finding in self._of(member):
                found[id(finding)] = finding
        for key, finding in found.items():
            (self.accepted_shown if finding.acceptance == ACCEPTED else self.shown).add(key)
        return list(found.values())

    def _of(self, node: Node) -> Iterable[Finding]:
        if node.context or node.kind is Kind.END:
            return
        entities = dict.fromkeys((node.entity, *((node.name,) if node.name else ()), *node.speaks_for))
        for entity in entities:
            yield from (finding for finding in self._by_entity.get(entity, ()) if _there(finding, node))


def _there(finding: Finding, node: Node) -> bool:
    """Return whether a finding about one country is about the node's."""
    country = finding.facts.get("country")
    return not isinstance(country, str) or not node.places or "@" not in node.key or country == node.where
