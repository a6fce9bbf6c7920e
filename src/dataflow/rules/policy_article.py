"""A policy that sends its reader to an article of its own that it does not have (C20)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.model.scalars import Text
from dataflow.model.states import State, known
from dataflow.queries.articles import articles, cited, cited_in_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.model.policies import Policy, Row
    from dataflow.places import Path, Place

META = Meta(
    "policy-article", Severity.WARNING, ("PIPC-GUIDE-2026 p.12",), since=date(2026, 4, 23), identity=("article",)
)


class _Reference(NamedTuple):
    path: Path
    words: str


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each article of its own that a policy in force sends its reader to."""
    for policy in world.published.policies:
        text = world.registry.documents.get(known(policy.document) or "")
        for number, reference in _references(policy, text).items():
            facts = {"article": number, "text": reference.words}
            yield Judgement(_has(policy, text, number), policy.key, reference.path, facts)


def _references(policy: Policy, text: str | None) -> dict[int, _Reference]:
    """Return article → where a policy first sends its reader to it: in its text, else in a row."""
    found = {number: _Reference(("document",), words) for number, words in cited_in_document(text or "").items()}
    for place, row in enumerate(known(policy.rows) or ()):
        for path, said in _texts(row):
            for number, words in cited(said).items():
                found.setdefault(number, _Reference(("rows", place, *path), words))
    return found


def _texts(row: Row) -> Iterator[tuple[Path, str]]:
    """Yield what a row prints for its reader to act on."""
    refusal = known(row.refusal)
    fields: list[tuple[Path, object]] = [
        (("contact",), row.contact),
        (("retention",), row.retention),
        (("timing",), row.timing),
        (("method",), row.method),
        (("purpose",), row.purpose),
    ]
    if refusal is not None:
        fields += [(("refusal", name), getattr(refusal, name)) for name in ("method", "procedure", "effect")]
    for path, value in fields:
        if isinstance(value, Text):
            yield from ((path, said) for said in value.every())


def _has(policy: Policy, text: str | None, number: int) -> Outcome:
    """Return whether a policy has an article: by the headings of its text, else by how many it is said to have."""
    headings = articles(text or "")
    if headings:
        return Outcome.PASS if number in headings else Outcome.REVIEW
    if policy.articles is State.NONE:
        return Outcome.REVIEW
    count = known(policy.articles)
    if count is not None:
        return Outcome.PASS if number <= count else Outcome.REVIEW
    return Outcome.PASS if number in _transcribed(policy) else Outcome.UNKNOWN


def _transcribed(policy: Policy) -> frozenset[int]:
    """Return the articles from which rows and sections were transcribed."""
    sources = [row.source for row in known(policy.rows) or ()]
    sources += [section.source for section in (known(policy.sections) or {}).values()]
    said = [text for source in sources if isinstance(source, Text) for text in source.every()]
    return frozenset(number for text in said for number in cited(text))


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the articles that the policy names."""
    return [finding.place._replace(path=("articles",))] if finding.outcome is Outcome.UNKNOWN else []
