"""The page that lists a set of pictures, and shows them where a browser can; printed, it is a sheet for each."""

from __future__ import annotations

import re
from collections import Counter
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from dataflow import __version__
from dataflow.acceptances import ACCEPTED
from dataflow.places import visible
from dataflow.render.diagram import theme
from dataflow.words.pictures import PICTURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dataflow.findings import Finding
    from dataflow.queries.pictures.picture import View
    from dataflow.render.envelope import Context
    from dataflow.words.speak import Speaker

_HEAD = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:; font-src data:">
<title>{title}</title>
<style>
{font}
:root{{color-scheme:light}}
body{{font:16px/1.5 {families};color:#222;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}}
h1{{font-size:1.5rem}}h2{{font-size:1.15rem;margin-top:2rem;border-bottom:1px solid #8a8a8a}}
h3{{font-size:1rem;margin:1rem 0 0}}
dl{{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem}}dt{{color:#5a5a5a}}dd{{margin:0}}
p{{margin:.2rem 0}}small{{color:#5a5a5a}}a{{color:#00477a}}figure{{margin:.5rem 0}}
img{{max-width:100%;max-height:16rem;border:1px solid #c8c8c8}}
@page{{margin:6mm;size:A4}}@page across{{size:A4 landscape}}
@media print{{body{{max-width:none;margin:0;padding:0}}figure{{break-before:page;margin:0}}figure.across{{page:across}}
img{{border:0;max-height:280mm}}.across img{{max-height:192mm}}h2,h3,section p,.screen{{display:none}}}}
</style>
</head>
<body>"""
_SIZE = re.compile(rb'<svg[^>]* width="([0-9.]+)pt" height="([0-9.]+)pt"')


class Entry(NamedTuple):
    """A picture of the set: its file, what it shows, what was folded in it, and the picture itself."""

    view: View
    file: str
    title: str
    question: str
    notes: tuple[str, ...]
    picture: bytes


def page(
    context: Context,
    entries: Sequence[Entry],
    left_out: Iterable[str],
    findings: Sequence[Finding] | None,
    speaker: Speaker,
    *,
    revision: str | None = None,
) -> str:
    """Return the page as HTML that needs nothing but the pictures beside it; `findings` None: not asked for."""
    name = context.name.said(speaker.language) if context.name is not None else context.root
    title = speaker.say(PICTURES["index.title"], name=name)
    lines = [
        f"<h1>{_text(title)}</h1>",
        *_facts(context, findings, speaker, name, revision),
        *(f"<p>{_text(line)}</p>" for line in left_out),
        f"<p><small>{_text(speaker.say(PICTURES['footer.law']))}</small></p>",
        *_list(entries, speaker),
        "</body>",
        "</html>",
    ]
    drawn = any(_SIZE.search(entry.picture) for entry in entries)
    font = _font("\n".join(lines)) if drawn else ""  # where pictures are drawn there is a font, and what cuts it
    head = _HEAD.format(language=speaker.language, title=_text(title), families=theme.FALLBACKS, font=font)
    return "\n".join([head, *lines]) + "\n"


def _font(text: str) -> str:
    from dataflow.render.diagram.svg import part_of_font  # noqa: PLC0415 - of the extra `diagram`

    data = part_of_font(text)
    return f"@font-face{{font-family:'{theme.FONT}';src:url(data:font/otf;base64,{data}) format('opentype')}}"


def _text(text: str) -> str:
    return escape(visible(text))


def _facts(
    context: Context, findings: Sequence[Finding] | None, speaker: Speaker, name: str, revision: str | None
) -> Iterator[str]:
    told = {
        "registry": f"{name} · {context.root}/",
        "day": str(context.day),
        "revision": revision or "",
        "content": context.digest,
        "program": f"dataflow {__version__}",
        "findings": _found(findings, speaker),
    }
    yield "<dl>"
    for key, text in told.items():
        if text:
            yield f"<dt>{_text(speaker.say(PICTURES[f'index.{key}']))}</dt><dd>{_text(text)}</dd>"
    yield "</dl>"
    if not context.complete:
        yield f"<p>{_text(speaker.say(PICTURES['footer.partial']))}</p>"


def _found(findings: Sequence[Finding] | None, speaker: Speaker) -> str:
    if findings is None:
        return speaker.say(PICTURES["index.not-asked"])
    accepted = sum(finding.acceptance == ACCEPTED for finding in findings)
    counts = Counter(finding.outcome.value for finding in findings if finding.acceptance != ACCEPTED)
    by_outcome = {name: counts[name] for name in ("violated", "unknown", "review")}
    return speaker.say(PICTURES["index.found"], open=counts.total(), accepted=accepted, **by_outcome)


def _list(entries: Sequence[Entry], speaker: Speaker) -> Iterator[str]:
    views = Counter(entry.view for entry in entries)
    names = {view: _text(speaker.say(PICTURES[f"view.{view}"])) for view in views}
    links = " · ".join(f'<a href="#{view}">{names[view]}</a> ({count})' for view, count in views.items())
    yield f"<nav><p>{links}</p></nav>"
    if any(_SIZE.search(entry.picture) for entry in entries):
        yield f'<p class="screen"><small>{_text(speaker.say(PICTURES["index.print"]))}</small></p>'
    for view in views:
        those = [entry for entry in entries if entry.view is view]
        yield f'<section id="{view}">\n<h2>{names[view]}</h2>\n<p>{_text(those[0].question)}</p>'
        for entry in those:
            yield from _entry(entry)
        yield "</section>"


def _entry(entry: Entry) -> Iterator[str]:
    yield f'<h3><a href="{escape(entry.file)}">{_text(entry.title)}</a></h3>'
    yield from (f"<p><small>{_text(note)}</small></p>" for note in entry.notes)
    size = _SIZE.search(entry.picture)
    if size:  # of the formats there are a browser shows this one as sharp as it is printed
        way = "across" if float(size[1]) > float(size[2]) else "upright"
        yield f'<figure class="{way}"><img src="{escape(entry.file)}" alt="{_text(entry.title)}"></figure>'
