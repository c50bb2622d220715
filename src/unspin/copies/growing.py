"""Swaps grown over the name, number or set phrase that they touch, so that each of these is one swap."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable

import numpy as np

from unspin.copies.texts import CopyText
from unspin.copies.word_edits import MAX_BESIDE, ONE_SIDED, WordEdit, unite
from unspin.model import EditKind


def find_numbers(text: CopyText) -> tuple[tuple[int, int], ...]:
    """Runs of counting words ("4.2 million", "Feb. 5"), as word ranges."""
    runs: list[tuple[int, int]] = []
    for index in np.flatnonzero(text.counts).tolist():
        if runs and runs[-1][1] == index and _is_near(text, index):
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return tuple(runs)


def _is_near(text: CopyText, index: int) -> bool:
    """Whether nothing but a sign and a space parts a word from the one before it."""
    return int(text.tokens.begins[index]) - int(text.tokens.ends[index - 1]) <= len(". ")


def grow_swaps(
    edits: list[WordEdit],
    left_ranges: Iterable[tuple[int, int]],
    right_ranges: Iterable[tuple[int, int]],
) -> list[WordEdit]:
    """Edits, each range that a swap touches made part of one swap. Kept edits are of one word each."""
    for ranges, side in ((left_ranges, _left_range), (right_ranges, _right_range)):
        changed = [side(edit) for edit in edits if edit.kind is not EditKind.KEEP]
        begins = [begin for begin, _ in changed]
        for begin, end in ranges:
            place = bisect_left(begins, end)
            if place and changed[place - 1][1] >= begin:
                edits = _grow_one(edits, begin, end, side)
    return edits


def _left_range(edit: WordEdit) -> tuple[int, int]:
    return edit.left_begin, edit.left_end


def _right_range(edit: WordEdit) -> tuple[int, int]:
    return edit.right_begin, edit.right_end


def _grow_one(
    edits: list[WordEdit], begin: int, end: int, side: Callable[[WordEdit], tuple[int, int]]
) -> list[WordEdit]:
    def touches(edit: WordEdit) -> bool:
        first, last = side(edit)
        return begin < last and first < end if first < last else begin < first < end

    if begin < side(edits[0])[0] or end > side(edits[-1])[1]:
        return edits
    near = bisect_left(edits, begin, key=lambda edit: side(edit)[1])
    past = bisect_left(edits, end, lo=near, key=lambda edit: side(edit)[0])
    places = [place for place in range(near, past) if touches(edits[place])]
    if not places:
        return edits
    chosen = edits[places[0] : places[-1] + 1]
    whole = unite(chosen, EditKind.SWAP)
    if (
        all(edit.kind is EditKind.KEEP for edit in chosen)
        or any(edit.kind in ONE_SIDED and _is_long(edit) for edit in chosen)
        or not whole.left_words
        or not whole.right_words
    ):
        return edits
    return [*edits[: places[0]], whole, *edits[places[-1] + 1 :]]


def _is_long(edit: WordEdit) -> bool:
    return max(edit.left_words, edit.right_words) > MAX_BESIDE
