"""A brute force of holdings, places, movements and time, written apart from the program's own.

It reads the registry model with plain loops, keeps nothing between questions, and takes every step from the text of the
design (`docs/holdings.md`). Slow and obvious on purpose: it is what the program is held against.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.model.flows import Entrustment, Provision
from dataflow.model.states import State, known

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dataflow.model.data import Purpose
    from dataflow.model.flows import Flow
    from dataflow.model.overseas import Location
    from dataflow.model.policies import Policy
    from dataflow.model.registry import Registry
    from dataflow.model.scalars import Text


class Row(NamedTuple):
    """One holding; the columns are those of the program's `Holding`, so that the two compare as tuples."""

    flow: str | None
    holder: str
    item: str | None
    purpose: str | None
    possible: tuple[str, ...]
    subject: str | None
    necessity: str | None
    backing: str | None
    certain: bool
    system: str | None = None


class Place(NamedTuple):
    """One place of an item; the columns are those of the program's `Spot`."""

    country: str | None
    region: Text | None
    modes: tuple[str, ...]
    one_of: bool
    system: str | None
    inferred_from: str | None

    @property
    def where(self) -> str:
        """The country, else the region as written."""
        if self.country is not None:
            return self.country
        return self.region.said("en") if self.region is not None else "unknown"


class Move(NamedTuple):
    """A movement abroad: all items of one flow (or system) that go to one country."""

    entity: str
    kind: str
    where: str
    items: tuple[str, ...] | None
    one_of: bool


class Span(NamedTuple):
    """Days of a flow; the columns are those of the program's `Interval`."""

    since: date | None
    until: date | None
    held: date | None


Whose = list[tuple[str | None, bool]]
"""Subjects (None: unknown), and whether it is certain that they are the ones."""


# --- Items and subjects


def contents(registry: Registry, items: Iterable[str]) -> set[str]:
    """Return items and all that they contain, however deep."""
    found: set[str] = set()
    for item in items:
        found.add(item)
        found |= contents(registry, known(registry.items[item].contains) or ())
    return found


def sources(registry: Registry, item: str) -> set[str]:
    """Return what an item can be derived from, however far."""
    found: set[str] = set()
    for source in known(registry.items[item].derived_from) or ():
        found |= {source} | sources(registry, source)
    return found


def lies_in(registry: Registry, narrow: str, wide: str) -> bool:
    """Return whether a subject is another one or, over some steps, part of it."""
    here: str | None = narrow
    while here is not None:
        if here == wide:
            return True
        here = known(registry.subjects[here].part_of)
    return False


def narrower(registry: Registry, first: str, second: str) -> str | None:
    """Return the narrower of two subjects one of which lies in the other, else None."""
    if lies_in(registry, first, second):
        return first
    return second if lies_in(registry, second, first) else None


def settled(rows: Iterable[Row]) -> set[Row]:
    """Return the rows as a set; of two that differ only in certainty the certain one stays."""
    every = set(rows)
    return {row for row in every if row.certain or row._replace(certain=True) not in every}


# --- The controller


def controller_of(registry: Registry, purpose: Purpose) -> str:
    """Return a purpose's controller, by default the registry's."""
    return known(purpose.controller) or registry.head.controller


def controllers(registry: Registry) -> set[str]:
    """Return the registry's controller, those of its purposes and those said to entrust."""
    found = {registry.head.controller}
    for purpose in registry.purposes.values():
        found.add(controller_of(registry, purpose))
    for flow in registry.flows():
        if known(flow.under) is None:
            found.add(sender(registry, flow))
    return found


def stated_items(registry: Registry, purpose: Purpose) -> dict[str, str | None]:
    """Return item → necessity, the stricter where an item is listed twice; a plain list says nothing of necessity."""
    found: dict[str, str | None] = {}
    parts = known(purpose.items)
    if parts is None:
        return found
    for necessity in ("required", "optional", "automatic", "unspecified"):
        for item in contents(registry, known(getattr(parts, necessity)) or ()):
            if item not in found:
                found[item] = None if necessity == "unspecified" else necessity
    return found


def opened(purpose: Purpose) -> bool:
    """Return whether a purpose may have more items than it lists: `items` left out, or `open: true`."""
    return purpose.items is None or known(purpose.open) is True


