"""What contradicts the role that the registry gives to the receiver of a flow: trustee or third party."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from dataflow.findings import Related
from dataflow.model.flows import Entrustment
from dataflow.model.policies import Label, Table
from dataflow.model.states import State, known
from dataflow.queries.clauses import cell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.published import Printed
    from dataflow.graph.world import World
    from dataflow.model.flows import Provision

QUESTION = "entrustment-or-provision"


class Sign(NamedTuple):
    """One fact that points to the other role, and where it stands if not on the flow itself."""

    id: str
    related: tuple[Related, ...] = ()


class Role(NamedTuple):
    """What there is on the role of a flow's receiver; `compared`: anything at all that could contradict it."""

    signs: tuple[Sign, ...]
    compared: bool

    @property
    def facts(self) -> dict[str, list[str]]:
        """The signs by id, for a judgement."""
        return {"signs": [sign.id for sign in self.signs]}

    @property
    def related(self) -> tuple[Related, ...]:
        """Where the signs stand."""
        return tuple(dict.fromkeys(related for sign in self.signs for related in sign.related))


def role(world: World, key: str) -> Role:
    """Return what there is on the role of the receiver of a flow in force."""
    flow = world.flow(key)
    printed = [(row, kind) for row in world.published.all_of(key) if (kind := _kind(row)) is not None]
    own = _of_entrustment(flow) if isinstance(flow, Entrustment) else _of_provision(world, flow)
    signs = (*own, *_printed(world, key, printed))
    stated = flow.own_purpose if isinstance(flow, Entrustment) else flow.recipient_purpose
    return Role(signs, stated is not None or bool(printed) or bool(signs))


def _of_entrustment(flow: Entrustment) -> Iterator[Sign]:
    if flow.own_purpose is True:
        yield Sign("own-purpose")


def _of_provision(world: World, flow: Provision) -> Iterator[Sign]:
    if flow.recipient_purpose is State.NONE:
        yield Sign("no-purpose-of-its-own")
    contract = world.contract(flow.key)
    if contract is not None and cell(contract, "re-entrustment-restriction").state == "present":
        entrusted = (other for other in world.forest.received[known(flow.recipient)] if world.is_entrustment(other))
        if not any(world.contract(other) is contract for other in entrusted):
            yield Sign("entrustment-clause", (Related(contract.key, "contract", ("clauses",)),))


_KINDS = {Table.ENTRUSTMENT: "entrustments", Table.PROVISION: "provisions"}
_LABELS = {Label.ENTRUSTMENT: "entrustments", Label.STORAGE: "entrustments", Label.PROVISION: "provisions"}


def _kind(printed: Printed) -> str | None:
    """Return which kind of flow a row says that it is about."""
    if printed.row.table is not Table.OVERSEAS:
        return _KINDS.get(printed.row.table)
    label = known(printed.row.label)
    return _LABELS[label] if label is not None else None


def _printed(world: World, key: str, rows: list[tuple[Printed, str]]) -> Iterator[Sign]:
    """Yield what a policy prints a flow as; a row that speaks of a flow of the kind it prints means that one."""
    wrong: dict[str, list[Printed]] = defaultdict(list)
    for printed, kind in rows:
        if key.startswith(kind):
            continue
        spoken_of = world.published.spoken_of[printed.policy.key, printed.number]
        if not any(other.startswith(kind) for other in spoken_of):
            wrong[f"{'label' if printed.row.table is Table.OVERSEAS else 'row'}-{kind}"].append(printed)
    for sign, found in sorted(wrong.items()):
        yield Sign(sign, tuple(Related(each.policy.key, "row", ("rows", each.number)) for each in found))
