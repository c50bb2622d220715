"""Names that stand under one key each: all words joined, first letters."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


class KeyTable:
    """Numbers of names by a key, which is kept as a 32-bit sum: a chance hit costs a comparison, no more.

    Args:
        sums: of the keys, from `sum_key`.
        names: the number of the name under each.
    """

    def __init__(self, sums: Sequence[int], names: Sequence[int]) -> None:
        keys = np.asarray(sums, dtype=np.uint32)
        order = np.argsort(keys, kind="stable")
        self._keys = keys[order]
        self._names: NDArray[np.int32] = np.asarray(names, dtype=np.int32)[order]

    def find(self, key: str, most: int) -> NDArray[np.int32]:
        """Numbers of the first names under the key, at most so many; none for an empty key."""
        if not key:
            return self._names[:0]
        wanted = np.uint32(sum_key(key))
        begin = int(np.searchsorted(self._keys, wanted, side="left"))
        end = int(np.searchsorted(self._keys, wanted, side="right"))
        return self._names[begin : min(end, begin + most)]

    @property
    def size(self) -> int:
        """Bytes that the table takes."""
        return self._keys.nbytes + self._names.nbytes


def sum_key(key: str) -> int:
    """The 32-bit sum of a key."""
    return zlib.crc32(key.encode("utf-8", "replace"))
