"""What a project has settled for every call: `dataflow.toml`, or `[tool.dataflow]` in `pyproject.toml`; variables."""

from __future__ import annotations

import os
import re
import tomllib
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.findings import Severity
from dataflow.load.files import decode
from dataflow.load.suggest import nearest
from dataflow.model.scalars import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

OWN, SHARED, TABLE = "dataflow.toml", "pyproject.toml", "tool.dataflow"


class Shape(StrEnum):
    """What the value of a key looks like."""

    WORD = "word"
    TEXT = "text"
    PATH = "path"
    PATHS = "paths"
    REPORTS = "reports"
    RULES = "rules"


class Key(NamedTuple):
    """Something that can be configured; it is an option of the same name, and a variable `DATAFLOW_…`."""

    name: str
    shape: Shape
    choices: tuple[str, ...] = ()
    default: str | None = None

    @property
    def several(self) -> bool:
        """Whether it takes a list."""
        return self.shape in (Shape.PATHS, Shape.REPORTS, Shape.RULES)

    @property
    def option(self) -> str:
        """The option that says the same; a registry is an argument of `check`."""
        return f"--{self.name}"

    @property
    def variable(self) -> str:
        """The variable of the environment that says the same."""
        return "DATAFLOW_" + self.name.upper().replace("-", "_")


KEYS: Mapping[str, Key] = {
    key.name: key
    for key in (
        Key("registry", Shape.PATHS),
        Key("lang", Shape.WORD, LANGUAGES),
        Key("fail-on", Shape.WORD, (*(severity.value for severity in Severity), "never"), Severity.ERROR.value),
        Key("baseline", Shape.PATH),
        Key("horizon", Shape.TEXT),
        Key("report", Shape.REPORTS),
        Key("rule", Shape.RULES),
        Key("not-rule", Shape.RULES),
    )
}
"""All that can be configured. `words.labels` says what each is for (`config-key.…`)."""

BY_CALL = ("as-of", "citation", "format", "min-severity", "outcome", "partial", "since", "write-baseline")
"""Options that are refused in a file: with each, a check answers another question than the next reader believes.

A day that was written down is over tomorrow; half a registry, or a part of the findings, is what one call wants; and
who types `dataflow check` reads text.
"""


class Setting(NamedTuple):
    """A value, and who said it: an option, a variable, `file:line:column`; nobody, if it is a default."""

    value: Any
    source: str = ""


class ConfigError(Exception):
    """A configuration that cannot be used: what is wrong, as a key of the labels with its facts, and where."""

    def __init__(self, where: str, kind: str, /, **facts: Any) -> None:
        super().__init__(where, kind)
        self.where = where
        self.kind = kind
        self.facts = facts
        self.language: Any = None
        """What the same file says of the language, sound or not."""


class Configuration(NamedTuple):
    """What a file and the environment say together; `file` is None where there is none."""

    file: Path | None = None
    settings: Mapping[str, Setting] = MappingProxyType({})

    def choose(self, key: str, flag: Any) -> Setting:
        """Return what counts: the option, the variable, the file, the default."""
        if flag is not None and flag != []:
            return Setting(flag, KEYS[key].option)
        return self.settings.get(key, Setting(KEYS[key].default))


def configuration(given: Path | None = None, *, isolated: bool = False) -> Configuration:
    """Return the configuration of a call; `given` is the file that the call itself names."""
    file = None if isolated else given or find(Path.cwd())
    stated = _of_file(file) if file is not None else {}
    return Configuration(file, {**stated, **dict(_of_environment())})


def find(here: Path) -> Path | None:
    """Return the file that counts: the nearest, from `here` up to the root of the repository (or of the disk)."""
    for folder in (here, *here.parents):
        there = [file for file in (folder / OWN, folder / SHARED) if _speaks(file)]
        if len(there) > 1:
            raise ConfigError(shown(there[0]), "config.two", other=SHARED, table=TABLE)
        if there:
            return there[0]
        if (folder / ".git").exists():
            break
    return None


def _speaks(file: Path) -> bool:
    """Return whether there is such a file; `pyproject.toml` counts only where it has our table."""
    if _is_own(file):
        return os.path.lexists(file)
    if not file.is_file():
        return False
    raw = _bytes(file)
    return b"dataflow" in raw and _table(file, raw) is not None


def _of_file(file: Path) -> dict[str, Setting]:
    raw = _bytes(file)
    table = _table(file, raw)
    if not isinstance(table, dict):
        raise ConfigError(shown(file), "config.no-table", table=TABLE)
    try:
        return dict(_settings(file, raw.decode("utf-8-sig"), table))
    except ConfigError as error:
        error.language = table.get("lang")
        raise


def _settings(file: Path, text: str, table: Mapping[str, Any]) -> Iterator[tuple[str, Setting]]:
    for name, value in table.items():
        own = _is_own(file)
        where = _at(file, *_place(text, name, own=own))
        yield name, Setting(_value(_known(where, name, own=own), value, where, file.parent), where)


def shown(file: Path) -> str:
    """Return how messages call a file: as seen from the current folder."""
    here = Path.cwd()
    return os.path.relpath(file, here) if file.anchor == here.anchor else str(file)


def _is_own(file: Path) -> bool:
    return file.name != SHARED


