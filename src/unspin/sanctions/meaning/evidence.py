"""How much one word speaks for being a machine's wording of another, in nats.

A spinner keeps names and rare words as they are and puts others for common ones. So a word that is kept speaks by its
rarity; a common word in place of another one by the likeness of their meanings; any other pair cannot stand for each
other.

The curve from likeness to evidence is measured on listed names that a generator reworded from two thesauri, against
random pairs of the same words (bench/screening/reworded.py --curve): the lexicon's likeness as log-odds, flattened,
since a spinner often takes the wrong sense ("Foundation" → "Foot").
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from unspin.sanctions.names import NamePart, PartRole
from unspin.text.lexicon import Lexicon

CANNOT = -math.inf
"""Of words that cannot stand for each other."""
_FLATTENING = 0.6
_LEAST, _MOST = -2.5, 4.0
_SYNONYMS = 3.5
_KEPT = math.log(0.4)  # share of the common words of a reworded name that stand as they were
_SWAPPED = math.log(0.6)
_MOST_KEPT = 8.0  # a word so rare could still be a chance
_LEAST_KEPT = 0.5
_PHRASE_COST = 0.6  # several words for one are rarer than one for one
_LEAST_PHRASE = 0.5
_SATURATED = 1e-6
_MISSING_FORM = -0.3
_MISSING_COMMON = -3.0
_MISSING_NAME = -6.0  # a spinner neither drops nor makes up rare words
_COMMON_FROM = 2.0  # zipf; rarer words stand in few thesauri
_REMEMBERED = 1 << 16


class WordEvidence:
    """Evidence of words for each other.

    Args:
        lexicon: what words mean.
        uses_synonyms: whether the lexicon's table of synonyms counts beside the meanings.
    """

    def __init__(self, lexicon: Lexicon, *, uses_synonyms: bool = True) -> None:
        self._lexicon = lexicon
        self._uses_synonyms = uses_synonyms
        self.is_common = lru_cache(maxsize=_REMEMBERED)(self._is_common)
        self._pair = lru_cache(maxsize=_REMEMBERED)(self._weigh_swap)

    def weigh_pair(self, word: str, listed: str, rarity: float) -> float:
        """Evidence that a word stands for a listed one of that rarity (log of names by names with it)."""
        if word == listed:
            return max(min(rarity, _MOST_KEPT) + _KEPT, _LEAST_KEPT)
        if not self.is_common(word) or not self.is_common(listed):
            return CANNOT
        return self._pair(word, listed)

    def weigh_phrase(self, words: Sequence[str], listed: str) -> float:
        """Evidence that several words stand for a listed one."""
        if not self.is_common(listed) or not all(map(self.is_common, words)):
            return CANNOT
        weight = self._flatten(self._lexicon.phrase_likeness(list(words), [listed])) - _PHRASE_COST
        return weight if weight >= _LEAST_PHRASE else CANNOT

    def weigh_missing(self, part: NamePart) -> float:
        """Evidence of a word that stands on one side only."""
        if part.role in (PartRole.LEGAL_FORM, PartRole.TITLE):
            return _MISSING_FORM
        return _MISSING_COMMON if self.is_common(part.latin) else _MISSING_NAME

    def _is_common(self, word: str) -> bool:
        return self._lexicon.zipf(word) >= _COMMON_FROM and not self._lexicon.names_in([word])

    def _weigh_swap(self, word: str, listed: str) -> float:
        weight = self._flatten(self._lexicon.likeness(word, listed))
        if weight < _SYNONYMS and self._uses_synonyms and self._lexicon.are_synonyms(word, listed):
            weight = _SYNONYMS
        return weight + _SWAPPED

    def _flatten(self, likeness: float) -> float:
        inside = min(max(likeness, _SATURATED), 1 - _SATURATED)
        return min(max(_FLATTENING * math.log(inside / (1 - inside)), _LEAST), _MOST)
