"""What two texts that share a passage have in common, reworded or shuffled as it may be: its seeds.

Problem: a seed must survive substitution, so it must be short; it must be rare, so that it tells texts apart; and it must
be cheap. With half of the words swapped a run of three words survives once in eight, a pair of words once in four.

Stages:
 1. small words are left out: machines exchange and move them freely, and they tell nothing;
 2. each remaining word makes a seed with the next one and one with the one after that, whichever of the two comes first;
 3. of a large pile one seed in `one_in` is kept, chosen by its words, so that every text keeps the same ones;
 4. seeds are dealt into partitions by their number, to be sorted one partition after the other.

A record is one unsigned number of 64 bits: the seed's number in the upper half, the place of its first word among all
words of the pile in the lower.

Measured on PAN 2013's training corpus, all documents in one pile, at most 50 texts under a seed, of the pairs with
random / translated / summarised passages: runs of three words .971 / .897 / .954 (18,606 candidates), pairs of
neighbours .968 / .961 / .992 (21,264), with pairs one word apart .991 / .995 / .996 (39,824).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numba import njit
from numpy.typing import NDArray

from unspin.copies.pile.frequencies import SMALL_BITS
from unspin.text.byte_words import Numbers

Records: TypeAlias = NDArray[np.uint64]

PARTITIONS = 64
_SMALL_SHIFT = np.uint64(32 - SMALL_BITS)
_MIX = np.uint64(0x9E3779B97F4A7C15)
_APART = np.uint64(0xD6E8FEB86659FD93)  # tells pairs with a word between them from neighbours
_HALF = np.uint64(32)


@dataclass(frozen=True, slots=True)
class DealtSeeds:
    """Some texts' seeds.

    Attributes:
        records: all records, partition by partition, each by rising place; shape (n,).
        ends: where each partition ends; shape (PARTITIONS,).
    """

    records: Records
    ends: NDArray[np.int64]

    def of(self, partition: int) -> Records:
        """The records of one partition."""
        return self.records[self.ends[partition - 1] if partition else 0 : self.ends[partition]]


def read_seeds(
    words: Numbers, counts: NDArray[np.int64], first_word: int, small: NDArray[np.uint8], one_in: int
) -> DealtSeeds:
    """The seeds of some texts.

    Args:
        words: the numbers of all their words; shape (words,).
        counts: how many each text has; shape (texts,).
        first_word: words of the pile before them.
        small: which words are small, from `find_small`.
        one_in: of how many seeds one is kept, a power of two.
    """
    records = np.empty(2 * len(words), dtype=np.uint64)
    parts = np.empty(2 * len(words), dtype=np.uint8)
    total = _read(words, counts, first_word, small, np.uint64(one_in - 1), records, parts)
    ends = np.zeros(PARTITIONS, dtype=np.int64)
    dealt = np.empty(total, dtype=np.uint64)
    _deal(records[:total], parts[:total], dealt, ends)
    return DealtSeeds(dealt, ends)


@njit(cache=True, nogil=True)
def _read(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    words: Numbers,
    counts: NDArray[np.int64],
    first_word: int,
    small: NDArray[np.uint8],
    mask: np.uint64,
    records: Records,
    parts: NDArray[np.uint8],
) -> int:
    """How many records were written to `records`, with their partitions in `parts`."""
    total = begin = 0
    for count in counts:
        before, before_that = np.uint64(0), np.uint64(0)
        place_before, place_before_that = np.uint64(0), np.uint64(0)
        met = 0
        for index in range(begin, begin + count):
            word = np.uint64(words[index])
            if small[word >> _SMALL_SHIFT]:
                continue
            if met > 0 and not (before ^ word) & mask and before != word:
                number = _mix(before, word, np.uint64(0))
                records[total] = number << _HALF | place_before
                parts[total] = np.uint8(number >> _HALF) & np.uint8(PARTITIONS - 1)
                total += 1
            if met > 1 and not (before_that ^ word) & mask and before_that != word:
                number = _mix(before_that, word, _APART)
                records[total] = number << _HALF | place_before_that
                parts[total] = np.uint8(number >> _HALF) & np.uint8(PARTITIONS - 1)
                total += 1
            before_that, place_before_that = before, place_before
            before, place_before = word, np.uint64(first_word + index)
            met += 1
        begin += count
    return total


@njit(cache=True, nogil=True, inline="always")
def _mix(one: np.uint64, other: np.uint64, kind: np.uint64) -> np.uint64:
    """The number of the seed of two words, in either order."""
    number = ((max(one, other) << _HALF | min(one, other)) ^ kind) * _MIX
    number ^= number >> np.uint64(29)
    return number * _MIX


@njit(cache=True, nogil=True)
def _deal(records: Records, parts: NDArray[np.uint8], dealt: Records, ends: NDArray[np.int64]) -> None:
    """Nothing; the records are written to `dealt` in the order of their partitions, whose ends are written to `ends`."""
    for part in parts:
        ends[part] += 1
    total = 0
    for part in range(len(ends)):
        size = ends[part]
        ends[part] = total
        total += size
    for index in range(len(records)):
        part = parts[index]
        dealt[ends[part]] = records[index]
        ends[part] += 1
