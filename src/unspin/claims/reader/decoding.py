"""From the network's label scores to spans.

The likeliest row of labels under the learned transitions (Viterbi), in which an inside label follows only its own kind.
Cost: words × labels².

Source: Lafferty et al. 2001 (linear-chain CRF).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


_NEVER = np.float32(-1e6)
_INSIDE = np.arange(99) % 2 == 0
_INSIDE[0] = False
"""For each label, whether it is an inside one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words `[begin, end)` that have one kind, and the mean probability of their labels."""

    begin: int
    end: int
    kind: int
    score: float


def find_runs(scores: Floats, transitions: Floats, opens: NDArray[np.bool_]) -> tuple[Run, ...]:
    """The spans of the likeliest row of labels.

    Args:
        scores: the network's score of each label for each word, shape (w, labels).
        transitions: score of each label after each, shape (labels, labels).
        opens: whether each word is the first of a line, shape (w,); no span runs on into another line (one of 23,289
            contents of PolNeAR does).
    """
    if len(scores) == 0:
        return ()
    labels = _find_labels(
        np.where(opens[:, None] & _INSIDE[: scores.shape[1]], _NEVER, scores), _forbid(transitions)
    )
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
        allowed[others, inside] = _NEVER
    return allowed


def _find_labels(scores: Floats, transitions: Floats) -> Ints:
    """Viterbi's row of labels; a text does not begin inside a span."""
    best = scores[0].copy()
    best[2::2] = _NEVER
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
