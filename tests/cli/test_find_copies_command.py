from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from unspin.cli.running import run

STORY = (
    "The harbour of Selmouth will close for two weeks in May while divers lift the wreck of a coal barge that sank in 1911, "
    "the port authority said on Tuesday. Ferries to the outer islands will leave from Carrow instead."
)
REWORDED = (
    "The harbor of Selmouth will shut for two weeks in May while divers raise the wreck of a coal barge that sank in 1911, "
    "the port agency said on Tuesday. Ferries to the outer isles will depart from Carrow instead."
)
OTHER = "Rain is expected in the north from Thursday on, and the council has asked farmers to bring their sheep down."


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    path = tmp_path / "texts.jsonl"
    rows = [{"id": "a", "text": STORY}, {"id": "b", "text": OTHER}, {"id": "c", "text": REWORDED}]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_lists_pairs_on_a_terminal(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["find-copies", str(texts), "--text"]) == 0
    shown = capsys.readouterr().out
    assert "3 texts · 1 pair (1 reworded)" in shown
    assert "reworded" in shown


def test_writes_lines_in_a_pipe(texts: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["find-copies", str(texts), "--json"]) == 0
    lines = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert [line["type"] for line in lines] == ["pair", "summary"]
    assert (lines[0]["left"], lines[0]["right"], lines[0]["kind"]) == ("a", "c", "reworded")
    assert lines[0]["passages"][0]["left_begin"] < len("The harbour of ")


def test_writes_a_file_and_counts_rejects(
    texts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with texts.open("a", encoding="utf-8") as file:
        file.write("\n{broken\n")
    out = tmp_path / "pairs.parquet"
    assert run(["find-copies", str(texts), "--out", str(out)]) == 3
    assert pq.read_table(out).num_rows == 1
    assert "1 rejected" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["missing.jsonl"], "does not exist"),
        (["TEXTS", "--out", "pairs.csv"], ".parquet or .jsonl"),
        (["TEXTS", "--out", "TEXTS"], "one of the inputs"),
    ],
)
def test_says_what_is_wrong(
    texts: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    filled = [str(texts) if argument == "TEXTS" else argument for argument in arguments]
    assert run(["find-copies", *filled]) == 2
    assert said in capsys.readouterr().err


def test_is_killed_and_goes_on(tmp_path: Path) -> None:
    """A real kill, at whatever moment it comes; the second run finds all."""
    texts, out = tmp_path / "texts.jsonl", tmp_path / "pairs.jsonl"
    rows = (
        {"id": f"{number:05}", "text": f"{STORY} {number} {number * 7919 % 10007} {OTHER}"}
        for number in range(400)
    )
    texts.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "unspin",
        "find-copies",
        str(texts),
        "--out",
        str(out),
        "--work",
        str(tmp_path / "w"),
        "-q",
    ]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        for _ in range(600):
            if (tmp_path / "w" / "journal.jsonl").exists() or process.poll() is not None:
                break
            time.sleep(0.05)
        os.kill(process.pid, signal.SIGKILL)
    assert not list(tmp_path.glob(".*.part"))
    assert subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode == 0
    linked = {
        row[side] for row in map(json.loads, out.read_text().splitlines()) for side in ("left", "right")
    }
    assert len(linked) == 400
    assert not (tmp_path / "w").exists()
