"""How frequent words are in a pile, in whatever language: their weights, and which of them are small.

Words are told apart by the upper 18 bits of their numbers. The pile's own count is mixed with what is expected of English,
so that a pile of two pages has weights, too.
"""

from __future__ import annotations

from functools import cache
from typing import TypeAlias

import numpy as np
from numba import njit
from numpy.typing import NDArray

from unspin.text.byte_words import Numbers, read_numbers
from unspin.text.function_words import FUNCTION_WORDS

Floats: TypeAlias = NDArray[np.float32]

SLOT_BITS = 18
SMALL_BITS = 16
_SLOT_SHIFT = np.uint32(32 - SLOT_BITS)
_PRIOR_WORDS = 50_000
_SMALL_SHARE = 2e-3
"""Half of an English text is made of some 250 small words."""
_OTHER_SHARE = 1e-6
FREQUENT_SHARE = 3e-3
"""Share of all words from which a word is small: about thirty of them in English."""
FREQUENT_SHARE_THINNED = 1e-3
"""The same in a large pile, where more seeds are crowded: about a hundred. Of PAN's copies .003 fewer meet, at 1/3 of the cost."""
_MOST_SMALL = 1 / 2
"""Share of all words that these make up at most; a pile of few different words keeps most of them."""
_FEWEST = 100
"""Times a word was met at least, to be small by its share."""


@njit(cache=True, nogil=True)
def count_words(words: Numbers, counts: NDArray[np.int64]) -> None:
    """Nothing; the words are counted in `counts`, of shape (1 << SLOT_BITS,)."""
    for word in words:
        counts[word >> _SLOT_SHIFT] += 1


def weigh_words(counts: NDArray[np.int64]) -> Floats:
    """Each slot's surprisal, -ln of its share of all words, in nats; shape (1 << SLOT_BITS,)."""
    prior = np.full(len(counts), _OTHER_SHARE)
    prior[_function_slots()] = _SMALL_SHARE
    shares = (counts + prior * _PRIOR_WORDS) / (counts.sum() + _PRIOR_WORDS)
    return np.asarray(-np.log(shares), dtype=np.float32)


@njit(cache=True, nogil=True)
def weights_of(words: Numbers, weights: Floats) -> Floats:
    """The words' weights; shape (n,)."""
    found = np.empty(len(words), dtype=np.float32)
    for place in range(len(words)):
        found[place] = weights[words[place] >> _SLOT_SHIFT]
    return found


def find_small(counts: NDArray[np.int64], frequent_share: float = FREQUENT_SHARE) -> NDArray[np.uint8]:
    """1 for the upper `SMALL_BITS` bits of small words; shape (1 << SMALL_BITS,). One other word in 300 is among them."""
    small = np.zeros(1 << SMALL_BITS, dtype=np.uint8)
    slots = np.concatenate((_find_frequent(counts, frequent_share), _function_slots()))
    small[slots >> (SLOT_BITS - SMALL_BITS)] = 1
    return small


def _find_frequent(counts: NDArray[np.int64], frequent_share: float) -> NDArray[np.int64]:
    """Slots of words that are small by their share, the most frequent ones first."""
    total = counts.sum()
    found: NDArray[np.int64] = np.flatnonzero(counts >= max(_FEWEST, frequent_share * total))
    found = found[np.argsort(-counts[found], kind="stable")]
    first: NDArray[np.int64] = found[np.cumsum(counts[found]) <= _MOST_SMALL * total]
    return first


@cache
def _function_slots() -> NDArray[np.int64]:
    numbers = [int(read_numbers(np.frombuffer(word.encode(), dtype=np.uint8))[0]) for word in FUNCTION_WORDS]
    return np.array(sorted(numbers), dtype=np.int64) >> int(_SLOT_SHIFT)
