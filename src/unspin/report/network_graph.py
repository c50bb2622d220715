"""A network as a directed graph with plain attributes, for the graph formats: a node an actor, an edge a tie.

Nodes and edges go by their ids; `label` is what to show. Attributes are text or numbers and are there on every node and
edge, since readers of these formats take the first one's for all. Characters that XML cannot hold are marks already, or gone.
"""

from __future__ import annotations

from typing import Final, TypeAlias

import networkx as nx
import regex

from unspin.model import Network
from unspin.report.network_index import index_network
from unspin.report.network_tables import Cell, actors_table, name_actors, ties_table

PlainGraph: TypeAlias = "nx.MultiDiGraph[str]"

_NOT_XML: Final = regex.compile(r"[\ufffe\uffff]")
"""Besides control characters and surrogates, which are shown as marks."""
_LEFT_OUT: Final = frozenset({"Source", "Target", "Id", "Label", "Key"})


def make_graph(network: Network) -> PlainGraph:
    """The graph; edges carry their tie's id as key and as `id`."""
    index = index_network(network)
    names = name_actors(index)
    actors, ties = actors_table(index, names), ties_table(index, names)
    graph: PlainGraph = nx.MultiDiGraph()
    for row in actors.rows:
        cells = dict(zip(actors.columns, row, strict=True))
        graph.add_node(_clean(cells["Key"]), label=_clean(cells["Label"]), **_attributes(cells))
    for tie, row in zip(index.ties, ties.rows, strict=True):
        cells = dict(zip(ties.columns, row, strict=True))
        graph.add_edge(
            tie.source, tie.target, key=tie.id, id=tie.id, label=_clean(cells["Label"]), **_attributes(cells)
        )
    return graph


def _attributes(cells: dict[str, Cell]) -> dict[str, Cell]:
    """`Sources least` as `sources_least`; `weight` is what these formats expect it to be."""
    return {
        name.lower().replace(" ", "_"): _clean(value)
        for name, value in cells.items()
        if name not in _LEFT_OUT and name != "Type"
    }


def _clean(value: Cell) -> Cell:
    return _NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value
