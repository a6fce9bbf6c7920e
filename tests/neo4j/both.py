"""A registry in its files and in a database, and every question asked of both."""

from __future__ import annotations

import difflib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple
from unittest.mock import patch

from dataflow.cli.asking import world_of
from dataflow.cli.session import Session, shown_as
from dataflow.cli.stored import Reached, Stored
from dataflow.load.files import snapshot
from dataflow.load.registry import load
from dataflow.queries.clauses import clauses
from dataflow.queries.leak import leak
from dataflow.queries.leave import leave
from dataflow.queries.path import path
from dataflow.queries.rows import Filters
from dataflow.queries.transfers import transfers
from dataflow.queries.where import where
from dataflow.queries.who import who
from dataflow.render import clauses as clauses_output
from dataflow.render import impact as impact_output
from dataflow.render import path as path_output
from dataflow.render import transfers as transfers_output
from dataflow.render import where as where_output
from dataflow.render import who as who_output
from dataflow.render.envelope import dump
from dataflow.store import push as pushing
from dataflow.store.asking import Asked
from dataflow.store.connection import server_of
from dataflow.store.update import whole
from tests.cli.program import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path
    from random import Random

    import neo4j

    from dataflow.graph.world import World
    from dataflow.model.registry import Registry
    from dataflow.store.push import Progress, Pushed
    from tests.neo4j.server import Server

_FLOWS = ("entrustments", "provisions")


def silent(_step: str, _count: int) -> None:
    """Hear how far a push is, and say nothing."""


def environment(server: Server) -> dict[str, str]:
    """Return the variables that name a server."""
    named = {"NEO4J_URI": server.uri, "NEO4J_USERNAME": server.username, "NEO4J_PASSWORD": server.password}
    return {**named, "NEO4J_DATABASE": "neo4j"}


def reached(server: Server, driver: neo4j.Driver) -> Reached:
    """Return a server as commands have it."""
    return Reached(driver, server_of(None, None, None, environment(server)))


def pushed(driver: neo4j.Driver, root: Path, key: str, progress: Progress = silent) -> Pushed:
    """Push the registry in a folder, read whole."""
    update = whole(load(root, shown_as([root])[0], keep=True), key, snapshot(root), None)
    return pushing.push(driver, None, update, progress)


def drop(driver: neo4j.Driver, key: str) -> int:
    """Drop a registry."""
    return pushing.drop(driver, None, key, silent)


class Question(NamedTuple):
    """A question: its words, how the database is asked, how the answer is worked out, and who writes it."""

    words: str
    asked: Asked
    answer: Callable[[World], Any]
    output: Any

    def __str__(self) -> str:
        return self.words


@dataclass(frozen=True)
class Questions:
    """The questions that can be asked of a registry on a day."""

    registry: Registry
    day: date

    def where(self, *subjects: str, each_item: bool = False, **filters: str) -> Question:
        """Where does data of subjects live?"""
        asked = Asked.where([f"subjects/{one}" for one in subjects], self.day)
        words = f"where {subjects} {filters} {each_item}"
        return Question(
            words, asked, lambda world: where(world, subjects, Filters(**filters), each_item=each_item), where_output
        )

    def who(self, *items: str, each_item: bool = False, **filters: str) -> Question:
        """Who holds items?"""
        asked = Asked.who([f"items/{one}" for one in items], self.day)
        words = f"who {items} {filters} {each_item}"
        return Question(
            words, asked, lambda world: who(world, items, Filters(**filters), each_item=each_item), who_output
        )

    def path(self, start: str, end: str) -> Question:
        """Why does data of one reach the other?"""
        asked = Asked.path(start, end, self.day)
        return Question(f"path {start} {end}", asked, lambda world: path(world, start, end), path_output)

    def leak(self, *names: str) -> Question:
        """What does a leak at them touch?"""
        return Question(f"leak {names}", Asked.impact(names), lambda world: leak(world, names), impact_output)

    def leave(self, *names: str) -> Question:
        """What does a parting with them touch?"""
        return Question(f"leave {names}", Asked.impact(names), lambda world: leave(world, names), impact_output)

    def transfers(self) -> Question:
        """What crosses the border?"""
        return Question("transfers", Asked.transfers(self.day), transfers, transfers_output)

    def clauses(self) -> Question:
        """Which clauses are there?"""
        return Question("clauses", Asked.clauses(self.day), clauses, clauses_output)

    def keys(self, *sections: str) -> list[str]:
        """Return the entities of some sections, by key."""
        return [f"{section}/{one}" for section in sections for one in self.registry.section(section)]

    def every(self, random: Random, most: int) -> Iterator[Question]:
        """Yield questions of all kinds, of each kind so many at most."""
        yield from (self.transfers(), self.clauses())
        yield from (self.where(subject) for subject in _drawn(random, self.registry.subjects, most))
        yield from (self.who(item) for item in _drawn(random, self.registry.items, most))
        touched = self.keys("parties", "systems", *_FLOWS)
        yield from (self.leak(name) for name in _drawn(random, touched, most))
        yield from (self.leave(name) for name in _drawn(random, touched, most))
        for kind in (self.leak, self.leave):
            yield kind(*_drawn(random, touched, 3))
        yield from self._paths(random, 2 * most)
        yield from self._filtered(random)

    def _paths(self, random: Random, most: int) -> Iterator[Question]:
        ends = [*self.keys("parties", "systems"), "countries/KR", "countries/JP", "countries/US"]
        for section in random.sample(["subjects", "items", "purposes", "systems", "parties"], min(most, 5)):
            starts = self.keys(section)
            if starts:
                yield self.path(random.choice(starts), random.choice(ends))

    def _filtered(self, random: Random) -> Iterator[Question]:
        subjects, items = (_drawn(random, section, 2) for section in (self.registry.subjects, self.registry.items))
        more = {
            "purpose": _drawn(random, self.registry.purposes, 1),
            "holder": _drawn(random, self.registry.parties, 1),
            "country": ["JP"],
        }
        filters = {name: one for name, found in more.items() for one in found if random.random() < 0.4}
        if subjects:
            yield self.where(*subjects, each_item=random.random() < 0.5, **filters)
            yield self.where(subjects[0], item=items[0]) if items else self.where(subjects[0])
        if items:
            yield self.who(*items, each_item=random.random() < 0.5, **filters)
            yield self.who(items[0], subject=subjects[0]) if subjects else self.who(items[0])


