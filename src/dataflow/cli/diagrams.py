"""The command that draws: one picture into a file or a pipe, or all of them into a folder."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple, NoReturn

from dataflow.cli.asking import key_of, world_of
from dataflow.cli.configured import configured
from dataflow.cli.options import AsOf, KnownFindings, Lang, Partial, PictureFormat, RegistryOption, names, option
from dataflow.cli.session import Session
from dataflow.cli.signals import whole
from dataflow.cli.streams import pour, stop, tell, terminal
from dataflow.cores import judging_cores
from dataflow.queries.pictures.picture import View

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.queries.pictures.picture import Picture
    from dataflow.render.diagram.pictures import Draw
    from dataflow.render.diagram.sheet import Sheet
    from dataflow.words.speak import Speaker

_ENDINGS = {f".{form}": form for form in PictureFormat} | {".mmd": PictureFormat.MERMAID, ".gv": PictureFormat.DOT}
_BINARY = (PictureFormat.PNG, PictureFormat.PDF)
_DRAWN = (PictureFormat.SVG, *_BINARY)
_STANDARD_OUTPUT = Path("-")
MOST = 100
"""So many pictures of one view are drawn at once."""


def diagram(
    view: Annotated[View | None, names("view", "VIEW")] = None,
    about: Annotated[str | None, names("about", "ID")] = None,
    output: Annotated[Path | None, option("--output", "-o")] = None,
    form: Annotated[PictureFormat | None, option("--format")] = None,
    every: Annotated[bool, option("--all")] = False,
    no_findings: Annotated[bool, option("--no-findings")] = False,
    revision: Annotated[str | None, option("--revision")] = None,
    baseline: KnownFindings = None,
    registry: RegistryOption = None,
    as_of: AsOf = None,
    lang: Lang = None,
    partial: Partial = False,
) -> None:
    """Draw what a registry says."""
    output = None if output == _STANDARD_OUTPUT else output
    with whole(_drawer(form, output, every=every)) as draw:
        session = Session(registry, as_of, lang, meanwhile=None if no_findings else _prepare)
        speaker = session.speaker
        if no_findings and baseline is not None:
            stop(speaker.label("diagram.baseline-unused"))
        if every:
            if output is None or view is not None:
                stop(speaker.label("diagram.all-needs"))
            chosen = form or PictureFormat.SVG
        else:
            _refuse_misuse(view, about, speaker)
            chosen = form or _by_ending(output, speaker)
        _refuse_missing(chosen, speaker)
        if output is None and chosen in _BINARY and terminal():
            stop(speaker.label("diagram.terminal", form=chosen.value))
        world = world_of(session, partial=partial)
        known = configured(lang).choose("baseline", baseline).value
        artist = _Artist(session, world, revision, draw)
        key = artist.key(view, about) if view is not None else None
        if not no_findings:
            artist.judge(known, view, key)
        if every:
            _write_all(artist, output or Path(), chosen)
        elif view is not None:
            _write(output, artist.pictures([artist.sheet(view, key)], chosen)[0], speaker)


def _drawer(form: PictureFormat | None, output: Path | None, *, every: bool) -> AbstractContextManager[Draw]:
    """Return what draws, started where it will be needed: what is wrong with a call is told when the registry is read.

    In small registries it would be a tenth of the time to wait for it.
    """
    from dataflow.render.diagram.pictures import drawn, missing, painter

    ending = PictureFormat.SVG if every or output is None else _ENDINGS.get(output.suffix.lower())
    return painter() if (form or ending) in _DRAWN and not missing(_OF_SVG[:2]) else nullcontext(drawn)


def _prepare() -> None:
    """Load the rules, and what makes a picture."""
    from dataflow.queries.pictures import views  # noqa: F401 - so that it is there when it is asked for
    from dataflow.render.diagram import sheet, svg  # noqa: F401 - the same
    from dataflow.rules import every

    every()


def _refuse_misuse(view: View | None, about: str | None, speaker: Speaker) -> None:
    from dataflow.queries.pictures.views import ASKS_FOR

    if view is None:
        stop(speaker.label("diagram.no-view", views=[each.value for each in View]))
    if ASKS_FOR[view] is None and about is not None:
        stop(speaker.label("diagram.about-nothing", view=view.value))
    if ASKS_FOR[view] is not None and about is None:
        stop(speaker.label("diagram.no-about", view=view.value))


def _by_ending(output: Path | None, speaker: Speaker) -> PictureFormat:
    if output is None:
        return PictureFormat.SVG
    form = _ENDINGS.get(output.suffix.lower())
    if form is None:
        stop(speaker.label("diagram.ending", file=str(output), endings=list(_ENDINGS)))
    return form


def _refuse_missing(form: PictureFormat, speaker: Speaker) -> None:
    """Stop where a package is missing without which the format cannot be made; nothing else is written instead."""
    from dataflow.render.diagram.pictures import missing

    needed = {PictureFormat.MERMAID: (), PictureFormat.DOT: ("graphviz",), PictureFormat.SVG: _OF_SVG}
    lacking = missing(needed.get(form, _OF_SVG[:2]))
    if lacking:
        stop(speaker.label("diagram.missing", form=form.value, packages=lacking))


_OF_SVG = ("graphviz", "pygraphviz", "uharfbuzz")


class _Drawing(NamedTuple):
    """What to draw of a set: a view, what it is about, and its file's name without ending."""

    view: View
    key: str | None
    name: str


