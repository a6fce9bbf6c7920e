"""The page that lists a set of pictures."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from dataflow.places import visible
from dataflow.words.pictures import PICTURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dataflow.queries.pictures.picture import View
    from dataflow.words.speak import Speaker


class Entry(NamedTuple):
    """A picture of the set: its file, what it shows, and what was folded in it."""

    view: View
    file: str
    title: str
    notes: tuple[str, ...]


def page(name: str, entries: Sequence[Entry], left_out: Iterable[str], footer: Iterable[str], speaker: Speaker) -> str:
    """Return the page as HTML without a script."""
    return "\n".join(_lines(speaker.say(PICTURES["index.title"], name=name), entries, left_out, footer, speaker)) + "\n"


def _lines(
    title: str, entries: Sequence[Entry], left_out: Iterable[str], footer: Iterable[str], speaker: Speaker
) -> Iterator[str]:
    said = escape(visible(title))
    yield f'<!doctype html>\n<html lang="{speaker.language}">\n<meta charset="utf-8">\n<title>{said}</title>'
    yield "<style>body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em}small{color:#5a5a5a}</style>"
    yield f"<h1>{said}</h1>"
    for view in dict.fromkeys(entry.view for entry in entries):
        yield f"<h2>{escape(speaker.say(PICTURES[f'view.{view}']))}</h2>\n<ul>"
        for entry in entries:
            if entry.view is view:
                notes = f" <small>{escape(visible(' · '.join(entry.notes)))}</small>" if entry.notes else ""
                yield f'<li><a href="{escape(entry.file)}">{escape(visible(entry.title))}</a>{notes}</li>'
        yield "</ul>"
    yield from (f"<p>{escape(line)}</p>" for line in left_out)
    yield from (f"<p><small>{escape(visible(line))}</small></p>" for line in footer)
    yield "</html>"
