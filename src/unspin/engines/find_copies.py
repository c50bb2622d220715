"""Copies in a pile of texts, whatever its size: read, indexed, paired, verified, one table.

Problem: a million texts do not fit into memory with all that is known of them, a run over them can be stopped at any
moment, and its result must not depend on the order of the input or the number of cores.

Stages:
 1. `reading texts`: words, seeds and digests of each batch (`engines.pile`);
 2. texts are put in the order of their digests, which is the same for every order of the input;
 3. `indexing`: each partition's seeds become postings;
 4. `comparing texts`: for some thousand texts at a time, pairs that meet under enough seeds are aligned; what shares a
    passage is a row;
 5. rows are turned so that the left id is the smaller one, and sorted.

Invariants: every finished batch, partition and block is marked if the scratch is kept, and not done again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import Any, TypeAlias, TypeVar

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from unspin.copies.pile.meeting import Meetings, find_pairs, gather_meetings
from unspin.copies.pile.postings import Postings, TextOrder, index_seeds, order_texts
from unspin.copies.pile.seeds import PARTITIONS, thin
from unspin.copies.pile.verifying import (
    SLOT_BITS,
    Floats,
    VerifyConfig,
    count_slots,
    find_shared,
    weigh_slots,
)
from unspin.engines.cores import count_cores
from unspin.engines.pile import Pile, PileReader
from unspin.engines.ids import find_repeated, number_repeated, rank_ids, read_ids
from unspin.engines.rows import PASSAGE, ROW, make_passages, make_row, make_table
from unspin.engines.scratch import Scratch
from unspin.engines.spans import SpanReader, place_words
from unspin.engines.texts import TextBatch
from unspin.model import Reject
from unspin.text.byte_words import read_numbers

_INDEXING, _PAIRING = "index", "pair"
_SAMPLE_WORDS = 2_000_000
"""Words of which the frequencies are counted: enough for all that are not rare."""

Tell: TypeAlias = Callable[[str, int, int | None], None]
Task = TypeVar("Task")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class FindConfig:
    """How copies are found in a pile.

    Attributes:
        max_texts: texts under a seed from which it links each text only with the next one: a story with more copies
            than this stays linked without all its pairs being listed.
        min_shared: seeds two texts must share, close together, to be aligned.
        reach: words within which seeds are close together, on both sides.
        full_words: words of a pile up to which every seed is kept; 16,000 news articles have so many.
        one_in: of how many seeds one is kept in a larger pile, a power of two.
        memory: bytes the seeds and texts take at most, before they go to disk.
        workers: threads; None for one a core. The result does not depend on it.
        verify: what shows copying.
    """

    max_texts: int = 50
    min_shared: int = 3
    reach: int = 60
    full_words: int = 8_000_000
    one_in: int = 4
    memory: int = 2 << 30
    workers: int | None = None
    verify: VerifyConfig = field(default_factory=VerifyConfig)


@dataclass(frozen=True, slots=True)
class CopyTable:
    """What was found.

    Attributes:
        table: one row a pair; see docs/find-copies.md for the columns.
        texts: how many texts were searched.
        rejects: what could not be read.
        notes: what a reader must know of the result.
    """

    table: pa.Table
    texts: int
    rejects: tuple[Reject, ...]
    notes: tuple[str, ...]


def find_copies(batches: Iterable[TextBatch], scratch: Scratch, config: FindConfig, tell: Tell) -> CopyTable:
    """The copied passages in a pile.

    Args:
        batches: its texts.
        scratch: where to work; if it is kept, the work of an earlier run over the same texts is taken up.
        config: how to search.
        tell: called with the step, what is done of it, and of how much, if that is known.
    """
    done = scratch.take_up() if scratch.is_kept else []
    workers = config.workers or count_cores()
    reader = PileReader(scratch, config.full_words, config.one_in, workers)
    pile = reader.read(batches, done, lambda count: tell("reading texts", count, None))
    search = _Search(pile, scratch, config, workers)
    crowded = search.index(done, tell)
    search.pair(done, tell)
    return CopyTable(search.table(), len(pile), pile.rejects, tuple(search.notes(crowded)))


class _Search:
    """The steps after reading, over one pile."""

    def __init__(self, pile: Pile, scratch: Scratch, config: FindConfig, workers: int) -> None:
        self.pile, self.scratch, self.config, self.workers = pile, scratch, config, workers
        ids = read_ids(scratch)
        self.repeated = find_repeated(ids)
        self.ids = number_repeated(ids, self.repeated, pile.digests)
        self.by_rank = np.lexsort((rank_ids(self.ids), pile.digests))
        self.order: TextOrder = order_texts(pile.words, self.by_rank)
        words = int(pile.words.sum())
        self.one_in = config.one_in if words > config.full_words else 1

    # ---------------------------------------------------------------- index

    def index(self, done: Sequence[dict[str, Any]], tell: Tell) -> int:
        """How many seeds are crowded; the postings are in the scratch."""
        entries = [entry for entry in done if entry["step"] == _INDEXING]
        crowded = sum(entry["crowded"] for entry in entries)
        for partition, postings in _in_order(
            self._index_one, range(len(entries), PARTITIONS), self.workers
        ):
            self.scratch.append("postings", postings.entries)
            self.scratch.drop(f"seeds-{partition}")
            crowded += postings.crowded
            if self.scratch.is_kept:
                self.scratch.mark(step=_INDEXING, crowded=postings.crowded)
            tell("indexing", partition + 1, PARTITIONS)
        return crowded

    def _index_one(self, partition: int) -> Postings:
        records = thin(self.scratch.load(f"seeds-{partition}", np.uint64), self.one_in)
        return index_seeds(records, self.order, self.config.max_texts)

    # ---------------------------------------------------------------- pairs

    def pair(self, done: Sequence[dict[str, Any]], tell: Tell) -> None:
        """Nothing; the rows are in the scratch."""
        blocks = sum(entry["step"] == _PAIRING for entry in done)
        meetings = gather_meetings(Postings(self.scratch.map("postings", np.uint64), 0), len(self.pile))
        weights = self._weigh()
        size = max(64, min(4096, -(-len(self.pile) // (4 * self.workers))))
        starts = range(0, len(self.pile), size)
        pair_block = partial(self._pair_block, meetings=meetings, weights=weights, size=size)
        for number, (rows, spans) in _in_order(pair_block, starts[blocks:], self.workers):
            self.scratch.append("rows", rows)
            self.scratch.append("passages", spans)
            if self.scratch.is_kept:
                self.scratch.mark(step=_PAIRING)
            tell("comparing texts", min(number + size, len(self.pile)), len(self.pile))

    def _weigh(self) -> Floats:
        """Surprisals, from the texts that come first in the order; that is as good as a sample by chance."""
        counts = np.zeros(1 << SLOT_BITS, dtype=np.int64)
        left = _SAMPLE_WORDS
        for rank in range(len(self.pile)):
            if left <= 0:
                break
            words = self._words(rank)[:left]
            count_slots(words, counts)
            left -= len(words)
        return weigh_slots(counts)

    def _words(self, rank: int) -> NDArray[np.uint32]:
        return read_numbers(self._bytes(rank))

    def _bytes(self, rank: int) -> NDArray[np.uint8]:
        text = int(self.by_rank[rank])
        return self.scratch.read("texts", int(self.pile.bounds[text]), int(self.pile.bounds[text + 1]))

    def _pair_block(self, first: int, *, meetings: Meetings, weights: Floats, size: int) -> tuple[Any, Any]:
        """Rows and passages of the pairs whose left text has a rank in `[first, first + size)`."""
        last = min(first + size, len(self.pile))
        pairs, _ = find_pairs(meetings, first, last, self.config.min_shared, self.config.reach)
        rows: list[NDArray[Any]] = []
        passages: list[NDArray[Any]] = []
        left, words = -1, np.empty(0, dtype=np.uint32)
        lefts, rights = SpanReader(), SpanReader()
        for one, other in pairs.tolist():
            if one != left:
                left, words = one, self._words(one)
            shared = find_shared(words, self._words(other), weights, self.config.verify)
            if shared is not None:
                here = place_words(shared.bounds[:, :2], lefts.read(one, self._bytes(one)))
                there = place_words(shared.bounds[:, 2:], rights.read(other, self._bytes(other)))
                rows.append(make_row(int(self.by_rank[one]), int(self.by_rank[other]), shared))
                passages.append(make_passages(here, there, shared))
        return _stack(rows, ROW), _stack(passages, PASSAGE)

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
        if crowded:
            yield (
                f"{crowded:,} word pairs stand in more than {self.config.max_texts} texts each; under these, each text was "
                "matched only with the next one. Of a passage with more copies than that, not every pair is listed, but "
                "every copy is."
            )


def _in_order(work: Callable[[int], Result], tasks: Sequence[int], workers: int) -> Iterator[tuple[int, Result]]:
    """Each task with its result, in order, a few being worked on at a time."""
    with ThreadPoolExecutor(workers) as pool:
        rest = iter(tasks)
        waiting = [(task, pool.submit(work, task)) for task in islice(rest, workers + 1)]
        try:
            while waiting:
                task, result = waiting.pop(0)
                found = result.result()
                waiting.extend((task, pool.submit(work, task)) for task in islice(rest, 1))
                yield task, found
        finally:
            for _, result in waiting:
                result.cancel()


def _stack(parts: Sequence[NDArray[Any]], kind: np.dtype[Any]) -> NDArray[Any]:
    return np.concatenate(parts) if parts else np.empty(0, dtype=kind)
