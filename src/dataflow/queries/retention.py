"""What a purpose or a flow states of how long data is kept (Act 21, 30(1)2): what several rules read out of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from dataflow.findings import Judgement, Outcome, Severity
from dataflow.law.periods import day_after, is_longer
from dataflow.law.retention import read_law
from dataflow.model.policies import Table
from dataflow.model.scalars import Text
from dataflow.model.states import State, known

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from dataflow.graph.published import Printed
    from dataflow.graph.world import World
    from dataflow.law.retention import KeepingLaw
    from dataflow.model.data import ItemKind, Purpose
    from dataflow.model.flows import Flow
    from dataflow.model.parties import Party, Sector
    from dataflow.model.retention import Retention

OPEN_EVENTS = frozenset({"purpose-achieved", "statutory-deadline"})
"""Events that leave open when they come: the day on which they do is nowhere told."""


def rules(entity: Purpose | Flow) -> tuple[Retention, ...]:
    """Return the retention rules that an entity states."""
    return tuple(known(entity.retention) or ())


def state(rule: Retention) -> str:
    """Return whether a rule says anything of how long: `present`, `none` or `unknown`."""
    told = (rule.until, rule.then, rule.law, rule.text)
    if any(known(one) is not None for one in told):
        return "present"
    return "none" if State.NONE in told else "unknown"


def events(rule: Retention) -> tuple[str, ...]:
    """Return the events that a rule names."""
    until = known(rule.until)
    if until is None:
        return ()
    return (until.event,) if until.event is not None else tuple(until.first or until.last or ())


_AT_THE_END = frozenset({"contract-end", "task-completed", "purpose-achieved", "end-of-service"})
"""Events that come, at the latest, when nothing is passed on any more."""


_ENDS = _AT_THE_END | {"membership-withdrawn", "consent-withdrawn"}
"""Events after which data is no longer needed for what it was collected."""


def due(flow: Flow, end: date) -> date | None:
    """Return the last day on which the receiver of a flow that ended may have the data; None: it cannot be told."""
    days = [_due_by(rule, end) for rule in rules(flow)]
    told = [day for day in days if day is not None]
    return max(told) if told and len(told) == len(days) else None


def _due_by(rule: Retention, end: date) -> date | None:
    then, named = known(rule.then), events(rule)
    if (not named and then is None) or not _AT_THE_END.issuperset(named):
        return None
    return day_after(end, then or "P0D")


def is_concrete(rule: Retention) -> bool:
    """Return whether a rule says when the end is: by a period, a statute, an event that is seen to come."""
    if known(rule.then) is not None or known(rule.law) is not None:
        return True
    until, named = known(rule.until), events(rule)
    if until is None:
        return False
    is_closed = [event not in OPEN_EVENTS for event in named]
    return any(is_closed) if until.first else all(is_closed)


_BY_PURPOSE = (
    re.compile(
        r"(?:개인정보(?:의|를)?)?(?:수집|처리|이용)?(?:및|[ㆍ·・‧,/])?(?:이용)?(?:의)?(?:처리)?목적(?:이|을|의)?(?:달성|완료|종료)"
        r"(?:할|될|된|되는|한|되면|하면)?(?:시|때|이?후)?(?:까지)?(?:즉시|지체없이)?"
        r"(?:(?:보유|보관|파기|삭제)(?:[ㆍ·・‧]?이용)?(?:함|합니다|됩니다)?)?"
    ),
    re.compile(
        r"(?:retained |kept )?(?:until|upon|when) (?:the |its |their )?(?:achievement of (?:the |its )?)?"
        r"purposes?(?: of [a-z ]+)?(?: (?:is|are|has been|have been) (?:achieved|fulfilled|accomplished))?",
        re.IGNORECASE,
    ),
)
"""The whole of a text that says only: until the purpose is achieved."""


def is_by_purpose(text: object) -> bool:
    """Return whether a text says nothing but that data is kept until the purpose is achieved."""
    if not isinstance(text, Text):
        return False
    korean, english = _BY_PURPOSE
    plain = [" ".join(said.strip(" .").split()) for said in text.every()]
    return all(korean.fullmatch(re.sub(r"[\s]", "", said)) or english.fullmatch(said) for said in plain)


_POINTS = re.compile(
    r"처리\s*방침|보유\s*(?:및|ㆍ|·)?\s*(?:이용)?\s*기간"
    r"|privacy (?:policy|notice|statement)|(?:retention|storage) period",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\d|탈퇴|종료|철회|해지|달성|만료|퇴직|즉시|\b(?:until|end|withdraw\w*|terminat\w*|delet\w*|immediately)\b",
    re.IGNORECASE,
)


def is_reference(rule: Retention) -> bool:
    """Return whether a rule only points to the policy or to a period told elsewhere."""
    text = known(rule.text)
    if text is None or known(rule.until) is not None or known(rule.then) is not None or known(rule.law) is not None:
        return False
    return points_elsewhere(text)


def points_elsewhere(text: Text) -> bool:
    """Return whether a text names a period and a place where it is told, and says none itself."""
    return all(_POINTS.search(said) and not _SAYS.search(said) for said in text.every())


_ELSEWHERE = (
    r"(?i)법정\s*(?:의무\s*)?(?:보관|보존|보유)|(?:관계|관련)\s*법(?:령|률)|법령(?:에|이)|(?:정책|방침|약관|기간)에\s*(?:따|의)"
    r"|\b(?:required|permitted|prescribed) by (?:\w+ )?laws?\b"
    r"|\b(?:according to|in accordance with|governed by|subject to)\b.*\b(?:polic(?:y|ies)|laws?)\b"
)
_AN_END = r"(?i)\d|탈퇴|종료|철회|해지|만료|퇴직|\b(?:end|withdraw\w*|terminat\w*|clos\w*|delet\w*|immediately)\b"
_ADDRESS = re.compile(r"https?://\S+")


def is_elsewhere(rule: Retention) -> bool:
    """Return whether a rule, in words only, leaves the end to a statute it does not name or to somebody's policy."""
    text = known(rule.text)
    if text is None or any(known(one) is not None for one in (rule.until, rule.then, rule.law)):
        return False
    plain = [_ADDRESS.sub("", said) for said in text.every()]
    return all(
        re.search(_ELSEWHERE, said) and not re.search(_AN_END, said) and not read_law(said).cited for said in plain
    )


