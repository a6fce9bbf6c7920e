"""What rules on overseas transfers look at: each flow or system whose data leaves, with its terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dataflow.findings import Outcome, of_state, worst
from dataflow.graph.movements import Kind, Movement
from dataflow.law.statutes import CITATIONS
from dataflow.law.transfers import TOLD
from dataflow.model.data import ItemKind
from dataflow.model.policies import Table
from dataflow.model.states import State, known, state_of
from dataflow.model.telling import Notice, NoticeOf
from dataflow.queries.collected import directly
from dataflow.queries.particulars import overseas_of, term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from dataflow.graph.world import World
    from dataflow.model.overseas import Overseas

MOVING = (Kind.TRANSFER, Kind.DECLARED)
"""The movements to which Article 28-8 applies of itself; to onward ones it does by way of Article 28-11."""
JUDGED = (*MOVING, Kind.ONWARD)
"""The movements that need a basis and whose fields are asked for; a continuation is listed under its parent."""
_ALL = tuple(Kind)
FURTHER = "PIPA 28-11"
"""What applies Articles 28-8 and 28-9 to a recipient abroad that passes data on to a third country."""

CONSENT, LAW, CONTRACT, CERTIFICATION, EQUIVALENCY = 1, 2, 3, 4, 5
"""The numbers of the bases under Article 28-8(1)."""


class Abroad(NamedTuple):
    """A flow or system with movements of the kinds asked for. `overseas`: its terms, a state, or None."""

    entity: str
    movements: tuple[Movement, ...]
    overseas: Overseas | State | None
    depth: int

    @property
    def countries(self) -> list[str]:
        """Where the data goes: country codes, regions as written, `unknown`."""
        return [movement.where for movement in self.movements]


def abroad(world: World, kinds: tuple[Kind, ...] = JUDGED) -> tuple[Abroad, ...]:
    """Return what this controller answers for: not the transfers a domestic recipient makes as a controller itself.

    A transfer that is only declared, to a receiver seated at home, is `declared-only` and nothing else.
    """
    return world.once(("abroad", kinds), lambda: tuple(_abroad(world, kinds)))


def _abroad(world: World, kinds: tuple[Kind, ...]) -> Iterator[Abroad]:
    for entity, found in world.movements.items():
        movements = tuple(movement for movement in found if movement.kind in kinds)
        if entity in world.forest.flows and world.forest.outside[entity]:
            movements = tuple(movement for movement in movements if movement.kind is Kind.ONWARD)
        if entity.startswith("systems/") and directly(world, entity):
            continue  # a foreign controller's own collection is no transfer
        if movements and not (movements[0].kind is Kind.DECLARED and seat(world, entity) == world.home):
            yield Abroad(entity, movements, overseas_of(world, entity), world.forest.depth.get(entity, 0))


def continued(world: World) -> tuple[Abroad, ...]:
    """Return what the controller itself hands on in a country where the data lies already."""
    return tuple(case for case in abroad(world, (Kind.CONTINUATION,)) if case.depth == 1)


def on_bases(world: World) -> tuple[Abroad, ...]:
    """Return whatever goes abroad with a basis stated: a basis that is stated must hold, also where none need be.

    Of continuations only the controller's own.
    """
    return world.once("on bases", lambda: tuple(_on_bases(world)))


def _on_bases(world: World) -> Iterator[Abroad]:
    for case in abroad(world, _ALL):
        kinds = _ALL if case.depth == 1 else JUDGED
        resting = [m for m in case.movements if m.kind in kinds and isinstance(term(world, m, "basis"), int)]
        if resting:
            yield case._replace(movements=tuple(resting))


def provided_under(world: World) -> list[str]:
    """Return the provisions abroad whose contract is asked about, since it reflects what Decree 29-10(2) wants."""
    if not CITATIONS["PIPA-ED 29-10(2)"].in_force(world.day):
        return []
    keys = [case.entity for case in abroad(world, MOVING) if case.entity in world.forest.flows]
    return [key for key in keys if not world.is_entrustment(key) and world.contract(key) is not None]


def seat(world: World, entity: str) -> str | None:
    """Return the country of a flow's receiver (a seat, never a place of data)."""
    if entity not in world.forest.flows:
        return None
    receiver = known(world.flow(entity).receiver)
    return known(world.registry.parties[receiver].country) if receiver is not None else None


def bases(world: World, case: Abroad) -> dict[str, int | State | None]:
    """Return where → the number of the basis there."""
    return {movement.where: term(world, movement, "basis") for movement in case.movements}


