"""Questions that turn on a judgement of the facts, the answers there are, and which of them admits a mistake."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_FLOWS = ("entrustments", "provisions")

QUESTIONS: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "entrustment-or-provision": {"entrustment": ("provisions",), "provision": ("entrustments",)},
        "space-only-or-trustee": {"space-only": (), "trustee": ("systems",)},
        "same-party": {"two-parties": (), "one-party": ("entrustments",)},
        "within-the-work": {"within": (), "beyond": ("entrustments",)},
        "binding-on-the-group": {"binding": (), "not-binding": ("entrustments",)},
        "needed-for-the-contract": {"needed": (), "not-needed": (*_FLOWS, "systems")},
        "promotion-or-sending": {"sending": (), "promotion": ("entrustments",)},
        "continuous-use": {"not-continuous": (), "continuous": ("purposes", "provisions")},
        "public-institution": {"not-public": (), "public": ("parties",)},
        "personal-file": {"no-file": (), "file": ("purposes",)},
        "assessment-needed": {"not-needed": (), "needed": ("purposes",)},
        "refusal-of-service": {"no-refusal": (), "refusal": ("purposes", "provisions")},
    }
)
"""Question → answer → the sections of whose entities the answer says that something is amiss; of others all is well."""


def admits(question: str, answer: str, entity: str) -> bool:
    """Return whether an answer says that what an entity (`section/id`) has is not in order."""
    return entity.partition("/")[0] in QUESTIONS[question][answer]
