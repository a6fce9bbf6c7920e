"""The commands that look after registries in a database: push, status, drop, queries."""

from __future__ import annotations

import re
import sys
import time
from typing import TYPE_CHECKING, Annotated, Any

from dataflow.cli.asking import drawn, printed, world_of
from dataflow.cli.backends import Database, Key, Uri, Username
from dataflow.cli.configured import language
from dataflow.cli.options import AnswerFormat, Lang, OutputFormat, RegistryOption, option
from dataflow.cli.session import Session, the_registry
from dataflow.cli.streams import say, stop, tell
from dataflow.model.scalars import Text
from dataflow.places import visible
from dataflow.words.speak import Speaker
from dataflow.words.store import STORE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dataflow.cli.stored import Reached
    from dataflow.load.files import Snapshot
    from dataflow.store.database import Pointer
    from dataflow.store.push import Difference
    from dataflow.store.update import Update

_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,119}", re.ASCII)
_OFTEN = 1.0
"""Seconds between two lines about how far a push is."""


def push(
    registry: RegistryOption = None,
    key: Key = None,
    replace: Annotated[bool, option("--replace")] = False,
    rebuild: Annotated[bool, option("--rebuild")] = False,
    dry_run: Annotated[bool, option("--dry-run")] = False,
    uri: Uri = None,
    username: Username = None,
    database: Database = None,
    lang: Lang = None,
) -> None:
    """Push a registry, whole or not at all."""
    from dataflow.cli.stored import reached
    from dataflow.load.files import snapshot

    root = the_registry(registry, lang)
    speaker = Speaker(language(lang))
    if key is not None and not _KEY.fullmatch(key):
        stop(speaker.say(STORE["invalid-key"], key=key))
    with reached(speaker, uri, username, database) as there:
        now = snapshot(root)
        before = _before(there, key) if not rebuild else []
        same = next((here for here in before if now is not None and here.snapshot == now.digest), None)
        if same is not None:
            tell(speaker.say(STORE["unchanged"], database=there.name, key=same.id))
            return
        update = _edited(there, before, root, now) or _whole(root, key, now, lang)
        spoken = Speaker(language(lang, update.content.registry.head.language.value))
        _push(there, update._replace(rebuild=rebuild), spoken, replace=replace, dry_run=dry_run)


def _before(there: Reached, key: str | None) -> list[Pointer]:
    """Return what this very program pushed as `key`, or as what a registry calls itself, if all of it is there."""
    from dataflow import __version__
    from dataflow.store.database import pointers, state
    from dataflow.store.shape import LAYOUT

    with there.reading() as session:
        return [
            here
            for here in pointers(session)
            if (here.layout, here.version) == (LAYOUT, __version__) and here.id == (key or here.controller)
            if state(session, here).whole
        ]


def _edited(there: Reached, before: list[Pointer], root: Path, now: Snapshot | None) -> Update | None:
    """Return what an edit of files changes, if it can be told without reading all of them."""
    from dataflow.cli.session import shown_as
    from dataflow.load.revision import latest
    from dataflow.store.edit import edit

    if now is None or not before:
        return None
    shown, revision = shown_as([root])[0], latest(root)
    with there.reading() as session:
        found = (edit(session, here, root, shown, now, revision) for here in before)
        return next((update for update in found if update is not None), None)


def _whole(root: Path, key: str | None, now: Snapshot | None, lang: str | None) -> Update:
    """Read all files, and return all that is to be there."""
    from dataflow.load.revision import latest
    from dataflow.store.update import whole

    session = Session(root, None, lang, keep=True)
    world_of(session, partial=None)
    return whole(session.loaded, key, now, latest(root))


def _push(there: Reached, update: Update, speaker: Speaker, *, replace: bool, dry_run: bool) -> None:
    from dataflow.render.status import differences
    from dataflow.store.database import pointer
    from dataflow.store.push import COUNTED, difference
    from dataflow.store.push import push as pushed

    key = update.about["id"]
    with there.reading() as reading:
        here = pointer(reading, key)
        _refuse_another(speaker, there, here, update.about, replace=replace)
        if dry_run:
            found = difference(reading, here, update.content)
            title = speaker.say(STORE["would"], database=there.name, key=key, **_sizes(found))
            say(drawn(differences(found, speaker, title), speaker))
            return
    done = pushed(there.driver, there.server.database, update, _Telling(speaker))
    with there.reading() as reading:
        now = pointer(reading, key)
    if not done.written or now is None:
        tell(speaker.say(STORE["unchanged"], database=there.name, key=key))
        return
    sizes = {**_sizes(done.difference), "nodes": now.nodes, "relationships": now.relationships}
    tell(speaker.say(STORE["pushed"], database=there.name, key=key, **sizes))
    tell(speaker.say(STORE["written"], **{name: done.written[name] for name in COUNTED}))


