"""Texts of the very same words: no search is needed, and no text is too short.

In the order by digest they stand side by side. Of a group with more texts than are paired with each other, each is paired with
the next one.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from unspin.copies.pile.verifying import Verified


def pair_identical(
    digests: NDArray[np.uint64], counts: NDArray[np.int64], first: int, last: int, max_texts: int
) -> NDArray[np.int64]:
    """Pairs of identical texts whose left one has a rank in `[first, last)`; shape (n, 2).

    Args:
        digests: by rank, so in rising order; shape (texts,).
        counts: words of each text, by rank; shape (texts,). Texts without words are no copies of each other.
        first: the rank to begin with.
        last: the rank to stop before.
        max_texts: texts of a group up to which all its pairs are given.
    """
    own = digests[first:last]
    begins, ends = np.searchsorted(digests, own, side="left"), np.searchsorted(digests, own, side="right")
    ranks = np.arange(first, last)
    partners = np.where(ends - begins > max_texts, 1, ends - 1 - ranks)
    partners[(ranks + 1 >= ends) | (counts[first:last] == 0)] = 0
    lefts = np.repeat(ranks, partners)
    steps = np.arange(len(lefts)) - np.repeat(np.cumsum(partners) - partners, partners)
    return np.stack((lefts, lefts + steps + 1), axis=1)


def describe_identical(pairs: NDArray[np.int64], counts: NDArray[np.int64]) -> Verified:
    """What identical texts share: everything."""
    words = counts[pairs[:, 0]]
    none = np.zeros_like(words)
    return Verified(
        pairs=np.arange(len(pairs)),
        measures=np.ones((len(pairs), 4)),
        passages=np.ones(len(pairs), dtype=np.int64),
        bounds=np.stack((none, words, none, words), axis=1).astype(np.int32),
        scores=np.ones(len(pairs)),
    )


def count_crowded(digests: NDArray[np.uint64], max_texts: int) -> int:
    """How many texts stand in groups of identical ones too large to pair all; `digests` in rising order."""
    sizes = np.diff(np.flatnonzero(np.diff(digests, prepend=~digests[:1], append=~digests[-1:])))
    return int(sizes[sizes > max_texts].sum())
