"""From words to code points, for the passages that are shown."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from unspin.text.byte_words import Bytes, place_words


def place_ranges(
    texts: NDArray[np.int64], begins: NDArray[np.int32], ends: NDArray[np.int32], read: Callable[[int], Bytes]
) -> NDArray[np.int32]:
    """Word ranges `[begin, end)` of texts as code points; shape (n, 2).

    Args:
        texts: the text of each range.
        begins: where each range begins.
        ends: where each range ends.
        read: gives a text's bytes; each text is read once.
    """
    different, places = np.unique(texts, return_inverse=True)
    data = [read(text) for text in different.tolist()]
    bounds = np.cumsum([0, *map(len, data)], dtype=np.int64)
    order = np.argsort(places, kind="stable")
    placed = np.empty((len(texts), 2), dtype=np.int32)
    whole = np.concatenate(data) if data else np.empty(0, dtype=np.uint8)
    placed[order] = place_words(whole, bounds, places[order], begins[order], ends[order])
    return placed
