"""Ends of areas moved to the ends of sentences, where one is near: copies are made by the sentence."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from unspin.copies.areas.settings import AreaSettings

_SHORTEST = 4
"""Words that an area keeps at least."""


@njit(cache=True, nogil=True)
def settle_ends(
    begin: int, end: int, opens: NDArray[np.uint8], ordered: float, settings: AreaSettings
) -> tuple[int, int]:
    """The stretch `[begin, end)` with each end at its sentence's end, if most of the sentence is in it.

    Args:
        begin: its first word.
        end: the word after its last.
        opens: 1 for each word that is the first of a sentence; shape (n,), or empty if unknown.
        ordered: share of its words that kept a neighbour.
        settings: how far an end may move.
    """
    if len(opens) == 0:
        return begin, end
    is_exact = ordered >= settings.ordered_share
    furthest_out = settings.settle_ordered if is_exact else settings.settle_out
    furthest_in = settings.settle_ordered if is_exact else settings.settle_in
    share = settings.settle_share
    first, last = _find_sentence(begin, opens)
    inside = min(end, last) - begin
    if begin - first <= furthest_out and inside >= share * (last - first):
        begin = first
    elif inside <= furthest_in and last < end - _SHORTEST and inside < share * (last - first):
        begin = last
    first, last = _find_sentence(end - 1, opens)
    inside = end - max(first, begin)
    if last - end <= furthest_out and inside >= share * (last - first):
        end = last
    elif inside <= furthest_in and first > begin + _SHORTEST and inside < share * (last - first):
        end = first
    return begin, end


@njit(cache=True, nogil=True)
def _find_sentence(place: int, opens: NDArray[np.uint8]) -> tuple[int, int]:
    """The sentence that a word stands in, as `[first, last)`."""
    first, last = place, place + 1
    while first > 0 and not opens[first]:
        first -= 1
    while last < len(opens) and not opens[last]:
        last += 1
    return first, last
