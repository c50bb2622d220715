"""Names that do not lie on one another, at any scale; the weightier first."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unspin.report.network_lettering import LINE, SCALES, Box, Grant, Side, Wish, grant_wishes

SIZE = (1000.0, 800.0)
NEVER = len(SCALES)


def lies(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


wishes = st.lists(
    st.builds(
        Wish,
        x=st.floats(100, 900),
        y=st.floats(50, 750),
        radius=st.sampled_from([0.0, 7.0, 15.0]),
        cells=st.integers(0, 30),
        may_cover=st.booleans(),
    ),
    max_size=25,
)


@settings(max_examples=60, deadline=None)
@given(wishes)
def test_no_words_lie_on_others_at_any_scale(asked: list[Wish]) -> None:
    dots = [(wish.x, wish.y, wish.radius) for wish in asked if wish.radius]
    granted = grant_wishes(asked, dots, SIZE)
    for step, scale in enumerate(SCALES):
        seen = [
            wish.box(scale, grant.side)
            for wish, grant in zip(asked, granted, strict=True)
            if grant.step <= step
        ]
        assert not any(lies(one, other) for one, other in itertools.combinations(seen, 2))


@settings(max_examples=60, deadline=None)
@given(wishes)
def test_words_are_granted_where_they_first_have_room(asked: list[Wish]) -> None:
    dots = [(wish.x, wish.y, wish.radius) for wish in asked if wish.radius]
    granted = grant_wishes(asked, dots, SIZE)
    for wish, grant in zip(asked, granted, strict=True):
        if grant.step < NEVER - 1:
            left, top, right, bottom = wish.box(SCALES[grant.step], grant.side)
            assert left >= 0
            assert top >= 0
            assert right <= SIZE[0] * SCALES[grant.step]
            assert bottom <= SIZE[1] * SCALES[grant.step]
        if not wish.may_cover and grant.step < NEVER:
            box = wish.box(SCALES[grant.step], grant.side)
            scale = SCALES[grant.step]
            around = [tuple(side * scale for side in (x - r, y - r, x + r, y + r)) for x, y, r in dots]
            assert not any(lies(box, one) for one in around)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("away", "steps", "why"),
    [
        (400.0, (0, 0), "far apart, both are read at once"),
        (0.0, (0, None), "of two in one place the second finds another side, or none"),
    ],
)
def test_the_weightier_comes_first(away: float, steps: tuple[int, int | None], why: str) -> None:
    asked = [
        Wish(x=300, y=400, radius=10, cells=2),
        Wish(x=300 + away, y=400, radius=10, cells=2),
    ]
    granted = grant_wishes(asked, [], SIZE)
    assert granted[0] == Grant(step=steps[0], side=Side.BELOW), why
    assert steps[1] is None or granted[1].step == steps[1], why
    assert granted[0].step <= granted[1].step, why


@pytest.mark.parametrize(
    ("side", "expected"),
    [
        (Side.BELOW, (-2.0, 11.0, 2.0, 11.0 + LINE)),
        (Side.ABOVE, (-2.0, -11.0 - LINE, 2.0, -11.0)),
        (Side.RIGHT, (12.0, -LINE / 2, 16.0, LINE / 2)),
        (Side.LEFT, (-16.0, -LINE / 2, -12.0, LINE / 2)),
    ],
)
def test_words_stand_around_their_thing(side: Side, expected: Box) -> None:
    assert Wish(x=0, y=0, radius=10, cells=0).box(1.0, side) == expected


def test_words_over_a_point_have_one_place() -> None:
    assert Wish(x=0, y=0, radius=0, cells=4).sides == (Side.OVER,)
