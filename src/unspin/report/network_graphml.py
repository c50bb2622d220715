"""A network as GraphML, for Gephi, yEd, Cytoscape and most graph libraries."""

from __future__ import annotations

import networkx as nx

from unspin.model import Network
from unspin.report.network_graph import make_graph


def network_graphml(network: Network) -> str:
    """The file's text."""
    lines = nx.generate_graphml(make_graph(network), named_key_ids=True)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + "\n".join(lines) + "\n"
