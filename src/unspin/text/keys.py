"""Numbers that stand for words and for runs of words in the lexicon's sorted tables.

A word's key is 64 bits of its BLAKE2b hash. A run's key is the polynomial of its words' keys, so that the
keys of every run of a text follow from those of its words by one multiplication and one addition each. The
tables hold keys instead of spellings: a wrong word is taken for a known one about once in 10^14 look-ups.
The script that builds the lexicon reads this file, so both sides count alike; it imports nothing of unspin.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_FACTOR_OF_ONE = 0x9E3779B97F4A7C15  # odd, from the golden ratio: mixes every bit of the key before
_FACTOR = np.uint64(_FACTOR_OF_ONE)
_KEY_BITS = (1 << 64) - 1
_REMEMBERED = 1 << 17  # distinct words of some thousand articles; 20 MB at most


@lru_cache(maxsize=_REMEMBERED)
def word_key(word: str) -> int:
    """The key of one word, in [0, 2^64)."""
    return int.from_bytes(hashlib.blake2b(word.encode("utf-8", "replace"), digest_size=8).digest(), "little")


def word_keys(words: Sequence[str]) -> NDArray[np.uint64]:
    """The keys of words, shape (n,)."""
    return np.fromiter(map(word_key, words), dtype=np.uint64, count=len(words))


def run_keys(words: Sequence[str], longest: int) -> Iterator[NDArray[np.uint64]]:
    """The keys of every run of 1, 2, … `longest` words; the i-th array has shape (n - i,)."""
    single = word_keys([strip_possessive(word) for word in words])
    runs = single
    for length in range(1, min(longest, len(words)) + 1):
        if length > 1:
            runs = runs[:-1] * _FACTOR + single[length - 1 :]
        yield runs


def run_key(words: Sequence[str]) -> int:
    """The key of the whole run, in [0, 2^64)."""
    key = 0
    for word in words:
        key = (key * _FACTOR_OF_ONE + word_key(strip_possessive(word))) & _KEY_BITS
    return key


def pair_keys(first: Sequence[str], second: Sequence[str]) -> NDArray[np.uint64]:
    """The keys of runs of two words, shape (n,)."""
    left, right = (word_keys([strip_possessive(word) for word in words]) for words in (first, second))
    keys: NDArray[np.uint64] = left * _FACTOR + right
    return keys


def strip_possessive(word: str) -> str:
    """The word without a possessive ending ("people's" → "people")."""
    return word[:-2] if word.endswith("'s") and len(word) > len("'s") else word


def find_key(table: NDArray[np.uint64], key: int) -> int:
    """Where one key stands in a sorted table, -1 where it does not."""
    place = int(table.searchsorted(np.uint64(key)))
    return place if place < len(table) and int(table[place]) == key else -1


def find_keys(table: NDArray[np.uint64], keys: NDArray[np.uint64]) -> NDArray[np.int32]:
    """Where each key stands in a sorted table, -1 where it does not; shape (n,)."""
    places = np.searchsorted(table, keys).astype(np.int32)
    places[places == len(table)] = 0
    places[table[places] != keys] = -1
    return places
