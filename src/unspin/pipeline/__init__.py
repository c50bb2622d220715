"""The order of the steps: from paths to a `Trace`, a `Ledger` and a `Network`, from two texts to a `Comparison`.

Each step is a pure function of a room below; which follows which stands here and nowhere else.
"""

from __future__ import annotations

from unspin.engines.progress import Progress
from unspin.pipeline.claiming import claims, make_ledger_of, read_ledger
from unspin.pipeline.comparing import compare, compare_files
from unspin.pipeline.networking import make_network_of, read_network
from unspin.pipeline.tracing import TraceConfig, trace

__all__ = [
    "Progress",
    "TraceConfig",
    "claims",
    "compare",
    "compare_files",
    "make_ledger_of",
    "make_network_of",
    "read_ledger",
    "read_network",
    "trace",
]
