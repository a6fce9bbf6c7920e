"""How tests are shared among workers: one has all that need a Neo4j, so that there is one server, one the rules' cases.

Groups (`--dist loadgroup`) would be the way; pytest 9.2 takes no notice of the names that pytest-xdist 3.8 gives them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from xdist.scheduler import LoadScopeScheduling

_TOGETHER = ("tests/neo4j/", "tests/test_rules.py")
"""Tests of these have something in common that takes long: a server that starts, cases that are checked."""


@pytest.hookimpl(optionalhook=True)  # only pytest-xdist asks
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    """Return what hands out some tests together, and others function by function.

    Each by itself would be 16,000 units, and the scheduler counts all that it gave a worker before it gives another.
    """
    from xdist.scheduler import LoadScopeScheduling  # noqa: PLC0415 - it is there whenever this is asked

    class Scheduling(LoadScopeScheduling):  # type: ignore[misc]  # it has no types
        def _split_scope(self, nodeid: str) -> str:
            together = (name for name in _TOGETHER if nodeid.startswith(name))
            return next(together, nodeid.partition("[")[0])

    return Scheduling(config, log)
