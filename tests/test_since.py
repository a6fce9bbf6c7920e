"""`check --since`, in real git repositories: what is new, against what, and that nothing in them is touched."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from dataflow import rules
from dataflow.comparing import compare
from dataflow.findings import Change, Finding, Judgement, Outcome, Related, Severity
from dataflow.places import Place, Position, Span
from dataflow.words.speak import Speaker
from tests.cli.program import ROOT, run, write
from tests.cli.repository import git

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dataflow.graph.world import World
    from tests.cli.program import Answer

EN = Speaker("en")
FILES = {
    "base": """
registry: {name: Us, controller: us, language: en}
parties: {us: {name: Us Inc., kind: company, country: KR}, mail: {name: Mail Inc.}, desk: {name: Desk Inc.}}
subjects: {user: {name: Users}}
items: {email: {name: E-mail, kinds: [general]}}
purposes: {news: {name: News, subjects: [user], items: [email], systems: none}}
""",
    "flows": """
entrustments:
  sending: {trustee: mail, items: [email], locations: [{country: KR}], contract: mail}
  answering: {trustee: desk, items: [email], locations: [{country: KR}], contract: none}
""",
    "contracts": """
contracts:
  mail: {parties: [us, mail], ends: 2026-12-10, auto_renew: "false"}
""",
}
THERE = 15
"""Findings of these files, unknown ones among them."""

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None and not os.environ.get("CI"), reason="git is not installed here"
)


class Repository:
    """A git repository with a registry in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.registry = folder / "registry"

    def git(self, *command: str, given: bytes | None = None) -> str:
        return git(self.folder, *command, given=given)

    def commit(self, **files: str) -> str:
        write(self.registry, **files)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "x")
        return self.git("rev-parse", "HEAD")

    def edit(self, file: str, old: str, new: str) -> None:
        path = self.registry / f"{file}.yaml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def check(self, *args: str, **env: str) -> Answer:
        return run("check", *args, "--lang", "en", cwd=self.folder, env=env)

    def since(self, asked: str, *args: str, **env: str) -> Any:
        answer = self.check("--since", asked, "--format", "json", *args, **env)
        assert answer.out, answer.err
        return json.loads(answer.out)

    def new(self, asked: str, *args: str, **env: str) -> list[tuple[str, str, str]]:
        found = self.since(asked, *args, **env)["findings"]
        return [(each["rule"], each["entity"], each["change"]) for each in found]


@pytest.fixture(name="repository")
def _repository(tmp_path: Path) -> Repository:
    repository = Repository(tmp_path / "repository")
    repository.folder.mkdir()
    repository.git("init", "--quiet", "--initial-branch", "main")
    repository.commit(**FILES)
    return repository


