"""From words to code points, for the passages that are shown."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from unspin.text.byte_words import Bytes, read_word_spans


def place_words(
    texts: NDArray[np.int64], begins: NDArray[np.int32], ends: NDArray[np.int32], read: Callable[[int], Bytes]
) -> NDArray[np.int32]:
    """Word ranges `[begin, end)` of texts as code points; shape (n, 2).

    Args:
        texts: the text of each range.
        begins: where each range begins.
        ends: where each range ends.
        read: gives a text's bytes; each text is read once.
    """
    placed = np.empty((len(texts), 2), dtype=np.int32)
    order = np.argsort(texts, kind="stable")
    bounds = np.flatnonzero(np.diff(texts[order], prepend=-1, append=-1)) if len(texts) else order
    for first, last in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        rows = order[first:last]
        spans = read_word_spans(read(int(texts[rows[0]])))[1]
        placed[rows, 0], placed[rows, 1] = spans[begins[rows], 0], spans[ends[rows] - 1, 1]
    return placed
