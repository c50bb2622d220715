"""A seed grown into an area: each side's best stretch, given the other side's, in turn until both rest."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from unspin.copies.areas.gains import Marks, fill_gains, find_stretch, make_marks, mark, measure_shares
from unspin.copies.areas.settings import AreaSettings
from unspin.copies.areas.sides import Side

_TIGHTENING = 3
"""Rounds without wings, in which a stretch may match only what stands in the other."""


class Ground(NamedTuple):
    """What growth writes on, kept from seed to seed.

    Attributes:
        left_gains, right_gains: one for each word.
        left_marks, right_marks: the numbers of the left's stretch, and of the right's.
        stamp: the last stamp used; one number.
    """

    left_gains: NDArray[np.float64]
    right_gains: NDArray[np.float64]
    left_marks: Marks
    right_marks: Marks
    stamp: NDArray[np.int32]


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
        make_marks(left),
        make_marks(right),
        np.zeros(1, np.int32),
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
        wing = 0 if tight else settings.wing
        left_begin, left_end, left_score, left_shares = _take_side(
            (left_begin, left_end), (right_begin, right_end), left_shares, wing, rounds > 0,
            left, right, ground.left_gains, ground.right_marks, ground.stamp, settings,
        )  # fmt: skip
        if left_begin == left_end:
            break
        right_begin, right_end, right_score, right_shares = _take_side(
            (right_begin, right_end), (left_begin, left_end), right_shares, wing, rounds > 0,
            right, left, ground.right_gains, ground.left_marks, ground.stamp, settings,
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
    marks: Marks,
    stamp: NDArray[np.int32],
    settings: AreaSettings,
) -> tuple[int, int, float, tuple[float, float]]:
    """A side's best stretch that touches the old one, given the other side's: begin, end, score and shares."""
    begin, end = stretch
    first, last = max(0, there[0] - wing), min(len(other.words), there[1] + wing)
    stamp[0] += 1
    mark(other, first, last, marks, stamp[0])
    if measured:
        shares = measure_shares(side, begin, end, marks, stamp[0], last - first, settings)
    reach = max(settings.reach, end - begin)
    low, high = max(0, begin - reach), min(len(side.words), end + reach)
    fill_gains(gains, side, low, high, marks, stamp[0], last - first, shares[0], shares[1])
    begin, end, score = find_stretch(gains, low, high, begin, end, settings.loss)
    return begin, end, score, shares
