"""How far signs of direction repeat each other: rules at the same swap, and a rule at the swaps of one pair.

The original is always the left side, so what is correlated here is what is right and wrong of the log-likelihood ratios.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from direction.readings import RULES, Readings
from direction.weights import Floats, Weights, fit_weights


def read_ratios(readings: Sequence[Readings]) -> list[Floats]:
    """Each pair's log-likelihood ratios, each sign taken by itself; shape (swaps, rules) each."""
    weights = fit_weights(readings)
    return [_weigh(each, weights) for each in readings]


def _weigh(each: Readings, weights: Weights) -> Floats:
    ratios = np.zeros(each.sizes.shape)
    for column, rule in enumerate(RULES):
        for size, weight in weights[rule].items():
            said = each.sizes[:, column]
            ratios[:, column] += np.where(np.abs(said) == size, np.sign(said) * weight, 0.0)
    return ratios


def correlate_rules(ratios: Sequence[Floats]) -> Floats:
    """Correlation of two rules at the swaps at which both speak, nan where they never do; shape (rules, rules)."""
    told = np.concatenate(ratios)
    found = np.full((len(RULES), len(RULES)), np.nan)
    for first in range(len(RULES)):
        for second in range(first):
            both = told[(told[:, first] != 0) & (told[:, second] != 0)]
            spread = both[:, [first, second]].std(axis=0) if len(both) > 1 else np.zeros(2)
            if (spread > 0).all():
                found[first, second] = np.corrcoef(both[:, first], both[:, second])[0, 1]
    return found


def correlate_within(ratios: Sequence[Floats]) -> Floats:
    """Correlation of a rule at two swaps of the same pair (analysis of variance, one way); shape (rules,)."""
    told = [each for each in ratios if len(each) > 1]
    sizes = np.array([len(each) for each in told], dtype=np.float64)
    whole = np.concatenate(told)
    means = np.array([each.mean(axis=0) for each in told])
    between = (sizes[:, None] * (means - whole.mean(axis=0)) ** 2).sum(axis=0) / (len(told) - 1)
    within = sum(((each - each.mean(axis=0)) ** 2).sum(axis=0) for each in told) / (len(whole) - len(told))
    usual = (len(whole) - (sizes**2).sum() / len(whole)) / (len(told) - 1)
    found: Floats = (between - within) / np.maximum(between + (usual - 1) * within, 1e-12)
    return found
