"""A network as a graph: actors with ties are nodes, and each pair that ties connect is an edge, whichever way they point.

Not every tie connects. What is only denied does not; nor does what one does against another: whom the Treasury puts
under sanctions belongs to no network with it, and two whom it lists are not connected by that.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias

import networkx as nx

from unspin.model import Tie, TieKind, TieStatus

Graph: TypeAlias = "nx.Graph[str]"

AGAINST: Final = frozenset({TieKind.SANCTIONS, TieKind.ATTACKS, TieKind.DENIES})
"""What one does against another."""


def connects(tie: Tie) -> bool:
    """Whether the tie makes its two actors part of one network."""
    return tie.kind not in AGAINST and tie.status is not TieStatus.DENIED


def build_graph(ties: Iterable[Tie]) -> Graph:
    """The graph; an edge's attribute `ties` lists its ties in their given order."""
    graph: Graph = nx.Graph()
    for tie in ties:
        if not graph.has_edge(tie.source, tie.target):
            graph.add_edge(tie.source, tie.target, ties=[])
        graph.edges[tie.source, tie.target]["ties"].append(tie)
    return graph
