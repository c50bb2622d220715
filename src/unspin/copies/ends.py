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

_MAX_LEFT_OVER = 4
"""Words left over on a side at most; beyond that something else was written there."""
_MAX_FEW = 3
"""Words left over on both sides that belong together whatever they are: they stand in for each other by their place."""
_MAX_BESIDE = 3
"""Words left over on one side alone, at most, that belong to a swap at the passage's end ("countries" / "international
locations")."""
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
            beside_swap=_is_swap(piece[0], pair),
        )
        tail = _pair_up(
            _words_after(pair.left, int(lefts[-1]), left_free),
            _words_after(pair.right, int(rights[-1]), right_free),
            pair,
            beside_swap=_is_swap(piece[-1], pair),
        )
        for added in (head, tail):
            left_free[added[added[:, 0] != GAP, 0]] = False
            right_free[added[added[:, 1] != GAP, 1]] = False
        carried.append(np.concatenate((head, piece, tail)).astype(np.int32))
    return carried


def _is_swap(step: NDArray[np.int32], pair: TextPair) -> bool:
    here, there = step.tolist()
    return GAP not in {here, there} and pair.left.tokens.words[here] != pair.right.tokens.words[there]


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


def _pair_up(lefts: range, rights: range, pair: TextPair, *, beside_swap: bool) -> Steps:
    """Steps over the words left over, paired as far as they go; none if they do not belong together."""
    longer = max(len(lefts), len(rights))
    if not lefts or not rights:
        belongs = beside_swap and longer <= _MAX_BESIDE
    else:
        belongs = longer <= _MAX_FEW or (longer <= _MAX_LEFT_OVER and _are_alike(lefts, rights, pair))
    steps = np.full((longer if belongs else 0, 2), GAP, dtype=np.int32)
    if belongs:
        steps[: len(lefts), 0] = lefts
        steps[: len(rights), 1] = rights
    return steps


def _are_alike(lefts: range, rights: range, pair: TextPair) -> bool:
    words = (
        [pair.left.tokens.stems[place] for place in lefts],
        [pair.right.tokens.stems[place] for place in rights],
    )
    return pair.left.lexicon.phrase_likeness(*words) >= _LIKELY
