"""A registry in a database as a command has it: reached, chosen, read, and what outputs say of it."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from dataflow.cli.asking import key_of
from dataflow.cli.configured import language
from dataflow.cli.session import Labels, day_of
from dataflow.cli.streams import say, stop, tell
from dataflow.law.countries import COUNTRIES
from dataflow.model.states import known
from dataflow.places import visible
from dataflow.queries.find import TYPED
from dataflow.render.envelope import Context
from dataflow.store.asking import part_for, shown
from dataflow.store.connection import connected, server_of
from dataflow.store.database import pointer, pointers
from dataflow.store.part import Broken, Part
from dataflow.store.refused import Refused
from dataflow.store.shape import LAYOUT
from dataflow.words.connecting import CONNECTION
from dataflow.words.speak import Speaker
from dataflow.words.store import STORE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    import neo4j
    from neo4j import Driver

    from dataflow.graph.world import World
    from dataflow.model.registry import Registry
    from dataflow.model.scalars import Text
    from dataflow.places import Place
    from dataflow.store.asking import Asked
    from dataflow.store.connection import Server
    from dataflow.store.database import Pointer, Reading

Read_ = TypeVar("Read_")

_READINGS = 3
"""So often a registry is read again that was pushed while it was read."""


class Reached(NamedTuple):
    """A database that answers."""

    driver: Driver
    server: Server

    @property
    def name(self) -> str:
        """What to call it: its address, and which database there."""
        return visible(f"{self.server.address}/{self.server.database or ''}".rstrip("/"))

    def reading(self) -> neo4j.Session:
        """Return a session that only reads."""
        return self.driver.session(database=self.server.database, default_access_mode="READ")


@contextmanager
def reached(speaker: Speaker, uri: str | None, username: str | None, database: str | None) -> Iterator[Reached]:
    """Connect to the database that options and environment name; whatever it refuses is told, and ends the command."""
    try:
        server = server_of(uri, username, database, os.environ)
        if server.exposed:
            tell(speaker.say(CONNECTION["connection.exposed"], address=server.address))
        with connected(server) as driver:
            yield Reached(driver, server)
    except Refused as refused:
        stop(speaker.say({**STORE, **CONNECTION}[refused.message], **refused.facts))


def chosen(speaker: Speaker, there: Reached, key: str | None) -> Pointer:
    """Return the registry with that key, or the only one there is."""
    with there.reading() as session:
        found = {each.id: each for each in pointers(session)}
    if not found:
        stop(speaker.say(STORE["no-registries"], database=there.name))
    if key is None and len(found) > 1:
        stop(speaker.say(STORE["which"], database=there.name, keys=list(found)))
    picked = found.get(key) if key is not None else next(iter(found.values()))
    if picked is None:
        stop(speaker.say(STORE["no-such-key"], database=there.name, key=key, keys=list(found)))
    if picked.layout != LAYOUT:
        stop(speaker.say(STORE["old-layout"], key=picked.id, version=picked.version))
    return picked


class Stored:
    """A registry in a database, asked by one command. Says on standard error which one it is."""

    def __init__(
        self, there: Reached, key: str | None, days: Mapping[str, str | None], lang: str | None, *, show_cypher: bool
    ) -> None:
        """Choose the registry; `days` are the options that say which day it is, as they were typed."""
        self._there = there
        self._show_cypher = show_cypher
        self.speaker = Speaker(language(lang))
        self._here = chosen(self.speaker, there, key)
        self._part, registry = self._read(lambda session, here: _told(_head(session, here), lambda part: part.registry))
        head = registry.head
        self.speaker = Speaker(language(lang, head.language.value))
        said = [day for option, text in days.items() if (day := day_of(option, text, self.speaker)) is not None]
        today = day_of("DATAFLOW_TODAY", os.environ.get("DATAFLOW_TODAY") or None, self.speaker)
        self.day = said[0] if said else today or head.today()
        if len(set(said)) > 1:
            stop(self.speaker.label("two-days", as_of=days["--as-of"], on=days["--on"]))
        tell(self.speaker.say(STORE["asked"], key=self._here.id, database=there.name, number=self._here.pushed))

    def key_of(self, text: str, kinds: Sequence[str], where: str = "") -> str:
        """Return the key that a name means among `kinds`, or say what it may mean and exit."""
        registry = self._read(lambda session, here: _named(session, here, text, kinds).registry)
        return key_of(self.speaker, registry, text, kinds, where)

    def world(self, asked: Asked) -> World:
        """Return what of the registry the answer needs; where its query is to be shown, show it and end."""
        if self._show_cypher:
            say(shown(asked, self._here.id))
            sys.exit(0)
        self._part, world = self._read(
            lambda session, here: _told(part_for(session, here, asked), lambda part: part.world(self.day))
        )
        self.speaker = Speaker(self.speaker.language, Labels(world.registry))
        return world

    def _read(self, work: Callable[[Reading, Pointer], Read_]) -> Read_:
        """Read from one push: should another one end meanwhile, read again."""
        key = self._here.id
        for _ in range(_READINGS):
            with self._there.reading() as session:
                here = pointer(session, key)
                if here is None:
                    raise Refused("no-such-key", database=self._there.name, key=key, keys=[])
                try:
                    found = work(session, here)
                except Exception as error:
                    if _moved(session, here):  # what is taken away while it is read may break anything
                        continue
                    if isinstance(error, Broken):
                        raise Refused("broken", key=key, entity=str(error)) from error
                    raise
                if not _moved(session, here):
                    self._here = here
                    return found
        raise Refused("moved", key=key)

    @property
    def context(self) -> Context:
        """What outputs say of the registry: what was so when it was pushed."""
        here, registry = self._here, self._part.registry
        return Context(
            name=registry.head.name,
            root=here.root,
            digest=here.digest,
            files=here.files,
            ignored=here.ignored,
            day=self.day,
            complete=True,
            names=_Names(self._part, registry),
            entities=here.entities,
        )


class _Names:
    """Names and places of entities, for outputs."""

    def __init__(self, part: Part, registry: Registry) -> None:
        self._labels = Labels(registry)
        self._part = part
        self._registry = registry

    def label(self, key: str) -> Text | None:
        return self._labels.get(key)

    def place(self, key: str) -> tuple[str, int]:
        return self._part.place(key)

    def field(self, place: Place) -> tuple[str, int]:
        return self._part.field(place)

    def source(self, key: str) -> Text | None:
        entity = self._registry.entity(key)
        return known(entity.source) if entity is not None else None


def _told(part: Part, tell: Callable[[Part], Read_]) -> tuple[Part, Read_]:
    """Return a part and what it tells."""
    return part, tell(part)


def _moved(session: Reading, here: Pointer) -> bool:
    now = pointer(session, here.id)
    return now != here


def _head(session: Reading, here: Pointer) -> Part:
    part = Part(session, here)
    part.entities(["registry"])
    return part


def _named(session: Reading, here: Pointer, text: str, kinds: Sequence[str]) -> Part:
    """Return the entities that a name can mean: those with this id; if there are none, all of their kinds."""
    kind, colon, rest = text.partition(":")
    wanted, identity = ([kind], rest) if colon and kind in kinds else (kinds, text)
    sections = [TYPED[one] for one in wanted if one in TYPED]
    part = _head(session, here)
    part.entities(f"{section}/{identity}" for section in sections)
    if len(part.nodes) == 1 and not ("country" in wanted and identity in COUNTRIES):
        part.sections(sections)
    return part
