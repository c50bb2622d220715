"""What kind of copy a pair is, from what its passages share."""

from __future__ import annotations

from unspin.copies.pile.verifying import Shared
from unspin.model import CopyKind

_REWORDED = 0.92
"""Share of words kept in the passages under which a copy is reworded: editors change under 3 % of them, thesauri 10 to 50 %."""
_VERBATIM = 0.99
_WHOLE = 0.5
_NEARLY_ALL = 0.9


def find_kind(shared: Shared) -> CopyKind:
    """Reworded, an excerpt, verbatim or edited."""
    if shared.kept < _REWORDED:
        return CopyKind.REWORDED
    smaller = min(shared.left_share, shared.right_share)
    if smaller < _WHOLE:
        return CopyKind.EXCERPT
    return CopyKind.VERBATIM if shared.kept >= _VERBATIM and smaller >= _NEARLY_ALL else CopyKind.EDITED
