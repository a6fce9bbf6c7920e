"""Where the facts are written that findings wait for, as far as several rules look at the same ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from dataflow.findings import Outcome
from dataflow.law.policy import SECTIONS
from dataflow.model.flows import Provision
from dataflow.model.overseas import Overseas
from dataflow.model.policies import Extent, Table
from dataflow.model.states import known
from dataflow.places import Place
from dataflow.queries.particulars import receiver_of

if TYPE_CHECKING:
    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.places import Path

Places = list[Place]
Behind = Callable[["World", "Finding"], Places]
"""What a rule whose findings do not stand at the facts they wait for has as `behind`: it returns their places."""


def receiver(world: World, flow: str) -> Place:
    """Return who receives a flow."""
    return Place(flow, ("recipient" if isinstance(world.flow(flow), Provision) else "trustee",))


def section(_world: World, finding: Finding) -> Places:
    """Return the section of a policy after which a rule is named, or what it says where nobody read it."""
    name = finding.rule.removeprefix("policy-")
    if finding.place.path[:1] != ("sections",) or name not in SECTIONS:
        return []
    contents = ("lacks",) if finding.message == "contents-unread" else ()
    return [Place(finding.place.entity, ("sections", name, *contents))]


def outlet(world: World, finding: Finding) -> Places:
    """Return where a policy is published, or whether the controller may publish it there."""
    controller = Place(f"parties/{world.registry.head.controller}", ("kind",))
    return [controller] if finding.message == "gazette-unknown" else []


def cells(finding: Finding, *field: str) -> Places:
    """Return one cell of each of the policy's rows that a finding speaks of."""
    return [Place(related.entity, (*related.path, *field)) for related, _ in finding.related]


def unread(table: Table) -> Behind:
    """Return what finds the policies whose `table` was not read whole, or whose rows are of nobody knows whom."""

    def places(world: World, finding: Finding) -> Places:
        found = []
        for policy in world.published.concerning(world.subjects(finding.place.entity)):
            path: Path = ("rows",) if policy.rows is None else ("read", table.value)
            if policy.rows is None or getattr(policy.read, table.value) is not Extent.ALL:
                found.append(Place(policy.key, path))
            untied = world.published.untied.get((policy.key, table), ())
            found += [Place(policy.key, ("rows", printed.number, "party")) for printed in untied]
        return found

    return places


def term_by_country(world: World, finding: Finding) -> Places:
    """Return the term of a transfer that each country goes by: its own where `by_country` has one."""
    entity, path = finding.place
    overseas = getattr(world.registry.entity(entity), "overseas", None)
    own = known(overseas.by_country) if isinstance(overseas, Overseas) else None
    if not own or path[:1] != ("overseas",) or len(path) == 1:
        return [finding.place]
    found = []
    for country in finding.facts.get("countries", ()):
        differs = country in own and getattr(own[country], str(path[1])) is not None
        found.append(Place(entity, ("overseas", "by_country", country, *path[1:])) if differs else finding.place)
    return found


def certificate(world: World, finding: Finding) -> Places:
    """Return what names the certification, else the certificates of the recipient, else who that is."""
    if "certification" not in finding.facts or finding.facts["certification"] is None:
        return term_by_country(world, finding)
    party = known(receiver_of(world, finding.place.entity))
    if party is not None:
        return [Place(f"parties/{party}", ("certifications",))]
    is_flow = finding.place.entity in world.forest.flows
    return [receiver(world, finding.place.entity) if is_flow else finding.place._replace(path=("operator",))]


def item_kinds(_world: World, finding: Finding) -> Places:
    """Return of which kinds the items are of which nobody says it."""
    if finding.outcome is not Outcome.UNKNOWN:
        return []
    return [Place(str(item), ("kinds",)) for item in finding.facts.get("items", ())]


def under_14(_world: World, finding: Finding) -> Places:
    """Return the categories of which nobody says whether there are children in them."""
    if finding.message != "children-unknown":
        return []
    return [Place(str(subject), ("under_14",)) for subject in finding.facts.get("subjects", ())]
