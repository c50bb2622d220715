"""Where actors stand: apart, deterministic, hubs unfolded, components side by side."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unspin.report.network_layout import ASPECT, Layout, Size, lay_out, tie_length

SMALL = Size(across=20, down=16)


def sizes_of(count: int, size: Size = SMALL) -> dict[str, Size]:
    return {f"a{number:03}": size for number in range(count)}


def overlaps(layout: Layout, sizes: dict[str, Size], slack: float = 1.5) -> list[tuple[str, str]]:
    """Every pair of boxes that lie on one another, looked for pair by pair."""
    return [
        (one, other)
        for (one, (a, b)), (other, (c, d)) in itertools.combinations(layout.places.items(), 2)
        if abs(a - c) < sizes[one].across + sizes[other].across - slack
        and abs(b - d) < sizes[one].down + sizes[other].down - slack
    ]


def star(leaves: int) -> list[tuple[str, str]]:
    return [("a000", f"a{number:03}") for number in range(1, leaves + 1)]


@pytest.mark.parametrize(
    ("count", "pairs", "why"),
    [
        (0, [], "nothing"),
        (1, [], "one actor"),
        (2, [("a000", "a001")], "a pair"),
        (2, [("a000", "a001"), ("a001", "a000"), ("a000", "a000")], "ties both ways and a tie to itself"),
        (41, star(40), "a hub with forty leaves"),
        (30, [(f"a{number:03}", f"a{number + 1:03}") for number in range(29)], "a chain"),
        (24, [(f"a{number:03}", f"a{number + 1:03}") for number in range(0, 24, 2)], "twelve islands of two"),
        (8, list(itertools.combinations(sizes_of(8), 2)), "everybody with everybody"),
    ],
)
def test_no_actor_lies_on_another(count: int, pairs: list[tuple[str, str]], why: str) -> None:
    sizes = sizes_of(count)
    layout = lay_out(sizes, pairs)
    assert set(layout.places) == set(sizes)
    assert overlaps(layout, sizes) == [], why
    for name, (x, y) in layout.places.items():
        assert -0.1 <= x - sizes[name].across <= layout.width, why
        assert -0.1 <= y - sizes[name].down <= layout.height, why


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 14).flatmap(lambda count: st.tuples(st.just(count), st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), max_size=30))))  # fmt: skip
def test_any_network_is_laid_out_apart_and_always_the_same(
    made: tuple[int, list[tuple[int, int]]],
) -> None:
    count, numbers = made
    sizes = sizes_of(count)
    pairs = [(f"a{one:03}", f"a{other:03}") for one, other in numbers]
    layout = lay_out(sizes, pairs)
    assert overlaps(layout, sizes) == []
    assert lay_out(sizes, pairs) == layout
    assert lay_out(sizes, [(other, one) for one, other in reversed(pairs)]) == layout


def test_a_hub_is_unfolded() -> None:
    """Its leaves stand around it on all sides, further away than the ends of a single tie."""
    layout = lay_out(sizes_of(41), star(40))
    x, y = layout.places["a000"]
    angles = sorted(math.atan2(b - y, a - x) for name, (a, b) in layout.places.items() if name != "a000")
    gaps = [second - first for first, second in itertools.pairwise([*angles, angles[0] + math.tau])]
    assert max(gaps) < math.radians(60)
    away = [math.dist((x, y), place) for name, place in layout.places.items() if name != "a000"]
    assert min(away) > tie_length(41)


def test_islands_share_no_ground() -> None:
    layout = lay_out(sizes_of(24), [*star(9), *((f"a{n:03}", f"a{n + 1:03}") for n in range(10, 24, 2))])
    groups = [[f"a{n:03}" for n in range(10)], *([f"a{n:03}", f"a{n + 1:03}"] for n in range(10, 24, 2))]

    def bounds(group: list[str]) -> tuple[float, float, float, float]:
        xs, ys = zip(*(layout.places[name] for name in group), strict=True)
        return min(xs) - 20, min(ys) - 16, max(xs) + 20, max(ys) + 16

    for one, other in itertools.combinations(map(bounds, groups), 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def test_many_islands_keep_the_picture_s_shape() -> None:
    layout = lay_out(sizes_of(120), [(f"a{n:03}", f"a{n + 1:03}") for n in range(0, 120, 2)])
    assert ASPECT / 1.6 < layout.width / layout.height < ASPECT * 1.6


def test_the_longer_extent_lies_across() -> None:
    layout = lay_out(sizes_of(12), [(f"a{n:03}", f"a{n + 1:03}") for n in range(11)])
    assert layout.width > 2 * layout.height
