"""The stretches of two texts that correspond, as steps from word to word.

Problem: texts share several passages, in any order, and a passage of one side may stand twice on the other
(a standfirst and its reworded double). One best path is not enough.

Stages:
 1. in each box, take the best path; cut it where it loses more than `max_loss` (a dropped paragraph, a
    stretch that only looks alike), and keep the pieces that carry enough;
 2. mask the words that were used and take the next best path, until none carries enough
    (Waterman and Eggert 1987);
 3. once more for each side's words that found no counterpart, against all words of the other side, so
    that a doubled passage finds its original too;
 4. join pieces that touch, where a box was cut;
 5. carry each piece to the ends of its sentences (`ends`).

Cost: one matrix a round; a round that finds nothing ends its stage.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from unspin.copies.alignment import GAP, AlignConfig, find_path, score_words
from unspin.copies.chaining import Box, find_boxes
from unspin.copies.ends import carry_to_ends
from unspin.copies.texts import TextPair

Steps = NDArray[np.int32]
_LOOSE = 2
"""Words at the end of a passage that a gap may part from it; fewer than three match by chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageConfig:
    """What counts as a passage.

    Attributes:
        min_words: corresponding words a passage has at least, kept or swapped.
        min_score: what its steps score at least; six kept words of middling rarity.
        min_density: what a step scores at least on the mean. Stretches of 60 words and more with half of their
            words swapped score .42 to .67 (WordNet) and .33 to .57 (another thesaurus), and no pair of strangers
            has a stretch that long (bench/passage_density.py).
        min_density_short: the same for passages under `short` words: strangers have such stretches of .35 and
            more, by set phrases and common subjects.
        short: words under which a passage is short.
        step_cost: what every step must earn to stay; a stretch at the end of a path that earns less on the mean only
            looks alike, and is left off. True copies with half of the words swapped earn .42 or more.
        max_loss: a path is cut where it loses more than this, after that cost; about 15 words without counterpart.
        max_rounds: paths taken from one box at most.
    """

    min_words: int = 8
    min_score: float = 6.0
    min_density: float = 0.35
    min_density_short: float = 0.5
    short: int = 60
    step_cost: float = 0.25
    max_loss: float = 9.0
    max_rounds: int = 40


def find_steps(
    pair: TextPair,
    align: AlignConfig | None = None,
    boxes: Sequence[Box] | None = None,
    passage: PassageConfig | None = None,
) -> tuple[Steps, ...]:
    """Corresponding stretches in the boxes, each as steps of shape (k, 2), in the order of the left text."""
    left, right = pair.left, pair.right
    passage = passage or PassageConfig()
    if len(left) < passage.min_words or len(right) < passage.min_words:
        return ()
    search = StepSearch(pair, align, passage)
    boxes = find_boxes(left, right) if boxes is None else boxes
    found: list[Steps] = []
    for box in boxes:
        found.extend(search.take_all(box, use_left=True, use_right=True))
    for box in boxes:
        found.extend(search.take_all(box, use_left=False, use_right=True))
        found.extend(search.take_all(box, use_left=True, use_right=False))
    return tuple(carry_to_ends(list(_join(found)), pair))


@dataclass(frozen=True, slots=True)
class _View:
    """The words of a box, numbered from 0, with what each pair of them scores."""

    left: Steps
    right: Steps
    scores: NDArray[np.float32]


def _look_at(box: Box, pair: TextPair, config: AlignConfig) -> _View:
    lefts, left = np.unique(pair.left.types[box.left_begin : box.left_end], return_inverse=True)
    rights, right = np.unique(pair.right.types[box.right_begin : box.right_end], return_inverse=True)
    return _View(left.astype(np.int32), right.astype(np.int32), score_words(lefts, rights, pair, config))


