"""How far the work has come, on stderr: a bar on a terminal, now and then a line elsewhere.

A short run says nothing: the first line comes after some seconds. What each step did goes to the log.
"""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

from unspin.engines.progress import OnProgress, Progress

logger = logging.getLogger("unspin.cli")

SECONDS_BETWEEN_LINES: Final = 10.0


@contextmanager
def watch_progress(*, is_quiet: bool) -> Iterator[OnProgress]:
    """What the pipeline is to call as it goes on; each step's count and seconds are logged at its end."""
    steps = _Steps()
    try:
        if is_quiet:
            yield steps.hear
        elif sys.stderr.isatty():
            with _bars() as bars:
                yield _both(steps.hear, _show_bars(bars))
        else:
            yield _both(steps.hear, _say_lines())
    finally:
        steps.end()


class _Steps:
    """Logs each step when the next begins: what it did, in how many seconds."""

    def __init__(self) -> None:
        self._last: Progress | None = None
        self._begun = time.monotonic()

    def hear(self, progress: Progress) -> None:
        if self._last is not None and self._last.step != progress.step:
            self.end()
        self._last = progress

    def end(self) -> None:
        last, now = self._last, time.monotonic()
        if last is not None:
            logger.info("%s: %s in %.1f s", last.step, _count(last), now - self._begun)
        self._last, self._begun = None, now


def _count(progress: Progress) -> str:
    return str(progress.done) if progress.total is None else f"{progress.done} of {progress.total}"


def _both(first: OnProgress, second: OnProgress) -> OnProgress:
    def tell(progress: Progress) -> None:
        first(progress)
        second(progress)

    return tell


def _bars() -> Bars:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Bars(*columns, console=Console(stderr=True), transient=True)


def _show_bars(bars: Bars) -> OnProgress:
    tasks: dict[str, TaskID] = {}

    def tell(progress: Progress) -> None:
        if progress.step not in tasks:
            tasks[progress.step] = bars.add_task(progress.step, total=progress.total)
        bars.update(tasks[progress.step], completed=progress.done, total=progress.total)

    return tell


def _say_lines() -> OnProgress:
    last = time.monotonic()

    def tell(progress: Progress) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= SECONDS_BETWEEN_LINES:
            last = now
            click.echo(f"{progress.step}: {_count(progress)}", err=True)

    return tell