def controller_rows(registry: Registry, controller: str) -> set[Row]:
    """Return what a controller holds: its purposes' items for their subjects, and None where a purpose is open.

    A purpose with unknown subjects has subject None, not certain. Without any purpose: one row, item None.
    """
    rows = set()
    own = {name: one for name, one in registry.purposes.items() if controller_of(registry, one) == controller}
    for name, purpose in own.items():
        named = known(purpose.subjects)
        whose: Whose = [(None, False)] if named is None else [(subject, True) for subject in named]
        for subject, certain in whose:
            for item, necessity in stated_items(registry, purpose).items():
                rows.add(Row(None, controller, item, name, (name,), subject, necessity, "held", certain))
            if opened(purpose):
                rows.add(Row(None, controller, None, name, (name,), subject, None, None, certain))
    if not own:
        rows.add(Row(None, controller, None, None, (), only_subject(registry), None, None, certain=True))
    return settled(rows)


def only_subject(registry: Registry) -> str | None:
    """Return the registry's subject if it has just one."""
    return next(iter(registry.subjects)) if len(registry.subjects) == 1 else None


# --- The two ends of a flow


def receiver(flow: Flow) -> str:
    """Return who receives; two receivers without a name are two holders."""
    if isinstance(flow, Provision):
        return known(flow.recipient) or f"{flow.key}#recipient"
    return known(flow.trustee) or f"{flow.key}#trustee"


def sender(registry: Registry, flow: Flow) -> str:
    """Return who passes on: the receiver above; at the top `by`, else the purposes' one controller, else the head's."""
    under = known(flow.under)
    if under is not None:
        return receiver(registry.flow(under))
    if isinstance(flow, Entrustment) and known(flow.by) is not None:
        return str(flow.by)
    found = {controller_of(registry, registry.purposes[purpose]) for purpose in known(flow.purposes) or ()}
    return next(iter(found)) if len(found) == 1 else registry.head.controller


def upstream(registry: Registry, flow: Flow) -> set[Row]:
    """Return what the sender holds: the rows of the flow above, at the top all rows of the controller."""
    under = known(flow.under)
    if under is not None:
        return flow_rows(registry, registry.flow(under))
    return controller_rows(registry, sender(registry, flow))


def chain(registry: Registry, flow: Flow) -> list[Flow]:
    """Return the flow and those above it, the controller's own last."""
    found = [flow]
    while (under := known(found[-1].under)) is not None:
        found.append(registry.flow(under))
    return found


# --- A flow


def narrowed(registry: Registry, flow: Flow) -> set[Row]:
    """Return the upstream rows that the flow's purposes and subjects leave.

    Purposes: what the row may be for and the flow names; a row of unknown purpose may be any of the named.
    Subjects: the narrower of the row's and a named one; a row of unknown subject becomes one row for each named.
    """
    rows = set()
    for row in upstream(registry, flow):
        for one in for_purposes(row, known(flow.purposes)):
            rows |= for_subjects(registry, one, known(flow.subjects))
    return settled(rows)


def for_purposes(row: Row, named: Sequence[str] | None) -> list[Row]:
    """Return the row with the purposes that are named, or nothing."""
    if named is None:
        return [row]
    left = sorted(set(named) & set(row.possible)) if row.possible else sorted(set(named))
    if not left:
        return []
    return [row._replace(purpose=left[0] if len(left) == 1 else None, possible=tuple(left))]


def for_subjects(registry: Registry, row: Row, named: Sequence[str] | None) -> set[Row]:
    """Return the row for the subjects that are named, or nothing."""
    if named is None:
        return {row}
    found = set()
    for subject in named:
        if row.subject is None:
            found.add(row._replace(subject=subject, certain=row.certain and len(named) == 1))
        elif (common := narrower(registry, row.subject, subject)) is not None:
            found.add(row._replace(subject=common))
    return found


def whose(registry: Registry, flow: Flow, rows: Iterable[Row]) -> Whose:
    """Return the subjects where no row tells them.

    The named ones (certain if one), else the registry's only one (certain), else each of the narrowed upstream rows
    (not certain), else None.
    """
    named = known(flow.subjects)
    if named is not None:
        return [(subject, len(named) == 1) for subject in named]
    if only_subject(registry) is not None:
        return [(only_subject(registry), True)]
    return [(subject, False) for subject in {row.subject for row in rows}] or [(None, False)]


