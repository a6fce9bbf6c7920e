"""A folder of YAML → a registry and findings. Never raises for a user's mistake."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections import defaultdict
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from dataflow.cores import large
from dataflow.findings import Finding, Outcome, Severity, digest, fingerprint
from dataflow.load import files
from dataflow.load.build import HEAD, Bodies, Early, mended, sound, stated_language
from dataflow.load.cores import read_quickly
from dataflow.load.parsed import MOST_MISTAKES, TOO_MANY, Entities, Extent, Mistake, Parsed, Start, echo
from dataflow.load.sources import Sources
from dataflow.load.suggest import nearest
from dataflow.load.yaml import careful
from dataflow.model.registry import SECTIONS, Registry
from dataflow.model.states import RESERVED
from dataflow.places import Place, Position, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path as FilePath

    from dataflow.load.files import Folder
    from dataflow.model.records import Acceptance
    from dataflow.places import Path

_LONGEST_ID = 120
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,119}", re.ASCII)
_FLOWS = ("entrustments", "provisions")
ACCEPTANCES = "acceptances"


@dataclass(slots=True)
class Loaded:
    """What a folder holds. `registry` is None where not even its head can be read.

    `findings` are registry errors and warnings; with an error among them the registry is only a part
    (`complete` is False): what could not be understood reads as unknown.
    """

    registry: Registry | None
    findings: list[Finding]
    sources: Sources
    digest: str
    files: int
    ignored: tuple[str, ...]
    language: str | None = None
    """What the head says of its language, even where the rest of it cannot be read."""
    bodies: Bodies | None = None
    """What the files say, word for word, where somebody asked to keep it."""

    @property
    def complete(self) -> bool:
        """Whether everything in the folder was understood."""
        return not any(finding.severity is Severity.ERROR for finding in self.findings)


class Some(NamedTuple):
    """Some files of a registry: what they say, word for word, and where it stands."""

    bodies: Bodies
    sources: Sources


class Acceptances(NamedTuple):
    """The acceptances in a file beside the registry, what is wrong with it, and where everything stands in it."""

    entities: Mapping[str, Acceptance]
    findings: list[Finding]
    sources: Sources


@dataclass(slots=True)
class _Reading:
    """The work of one loading."""

    sources: Sources
    bodies: Bodies = field(default_factory=lambda: {name: {} for name in (HEAD, *SECTIONS)})
    findings: list[Finding] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    whole: bool = True
    """Whether every file was read to its end: else nobody can tell what is declared nowhere."""
    keep: bool = True
    """Whether bodies are to be kept, and not let go as soon as there are entities of them."""
    early: Early | None = None
    """What is validated while others still read."""
    meanwhile: Callable[[], None] | None = None
    sha: Any = field(default_factory=hashlib.sha256)
    _refused: set[tuple[str, Path]] = field(default_factory=set)
    _told: dict[Severity, int] = field(default_factory=lambda: defaultdict(int))

    def refuse(self, file: str, mistake: Mistake, severity: Severity = Severity.ERROR) -> None:
        """Note a mistake whose path is from the top of `file`; past so many, only that there are more."""
        self._refused.add((file, mistake.path))
        self._told[severity] += 1
        if self._told[severity] <= MOST_MISTAKES or mistake.kind == TOO_MANY:
            self._note(file, mistake, severity)
        elif self._told[severity] == MOST_MISTAKES + 1:
            here = Extent(Position(1, 1), Position(1, 1))
            self._note("", Mistake(TOO_MANY, {"most": MOST_MISTAKES}, (), here), severity)

    def _note(self, file: str, mistake: Mistake, severity: Severity) -> None:
        start, end = mistake.extent or Extent(*self.sources.within(file, mistake.path, value=_on_value(mistake))[1:])
        long = {step for step in mistake.path if isinstance(step, str) and len(step) > _LONGEST_ID}
        steps = tuple(echo(str(step)) if step in long else step for step in mistake.path)
        section, identity = [*map(str, steps[:2]), "", ""][:2]
        entity = f"{section}/{identity}" if identity and section != HEAD else section
        path = steps[2:] if section != HEAD else steps[1:]
        facts = dict(mistake.facts)
        facts_hash = digest(facts)
        self.findings.append(
            Finding(
                rule=mistake.kind,
                outcome=Outcome.VIOLATED,
                severity=severity,
                citations=(),
                place=Place(entity, path),
                message=mistake.kind,
                facts=facts,
                span=Span(self.sources.shown(file), start, end),
                fingerprint=fingerprint(mistake.kind, entity or file, path, {"facts": facts_hash}),
                facts_hash=facts_hash,
            )
        )

    def refuse_in(self, section: str, identity: str, mistake: Mistake) -> None:
        """Note a mistake whose path is inside an entity."""
        key = HEAD if section == HEAD else f"{section}/{identity}"
        if key in self.broken:
            return
        file = self.sources.entities[key][0] if key in self.sources.entities else ""
        top: Path = (section,) if section == HEAD else (section, identity)
        here = Extent(Position(1, 1), Position(1, 1)) if not file else None
        if not self._follows(file, mistake.kind, top + mistake.path):
            self.refuse(file, mistake._replace(path=top + mistake.path, extent=mistake.extent or here))

    def _follows(self, file: str, kind: str, path: Path) -> bool:
        """Return whether a mistake only follows from another: what is missing was refused, or stands in unread text."""
        if kind == "unknown-reference":
            return not self.whole
        if kind == "policy-without-day":
            return any((file, (*path, day)) in self._refused for day in ("effective", "retrieved"))
        return kind == "missing-field" and (file, path) in self._refused


_AT_KEYS = frozenset({"unknown-key", "missing-field", "unknown-section", "invalid-id", "duplicate-id", "ring"})


def _on_value(mistake: Mistake) -> bool:
    """Return whether a mistake is in a value and not in its key (a clause's id is a key, and one of a set of words)."""
    return mistake.kind not in _AT_KEYS and mistake.path[-1:] != (mistake.facts.get("value"),)


def load(
    root: FilePath, shown: str | None = None, *, keep: bool = False, meanwhile: Callable[[], None] | None = None
) -> Loaded:
    """Read the registry in the folder `root`, which reports call `shown` (default: its own name).

    `keep`: what the files say is wanted word for word too. `meanwhile`: what is to be done while other processes read.
    """
    reading = _Reading(Sources(shown if shown is not None else root.name), keep=keep, meanwhile=meanwhile)
    folder = files.survey(root)
    reading.whole = not folder.mistakes
    for name, mistake in folder.mistakes:
        reading.refuse(name, mistake)
    for name, mistake in folder.doubts:
        reading.refuse(name, mistake, Severity.WARNING)
    _read_files(reading, root, folder.yaml)
    language = stated_language(reading.bodies)
    named = documents(root, _named_documents(reading), reading.sha)
    registry = _build(reading) if folder.yaml else None
    if registry is not None:
        registry = _with_documents(registry, named)
    return Loaded(
        registry=registry,
        findings=sorted(reading.findings, key=lambda finding: finding.order),
        sources=reading.sources,
        digest=f"sha256:{reading.sha.hexdigest()}",
        files=len(folder.yaml),
        ignored=ignored(folder, named),
        language=language,
        bodies=reading.bodies if keep else None,
    )


def load_acceptances(file: FilePath, shown: str) -> Acceptances:
    """Read a file that holds nothing but acceptances, such as a baseline; reports call its folder `shown`."""
    reading = _Reading(Sources(shown))
    _read_files(reading, file.parent, [file.name])
    for section, bodies in reading.bodies.items():
        if bodies and section != ACCEPTANCES:
            reading.refuse(file.name, Mistake("not-an-acceptance", {"key": section}, (section,)))
    entities = mended(reading.bodies, reading.refuse_in)[ACCEPTANCES]
    for identity, acceptance in entities.items():
        acceptance.named(ACCEPTANCES, identity)
    findings = sorted(reading.findings, key=lambda finding: finding.order)
    return Acceptances(entities, findings, reading.sources)  # type: ignore[arg-type]  # SECTIONS says of which model


def load_some(raws: Mapping[str, bytes], shown: str) -> Some | None:
    """Read some files of a registry by themselves; None if there is anything to be said against one of them."""
    reading = _Reading(Sources(shown))
    _take_files(reading, raws)
    return Some(reading.bodies, reading.sources) if reading.whole and not reading.findings else None


def ignored(folder: Folder, documents: Mapping[str, str | None]) -> tuple[str, ...]:
    """Return the files that are neither YAML nor a document of the registry."""
    used = {posixpath.normpath(name) for name in documents}
    return tuple(name for name in folder.others if name not in used)


def _read_files(reading: _Reading, root: FilePath, names: list[str]) -> None:
    raws: dict[str, bytes] = {}
    unreadable: set[str] = set()
    for name in names:
        raws[name], mistakes = files.read_bytes(f"{root}/{name}")
        for mistake in mistakes:
            reading.refuse(name, mistake)
            reading.whole = False
            unreadable.add(name)

    def meanwhile() -> None:
        for name, raw in raws.items():  # of large files it takes as long as to read them
            files.add(reading.sha, name, raw)
        if reading.meanwhile is not None:
            reading.meanwhile()

    _take_files(reading, {name: raw for name, raw in raws.items() if name not in unreadable}, meanwhile)


def _take_files(reading: _Reading, raws: Mapping[str, bytes], meanwhile: Callable[[], None] | None = None) -> None:
    if not reading.keep and large(sum(map(len, raws.values()))):  # what is small costs more to read again
        reading.early = Early()
    seen = reading.early.see if reading.early is not None else None
    there = iter(raws.items())

    def take(found: Parsed | None) -> None:
        name, raw = next(there)
        _take_file(reading, name, raw, found)

    read_quickly(list(raws.values()), seen=seen, meanwhile=meanwhile, taken=take)


def _take_file(reading: _Reading, name: str, raw: bytes, found: Parsed | None) -> None:
    parsed, refused = (found, []) if found is not None else _parsed(raw)
    for mistake in refused:
        reading.refuse(name, mistake)
    if parsed is None:
        reading.whole = False
        return
    reading.sources.raw[name] = raw
    reading.whole = reading.whole and parsed.whole
    if parsed.broken is not None:
        section, identity = parsed.broken
        reading.broken.add(HEAD if section == HEAD else f"{section}/{identity}")
    for mistake in parsed.mistakes:
        reading.refuse(name, mistake)
    if parsed.data is None and not parsed.mistakes:
        reading.refuse(name, Mistake("empty-file", {}, ()), Severity.WARNING)
    elif parsed.data is not None and not isinstance(parsed.data, dict):
        if parsed.whole:
            reading.refuse(name, Mistake("not-a-mapping", {}, ()))
    elif parsed.data:
        for section, bodies in parsed.data.items():
            _take_section(reading, name, section, bodies, parsed.entities)


def _parsed(raw: bytes) -> tuple[Parsed | None, list[Mistake]]:
    """Return what there is in a file that could not be read quickly, or what keeps it from being read at all."""
    text, mistakes = files.decode(raw)
    if text is None:
        return None, mistakes
    mistakes = files.refused(text)
    return (None, mistakes) if mistakes else (careful(text), [])


def _take_section(reading: _Reading, file: str, section: str, bodies: Any, starts: Entities) -> None:
    if section not in reading.bodies:
        suggestions = nearest(section, reading.bodies)
        reading.refuse(file, Mistake("unknown-section", {"key": echo(section), "suggestions": suggestions}, (section,)))
    elif not isinstance(bodies, dict):
        reading.refuse(file, Mistake("expected-mapping", {}, (section,)))
    elif section == HEAD:
        _take(reading, file, HEAD, "", bodies, starts[HEAD, ""])
    else:
        for identity, body in bodies.items():
            _take(reading, file, section, identity, body, starts[section, identity])


def _take(reading: _Reading, file: str, section: str, identity: str, body: Any, start: Start) -> None:
    key = section if section == HEAD else f"{section}/{identity}"
    path: Path = (section,) if section == HEAD else (section, identity)
    first = _declared(reading, section, identity)
    if first is not None:
        there, line = reading.sources.entity(first)
        facts = {"id": identity or section, "first": f"{there}:{line}"}
        reading.refuse(file, Mistake("duplicate-id", facts, path))
    elif section != HEAD and (not _ID.fullmatch(identity) or identity in RESERVED):
        reading.refuse(file, Mistake("invalid-id", {"id": echo(identity), "suggestions": _slug(identity)}, path))
    elif not isinstance(body, dict):
        if key not in reading.broken:
            reading.refuse(file, Mistake("expected-mapping", {}, path))
    else:
        reading.bodies[section][identity] = body
        reading.sources.add(key, file, start)


def _declared(reading: _Reading, section: str, identity: str) -> str | None:
    """Return the key under which this id is taken already; flows share one space."""
    spaces = _FLOWS if section in _FLOWS else (section,)
    keys = (space if space == HEAD else f"{space}/{identity}" for space in spaces)
    return next((key for key in keys if key in reading.sources.entities), None)


def _slug(text: str) -> list[str]:
    slug = re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")[:120]
    return [slug] if slug and slug not in RESERVED else []


def _build(reading: _Reading) -> Registry | None:
    if not reading.bodies[HEAD]:
        reading.refuse("", Mistake("no-head", {}, (), Extent(Position(1, 1), Position(1, 1))))
    wrong = any(finding.severity is Severity.ERROR for finding in reading.findings)
    promising = not wrong and (reading.early is None or reading.early.holds(reading.bodies))
    entities = sound(reading.bodies, reading.early) if promising else None
    if entities is None:
        entities = mended(_bodies_again(reading, let_go=promising), reading.refuse_in)
    head = entities[HEAD].get("")
    if head is None:
        return None
    sections = {name: MappingProxyType(dict(sorted(entities[name].items()))) for name in SECTIONS}
    return Registry(head=head, **sections)  # type: ignore[arg-type]  # SECTIONS says which model each section has


def _bodies_again(reading: _Reading, *, let_go: bool) -> Bodies:
    """Return the bodies, those again from the bytes that were read that were let go before a mistake was met.

    `let_go`: so was every one, and not only those of which there are entities already.
    """
    early = reading.early
    if early is None:
        return reading.bodies
    places = [(*key.partition("/")[::2], file) for key, (file, *_) in reading.sources.entities.items()]
    gone = {file for section, identity, file in places if let_go or identity in early.entities[section]}
    raws = {file: reading.sources.raw[file] for file in gone}
    read = zip(raws.items(), read_quickly(list(raws.values())), strict=True)
    data = {name: (found or careful(files.decode(raw)[0] or "")).data for (name, raw), found in read}
    bodies: Bodies = {name: {} for name in reading.bodies}
    for section, identity, file in places:
        if file not in gone:
            bodies[section][identity] = reading.bodies[section][identity]
        else:
            bodies[section][identity] = data[file][section] if section == HEAD else data[file][section][identity]
    return bodies


def documents(root: FilePath, names: Iterable[str], sha: Any) -> dict[str, str | None]:
    """Return the documents, of those named, that lie in the folder, as text where they are text; add them to `sha`."""
    found: dict[str, str | None] = {}
    for name in sorted(set(names)):
        path = files.inside(root, name)
        if path is None:
            continue
        raw, mistakes = files.read_bytes(path)
        files.add(sha, name, raw)
        found[name] = None if mistakes else _text(raw)
    return found


def _text(raw: bytes) -> str | None:
    """Return a document's text, None where it is no text but a PDF or the like."""
    return None if b"\0" in raw else files.decode(raw)[0]


def _named_documents(reading: _Reading) -> Iterator[str]:
    for section in ("contracts", "policies"):
        for body in reading.bodies[section].values():
            if isinstance(body.get("document"), str):
                yield body["document"]


def _with_documents(registry: Registry, documents: dict[str, str | None]) -> Registry:
    texts = {name: text for name, text in documents.items() if text is not None}
    sections = {name: registry.section(name) for name in SECTIONS}
    return Registry(registry.head, **sections, documents=MappingProxyType(texts))  # type: ignore[arg-type]  # as above