class _Artist:
    """Draws one registry on one day."""

    def __init__(self, session: Session, world: World, revision: str | None, draw: Draw) -> None:
        self.session = session
        self._draw = draw
        self.world = world
        self.revision = revision
        self.findings: Sequence[Finding] | None = None
        self._picture: Picture | None = None

    def judge(self, baseline: Path | None, view: View | None, key: str | None) -> None:
        """Have the rules judge, and draw what is asked for while other processes do."""
        from dataflow.check import Sharing
        from dataflow.cli.checking import rules_report

        def draw() -> None:
            self._picture = self._drawing(view, key) if view is not None else None

        sharing = Sharing(judging_cores(self.session.loaded.sources.size), draw)
        self.findings = rules_report(self.session, self.world, baseline, sharing).findings

    def _drawing(self, view: View, key: str | None) -> Picture:
        from dataflow.queries.pictures.views import draw

        return draw(self.world, view, key)

    def key(self, view: View, about: str | None) -> str | None:
        """Return the key of what a view is about, from its name."""
        from dataflow.queries.pictures.views import ASKS_FOR

        kind = ASKS_FOR[view]
        return (
            None if kind is None or about is None else key_of(self.session.speaker, self.world.registry, about, [kind])
        )

    def sheet(self, view: View, key: str | None) -> Sheet:
        """Return a picture in words."""
        from dataflow.render.diagram.sheet import sheet

        picture, self._picture = self._picture or self._drawing(view, key), None
        return sheet(picture, self.session.context, self.session.speaker, self.findings, revision=self.revision)

    def pictures(self, sheets: Sequence[Sheet], form: PictureFormat) -> list[bytes]:
        """Return pictures in a format; what Graphviz cannot draw ends the command."""
        if form is PictureFormat.MERMAID:
            from dataflow.render.diagram.mermaid import mermaid

            return [mermaid(sheet).encode() for sheet in sheets]
        from dataflow.render.diagram.dot import dot

        dots = [dot(sheet) for sheet in sheets]
        return self._drawn(sheets, dots, form) if form in _DRAWN else [text.encode() for text in dots]

    def _drawn(self, sheets: Sequence[Sheet], dots: Sequence[str], form: PictureFormat) -> list[bytes]:
        from dataflow.render.diagram.pictures import UndrawnError
        from dataflow.render.diagram.svg import finished

        try:
            drawings = self._draw(dots, form.value, self.session.day)
        except UndrawnError as error:
            _undrawn(self.session.speaker, str(error))
        if form is not PictureFormat.SVG:
            return drawings
        return [finished(drawing, sheet) for drawing, sheet in zip(drawings, sheets, strict=True)]