def flow_rows(registry: Registry, flow: Flow) -> set[Row]:
    """Return what the receiver of a flow holds by it."""
    rows = list(narrowed(registry, flow))
    items = flow.items
    found: list[Row] = []
    if items is None:
        found += unknown_rows(registry, flow, rows)
    elif not isinstance(items, State) and items.all:
        left = contents(registry, items.excluded or ())
        found += [row for row in rows if row.item not in left]
    elif not isinstance(items, State):
        for item in contents(registry, items.listed or ()):
            found += listed_rows(registry, flow, item, rows)
    if isinstance(flow, Entrustment):
        for item in contents(registry, known(flow.collects) or ()):
            found += collected_rows(registry, flow, item, rows)
    return settled(row._replace(flow=flow.key, holder=receiver(flow), system=None) for row in found)


def new(item: str | None, purpose: str | None, possible: Iterable[str], who: tuple[str | None, bool]) -> Row:
    """Return a row without necessity or backing; its ends are filled in later."""
    return Row(None, "", item, purpose, tuple(sorted(set(possible))), who[0], None, None, who[1])


def listed_rows(registry: Registry, flow: Flow, item: str, rows: Sequence[Row]) -> list[Row]:
    """Return the rows of an item that the flow lists: there is always one.

    Nothing above has it: `unknown` if anything above is open, else `missing`; purpose None, any of the named.
    """
    backers = backing_rows(registry, item, rows)
    if not backers:
        backing = "unknown" if any(row.item is None for row in rows) else "missing"
        marked = [new(item, None, known(flow.purposes) or (), who) for who in whose(registry, flow, rows)]
        return [row._replace(backing=backing) for row in marked]
    found = backers
    if known(flow.purposes) is None and len({row.possible for row in backers}) > 1:
        found = undecided(backers)
    return [row._replace(item=item, backing="held") for row in found]


def backing_rows(registry: Registry, item: str, rows: Sequence[Row]) -> list[Row]:
    """Return the rows of the item; else of its sources; else, of a closed group, those that all its parts share."""
    found = [row for row in rows if row.item == item]
    if found:
        return found
    found = [row for row in rows if row.item in sources(registry, item)]
    if found:
        return found
    parts = known(registry.items[item].contains) or ()
    if not parts or known(registry.items[item].open) is True:
        return []
    for row in rows:
        if row.item == parts[0]:
            same = [other for other in rows if other[3:6] == row[3:6]]  # purpose, possible, subject
            if all(any(other.item == part for other in same) for part in parts):
                found.append(row)
    return found


def undecided(backers: Sequence[Row]) -> list[Row]:
    """Return the rows of an item that may be for several purposes, none of which the flow names.

    If every group of candidates has the same subjects and necessities, the choice changes nothing: then each is as
    certain as the rows it joins. Else each is only possible.
    """
    groups: dict[tuple[str, ...], set[tuple[str | None, str | None]]] = {}
    for row in backers:
        groups.setdefault(row.possible, set()).add((row.subject, row.necessity))
    every = list(groups.values())
    alike = all(group == every[0] for group in every)
    found = []
    for subject, necessity in set().union(*every):
        these = [row for row in backers if (row.subject, row.necessity) == (subject, necessity)]
        purposes = {purpose for row in these for purpose in row.possible}
        certain = alike and all(row.certain for row in these)
        found.append(new(None, None, purposes, (subject, certain))._replace(necessity=necessity))
    return found


def unknown_rows(registry: Registry, flow: Flow, rows: Sequence[Row]) -> list[Row]:
    """Return the rows of a flow that does not say its items: item None for each named purpose, else once."""
    named = known(flow.purposes)
    if named is None:
        possible = {purpose for row in rows for purpose in row.possible}
        return [new(None, None, possible, (subject, False)) for subject, _ in whose(registry, flow, rows)]
    found = []
    for purpose in named:
        subjects = {row.subject for row in rows if purpose in row.possible}
        subjects = subjects or {subject for subject, _ in whose(registry, flow, rows)}
        found += [new(None, purpose, [purpose], (subject, True)) for subject in subjects]
    return found


