"""From symbolic places to spans: the texts that were read, and where everything stands in them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from dataflow.load.files import decode
from dataflow.load.lines import lines
from dataflow.load.parsed import Extent, Extents, Start
from dataflow.load.yaml import extents, extents_of
from dataflow.places import Path, Place, Position, Span

_LONGEST_LINE = 400
"""Characters of a line that an excerpt can need; a line can be five million long."""

_REMEMBERED = 8
"""Files whose fields' lines are kept: who asks about entities in the order of their ids needs few at a time."""

_DAY = re.compile(rb"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
_UNKNOWN = ("", 1, 1, 0)
_NOWHERE = Extent(Position(1, 1), Position(1, 1))


@dataclass(slots=True)
class Sources:
    """The bytes of a registry's files and the place of each entity; file names are as reports print them."""

    root: str
    raw: dict[str, bytes] = field(default_factory=dict)
    entities: dict[str, tuple[str, int, int, int]] = field(default_factory=dict)
    """Entity → file, line, column, and the characters before it: flat, since there are as many as entities."""
    _extents: dict[tuple[str, str], Extents] = field(default_factory=dict)
    """(file, entity) → extents; the entity is "" for those of the whole file."""
    _lines: dict[str, dict[str, dict[Path, int]]] = field(default_factory=dict)
    """File → entity → path → line."""
    _starts: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """File → the indexes at which its entities start, ascending."""

    def add(self, key: str, file: str, start: Start) -> None:
        """Note where an entity stands; those of one file come in their order."""
        self.entities[key] = (file, *start.at, start.before)
        self._starts[file].append(start.before)

    @property
    def size(self) -> int:
        """How many bytes the files have."""
        return sum(map(len, self.raw.values()))

    def shown(self, name: str) -> str:
        """Return the name of a file as reports print it."""
        return "/".join(part for part in (self.root, name) if part not in ("", "."))

    def entity(self, key: str) -> tuple[str, int]:
        """Return file and line of an entity."""
        file, line, *_ = self.entities.get(key, _UNKNOWN)
        return self.shown(file), line

    def span(self, place: Place, *, value: bool = False) -> Span:
        """Return where `place` stands: its key (or its value), else the nearest thing around it that exists."""
        file = self.entities.get(place.entity, _UNKNOWN)[0]
        section, _, identity = place.entity.partition("/")
        whole = (section, identity, *place.path) if identity else (section, *place.path)
        return self.within(file, whole, value=value)

    def line_of(self, place: Place) -> tuple[str, int]:
        """Return file and line of a field of a sound registry, or of a member of a list that a field has."""
        file, line, *_ = self.entities[place.entity]
        if file not in self._lines:
            if len(self._lines) == _REMEMBERED:  # those of 100,000 entities would take a gigabyte
                self._lines.clear()
            self._lines[file] = lines(self._text(file))
        known = self._lines[file].get(place.entity, {})
        found = known.get(place.path) or known.get(place.path[:1])
        return self.shown(file), found or line

    def within(self, file: str, path: Path, *, value: bool = False) -> Span:
        """Return where `path` stands in `file`."""
        key, of_value = self._find(file, path)
        start, end = of_value if value and of_value.end > of_value.start else key
        return Span(self.shown(file), start, end)

    def _find(self, file: str, path: Path) -> tuple[Extent, Extent]:
        known = self._of_entity(file, path)
        found: Path = path[:2] if path[:2] in known else ()
        passed = False
        for step in path[len(found) :]:
            if (*found, step) in known and not (passed and isinstance(step, str)):
                found = (*found, step)
            else:  # a step that only the model knows, such as the list of a short form, is passed over
                passed = True
        return known.get(found, (_NOWHERE, _NOWHERE))

    def _of_entity(self, file: str, path: Path) -> Extents:
        """Return the extents of the entity around `path`, or those of its whole file."""
        key = "/".join(map(str, path[:2]))
        if (file, key) not in self._extents:
            self._extents[file, key] = self._alone(file, key) or self._whole(file)
        return self._extents[file, key]

    def _whole(self, file: str) -> Extents:
        if (file, "") not in self._extents:
            self._extents[file, ""] = extents(self._text(file))
        return self._extents[file, ""]

    def _alone(self, file: str, key: str) -> Extents | None:
        where, line, column, before = self.entities.get(key, _UNKNOWN)
        if key not in self.entities or where != file or "/" not in key:
            return None
        start = Start(Position(line, column), before)
        starts = self._starts[file]
        following = bisect_right(starts, start.before)
        end = starts[following] if following < len(starts) else None
        return extents_of(self._text(file), key.partition("/")[0], start, end)

    def _text(self, file: str) -> str:
        return _decoded(self.raw.get(file, b""))

    def days(self) -> set[date]:
        """Return the days that the files name anywhere; of a field or not, since one too many does no harm."""
        found = {match.groups() for raw in self.raw.values() for match in _DAY.finditer(raw)}
        return {day for parts in found if (day := _day(*map(int, parts))) is not None}

    def line(self, file: str, number: int) -> str:
        """Return the start of one line of a file, by the name that reports print: as much as an excerpt can need."""
        lines = _lines(self.raw.get(file.removeprefix(f"{self.root}/"), b""))
        return lines[number - 1][:_LONGEST_LINE] if 0 < number <= len(lines) else ""


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=2)
def _decoded(raw: bytes) -> str:
    return decode(raw)[0] or ""


@lru_cache(maxsize=2)
def _lines(raw: bytes) -> list[str]:
    return _decoded(raw).splitlines()
