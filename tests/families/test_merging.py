"""A piece made from two that have nothing to do with each other."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from made_families import make_comparison, make_pair, make_passage

from unspin.families import VerifiedPair
from unspin.families.merging import add_merging_signs
from unspin.model import Sign


def make_part(
    source: str, right: tuple[int, int], *, own: float = 0.5, share: float = 0.5, is_turned: bool = False
) -> VerifiedPair:
    """`source` and a part of "piece", of which it explains `share`; `own` of `source` stands there."""
    if is_turned:
        comparison = make_comparison([make_passage((0, 1000), left=right)], shares=(share, own))
        return make_pair("piece", source, comparison)
    return make_pair(source, "piece", make_comparison([make_passage(right)], shares=(own, share)))


def chances(pairs: list[VerifiedPair]) -> dict[tuple[str, str], float]:
    return {
        (pair.left, pair.right): round(pair.comparison.probability, 3) for pair in add_merging_signs(pairs)
    }


PIECE = [make_part("one", (0, 500)), make_part("two", (500, 1000), is_turned=True)]
NOT_MERGED = [
    ([PIECE[0]], "one source alone"),
    ([*PIECE, make_pair("one", "two", make_comparison())], "the two share text with each other"),
    ([make_part("one", (0, 500), own=0.9), PIECE[1]], "one of the two stands in the piece as a whole"),
    ([make_part("one", (0, 200), share=0.2), PIECE[1]], "much of the piece is its own"),
    ([make_part("one", (300, 800)), PIECE[1]], "both explain the same part"),
]


@pytest.mark.parametrize("pairs", list(permutations(PIECE)))
def test_both_sources_were_first_from_either_side(pairs: list[VerifiedPair]) -> None:
    found = chances(list(pairs))
    assert found["one", "piece"] == pytest.approx(0.953)
    assert found["piece", "two"] == pytest.approx(0.047)


@pytest.mark.parametrize(("pairs", "why"), NOT_MERGED, ids=[why for _, why in NOT_MERGED])
def test_nothing_is_said(pairs: list[VerifiedPair], why: str) -> None:
    assert add_merging_signs(pairs) == pairs, why


def test_signs_that_stood_there_stay() -> None:
    date = Sign(name="date", weight=1.5, reason="it is older")
    dated = [replace(PIECE[0], comparison=replace(PIECE[0].comparison, signs=(date,))), PIECE[1]]
    first, second = add_merging_signs(dated)
    assert [sign.name for sign in first.comparison.signs] == ["two-sources", "date"]
    assert [sign.name for sign in second.comparison.signs] == ["two-sources"]
    assert first.comparison.probability > add_merging_signs(PIECE)[0].comparison.probability