class StepSearch:
    """Which words are still free, and the paths taken so far."""

    def __init__(
        self, pair: TextPair, align: AlignConfig | None = None, config: PassageConfig | None = None
    ) -> None:
        self.pair, self.align, self.config = pair, align or AlignConfig(), config or PassageConfig()
        self._views: dict[Box, _View] = {}
        self.left_free = np.ones(len(pair.left), dtype=np.bool_)
        self.right_free = np.ones(len(pair.right), dtype=np.bool_)

    def take_all(self, box: Box, *, use_left: bool, use_right: bool) -> Iterator[Steps]:
        """Pieces of the box's paths, best first; a side that is not used up may be taken again."""
        for _ in range(self.config.max_rounds):
            if not self._has_room(box, use_left=use_left, use_right=use_right):
                return
            if box not in self._views:
                self._views[box] = _look_at(box, self.pair, self.align)
            pieces = list(self._take(box, self._views[box], use_left=use_left, use_right=use_right))
            if not pieces:
                return
            for piece in pieces:
                self.left_free[piece[piece[:, 0] != GAP, 0]] = False
                self.right_free[piece[piece[:, 1] != GAP, 1]] = False
            yield from pieces

    def _has_room(self, box: Box, *, use_left: bool, use_right: bool) -> bool:
        """Whether every side that is used up has a passage's words left in the box."""
        left, right = (
            self.left_free[box.left_begin : box.left_end],
            self.right_free[box.right_begin : box.right_end],
        )
        return all(
            not used or _longest_run(free) >= self.config.min_words
            for used, free in ((use_left, left), (use_right, right))
        )

    def _take(self, box: Box, view: _View, *, use_left: bool, use_right: bool) -> Iterator[Steps]:
        left_free, right_free = (
            self.left_free[box.left_begin : box.left_end],
            self.right_free[box.right_begin : box.right_end],
        )
        steps, gains = find_path(
            np.where(left_free, view.left, -1) if use_left else view.left,
            np.where(right_free, view.right, -1) if use_right else view.right,
            view.scores,
            self.align.gap_open,
            self.align.gap_more,
        )
        offset = np.array([box.left_begin, box.right_begin], dtype=np.int32)
        for begin, end in split_path(gains - self.config.step_cost, self.config.max_loss):
            first, last = _trim_ends(steps[begin:end])
            begin, end = begin + first, begin + last  # noqa: PLW2901  (the piece, without its loose ends)
            piece = np.where(steps[begin:end] == GAP, GAP, steps[begin:end] + offset)
            if self._is_passage(piece, float(gains[begin:end].sum())):
                yield piece

    def _is_passage(self, piece: Steps, score: float) -> bool:
        words = int((piece >= 0).all(axis=1).sum())
        if words < self.config.min_words or score < self.config.min_score:
            return False
        short = words < self.config.short
        return score >= len(piece) * (self.config.min_density_short if short else self.config.min_density)


def _longest_run(free: NDArray[np.bool_]) -> int:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], free, [False])).astype(np.int8)))
    return int((edges[1::2] - edges[::2]).max(initial=0))


def split_path(gains: NDArray[np.float32], max_loss: float) -> list[tuple[int, int]]:
    """Pieces `[begin, end)` of a path that lose no more than `max_loss` anywhere inside."""
    pieces: list[tuple[int, int]] = []
    begin = end = index = 0
    total = best = 0.0
    while index < len(gains):
        total += float(gains[index])
        index += 1
        if total > best:
            best, end = total, index
        elif best > 0 and best - total > max_loss:
            pieces.append((begin, end))
            begin = index = end
            total = best = 0.0
        if best == 0.0 and total <= 0.0:
            begin = end = index
            total = 0.0
    if best > 0:
        pieces.append((begin, end))
    return pieces


def _trim_ends(steps: Steps) -> tuple[int, int]:
    """The piece `[begin, end)` without one or two words at its ends that only a gap joins to the rest."""
    is_gap = (steps == GAP).any(axis=1)
    begin, end = 0, len(steps)
    while (gap := is_gap[begin : begin + _LOOSE + 1]).any() and begin + _LOOSE < end:
        begin += int(gap.argmax()) + 1
    while (gap := is_gap[max(begin, end - _LOOSE - 1) : end][::-1]).any() and end - _LOOSE > begin:
        end -= int(gap.argmax()) + 1
    return begin, end


def _join(pieces: Sequence[Steps]) -> Iterator[Steps]:
    """Pieces in the order of the left text; those that follow one another on both sides are one."""
    current: Steps | None = None
    for piece in sorted(pieces, key=lambda steps: (_first(steps, 0), _first(steps, 1))):
        if current is None:
            current = piece
        elif _last(current, 0) + 1 == _first(piece, 0) and _last(current, 1) + 1 == _first(piece, 1):
            current = np.concatenate((current, piece))
        else:
            yield current
            current = piece
    if current is not None:
        yield current


def _first(steps: Steps, side: int) -> int:
    return int(steps[steps[:, side] != GAP, side][0])


def _last(steps: Steps, side: int) -> int:
    return int(steps[steps[:, side] != GAP, side][-1])
