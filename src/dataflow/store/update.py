"""What is to be pushed: of a registry that was read whole, or (`edit`) of what an edit of it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow import __version__
from dataflow.store.content import Content

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dataflow.load.files import Snapshot
    from dataflow.load.registry import Loaded
    from dataflow.store.database import Pointer


class Update(NamedTuple):
    """The content, and what the pointer says of the registry from then on.

    `since`: the push that it builds on, where it is but what has changed; it counts as long as that is the last one.
    `rebuild`: all of it is written anew, whatever is there.
    """

    content: Content
    about: Mapping[str, Any]
    since: Pointer | None = None
    rebuild: bool = False


def whole(loaded: Loaded, key: str | None, now: Snapshot | None, revision: str | None) -> Update:
    """Return all of a registry, to be pushed as `key` (default: its controller). `now`: its files, if known."""
    content = Content.whole(loaded)
    head = content.registry.head
    about = {
        "id": key or head.controller,
        "controller": head.controller,
        "root": loaded.sources.root,
        "version": __version__,
        "name_ko": head.name.ko,
        "name_en": head.name.en,
        "digest": loaded.digest,
        "files": loaded.files,
        "ignored": loaded.ignored,
        "entities": content.registry.size(),
        **of_files(now, revision),
    }
    return Update(content, about)


def of_files(now: Snapshot | None, revision: str | None) -> dict[str, Any]:
    """Return what the pointer says of the files; of unknown ones nothing is taken for unchanged."""
    return {
        "revision": revision,
        "snapshot": now.digest if now is not None else None,
        "sources": [f"{now.files[name]} {name}" for name in now.folder.yaml] if now is not None else None,
    }
