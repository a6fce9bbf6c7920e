"""What a person means by a name, and which names of companies are one."""

from __future__ import annotations

import pytest

from dataflow.model.data import Item, Subject
from dataflow.model.flows import Entrustment, Provision, Task
from dataflow.model.parties import Party
from dataflow.model.registry import Head, Registry
from dataflow.model.scalars import Text
from dataflow.queries.find import TYPED, Unfound, find, label, normalised, spellings, typed
from dataflow.queries.names import bare, may_be_one, names_several, taken_apart

REGISTRY = Registry(
    head=Head(name=Text(ko="시험"), controller="me"),
    parties={
        "me": Party(name=Text(ko="우리")),
        "sg": Party(
            name=Text(ko="에스지", en="SG Cloud"),
            legal_name=Text(en="SG Cloud Pte. Ltd."),
            aliases=[Text(ko="싱가포르 클라우드")],
        ),
        "email": Party(name=Text(ko="메일 회사")),
        "twin-1": Party(name=Text(ko="쌍둥이")),
        "twin-2": Party(name=Text(ko="쌍둥이")),
    },
    subjects={"users": Subject(name=Text(ko="이용자", en="Users"))},
    items={
        "email": Item(name=Text(ko="전자우편 주소"), aliases=[Text(ko="이메일", en="E-mail")]),
        "phone": Item(name=Text(ko="전화번호")),
    },
    entrustments={
        "mail": Entrustment(trustee="sg", tasks=[Task(name=Text(ko="발송", en="mailing"))]),
        "bare": Entrustment(),
    },
    provisions={"give": Provision(recipient="me", recipient_purpose=Text(ko="통계"))},
)
ALL = (*TYPED, "country")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("sg", "parties/sg"),
        ("party:sg", "parties/sg"),
        ("party:email", "parties/email"),
        ("item:email", "items/email"),
        ("country:SG", "countries/SG"),
        ("country:sg", "countries/SG"),
        ("country:싱가포르", "countries/SG"),
        ("SG", "countries/SG"),
        ("싱가포르", "countries/SG"),
        ("이용자", "subjects/users"),
        ("USERS", "subjects/users"),
        ("ｕｓｅｒｓ", "subjects/users"),
        ("sg-cloud", "parties/sg"),
        ("SG Cloud Pte Ltd", "parties/sg"),
        ("싱가포르클라우드", "parties/sg"),
        ("이메일", "items/email"),
        ("e mail", "items/email"),
        ("item:E-MAIL", "items/email"),
        ("entrustment:mail", "entrustments/mail"),
    ],
)
def test_found(text: str, key: str) -> None:
    assert find(REGISTRY, text, ALL) == key


def test_an_exact_id_goes_before_a_name() -> None:
    parties = {"a": Party(name=Text(en="b")), "b": Party(name=Text(en="a"))}
    assert find(Registry(head=REGISTRY.head, parties=parties), "a", ["party"]) == "parties/a"


def test_only_the_kinds_asked_for_are_looked_at() -> None:
    assert find(REGISTRY, "email", ["item"]) == "items/email"
    assert isinstance(find(REGISTRY, "users", ["item", "party"]), Unfound)
    assert isinstance(find(REGISTRY, "subject:users", ["item", "party"]), Unfound)


def test_several() -> None:
    assert find(REGISTRY, "email", ALL) == Unfound("email", ("item:email", "party:email"), ())
    assert find(REGISTRY, "쌍둥이", ["party"]) == Unfound("쌍둥이", ("party:twin-1", "party:twin-2"), ())


@pytest.mark.parametrize(
    ("text", "kinds", "near"),
    [
        ("userz", ["subject"], ("subject:users",)),
        ("전화번오", ["item"], ("item:phone",)),
        ("item:phnoe", ALL, ("item:phone",)),
        ("qqqqqq", ALL, ()),
        ("", ["subject"], ()),
    ],
)
def test_near(text: str, kinds: list[str], near: tuple[str, ...]) -> None:
    result = find(REGISTRY, text, kinds)
    assert isinstance(result, Unfound)
    assert result.several == ()
    assert result.near == near


