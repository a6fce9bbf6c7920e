"""One run of a command on one registry: found, read, put on a day, and what outputs need of it."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dataflow.cli.configured import configured, language
from dataflow.cli.streams import stop, tell
from dataflow.findings import Severity
from dataflow.graph.world import World
from dataflow.load.parsed import TOO_MANY
from dataflow.load.registry import Loaded, load
from dataflow.model.registry import SECTIONS
from dataflow.model.scalars import read_day
from dataflow.model.states import known
from dataflow.places import visible
from dataflow.queries.find import label
from dataflow.render.envelope import Context
from dataflow.words.speak import Speaker

if TYPE_CHECKING:
    from dataflow.model.registry import Registry
    from dataflow.model.scalars import Text
    from dataflow.places import Place

NOTHING = 3
_FEW = 3
"""So many of the files that were not read are named."""


class Labels(Mapping[str, "Text | None"]):
    """Entity key → its name, worked out when it is spoken of."""

    def __init__(self, registry: Registry | None) -> None:
        self._registry = registry

    def __getitem__(self, key: str) -> Text | None:
        """Return the name; KeyError where there is no such entity."""
        if self._registry is None or self._registry.entity(key) is None:
            raise KeyError(key)
        return label(self._registry, key)

    def __iter__(self) -> Iterator[str]:
        """Yield the keys of all entities."""
        if self._registry is not None:
            for section in SECTIONS:
                yield from (entity.key for entity in self._registry.section(section).values())

    def __len__(self) -> int:
        """Return the number of entities."""
        return self._registry.size() if self._registry is not None else 0


class _Names(NamedTuple):
    """Names and places of entities, for JSON."""

    labels: Labels
    loaded: Loaded

    def label(self, key: str) -> Text | None:
        return self.labels.get(key)

    def place(self, key: str) -> tuple[str, int]:
        return self.loaded.sources.entity(key)

    def field(self, place: Place) -> tuple[str, int]:
        span = self.loaded.sources.span(place)
        return span.file, span.start.line

    def source(self, key: str) -> Text | None:
        entity = self.loaded.registry.entity(key) if self.loaded.registry else None
        return known(entity.source) if entity is not None else None


class Session:
    """A registry read for one command. Says on standard error which registry it is and how many files it has."""

    def __init__(
        self,
        registry: Path | None,
        as_of: str | None,
        lang: str | None,
        *,
        on: str | None = None,
        shown: str | None = None,
        alone: bool = True,
        keep: bool = False,
        meanwhile: Callable[[], None] | None = None,
    ) -> None:
        """Read the registry; `on` says the same as `as_of` by its other name.

        `shown` is what reports call the folder; `alone`: where there is nothing in it, nothing is left to do.
        `keep`: what the files say is wanted word for word too. `meanwhile`: what is to be done while other processes
        read.
        """
        self.root = the_registry(registry, lang)
        self.loaded = load(self.root, shown or shown_as([self.root])[0], keep=keep, meanwhile=meanwhile)
        head = self.loaded.registry.head if self.loaded.registry else None
        self.labels = Labels(self.loaded.registry)
        self.speaker = Speaker(language(lang, head.language.value if head else self.loaded.language), self.labels)
        today = day_of("DATAFLOW_TODAY", os.environ.get("DATAFLOW_TODAY") or None, self.speaker)
        self.today = today or (head.today() if head else date.today())  # noqa: DTZ011 - no registry, no zone
        days = (day_of("--as-of", as_of, self.speaker), day_of("--on", on, self.speaker))
        self.day = days[0] or days[1] or self.today
        self._tell_what_was_read()
        if not self.loaded.files:
            tell(self.speaker.label("nothing", root=self.loaded.sources.root))
            if alone:
                sys.exit(NOTHING)
        if None not in days and days[0] != days[1]:
            stop(self.speaker.label("two-days", as_of=as_of, on=on))

    def _tell_what_was_read(self) -> None:
        line = self.speaker.label("read", root=self.loaded.sources.root, files=self.loaded.files)
        if self.loaded.ignored:
            names = [*self.loaded.ignored[:_FEW], *(["…"] if len(self.loaded.ignored) > _FEW else [])]
            line += "; " + self.speaker.label("ignored", count=len(self.loaded.ignored), names=names)
        tell(line)

    @property
    def errors(self) -> str:
        """How many errors the registry itself has; `3000+` where telling them stopped."""
        found = [finding.rule for finding in self.loaded.findings if finding.severity is Severity.ERROR]
        more = found.count(TOO_MANY)
        return f"{len(found) - more}{'+' if more else ''}"

    def world(self) -> World | None:
        """Return the registry on the day, None where not even its head could be read."""
        return World(self.loaded.registry, self.day) if self.loaded.registry is not None else None

    @property
    def context(self) -> Context:
        """What outputs say of the registry."""
        registry = self.loaded.registry
        return Context(
            name=registry.head.name if registry else None,
            root=self.loaded.sources.root,
            digest=self.loaded.digest,
            files=self.loaded.files,
            ignored=self.loaded.ignored,
            day=self.day,
            complete=self.loaded.complete,
            names=_Names(self.labels, self.loaded),
            entities=registry.size() if registry else 0,
        )


def day_of(where: str, text: str | None, speaker: Speaker) -> date | None:
    """Return the day that `text` is, or say that it is none and exit; `where` is the option that has it."""
    if text is None:
        return None
    try:
        return read_day(text)
    except ValueError:
        stop(f"{where}: {speaker.label('invalid-day', text=text)}")


def registries(named: Sequence[Path], lang: str | None) -> list[Path]:
    """Return the folders that a call is about: those it names, else those configured, else the nearest `registry/`."""
    speaker = Speaker(language(lang))
    roots, source = configured(lang).choose("registry", list(named))
    if not roots:
        return [_nearest(speaker)]
    where = "" if named else f"{visible(source)}: "
    for number, root in enumerate(roots):
        if not root.exists():
            stop(where + speaker.label("no-registry", root=str(root)))
        if not root.is_dir():
            stop(where + speaker.label("not-a-folder", root=str(root)))
        if any(root.samefile(other) for other in roots[:number]):
            stop(where + speaker.label("registry.twice", root=str(root)))
    return list(roots)


def the_registry(named: Path | None, lang: str | None) -> Path:
    """Return the one folder that a call is about."""
    return _one(registries([named] if named is not None else [], lang), lang)


def _one(roots: Sequence[Path], lang: str | None) -> Path:
    if len(roots) > 1:
        named = [str(root) for root in roots]
        stop(Speaker(language(lang)).label("config.one-registry", count=len(roots), roots=named))
    return roots[0]


def _nearest(speaker: Speaker) -> Path:
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "registry").is_dir():
            return folder / "registry"
    return stop(speaker.label("no-registry", root="registry/"))


def shown_as(roots: Sequence[Path]) -> list[str]:
    """Return how reports call folders: relative to the repository's root, else by name, with what tells them apart."""
    names = [shown(root) for root in roots]
    full = [root.resolve().parts for root in roots]
    length = 1
    while len(set(names)) < len(names):
        length += 1
        count = Counter(names)
        names = [
            "/".join(parts[-length:]) if count[name] > 1 else name for name, parts in zip(names, full, strict=True)
        ]
    return names


def shown(root: Path) -> str:
    """Return how reports call the folder: relative to its repository's root (itself: `.`), else its own name."""
    full = root.resolve()
    for folder in (*full.parents, full):
        if (folder / ".git").exists():
            return full.relative_to(folder).as_posix()
    return full.name
