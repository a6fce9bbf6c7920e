"""An edit of some files of a registry that was pushed: what it changes there, without reading all the others.

Only the files that changed are read. What else depends on them is told by the database, and so is what it depends on
in turn: a part of the registry, of which the same is worked out as of the whole. Of an edit of which that is not sure
(a file or an entity is gone, an inventory is another, a flow hangs elsewhere) nothing is told: the registry is to be
read whole then. So it is where anything is wrong with a file, since only a whole reading says what.
"""

from __future__ import annotations

import hashlib
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dataflow import __version__
from dataflow.load import files
from dataflow.load.registry import documents, ignored, load_some
from dataflow.load.rings import rings
from dataflow.load.validate import valid
from dataflow.model.registry import SECTIONS
from dataflow.model.states import RESERVED, Reading
from dataflow.store import push
from dataflow.store.content import Content
from dataflow.store.database import pointer, rows
from dataflow.store.part import Broken, Part, spoken_of
from dataflow.store.shape import LAYOUT
from dataflow.store.update import Update, of_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from dataflow.load.files import Snapshot
    from dataflow.load.registry import Some
    from dataflow.store.database import Pointer
    from dataflow.store.database import Reading as Session

LARGE = 1_000_000
"""Bytes of a registry from which on an edit is worked out by itself; a smaller one is read whole in no time."""

FEW = 0.2
"""So much of a registry, by bytes, is read for an edit at most."""

_FLOWS = ("entrustments", "provisions")
_ALONE = frozenset({*_FLOWS, "parties", "contracts", "policies", "orders", "acceptances"})
"""Sections of which an entity may change: what follows from it can be told."""
_LEADS = ("under", "parent", "previous")
"""Fields that lead from one entity to the next, and must lead somewhere."""


class _Whole(Exception):  # noqa: N818 - not an error: the registry has to be read whole
    """Nobody can tell from some files and the database what the edit changes."""


def edit(session: Session, here: Pointer, root: Path, shown: str, now: Snapshot, revision: str | None) -> Update | None:
    """Return what differs between what was pushed as `here` and the files in `root`; None if they must be read whole.

    `shown` is what reports call `root`, `now` what lies there, and `revision` the last one of it.
    """
    try:
        return _Edit(session, here, root, shown, now).told(revision)
    except (_Whole, Broken):
        return None
    except Exception:
        if pointer(session, here.id) != here:  # what another push takes away while it is read may break anything
            return None
        raise


