"""The search in a pile that was read: seeds, postings, pairs, rows, all in a `Scratch`.

Each step takes up where an earlier run was stopped, and runs on every core; none depends on how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from unspin.copies.pile.frequencies import (
    FREQUENT_SHARE,
    FREQUENT_SHARE_THINNED,
    SLOT_BITS,
    count_words,
    find_small,
    weigh_words,
)
from unspin.copies.pile.identical import count_crowded, describe_identical, pair_identical
from unspin.copies.pile.meeting import Meetings, find_pairs, gather_meetings
from unspin.copies.pile.postings import Postings, index_seeds, order_texts
from unspin.copies.pile.seeds import PARTITIONS, DealtSeeds, read_seeds
from unspin.copies.pile.verifying import Texts, Verified, verify_pairs
from unspin.engines.find_config import FindConfig
from unspin.engines.ids import find_repeated, number_repeated, rank_ids, read_ids
from unspin.engines.pile import Pile
from unspin.engines.progress import OnProgress, Progress
from unspin.engines.rows import PASSAGE, ROW, make_passages, make_rows, make_table
from unspin.engines.scratch import Scratch
from unspin.engines.spans import place_ranges
from unspin.engines.threads import run_in_order

_SEEDING, _INDEXING, _PAIRING = "seeds", "index", "pair"
_BLOCK_WORDS = 2_000_000
_BLOCK_TEXTS, _FEWEST_BLOCKS = 4096, 16
"""Texts paired at a time. How many must not depend on the workers: a run may be taken up with more or fewer of them."""
_SAMPLE_WORDS = 2_000_000
"""Words of which the frequencies are counted: enough for all that are not rare."""


class PileSearch:
    """The steps after reading, over one pile.

    Args:
        pile: what was read.
        scratch: where it was read into.
        config: how to search.
        workers: threads.
    """

    def __init__(self, pile: Pile, scratch: Scratch, config: FindConfig, workers: int) -> None:
        self.pile, self.scratch, self.config, self.workers = pile, scratch, config, workers
        ids = read_ids(scratch)
        self.repeated = find_repeated(ids)
        self.ids = number_repeated(ids, self.repeated, pile.digests)
        self.by_rank = np.lexsort((rank_ids(self.ids), pile.digests))
        self.digests, self.counts = pile.digests[self.by_rank], pile.counts[self.by_rank]
        self.order = order_texts(pile.counts, self.by_rank)
        self.one_in = config.one_in if self.order.starts[-1] > config.full_words else 1
        frequencies = self._count_words()
        frequent = FREQUENT_SHARE_THINNED if self.one_in > 1 else FREQUENT_SHARE
        self.weights, self.small = weigh_words(frequencies), find_small(frequencies, frequent)

    def _count_words(self) -> NDArray[np.int64]:
        """How often words were met in the texts that come first in the order; that is as good as a sample by chance."""
        counts = np.zeros(1 << SLOT_BITS, dtype=np.int64)
        left = _SAMPLE_WORDS
        for rank in range(len(self.pile)):
            if left <= 0:
                break
            words = self.words(rank)[:left]
            count_words(words, counts)
            left -= len(words)
        return counts

    def words(self, rank: int) -> NDArray[np.uint32]:
        """The words of one text."""
        text = self.by_rank[rank]
        starts = self.order.starts
        return self.scratch.read("words", 4 * int(starts[text]), 4 * int(starts[text + 1])).view(np.uint32)

    def _bytes(self, rank: int) -> NDArray[np.uint8]:
        text = self.by_rank[rank]
        return self.scratch.read("texts", int(self.pile.bounds[text]), int(self.pile.bounds[text + 1]))

    # ---------------------------------------------------------------- seeds

    def find_seeds(self, done: Sequence[dict[str, Any]], tell: OnProgress) -> None:
        """Nothing; the seeds are in the scratch, partition by partition."""
        blocks = sum(entry["step"] == _SEEDING for entry in done)
        firsts = np.searchsorted(self.order.starts, np.arange(0, self.order.starts[-1], _BLOCK_WORDS))
        firsts = np.unique(np.append(firsts, len(self.pile)))
        work = partial(self._find_seeds, firsts)
        for block, seeds in run_in_order(work, range(blocks, len(firsts) - 1), self.workers):
            for partition in range(PARTITIONS):
                self.scratch.append(f"seeds-{partition}", seeds.of(partition))
            if self.scratch.is_kept:
                self.scratch.mark(step=_SEEDING)
            tell(Progress(step="finding seeds", done=int(firsts[block + 1]), total=len(self.pile)))

    def _find_seeds(self, firsts: NDArray[np.int64], block: int) -> DealtSeeds:
        first, last = int(firsts[block]), int(firsts[block + 1])
        begin, end = int(self.order.starts[first]), int(self.order.starts[last])
        words = self.scratch.read("words", 4 * begin, 4 * end).view(np.uint32)
        return read_seeds(words, self.pile.counts[first:last], begin, self.small, self.one_in)

    # ---------------------------------------------------------------- index

    def index(self, done: Sequence[dict[str, Any]], tell: OnProgress) -> int:
        """How many seeds are crowded; the postings are in the scratch."""
        entries = [entry for entry in done if entry["step"] == _INDEXING]
        crowded = sum(int(entry["crowded"]) for entry in entries)
        for partition, postings in run_in_order(
            self._index_one, range(len(entries), PARTITIONS), self.workers
        ):
            self.scratch.append("postings", postings.entries)
            self.scratch.drop(f"seeds-{partition}")
            crowded += postings.crowded
            if self.scratch.is_kept:
                self.scratch.mark(step=_INDEXING, crowded=postings.crowded)
            tell(Progress(step="indexing", done=partition + 1, total=PARTITIONS))
        return crowded

    def _index_one(self, partition: int) -> Postings:
        records = self.scratch.load(f"seeds-{partition}", np.uint64)
        return index_seeds(records, self.order, self.config.max_texts)

    # ---------------------------------------------------------------- pairs

    def pair(self, done: Sequence[dict[str, Any]], tell: OnProgress) -> None:
        """Nothing; the rows are in the scratch."""
        blocks = sum(entry["step"] == _PAIRING for entry in done)
        meetings = self._gather_meetings()
        size = max(64, min(_BLOCK_TEXTS, -(-len(self.pile) // _FEWEST_BLOCKS)))
        starts = range(0, len(self.pile), size)
        pair_block = partial(self._pair_block, meetings=meetings, size=size)
        for number, (rows, spans) in run_in_order(pair_block, starts[blocks:], self.workers):
            self.scratch.append("rows", rows)
            self.scratch.append("passages", spans)
            if self.scratch.is_kept:
                self.scratch.mark(step=_PAIRING)
            tell(
                Progress(
                    step="comparing texts", done=min(number + size, len(self.pile)), total=len(self.pile)
                )
            )

    def find_candidates(self) -> NDArray[np.int64]:
        """All pairs worth aligning, by rank; shape (n, 2)."""
        pairs, _ = find_pairs(
            self._gather_meetings(), 0, len(self.pile), self.config.min_shared, self.config.reach
        )
        return pairs

    def _gather_meetings(self) -> Meetings:
        return gather_meetings(Postings(self.scratch.map("postings", np.uint64), 0), len(self.pile))

    def _pair_block(self, first: int, *, meetings: Meetings, size: int) -> tuple[NDArray[Any], ...]:
        """Rows and passages of the pairs whose left text has a rank in `[first, first + size)`."""
        last = min(first + size, len(self.pile))
        pairs, drifts = find_pairs(meetings, first, last, self.config.min_shared, self.config.reach)
        differ = self.digests[pairs[:, 0]] != self.digests[pairs[:, 1]]
        pairs, drifts = pairs[differ], drifts[differ]
        ranks, local = np.unique(pairs, return_inverse=True)
        verified = verify_pairs(
            self._gather(ranks), local.reshape(pairs.shape), drifts, self.weights, self.config.verify
        )
        same = pair_identical(self.digests, self.counts, first, last, self.config.max_texts)
        found = self._show(pairs, verified), self._show(same, describe_identical(same, self.counts))
        return tuple(np.concatenate(parts) for parts in zip(*found, strict=True))

    def _show(self, pairs: NDArray[np.int64], found: Verified) -> tuple[NDArray[Any], NDArray[Any]]:
        """The pairs that are copies as rows, and their passages in code points."""
        ends = np.repeat(pairs[found.pairs], found.passages, axis=0)
        bounds = found.bounds
        here = place_ranges(ends[:, 0], bounds[:, 0], bounds[:, 1], self._bytes)
        there = place_ranges(ends[:, 1], bounds[:, 2], bounds[:, 3], self._bytes)
        return make_rows(self.by_rank[pairs[found.pairs]], found), make_passages(here, there, found)

    def _gather(self, ranks: NDArray[np.int64]) -> Texts:
        words = [self.words(rank) for rank in ranks.tolist()]
        starts = np.concatenate(([0], np.cumsum(self.counts[ranks])))
        return Texts(np.concatenate(words) if words else np.empty(0, dtype=np.uint32), starts)

    # ---------------------------------------------------------------- result

    def table(self) -> pa.Table:
        """All rows, the smaller id on the left, by ids."""
        rows, passages = self.scratch.load("rows", ROW), self.scratch.load("passages", PASSAGE)
        return make_table(rows, passages, self.ids)

    def notes(self, crowded: int) -> Iterator[str]:
        """What a reader must know."""
        if self.one_in > 1:
            yield (
                f"The pile has more than {self.config.full_words:,} words, so one seed in {self.one_in} was looked at. Copied "
                "passages of less than about 60 words may be missed; --thorough looks at all."
            )
        if len(self.repeated):
            yield (
                f"{len(self.repeated):,} texts share their id with another one; all but one of each were given a number (id#2)."
            )
        identical = count_crowded(self.digests, self.config.max_texts)
        if identical:
            yield (
                f"{identical:,} texts stand in groups of more than {self.config.max_texts} with the very same words; each was "
                "paired with the next one of its group, not with all."
            )
        if crowded:
            yield (
                f"{crowded:,} word pairs stand in more than {self.config.max_texts} texts each; under these, each text was "
                "matched only with the next one. Of a passage with more copies than that, not every pair is listed, but "
                "every copy is."
            )
