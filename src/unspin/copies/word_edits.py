"""Edits over words, as alignment makes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unspin.model import EditKind

ONE_SIDED = frozenset((EditKind.INSERT, EditKind.DROP))
"""What stands on one side only."""
MAX_BESIDE = 3
"""Words without counterpart that still belong to the swap beside them ("recently" / "just lately")."""


@dataclass(frozen=True, slots=True)
class WordEdit:
    """An edit over word ranges `[begin, end)` of both sides."""

    kind: EditKind
    left_begin: int
    left_end: int
    right_begin: int
    right_end: int

    @property
    def left_words(self) -> int:
        """How many words it has on the left."""
        return self.left_end - self.left_begin

    @property
    def right_words(self) -> int:
        """How many words it has on the right."""
        return self.right_end - self.right_begin


def unite(edits: Sequence[WordEdit], kind: EditKind) -> WordEdit:
    """One edit over all of a run."""
    first, last = edits[0], edits[-1]
    return WordEdit(kind, first.left_begin, last.left_end, first.right_begin, last.right_end)
