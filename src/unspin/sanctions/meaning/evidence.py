"""How much one word speaks for being a machine's wording of another, in nats.

A spinner keeps names and rare words as they are and puts others for common ones. So a word that is kept speaks by its
rarity; a common word in place of another one by the likeness of their meanings; any other pair cannot stand for each
other.

The curve from likeness to evidence is measured on listed names that a generator reworded from two thesauri, against
random pairs of the same words (the figures stand beside the constants): the lexicon's likeness as log-odds, flattened,
since a spinner often takes the wrong sense ("Foundation" → "Foot").
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from unspin.sanctions.meaning.set_words import exclude_each_other
from unspin.sanctions.names import NamePart, PartRole
from unspin.text.function_words import FUNCTION_WORDS
from unspin.text.lexicon import Lexicon

Floats = NDArray[np.float32]

CANNOT = -math.inf
"""Of words that cannot stand for each other."""
_FLATTENING = 0.6
_STEEPENING = 1.2  # of what speaks against
_LEAST, _MOST = -5.0, 4.0
_SYNONYMS = 3.5
_KEPT = math.log(0.4)  # share of the common words of a reworded name that stand as they were
_SWAPPED = math.log(0.6)
_MOST_KEPT = 8.0  # a word so rare could still be a chance
_LEAST_KEPT = 0.5
_EVERYDAY_ZIPF = 6.5
_NATS_PER_ZIPF = math.log(10)
_LOOSE_PHRASE = 2  # words that may stand for one without being a set phrase
_MOST_FORM = 0.3  # legal forms are swapped for one another in print, too
PHRASE_COST = 0.6
"""Several words for one are rarer than one for one; in nats."""
_LEAST_PHRASE = 0.5
_SATURATED = 1e-6
_MISSING_FORM = -0.1
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
        self.weigh_phrase = lru_cache(maxsize=_REMEMBERED)(self._weigh_phrase)
        self.is_phrase = lru_cache(maxsize=_REMEMBERED)(self._check_phrase)
        self.weigh_meaning = lru_cache(maxsize=_REMEMBERED)(self._weigh_likeness)

    def weigh_pair(self, part: NamePart, listed: NamePart, rarity: float) -> float:
        """Evidence that a word stands for a listed one of that rarity (log of names by names with it)."""
        if part.latin == listed.latin:
            weight = self._weigh_kept(part.latin, rarity)
        elif self.can_stand(part) and self.can_stand(listed):
            weight = min(self.weigh_meaning(part.latin, listed.latin), rarity)
        else:
            weight = CANNOT
        if PartRole.LEGAL_FORM not in (part.role, listed.role):
            return weight
        return 0.0 if part.role is listed.role else min(weight, _MOST_FORM)

    def can_stand(self, part: NamePart) -> bool:
        """Whether a word may stand for another, or another for it: a common word, and no place."""
        return part.role is not PartRole.PLACE and self.is_common(part.latin)

    def _weigh_kept(self, word: str, rarity: float) -> float:
        """Evidence of a word that stands on both sides: less for what is common in lists or in English."""
        usual = _NATS_PER_ZIPF * (_EVERYDAY_ZIPF - self._lexicon.zipf(word))
        return max(min(rarity, usual, _MOST_KEPT) + _KEPT, _LEAST_KEPT)

    def _weigh_phrase(self, words: tuple[str, ...], listed: str) -> float:
        """Evidence that several words stand for a listed one."""
        if listed in words or not self.is_common(listed) or not self.is_phrase(words):
            return CANNOT
        weight = flatten(self._lexicon.phrase_likeness(words, [listed])) - PHRASE_COST
        return weight if weight >= _LEAST_PHRASE else CANNOT

    def weigh_swap(self, word: str, listed: str, likeness: float) -> float:
        """Evidence that a common word was put for another one of that likeness."""
        if exclude_each_other(word, listed):
            return CANNOT
        weight = flatten(likeness)
        if weight < _SYNONYMS and self._uses_synonyms and self._lexicon.are_synonyms(word, listed):
            weight = _SYNONYMS
        return weight + _SWAPPED

    def weigh_swaps(self, word: str, listed: Sequence[str], likeness: Floats) -> Floats:
        """`weigh_swap` of a word with each of others, shape (n,)."""
        weights = flatten_all(likeness)
        if self._uses_synonyms:
            synonyms = self._lexicon.find_synonyms(word, listed)
            weights = np.where(synonyms, np.maximum(weights, _SYNONYMS), weights)
        excluded = np.fromiter((exclude_each_other(word, other) for other in listed), np.bool_, len(listed))
        found: Floats = np.where(excluded, CANNOT, weights + _SWAPPED).astype(np.float32)
        return found

    def weigh_missing(self, part: NamePart) -> float:
        """Evidence of a word that stands on one side only."""
        if part.role in (PartRole.LEGAL_FORM, PartRole.TITLE):
            return _MISSING_FORM
        return _MISSING_COMMON if self.is_common(part.latin) else _MISSING_NAME

    def _check_phrase(self, words: tuple[str, ...]) -> bool:
        """Whether words may stand together for one: a set phrase, or none of them a name."""
        if len(words) > _LOOSE_PHRASE and not self._lexicon.is_phrase(words):
            return False
        return all(map(self.is_common, words))

    def _is_common(self, word: str) -> bool:
        if word in FUNCTION_WORDS or self._lexicon.zipf(word) < _COMMON_FROM:
            return False
        return not self._lexicon.names_in([word])

    def _weigh_likeness(self, word: str, listed: str) -> float:
        return self.weigh_swap(word, listed, self._lexicon.likeness(word, listed))


def flatten(likeness: float) -> float:
    """The evidence that lies in a likeness in [0, 1]."""
    inside = min(max(likeness, _SATURATED), 1 - _SATURATED)
    odds = math.log(inside / (1 - inside))
    return min(max((_FLATTENING if odds > 0 else _STEEPENING) * odds, _LEAST), _MOST)


def flatten_all(likeness: Floats) -> Floats:
    """`flatten` of each likeness, shape (n,)."""
    inside = np.clip(likeness.astype(np.float64), _SATURATED, 1 - _SATURATED)
    odds = np.log(inside / (1 - inside))
    found: Floats = np.clip(np.where(odds > 0, _FLATTENING, _STEEPENING) * odds, _LEAST, _MOST).astype(
        np.float32
    )
    return found
