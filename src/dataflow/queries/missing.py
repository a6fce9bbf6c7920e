"""The facts that are missing behind a finding or an answer: where somebody who knows them would write them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dataflow.findings import Outcome
from dataflow.law.policy import SECTIONS
from dataflow.model.contracts import Clause, ClauseState
from dataflow.model.flows import Provision
from dataflow.model.overseas import Overseas, System
from dataflow.model.parties import Contact
from dataflow.model.policies import Extent, SectionOf, SectionState, Table
from dataflow.model.states import State, known
from dataflow.places import Place
from dataflow.queries.disclosure import party_of
from dataflow.queries.particulars import receiver_of
from dataflow.queries.policy_facts import BEHIND

if TYPE_CHECKING:
    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.places import Path
    from dataflow.queries.where import Unknown

Places = list[Place]


def fact(world: World, place: Place) -> Any:
    """Return what stands at a place: a value, State.NONE, or None; what stands below a state is in that state."""
    here: Any = world.registry.entity(place.entity)
    for step in place.path:
        if here is None or isinstance(here, State):
            return here
        here = _below(here, step)
    return _judged(here)


def _below(here: Any, step: str | int) -> Any:
    if isinstance(here, Mapping):
        return here.get(step)
    if isinstance(here, Sequence):
        return here[step] if isinstance(step, int) else None
    return getattr(here, str(step), None)


def _judged(value: Any) -> Any:
    """Return State.NONE for what says `none` in a way of its own, None for a table that was not read whole."""
    if isinstance(value, Extent):
        return value if value is Extent.ALL else None
    if isinstance(value, Clause | SectionOf):
        return State.NONE if value.state in (ClauseState.NONE, SectionState.NONE) else value
    if isinstance(value, Contact):
        ways = (value.email, value.phone, value.address, value.url)
        return State.NONE if all(way is State.NONE for way in ways) else value
    return value


def behind(world: World, finding: Finding) -> Places:
    """Return the facts that a finding waits for; none where it waits for a mending and not for an answer.

    Of an unknown outcome at least one: what is unknown, else what is recorded as none, else what it was judged by.
    """
    candidates = _candidates(world, finding)
    facts = [fact(world, place) for place in candidates]
    none = [place for place, found in zip(candidates, facts, strict=True) if found is State.NONE]
    if finding.outcome is Outcome.VIOLATED:
        return none
    unknown = [place for place, found in zip(candidates, facts, strict=True) if found is None]
    return unknown or none or candidates[:1]


def of_answer(world: World, unknown: Unknown) -> Places:
    """Return the facts that an answer shows as unknown."""
    entity, what = unknown
    if what == "receiver":
        return [_receiver(world, entity)]
    if what != "places":
        return [Place(entity, (what,))]
    if not entity.startswith("purposes/"):
        return [Place(entity, ("locations",))]
    systems = known(world.registry.purposes[entity.partition("/")[2]].systems)
    if systems is None:
        return [Place(entity, ("systems",))]
    silent = [system for system in systems if not world.spots.of_system(system, None)]
    return [Place(f"systems/{system}", ("locations",)) for system in silent]


def _candidates(world: World, finding: Finding) -> Places:
    """Return the places of the facts that a rule looked at, where they are not the place of its finding."""
    elsewhere = _ELSEWHERE.get(finding.rule)
    found = elsewhere(world, finding) if elsewhere is not None else _section(finding)
    return list(dict.fromkeys(found)) or [finding.place]


def _receiver(world: World, flow: str) -> Place:
    return Place(flow, ("recipient" if isinstance(world.flow(flow), Provision) else "trustee",))


def _section(finding: Finding) -> Places:
    """Return the section of a policy that a rule named after it looks at; for other rules nothing."""
    section = finding.rule.removeprefix("policy-")
    if finding.place.path[:1] != ("sections",) or section not in SECTIONS:
        return []
    contents = ("lacks",) if finding.message == "contents-unread" else ()
    return [Place(finding.place.entity, ("sections", section, *contents))]


def _renewal(_world: World, finding: Finding) -> Places:
    field = "auto_renew" if finding.message == "renewal-unknown" else "ends"
    return [finding.place._replace(path=(field,))]


def _signed(world: World, finding: Finding) -> Places:
    """Return who signed, where a contract is recorded as having no parties; what is not known is asked at its place."""
    contract = world.contract(finding.place.entity) if finding.outcome is Outcome.VIOLATED else None
    return [Place(contract.key, ("parties",))] if contract is not None else []


def _restriction(_world: World, finding: Finding) -> Places:
    return [Place(related.entity, (*related.path, "terms")) for related, _ in finding.related]


def _document(_world: World, finding: Finding) -> Places:
    return [finding.place._replace(path=("document",))]


def _rows(finding: Finding, *field: str) -> Places:
    """Return one cell of each of the policy's rows that a finding speaks of."""
    return [Place(related.entity, (*related.path, *field)) for related, _ in finding.related]


