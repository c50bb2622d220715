"""How sure it is that two stretches are copies, and not two texts on one subject or of one mould.

Problem: two stories of one hurricane share its words, two dividend notices all but their figures; a translation to and fro
shares half of its words with its source, a shuffled one hardly any order.

Stages: what is measured of the stretches, each with a weight, summed up to log-odds:
- their score, from `unspin.copies.areas`;
- whether shared words keep their order (`order`);
- the surprisal of shared words beyond `_RARE`, which moulds have none of;
- figures that differ: copies alter few, moulds all;
- the share of words kept, against the share that kept a neighbour: rewording leaves many words and breaks their
  neighbourhood, a mould keeps whole phrases and loses the rest;
- their length.

The weights are a logistic regression (bench/pile_evidence.py) over half of PAN 2013's training corpus and news with
generated copies; the other half and other news are reported there.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numba import njit
from numpy.typing import NDArray

from unspin.copies.pile.frequencies import Floats
from unspin.copies.pile.order import measure_order
from unspin.text.byte_words import Numbers

Signs: TypeAlias = NDArray[np.float64]

SIGNS = ("score", "order", "rare words", "figures that differ", "kept", "in order", "words")
_RARE = 8.0
"""Surprisal from which a word is rare: one in 3,000."""
_MOST_FIGURES = 5
_WEIGHTS = np.array([2.72, 0.393, 1.89, -1.52, 19.7, -13.5, -0.36])
_BIAS = -23.35


def judge(signs: Signs) -> float:
    """The log-odds that signs, of shape (7,), are those of a copy."""
    return float(signs @ _WEIGHTS + _BIAS)


@njit(cache=True, nogil=True)
def read_signs(left: Numbers, here: Floats, right: Numbers, nats: float, ordered: float) -> Signs:
    """What is measured of two stretches, in the order of `SIGNS`; shape (7,).

    Args:
        left: the words of one stretch.
        here: their weights.
        right: the other's words.
        nats: the score of both.
        ordered: the share of their words that kept a neighbour.
    """
    order = np.argsort(left, kind="mergesort")
    rights = np.sort(right)
    kept = i = j = 0
    rare = 0.0
    own_figures = other_figures = 0
    last = np.int64(-1)
    while i < len(order) or j < len(rights):
        one = np.int64(left[order[i]]) if i < len(order) else np.int64(1) << 40
        other = np.int64(rights[j]) if j < len(rights) else np.int64(1) << 40
        if one == other:
            kept += 1
            if one != last:
                rare += max(0.0, here[order[i]] - _RARE)
            last = one
        elif one < other:
            own_figures += int(one != last and one & 1)
        else:
            other_figures += int(other != last and other & 1)
        i, j = i + int(one <= other), j + int(other <= one)
    words = min(len(left), len(right))
    return np.array(
        [
            np.log(max(nats, 1.0)),
            measure_order(left, here, right),
            np.log1p(rare),
            float(min(own_figures, other_figures, _MOST_FIGURES)),
            kept / max(len(left), len(right)),
            ordered,
            np.log(words),
        ]
    )
