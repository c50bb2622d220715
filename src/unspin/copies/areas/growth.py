"""A seed grown into an area: each side's best stretch, given the other side's, in turn until both rest."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from unspin.copies.areas.gains import (
    View,
    fill_gains,
    find_stretch,
    measure_shares,
    measure_size,
    read_outcomes,
)
from unspin.copies.areas.settings import AreaSettings
from unspin.copies.areas.sides import Side

_TIGHTENING = 3
"""Rounds without wings, in which a stretch may match only what stands in the other."""


class Ground(NamedTuple):
    """What growth writes on, kept from seed to seed.

    Attributes:
        left_gains, right_gains: one for each word.
        left_outcomes, right_outcomes: what became of each word.
        work: how many words were read so far; one number.
    """

    left_gains: NDArray[np.float64]
    right_gains: NDArray[np.float64]
    left_outcomes: NDArray[np.uint8]
    right_outcomes: NDArray[np.uint8]
    work: NDArray[np.int64]


class Area(NamedTuple):
    """A pair of stretches.

    Attributes:
        left_begin, left_end, right_begin, right_end: word ranges `[begin, end)`.
        left_score, right_score: what each side's words gain.
        ordered: the smaller share of words that kept a neighbour, of both sides.
    """

    left_begin: int
    left_end: int
    right_begin: int
    right_end: int
    left_score: float
    right_score: float
    ordered: float


@njit(cache=True, nogil=True)
def make_ground(left: Side, right: Side) -> Ground:
    """Room for growth between two texts."""
    return Ground(
        np.empty(len(left.words), np.float64),
        np.empty(len(right.words), np.float64),
        np.empty(len(left.words), np.uint8),
        np.empty(len(right.words), np.uint8),
        np.zeros(1, np.int64),
    )


@njit(cache=True, nogil=True)
def grow_area(
    seed: NDArray[np.int32], left: Side, right: Side, ground: Ground, settings: AreaSettings
) -> Area:
    """The area around a seed; one side is empty if nothing there pays."""
    left_begin, left_end, right_begin, right_end = seed[0], seed[1], seed[2], seed[3]
    left_score, right_score = 0.0, 0.0
    left_shares = right_shares = (settings.ordered, settings.loose)
    tight = 0
    for rounds in range(settings.most_rounds + _TIGHTENING + 1):
        before = (left_begin, left_end, right_begin, right_end)
        wing = 0 if tight else max(settings.wing, min(left_end - left_begin, right_end - right_begin) // 2)
        left_begin, left_end, left_score, left_shares = _take_side(
            (left_begin, left_end), (right_begin, right_end), left_shares, wing, rounds > 0,
            left, right, ground.left_gains, ground.left_outcomes, ground.work, settings,
        )  # fmt: skip
        if left_begin == left_end:
            break
        right_begin, right_end, right_score, right_shares = _take_side(
            (right_begin, right_end), (left_begin, left_end), right_shares, wing, rounds > 0,
            right, left, ground.right_gains, ground.right_outcomes, ground.work, settings,
        )  # fmt: skip
        if right_begin == right_end or tight == _TIGHTENING:
            break
        rests = before == (left_begin, left_end, right_begin, right_end)
        if tight or (rounds > 1 and rests) or rounds >= settings.most_rounds:
            tight += 1
    return Area(
        left_begin, left_end, right_begin, right_end,
        left_score, right_score, min(left_shares[0], right_shares[0]),
    )  # fmt: skip


@njit(cache=True, nogil=True)
def _take_side(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    stretch: tuple[int, int],
    there: tuple[int, int],
    shares: tuple[float, float],
    wing: int,
    measured: bool,  # noqa: FBT001
    side: Side,
    other: Side,
    gains: NDArray[np.float64],
    outcomes: NDArray[np.uint8],
    work: NDArray[np.int64],
    settings: AreaSettings,
) -> tuple[int, int, float, tuple[float, float]]:
    """A side's best stretch that touches the old one, given the other side's: begin, end, score and shares."""
    begin, end = stretch
    view = View(begin, end, there[0], there[1], wing, settings.near, 0, 0)
    size = measure_size(view, len(other.words))
    reach = max(settings.reach, end - begin)
    first, last = max(0, begin - reach), min(len(side.words), end + reach)
    read_outcomes(outcomes, side, other, first, last, view)
    work[0] += last - first
    if measured:
        shares = measure_shares(outcomes, side, begin, end, size, settings)
    fill_gains(gains, outcomes, side, first, last, size, shares)
    begin, end, score = find_stretch(gains, first, last, begin, end, settings.loss)
    return begin, end, score, shares
