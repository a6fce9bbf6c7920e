"""The queries as people run them in Neo4j Browser: they tell what the program tells, and find it by the indexes."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from dataflow.graph.world import World
from dataflow.load.registry import load
from dataflow.queries.clauses import clauses
from dataflow.queries.leak import leak
from dataflow.queries.leave import leave
from dataflow.queries.path import path
from dataflow.queries.transfers import transfers
from dataflow.queries.where import where
from dataflow.queries.who import who
from dataflow.store.asking import QUESTIONS, Asked, catalogue
from dataflow.store.database import cypher
from tests.cli.program import CLEAN, run
from tests.neo4j.both import Questions, environment, pushed
from tests.neo4j.registries import DAYS, chance, registry, write

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import neo4j

    from tests.neo4j.server import Server

SEEDS = range(8)


class Raw:
    """Registries in a database, and what its queries say of them."""

    def __init__(self, driver: neo4j.Driver, folder: Path) -> None:
        """Push them all."""
        self.driver = driver
        self.worlds = []
        for seed in SEEDS:
            root = write(folder / str(seed) / "registry", registry(seed, 25))
            pushed(driver, root, f"r-{seed}")
            self.worlds.append(World(_read(root), date.fromisoformat(chance(seed).choice(DAYS))))

    def rows(self, number: int, asked: Asked) -> list[dict[str, Any]]:
        """Return what the query of a question finds."""
        given = {"registry": f"r-{number}", **asked.parameters}
        return [one.data() for one in self.driver.execute_query(cypher(asked.question), given).records]


def _read(root: Path) -> Any:
    loaded = load(root)
    assert loaded.registry is not None
    return loaded.registry


@pytest.fixture
def raw(database: neo4j.Driver, tmp_path: Path) -> Raw:
    """Return registries in a database."""
    return Raw(database, tmp_path)


Told = dict[tuple[Any, ...], set[str]]
"""Who holds an item, for what, how certainly … → in which countries."""


def _told(rows: Iterable[dict[str, Any]]) -> Told:
    found: Told = defaultdict(set)
    for row in rows:
        possible = () if row["purpose"] is not None else tuple(row["possible_purposes"])
        what = (row["role"], row["purpose"], possible, row["backing"], row["certainty"], row["state"])
        countries = {one.removeprefix("countries/") for one in (*row["countries"], *row["one_of_countries"])}
        for item in row["items"] if row["items"] is not None else [None]:
            name = item.removeprefix("items/") if item is not None else None
            found[row["entity"], row["flow"], row["holder"], name, *what] |= countries
    return found


def _embedded(rows: Iterable[Any]) -> Told:
    found: Told = defaultdict(set)
    for row in rows:
        what = (row.role, row.purpose, row.possible_purposes, row.backing, row.certainty, row.state)
        for item in row.items if row.items is not None else [None]:
            found[row.entity, row.flow, row.holder, item, *what] |= {row.country} - {None}
    return found


def test_where_and_who(raw: Raw) -> None:
    compared = 0
    for number, world in enumerate(raw.worlds):
        for subject in world.registry.subjects:
            rows = raw.rows(number, Asked.where([f"subjects/{subject}"], world.day))
            assert _told(rows) == _embedded(where(world, [subject]).rows)
            compared += len(rows)
        for item in world.registry.items:
            rows = raw.rows(number, Asked.who([f"items/{item}"], world.day))
            assert _told(rows) == _embedded(who(world, [item]).rows)
            compared += len(rows)
    assert compared > 500


def _flows(rows: Iterable[dict[str, Any]]) -> set[str]:
    return {row["flow"] for row in rows if row["flow"] is not None}


def test_transfers_and_clauses(raw: Raw) -> None:
    for number, world in enumerate(raw.worlds):
        crossing = {row.entity for row in transfers(world).rows if row.entity in world.forest.flows}
        assert crossing
        assert crossing <= _flows(raw.rows(number, Asked.transfers(world.day)))
        in_force = {row.flow for row in clauses(world).rows}
        assert in_force == _flows(raw.rows(number, Asked.clauses(world.day)))


def test_impact(raw: Raw) -> None:
    for number, world in enumerate(raw.worlds):
        for name in Questions(world.registry, world.day).keys("parties", "systems", "entrustments", "provisions"):
            shown = _flows(raw.rows(number, Asked.impact([name])))
            assert {flow for row in leak(world, [name]).rows if (flow := row.flow)} <= shown
            parting = leave(world, [name])
            assert {row.flow for row in parting.flows} | {row.flow for row in parting.rows if row.flow} <= shown


def test_path(raw: Raw) -> None:
    walked = 0
    for number, world in enumerate(raw.worlds):
        random, keys = chance(number), Questions(world.registry, world.day).keys
        for _ in range(25):
            start = random.choice(keys("subjects", "items", "purposes"))
            end = random.choice([*keys("parties", "systems"), "countries/JP", "countries/US"])
            answer = path(world, start, end)
            through = {hop.end for one in answer.paths for hop in one.hops if hop.end in world.forest.flows}
            walked += len(through)
            assert through <= _flows(raw.rows(number, Asked.path(start, end, world.day))) | _above(world, through)
    assert walked > 50


def _above(world: World, flows: Iterable[str]) -> set[str]:
    """Return the flows that others continue: a row has them in its chain."""
    return {above for flow in flows for above in world.forest.chain(flow)[:-1]}


OURS = {
    *QUESTIONS,
    *["base", "entities", "holdings", "places", "sections", "hashes", "counts", "leftovers", "sweep", "sweep-all"],
}
BY_INDEX = {"where", "who", "path"}
"""Those that look for holdings."""
GIVEN = {
    "registry": "r-0",
    "generation": 1,
    "day": date(2026, 11, 25),
    "subjects": ["subjects/subject-0"],
    "items": ["items/item-0"],
    "party": "parties/us",
    "names": ["parties/us"],
    "keys": ["parties/us"],
    "labels": ["Party"],
    "pusher": "somebody",
    "most": 10,
}


def test_no_query_looks_at_the_whole_database(raw: Raw) -> None:
    for name in sorted({*OURS, "sweep", "sweep-all"}):
        plan = raw.driver.execute_query(f"EXPLAIN {cypher(name)}", GIVEN).summary.plan
        assert plan is not None
        leaves = list(_leaves(plan))
        for operator, details in leaves:
            assert "AllNodes" not in operator, (name, operator)
            assert "AllRelationships" not in operator, (name, operator)
            assert operator != "NodeByLabelScan" or ":Dataflow" not in details, (name, details)
        assert ("h:Holding(registry, generation)" in str(leaves)) == (name in BY_INDEX), (name, leaves)
        for one in _operators(plan):
            if one["operatorType"].startswith("CartesianProduct"):
                assert all(leaf.startswith("NodeUniqueIndexSeek") for leaf, _ in _leaves(one["children"][0])), name


def _operators(plan: dict[str, Any]) -> Iterable[dict[str, Any]]:
    yield plan
    for child in plan.get("children", []):
        yield from _operators(child)


def _leaves(plan: dict[str, Any]) -> Iterable[tuple[str, str]]:
    for one in _operators(plan):
        operator = one["operatorType"].partition("@")[0]
        if not one.get("children") and operator not in ("Argument", "EmptyRow"):
            yield operator, one["args"].get("Details", "")


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_is_shown_runs_elsewhere(neo4j_server: Server, database: neo4j.Driver, question: str) -> None:
    pushed(database, CLEAN, "hanbit")
    words = {
        "where": ["customer"],
        "who": ["email"],
        "path": ["customer", "saebyeok"],
        "impact": ["saebyeok", "--leak"],
        "transfers": [],
        "clauses": [],
    }[question]
    shown = run(question, *words, "--backend", "neo4j", "--show-cypher", env=environment(neo4j_server))
    assert shown.code == 0, shown.err
    parameters, _, query = shown.out.partition(";\n\n")
    assert parameters.startswith(":param {")
    given = database.execute_query(f"RETURN {parameters.removeprefix(':param ')} AS given").records[0]["given"]
    assert set(given) == set({one.question: one for one in catalogue()}[question].parameters)
    assert database.execute_query(query, given).records
