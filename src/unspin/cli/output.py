"""Where results go: text for a reader, JSON lines for a program, and a pipe that may be closed."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Final

from rich.console import Console

from unspin.errors import UsageError

WIDEST: Final = 110  # a longer line is hard to find the next one from


class Format(StrEnum):
    """What results look like."""

    TEXT = "text"
    JSON = "json"


def choose_format(*, as_json: bool, as_text: bool) -> Format:
    """What was asked for; else text on a terminal and JSON lines in a pipe.

    Raises:
        UsageError: both were asked for.
    """
    if as_json and as_text:
        raise UsageError("--json and --text exclude each other; give one of them, or neither")
    if as_json or as_text:
        return Format.JSON if as_json else Format.TEXT
    return Format.TEXT if sys.stdout.isatty() else Format.JSON


def write_lines(lines: Iterable[str]) -> None:
    """Nothing; the lines stand on stdout, in UTF-8 whatever the terminal's own encoding is."""
    with _until_closed():
        for line in lines:
            sys.stdout.buffer.write(line.encode() + b"\n")
        sys.stdout.buffer.flush()


class _Console(Console):
    """A console that leaves a closed pipe to its caller, where rich would end the process."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


@contextmanager
def open_console() -> Iterator[Console]:
    """A console on stdout on which page text is only text: no markup, no emoji codes, no guessing."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # an ASCII terminal shows ? for an arrow, and goes on
    console = _Console(highlight=False, markup=False, emoji=False)
    console.width = min(console.width, WIDEST)
    with _until_closed():
        yield console
        sys.stdout.flush()


@contextmanager
def _until_closed() -> Iterator[None]:
    """Runs until its reader has closed the pipe (`| head`), which is no failure."""
    try:
        yield
    except BrokenPipeError:
        # The interpreter flushes stdout once more at its end, and would complain there.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
