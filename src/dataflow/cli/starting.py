"""The command that starts a registry: a small one that loads and checks, whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from dataflow.cli.configured import language
from dataflow.cli.options import HELP, Lang
from dataflow.cli.streams import stop, tell
from dataflow.words.speak import Speaker


def init(
    folder: Annotated[Path, typer.Argument(help=HELP.label("help.new-folder"))] = Path("registry"),
    lang: Lang = None,
) -> None:
    """Write a small registry to start from, with the schema that editors read."""
    from dataflow.schema import texts
    from dataflow.words.starter import starter

    speaker = Speaker(language(lang))
    schema = "registry.schema.json"  # in the folder itself: one step makes all, and it moves with what needs it
    files = {**starter(speaker.language), schema: texts()[schema]}
    _refuse_what_is_there(folder, speaker)
    try:
        write_all(folder, files)
    except OSError as error:
        stop(speaker.label("init.unwritable", root=_shown(folder), reason=error.strerror or str(error)))
    tell(speaker.label("init.wrote", root=_shown(folder), files=list(files)))
    tell(speaker.label("init.next", command=f"dataflow check {_shown(folder)}"))


def _refuse_what_is_there(folder: Path, speaker: Speaker) -> None:
    """Stop where anything stands in the way; an empty folder does not."""
    try:
        there = os.path.lexists(folder) and not (folder.is_dir() and not any(folder.iterdir()))
    except OSError as error:
        stop(speaker.label("init.unwritable", root=_shown(folder), reason=error.strerror or str(error)))
    if there:
        key = "init.not-empty" if folder.is_dir() else "init.in-the-way"
        stop(speaker.label(key, root=_shown(folder)))


def write_all(folder: Path, files: Mapping[str, str]) -> None:
    """Write `files` into a folder that is new or empty: all of them, or none and an OSError."""
    if folder.is_dir():  # perhaps the current one, which nothing can be put in the place of
        _fill(folder, files)
        return
    stage = folder.parent / f".{folder.name}-{os.getpid()}.partial"
    stage.mkdir()
    try:
        _fill(stage, files)
        stage.rename(folder)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _fill(folder: Path, files: Mapping[str, str]) -> None:
    """Write new files; if one cannot be, none stays."""
    begun: list[Path] = []
    try:
        for name, text in files.items():
            with (folder / name).open("x", encoding="utf-8", newline="\n") as file:
                begun.append(folder / name)
                file.write(text)
    except BaseException:
        for path in begun:
            path.unlink(missing_ok=True)
        raise


def _shown(folder: Path) -> str:
    return folder.as_posix()
