"""The verdict on which side was first, from signs pooled as log-likelihood ratios."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from unspin.model import Comparison, Direction, Sign

DECIDED = 0.9
"""Probability from which a direction is given; between it and its complement the direction is undecided."""


def judge_direction(comparison: Comparison, signs: Sequence[Sign]) -> Comparison:
    """The comparison with its direction, its probability, and the signs, strongest first."""
    probability = 1.0 / (1.0 + math.exp(-sum(sign.weight for sign in signs)))
    if probability >= DECIDED:
        direction = Direction.LEFT_TO_RIGHT
    elif probability <= 1.0 - DECIDED:
        direction = Direction.RIGHT_TO_LEFT
    else:
        direction = Direction.UNDECIDED
    return replace(
        comparison,
        direction=direction,
        probability=probability,
        signs=tuple(sorted(signs, key=lambda sign: (-abs(sign.weight), sign.name))),
    )