def collected_rows(registry: Registry, flow: Flow, item: str, rows: Sequence[Row]) -> list[Row]:
    """Return the rows of an item that a trustee takes from the subject itself: the sender need not hold it."""
    purposes = known(flow.purposes)
    if purposes is None:
        found = [new(item, None, (), who) for who in whose(registry, flow, rows)]
    else:
        found = []
        for purpose in purposes:
            for subject in collected_from(registry, flow, purpose):
                found.append(new(item, purpose, [purpose], (subject, subject is not None)))
    return [row._replace(backing="collected") for row in found]


def collected_from(registry: Registry, flow: Flow, purpose: str) -> set[str | None]:
    """Return a purpose's subjects, narrowed to the flow's; where the purpose does not say, the flow's, else None.

    Where the two have nothing in common the item is kept, for nobody knows whom.
    """
    of_purpose, named = known(registry.purposes[purpose].subjects), known(flow.subjects)
    if of_purpose is None:
        return set(named) if named is not None else {None}
    if named is None:
        return set(of_purpose)
    found = {narrower(registry, first, second) for first in of_purpose for second in named}
    return found - {None} or {None}


# --- Operators


def stored(registry: Registry, system: str, item: str | None) -> bool:
    """Return whether a system stores an item; `stores` only narrows, and what is not known may be there."""
    listed = known(registry.systems[system].stores)
    return item is None or listed is None or item in contents(registry, listed)


def operator_rows(registry: Registry, day: date | None = None) -> set[Row]:
    """Return what operators hold of the systems that controllers and receivers use.

    A flow that says the same stands for the row: on a day only if it is in force then, so that no day lacks it.
    """
    telling = list(registry.flows()) if day is None else in_force(registry, day)
    found = set()
    for controller in controllers(registry):
        below = [one for one in telling if known(one.under) is None and sender(registry, one) == controller]
        for row in controller_rows(registry, controller):
            used = known(registry.purposes[row.purpose].systems) if row.purpose is not None else None
            found |= operated(registry, row, used or (), below)
    for flow in registry.flows():
        below = [one for one in telling if known(one.under) == flow.id]
        for row in flow_rows(registry, flow):
            found |= operated(registry, row, known(flow.systems) or (), below)
    return settled(found)


def operated(registry: Registry, row: Row, systems: Iterable[str], below: Sequence[Flow]) -> set[Row]:
    """Return one row for each operator of the systems: unless it has no access, is the holder, or a flow tells it."""
    found = set()
    for system in systems:
        operator = known(registry.systems[system].operator)
        if operator is None or operator == row.holder or registry.systems[system].operator_access is State.NONE:
            continue
        if stored(registry, system, row.item) and not told(registry, row, system, operator, below):
            found.add(row._replace(holder=operator, system=system))
    return found


def told(registry: Registry, row: Row, system: str, operator: str, below: Sequence[Flow]) -> bool:
    """Return whether a flow to the operator that lists the system has the row's item and subject."""
    for flow in below:
        if receiver(flow) == operator and system in (known(flow.systems) or ()):
            for other in flow_rows(registry, flow):
                if (other.item, other.subject) == (row.item, row.subject):
                    return True
    return False


def rows(registry: Registry, day: date | None = None) -> set[Row]:
    """Return every holding of a registry, whatever the day; what operators hold may be told as on a day."""
    found = operator_rows(registry, day)
    for controller in controllers(registry):
        found |= controller_rows(registry, controller)
    for flow in registry.flows():
        found |= flow_rows(registry, flow)
    return found


# --- Time


def own_span(flow: Flow) -> Span:
    """Return the days that a flow itself states: `until` is the first end given, else the day the data went.

    What went before the end is there again by then.
    """
    ended = known(flow.ended)
    gone = [] if ended is None else [day for day in (known(ended.returned), known(ended.destroyed)) if day is not None]
    stops = [day for day in (known(flow.until), known(ended.on) if ended else None) if day is not None]
    after = [day for day in gone if not stops or day >= min(stops)]
    return Span(known(flow.since), min(stops or gone, default=None), min(after, default=None))


