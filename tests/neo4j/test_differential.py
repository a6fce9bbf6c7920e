"""The same question, the same answer, to the letter: asked of files, and of what was pushed of them.

`DATAFLOW_DIFFERENTIAL=10000` compares so many random registries. Their seeds count from 0, or from the number in
`DATAFLOW_DIFFERENTIAL_SEED`; how many registries and questions were compared is printed (`-s`).
"""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st

from tests.cli.program import CLEAN, ROOT
from tests.neo4j.both import Both, pushed, reached
from tests.neo4j.registries import DAYS, chance, registry, write
from tests.properties.strategies import THOROUGH, days, registries

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from random import Random

    import neo4j

    from tests.neo4j.server import Server
    from tests.properties.strategies import Raw

COUNT = int(os.environ.get("DATAFLOW_DIFFERENTIAL", "150"))
SEED = int(os.environ.get("DATAFLOW_DIFFERENTIAL_SEED", "0"))
LARGE = COUNT // 10
"""So many of them have many flows."""

FEW = 4
"""So many questions are asked of a small registry; all kinds are asked over all of them."""

IN_REPOSITORY = [ROOT / "registry", CLEAN, *sorted((ROOT / "tests" / "cases").glob("*/registry"))]
_ANY = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large]
_RANDOM = settings(THOROUGH, max_examples=COUNT - LARGE, derandomize=SEED == 0, suppress_health_check=_ANY)


@dataclass
class Compared:
    """Registries pushed one over the other, and compared."""

    server: Server
    driver: neo4j.Driver
    asked: Counter[str]

    def same(self, root: Path, days: list[date], random: Random, most: int, few: int | None = None) -> None:
        """Push a registry and hold the answers of both backends against each other."""
        pushed(self.driver, root, "r")
        self.asked["registries"] += 1
        for day in days:
            both = Both(reached(self.server, self.driver), root, "r", day)
            questions = list(both.questions.every(random, most))
            for question in questions if few is None else random.sample(questions, min(few, len(questions))):
                self.asked[question.asked.question] += 1
                assert (differs := both.differ(question)) is None, differs


@pytest.fixture
def compared(neo4j_server: Server, database: neo4j.Driver) -> Iterator[Compared]:
    """Return what compares registries, and tell how many it did."""
    found = Compared(neo4j_server, database, Counter())
    yield found
    print(f"\nfrom seed {SEED}: {dict(found.asked)}")  # noqa: T201 - pytest keeps it unless asked


@pytest.mark.parametrize("root", IN_REPOSITORY, ids=lambda root: root.relative_to(ROOT).as_posix())
def test_registries_of_this_repository(compared: Compared, root: Path) -> None:
    compared.same(root, [date(2024, 7, 1), date(2026, 11, 25)], chance(SEED), 1, 8)


def test_small_random_registries(compared: Compared, tmp_path: Path) -> None:
    @seeded(SEED)
    @_RANDOM
    @given(registries(), days, st.integers(0, 2**32))
    def each(raw: Raw, day: date, number: int) -> None:
        compared.same(write(tmp_path / "registry", raw), [day], chance(number), 1, FEW)

    each()
    assert compared.asked["registries"] >= COUNT - LARGE
    assert set(compared.asked) == {"registries", "where", "who", "path", "impact", "transfers", "clauses"}


def test_large_random_registries(compared: Compared, tmp_path: Path) -> None:
    for number in range(SEED, SEED + LARGE):
        random = chance(number)
        root = write(tmp_path / "registry", registry(number, random.choice([20, 20, 40, 40, 100, 200])))
        compared.same(root, [date.fromisoformat(random.choice(DAYS))], random, 1, 2 * FEW)
    assert compared.asked["registries"] == LARGE


def test_a_flow_at_home_that_accounts_for_a_system_abroad(compared: Compared, tmp_path: Path) -> None:
    raw: Raw = {
        "parties": {"us": {"name": "us"}, "acme": {"name": "acme"}},
        "items": {"email": {"name": "email"}},
        "systems": {"cloud": {"name": "cloud", "overseas": {"timing": "none"}}},
        "purposes": {"service": {"name": "service", "items": ["email"], "systems": ["cloud"]}},
        "entrustments": {
            "f1": {"trustee": "acme", "items": ["email"], "systems": ["cloud"], "locations": [{"country": "KR"}]}
        },
    }
    compared.same(write(tmp_path / "registry", raw), [date(2026, 11, 25)], chance(0), 1)
