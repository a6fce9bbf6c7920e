"""Flows as a forest: each has one chain, from the controller down to it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dataflow.graph.intervals import Interval, own, within
from dataflow.model.flows import Entrustment, Provision
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.model.flows import Flow
    from dataflow.model.registry import Registry

_ROLE = {Entrustment: "trustee", Provision: "recipient"}


class Forest:
    """Order, depth, chain and interval of every flow; flows go by their key (`section/id`).

    Built in one pass: a flow is met after the flow it continues.
    """

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.flows: dict[str, Flow] = {}
        self.parent: dict[str, str | None] = {}
        self.depth: dict[str, int] = {}
        self.interval: dict[str, Interval] = {}
        self.outside: dict[str, bool] = {}
        """Whether the flow is another controller's: it stands below a provision."""
        self.children: dict[str | None, list[str]] = {None: []}
        self.received: dict[str | None, list[str]] = defaultdict(list)
        """Party (None: without a name) → the flows that it receives."""
        self.listing: dict[str, list[str]] = defaultdict(list)
        """System → the flows whose receivers keep data in it."""
        self._intervals: dict[Interval, Interval] = {}  # thousands of flows have the same one
        self._receivers: dict[str, str] = {}
        self._senders: dict[str, str] = {}
        self._chains: dict[str, tuple[str, ...]] = {}
        for flow in registry.flows():
            self._place(flow)

    def _place(self, flow: Flow) -> None:
        waiting: list[Flow] = []
        here: Flow | None = flow
        while here is not None and here.key not in self.flows:
            waiting.append(here)
            under = known(here.under)
            here = self.registry.flow(under) if under is not None else None
        while waiting:
            self._add(waiting.pop())

    def _add(self, flow: Flow) -> None:
        under = known(flow.under)
        parent = self.registry.flow(under) if under is not None else None
        above = parent.key if parent is not None else None
        key = flow.key
        self.flows[key] = flow
        self.parent[key] = above
        self.depth[key] = self.depth[above] + 1 if above else 1
        interval = within(own(flow), self.interval[above]) if above else own(flow)
        self.interval[key] = self._intervals.setdefault(interval, interval)
        self.outside[key] = bool(above and (self.outside[above] or isinstance(parent, Provision)))
        self.children.setdefault(above, []).append(key)
        party = known(flow.receiver)
        self.received[party].append(key)
        self._receivers[key] = party if party is not None else f"{key}#{_ROLE[flow.__class__]}"
        self._senders[key] = self._receivers[above] if above else self._controller(flow)
        self._chains[key] = (*self._chains[above], key) if above else (key,)
        for system in known(flow.systems) or ():
            self.listing[system].append(key)

    def chain(self, key: str) -> tuple[str, ...]:
        """Return the flows from the controller's own down to `key`."""
        return self._chains[key]

    def below(self, key: str) -> Iterator[str]:
        """Yield the flows that continue one, however far down."""
        waiting = list(self.children.get(key, ()))
        while waiting:
            here = waiting.pop()
            yield here
            waiting += self.children.get(here, ())

    def role(self, key: str) -> str:
        """Return what the law calls the receiver of a flow."""
        role, chain = _ROLE[self.flows[key].__class__], self._chains[key]
        if len(chain) > 1 and role == "trustee" and isinstance(self.flows[chain[-2]], Entrustment):
            return "re-trustee"
        return role

    def receiver(self, key: str) -> str:
        """Return who receives: a party's id, or `section/id#trustee` where it has no name."""
        return self._receivers[key]

    def sender(self, key: str) -> str:
        """Return who passes the data on."""
        return self._senders[key]

    def _controller(self, flow: Flow) -> str:
        """Return who passes data on at the top of a chain."""
        by = known(flow.by) if isinstance(flow, Entrustment) else None
        if by is not None:
            return by
        controllers = {
            known(self.registry.purposes[purpose].controller) or self.registry.head.controller
            for purpose in known(flow.purposes) or ()
        }
        return controllers.pop() if len(controllers) == 1 else self.registry.head.controller
