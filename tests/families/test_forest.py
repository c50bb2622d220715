"""Trees over verified pairs."""

from __future__ import annotations

import itertools

import pytest

from unspin.families import VerifiedPair, group_families
from unspin.model import Comparison, CopyKind, Direction, Passage, Span


def make_pair(
    left: str,
    right: str,
    *,
    kept: float = 0.7,
    first: float = 0.97,
    share: tuple[float, float] = (1.0, 1.0),
    right_span: tuple[int, int] = (0, 1000),
) -> VerifiedPair:
    """A verified pair: `first` is the probability that left was first."""
    direction = Direction.UNDECIDED
    if first >= 0.9:
        direction = Direction.LEFT_TO_RIGHT
    elif first <= 0.1:
        direction = Direction.RIGHT_TO_LEFT
    passage = Passage(
        left=Span(begin=0, end=1000),
        right=Span(begin=right_span[0], end=right_span[1]),
        score=kept,
        words=150,
        edits=(),
    )
    comparison = Comparison(
        passages=(passage,),
        swaps=(),
        left_share=share[0],
        right_share=share[1],
        swapped_share=1.0 - kept,
        is_ordered=True,
        is_copy=True,
        direction=direction,
        probability=first,
    )
    return VerifiedPair(left=left, right=right, comparison=comparison)


CHAIN = [
    make_pair("origin", "reworded", kept=0.67),
    make_pair("reworded", "twice", kept=0.67),
    make_pair("origin", "twice", kept=0.45),
]


@pytest.mark.parametrize("pairs", list(itertools.permutations(CHAIN)))
def test_a_rewording_of_a_rewording_stands_under_the_rewording(pairs: list[VerifiedPair]) -> None:
    found = group_families(pairs)
    assert found.parents == {"reworded": "origin", "twice": "reworded"}
    assert found.families == {"origin": ("origin", "reworded", "twice")}


def test_two_rewordings_stand_beside_each_other() -> None:
    found = group_families(
        [
            make_pair("origin", "b", kept=0.67),
            make_pair("origin", "c", kept=0.67),
            make_pair("b", "c", kept=0.45, first=0.5),
        ]
    )
    assert found.parents == {"b": "origin", "c": "origin"}


def test_the_side_a_pair_was_compared_from_does_not_matter() -> None:
    found = group_families([make_pair("copy", "origin", first=0.03)])
    assert found.parents == {"copy": "origin"}
    (copy,) = found.copies
    assert (copy.source, copy.target) == ("origin", "copy")
    assert copy.comparison.direction is Direction.LEFT_TO_RIGHT
    assert copy.is_decided


def test_an_undecided_pair_is_one_family_and_says_so() -> None:
    found = group_families([make_pair("a", "b", kept=1.0, first=0.5)])
    assert set(found.members) == {"a", "b"}
    assert not found.copies[0].is_decided


def test_a_merged_piece_belongs_to_both_families_and_joins_none() -> None:
    found = group_families(
        [
            make_pair("first", "merged", share=(0.5, 0.5), right_span=(0, 500)),
            make_pair("second", "merged", share=(0.4, 0.4), right_span=(500, 900)),
            make_pair("first", "copy", kept=0.99),
        ]
    )
    assert set(found.families) == {"first", "second"}
    assert set(found.families["second"]) == {"second", "merged"}
    kinds = {(copy.source, copy.target): copy.kind for copy in found.copies}
    assert kinds["first", "merged"] is CopyKind.MERGED
    assert kinds["second", "merged"] is CopyKind.MERGED


def test_no_pairs_no_families() -> None:
    found = group_families([])
    assert found.families == {}
    assert found.copies == ()
