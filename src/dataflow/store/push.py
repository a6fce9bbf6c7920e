"""A registry into the database, whole or not at all.

Readers ask for the generation that the pointer names, and for nothing else. A small change is one transaction in that
generation. A large one is built beside it as the next generation, in batches that nobody sees; one small transaction
then moves the pointer, and the old generation is removed. Whatever dies on the way leaves the pointer where it was, and
the next push removes what was left.

Two pushes of one registry: a lock, held by an open transaction that dies with its client, lets one through. Should the
server give up that transaction, each batch still checks that nobody has taken over (`pusher` of the pointer).
"""

from __future__ import annotations

import secrets
from collections import Counter, deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.store.database import Pointer, cypher, pointer
from dataflow.store.refused import Refused
from dataflow.store.shape import CONSTRAINTS, LAYOUT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future

    from neo4j import Driver, ManagedTransaction, Session

    from dataflow.store.content import Content, Edge, Node
    from dataflow.store.update import Update

    Progress = Callable[[str, int], None]
    """Hears of a step (`nodes`, `relationships`, `removed`, `waiting`) and how far it is."""

BATCH = 5_000
"""Nodes or relationships of one transaction, while a generation is built or removed."""

IN_PLACE = 2_000
"""So many entities at most are changed in one transaction; it takes some 100 KB of the server's memory for each."""

WAIT = 60.0
"""Seconds that a push waits for another one of the same registry."""


