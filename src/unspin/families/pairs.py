"""Verified pairs of articles, looked up from either side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from unspin.families.turning import turn_comparison
from unspin.model import Comparison, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedPair:
    """Two article ids with their comparison; `comparison.is_copy` holds."""

    left: str
    right: str
    comparison: Comparison


class PairLookup:
    """All verified pairs of a pile.

    Attributes:
        pairs: the pairs, by the set of their two ids.
        neighbours: article id → ids of the articles it makes a pair with.
    """

    def __init__(self, pairs: Sequence[VerifiedPair]) -> None:
        self.pairs = {frozenset((pair.left, pair.right)): pair for pair in pairs}
        self.neighbours: dict[str, list[str]] = defaultdict(list)
        self._turned: dict[tuple[str, str], Comparison] = {}
        for pair in pairs:
            self.neighbours[pair.left].append(pair.right)
            self.neighbours[pair.right].append(pair.left)

    def facing(self, source: str, target: str) -> Comparison:
        """The comparison with `source` on the left."""
        pair = self.pairs[frozenset((source, target))]
        if pair.left == source:
            return pair.comparison
        if (source, target) not in self._turned:
            self._turned[source, target] = turn_comparison(pair.comparison)
        return self._turned[source, target]


def source_spans(comparison: Comparison) -> list[Span]:
    """What of the right article the left one explains, shared quotations left out."""
    return [passage.right for passage in comparison.passages if not passage.is_quotation]


def length(spans: Sequence[Span]) -> int:
    """Code points in spans that do not overlap."""
    return sum(len(span) for span in spans)


def overlap(spans: Sequence[Span], others: Sequence[Span]) -> int:
    """Code points that lie in both."""
    return sum(
        max(0, min(span.end, other.end) - max(span.begin, other.begin)) for span in spans for other in others
    )