def _country(_world: World, finding: Finding) -> Places:
    return [finding.place] if finding.place.path else _rows(finding, "countries")


def _row_basis(_world: World, finding: Finding) -> Places:
    return _rows(finding, "basis")


def _row_field(_world: World, finding: Finding) -> Places:
    head, _, part = str(finding.facts["field"]).partition("-")
    cell = {"recipient": "as_written"}.get(head, head)
    return _rows(finding, cell, *filter(None, [part]))


def _unread(table: Table) -> Callable[[World, Finding], Places]:
    """Return what finds the policies whose `table` was not read whole, or whose rows are of nobody knows whom."""

    def unread(world: World, finding: Finding) -> Places:
        found = []
        for policy in world.published.concerning(world.subjects(finding.place.entity)):
            path: Path = ("rows",) if policy.rows is None else ("read", table.value)
            if policy.rows is None or getattr(policy.read, table.value) is not Extent.ALL:
                found.append(Place(policy.key, path))
            untied = world.published.untied.get((policy.key, table), ())
            found += [Place(policy.key, ("rows", printed.number, "party")) for printed in untied]
        return found

    return unread


def _not_told(world: World, finding: Finding) -> Places:
    return [*_by_country(world, finding), *_unread(Table.OVERSEAS)(world, finding)]


def _places(_world: World, finding: Finding) -> Places:
    """Return where the data is, or the seat of who receives it, whichever a country is not told of."""
    if finding.message == "seat-unknown":
        return [Place(str(finding.facts["party"]), ("country",))]
    return [finding.place._replace(path=("locations",))] if finding.outcome is Outcome.UNKNOWN else []


def _kinds(world: World, finding: Finding) -> Places:
    """Return the kinds of the items that go to one country, or the items where nobody says which they are."""
    there = [m for m in world.movements.get(finding.place.entity, ()) if m.where == finding.facts["country"]]
    return [Place(f"items/{item}", ("kinds",)) for movement in there for item in movement.items or ()]


def _particular(world: World, finding: Finding) -> Places:
    """Return where a particular of a transfer is written: not always on the flow or system that transfers."""
    entity = world.registry.entity(finding.place.entity)
    name = finding.facts["field"]
    users = world.users(entity.id) if isinstance(entity, System) else []
    if users and name in ("items", "retention"):
        return [Place(purpose.key, (name,)) for purpose in users]
    if name == "contact" and getattr(entity, "contact", None) is None:
        party = known(entity.operator if isinstance(entity, System) else world.flow(finding.place.entity).receiver)
        if party is not None:
            return [Place(f"parties/{party}", ("contact",))]
        return [finding.place._replace(path=("operator",))] if isinstance(entity, System) else [finding.place]
    return _by_country(world, finding)


def _by_country(world: World, finding: Finding) -> Places:
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


def _certificate(world: World, finding: Finding) -> Places:
    """Return what names the certification, else the certificates of the recipient, else who that is."""
    if "certification" not in finding.facts or finding.facts["certification"] is None:
        return _by_country(world, finding)
    party = known(receiver_of(world, finding.place.entity))
    if party is not None:
        return [Place(f"parties/{party}", ("certifications",))]
    is_flow = finding.place.entity in world.forest.flows
    return [_receiver(world, finding.place.entity) if is_flow else finding.place._replace(path=("operator",))]


def _onward_safeguards(_world: World, finding: Finding) -> Places:
    return [finding.place._replace(path=(*finding.place.path, name)) for name in finding.facts["safeguard"]]


def _suspended(_world: World, finding: Finding) -> Places:
    return [Place(finding.facts["flow"], ("locations",))] if "flow" in finding.facts else []


def _label(world: World, finding: Finding) -> Places:
    return [*_rows(finding, "label"), *_unread(Table.PROVISION)(world, finding)]


def _below_it(_world: World, finding: Finding) -> Places:
    return [Place(related.entity, ("oversight",)) for related, _ in finding.related]


def _outlet(world: World, finding: Finding) -> Places:
    """Return where it is disclosed, or whether the controller may disclose it there."""
    controller = Place(f"parties/{world.registry.head.controller}", ("kind",))
    return [controller] if finding.message == "gazette-unknown" else []


def _way_to_look_up(world: World, finding: Finding) -> Places:
    """Return the link of a row and, where the row names a party, that party's own way."""
    entity, (rows, number, *_) = finding.place
    party = party_of(world, fact(world, Place(entity, (rows, number))))
    link = Place(entity, (rows, number, "link"))
    return [link, Place(party.key, ("lookup",))] if party is not None else [link]


