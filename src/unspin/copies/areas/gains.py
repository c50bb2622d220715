"""What each word of a stretch says for and against its being copied from a stretch of the other text.

A copied word keeps its neighbour (*ordered*), is kept without it (*loose*), or is lost. Every share is
estimated from the stretch itself, so that verbatim, reworded, shuffled and translated copies are each measured
by their own standard. A word of the host text, in turn, may stand on the other side by chance, the likelier the
longer the stretch there and the commoner the word. A word is looked for only within some words of the place that answers
to it, so that long stretches tell as much as short ones. A word's gain is the logarithm of the two likelihoods' ratio.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from unspin.copies.areas.settings import AreaSettings
from unspin.copies.areas.sides import Side, stands_in


class View(NamedTuple):
    """Where a side's words are looked for on the other side.

    Attributes:
        begin, end: a stretch of this side, which answers to `there_begin`, `there_end` word for word on the mean.
        there_begin, there_end: that stretch of the other side.
        wing: words beside it that may be matched, too.
        near: words to both sides of the place that answers to a word in which it is looked for.
        shut_begin, shut_end: words of the other side that may not be matched.
    """

    begin: int
    end: int
    there_begin: int
    there_end: int
    wing: int
    near: int
    shut_begin: int
    shut_end: int


LOST, LOOSE, FOLLOWED, PRECEDED = 0, 1, 2, 4
"""What became of a word: lost, kept alone, kept with the word after it, kept with the word before it (or both)."""


@njit(cache=True, nogil=True)
def find_window(place: int, view: View, words: int) -> tuple[int, int]:
    """The other side's words `[low, high)` in which a word of this side is looked for; that side has `words`."""
    if place < view.begin:
        middle = view.there_begin + place - view.begin
    elif place >= view.end:
        middle = view.there_end + place - view.end
    else:
        slope = (view.there_end - view.there_begin) / (view.end - view.begin)
        middle = view.there_begin + int((place - view.begin) * slope)
    low = max(0, view.there_begin - view.wing, middle - view.near)
    high = min(words, view.there_end + view.wing, middle + view.near)
    return low, high


@njit(cache=True, nogil=True)
def measure_size(view: View, words: int) -> int:
    """How many words a word is looked for in, away from the ends."""
    low, high = max(0, view.there_begin - view.wing), min(words, view.there_end + view.wing)
    return max(1, min(high - low, 2 * view.near) - (view.shut_end - view.shut_begin))


@njit(cache=True, nogil=True)
def _is_there(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    begins: NDArray[np.int32], places: NDArray[np.int32], number: int, low: int, high: int, view: View
) -> bool:
    if view.shut_begin < view.shut_end:
        return stands_in(begins, places, number, low, min(high, view.shut_begin)) or stands_in(
            begins, places, number, max(low, view.shut_end), high
        )
    return stands_in(begins, places, number, low, high)


@njit(cache=True, nogil=True)
def read_outcomes(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    outcomes: NDArray[np.uint8], side: Side, other: Side, first: int, last: int, view: View
) -> None:
    """Sets what became of each word `[first, last)`."""
    previous = False
    for place in range(first, last):
        low, high = find_window(place, view, len(other.words))
        word, pair = side.words[place], side.pairs[place]
        following = _is_there(other.pair_begins, other.pair_places, pair, low, high - 1, view)
        if following or previous:
            outcomes[place] = FOLLOWED * following + PRECEDED * previous
        elif _is_there(other.word_begins, other.word_places, word, low, high, view):
            outcomes[place] = LOOSE
        else:
            outcomes[place] = LOST
        previous = following


@njit(cache=True, nogil=True)
def measure_shares(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    outcomes: NDArray[np.uint8], side: Side, begin: int, end: int, size: int, settings: AreaSettings
) -> tuple[float, float]:
    """Shares of the words `[begin, end)` that are ordered and loose, telling words counting more, within bounds."""
    ordered, loose, total = 0.0, 0.0, 0.0
    for place in range(begin, end):
        telling = 1.0 / (1.0 + size * side.word_chance[side.words[place]])
        total += telling
        if outcomes[place] == LOOSE:
            loose += telling
        elif outcomes[place] != LOST:
            ordered += telling
    if total > 0:
        ordered, loose = ordered / total, loose / total
    ordered, loose = max(ordered, settings.fewest), max(loose, settings.fewest)
    lost = min(max(1.0 - ordered - loose, settings.fewest_lost), settings.most_lost)
    scale = (1.0 - lost) / (ordered + loose)
    return ordered * scale, loose * scale


@njit(cache=True, nogil=True)
def fill_gains(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    gains: NDArray[np.float64],
    outcomes: NDArray[np.uint8],
    side: Side,
    first: int,
    last: int,
    size: int,
    shares: tuple[float, float],
) -> None:
    """Sets the gains of the words `[first, last)`, each looked for in `size` words of the other side."""
    ordered, loose = shares
    lost = 1.0 - ordered - loose
    lost_gain = np.log(lost)
    for place in range(first, last):
        if outcomes[place] == LOST:
            gains[place] = lost_gain
            continue
        expected = size * side.word_chance[side.words[place]]
        alone = expected / (1.0 + expected)
        if outcomes[place] == LOOSE:
            gains[place] = np.log(lost + loose / alone)
            continue
        chance = 1.0
        if outcomes[place] & FOLLOWED:
            chance = side.pair_chance[side.pairs[place]]
        if outcomes[place] & PRECEDED:
            chance = min(chance, side.pair_chance[side.pairs[place - 1]])
        expected = size * chance
        gains[place] = np.log(lost + ordered / min(alone, expected / (1.0 + expected)))


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
