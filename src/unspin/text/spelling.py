"""Likeness of words by their letters, for words whose meaning is not known.

A word is the set of its letter pairs and triples, ends marked, thrown into 512 places by hash; two words are
as alike as the cosine of their sets. A run of digits counts as one sign, so "2018" is nothing like "2019"
and "1000's" is as good as "1000".
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from unspin.text.products import multiply

_PLACES = 512  # two words of 8 letters share about one place in 30 by chance
_GRAM_LENGTHS = (2, 3)
_DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")
_PLURAL = re.compile(r"(?<=\d)'?s$")
_STRANGE = 0.4  # cosine up to which two spellings have nothing to do with each other
_REMEMBERED = 1 << 16


def spelling_matrix(left: Sequence[str], right: Sequence[str]) -> NDArray[np.float32]:
    """Likeness in [0, 1] of each left word with each right word by spelling, shape (len(left), len(right))."""
    cosines = multiply(_mark(left), _mark(right))
    alike: NDArray[np.float32] = np.clip((cosines - np.float32(_STRANGE)) / np.float32(1 - _STRANGE), 0, 1)
    return alike


def _mark(words: Sequence[str]) -> NDArray[np.float32]:
    """One unit row per word, shape (n, 512)."""
    marks = np.zeros((len(words), _PLACES), dtype=np.float32)
    places = [_places(word) for word in words]
    counts = [len(found) for found in places]
    rows = np.repeat(np.arange(len(words)), counts)
    marks[rows, list(chain.from_iterable(places))] = 1
    marks /= np.sqrt(np.maximum(np.array(counts, dtype=np.float32), 1))[:, None]
    return marks


@lru_cache(maxsize=_REMEMBERED)
def _places(word: str) -> tuple[int, ...]:
    bare = _PLURAL.sub("", word)
    grams = {f"#{run}" for run in _DIGITS.findall(bare)}
    letters = _DIGITS.sub("", bare)
    if letters:
        marked = f"<{letters}>"
        grams.update(
            marked[begin : begin + length]
            for length in _GRAM_LENGTHS
            for begin in range(len(marked) - length + 1)
        )
    return tuple(sorted({zlib.crc32(gram.encode("utf-8", "replace")) % _PLACES for gram in grams}))
