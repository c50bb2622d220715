"""A network as GEXF 1.2, which Gephi opens with all attributes of actors and ties.

The day of writing, which the format may hold, is left out: the same network gives the same bytes.
"""

from __future__ import annotations

import networkx as nx
import regex

from unspin.model import Network
from unspin.report.network_graph import make_graph


def network_gexf(network: Network) -> str:
    """The file's text."""
    lines = nx.generate_gexf(make_graph(network))
    text = "\n".join(lines)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        + regex.sub(r' lastmodifieddate="[^"]*"', "", text, count=1)
        + "\n"
    )
