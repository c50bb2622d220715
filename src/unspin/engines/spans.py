"""From words to code points, for the passages that are shown."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from unspin.text.byte_words import Bytes, read_word_spans


class SpanReader:
    """Word spans of texts, the last one being remembered."""

    def __init__(self) -> None:
        self._key = -1
        self._spans = np.empty((0, 2), dtype=np.int32)

    def read(self, key: int, data: Bytes) -> NDArray[np.int32]:
        """The code points `[begin, end)` of each word of text `key`; shape (n, 2)."""
        if key != self._key:
            self._spans = read_word_spans(data)[1]
            self._key = key
        return self._spans


def place_words(words: NDArray[np.int64], spans: NDArray[np.int32]) -> NDArray[np.int32]:
    """Word ranges `[begin, end)` as code points; shape (k, 2)."""
    return np.stack((spans[words[:, 0], 0], spans[words[:, 1] - 1, 1]), axis=1)
