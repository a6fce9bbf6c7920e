"""Large registries, made up from a seed: chains to eight deep, and every way to say, deny or leave out a thing."""

from __future__ import annotations

from copy import deepcopy
from random import Random
from typing import TYPE_CHECKING, Any
from zlib import crc32

import yaml

from dataflow.law.clauses import CLAUSES
from dataflow.load.registry import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

Body = dict[str, Any]
Raw = dict[str, dict[str, Body]]
"""A registry as its files say it: section → id → body."""

DEEPEST = 8
DAYS = ("2023-06-01", "2024-01-31", "2024-02-29", "2025-01-01", "2026-11-25", "2027-03-09")
COUNTRIES = ("KR", "JP", "US", "DE", "SG", "unknown")
BASES = ("28-8(1)1", "28-8(1)3", "28-8(1)5")
US, SISTER = "us", "sister"


def registry(seed: int, flows: int) -> Raw:
    """Return a registry with so many entrustments and provisions; the same seed, the same registry."""
    return _Made(chance(seed), flows).raw


def chance(seed: int) -> Random:
    """Return a chance that can be repeated."""
    return Random(seed)  # noqa: S311 - no secret is made of it


def write(folder: Path, raw: Mapping[str, Mapping[str, Body]]) -> Path:
    """Write a registry as YAML, a file a section, and return the folder; the head may be left out."""
    return _written(folder, {section: {section: entities} for section, entities in raw.items()}, raw)


def write_cut(folder: Path, raw: Mapping[str, Mapping[str, Body]], count: int) -> Path:
    """Write a registry as so many files, each entity into one of them, told by its id, and return the folder."""
    files: dict[str, dict[str, dict[str, Body]]] = {}
    for section, entities in raw.items():
        for identity, body in entities.items() if section != "registry" else ():
            name = f"file-{crc32(identity.encode()) % count}"
            files.setdefault(name, {}).setdefault(section, {})[identity] = body
    return _written(folder, files, raw)


def _written(folder: Path, files: Mapping[str, Mapping[str, Any]], raw: Mapping[str, Mapping[str, Body]]) -> Path:
    head = {"name": "R", "controller": US, **raw.get("registry", {}).get("head", {})}
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.glob("*.yaml"):
        file.unlink()
    for name, sections in {**files, "registry": {"registry": head}}.items():
        said = {section: entities for section, entities in sections.items() if entities}
        if said:
            text = yaml.dump(said, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10_000)
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def edited(root: Path, raw: Raw, random: Random, write: Callable[[Path, Raw], Path] = write) -> Raw:
    """Write a registry with some changes that leave it one that can be read, and return it."""
    while True:
        found = deepcopy(raw)
        for _ in range(random.randint(1, 3)):
            random.choice(list(_changes(found, random)))()
        if load(write(root, found)).complete:
            return found


def _changes(raw: Raw, random: Random) -> Iterator[Callable[[], Any]]:
    """Yield ways to change a registry: some make it one that cannot be read."""
    section = random.choice([section for section, entities in raw.items() if entities and section != "registry"])
    name = random.choice(list(raw[section]))
    body, other = raw[section][name], random.choice(list(raw[section].values()))
    field = random.choice([*other, "note"])
    yield lambda: body.update({field: deepcopy(other.get(field, "gone"))})
    yield lambda: body.pop(random.choice(list(body)), None) if body else None
    yield lambda: raw[section].pop(name)
    yield lambda: raw[section].update({f"{name}-more": deepcopy(body)})
    yield lambda: raw.update({section: dict(reversed(raw[section].items()))})
    yield lambda: raw["registry"]["head"].update({"controller": random.choice(["us", "sister"])})


