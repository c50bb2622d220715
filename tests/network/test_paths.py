from __future__ import annotations

from itertools import pairwise

from made_ties import network_of, tie

from unspin.model import TieKind, TieStatus
from unspin.network.paths import find_paths


def test_the_shortest_path_with_its_weakest_link() -> None:
    network = network_of(
        [tie("a", "b", sources=3), tie("c", "b"), tie("c", "d", sources=2), tie("d", "e"), tie("e", "a")]
    )
    (path,) = find_paths(network, "a", "c")
    assert path.actors == ("a", "b", "c")
    assert path.weakest.source == "c", "one source is fewer than three; its direction does not matter"


def test_of_equally_short_ones_the_surest_comes_first() -> None:
    ties = [tie("a", "x"), tie("x", "b", sources=5), tie("a", "y", sources=2), tie("y", "b", sources=2)]
    first, second = find_paths(network_of(ties), "a", "b")
    assert (first.actors[1], second.actors[1]) == ("y", "x")


def test_the_strongest_tie_of_a_pair_is_the_link() -> None:
    ties = [tie("a", "b", TieKind.PAYS), tie("b", "a", TieKind.OWNS, sources=4)]
    (path,) = find_paths(network_of(ties), "a", "b")
    assert path.ties[0].kind is TieKind.OWNS


def test_planned_is_weaker_than_held_however_many_say_so() -> None:
    ties = [tie("a", "b", status=TieStatus.PLANNED, sources=9), tie("b", "c")]
    (path,) = find_paths(network_of(ties), "a", "c")
    assert path.weakest.status is TieStatus.PLANNED


def test_a_longer_path_that_holds_comes_before_a_denied_tie() -> None:
    ties = [tie("a", "b", status=TieStatus.DENIED), tie("a", "c"), tie("c", "b")]
    (path,) = find_paths(network_of(ties), "a", "b")
    assert path.actors == ("a", "c", "b")


def test_two_whom_one_sanctions_are_connected_only_at_last() -> None:
    ties = [
        tie("us", "a", TieKind.SANCTIONS),
        tie("us", "b", TieKind.SANCTIONS),
        tie("a", "x"),
        tie("x", "b"),
    ]
    assert [path.actors for path in find_paths(network_of(ties), "a", "b")] == [("a", "x", "b")]
    assert [path.actors for path in find_paths(network_of(ties[:2]), "a", "b")] == [("a", "us", "b")]


def test_a_denied_tie_is_walked_where_nothing_else_is() -> None:
    (path,) = find_paths(network_of([tie("a", "b", status=TieStatus.DENIED)]), "a", "b")
    assert path.weakest.status is TieStatus.DENIED


def test_no_path() -> None:
    network = network_of([tie("a", "b"), tie("c", "d")])
    assert find_paths(network, "a", "c") == ()
    assert find_paths(network, "a", "nobody") == ()
    assert find_paths(network, "a", "a") == ()


def test_millions_of_shortest_paths_take_no_time() -> None:
    layers = [[f"{layer}.{number}" for number in range(10)] for layer in range(8)]
    ties = [tie(left, right) for one, two in pairwise(layers) for left in one for right in two]
    assert len(find_paths(network_of(ties), "0.0", "7.0")) == 5
