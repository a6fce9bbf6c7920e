"""`dataflow accept` and baselines: what is written, what is left alone, and what is refused."""

from __future__ import annotations

import errno
import json
import os
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from dataflow import rules
from dataflow.findings import Judgement, Meta, Severity, digest
from dataflow.load.registry import load
from dataflow.render.acceptances import MARK, Entry, Unfit, added
from dataflow.words.speak import Speaker
from tests.cli.program import CLEAN, TODAY, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dataflow.graph.world import World
    from tests.cli.program import Answer

TEXT = """\
# 우리 등록부
registry: {name: Us, controller: us, language: en}
parties: {us: {name: Us Inc.}, mail: {name: Mail}}
subjects: {user: {name: Users}}
items: {email: {name: E-mail}}
purposes: {news: {name: News, subjects: [user], items: [email]}}
entrustments:
  sending: {trustee: mail, items: [email], locations: [{country: KR}], contract: none}   # looked for
"""
HANGUL = re.compile("[가-힣]")
LATER = str(date.fromisoformat(TODAY) + timedelta(days=100))
SAYING = ("--reason", 'to be signed: "soon"', "--owner", "Kim # 1", "--expires", LATER)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "registry"
    folder.mkdir()
    (folder / "all.yaml").write_text(TEXT, encoding="utf-8")
    return folder


def checked(root: Path, *args: str | Path, today: str = TODAY) -> Any:
    answer = run("check", root, "--format", "json", *args, env={"DATAFLOW_TODAY": today})
    assert answer.out, answer.err
    return json.loads(answer.out)


def of(report: Any, rule: str) -> Any:
    return next(each for each in report["findings"] if each["rule"] == rule)


def accept(root: Path, *fingerprints: str, to: Path | None = None, lang: str = "en", saying: Any = SAYING) -> Answer:
    file = ("--file", to) if to is not None else ()
    return run("accept", *fingerprints, "-r", root, *saying, *file, "--lang", lang)


def plain(text: str) -> dict[str, Any]:
    data = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - a loader that makes texts only
    found: dict[str, Any] = data.get("acceptances", {})
    return found


_KNOWN: dict[Any, Any] = {}


def fingerprint(root: Path, rule: str = "contract-missing") -> str:
    key = tuple(sorted(bytes_of(root).items()))
    report = _KNOWN[key] = _KNOWN.get(key) or checked(root)
    found: str = of(report, rule)["fingerprint"]
    return found


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


# accept


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_finding_is_accepted_and_the_file_says_what_it_was(lang: str, root: Path) -> None:
    before = checked(root)
    finding = of(before, "contract-missing")
    answer = accept(root, finding["fingerprint"], lang=lang)
    assert (answer.code, answer.out) == (0, "")
    assert "registry/acceptances.yaml" in answer.err
    assert bool(HANGUL.search(answer.err)) == (lang == "ko")
    text = (root / "acceptances.yaml").read_text(encoding="utf-8")
    assert f"entrustments/sending: {finding['message'][lang]}" in text
    (record,) = plain(text).values()
    assert record == {
        "finding": finding["fingerprint"],
        "reason": 'to be signed: "soon"',
        "owner": "Kim # 1",
        "expires": LATER,
        "facts": finding["facts_hash"],
    }
    after = checked(root)
    assert of(after, "contract-missing")["acceptance"] == "accepted"
    assert after["counts"]["accepted"] == before["counts"]["accepted"] + 1
    assert after["counts"]["errors"] == before["counts"]["errors"] - 1
    assert (root / "all.yaml").read_text(encoding="utf-8") == TEXT
    assert sorted(path.name for path in root.iterdir()) == ["acceptances.yaml", "all.yaml"]


def test_the_report_prints_what_accept_takes_and_the_first_digits_do(root: Path) -> None:
    report = run("check", root, "--lang", "en").out
    shown = set(re.findall(r"= fingerprint: (v1:\w+)", report))
    assert shown == {each["fingerprint"] for each in checked(root)["findings"]}
    wanted = fingerprint(root)
    assert accept(root, wanted[3:11].upper()).code == 0
    assert wanted not in run("check", root, "--lang", "en").out


