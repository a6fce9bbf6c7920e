"""The registries in a database: their pointers, and the Cypher that this program sends, kept in files of their own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.model.scalars import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from neo4j import ManagedTransaction, Record, Session, Transaction

    Reading = Session | Transaction | ManagedTransaction


@dataclass(frozen=True, slots=True)
class Pointer:
    """One registry in a database: which generation of it counts, and what was pushed there.

    `pushed` counts the pushes that changed anything. `digest` is that of the files that were read, `snapshot` of
    all there were, `content` of what was pushed. `controller` is who it is of: a registry's own name for its key.
    """

    id: str
    generation: int
    pushed: int
    layout: int
    digest: str
    content: str
    snapshot: str | None
    controller: str
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

    @property
    def name(self) -> Text:
        """What the registry calls itself."""
        return Text(ko=self.name_ko, en=self.name_en)

    @classmethod
    def of(cls, properties: Mapping[str, Any]) -> Pointer:
        """Return the pointer that a node is."""
        found = {name: properties.get(name) for name in cls.__slots__}
        return cls(**{**found, "ignored": tuple(found["ignored"] or ())})  # type: ignore[arg-type]  # pushed by us


def pointers(session: Reading) -> list[Pointer]:
    """Return the registries that were pushed whole, by id."""
    found = session.run(cypher("pointers"))
    return [Pointer.of(record["r"]) for record in found]


def unfinished(session: Reading) -> list[str]:
    """Return the keys of the registries of which no push ever came to its end."""
    return [record["key"] for record in session.run(cypher("unfinished"))]


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


class State(NamedTuple):
    """A registry in a database, and what is really there: of its generation, and of no generation that counts."""

    pointer: Pointer
    nodes: int
    relationships: int
    left_over: bool

    @property
    def whole(self) -> bool:
        """Whether all that was pushed is there, and nothing more."""
        return (self.nodes, self.relationships) == (self.pointer.nodes, self.pointer.relationships)


def state(session: Reading, here: Pointer) -> State:
    """Return what is really there of a registry."""
    counts = rows(session, here, "counts")[0]
    left_over = rows(session, here, "leftovers")[0]["found"]
    return State(here, counts["nodes"], counts["relationships"], left_over)
