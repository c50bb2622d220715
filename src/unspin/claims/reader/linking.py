"""Which cue a content belongs to, and which source a cue.

Problem: articles say "said" twenty times; what two words mean to each other (their link vectors) does not tell which of
twenty it is. What lies between does: how many words, how many other candidates, how many lines.

Each candidate's score is a sum of five: the product of the two link vectors, and one number each for the words
between, the other candidates between, the lines between, and on which side it stands. "None" has a score of its own.
The numbers are fitted by `tools/reader/fit_links.py`, on articles that the network has not seen, since on those it has
seen the vectors say too much.

Cost: spans × candidates within `NEAR` words.

Source: Dozat and Manning 2017 (arcs by products of vectors, here without the middle matrix).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

NEAR: Final = 400
"""Words between a span and the one it is linked to, at most."""
GAPS, BETWEEN, LINES = 10, 4, 4
"""Kinds of gap (powers of two of words), of candidates between, and of lines between; the last holds all above."""
FEATURES: Final = 1 + 2 * (GAPS + BETWEEN + LINES)
"""Numbers that describe a candidate: the product of the vectors, then one of each kind, for before and after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """n spans that links may begin or end at.

    Attributes:
        begins, ends: their words `[begin, end)`, rising, shape (n,).
        vectors: their link vectors, shape (n, d).
        lines: the line of the text that each begins in, shape (n,).
    """

    begins: Ints
    ends: Ints
    vectors: Floats
    lines: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkScores:
    """What the fitted numbers are, for one kind of link.

    Attributes:
        features: weight of each number that describes a candidate, shape (FEATURES,).
        nothing: score of there being none.
    """

    features: Floats
    nothing: float

    @classmethod
    def from_json(cls, fields: Mapping[str, Sequence[float]]) -> LinkScores:
        """As `tools/reader` writes them."""
        return cls(
            features=np.array(fields["features"], dtype=np.float32), nothing=float(fields["nothing"][0])
        )


def find_links(seeking: Ends, sought: Ends, scores: LinkScores) -> tuple[tuple[int | None, float], ...]:
    """For each seeking span, the index of the one it is linked to, or None, and the probability of that."""
    found: list[tuple[int | None, float]] = []
    for index in range(len(seeking.begins)):
        near, features = describe(seeking, index, sought)
        weights = np.append(features @ scores.features, np.float32(scores.nothing))
        odds = np.exp(weights - weights.max())
        best = int(weights.argmax())
        link = None if best == len(weights) - 1 else near.start + best
        found.append((link, float(odds[best] / odds.sum())))
    return tuple(found)


def describe(seeking: Ends, index: int, sought: Ends) -> tuple[slice, Floats]:
    """The candidates near a seeking span, and the numbers that describe each, shape (n, FEATURES)."""
    begin, end = seeking.begins[index], seeking.ends[index]
    first, last = np.searchsorted(sought.begins, [begin - NEAR, end + NEAR])
    near = slice(int(first), int(last))
    begins, ends = sought.begins[near], sought.ends[near]
    is_after = begins >= end
    gaps = np.maximum(np.where(is_after, begins - end, begin - ends), 0)
    middle = int(np.searchsorted(sought.begins, begin)) - near.start
    places = np.arange(len(begins))
    between = np.where(places < middle, middle - 1 - places, places - middle)
    lines = np.abs(sought.lines[near] - seeking.lines[index])
    rows = np.zeros((len(begins), FEATURES), dtype=np.float32)
    rows[:, 0] = sought.vectors[near] @ seeking.vectors[index] / np.sqrt(seeking.vectors.shape[1])
    half = is_after * (GAPS + BETWEEN + LINES) + 1
    powers = np.floor(np.log2(gaps + 1)).astype(np.int64)
    rows[places, half + np.minimum(powers, GAPS - 1)] = 1
    rows[places, half + GAPS + np.minimum(between, BETWEEN - 1)] = 1
    rows[places, half + GAPS + BETWEEN + np.minimum(lines, LINES - 1)] = 1
    return near, rows
