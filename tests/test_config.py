"""The configuration: which file counts, what it may say, who is believed, and that nothing of it passes unseen."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from dataflow import config
from dataflow.schema import config_schema
from dataflow.words.speak import Speaker
from tests.cli.program import CLEAN, ROOT, run, write

if TYPE_CHECKING:
    from tests.cli.program import Answer

EN, KO = Speaker("en"), Speaker("ko")
HEAD = (
    "registry: {name: Example, controller: us, language: en}\nparties: {us: {name: Us Inc.}, mail: {name: Mail Inc.}}\n"
)
DIRTY = HEAD + "entrustments: {cloud: {trustee: mail, contract: none, items: none}}\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with a registry in which something is amiss."""
    (tmp_path / ".git").mkdir()
    write(tmp_path / "registry", all=DIRTY)
    return tmp_path


def toml(folder: Path, text: str, name: str = "dataflow.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def shown(*args: str | Path, cwd: Path, env: dict[str, str] | None = None) -> dict[str, tuple[Any, str | None]]:
    answer = run("config", "show", *args, "--format", "json", cwd=cwd, env=env)
    assert answer.code == 0, answer.err
    return {each["key"]: (each["value"], each["source"]) for each in json.loads(answer.out)["settings"]}


def refused(answer: Answer, *parts: str) -> None:
    assert (answer.code, answer.out) == (2, ""), answer
    for part in parts:
        assert part in answer.err


# Which file counts


def test_nothing_is_configured_where_there_is_no_file(project: Path) -> None:
    answer = json.loads(run("config", "show", "--format", "json", cwd=project).out)
    assert answer["file"] is None
    assert [each for each in answer["settings"] if each["value"] is not None] == [
        {"key": "fail-on", "value": "error", "source": None}
    ]


@pytest.mark.parametrize("name", ["dataflow.toml", "pyproject.toml"])
def test_the_nearest_file_counts_and_says_where(name: str, project: Path) -> None:
    table = "" if name == "dataflow.toml" else "[project]\nname = 'lang'\n\n[tool.dataflow]\n"
    toml(project, table + 'fail-on = "note"\n', name)
    deep = project / "a/b"
    deep.mkdir(parents=True)
    line = table.count("\n") + 1
    assert shown(cwd=project)["fail-on"] == ("note", f"{name}:{line}:1")
    assert shown(cwd=deep)["fail-on"] == ("note", f"../../{name}:{line}:1")
    toml(project / "a", 'fail-on = "warning"\n')
    assert shown(cwd=deep)["fail-on"] == ("warning", "../dataflow.toml:1:1")


def test_a_shared_file_without_our_table_is_passed_by(project: Path) -> None:
    toml(project, 'lang = "ko"\n')
    toml(project / "a", "[project]\nname = 'dataflow'\n", "pyproject.toml")
    assert shown(cwd=project / "a")["lang"] == ("ko", "../dataflow.toml:1:1")
    toml(project / "a", "= nobody's table, and broken\n", "pyproject.toml")
    assert shown(cwd=project / "a")["lang"] == ("ko", "../dataflow.toml:1:1")


def test_nobody_looks_beyond_the_repository(project: Path) -> None:
    toml(project, 'lang = "ko"\n')
    inner = project / "inner"
    (inner / ".git").mkdir(parents=True)
    assert shown(cwd=inner)["lang"] == (None, None)


def test_two_in_one_folder_are_refused(project: Path) -> None:
    toml(project, 'lang = "ko"\n')
    toml(project, '[tool.dataflow]\nlang = "en"\n', "pyproject.toml")
    refused(run("check", cwd=project), "dataflow.toml: pyproject.toml beside it has a table [tool.dataflow] as well")


def test_a_file_can_be_named_and_none_can_be_read(project: Path) -> None:
    toml(project, 'fail-on = "note"\n')
    other = toml(project / "ci", 'fail-on = "never"\nregistry = "../registry"\n', "strict.toml") / "strict.toml"
    assert run("check", "--config", other, cwd=project).code == 0
    assert run("check", "--isolated", cwd=project).code == 1
    assert shown("--config", other, cwd=project)["registry"] == (["registry"], "ci/strict.toml:2:1")
    assert shown("--isolated", cwd=project)["fail-on"] == ("error", None)
    refused(run("check", "--config", "nowhere.toml", cwd=project), "nowhere.toml: ", "no such file or folder")
    refused(run("check", "--config", "/dev/null", cwd=project), "no regular file")
    toml(project, "[project]\n", "pyproject.toml")
    refused(run("check", "--config", "pyproject.toml", cwd=project), "there is no table [tool.dataflow]")


# What it may say

SYNTAX = [
    ("lang = 'ko'\nfail-on = never\n", "dataflow.toml:2:11: this is not readable as TOML: Invalid value."),
    ("lang = 'ko'\nlang = 'en'\n", "dataflow.toml:2:"),
    ("lang = 'ko", ": this is not readable as TOML"),
    ("report = [\n", "dataflow.toml:2:1: "),
    ("x = " + "[" * 5000, "dataflow.toml:1:1: the brackets are nested too deep."),
    ("lng = 'ko'\n", "dataflow.toml:1:1: there is no setting `lng`. There are: registry, lang, fail-on"),
    ("lng = 'ko'\n", "Did you mean lang?"),
    ("# 말\n\n  not_rule = ['x']\n", "dataflow.toml:3:3: there is no setting `not_rule`."),
    ("not_rule = ['x']\n", "Did you mean not-rule?"),
    ("'fail_on' = 'x'\n", "dataflow.toml:1:1: there is no setting `fail_on`."),
    ("lang = 'fr'\n", "dataflow.toml:1:1: `lang` is one of ko, en, in quotes."),
    ("lang = ['ko']\n", "`lang` is one of ko, en"),
    ("fail-on = true\n", "`fail-on` is one of error, warning, note, never, in quotes."),
    ("registry = []\n", "`registry` is a folder or a list of folders"),
    ("registry = ['a', 1]\n", "`registry` is a folder or a list of folders"),
    ("registry = ''\n", "`registry` is a folder or a list of folders"),
    ('registry = "a\\u0000b"\n', "`registry` is a folder or a list of folders"),
    ("registry = {a = 'b'}\n", "`registry` is a folder or a list of folders"),
    ("report = 1\n", "`report` is a list of FORMAT=FILE"),
    ("report = ['pdf=x']\n", "dataflow.toml:1:1: `pdf=x`"),
    (
        "report = ['sarif=../x']\n",
        "dataflow.toml:1:1: `sarif=../x`: a report that a configuration asks for stays below",
    ),
    ("report = ['sarif=/tmp/x']\n", "`sarif=/tmp/x`: a report"),
    ("report = ['sarif=out/x']\n", "there is no folder"),
    ("rule = [2]\n", "`rule` is a list of rules"),
    ("\nnot-rule = 'polcy-vague'\n", "dataflow.toml:2:1: there is no rule `polcy-vague`. Did you mean policy-vague"),
    ("registry = 'nowhere'\n", "dataflow.toml:1:1: No registry folder nowhere."),
    ("registry = ['registry', './registry']\n", "the registry registry is named twice."),
    ("as-of = '2026-01-01'\n", "dataflow.toml:1:1: `as-of` cannot be written down"),
    ("[lang]\nx = 1\n", "dataflow.toml:1:1: `lang` is one of ko, en"),
    ("lang = 'ko'\n\n[paths]\nx = 1\n", "dataflow.toml:3:1: there is no setting `paths`."),
    (
        "# here\n[tool.dataflow]\nlang = 'ko'\n",
        "dataflow.toml:2:1: the table [tool.dataflow] is for pyproject.toml; dataflow.toml has the settings without a",
    ),
    ('"a\\u001b[31m" = 1\n', "there is no setting `a\\x1b[31m`."),
]


@pytest.mark.parametrize(("text", "said"), SYNTAX, ids=lambda text: text[:30])
def test_what_makes_no_sense_is_refused_at_its_place(text: str, said: str, project: Path) -> None:
    toml(project, text)
    refused(run("check", "--lang", "en", cwd=project), said)
    assert "\x1b" not in run("check", cwd=project).err


@pytest.mark.parametrize("name", config.BY_CALL)
@pytest.mark.parametrize("speaker", [EN, KO])
def test_what_is_for_a_single_call_is_refused_with_the_reason(name: str, speaker: Speaker, project: Path) -> None:
    toml(project, f"{name} = 'x'\n")
    refused(run("check", "--lang", speaker.language, cwd=project), speaker.label(f"config-by-call.{name}"))


def test_what_is_for_a_single_call_is_an_option_of_check() -> None:
    options = run("check", "--help").out
    for name in (*config.BY_CALL, *(set(config.KEYS) - {"registry"})):
        assert f"--{name} " in options


def test_a_mistake_is_told_in_the_language_that_the_file_asks_for(project: Path) -> None:
    toml(project, "fail_on = 'note'\nlang = 'ko'\n")
    refused(run("check", cwd=project), "`fail_on`이라는 설정은 없습니다.", "혹시 fail-on?")
    refused(run("check", "--lang", "en", cwd=project), "there is no setting `fail_on`.")


@pytest.mark.parametrize("raw", [b"lang = '\xff'\n", "lang = 'ko'".encode("utf-16")])
def test_other_encodings_are_refused(raw: bytes, project: Path) -> None:
    (project / "dataflow.toml").write_bytes(raw)
    refused(run("check", cwd=project), "the configuration is not UTF-8")


def test_a_byte_order_mark_is_none_of_it(project: Path) -> None:
    (project / "dataflow.toml").write_bytes(b"\xef\xbb\xbflang = 'ko'\n")
    assert shown(cwd=project)["lang"] == ("ko", "dataflow.toml:1:1")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[tool.other]\nlang = 'x'\n[tool.dataflow]\n  lang = 'ko'\n", "4:3"),
        ("[tool]\ndataflow.lang = 'ko'\n", "2:10"),
        ("tool.dataflow.lang = 'ko'\n", "1:15"),
        ("[tool.dataflow]\n'lang' = 'ko'\n", "2:1"),
        ("[tool]\ndataflow = {lang = 'ko'}\n", "2:13"),
        ("[project]\ndescription = '''\n[tool.dataflow]\nlang = 'en'\n'''\n[tool.dataflow]\nlang = 'ko'\n", "7:1"),
        ('[tool.dataflow]\n"la\\u006eg" = "ko"\n', "1:1"),
    ],
)
def test_the_place_of_a_key(text: str, place: str, project: Path) -> None:
    toml(project, text, "pyproject.toml")
    assert shown(cwd=project)["lang"] == ("ko", f"pyproject.toml:{place}")


