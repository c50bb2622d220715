"""From the network's numbers to spans and links.

Stages: 1. the likeliest row of labels under the learned transitions (Viterbi), in which an inside label follows only
its own kind; 2. spans; 3. each content's cue and each cue's source: the candidate with the highest link score, in
which nearness counts as learned.

Cost: words × labels² for the labels; spans × spans near each other for the links.

Source: Lafferty et al. 2001 (linear-chain CRF); Dozat and Manning 2017 (biaffine arcs, here without the middle matrix).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

NEAR = 400
"""Words between a span and the one it is linked to, at most."""
_BUCKETS = 10
BUCKETS = 2 * _BUCKETS
"""Kinds of distance: powers of two of words, before and after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transitions:
    """What the network learned of rows of labels and of links.

    Attributes:
        parts: score of each label of a part after each, shape (7, 7), from row to column.
        names: the same for names, shape (9, 9).
        distances: score of each kind of distance, for links to sources and to cues, shape (2, BUCKETS).
        nothing: score of there being no source, and no cue, shape (2,).
    """

    parts: Floats
    names: Floats
    distances: Floats
    nothing: Floats

    @classmethod
    def from_json(cls, fields: Mapping[str, Sequence[object]]) -> Transitions:
        """As `tools/reader` writes them."""
        return cls(**{name: np.array(fields[name], dtype=np.float32) for name in cls.__slots__})


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words `[begin, end)` that have one kind, and the mean probability of their labels."""

    begin: int
    end: int
    kind: int
    score: float


def find_runs(scores: Floats, transitions: Floats) -> tuple[Run, ...]:
    """The spans of the likeliest row of labels.

    Args:
        scores: the network's score of each label for each word, shape (w, labels).
        transitions: score of each label after each, shape (labels, labels).
    """
    if len(scores) == 0:
        return ()
    labels = _find_labels(scores, _forbid(transitions))
    sure = _soften(scores)[np.arange(len(labels)), labels]
    runs: list[Run] = []
    begin = 0
    while begin < len(labels):
        label = int(labels[begin])
        end = begin + 1
        if label:
            kind = (label - 1) // 2
            while end < len(labels) and labels[end] == 2 + 2 * kind:
                end += 1
            runs.append(Run(begin=begin, end=end, kind=kind, score=float(sure[begin:end].mean())))
        begin = end
    return tuple(runs)


def _forbid(transitions: Floats) -> Floats:
    """The transitions, those to an inside label from another kind ruled out."""
    allowed = transitions.copy()
    for inside in range(2, len(allowed), 2):
        others = [label for label in range(len(allowed)) if label not in {inside, inside - 1}]
        allowed[others, inside] = -np.inf
    return allowed


def _find_labels(scores: Floats, transitions: Floats) -> Ints:
    """Viterbi's row of labels; a text does not begin inside a span."""
    best = scores[0].copy()
    best[2::2] = -np.inf
    pointers = np.zeros(scores.shape, dtype=np.int64)
    for word in range(1, len(scores)):
        paths = best[:, None] + transitions
        pointers[word] = paths.argmax(axis=0)
        best = paths.max(axis=0) + scores[word]
    labels = np.zeros(len(scores), dtype=np.int64)
    labels[-1] = int(best.argmax())
    for word in range(len(scores) - 1, 0, -1):
        labels[word - 1] = pointers[word, labels[word]]
    return labels


def _soften(scores: Floats) -> Floats:
    odds: Floats = np.exp(scores - scores.max(axis=1, keepdims=True))
    total: Floats = odds / odds.sum(axis=1, keepdims=True)
    return total


def bucket_distances(distances: Ints) -> Ints:
    """The kind of each signed distance in words: its power of two, those after in the upper half."""
    powers = np.floor(np.log2(np.maximum(np.abs(distances), 1))).astype(np.int64)
    buckets: Ints = np.minimum(powers, _BUCKETS - 1) + np.where(distances > 0, _BUCKETS, 0)
    return buckets


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """n spans that links may begin or end at.

    Attributes:
        places: the words they begin with, rising, shape (n,).
        vectors: their link vectors, shape (n, d).
    """

    places: Ints
    vectors: Floats


def find_links(
    seeking: Ends, sought: Ends, distances: Floats, nothing: float
) -> tuple[tuple[int | None, float], ...]:
    """For each seeking span, the index of the one it is linked to, or None, and the probability of that.

    Args:
        seeking: the spans that seek, m of them.
        sought: the candidates; only those within `NEAR` words of a seeking one are weighed.
        distances: score of each kind of distance, shape (BUCKETS,).
        nothing: score of no candidate being right.
    """
    firsts = np.searchsorted(sought.places, seeking.places - NEAR)
    lasts = np.searchsorted(sought.places, seeking.places + NEAR, side="right")
    found: list[tuple[int | None, float]] = []
    for place, vector, first, last in zip(seeking.places, seeking.vectors, firsts, lasts, strict=True):
        near = slice(int(first), int(last))
        scores = sought.vectors[near] @ vector / np.float32(np.sqrt(len(vector)))
        scores += distances[bucket_distances(sought.places[near] - place)]
        scores = np.append(scores, np.float32(nothing))
        odds = np.exp(scores - scores.max())
        best = int(scores.argmax())
        link = None if best == len(scores) - 1 else near.start + best
        found.append((link, float(odds[best] / odds.sum())))
    return tuple(found)
