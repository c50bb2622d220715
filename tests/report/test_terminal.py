from __future__ import annotations

import dataclasses
import io
import re
from pathlib import Path

import pytest
from rich.console import Console
from snapshot import check_snapshot

from unspin.model import Trace
from unspin.report import print_pair, print_trace
from unspin.report.pair import Pair
from unspin.report.terminal import trace_in_one_line

HERE = Path(__file__).parent
COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def console(width: int = 80, *, is_terminal: bool = False) -> Console:
    return Console(
        file=io.StringIO(),
        width=width,
        force_terminal=is_terminal,
        color_system="standard" if is_terminal else None,
        highlight=False,
        markup=False,
        emoji=False,
    )


def printed(screen: Console) -> str:
    assert isinstance(screen.file, io.StringIO)
    return screen.file.getvalue()


def test_trace_snapshot(made: Trace) -> None:
    screen = console()
    print_trace(made, screen)
    check_snapshot(HERE, "trace.txt", printed(screen))


def test_pair_snapshot(pair: Pair) -> None:
    screen = console()
    print_pair(pair, screen)
    check_snapshot(HERE, "pair.txt", printed(screen))


def test_long_pair_snapshot(pair: Pair) -> None:
    screen = console()
    print_pair(pair, screen, is_long=True, has_report=True)
    check_snapshot(HERE, "pair-long.txt", printed(screen))


def test_a_pair_whose_direction_is_open(turned: Pair) -> None:
    screen = console(200)
    print_pair(turned, screen)
    assert "undecided: the signs do not suffice" in printed(screen)
    assert "which copied is open" in printed(screen)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(made: Trace, width: int) -> None:
    screen = console(width)
    print_trace(made, screen, is_long=True)
    assert max(map(len, printed(screen).splitlines())) <= width


def test_colour_only_repeats_the_words(made: Trace) -> None:
    plain, coloured = console(), console(is_terminal=True)
    print_trace(made, plain)
    print_trace(made, coloured)
    assert COLOURS.search(printed(coloured))
    assert COLOURS.sub("", printed(coloured)) == printed(plain)


def test_nothing_from_a_page_is_obeyed(made: Trace) -> None:
    screen = console(is_terminal=True)
    print_trace(made, screen)
    words = COLOURS.sub("", printed(screen)).replace("\n", "")
    assert words.isprintable()
    assert "⟦U+001B⟧]0;owned⟦U+0007⟧" in words
    assert '<script>alert("title")</script>' in words


def test_few_findings_are_spelled_out_and_the_rest_counted(made: Trace) -> None:
    short, long = console(), console()
    print_trace(made, short)
    print_trace(made, long, is_long=True)
    assert "more (-v shows all)" not in printed(long)
    assert "Northgate Clearing Home" in printed(long)


SUMMARIES = [
    ({}, "0 pages · no copies found · 0 alone", "an empty pile"),
    (
        {"copies": (), "families": ()},
        "10 pages · no copies found · 2 alone · 3 rejected",
        "nothing to tell but the rejects",
    ),
]


@pytest.mark.parametrize(("fields", "expected", "why"), SUMMARIES)
def test_summary_line(made: Trace, fields: dict[str, tuple[()]], expected: str, why: str) -> None:
    empty = Trace(articles=(), copies=(), families=(), alone=(), restorations={}, rejects=())
    assert trace_in_one_line(dataclasses.replace(made, **fields) if fields else empty) == expected, why


def test_an_empty_trace_says_what_to_do() -> None:
    screen = console()
    empty = Trace(articles=(), copies=(), families=(), alone=(), restorations={}, rejects=())
    print_trace(empty, screen)
    assert "give files or folders" in printed(screen)