class _Plain(yaml.SafeDumper):
    """Writes what stands in two places twice: a registry has no anchors."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


class _Made:
    """One registry, while it is made up."""

    def __init__(self, random: Random, flows: int) -> None:
        self.r = random
        self.raw: Raw = {"registry": {"head": self._head()}}
        self.parties = [US, SISTER, *(f"party-{n}" for n in range(2 + flows // 3))]
        self.raw["parties"] = {one: self._party(one) for one in self.parties}
        self.raw["subjects"] = self._subjects()
        self.subjects = list(self.raw["subjects"])
        self.raw["items"] = self._items()
        self.items = list(self.raw["items"])
        self.raw["systems"] = {f"system-{n}": self._system(n) for n in range(random.randint(0, 2 + flows // 8))}
        self.systems = list(self.raw["systems"])
        self.raw["purposes"] = {f"purpose-{n}": self._purpose(n) for n in range(random.randint(0, 3 + flows // 10))}
        self.purposes = list(self.raw["purposes"])
        self.raw["contracts"] = {f"contract-{n}": self._contract(n) for n in range(random.randint(0, 2 + flows // 5))}
        self.contracts = list(self.raw["contracts"])
        self.raw["entrustments"], self.raw["provisions"] = {}, {}
        self.depth: dict[str, int] = {}
        for n in range(flows):
            self._flow(f"flow-{n}")
        self.raw["policies"] = dict(self._policy(n) for n in range(random.choice([0, 0, 1, 2])))

    # Drawing

    def maybe(self, value: Any, chance: float = 0.5) -> Any:
        """Return a value, or None: left out."""
        return value if self.r.random() < chance else None

    def some(self, every: Sequence[str], most: int = 3) -> list[str] | None:
        """Return a few of them, or None where there are none."""
        return self.r.sample(every, self.r.randint(1, min(most, len(every)))) if every else None

    def text(self, text: str) -> Any:
        """Return a name in one language or in both."""
        return self.r.choice([text, {"ko": f"{text} 이름", "en": f"{text} name"}, {"en": text}])

    @staticmethod
    def body(**fields: Any) -> Body:
        """Return the fields that are not left out."""
        return {name: value for name, value in fields.items() if value is not None}

    # Entities

    def _head(self) -> Body:
        language = self.r.choice(["ko", "en", None])
        return self.body(name=self.text("Registry"), language=language, jurisdiction=self.r.choice([None, None, "KR"]))

    def _party(self, name: str) -> Body:
        contact = self.maybe({"email": f"{name}@x.example"}, 0.3)
        country = self.maybe(self.r.choice(COUNTRIES), 0.3)
        return self.body(name=self.text(name), country=country, contact=contact)

    def _subjects(self) -> dict[str, Body]:
        found: dict[str, Body] = {}
        for n in range(self.r.randint(1, 5)):
            above = self.maybe(self.r.choice(list(found)), 0.4) if found else None
            count = self.maybe(str(self.r.randint(0, 99_999)))
            found[f"subject-{n}"] = self.body(name=self.text(f"subject {n}"), part_of=above, count=count)
        return found

    def _items(self) -> dict[str, Body]:
        found: dict[str, Body] = {}
        for n in range(self.r.randint(1, 9)):
            name, before = f"item-{n}", list(found)
            form = self.r.choice(["plain", "group", "derived"]) if before else "plain"
            found[name] = self.body(
                name=self.text(name),
                contains=self.some(before) if form == "group" else None,
                open=self.maybe("true", 0.3) if form == "group" else None,
                derived_from=self.some(before, 2) if form == "derived" else None,
                kinds=self.maybe(self.r.choice(["rrn", "sensitive", ["general", "location"]]), 0.2),
            )
        return found

    def _locations(self) -> list[Body]:
        found = []
        for _ in range(self.r.randint(1, 3)):
            place = {"region": self.text("Europe")} if self.r.random() < 0.2 else {"country": self.r.choice(COUNTRIES)}
            covered = self.maybe(self.r.choice(["all", self.some(self.items)]), 0.3)
            inferred = self.maybe(self.r.choice(["address", "name"]), 0.2)
            found.append(self.body(**place, items=covered, mode=self.maybe("access", 0.2), inferred_from=inferred))
        return found

    def _overseas(self) -> Any:
        if self.r.random() < 0.2:
            return self.r.choice(["none", "unknown"])
        own = {"JP": {"basis": self.r.choice(BASES), "method": "line"}}
        return self.body(
            basis=self.maybe(self.r.choice([*BASES, "unknown"])),
            timing=self.maybe(self.r.choice(["none", "when asked"])),
            method=self.maybe("network"),
            refusal=self.maybe({"method": "ask", "effect": "none"}, 0.3),
            by_country=self.maybe(own, 0.2),
        ) or {"timing": "now"}

    def _system(self, number: int) -> Body:
        return self.body(
            name=self.text(f"system {number}"),
            operator=self.maybe(self.r.choice([*self.parties, "none", "unknown"]), 0.8),
            operator_access=self.maybe("none", 0.2),
            stores=self.maybe(self.some(self.items), 0.4),
            locations=self.maybe(self._locations(), 0.6),
            overseas=self.maybe(self._overseas(), 0.2),
        )

    def _purpose(self, number: int) -> Body:
        sorted_out = {self.r.choice(["required", "optional", "automatic"]): self.some(self.items)}
        items = self.r.choice([self.some(self.items, 9), sorted_out, sorted_out, "none", None])
        return self.body(
            name=self.text(f"purpose {number}"),
            subjects=self.maybe(self.some(self.subjects), 0.8),
            items=items,
            open=self.maybe("true", 0.2),
            systems=self.maybe(self.some(self.systems)),
            controller=self.maybe(SISTER, 0.2),
            retention=self.maybe([{"until": "withdrawal", "then": "P1Y"}, {"text": "as the law says"}], 0.3),
        )

    def _clause(self) -> Any:
        at = self.body(state="present", at=self.text("Article 1"), terms=self.maybe("prior-consent", 0.3))
        return self.r.choice(["present", "none", "unknown", at])

    def _contract(self, number: int) -> Body:
        clauses = {clause: self._clause() for clause in self.some(list(CLAUSES), len(CLAUSES)) or ()}
        return self.body(
            name=self.maybe(self.text(f"contract {number}")),
            parties=self.maybe(self.some(self.parties, 2)),
            signed=self.maybe(self.r.choice(DAYS)),
            ends=self.maybe(self.r.choice(DAYS), 0.3),
            clauses=self.r.choice([clauses, clauses, "none", "unknown", None]),
        )

    def _flow(self, name: str) -> None:
        section = self.r.choice(["entrustments", "entrustments", "provisions"])
        above = [flow for flow, depth in self.depth.items() if depth < DEEPEST]
        under = self.r.choice([*above[-3:], *above]) if above and self.r.random() < 0.7 else None
        since, until = sorted((self.r.choice(DAYS), self.r.choice(DAYS)))
        dates = {day: self.maybe(self.r.choice(DAYS)) for day in ("on", "returned", "destroyed")}
        kept = {"all": "true", "except": self.some(self.items, 2)}
        body = self.body(
            under=under,
            purposes=self.maybe(self.some(self.purposes)),
            subjects=self.maybe(self.some(self.subjects)),
            items=self.r.choice([self.some(self.items, 9), self.some(self.items, 9), "all", kept, "none", None]),
            systems=self.maybe(self.some(self.systems)),
            locations=self.maybe(self._locations(), 0.4),
            contract=self.maybe(self.r.choice([*self.contracts, "none", "unknown"])),
            retention=self.maybe(self.r.choice(["contract-end", [{"until": "contract-end", "then": "P3M"}]]), 0.3),
            contact=self.maybe({"phone": "+82-2-000-0000"}, 0.2),
            overseas=self.maybe(self._overseas(), 0.3),
            since=self.maybe(since, 0.3),
            until=self.maybe(until, 0.3),
            ended=self.maybe(self.body(**dates) or None, 0.2),
            source=self.maybe(self.text("Article 3"), 0.2),
        )
        party = self.maybe(self.r.choice([*self.parties, *self.parties, "none", "unknown"]), 0.8)
        if section == "provisions":
            body |= self.body(recipient=party, recipient_purpose=self.maybe(self.text("their own"), 0.3))
        else:
            work = [{"name": self.text("work"), "kind": "hosting"}, self.text("more")]
            body |= self.body(
                trustee=party,
                by=self.maybe(self.r.choice([SISTER, US]), 0.3) if under is None else None,
                collects=self.maybe(self.some(self.items, 2), 0.2),
                tasks=self.maybe(work, 0.4),
            )
        self.raw[section][name] = body
        self.depth[name] = self.depth.get(under or "", 0) + 1

    def _policy(self, number: int) -> tuple[str, Body]:
        day = self.r.choice(["effective", "retrieved"])
        rows = [self._row() for _ in range(self.r.randint(1, 4))]
        audience = self.maybe(self.some(self.subjects, 1), 0.3)
        return f"policy-{number}", self.body(**{day: self.r.choice(DAYS)}, audience=audience, rows=rows)

    def _row(self) -> Body:
        return self.body(
            table=self.r.choice(["overseas", "overseas", "entrustment", "provision", "mention"]),
            as_written=self.maybe(self.text("As Written Ltd.")),
            party=self.maybe(self.r.choice([*self.parties, "none"])),
            of=self.maybe(self.some(list(self.depth), 2)),
            systems=self.maybe(self.some(self.systems, 1), 0.3),
            countries=self.maybe(["JP", "US"], 0.4),
            items=self.maybe(self.some(self.items), 0.3),
            basis=self.maybe(self.r.choice(BASES), 0.4),
            timing=self.maybe("when asked", 0.3),
        )
