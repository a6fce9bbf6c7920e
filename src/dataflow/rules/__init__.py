"""The rules, one module a situation: `META` and `judge(world)`. Found by their files; the module's name is the id.

A rule whose findings do not stand at the facts they wait for says where those are: `behind(world, finding)`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from dataflow.findings import Judgement, Meta
    from dataflow.graph.world import World
    from dataflow.queries.behind import Behind


class Rule(NamedTuple):
    """A rule: what it is, and the pure function that judges each entity it applies to."""

    meta: Meta
    judge: Callable[[World], Iterator[Judgement]]
    behind: Behind | None = None


@cache
def every() -> tuple[Rule, ...]:
    """Return all rules by id."""
    names = sorted(module.name for module in iter_modules(__path__))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return tuple(Rule(module.META, module.judge, getattr(module, "behind", None)) for module in modules)


@cache
def behind() -> Mapping[str, Behind]:
    """Return what finds the facts behind findings, by rule: those whose findings do not stand at them."""
    return {rule.meta.id: rule.behind for rule in every() if rule.behind is not None}
