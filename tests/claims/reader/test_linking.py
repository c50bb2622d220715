"""Links between spans: by meaning, by what lies between, or none."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unspin.claims.reader.linking import BETWEEN, FEATURES, GAPS, NEAR, Ends, LinkScores, describe, find_links

HALF = (FEATURES - 1) // 2


def ends(begins: list[int], vectors: list[list[float]] | None = None, lines: list[int] | None = None) -> Ends:
    count = len(begins)
    return Ends(
        begins=np.array(begins, np.int64),
        ends=np.array(begins, np.int64) + 1,
        vectors=np.array(vectors or [[0.0, 0.0]] * count, np.float32).reshape(count, 2),
        lines=np.array(lines or [0] * count, np.int64),
    )


def weigh(nothing: float, **numbers: float) -> LinkScores:
    features = np.zeros(FEATURES, np.float32)
    for name, number in numbers.items():
        features[int(name.removeprefix("f"))] = number
    return LinkScores(features=features, nothing=nothing)


@pytest.mark.parametrize(
    ("seeking", "sought", "scores", "found", "why"),
    [
        (ends([5], [[9, 0]]), ends([2, 9], [[0, 1], [1, 0]]), weigh(0, f0=1), 1, "the likest"),
        (ends([5], [[9, 0]]), ends([2, 9], [[0, 1], [1, 0]]), weigh(99, f0=1), None, "none is likelier"),
        (ends([5]), ends([]), weigh(-9), None, "there is none"),
        (ends([5]), ends([7 + NEAR]), weigh(-9), None, "too far away"),
        (ends([50]), ends([10, 47]), weigh(-9, f2=1), 1, "two words between, which counts"),
        (ends([50]), ends([47, 52]), weigh(-9, **{f"f{2 + HALF}": 1}), 1, "one after, which counts"),
    ],
)
def test_links(seeking: Ends, sought: Ends, scores: LinkScores, found: int | None, why: str) -> None:
    ((link, sure),) = find_links(seeking, sought, scores)
    assert link == found, why
    assert 0 < sure <= 1


def test_what_lies_between_is_counted() -> None:
    near, rows = describe(ends([100], lines=[3]), 0, ends([90, 95, 99, 101, 160], lines=[1, 3, 3, 3, 9]))
    assert near == slice(0, 5)
    between = (
        rows[:, [1 + GAPS + n for n in range(BETWEEN)]]
        + rows[:, [1 + HALF + GAPS + n for n in range(BETWEEN)]]
    )
    assert between.argmax(axis=1).tolist() == [2, 1, 0, 0, 1]
    assert rows[:3, 1 : 1 + HALF].sum() == 9  # three numbers for each of those before
    assert rows[3:, 1 + HALF :].sum() == 6


@settings(deadline=None)
@given(st.lists(st.integers(0, 3000), unique=True, max_size=30), st.integers(0, 3000))
def test_every_near_candidate_has_three_numbers(places: list[int], seeker: int) -> None:
    places = sorted({place for place in places if place != seeker})
    near, rows = describe(ends([seeker]), 0, ends(places))
    assert all(abs(place - seeker) <= NEAR + 1 for place in places[near])
    assert all(abs(place - seeker) >= NEAR for place in (*places[: near.start], *places[near.stop :]))
    assert (rows[:, 1:].sum(axis=1) == 3).all()
