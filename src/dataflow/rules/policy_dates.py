"""Versions of a policy whose days contradict each other, or the text of one (C26)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.states import known
from dataflow.queries.dates import days, days_in_force

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.policies import Policy

META = Meta("policy-dates", Severity.WARNING, ("PIPC-GUIDE-2026 p.83",), since=date(2026, 4, 23), identity=("day",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each thing that the day of a version can be held against."""
    yield from _order(world)
    yield from _same_day(world)
    for policy in world.published.policies:
        text, day = world.registry.documents.get(known(policy.document) or ""), known(policy.effective)
        if text is not None and day is not None:
            yield _text(policy, day, text)


def _order(world: World) -> Iterator[Judgement]:
    """Judge each version that names the one before it."""
    for policy in world.registry.policies.values():
        before, day = known(policy.previous), known(policy.effective)
        if before is not None and day is not None:
            earlier = world.registry.policies[before]
            since = known(earlier.effective) or known(earlier.retrieved)
            late = since is not None and since >= day
            yield Judgement(
                Outcome.REVIEW if late else Outcome.PASS,
                policy.key,
                ("previous",),
                {"day": since.isoformat() if since else "", "own": day.isoformat()},
                related=(Related(earlier.key, "previous", ("effective",)),) if late else (),
                variant="order",
            )


def _same_day(world: World) -> Iterator[Judgement]:
    """Judge the policies for one audience that begin on one day: which of them holds, nobody can tell."""
    starts: dict[tuple[frozenset[str], date], list[Policy]] = defaultdict(list)
    for _, policy in sorted(world.registry.policies.items()):
        day = known(policy.effective)
        if day is not None:
            starts[frozenset(known(policy.audience) or ()), day].append(policy)
    for (_, day), found in starts.items():
        for policy in found[1:]:
            related = (Related(found[0].key, "same-day", ("effective",)),)
            facts = {"day": day.isoformat(), "other": found[0].key}
            yield Judgement(Outcome.REVIEW, policy.key, ("effective",), facts, related=related, variant="same-day")


def _text(policy: Policy, day: date, text: str) -> Judgement:
    """Judge the text of a policy in force by whether it names the day from which it is said to apply."""
    named = sorted(days_in_force(text)) if day not in days(text) else []
    facts = {"day": named[-1].isoformat() if named else "", "own": day.isoformat()}
    outcome = Outcome.REVIEW if named else Outcome.PASS
    return Judgement(outcome, policy.key, ("document",), facts, variant="text")
