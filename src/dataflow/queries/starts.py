"""The first steps of a path: from what it starts with into the chain that carries it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dataflow.graph.draw import HELD
from dataflow.model.flows import Entrustment
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from dataflow.graph.world import World


class Leg(NamedTuple):
    """What of a holding makes a path: its chain, where the data enters it, for what, and in which system it is.

    `purposes` are those it can be for (empty: unknown). `subject` is whose data it is, `items` are those that arrive
    (empty: unknown). `operated`: the holder runs `system`.
    """

    flow: str | None
    entry: str | None
    holder: str
    purposes: tuple[str, ...]
    subject: str | None
    system: str | None
    operated: bool
    backing: str | None
    items: tuple[str, ...] = ()

    @property
    def purpose(self) -> str | None:
        """The key of the only purpose that it can be for."""
        return f"purposes/{self.purposes[0]}" if len(self.purposes) == 1 else None


class Step(NamedTuple):
    """A step to the next node, by the field `kind` of the entity `declarer`."""

    to: str
    kind: str
    declarer: str


class Start(NamedTuple):
    """The first steps, and the flows of the chain that come after them."""

    steps: list[Step]
    rest: tuple[str, ...]


def start_of(world: World, start: str, leg: Leg) -> Start:
    """Return how a path starts from the key of a subject, item, purpose, system or party."""
    section, _, identity = start.partition("/")
    return _STARTS[section](world, identity, leg)


def _chain(world: World, leg: Leg) -> tuple[str, ...]:
    return world.forest.chain(leg.flow) if leg.flow else ()


def _to_purpose(leg: Leg, kind: str) -> list[Step]:
    """Return the step to the purpose; nothing where it is not known; to a controller who has none written down."""
    if leg.purpose is not None:
        return [Step(leg.purpose, kind, leg.purpose)]
    return [] if leg.flow is not None else [Step(f"parties/{leg.holder}", "controller", "registry")]


def _from_subject(world: World, asked: str, leg: Leg) -> Start:
    whose = leg.subject or asked
    steps = list(_kin(world, asked, whose))
    chain = _chain(world, leg)
    if leg.purpose is None and chain and whose in (known(world.flow(chain[0]).subjects) or ()):
        return Start([*steps, Step(chain[0], "subjects", chain[0])], chain[1:])
    return Start([*steps, *_to_purpose(leg, "subjects")], chain)


def _kin(world: World, asked: str, whose: str) -> Iterator[Step]:
    """Yield the steps from the category asked about to a whole of it, or to a part."""
    if whose in world.vocabulary.wholes(asked):
        line = _wholes(world, asked, whose)
        yield from (Step(f"subjects/{whole}", "part_of", f"subjects/{part}") for part, whole in line)
    else:
        line = _wholes(world, whose, asked)
        yield from (Step(f"subjects/{part}", "part_of", f"subjects/{part}") for part, _ in reversed(line))


def _wholes(world: World, part: str, whole: str) -> list[tuple[str, str]]:
    """Return (part, what it is part of) from one category up to another."""
    line: list[tuple[str, str]] = []
    while part != whole:
        above = known(world.registry.subjects[part].part_of) or whole
        line.append((part, above))
        part = above
    return line


def _from_item(world: World, asked: str, leg: Leg) -> Start:
    """Step to where the item is listed: by the purpose, else by the first flow that names it."""
    items = leg.items or tuple(sorted(world.vocabulary.contents(asked)))
    chain = _chain(world, leg)
    if leg.purpose is not None and leg.backing in (HELD, None):
        listed = _listed(world, _of_purpose(world, leg.purposes[0]), asked, items)
        if listed is not None:
            return Start([*_through(world, asked, listed, items), Step(leg.purpose, "items", leg.purpose)], chain)
    for number, key in enumerate(chain):
        for kind, names in _of_flow(world, key):
            listed = _listed(world, names, asked, items)
            if listed is not None:
                return Start([*_through(world, asked, listed, items), Step(key, kind, key)], chain[number + 1 :])
    return Start(_to_purpose(leg, "items"), chain)


def _of_purpose(world: World, purpose: str) -> Iterable[str]:
    items = known(world.registry.purposes[purpose].items)
    return items.listed() if items else ()


def _of_flow(world: World, key: str) -> Iterator[tuple[str, Iterable[str]]]:
    flow = world.flow(key)
    items = known(flow.items)
    yield "items", (items.listed or ()) if items else ()
    yield "collects", (known(flow.collects) or ()) if isinstance(flow, Entrustment) else ()


def _listed(world: World, names: Iterable[str], asked: str, items: tuple[str, ...]) -> str | None:
    """Return under which of `names` one of `items` is listed: under the item asked about if it can be."""
    found = sorted(name for name in names if not world.vocabulary.contents(name).isdisjoint(items))
    return asked if asked in found else next(iter(found), None)


def _through(world: World, asked: str, listed: str, items: tuple[str, ...]) -> Iterator[Step]:
    """Yield the steps from the item asked about to the one listed, which contains it, or is in it, or shares a part."""
    contents = world.vocabulary.contents
    shared = next(item for item in (asked, listed, *items) if item in contents(asked) and item in contents(listed))
    yield from (Step(f"items/{part}", "contains", f"items/{group}") for group, part in _inside(world, asked, shared))
    up = reversed(_inside(world, listed, shared))
    yield from (Step(f"items/{group}", "contains", f"items/{group}") for group, _ in up)


def _inside(world: World, group: str, item: str) -> list[tuple[str, str]]:
    """Return (group, part) from a group down to an item in it."""
    line: list[tuple[str, str]] = []
    while group != item:
        part = next(one for one in world.vocabulary.parts(group) if item in world.vocabulary.contents(one))
        line.append((group, part))
        group = part
    return line


def _from_purpose(world: World, _purpose: str, leg: Leg) -> Start:
    return Start([], _chain(world, leg))


def _from_system(world: World, system: str, leg: Leg) -> Start:
    if leg.system == system:  # it is there already
        return Start([], ())
    if leg.entry is not None:
        return Start([Step(leg.entry, "systems", leg.entry)], _after(world, leg))
    return Start(_to_purpose(leg, "systems"), _chain(world, leg))


def _from_party(world: World, _party: str, leg: Leg) -> Start:
    """Step to the flow that the party sends; to the one it receives, or its purpose, where it holds the data itself."""
    if leg.entry is not None:
        above = world.forest.parent[leg.entry]
        step = Step(leg.entry, "under", above) if above else Step(leg.entry, "sends", leg.entry)
        return Start([step], _after(world, leg))
    if leg.operated:
        return Start([Step(f"systems/{leg.system}", "operator", f"systems/{leg.system}")], ())
    if leg.flow is not None:
        return Start([Step(leg.flow, "trustee" if world.is_entrustment(leg.flow) else "recipient", leg.flow)], ())
    return Start(_to_purpose(leg, "controller") if leg.purpose else [], ())


def _after(world: World, leg: Leg) -> tuple[str, ...]:
    """Return the flows of the chain below the one by which the data comes in."""
    chain = _chain(world, leg)
    return chain[chain.index(leg.entry or "") + 1 :]


_STARTS: Mapping[str, Callable[[World, str, Leg], Start]] = {
    "subjects": _from_subject,
    "items": _from_item,
    "purposes": _from_purpose,
    "systems": _from_system,
    "parties": _from_party,
}
