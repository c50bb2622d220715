"""Where an area may lie: blocks of both texts that share more rare words than others."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from unspin.copies.areas.settings import AreaSettings
from unspin.copies.areas.sides import Side

_WEIGHT_BITS = 20
_WEIGHT_STEPS = 1024.0  # a nat in a point's key


@njit(cache=True, nogil=True)
def find_seeds(left: Side, right: Side, settings: AreaSettings) -> NDArray[np.int32]:
    """Word ranges (left begin, left end, right begin, right end) of seeds, the heaviest first; shape (k, 4).

    A point is a place where the same rare word stands on both sides; it weighs the word's surprisal, shared among
    the points of that word. Points are added up in a grid of blocks, and a seed is two by two blocks.
    """
    columns = len(right.words) // settings.block + 2
    cells, weights = _fill_grid(_find_points(left, right, columns, settings))
    scores = np.zeros(len(cells), np.float64)
    for place in range(len(cells)):
        for step in (0, 1, columns, columns + 1):
            found = np.searchsorted(cells, cells[place] + step)
            if found < len(cells) and cells[found] == cells[place] + step:
                scores[place] += weights[found]
    order = np.argsort(-scores, kind="mergesort")
    kept = min(int((scores >= settings.seed_score).sum()), settings.most_seeds)
    seeds = np.empty((kept, 4), np.int32)
    for rank in range(kept):
        row, column = divmod(cells[order[rank]], columns)
        seeds[rank, 0] = row * settings.block
        seeds[rank, 1] = min(len(left.words), (row + 2) * settings.block)
        seeds[rank, 2] = column * settings.block
        seeds[rank, 3] = min(len(right.words), (column + 2) * settings.block)
    return seeds


@njit(cache=True, nogil=True)
def _find_points(left: Side, right: Side, columns: int, settings: AreaSettings) -> NDArray[np.int64]:
    """One key for each point, sorted: its cell, and its weight in the low bits."""
    count = 0
    for number in range(len(left.weights)):
        if _is_seed(number, left, right, settings):
            count += left.counts[number] * right.counts[number]
    keys = np.empty(count, np.int64)
    count = 0
    for place in range(len(left.words)):
        number = left.words[place]
        if not _is_seed(number, left, right, settings):
            continue
        shared = min(left.weights[number], settings.most_weight)
        shared /= np.sqrt(float(left.counts[number]) * right.counts[number])
        for other in range(right.word_begins[number], right.word_begins[number + 1]):
            column = right.word_places[other] // settings.block
            cell = np.int64(place // settings.block) * columns + column
            keys[count] = (cell << _WEIGHT_BITS) | int(_WEIGHT_STEPS * shared)
            count += 1
    keys.sort()
    return keys


@njit(cache=True, nogil=True)
def _is_seed(number: int, left: Side, right: Side, settings: AreaSettings) -> bool:
    repeats = np.int64(left.counts[number]) * right.counts[number]
    return bool(left.weights[number] >= settings.seed_weight and 0 < repeats <= settings.seed_repeats)


@njit(cache=True, nogil=True)
def _fill_grid(points: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """The cells that have points, sorted, and what these weigh."""
    cells, weights = np.empty(len(points), np.int64), np.zeros(len(points), np.float64)
    count = 0
    for point in points:
        cell = point >> _WEIGHT_BITS
        if count == 0 or cells[count - 1] != cell:
            cells[count] = cell
            count += 1
        weights[count - 1] += (point & ((1 << _WEIGHT_BITS) - 1)) / _WEIGHT_STEPS
    return cells[:count], weights[:count]
