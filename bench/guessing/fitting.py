"""A logistic model by Newton's method, on standardised signs with a small ridge."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_RIDGE = 3.0
_ROUNDS = 30


def fit_logistic(signs: Floats, labels: Floats) -> tuple[Floats, float]:
    """Weights in nats per unit of each sign, and the bias."""
    mean, spread = signs.mean(axis=0), signs.std(axis=0) + 1e-6
    scaled = np.concatenate([(signs - mean) / spread, np.ones((len(signs), 1))], axis=1)
    ridge = _RIDGE * np.eye(scaled.shape[1])
    ridge[-1, -1] = 1e-6
    weights = np.zeros(scaled.shape[1])
    for _ in range(_ROUNDS):
        sure = 1 / (1 + np.exp(-np.clip(scaled @ weights, -30, 30)))
        slope = scaled.T @ (sure - labels) + ridge @ weights
        curve = (scaled * (sure * (1 - sure))[:, None]).T @ scaled + ridge
        weights -= np.linalg.solve(curve, slope)
    plain = weights[:-1] / spread
    return plain, float(weights[-1] - (plain * mean).sum())