def by_country(states: Mapping[str, str]) -> tuple[Outcome, list[str]]:
    """Return the worst outcome of a duty to have something in each country, and the countries that lack it so."""
    if len(states) == 1:  # most go to one country
        ((where, state),) = states.items()
        return of_state(state), [where]
    outcomes = {where: of_state(state) for where, state in states.items()}
    outcome = worst(outcomes.values())
    return outcome, [where for where, found in outcomes.items() if found is outcome]


def stated(values: Mapping[str, object]) -> tuple[Outcome, list[str]]:
    """Return the same for values as the registry has them."""
    return by_country({where: state_of(value) for where, value in values.items()})


def deliberated(world: World, case: Abroad) -> bool:
    """Return whether a deliberation of the authority frees an entrustment from Article 28-8 (28-15, AI development)."""
    flow = case.entity in world.forest.flows and world.is_entrustment(case.entity)
    numbers = [term(world, movement, "deliberation") for movement in case.movements]
    stated = CITATIONS["PIPA 28-15"].in_force(world.day) and all(known(each) is not None for each in numbers)
    return flow and stated and develops(world, case.entity) is not False


def develops(world: World, flow: str) -> bool | None:
    """Return whether a purpose of a flow is the development of AI (28-12); None where nobody says of any."""
    purposes = {purpose for row in world.holdings.flows[flow] for purpose in row.possible}
    flags = {world.registry.purposes[purpose].ai_development for purpose in purposes} or {None}
    return True if True in flags else None if None in flags else False


def pseudonymised_only(world: World, case: Abroad) -> bool:
    """Return whether everything that leaves is known to be pseudonymised."""
    items = {item for movement in case.movements for item in movement.items or (None,)}
    return None not in items and all(
        ItemKind.PSEUDONYMISED in (known(world.registry.items[item].kinds) or ()) for item in items if item
    )


def cited(world: World, entity: str, citations: tuple[str, ...]) -> tuple[str, ...]:
    """Return what asks something of a transfer; of one that a recipient abroad makes it is asked by way of 28-11."""
    onward = any(movement.kind is Kind.ONWARD for movement in world.movements.get(entity, ()))
    return (*citations, FURTHER) if onward else citations


def on_basis(world: World, case: Abroad, number: int) -> tuple[Movement, ...]:
    """Return the movements of `case` that stand on one basis."""
    return tuple(movement for movement in case.movements if term(world, movement, "basis") == number)


def notified(world: World, case: Abroad) -> bool | None:
    """Return whether an individual notice told what 28-8(2) asks, in each country; None where that is not known."""
    found = [_told_by_notice(term(world, movement, "notices"), world.day) for movement in case.movements]
    return False if False in found else None if None in found else True


def _told_by_notice(notices: list[Notice] | State | None, day: date) -> bool | None:
    """Return the same of one country's notices; what is sent only later says nothing of the day."""
    if notices is None or isinstance(notices, State):
        return None if notices is None else False
    contents = [known(notice.told) for notice in notices if (known(notice.on) or day) <= day]
    if any(told is not None and set(told) >= _PARTICULARS for told in contents):
        return True
    return None if None in contents or not contents else False


_PARTICULARS = frozenset(NoticeOf(word) for word in TOLD)
"""What a notice of a transfer tells; the other words are of other notices."""


def told(world: World, case: Abroad) -> Outcome:
    """Return whether one of the two ways of 28-8(1)3 was taken: the policy, or an individual notice."""
    by_policy, by_notice = disclosed(world, case.entity), notified(world, case)
    if by_notice or by_policy is Outcome.PASS:
        return Outcome.PASS
    return Outcome.UNKNOWN if by_notice is None else by_policy


def disclosed(world: World, entity: str, subjects: Iterable[str | None] | None = None) -> Outcome:
    """Return whether the overseas table lists the entity for each of `subjects` (default: all whose data it carries).

    A review where only a category that it may not be about misses it.
    """
    asked = world.subjects(entity) if subjects is None else subjects
    return worst(_disclosed_to(world, entity, subject) for subject in asked or {None})


def _disclosed_to(world: World, entity: str, subject: str | None) -> Outcome:
    if world.published.of(entity, Table.OVERSEAS, [subject]):
        return Outcome.PASS
    if not world.published.read_whole(Table.OVERSEAS, [subject]):
        return Outcome.UNKNOWN
    return Outcome.VIOLATED if subject in world.surely(entity) or subject is None else Outcome.REVIEW