def test_several_at_once_and_the_same_once(root: Path) -> None:
    both = [fingerprint(root), fingerprint(root, "purpose-basis")]
    assert accept(root, *both, both[0][:12]).code == 0
    assert checked(root)["counts"]["accepted"] == 2
    assert len(load(root).registry.acceptances) == 2  # type: ignore[union-attr]  # it was just read


def test_one_that_is_accepted_already_is_said_to_be(root: Path) -> None:
    wanted = fingerprint(root)
    accept(root, wanted)
    before = bytes_of(root)
    answer = accept(root, wanted)
    assert answer.code == 0
    assert "accepted already, by Kim # 1" in answer.err
    assert bytes_of(root) == before


def test_one_that_no_longer_holds_is_renewed_and_stays_as_a_record(root: Path) -> None:
    wanted = fingerprint(root)
    accept(root, wanted)
    changed = TEXT.replace("contract: none", "contract: unknown")
    (root / "all.yaml").write_text(changed, encoding="utf-8")
    assert of(checked(root), "contract-missing")["acceptance"] == "outdated"
    answer = accept(root, wanted)
    assert "stays as a record" in answer.err
    report = checked(root)
    assert of(report, "contract-missing")["acceptance"] == "accepted"
    assert not any(each["rule"].startswith("acceptance-") for each in report["findings"])


def test_what_accepts_nothing_any_more_fails_only_who_asks_for_it(root: Path) -> None:
    accept(root, fingerprint(root))
    done = TEXT.replace("contract: none", "contract: signed") + "contracts: {signed: {parties: [us, mail]}}\n"
    (root / "all.yaml").write_text(done, encoding="utf-8")
    unused = of(checked(root), "acceptance-unused")
    assert (unused["severity"], unused["file"], unused["field"]) == ("warning", "registry/acceptances.yaml", "finding")


BLOCK = """\
# ours
acceptances:
    # an old one
    old:
        finding: "v1:0123456789abcdef"   # kept
        reason: >
          Folded text,
          two lines.
        owner: [us]
        expires: 2026-12-31
    # after the last
# of the items

items: {phone: {name: Phone}}
"""
ROOM = {
    "empty": "",
    "comments": "# nothing yet\n",
    "no section": "items:\n  phone: {name: Phone}\n",
    "no newline at the end": "items: {phone: {name: Phone}}",
    "indented by four, not the last section": BLOCK.replace("[us]", "us"),
    "last section": "acceptances:\n  old: {finding: 'v1:0123456789abcdef', reason: r, owner: o, expires: 2026-12-31}",
    "a long text at the end": (
        "acceptances:\n  old:\n    finding: 'v1:0123456789abcdef'\n    owner: o\n    expires: 2026-12-31\n"
        "    reason: |\n      one\n\n      # two\n\n"
    ),
    "windows": "items:\r\n  phone: {name: Phone}\r\n\r\n# end\r\n",
    "a byte order mark": (
        "\ufeffacceptances:\n  o: {finding: 'v1:0123456789abcdef', reason: r, owner: o, expires: 2026-12-31}\n"
    ),
    "quoted over lines": (
        'acceptances:\n  old:\n    finding: "v1:0123456789abcdef"\n    owner: o\n    expires: 2026-12-31\n'
        '    reason: "a\n      # b"\n'
    ),
}


@pytest.mark.parametrize("form", ROOM)
def test_nothing_of_the_file_is_touched(form: str, root: Path) -> None:
    file = root / "mine.yml"
    file.write_bytes(ROOM[form].encode())
    file.chmod(0o640)
    wanted = fingerprint(root)
    assert accept(root, wanted, to=file).code == 0
    after = file.read_bytes().decode()
    lines = iter(after.splitlines())
    assert all(line in lines for line in ROOM[form].splitlines())  # each of them, in their order
    assert ("\r\n" in after) == ("\r\n" in ROOM[form])
    assert "\n" not in after.replace("\r\n", "") or "\r\n" not in after
    assert file.stat().st_mode & 0o777 == 0o640
    loaded = load(root)
    assert loaded.complete
    assert of(checked(root), "contract-missing")["acceptance"] == "accepted"


