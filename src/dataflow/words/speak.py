"""Facts → sentences, in one language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dataflow.law.clauses import CLAUSES
from dataflow.law.countries import COUNTRIES
from dataflow.law.grounds import GROUNDS
from dataflow.law.policy import MEASURES, REQUESTS
from dataflow.law.policy import SECTIONS as POLICY_SECTIONS
from dataflow.law.retention import KEEPING_LAWS
from dataflow.law.stale import STALE
from dataflow.law.statutes import CITATIONS
from dataflow.law.transfers import BASES, CERTIFIED, FIELDS, SAFEGUARDS
from dataflow.places import visible
from dataflow.words.articles import THE, with_article
from dataflow.words.deciding import SIGNS
from dataflow.words.labels import LABELS
from dataflow.words.messages import MISTAKES, REASONS, Said
from dataflow.words.pages import page
from dataflow.words.particles import particle
from dataflow.words.vocabularies import WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dataflow.findings import Finding
    from dataflow.model.retention import Retention
    from dataflow.model.scalars import Text

_SLOT = re.compile(r"\{(\w+)(?::([^{}]+))?\}|\{\{|\}\}")
_BASES = {row.word: row for row in BASES.values()}
_VOCABULARY: Mapping[str, Mapping[str, Any]] = {
    "clause": CLAUSES,
    "field": FIELDS,
    "safeguard": SAFEGUARDS,
    "measure": CERTIFIED,
    "grounds": GROUNDS,
    "reason": REASONS,
    "section": POLICY_SECTIONS,
    "sections": POLICY_SECTIONS,
    "request": REQUESTS,
    "measures": MEASURES,
    "laws": KEEPING_LAWS,
    "stale": STALE,
    "signs": SIGNS,
    "basis": _BASES,
    "bases": _BASES,
}
"""Facts whose values are ids of a table of the law; and why a file cannot be read."""

_WORD_KINDS = {
    "lacks": "Lack",
    "untold": "Told",
    "untold_of": "NoticeOf",
    "unsigned": "SignOf",
    "unrecorded": "Recorded",
    "table": "Table",
    "channels": "Channel",
    "given": "Channel",
    "terms": "Terms",
    "period": "State",
    "kind": "ItemKind",
}


class Speaker:
    """Says things in `language` (`ko` or `en`); `names` are the names of entities by key."""

    def __init__(self, language: str, names: Mapping[str, Text | None] | None = None) -> None:
        self.language = language
        self._names = names or {}

    def say(self, said: Said, /, **facts: Any) -> str:
        """Return a text with its slots filled: `{x}`, `{x:은/는}` with its particle, `{x:the}` with its article."""
        text: str = getattr(said, self.language)
        if "{" not in text and "}" not in text:
            return text

        def fill(match: re.Match[str]) -> str:
            if match[1] is None:
                return match[0][0]
            if match[2] == THE:
                return with_article(facts[match[1]], self.country)
            value = self.value(match[1], facts[match[1]])
            return value + (particle(value, match[2]) if match[2] else "")

        return _SLOT.sub(fill, text)

    def label(self, key: str, /, **facts: Any) -> str:
        """Return a heading or short sentence of the catalogue."""
        return self.say(LABELS[key], **facts)

    def name(self, key: str) -> str:
        """Return the name of an entity, else its id."""
        text = self._names.get(key)
        if text is not None:
            return visible(text.said(self.language))
        section, _, identity = key.partition("/")
        nameless = f"nameless.{section}"
        return self.label(nameless, id=identity) if identity and nameless in LABELS else identity or key

    def country(self, where: str) -> str:
        """Return a country's name; a region stays as written."""
        if where == "unknown":
            return self.label("unknown")
        names = COUNTRIES.get(where)
        return visible(where) if names is None else names[0 if self.language == "ko" else 1]

    def value(self, fact: str, value: Any) -> str:
        """Return a fact in words."""
        if isinstance(value, list | tuple):
            return ", ".join(self.value(fact, member) for member in value)
        text = str(value)
        if ("/" in text or fact == "entity") and text in self._names:
            return self.name(text)
        if fact == "row" and text in ("none", "unknown"):
            return self.label("unnamed")
        if fact in ("country", "countries", "seat"):
            return self.country(text)
        if fact in ("period", "longest") and text.startswith("P"):
            return self._period(text)
        return self._word(fact, text)

    def _word(self, fact: str, text: str) -> str:
        """Return what a table of the law or a vocabulary of the model calls a fact; else the fact itself."""
        row = _VOCABULARY.get(fact, {}).get(text)
        if row is not None:
            return str(getattr(row, self.language))
        words = WORDS.get(f"{_WORD_KINDS.get(fact, '')}.{text}")
        return words[0 if self.language == "ko" else 1] if words else visible(text)

    def title(self, finding: Finding) -> str | None:
        """Return the title of a finding's rule; a registry error has none."""
        return None if finding.rule in MISTAKES else self.say(page(finding.rule)["title"])

    def message(self, finding: Finding) -> str:
        """Return what a finding says."""
        if finding.rule in MISTAKES:
            return self._mistake(finding)
        return self.say(page(finding.rule)[finding.message], entity=finding.place.entity, **finding.facts)

    def _mistake(self, finding: Finding) -> str:
        text = self.say(MISTAKES[finding.rule].message, **finding.facts)
        suggestions = finding.facts.get("suggestions")
        if suggestions:
            text += " " + self.label("suggestion", suggestions=[f"`{word}`" for word in suggestions])
        return text

    def remedy(self, finding: Finding) -> str:
        """Return how to mend a finding."""
        if finding.rule in MISTAKES:
            return self.say(MISTAKES[finding.rule].remedy, **finding.facts)
        sections = page(finding.rule)
        headings = (f"remedy-{finding.message}", f"remedy-{finding.outcome}", "remedy")
        chosen = next(heading for heading in headings if heading in sections)
        return self.say(sections[chosen], entity=finding.place.entity, **finding.facts)

    def citation(self, row: str) -> str:
        """Return a citation with its title."""
        return f"{row} ({getattr(CITATIONS[row], self.language)})"

    def retention(self, rule: Retention) -> str:
        """Return a retention rule in words."""
        parts = [self._until(rule), self._then(rule), rule.law, self._text(rule.text)]
        return "; ".join(visible(part) for part in parts if isinstance(part, str) and part)

    def _text(self, text: Any) -> str:
        return text.said(self.language) if hasattr(text, "said") else ""

    def _event(self, event: str) -> str:
        key = f"event.{event}"
        return self.label(key) if key in LABELS else event

    def _until(self, rule: Retention) -> str:
        until = rule.until
        if until is None or isinstance(until, str):
            return ""
        if until.event is not None:
            return self.label("retention.until", event=self._event(until.event))
        events = [self._event(event) for event in until.first or until.last or ()]
        return self.label("retention.first" if until.first else "retention.last", events=events)

    def _then(self, rule: Retention) -> str:
        if not isinstance(rule.then, str) or len(rule.then) < len("P1Y"):
            return ""
        period = self._period(rule.then)
        return self.label("retention.then" if self._until(rule) else "retention.only-then", period=period)

    def _period(self, period: str) -> str:
        found = re.findall(r"(\d+)([YMWD])", period)
        return " ".join(
            self.label(f"period.1{unit}" if int(count) == 1 else f"period.{unit}", count=count) for count, unit in found
        )
