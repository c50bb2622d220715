"""Which texts meet under enough seeds, close together: the pairs worth aligning.

Problem: texts on any subject share a few seeds here and there; in a copied passage they stand close together in both.

Stages, for each text:
 1. go through its seeds and note, for every later text under one, the two places;
 2. of a text met under enough seeds, see whether enough of these stand within reach of one another on both sides;
    seeds that overlap count once.

Under a crowded seed every text meets only the next one: a story with very many copies stays linked, at a
cost that grows with the copies and not with their square.

Invariants: every pair is found once, with the lower rank on the left; the result depends on the set of texts alone.
Cost: the number of meetings; one list per text met, at most `_MAX_NOTES` long.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

from unspin.copies.pile.postings import CROWDED, FIRST, PLACE, RANK, Postings

_MAX_NOTES = 256
_STEP = 2


@dataclass(frozen=True, slots=True)
class Meetings:
    """Postings by text.

    Attributes:
        postings: by seed.
        starts: where each text's part of `order` begins; shape (texts + 1,).
        order: numbers of postings, text after text; shape (n,).
    """

    postings: Postings
    starts: NDArray[np.int64]
    order: NDArray[np.uint32]


def gather_meetings(postings: Postings, texts: int) -> Meetings:
    """The postings, made ready to be gone through text by text."""
    starts, order = _sort_by_text(postings.entries, texts)
    return Meetings(postings, starts, order)


def find_pairs(
    meetings: Meetings, first: int, last: int, min_shared: int, reach: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs worth aligning whose left text has a rank in `[first, last)`, of shape (n, 2), and how far their seeds are apart.

    The distance, of shape (n,), is the right place less the left one, of the first seeds that stand close together.

    Args:
        meetings: from `gather_meetings`.
        first: the rank to begin with.
        last: the rank to stop before.
        min_shared: seeds that must stand close together.
        reach: words within which they must stand, on both sides.
    """
    entries = meetings.postings.entries
    return _find(entries, meetings.starts, meetings.order, first, last, min_shared, reach)


@njit(cache=True, nogil=True)
def _sort_by_text(entries: NDArray[np.uint64], texts: int) -> tuple[NDArray[np.int64], NDArray[np.uint32]]:
    starts = np.zeros(texts + 1, dtype=np.int64)
    for entry in entries:
        starts[np.int64(entry >> RANK) + 1] += 1
    for text in range(texts):
        starts[text + 1] += starts[text]
    next_place = starts[:-1].copy()
    order = np.empty(len(entries), dtype=np.uint32)
    for index in range(len(entries)):
        rank = np.int64(entries[index] >> RANK)
        order[next_place[rank]] = index
        next_place[rank] += 1
    return starts, order


@njit(cache=True, nogil=True)
def _find(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    entries: NDArray[np.uint64],
    starts: NDArray[np.int64],
    order: NDArray[np.uint32],
    first: int,
    last: int,
    min_shared: int,
    reach: int,
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    texts = len(starts) - 1
    shared, row_of = np.zeros(texts, dtype=np.uint16), np.empty(texts, dtype=np.int32)
    met = np.empty(texts + 1, dtype=np.uint32)
    heres, theres, sizes = _make_room(16)
    pairs, drifts = np.empty((1024, 2), dtype=np.int64), np.empty(1024, dtype=np.int64)
    found = 0
    for text in range(first, last):
        own = order[starts[text] : starts[text + 1]]
        others = _meet(own, entries, shared, met)
        many = _bring_forward(met, others, shared, min_shared)
        if many > len(sizes):
            heres, theres, sizes = _make_room(2 * many)
        if many > 0:
            for row in range(many):
                row_of[met[row]], sizes[row] = row, 0
            _note(own, entries, shared, min_shared, row_of, heres, theres, sizes)
        for row in range(many):
            size = sizes[row]
            close = _find_close(heres[row, :size], theres[row, :size], min_shared, reach)
            if close >= 0:
                if found == len(drifts):
                    pairs = np.concatenate((pairs, np.empty_like(pairs)))
                    drifts = np.concatenate((drifts, np.empty_like(drifts)))
                pairs[found, 0], pairs[found, 1] = text, met[row]
                drifts[found] = theres[row, close] - heres[row, close]
                found += 1
        for index in range(others):
            shared[met[index]] = 0
    return pairs[:found].copy(), drifts[:found].copy()


@njit(cache=True, nogil=True)
def _make_room(rows: int) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int64]]:
    """Room for the notes on some texts: places here, places there, how many."""
    shape = (rows, _MAX_NOTES)
    return np.empty(shape, dtype=np.int32), np.empty(shape, dtype=np.int32), np.zeros(rows, dtype=np.int64)


