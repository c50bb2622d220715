"""Actors where networks join: without them, those on either side are not connected.

Problem: two procurement networks that share one bank look like one picture; the bank is what the reader looks for.

Stages:
1. the graph of the ties that connect (`graph.connects`): no sanctions, no attacks, nothing that is only denied;
2. its articulation points, with the sizes of the sides that each would leave, from the tree of blocks and points;
3. a point is a bridge if two of its sides have two actors at least: what holds single neighbours is the hub of a star;
4. the sides are listed for the `MOST_BRIDGES` that would cut off most.

Cost: linear for stages 1 to 3, and linear for each bridge that is listed.

Source: Hopcroft and Tarjan 1973, Algorithm 447: efficient algorithms for graph manipulation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

import networkx as nx

from unspin.model import Actor, Bridge, Tie
from unspin.network.graph import Graph, build_graph, connects

MOST_BRIDGES: Final = 100
"""Bridges that are given back: a chain of thousands of actors has thousands, each with thousands on its sides."""

_SMALLEST_SIDE: Final = 2
"""Actors on a side of a bridge: one alone is a neighbour, and no network."""

_Node: TypeAlias = "str | int"  # an articulation point by its actor, a block by its number


def find_bridges(actors: Sequence[Actor], ties: Sequence[Tie]) -> tuple[Bridge, ...]:
    """The actors where networks join; first those that would cut off most.

    Args:
        actors: the network's actors, in its order, which is kept among equals and inside the sides.
        ties: the network's ties.
    """
    graph = build_graph(tie for tie in ties if connects(tie))
    order = {actor.id: number for number, actor in enumerate(actors)}
    cut_off = {
        point: sum(sorted(sizes)[:-1])
        for point, sizes in _measure_sides(graph)
        if sum(size >= _SMALLEST_SIDE for size in sizes) > 1
    }
    points = sorted(cut_off, key=lambda point: (-cut_off[point], order.get(point, len(order)), point))
    return tuple(_make_bridge(graph, point, order) for point in points[:MOST_BRIDGES])


def _measure_sides(graph: Graph) -> Iterator[tuple[str, list[int]]]:
    """Stage 2: every articulation point with the sizes of its sides."""
    points = set(nx.articulation_points(graph))
    tree: nx.Graph[_Node] = nx.Graph()
    weights: dict[_Node, int] = dict.fromkeys(points, 1)
    for number, block in enumerate(nx.biconnected_components(graph)):
        weights[number] = len(block - points)
        tree.add_edges_from((number, point) for point in block & points)
    for part in nx.connected_components(tree):
        yield from _measure_part(tree, next(iter(part)), weights)


def _measure_part(
    tree: nx.Graph[_Node], root: _Node, weights: Mapping[_Node, int]
) -> Iterator[tuple[str, list[int]]]:
    """The same for one tree, whose nodes weigh what hangs beneath them once their children are summed."""
    beneath: dict[_Node, int] = {}
    parents: dict[_Node, _Node] = dict(nx.bfs_predecessors(tree, root))
    walk = [root, *parents]
    for node in reversed(walk):
        beneath[node] = weights[node] + sum(
            beneath[child] for child in tree[node] if parents.get(node) != child
        )
    for node in walk:
        if isinstance(node, str):
            sides = [beneath[child] for child in tree[node] if parents.get(node) != child]
            above = beneath[root] - beneath[node]
            yield node, [*sides, above] if above else sides


def _make_bridge(graph: Graph, point: str, order: Mapping[str, int]) -> Bridge:
    """The bridge with the sides that are networks, the largest first."""
    rest = graph.subgraph(nx.node_connected_component(graph, point) - {point})
    last = len(order)
    sides = [
        tuple(sorted(side, key=lambda one: (order.get(one, last), one)))
        for side in nx.connected_components(rest)
        if len(side) >= _SMALLEST_SIDE
    ]
    sides.sort(key=lambda side: (-len(side), order.get(side[0], last), side[0]))
    return Bridge(actor=point, sides=tuple(sides))
