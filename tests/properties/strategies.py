"""Small registries, written as their YAML reads: section → id → body, every scalar a text."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from dataflow.model.registry import SECTIONS, Head, Registry
from dataflow.model.states import Reading

if TYPE_CHECKING:
    from collections.abc import Mapping

Body = dict[str, Any]
Raw = dict[str, dict[str, Body]]
"""A registry before it is read: section → id → body."""

THOROUGH = settings(deadline=None, derandomize=True, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
QUICK = settings(THOROUGH, max_examples=100)
LONG = settings(THOROUGH, max_examples=1000)

US, OTHER = "us", "sister"
PARTIES = (US, OTHER, "acme", "beta")
SUBJECTS = ("people", "members", "minors")
ITEMS = ("email", "name", "contact", "score", "profile")
PURPOSES = ("service", "support", "adverts")
SYSTEMS = ("cloud", "desk")
FLOWS = ("f1", "f2", "f3", "f4", "f5")
PLACES = ("KR", "JP", "US", "Europe", "unknown")
DAYS = ("2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01", "2025-01-01")

days = st.dates(date(2023, 12, 30), date(2025, 1, 3))
"""Days on, around and between those that registries name."""


def build(raw: Mapping[str, Mapping[str, Body]]) -> Registry:
    """Return the registry that a text says, what is written alike in one object as ever; the head may be left out."""
    reading = Reading()
    head = {"name": "R", "controller": US, **raw.get("registry", {}).get("head", {})}
    sections: dict[str, Any] = {
        section: {
            identity: model.model_validate(body, context=reading) for identity, body in raw.get(section, {}).items()
        }
        for section, model in SECTIONS.items()
    }
    return Registry(Head.model_validate(head), **sections)


@cache
def some(names: tuple[str, ...], most: int = 3) -> st.SearchStrategy[list[str]]:
    """Return lists of one to `most` of `names`, in any order."""
    return st.lists(st.sampled_from(names), min_size=1, max_size=min(most, len(names)), unique=True)


def _ids(raw: Raw, section: str) -> tuple[str, ...]:
    return tuple(sorted(raw[section]))


def _fields(draw: st.DrawFn, body: Body, **strategies: st.SearchStrategy[Any]) -> Body:
    """Return `body` with fields drawn; a field drawn as None is left out."""
    for name, strategy in strategies.items():
        value = draw(strategy)
        if value is not None:
            body[name] = value
    return body


@cache
def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


@cache
def _rarely(value: str) -> st.SearchStrategy[Any]:
    return st.sampled_from([None, None, None, value])


DECLARED = st.sampled_from([None, None, None, {"timing": "none"}])


@cache
@st.composite
def locations(draw: st.DrawFn, items: tuple[str, ...]) -> list[Body]:
    """Return a list of places."""
    found = []
    for place in draw(st.lists(st.sampled_from(PLACES), min_size=1, max_size=3)):
        body: Body = {"region" if place == "Europe" else "country": place}
        covered = _maybe(st.just("all") | some(items))
        found.append(_fields(draw, body, items=covered, mode=_maybe(some(("storage", "access")))))
    return found


PARTY = st.sampled_from(["acme", "acme", "acme", *PARTIES, "none"])


@st.composite
def subjects(draw: st.DrawFn) -> dict[str, Body]:
    """Return up to three subjects, each perhaps part of one before it."""
    names = SUBJECTS[: draw(st.integers(1, 3))]
    return {name: _fields(draw, {"name": name}, **_above(names[:i], "part_of")) for i, name in enumerate(names)}


def _above(before: tuple[str, ...], field: str) -> dict[str, st.SearchStrategy[Any]]:
    return {field: _maybe(st.sampled_from(before))} if before else {}


@st.composite
def items(draw: st.DrawFn) -> dict[str, Body]:
    """Return up to five items; a group contains, and a derived item derives from, items before it."""
    names = ITEMS[: draw(st.sampled_from([1, 2, 3, 4, 5, 5]))]
    found = {}
    for i, name in enumerate(names):
        body: Body = {"name": name}
        form = draw(st.sampled_from(["plain", "group", "group", "derived", "derived"])) if i else "plain"
        if form == "group":
            _fields(draw, body, contains=some(names[:i]), open=_rarely("true"))
        elif form == "derived":
            body["derived_from"] = draw(some(names[:i], 2))
        found[name] = body
    return found


@cache
def purpose_items(every: tuple[str, ...]) -> st.SearchStrategy[Any]:
    """Return what a purpose can say of its items; None = left out."""
    necessity = st.sampled_from(["required", "optional", "automatic", "unspecified"])
    sorted_out = st.dictionaries(necessity, some(every), min_size=1, max_size=2)
    return st.one_of(some(every), some(every, 5), sorted_out, st.none(), st.just("none"))


@st.composite
def purposes(draw: st.DrawFn, raw: Raw) -> dict[str, Body]:
    """Return up to three purposes: open or closed, of one or two controllers."""
    every = _ids(raw, "items")
    return {
        name: _fields(
            draw,
            {"name": name},
            subjects=_maybe(some(_ids(raw, "subjects"))),
            items=purpose_items(every),
            open=_rarely("true"),
            systems=_maybe(some(_ids(raw, "systems"))) if raw["systems"] else st.none(),
            controller=_rarely(OTHER),
        )
        for name in PURPOSES[: draw(st.sampled_from([0, 1, 2, 2, 3, 3]))]
    }


@st.composite
def systems(draw: st.DrawFn, raw: Raw, *, bare: bool) -> dict[str, Body]:
    """Return up to two systems."""
    every = _ids(raw, "items")
    return {
        name: _fields(
            draw,
            {"name": name},
            operator=PARTY | _maybe(PARTY),
            operator_access=_rarely("none"),
            stores=_maybe(some(every)),
            **({} if bare else {"locations": _maybe(locations(every)), "overseas": DECLARED}),
        )
        for name in SYSTEMS[: draw(st.sampled_from([0, 1, 1, 2]))]
    }


@cache
def flow_items(every: tuple[str, ...]) -> st.SearchStrategy[Any]:
    """Return what a flow can say of its items; None = left out."""
    whole = st.just("all") | some(every, 2).map(lambda names: {"all": "true", "except": names})
    return st.one_of(some(every, 5), whole, st.none(), st.just("none"))


@st.composite
def _ended(draw: st.DrawFn) -> Body:
    day = st.sampled_from(DAYS)
    return _fields(draw, {}, on=_maybe(day), returned=_maybe(day), destroyed=_maybe(day))


ENDED = st.sampled_from([None, None, None]) | _ended()


@st.composite
def flow(draw: st.DrawFn, raw: Raw, before: tuple[str, ...], *, bare: bool = True) -> tuple[str, Body]:
    """Return a section and a flow, under one of the flows `before` or the controller's own."""
    every, section = _ids(raw, "items"), draw(st.sampled_from(["entrustments", "entrustments", "provisions"]))
    body: Body = {}
    _fields(
        draw,
        body,
        under=st.sampled_from([*before[-2:], *before, None]),
        purposes=_maybe(some(_ids(raw, "purposes"))) if raw["purposes"] else st.none(),
        subjects=_maybe(some(_ids(raw, "subjects"))),
        items=flow_items(every),
        systems=_maybe(some(_ids(raw, "systems"))) if raw["systems"] else st.none(),
    )
    if not bare:
        since, until = sorted((draw(st.sampled_from(DAYS)), draw(st.sampled_from(DAYS))))
        places = {"locations": _maybe(locations(every)), "overseas": DECLARED}
        _fields(draw, body, since=_rarely(since), until=_rarely(until), ended=ENDED, **places)
    party = _maybe(PARTY)
    if section == "provisions":
        return section, _fields(draw, body, recipient=party)
    return section, _fields(
        draw,
        body,
        trustee=party,
        collects=st.none() | _maybe(some(every, 2)),
        by=_rarely(OTHER) if "under" not in body else st.none(),
    )