def span(registry: Registry, flow: Flow) -> Span:
    """Return the days of the whole chain: the last `since`, the first `until`; one day before if they never meet."""
    own = own_span(flow)
    if known(flow.under) is None:
        return own
    spans = [own_span(one) for one in chain(registry, flow)]
    since = max((one.since for one in spans if one.since is not None), default=None)
    until = min((one.until for one in spans if one.until is not None), default=None)
    if since is not None and until is not None and since > until:
        until = since - timedelta(days=1)
    return Span(since, until, own.held)


def state(registry: Registry, flow: Flow, day: date) -> str | None:
    """Return a flow's state on a day, from its chain and that day alone.

    In force while every flow of the chain is; from then on residual, through the day the data is known to be gone.
    """
    spans = [own_span(one) for one in chain(registry, flow)]
    if any(one.since is not None and day < one.since for one in spans):
        return None
    if all(one.until is None or day <= one.until for one in spans):
        return "in-force"
    return "residual" if spans[0].held is None or day <= spans[0].held else None


def rows_on(registry: Registry, day: date) -> set[Row]:
    """Return the holdings on a day: controllers' own (a purpose has no days) and those of flows that are there."""
    every = rows(registry, day)
    return {row for row in every if row.flow is None or state(registry, flow_of(registry, row.flow), day)}


def flow_of(registry: Registry, key: str) -> Flow:
    """Return a flow by its key."""
    return registry.flow(key.partition("/")[2])


def in_force(registry: Registry, day: date) -> list[Flow]:
    """Return the flows that pass data on, on a day."""
    return [flow for flow in registry.flows() if state(registry, flow, day) == "in-force"]


# --- Places


def of_list(registry: Registry, locations: Sequence[Location], item: str | None, system: str | None) -> set[Place]:
    """Return the places of an item in one list; one without items is one-of unless nothing else covers the item."""
    covering = []
    for location in locations:
        listed = known(location.items)
        if listed is None or listed == ["all"] or item is None or item in contents(registry, listed):
            covering.append(location)
    found = set()
    for location in covering:
        one_of = known(location.items) is None and len(covering) > 1
        modes = tuple(sorted(mode.value for mode in known(location.mode) or ()))
        inferred: Any = known(location.inferred_from)
        country, region = known(location.country), known(location.region)
        if country is None and region is None:
            continue  # nobody says where: no place, but the others are no longer the only one
        found.add(Place(country, region, modes, one_of, system, inferred.value if inferred else None))
    return found


def of_systems(registry: Registry, systems: Iterable[str], item: str | None) -> set[Place]:
    """Return the places of an item at the systems that store it."""
    found: set[Place] = set()
    for system in systems:
        if stored(registry, system, item):
            found |= of_list(registry, known(registry.systems[system].locations) or (), item, system)
    return found


def places(registry: Registry, flow: Flow, item: str | None) -> set[Place]:
    """Return the places of an item at a flow: the union of its own and of its systems'."""
    own = of_list(registry, known(flow.locations) or (), item, None)
    return own | of_systems(registry, known(flow.systems) or (), item)


def sender_places(registry: Registry, flow: Flow, item: str | None) -> set[Place]:
    """Return where the sender has an item.

    At the top: the systems of the purposes that the flow's rows of the item may be for (where no row knows any, of all
    the sender's), without those that the flow itself lists.
    """
    under = known(flow.under)
    if under is not None:
        return places(registry, registry.flow(under), item)
    purposes: set[str] = set()
    for row in flow_rows(registry, flow):
        if row.item == item:
            purposes |= set(row.possible)
    purposes = purposes or purposes_of(registry, sender(registry, flow))
    systems = {system for purpose in purposes for system in known(registry.purposes[purpose].systems) or ()}
    return of_systems(registry, systems - set(known(flow.systems) or ()), item)


def purposes_of(registry: Registry, controller: str) -> set[str]:
    """Return the purposes of a controller for which it has anything; one with `items: none` has no places."""
    return {row.purpose for row in controller_rows(registry, controller) if row.purpose is not None}


# --- Movements


def kind(home: str, here: Place, above: Iterable[Place]) -> str:
    """Return what going to a place abroad is: from home or nobody knows where, to where it already was, or onward."""
    known_places = {place.where for place in above}
    if not known_places or home in known_places:
        return "transfer"
    return "continuation" if here.where in known_places else "onward"


