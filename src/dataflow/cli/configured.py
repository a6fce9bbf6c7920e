"""The configuration of a call: every command takes `--config` and `--isolated`, and asks here what counts."""

from __future__ import annotations

import inspect
from contextvars import ContextVar
from functools import cached_property, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

from dataflow.cli.language import LANGUAGES, preferred
from dataflow.cli.options import option
from dataflow.cli.streams import stop
from dataflow.places import visible
from dataflow.words.speak import Speaker

if TYPE_CHECKING:
    from collections.abc import Callable

    from dataflow.config import Configuration


class _Call:
    """What this call says of its configuration; the file is read when somebody asks what it says."""

    def __init__(self, file: Path | None = None, *, isolated: bool = False) -> None:
        self._file = file
        self._isolated = isolated

    @cached_property
    def configuration(self) -> Configuration:
        from dataflow.config import configuration

        return configuration(self._file, isolated=self._isolated)


_call: ContextVar[_Call] = ContextVar("_call")


_BY_NAME = inspect.Parameter.KEYWORD_ONLY
_FILE = Annotated[Path | None, option("--config")]
_ISOLATED = Annotated[bool, option("--isolated")]


def listening(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command that takes `--config` and `--isolated` too, so that none has to name them."""
    hints = get_type_hints(command, include_extras=True)
    own = [each.replace(annotation=hints[name]) for name, each in inspect.signature(command).parameters.items()]
    file = inspect.Parameter("config", _BY_NAME, default=None, annotation=_FILE)
    isolated = inspect.Parameter("isolated", _BY_NAME, default=False, annotation=_ISOLATED)

    @wraps(command)
    def listened(*, config: Path | None = None, isolated: bool = False, **given: Any) -> None:
        _call.set(_Call(config, isolated=isolated))
        command(**given)

    listened.__annotations__ = {**hints, "config": _FILE, "isolated": _ISOLATED}
    listened.__signature__ = inspect.Signature([*own, file, isolated])  # type: ignore[attr-defined]  # so inspect is told
    return listened


def configured(lang: str | None) -> Configuration:
    """Return the configuration of this call; stop where it cannot be used, in the language that is known by then."""
    from dataflow.config import ConfigError

    try:
        return (_call.get(None) or _Call()).configuration
    except ConfigError as error:
        speaker = Speaker(preferred(lang, error.language))
        near = error.facts.get("near")
        more = f" {speaker.label('name.near', forms=near)}" if near else ""
        stop(f"{visible(error.where)}: {speaker.label(error.kind, **error.facts)}{more}")


def language(lang: str | None, registry: str | None = None) -> str:
    """Return the language of this call: as it says, as is configured, as the registry says, as the locale is."""
    if lang not in (None, *LANGUAGES):
        stop("--lang: " + Speaker(preferred(None, None)).label("invalid-choice", text=lang, choices=list(LANGUAGES)))
    return preferred(configured(lang).choose("lang", lang).value, registry)
