"""An edit of some files comes to the same as a push of all of them, or is left to one."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest

from dataflow.load.files import snapshot
from dataflow.store import edit as editing
from dataflow.store import push as pushing
from dataflow.store.database import pointer
from dataflow.store.refused import Refused
from tests.cli.program import CLEAN
from tests.neo4j.both import drop, everything, pushed, silent
from tests.neo4j.registries import chance, edited, registry, write_cut

if TYPE_CHECKING:
    from pathlib import Path

    import neo4j

    from dataflow.store.push import Pushed
    from dataflow.store.update import Update

COUNT = int(os.environ.get("DATAFLOW_EDITS", "6"))
"""So many random registries, each edited four times, are held against clean pushes."""

SEED = int(os.environ.get("DATAFLOW_EDITS_SEED", "0"))

TOLD: dict[str, tuple[str, str, str]] = {
    "a flow to the operator of a system": ("entrustments.yaml", "    items: all\n", "    items: [name, email]\n"),
    "a flow that another one continues": ("entrustments.yaml", "items: [name, phone, inquiry]", "items: [name]"),
    "a system that a flow lists no longer": ("entrustments.yaml", "    systems: [commerce-db]\n", ""),
    "how long a flow lasts": ("entrustments.yaml", "since: 2023-10-01", "since: 2023-10-02"),
    "who receives": ("entrustments.yaml", "trustee: maru", "trustee: saebyeok"),
    "a comment, so that lines move": ("entrustments.yaml", "entrustments:\n", "# eins\n# zwei\nentrustments:\n"),
    "a comment among purposes": ("data.yaml", "purposes:\n", "# eins\npurposes:\n"),
    "a new flow": (
        "entrustments.yaml",
        "entrustments:\n",
        "entrustments:\n  more:\n    {under: hosting, trustee: maru, items: [name], systems: [hr-db]}\n",
    ),
    "a party's name": ("parties.yaml", "(주)새벽클라우드", "Dawn Cloud"),
    "a country that is named elsewhere": ("entrustments.yaml", "{country: SG, mode: access}", "{country: US}"),
    "a country that was named nowhere": ("entrustments.yaml", "{country: US, mode: access}", "{country: NZ}"),
    "a policy": ("policies.yaml", "as_written: (주)새벽클라우드", "as_written: 새벽클라우드"),
    "a document": ("documents/customer-privacy.txt", "개인정보", "개인 정보"),
}
"""What is edited → file of the clean registry, what stands there, and what is put there."""

LEFT: dict[str, tuple[str, str, str]] = {
    "an entity is gone": ("parties.yaml", "  gaon:\n", "  gaon-2:\n"),
    "a flow continues another one": ("entrustments.yaml", "under: call-centre", "under: delivery"),
    "what a purpose processes": ("data.yaml", "items: {optional: [name, email, birth-date]}", "items: none"),
    "the head": ("registry.yaml", "language: ko", "language: en"),
    "a word in the head's file": ("registry.yaml", "registry:", "# eins\nregistry:"),
    "a controller without an inventory": ("entrustments.yaml", "  hosting:\n", "  hosting:\n    by: maru\n"),
    "the last mention of a country": ("abroad.yaml", "locations: [{country: AU", "locations: [{country: US"),
    "an entity twice": ("data.yaml", "purposes:\n", "parties: {maru: {name: M}}\npurposes:\n"),
    "a flow's id twice": ("provisions.yaml", "provisions:\n", "provisions:\n  hosting: {recipient: maru}\n"),
    "an unknown field": ("entrustments.yaml", "trustee: maru", "truste: maru"),
    "an unknown name": ("entrustments.yaml", "trustee: maru", "trustee: mara"),
    "no YAML": ("entrustments.yaml", "trustee: maru", "trustee: [maru"),
    "an empty value": ("entrustments.yaml", "trustee: maru", "trustee:"),
}
"""The same, where the registry is to be read whole."""


@pytest.fixture(autouse=True)
def _however_small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work out edits of small registries too, however much of them is edited."""
    monkeypatch.setattr(editing, "LARGE", 0)
    monkeypatch.setattr(editing, "FEW", 2.0)


@pytest.fixture
def clean(database: neo4j.Driver, tmp_path: Path) -> Path:
    """Return a copy of the clean registry, which was pushed."""
    root = tmp_path / "registry"
    shutil.copytree(CLEAN, root)
    pushed(database, root, "r")
    return root


def _edit(driver: neo4j.Driver, root: Path) -> Update | None:
    now = snapshot(root)
    with driver.session() as session:
        here = pointer(session, "r")
        assert here is not None
        assert now is not None
        return editing.edit(session, here, root, root.name, now, None)


def _same_as_clean(driver: neo4j.Driver, root: Path, update: Update) -> Pushed:
    done = pushing.push(driver, None, update, silent)
    again = pushed(driver, root, "r")
    assert (again.difference.size, again.written) == (0, {})
    pushed(driver, root, "clean")
    assert everything(driver, "r") == everything(driver, "clean")
    drop(driver, "clean")
    return done


