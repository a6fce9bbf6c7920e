"""The answer to `questions`: one table for each party that can answer, and JSON."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from dataflow.law.policy import SECTIONS
from dataflow.render import deciding
from dataflow.render.envelope import Context, envelope
from dataflow.render.table import Table
from dataflow.words.asking import QUESTIONS
from dataflow.words.fields import FIELDS
from dataflow.words.pages import page
from dataflow.words.speak import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dataflow.places import Path
    from dataflow.queries.questions import Question, Questions
    from dataflow.render import outputs

_COLUMNS = ("question", "entity", "written-to", "state", "citation", "source")


def tables(answer: Questions, context: Context, speaker: Speaker) -> list[Table]:
    """Return one table for each party that can answer, the controller first."""
    found = [
        Table(
            title=speaker.label("title.questions", name=addressee(rows[0], speaker), count=len(rows), day=context.day),
            headings=tuple(speaker.label(f"column.{column}") for column in _COLUMNS),
            rows=tuple(_cells(row, speaker) for row in rows),
        )
        for rows in by_addressee(answer)
    ]
    return found or [_nothing(answer, context, speaker)]


def by_addressee(answer: Questions) -> list[list[Question]]:
    """Return the questions of each addressee."""
    return [list(rows) for _, rows in groupby(answer.rows, key=lambda row: row.addressee)]


def nothing(answer: Questions, speaker: Speaker) -> str:
    """Return what to say where there is no question: that all is told, or that there was nothing to ask about."""
    return speaker.label("empty.questions" if answer.judged else "summary.nothing-judged")


def _nothing(answer: Questions, context: Context, speaker: Speaker) -> Table:
    name = speaker.name(f"parties/{answer.party or answer.controller}")
    title = speaker.label("title.questions", name=name, count=0, day=context.day)
    return Table(title, (), (), empty=nothing(answer, speaker))


def sheet(answer: Questions, _context: Context, speaker: Speaker) -> Table:
    """Return the questions in one table, for spreadsheets."""
    columns = ("answerer", *_COLUMNS, "rules", "accepted")
    rows = tuple((addressee(row, speaker), *_cells(row, speaker), *_marks(row, speaker)) for row in answer.rows)
    headings = tuple(speaker.label(f"column.{column}") for column in columns)
    return Table(speaker.label("column.question"), headings, rows, empty=nothing(answer, speaker))


def _cells(row: Question, speaker: Speaker) -> tuple[str, ...]:
    state = speaker.label(f"{'outcome' if row.asked else 'state'}.{row.state}")
    accepted = f" ({speaker.label('acceptance.accepted')})" if row.accepted else ""
    return (
        sentence(row, speaker),
        row.place.entity,
        row.field or "–",
        state + accepted,
        ", ".join(row.citations),
        f"{row.span.file}:{row.span.start.line}",
    )


def _marks(row: Question, speaker: Speaker) -> tuple[str, str]:
    return ", ".join(row.rules), speaker.label("acceptance.accepted") if row.accepted else ""


def addressee(row: Question, speaker: Speaker) -> str:
    """Return who can answer, by name; where the registry has none, as the receiver of a flow."""
    if row.answerer is not None:
        return speaker.name(f"parties/{row.answerer}")
    flow = row.addressee.partition("#")[0]
    return speaker.say(QUESTIONS["nobody"], entity=speaker.name(flow))


def entity(row: Question, speaker: Speaker) -> str:
    """Return what to call the entity of a question: a contract without a name by what it is about."""
    key = row.place.entity
    if not key.startswith("contracts/"):
        return speaker.name(key)
    name = speaker.name(key)
    if row.serves and name == speaker.label("nameless.contracts", id=key.partition("/")[2]):
        return speaker.say(QUESTIONS["contract-for"], flow=speaker.name(row.serves[0]))
    return speaker.say(QUESTIONS["contract-named"], entity=name)


def sentence(row: Question, speaker: Speaker) -> str:
    """Return the question in words, and what the registry says where it says that there is none."""
    if row.asked is not None:
        return speaker.say(
            QUESTIONS["to-decide"], entity=entity(row, speaker), question=deciding.question(row.asked.question, speaker)
        )
    said = speaker.say(QUESTIONS[_topic(row)], **_facts(row, speaker))
    path = row.place.path
    if path[1:2] == ("by_country",):
        said = speaker.say(QUESTIONS["for-country"], country=path[2], question=said)
    return f"{said} {speaker.say(QUESTIONS['recorded-none'])}" if row.state == "none" else said


def _topic(row: Question) -> str:
    """Return the wording that fits best."""
    section = row.place.entity.partition("/")[0]
    field = ".".join(_keys(row.place.path))
    kinds = [section, *(["flows"] if section in ("entrustments", "provisions") else [])]
    names = [f"{kind}.{field}" if field else kind for kind in kinds] + [field]
    stated = [f"{name}.stated" for name in names] if row.stated else []
    return next((name for name in (*stated, *names) if name in QUESTIONS), "other" if field else "other-entity")


def _keys(path: Path) -> list[str]:
    """Return the keys of a path without what only tells apart: an id, a country, the number of a row."""
    keys = [step for step in path if isinstance(step, str)]
    if keys[:1] == ["rows"] and len(keys) > 1:
        return ["cell"]
    if keys[:1] == ["read"]:
        return ["read"]
    if keys[:1] in (["clauses"], ["sections"]):
        return [keys[0], *keys[2:]]
    return [keys[0], *keys[3:]] if keys[1:2] == ["by_country"] else keys


def _facts(row: Question, speaker: Speaker) -> dict[str, str]:
    """Return what the slots of a wording are filled with."""
    keys = [step for step in row.place.path if isinstance(step, str)]
    second, last = (keys[1] if len(keys) > 1 else ""), (keys[-1] if keys else "")
    facts = {"entity": entity(row, speaker), "clause": second, "field": _within(_field(row, speaker, last))}
    facts["what"] = ", ".join(speaker.say(page(rule)["title"]) for rule in row.rules)
    if second in SECTIONS:
        facts["section"] = str(getattr(SECTIONS[second], speaker.language))
    if row.printed is not None or keys[:1] == ["read"]:
        facts["table"] = _within(_title(f"Read.{row.printed.table if row.printed else last}", speaker))
    if row.printed is not None:
        named = row.printed.name not in ("none", "unknown")
        facts["row"] = speaker.say(QUESTIONS["row-named" if named else "row-nameless"], row=row.printed.name)
    return facts


def _within(text: str) -> str:
    """Return a title as it reads within a sentence."""
    return text[:1].lower() + text[1:]


def _field(row: Question, speaker: Speaker, field: str) -> str:
    """Return the title of a field; of one name in several models, that of the entity's own section."""
    own = {"entrustments": "Entrustment", "provisions": "Provision", "policies": "Row", "contracts": "Contract"}
    first = own.get(row.place.entity.partition("/")[0], row.place.entity.partition("/")[0].rstrip("s").capitalize())
    keys = [f"{first}.{field}", f"Flow.{field}", *(key for key in FIELDS if key.endswith(f".{field}"))]
    return next((_title(key, speaker) for key in keys if key in FIELDS), field)


