"""Where the facts are written that findings on policies and systems wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.law.policy import MEASURES
from dataflow.model.policies import Extent, SectionState
from dataflow.model.states import UNKNOWN, known
from dataflow.places import Place
from dataflow.queries.applicable import trustees_systems
from dataflow.queries.contacts import trustees

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dataflow.findings import Finding
    from dataflow.graph.world import World

Places = list[Place]


def _sections(_world: World, finding: Finding) -> Places:
    """Return the sections that nobody looked for, or what would tell whether one on children is due."""
    if finding.message == "children-unknown":
        return [Place(str(subject), ("under_14",)) for subject in finding.facts["subjects"]]
    if finding.message == "subjects-unknown":
        return [Place(str(purpose), ("subjects",)) for purpose in finding.facts["purposes"]]
    return [finding.place._replace(path=("sections", name)) for name in finding.facts.get("sections", ())]


def _contents(_world: World, finding: Finding) -> Places:
    """Return the sections into which nobody looked."""
    return [finding.place._replace(path=("sections", name, "lacks")) for name in finding.facts.get("sections", ())]


def _version(world: World, finding: Finding) -> Places:
    """Return the section on changes, else what it lacks."""
    section = (known(world.registry.policies[finding.place.entity.partition("/")[2]].sections) or {}).get("changes")
    contents = ("lacks",) if section is not None and section.state is SectionState.PRESENT else ()
    return [finding.place._replace(path=("sections", "changes", *contents))]


def _table(world: World, finding: Finding) -> Places:
    """Return how much of the processing table is there, or which purposes its rows are about."""
    policy = world.registry.policies[finding.place.entity.partition("/")[2]]
    if finding.place.path != ("rows",) or known(policy.rows) is None:
        return [finding.place]
    rows = [(i, row) for i, row in enumerate(known(policy.rows) or ()) if row.table == "processing"]
    untied = [("rows", i, "purposes") for i, row in rows if row.purposes is None]
    untold = [("rows", i, "items") for i, row in rows if known(row.purposes) and row.items is None]
    if untied or untold:
        return [finding.place._replace(path=path) for path in (*untied, *untold)]
    return [finding.place._replace(path=("read", "processing"))] if policy.read.processing is not Extent.ALL else []


def _automated(world: World, finding: Finding) -> Places:
    """Return whether data subjects were told: by a notice, or by the policies for them."""
    if "purposes" in finding.facts:
        return [Place(str(purpose), ("automated_decision",)) for purpose in finding.facts["purposes"]]
    purpose = world.registry.purposes[finding.place.entity.partition("/")[2]]
    if finding.message == "notice-unknown":
        return [Place(purpose.key, ("notices",))]
    contents = ("lacks",) if finding.message == "contents-unread" else ()
    policies = world.published.concerning(known(purpose.subjects) or ())
    return [Place(policy.key, ("sections", "automated-decisions", *contents)) for policy in policies]


def _measures(_world: World, finding: Finding) -> Places:
    return [finding.place._replace(path=("measures", name)) for name in MEASURES if name in finding.facts["measures"]]


def _contacts(world: World, _finding: Finding) -> Places:
    return [Place(one.party, ("incident_contact",)) for one in trustees(world) if one.state == UNKNOWN]


def _columns(_world: World, finding: Finding) -> Places:
    """Return the cells of a row that nobody transcribed, or that are empty."""
    cells = [{"recipient": "as_written"}.get(column, column) for column in finding.facts["untold"]]
    return [finding.place._replace(path=(*finding.place.path, cell)) for cell in cells]


def _how_many(world: World, finding: Finding) -> Places:
    """Return the numbers of the data subjects of a system, and the kinds of its items."""
    users = world.users(finding.place.entity.partition("/")[2])
    subjects = {subject for purpose in users for subject in known(purpose.subjects) or ()}
    listed = [items for purpose in users if (items := known(purpose.items)) is not None]
    kept = set(world.vocabulary.expanded(item for each in listed for item in each.listed()))
    for flow in trustees_systems(world).get(finding.place.entity.partition("/")[2], ()):
        subjects.update(row.subject for row in world.holdings.flows[flow] if row.subject is not None)
        kept.update(row.item for row in world.holdings.flows[flow] if row.item is not None)
    every = sorted(kept)
    counts = [Place(f"subjects/{subject}", ("count",)) for subject in sorted(subjects)]
    return [*counts, *(Place(f"items/{item}", ("kinds",)) for item in every)]


BEHIND: Mapping[str, Callable[[World, Finding], Places]] = {
    "access-records": _how_many,
    "automated-decision": _automated,
    "incident-contact": _contacts,
    "policy-contents": _contents,
    "policy-disagrees": _table,
    "policy-section": _sections,
    "policy-version": _version,
    "provision-row-field": _columns,
    "security-measures": _measures,
}
"""Rule → the facts it looked at, where its finding stands elsewhere."""
