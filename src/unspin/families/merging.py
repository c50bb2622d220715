"""A sign of direction that only three articles show: a piece made from two that have nothing to do with each other.

If two articles share no text with each other, a third shares different parts with each of them, those parts
make up nearly all of the third, and both have much that it lacks, then the third was put together from the
two. The other reading, two articles that each took another half of the third and nothing else of it, is rarer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from unspin.families.direction import judge_direction
from unspin.families.pairs import PairLookup, VerifiedPair, length, overlap, source_spans
from unspin.model import Comparison, Sign

_WEIGHT = 3.0
"""About 19 to 1 by judgement, not fitted: no collection with gold for merged pieces was at hand."""
_EXPLAINED = 0.75
"""Share of the third article's words that the two parts make up together."""
_OWN = 0.8
"""Share of either article's words that stands in the third at most."""
_APART = 0.2
"""Share of the smaller part that may lie in the other."""


def add_merging_signs(pairs: Sequence[VerifiedPair]) -> list[VerifiedPair]:
    """The pairs, with that sign where it holds and the direction judged anew."""
    lookup = PairLookup(pairs)
    merged: dict[tuple[str, str], str] = {}
    for child, neighbours in lookup.neighbours.items():
        for first, second in combinations(sorted(neighbours), 2):
            if _is_merged(lookup, child, first, second):
                merged[child, first] = second
                merged[child, second] = first
    return [_add(pair, merged) for pair in pairs]


def _is_merged(lookup: PairLookup, child: str, first: str, second: str) -> bool:
    if second in lookup.neighbours[first]:
        return False
    one, two = lookup.facing(first, child), lookup.facing(second, child)
    if max(one.left_share, two.left_share) > _OWN or one.right_share + two.right_share < _EXPLAINED:
        return False
    parts = source_spans(one), source_spans(two)
    return overlap(*parts) <= _APART * min(map(length, parts))


def _add(pair: VerifiedPair, merged: dict[tuple[str, str], str]) -> VerifiedPair:
    signs = list(_find_signs(pair, merged))
    if not signs:
        return pair
    comparison: Comparison = pair.comparison
    return replace(pair, comparison=judge_direction(comparison, (*comparison.signs, *signs)))


def _find_signs(pair: VerifiedPair, merged: dict[tuple[str, str], str]) -> Iterator[Sign]:
    for child, source, weight in ((pair.right, pair.left, _WEIGHT), (pair.left, pair.right, -_WEIGHT)):
        if (child, source) in merged:
            yield Sign(
                name="two-sources",
                weight=weight,
                reason="the rest of the other article stands in one that shares nothing with this article",
            )
