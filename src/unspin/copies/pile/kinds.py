"""What kind of copy each pair is, from what its passages share."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from unspin.copies.pile.verifying import Measures
from unspin.model import CopyKind

KINDS = tuple(CopyKind)
_REWORDED = 0.92
"""Share of words kept in the passages under which a copy is reworded: editors change under 3 %, thesauri 10 to 50 %."""
_VERBATIM = 0.99
_WHOLE = 0.5
"""Share of each text that the passages make up, under which one is an excerpt of the other."""
_NEARLY_ALL = 0.9


def find_kinds(measures: Measures) -> NDArray[np.int32]:
    """Each pair's kind, as its place in `KINDS`; shape (n,)."""
    shares, kept = measures[:, :2].min(axis=1), measures[:, 3]
    choices = (
        (kept < _REWORDED, CopyKind.REWORDED),
        (shares < _WHOLE, CopyKind.EXCERPT),
        ((kept >= _VERBATIM) & (shares >= _NEARLY_ALL), CopyKind.VERBATIM),
    )
    numbers = [KINDS.index(kind) for _, kind in choices]
    found = np.select([holds for holds, _ in choices], numbers, KINDS.index(CopyKind.EDITED))
    return found.astype(np.int32)