def laws(rule: Retention) -> tuple[KeepingLaw, ...]:
    """Return the statutes of the table that a rule cites."""
    law = known(rule.law)
    return tuple(cited.law for cited in read_law(law).cited) if law is not None else ()


def controller(world: World, purpose: Purpose) -> Party:
    """Return the party whose purpose it is."""
    return world.registry.parties[known(purpose.controller) or world.registry.head.controller]


def processing_rows(world: World) -> Mapping[str, list[Printed]]:
    """Return purpose → the rows of processing tables in force that name it."""
    return world.once("processing-rows", lambda: _processing_rows(world))


def _processing_rows(world: World) -> Mapping[str, list[Printed]]:
    found: dict[str, list[Printed]] = {}
    for printed in world.published.rows:
        for purpose in known(printed.row.purposes) or () if printed.row.table is Table.PROCESSING else ():
            found.setdefault(purpose, []).append(printed)
    return found


class Cap(NamedTuple):
    """The longest that a statute lets a sector keep a kind of item once it is no longer needed.

    `maybe` are sectors in which the statute may bind, too.
    """

    kind: ItemKind
    sector: Sector
    law: str
    longest: str
    maybe: frozenset[Sector] = frozenset()


def capped(world: World, cap: Cap) -> Iterator[Judgement]:
    """Yield one judgement for each purpose of a controller that may be in the sector and has items of the kind.

    Where a rule cites the statute itself, `retention-beyond-statute` compares the period; what is kept under another
    statute needs a human.
    """
    for purpose in world.registry.purposes.values():
        sectors = controller(world, purpose).sectors
        items = items_of_kind(world, purpose, cap.kind)
        if items and (sectors is None or not {cap.sector, *cap.maybe}.isdisjoint(known(sectors) or ())):
            sure = cap.sector in (known(sectors) or ())
            found = [_capped(rule, cap, sure=sure) for rule in rules(purpose) if _covers(world, rule, items)]
            yield from _heaviest(purpose, [one for one in found if one is not None], cap)


def _heaviest(purpose: Purpose, found: list[Outcome], cap: Cap) -> Iterator[Judgement]:
    order = (Outcome.VIOLATED, Outcome.REVIEW, Outcome.UNKNOWN, Outcome.PASS)
    worst = next((outcome for outcome in order if outcome in found), None)
    if worst is not None:
        severity = None if worst is Outcome.VIOLATED else Severity.WARNING
        facts = {"period": cap.longest}
        yield Judgement(worst, purpose.key, ("retention",), facts, severity=severity)


def _capped(rule: Retention, cap: Cap, *, sure: bool) -> Outcome | None:
    """Judge one rule; None: nothing can be said of it, and whether the statute applies at all is not known.

    A period proves something only where it is counted from an end and somebody looked for a statute that has it kept
    longer and found none: both Acts let other Acts have it kept.
    """
    then, named = known(rule.then), events(rule)
    if then is None:
        by_statute = known(rule.law) is not None  # `retention-beyond-statute` asks for how long
        return Outcome.PASS if named or by_statute else Outcome.UNKNOWN if sure else None
    if not is_longer(then, cap.longest) or any(law.id == cap.law for law in laws(rule)):
        return Outcome.PASS
    counted = bool(named) and _ENDS.issuperset(named)
    return Outcome.VIOLATED if sure and counted and rule.law is State.NONE else Outcome.REVIEW


def items_of_kind(world: World, purpose: Purpose, kind: ItemKind) -> frozenset[str]:
    """Return the items of a kind that a purpose takes."""
    listed = known(purpose.items)
    held = world.vocabulary.expanded(listed.listed()) if listed is not None else frozenset()
    return frozenset(item for item in held if kind in (known(world.registry.items[item].kinds) or ()))


def _covers(world: World, rule: Retention, items: frozenset[str]) -> bool:
    listed = known(rule.items)
    return listed is None or not items.isdisjoint(world.vocabulary.expanded(listed))
