"""Local alignment of two word sequences, swapped words included.

Problem: find the stretches in which two texts correspond word by word, where up to half of the words
were swapped for others, some dropped and some added.

Stages:
 1. a matrix of scores for every pair of distinct words: the same word scores by its rarity, other
    words by their likeness in the lexicon, unlike ones below zero;
 2. dynamic programming over all word positions (Smith and Waterman 1981, affine gaps after Gotoh 1982);
 3. the best path, read backwards from its end.

Invariants: the path's steps rise on both sides; its score is positive; among equal paths a pair is
preferred to a gap and a right gap to a left one, so the result does not depend on the machine.

Cost: time and memory O(left · right), one byte a cell; `chaining` keeps the boxes small.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

from unspin.copies.texts import TextPair

GAP = -1
"""The word number that stands on the side where a path has no word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignConfig:
    """What pairs and gaps score. The unit is one kept word of middling rarity.

    Attributes:
        rarest, commonest: what a kept word scores at Zipf frequency 2 and 7; between, in a line.
        swap_gain: what a swap scores at likeness 1, above `swap_cost`.
        swap_cost: what a swap of wholly unlike words scores.
        swap_bend: power of the likeness that the gain follows; at 4.5 a swap is about even at .86. At 3 noise got
            into passages, at 6 one of 40 articles with half of its words swapped was lost.
        gap_open: added to `gap_more` for the first word without counterpart.
        gap_more: what every word without counterpart scores.
    """

    rarest: float = 2.0
    commonest: float = 0.5
    swap_gain: float = 1.5
    swap_cost: float = -0.75
    swap_bend: float = 4.5
    gap_open: float = -0.35
    gap_more: float = -0.35


def score_types(pair: TextPair, config: AlignConfig) -> NDArray[np.float32]:
    """Scores of all pairs of distinct words; shape (left vocabulary, right vocabulary)."""
    every = np.arange(len(pair.left.vocabulary)), np.arange(len(pair.right.vocabulary))
    return score_words(*every, pair, config)


def score_words(
    lefts: NDArray[np.integer], rights: NDArray[np.integer], pair: TextPair, config: AlignConfig
) -> NDArray[np.float32]:
    """Scores of all pairs of some distinct words, given by their places in the vocabularies; shape (n, m)."""
    left = [pair.left.vocabulary[word] for word in lefts.tolist()]
    right = [pair.right.vocabulary[word] for word in rights.tolist()]
    scores = config.swap_cost + config.swap_gain * pair.likeness_of(lefts, rights) ** config.swap_bend
    zipf = np.clip(pair.left.type_zipfs[lefts], 2.0, 7.0)
    kept = config.rarest + (zipf - 2.0) / 5.0 * (config.commonest - config.rarest)
    place = {word: index for index, word in enumerate(right)}
    for row, word in enumerate(left):
        column = place.get(word)
        if column is not None:
            scores[row, column] = kept[row]
    return scores.astype(np.float32)


@njit(cache=True, nogil=True)
def find_path(
    left: NDArray[np.int32],
    right: NDArray[np.int32],
    scores: NDArray[np.float32],
    gap_open: float,
    gap_more: float,
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """The best local path between two word sequences.

    Args:
        left: distinct-word numbers, shape (n,); a negative number pairs with nothing.
        right: the same for the other side, shape (m,).
        scores: what each pair of distinct words scores.
        gap_open: what the first word of a gap costs, above `gap_more`.
        gap_more: what every word of a gap costs.

    Returns:
        Steps of shape (k, 2), word numbers from the first to the last, `GAP` where a side has none;
        and each step's score, shape (k,). Both are empty if no path scores above zero.
    """
    rows, columns = len(left), len(right)
    trace = np.zeros((rows + 1, columns + 1), dtype=np.uint8)
    best_row = np.zeros(columns + 1, dtype=np.float32)
    up_row = np.full(columns + 1, -1e9, dtype=np.float32)
    best, best_i, best_j = np.float32(0.0), 0, 0
    for i in range(1, rows + 1):
        diagonal = best_row[0]
        side = np.float32(-1e9)
        word = left[i - 1]
        for j in range(1, columns + 1):
            flags = 0
            opened, extended = best_row[j] + gap_open + gap_more, up_row[j] + gap_more
            if extended > opened:
                up, flags = extended, flags | 4
            else:
                up = opened
            opened, extended = best_row[j - 1] + gap_open + gap_more, side + gap_more
            if extended > opened:
                side, flags = extended, flags | 8
            else:
                side = opened
            other = right[j - 1]
            value = np.float32(0.0)
            if word >= 0 and other >= 0:
                pair = diagonal + scores[word, other]
                if pair > value:
                    value, flags = pair, flags | 1
            if side > value:
                value, flags = side, (flags & 12) | 2
            if up > value:
                value, flags = up, (flags & 12) | 3
            diagonal = best_row[j]
            best_row[j] = value
            up_row[j] = up
            trace[i, j] = flags
            if value > best:
                best, best_i, best_j = value, i, j
    return _walk_back(trace, best_i, best_j, left, right, scores, gap_open, gap_more)


@njit(cache=True, nogil=True)
def _walk_back(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    trace: NDArray[np.uint8],
    i: int,
    j: int,
    left: NDArray[np.int32],
    right: NDArray[np.int32],
    scores: NDArray[np.float32],
    gap_open: float,
    gap_more: float,
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """The path that ends at cell (i, j), from its first step on."""
    steps = np.empty((i + j, 2), dtype=np.int32)
    gains = np.empty(i + j, dtype=np.float32)
    count = 0
    state = 0
    while i > 0 or j > 0:
        flags = trace[i, j]
        if state == 0:
            state = flags & 3
            if state == 0:
                break
        if state == 1:
            i, j = i - 1, j - 1
            steps[count, 0], steps[count, 1] = i, j
            gains[count] = scores[left[i], right[j]]
            state = 0
        elif state == 2:
            j -= 1
            steps[count, 0], steps[count, 1] = GAP, j
            extends = (flags & 8) != 0
            gains[count] = gap_more if extends else gap_open + gap_more
            state = 2 if extends else 0
        else:
            i -= 1
            steps[count, 0], steps[count, 1] = i, GAP
            extends = (flags & 4) != 0
            gains[count] = gap_more if extends else gap_open + gap_more
            state = 3 if extends else 0
        count += 1
    return steps[:count][::-1].copy(), gains[:count][::-1].copy()