@st.composite
def policies(draw: st.DrawFn, raw: Raw) -> dict[str, Body]:
    """Return policies with an overseas row each."""
    found = {}
    flows = sorted([*raw["entrustments"], *raw["provisions"]])
    for day in draw(st.lists(st.sampled_from(DAYS), max_size=2, unique=True)):
        row: Body = {"table": draw(st.sampled_from(["overseas", "overseas", "mention"]))}
        _fields(draw, row, of=_maybe(some(tuple(flows))) if flows else st.none(), party=_maybe(PARTY))
        body: Body = {draw(st.sampled_from(["effective", "retrieved"])): day, "rows": [row]}
        found[day] = _fields(draw, body, audience=_maybe(some(_ids(raw, "subjects"), 1)))
    return found


@st.composite
def registries(draw: st.DrawFn, *, bare: bool = False) -> Raw:
    """Return a whole registry, flows up to four deep; a bare one says nothing of places, days and policies."""
    raw: Raw = {"parties": {name: {"name": name} for name in PARTIES}}
    raw["subjects"], raw["items"] = draw(subjects()), draw(items())
    raw["systems"] = draw(systems(raw, bare=bare))
    raw["purposes"] = draw(purposes(raw))
    raw["entrustments"], raw["provisions"] = {}, {}
    depth: dict[str, int] = {}
    for name in FLOWS[: draw(st.sampled_from([0, 1, 2, 3, 3, 4, 4, 5, 5, 5]))]:
        above = tuple(flow for flow in depth if depth[flow] < 4)
        section, body = draw(flow(raw, above, bare=bare))
        raw[section][name] = body
        depth[name] = depth.get(body.get("under", ""), 0) + 1
    raw["policies"] = {} if bare else draw(policies(raw))
    return raw


@st.composite
def grown(draw: st.DrawFn) -> tuple[Raw, Raw]:
    """Return a registry, and the same with one flow more."""
    before = draw(registries(bare=True))
    after = deepcopy(before)
    section, body = draw(flow(before, (*before["entrustments"], *before["provisions"])))
    after[section]["new"] = body
    return before, after


@st.composite
def shortened(draw: st.DrawFn) -> tuple[Raw, Raw, str]:
    """Return a registry, the same with one item less in the list of one flow, and that flow's id."""
    before = draw(registries(bare=True))
    every = {**before["entrustments"], **before["provisions"]}
    listing = sorted(name for name, body in every.items() if isinstance(body.get("items"), list))
    if not listing:
        before["entrustments"]["listing"] = {"items": draw(some(_ids(before, "items"), 5))}
    name = draw(st.sampled_from(listing or ["listing"]))
    after = deepcopy(before)
    body = after["entrustments"].get(name) or after["provisions"][name]
    body["items"].pop(draw(st.integers(0, len(body["items"]) - 1)))
    body["items"] = body["items"] or "none"
    return before, after, name


@st.composite
def reordered(draw: st.DrawFn, raw: Raw) -> Raw:
    """Return the same registry, declared in another order."""
    return {section: dict(draw(st.permutations(list(raw[section].items())))) for section in raw}
