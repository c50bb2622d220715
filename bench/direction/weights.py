"""What sizes of signs weigh, by themselves and pooled, and what tells a thesaurus's changes from a writer's.

Stages: 1. a size's weight by itself is the logarithm of how often it spoke for the true original to how often against,
one added to both; 2. pooled: a pair is the net count of every size of every rule, scaled as the product scales it (by
the number of swaps and by how far the changes are a thesaurus's); weights, 0 or more, are fitted to all pairs by logistic
regression, so that they hold together, whatever the signs have in common; 3. the same, with a constant, for the
kind of changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from direction.readings import RULES, Readings
from unspin.families.substitution import find_chance, scale_chance
from unspin.families.wording_signs import BOUND, WORDING_RULES, find_discount

Weights = Mapping[str, Mapping[int, float]]
Floats = NDArray[np.float64]

PRODUCT: Weights = {rule.name: dict(enumerate(rule.weights, start=1)) for rule in WORDING_RULES}
COLUMNS = tuple((rule, size) for rule, sizes in PRODUCT.items() for size in sizes)
_DAMAGE = frozenset(rule.name for rule in WORDING_RULES if rule.is_damage)
_RULE_OF_COLUMN = np.array([[rule == name for rule, _ in COLUMNS] for name in RULES], dtype=np.float64)


def total(readings: Sequence[Readings], rule: str) -> Counter[int]:
    """How often a rule spoke with each size."""
    counts: Counter[int] = Counter()
    for each in readings:
        counts.update(each.counts(rule))
    return counts


def fit_weights(readings: Sequence[Readings]) -> Weights:
    """Rule → size → log-likelihood ratio in nats, of one swap by itself."""
    weights: dict[str, dict[int, float]] = {}
    for rule in RULES:
        counts = total(readings, rule)
        sizes = sorted({abs(size) for size in counts})
        weights[rule] = {size: float(np.log((counts[size] + 1) / (counts[-size] + 1))) for size in sizes}
    return weights


def count_net(readings: Sequence[Readings]) -> Floats:
    """Each pair's swaps for less those against its original, by rule and size, scaled; shape (pairs, columns)."""
    rows = np.zeros((len(readings), len(COLUMNS)))
    for row, each in enumerate(readings):
        factor = scale_chance(find_chance(each.shares)) if each.shares else 1.0
        for column, (rule, size) in enumerate(COLUMNS):
            said = each.sizes[:, RULES.index(rule)]
            largest = size == max(PRODUCT[rule])
            is_size = (np.abs(said) >= size) if largest else (np.abs(said) == size)
            rows[row, column] = np.sign(said[is_size]).sum() * (1.0 if rule in _DAMAGE else factor)
        rows[row] *= find_discount(len(each.sizes))
    return rows


def list_weights(weights: Weights) -> Floats:
    """The weights in the order of `COLUMNS`."""
    return np.array([weights[rule][size] for rule, size in COLUMNS])


def pool(net: Floats, weights: Floats) -> Floats:
    """Each pair's log-odds for the original: its rules' sums, each within the product's bound; shape (pairs,)."""
    sums = (net * weights) @ _RULE_OF_COLUMN.T
    pooled: Floats = np.clip(sums, -BOUND, BOUND).sum(axis=1)
    return pooled


def fit_pooled(net: Floats, masses: Floats, *, ridge: float = 2.0, rounds: int = 400) -> Floats:
    """Weights, 0 or more, under which the net counts are most likely log-odds; shape (columns,).

    Logistic regression without a constant: every pair stands as it is and turned round, so that only slopes are left.
    """
    weights = np.full(net.shape[1], 0.1)
    for _ in range(rounds):
        chance = 1 / (1 + np.exp(-np.clip(net @ weights, -30, 30)))
        gradient = net.T @ (masses * (1 - chance)) - ridge * weights
        curvature = (net * (masses * chance * (1 - chance))[:, None]).T @ net + ridge * np.eye(len(weights))
        weights = np.clip(weights + 0.3 * np.linalg.solve(curvature, gradient), 0, None)
    return weights


def fit_logistic(rows: Floats, is_so: Floats, masses: Floats, *, ridge: float = 0.5) -> Floats:
    """Constant and slopes of a logistic regression; shape (1 + columns,)."""
    told = np.hstack((np.ones((len(rows), 1)), rows))
    slopes = np.zeros(told.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-told @ slopes))
        gradient = told.T @ (masses * (is_so - chance)) - ridge * slopes
        curvature = (told * (masses * chance * (1 - chance))[:, None]).T @ told + ridge * np.eye(len(slopes))
        slopes = slopes + np.linalg.solve(curvature, gradient)
    return slopes


def log_loss(logits: Floats, masses: Floats | None = None) -> float:
    """Mean of what each verdict lacked, in nats; less is better, .69 is no verdict at all."""
    return float(np.average(np.logaddexp(0, -logits), weights=masses))
