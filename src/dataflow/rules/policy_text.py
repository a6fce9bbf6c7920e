"""What a policy's own text shows to be out of date, repeated or meant for somebody else."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.stale import DEEMED, PUBLIC_ONLY, STALE, TRUSTEES
from dataflow.model.parties import PartyKind
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.places import Path

META = Meta(
    "policy-text",
    Severity.WARNING,
    ("PIPC-GUIDE-2026 p.12",),
    since=date(2026, 4, 23),
    identity=("stale", "text"),
    also=("PIPA 22(1)",),
)

_LONG, _SHOWN = 80, 60
_BULLET = re.compile(r"^[\s•·*\-–—\d.()①-⑳]+")


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each thing that the text of a policy in the registry shows; one pass if nothing."""
    for policy in world.published.policies:
        text = world.registry.documents.get(known(policy.document) or "")
        if text is not None:
            path: Path = ("document",)
            found = [*_stale(world, text), *_repeated(text), *_of_public_bodies(world, text), *_mixed(text)]
            for facts, variant in found:
                yield Judgement(Outcome.REVIEW, policy.key, path, facts, variant=variant)
            deemed = DEEMED.search(text)
            if deemed is not None:
                said = {"text": " ".join(deemed[0].split())}
                yield Judgement(Outcome.REVIEW, policy.key, path, said, variant="deemed", citations=META.also)
            if not found and deemed is None:
                yield Judgement(Outcome.PASS, policy.key, path)


_Found = tuple[dict[str, str], str]


def _stale(world: World, text: str) -> Iterator[_Found]:
    for row in STALE.values():
        match = row.pattern.search(text)
        if match is not None and row.since <= world.day:
            yield {"stale": row.id, "text": " ".join(match[0].split())}, "out-of-date"


def _repeated(text: str) -> Iterator[_Found]:
    """Yield the paragraphs that stand in a text twice, whatever their bullets."""
    lines = Counter(" ".join(_BULLET.sub("", line).split()) for line in text.splitlines())
    for line, times in lines.items():
        if times > 1 and len(line) >= _LONG:
            yield {"text": f"{line[:_SHOWN]}…"}, "repeated"


def _mixed(text: str) -> Iterator[_Found]:
    """Yield the different names that a text gives to trustees: whether they mean the same cannot be seen."""
    names = {match[0].casefold().removesuffix("s") for match in TRUSTEES.finditer(text)}
    if len(names) > 1:
        yield {"text": ", ".join(sorted(names))}, "mixed-terms"


def _of_public_bodies(world: World, text: str) -> Iterator[_Found]:
    """Yield a remedy that is against public bodies only, where the controller is known to be none."""
    kind = known(world.registry.parties[world.registry.head.controller].kind)
    match = PUBLIC_ONLY.search(text)
    if match is not None and kind in (PartyKind.COMPANY, PartyKind.INDIVIDUAL):
        yield {"text": match[0]}, "public-only"
