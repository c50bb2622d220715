"""Candidate pairs aligned: the passages they share, or none.

Stages, for each pair:
 1. most copies in most piles stand word against word, some of them swapped: the best stretch at one distance is found in
    one pass, and stands if it is nearly all of the shorter text;
 2. else all areas are found, whatever the order of the words (`unspin.copies.areas`);
 3. the pair is a copy if one of them scores enough, weighed by whether the shared words keep their order (`order`). The
    score is evidence in nats, from how rare the shared words are in the pile itself, so that it holds in any language.

Cost: under 2 µs for stage 1, 0.1 to 0.3 ms for stage 2, of texts of 500 words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import numpy as np
from numba import njit
from numpy.typing import NDArray

from unspin.copies.areas import AREA_SETTINGS, AreaSettings, find_areas
from unspin.copies.pile.frequencies import Floats, weights_of
from unspin.copies.pile.order import measure_order
from unspin.text.byte_words import Numbers

Measures: TypeAlias = NDArray[np.float64]
Bounds: TypeAlias = NDArray[np.int32]

_NEVER = 0.5
"""Share of the score wanted, under which no order makes up for the rest."""
_SETTINGS = AREA_SETTINGS._replace(score=50.0, words=12)
"""Weaker areas than are shown by themselves: what they lack in words they may have in order."""
_NEARLY_ALL = 0.95
_LOST = -0.7
"""Nats that a swapped word takes off: half of the words may be swapped, ln ½."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyConfig:
    """What shows copying.

    Measured on PAN 2013's training corpus: at 100 nats, of which the order of words gives or takes 20 a unit, one of 1,000
    pairs without plagiarism is reported, and .974 of the translated copies that have an area; without the order, at the same
    one of 1,000, .937.

    Attributes:
        min_score: nats that the best area scores at least, its order counted in.
        order: nats for a unit of order.
        min_words: words that the best area has at least, on its shorter side.
    """

    min_score: float = 112.0
    order: float = 30.0
    min_words: int = 15


class Limits(NamedTuple):
    """`VerifyConfig`, as a compiled kernel takes it."""

    min_score: float
    order: float
    min_words: int


@dataclass(frozen=True, slots=True)
class Texts:
    """The words of some texts.

    Attributes:
        words: all words' numbers, text after text; shape (words,).
        starts: where each text begins, and where the last one ends; shape (texts + 1,).
    """

    words: Numbers
    starts: NDArray[np.int64]


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
    limits = Limits(config.min_score, config.order, config.min_words)
    return Verified(*_verify(texts.words, texts.starts, pairs, drifts, weights, _SETTINGS, limits))


@njit(cache=True, nogil=True)
def _verify(  # noqa: PLR0913, PLR0914, PLR0917  (a compiled kernel takes arrays, not records)
    words: Numbers,
    starts: NDArray[np.int64],
    pairs: NDArray[np.int64],
    drifts: NDArray[np.int64],
    weights: Floats,
    settings: AreaSettings,
    limits: Limits,
) -> tuple[NDArray[np.int64], Measures, NDArray[np.int64], Bounds, Measures]:
    found = np.empty(len(pairs), dtype=np.int64)
    measures = np.empty((len(pairs), 4), dtype=np.float64)
    passages = np.empty(len(pairs), dtype=np.int64)
    bounds = np.empty((len(pairs) + 64, 4), dtype=np.int32)
    scores = np.empty(len(pairs) + 64, dtype=np.float64)
    count = total = 0
    for number in range(len(pairs)):
        one, other = pairs[number]
        left, right = words[starts[one] : starts[one + 1]], words[starts[other] : starts[other + 1]]
        here = weights_of(left, weights)
        areas = _find_in_place(left, here, right, drifts[number], limits)
        there = here
        if not len(areas):
            there = weights_of(right, weights)
            areas = _find_anywhere(left, here, right, there, settings, limits)
        if not len(areas):
            continue
        while total + len(areas) > len(bounds):
            bounds, scores = np.concatenate((bounds, bounds)), np.concatenate((scores, scores))
        alike = weight = kept = length = 0.0
        for area in areas:
            shared = _measure(left[area[0] : area[1]], right[area[2] : area[3]], weights)
            bounds[total], scores[total] = area, shared[0] / shared[1]
            total += 1
            alike, weight, kept, length = alike + shared[0], weight + shared[1], kept + shared[2], length + shared[3]
        measures[count, 0] = _cover(areas[:, 0], areas[:, 1], len(left))
        measures[count, 1] = _cover(areas[:, 2], areas[:, 3], len(right))
        measures[count, 2], measures[count, 3] = alike / weight, kept / length
        found[count], passages[count] = number, len(areas)
        count += 1
    return found[:count], measures[:count], passages[:count], bounds[:total], scores[:total]