@pytest.mark.parametrize(
    "text",
    [
        "acceptances: {old: {finding: 'v1:0123456789abcdef', reason: r, owner: o, expires: 2026-12-31}}\n",
        "acceptances: {\n  old: {finding: 'v1:0123456789abcdef', reason: r, owner: o, expires: 2026-12-31}\n}\n",
        "acceptances:\n  ? old\n  : {finding: 'v1:0123456789abcdef', reason: r, owner: o, expires: 2026-12-31}\n",
        "items: {phone: {name: Phone}}\n...\n",
    ],
    ids=["on one line", "braces", "a marked key", "an end"],
)
def test_where_there_is_no_room_nothing_is_written(text: str, root: Path) -> None:
    (root / "mine.yaml").write_text(text, encoding="utf-8")
    wanted = fingerprint(root)
    before = bytes_of(root)
    answer = accept(root, wanted, to=root / "mine.yaml")
    assert answer.code == 2
    assert "registry/mine.yaml" in answer.err
    assert bytes_of(root) == before


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("../outside.yaml", "no YAML file of the registry"),
        ("notes.txt", "no YAML file of the registry"),
        (".hidden.yaml", "no YAML file of the registry"),
        ("link.yaml", "is a link"),
        ("folder.yaml", "not a regular file"),
        ("no/such/folder.yaml", "no such file or folder"),
    ],
)
def test_a_file_that_is_not_read_or_cannot_be_written_is_refused(name: str, why: str, root: Path) -> None:
    wanted = fingerprint(root)
    if name == "link.yaml":
        (root / name).symlink_to("all.yaml")
    elif name == "folder.yaml":
        (root / name).mkdir()
    answer = accept(root, wanted, to=root / name)
    assert (answer.code, answer.out) == (2, "")
    assert why in answer.err
    assert (root / "all.yaml").read_text(encoding="utf-8") == TEXT
    assert not (root.parent / "outside.yaml").exists()


@pytest.mark.parametrize("raw", [b"\xff", b"a: [", b"- a\n", b"a: \x01\n", b"acceptances: {}\n"])
def test_what_cannot_be_read_is_not_added_to(raw: bytes) -> None:
    entry = Entry("a", {"finding": "v1:0123456789abcdef"}, "about")
    with pytest.raises(Unfit):
        added(raw, [entry], Speaker("en"))


