"""Outputs that break off: pipes that close, disks that are full, files that cannot be written, Ctrl-C and `kill`."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dataflow.cli.signals import StoppedError, stoppable, whole
from dataflow.words.speak import Speaker
from tests.cli.program import CLEAN, ROOT, command, program_surroundings, run, write

if TYPE_CHECKING:
    from collections.abc import Iterator

EN = Speaker("en")
HEAD = "registry: {name: Example, controller: us, language: en}\nparties: {us: {name: Us Inc.}, mail: {name: Mail}}\n"
DIRTY = HEAD + "entrustments: {cloud: {trustee: mail, contract: none, items: none}}\n"
FULL = "no space is left on the disk"

needs_full = pytest.mark.skipif(
    not Path("/dev/full").exists() and not os.environ.get("CI"), reason="only Linux has a device that is always full"
)


@pytest.fixture
def dirty(tmp_path: Path) -> Path:
    return write(tmp_path / "registry", all=DIRTY)


def shell(line: str, *args: str | Path) -> subprocess.CompletedProcess[bytes]:
    """Run the program as `$@` of a line of shell."""
    return subprocess.run(  # noqa: S603 - our own line
        ["/bin/sh", "-c", line, "sh", *command(*args)],
        cwd=ROOT,
        env=program_surroundings({"DATAFLOW_LANG": "en"}),
        capture_output=True,
        check=False,
        timeout=60,
    )


# Streams

STREAMS = [
    (">/dev/full", ["check"], 2, FULL),
    (">/dev/full", ["check", "--help"], 2, FULL),
    (">/dev/full", ["--version"], 2, FULL),
    (">&-", ["check"], 2, "it is closed"),
    (">&-", ["check", "--rule", "quotation"], 3, None),  # nothing is found, and nothing to be written
    (">&-", ["--version"], 2, "it is closed"),
    ("2>/dev/full", ["check"], 1, None),
    ("2>/dev/full", ["frobnicate"], 2, None),
    ("2>&-", ["check"], 1, None),
    ("2>&1 | :", ["check"], 1, None),
    ("2>&1 | :", ["check", "--help"], 0, None),
    ("2>&1 | :", ["--version"], 0, None),
    ("2>&1 | :", ["frobnicate"], 2, None),
]


@needs_full
@pytest.mark.parametrize(("where", "args", "code", "reason"), STREAMS, ids=str)
def test_a_stream_that_takes_nothing(where: str, args: list[str], code: int, reason: str | None, dirty: Path) -> None:
    given = [*args, dirty] if args[0] == "check" else args
    done = shell(f'{{ {{ "$@"; echo "exit $?" >&3; }} {where}; }} 3>&2', *given)
    said = done.stderr.decode()
    assert said.splitlines()[-1] == f"exit {code}"
    assert "Traceback" not in said
    assert "Exception ignored" not in said
    assert reason is None or reason in said


# Reports


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("no/where/x", "there is no folder"),
        (".", "a folder, not a file"),
        ("file/x", "there is no folder"),
        ("x" * 300, "its name is too long"),
    ],
)
def test_a_place_that_takes_no_report_is_told_before_the_work(target: str, said: str, dirty: Path) -> None:
    (dirty.parent / "file").write_text("x", encoding="utf-8")
    before = sorted(dirty.parent.rglob("*"))
    answer = run("check", dirty, "--lang", "en", "--report", f"json={dirty.parent / target}")
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert "read " not in answer.err
    assert sorted(dirty.parent.rglob("*")) == before


def test_a_folder_that_may_not_be_written(dirty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Who runs this as root may write anywhere.
    monkeypatch.setattr("dataflow.cli.reports.access", lambda _path, mode: mode != os.W_OK)
    answer = run("check", dirty, "--lang", "en", "--report", f"json={dirty.parent / 'out'}")
    assert (answer.code, answer.out) == (2, "")
    assert "permission denied" in answer.err


@needs_full
def test_a_full_disk_keeps_no_other_report_from_its_place(dirty: Path) -> None:
    reports = ["--report", "sarif=/dev/full", "--report", f"json={dirty.parent / 'out.json'}"]
    answer = run("check", dirty, "--lang", "en", *reports)
    assert answer.code == 2
    assert EN.label("report.unwritable", file="/dev/full", reason="No space left on device") in answer.err
    assert answer.out == run("check", dirty, "--lang", "en").out
    assert json.loads((dirty.parent / "out.json").read_text(encoding="utf-8"))["findings"]
    assert Path("/dev/full").is_char_device()
    assert " accepted; " in answer.err


def test_what_does_not_fit_leaves_the_report_that_was_there(dirty: Path) -> None:
    report = dirty.parent / "out.json"
    report.write_text("the last one", encoding="utf-8")
    done = subprocess.run(  # noqa: S603 - our own command
        command("check", dirty, "--lang", "en", "--format", "concise", "--report", f"json={report}"),
        cwd=ROOT,
        env=program_surroundings(),
        capture_output=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)),
    )
    assert done.returncode == 2
    assert "the file is larger than is allowed" in done.stderr.decode()
    assert report.read_text(encoding="utf-8") == "the last one"
    assert sorted(dirty.parent.iterdir()) == [report, dirty]


def test_a_summary_that_does_not_fit_is_as_it_was(dirty: Path) -> None:
    summary = dirty.parent / "summary.md"
    summary.write_text("x" * 900, encoding="utf-8")
    done = subprocess.run(  # noqa: S603 - our own command
        command("check", dirty, "--lang", "en"),
        cwd=ROOT,
        env=program_surroundings({"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary)}),
        capture_output=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)),
    )
    assert done.returncode == 1
    assert str(summary) in done.stderr.decode()
    assert summary.read_text(encoding="utf-8") == "x" * 900


def test_a_link_stays_one_and_its_report_has_the_rights_of_a_new_file(dirty: Path) -> None:
    target, link = dirty.parent / "target.json", dirty.parent / "link.json"
    link.symlink_to("target.json")
    before = os.umask(0o027)
    try:
        assert run("check", dirty, "--report", f"json={link}").code == 1
    finally:
        os.umask(before)
    assert link.is_symlink()
    assert json.loads(target.read_text(encoding="utf-8"))["findings"]
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_pipe_is_written_into(dirty: Path) -> None:
    pipe = dirty.parent / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["/bin/cat", pipe], stdout=subprocess.PIPE) as cat:  # noqa: S603 - a reader
        assert run("check", dirty, "--report", f"json={pipe}").code == 1
        assert json.loads(cat.communicate()[0])["findings"]


# Ctrl-C and kill

WAIT = """
import os, sys, time
from dataflow.cli import main

