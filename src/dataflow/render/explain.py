"""What explains a rule, a provision or a mistake: for people as text or Markdown, and as JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from dataflow.findings import Outcome
from dataflow.law.statutes import CITATIONS
from dataflow.render import deciding
from dataflow.render.envelope import law_envelope
from dataflow.render.rules import row, sentence
from dataflow.render.statutes import provision, statute
from dataflow.words.examples import examples
from dataflow.words.messages import MISTAKES, Said
from dataflow.words.pages import page
from dataflow.words.provisions import written
from dataflow.words.speak import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.findings import Meta
    from dataflow.law.statutes import Citation, Statute
    from dataflow.queries.law import Explained
    from dataflow.render import outputs
    from dataflow.words.examples import Example

_SLOT = re.compile(r"(?<!\{)\{(\w+)")
_REMEDY = "remedy-"


class _File(NamedTuple):
    """A file of an example; the lines that its counterpart does not have are marked."""

    name: str
    lines: tuple[str, ...]
    marked: frozenset[int] = frozenset()


class _Part(NamedTuple):
    """A heading and what is below it: points of one or more lines, files, and what is said of these."""

    heading: str
    points: tuple[tuple[str, ...], ...] = ()
    files: tuple[_File, ...] = ()
    after: str | None = None


def text(answer: Explained, speaker: Speaker) -> str:
    """Return the explanation for a terminal."""
    return "\n".join(line for title, parts in _cards(answer, speaker) for line in (title, "", *_lines(parts)))


def _lines(parts: Iterable[_Part]) -> Iterator[str]:
    for part in parts:
        yield part.heading
        for first, *more in part.points:
            yield f"  {first}"
            yield from (f"    {line}" for line in more)
        for file in part.files:
            yield from ([f"  {file.name}"] if file.name else [])
            yield from (f"{'  >' if n in file.marked else '   '} | {line}" for n, line in enumerate(file.lines))
        yield from ([f"  = {part.after}"] if part.after else [])
        yield ""


def markdown(answer: Explained, speaker: Speaker) -> str:
    """Return the explanation as Markdown."""
    cards = _cards(answer, speaker)
    return "\n".join(line for title, parts in cards for line in (f"## {_escaped(title)}", "", *_marked_down(parts)))


def _marked_down(parts: Iterable[_Part]) -> Iterator[str]:
    for part in parts:
        yield from (f"### {_escaped(part.heading)}", "")
        for first, *more in part.points:
            yield f"- {_escaped(first)}"
            yield from (f"  - {_escaped(line)}" for line in more)
        yield from ([""] if part.points else [])
        for file in part.files:
            yield from ([f"`{file.name}`:", ""] if file.name else [])
            yield from ("```yaml" if not file.name else "```text", *file.lines, "```", "")
        yield from ([_escaped(part.after), ""] if part.after else [])


def _escaped(line: str) -> str:
    """Return a text of ours as Markdown shows it; its backticks are meant."""
    return line.replace("<", "\\<").replace("*", "\\*")


def _cards(answer: Explained, speaker: Speaker) -> Iterator[tuple[str, list[_Part]]]:
    """Yield a title and its parts for each rule, mistake or provision that was asked about."""
    for meta in answer.rules if answer.direct else ():
        yield _rule_title(meta, speaker), list(_rule(meta, answer, speaker))
    for mistake in answer.mistakes:
        yield speaker.label("explain.mistake", mistake=mistake), list(_mistake(mistake, speaker))
    if not answer.direct:
        yield (
            speaker.label("explain.asked", asked=answer.asked),
            [_law(answer, speaker), _statutes(answer, speaker), _asking(answer, speaker)],
        )


def _rule_title(meta: Meta, speaker: Speaker) -> str:
    return f"{meta.id}: {speaker.say(page(meta.id)['title'])}"


def _rule(meta: Meta, answer: Explained, speaker: Speaker) -> Iterator[_Part]:
    words = page(meta.id)
    weight = speaker.label("explain.weight", severity=speaker.label(f"severity.{meta.severity}"), day=meta.since)
    yield _Part(speaker.label("explain.what"), ((speaker.say(words["what"]),), (weight,)))
    yield _Part(speaker.label("explain.why"), ((speaker.say(words["why"]),),))
    yield _law(answer, speaker)
    yield _statutes(answer, speaker)
    if meta.asks:
        yield _Part(speaker.label("explain.asks"), tuple(_asks(asked, speaker) for asked in meta.asks))
    both = examples(meta.id)
    if both:
        yield _example("explain.fires", both.fires, both.passes, speaker)
        yield _example("explain.passes", both.passes, both.fires, speaker)
    yield _Part(speaker.label("explain.mend"), tuple((remedy,) for remedy in _remedies(meta.id, speaker)))


def _asks(asked: str, speaker: Speaker) -> tuple[str, ...]:
    """Return a question that a human decides, its answers, and how the decision is recorded."""
    recorded = speaker.label("explain.record", decision=deciding.template(asked))
    return (deciding.question(asked, speaker), *deciding.answers(asked, speaker), recorded)


def _statutes(answer: Explained, speaker: Speaker) -> _Part:
    """Return the statutes of the provisions, by both their titles, with their days."""
    keys = {CITATIONS[row].statute.key for row in answer.rows}
    rows = [each for each in answer.law.statutes if each.key in keys]
    return _Part(speaker.label("explain.statutes"), tuple((_statute(each, speaker),) for each in rows))


def _statute(each: Statute, speaker: Speaker) -> str:
    kind = speaker.label(f"statute-kind.{each.kind}")
    days = _days(each, speaker)
    return f"{each.key}: 「{each.ko}」 · {each.en} ({kind}, {days})"


def _days(each: Statute | Citation, speaker: Speaker) -> str:
    if each.until:
        return speaker.label("explain.from-until", day=each.since, until=each.until)
    return speaker.label("explain.from", day=each.since)


def _law(answer: Explained, speaker: Speaker) -> _Part:
    rows = [each for each in answer.law.provisions if each.citation.id in answer.rows]
    return _Part(speaker.label("explain.law"), tuple(tuple(_provision(each.citation, speaker)) for each in rows))


def _provision(cited: Citation, speaker: Speaker) -> Iterator[str]:
    """Yield what a provision says, what the law calls it in both languages, its days and its sanction."""
    yield f"{cited.id}: {getattr(cited, speaker.language)}"
    yield f"{written(cited.id, 'ko')} · {written(cited.id, 'en')}"
    yield _days(cited, speaker)
    if cited.sanction:
        yield speaker.label("explain.sanction", sanction=speaker.citation(cited.sanction))


def _example(heading: str, shown: Example, other: Example, speaker: Speaker) -> _Part:
    there = set(other.registry.splitlines())
    lines = tuple(shown.registry.splitlines())
    marked = frozenset(number for number, line in enumerate(lines) if line not in there)
    return _Part(
        speaker.label(heading, day=shown.day, outcome=speaker.label(f"outcome.{shown.outcome}")),
        files=(_File("", lines, marked), *(_File(name, tuple(t.splitlines())) for name, t in shown.documents.items())),
        after=speaker.say(shown.message) if shown.message else None,
    )


def _remedies(rule: str, speaker: Speaker) -> Iterator[str]:
    """Yield what to do; for an outcome or a variant of one, which it is for."""
    for of, said in _by_outcome(rule):
        remedy = _said(said, speaker)
        outcome = next((outcome for outcome in Outcome if of is not None and of.endswith(outcome)), None)
        if outcome is not None:
            yield speaker.label("explain.if", outcome=speaker.label(f"outcome.{outcome}"), remedy=remedy)
        else:
            yield remedy if of is None else speaker.label("explain.else", remedy=remedy)


def _by_outcome(rule: str) -> Iterator[tuple[str | None, Said]]:
    """Yield what to do, whatever the outcome, and then what to do for one outcome or variant."""
    for heading, said in page(rule).items():
        if heading == "remedy" or heading.startswith(_REMEDY):
            yield heading.removeprefix("remedy").removeprefix("-") or None, said


def _mistake(mistake: str, speaker: Speaker) -> Iterator[_Part]:
    words = MISTAKES[mistake]
    yield _Part(speaker.label("explain.says"), ((_said(words.message, speaker),),))
    yield _Part(speaker.label("explain.mend"), ((_said(words.remedy, speaker),),))


def _said(said: Said, speaker: Speaker) -> str:
    """Return a text with `…` for what depends on the registry."""
    return speaker.say(said, **dict.fromkeys((*_SLOT.findall(said.ko), *_SLOT.findall(said.en)), "…"))


def _asking(answer: Explained, speaker: Speaker) -> _Part:
    """Return the rules that ask for provisions."""
    rules = [f"{_rule_title(meta, speaker)} ({speaker.label(f'severity.{meta.severity}')})" for meta in answer.rules]
    return _Part(speaker.label("explain.rules"), tuple((rule,) for rule in rules or [speaker.label("explain.no-rule")]))


def payload(answer: Explained) -> outputs.Explain:
    """Return the explanation as JSON."""
    return {
        **law_envelope("explain", None),
        "asked": answer.asked,
        "rules": [_explained(meta) for meta in answer.rules],
        "mistakes": [
            {"mistake": each, "message": _open(MISTAKES[each].message), "remedy": _open(MISTAKES[each].remedy)}
            for each in answer.mistakes
        ],
        "provisions": [provision(each) for each in answer.law.provisions],
        "statutes": [statute(each) for each in answer.law.statutes],
    }


def _explained(meta: Meta) -> outputs.RuleExplained:
    both = examples(meta.id)
    return {
        **row(meta),
        "why": sentence(page(meta.id)["why"]),
        "asks": [deciding.payload(asked) for asked in meta.asks],
        "fires": _json(both.fires) if both else None,
        "passes": _json(both.passes) if both else None,
        "remedies": [{"of": of, "text": _open(said)} for of, said in _by_outcome(meta.id)],
    }


def _json(example: Example) -> outputs.Example:
    return {
        "day": example.day.isoformat(),
        "outcome": example.outcome,
        "registry": example.registry,
        "documents": dict(example.documents),
        "entity": example.entity,
        "field": example.field,
        "message": sentence(example.message) if example.message else None,
    }


def _open(said: Said) -> outputs.Sentence:
    return {"ko": _said(said, Speaker("ko")), "en": _said(said, Speaker("en"))}
