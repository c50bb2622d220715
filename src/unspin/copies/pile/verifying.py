"""Candidate pairs aligned: the passages they share, or none.

A pair is a copy if one of its areas (`unspin.copies.areas`) scores enough: that is evidence in nats, weighed by
how rare the shared words are in the pile itself, so that it holds in any language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numba import njit
from numpy.typing import NDArray

from unspin.copies.areas import AREA_SETTINGS, find_areas
from unspin.copies.pile.seeds import SMALL_SHARE, small_words
from unspin.text.byte_words import Numbers

Floats: TypeAlias = NDArray[np.float32]
SLOT_BITS = 20
_SLOT_SHIFT = 32 - SLOT_BITS
_PRIOR_WORDS = 200_000
"""Words of English that the pile's own count is mixed with: of these a small word has `SMALL_SHARE`, any other one two."""
_PRIOR_COUNT = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyConfig:
    """What shows copying.

    Attributes:
        min_score: nats that the best area scores at least.
        min_words: words that the best area has at least, on its shorter side.
    """

    min_score: float = 130.0
    min_words: int = 15


@dataclass(frozen=True, slots=True)
class Shared:
    """What two texts share.

    Attributes:
        bounds: word ranges of the passages, (left begin, left end, right begin, right end); int64 of shape (k, 4).
        scores: the share of each passage's words, by weight, that stand on both sides; shape (k,).
        left_share, right_share: the share of each text's words in its passages.
        score: `scores` over all passages.
        kept: the share of the words in the passages that stand on both sides, each counted alike.
    """

    bounds: NDArray[np.int64]
    scores: NDArray[np.float64]
    left_share: float
    right_share: float
    score: float
    kept: float


def weigh_slots(counts: NDArray[np.int64]) -> Floats:
    """The surprisal of words, -ln of their share, by the upper `SLOT_BITS` bits of their numbers.

    Args:
        counts: how often words with these bits were met; shape (1 << SLOT_BITS,).
    """
    prior = np.full(len(counts), _PRIOR_COUNT)
    small = np.flatnonzero(small_words()) << (SLOT_BITS - 16)
    prior[small[:, None] + np.arange(1 << (SLOT_BITS - 16))] = SMALL_SHARE * _PRIOR_WORDS
    shares = (counts + prior) / (counts.sum() + _PRIOR_WORDS)
    return np.asarray(-np.log(shares), dtype=np.float32)


def count_slots(words: Numbers, counts: NDArray[np.int64]) -> None:
    """Nothing; the words are counted by the upper bits of their numbers."""
    counts += np.bincount(words >> np.uint32(_SLOT_SHIFT), minlength=len(counts))


def find_shared(left: Numbers, right: Numbers, weights: Floats, config: VerifyConfig) -> Shared | None:
    """What two texts share, or None if nothing shows copying."""
    here, there = weights[left >> np.uint32(_SLOT_SHIFT)], weights[right >> np.uint32(_SLOT_SHIFT)]
    no_ends = np.empty(0, dtype=np.uint8)
    bounds, nats, _ = find_areas(left, here, right, there, AREA_SETTINGS, no_ends, no_ends)
    shorter = np.minimum(bounds[:, 1] - bounds[:, 0], bounds[:, 3] - bounds[:, 2])
    if not ((nats >= config.min_score) & (shorter >= config.min_words)).any():
        return None
    measures = np.array([_measure(left[a:b], here[a:b], right[c:d], there[c:d]) for a, b, c, d in bounds.tolist()])
    alike, weight, kept, words = measures.T
    return Shared(
        bounds=bounds.astype(np.int64),
        scores=alike / weight,
        left_share=_covered(bounds[:, :2], len(left)),
        right_share=_covered(bounds[:, 2:], len(right)),
        score=float(alike.sum() / weight.sum()),
        kept=float(kept.sum() / words.sum()),
    )


def _covered(ranges: NDArray[np.int32], words: int) -> float:
    """The share of a text's words that lie in one of the ranges."""
    covered = np.zeros(words, dtype=np.bool_)
    for begin, end in ranges.tolist():
        covered[begin:end] = True
    return float(covered.mean())


@njit(cache=True, nogil=True)
def _measure(left: Numbers, here: Floats, right: Numbers, there: Floats) -> tuple[float, float, float, float]:
    """Of two stretches: weight in common, weight of the heavier one, words in common, words of the longer one."""
    lefts, rights = np.argsort(left), np.argsort(right)
    alike = 0.0
    kept = 0
    i = j = 0
    while i < len(left) and j < len(right):
        one, other = left[lefts[i]], right[rights[j]]
        if one == other:
            alike += here[lefts[i]]
            kept += 1
        i += one <= other
        j += other <= one
    return alike, max(here.sum(), there.sum()), float(kept), float(max(len(left), len(right)))