class _Edit:
    """The work on one edit."""

    def __init__(self, session: Session, here: Pointer, root: Path, shown: str, now: Snapshot) -> None:
        self._session = session
        self._here = here
        self._root = root
        self._shown = shown
        self._there = now
        self._part = Part(session, here)

    def told(self, revision: str | None) -> Update:
        """Work it out."""
        if (self._here.layout, self._here.version, self._here.root) != (LAYOUT, __version__, self._shown):
            raise _Whole
        if self._size < LARGE:
            raise _Whole
        changed = self._changed()
        self._pushed, self._file = self._entities()
        some = self._some(changed)
        own = self._own(some, changed)
        touched = self._touched(own)
        affected = self._affected(touched)
        elsewhere = affected - own.keys()
        if elsewhere:
            some = self._some(changed | self._files_of(elsewhere))
            own |= {key: body for key, body in _bodies(some).items() if key in elsewhere}
        if len(own) > push.IN_PLACE:
            raise _Whole
        self._gather(own)
        content = self._content(some, own)
        about = self._about(content, own) | of_files(self._there, revision)
        return Update(content, about, self._here)

    # Which files, and what they say

    def _changed(self) -> set[str]:
        """Return the files that are new or not as they were."""
        told = [line for record in rows(self._session, self._here, "sources") for line in record["sources"] or ()]
        before = {name: digest for digest, _, name in (line.partition(" ") for line in told)}
        if not before or not before.keys() <= self._there.files.keys():
            raise _Whole
        return {name for name in self._there.folder.yaml if before.get(name) != self._there.files[name]}

    def _entities(self) -> tuple[dict[str, str], dict[str, str | None]]:
        """Return the hash of each entity that was pushed, and its file, as reports print it."""
        found = rows(self._session, self._here, "hashes")[0]["hashes"]
        if any(key is None for key, _, _ in found):  # it is being removed by another push
            raise _Whole
        return {key: digest for key, digest, _ in found}, {key: file for key, _, file in found}

    def _files_of(self, keys: Iterable[str]) -> set[str]:
        above = f"{self._shown}/" if self._shown not in ("", ".") else ""
        return {str(self._file[key]).removeprefix(above) for key in keys}

    def _some(self, names: Iterable[str]) -> Some:
        """Read some files, as the snapshot has them."""
        raws = {name: files.read_bytes(self._root / name)[0] for name in sorted(names)}
        if sum(map(len, raws.values())) > FEW * self._size:
            raise _Whole
        if any(hashlib.sha256(raw).hexdigest() != self._there.files[name] for name, raw in raws.items()):
            raise _Whole
        some = load_some(raws, self._shown)
        if some is None:
            raise _Whole
        return some

    def _own(self, some: Some, changed: set[str]) -> dict[str, dict[str, Any]]:
        """Return the entities of the files that changed, with their bodies."""
        own = _bodies(some)
        printed = {some.sources.shown(name) for name in changed}
        before = {key for key, file in self._file.items() if file in printed}
        others = self._pushed.keys() - before
        if not others.isdisjoint(same for key in own for same in _same_ids(key)):
            raise _Whole  # it is in two files
        if not before <= own.keys() or "registry" in own:
            raise _Whole
        return own

    # What that touches

    def _touched(self, own: Mapping[str, dict[str, Any]]) -> set[str]:
        """Return those of the entities that say something else than they did; others may just stand elsewhere."""
        self._part.base()
        self._part.entities(own)
        self._before = {key: self._part.body(key) for key in own if key in self._part.nodes}
        touched = {key for key, body in own.items() if body != self._before.get(key)}
        for key in touched:
            before, now = self._before.get(key), own[key]
            if key.partition("/")[0] not in _ALONE:
                raise _Whole
            if before is not None and any(before.get(field) != now.get(field) for field in _LEADS):
                raise _Whole
        self._now = {key: own[key] for key in touched}
        self._countries(touched)
        return touched

    def _countries(self, touched: set[str]) -> None:
        """Make sure that the countries that are named no longer are still named elsewhere."""
        named = {place for body in self._now.values() for place in _countries(body)}
        gone = {place for key in touched for place in _countries(self._before.get(key, {}))} - named
        if gone and gone != set(self._keys("located", sorted(gone), but=sorted(touched))):
            raise _Whole

    def _affected(self, touched: set[str]) -> set[str]:
        """Return all of which something else may follow than did, in whatever file it stands."""
        flows = {key for key in touched if key.partition("/")[0] in _FLOWS}
        found = set(touched)
        renamed = [key for key in touched if key.startswith("parties/") and self._differs(key, "name")]
        found.update(self._keys("receiving", renamed))
        found |= self._below(flows)
        for key in flows:
            said = [body for body in (self._before.get(key), self._now[key]) if body is not None]
            self._senders(said)
            systems = {system for body in said for system in _listed(body.get("systems"))}
            above = self._above(said[-1])
            if systems and above:
                found |= above
            elif systems:
                found.update(purpose for purpose in self._purposes() if systems & self._systems(purpose))
        return found

    def _above(self, body: Mapping[str, Any]) -> set[str]:
        """Return the flow that another one continues, if it does."""
        return {f"{section}/{body.get('under')}" for section in _FLOWS} & self._pushed.keys()

    def _differs(self, key: str, field: str) -> bool:
        return key in self._before and self._before[key].get(field) != self._now[key].get(field)

    def _senders(self, said: Iterable[Mapping[str, Any]]) -> None:
        """Make sure that whoever passes data on is a controller with an inventory, before and now."""
        head = self._part.body("registry")["controller"]
        controllers = {head, *(self._part.body(purpose).get("controller", head) for purpose in self._purposes())}
        if any(body.get("by", head) not in controllers for body in said):
            raise _Whole

    def _purposes(self) -> list[str]:
        return [key for key in self._part.nodes if key.startswith("purposes/")]

    def _systems(self, key: str) -> set[str]:
        return set(_listed(self._part.body(key).get("systems")))

    def _below(self, flows: set[str]) -> set[str]:
        """Return the flows that pass on what some brought, however far down."""
        found: set[str] = set()
        here = flows
        while here:
            here = set(self._keys("continuing", sorted(here))) - found
            found |= here
        return found

    def _keys(self, query: str, keys: list[str], **more: Any) -> list[str]:
        found = [record["key"] for record in rows(self._session, self._here, query, keys=keys, **more)] if keys else []
        if None in found:  # it is being removed by another push
            raise _Whole
        return found

    # What it depends on

    def _gather(self, own: Mapping[str, dict[str, Any]]) -> None:
        """Take the entities as they are now, and all that is needed to work out what follows from them."""
        for key, body in own.items():
            self._part.put(key, body)
        flows = [key for key in own if key.partition("/")[0] in _FLOWS]
        systems = {f"systems/{one}" for key in own if key.startswith("purposes/") for one in self._systems(key)}
        around = [*flows, *self._keys("continuing", flows), *self._keys("listing", sorted(systems))]
        for body in own.values():
            around += [f"{section}/{flow}" for flow in (body.get("under"), *spoken_of(body)) for section in _FLOWS]
        self._part.flows(around)

    def _content(self, some: Some, own: Mapping[str, dict[str, Any]]) -> Content:
        """Return what is pushed of the entities, once it is sure that they may be read."""
        ids: dict[str, dict[str, None]] = {section: {} for section in SECTIONS}
        for key in (*self._pushed, *own):
            section, _, identity = key.partition("/")
            ids.setdefault(section, {})[identity] = None
        reading = Reading(self._part.body("registry").get("language", "ko"), ids)
        for key, body in own.items():
            if valid(SECTIONS[key.partition("/")[0]], body, reading) is None:
                raise _Whole
        registry = self._part.registry
        if any(rings({section: registry.section(section) for section in SECTIONS})):
            raise _Whole
        return Content(registry, some.bodies, some.sources, sorted(own), self._pushed)

    def _about(self, content: Content, own: Mapping[str, Any]) -> dict[str, Any]:
        """Return what the pointer says of the registry from now on, beside its files."""
        sha = hashlib.sha256()
        for name in self._there.folder.yaml:
            files.add(sha, name, files.read_bytes(self._root / name)[0])
        named = {record["key"]: record["document"] for record in rows(self._session, self._here, "documents")}
        named |= {key: body.get("document") for key, body in own.items()}
        found = documents(self._root, (name for name in named.values() if isinstance(name, str)), sha)
        here = self._here
        return {
            "id": here.id,
            "controller": here.controller,
            "root": here.root,
            "version": here.version,
            "name_ko": here.name_ko,
            "name_en": here.name_en,
            "digest": f"sha256:{sha.hexdigest()}",
            "files": len(self._there.folder.yaml),
            "ignored": ignored(self._there.folder, found),
            "entities": here.entities + sum(key not in self._pushed for key in content.keys),
        }

    @cached_property
    def _size(self) -> int:
        """The bytes of the registry's files."""
        return sum((self._root / name).stat().st_size for name in self._there.folder.yaml)


def _bodies(some: Some) -> dict[str, dict[str, Any]]:
    """Return the bodies by key."""
    return {
        f"{section}/{identity}" if identity else section: body
        for section, bodies in some.bodies.items()
        for identity, body in bodies.items()
    }


def _same_ids(key: str) -> Iterator[str]:
    """Yield the keys that an entity's id is taken from: flows share one space."""
    section, _, identity = key.partition("/")
    yield from (f"{space}/{identity}" for space in (_FLOWS if section in _FLOWS else (section,)))


def _listed(value: Any) -> list[Any]:
    """Return what a field lists; one that says `none` or `unknown` lists nothing."""
    return value if isinstance(value, list) else []


def _countries(body: Mapping[str, Any]) -> set[str]:
    """Return the countries that the places of an entity name, by key."""
    places = [place.get("country") for place in _listed(body.get("locations")) if isinstance(place, dict)]
    return {f"countries/{place}" for place in places if place not in (None, *RESERVED)}
