"""Which of the areas found stand: strong ones alone, weak ones beside them, of doubles the best."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from unspin.copies.areas.settings import AreaSettings

Bounds = NDArray[np.int32]
Floats = NDArray[np.float64]


@njit(cache=True, nogil=True)
def choose_areas(
    bounds: Bounds, scores: Floats, ordered: Floats, settings: AreaSettings
) -> tuple[Bounds, Floats, Floats]:
    """The areas that stand, those close together joined; bounds of shape (k, 4), scores, shares in order."""
    kept, kept_scores, kept_ordered = bounds.copy(), scores.copy(), ordered.copy()
    is_open = np.ones(len(bounds), np.bool_)
    asked = settings.score
    if len(scores):
        asked = max(asked, min(settings.most_asked, settings.best_share * scores.max()))
    count = 0
    for place in np.argsort(-scores, kind="mergesort"):
        area = bounds[place]
        words = min(area[1] - area[0], area[3] - area[2])
        if scores[place] * min(1.0, words / settings.words) < asked:
            continue
        is_open[place] = False
        if not _is_double(area, kept[:count], settings.double):
            kept[count], kept_scores[count], kept_ordered[count] = area, scores[place], ordered[place]
            count += 1
    for place in range(len(bounds)):
        if is_open[place]:
            for other in range(count):
                if _are_near(bounds[place], kept[other], settings.join):
                    _extend(kept[other], bounds[place])
                    kept_ordered[other] = min(kept_ordered[other], ordered[place])
                    break
    count = _join_all(kept, kept_scores, kept_ordered, count, settings.join)
    return kept[:count], kept_scores[:count], kept_ordered[:count]


@njit(cache=True, nogil=True)
def _join_all(kept: Bounds, scores: Floats, ordered: Floats, count: int, join: int) -> int:
    """Joins areas that are near each other, until none is; returns how many are left."""
    first = 0
    while first < count:
        second = first + 1
        while second < count:
            if _are_near(kept[first], kept[second], join):
                _extend(kept[first], kept[second])
                scores[first] = max(scores[first], scores[second])
                ordered[first] = min(ordered[first], ordered[second])
                count -= 1
                kept[second], scores[second], ordered[second] = kept[count], scores[count], ordered[count]
                second = first + 1
            else:
                second += 1
        first += 1
    return count


@njit(cache=True, nogil=True)
def _is_double(area: NDArray[np.int32], kept: Bounds, share: float) -> bool:
    """Whether a stretch of the area is also that of another one, for the most part."""
    for other in kept:
        for side in (0, 2):
            common = min(area[side + 1], other[side + 1]) - max(area[side], other[side])
            shorter = min(area[side + 1] - area[side], other[side + 1] - other[side])
            if common >= share * shorter:
                return True
    return False


@njit(cache=True, nogil=True)
def _are_near(one: NDArray[np.int32], other: NDArray[np.int32], join: int) -> bool:
    gap = max(other[0] - one[1], one[0] - other[1], other[2] - one[3], one[2] - other[3])
    return bool(gap <= join)


@njit(cache=True, nogil=True)
def _extend(area: NDArray[np.int32], other: NDArray[np.int32]) -> None:
    for side in (0, 2):
        area[side] = min(area[side], other[side])
        area[side + 1] = max(area[side + 1], other[side + 1])
