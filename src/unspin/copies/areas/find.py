"""Areas: pairs of stretches of two texts with more rare words in common than chance would give them.

Problem: find what was copied from one text into another even where sentences were shuffled, words swapped,
or the whole translated to and fro or summed up. Word order cannot be relied on, nor the number of common words: the
host text and the source may speak of the same things.

Stages:
 1. `sides`: words and pairs of words are numbered alike on both sides, with their chances;
 2. `seeds`: a coarse grid of shared rare words gives pairs of blocks that may be copies of each other;
 3. `growth`: from each seed, each side's best stretch is found given the other side's, in turn until both rest; of
    areas that overlap the better one stands, and what goes on beyond it is the rest of it.
    A word's gain is a likelihood ratio, copied against host text (`gains`), and the shares of words that are
    kept in order, kept and lost are measured on the way;
 4. `choice`: strong areas stand; weak ones join those beside them; of doubles the best is kept;
 5. `digests`: a stretch that sums up the whole other text takes the place of the areas in it;
 6. `sentences`: ends move to a sentence's end close by, if sentences are known.

Invariants: areas are sorted by their left begin; every stretch lies within its text and is not empty; the
same input gives the same areas on any machine; swapped texts give the same areas but for ties.

Cost: O(words) for stages 1, 5 and 6; O(points · log points) for 2, with at most `seed_repeats` points a distinct word;
O(words of the area · rounds) for each seed of 3. 0.2 ms for texts of 2,700 and 450 words.

Source: seeding, extending and filtering after Sanchez-Perez, Sidorov and Gelbukh 2014; stretches after Karlin
and Altschul 1990 (maximal scoring segments under log-likelihood ratios).
"""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from unspin.copies.areas.choice import choose_areas
from unspin.copies.areas.digests import find_digest
from unspin.copies.areas.growth import Ground, grow_area, make_ground
from unspin.copies.areas.seeds import find_seeds
from unspin.copies.areas.sentences import settle_ends
from unspin.copies.areas.settings import AreaSettings
from unspin.copies.areas.sides import Side, read_sides

_SHORTEST = 8
"""Words of a stretch at least."""
_FURTHER = 30
"""Words by which an area must go on on both sides beyond a better one, to be the rest of it."""
Bounds = NDArray[np.int32]
Floats = NDArray[np.float64]


@njit(cache=True, nogil=True)
def find_areas(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    left_words: NDArray[np.uint32],
    left_weights: NDArray[np.float32],
    right_words: NDArray[np.uint32],
    right_weights: NDArray[np.float32],
    settings: AreaSettings,
    left_opens: NDArray[np.uint8],
    right_opens: NDArray[np.uint8],
) -> tuple[Bounds, NDArray[np.float32], NDArray[np.float32]]:
    """Where two texts correspond, whatever the order of the words.

    Args:
        left_words: a number for each word, the same for the same word on both sides; shape (n,).
        left_weights: each word's surprisal, -ln of its share of all words; shape (n,). The same word has the
            same weight everywhere; 16 for an unknown word.
        right_words: the other side's numbers; shape (m,).
        right_weights: the other side's weights; shape (m,).
        settings: what counts as an area; `AREA_SETTINGS`.
        left_opens: 1 for each word that opens a sentence, shape (n,), or an empty array if that is not known;
            ends are then left where they were found.
        right_opens: the same for the other side.

    Returns:
        Word ranges (left begin, left end, right begin, right end), int32 of shape (k, 4), by left begin;
        each area's score in nats, the mean of both sides, float32 of shape (k,): shuffled copies of 60 words
        score about 250, verbatim ones about 700, strangers of one subject rarely more than 100;
        and the share of its words that kept a neighbour on both sides, float32 of shape (k,): about .9 for verbatim
        copies, .5 for shuffled or translated ones, 0 for digests.
    """
    if len(left_words) < _SHORTEST or len(right_words) < _SHORTEST:
        return np.empty((0, 4), np.int32), np.empty(0, np.float32), np.empty(0, np.float32)
    left, right = read_sides(left_words, left_weights, right_words, right_weights, settings)
    ground = make_ground(left, right)
    bounds, scores, ordered = _grow_all(left, right, ground, settings)
    bounds, scores, ordered = choose_areas(bounds, scores, ordered, settings)
    for is_right in range(2):
        side, source = (right, left) if is_right else (left, right)
        begin, end, score = find_digest(side, source, bounds, scores, ordered, is_right, ground, settings)
        if begin < end:
            bounds, scores, ordered = _put_digest(
                begin, end, score, len(source.words), is_right, bounds, scores, ordered
            )
    for place in range(len(bounds)):
        area = bounds[place]
        area[0], area[1] = settle_ends(area[0], area[1], left_opens, ordered[place], settings)
        area[2], area[3] = settle_ends(area[2], area[3], right_opens, ordered[place], settings)
    order = np.argsort(bounds[:, 0].astype(np.int64) * (len(right_words) + 1) + bounds[:, 2])
    return bounds[order], scores[order].astype(np.float32), ordered[order].astype(np.float32)


