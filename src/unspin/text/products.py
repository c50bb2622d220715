"""Products of small matrices that give the same bits on one core and on many.

A linear algebra library spreads a product over threads from some 260,000 multiplications on. Between the small
products of one comparison that costs more than it gives (24 ms instead of 1 on a busy machine of two cores),
and the order of additions, so the last bits, may depend on the number of cores. In blocks below that size
it stays on the thread that asked.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_SINGLE_THREAD = 1 << 18  # OpenBLAS: interface/gemm.c, SMP_THRESHOLD_MIN × GEMM_MULTITHREAD_THRESHOLD
_ROWS = 32

Floats = NDArray[np.float32]


def multiply(left: Floats, right: Floats) -> Floats:
    """The inner product of each left row with each right row, shape (len(left), len(right))."""
    product = np.empty((len(left), len(right)), dtype=np.float32)
    columns = max(1, _SINGLE_THREAD // (_ROWS * max(1, left.shape[1])))
    for top in range(0, len(left), _ROWS):
        rows = left[top : top + _ROWS]
        for first in range(0, len(right), columns):
            product[top : top + _ROWS, first : first + columns] = rows @ right[first : first + columns].T
    return product