def _undrawn(speaker: Speaker, reason: str) -> NoReturn:
    stop(speaker.label("diagram.undrawn", reason=reason))


def _write(output: Path | None, picture: bytes, speaker: Speaker) -> None:
    """Write a picture into its file, whole or not at all; else to standard output."""
    from dataflow.cli.saving import save, unwritable

    if output is None:
        pour(picture)
        return
    try:
        save(output, picture)
    except OSError as error:
        stop(unwritable(output, error, speaker))


def _write_all(artist: _Artist, folder: Path, form: PictureFormat) -> None:
    """Draw every view of everything and write it with a page that lists it: all of that or nothing."""
    from dataflow.cli.saving import save_all, unwritable
    from dataflow.render.diagram.index import Entry, page

    speaker = artist.session.speaker
    drawings = list(_set(artist.world))
    kept = [each for view in View for each in [one for one in drawings if one.view is view][:MOST]]
    sheets = [artist.sheet(each.view, each.key) for each in kept]
    files = [f"{each.name}.{form}" for each in kept]
    found = dict(zip(files, artist.pictures(sheets, form), strict=True))
    entries = [
        Entry(sheet.view, file, sheet.title, sheet.question, sheet.notes, found[file])
        for file, sheet in zip(files, sheets, strict=True)
    ]
    left_out = _left_out(artist.world, drawings, speaker)
    text = page(artist.session.context, entries, left_out, artist.findings, speaker, revision=artist.revision)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        save_all({folder / file: picture for file, picture in {**found, "index.html": text.encode()}.items()})
    except OSError as error:
        where = Path(error.filename) if isinstance(error, IsADirectoryError) else folder
        stop(unwritable(where, error, speaker))
    tell(speaker.label("diagram.wrote", count=len(files), folder=folder.as_posix()))


def _left_out(world: World, drawings: Sequence[_Drawing], speaker: Speaker) -> list[str]:
    from dataflow.words.pictures import PICTURES

    found = []
    for view in View:
        more = sum(each.view is view for each in drawings) - MOST
        if more > 0:
            found.append(speaker.say(PICTURES["index.left-out"], view=view.value, count=more, most=MOST))
    alone = len(_chains(world)) - sum(each.view is View.CHAIN for each in drawings)
    if alone:
        found.append(speaker.say(PICTURES["index.alone"], view=View.CHAIN.value, count=alone))
    return found


def _chains(world: World) -> list[str]:
    """Return the entrustments by controllers, with which every chain begins."""
    return [key for key in world.forest.children[None] if world.is_entrustment(key)]


def _set(world: World) -> Iterator[_Drawing]:
    """Yield every picture of a set: of parties those that hold or pass on something, of chains those that go on."""
    registry, forest = world.registry, world.forest
    yield _Drawing(View.OVERVIEW, None, "overview")
    yield _Drawing(View.TRANSFERS, None, "transfers")
    holders = {row.holder for row in world.held()}
    places = {spot.country for key in world.in_force for spot in world.spots.of_flow(key, None)}
    places |= {spot.country for system in registry.systems for spot in world.spots.of_system(system, None)}
    going_on = [key for key in _chains(world) if forest.children.get(key)]
    for view, section, identities in (
        (View.SUBJECT, "subjects", sorted(registry.subjects)),
        (View.PURPOSE, "purposes", sorted(registry.purposes)),
        (View.PARTY, "parties", sorted(holders & set(registry.parties))),
        (View.COUNTRY, "countries", sorted(filter(None, places))),
        (View.CHAIN, "entrustments", sorted(key.partition("/")[2] for key in going_on)),
        (View.ITEM, "items", sorted(registry.items)),
    ):
        for identity in identities:
            yield _Drawing(view, f"{section}/{identity}", f"{view}-{identity}")
