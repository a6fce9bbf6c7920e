"""From symbolic places to spans: the texts that were read, and where everything stands in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dataflow.load.yaml import Extent, extents
from dataflow.places import Path, Place, Position, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOWHERE = Extent(Position(1, 1), Position(1, 1))


@dataclass(slots=True)
class Sources:
    """The texts of a registry and the file of each entity; file names are as reports print them."""

    root: str
    texts: dict[str, str] = field(default_factory=dict)
    entities: dict[str, tuple[str, Position]] = field(default_factory=dict)
    _extents: dict[str, Mapping[Path, tuple[Extent, Extent]]] = field(default_factory=dict)

    def shown(self, name: str) -> str:
        """Return the name of a file as reports print it."""
        return f"{self.root}/{name}" if name else self.root

    def entity(self, key: str) -> tuple[str, int]:
        """Return file and line of an entity."""
        file, position = self.entities.get(key, ("", Position(1, 1)))
        return self.shown(file), position.line

    def span(self, place: Place, *, value: bool = False) -> Span:
        """Return where `place` stands: its key (or its value), else the nearest thing around it that exists."""
        file = self.entities.get(place.entity, ("", None))[0]
        section, _, identity = place.entity.partition("/")
        whole = (section, identity, *place.path) if identity else (section, *place.path)
        return self.within(file, whole, value=value)

    def within(self, file: str, path: Path, *, value: bool = False) -> Span:
        """Return where `path` stands in `file`."""
        key, of_value = self._find(file, path)
        start, end = of_value if value and of_value.end > of_value.start else key
        return Span(self.shown(file), start, end)

    def _find(self, file: str, path: Path) -> tuple[Extent, Extent]:
        if file not in self._extents:
            self._extents[file] = extents(self.texts.get(file, ""))
        known = self._extents[file]
        found: Path = ()
        for step in path:  # steps that only the model knows (a short form's field) are passed over
            if (*found, step) in known:
                found = (*found, step)
        return known.get(found, (_NOWHERE, _NOWHERE))

    def line(self, file: str, number: int) -> str:
        """Return one line of a file, by the name that reports print."""
        name = file.removeprefix(f"{self.root}/")
        lines = self.texts.get(name, "").splitlines()
        return lines[number - 1] if 0 < number <= len(lines) else ""
