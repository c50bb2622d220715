from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from made_network import make_network, make_wide_network
from made_trace import make_trace
from rich.console import Console
from snapshot import check_snapshot

from unspin.model import Network, Trace
from unspin.network.paths import find_paths
from unspin.report.network_terminal import print_network

HERE = Path(__file__).parent


def show(
    network: Network, *, width: int = 80, ends: tuple[str, str] | None = None, is_long: bool = False
) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, highlight=False, markup=False, emoji=False, no_color=True)
    paths = find_paths(network, *ends) if ends else None
    print_network(network, console, paths=paths, is_long=is_long)
    return out.getvalue()


@pytest.mark.parametrize("is_long", [False, True])
def test_what_a_reader_sees(is_long: bool) -> None:  # noqa: FBT001 - a case of the table
    network = make_network()
    ends = network.ties[1].source, network.ties[0].source
    check_snapshot(
        HERE, "network-long.txt" if is_long else "network.txt", show(network, ends=ends, is_long=is_long)
    )


def test_planned_and_denied_are_marked_in_words() -> None:
    text = show(make_network())
    assert "planned: Joint Stock" in text
    assert "denied: Northgate Clearing House — pays → Tilvane" in text
    assert "source of the denial" in text.replace("\n", " ")


def test_no_line_is_wider_than_the_terminal_and_nothing_hidden_gets_through() -> None:
    text = show(make_network(), is_long=True)
    assert max(map(len, text.splitlines())) <= 80
    assert not set(text) & set("\x1b\u202e\x00")


def test_a_large_network_fits_on_some_screens() -> None:
    network = make_wide_network(300)
    text = show(network)
    assert len(text.splitlines()) < 360
    assert "more (-v shows all)" in text
    assert "-" + "1 more" not in text


def test_pages_without_a_claim_are_counted() -> None:
    network = make_network()
    silence = network.ledger.trace.articles[0].id, "hardly any words"
    quiet = replace(network, ledger=replace(network.ledger, silent=(silence,)))
    assert "On 1 page no claim was found" in show(quiet)
    assert "no claim was found" not in show(network)


def test_two_who_are_not_connected() -> None:
    network = make_network()
    assert "Nothing in these pages connects the two." in show(network, ends=(network.actors[0].id, "nobody"))


def test_an_empty_network_says_what_to_do() -> None:
    trace = Trace(articles=(), copies=(), families=(), alone=(), restorations={}, rejects=())
    network = make_network()
    empty = replace(
        network,
        ledger=replace(network.ledger, trace=trace),
        actors=(),
        ties=(),
        techniques=(),
        bridges=(),
        matches=(),
    )
    assert "give files or folders that hold saved pages" in show(empty)
    read = replace(empty, ledger=replace(network.ledger, trace=make_trace()))
    assert "No tie was found" in show(read)
    assert "Some inputs were not read" in show(read)
