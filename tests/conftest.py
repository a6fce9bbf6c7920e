"""How tests are shared among workers: one worker has all that need a Neo4j, so that there is one server.

Groups (`--dist loadgroup`) would be the way; pytest 9.2 takes no notice of the names that pytest-xdist 3.8 gives them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from xdist.scheduler import LoadScopeScheduling

_NEO4J = "tests/neo4j/"


@pytest.hookimpl(optionalhook=True)  # only pytest-xdist asks
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    """Return what hands out the tests of the server together, and others function by function.

    Each by itself would be 16,000 units, and the scheduler counts all that it gave a worker before it gives another.
    """
    from xdist.scheduler import LoadScopeScheduling  # noqa: PLC0415 - it is there whenever this is asked

    class Scheduling(LoadScopeScheduling):  # type: ignore[misc]  # it has no types
        def _split_scope(self, nodeid: str) -> str:
            return _NEO4J if nodeid.startswith(_NEO4J) else nodeid.partition("[")[0]

    return Scheduling(config, log)
