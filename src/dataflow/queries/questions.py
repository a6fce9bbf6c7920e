"""What nobody has told or decided yet: unknowns, every `none` that the law asks for, reviews; and who can answer."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from inspect import get_annotations
from typing import TYPE_CHECKING, NamedTuple

from dataflow.findings import Outcome
from dataflow.law.clauses import CLAUSES
from dataflow.law.policy import SECTIONS as POLICY_SECTIONS
from dataflow.law.statutes import CITATIONS
from dataflow.model.overseas import Overseas, Refusal, Safeguards
from dataflow.model.policies import Row
from dataflow.model.registry import SECTIONS
from dataflow.model.states import State
from dataflow.places import Place
from dataflow.queries.answerers import Answerers
from dataflow.queries.missing import fact, facts_behind, of_answer
from dataflow.queries.rows import entity_of, named
from dataflow.queries.where import unknowns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from dataflow.findings import Asked, Finding
    from dataflow.graph.world import World
    from dataflow.places import Path, Span
    from dataflow.queries.behind import Behind

CONTROLLER, PARTY = "controller", "party"


class Printed(NamedTuple):
    """The row of a policy's table that a question is about: which table, and the name it prints."""

    table: str
    name: str


@dataclass(frozen=True, slots=True)
class Question:
    """One fact that is missing: where it is to be written, and who can tell it.

    `answerer` None: the registry does not name who could; `addressee` is then `section/id#trustee` or `#recipient`.
    `stated`: the registry says something there, but not enough. `serves`: the flows under a contract.
    `asked`: no fact is missing, but the controller has to decide; `state` is then `review`.
    """

    place: Place
    state: str
    stated: bool
    addressee: str
    answerer: str | None
    to: str
    rules: tuple[str, ...]
    citations: tuple[str, ...]
    findings: tuple[str, ...]
    accepted: bool
    span: Span
    serves: tuple[str, ...] = ()
    printed: Printed | None = None
    asked: Asked | None = None

    @property
    def field(self) -> str | None:
        """The keys joined by dots; a row of a policy by its number, counted from 1. None: the entity as a whole."""
        return ".".join(str(step + 1 if isinstance(step, int) else step) for step in self.place.path) or None


@dataclass(frozen=True, slots=True)
class Questions:
    """The answer: the controller's questions first, then those of each other party."""

    rows: tuple[Question, ...]
    controller: str
    party: str | None = None
    judged: bool = True
    """Whether any rule found something to look at; no question at all proves nothing where none did."""


@dataclass(frozen=True, slots=True)
class Who:
    """Whose questions are wanted; each None: everybody's."""

    party: str | None = None
    to: str | None = None


def questions(
    world: World,
    findings: Sequence[Finding],
    locate: Callable[[Place], Span],
    who: Who | None = None,
    *,
    behind: Mapping[str, Behind],
    judged: bool = True,
) -> Questions:
    """Return what is missing on the world's day; `findings` are those of rules, `judged` whether any rule applied.

    `behind`: rule → what finds the facts that its findings wait for, where they do not stand at them.
    """
    who = who or Who()
    waiting: dict[Place, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.outcome in (Outcome.UNKNOWN, Outcome.VIOLATED):
            for place in facts_behind(world, finding, behind.get(finding.rule)):
                waiting[place].append(finding)
    for place in _shown_as_unknown(world):
        waiting[place] += []
    answerers = Answerers(world)
    rows = [_question(world, answerers, locate, place, found) for place, found in waiting.items()]
    rows += [_to_decide(world, locate, finding) for finding in findings if finding.asked is not None]
    wanted = [row for row in rows if who.party in (None, row.answerer) and who.to in (None, row.to)]
    return Questions(tuple(sorted(wanted, key=_order)), world.registry.head.controller, who.party, judged)


def _shown_as_unknown(world: World) -> Iterator[Place]:
    """Yield what no rule judges but answers show as unknown, of all that holds data on the day."""
    entities = dict.fromkeys(entity_of(holding) for holding in world.held())
    entities |= dict.fromkeys(f"purposes/{purpose}" for purpose in world.registry.purposes)
    entities |= dict.fromkeys(key for key in world.forest.flows if world.state(key) is not None)
    for entity in entities:
        for unknown in unknowns(world, entity):
            yield from of_answer(world, unknown)


def _question(
    world: World, answerers: Answerers, locate: Callable[[Place], Span], place: Place, findings: list[Finding]
) -> Question:
    found, addressee = fact(world, place), answerers.of(place)
    contract = place.entity.removeprefix("contracts/")
    return Question(
        place=place,
        state="none" if found is State.NONE else "unknown",
        stated=bool(place.path) and found is not None and found is not State.NONE,
        addressee=addressee,
        answerer=named(world, addressee),
        to=CONTROLLER if addressee == world.registry.head.controller else PARTY,
        rules=tuple(sorted({finding.rule for finding in findings})),
        citations=_in_order(row for finding in findings for row in finding.citations),
        findings=tuple(sorted({finding.fingerprint for finding in findings})),
        accepted=bool(findings) and all(finding.acceptance == "accepted" for finding in findings),
        span=locate(place),
        serves=answerers.serves(contract) if contract != place.entity else (),
        printed=_printed(world, place),
    )


def _to_decide(world: World, locate: Callable[[Place], Span], finding: Finding) -> Question:
    """Return what the controller decides where a finding waits for that."""
    place = Place(finding.place.entity, ("decisions",))
    controller = world.registry.head.controller
    return Question(
        place=place,
        state=Outcome.REVIEW.value,
        stated=False,
        addressee=controller,
        answerer=named(world, controller),
        to=CONTROLLER,
        rules=(finding.rule,),
        citations=finding.citations,
        findings=(finding.fingerprint,),
        accepted=finding.acceptance == "accepted",
        span=locate(place),
        asked=finding.asked,
    )


def _in_order(citations: Iterable[str]) -> tuple[str, ...]:
    """Return citations in the order of the statutes, each once."""
    return tuple(sorted(set(citations), key=_CITED.__getitem__))


def _printed(world: World, place: Place) -> Printed | None:
    row = fact(world, place._replace(path=place.path[:2])) if place.path[:1] == ("rows",) else None
    return Printed(row.table.value, row.printed_name) if isinstance(row, Row) else None


def _order(row: Question) -> tuple[object, ...]:
    """Return what questions are sorted by: whose they are, then as the entities and the law have them."""
    section, _, identity = row.place.entity.partition("/")
    place = (_SECTIONS.get(section, -1), identity, _rank(section, row.place.path), row.field or "")
    return (row.to != CONTROLLER, row.answerer is None, row.addressee, *place)


def _rank(section: str, path: Path) -> tuple[int, ...]:
    above, ranks = section, []
    for step in path:
        ranks.append(step if isinstance(step, int) else _RANKS.get(above, {}).get(step, 0))
        above = str(step)
    return tuple(ranks)


_CITED = {row: number for number, row in enumerate(CITATIONS)}
_SECTIONS = {name: number for number, name in enumerate(SECTIONS)}
_RANKS = {
    name: {key: number for number, key in enumerate(dict.fromkeys(keys))}
    for name, keys in {
        **{section: (*get_annotations(model), *model.model_fields) for section, model in SECTIONS.items()},
        "overseas": Overseas.model_fields,
        "refusal": Refusal.model_fields,
        "safeguards": Safeguards.model_fields,
        "clauses": CLAUSES,
        "sections": POLICY_SECTIONS,
    }.items()
}
"""What a key stands under → its place there, as the law and the models have it: first what only that section has."""
