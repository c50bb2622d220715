"""What sizes of signs weigh, and by how much less once they are pooled.

Stages: 1. a size's weight is the logarithm of how often it spoke for the true original to how often against, one added to
both; 2. a pair's weights are added up by rule, within the rule's bound; 3. a factor for every rule is fitted by logistic
regression, because signs of one pair rest on the same words and the same dictionary.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from direction.readings import RULES, Readings
from unspin.families.wording_signs import WORDING_RULES

Weights = Mapping[str, Mapping[int, float]]
Floats = NDArray[np.float64]

PRODUCT: Weights = {rule.name: dict(enumerate(rule.weights, start=1)) for rule in WORDING_RULES}
BOUNDS: Floats = np.array([rule.bound for rule in WORDING_RULES])


def total(readings: Sequence[Readings], rule: str) -> Counter[int]:
    """How often a rule spoke with each size."""
    counts: Counter[int] = Counter()
    for each in readings:
        counts.update(each.counts[rule])
    return counts


def fit_weights(readings: Sequence[Readings]) -> Weights:
    """Rule → size → log-likelihood ratio in nats, of one swap by itself."""
    weights: dict[str, dict[int, float]] = {}
    for rule in RULES:
        counts = total(readings, rule)
        sizes = sorted({abs(size) for size in counts})
        weights[rule] = {size: float(np.log((counts[size] + 1) / (counts[-size] + 1))) for size in sizes}
    return weights


def sum_rules(readings: Sequence[Readings], weights: Weights) -> Floats:
    """Each pair's weights added up by rule, unbounded; shape (pairs, rules)."""
    return np.array(
        [
            [
                sum(
                    count
                    * np.sign(size)
                    * weights[rule].get(min(abs(size), max(weights[rule], default=0)), 0.0)
                    for size, count in each.counts[rule].items()
                )
                for rule in RULES
            ]
            for each in readings
        ],
        dtype=np.float64,
    )


def pool(sums: Floats) -> Floats:
    """Each pair's log-odds for the original: its rules' sums, each within the rule's bound; shape (pairs,)."""
    pooled: Floats = np.clip(sums, -BOUNDS, BOUNDS).sum(axis=1)
    return pooled


def fit_factors(sums: Floats, *, ridge: float = 1.0, rounds: int = 200) -> Floats:
    """A factor per rule, 0 or more, under which the sums are most likely log-odds; shape (rules,).

    Logistic regression without a constant: every pair stands as it is and turned round, so that only slopes are left.
    """
    factors = np.full(sums.shape[1], 0.3)
    for _ in range(rounds):
        chance = 1 / (1 + np.exp(-np.clip(sums @ factors, -500, 500)))
        gradient = sums.T @ (1 - chance) - ridge * factors
        curvature = (sums * (chance * (1 - chance))[:, None]).T @ sums + ridge * np.eye(len(factors))
        factors = np.clip(factors + 0.5 * np.linalg.solve(curvature, gradient), 0, None)
    return factors


def log_loss(logits: Floats) -> float:
    """Mean of what each verdict lacked, in nats; less is better, .69 is no verdict at all."""
    return float(np.logaddexp(0, -logits).mean())
