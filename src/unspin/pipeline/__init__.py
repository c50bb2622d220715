"""The order of the steps: from paths to a `Trace`, a `Ledger` and a `Network`, from two texts to a `Comparison`.

Each step is a pure function of a room below; which follows which stands here and nowhere else.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unspin.engines.progress import Progress
    from unspin.pipeline.claiming import claims, make_ledger_of, read_ledger
    from unspin.pipeline.comparing import compare, compare_files
    from unspin.pipeline.networking import make_network_of, read_network
    from unspin.pipeline.tracing import TraceConfig, trace

_ROOMS = {
    "Progress": "unspin.engines.progress",
    "TraceConfig": "unspin.pipeline.tracing",
    "claims": "unspin.pipeline.claiming",
    "compare": "unspin.pipeline.comparing",
    "compare_files": "unspin.pipeline.comparing",
    "make_ledger_of": "unspin.pipeline.claiming",
    "make_network_of": "unspin.pipeline.networking",
    "read_ledger": "unspin.pipeline.claiming",
    "read_network": "unspin.pipeline.networking",
    "trace": "unspin.pipeline.tracing",
}

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


def __getattr__(name: str) -> object:
    """Loaded when first used, so that to screen names does not wait for the reader of pages."""
    if name in _ROOMS:
        return getattr(import_module(_ROOMS[name]), name)
    raise AttributeError(f"module 'unspin.pipeline' has no attribute {name!r}")