@njit(cache=True, nogil=True)
def _find_in_place(
    left: Numbers, here: Floats, right: Numbers, drift: int, limits: Limits
) -> Bounds:
    """The one stretch in which words stand against words at a distance, if it is nearly all of the shorter text."""
    first, last = max(0, -drift), min(len(left), len(right) - drift)
    begin = best_begin = best_end = first
    score = best = 0.0
    for place in range(first, last):
        score += here[place] if left[place] == right[place + drift] else _LOST
        if score <= 0.0:
            score, begin = 0.0, place + 1
        elif score > best:
            best, best_begin, best_end = score, begin, place + 1
    size = best_end - best_begin
    bounds = np.empty((1, 4), dtype=np.int32)
    bounds[0, 0], bounds[0, 1], bounds[0, 2], bounds[0, 3] = best_begin, best_end, best_begin + drift, best_end + drift
    stands = size >= max(limits.min_words, _NEARLY_ALL * min(len(left), len(right))) and best >= limits.min_score
    return bounds if stands else bounds[:0]


@njit(cache=True, nogil=True)
def _find_anywhere(  # noqa: PLR0913, PLR0917  (a compiled kernel)
    left: Numbers,
    here: Floats,
    right: Numbers,
    there: Floats,
    settings: AreaSettings,
    limits: Limits,
) -> Bounds:
    """All areas, if one of them shows copying."""
    no_ends = np.empty(0, dtype=np.uint8)
    bounds, nats, _ = find_areas(left, here, right, there, settings, no_ends, no_ends)
    for place in range(len(bounds)):
        begin, end, other_begin, other_end = bounds[place]
        if nats[place] < _NEVER * limits.min_score or min(end - begin, other_end - other_begin) < limits.min_words:
            continue
        order = measure_order(left[begin:end], here[begin:end], right[other_begin:other_end])
        if nats[place] + limits.order * order >= limits.min_score:
            return bounds
    return bounds[:0]


@njit(cache=True, nogil=True)
def _measure(left: Numbers, right: Numbers, weights: Floats) -> tuple[float, float, float, float]:
    """Of two stretches: weight in common, weight of the heavier one, words in common, words of the longer one."""
    lefts, rights = np.sort(left), np.sort(right)
    heres, theres = weights_of(lefts, weights), weights_of(rights, weights)
    alike = 0.0
    kept = i = j = 0
    while i < len(lefts) and j < len(rights):
        one, other = lefts[i], rights[j]
        if one == other:
            alike += heres[i]
            kept += 1
        i += one <= other
        j += other <= one
    return alike, max(heres.sum(), theres.sum()), float(kept), float(max(len(lefts), len(rights)))


@njit(cache=True, nogil=True)
def _cover(begins: Bounds, ends: Bounds, words: int) -> float:
    """The share of a text's words that stand in one of the ranges."""
    covered = np.zeros(words, dtype=np.bool_)
    for place in range(len(begins)):
        covered[begins[place] : ends[place]] = True
    return covered.sum() / words
