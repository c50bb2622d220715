"""The README's commands run and print what it shows."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = re.findall(r"```console\n(.*?)```", README, flags=re.DOTALL)
PYTHON = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
MAX_LINES = 150


def test_it_is_short_and_its_links_lead_somewhere() -> None:
    assert len(README.splitlines()) <= MAX_LINES
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in link]
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_a_real_command_stands_near_the_top() -> None:
    head = "\n".join(README.splitlines()[:20])
    assert CONSOLE[0].splitlines()[-1] in head


@pytest.mark.parametrize("block", [block for block in CONSOLE if len(block.splitlines()) > 1])
def test_commands_print_what_is_shown(block: str) -> None:
    command, *shown = block.splitlines()
    arguments = shlex.split(command.removeprefix("$ unspin"))
    done = subprocess.run(
        [sys.executable, "-m", "unspin", *arguments],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "80"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    printed = iter(line.rstrip() for line in done.stdout.splitlines())
    for line in shown:
        assert line == "…" or line.rstrip() in printed, line


@pytest.mark.parametrize("block", PYTHON)
def test_python_runs(block: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    exec(compile(block, "README.md", "exec"), {})
    assert "reworded" in capsys.readouterr().out


@pytest.mark.parametrize("target", re.findall(r"^\$ make (\w+)", README, flags=re.MULTILINE))
def test_make_targets_are_there(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)
