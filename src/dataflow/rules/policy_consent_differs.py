"""A policy that prints other items, or another period, than the consent form (D-16)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dataflow.findings import Judgement, Meta, Outcome, Related, Severity
from dataflow.model.states import known
from dataflow.queries.applicable import own_purposes
from dataflow.queries.forms import unlisted
from dataflow.queries.processing import printed_items, processing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dataflow.graph.published import Printed
    from dataflow.graph.world import World
    from dataflow.model.data import Purpose
    from dataflow.model.scalars import Text
    from dataflow.model.telling import Consent

META = Meta(
    "policy-consent-differs",
    Severity.WARNING,
    ("PIPC-GUIDE-2026 p.21", "PIPC-GUIDE-2026 p.31"),
    since=date(2026, 4, 23),
)

_VARIANTS = {"items": "items-differ", "retention": "retention-differ"}


def judge(world: World) -> Iterator[Judgement]:
    """Yield one judgement for each particular of a consent form that the registry has beside a row of the policy."""
    for table in processing(world):
        for purpose in own_purposes(world, table.policy):
            consent, rows = known(purpose.consent), table.about(purpose.id)
            if consent is not None and rows:
                related = tuple(Related(table.policy.key, "row", ("rows", row.number)) for row in rows)
                for outcome, field, facts in (*_items(world, purpose, consent, rows), *_period(consent, rows)):
                    yield Judgement(outcome, purpose.key, ("consent", field), facts, related, _VARIANTS[field])


_Found = tuple[Outcome, str, dict[str, object]]


def _items(world: World, purpose: Purpose, consent: Consent, rows: list[Printed]) -> Iterator[_Found]:
    """Judge the items both ways; what only the policy prints may be another purpose's, or need no consent.

    Of what is processed and not on the form `consent-items` speaks.
    """
    form, printed = known(consent.items), printed_items(rows)
    if form is not None and printed:
        alone = printed_items(row for row in rows if len(known(row.row.purposes) or ()) == 1) or []
        untold = world.vocabulary.beyond(form, printed)
        held = unlisted(world).get(purpose.key, ())
        surplus = [item for item in world.vocabulary.beyond(alone, form) if item not in held]
        apart = dict.fromkeys((*untold, *surplus))
        facts: dict[str, object] = {"items": [f"items/{item}" for item in apart]}
        outcome = Outcome.VIOLATED if untold else Outcome.REVIEW if apart else Outcome.PASS
        yield outcome, "items", facts


def _period(consent: Consent, rows: list[Printed]) -> Iterator[_Found]:
    """Judge the periods: other words may mean the same."""
    form, printed = known(consent.retention), [known(row.row.retention) for row in rows]
    if form is not None and None not in printed:
        same = any(_texts([form]) & _texts([each]) for each in printed if each is not None)
        facts: dict[str, object] = {"told": _shown(form), "printed": [_shown(each) for each in printed]}
        yield Outcome.PASS if same else Outcome.REVIEW, "retention", facts


def _texts(texts: Iterable[Text]) -> set[str]:
    return {"".join(spelling.casefold().split()) for text in texts for spelling in text.every()}


def _shown(text: Text | None) -> str:
    return text.said("ko") if text is not None else ""