def test_a_full_disk_leaves_the_file_as_it_was(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = [fingerprint(root), fingerprint(root, "purpose-basis")]
    accept(root, wanted[0])
    before = bytes_of(root)

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    answer = accept(root, wanted[1])
    assert answer.code == 2
    assert "acceptances.yaml" in answer.err
    assert bytes_of(root) == before


def _said(**other: str) -> list[str]:
    given = {"reason": "r", "owner": "o", "expires": LATER, **other}
    return [word for name, text in given.items() if text != "-" for word in (f"--{name}", text)]


@pytest.mark.parametrize(
    ("wanted", "saying", "why"),
    [
        ("v1:0123456789abcdef", _said(), "nothing that is found has the fingerprint"),
        ("v1:0123456", _said(), "is no fingerprint"),
        ("contract-missing", _said(), "is no fingerprint"),
        ("", _said(), "is no fingerprint"),
        ("ok", _said(reason=" "), "--reason: it is empty"),
        ("ok", _said(owner=""), "--owner: it is empty"),
        ("ok", _said(reason="-", expires="-"), "--reason, --expires must be given"),
        ("ok", _said(reason="baseline"), "say why it is accepted"),
        ("ok", _said(expires="2026-11-24"), "is over"),
        ("ok", _said(expires="2027-11-27"), "Nothing is accepted beyond 2027-11-26"),
        ("ok", _said(expires="next year"), "next year"),
    ],
)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_what_makes_no_sense_is_refused_whole(wanted: str, saying: Any, why: str, lang: str, root: Path) -> None:
    good = fingerprint(root)
    before = bytes_of(root)
    answer = accept(root, good, good if wanted == "ok" else wanted, lang=lang, saying=saying)
    assert (answer.code, answer.out) == (2, "")
    assert why in answer.err if lang == "en" else HANGUL.search(answer.err)
    assert bytes_of(root) == before


def test_a_beginning_that_several_have_is_not_enough(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alike = f"v1:{'0' * 8}"
    monkeypatch.setattr("dataflow.check.fingerprint", lambda *facts: alike + digest(repr(facts))[:8])
    shown = [each["fingerprint"] for each in checked(root)["findings"]]
    answer = accept(root, alike)
    assert answer.code == 2
    assert all(each in answer.err for each in shown)
    assert accept(root, shown[0]).code == 0


def test_near_ones_are_shown(root: Path) -> None:
    wanted = fingerprint(root)
    answer = accept(root, wanted[:-1] + ("0" if wanted[-1] != "0" else "1"))
    assert answer.code == 2
    assert f"Did you mean {wanted}?" in answer.err


def test_a_registry_with_errors_is_left_alone(root: Path) -> None:
    wanted = fingerprint(root)
    (root / "all.yaml").write_text(TEXT.replace("trustee: mail", "trustee: male"), encoding="utf-8")
    answer = accept(root, wanted)
    assert answer.code == 2
    assert "unknown-reference" in answer.err
    assert not (root / "acceptances.yaml").exists()


def test_what_is_said_of_acceptances_cannot_be_accepted(root: Path) -> None:
    accept(root, fingerprint(root))
    text = (root / "acceptances.yaml").read_text(encoding="utf-8")
    (root / "acceptances.yaml").write_text(text.replace(LATER, "2026-11-24"), encoding="utf-8")
    answer = accept(root, fingerprint(root, "acceptance-expired"))
    assert answer.code == 2
    assert "cannot be accepted" in answer.err


HOSTILE = "x\x1b[31m\u2028\u202e\n  evil: {y: 1} # \"'` ${{ z }}\x85end"


def test_no_reason_and_no_name_breaks_out_of_its_line(root: Path) -> None:
    name = json.dumps(f"Mail\u2028\n  evil: 1 # {HOSTILE}")
    (root / "all.yaml").write_text(TEXT.replace("mail: {name: Mail}", f"mail: {{name: {name}}}"), encoding="utf-8")
    saying = ("--reason", HOSTILE, "--owner", HOSTILE, "--expires", LATER)
    assert accept(root, fingerprint(root), saying=saying).code == 0
    loaded = load(root)
    assert loaded.registry is not None
    (made,) = loaded.registry.acceptances.values()
    assert (made.reason.en, made.owner) == (HOSTILE, HOSTILE)
    text = (root / "acceptances.yaml").read_text(encoding="utf-8")
    assert len(text.splitlines()) == 9
    assert all(line.isprintable() for line in text.splitlines())


# Baselines


def baseline(root: Path, *args: str | Path, today: str = TODAY, lang: str = "en") -> Answer:
    file = root.parent / "baseline.yaml"
    return run("check", root, "--write-baseline", file, *args, "--lang", lang, env={"DATAFLOW_TODAY": today})


def using(root: Path, *args: str | Path, today: str = TODAY) -> Any:
    return checked(root, "--baseline", root.parent / "baseline.yaml", *args, today=today)


def records(root: Path) -> dict[str, Any]:
    text = (root.parent / "baseline.yaml").read_text(encoding="utf-8")
    return {each["finding"]: each for each in plain(text).values()}


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_baseline_accepts_what_is_there_and_tells_how_many(lang: str, root: Path) -> None:
    before = checked(root)
    answer = baseline(root, lang=lang)
    count = len(before["findings"])
    assert answer.code == 0
    assert (f"수용 {count}건" if lang == "ko" else f"{count} accepted") in answer.err
    assert bool(HANGUL.search(answer.err)) == (lang == "ko")
    assert {each["fingerprint"] for each in before["findings"]} == set(records(root))
    assert {(each["reason"], each["owner"], each["expires"]) for each in records(root).values()} == {
        ("baseline", "Us Inc.", "2027-05-24")
    }
    assert run("check", root).code == 1
    assert run("check", root, "--baseline", root.parent / "baseline.yaml").code == 0
    after = using(root)
    assert after["counts"]["accepted"] == count
    assert [each["acceptance"] for each in after["findings"]] == ["accepted"] * count


def test_what_comes_after_a_baseline_fails(root: Path) -> None:
    baseline(root)
    text = TEXT.replace("contract: none", "contract: unknown") + "  more: {trustee: mail}\n"
    (root / "all.yaml").write_text(text, encoding="utf-8")
    report = using(root)
    back = [each for each in report["findings"] if each["acceptance"] == "outdated"]
    assert [each["rule"] for each in back] == ["contract-missing"]
    assert of(report, "baseline-outdated")["facts"]["count"] == 1
    assert of(report, "baseline-outdated")["file"].endswith("baseline.yaml")
    assert any(each["entity"] == "entrustments/more" and not each["acceptance"] for each in report["findings"])


def test_what_was_mended_is_told_once_and_dropped_when_it_is_written_anew(root: Path) -> None:
    baseline(root, "--owner", "Kim", "--expires", LATER)
    done = TEXT.replace("contract: none", "contract: signed") + "contracts: {signed: {parties: [us, mail]}}\n"
    (root / "all.yaml").write_text(done, encoding="utf-8")
    unused = of(using(root), "baseline-unused")
    assert (unused["severity"], unused["entity"], unused["facts"]["count"] > 0) == ("warning", None, True)
    old, answer = records(root), baseline(root)
    new = records(root)
    kept, dropped = old.keys() & new.keys(), old.keys() - new.keys()
    assert f"({len(kept)} kept, {len(new) - len(kept)} new, {len(dropped)} dropped)" in answer.err
    assert dropped
    assert {new[each]["owner"] for each in kept} == {"Kim"}
    assert {new[each]["expires"] for each in kept} == {LATER}
    assert {new[each]["owner"] for each in new.keys() - kept} == {"Us Inc."}
    assert not any(each["rule"].startswith("baseline-") for each in using(root)["findings"])


def test_the_day_of_a_baseline_passes_and_is_only_moved_on_purpose(root: Path) -> None:
    baseline(root, "--expires", LATER)
    baseline(root)
    assert {each["expires"] for each in records(root).values()} == {LATER}
    over = str(date.fromisoformat(LATER) + timedelta(days=1))
    report = using(root, today=over)
    assert report["counts"]["accepted"] == 0
    expired = of(report, "baseline-expired")
    assert expired["facts"]["count"] == len(records(root))
    baseline(root, "--expires", "2027-06-30")
    assert {each["expires"] for each in records(root).values()} == {"2027-06-30"}


def test_what_somebody_accepted_on_its_own_stays_out_of_a_baseline(root: Path) -> None:
    wanted = fingerprint(root)
    accept(root, wanted)
    baseline(root)
    assert wanted not in records(root)
    assert using(root)["counts"]["accepted"] == len(records(root)) + 1


def test_a_baseline_of_nothing_can_be_used(root: Path) -> None:
    for target in (root.parent / "baseline.yaml", root / "baseline.yaml"):
        assert run("check", CLEAN, "--write-baseline", target).code == 0
        for args in (("--baseline", target), ("--write-baseline", target)):
            assert run("check", CLEAN, *args).code == 0
    assert run("check", root, "--lang", "en").err.count("empty") == 0


def test_a_baseline_can_be_a_part_of_the_registry(root: Path) -> None:
    inside = root / "baseline.yaml"
    count = len(checked(root)["findings"])
    for _ in range(2):
        assert run("check", root, "--write-baseline", inside).code == 0
        for args in ((), ("--baseline", inside)):
            report = checked(root, *args)
            assert report["counts"]["accepted"] == len(report["findings"]) == count


def test_the_same_registry_gives_the_same_baseline(root: Path) -> None:
    baseline(root)
    first = (root.parent / "baseline.yaml").read_bytes()
    (root / "all.yaml").rename(root / "zzz.yaml")
    (root / "zzz.yaml").write_text("# moved\n" + TEXT, encoding="utf-8")
    (root.parent / "baseline.yaml").unlink()
    baseline(root)
    assert (root.parent / "baseline.yaml").read_bytes() == first


@pytest.mark.parametrize(
    "args",
    [
        ("--rule", "contract-missing"),
        ("--min-severity", "error"),
        ("--outcome", "violated"),
        ("--as-of", "2026-11-24"),
        ("--partial",),
        ("--baseline", "another.yaml"),
        ("--expires", "2026-11-01"),
        ("--expires", "2036-11-01"),
        ("--owner", " "),
    ],
    ids=str,
)
def test_a_baseline_of_a_part_is_refused(args: tuple[str, ...], root: Path) -> None:
    baseline(root)
    before = (root.parent / "baseline.yaml").read_bytes()
    answer = baseline(root, *args)
    assert (answer.code, answer.out) == (2, "")
    assert (root.parent / "baseline.yaml").read_bytes() == before


@pytest.mark.parametrize(
    "text",
    [
        "registry: {name: Us}\n",
        "acceptances:\n  a: {finding: 'v1:0123456789abcdef', reason: baseline, owner: o, expires: 2026-12-31}\n",
        f"{MARK}\nacceptances:\n  a: {{finding: 'v1:0123456789abcdef', reason: mine, owner: o, expires: 2026-12-31}}\n",
        f"{MARK}\nacceptances: [\n",
        "",
    ],
    ids=["a registry", "no mark", "a reason of its own", "broken", "empty"],
)
def test_nothing_but_a_baseline_is_written_over(text: str, root: Path) -> None:
    file = root.parent / "baseline.yaml"
    file.write_text(text, encoding="utf-8")
    answer = baseline(root)
    assert answer.code == 2
    assert "baseline.yaml" in answer.err
    assert file.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("what", ["link", "folder", "nowhere"])
def test_a_baseline_that_cannot_be_written_leaves_nothing(what: str, root: Path) -> None:
    file = root.parent / "baseline.yaml"
    if what == "link":
        file.symlink_to(root / "all.yaml")
    elif what == "folder":
        file.mkdir()
    target = root.parent / "no/where.yaml" if what == "nowhere" else file
    answer = run("check", root, "--write-baseline", target, "--lang", "en")
    assert answer.code == 2
    assert target.name in answer.err
    assert (root / "all.yaml").read_text(encoding="utf-8") == TEXT
    assert sorted(path.name for path in root.parent.iterdir() if path.name != "baseline.yaml") == ["registry"]


@pytest.mark.parametrize(
    ("text", "place", "kind"),
    [
        (None, "baseline.yaml:1:1", "unreadable"),
        ("parties: {a: {name: A}}\n", "baseline.yaml:1:1", "not-an-acceptance"),
        ("acceptances:\n  a: {finding: x, owner: o}\n", "baseline.yaml:2:16", "invalid-fingerprint"),
        ("acceptances: [\n", "baseline.yaml:2:1", "open-bracket"),
        ("", "baseline.yaml:1:1", "empty-file"),
    ],
)
def test_a_baseline_that_cannot_be_read_is_told_at_its_place(
    text: str | None, place: str, kind: str, root: Path
) -> None:
    if text is not None:
        (root.parent / "baseline.yaml").write_text(text, encoding="utf-8")
    answer = run("check", root, "--baseline", root.parent / "baseline.yaml", "--lang", "en")
    assert (answer.code, answer.out) == (2, "")
    assert place in answer.err
    assert kind in answer.err


def test_owner_and_day_belong_to_writing(root: Path) -> None:
    answer = run("check", root, "--owner", "Kim", "--lang", "en")
    assert (answer.code, answer.out) == (2, "")
    assert "--write-baseline" in answer.err


def test_a_registry_that_cannot_be_judged_gets_no_baseline(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_world: World) -> Iterator[Judgement]:
        raise ValueError
        yield

    registries = {
        "errors": TEXT.replace("trustee: mail", "trustee: male"),
        "another law": TEXT.replace("language: en", "language: en, jurisdiction: JP"),
    }
    for text in registries.values():
        (root / "all.yaml").write_text(text, encoding="utf-8")
        answer = baseline(root)
        assert answer.code != 0
        assert "was not written" in answer.err
    (root / "all.yaml").write_text(TEXT, encoding="utf-8")
    added = rules.Rule(Meta("broken", Severity.ERROR, ("PIPA 26(1)",)), broken)
    known = rules.every()
    monkeypatch.setattr("dataflow.check.every", lambda: (*known, added))
    answer = baseline(root)
    assert answer.code == 2
    assert "was not written" in answer.err
    assert not (root.parent / "baseline.yaml").exists()


def test_a_baseline_of_thousands_is_read_and_written(root: Path) -> None:
    flows = "".join(f"  f{number}: {{trustee: mail, contract: none}}\n" for number in range(300))
    (root / "all.yaml").write_text(TEXT + flows, encoding="utf-8")
    assert baseline(root).code == 0
    report = using(root)
    assert report["counts"]["accepted"] == len(report["findings"]) > 900