def wait(*_given, **_named):
    os.write(3, b"here")
    time.sleep(60)

{patch}
main()
"""
MOMENTS = {
    "reading": "import dataflow.load.registry as at; at._read_files = wait",
    "judging": "import dataflow.rules as at; each = at.every()[0]; at.every = lambda: (each._replace(judge=wait),)\n"
    "import dataflow.check; dataflow.check.every = at.every",
    "writing": "import pathlib; pathlib.Path.replace = wait",
    "a child reads": "import dataflow.load.cores as at; at.cores_for = lambda _size: 2\n"
    "read = at._read; at._read = lambda raw: (time.sleep(2), read(raw)) if os.getpid() == main_pid else wait()",
}


STOPPED = [
    ("reading", signal.SIGINT, "process"),
    ("judging", signal.SIGTERM, "process"),
    ("writing", signal.SIGINT, "process"),
    ("writing", signal.SIGTERM, "process"),
    ("a child reads", signal.SIGINT, "group"),  # Ctrl-C at a terminal
    ("a child reads", signal.SIGINT, "process"),
    ("a child reads", signal.SIGTERM, "process"),
]


@pytest.mark.parametrize(("moment", "number", "whom"), STOPPED)
def test_stopped(moment: str, number: signal.Signals, whom: str, dirty: Path) -> None:
    write(dirty, more="systems: {db: {name: DB}}\n")
    report = dirty.parent / "out.json"
    report.write_text("the last one", encoding="utf-8")
    ours, theirs = os.pipe()
    code = "main_pid = __import__('os').getpid()\n" + WAIT.format(patch=MOMENTS[moment])
    with subprocess.Popen(  # noqa: S603 - our own program
        [command()[0], "-c", f"import os; os.dup2({theirs}, 3)\n{code}", "check", dirty, "--report", f"json={report}"],
        cwd=ROOT,
        env=program_surroundings({"DATAFLOW_LANG": "en"}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        pass_fds=[theirs],
        start_new_session=True,
    ) as process:
        os.close(theirs)
        assert os.read(ours, 4) == b"here"
        begun = time.monotonic()
        (os.killpg if whom == "group" else os.kill)(process.pid, number)
        err = process.communicate(timeout=30)[1].decode()
        assert time.monotonic() - begun < 20
    assert process.returncode == -number  # which a shell calls 128 + the number
    assert err.splitlines()[-1] == "dataflow: " + EN.label("stopped")
    assert "Traceback" not in err
    assert os.read(ours, 1) == b""  # every process that could write here has ended
    os.close(ours)
    assert report.read_text(encoding="utf-8") == "the last one"
    assert sorted(dirty.parent.iterdir()) == [report, dirty]


def test_a_shell_sees_130() -> None:
    line = f"{MOMENTS['reading']}"
    code = "main_pid = 0\n" + WAIT.format(patch=line).replace('os.write(3, b"here")', "os.kill(os.getpid(), 2)")
    done = subprocess.run(  # noqa: S603 - our own program
        ["/bin/sh", "-c", '"$@"; echo $?', "sh", command()[0], "-c", code, "check", CLEAN],
        cwd=ROOT,
        env=program_surroundings(),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.stdout.decode().split() == ["130"]


def test_no_reader_outlives_the_program_that_was_killed(dirty: Path) -> None:
    write(dirty, more="systems: {db: {name: DB}}\n")
    ours, theirs = os.pipe()
    code = "main_pid = __import__('os').getpid()\n" + WAIT.format(patch=MOMENTS["a child reads"])
    process = subprocess.Popen(  # noqa: S603 - our own program
        [command()[0], "-c", f"import os; os.dup2({theirs}, 3)\n{code}", "check", dirty],
        cwd=ROOT,
        env=program_surroundings(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=[theirs],
    )
    os.close(theirs)
    assert os.read(ours, 4) == b"here"
    process.kill()
    process.wait(30)
    assert os.read(ours, 1) == b""  # it would wait for a minute else
    os.close(ours)


@pytest.mark.parametrize("at", ["entering", "leaving"])
def test_what_is_whole_is_neither_started_nor_put_away_by_half(at: str) -> None:
    told: list[str] = []

    @contextmanager
    def slow() -> Iterator[None]:
        for moment in ("entering", "leaving"):
            told.append(f"{moment} begun")
            if moment == at:
                signal.raise_signal(signal.SIGTERM)
            told.append(f"{moment} done")
            if moment == "entering":
                yield

    with pytest.raises(StoppedError), stoppable(), whole(slow()):
        told.append("used")
    used = ["used"] if at == "leaving" else []
    assert told == ["entering begun", "entering done", *used, "leaving begun", "leaving done"]