def _title(key: str, speaker: Speaker) -> str:
    words = FIELDS[key]
    return words.ko_title if speaker.language == "ko" else words.en_title


def payload(answer: Questions, context: Context) -> outputs.Questions:
    """Return the answer as JSON; the questions in both languages."""
    names = {key: context.names.label(key) for row in answer.rows for key in _spoken_of(row)}
    korean, english = Speaker("ko", names), Speaker("en", names)
    return {
        **envelope("questions", context, names),
        "controller": answer.controller,
        "party": answer.party,
        "judged": answer.judged,
        "counts": {
            "unknown": sum(row.state == "unknown" for row in answer.rows),
            "none": sum(row.state == "none" for row in answer.rows),
            "review": sum(row.asked is not None for row in answer.rows),
            "accepted": sum(row.accepted for row in answer.rows),
        },
        "rows": [_row(row, korean, english) for row in answer.rows],
    }


def _spoken_of(row: Question) -> Iterator[str]:
    yield row.place.entity
    yield from row.serves
    yield f"parties/{row.answerer}" if row.answerer is not None else row.addressee.partition("#")[0]


def _row(row: Question, korean: Speaker, english: Speaker) -> outputs.Question:
    return {
        "entity": row.place.entity,
        "field": row.field,
        "state": row.state,
        "answerer": row.answerer,
        "addressee": row.addressee,
        "to": "controller" if row.to == "controller" else "party",
        "rules": list(row.rules),
        "citations": list(row.citations),
        "findings": list(row.findings),
        "accepted": row.accepted,
        "question": {"ko": sentence(row, korean), "en": sentence(row, english)},
        "decide": None if row.asked is None else deciding.payload(*row.asked),
        "file": row.span.file,
        "line": row.span.start.line,
    }
