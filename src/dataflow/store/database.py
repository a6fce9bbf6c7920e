"""The registries in a database: their pointers, and the Cypher that this program sends, kept in files of their own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from dataflow.store.shape import POINTER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from neo4j import ManagedTransaction, Record, Session, Transaction

    Reading = Session | Transaction | ManagedTransaction


@dataclass(frozen=True, slots=True)
class Pointer:
    """One registry in a database: which generation of it counts, and what was pushed there.

    `pushed` counts the pushes that changed anything. `digest` is that of the files, `content` that of all hashes.
    """

    id: str
    generation: int
    pushed: int
    layout: int
    digest: str
    content: str
    root: str
    files: int
    ignored: tuple[str, ...]
    entities: int
    nodes: int
    relationships: int
    revision: str | None
    version: str
    name_ko: str | None
    name_en: str | None

    @classmethod
    def of(cls, properties: Mapping[str, Any]) -> Pointer:
        """Return the pointer that a node is."""
        found = {name: properties.get(name) for name in cls.__slots__}
        return cls(**{**found, "ignored": tuple(found["ignored"] or ())})  # type: ignore[arg-type]  # pushed by us


def pointers(session: Reading) -> list[Pointer]:
    """Return the registries that were pushed whole, by id."""
    found = session.run(cypher("pointers"))
    return [Pointer.of(record["r"]) for record in found]


def pointer(session: Reading, identity: str) -> Pointer | None:
    """Return one of them, None where it was never pushed whole."""
    record = session.run(cypher("pointer"), registry=identity).single()
    return Pointer.of(record["r"]) if record is not None else None


def rows(session: Reading, here: Pointer, name: str, **parameters: Any) -> list[Record]:
    """Return what a query finds in a registry as its pointer has it."""
    return list(session.run(cypher(name), registry=here.id, generation=here.generation, **parameters))


@cache
def cypher(name: str) -> str:
    """Return the text of a query: the file `cypher/{name}.cypher`."""
    return (files("dataflow.store") / "cypher" / f"{name}.cypher").read_text("utf-8")


__all__ = ["POINTER", "Pointer", "cypher", "pointer", "pointers", "rows"]
