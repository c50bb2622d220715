"""What two texts that share a passage have in common, reworded or shuffled as it may be: its seeds.

Problem: a seed must survive substitution, so it must be short; it must be rare, so that it tells texts apart; and it must
be cheap. With half of the words swapped a run of three words survives once in eight, a pair of words once in four.

Stages:
 1. words are numbers (`unspin.text.byte_words`); small words are left out, machines exchange and move them freely;
 2. each remaining word makes a seed with the next one and one with the one after that, in alphabetical order as it were:
    (a, b) is (b, a);
 3. of a large pile one seed in `one_in` is kept, chosen by its number, so that every text keeps the same ones;
 4. seeds are dealt into partitions by their number, to be sorted one partition after the other.

A record is one unsigned number of 64 bits: the seed's number in the upper half, the place of its first word among all
words read in the lower. The topmost bits decide what is kept, so a pile that grows large can be thinned after the fact.

Measured on PAN 2013's training corpus, all documents in one pile, at most 50 texts under a seed, of the pairs with
random / translated / summarised passages: runs of three words .971 / .897 / .954 (18,606 candidates), pairs of
neighbours .968 / .961 / .992 (21,264), with pairs one word apart .991 / .995 / .996 (39,824).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TypeAlias

import numpy as np
from numba import njit
from numpy.typing import NDArray

from unspin.text.byte_words import Bytes, Numbers, Table, read_numbers, read_table, read_words
from unspin.text.function_words import FUNCTION_WORDS

Records: TypeAlias = NDArray[np.uint64]

SMALL_SHARE = 2e-3
"""About the share of all words that a small word has: half of English text is made of some 250 of them."""
PARTITION_BITS = 6
PARTITIONS = 1 << PARTITION_BITS
_THINNING_SHIFT = np.uint64(56)
_MIX = np.uint64(0x9E3779B97F4A7C15)
_MIX_AGAIN = np.uint64(0xBF58476D1CE4E5B9)
_APART = np.uint64(0xD6E8FEB86659FD93)  # tells pairs with a word between them from neighbours


@dataclass(frozen=True, slots=True)
class TextSeeds:
    """Some texts' seeds, as dealt.

    Attributes:
        records: all records, partition by partition; shape (n,).
        counts: how many each partition has; shape (PARTITIONS,).
        words: how many words each text has; shape (texts,).
        digests: a number that two texts share only if their words are the same; shape (texts,).
    """

    records: Records
    counts: NDArray[np.int64]
    words: NDArray[np.int64]
    digests: NDArray[np.uint64]


@cache
def small_words() -> NDArray[np.uint8]:
    """1 where the upper 16 bits of a word's number are those of a small word; shape (65536,).

    One other word in some 300 is taken for a small one.
    """
    small = np.zeros(1 << 16, dtype=np.uint8)
    for word in FUNCTION_WORDS:
        small[int(read_numbers(np.frombuffer(word.encode(), dtype=np.uint8))[0]) >> 16] = 1
    return small


def read_seeds(data: Bytes, bounds: NDArray[np.int64], one_in: int) -> TextSeeds:
    """The seeds of some texts; places count from the first of them.

    Args:
        data: their bytes, UTF-8.
        bounds: text i is `data[bounds[i]:bounds[i + 1]]`; shape (texts + 1,).
        one_in: of how many seeds one is kept, a power of two up to 256.
    """
    texts = len(bounds) - 1
    longest = int(np.diff(bounds).max(initial=0))
    room = int(bounds[-1] - bounds[0]) + 2 * texts  # a word takes two bytes at least, and makes two seeds at most
    words = np.empty(longest + 1, dtype=np.uint32)
    found = TextSeeds(
        records=np.empty(room, dtype=np.uint64),
        counts=np.zeros(PARTITIONS, dtype=np.int64),
        words=np.zeros(texts, dtype=np.int64),
        digests=np.zeros(texts, dtype=np.uint64),
    )
    parts = np.empty(room, dtype=np.uint8)
    tables = read_table(), small_words()
    total = _read(data, bounds, one_in - 1, *tables, words, found.records, parts, found.words, found.digests)
    dealt = np.empty(total, dtype=np.uint64)
    _deal(found.records[:total], parts[:total], dealt, found.counts)
    return replace(found, records=dealt)


def thin(records: Records, one_in: int) -> Records:
    """The records that a pile of which one seed in `one_in` is kept has."""
    return records[(records >> _THINNING_SHIFT) & np.uint64(one_in - 1) == 0] if one_in > 1 else records


@njit(cache=True, nogil=True)
def _read(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    data: Bytes,
    bounds: NDArray[np.int64],
    mask: int,
    table: Table,
    small: NDArray[np.uint8],
    words: Numbers,
    records: Records,
    parts: NDArray[np.uint8],
    counts: NDArray[np.int64],
    digests: NDArray[np.uint64],
) -> int:
    """How many records were written to `records`, with their partitions in `parts`."""
    no_spans = np.empty((0, 2), dtype=np.int32)
    total = 0
    place = 0
    for text in range(len(bounds) - 1):
        count = read_words(data, bounds[text], bounds[text + 1], table, words, no_spans)
        digest = np.uint64(count)
        before, before_that = np.uint64(0), np.uint64(0)
        place_before, place_before_that = np.uint64(0), np.uint64(0)
        met = 0
        for index in range(count):
            word = np.uint64(words[index])
            digest = (digest ^ word) * _MIX
            digest ^= digest >> np.uint64(32)
            if small[word >> np.uint64(16)]:
                continue
            if met > 0:
                total = _put(before, word, np.uint64(0), place_before, mask, records, parts, total)
                if met > 1:
                    total = _put(before_that, word, _APART, place_before_that, mask, records, parts, total)
            before_that, place_before_that = before, place_before
            before, place_before = word, np.uint64(place + index)
            met += 1
        counts[text] = count
        digests[text] = digest
        place += count
    return total


@njit(cache=True, nogil=True, inline="always")
def _put(
    one: np.uint64,
    other: np.uint64,
    kind: np.uint64,
    place: np.uint64,
    mask: int,
    records: Records,
    parts: NDArray[np.uint8],
    total: int,
) -> int:
    """The number of records after the seed of two words was written, or left out by the mask."""
    low, high = min(one, other), max(one, other)
    number = ((high << np.uint64(32) | low) ^ kind) * _MIX
    number = (number ^ (number >> np.uint64(29))) * _MIX_AGAIN
    if one == other or (number >> _THINNING_SHIFT) & np.uint64(mask):
        return total
    records[total] = (number & np.uint64(0xFFFFFFFF00000000)) | place
    parts[total] = np.uint8(number & np.uint64(PARTITIONS - 1))
    return total + 1


@njit(cache=True, nogil=True)
def _deal(records: Records, parts: NDArray[np.uint8], dealt: Records, counts: NDArray[np.int64]) -> None:
    """Nothing; the records are written to `dealt` in the order of their partitions, and how many each has."""
    for part in parts:
        counts[part] += 1
    places = np.zeros(PARTITIONS, dtype=np.int64)
    for part in range(1, PARTITIONS):
        places[part] = places[part - 1] + counts[part - 1]
    for index in range(len(records)):
        part = parts[index]
        dealt[places[part]] = records[index]
        places[part] += 1
