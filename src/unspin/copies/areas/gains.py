"""What each word of a stretch says for and against its being copied from a stretch of the other text.

A copied word keeps its neighbour (*ordered*), is kept without it (*loose*), or is lost. Every share is
estimated from the stretch itself, so that verbatim, reworded, shuffled and translated copies are each measured
by their own standard. A word of the host text, in turn, may stand on the other side by chance, the likelier the
longer the stretch there and the commoner the word. A word's gain is the logarithm of the two likelihoods' ratio.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from unspin.copies.areas.settings import AreaSettings
from unspin.copies.areas.sides import Side


class Marks(NamedTuple):
    """Which words and pairs the other side's stretch has: those marked with the running stamp.

    Attributes:
        words, pairs: by number, the last stamp.
    """

    words: NDArray[np.int32]
    pairs: NDArray[np.int32]


@njit(cache=True, nogil=True)
def make_marks(side: Side) -> Marks:
    """Marks for a side's numbers, none set; stamps begin at 1."""
    return Marks(np.zeros(len(side.word_chance), np.int32), np.zeros(len(side.pair_chance), np.int32))


@njit(cache=True, nogil=True)
def mark(side: Side, begin: int, end: int, marks: Marks, stamp: int) -> None:
    """Marks the words `[begin, end)` of a side, and the pairs among them."""
    for place in range(begin, end):
        marks.words[side.words[place]] = stamp
        if place + 1 < end:
            marks.pairs[side.pairs[place]] = stamp


@njit(cache=True, nogil=True)
def measure_shares(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    side: Side, begin: int, end: int, marks: Marks, stamp: int, size: int, settings: AreaSettings
) -> tuple[float, float]:
    """Shares of the words `[begin, end)` that are ordered and loose, telling words counting more, within bounds."""
    ordered, loose, total = 0.0, 0.0, 0.0
    for place in range(begin, end):
        telling = 1.0 / (1.0 + size * side.word_chance[side.words[place]])
        total += telling
        if marks.words[side.words[place]] == stamp:
            if marks.pairs[side.pairs[place]] == stamp or (
                place > 0 and marks.pairs[side.pairs[place - 1]] == stamp
            ):
                ordered += telling
            else:
                loose += telling
    if total > 0:
        ordered, loose = ordered / total, loose / total
    ordered, loose = max(ordered, settings.fewest), max(loose, settings.fewest)
    lost = min(max(1.0 - ordered - loose, settings.fewest_lost), settings.most_lost)
    scale = (1.0 - lost) / (ordered + loose)
    return ordered * scale, loose * scale


@njit(cache=True, nogil=True)
def fill_gains(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    gains: NDArray[np.float64],
    side: Side,
    begin: int,
    end: int,
    marks: Marks,
    stamp: int,
    size: int,
    ordered: float,
    loose: float,
) -> None:
    """Sets the gains of the words `[begin, end)` against `size` words of the other side, those marked."""
    lost = 1.0 - ordered - loose
    for place in range(begin, end):
        word = side.words[place]
        if marks.words[word] != stamp:
            gains[place] = np.log(lost)
            continue
        expected = size * side.word_chance[word]
        alone = expected / (1.0 + expected)
        chance = 2.0
        if marks.pairs[side.pairs[place]] == stamp:
            chance = side.pair_chance[side.pairs[place]]
        if place > 0 and marks.pairs[side.pairs[place - 1]] == stamp:
            chance = min(chance, side.pair_chance[side.pairs[place - 1]])
        if chance < 2.0:
            expected = size * chance
            gains[place] = np.log(lost + ordered / min(alone, expected / (1.0 + expected)))
        else:
            gains[place] = np.log(lost + loose / alone)


@njit(cache=True, nogil=True)
def find_stretch(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    gains: NDArray[np.float64], begin: int, end: int, core_begin: int, core_end: int, loss: float
) -> tuple[int, int, float]:
    """The best-scoring stretch in `[begin, end)` that touches the core and loses more than `loss` nowhere.

    Returns:
        Its begin, end and score; an empty stretch at the core's begin if none scores above zero.
    """
    best_begin, best_end, best_score = core_begin, core_begin, 0.0
    first = last = begin
    total = top = 0.0
    for place in range(begin, end):
        total += gains[place]
        if total > top:
            top, last = total, place + 1
        if total <= 0.0 or top - total > loss:
            if top > best_score and first < core_end and last > core_begin:
                best_begin, best_end, best_score = first, last, top
            first = last = place + 1
            total = top = 0.0
    if top > best_score and first < core_end and last > core_begin:
        best_begin, best_end, best_score = first, last, top
    return best_begin, best_end, best_score