def _known(where: str, name: str, *, own: bool) -> Key:
    if own and name == TABLE.partition(".")[0]:
        raise ConfigError(where, "config.own-table", file=OWN, table=TABLE, other=SHARED)
    if name in BY_CALL:
        raise ConfigError(where, f"config-by-call.{name}", key=name)
    if name not in KEYS:
        raise ConfigError(where, "config.unknown-key", key=name, known=list(KEYS), near=nearest(name, KEYS))
    return KEYS[name]


def _bytes(file: Path) -> bytes:
    try:
        if not file.is_file() and file.exists() and not file.is_dir():
            raise ConfigError(shown(file), "config.not-a-file")
        return file.read_bytes()
    except OSError as error:
        raise ConfigError(shown(file), "config.unreadable", reason=error.strerror or str(error)) from error


_SYNTAX_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def _table(file: Path, raw: bytes) -> Any:
    """Return what the file says to us; None where a shared file says nothing."""
    text, mistakes = decode(raw)
    if text is None:
        at = mistakes[0].extent
        raise ConfigError(_at(file, *at.start) if at else shown(file), "config.encoding")
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        match = _SYNTAX_AT.search(said)
        end = (text.count("\n") + 1, len(text) - text.rfind("\n"))
        where = _at(file, *(int(number) for number in match.groups())) if match and match[1] else _at(file, *end)
        raise ConfigError(where, "config.syntax", detail=_SYNTAX_AT.sub("", said)) from error
    except RecursionError as error:
        raise ConfigError(_at(file, 1, 1), "config.too-deep") from error
    return data if _is_own(file) else _within(data)


def _at(file: Path, line: int, column: int) -> str:
    return f"{shown(file)}:{line}:{column}"


def _within(data: Any) -> Any:
    for name in TABLE.split("."):
        data = data.get(name) if isinstance(data, dict) else None
    return data


def _place(text: str, name: str, *, own: bool) -> tuple[int, int]:
    """Return line and column of a key: the line that, with any value, gives the table this key."""
    lines = text.split("\n")
    spelt = re.compile(rf"""(?:^|[\s{{,.])(["']?{re.escape(name)}["']?)\s*=""")
    candidates = [(number, match) for number, line in enumerate(lines) if (match := spelt.search(line))]
    for number, match in candidates:
        probe = "\n".join([*lines[:number], f"{lines[number][: match.end(1)]} = 0"])
        try:
            data = tomllib.loads(probe)
        except tomllib.TOMLDecodeError:  # in a table of one line, or inside a text
            continue
        table = data if own else _within(data)
        if isinstance(table, dict) and table.get(name) == 0:
            return number + 1, match.start(1) + 1
    if candidates:
        return candidates[0][0] + 1, candidates[0][1].start(1) + 1
    header = re.search(rf"""(?m)^[ \t]*\[+[^\]#\n]*?(?<![\w-]){re.escape(name)}(?![\w-])""", text)
    return (text.count("\n", 0, header.end()) + 1, 1) if header else (1, 1)


def _value(key: Key, value: Any, where: str, base: Path) -> Any:
    """Return a value of a file as options have it: paths are meant from where the file lies."""
    texts = value if isinstance(value, list) and key.several else [value]
    if not texts or not all(isinstance(each, str) and _plain(each) for each in texts):
        raise ConfigError(where, f"config-expected.{key.shape}", key=key.name, choices=list(key.choices))
    if key.shape is Shape.WORD and value not in key.choices:
        raise ConfigError(where, "config-expected.word", key=key.name, choices=list(key.choices))
    made = [_made(key, each, where, base) for each in texts]
    return made if key.several else made[0]


def _made(key: Key, text: str, where: str, base: Path) -> Any:
    if key.shape is Shape.REPORTS:
        return _report(text, where, base)
    return Path(shown(base / text)) if key.shape in (Shape.PATH, Shape.PATHS) else text


def _plain(text: str) -> bool:
    return bool(text.strip()) and text.isprintable()


def _report(text: str, where: str, base: Path) -> str:
    """Return a report whose file is below the folder: who is sent a repository is not sent a file over his own."""
    form, separator, file = text.partition("=")
    if not separator or not file:
        return text  # whoever reads options says what is wrong with it
    path = base / file
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(base)):
        raise ConfigError(where, "config.report-outside", text=text, folder=shown(base))
    return f"{form}={shown(path)}"


def _of_environment() -> Iterator[tuple[str, Setting]]:
    """Yield what variables say; an empty one says nothing."""
    for key in KEYS.values():
        text = os.environ.get(key.variable)
        if text:
            yield key.name, Setting(_of_variable(key, text), key.variable)


def _of_variable(key: Key, text: str) -> Any:
    """Return the value of a variable; paths are told apart as in `PATH`, rules by commas."""
    if key.shape is Shape.WORD and text not in key.choices:
        raise ConfigError(key.variable, "invalid-choice", text=text, choices=list(key.choices))
    separator = "," if key.shape is Shape.RULES else os.pathsep
    texts = [each.strip() for each in text.split(separator) if each.strip()] if key.several else [text]
    made: list[Any] = [Path(each) for each in texts] if key.shape in (Shape.PATH, Shape.PATHS) else list(texts)
    return made if key.several else made[0]
