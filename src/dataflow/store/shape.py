"""The graph in the database: which nodes and relationships there are. Docs, constraints and queries go by this table.

Every node of ours has the label `Dataflow` too, and each node and relationship the properties of `COMMON`: nothing else
in a database is ever looked at, or touched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

LAYOUT = 1
"""The number of this shape; what another number pushed is pushed anew."""

OURS, POINTER, LOCK = "Dataflow", "DataflowRegistry", "DataflowLock"

LABELS: Mapping[str, str] = {
    "registry": "RegistryHead",
    "parties": "Party",
    "subjects": "DataSubject",
    "items": "DataItem",
    "purposes": "Purpose",
    "systems": "System",
    "entrustments": "Entrustment",
    "provisions": "Provision",
    "contracts": "Contract",
    "policies": "PrivacyPolicy",
    "orders": "Order",
    "acceptances": "Acceptance",
    "countries": "Country",
    "holdings": "Holding",
}
"""Section → label of its entities; countries and holdings are worked out."""


class Link(NamedTuple):
    """A type of relationship, the labels at its ends, and what it says."""

    type: str
    start: str
    end: str
    says: str


_FLOW = "Entrustment|Provision"

DECLARED: Mapping[str, Link] = {
    "part_of": Link("PART_OF", "DataSubject", "DataSubject", "the first category is part of the second"),
    "contains": Link("CONTAINS", "DataItem", "DataItem", "a group contains an item"),
    "derived_from": Link("DERIVED_FROM", "DataItem", "DataItem", "an item is worked out of another"),
    "subjects": Link("PROCESSED_IN", "DataSubject", f"Purpose|{_FLOW}", "their data is processed for it, or in it"),
    "items": Link("LISTS", f"Purpose|{_FLOW}", "DataItem", "a purpose or a flow names the item"),
    "collects": Link("COLLECTS", "Entrustment", "DataItem", "the trustee collects the item from the subject itself"),
    "controller": Link("CONTROLLED_BY", "Purpose", "Party", "the controller of a purpose"),
    "purposes": Link("SERVED_BY", "Purpose", _FLOW, "a flow serves the purpose"),
    "sends": Link("SENDS", "Party", _FLOW, "who passes data on at the top of a chain"),
    "under": Link("CONTINUED_BY", _FLOW, _FLOW, "the second passes on what the first brought: re-entrustment"),
    "trustee": Link("ENTRUSTED_TO", "Entrustment", "Party", "the trustee"),
    "recipient": Link("PROVIDED_TO", "Provision", "Party", "the third party"),
    "systems": Link("KEPT_IN", f"Purpose|{_FLOW}", "System", "data is kept in the system"),
    "contract": Link("UNDER_CONTRACT", _FLOW, "Contract", "the contract or document of a flow"),
    "operator": Link("OPERATED_BY", "System", "Party", "who runs a system"),
    "at": Link("LOCATED_IN", f"System|{_FLOW}", "Country", "a country that is stated as a place"),
    "prints": Link("DISCLOSES", "PrivacyPolicy", _FLOW, "a row of a privacy policy speaks of the flow"),
}
"""What a file states: the field (as the graph of `graph.network` calls its edges) → the relationship."""

WORKED_OUT: Mapping[str, Link] = {
    "read_from": Link("READ_FROM", "Holding", f"{_FLOW}|Purpose|RegistryHead", "what states the holding"),
    "held_by": Link("HELD_BY", "Holding", "Party", "who has it; none where the receiver has no name"),
    "of": Link("OF_ITEM", "Holding", "DataItem", "what is held; none where nobody says"),
    "about": Link("ABOUT", "Holding", "DataSubject", "whose data it is; none where nobody says"),
    "for": Link("FOR_PURPOSE", "Holding", "Purpose", "what it is for; several: one of them, nobody says which"),
    "in": Link("OPERATES", "Holding", "System", "the system that the holder runs for whoever keeps data in it"),
    "where": Link("HELD_IN", "Holding", "Country", "where it is; `one_of`: there or in another of such countries"),
    "told_by": Link("TOLD_BY", "Holding", _FLOW, "a flow that says the same while it is in force; then it counts"),
}
"""What is worked out of it before it is pushed, so that no query has to do it a second time."""

LINKS: tuple[Link, ...] = (*DECLARED.values(), *WORKED_OUT.values())

COMMON: Mapping[str, str] = {
    "registry": "the key of the registry",
    "id": "`section/id`, as in the files (`parties/acme`); of a holding and a relationship one made up of such",
    "hash": "of all that the entity says, and of what follows from it",
    "file": "where the entity stands; of a relationship: the field that states it",
    "line": "the same, 1-based",
}
"""Properties of every node and relationship (a country stands in no file). A node has its `generation` besides: the
push that built it, of which only the one that the pointer names counts."""

CONSTRAINTS: tuple[str, ...] = (
    f"CREATE CONSTRAINT dataflow_id IF NOT EXISTS FOR (n:{OURS}) REQUIRE (n.registry, n.generation, n.id) IS UNIQUE",
    f"CREATE CONSTRAINT dataflow_registry IF NOT EXISTS FOR (r:{POINTER}) REQUIRE r.id IS UNIQUE",
    f"CREATE CONSTRAINT dataflow_lock IF NOT EXISTS FOR (l:{LOCK}) REQUIRE l.id IS UNIQUE",
    "CREATE INDEX dataflow_holding IF NOT EXISTS FOR (h:Holding) ON (h.registry, h.generation)",
)


def label_of(key: str) -> str:
    """Return the label of the entity `section/id` (or `registry`)."""
    return LABELS[key.partition("/")[0]]
