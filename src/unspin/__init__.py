"""unspin: which saved pages are copies of which, from which origin, with the original words put back.

    import unspin
    found = unspin.trace(["pages/"])          # Trace: .articles .copies .families .restored(id) .rejects
    seen = unspin.compare(original, copy)     # Comparison: .passages .swaps .direction .signs

The nouns are defined in `unspin.model`. The functions are loaded when first used, so that `import unspin`
and `unspin --help` do not wait for the extraction and alignment libraries.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING

from unspin.errors import LexiconError, PageError, UnspinError, UsageError
from unspin.model import (
    Article,
    Comparison,
    Copy,
    CopyKind,
    Direction,
    Family,
    Passage,
    Reject,
    Restoration,
    Span,
    Swap,
    SwapKind,
    Trace,
)

if TYPE_CHECKING:
    from unspin.pipeline import compare, trace

__version__ = version("unspin")
__all__ = [
    "Article",
    "Comparison",
    "Copy",
    "CopyKind",
    "Direction",
    "Family",
    "LexiconError",
    "PageError",
    "Passage",
    "Reject",
    "Restoration",
    "Span",
    "Swap",
    "SwapKind",
    "Trace",
    "UnspinError",
    "UsageError",
    "compare",
    "trace",
]


def __getattr__(name: str) -> object:
    if name in {"compare", "trace"}:
        return getattr(import_module("unspin.pipeline"), name)
    raise AttributeError(f"module 'unspin' has no attribute {name!r}")
