"""Candidate pairs aligned: the passages they share, or none.

Stages, for each pair:
 1. most copies in most piles stand word against word, some of them swapped: the best stretch at one distance is found in
    one pass, and stands if it is nearly all of the shorter text;
 2. else all areas are found, whatever the order of the words (`unspin.copies.areas`);
 3. the pair is a copy if one stretch of it is surely one (`evidence`).

Cost: under 2 µs for stage 1, 0.1 to 0.3 ms for stage 2, of texts of 500 words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numba import njit
from numpy.typing import NDArray

from unspin.copies.areas import AREA_SETTINGS, find_areas
from unspin.copies.pile.evidence import judge, read_signs
from unspin.copies.pile.frequencies import Floats, weights_of
from unspin.text.byte_words import Numbers

Measures: TypeAlias = NDArray[np.float64]
Bounds: TypeAlias = NDArray[np.int32]

AREAS = AREA_SETTINGS._replace(score=50.0, words=12)
"""Weaker areas than stand by themselves: what they lack in words they may have in order."""
_NO_ENDS = np.empty(0, dtype=np.uint8)
_NEARLY_ALL = 0.95
_MOSTLY = 0.4
"""Share of words at the same place from which only these are counted as kept."""
_SURE = 60
"""Words that are the same at one distance throughout, from which no further sign is asked for."""
_LOST = -0.7
"""Nats that a swapped word takes off: half of the words may be swapped, ln ½."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyConfig:
    """What shows copying.

    Attributes:
        min_evidence: log-odds that a passage is a copy at least. At -2, of PAN 2013's training corpus .965 of the shuffled
            and .955 of the translated passages are found; at 0, .92 of both, and a third as many pairs of news that
            only tell of the same event (bench/pile_evidence.py).
        min_words: words that it has at least, on its shorter side.
    """

    min_evidence: float = -2.0
    min_words: int = 15


@dataclass(frozen=True, slots=True)
class Texts:
    """The words of some texts.

    Attributes:
        words: all words' numbers, text after text; shape (words,).
        starts: where each text begins, and where the last one ends; shape (texts + 1,).
    """

    words: Numbers
    starts: NDArray[np.int64]

    def of(self, text: int) -> Numbers:
        """One text's words."""
        return self.words[self.starts[text] : self.starts[text + 1]]


@dataclass(frozen=True, slots=True)
class Verified:
    """The pairs that are copies.

    Attributes:
        pairs: their numbers among the candidates; shape (n,).
        measures: of each the shares of the left and of the right text's words in passages, the share of the passages' words
            that stand on both sides by weight and by number; shape (n, 4).
        passages: how many each has; shape (n,).
        bounds: word ranges of all passages, (left begin, left end, right begin, right end); shape (k, 4).
        scores: the share of each passage's words, by weight, that stand on both sides; shape (k,).
    """

    pairs: NDArray[np.int64]
    measures: Measures
    passages: NDArray[np.int64]
    bounds: Bounds
    scores: Measures


def verify_pairs(
    texts: Texts, pairs: NDArray[np.int64], drifts: NDArray[np.int64], weights: Floats, config: VerifyConfig
) -> Verified:
    """The candidates that are copies, with their passages.

    Args:
        texts: the words of the texts in question.
        pairs: left and right text of each candidate, by number; shape (n, 2).
        drifts: how many words further the right text has the seeds, about; shape (n,).
        weights: from `weigh_words`.
        config: what shows copying.
    """
    in_place = _find_all_in_place(texts.words, texts.starts, pairs, drifts, weights)
    stands = in_place[:, 0] < in_place[:, 1]
    found: list[NDArray[np.int64]] = [np.flatnonzero(stands)]
    areas: list[Bounds] = [in_place[stands]]
    for number in np.flatnonzero(~stands).tolist():
        left, right = (texts.of(text) for text in pairs[number].tolist())
        bounds = _find_anywhere(left, right, weights, config)
        if len(bounds):
            found.append(np.full(len(bounds), number))
            areas.append(bounds)
    return _describe(texts, pairs, np.concatenate(found), np.concatenate(areas), weights)


def _find_anywhere(left: Numbers, right: Numbers, weights: Floats, config: VerifyConfig) -> Bounds:
    """All areas, if one of them shows copying."""
    here, there = weights_of(left, weights), weights_of(right, weights)
    bounds, nats, ordered = find_areas(left, here, right, there, AREAS, _NO_ENDS, _NO_ENDS)
    return bounds if _shows_copying(left, right, bounds, nats, ordered, weights, config) else bounds[:0]


def _shows_copying(  # noqa: PLR0913, PLR0917  (the parts of one finding)
    left: Numbers,
    right: Numbers,
    bounds: Bounds,
    nats: Floats | Measures,
    ordered: Floats | Measures,
    weights: Floats,
    config: VerifyConfig,
) -> bool:
    """Whether one of the stretches is surely copied."""
    for (begin, end, other_begin, other_end), score, share in zip(
        bounds.tolist(), nats.tolist(), ordered.tolist(), strict=True
    ):
        if min(end - begin, other_end - other_begin) >= config.min_words:
            own = left[begin:end]
            signs = read_signs(own, weights_of(own, weights), right[other_begin:other_end], score, share)
            if judge(signs) >= config.min_evidence:
                return True
    return False


