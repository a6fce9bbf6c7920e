"""Who can answer for a fact: whoever does or decides it, and not whoever wrote it down."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dataflow.graph.world import World
    from dataflow.places import Path, Place


class Whose(StrEnum):
    """Whose fact it is, seen from the entity that has it."""

    SENDER = "sender"
    RECEIVER = "receiver"
    CONTROLLER = "controller"
    ITSELF = "itself"


ANSWERS: Mapping[str, Mapping[str, Whose]] = {
    "entrustments": {
        "": Whose.SENDER,  # what is handed over, to whom, for what, under which contract: the sender decides it
        "locations": Whose.RECEIVER,  # where it keeps and views the data, only the receiver knows
        "systems": Whose.RECEIVER,  # the same
        "collects": Whose.RECEIVER,  # what it takes from data subjects itself
        "retention": Whose.RECEIVER,  # how long it keeps the data in practice
        "contact": Whose.RECEIVER,  # who answers for it
        "ended": Whose.RECEIVER,  # whether it returned or destroyed the data
        "overseas": Whose.SENDER,  # on which basis, with which notices and right of refusal
        "overseas.timing": Whose.RECEIVER,  # when data reaches it abroad, a fact of its operation
        "overseas.method": Whose.RECEIVER,  # how it does
        "overseas.safeguards": Whose.RECEIVER,  # what it does to protect the data there
        "overseas.certification": Whose.RECEIVER,  # the certificate is its own
        "overseas.certification_measures": Whose.RECEIVER,  # and what it does beside it
        "entruster_consent": Whose.CONTROLLER,  # Act 26(6) asks it of the entruster, at any depth (PIPC-QA-2025 Q87)
    },
    "provisions": {
        "": Whose.SENDER,  # as above
        "recipient_purpose": Whose.RECEIVER,  # what a third party uses the data for is its own affair
        "locations": Whose.RECEIVER,
        "systems": Whose.RECEIVER,
        "retention": Whose.RECEIVER,
        "contact": Whose.RECEIVER,
        "ended": Whose.RECEIVER,
        "overseas": Whose.SENDER,
        "overseas.timing": Whose.RECEIVER,
        "overseas.method": Whose.RECEIVER,
        "overseas.safeguards": Whose.RECEIVER,
        "overseas.certification": Whose.RECEIVER,
        "overseas.certification_measures": Whose.RECEIVER,
    },
    "systems": {
        "": Whose.RECEIVER,  # the operator runs it; where none is named, its user
        "operator": Whose.SENDER,  # the user knows whose service it uses
        "operator_access": Whose.SENDER,  # and what it lets the operator see
        "overseas": Whose.SENDER,  # basis, notices and refusal, as of a flow
        "overseas.timing": Whose.RECEIVER,
        "overseas.method": Whose.RECEIVER,
        "overseas.safeguards": Whose.RECEIVER,
        "overseas.certification": Whose.RECEIVER,
        "overseas.certification_measures": Whose.RECEIVER,
    },
    "contracts": {"": Whose.SENDER},  # the entruster has to have it (Act 26(1))
    "purposes": {"": Whose.SENDER},  # the controller whose purpose it is
    "parties": {"": Whose.ITSELF},  # its seat, how to reach it
}
"""Section → field (keys joined by dots; the longest that fits counts) → whose fact it is.

What stands in no section here is the controller's own: its items, its data subjects, its policies.
"""


def whose(place: Place) -> Whose:
    """Return whose fact a place holds, seen from its entity."""
    table = ANSWERS.get(place.entity.partition("/")[0], {"": Whose.CONTROLLER})
    steps = _steps(place.path)
    prefixes = (".".join(steps[:length]) for length in range(len(steps), -1, -1))
    return next(table[prefix] for prefix in prefixes if prefix in table)


def _steps(path: Path) -> list[str]:
    """Return the keys of a path; a term of one country is answered by whoever answers for the term."""
    keys = [step for step in path if isinstance(step, str)]
    return [keys[0], *keys[3:]] if keys[1:2] == ["by_country"] else keys


class Answerers:
    """Who answers, on one day: a party's id, or `section/id#trustee` (`#recipient`) where it has no name."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._forest = world.forest
        self._controller = world.registry.head.controller

    def of(self, place: Place) -> str:
        """Return who can answer for the fact at a place."""
        section, _, identity = place.entity.partition("/")
        asked = whose(place)
        if asked is Whose.ITSELF:
            return identity
        if section in ("entrustments", "provisions"):
            return self._of_flow(place.entity, self._reachable(place, asked))
        if section == "systems":
            return self._of_system(identity, asked)
        if section == "contracts":
            flows = self._served.get(identity)
            return self._forest.sender(flows[0]) if flows else self._controller
        if section == "purposes":
            return known(self._world.registry.purposes[identity].controller) or self._controller
        return self._controller

    def serves(self, contract: str) -> tuple[str, ...]:
        """Return the flows that a contract serves, those in force and nearest to the controller first."""
        return tuple(self._served.get(contract, ()))

    def _reachable(self, place: Place, asked: Whose) -> Whose:
        """Return whom to ask: how to reach somebody without a name, only the sender can say."""
        unnamed = known(self._world.flow(place.entity).receiver) is None
        return Whose.SENDER if unnamed and place.path[:1] == ("contact",) else asked

    def _of_flow(self, key: str, asked: Whose) -> str:
        if asked is Whose.CONTROLLER:
            return self._forest.sender(self._forest.chain(key)[0])
        return self._forest.receiver(key) if asked is Whose.RECEIVER else self._forest.sender(key)

    def _of_system(self, identity: str, asked: Whose) -> str:
        operator = known(self._world.registry.systems[identity].operator)
        if asked is Whose.RECEIVER and operator is not None:
            return operator
        return self._users.get(identity, self._controller)

    @cached_property
    def _served(self) -> dict[str, list[str]]:
        in_force = set(self._world.in_force)
        found: dict[str, list[str]] = defaultdict(list)
        for key in sorted(self._forest.flows, key=lambda key: (key not in in_force, self._forest.depth[key], key)):
            linked = known(self._world.flow(key).contract)
            if linked is not None:
                found[linked].append(key)
        return found

    @cached_property
    def _users(self) -> dict[str, str]:
        """System → who keeps data there: the controller of a purpose before the receiver of a flow."""
        found: dict[str, str] = {}
        for purpose in self._world.registry.purposes.values():
            for system in known(purpose.systems) or ():
                found.setdefault(system, known(purpose.controller) or self._controller)
        for key, flow in sorted(self._forest.flows.items()):
            for system in known(flow.systems) or ():
                found.setdefault(system, self._forest.receiver(key))
        return found
