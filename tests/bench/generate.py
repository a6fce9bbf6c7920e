"""A sound registry of any size with twenty planted defects: `python -m tests.bench.generate FOLDER ENTRUSTMENTS`.

A group of companies: one controller, services of 250 entrustments each, with subjects, purposes, a database, a policy
of their own. Chains are one to six deep; every hop has its contract, every trustee stands in the policy, every transfer
has all that Article 28-8 asks. What is planted is found once each, and nothing else is (`tests/test_bench.py`).
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SERVICE = 250
"""Entrustments of one service."""

CHAINS = (
    ("KR",),
    ("KR", "KR"),
    ("JP",),
    ("KR", "KR", "KR"),
    ("KR",),
    ("KR", "SG"),
    ("KR", "KR", "KR", "KR", "KR", "KR"),
    ("US", "US"),
    ("KR",),
    ("JP", "US"),
    ("KR", "KR", "KR", "KR"),
)
"""Where each hop of a chain has the data; 25 hops, repeated. A step abroad is a transfer, an onward one or neither."""

ITEMS = ("name", "phone", "email", "address", "orders", "payments", "logs", "device", "inquiries", "points", "coupons")
PURPOSES = ("service", "support", "payment", "delivery", "security")
CLAUSES = (
    "purpose-limitation",
    "safeguards",
    "purpose-and-scope",
    "re-entrustment-restriction",
    "access-restriction",
    "supervision",
    "liability",
)
SECTIONS = ("purposes", "items", "retention", "destruction", "security")
MEASURES = {
    "internal_plan": "2026년판",
    "access_rights": "최소 권한",
    "access_control": "방화벽",
    "encryption": "저장과 전송",
    "logs": "2년 보관",
    "anti_malware": "백신",
    "physical": "출입 통제",
}
OVERSEAS_CLAUSES = ("overseas-security", "overseas-complaints", "overseas-other")
REFUSAL = {"method": "고객센터에 요청", "procedure": "확인 뒤 3일 안에 처리", "effect": "일부 알림을 받을 수 없음"}

Body = dict[str, Any]
Service = dict[str, dict[str, Body]]


class Hop(NamedTuple):
    """One entrustment of a chain: its number in the service, the number above it, the countries on both sides."""

    number: int
    above: int | None
    depth: int
    country: str
    sender_country: str

    @property
    def judged(self) -> bool:
        """Whether the hop moves data abroad in a way that Article 28-8 or 28-11 asks about."""
        return self.country not in ("KR", self.sender_country)


def hops() -> Iterator[Hop]:
    """Yield the entrustments of one service."""
    number = 0
    while number < SERVICE:
        for countries in CHAINS:
            for depth, country in enumerate(countries, 1):
                before = countries[depth - 2] if depth > 1 else "KR"
                yield Hop(number, number - 1 if depth > 1 else None, depth, country, before)
                number += 1


def service(index: int) -> Service:
    """Return one service, sound."""
    made: Service = {
        "subjects": {f"users-{index}": {"name": f"서비스 {index} 회원", "count": str(1000 + index)}},
        "systems": {
            f"db-{index}": {
                "name": f"서비스 {index} 데이터베이스",
                "operator": "group",
                "locations": [{"country": "KR", "mode": "storage"}],
                "measures": MEASURES,
            }
        },
        "purposes": {
            f"{purpose}-{index}": {
                "name": f"서비스 {index} {purpose}",
                "subjects": [f"users-{index}"],
                "items": {"required": list(ITEMS)},
                "legal_basis": {"cite": "15(1)4"},
                "retention": [{"until": "membership-withdrawn"}],
                "systems": [f"db-{index}"],
            }
            for purpose in PURPOSES
        },
        "parties": {},
        "entrustments": {},
        "contracts": {},
        "policies": {f"policy-{index}": policy(index)},
    }
    for hop in hops():
        add(made, index, hop)
    return made


def policy(index: int) -> Body:
    """Return a policy that lists the purposes and nobody yet."""
    return {
        "effective": "2026-01-01",
        "previous": "none",
        "url": f"https://group.example/privacy/{index}",
        "audience": [f"users-{index}"],
        "sections": {
            "rights": {"state": "present", "lacks": "none"},
            "privacy-officer": {"state": "present", "lacks": "none"},
            "no-consent-items": "present",
            **{name: {"state": "present", "lacks": "none"} for name in SECTIONS},
        },
        "rows": [
            {
                "table": "processing",
                "purposes": [f"{purpose}-{index}"],
                "purpose": f"서비스 {index} {purpose}",
                "items": list(ITEMS),
                "retention": "회원 탈퇴 시까지",
            }
            for purpose in PURPOSES
        ],
    }


def add(made: Service, index: int, hop: Hop) -> None:
    """Add one hop: its trustee, flow, contract and what the policy prints of it."""
    key = f"{index}-{hop.number}"
    sender = "group" if hop.above is None else f"t-{index}-{hop.above}"
    items = list(ITEMS[: 8 - hop.depth])
    task = f"업무 {key}"
    made["parties"][f"t-{key}"] = {
        "name": f"수탁 {key} 주식회사",
        "kind": "company",
        "country": hop.country,
        "contact": {"email": f"privacy@t-{key}.example"},
    }
    flow: Body = {
        "trustee": f"t-{key}",
        "tasks": [{"name": task, "kind": "other"}],
        "items": items,
        "locations": [{"country": hop.country, "mode": "storage"}],
        "contract": f"c-{key}",
        "oversight": {"inspections": [{"on": "2026-06-15"}]},
        "retention": [{"until": "contract-end"}],
        "since": "2024-01-01",
    }
    if hop.above is None:
        flow["oversight"]["training"] = [{"on": "2026-03-02"}]
        flow["purposes"] = [f"{PURPOSES[hop.number % len(PURPOSES)]}-{index}"]
    else:
        flow["under"] = f"e-{index}-{hop.above}"
        flow["entruster_consent"] = {"by": "group", "form": "specific", "on": "2023-12-01"}
    made["entrustments"][f"e-{key}"] = flow
    made["contracts"][f"c-{key}"] = contract([sender, f"t-{key}"], items, abroad=hop.country != "KR")
    rows = made["policies"][f"policy-{index}"]["rows"]
    rows.append({"table": "entrustment", "as_written": f"수탁 {key}(주)", "party": f"t-{key}", "tasks": [task]})
    if hop.judged:
        flow["overseas"] = overseas()
        rows.append(overseas_row(key, task, items, hop.country))


def contract(parties: list[str], items: list[str], *, abroad: bool) -> Body:
    """Return a contract with every clause."""
    clauses: Body = {
        clause: {"state": "present", "at": f"제{number}조", "evidence": "document"}
        for number, clause in enumerate((*CLAUSES, *(OVERSEAS_CLAUSES if abroad else ())), 3)
    }
    clauses["re-entrustment-restriction"]["terms"] = "prior-consent"
    return {
        "parties": parties,
        "signed": "2023-12-01",
        "ends": "none",
        "scope": {"items": items},
        "clauses": clauses,
    }


def overseas() -> Body:
    """Return complete terms of a transfer."""
    return {
        "basis": "contract",
        "necessity": "이용 계약의 이행에 필요함",
        "timing": "주문할 때",
        "method": "암호화된 회선을 통한 전송",
        "refusal": dict(REFUSAL),
        "safeguards": {"security": "암호화", "complaints": "국내 창구", "other": "연 1회 점검"},
        "notices": "none",
    }


def overseas_row(key: str, task: str, items: list[str], country: str) -> Body:
    """Return a complete row of the overseas table."""
    return {
        "table": "overseas",
        "as_written": f"수탁 {key}(주)",
        "of": [f"e-{key}"],
        "label": "entrustment",
        "tasks": [task],
        "items": items,
        "countries": [country],
        "basis": "28-8(1)3",
        "timing": "주문할 때",
        "method": "암호화된 회선을 통한 전송",
        "contact": f"privacy@t-{key}.example",
        "retention": "계약 종료 시까지",
        "refusal": dict(REFUSAL),
    }


class Defect(NamedTuple):
    """A planted defect: the rule that must report it and the change to a service; `chain` says which of `CHAINS`."""

    rule: str
    chain: int
    change: Callable[[Service, str, int], object]
    hop: int = 0


def _flow(made: Service, key: str) -> Body:
    return made["entrustments"][f"e-{key}"]


def _contract(made: Service, key: str) -> Body:
    return made["contracts"][f"c-{key}"]


def _row(made: Service, key: str, index: int, table: str) -> Body:
    rows = made["policies"][f"policy-{index}"]["rows"]
    found: Body = next(r for r in rows if r["table"] == table and r["as_written"] == f"수탁 {key}(주)")
    return found


def _unlist(made: Service, key: str, index: int) -> None:
    made["policies"][f"policy-{index}"]["rows"].remove(_row(made, key, index, "entrustment"))


DEFECTS = (
    Defect("contract-missing", 0, lambda made, key, _: _flow(made, key).update(contract="none")),
    Defect("contract-clause", 4, lambda made, key, _: _contract(made, key)["clauses"].update(supervision="none")),
    Defect("contract-clause", 8, lambda made, key, _: _contract(made, key)["clauses"].pop("liability")),
    Defect("contract-parties", 0, lambda made, key, _: _contract(made, key).update(parties=["group", "stranger"])),
    Defect(
        "contract-ended", 4, lambda made, key, _: _contract(made, key).update(ends="2026-01-31", auto_renew="false")
    ),
    Defect("contract-scope", 8, lambda made, key, _: _contract(made, key)["scope"].update(items=["name"])),
    Defect("entrustment-undisclosed", 0, _unlist),
    Defect(
        "entrustment-row-without-task", 4, lambda made, key, i: _row(made, key, i, "entrustment").update(tasks="none")
    ),
    Defect("place-unknown", 8, lambda made, key, _: _flow(made, key).pop("locations")),
    Defect("item-not-upstream", 0, lambda made, key, _: _flow(made, key)["items"].append("stray")),
    Defect("re-trustee-undisclosed", 1, _unlist, hop=1),
    Defect("re-entrustment-consent", 1, lambda made, key, _: _flow(made, key).update(entruster_consent="none"), hop=1),
    Defect("re-entrustment-contract", 3, lambda made, key, _: _flow(made, key).update(contract="none"), hop=2),
    Defect("overseas-basis", 2, lambda made, key, _: _flow(made, key)["overseas"].update(basis="none")),
    Defect("overseas-field", 2, lambda made, key, _: _flow(made, key)["overseas"]["refusal"].update(effect="none")),
    Defect("overseas-safeguards", 2, lambda made, key, _: _flow(made, key)["overseas"]["safeguards"].pop("other")),
    Defect("overseas-contract", 2, lambda made, key, _: _contract(made, key)["clauses"].pop("overseas-other")),
    Defect("overseas-row-field", 7, lambda made, key, i: _row(made, key, i, "overseas").update(timing="none")),
    Defect("onward-transfer", 9, lambda made, key, _: _flow(made, key)["overseas"].update(basis="none"), hop=1),
    Defect("re-trustee-abroad", 5, lambda made, key, _: _flow(made, key).update(overseas="none"), hop=1),
)


def _number(defect: Defect, turn: int) -> int:
    """Return the number of the hop of a service that a defect is planted at; `turn` is a repetition of `CHAINS`."""
    before = sum(len(chain) for chain in CHAINS[: defect.chain])
    return turn * sum(map(len, CHAINS)) + before + defect.hop


def planted(index: int, services: int) -> Iterator[tuple[Defect, str]]:
    """Yield the defects of one service, each with the hop it is planted at."""
    for place, defect in enumerate(DEFECTS):
        if place % services == index:
            yield defect, f"{index}-{_number(defect, place // services % 10)}"


_PLAIN = re.compile(r"[\w(][\w .()/@-]*", re.UNICODE)


def scalar(value: str) -> str:
    """Return a text as YAML: plain where it can be, quoted else."""
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def lines(value: Any, indent: int) -> Iterator[str]:
    """Yield a mapping as people write it: blocks outside, small things on one line."""
    for key, inner in value.items():
        if isinstance(inner, dict) and not _small(inner):
            yield f"{' ' * indent}{key}:"
            yield from lines(inner, indent + 2)
        elif isinstance(inner, list) and any(isinstance(member, dict) for member in inner):
            yield f"{' ' * indent}{key}:"
            for member in inner:
                first, *rest = lines(member, indent + 4)
                yield f"{' ' * indent}  - {first.lstrip()}"
                yield from rest
        else:
            yield f"{' ' * indent}{key}: {flow(inner)}"


def _small(value: Body) -> bool:
    return all(isinstance(inner, str) for inner in value.values()) and len(value) < 5


def flow(value: Any) -> str:
    """Return a value on one line."""
    if isinstance(value, list):
        return f"[{', '.join(map(flow, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in value.items()) + "}"
    return scalar(value)


def text(sections: Any) -> str:
    """Return sections as a file."""
    return "\n".join(lines(sections, 0)) + "\n"


def generate(folder: Path, entrustments: int) -> None:
    """Write a registry of that many entrustments (a multiple of 250)."""
    services = entrustments // SERVICE
    folder.mkdir(parents=True)
    head = {
        "registry": {"name": "시험 그룹", "controller": "group"},
        "parties": {
            "group": {
                "name": "시험그룹 주식회사",
                "kind": "company",
                "country": "KR",
                "privacy_officer": {"department": "개인정보보호팀", "phone": "02-0000-0118"},
            },
            "stranger": {"name": "다른회사 주식회사", "kind": "company", "country": "KR"},
        },
        "items": {item: {"name": f"항목 {item}", "kinds": ["general"]} for item in (*ITEMS, "stray")},
    }
    (folder / "registry.yaml").write_text(text(head), encoding="utf-8")
    for index in range(services):
        made = service(index)
        for defect, key in planted(index, services):
            defect.change(made, key, index)
        where = folder / f"service-{index:03}"
        where.mkdir()
        for name, sections in FILES.items():
            (where / name).write_text(text({section: made[section] for section in sections}), encoding="utf-8")


FILES = {
    "data.yaml": ("subjects", "purposes", "systems"),
    "parties.yaml": ("parties",),
    "entrustments.yaml": ("entrustments",),
    "contracts.yaml": ("contracts",),
    "policy.yaml": ("policies",),
}
"""The files of a service and the sections in each."""

if __name__ == "__main__":
    generate(Path(sys.argv[1]), int(sys.argv[2]))