@njit(cache=True, nogil=True, inline="always")
def _end_of_meeting(entries: NDArray[np.uint64], posting: np.int64) -> int:
    """Where to stop looking for other texts under a posting's seed, at the latest."""
    return min(len(entries), int(posting) + 2) if entries[posting] & CROWDED else len(entries)


@njit(cache=True, nogil=True)
def _meet(
    own: NDArray[np.uint32],
    entries: NDArray[np.uint64],
    shared: NDArray[np.uint16],
    met: NDArray[np.uint32],
) -> int:
    """How many texts are met under a text's own postings; they are written to `met`, and counted in `shared`."""
    others = 0
    for index in range(len(own)):
        posting = np.int64(own[index])
        stop = _end_of_meeting(entries, posting)
        for other in range(posting + 1, stop):
            if entries[other] & FIRST:
                break
            rank = np.int64(entries[other] >> RANK)
            met[others] = rank
            others += shared[rank] == 0
            shared[rank] += shared[rank] < 0xFFFF
    return others


@njit(cache=True, nogil=True)
def _bring_forward(met: NDArray[np.uint32], others: int, shared: NDArray[np.uint16], min_shared: int) -> int:
    """How many of the texts met share enough; they are moved to the front, in rising order."""
    many = 0
    for index in range(others):
        if shared[met[index]] >= min_shared:
            met[many], met[index] = met[index], met[many]
            many += 1
    if many > 1:
        met[:many].sort()
    return many


@njit(cache=True, nogil=True)
def _note(  # noqa: PLR0913, PLR0917  (a compiled kernel)
    own: NDArray[np.uint32],
    entries: NDArray[np.uint64],
    shared: NDArray[np.uint16],
    min_shared: int,
    row_of: NDArray[np.int32],
    heres: NDArray[np.int32],
    theres: NDArray[np.int32],
    sizes: NDArray[np.int64],
) -> None:
    """Nothing; the places of the seeds shared with each text that shares enough are written to its row."""
    for index in range(len(own)):
        posting = np.int64(own[index])
        stop = _end_of_meeting(entries, posting)
        for other in range(posting + 1, stop):
            if entries[other] & FIRST:
                break
            rank = np.int64(entries[other] >> RANK)
            if shared[rank] < min_shared:
                continue
            row = row_of[rank]
            if sizes[row] < _MAX_NOTES:
                heres[row, sizes[row]] = entries[posting] & PLACE
                theres[row, sizes[row]] = entries[other] & PLACE
                sizes[row] += 1


@njit(cache=True, nogil=True)
def _find_close(lefts: NDArray[np.int32], rights: NDArray[np.int32], min_shared: int, reach: int) -> int:
    """The first place with enough others within reach of it on both sides, no two of them a word apart; -1 if none.

    Of texts that share more seeds than are noted, the notes are too thin to tell: the middle one is taken.
    """
    order = np.argsort(lefts, kind="mergesort")
    if len(order) == _MAX_NOTES:
        return int(np.argsort(rights - lefts)[_MAX_NOTES // 2])
    for begin in range(len(order) - min_shared + 1):
        here, there = lefts[order[begin]], rights[order[begin]]
        close, last = 0, np.int32(-_STEP)
        for index in range(begin, len(order)):
            place = lefts[order[index]]
            if place - here > reach:
                break
            if place >= last + _STEP and abs(rights[order[index]] - there) <= reach:
                close += 1
                last = place
                if close >= min_shared:
                    return int(order[begin])
    return -1
