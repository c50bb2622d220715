"""Pages read by several processes: the same results in the same order, and no process left behind."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from unspin.model import Article, Page, Reject, RejectReason
from unspin.pages import read_pile, workers
from unspin.pages.config import PagesConfig
from unspin.pages.workers import read_in_order

_STORY = (
    "Ship number {0} left the northern quay on Tuesday with {0} tons of grain. Its owner, a company of the "
    "harbour town, said that {0} more would follow before winter. Nobody at the ministry wanted to comment."
)


@pytest.fixture(autouse=True)
def _few_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_ALONE", 3)


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """Thirty pages, some of them doubles and some unreadable."""
    lines = [json.dumps({"id": f"p{number}", "text": _STORY.format(number)}) for number in range(30)]
    lines[7] = "no JSON"
    lines[19] = lines[4]
    lines[23] = json.dumps({"id": "empty", "text": " "})
    path = tmp_path / "pile.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _find_children() -> list[int]:
    """Processes of this one that have not ended."""
    own = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == os.getpid() and fields[0] != "Z":
            own.append(int(status.parent.name))
    return own


def test_as_many_processes_as_you_like_read_the_same(pile: Path) -> None:
    alone = list(read_pile([pile], cores=1))
    assert {type(each) for each in alone} == {Article, Reject}
    assert list(read_pile([pile], cores=2)) == alone


def test_a_small_pile_starts_no_process(pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_ALONE", 30)
    monkeypatch.setattr(workers, "_Worker", None)
    assert len(list(read_pile([pile], cores=2))) == 30


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc to see processes")
def test_who_stops_listening_leaves_no_process_behind(pile: Path) -> None:
    before = _find_children()
    found: Iterator[Article | Reject] = iter(read_pile([pile], cores=2))
    for _ in range(6):
        next(found)
    assert len(_find_children()) == len(before) + 2
    found.close()  # type: ignore[attr-defined]
    assert _find_children() == before


def test_without_workers_this_process_reads_on(pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = list(read_pile([pile], cores=1))
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert list(read_pile([pile], cores=2)) == alone
    monkeypatch.setattr(sys, "executable", "/bin/false")
    assert list(read_pile([pile], cores=2)) == alone


def test_a_worker_that_dies_costs_its_page(monkeypatch: pytest.MonkeyPatch) -> None:
    deadly = (
        "import os, unspin.pages.workers as w; read = w.read_article; "
        "w.read_article = lambda page, config: os._exit(1) if page.id == '5' else read(page, config); w.serve()"
    )
    monkeypatch.setattr(workers, "_SERVE", deadly)
    pages = [
        Page(
            id=str(number),
            place=f"page {number}",
            format="json lines",  # type: ignore[arg-type]
            content=_STORY.format(number),
            is_markup=False,
            is_main_text=True,
        )
        for number in range(12)
    ]
    found = list(read_in_order(pages, PagesConfig(), cores=2))
    rejects = [each for each in found if isinstance(each, Reject)]
    assert [(each.place, each.reason) for each in rejects] == [("page 5", RejectReason.UNREADABLE)]
    assert [each.place for each in found] == [page.place for page in pages]


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc to see processes")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_whatever_ends_a_run_ends_its_workers(tmp_path: Path, how: signal.Signals) -> None:
    path = tmp_path / "pile.jsonl"
    lines = [json.dumps({"id": f"p{number}", "text": _STORY.format(number)}) for number in range(3000)]
    path.write_text("\n".join(lines), encoding="utf-8")
    script = (
        "import sys, unspin.pages.workers as w; w._ALONE = 1\n"
        "from unspin.pages import read_pile\n"
        "for number, _ in enumerate(read_pile([sys.argv[1]], cores=2)):\n"
        "    if number == 20: print(*(x._process.pid for x in w.THE_CREW._workers), flush=True)\n"
    )
    script = script.replace("w._ALONE = 1", "w._ALONE = 1; hire = w._Crew._hire\n" + _NOTE_CREW)
    run = subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert run.stdout is not None
    pids = [int(pid) for pid in run.stdout.readline().split()]
    assert len(pids) == 2
    _signal_until_ended(run, how)
    run.stdout.close()
    for _ in range(100):
        if not any(Path(f"/proc/{pid}").exists() and _is_alive(pid) for pid in pids):
            return
        time.sleep(0.1)
    pytest.fail("a worker outlives the run that started it")


def _signal_until_ended(run: subprocess.Popen[bytes], how: signal.Signals) -> None:
    """Python drops an interrupt that comes while it clears an object away; one presses the keys again then."""
    for _ in range(6):
        run.send_signal(how)
        with contextlib.suppress(subprocess.TimeoutExpired):
            run.wait(timeout=10)
            return
    run.kill()
    pytest.fail("the run goes on after six signals")


_NOTE_CREW = """
def note(crew):
    hire(crew)
    w.THE_CREW = crew
w._Crew._hire = note
"""


def _is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
