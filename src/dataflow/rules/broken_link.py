"""A link to a policy or a list that leads nowhere, by its form alone (C20)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Severity
from dataflow.law.links import leads_nowhere
from dataflow.model.states import known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.graph.world import World
    from dataflow.model.parties import Party
    from dataflow.places import Path

META = Meta("broken-link", Severity.WARNING, ("PIPC-GUIDE-2026 p.12",), since=date(2026, 4, 23), identity=("link",))


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each link of a policy in force, and for each of a party that leads nowhere."""
    for party in world.registry.parties.values():
        for path, link in _of_party(party):
            if leads_nowhere(link):
                yield _judged(party.key, path, link)
    for policy in world.published.policies:
        address = known(policy.url)
        if address is not None:
            yield _judged(policy.key, ("url",), address)
    for policy, number, row in world.published.rows:
        address = known(row.link)
        if address is not None:
            yield _judged(policy.key, ("rows", number, "link"), address)


def _of_party(party: Party) -> Iterator[tuple[Path, str]]:
    contact, lookup, policy = known(party.contact), known(party.lookup), known(party.privacy_policy)
    if policy is not None:
        yield ("privacy_policy",), policy
    if contact is not None and (address := known(contact.url)) is not None:
        yield ("contact", "url"), address
    if lookup is not None and (address := known(lookup.url)) is not None:
        yield ("lookup", "url"), address


def _judged(entity: str, path: Path, link: str) -> Judgement:
    return Judgement(Outcome.REVIEW if leads_nowhere(link) else Outcome.PASS, entity, path, {"link": link})
