"""Two articles compared, as one thing to show: the source on the left where it is known which one it is."""

from __future__ import annotations

from typing import Final, NamedTuple

from unspin.model import Article, Comparison, Direction
from unspin.report.findings import SOURCE_AND_COPY, Sides
from unspin.report.labels import label_articles

LEFT_AND_RIGHT: Final = Sides(left="the left text", right="the right text")


class Pair(NamedTuple):
    """The two articles in the order they were given, and their comparison."""

    left: Article
    right: Article
    comparison: Comparison

    @property
    def is_decided(self) -> bool:
        """Whether one is a copy of the other, and it is known which."""
        return self.comparison.is_copy and self.comparison.direction is not Direction.UNDECIDED

    def put_source_first(self) -> Pair:
        """The pair as a reader wants it: original words left of what became of them."""
        if not self.comparison.is_copy or self.comparison.direction is not Direction.RIGHT_TO_LEFT:
            return self
        # Loading the room takes longer than printing its help does.
        from unspin.families.turning import turn_comparison  # noqa: PLC0415

        return Pair(self.right, self.left, turn_comparison(self.comparison))

    def sides(self) -> Sides:
        """What the two sides are called, the source being first."""
        return SOURCE_AND_COPY if self.is_decided else LEFT_AND_RIGHT

    def labels(self) -> dict[str, str]:
        """Article id → label; one entry where both are the same page."""
        return label_articles({article.id: article for article in (self.left, self.right)}.values())
