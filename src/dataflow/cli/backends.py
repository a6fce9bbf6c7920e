"""What a question is asked of: the files of a registry, or what was pushed of it to a database."""

from __future__ import annotations

import inspect
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Protocol, get_type_hints

from dataflow.cli.asking import Source, key_of, world_of
from dataflow.cli.configured import language
from dataflow.cli.options import option
from dataflow.cli.session import Session
from dataflow.cli.streams import stop
from dataflow.words.speak import Speaker
from dataflow.words.store import STORE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from dataflow.graph.world import World
    from dataflow.store.asking import Asked


class Backend(StrEnum):
    """Where questions are answered."""

    EMBEDDED = "embedded"
    NEO4J = "neo4j"


Key = Annotated[str | None, option("--key")]
Uri = Annotated[str | None, option("--uri")]
Username = Annotated[str | None, option("--username")]
Database = Annotated[str | None, option("--database")]

_OPTIONS: dict[str, tuple[Any, Any]] = {
    "backend": (Annotated[Backend, option("--backend")], Backend.EMBEDDED),
    "show_cypher": (Annotated[bool, option("--show-cypher")], False),
    "key": (Key, None),
    "uri": (Uri, None),
    "username": (Username, None),
    "database": (Database, None),
}


@dataclass(frozen=True, slots=True)
class Backed:
    """What a call says of where its question is answered."""

    backend: Backend
    show_cypher: bool
    key: str | None
    uri: str | None
    username: str | None
    database: str | None


def anywhere(command: Callable[..., None]) -> Callable[..., None]:
    """Return a question that takes the options of a database too, and hands them on as `backed`."""
    hints = get_type_hints(command, include_extras=True)
    own = [each.replace(annotation=hints[name]) for name, each in inspect.signature(command).parameters.items()]
    own = [each for each in own if each.name != "backed"]
    more = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
        for name, (annotation, default) in _OPTIONS.items()
    ]

    @wraps(command)
    def asked(**given: Any) -> None:
        backed = Backed(**{name: given.pop(name) for name in _OPTIONS})
        command(**given, backed=backed)

    asked.__annotations__ = {each.name: each.annotation for each in (*own, *more)} | {"return": None}
    asked.__signature__ = inspect.Signature([*own, *more])  # type: ignore[attr-defined]  # so inspect is told
    return asked


class Questioned(Source, Protocol):
    """A registry that a question is asked of."""

    @property
    def day(self) -> date:
        """The day that the answer is about."""
        ...

    def key_of(self, text: str, kinds: Sequence[str], where: str = "") -> str:
        """Return the key that a name means among `kinds`, or say what it may mean and exit."""
        ...

    def world(self, asked: Asked) -> World:
        """Return the registry on the day, or that part of it which the answer needs."""
        ...


class _Embedded:
    """The files of a registry."""

    def __init__(self, session: Session, world: World) -> None:
        self.speaker = session.speaker
        self.day = session.day
        self._session = session
        self._world = world

    @property
    def context(self) -> Any:
        return self._session.context

    def key_of(self, text: str, kinds: Sequence[str], where: str = "") -> str:
        return key_of(self.speaker, self._world.registry, text, kinds, where)

    def world(self, _asked: Asked) -> World:
        return self._world


@contextmanager
def opened(
    backed: Backed,
    registry: Path | None,
    as_of: str | None,
    lang: str | None,
    *,
    partial: bool,
    on: str | None = None,
) -> Iterator[Questioned]:
    """Open what a question is asked of."""
    speaker = Speaker(language(lang))
    if backed.backend is Backend.EMBEDDED:
        for name in ("show_cypher", "key", "uri", "username", "database"):
            if getattr(backed, name):
                stop(speaker.say(STORE["only-embedded"], option="--" + name.replace("_", "-")))
        session = Session(registry, as_of, lang, on=on)
        yield _Embedded(session, world_of(session, partial=partial))
        return
    for name, given in (("--registry", registry), ("--partial", partial)):
        if given:
            stop(speaker.say(STORE["not-of-files"], option=name))
    from dataflow.cli.stored import Stored, reached

    with reached(speaker, backed.uri, backed.username, backed.database) as there:
        yield Stored(there, backed.key, {"--as-of": as_of, "--on": on}, lang, show_cypher=backed.show_cypher)