def _without_consent(world: World, finding: Finding) -> Places:
    """Return the section that nobody looked for, else what the purposes do not say: their ground, or a notice."""
    if finding.message == "unread":
        return [finding.place._replace(path=("sections", finding.rule))]
    if finding.outcome is Outcome.VIOLATED:
        return [finding.place]
    field = "legal_basis" if finding.message == "grounds-unknown" else "notices"
    return [Place(p.key, (field,)) for p in world.registry.purposes.values() if getattr(p, field) is None]


def _criteria(world: World, finding: Finding) -> Places:
    return [Place(policy.key, ("sections", finding.rule)) for policy in world.published.policies]


def _controller_kind(_world: World, finding: Finding) -> Places:
    return [Place(str(finding.facts["controller"]), ("kind",))]


def _item_kinds(_world: World, finding: Finding) -> Places:
    if finding.outcome is not Outcome.UNKNOWN:
        return []
    return [Place(str(item), ("kinds",)) for item in finding.facts.get("items", ())]


def _under_14(_world: World, finding: Finding) -> Places:
    """Return the categories of which nobody says whether there are children in them."""
    if finding.message != "children-unknown":
        return []
    return [Place(str(subject), ("under_14",)) for subject in finding.facts.get("subjects", ())]


def _of_child(world: World, finding: Finding) -> Places:
    return _under_14(world, finding) or _by_country(world, finding)


def _counts(world: World, finding: Finding) -> Places:
    if finding.message != "size-unknown":
        return []
    return [Place(subject.key, ("count",)) for subject in world.registry.subjects.values()]


def _handed_over(_world: World, finding: Finding) -> Places:
    """Return what is handed over, and for what, by the flows that a finding speaks of."""
    flows = [related.entity for related, _ in finding.related]
    return [Place(flow, (field,)) for flow in flows for field in ("items", "purposes")]


def _days(_world: World, finding: Finding) -> Places:
    """Return the days that are missing, where several consents are told of at once."""
    if finding.message != "day-missing":
        return []
    return [Place(related.entity, related.path) for related, _ in finding.related]


def _articles(_world: World, finding: Finding) -> Places:
    return [finding.place._replace(path=("articles",))] if finding.outcome is Outcome.UNKNOWN else []


def _basis(world: World, finding: Finding) -> Places:
    if finding.message != "ai-development-unknown":
        return _by_country(world, finding)
    rows = world.holdings.flows[finding.place.entity]
    purposes = sorted({purpose for row in rows for purpose in row.possible})
    return [Place(f"purposes/{purpose}", ("ai_development",)) for purpose in purposes]


_ELSEWHERE: Mapping[str, Callable[[World, Finding], Places]] = {
    **BEHIND,
    "collection-next-hop": _unread(Table.OVERSEAS),
    "additional-use": _criteria,
    "consent-late": _days,
    "contract-ended": _renewal,
    "policy-article": _articles,
    "two-capacities": _handed_over,
    "contract-parties": _signed,
    "country-vague": _country,
    "disclosure-outlet": _outlet,
    "entrustment-undisclosed": _unread(Table.ENTRUSTMENT),
    "equivalency": _places,
    "equivalency-scope": _kinds,
    "guardian-consent": _under_14,
    "onward-safeguards": _onward_safeguards,
    "item-kinds": _item_kinds,
    "no-consent-items": _without_consent,
    "onward-transfer": _by_country,
    "overseas-basis": _basis,
    "overseas-certification": _certificate,
    "overseas-certification-measures": _by_country,
    "overseas-certification-notice": _certificate,
    "overseas-consent": _by_country,
    "overseas-consent-child": _of_child,
    "overseas-consent-told": _by_country,
    "overseas-field": _particular,
    "overseas-instrument": _by_country,
    "overseas-necessity": _by_country,
    "overseas-not-told": _not_told,
    "overseas-row-basis": _row_basis,
    "overseas-row-field": _row_field,
    "overseas-row-label": _label,
    "overseas-safeguards": _by_country,
    "overseas-undisclosed": _unread(Table.OVERSEAS),
    "party-name-vague": _way_to_look_up,
    "provision-undisclosed": _unread(Table.PROVISION),
    "pseudonymised-abroad": _by_country,
    "pseudonymised-basis": _item_kinds,
    "public-ground": _controller_kind,
    "quotation": _document,
    "re-entrustment-prohibited": _restriction,
    "re-trustee-oversight": _below_it,
    "re-trustee-undisclosed": _unread(Table.ENTRUSTMENT),
    "source-notice": _counts,
    "suspension-ignored": _suspended,
}
"""Rule → the facts it looked at, where its finding stands elsewhere. Any other rule's finding stands at its fact."""