@njit(cache=True, nogil=True)
def _grow_all(
    left: Side, right: Side, ground: Ground, settings: AreaSettings
) -> tuple[Bounds, Floats, Floats]:
    """The areas of all seeds that lie in none yet: bounds, scores, shares in order."""
    seeds = find_seeds(left, right, settings)
    bounds, scores, ordered = (
        np.empty((len(seeds), 4), np.int32),
        np.empty(len(seeds), np.float64),
        np.empty(len(seeds), np.float64),
    )
    most = np.int64(settings.most_work) * (len(left.words) + len(right.words))
    count = 0
    for seed in seeds:
        if ground.work[0] > most:
            break
        if _overlaps(seed, bounds[:count]):
            continue
        area = grow_area(seed, left, right, ground, settings)
        if (
            area.left_end - area.left_begin < _SHORTEST
            or area.right_end - area.right_begin < _SHORTEST
            or min(area.left_score, area.right_score) < settings.grown_score
        ):
            continue
        found = np.array([area.left_begin, area.left_end, area.right_begin, area.right_end], np.int32)
        score = (area.left_score + area.right_score) / 2
        place = _clear(found, score, bounds, scores, ordered, count)
        if place >= 0:
            bounds[place], scores[place], ordered[place] = found, score, area.ordered
            count = place + 1
    return bounds[:count], scores[:count], ordered[:count]


@njit(cache=True, nogil=True)
def _overlaps(area: NDArray[np.int32], others: Bounds) -> bool:
    """Whether an area has words in common with another one on both sides."""
    for other in others:  # noqa: SIM110  (a kernel knows no generators)
        if _overlap(area, other):
            return True
    return False


@njit(cache=True, nogil=True)
def _overlap(area: NDArray[np.int32], other: NDArray[np.int32]) -> bool:
    return bool(area[0] < other[1] and other[0] < area[1] and area[2] < other[3] and other[2] < area[3])


@njit(cache=True, nogil=True)
def _runs_on(found: NDArray[np.int32], area: NDArray[np.int32]) -> bool:
    """Whether an area goes on where another one ends, or before it begins, by many words on both sides alike."""
    after = (found[1] - area[1], found[3] - area[3])
    before = (area[0] - found[0], area[2] - found[2])
    return bool(
        (min(after) >= _FURTHER and max(after) <= 2 * min(after))
        or (min(before) >= _FURTHER and max(before) <= 2 * min(before))
    )


@njit(cache=True, nogil=True)
def _unite(area: NDArray[np.int32], other: NDArray[np.int32]) -> None:
    for side in (0, 2):
        area[side] = min(area[side], other[side])
        area[side + 1] = max(area[side + 1], other[side + 1])


@njit(cache=True, nogil=True)
def _clear(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    found: NDArray[np.int32], score: float, bounds: Bounds, scores: Floats, ordered: Floats, count: int
) -> int:
    """Takes out the areas that overlap a better one that was found; returns its place, or -1 if it is no better."""
    for place in range(count):
        if scores[place] >= score and _overlap(found, bounds[place]):
            if _runs_on(found, bounds[place]):
                _unite(bounds[place], found)
            return -1
    kept = 0
    for place in range(count):
        if not _overlap(found, bounds[place]):
            bounds[kept], scores[kept], ordered[kept] = bounds[place], scores[place], ordered[place]
            kept += 1
    return kept


@njit(cache=True, nogil=True)
def _put_digest(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    begin: int,
    end: int,
    score: float,
    source_words: int,
    is_right: int,
    bounds: Bounds,
    scores: Floats,
    ordered: Floats,
) -> tuple[Bounds, Floats, Floats]:
    """The areas with a digest put in the place of those that lie in it for the most part."""
    here, there = 2 * is_right, 2 - 2 * is_right
    kept = np.empty((len(bounds) + 1, 4), np.int32)
    kept_scores, kept_ordered = np.empty(len(kept), np.float64), np.empty(len(kept), np.float64)
    count = 0
    for place in range(len(bounds)):
        area = bounds[place]
        common = min(end, area[here + 1]) - max(begin, area[here])
        if 2 * common < area[here + 1] - area[here]:
            kept[count], kept_scores[count], kept_ordered[count] = area, scores[place], ordered[place]
            count += 1
    kept[count, here], kept[count, here + 1], kept[count, there], kept[count, there + 1] = (
        begin, end, 0, source_words,
    )  # fmt: skip
    kept_scores[count], kept_ordered[count] = score, 0.0
    return kept[: count + 1], kept_scores[: count + 1], kept_ordered[: count + 1]
