"""What the signs of a candidate weigh; written by `python bench/guesses.py HAYSTACK --fit`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from unspin.restoration.candidates import SIGNS


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """A logistic model of "this is what stood there".

    Attributes:
        signs: nats per unit of each sign.
        oddness: nats per nat of the text's oddness.
        bias: nats.
    """

    signs: Mapping[str, float]
    oddness: float
    bias: float

    def weigh(self, signs: NDArray[np.float32], oddness: float) -> NDArray[np.float64]:
        """Log-odds of candidates; `signs` has shape (n, len(SIGNS))."""
        weights = np.array([self.signs[name] for name in SIGNS], dtype=np.float64)
        odds: NDArray[np.float64] = (signs * weights).sum(axis=1) + self.oddness * oddness + self.bias
        return odds


NAME_WEIGHTS = Weights(
    signs={
        "likeness": 0.219,
        "unlikeness": 0.462,
        "share": 1.800,
        "doubt": -1.309,
        "count": 0.465,
        "rest": -0.059,
        "observed": -2.645,
        "kept": 0.374,
        "kept_two": 0.040,
        "swapped": -0.587,
        "swapped_one": -0.075,
        "kept_zipf": -0.014,
        "rare_anchor": -0.314,
        "unknown_anchor": 0.033,
        "synonyms": 1.927,
        "no_synonyms": -0.489,
        "strangers": -0.539,
        "listed": -0.210,
        "whole": -0.175,
        "merged": -2.767,
        "put_in_known": 0.286,
        "was_in_known": -0.624,
        "zipf_gain": -0.281,
        "zipf_loss": 0.411,
        "akin": -0.807,
        "other_form": -1.216,
        "count_kept": 0.173,
        "listed_kept": 0.530,
    },
    oddness=0.208,
    bias=-1.206,
)

PHRASE_WEIGHTS = Weights(
    signs={
        "likeness": 0.413,
        "unlikeness": 0.153,
        "share": 0.867,
        "doubt": -0.245,
        "count": 0.606,
        "rest": 0.076,
        "observed": -0.601,
        "kept": -0.067,
        "kept_two": 0.799,
        "swapped": -0.152,
        "swapped_one": 0.219,
        "kept_zipf": -0.276,
        "rare_anchor": -0.270,
        "unknown_anchor": -7.249,
        "synonyms": 2.490,
        "no_synonyms": 0.566,
        "strangers": -0.844,
        "listed": -1.261,
        "whole": 0.181,
        "merged": 0.000,
        "put_in_known": -0.061,
        "was_in_known": -0.208,
        "zipf_gain": 0.178,
        "zipf_loss": 0.136,
        "akin": -0.138,
        "other_form": -1.855,
        "count_kept": -0.279,
        "listed_kept": 0.799,
    },
    oddness=0.269,
    bias=-2.546,
)
