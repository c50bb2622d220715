"""Many short texts in one run of bytes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


class TextTable:
    """Texts by number; a text costs its bytes and eight more.

    Args:
        texts: the texts, numbered from 0.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        encoded = [text.encode("utf-8", "replace") for text in texts]
        self._ends = np.cumsum([0, *map(len, encoded)], dtype=np.int64)
        self._bytes = b"".join(encoded)

    def __getitem__(self, number: int) -> str:
        return self._bytes[self._ends[number] : self._ends[number + 1]].decode("utf-8", "replace")

    @property
    def size(self) -> int:
        """Bytes that the texts take."""
        return len(self._bytes) + self._ends.nbytes
