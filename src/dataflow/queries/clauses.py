"""The contract-clause matrix of Article 26, along every chain of entrustments."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dataflow.law.clauses import CLAUSES, Clause, ClauseKind
from dataflow.model.contracts import Clause as Stated
from dataflow.model.contracts import ClauseCell, Contract
from dataflow.model.flows import Entrustment
from dataflow.model.states import UNKNOWN, known, state_of

if TYPE_CHECKING:
    from dataflow.graph.world import World


class ClauseRow(NamedTuple):
    """One hop: an entrustment, its contract's state, and each clause asked of it (None: no contract to look into)."""

    flow: str
    sender: str | None
    trustee: str | None
    role: str
    depth: int
    via: tuple[str, ...]
    asked_of: str
    contract: str | None
    contract_state: str
    clauses: dict[str, ClauseCell | None]


class Clauses(NamedTuple):
    """The answer."""

    rows: tuple[ClauseRow, ...]


def clauses(world: World) -> Clauses:
    """Return the matrix for the entrustments in force on the world's day."""
    rows = [_row(world, key) for key in world.in_force if world.is_entrustment(key)]
    return Clauses(tuple(sorted(rows, key=lambda row: row.via)))


_AT_HOME = tuple(clause for clause in CLAUSES.values() if clause.kind is ClauseKind.STATUTORY)
_ABROAD = tuple(clause for clause in CLAUSES.values() if clause.kind in (ClauseKind.STATUTORY, ClauseKind.OVERSEAS))


def asked(world: World, flow: str) -> tuple[Clause, ...]:
    """Return the clauses that the contract of an entrustment must have: seven, and three more if it goes abroad."""
    return _ABROAD if flow in world.movements else _AT_HOME


_UNKNOWN = ClauseCell(UNKNOWN)


def cell(contract: Contract, clause: str) -> ClauseCell:
    """Return what the registry says of one clause of a contract."""
    clauses = contract.clauses
    if clauses.__class__ is not dict:
        return ClauseCell(state_of(clauses))
    found = clauses.get(clause)
    if found is None:
        return _UNKNOWN
    return found.cell if found.__class__ is Stated else ClauseCell(state_of(found))


def signed_later(world: World, contract: Contract) -> bool:
    """Return whether a contract is signed only after the day: it does not say whether there was one before."""
    signed = known(contract.signed)
    return signed is not None and signed > world.day


def to_come(contract: Contract) -> dict[str, str]:
    """Return the facts on a contract that is signed later, for a judgement."""
    return {"contract": contract.key, "signed": str(known(contract.signed))}


def _row(world: World, key: str) -> ClauseRow:
    flow = world.flow(key)
    contract = world.contract(key)
    outside = world.forest.outside[key]
    sender = world.forest.sender(key)
    return ClauseRow(
        flow=key,
        sender=sender if sender in world.registry.parties else None,
        trustee=known(flow.receiver) if isinstance(flow, Entrustment) else None,
        role=world.forest.role(key),
        depth=world.forest.depth[key],
        via=world.forest.chain(key),
        asked_of="recipient" if outside else "controller",
        contract=contract.id if contract else None,
        contract_state=state_of(flow.contract),
        clauses={clause.id: cell(contract, clause.id) if contract else None for clause in asked(world, key)},
    )