@pytest.fixture(name="away")
def _away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which temporary ones are made."""
    away = tmp_path / "temporary"
    away.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(away))
    return away


# What is new


def test_nothing_is_new_where_nothing_has_changed(repository: Repository) -> None:
    answer = repository.check("--since", "main", "--fail-on", "note")
    assert (answer.code, answer.out) == (0, "")
    commit = repository.git("rev-parse", "HEAD")[:12]
    assert f"since main ({commit}) is shown: {THERE} findings were there already, 0 are gone." in answer.err
    assert answer.err.splitlines()[-2:] == ["nothing new since main.", EN.label("since.head", revision="main")]
    assert [word for word in ("clean", "no violation", "nothing was judged") if word in answer.err] == []
    assert repository.check().code == 1


def test_a_changed_contract_breaks_an_entrustment_in_a_file_that_nobody_touched(repository: Repository) -> None:
    repository.edit("contracts", "[us, mail]", "[us]")
    repository.git("commit", "--all", "--quiet", "--message", "x")
    report = repository.since("HEAD~1")
    assert [(each["rule"], each["entity"], each["file"], each["change"]) for each in report["findings"]] == [
        ("contract-parties", "entrustments/sending", "registry/flows.yaml", "new")
    ]
    assert (report["since"]["there"], report["since"]["gone"]) == (THERE, 0)
    assert report["counts"]["errors"] == report["counts"]["outcomes"]["violated"] == 1
    assert repository.check("--since", "HEAD~1").code == 1


def test_what_is_checked_is_the_work_tree(repository: Repository) -> None:
    repository.edit("contracts", "[us, mail]", "[us]")
    assert repository.new("HEAD") == [("contract-parties", "entrustments/sending", "new")]
    repository.edit("contracts", "[us]", "[us, mail]")
    write(
        repository.registry,
        untracked="purposes: {more: {name: More, subjects: [user], items: [email], systems: none}}\n",
    )
    assert {entity for _, entity, _ in repository.new("HEAD")} == {"purposes/more"}


def test_a_day_that_passes_turns_nothing_red(repository: Repository) -> None:
    repository.edit("base", "Users", "Customers")
    assert "contract-ended" in repository.check(DATAFLOW_TODAY="2026-12-11").out
    answer = repository.check("--since", "main", "--fail-on", "note", DATAFLOW_TODAY="2026-12-11")
    assert (answer.code, answer.out) == (0, "")
    answer = repository.check("--since", "main", "--fail-on", "note", "--as-of", "2026-12-11")
    assert (answer.code, answer.out) == (0, "")


def test_moved_lines_renamed_files_and_another_order_are_nothing_new(repository: Repository) -> None:
    text = "# moved\n\n" + FILES["flows"].replace("sending:", "\n\n  sending:")
    (repository.registry / "flows.yaml").rename(repository.registry / "aa.yaml")
    (repository.registry / "deeper").mkdir()
    (repository.registry / "contracts.yaml").rename(repository.registry / "deeper" / "contracts.yml")
    first, second = (line for line in text.splitlines() if ": {trustee" in line)
    (repository.registry / "aa.yaml").write_text(f"entrustments:\n{second}\n{first}\n", encoding="utf-8")
    report = repository.since("main")
    assert (report["findings"], report["since"]["there"], report["since"]["gone"]) == ([], THERE, 0)


def test_an_entity_that_says_what_it_was_called(repository: Repository) -> None:
    old = len(repository.since("main")["findings"])
    repository.edit("flows", "answering: {", "desk: {formerly: [answering], ")
    report = repository.since("main")
    assert (old, report["findings"], report["since"]["gone"]) == (0, [], 0)
    repository.edit("flows", "formerly: [answering], ", "")
    assert ("contract-missing", "entrustments/desk", "new") in repository.new("main")


def test_what_is_mended_is_gone(repository: Repository) -> None:
    repository.edit("flows", ", contract: none", ", contract: desk")
    repository.edit("contracts", "contracts:", "contracts:\n  desk: {parties: [us, desk], ends: none}")
    report = repository.since("main")
    assert {each["entity"] for each in report["findings"]} == {"contracts/desk"}
    assert report["since"]["gone"] == 1


def test_a_contract_that_serves_another_flow_is_told_anew(repository: Repository) -> None:
    repository.edit("contracts", "[us, mail]", "[us, mail, desk]")
    assert repository.new("main") == []
    repository.edit("flows", ", contract: none", ", contract: mail")
    assert set(repository.new("main")) == {("contract-clause", "contracts/mail", "changed")}
    repository.commit()
    repository.edit("flows", ", contract: mail}\n  ans", ", contract: none}\n  ans")
    assert repository.new("HEAD") == [("contract-missing", "entrustments/sending", "new")]


def test_a_contract_under_which_data_goes_elsewhere_too_is_told_anew(repository: Repository) -> None:
    repository.edit("flows", "[{country: KR}], contract: mail", "[{country: KR}, {country: JP}], contract: mail")
    assert ("contract-clause", "contracts/mail", "changed") in repository.new("main")
    repository.commit()
    repository.edit("flows", "[{country: KR}, {country: JP}], contract: mail", "[{country: KR}], contract: mail")
    assert [each for each in repository.new("HEAD") if each[1] == "contracts/mail"] == []


def test_another_who_receives_the_data_is_another_gap(repository: Repository) -> None:
    def changed() -> list[str]:
        found = repository.new("main")
        return [rule for rule, entity, change in found if (entity, change) == ("entrustments/answering", "changed")]

    repository.edit("flows", "trustee: desk", "trustee: mail")
    assert "contract-missing" in changed()
    assert repository.check("--since", "main").code == 1
    repository.edit("flows", "trustee: mail", "trustee: desk")
    assert changed() == []
    answering = "answering: {trustee: desk, items: [email], locations: [{country: KR}"
    repository.edit("flows", answering, answering.replace("KR", "JP"))
    assert "contract-missing" in changed()


@pytest.mark.parametrize(
    ("now", "before", "change"),
    [
        (
            {"items": {"all": False, "but": None, "of": ["a", "b"]}},
            {"items": {"all": False, "but": None, "of": ["a"]}},
            1,
        ),
        (
            {"items": {"all": False, "but": None, "of": ["a"]}},
            {"items": {"all": False, "but": None, "of": ["a", "b"]}},
            0,
        ),
        ({"items": {"all": True, "but": None, "of": None}}, {"items": {"all": True, "but": ["a"], "of": None}}, 1),
        ({"locations": ["JP"]}, {"locations": ["JP", "US"]}, 0),
        ({"locations": ["JP"]}, {"locations": None}, 0),
        ({"trustee": "parties/a"}, {"trustee": "parties/b"}, 1),
    ],
)
def test_more_that_is_handed_on_is_a_wider_gap_and_less_is_none(now: Any, before: Any, change: int) -> None:
    found = compared([finding()._replace(essence=now)], [finding()._replace(essence=before)])
    assert found == ([Change.CHANGED] * change, 1 - change, 0)


def test_what_gets_worse_or_other_has_changed(repository: Repository) -> None:
    repository.edit("flows", "contract: none", "trustee: desk")
    repository.edit("flows", "trustee: desk, items", "items")
    repository.commit()
    repository.edit("flows", "trustee: desk}", "trustee: desk, contract: none}")
    answer = repository.check("--since", "HEAD", "--format", "concise")
    assert answer.code == 1
    assert "error[contract-missing] (changed) " in answer.out
    assert "1 of those shown were there, but not like this." in answer.err
    assert "(위반, 달라짐)" in run("check", "--since", "HEAD", "--lang", "ko", cwd=repository.folder).out


def acceptance(finding: dict[str, Any], expires: str) -> str:
    """Return a file that accepts a finding."""
    facts = {"finding": finding["fingerprint"], "facts": finding["facts_hash"], "reason": "r", "owner": "o"}
    return json.dumps({"acceptances": {"a": {**facts, "expires": expires}}})


def test_an_acceptance_that_is_withdrawn_brings_its_finding_back(repository: Repository) -> None:
    assert repository.since("main")["findings"] == []
    found = json.loads(repository.check("--format", "json").out)["findings"]
    accepted = acceptance(next(each for each in found if each["rule"] == "contract-missing"), "2027-01-01")
    repository.commit(accepted=accepted)
    assert repository.new("HEAD") == []
    (repository.registry / "accepted.yaml").unlink()
    assert repository.new("HEAD") == [("contract-missing", "entrustments/answering", "changed")]
    write(repository.registry, accepted=accepted.replace("2027-01-01", "2026-11-30"))
    assert repository.new("HEAD") == []
    assert repository.new("HEAD", DATAFLOW_TODAY="2026-12-01") == [
        ("acceptance-expired", "acceptances/a", "new"),
        ("contract-missing", "entrustments/answering", "changed"),
    ]
    repository.commit()
    assert repository.new("HEAD", DATAFLOW_TODAY="2026-12-01") == []  # a day has passed, and nothing else


def test_a_new_finding_that_is_accepted_is_shown_and_does_not_fail(repository: Repository) -> None:
    repository.edit("contracts", "[us, mail]", "[us]")
    [new] = repository.since("main")["findings"]
    write(repository.registry, accepted=acceptance(new, "2027-01-01"))
    answer = repository.check("--since", "main", "--fail-on", "note")
    assert answer.code == 0
    assert "accepted" in answer.out
    assert ", 1 accepted;" in answer.err


def test_a_baseline_beside_the_registry_counts_on_both_sides(repository: Repository) -> None:
    args = ("--baseline", "known.yaml", "--horizon", "1y", "--fail-on", "note")
    assert repository.check("--write-baseline", "known.yaml").code == 0
    answer = repository.check("--since", "main", *args)
    assert (answer.code, answer.out) == (0, "")  # that its time will be over is nothing new
    repository.edit("flows", "contract: none", "contract: desk")
    repository.commit(more="contracts: {desk: {parties: [us, desk]}}")
    assert repository.check("--write-baseline", "other.yaml").code == 0
    answer = repository.check("--since", "main", *args)
    assert (answer.code, answer.out) == (0, "")  # nor that it has a record too many
    repository.edit("flows", "trustee: mail", "trustee: desk")
    found = {rule for rule, _, _ in repository.new("main", *args)}
    assert "trustee-oversight" in found


def test_a_selection_is_of_both_states(repository: Repository) -> None:
    repository.edit("contracts", "[us, mail]", "[us]")
    for selection, code in ((["--rule", "contract-missing"], 0), (["--rule", "contract-parties"], 1)):
        answer = repository.check("--since", "main", *selection)
        assert answer.code == code
        assert "of the others nothing is said" in answer.err
        assert "nothing found in what was selected" not in answer.err
    assert (
        "1 findings were there already, 0 are gone"
        in repository.check("--since", "main", "--rule", "contract-missing").err
    )


def passed(world: World) -> Iterator[Judgement]:
    for key in world.in_force:
        yield Judgement(Outcome.PASS, key)


def test_clean_where_nothing_was_there_either(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    one, *_ = rules.every()
    monkeypatch.setattr("dataflow.check.every", lambda: (one._replace(judge=passed),))
    assert EN.label("summary.clean", rules=1) in repository.check("--since", "HEAD").err


def test_0_where_all_that_is_judged_was_amiss_before(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    one = next(each for each in rules.every() if each.meta.id == "contract-missing")
    monkeypatch.setattr("dataflow.check.every", lambda: (one._replace(judge=violated),))
    answer = repository.check("--since", "HEAD")
    assert (answer.code, answer.out) == (0, "")
    assert "nothing was judged" not in answer.err


def violated(world: World) -> Iterator[Judgement]:
    for key in world.in_force:
        yield Judgement(Outcome.VIOLATED, key)


def test_nobody_says_that_there_is_no_violation_where_there_was_one(repository: Repository) -> None:
    repository.edit("contracts", "contracts:", "contracts:\n  desk: {parties: [us, desk]}")
    repository.edit("flows", "entrustments:", "entrustments:\n  more: {trustee: desk, items: [email], contract: desk}")
    answer = repository.check("--since", "main")
    assert "(0 violated, " in answer.err
    assert "no violation" not in answer.err
    assert answer.code == 1


def test_3_where_nothing_can_be_judged(repository: Repository) -> None:
    repository.edit("base", "language: en", "language: en, jurisdiction: JP")
    repository.commit()
    answer = repository.check("--since", "HEAD", "--fail-on", "never")
    assert answer.code == 3
    assert "no rules for the law of" in answer.out


def crash(world: World) -> Iterator[Judgement]:
    raise ZeroDivisionError(world.day.isoformat())


def test_a_rule_that_breaks_off_is_told_whether_or_not_it_did_before(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, *others = rules.every()
    monkeypatch.setattr("dataflow.check.every", lambda: (one._replace(judge=crash), *others))
    answer = repository.check("--since", "main")
    assert answer.code == 2
    assert "broke off" in answer.out


# Against what


def test_the_point_where_the_work_branched_off_is_what_counts(repository: Repository) -> None:
    repository.git("switch", "--quiet", "--create", "topic")
    repository.edit("base", "Users", "Customers")
    repository.commit()
    repository.git("switch", "--quiet", "main")
    repository.edit("flows", ", contract: none", "")
    main = repository.commit()
    repository.git("switch", "--quiet", "topic")
    report = repository.since("main")
    assert report["findings"] == []
    assert report["since"]["commit"] == repository.git("merge-base", "main", "topic") != main
    assert (report["since"]["is_head"], repository.since("topic")["since"]["is_head"]) == (False, True)
    assert EN.label("since.head", revision="main") not in repository.check("--since", "main").err


@pytest.mark.parametrize("asked", ["main", "v1", "HEAD", "heads/main", "@", "main^{commit}"])
def test_a_revision_by_any_name(asked: str, repository: Repository) -> None:
    repository.git("tag", "--annotate", "v1", "--message", "x")
    since = repository.since(asked)["since"]
    assert (since["revision"], since["state"], since["there"]) == (asked, "compared", THERE)
    assert since["commit"] == repository.git("rev-parse", "HEAD")


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("", "no-name"),
        ("-x", "no-name"),
        ("--output=x", "no-name"),
        ("main..HEAD", "no-name"),
        ("main...HEAD", "no-name"),
        ("ma\nin", "no-name"),
        ("mian", "no-such"),
        ("HEAD:registry", "no-such"),
        ("$(touch x)", "no-such"),
        ("other", "unrelated"),
    ],
)
def test_2_for_a_revision_that_is_none(asked: str, kind: str, repository: Repository) -> None:
    tree = repository.git("rev-parse", "HEAD^{tree}")
    repository.git("branch", "other", repository.git("commit-tree", tree, "-m", "other"))
    answer = repository.check(f"--since={asked}")
    assert (answer.code, answer.out) == (2, "")
    assert "--since: " + EN.label(f"since.{kind}", revision=asked, said="") in answer.err
    assert not (repository.folder / "x").exists()


def test_2_for_a_shallow_clone(repository: Repository, tmp_path: Path) -> None:
    first = repository.git("rev-parse", "HEAD")
    repository.commit(more="")
    shallow = Repository(tmp_path / "shallow")
    repository.git("clone", "--quiet", "--depth", "1", repository.folder.as_uri(), str(shallow.folder))
    answer = shallow.check("--since", first)
    assert (answer.code, answer.out) == (2, "")
    assert "fetch-depth: 0" in answer.err
    assert shallow.new("origin/main") == []


def test_2_where_there_is_no_repository_or_no_git(repository: Repository, tmp_path: Path) -> None:
    write(tmp_path / "registry", **FILES)
    answer = run(
        "check", tmp_path / "registry", "--since", "main", "--lang", "en", env={"GIT_CEILING_DIRECTORIES": "/"}
    )
    assert (answer.code, answer.out) == (2, "")
    assert "the registry is in no git repository" in answer.err
    answer = repository.check("--since", "main", PATH=str(tmp_path))
    assert (answer.code, answer.out) == (2, "")
    assert "there is no git here" in answer.err


def test_a_hook_of_another_repository_leads_nobody_astray(repository: Repository, tmp_path: Path) -> None:
    assert repository.new("main", GIT_DIR=str(tmp_path / "nowhere"), GIT_INDEX_FILE="x", GIT_WORK_TREE="/") == []


def test_a_registry_that_was_not_there(repository: Repository) -> None:
    repository.git("mv", "registry", "moved")
    answer = run("check", "moved", "--since", "main", "--lang", "en", cwd=repository.folder)
    whole = run("check", "moved", "--lang", "en", cwd=repository.folder)
    assert (answer.code, answer.out) == (whole.code, whole.out)
    assert "there was no registry moved/ at main" in answer.err
    write(repository.folder / "moved", more="")
    repository.git("mv", "moved", "registry")
    (repository.folder / ".gitignore").write_text("registry\n", encoding="utf-8")
    repository.git("rm", "-r", "--quiet", "--cached", "registry")
    repository.git("add", ".gitignore")
    repository.git("commit", "--quiet", "--message", "x")
    assert len(repository.new("HEAD")) == THERE + 1  # an empty file is told, too


def test_a_folder_that_held_no_yaml(repository: Repository) -> None:
    shutil.rmtree(repository.registry)
    repository.registry.mkdir()
    (repository.registry / "notes.txt").write_text("nothing yet", encoding="utf-8")
    repository.commit()
    write(repository.registry, **FILES)
    assert repository.since("HEAD")["since"]["state"] == "absent"


def test_a_registry_at_the_root_of_its_repository(repository: Repository) -> None:
    for file in repository.registry.iterdir():
        file.rename(repository.folder / file.name)
    repository.registry.rmdir()
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "--message", "x")
    answer = run("check", ".", "--since", "HEAD", cwd=repository.folder)
    assert (answer.code, answer.out) == (0, "")
    assert answer.err.startswith(EN.label("read", root=".", files=3))
    answer = run("check", ".", "--format", "github", cwd=repository.folder)
    assert "file=flows.yaml," in answer.out


def test_a_baseline_at_the_root_of_the_repository_is_told_at_its_place(repository: Repository) -> None:
    repository.check("--write-baseline", "known.yaml")
    repository.edit("flows", "contract: none", "contract: mail")
    answer = repository.check("--baseline", "known.yaml", "--format", "concise")
    assert "\nknown.yaml:" in f"\n{answer.out}"
    assert "\n 11 | " in repository.check("--baseline", "known.yaml").out  # the line itself


def test_where_the_earlier_state_cannot_be_read_all_is_new_and_it_is_said(repository: Repository) -> None:
    repository.commit(broken="parties:\n  x: {nam: X}\n")
    (repository.registry / "broken.yaml").unlink()
    answer = repository.check("--since", "main")
    whole = repository.check()
    assert (answer.code, answer.out) == (whole.code, whole.out)
    assert "could not be read, so all findings are new: registry/broken.yaml:2:" in answer.err
    report = repository.since("main")
    assert {each["change"] for each in report["findings"]} == {"new"}
    assert (len(report["findings"]), report["since"]["state"]) == (THERE, "unreadable")
    assert "registry/broken.yaml:2:" in report["since"]["why"]


def test_a_registry_with_errors_is_not_compared(repository: Repository) -> None:
    write(repository.registry, broken="parties:\n  x: {nam: X}\n")
    for more, count in ([], 2), (["--partial"], THERE + 2):
        answer = repository.check("--since", "main", *more)
        assert answer.code == 2
        assert "not compared with main" in answer.err
        assert len(repository.since("main", *more)["findings"]) >= count


# What a commit can hold


def test_links_within_the_folder_are_links(repository: Repository) -> None:
    (repository.registry / "again.txt").symlink_to("base.yaml")
    (repository.registry / "nowhere.txt").symlink_to("nothing")
    repository.commit()
    report = repository.since("HEAD")
    assert (report["since"]["state"], report["findings"]) == ("compared", [])


def test_a_link_out_of_the_folder_is_not_followed(repository: Repository, tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("parties: {spy: {name: Spy}}\n", encoding="utf-8")
    (repository.registry / "out.yaml").symlink_to(tmp_path / "secret.yaml")
    repository.commit()
    (repository.registry / "out.yaml").unlink()
    assert "registry/out.yaml" in repository.since("HEAD")["since"]["why"]


def test_a_submodule_in_the_folder_is_said(repository: Repository) -> None:
    commit = repository.git("rev-parse", "HEAD")
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{commit},registry/sub")
    repository.git("commit", "--quiet", "--message", "x")
    assert "registry/sub" not in repository.git("status", "--porcelain", "--untracked-files=no") or True
    since = repository.since("HEAD")["since"]
    assert (since["state"], since["why"].split()[0]) == ("unreadable", "sub")


POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n"


def test_a_pointer_is_not_taken_for_what_it_points_to(repository: Repository) -> None:
    (repository.registry / "contract.txt").write_text(POINTER, encoding="utf-8")
    repository.edit("contracts", "ends:", "document: contract.txt, ends:")
    repository.commit()
    assert repository.since("HEAD")["since"]["state"] == "compared"
    repository.commit(pointed=POINTER)
    (repository.registry / "pointed.yaml").unlink()
    assert "Git LFS" in repository.since("HEAD")["since"]["why"]


def tree(repository: Repository, *entries: tuple[str, str, str]) -> str:
    """Return a tree that git itself would not make."""
    raw = b"".join(f"{mode} {name}\0".encode() + bytes.fromhex(object_) for mode, name, object_ in entries)
    return repository.git("hash-object", "-t", "tree", "-w", "--stdin", "--literally", given=raw)


def with_registry(repository: Repository, made: str) -> None:
    """Let the commit before the last one have a registry that was made by hand."""
    last = repository.git("rev-parse", "HEAD^{tree}")
    old = repository.git("commit-tree", tree(repository, ("40000", "registry", made)), "-m", "x")
    repository.git("update-ref", "refs/heads/main", repository.git("commit-tree", last, "-p", old, "-m", "x"))


@pytest.mark.parametrize("name", ["..", ".", "../made/x", "a/../../../made/x", "/etc/x"])
@pytest.mark.usefixtures("away")
def test_a_commit_cannot_write_elsewhere(name: str, repository: Repository, tmp_path: Path) -> None:
    blob = repository.git("rev-parse", "HEAD:registry/base.yaml")
    with_registry(repository, tree(repository, ("100644", name, blob)))
    before = sorted(path for path in tmp_path.rglob("*") if ".git" not in path.parts)
    assert repository.since("HEAD~1")["since"]["state"] == "unreadable"
    assert sorted(path for path in tmp_path.rglob("*") if ".git" not in path.parts) == before


@pytest.mark.parametrize("second", ["100644", "120000"])
def test_a_commit_cannot_write_through_a_link(second: str, repository: Repository, tmp_path: Path) -> None:
    goal = tmp_path / "goal"
    goal.mkdir()
    blob = repository.git("hash-object", "-w", "--stdin", given=str(goal).encode())
    inner = tree(repository, (second, "written", blob))
    with_registry(repository, tree(repository, ("120000", "a", blob), ("40000", "a", inner)))
    assert repository.since("HEAD~1")["since"]["state"] == "unreadable"
    assert list(goal.iterdir()) == []


def test_a_file_that_is_too_large_to_read_is_as_large_there(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("files", "revision"):
        monkeypatch.setattr(f"dataflow.load.{module}.LARGEST", 400)
    (repository.registry / "large.txt").write_text("x" * 500, encoding="utf-8")
    repository.edit("contracts", "ends:", "document: large.txt, ends:")
    repository.commit()
    assert repository.since("HEAD")["since"]["state"] == "compared"
    repository.commit(large="# " + "x" * 500)
    (repository.registry / "large.yaml").unlink()
    assert "large.yaml:1" in repository.since("HEAD")["since"]["why"]


def test_objects_that_are_not_there_are_not_fetched(repository: Repository, tmp_path: Path) -> None:
    repository.git("config", "uploadpack.allowFilter", "true")
    partial = Repository(tmp_path / "partial")
    url = repository.folder.as_uri()
    repository.edit("base", "Users", "Customers")
    repository.commit()
    repository.git("clone", "--quiet", "--filter", "blob:none", url, str(partial.folder))
    since = partial.since("HEAD~1")["since"]
    assert since["state"] == "unreadable"
    assert "a partial clone" in since["why"]


@pytest.mark.parametrize("kept", [0, 2000])
def test_an_object_that_is_broken_is_said(kept: int, repository: Repository) -> None:
    text = "# " + "".join(hashlib.sha256(bytes([number])).hexdigest() for number in range(100)) + "\n"
    repository.commit(more=text)
    name = repository.git("rev-parse", "HEAD:registry/more.yaml")
    (repository.registry / "more.yaml").unlink()
    repository.commit()
    loose = repository.folder / ".git" / "objects" / name[:2] / name[2:]
    loose.chmod(0o644)
    loose.write_bytes(loose.read_bytes()[:kept])
    since = repository.since("HEAD~1")["since"]
    assert since["state"] == "unreadable"
    assert "not all of that commit is in this repository" in since["why"]


# What is left alone


def everything(folder: Path) -> dict[str, tuple[int, str]]:
    """Return what there is in a folder, with when it was written."""
    return {
        path.relative_to(folder).as_posix(): (
            path.lstat().st_mtime_ns,
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
        )
        for path in folder.rglob("*")
    }


def test_nothing_in_the_repository_is_touched(repository: Repository, away: Path) -> None:
    repository.edit("base", "Users", "Customers")
    repository.git("stash", "--quiet")
    repository.edit("contracts", "[us, mail]", "[us]")
    repository.git("add", "--all")
    repository.edit("flows", "contract: none", "contract: unknown")
    (repository.registry / "untracked.txt").write_text("x", encoding="utf-8")
    before = everything(repository.folder)
    assert repository.check("--since", "HEAD").code == 1
    assert everything(repository.folder) == before
    assert list(away.iterdir()) == []


def test_the_temporary_folder_goes_away_whatever_happens(
    repository: Repository, away: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(folder: Path, _: str) -> None:
        seen.extend(path.name for path in folder.iterdir())
        raise KeyboardInterrupt

    seen: list[str] = []
    monkeypatch.setattr("dataflow.cli.since.load", stopped)
    assert repository.check("--since", "HEAD").code != 0
    assert sorted(seen) == ["base.yaml", "contracts.yaml", "flows.yaml"]
    assert list(away.iterdir()) == []


def test_where_there_is_no_room_for_it_all_is_new(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    since = repository.since("HEAD")["since"]
    assert (since["state"], since["why"]) == (
        "unreadable",
        EN.label("since.unwritable", said="No such file or directory"),
    )


def test_what_a_repository_is_configured_to_run_does_not_run(repository: Repository, tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    evil = tmp_path / "evil"
    evil.write_text(f"#!/bin/sh\necho >> {ran}\ncat\n", encoding="utf-8")
    evil.chmod(0o755)
    (repository.folder / ".gitattributes").write_text("* filter=evil diff=evil\n", encoding="utf-8")
    repository.commit()
    hooks = repository.folder / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for hook in ("post-checkout", "post-index-change", "reference-transaction"):
        shutil.copy(evil, hooks / hook)
    settings = [
        "core.fsmonitor",
        "core.pager",
        "core.editor",
        "core.sshCommand",
        "filter.evil.smudge",
        "diff.evil.textconv",
    ]
    for name in (*settings, "filter.evil.process", "credential.helper", "alias.rev-parse", "alias.cat-file"):
        repository.git("config", name, f"!{evil}" if name.startswith("alias") else str(evil))
    assert repository.new("HEAD", GIT_PAGER=str(evil)) == []
    assert not ran.exists()
    repository.git("config", "--unset", "filter.evil.process")
    repository.git("status")
    assert ran.exists()  # they would run


# How it is told


def test_every_format_has_the_new_ones_only(repository: Repository, tmp_path: Path) -> None:
    repository.edit("contracts", "[us, mail]", "[us]")
    forms = ("text", "concise", "json", "sarif", "junit", "github", "gitlab", "markdown")
    reports = [word for form in forms for word in ("--report", f"{form}={tmp_path / form}")]
    answer = repository.check("--since", "main", *reports)
    told = {form: (tmp_path / form).read_text(encoding="utf-8") for form in forms}
    assert answer.out == told["text"]
    assert {form: told[form].count("contract-missing") for form in ("text", "concise", "github", "gitlab")} == {
        "text": 0,
        "concise": 0,
        "github": 0,
        "gitlab": 0,
    }
    assert [issue["check_name"] for issue in json.loads(told["gitlab"])] == ["contract-parties"]
    assert len(told["concise"].splitlines()) == len(told["github"].splitlines()) == 1
    already = f"{THERE} findings were there already"
    assert already in told["markdown"]
    assert already in told["junit"]
    [result] = json.loads(told["sarif"])["runs"][0]["results"]
    assert (result["ruleId"], result["baselineState"]) == ("contract-parties", "new")
    schema = json.loads((ROOT / "tests/schemas/sarif-2.1.0.json").read_text(encoding="utf-8"))
    jsonschema.validators.validator_for(schema)(schema).validate(json.loads(told["sarif"]))
    published = json.loads((ROOT / "schemas/output/check.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(published).validate(json.loads(told["json"]))


def test_a_rule_with_old_findings_is_no_test_that_passed(repository: Repository) -> None:
    repository.edit("base", "Users", "Customers")
    assert 'classname="contract-missing"' in repository.check("--format", "junit").out
    assert 'classname="contract-missing"' not in repository.check("--since", "HEAD", "--format", "junit").out


# Two lists of findings


def finding(rule: str = "r", outcome: Outcome = Outcome.UNKNOWN, print_: str = "a", **facts: Any) -> Finding:
    return Finding(
        rule=rule,
        outcome=outcome,
        severity=Severity.WARNING,
        citations=("PIPA 26(1)",),
        place=Place("contracts/c", ("clauses",)),
        message=outcome.value,
        facts=facts,
        span=Span("f", Position(1, 1), Position(1, 2)),
        fingerprint=print_,
    )


def compared(now: list[Finding], before: list[Finding]) -> tuple[list[Change | None], int, int]:
    found = compare(now, before, {})
    return [each.change for each in found.shown], found.there, found.gone


def test_equal_findings_are_counted_off() -> None:
    two = [finding(print_="a"), finding(print_="b")]
    assert compared(two, two) == ([], 2, 0)
    assert compared([*two, finding(print_="c")], two) == ([Change.NEW], 2, 0)
    assert compared(two[:1], two) == ([], 1, 1)
    assert compared([], two) == ([], 0, 2)


def test_another_line_is_no_change_and_anything_else_is() -> None:
    old = finding(x="1")
    moved = old._replace(span=Span("g", Position(7, 1), Position(7, 2)))
    assert compared([moved], [old]) == ([], 1, 0)
    related = ((Related("entrustments/e", "served"), old.span),)
    for new in (
        finding(x="2"),
        finding(outcome=Outcome.VIOLATED, x="1"),
        finding(outcome=Outcome.REVIEW, x="1"),
        old._replace(severity=Severity.ERROR),
        old._replace(message="other"),
        old._replace(citations=("PIPA 26(2)",)),
        old._replace(related=related),
    ):
        assert compared([new], [old]) == ([Change.CHANGED], 0, 0)
    assert compared([old], [old._replace(related=related)]) == ([], 1, 0)
    assert compared([old._replace(fingerprint="b", facts={"x": "2"})], [old]) == ([Change.NEW], 0, 1)


@pytest.mark.parametrize(
    ("now", "before", "change"),
    [
        ({"lacks": ["a"]}, {"lacks": ["a", "b"]}, []),
        ({"lacks": ["a", "b"]}, {"lacks": ["a"]}, [Change.CHANGED]),
        ({"lacks": ["c"]}, {"lacks": ["a", "b"]}, [Change.CHANGED]),
        ({"given": ["a"]}, {"given": ["a", "b"]}, [Change.CHANGED]),
        ({"lacks": ["a"], "x": 1}, {"lacks": ["a", "b"], "x": 2}, [Change.CHANGED]),
        ({"lacks": ["a"]}, {"lacks": ["a", "b"], "x": 1}, [Change.CHANGED]),
    ],
)
def test_what_is_mended_in_part_is_nothing_new(now: Any, before: Any, change: list[Change]) -> None:
    assert compared([finding(**now)], [finding(**before)])[0] == change


# What is to come, against an earlier state


def test_what_was_to_come_already_is_nothing_new(repository: Repository) -> None:
    ahead = repository.since("main", "--horizon", "30d")
    assert (ahead["ahead"], ahead["since"]["to_come"]) == ([], 1)
    answer = repository.check("--since", "main", "--horizon", "30d", "--fail-on", "note")
    assert answer.code == 0
    assert EN.label("horizon.there", there=1, revision="main") in answer.err
    repository.edit("contracts", "2026-12-10", "2026-12-05")
    [ends] = repository.since("main", "--horizon", "30d")["ahead"]
    assert (ends["finding"]["rule"], ends["finding"]["change"], ends["day"]) == (
        "contract-ended",
        "changed",
        "2026-12-06",
    )
    assert repository.check("--since", "main", "--horizon", "30d", "--fail-on", "note").code == 1
    repository.edit("contracts", "2026-12-05", "2026-12-31")
    assert repository.since("main", "--horizon", "30d")["ahead"] == []