def test_a_table_that_is_none(project: Path) -> None:
    toml(project, "[tool]\ndataflow = 3\n", "pyproject.toml")
    refused(run("check", cwd=project), "there is no table [tool.dataflow]")


def test_paths_are_meant_from_the_file(project: Path) -> None:
    toml(project, "registry = 'registry'\nreport = 'json=out.json'\n")
    deep = project / "a/b"
    deep.mkdir(parents=True)
    answer = run("check", cwd=deep)
    assert answer.code == 1
    assert json.loads((project / "out.json").read_text(encoding="utf-8"))["registry"]["root"] == "registry"
    assert shown(cwd=deep)["report"] == (["json=../../out.json"], "../../dataflow.toml:2:1")


def test_a_link_leads_no_report_out_of_the_folder(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "mine"
    elsewhere.write_text("mine", encoding="utf-8")
    (project / "out.json").symlink_to(elsewhere)
    toml(project, "report = 'json=out.json'\n")
    refused(run("check", cwd=project), "stays below its folder")
    assert elsewhere.read_text(encoding="utf-8") == "mine"


def test_shapes_that_no_key_of_today_has(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    some = {"file": config.Key("file", config.Shape.PATH), "say": config.Key("say", config.Shape.TEXT)}
    monkeypatch.setattr(config, "KEYS", some)
    toml(project, "file = 'x.yaml'\nsay = 'hello'\n")
    monkeypatch.chdir(project)
    made = config.configuration()
    assert [made.choose(key, None).value for key in some] == [Path("x.yaml"), "hello"]
    monkeypatch.setenv("DATAFLOW_FILE", "y.yaml")
    assert config.configuration().choose("file", None) == (Path("y.yaml"), "DATAFLOW_FILE")
    for text, kind in (("file = ['x']", "path"), ("say = ['x']", "text")):
        toml(project, text)
        with pytest.raises(config.ConfigError) as caught:
            config.configuration()
        assert EN.label(caught.value.kind, **caught.value.facts)
        assert caught.value.kind == f"config-expected.{kind}"


# Who is believed


def test_options_over_variables_over_the_file(project: Path) -> None:
    toml(project, "lang = 'ko'\nfail-on = 'note'\nnot-rule = ['quotation']\nregistry = 'registry'\nreport = 'json=a'\n")
    variables = {"DATAFLOW_LANG": "en", "DATAFLOW_FAIL_ON": "warning", "DATAFLOW_NOT_RULE": "placeholder, quotation"}
    variables |= {"DATAFLOW_REGISTRY": "x:y", "DATAFLOW_REPORT": "json=b:sarif=c", "DATAFLOW_BASELINE": "b.yaml"}
    assert shown(cwd=project, env=variables) == {
        "registry": (["x", "y"], "DATAFLOW_REGISTRY"),
        "lang": ("en", "DATAFLOW_LANG"),
        "fail-on": ("warning", "DATAFLOW_FAIL_ON"),
        "baseline": ("b.yaml", "DATAFLOW_BASELINE"),
        "horizon": (None, None),
        "report": (["json=b", "sarif=c"], "DATAFLOW_REPORT"),
        "rule": (None, None),
        "not-rule": (["placeholder", "quotation"], "DATAFLOW_NOT_RULE"),
    }
    flags = ["z", "--lang", "ko", "--fail-on", "never", "--not-rule", "a", "--report", "json=d", "--rule", "b"]
    flags += ["--baseline", "c.yaml", "--horizon", "30d"]
    assert shown(*flags, cwd=project, env=variables) == {
        "registry": (["z"], "--registry"),
        "lang": ("ko", "--lang"),
        "fail-on": ("never", "--fail-on"),
        "baseline": ("c.yaml", "--baseline"),
        "horizon": ("30d", "--horizon"),
        "report": (["json=d"], "--report"),
        "rule": (["b"], "--rule"),
        "not-rule": (["a"], "--not-rule"),
    }


def test_each_is_believed_by_a_check(project: Path) -> None:
    toml(project, "lang = 'ko'\nfail-on = 'never'\n")
    korean = run("check", cwd=project)
    assert korean.code == 0
    assert KO.label("read", root="registry", files=1) in korean.err
    english = run("check", cwd=project, env={"DATAFLOW_LANG": "en", "DATAFLOW_FAIL_ON": "error"})
    assert english.code == 1
    assert EN.label("read", root="registry", files=1) in english.err
    assert run("check", "--fail-on", "never", cwd=project, env={"DATAFLOW_FAIL_ON": "error"}).code == 0


@pytest.mark.parametrize("variable", ["DATAFLOW_LANG", "DATAFLOW_FAIL_ON"])
def test_a_variable_that_makes_no_sense_is_refused_and_an_empty_one_says_nothing(variable: str, project: Path) -> None:
    refused(run("check", cwd=project, env={variable: "loud"}), f"{variable}: `loud` is not one of")
    assert run("check", cwd=project, env={variable: ""}).code == 1


@pytest.mark.parametrize(
    "args", [["clauses"], ["questions"], ["explain", "quotation"], ["rules"], ["where", "user"], ["check"]]
)
def test_every_command_speaks_the_language_that_is_configured(args: list[str], project: Path) -> None:
    toml(project, "lang = 'ko'\n")
    answer = run(*args, cwd=project)
    assert re.search("[가-힣]", answer.out + answer.err)
    assert not re.search("[가-힣]", run(*args, "--lang", "en", cwd=project).err)


def test_a_question_is_about_one_registry(project: Path) -> None:
    write(project / "other", all=HEAD)
    toml(project, "registry = ['registry', 'other']\n")
    refused(run("clauses", cwd=project), "name it with -r: registry, other")
    assert run("clauses", "-r", "other", cwd=project).code == 0


def test_help_and_version_read_no_configuration(project: Path) -> None:
    toml(project, "this is broken\n")
    for args in (["--version"], ["--help"], ["check", "--help"], ["config"], ["config", "show", "--help"]):
        assert "TOML" not in run(*args, cwd=project).err
    refused(run("config", "show", cwd=project), "dataflow.toml:1:6: this is not readable as TOML")


# Nothing passes unseen


@pytest.mark.parametrize("how", ["file", "variable"])
def test_rules_that_a_configuration_leaves_out_are_told(how: str, project: Path) -> None:
    if how == "file":
        toml(project, "\nnot-rule = ['quotation']\n")
    given = {"DATAFLOW_NOT_RULE": "quotation"} if how == "variable" else {}
    source = {"file": "dataflow.toml:2:1", "variable": "DATAFLOW_NOT_RULE"}[how]
    answer = run("check", CLEAN, "--lang", "en", cwd=project, env=given)
    assert answer.code == 0
    assert "clean:" not in answer.err
    assert answer.err.splitlines()[-1] == EN.label("config.selects", sources=[source])
    for form in ("junit", "sarif"):
        assert source in run("check", CLEAN, "--lang", "en", "--format", form, cwd=project, env=given).out
    assert source not in run("check", CLEAN, "--not-rule", "quotation", cwd=project, env=given).err


def test_a_baseline_that_a_file_names(project: Path) -> None:
    toml(project, "baseline = 'known.yaml'\n")
    missing = run("check", cwd=project)
    assert missing.code == 2
    assert "known.yaml" in missing.err
    assert run("check", "--write-baseline", "known.yaml", cwd=project).code == 0
    assert run("check", cwd=project).code == 0
    assert run("check", "--isolated", cwd=project).code == 1
    assert run("check", "registry", "registry", cwd=project).code == 2


def test_a_check_that_never_fails_says_who_wants_it(project: Path) -> None:
    toml(project, "fail-on = 'never'\n")
    said = EN.label("config.never-fails", sources=["dataflow.toml:1:1"])
    assert run("check", "--lang", "en", cwd=project).err.splitlines()[-1] == said
    assert said not in run("check", "--lang", "en", "--fail-on", "never", cwd=project).err
    assert said not in run("check", CLEAN, "--lang", "en", cwd=project).err


# What is published


def test_the_schema_takes_what_the_program_takes(tmp_path: Path) -> None:
    schema = Draft202012Validator(config_schema())
    Draft202012Validator.check_schema(config_schema())
    whole = {"registry": ["a"], "lang": "ko", "fail-on": "never", "report": ["json=x"], "rule": "a", "not-rule": ["b"]}
    whole |= {"baseline": "known.yaml", "horizon": "30d"}
    assert schema.is_valid(whole)
    assert whole.keys() == config.KEYS.keys()
    toml(tmp_path, "\n".join(f"{key} = {json.dumps(value)}" for key, value in whole.items()))
    assert len(shown(cwd=tmp_path)) == len(whole)
    several: list[dict[str, Any]] = [{"lng": "ko"}, {"lang": "fr"}, {"registry": []}, {"rule": 3}, {"fail-on": True}]
    for wrong in several:
        assert not schema.is_valid(wrong)


def test_the_page_lists_every_key() -> None:
    page = (ROOT / "docs/configuration.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z-]+)` \| `(--[a-z-]+|REGISTRY…)` \| `(DATAFLOW_[A-Z_]+)` \|", page, re.MULTILINE)
    expected = [
        (key.name, "REGISTRY…" if key.name == "registry" else key.option, key.variable) for key in config.KEYS.values()
    ]
    assert rows == expected
    for name in config.BY_CALL:
        assert f"`{name}`" in page


def test_the_page_shows_a_file_that_is_read(project: Path) -> None:
    page = (ROOT / "docs/configuration.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    toml(project, example)
    assert shown(cwd=project)["lang"] == ("ko", "dataflow.toml:2:1")
