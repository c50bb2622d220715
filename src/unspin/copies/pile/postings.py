"""The index: which texts stand under each seed.

Problem: most seeds stand in one text only and say nothing; some stand in very many and say little.

Stages, for one partition:
 1. count seeds roughly, in a table of bytes, and drop those that were met once;
 2. renumber places by the texts' order, which does not depend on the order in which they came;
 3. sort; the records of one seed now stand together, by text; of each text the first one is kept;
 4. seeds of one text are dropped; the rest are the postings.

Cost: two passes and a sort of what is left, within the processor's cache.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

from unspin.copies.pile.seeds import Records

RANK = np.uint64(32)
"""Bits above which a posting has its text's rank."""
FIRST = np.uint64(1 << 31)
"""Marks the first posting of a seed."""
CROWDED = np.uint64(1 << 30)
"""Marks the postings of a seed that stands in too many texts."""
PLACE = np.uint64((1 << 30) - 1)
"""The bits of the word at which the seed first stands in the text."""
_SEED = np.uint64(32)
_WORD = np.uint64(0xFFFFFFFF)
_BLOCK_BITS = 8


@dataclass(frozen=True, slots=True)
class TextOrder:
    """The texts' order, and where their words stand.

    Attributes:
        starts: words of the pile before each text, as it was read; shape (texts + 1,).
        ranks: each text's rank in the order by content; shape (texts,).
        ranked_starts: words before the text of each rank, in that order; shape (texts + 1,).
        blocks: the rank that holds word 256·i of that order; shape (words // 256 + 1,).
    """

    starts: NDArray[np.int64]
    ranks: NDArray[np.int64]
    ranked_starts: NDArray[np.int64]
    blocks: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Postings:
    """Texts under seeds, seed after seed, each seed's in rising order.

    Attributes:
        entries: the text's rank, the word at which the seed first stands in it, and marks; shape (n,).
        crowded: how many seeds stand in too many texts.
    """

    entries: NDArray[np.uint64]
    crowded: int


def order_texts(counts: NDArray[np.int64], order: NDArray[np.int64]) -> TextOrder:
    """The order of texts with `counts` words, `order` giving the text of each rank."""
    starts = np.concatenate(([0], np.cumsum(counts)))
    ranked_starts = np.concatenate(([0], np.cumsum(counts[order])))
    ranks = np.empty(len(order), dtype=np.int64)
    ranks[order] = np.arange(len(order))
    firsts = np.arange(0, int(ranked_starts[-1]) + 1, 1 << _BLOCK_BITS)
    blocks = np.searchsorted(ranked_starts, firsts, side="right") - 1
    return TextOrder(starts, ranks, ranked_starts, blocks)


def index_seeds(records: Records, order: TextOrder, max_texts: int) -> Postings:
    """The postings of one partition's seeds.

    Args:
        records: the partition's records, by rising place.
        order: the texts' order.
        max_texts: texts under a seed from which it is crowded.
    """
    slots = 1 << max(10, int(len(records) * 2).bit_length())
    kept = _keep_repeated(records, slots, order.starts, order.ranks, order.ranked_starts)
    kept.sort()
    return Postings(*_gather(kept, order.ranked_starts, order.blocks, max_texts))


@njit(cache=True, nogil=True)
def _keep_repeated(
    records: Records,
    slots: int,
    starts: NDArray[np.int64],
    ranks: NDArray[np.int64],
    ranked_starts: NDArray[np.int64],
) -> Records:
    """Records whose seed was met again, or shares a slot with one that was; places renumbered."""
    met = np.zeros(slots, dtype=np.uint8)
    mask = np.uint64(slots - 1)
    for record in records:
        slot = (record >> _SEED) & mask
        met[slot] = min(met[slot] + 1, 2)
    count = 0
    for record in records:
        count += met[(record >> _SEED) & mask] > 1
    kept = np.empty(count, dtype=np.uint64)
    count = 0
    text = 0
    for record in records:
        if met[(record >> _SEED) & mask] > 1:
            place = np.int64(record & _WORD)
            while starts[text + 1] <= place:
                text += 1
            moved = ranked_starts[ranks[text]] + place - starts[text]
            kept[count] = (record >> _SEED << _SEED) | np.uint64(moved)
            count += 1
    return kept


@njit(cache=True, nogil=True)
def _gather(
    records: Records, starts: NDArray[np.int64], blocks: NDArray[np.int64], max_texts: int
) -> tuple[NDArray[np.uint64], int]:
    """The postings of sorted records, and how many seeds are crowded."""
    entries = np.empty(len(records), dtype=np.uint64)
    total = crowded = 0
    begin = 0
    while begin < len(records):
        seed = records[begin] >> _SEED
        first = total
        rank = np.int64(-1)
        end = begin
        while end < len(records) and records[end] >> _SEED == seed:
            place = np.int64(records[end] & _WORD)
            if rank < 0 or place >= starts[rank + 1]:
                rank = blocks[place >> _BLOCK_BITS]
                while starts[rank + 1] <= place:
                    rank += 1
                own = min(place - starts[rank], np.int64(PLACE))
                entries[total] = np.uint64(rank) << RANK | np.uint64(own)
                total += 1
            end += 1
        begin = end
        if total - first < 2:
            total = first
            continue
        if total - first > max_texts:
            crowded += 1
            for index in range(first, total):
                entries[index] |= CROWDED
        entries[first] |= FIRST
    return entries[:total].copy(), crowded