def _replace(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_what_an_edit_changes(database: neo4j.Driver, clean: Path) -> None:
    for what, (file, old, new) in TOLD.items():
        _replace(clean, file, old, new)
        update = _edit(database, clean)
        assert update is not None, what
        _same_as_clean(database, clean, update)


def test_entities_in_other_files_change_too(database: neo4j.Driver, clean: Path) -> None:
    _replace(clean, *TOLD["a flow to the operator of a system"])
    update = _edit(database, clean)
    assert update is not None
    changed = _same_as_clean(database, clean, update).difference.changed
    assert {"entrustments/hosting", "entrustments/hosting-monitoring", "purposes/order"} <= set(changed)


def test_a_new_file(database: neo4j.Driver, clean: Path) -> None:
    (clean / "new.yaml").write_text("parties: {newcomer: {name: N}}\n", encoding="utf-8")
    update = _edit(database, clean)
    assert update is not None
    assert _same_as_clean(database, clean, update).difference.added == ("parties/newcomer",)


def test_what_is_left_to_a_whole_reading(database: neo4j.Driver, clean: Path) -> None:
    for what, (file, old, new) in LEFT.items():
        before = (clean / file).read_bytes()
        _replace(clean, file, old, new)
        assert _edit(database, clean) is None, what
        (clean / file).write_bytes(before)
    assert _edit(database, clean) is not None


def test_files_that_are_gone_are_left_to_a_whole_reading(database: neo4j.Driver, clean: Path) -> None:
    (clean / "parties.yaml").rename(clean / "people.yaml")
    assert _edit(database, clean) is None


def test_rings_are_left_to_a_whole_reading(database: neo4j.Driver, clean: Path) -> None:
    ring = "parties: {one: {name: 1, parent: two}, two: {name: 2, parent: one}}\n"
    (clean / "new.yaml").write_text(ring, encoding="utf-8")
    assert _edit(database, clean) is None


@pytest.mark.parametrize(("limit", "value"), [("LARGE", 10_000_000), ("FEW", 0.0)])
def test_small_registries_and_large_edits_are_left_to_a_whole_reading(
    database: neo4j.Driver, clean: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: float
) -> None:
    _replace(clean, *TOLD["a party's name"])
    monkeypatch.setattr(editing, limit, value)
    assert _edit(database, clean) is None


def test_more_than_one_transaction_takes_is_left_to_a_whole_reading(
    database: neo4j.Driver, clean: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _replace(clean, *TOLD["a party's name"])
    monkeypatch.setattr(pushing, "IN_PLACE", 1)
    assert _edit(database, clean) is None


def test_what_was_pushed_otherwise_is_left_to_a_whole_reading(database: neo4j.Driver, clean: Path) -> None:
    now = snapshot(clean)
    assert now is not None
    with database.session() as session:
        here = pointer(session, "r")
        assert here is not None
        assert editing.edit(session, here, clean, clean.name, now, None) is not None
        for other in (
            replace(here, layout=7),
            replace(here, version="7"),
            replace(here, root="elsewhere"),
            replace(here, generation=7),
        ):
            assert editing.edit(session, other, clean, clean.name, now, None) is None


def test_files_that_change_while_they_are_read(database: neo4j.Driver, clean: Path) -> None:
    _replace(clean, *TOLD["a party's name"])
    now = snapshot(clean)
    assert now is not None
    _replace(clean, "parties.yaml", "Dawn Cloud", "Dusk Cloud")
    with database.session() as session:
        here = pointer(session, "r")
        assert here is not None
        assert editing.edit(session, here, clean, clean.name, now, None) is None


def test_an_edit_of_what_was_pushed_again_meanwhile_is_refused(database: neo4j.Driver, clean: Path) -> None:
    _replace(clean, *TOLD["a party's name"])
    update = _edit(database, clean)
    assert update is not None
    _replace(clean, *TOLD["who receives"])
    pushed(database, clean, "r")
    before = everything(database, "r")
    with pytest.raises(Refused, match="overtaken"):
        pushing.push(database, None, update, silent)
    assert everything(database, "r") == before


def test_random_edits_come_to_the_same_as_a_clean_push(database: neo4j.Driver, tmp_path: Path) -> None:
    root, ways = tmp_path / "registry", Counter[str]()
    for seed in range(SEED, SEED + COUNT):
        random = chance(seed)
        raw = registry(seed, random.choice([6, 15, 15, 30]))
        write = partial(write_cut, count=random.choice([3, 6]))
        drop(database, "r")
        pushed(database, write(root, raw), "r")
        for _ in range(4):
            raw = edited(root, raw, random, write)
            update = _edit(database, root)
            ways["told" if update is not None else "left"] += 1
            if update is not None:
                _same_as_clean(database, root, update)
            else:
                pushed(database, root, "r")
    print(f"\nfrom seed {SEED}: {dict(ways)}")  # noqa: T201 - pytest keeps it unless asked
    assert ways["told"] >= ways.total() / 3