def joined(entity: str, parts: Iterable[tuple[str, Place, str | None]]) -> set[Move]:
    """Return one movement per country: its kind is the first that any item has; one-of only if all of it is."""
    every = list(parts)
    found = set()
    for where in {place.where for _, place, _ in every}:
        these = [part for part in every if part[1].where == where]
        kinds = {one for one, _, _ in these}
        first = next(one for one in ("transfer", "onward", "continuation") if one in kinds)
        one_of = all(place.one_of for _, place, _ in these)
        found.add(Move(entity, first, where, names(item for _, _, item in these), one_of))
    return found


def names(items: Iterable[str | None]) -> tuple[str, ...] | None:
    """Return items in order; None if it is not known which they all are."""
    every = set(items)
    return None if None in every else tuple(sorted(item for item in every if item is not None))


def flow_moves(registry: Registry, flow: Flow, day: date) -> set[Move]:
    """Return the movements of a flow: to each place abroad, or, where no place is known, the one it declares.

    A flow of no items moves nothing, whatever it declares.
    """
    home = registry.head.jurisdiction
    items = {row.item for row in flow_rows(registry, flow)}
    parts, placed = [], False
    for item in items:
        above = sender_places(registry, flow, item)
        for place in places(registry, flow, item):
            placed = True
            if place.country != home:
                parts.append((kind(home, place, above), place, item))
    if items and not placed and declared(registry, flow, day):
        return {Move(flow.key, "declared", "unknown", names(items), one_of=False)}
    return joined(flow.key, parts)


def declared(registry: Registry, flow: Flow, day: date) -> bool:
    """Return whether a flow has `overseas`, even of fields `none`, or a row of a policy's overseas table names it."""
    if known(flow.overseas) is not None:
        return True
    for policy in policies_on(registry, day):
        for row in known(policy.rows) or ():
            if row.table.value == "overseas":
                party = known(row.party)
                if flow.id in row.of if row.of is not None else party is not None and party == known(flow.receiver):
                    return True
    return False


def policies_on(registry: Registry, day: date) -> list[Policy]:
    """Return the policies in force: the last of each audience (the strategies write one for each day)."""
    begun = [one for one in registry.policies.values() if (begin := begin_of(one)) is not None and begin <= day]
    found = []
    for policy in begun:
        rivals = [one for one in begun if set(known(one.audience) or ()) == set(known(policy.audience) or ())]
        if all(str(begin_of(one)) <= str(begin_of(policy)) for one in rivals):
            found.append(policy)
    return found


def begin_of(policy: Policy) -> date | None:
    """Return the day from which a policy is known to be published."""
    return known(policy.effective) or known(policy.retrieved)


def system_moves(registry: Registry, day: date) -> set[Move]:
    """Return the movements by systems that purposes use, of items that no flow in force at the top accounts for."""
    home = registry.head.jurisdiction
    top = [flow for flow in in_force(registry, day) if known(flow.under) is None]
    found: set[Move] = set()
    for system in registry.systems:
        items = set()
        for name, purpose in registry.purposes.items():
            controller = controller_of(registry, purpose)
            if system in (known(purpose.systems) or ()):
                mine = [
                    flow
                    for flow in top
                    if system in (known(flow.systems) or ()) and sender(registry, flow) == controller
                ]
                had = {row.item for flow in mine for row in flow_rows(registry, flow)}
                for row in controller_rows(registry, controller):
                    accounted = row.item in had or None in had
                    if row.purpose == name and stored(registry, system, row.item) and not accounted:
                        items.add(row.item)
        spots = {(place, item) for item in items for place in of_systems(registry, [system], item)}
        abroad = [("transfer", place, item) for place, item in spots if place.country != home]
        found |= joined(f"systems/{system}", abroad)
        if items and not spots and known(registry.systems[system].overseas) is not None:
            found.add(Move(f"systems/{system}", "declared", "unknown", names(items), one_of=False))
    return found


def moves(registry: Registry, day: date) -> set[Move]:
    """Return every movement abroad on a day."""
    found = system_moves(registry, day)
    for flow in in_force(registry, day):
        found |= flow_moves(registry, flow, day)
    return found