def _describe(
    texts: Texts, pairs: NDArray[np.int64], numbers: NDArray[np.int64], areas: Bounds, weights: Floats
) -> Verified:
    """What each pair shares, from its areas; `numbers` has the pair of each area."""
    order = np.argsort(numbers, kind="stable")
    numbers, areas = numbers[order], areas[order]
    found, firsts, passages = np.unique(numbers, return_index=True, return_counts=True)
    measured = _measure_all(texts.words, texts.starts, pairs[numbers], areas, weights)
    alike, weight, kept, length = (
        np.add.reduceat(column, firsts) if len(firsts) else column for column in measured.T
    )
    shares = _cover_all(texts.starts, pairs[found], firsts, passages, areas)
    return Verified(
        pairs=found,
        measures=np.stack((*shares.T, alike / weight, kept / length), axis=1),
        passages=passages,
        bounds=areas,
        scores=measured[:, 0] / measured[:, 1],
    )


@njit(cache=True, nogil=True)
def _find_all_in_place(
    words: Numbers,
    starts: NDArray[np.int64],
    pairs: NDArray[np.int64],
    drifts: NDArray[np.int64],
    weights: Floats,
) -> Bounds:
    """The one stretch of each pair, empty where it does not stand; shape (n, 4)."""
    found = np.zeros((len(pairs), 4), dtype=np.int32)
    for number in range(len(pairs)):
        one, other = pairs[number]
        left, right = words[starts[one] : starts[one + 1]], words[starts[other] : starts[other + 1]]
        drift = drifts[number]
        begin, end, kept = _find_in_place(left, weights_of(left, weights), right, drift)
        if kept >= _SURE and end - begin >= _NEARLY_ALL * min(len(left), len(right)):
            found[number, 0], found[number, 1] = begin, end
            found[number, 2], found[number, 3] = begin + drift, end + drift
    return found


@njit(cache=True, nogil=True)
def _measure_all(
    words: Numbers, starts: NDArray[np.int64], pairs: NDArray[np.int64], areas: Bounds, weights: Floats
) -> Measures:
    """`_measure` of each area; shape (k, 4)."""
    found = np.empty((len(areas), 4), dtype=np.float64)
    for number in range(len(areas)):
        here, there = starts[pairs[number, 0]], starts[pairs[number, 1]]
        begin, end, other_begin, other_end = areas[number]
        found[number] = _measure(
            words[here + begin : here + end], words[there + other_begin : there + other_end], weights
        )
    return found


@njit(cache=True, nogil=True)
def _cover_all(
    starts: NDArray[np.int64],
    pairs: NDArray[np.int64],
    firsts: NDArray[np.int64],
    passages: NDArray[np.int64],
    areas: Bounds,
) -> Measures:
    """The share of each pair's left and right text that stands in its areas; shape (n, 2)."""
    found = np.empty((len(pairs), 2), dtype=np.float64)
    for number in range(len(pairs)):
        own = areas[firsts[number] : firsts[number] + passages[number]]
        for side in range(2):
            text = pairs[number, side]
            covered = np.zeros(starts[text + 1] - starts[text], dtype=np.bool_)
            for area in own:
                covered[area[2 * side] : area[2 * side + 1]] = True
            found[number, side] = covered.mean()
    return found


@njit(cache=True, nogil=True)
def _find_in_place(left: Numbers, here: Floats, right: Numbers, drift: int) -> tuple[int, int, int]:
    """The best stretch in which words stand against words at a distance: begin, end, and words that are the same."""
    first, last = max(0, -drift), min(len(left), len(right) - drift)
    begin = best_begin = best_end = first
    kept = best_kept = 0
    score = best = 0.0
    for place in range(first, last):
        is_kept = left[place] == right[place + drift]
        score += here[place] if is_kept else _LOST
        kept += is_kept
        if score <= 0.0:
            score, begin, kept = 0.0, place + 1, 0
        elif score > best:
            best, best_begin, best_end, best_kept = score, begin, place + 1, kept
    return best_begin, best_end, best_kept


@njit(cache=True, nogil=True)
def _measure(left: Numbers, right: Numbers, weights: Floats) -> tuple[float, float, float, float]:
    """Of two stretches: weight in common, weight of the heavier one, words in common, words of the longer one."""
    heres, theres = weights_of(left, weights), weights_of(right, weights)
    weight = max(heres.astype(np.float64).sum(), theres.astype(np.float64).sum())
    words = max(len(left), len(right))
    alike, kept = _share_in_place(left, right, heres) if len(left) == len(right) else (0.0, 0)
    if kept < _MOSTLY * words:
        alike, kept = _share_anywhere(left, right, weights)
    return alike, weight, float(kept), float(words)


@njit(cache=True, nogil=True)
def _share_in_place(left: Numbers, right: Numbers, heres: Floats) -> tuple[float, int]:
    """Weight and number of the words that stand at the same place."""
    alike, kept = 0.0, 0
    for place in range(len(left)):
        if left[place] == right[place]:
            alike += heres[place]
            kept += 1
    return alike, kept


@njit(cache=True, nogil=True)
def _share_anywhere(left: Numbers, right: Numbers, weights: Floats) -> tuple[float, int]:
    """Weight and number of the words that stand on both sides, wherever."""
    lefts, rights = np.sort(left), np.sort(right)
    heres = weights_of(lefts, weights)
    alike = 0.0
    kept = i = j = 0
    while i < len(lefts) and j < len(rights):
        one, other = lefts[i], rights[j]
        if one == other:
            alike += heres[i]
            kept += 1
        i += one <= other
        j += other <= one
    return alike, kept