def _refuse_another(
    speaker: Speaker, there: Reached, here: Pointer | None, about: Mapping[str, Any], *, replace: bool
) -> None:
    """Stop where the key is that of a registry that goes by another name: it would be gone."""
    if here is None or replace or (here.name_ko, here.name_en) == (about["name_ko"], about["name_en"]):
        return
    ours = Text(ko=about["name_ko"], en=about["name_en"])
    names = {"there": _said(here.name, speaker), "here": _said(ours, speaker)}
    stop(speaker.say(STORE["another"], database=there.name, key=here.id, **names))


def _said(name: Text, speaker: Speaker) -> str:
    return visible(name.said(speaker.language))


def _sizes(found: Difference) -> dict[str, int]:
    return {"added": len(found.added), "changed": len(found.changed), "removed": len(found.removed)}


class _Telling:
    """Says on standard error how far a push is, now and then."""

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker
        self._told = time.monotonic()

    def __call__(self, step: str, count: int) -> None:
        now = time.monotonic()
        if step == "waiting" or now - self._told >= _OFTEN:
            self._told = now
            tell(self._speaker.say(STORE[f"step.{step}"], count=count))


def status(
    registry: RegistryOption = None,
    key: Key = None,
    uri: Uri = None,
    username: Username = None,
    database: Database = None,
    form: OutputFormat = AnswerFormat.TABLE,
    lang: Lang = None,
) -> None:
    """Say which registries there are, and how the files of one differ."""
    from dataflow.cli.stored import reached
    from dataflow.render import status as output
    from dataflow.store.database import pointers, state, unfinished

    speaker = Speaker(language(lang))
    with reached(speaker, uri, username, database) as there:
        with there.reading() as session:
            found = tuple(state(session, here) for here in pointers(session) if key in (None, here.id))
            begun = [one for one in unfinished(session) if key in (None, one)]
        for one in begun:
            tell(speaker.say(STORE["unfinished"], key=one))
        drift = _drift(there, registry, key, lang) if registry is not None else None
        printed(speaker, None, form, output.Status(there.name, found, drift), output)


def _drift(there: Reached, registry: Path, key: str | None, lang: str | None) -> Any:
    """Return in what the files of a registry differ from what was pushed of it."""
    from dataflow.render.status import Drift
    from dataflow.store.content import Content
    from dataflow.store.database import pointer
    from dataflow.store.push import difference

    session = Session(registry, None, lang, keep=True)
    world_of(session, partial=None)
    content = Content.whole(session.loaded)
    pushed = key or content.registry.head.controller
    with there.reading() as reading:
        here = pointer(reading, pushed)
        return Drift(session.loaded.sources.root, pushed, difference(reading, here, content) if here else None)


def drop(
    registry: Annotated[str, option("--registry")],
    yes: Annotated[bool, option("--yes")] = False,
    uri: Uri = None,
    username: Username = None,
    database: Database = None,
    lang: Lang = None,
) -> None:
    """Remove a registry from the database."""
    from dataflow.cli.stored import chosen, reached
    from dataflow.store.database import unfinished
    from dataflow.store.push import drop as dropped

    speaker = Speaker(language(lang))
    with reached(speaker, uri, username, database) as there:
        with there.reading() as session:
            begun = registry in unfinished(session)
        if begun:
            question = speaker.say(STORE["confirm-unfinished"], database=there.name, key=registry)
        else:
            question = _question(speaker, there, chosen(speaker, there, registry))
        if not yes:
            _confirm(speaker, registry, question)
        count = dropped(there.driver, there.server.database, registry, _Telling(speaker))
        tell(speaker.say(STORE["dropped"], database=there.name, key=registry, nodes=count))


def _question(speaker: Speaker, there: Reached, here: Pointer) -> str:
    facts = {"key": here.id, "name": _said(here.name, speaker), "nodes": here.nodes}
    return speaker.say(STORE["confirm"], database=there.name, **facts)


def _confirm(speaker: Speaker, key: str, question: str) -> None:
    """Ask for the key once more; stop where nobody can be asked, or something else is said."""
    if sys.stdin is None or not sys.stdin.isatty():
        stop(speaker.say(STORE["confirm-with-yes"]))
    tell(question)
    if sys.stdin.readline().strip() != key:
        stop(speaker.say(STORE["unconfirmed"]))


def queries(form: OutputFormat = AnswerFormat.TABLE, lang: Lang = None) -> None:
    """List the questions that a database answers, with their Cypher."""
    from dataflow.render import queries as output
    from dataflow.store.asking import catalogue

    printed(Speaker(language(lang)), None, form, catalogue(), output)
