"""A pile of texts as the search for copies needs it, kept in a `Scratch`: read once, in batches, on every core.

Columns: `texts` (UTF-8 of all texts) and `bounds` (where each ends in it), `ids` and `id-bounds` (the same for their ids), `words`
(the numbers of all words) and `counts` (how many each text has), `digests`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass
from itertools import islice
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from unspin.engines.ids import keep_ids
from unspin.engines.progress import OnProgress, Progress
from unspin.engines.scratch import Scratch
from unspin.engines.texts import TextBatch, text_bytes
from unspin.errors import UsageError
from unspin.model import Reject, RejectReason
from unspin.text.byte_words import Numbers, number_texts

_MOST_WORDS = (1 << 32) - 1
_READING = "read"

NumberedTexts: TypeAlias = tuple[Numbers, NDArray[np.int64], NDArray[np.uint64]]


@dataclass(frozen=True, slots=True)
class Pile:
    """What was read.

    Attributes:
        counts: how many words each text has; shape (texts,).
        digests: what tells texts apart; shape (texts,).
        bounds: where the bytes of text i begin, and where the last one's end; shape (texts + 1,).
        rejects: what could not be read.
    """

    counts: NDArray[np.int64]
    digests: NDArray[np.uint64]
    bounds: NDArray[np.int64]
    rejects: tuple[Reject, ...]

    def __len__(self) -> int:
        return len(self.counts)


class PileReader:
    """Reads batches into a scratch, taking up where an earlier run was stopped.

    Args:
        scratch: where the columns grow.
        workers: threads.
    """

    def __init__(self, scratch: Scratch, workers: int) -> None:
        self.scratch = scratch
        self.workers = workers
        self._words = self._bytes = self._id_bytes = self._texts = 0
        self._rejects: list[Reject] = []

    def read(self, batches: Iterable[TextBatch], done: list[dict[str, Any]], tell: OnProgress) -> Pile:
        """The pile, all batches read.

        Args:
            batches: the texts; the same ones in the same order as in the run that is taken up.
            done: what that run marked.
            tell: called as reading goes on.
        """
        marks = [entry for entry in done if entry["step"] == _READING]
        for entry in marks:
            self._take_up(entry)
        for batch, numbered in self._read_ahead(islice(batches, len(marks), None)):
            self._absorb(batch, numbered)
            tell(Progress(step="reading texts", done=self._texts))
        load = self.scratch.load
        return Pile(
            counts=load("counts", np.int64),
            digests=load("digests", np.uint64),
            bounds=np.concatenate(([0], load("bounds", np.int64))),
            rejects=tuple(self._rejects),
        )

    def _take_up(self, entry: dict[str, Any]) -> None:
        self._words, self._bytes, self._id_bytes, self._texts = entry["totals"]
        self._rejects.extend(
            Reject(**{**row, "reason": RejectReason(row["reason"])}) for row in entry["rejects"]
        )

    def _read_ahead(self, batches: Iterable[TextBatch]) -> Iterator[tuple[TextBatch, NumberedTexts]]:
        """Each batch with its words, in order, the next ones being read meanwhile."""
        with ThreadPoolExecutor(self.workers) as pool:
            waiting: deque[tuple[TextBatch, Future[NumberedTexts]]] = deque()
            for batch in batches:
                waiting.append((batch, pool.submit(number_texts, *text_bytes(batch.texts))))
                if len(waiting) > self.workers:
                    first, numbered = waiting.popleft()
                    yield first, numbered.result()
            while waiting:
                first, numbered = waiting.popleft()
                yield first, numbered.result()

    def _absorb(self, batch: TextBatch, numbered: NumberedTexts) -> None:
        data, bounds = text_bytes(batch.texts)
        append = self.scratch.append
        append("texts", data)
        append("bounds", bounds[1:] + self._bytes)
        self._id_bytes = keep_ids(batch.ids, self.scratch, self._id_bytes)
        words, counts, digests = numbered
        append("words", words)
        append("counts", counts)
        append("digests", digests)
        self._words += len(words)
        self._bytes += len(data)
        self._texts += len(batch.texts)
        self._rejects.extend(batch.rejects)
        if self._words > _MOST_WORDS:
            raise UsageError(
                f"The pile has more than {_MOST_WORDS:,} words, the most that are searched at once. Split it, and search "
                "each part together with each other one."
            )
        if self.scratch.is_kept:
            totals = (self._words, self._bytes, self._id_bytes, self._texts)
            self.scratch.mark(step=_READING, totals=totals, rejects=[asdict(row) for row in batch.rejects])
