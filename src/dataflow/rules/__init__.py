"""The rules, one module a situation: `META` and `judge(world)`. Found by their files; the module's name is the id."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dataflow.findings import Judgement, Meta
    from dataflow.graph.world import World


class Rule(NamedTuple):
    """A rule: what it is, and the pure function that judges each entity it applies to."""

    meta: Meta
    judge: Callable[[World], Iterator[Judgement]]


@cache
def every() -> tuple[Rule, ...]:
    """Return all rules by id."""
    names = sorted(module.name for module in iter_modules(__path__))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return tuple(Rule(module.META, module.judge) for module in modules)
