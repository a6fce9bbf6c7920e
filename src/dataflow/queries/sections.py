"""What a policy's sections are known to lack (Act 30(1)): the part that rules on single sections share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Outcome
from dataflow.model.policies import Lack, Policy, SectionState
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dataflow.graph.world import World

Missing = frozenset[Lack]


def judged(world: World, section: str, missing: Callable[[Missing], Missing]) -> Iterator[Judgement]:
    """Yield one judgement for each policy in force; `missing` says what of a section's lacks the law asks for.

    A section that is there, and of which nobody says what it lacks, is unknown: `lacks: none` says that it is whole.
    """
    for policy in world.published.policies:
        yield _judged(policy, section, missing)


def _judged(policy: Policy, name: str, missing: Callable[[Missing], Missing]) -> Judgement:
    section = (known(policy.sections) or {}).get(name)
    path = ("sections", name)
    if section is None:
        return Judgement(Outcome.UNKNOWN, policy.key, ("sections",), variant="unread")
    if section.state is not SectionState.PRESENT:
        return Judgement(Outcome.VIOLATED, policy.key, path, variant="no-section")
    if section.lacks is None:
        return Judgement(Outcome.UNKNOWN, policy.key, path, variant="contents-unread")
    lacks = sorted(missing(frozenset(known(section.lacks) or ())))
    return Judgement(Outcome.VIOLATED if lacks else Outcome.PASS, policy.key, path, {"lacks": lacks})
