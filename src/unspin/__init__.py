"""unspin: which saved pages are copies of which, what the original words were, and who says what from how many sources.

    import unspin
    found = unspin.trace(["pages/"])          # Trace: .articles .copies .families .restored(id) .rejects
    seen = unspin.compare(original, copy)     # Comparison: .passages .swaps .direction .signs
    pairs = unspin.find_copies(texts)         # pyarrow.Table: left right shares score kind passages
    said = unspin.claims(text)                # list of Claim: .speaker .role .stance .content .via
    ledger = unspin.read_ledger(["pages/"])   # Ledger: .claims .statements .appearances .disputes
    hits = unspin.screen(names, ["sdn.csv"])  # list of Match: .name .listing .score .why
    alike = unspin.compare_names(left, right) # NameComparison: .score .why
    ties = unspin.read_network(["pages/"])    # Network: .actors .ties .techniques .bridges

The nouns are defined in `unspin.model`. The functions are loaded when first used, so that `import unspin`
and `unspin --help` do not wait for the extraction and alignment libraries.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.metadata import version
from types import ModuleType
from typing import TYPE_CHECKING

from unspin.errors import DiskError, LexiconError, ListError, PageError, UnspinError, UsageError
from unspin.model import (
    Appearance,
    Article,
    Claim,
    Comparison,
    Copy,
    CopyKind,
    Direction,
    Family,
    Ledger,
    Listing,
    Match,
    Passage,
    Reject,
    Restoration,
    Screening,
    Span,
    SpeakerKind,
    SpeechForm,
    Stance,
    Statement,
    Swap,
    SwapKind,
    Trace,
    Voice,
)

if TYPE_CHECKING:
    from unspin.engines.find_config import FindConfig
    from unspin.engines.over_texts import find_copies
    from unspin.pipeline import claims, compare, read_ledger, read_network, trace
    from unspin.pipeline.screening import compare_names, screen, screen_pages
    from unspin.sanctions.queries import Query

_LOADED_LATER = {
    "FindConfig": "unspin.engines.find_config",
    "Query": "unspin.sanctions.queries",
    "compare": "unspin.pipeline",
    "compare_names": "unspin.pipeline.screening",
    "find_copies": "unspin.engines.over_texts",
    "read_ledger": "unspin.pipeline",
    "read_network": "unspin.pipeline",
    "screen": "unspin.pipeline.screening",
    "screen_pages": "unspin.pipeline.screening",
    "trace": "unspin.pipeline",
}

__version__ = version("unspin")
__all__ = [
    "Appearance",
    "Article",
    "Claim",
    "Comparison",
    "Copy",
    "CopyKind",
    "Direction",
    "DiskError",
    "Family",
    "FindConfig",
    "Ledger",
    "LexiconError",
    "ListError",
    "Listing",
    "Match",
    "PageError",
    "Passage",
    "Query",
    "Reject",
    "Restoration",
    "Screening",
    "Span",
    "SpeakerKind",
    "SpeechForm",
    "Stance",
    "Statement",
    "Swap",
    "SwapKind",
    "Trace",
    "UnspinError",
    "UsageError",
    "Voice",
    "claims",
    "compare",
    "compare_names",
    "find_copies",
    "read_ledger",
    "read_network",
    "screen",
    "screen_pages",
    "trace",
]


def __getattr__(name: str) -> object:
    if name in _LOADED_LATER:
        return getattr(import_module(_LOADED_LATER[name]), name)
    raise AttributeError(f"module 'unspin' has no attribute {name!r}")


class _Package(ModuleType):
    """The package, in which `claims` is the function: the room of that name is only ever imported from."""

    @property
    def claims(self) -> object:
        """`unspin.pipeline.claims`."""
        return import_module("unspin.pipeline").claims

    @claims.setter
    def claims(self, room: ModuleType) -> None:
        """Nothing; Python would put the room `unspin.claims` here when it is first imported from."""


sys.modules[__name__].__class__ = _Package
