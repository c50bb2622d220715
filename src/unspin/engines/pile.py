"""A pile of texts as the search for copies needs it, kept in a `Scratch`: read once, in batches, on every core.

Columns: `texts` (UTF-8 of all texts), `bounds` (where each ends in it), `ids` and `id-bounds` (the same for their ids), `words` (how
many each has), `digests`, `seeds-0` … (records of each partition).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from unspin.copies.pile.seeds import PARTITIONS, TextSeeds, read_seeds
from unspin.engines.ids import keep_ids
from unspin.engines.scratch import Scratch
from unspin.engines.texts import TextBatch, text_bytes
from unspin.errors import UsageError
from unspin.model import Reject, RejectReason

_MOST_WORDS = (1 << 32) - 1
_READING = "read"


@dataclass(frozen=True, slots=True)
class Pile:
    """What was read.

    Attributes:
        words: how many words each text has; shape (texts,).
        digests: what tells texts apart; shape (texts,).
        bounds: where the bytes of text i begin, and where the last one's end; shape (texts + 1,).
        rejects: what could not be read.
    """

    words: NDArray[np.int64]
    digests: NDArray[np.uint64]
    bounds: NDArray[np.int64]
    rejects: tuple[Reject, ...]

    def __len__(self) -> int:
        return len(self.words)


class PileReader:
    """Reads batches into a scratch, taking up where an earlier run was stopped.

    Args:
        scratch: where the columns grow.
        full_words: words of a pile up to which every seed is kept, and `one_in` of a larger one.
        one_in: see there.
        workers: threads.
    """

    def __init__(self, scratch: Scratch, full_words: int, one_in: int, workers: int) -> None:
        self.scratch = scratch
        self.full_words, self.one_in, self.workers = full_words, one_in, workers
        self._words = self._bytes = self._id_bytes = self._texts = 0
        self._rejects: list[Reject] = []

    def read(self, batches: Iterable[TextBatch], done: list[dict[str, object]], tell: Callable[[int], None]) -> Pile:
        """The pile, all batches read.

        Args:
            batches: the texts; the same ones in the same order as in the run that is taken up.
            done: what that run marked.
            tell: called with the number of texts read.
        """
        marks = [entry for entry in done if entry["step"] == _READING]
        for entry in marks:
            self._take_up(entry)
        for batch, seeds in self._read_ahead(islice(batches, len(marks), None)):
            self._absorb(batch, seeds)
            tell(self._texts)
        load = self.scratch.load
        return Pile(
            words=load("words", np.int64),
            digests=load("digests", np.uint64),
            bounds=np.concatenate(([0], load("bounds", np.int64))),
            rejects=tuple(self._rejects),
        )

    def _take_up(self, entry: dict[str, object]) -> None:
        self._words, self._bytes, self._id_bytes, self._texts = entry["counts"]  # type: ignore[misc]
        self._rejects.extend(
            Reject(**{**row, "reason": RejectReason(row["reason"])}) for row in entry["rejects"]  # type: ignore[attr-defined]
        )

    def _read_ahead(self, batches: Iterable[TextBatch]) -> Iterator[tuple[TextBatch, TextSeeds]]:
        """Each batch with its seeds, in order, the next ones being read meanwhile."""
        with ThreadPoolExecutor(self.workers) as pool:
            waiting: deque[tuple[TextBatch, Future[TextSeeds]]] = deque()
            for batch in batches:
                one_in = self.one_in if self._words > self.full_words else 1
                waiting.append((batch, pool.submit(read_seeds, *text_bytes(batch.texts), one_in)))
                if len(waiting) > self.workers:
                    first, seeds = waiting.popleft()
                    yield first, seeds.result()
            while waiting:
                first, seeds = waiting.popleft()
                yield first, seeds.result()

    def _absorb(self, batch: TextBatch, seeds: TextSeeds) -> None:
        data, bounds = text_bytes(batch.texts)
        append = self.scratch.append
        append("texts", data)
        append("bounds", bounds[1:] + self._bytes)
        self._id_bytes = keep_ids(batch.ids, self.scratch, self._id_bytes)
        append("words", seeds.words)
        append("digests", seeds.digests)
        ends = np.cumsum(seeds.counts)
        records = seeds.records
        records += np.uint64(self._words)
        for partition in range(PARTITIONS):
            append(f"seeds-{partition}", records[ends[partition] - seeds.counts[partition] : ends[partition]])
        self._words += int(seeds.words.sum())
        self._bytes += len(data)
        self._texts += len(batch.texts)
        self._rejects.extend(batch.rejects)
        if self._words > _MOST_WORDS:
            raise UsageError(
                f"The pile has more than {_MOST_WORDS:,} words, the most that are searched at once. Split it, and search "
                "each part together with each other one."
            )
        if self.scratch.is_kept:
            counts = (self._words, self._bytes, self._id_bytes, self._texts)
            self.scratch.mark(step=_READING, counts=counts, rejects=[asdict(row) for row in batch.rejects])
