"""Passages carried to the heads and tails of their sentences.

A local alignment stops at the last word that pays. Where a sentence begins or ends with swapped words ("In
keeping with" for "According to"), the few words left over on both sides belong together too.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from unspin.copies.alignment import GAP
from unspin.copies.texts import CopyText, TextPair

Steps = NDArray[np.int32]

_MAX_LEFT_OVER = 6
"""Words left over on a side at most; beyond that something else was written there."""
_LIKELY = 0.6
"""Likeness of what is left over on both sides from which it belongs together: "According to" / "In keeping with" has .68."""


def carry_to_ends(pieces: Sequence[Steps], pair: TextPair) -> list[Steps]:
    """Pieces with what is left over of their first and last sentence, where both sides have some."""
    left_free, right_free = np.ones(len(pair.left), dtype=np.bool_), np.ones(len(pair.right), dtype=np.bool_)
    for piece in pieces:
        left_free[piece[piece[:, 0] != GAP, 0]] = False
        right_free[piece[piece[:, 1] != GAP, 1]] = False
    carried: list[Steps] = []
    for piece in pieces:
        lefts, rights = piece[piece[:, 0] != GAP, 0], piece[piece[:, 1] != GAP, 1]
        head = _pair_up(
            _words_before(pair.left, int(lefts[0]), left_free),
            _words_before(pair.right, int(rights[0]), right_free),
            pair,
        )
        tail = _pair_up(
            _words_after(pair.left, int(lefts[-1]), left_free),
            _words_after(pair.right, int(rights[-1]), right_free),
            pair,
        )
        for added in (head, tail):
            left_free[added[added[:, 0] != GAP, 0]] = False
            right_free[added[added[:, 1] != GAP, 1]] = False
        carried.append(np.concatenate((head, piece, tail)).astype(np.int32))
    return carried


def _words_before(text: CopyText, word: int, free: NDArray[np.bool_]) -> range:
    """Free words from the head of the word's sentence up to it."""
    begin = word
    while begin > 0 and not text.tokens.opens_sentence[begin] and free[begin - 1]:
        begin -= 1
    return range(begin, word)


def _words_after(text: CopyText, word: int, free: NDArray[np.bool_]) -> range:
    """Free words after the word, up to the end of its sentence."""
    end = word + 1
    while end < len(text) and not text.tokens.opens_sentence[end] and free[end]:
        end += 1
    return range(word + 1, end)


def _pair_up(lefts: range, rights: range, pair: TextPair) -> Steps:
    """Steps that pair the words as far as they go; none if a side has none or too many, or they are unlike."""
    none = np.zeros((0, 2), dtype=np.int32)
    if not lefts or not rights or max(len(lefts), len(rights)) > _MAX_LEFT_OVER:
        return none
    words = (
        [pair.left.tokens.stems[place] for place in lefts],
        [pair.right.tokens.stems[place] for place in rights],
    )
    if pair.left.lexicon.phrase_likeness(*words) < _LIKELY:
        return none
    longer = max(len(lefts), len(rights))
    steps = np.full((longer, 2), GAP, dtype=np.int32)
    steps[: len(lefts), 0] = lefts
    steps[: len(rights), 1] = rights
    return steps
