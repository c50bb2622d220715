from __future__ import annotations

import contextlib
import dataclasses
import io
import json
import logging
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from fake_pipeline import Pipeline
from snapshot import check_snapshot

from unspin.cli import listening
from unspin.cli.restored_files import file_name
from unspin.cli.running import run
from unspin.errors import LexiconError, UsageError
from unspin.report.page import trace_page

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Progress:
    step: str
    done: int
    total: int | None = None


HELPS = [([], "unspin"), *(([name], name) for name in ("trace", "compare", "claims", "find-copies"))]


@pytest.mark.parametrize(("command", "name"), HELPS)
def test_help(
    command: list[str], name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert run([*command, "--help"]) == 0
    check_snapshot(HERE, f"help-{name}.txt", capsys.readouterr().out)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("unspin ")


USAGES = [
    ([], "Usage:", "nothing asked"),
    (["trace"], "Missing argument 'PATH...'", "no path"),
    (["trace", "a", "--nonsense"], "No such option", "an unknown option"),
    (["compare", "a"], "Missing argument 'RIGHT'", "one file"),
    (["follow", "a"], "No such command 'follow'", "an unknown command"),
    (["trace", "a", "--json", "--text"], "--json and --text exclude each other", "two formats"),
    (["trace", "a", "--report", "."], "it is a folder", "a report that cannot be"),
    (
        ["trace", "a", "--report", "/no/where/r.html"],
        "there is no folder /no/where",
        "a report that cannot be",
    ),
]


@pytest.mark.parametrize(("arguments", "message", "why"), USAGES)
def test_wrong_usage_ends_with_2(
    arguments: list[str], message: str, why: str, pipeline: Pipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2, why
    assert message in capsys.readouterr().err
    assert pipeline.paths == []


def test_a_trace_with_rejects_ends_with_3(pipeline: Pipeline, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", "pages", "-"]) == 3
    assert pipeline.paths == ["pages", "-"]
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines[-1]["type"] == "summary"


def test_a_trace_without_rejects_ends_with_0(pipeline: Pipeline, capsys: pytest.CaptureFixture[str]) -> None:
    pipeline.found = dataclasses.replace(pipeline.found, rejects=())
    assert run(["trace", "pages", "--text"]) == 0
    out = capsys.readouterr().out
    assert "Family 1: 6 pages" in out
    assert "rejected" not in out


def test_a_terminal_gets_text(
    pipeline: Pipeline, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert run(["trace", "pages"]) == 3
    assert "Family 1: 6 pages" in capsys.readouterr().out
    assert pipeline.paths


def test_report_and_restored_texts(
    pipeline: Pipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report, folder = tmp_path / "report.html", tmp_path / "new" / "restored"
    assert run(["trace", "pages", "--report", str(report), "--restored", str(folder)]) == 3
    assert report.read_text("utf-8") == trace_page(pipeline.found)
    texts = [path.read_text("utf-8").rstrip("\n") for path in folder.iterdir()]
    assert sorted(texts) == sorted(str(one) for one in pipeline.found.restorations.values())
    err = capsys.readouterr().err
    assert f"Report: {report}" in err
    assert f"Restored texts: {folder}" in err


def test_quiet_says_nothing(pipeline: Pipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pipeline.steps = [Progress("reading pages", 1)]
    assert run(["trace", "pages", "-q", "--report", str(tmp_path / "r.html")]) == 3
    assert capsys.readouterr().err == ""


def test_compare(pipeline: Pipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "a.html", "b.html", "--text", "--report", str(tmp_path / "r.html")]) == 0
    assert pipeline.paths == ["a.html", "b.html"]
    assert "a copy: 99 %" in capsys.readouterr().out
    assert (tmp_path / "r.html").exists()
    assert run(["compare", "a.html", "b.html"]) == 0
    kinds = [json.loads(line)["type"] for line in capsys.readouterr().out.splitlines()]
    assert kinds == ["article", "article", "comparison"]


ENDS = [
    (LexiconError("the lexicon is damaged"), 1, "unspin: the lexicon is damaged\n"),
    (UsageError("no file \x1b[2Jx"), 2, "unspin: no file ⟦U+001B⟧[2Jx\n"),
    (KeyboardInterrupt(), 130, "\nunspin: interrupted; nothing was left half-written\n"),
]


@pytest.mark.parametrize(("raised", "code", "message"), ENDS)
def test_every_end_is_one_line(
    raised: BaseException, code: int, message: str, pipeline: Pipeline, tmp_path: Path
) -> None:
    pipeline.raised = raised
    for arguments in (["trace", "pages"], ["compare", "a", "b"]):
        err = io.StringIO()
        with contextlib.redirect_stderr(err):
            assert run([*arguments, "--report", str(tmp_path / "r.html")]) == code
        assert err.getvalue() == message
    assert list(tmp_path.iterdir()) == []


def test_a_closed_pipe_is_no_failure(pipeline: Pipeline) -> None:
    """What `unspin trace … | head -1` does, in a process of its own."""
    code = f"""
import sys
sys.path[:0] = {[str(HERE), str(HERE.parent / "report")]!r}
import unspin
from fake_pipeline import Pipeline
from made_trace import make_trace
sys.modules["unspin.pipeline"] = unspin.pipeline = Pipeline(make_trace()).module()
from unspin.cli.running import run
sys.exit(run(["trace", "pages", *sys.argv[1:]]))
"""
    for form in ("--json", "--text"):
        there, back = os.pipe()
        os.close(there)
        done = subprocess.run(
            [sys.executable, "-c", code, form], stdout=back, stderr=subprocess.PIPE, text=True, check=False
        )
        os.close(back)
        assert (done.returncode, done.stderr) == (3, "")
    assert pipeline.paths == []


def test_steps_are_logged_when_asked(pipeline: Pipeline, capsys: pytest.CaptureFixture[str]) -> None:
    pipeline.steps = [
        Progress("reading pages", 1),
        Progress("reading pages", 2),
        Progress("comparing texts", 3, 3),
    ]
    run(["trace", "pages", "-v"])
    logged = capsys.readouterr().err.splitlines()
    assert [line.rsplit(" in ", 1)[0] for line in logged] == [
        "INFO: reading pages: 2",
        "INFO: comparing texts: 3 of 3",
    ]
    logging.getLogger("unspin").warning("odd\x1b name")
    assert capsys.readouterr().err == "WARNING: odd⟦U+001B⟧ name\n"


def test_long_work_says_a_line_now_and_then(
    pipeline: Pipeline, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = iter(range(0, 1000, 4))
    monkeypatch.setattr(time, "monotonic", lambda: float(next(now)))
    monkeypatch.setattr(listening, "SECONDS_BETWEEN_LINES", 20.0)
    pipeline.steps = [Progress("comparing texts", done, 9) for done in range(9)]
    run(["trace", "pages"])
    lines = capsys.readouterr().err.splitlines()
    assert 1 <= len(lines) < 9
    assert all(line.startswith("comparing texts: ") for line in lines)


def test_a_terminal_gets_bars(
    pipeline: Pipeline, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    pipeline.steps = [Progress("reading pages", 1), Progress("comparing texts", 3, 3)]
    assert run(["trace", "pages"]) == 3
    captured = capsys.readouterr()
    assert json.loads(captured.out.splitlines()[-1])["type"] == "summary"


NAMES = [
    ("a.html", "a.html.01234567.txt", "as it is"),
    ("../../etc/passwd", "etc-passwd.01234567.txt", "never out of the folder"),
    ("\x1b[2J", "2J.01234567.txt", "no controls"),
    ("...", "page.01234567.txt", "nothing left of it"),
    ("x" * 300, "x" * 80 + ".01234567.txt", "not too long for a disk"),
]


@pytest.mark.parametrize(("label", "expected", "why"), NAMES)
def test_names_of_restored_files(label: str, expected: str, why: str) -> None:
    assert file_name(label, "0123456789abcdef") == expected, why
