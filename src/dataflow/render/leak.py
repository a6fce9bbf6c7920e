"""What a leak touches: whose data, whom to tell, what the law asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dataflow.law.leaks import HOURS
from dataflow.model.scalars import Text
from dataflow.model.states import State
from dataflow.places import visible
from dataflow.render.envelope import Context, said
from dataflow.render.table import Table
from dataflow.render.where import rows_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dataflow.model.parties import Contact
    from dataflow.queries.leak import Asked, Leak, Told
    from dataflow.render import outputs
    from dataflow.words.speak import Speaker

_WAYS = ("department", "email", "phone", "address", "url")
_REACHED = ("present", "withheld")


def leak_tables(answer: Leak, context: Context, speaker: Speaker) -> list[Table]:
    """Return what was there, certain and possible apart, whose it is, whom to tell and what the law asks."""
    names = [named(key, speaker) for key in answer.names]
    certain = [row for row in answer.rows if row.certainty == "certain"]
    possible = [row for row in answer.rows if row.certainty != "certain"]
    title = speaker.label("title.leak", names=names, day=context.day)
    empty = "empty.leak-possible" if possible else "empty.leak"
    held = [rows_table(certain, context, speaker, title, whose=True, empty=empty)]
    if possible:
        held.append(rows_table(possible, context, speaker, speaker.label("title.leak-possible"), whose=True))
    reachable = [told for told in answer.told if told.reach.state in _REACHED]
    missing = [told for told in answer.told if told.reach.state not in _REACHED]
    return [
        *held,
        _subjects(answer, speaker),
        _told(reachable, speaker, "title.tell"),
        _told(missing, speaker, "title.tell-missing"),
        _duties(answer.duties, speaker),
    ]


def named(key: str, speaker: Speaker) -> str:
    """Return the name of what was asked about, a flow's by its id."""
    section, _, identity = key.partition("/")
    flow, nameless, _ = identity.partition("#")
    if nameless:
        return speaker.label("unnamed-of", flow=flow)
    return visible(identity) if section in ("entrustments", "provisions") else speaker.name(key)


def _subjects(answer: Leak, speaker: Speaker) -> Table:
    if answer.at_least is None:
        title = speaker.label("title.subjects-unknown")
    else:
        title = speaker.label("title.subjects", count=f"{answer.at_least:,}")
    uncounted = [
        speaker.name(f"subjects/{one.subject}") for one in answer.subjects if one.subject and one.number is None
    ]
    if uncounted:
        title += " " + speaker.label("title.uncounted", subjects=uncounted)
    return Table(
        title=title,
        headings=tuple(speaker.label(f"column.{column}") for column in ("subject", "count", "certainty")),
        rows=tuple(
            (
                speaker.name(f"subjects/{one.subject}") if one.subject else speaker.label("unknown"),
                speaker.label("unknown") if one.number is None else f"{one.number:,}",
                speaker.label("certainty.possible") if one.certainty == "possible" else "",
            )
            for one in answer.subjects
        ),
    )


def _told(every: Iterable[Told], speaker: Speaker, title: str) -> Table:
    return Table(
        title=speaker.label(title),
        headings=tuple(speaker.label(f"column.{column}") for column in ("who", "why", "contact", "flows")),
        rows=tuple(
            (
                named(told.node, speaker),
                ", ".join(speaker.label(f"why.{why}") for why in told.whys),
                _reach(told, speaker),
                ", ".join(flow.partition("/")[2] for flow in told.flows) or "–",
            )
            for told in every
        ),
    )


def _reach(told: Told, speaker: Speaker) -> str:
    contact = told.reach.contact
    if contact is None:
        return speaker.label(f"state.{told.reach.state}")
    ways = [(way, getattr(contact, way)) for way in _WAYS]
    return ", ".join(f"{speaker.label(f'way.{way}')}: {_way(value, speaker)}" for way, value in ways if _shown(value))


def _shown(value: Any) -> bool:
    return value is not None and value is not State.NONE


def _way(value: Any, speaker: Speaker) -> str:
    if value is State.WITHHELD:
        return speaker.label("state.withheld")
    return value.said(speaker.language) if isinstance(value, Text) else str(value)


def _duties(duties: Iterable[Asked], speaker: Speaker) -> Table:
    return Table(
        title=speaker.label("title.duties"),
        headings=tuple(speaker.label(f"column.{column}") for column in ("duty", "asked", "because", "citation")),
        rows=tuple(
            (
                speaker.label(f"duty.{one.duty}", hours=HOURS),
                speaker.label(f"asked.{one.outcome}"),
                ", ".join(speaker.label(f"because.{because}") for because in one.because),
                ", ".join(one.citations),
            )
            for one in duties
        ),
        empty=speaker.label("empty.duties"),
    )


def leak_json(answer: Leak) -> outputs.Leak:
    """Return what a leak touches as JSON."""
    return {
        "subjects": {
            "at_least": answer.at_least,
            "categories": [
                {"subject": one.subject, "count": one.number, "certainty": one.certainty} for one in answer.subjects
            ],
        },
        "tell": [_told_json(told) for told in answer.told if told.reach.state in _REACHED],
        "missing": [_told_json(told) for told in answer.told if told.reach.state not in _REACHED],
        "duties": [
            {
                "duty": one.duty,
                "outcome": one.outcome,
                "because": list(one.because),
                "hours": HOURS,
                "citations": list(one.citations),
            }
            for one in answer.duties
        ],
    }


def _told_json(told: Told) -> outputs.Told:
    return {
        "party": told.party,
        "node": told.node,
        "whys": list(told.whys),
        "flows": list(told.flows),
        "state": told.reach.state,
        "entity": told.reach.entity,
        "field": told.reach.field,
        "contact": _ways(told.reach.contact) if told.reach.contact is not None else None,
    }


def _ways(contact: Contact) -> outputs.Ways:
    return {
        "department": _text(contact.department),
        "email": _line(contact.email),
        "phone": _line(contact.phone),
        "address": _text(contact.address),
        "url": _line(contact.url),
    }


def _text(value: Any) -> Any:
    return said(value) if isinstance(value, Text) else _line(value)


def _line(value: Any) -> str | None:
    return value.value if isinstance(value, State) else value