def test_typed_forms_lead_back() -> None:
    for key in ("parties/sg", "items/email", "policies/v1", "countries/SG"):
        kind, _, identity = typed(key).partition(":")
        assert f"{TYPED.get(kind, 'countries')}/{identity}" == key


def test_normalised() -> None:
    assert normalised(" Ｓｐｅｒｏ, (Inc.) ") == "speroinc"
    assert normalised("전자우편 · 주소") == "전자우편주소"


def test_spellings_and_labels() -> None:
    assert spellings(REGISTRY.items["email"]) == ("전자우편 주소", "이메일", "E-mail")
    assert spellings(REGISTRY.entrustments["mail"]) == ()
    assert label(REGISTRY, "parties/sg") == Text(ko="에스지", en="SG Cloud")
    assert label(REGISTRY, "entrustments/mail") == Text(ko="에스지 – 발송", en="SG Cloud – mailing")
    assert label(REGISTRY, "provisions/give") == Text(ko="우리 – 통계", en=None)
    assert label(REGISTRY, "entrustments/bare") is None
    assert label(REGISTRY, "entrustments/gone") is None


@pytest.mark.parametrize(
    ("names", "rest"),
    [
        (["(주)한빛", "㈜한빛", "주식회사 한빛", "한빛 주식회사", "한빛(주)", "（주） 한빛", "주식회사한빛"], "한빛"),
        (["SPERO Inc.", "Spero", "spero, inc", "Spero Co., Ltd.", "ＳＰＥＲＯ", "Spero Corporation"], "spero"),
        (["유한회사 한빛", "한빛유한책임회사", "(유)한빛"], "한빛"),
        (["Amazon.com, Inc."], "amazoncom"),
        (["Salesforce"], "salesforce"),  # the form of a company is a word of its own
        (["Coca-Cola"], "cocacola"),
        (["株式会社田中", "田中 株式会社"], "田中"),
        (["Zoom Pte. Ltd.", "ZOOM PTE LTD", "Zoom, LLC", "zoom GmbH"], "zoom"),
        (["주식회사"], "주식회사"),
        (["Inc."], "inc"),
        ([""], ""),
    ],
)
def test_bare(names: list[str], rest: str) -> None:
    assert {bare(name) for name in names} == {rest}


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("㈜한빛", "한빛 주식회사", True),
        ("SK텔레콤", "에스케이텔레콤(주)", True),
        ("LG U+", "엘지유플러스", True),
        ("S&I Corp.", "에스앤아이(주)", True),
        ("Spero Inc.", "Spero Co., Ltd.", True),
        ("Spero Inc.", "(주)Spero", True),
        ("Spero Inc.", "Spero GmbH", False),
        ("Zoom Pte. Ltd.", "Zoom Ltd.", False),
        ("NAVER 株式会社", "NAVER(주)", False),
        ("(재)한빛", "(주)한빛", False),
        ("한빛 코리아(주)", "한빛(주)", False),
        ("수탁 1-11", "수탁 11-1", False),
    ],
)
def test_may_be_one(one: str, other: str, *, alike: bool) -> None:
    assert may_be_one(taken_apart(one), taken_apart(other)) is alike


@pytest.mark.parametrize(
    ("name", "several"),
    [
        ("(주)다날, (주)케이지", True),
        ("Amazon Web Services, Inc., Google LLC", True),
        ("Google LLC and Meta Platforms, Inc.", True),
        ("카카오, 네이버, 쿠팡", True),
        ("Kestrel Security, Inc.", False),
        ("BusinessOnCommunication Co., ltd.", False),
        ("Rheinfeld GmbH & Co. KG", False),
        ("IBM China/Hong Kong Limited", False),
        ("Wilson, Sonsini, Goodrich & Rosati", False),
        ("택배사(CJ, 한진, 롯데)", False),
        ("김·장 법률사무소", False),
    ],
)
def test_names_several(name: str, *, several: bool) -> None:
    assert names_several(name) is several


def test_different_companies_stay_different() -> None:
    assert len({bare(name) for name in ("한빛", "한빛소프트", "Spero", "Spero Korea", "SK", "LG")}) == 6
