"""A network as JSON lines: what its ledger has, then actors, ties, techniques, bridges, matches, paths, the counts.

Claims, their appearances and statements are the ones of `unspin claims`: ties name them by id. Where a technique is told of,
its definition stands in every line, so that each line can be read by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from unspin.model import Network
from unspin.network.paths import Path
from unspin.report.ledger_records import said_records
from unspin.report.network_summary import show_path, summarise_network
from unspin.report.records import Note, json_line


def network_records(network: Network, paths: Sequence[Path] = ()) -> Iterator[tuple[str, object]]:
    """Every record of a network with its type, the counts last."""
    ledger, trace = network.ledger, network.ledger.trace
    yield from said_records(ledger)
    yield from (("actor", actor) for actor in network.actors)
    yield from (("tie", tie) for tie in network.ties)
    yield from (("technique", use) for use in network.techniques)
    yield from (("bridge", bridge) for bridge in network.bridges)
    yield from (("match", match) for match in network.matches)
    yield from (("path", show_path(path)) for path in paths)
    yield from (("reject", reject) for reject in trace.rejects)
    notes = dict.fromkeys((*network.notes, *ledger.notes, *trace.notes))
    yield from (("note", Note(words=words)) for words in notes)
    yield "network", summarise_network(network)


def network_lines(network: Network, paths: Sequence[Path] = ()) -> Iterator[str]:
    """A network as JSON lines."""
    return (json_line(kind, record) for kind, record in network_records(network, paths))
