"""Each word of one content beside its best counterpart in another.

Two passes, for there are many pairs and few are alike: first what costs nothing (the same word, two forms of one word,
the cosine of static vectors), then synonyms, for words without a good counterpart.
"""

from __future__ import annotations

from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from unspin.claims.ledger.contents import Content
from unspin.text.lexicon import Lexicon

Floats = NDArray[np.float32]

SYNONYM: Final = 0.8
"""Likeness of synonyms at least."""
_STRANGE: Final = 0.2
"""Cosine below which two words are not looked up as synonyms; it is what random pairs have (`unspin.text.lexicon`)."""
_SAME_STEM: Final = 0.9
_STEM: Final = 5
"""Letters that two words share from their beginning if they are taken for forms of one word."""


class WordMatcher:
    """Matches words with what the lexicon knows."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def match(self, left: Content, right: Content) -> Floats:
        """The likeness of each left word with each right one, synonyms not asked for."""
        table = self._vectors
        likeness: Floats = np.clip(table[left.ids] @ table[right.ids].T, 0.0, 1.0)
        places: dict[str, list[int]] = {}
        for column, word in enumerate(right.words):
            places.setdefault(word, []).append(column)
            if len(word) >= _STEM:
                places.setdefault(word[:_STEM] + "-", []).append(column)
        for row, word in enumerate(left.words):
            for column in places.get(word[:_STEM] + "-", ()) if len(word) >= _STEM else ():
                likeness[row, column] = max(likeness[row, column], _SAME_STEM)
            for column in places.get(word, ()):
                likeness[row, column] = 1.0
        return likeness

    def add_synonyms(self, likeness: Floats, left: Content, right: Content) -> None:
        """Nothing; the likeness of synonyms is raised where one of them has no good counterpart."""
        lacking = (likeness.max(axis=1) < SYNONYM)[:, None] | (likeness.max(axis=0) < SYNONYM)[None, :]
        for row, column in np.argwhere(lacking & (likeness < SYNONYM) & (likeness >= _STRANGE)).tolist():
            if self._are_synonyms(left.words[row], right.words[column]):
                likeness[row, column] = SYNONYM

    def _are_synonyms(self, left: str, right: str) -> bool:
        """Whether they are, or the one is of the other's singular ("engine", "motors")."""
        if self._lexicon.are_synonyms(left, right):
            return True
        one, other = left.removesuffix("s"), right.removesuffix("s")
        is_mixed = left.endswith("s") != right.endswith("s") and min(len(one), len(other)) >= _STEM
        return is_mixed and bool(self._lexicon.are_synonyms(one, other))

    @cached_property
    def _vectors(self) -> Floats:
        """Every row's meaning, unpacked once; zeros for the last, which is row -1 of unknown words."""
        every = self._lexicon.vectors(np.arange(self._lexicon.size, dtype=np.int32))
        return np.concatenate([every, np.zeros((1, every.shape[1]), dtype=np.float32)])
