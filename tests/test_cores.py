"""Reading on several cores gives what reading on one gives."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dataflow.cores import WORTHWHILE, cores_for
from dataflow.load import cores
from dataflow.load.registry import load

ROOT = Path(__file__).parents[1]
RAWS = [path.read_bytes() for path in sorted((ROOT / "tests" / "clean" / "registry").glob("*.yaml"))]
UNSOUND = [b"", b"\xff", b"a: &x b\n", b"parties: {a: {name: }}\n", "parties:\n  한: {name: 가}\n".encode()]

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="no process can be forked here")


@forks
@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("raws", [RAWS, RAWS[:1], [*UNSOUND, *RAWS, *UNSOUND], UNSOUND], ids=len)
def test_it_does_not_matter_who_reads(raws: list[bytes], count: int) -> None:
    assert cores.read_quickly(raws, count) == cores.read_quickly(raws, 1)


@forks
def test_where_no_process_can_be_had_one_core_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    assert cores.read_quickly(RAWS, 2) == cores.read_quickly(RAWS, 1)


def test_small_registries_are_read_by_one() -> None:
    assert cores_for(WORTHWHILE - 1) == 1
    assert 1 <= cores_for(WORTHWHILE) <= 4


@forks
def test_a_registry_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    one = load(ROOT / "tests" / "clean" / "registry")
    monkeypatch.setattr(cores, "cores_for", lambda _size: 2)
    two = load(ROOT / "tests" / "clean" / "registry")
    assert two.registry == one.registry
    assert (two.digest, two.findings, two.sources.entities) == (one.digest, one.findings, one.sources.entities)
