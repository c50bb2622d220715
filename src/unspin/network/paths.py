"""How two actors are connected: the shortest chains of ties between them, each with its weakest link.

Rules: fewest ties first; of the same length, the one whose weakest link is strongest. Where several ties connect a pair,
the strongest of them is the link. A tie that holds is stronger than one that is planned, and that than one that is only
denied; then more independent sources are stronger, then more claimants. Direction is shown, but a path may go against it:
a payer is connected with a payee as much as the other way round.

Only where no path of ties that connect is found are weaker ones walked: first those that one has against another ("both were
put under sanctions by …"), then those that are only denied.

Source: shortest paths by breadth-first search (Moore 1959, The shortest path through a maze), all of them enumerated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Final

import networkx as nx

from unspin.model import Network, Tie, TieStatus
from unspin.network.graph import AGAINST, Graph, build_graph, connects

_TRIED: Final = 1_000
"""Shortest paths of one pair that are ranked; a dense network may have millions."""
MOST_PATHS: Final = 5
"""Paths that are given back."""

_LEVELS: Final[tuple[Callable[[Tie], bool], ...]] = (
    connects,
    lambda tie: tie.status is not TieStatus.DENIED,
    lambda _: True,
)
_RANKS: Final = {TieStatus.HOLDS: 2, TieStatus.PLANNED: 1, TieStatus.DENIED: 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A chain of ties between two actors.

    Attributes:
        actors: ids of the actors, from one end to the other.
        ties: the tie that links each with the next, one fewer.
        weakest: the tie on which the path rests least surely: denied or planned, or with the fewest sources.
    """

    actors: tuple[str, ...]
    ties: tuple[Tie, ...]
    weakest: Tie


def find_paths(network: Network, source: str, target: str, most: int = MOST_PATHS) -> tuple[Path, ...]:
    """The best paths between two actors, at most `most`; empty where nothing connects them.

    Args:
        network: whose ties are walked.
        source: id of the actor at one end.
        target: id of the actor at the other.
        most: paths to give back.
    """
    if source == target:
        return ()
    for is_walked in _LEVELS:
        graph = build_graph(tie for tie in network.ties if is_walked(tie))
        if source in graph and target in graph and nx.has_path(graph, source, target):
            ways: Iterable[list[str]] = nx.all_shortest_paths(graph, source, target)
            paths = [_make_path(graph, way) for way in islice(ways, _TRIED)]
            paths.sort(key=lambda path: (*(-part for part in strength(path.weakest)), path.actors))
            return tuple(paths[:most])
    return ()


def strength(tie: Tie) -> tuple[int, int, int, int, int]:
    """How strong a tie is, to compare: status, whether it connects, independent sources least and most, claimants."""
    return (
        _RANKS[tie.status],
        tie.kind not in AGAINST,
        tie.sources_least,
        tie.sources_most,
        len(tie.claimants),
    )


def _make_path(graph: Graph, way: list[str]) -> Path:
    links: list[Tie] = [max(graph.edges[left, right]["ties"], key=strength) for left, right in pairwise(way)]
    return Path(actors=tuple(way), ties=tuple(links), weakest=min(links, key=strength))
