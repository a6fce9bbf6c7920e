"""On which ground data is processed: each purpose and provision with the grounds, the consent and the items it has."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from dataflow.findings import Judgement, Outcome, of_state
from dataflow.graph.draw import COLLECTED, UNBACKED
from dataflow.law.grounds import below_a_decree, parts, read_ground
from dataflow.model.data import ItemKind
from dataflow.model.flows import Provision
from dataflow.model.states import State, known, state_of
from dataflow.model.telling import Consent, LegalBasis

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dataflow.graph.world import World
    from dataflow.law.grounds import Ground
    from dataflow.model.data import Purpose

SPECIAL = (ItemKind.RRN, ItemKind.UNIQUE_ID, ItemKind.SENSITIVE)
"""Items that need a ground of their own (Articles 24-2, 24, 23), the strictest first."""

PSEUDONYMISED = ("28-2(1)", "28-3(1)")
"""Grounds for pseudonymised information, and for nothing else."""

BIOMETRIC = date(2020, 8, 5)
"""Since this day what identifies a person by the body is sensitive (Decree 18 no.3)."""

BASIS, LAW, CONSENT = ("legal_basis",), ("legal_basis", "law"), ("consent",)


class Case(NamedTuple):
    """A purpose, or a provision that this controller makes. `unread`: citations that name no ground of the Act.

    `special`: kind → the items of that kind, each under its strictest kind.
    """

    entity: str
    basis: LegalBasis | State | None
    grounds: tuple[Ground, ...]
    unread: tuple[str, ...]
    consent: Consent | State | None
    special: Mapping[ItemKind, list[str]]

    @property
    def provision(self) -> bool:
        """Whether data is provided to a third party."""
        return self.entity.startswith("provisions/")

    @property
    def cited(self) -> str:
        """The state of the citation: `none`, `unknown` or `present`."""
        return state_of(self.basis.cite if isinstance(self.basis, LegalBasis) else self.basis)

    @property
    def law(self) -> str | State | None:
        """The other statute that the basis leans on."""
        return self.basis.law if isinstance(self.basis, LegalBasis) else self.basis

    @property
    def names(self) -> list[str]:
        """The grounds by id."""
        return [ground.id for ground in self.grounds]

    @property
    def consented(self) -> bool:
        """Whether a consent of the data subject is a ground."""
        return any(ground.consent for ground in self.grounds)

    @property
    def statutory(self) -> bool:
        """Whether another statute is a ground, that of the collection (Act 17(1)2), or all that is named."""
        named = known(self.law) is not None and (self.on("17(1)2") or self.cited == "unknown")
        return named or any(ground.statute for ground in self.grounds)

    @property
    def strictest(self) -> ItemKind | None:
        """The strictest kind of item there is: its rule speaks where no ground is stated at all."""
        return next((kind for kind in SPECIAL if kind in self.special), None)

    def on(self, *grounds: str) -> bool:
        """Return whether one of `grounds` is named."""
        return any(ground.id in grounds for ground in self.grounds)

    @property
    def pseudonymised(self) -> bool:
        """Whether only grounds for pseudonymised information are named; `pseudonymised-basis` speaks of those."""
        return bool(self.grounds) and all(ground.id in PSEUDONYMISED for ground in self.grounds)


def cases(world: World) -> tuple[Case, ...]:
    """Return each purpose, then each provision in force that is not another controller's."""
    return world.once("grounds", lambda: tuple(_cases(world)))


def _cases(world: World) -> Iterator[Case]:
    for identity, purpose in world.registry.purposes.items():
        yield _case(world, purpose, held_for(world, identity))
    for key in world.in_force:
        flow = world.flow(key)
        if isinstance(flow, Provision) and not world.forest.outside[key]:
            yield _case(world, flow, {row.item for row in world.holdings.flows[key]})


def held_for(world: World, purpose: str) -> set[str | None]:
    """Return the items of a purpose, what trustees hold for it beyond its list included; None: nobody says what."""
    return world.once("held for purposes", lambda: _held(world)).get(purpose, set())


def _held(world: World) -> dict[str | None, set[str | None]]:
    held: dict[str | None, set[str | None]] = defaultdict(set)
    for rows in world.holdings.controllers.values():
        for row in rows:
            held[row.purpose].add(row.item)
    for purpose, item in _at_trustees(world):
        held[purpose].add(item)
    return held


def _at_trustees(world: World) -> Iterator[tuple[str, str | None]]:
    """Yield purpose and item of what trustees hold beyond its list: collected, or under a purpose that is open."""
    for key in world.entrustments:
        for row in world.holdings.flows[key]:
            if row.backing in (COLLECTED, UNBACKED) and len(row.possible) == 1:
                yield row.possible[0], row.item


def _case(world: World, entity: Purpose | Provision, items: Iterable[str | None]) -> Case:
    basis = entity.legal_basis
    cite = known(basis.cite) if isinstance(basis, LegalBasis) else None
    read = {part: read_ground(part, world.day) for part in parts(cite or "")}
    special: dict[ItemKind, list[str]] = {}
    for item in sorted(item for item in items if item is not None):
        strictest = restricted(world, item)
        if strictest is not None:
            special.setdefault(strictest, []).append(f"items/{item}")
    grounds = tuple(ground for ground in read.values() if ground is not None)
    unread = tuple(part for part, ground in read.items() if ground is None)
    return Case(entity.key, basis, grounds, unread, _asked(entity.consent, world.day), special)


def restricted(world: World, item: str) -> ItemKind | None:
    """Return the strictest kind of an item that needs a ground of its own."""
    kinds = known(world.registry.items[item].kinds) or ()
    found = next((kind for kind in SPECIAL if kind in kinds), None)
    return ItemKind.SENSITIVE if found is None and ItemKind.BIOMETRIC in kinds and world.day >= BIOMETRIC else found


