"""The weights of the evidence for and against two names: a logistic regression over `features`.

The weights are fitted, each held to the sign that it must have, to 414 labelled pairs (OpenSanctions' name-matching
set, half of it) and, at half their weight, to 2,000 spelling variants and 4,000 pairs of different entries that share
a word, drawn from OFAC's list of July 2021. In tenfold cross-validation F1 on the labelled pairs is .92
(`bench/screening/name_matching.py` gives the figure of the fit itself).

Source: the plan follows Fellegi and Sunter 1969, A theory for record linkage, with a logistic in place of the product.
"""

from __future__ import annotations

import math

from unspin.sanctions.names.features import Features

THRESHOLD = 0.7
"""From this score on two names are taken for one: the logistic's .6, where F1 and a clerk's patience meet."""

_AT_THRESHOLD = math.log(0.6 / 0.4) - math.log(0.7 / 0.3)
_BIAS = -1.0
_WEIGHTS = Features(
    weakest=-5.1,
    clashing=-3.9,
    common_clash=-8.2,
    number_clash=-0.9,
    place_clash=-5.8,
    dropped_words=-0.36,
    number_dropped=-3.5,
    place_dropped=-0.7,
    reordered=-1.0,
    unlike=-1.2,
    share=5.1,
)
_USED = tuple((place, weight) for place, weight in enumerate(_WEIGHTS) if weight)


def weigh_evidence(features: Features) -> float:
    """The logistic of the evidence, in (0, 1)."""
    total = _BIAS - _AT_THRESHOLD
    for place, weight in _USED:
        total += weight * features[place]
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))
