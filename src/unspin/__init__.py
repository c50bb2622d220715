"""unspin: which saved pages are copies of which, from which origin, with the original words put back.

    import unspin
    found = unspin.trace(["pages/"])          # Trace: .articles .copies .families .restored(id) .rejects
    seen = unspin.compare(original, copy)     # Comparison: .passages .swaps .direction .signs
    pairs = unspin.find_copies(texts)         # pyarrow.Table: left right shares score kind passages

The nouns are defined in `unspin.model`. The functions are loaded when first used, so that `import unspin`
and `unspin --help` do not wait for the extraction and alignment libraries.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING

from unspin.errors import DiskError, LexiconError, PageError, UnspinError, UsageError
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
    from unspin.engines.find_config import FindConfig
    from unspin.engines.over_texts import find_copies
    from unspin.pipeline import compare, trace

_LOADED_LATER = {
    "FindConfig": "unspin.engines.find_config",
    "compare": "unspin.pipeline",
    "find_copies": "unspin.engines.over_texts",
    "trace": "unspin.pipeline",
}

__version__ = version("unspin")
__all__ = [
    "Article",
    "Comparison",
    "Copy",
    "CopyKind",
    "Direction",
    "DiskError",
    "Family",
    "FindConfig",
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
    "find_copies",
    "trace",
]


def __getattr__(name: str) -> object:
    if name in _LOADED_LATER:
        return getattr(import_module(_LOADED_LATER[name]), name)
    raise AttributeError(f"module 'unspin' has no attribute {name!r}")
