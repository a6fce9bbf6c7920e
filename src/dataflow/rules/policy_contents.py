"""A section of a policy that is there and lacks what it must say (D-1, D-8, D-17, D-21)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.policy import CONTENTS, OWN_RULE
from dataflow.model.policies import SectionState
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.findings import Finding
    from dataflow.graph.world import World
    from dataflow.model.policies import Policy, SectionOf
    from dataflow.places import Place

_CITED = tuple(contents.citation for contents in CONTENTS.values())
META = Meta("policy-contents", Severity.WARNING, ("PIPA 30(1)",), also=_CITED)

_READ = {n for n, row in CONTENTS.items() if row.citation.startswith("PIPA") and n not in OWN_RULE}
"""Sections of which somebody has to say what they lack: what only the guide asks is reported where it was recorded."""


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each section whose contents are known, and one for all that nobody looked into."""
    for policy in world.published.policies:
        there = [(name, section) for name, section in (known(policy.sections) or {}).items() if _asked(world, name)]
        present = [(name, section) for name, section in there if section.state is SectionState.PRESENT]
        unread = sorted((n for n, s in present if s.lacks is None and n in _READ), key=list(CONTENTS).index)
        for name, section in present:
            if section.lacks is not None:
                yield _judged(policy, name, section)
        if unread:
            yield Judgement(Outcome.UNKNOWN, policy.key, ("sections",), {"sections": unread})


def _asked(world: World, name: str) -> bool:
    return name in CONTENTS and CONTENTS[name].since <= world.day


def _judged(policy: Policy, name: str, section: SectionOf) -> Judgement:
    """Judge a section by what it is said to lack: where the Act does not list it, whether it must be there is asked."""
    contents = CONTENTS[name]
    lacks = sorted(contents.asked.intersection(known(section.lacks) or ()))
    outcome = Outcome.VIOLATED if contents.statutory else Outcome.REVIEW
    return Judgement(
        outcome if lacks else Outcome.PASS,
        policy.key,
        ("sections", name),
        {"section": name, "lacks": lacks},
        severity=Severity.ERROR if contents.statutory and lacks else None,
        citations=(contents.citation,),
    )


def behind(_world: World, finding: Finding) -> list[Place]:
    """Return what to ask for: the sections into which nobody looked."""
    return [finding.place._replace(path=("sections", name, "lacks")) for name in finding.facts.get("sections", ())]
