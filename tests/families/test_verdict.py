"""Signs pooled to a verdict (`unspin.families.direction`)."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_families import make_comparison

from unspin.families import judge_direction
from unspin.families.direction import DECIDED
from unspin.model import Direction, Sign

CASES = [
    ([], Direction.UNDECIDED, "no sign"),
    ([2.1], Direction.UNDECIDED, "8 to 1"),
    ([2.3], Direction.LEFT_TO_RIGHT, "10 to 1 for the left"),
    ([-2.3], Direction.RIGHT_TO_LEFT, "10 to 1 for the right"),
    ([1.0, 0.9, 0.5], Direction.LEFT_TO_RIGHT, "weak signs add up"),
    ([5.0, -5.0], Direction.UNDECIDED, "strong signs against each other"),
]


def make_signs(weights: list[float]) -> list[Sign]:
    return [Sign(name=f"rule {number}", weight=weight, reason="") for number, weight in enumerate(weights)]


@pytest.mark.parametrize(("weights", "direction", "why"), CASES, ids=[why for _, _, why in CASES])
def test_direction(weights: list[float], direction: Direction, why: str) -> None:
    found = judge_direction(make_comparison(), make_signs(weights))
    assert found.direction is direction, why
    assert found.probability == pytest.approx(1 / (1 + math.exp(-sum(weights))))


def test_signs_stand_strongest_first_then_by_name() -> None:
    found = judge_direction(make_comparison(), make_signs([0.5, -2.0, 0.5]))
    assert [sign.name for sign in found.signs] == ["rule 1", "rule 0", "rule 2"]


@given(st.lists(st.floats(-60, 60), max_size=12))
def test_turned_signs_turn_the_verdict(weights: list[float]) -> None:
    found = judge_direction(make_comparison(), make_signs(weights))
    turned = judge_direction(make_comparison(), make_signs([-weight for weight in weights]))
    assert found.probability + turned.probability == pytest.approx(1.0)
    if abs(found.probability - DECIDED) > 1e-9 and abs(turned.probability - DECIDED) > 1e-9:
        opposite = {
            Direction.LEFT_TO_RIGHT: Direction.RIGHT_TO_LEFT,
            Direction.RIGHT_TO_LEFT: Direction.LEFT_TO_RIGHT,
            Direction.UNDECIDED: Direction.UNDECIDED,
        }
        assert turned.direction is opposite[found.direction]
