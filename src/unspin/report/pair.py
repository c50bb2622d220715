"""Two articles compared, as one thing to show."""

from __future__ import annotations

from typing import NamedTuple

from unspin.model import Article, Comparison
from unspin.report.labels import label_articles


class Pair(NamedTuple):
    """The two articles in the order they were given, and their comparison."""

    left: Article
    right: Article
    comparison: Comparison

    def labels(self) -> dict[str, str]:
        """Article id → label; one entry where both are the same page."""
        return label_articles({article.id: article for article in (self.left, self.right)}.values())
