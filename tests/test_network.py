"""The graph of what a path runs through: the way the data runs, and the place that declares each edge."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from dataflow.graph.network import SECTIONS, network
from dataflow.graph.world import World
from dataflow.load.registry import load
from dataflow.places import Place
from tests.cli.program import CLEAN, ROOT

if TYPE_CHECKING:
    from pathlib import Path


def graph_of(folder: Path) -> tuple[World, nx.MultiDiGraph[str]]:
    registry = load(folder).registry
    assert registry is not None
    world = World(registry, date(2026, 11, 25))
    return world, network(world)


@pytest.mark.parametrize("folder", [CLEAN, ROOT / "registry"], ids=["clean", "example"])
def test_nodes_are_the_entities_and_their_countries(folder: Path) -> None:
    world, graph = graph_of(folder)
    entities = {entity.key for section in SECTIONS for entity in world.registry.section(section).values()}
    countries = set(graph) - entities
    assert entities <= set(graph)
    assert all(key.startswith("countries/") for key in countries)
    assert {graph.nodes[key]["kind"] for key in entities} <= set(SECTIONS)


@pytest.mark.parametrize("folder", [CLEAN, ROOT / "registry"], ids=["clean", "example"])
def test_every_edge_has_the_place_that_declares_it(folder: Path) -> None:
    loaded = load(folder)
    _, graph = graph_of(folder)
    for start, end, edge in graph.edges(data=True):
        assert isinstance(edge["place"], Place)
        assert edge["place"].entity in (start, end)
        assert loaded.sources.span(edge["place"]).start.line > 1


def test_a_chain_of_entrustments_is_a_path() -> None:
    world, graph = graph_of(CLEAN)
    for key in world.forest.flows:
        chain = world.forest.chain(key)
        assert nx.is_path(graph, [f"parties/{world.forest.sender(chain[0])}", *chain])
        receiver = world.forest.receiver(key)
        assert graph.has_edge(key, f"parties/{receiver}") == (receiver in world.registry.parties)


def test_a_subject_reaches_whoever_gets_its_data_by_name() -> None:
    _, graph = graph_of(ROOT / "registry")
    assert nx.has_path(graph, "subjects/solution-user", "purposes/membership")
    assert nx.has_path(graph, "parties/spero", "countries/JP")
    assert not nx.has_path(graph, "entrustments/technical-measures", "countries/JP")