def _drawn(random: Random, every: Any, most: int) -> list[str]:
    names = list(every)
    return random.sample(names, min(most, len(names)))


class Both:
    """A registry in a folder and in a database, on a day."""

    def __init__(self, there: Reached, root: Path, key: str, day: date) -> None:
        """Open both."""
        with patch.dict(os.environ, {"DATAFLOW_TODAY": TODAY}):
            self._session = Session(root, day.isoformat(), None)
            self._world = world_of(self._session, partial=False)
            self.stored = Stored(there, key, {"--as-of": day.isoformat(), "--on": None}, None, show_cypher=False)
        self.questions = Questions(self._world.registry, day)

    def differ(self, question: Question) -> str | None:
        """Return how the answers differ, None where they are the same to the letter, as JSON and as tables."""
        embedded, stored = self.by_files(question), self.by_database(question)
        if embedded == stored:
            return None
        diff = difflib.unified_diff(embedded.splitlines(), stored.splitlines(), "embedded", "stored", lineterm="")
        return "\n".join([f"{question} on {self.questions.day}", *diff])

    def by_files(self, question: Question) -> str:
        """Return the answer of the files."""
        return _told(question, question.answer(self._world), self._session.context, self._session.speaker)

    def by_database(self, question: Question) -> str:
        """Return the answer of the database."""
        world = self.stored.world(question.asked)
        return _told(question, question.answer(world), self.stored.context, self.stored.speaker)


def _told(question: Question, answer: Any, context: Any, speaker: Any) -> str:
    tables = "\n".join(map(repr, question.output.tables(answer, context, speaker)))
    return f"{dump(question.output.payload(answer, context))}\n{tables}"


def everything(driver: neo4j.Driver, key: str, *, seen: bool = False) -> tuple[list[Any], list[Any], dict[str, Any]]:
    """Return all that is in a database of a registry, but for its key and how often it was pushed.

    `seen`: only what readers see of it, which is nothing of a push that did not come to its end.
    """
    found = driver.execute_query("MATCH (r:DataflowRegistry {id: $key}) RETURN properties(r) AS properties", key=key)
    pointer = found.records[0]["properties"]
    generation = pointer["generation"]
    given = {"key": key, "generation": generation if seen else None}
    nodes = driver.execute_query(
        "MATCH (n:Dataflow {registry: $key}) WHERE n.generation = coalesce($generation, n.generation) "
        "RETURN labels(n) AS labels, properties(n) AS properties",
        given,
    )
    edges = driver.execute_query(
        "MATCH (a:Dataflow {registry: $key})-[e]->(b:Dataflow {registry: $key}) "
        "WHERE a.generation = coalesce($generation, a.generation) "
        "RETURN a.id AS start, type(e) AS type, b.id AS end, properties(e) AS properties",
        given,
    )
    kept = {name: value for name, value in pointer.items() if name not in _COUNTERS}
    every = [(sorted(one["labels"]), _without(one["properties"], generation)) for one in nodes.records]
    linked = [(one["start"], one["type"], one["end"], _without(one["properties"], generation)) for one in edges.records]
    return sorted(every, key=repr), sorted(linked, key=repr), kept


_COUNTERS = ("id", "generation", "begun", "pushed", "pusher")


def _without(properties: dict[str, Any], generation: int) -> dict[str, Any]:
    """Return properties without the registry's key, and without the generation where it is the one that counts."""
    kept = {name: value for name, value in sorted(properties.items()) if name not in ("registry", "generation")}
    return kept | ({"generation": "another"} if properties.get("generation", generation) != generation else {})
