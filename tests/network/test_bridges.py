from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st
from made_ties import actors_of, tie

from unspin.model import TieKind, TieStatus
from unspin.network.bridges import find_bridges


def test_a_bank_between_two_networks_is_a_bridge() -> None:
    ties = [tie("a", "b"), tie("b", "bank"), tie("bank", "c"), tie("c", "d"), tie("bank", "e")]
    bridges = find_bridges(actors_of(ties), ties)
    assert ("bank", (("a", "b"), ("c", "d"))) in [(one.actor, one.sides) for one in bridges]


def test_the_hub_of_a_star_is_none() -> None:
    ties = [tie("hub", name) for name in "abcdef"]
    assert find_bridges(actors_of(ties), ties) == ()


def test_two_ways_round_leave_no_bridge() -> None:
    ties = [tie("a", "b"), tie("b", "c"), tie("c", "d"), tie("d", "a")]
    assert find_bridges(actors_of(ties), ties) == ()


def test_sanctions_attacks_and_denied_ties_join_nothing() -> None:
    joined = [tie("a", "b"), tie("b", "x"), tie("c", "d")]
    for kind, status in (
        (TieKind.SANCTIONS, TieStatus.HOLDS),
        (TieKind.ATTACKS, TieStatus.HOLDS),
        (TieKind.PAYS, TieStatus.DENIED),
    ):
        ties = [*joined, tie("x", "c", kind, status)]
        assert find_bridges(actors_of(ties), ties) == ()
    assert find_bridges(actors_of(joined), [*joined, tie("x", "c", TieKind.PAYS, TieStatus.PLANNED)])


NODES = st.integers(0, 12).map(lambda number: f"n{number}")


@given(st.lists(st.tuples(NODES, NODES).filter(lambda pair: pair[0] != pair[1]), max_size=25))
def test_the_same_as_by_taking_each_actor_away(pairs: list[tuple[str, str]]) -> None:
    ties = [tie(left, right) for left, right in pairs]
    actors = actors_of(ties)
    found = {one.actor: sorted(map(sorted, one.sides)) for one in find_bridges(actors, ties)}
    graph = nx.Graph(pairs)
    expected = {}
    for node in graph:
        own = graph.subgraph(nx.node_connected_component(graph, node) - {node})
        sides = sorted(sorted(side) for side in nx.connected_components(own) if len(side) > 1)
        if len(sides) > 1:
            expected[node] = sides
    assert found == expected


def test_a_chain_of_thousands_is_quick_and_told_in_part() -> None:
    ties = [tie(f"n{number:05}", f"n{number + 1:05}") for number in range(3000)]
    bridges = find_bridges(actors_of(ties), ties)
    assert len(bridges) == 100
    assert bridges[0].actor == "n01500", "the one in the middle cuts off most"
