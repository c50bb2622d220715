"""A stretch of one text that sums up the whole of the other.

A digest takes its words from everywhere in its source, so no stretch of the source answers to it. It is
measured against the whole source at once, and stands only if it is more than one copied passage: without the best
area in it, enough must be left, from most parts of the source.
"""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from unspin.copies.areas.gains import View, fill_gains, find_stretch, read_outcomes
from unspin.copies.areas.growth import Ground
from unspin.copies.areas.settings import AreaSettings
from unspin.copies.areas.sides import Side

_PARTS = 20


@njit(cache=True, nogil=True)
def find_digest(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    side: Side,
    source: Side,
    areas: NDArray[np.int32],
    scores: NDArray[np.float64],
    ordered: NDArray[np.float64],
    is_right: int,
    ground: Ground,
    settings: AreaSettings,
) -> tuple[int, int, float]:
    """The best digest of `source` in `side`: begin, end and score; empty if there is none.

    Args:
        side: the text that may hold a digest.
        source: the text that it may sum up.
        areas: the areas found so far, shape (k, 4).
        scores: what they score.
        ordered: their shares in order.
        is_right: 1 if `side` is the right text, 0 if it is the left.
        ground: room to write on.
        settings: what counts as a digest.
    """
    words, size = len(side.words), len(source.words)
    if not settings.shortest_source <= size <= settings.longest_source:
        return 0, 0, 0.0
    gains = ground.right_gains if is_right else ground.left_gains
    outcomes = ground.right_outcomes if is_right else ground.left_outcomes
    shares = (settings.digest_ordered, settings.digest_loose)
    whole = View(0, words, 0, size, 0, size, 0, 0)
    read_outcomes(outcomes, side, source, 0, words, whole)
    fill_gains(gains, outcomes, side, 0, words, size, shares)
    begin, end, score = find_stretch(gains, 0, words, 0, words, settings.digest_loss)
    length = end - begin
    if (
        score < settings.digest_score
        or not settings.digest_words <= length <= settings.digest_share * size
        or score < settings.digest_density * length
    ):
        return 0, 0, 0.0
    if _has_extract(begin, end, areas, ordered, is_right, settings):
        return 0, 0, 0.0
    told = _add_scores(begin, end, areas, scores, is_right)
    if told > settings.digest_told * score or (told == 0.0 and score < settings.digest_alone):
        return 0, 0, 0.0
    best = _find_best(begin, end, areas, is_right)
    here, there = best[2 * is_right : 2 * is_right + 2], best[2 - 2 * is_right : 4 - 2 * is_right]
    read_outcomes(outcomes, side, source, begin, end, View(0, words, 0, size, 0, size, there[0], there[1]))
    fill_gains(gains, outcomes, side, begin, end, size, shares)
    rest = gains[begin:end].sum() - gains[max(begin, here[0]) : min(end, here[1])].sum()
    drawn = _find_drawn(side, begin, end, source, there, settings)
    if rest < settings.digest_rest or drawn < settings.digest_blocks:
        return 0, 0, 0.0
    return begin, end, score


@njit(cache=True, nogil=True)
def _find_drawn(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    side: Side, begin: int, end: int, source: Side, there: NDArray[np.int32], settings: AreaSettings
) -> float:
    """Share of the source's parts from which the stretch has a rare word, the best area left out."""
    drawn = np.zeros(_PARTS, np.bool_)
    for place in range(begin, end):
        word = side.words[place]
        if side.weights[word] >= settings.seed_weight:
            for other in source.word_places[source.word_begins[word] : source.word_begins[word + 1]]:
                if not there[0] <= other < there[1]:
                    drawn[other * _PARTS // len(source.words)] = True
    return float(drawn.mean())


@njit(cache=True, nogil=True)
def _has_extract(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    begin: int,
    end: int,
    areas: NDArray[np.int32],
    ordered: NDArray[np.float64],
    is_right: int,
    settings: AreaSettings,
) -> bool:
    """Whether a verbatim passage stands in the stretch that is too long for a digest's."""
    for place in range(len(areas)):
        first, last = areas[place, 2 * is_right], areas[place, 2 * is_right + 1]
        if (
            ordered[place] >= settings.ordered_share
            and min(end, last) - max(begin, first) >= settings.digest_extract
        ):
            return True
    return False


@njit(cache=True, nogil=True)
def _add_scores(
    begin: int, end: int, areas: NDArray[np.int32], scores: NDArray[np.float64], is_right: int
) -> float:
    """What the areas score that lie in the stretch for the most part."""
    total = 0.0
    for place in range(len(areas)):
        first, last = areas[place, 2 * is_right], areas[place, 2 * is_right + 1]
        if 2 * (min(end, last) - max(begin, first)) > last - first:
            total += scores[place]
    return total


@njit(cache=True, nogil=True)
def _find_best(begin: int, end: int, areas: NDArray[np.int32], is_right: int) -> NDArray[np.int32]:
    """The area that shares most words with the stretch, or an empty one."""
    best = np.zeros(4, np.int32)
    most = 0
    for area in areas:
        common = min(end, area[2 * is_right + 1]) - max(begin, area[2 * is_right])
        if common > most:
            best, most = area, common
    return best