class Difference(NamedTuple):
    """What a push would change: entities by key."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]

    @property
    def size(self) -> int:
        """The number of entities concerned."""
        return len(self.added) + len(self.changed) + len(self.removed)


@dataclass(slots=True)
class Pushed:
    """What a push did. `written` has what the driver counted: `nodes_created`, `properties_set` …; empty: nothing."""

    before: Pointer | None
    difference: Difference
    written: Counter[str] = field(default_factory=Counter)


def difference(session: Session, here: Pointer | None, content: Content) -> Difference:
    """Return in what a registry differs from what was pushed of it."""
    old = content.pushed
    if old is None:
        old = _hashes(session, here) if here is not None and here.layout == LAYOUT else {}
    new = content.hashes
    return Difference(
        added=tuple(key for key in new if key not in old),
        changed=tuple(key for key in new if key in old and old[key] != new[key]),
        removed=tuple(sorted(key for key in old if key not in new)),
    )


def _hashes(session: Session, here: Pointer) -> dict[str, str]:
    found = session.run(cypher("hashes"), registry=here.id, generation=here.generation).single(strict=True)
    return {key: digest for key, digest, _ in found["hashes"]}


def push(driver: Driver, database: str | None, update: Update, progress: Progress) -> Pushed:
    """Push a registry, or what has changed of it since it was pushed."""
    with driver.session(database=database) as session:
        for statement in CONSTRAINTS:
            session.run(statement).consume()
        with _locked(driver, database, update.about["id"], progress):
            return _Push(session, update, progress).done()


@contextmanager
def _locked(driver: Driver, database: str | None, registry: str, progress: Progress) -> Iterator[None]:
    """Hold the lock of a registry, waiting for it if somebody has it."""
    with driver.session(database=database) as session:
        session.run(cypher("lock-there"), registry=registry).consume()
        if not _free(session, registry, 1.0):
            progress("waiting", int(WAIT))
            if not _free(session, registry, WAIT):
                raise Refused("busy", registry=registry)
        # No timeout: it ends with the push, by being rolled back. Who looks at the transactions sees what it is.
        with session.begin_transaction(metadata={"dataflow": f"push of {registry}"}) as held:
            held.run(cypher("lock"), registry=registry).consume()
            yield
            held.rollback()


def _free(session: Session, registry: str, seconds: float) -> bool:
    from neo4j.exceptions import ClientError, TransientError  # noqa: PLC0415 - an extra, needed here only

    try:
        with session.begin_transaction(timeout=seconds) as attempt:
            attempt.run(cypher("lock"), registry=registry).consume()
            attempt.rollback()
    except (ClientError, TransientError) as error:
        if "TransactionTimedOut" in (error.code or "") or "LockClientStopped" in (error.code or ""):
            return False
        raise
    return True


class _Push:
    """One push, while the lock is held."""

    def __init__(self, session: Session, update: Update, progress: Progress) -> None:
        self._session = session
        self._content = update.content
        self._about = update.about
        self._since = update.since
        self._rebuild = update.rebuild
        self._progress = progress
        self._registry: str = update.about["id"]
        self._pusher = secrets.token_hex(8)
        self._written: Counter[str] = Counter()

    def done(self) -> Pushed:
        """Push, and say what was done."""
        here = pointer(self._session, self._registry)
        if self._since not in (None, here):
            raise Refused("overtaken", registry=self._registry)
        left = self._leftovers(here)
        found = difference(self._session, here, self._content)
        pushed = Pushed(here, found, self._written)
        if not left and not found.size and here is not None and self._same(here) and not self._rebuild:
            return pushed
        building = self._write("begin")
        if pointer(self._session, self._registry) != here:  # of a push whose lock the server gave up, until just now
            raise Refused("overtaken", registry=self._registry)
        self._sweep(here.generation if here is not None else 0)
        if here is not None and self._in_place(here, found):
            self._written += self._session.execute_write(self._changed, here, found)
        else:
            self._build(here, building)
        return pushed

    def _in_place(self, here: Pointer, found: Difference) -> bool:
        """Return whether what differs is changed in the generation that readers see."""
        if self._since is not None:  # the rest is not at hand
            return True
        return here.layout == LAYOUT and found.size <= IN_PLACE and not self._rebuild

    def _same(self, here: Pointer) -> bool:
        return all(getattr(here, name, value) == value for name, value in self._about.items())

    def _leftovers(self, here: Pointer | None) -> bool:
        """Return whether something is there of a push that never came to its end."""
        generation = here.generation if here is not None else 0
        found = self._session.run(cypher("leftovers"), registry=self._registry, generation=generation)
        return bool(found.single(strict=True)["found"])

    def _sweep(self, generation: int) -> None:
        """Remove all of the registry but one generation."""
        removed = 0
        for label in _SWEPT:
            while gone := self._write("sweep", generation=generation, label=label, most=BATCH):
                removed += gone
                self._progress("removed", removed)

    # A small change: one transaction

    def _changed(self, tx: ManagedTransaction, here: Pointer, found: Difference) -> Counter[str]:
        fresh = [*found.added, *found.changed]
        written = self._in(tx, cypher("remove"), here.generation, keys=list(found.removed))[1]
        written += self._in(tx, cypher("clear"), here.generation, keys=list(found.changed))[1]
        written += self._batch(tx, "write-nodes", list(self._content.nodes(fresh)), here.generation)
        written += self._batch(tx, "write-relationships", list(self._content.edges(fresh)), here.generation)
        return written + self._pointed(tx, here.generation, here)

    # A large one: the next generation

    def _build(self, here: Pointer | None, generation: int) -> None:
        keys = list(self._content.hashes)
        self._batches("nodes", "create-nodes", self._content.nodes(keys), generation)
        self._batches("relationships", "write-relationships", self._content.edges(keys), generation)
        self._written += self._session.execute_write(self._pointed, generation, here)
        self._sweep(generation)

    def _batches(self, step: str, query: str, every: Iterator[Node] | Iterator[Edge], generation: int) -> None:
        """Write nodes or relationships; while one batch is written, the next is put together."""
        done = 0
        under_way: deque[tuple[int, Future[Counter[str]]]] = deque()
        with ThreadPoolExecutor(1) as writer:
            while batch := list(islice(every, BATCH)):
                written = writer.submit(self._session.execute_write, self._batch, query, batch, generation)
                under_way.append((len(batch), written))
                if len(under_way) > 1:
                    done += self._finish(step, done, *under_way.popleft())
            for size, written in under_way:
                done += self._finish(step, done, size, written)

    def _finish(self, step: str, before: int, size: int, written: Future[Counter[str]]) -> int:
        self._written += written.result()
        self._progress(step, before + size)
        return size

    # What both have in common

    def _batch(self, tx: ManagedTransaction, query: str, batch: list[Any], generation: int) -> Counter[str]:
        """Write nodes or relationships; all of them, or nothing is kept."""
        rows = [one._asdict() for one in batch]
        done, written = self._in(tx, cypher(query), generation, rows=rows)
        if done != len(rows):
            raise Refused("overtaken", registry=self._registry)
        return written

    def _pointed(self, tx: ManagedTransaction, generation: int, here: Pointer | None) -> Counter[str]:
        """Move the pointer: from here on, readers see what was pushed."""
        counts = tx.run(cypher("counts"), registry=self._registry, generation=generation).single(strict=True).data()
        pushed = here.pushed + 1 if here is not None else 1
        what = {**counts, "content": self._content.digest, "layout": LAYOUT}
        about = {**self._about, **what, "generation": generation, "pushed": pushed}
        _, written = self._in(tx, cypher("point"), generation, about=about)
        if not self._in(tx, cypher("ours"), generation)[0]:  # now that nobody else can begin before we have ended
            raise Refused("overtaken", registry=self._registry)
        return written

    def _write(self, name: str, **parameters: Any) -> int:
        generation = parameters.pop("generation", 0)
        done, written = self._session.execute_write(self._in, cypher(name), generation, **parameters)
        self._written += written
        return done

    def _in(
        self, tx: ManagedTransaction, /, statement: str, generation: int, **parameters: Any
    ) -> tuple[int, Counter[str]]:
        """Run a statement that returns one number; return it, and what the driver counted."""
        ours = {"registry": self._registry, "generation": generation, "pusher": self._pusher}
        result = tx.run(statement, ours | parameters)
        done: int = result.single(strict=True)[0]
        counters = result.consume().counters
        return done, Counter({name: getattr(counters, name) for name in COUNTED if getattr(counters, name)})


_SWEPT = ("Holding", "Entrustment", "Provision", "Dataflow")
"""Labels in the order in which nodes are removed: the few to which all others lead, such as countries, come last, when
they have hardly a relationship left. With all of them a transaction would outgrow the server's memory."""

COUNTED = ("nodes_created", "nodes_deleted", "relationships_created", "relationships_deleted", "properties_set")


def drop(driver: Driver, database: str | None, registry: str, progress: Progress) -> int:
    """Remove a registry from a database, and nothing else; return how many nodes went. Readers lose it at once."""
    with driver.session(database=database) as session, _locked(driver, database, registry, progress):
        session.run(cypher("forget"), registry=registry).consume()
        removed = 0
        for label in _SWEPT:
            given = {"registry": registry, "label": label, "most": BATCH}
            while gone := session.run(cypher("sweep-all"), given).single(strict=True)[0]:
                removed += gone
                progress("removed", removed)
    with driver.session(database=database) as session:
        session.run(cypher("unlock"), registry=registry).consume()
    return removed