def _asked(consent: Consent | State | None, day: date) -> Consent | State | None:
    """Return a consent that was asked by then; one that is asked from a later day on says nothing of the day."""
    since = known(consent.on) if isinstance(consent, Consent) else None
    return None if since is not None and since > day else consent


def purpose_of(world: World, case: Case) -> Purpose | None:
    """Return the purpose of a case; a provision has none of its own."""
    return None if case.provision else world.registry.purposes[case.entity.partition("/")[2]]


def subjects_of(world: World, case: Case) -> frozenset[str | None]:
    """Return whose data it certainly is; None stands for not known."""
    purpose = purpose_of(world, case)
    return world.surely(case.entity) if purpose is None else frozenset(known(purpose.subjects) or (None,))


def controller_of(world: World, case: Case) -> str:
    """Return the controller whose purpose or provision it is."""
    purpose = purpose_of(world, case)
    if purpose is None:
        return world.forest.sender(world.forest.chain(case.entity)[0])
    return known(purpose.controller) or world.registry.head.controller


def beyond(world: World) -> Iterator[tuple[Case, Purpose | Provision]]:
    """Yield what the controller itself does beyond the purpose of collection (Act 18(2))."""
    for case in cases(world):
        own = controller_of(world, case) == world.registry.head.controller
        if own and any(name.startswith("18(2)") for name in case.names):
            yield case, purpose_of(world, case) or world.registry.provisions[case.entity.partition("/")[2]]


def on_other_grounds(case: Case) -> bool:
    """Return whether a case that goes beyond the purpose names a ground within it too: a part may stay there."""
    return any(name.startswith(("15(", "17(")) for name in case.names)


def special_ground(world: World, kind: ItemKind) -> Iterator[Judgement]:
    """Yield a judgement for each case with items of `kind` (Act 23(1), 24(1)): a separate consent or a statute.

    A consent that is the ground and of which nothing is recorded is the finding of the rules on consents.
    """
    for case in cases(world):
        items = case.special.get(kind, ())
        facts = {"items": items, "grounds": case.names}
        if not items:
            continue
        if case.cited != "present" and not case.statutory:
            if case.strictest is kind:
                yield Judgement(of_state(case.cited), case.entity, BASIS, facts)
        elif case.statutory:
            yield Judgement(of_state(state_of(case.law)), case.entity, LAW, facts, variant=_unnamed(case))
        elif case.on(*PSEUDONYMISED) and (case.pseudonymised or not (items := _plain(world, items))):
            yield Judgement(Outcome.PASS, case.entity, BASIS)
        elif case.on(*EXCLUDED):
            yield _excluded(case, kind, facts)
        elif case.grounds and not case.unread and not (case.consented and not isinstance(case.consent, Consent)):
            judgement = _consented(case, {**facts, "items": items})
            mixed = case.on(*PSEUDONYMISED) and judgement.outcome is Outcome.VIOLATED
            yield _beside_pseudonymised(judgement) if mixed else judgement


def _plain(world: World, items: Iterable[str]) -> list[str]:
    """Return the items that nobody says are pseudonymised."""
    kinds = {item: known(world.registry.items[item.partition("/")[2]].kinds) or () for item in items}
    return [item for item, each in kinds.items() if ItemKind.PSEUDONYMISED not in each]


def _beside_pseudonymised(judgement: Judgement) -> Judgement:
    """Return the judgement of items that nobody says are pseudonymised, where they may be, for all that is cited."""
    return judgement._replace(outcome=Outcome.REVIEW, path=BASIS, variant="not-pseudonymised")


EXCLUDED = ("18(2)5", "18(2)6", "18(2)7", "18(2)8", "18(2)9")
"""Grounds of public institutions, on which no identifier counts as unique, and what Decree 18 adds is not sensitive."""


def _excluded(case: Case, kind: ItemKind, facts: Mapping[str, object]) -> Judgement:
    """Judge what Decree 18 and 19 (provisos) leave out; whether it is such an institution `public-ground` asks."""
    if kind is ItemKind.UNIQUE_ID:
        return Judgement(Outcome.PASS, case.entity, BASIS)
    return Judgement(Outcome.REVIEW, case.entity, BASIS, facts, variant="excluded")


def _unnamed(case: Case) -> str | None:
    """Return the wording for a statute that is the ground and is not named."""
    return "no-statute" if case.law is State.NONE else "statute-unknown" if case.law is None else None


def _consented(case: Case, facts: Mapping[str, object]) -> Judgement:
    if not isinstance(case.consent, Consent):
        if known(case.law) is not None:  # beside a ground that does not do: it may be the true one
            return Judgement(Outcome.REVIEW, case.entity, LAW, facts, variant="beside")
        if case.on("17(1)2") and case.law is None:  # within a purpose, of which a statute may be the ground
            return Judgement(Outcome.UNKNOWN, case.entity, LAW, facts, variant="statute-unknown")
        outcome = of_state(state_of(case.consent))
        return Judgement(outcome, case.entity, CONSENT, facts, variant=f"other-ground-{outcome.value}")
    path = (*CONSENT, "separate")
    separate = case.consent.separate
    if separate is True:
        return Judgement(Outcome.PASS, case.entity, path)
    outcome = Outcome.VIOLATED if separate is not None else Outcome.UNKNOWN
    return Judgement(
        outcome, case.entity, path, facts, variant="bundled" if separate is not None else "separate-unknown"
    )


def law_below_a_decree(case: Case) -> bool:
    """Return whether all that the basis leans on stands below an Act and a Decree."""
    law = known(case.law)
    return law is not None and below_a_decree([law])
