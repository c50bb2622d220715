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
        "likeness": 0.230,
        "unlikeness": 0.359,
        "share": 1.861,
        "doubt": -1.117,
        "count": 0.409,
        "rest": 0.033,
        "observed": -1.996,
        "kept": -0.362,
        "kept_two": 0.666,
        "swapped": -1.129,
        "swapped_one": -0.675,
        "kept_zipf": 0.011,
        "rare_anchor": -0.279,
        "unknown_anchor": 0.026,
        "synonyms": 2.027,
        "no_synonyms": -0.600,
        "strangers": -0.225,
        "listed": 0.033,
        "whole": 0.108,
        "merged": -3.231,
        "put_in_known": 0.212,
        "was_in_known": -0.498,
        "zipf_gain": -0.124,
        "zipf_loss": 0.189,
        "akin": -1.078,
        "other_form": -1.023,
        "count_kept": 0.322,
        "listed_kept": 0.334,
    },
    oddness=0.253,
    bias=-0.002,
)

PHRASE_WEIGHTS = Weights(
    signs={
        "likeness": 0.376,
        "unlikeness": 0.201,
        "share": 1.021,
        "doubt": -0.274,
        "count": 0.532,
        "rest": 0.111,
        "observed": -0.590,
        "kept": -0.972,
        "kept_two": 1.034,
        "swapped": -0.291,
        "swapped_one": 0.527,
        "kept_zipf": -0.109,
        "rare_anchor": -0.816,
        "unknown_anchor": -7.088,
        "synonyms": 2.700,
        "no_synonyms": 0.648,
        "strangers": -0.760,
        "listed": -2.475,
        "whole": 0.421,
        "merged": 0.000,
        "put_in_known": -0.069,
        "was_in_known": -0.211,
        "zipf_gain": 0.157,
        "zipf_loss": 0.380,
        "akin": -0.001,
        "other_form": -1.738,
        "count_kept": -0.292,
        "listed_kept": 1.034,
    },
    oddness=0.279,
    bias=-1.242,
)
