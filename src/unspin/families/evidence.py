"""What the signs of direction look at: the two articles, and where their wordings part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from unspin.model import Article, Comparison, Span, Swap
from unspin.text.lexicon import Lexicon
from unspin.text.tokens import Tokens, read_tokens


@dataclass(frozen=True)
class Side:
    """One article, and the places of its words that the other side words differently.

    Attributes:
        article: the article.
        spans: where each swap stands in it, in the order of the comparison's swaps.
        lexicon: what is known of words.
    """

    article: Article
    spans: tuple[Span, ...]
    lexicon: Lexicon

    @cached_property
    def tokens(self) -> Tokens:
        """The words of the article."""
        return read_tokens(self.article.text)

    @cached_property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """Each swap as a word range."""
        begins = np.searchsorted(self.tokens.begins, [span.begin for span in self.spans])
        ends = np.searchsorted(self.tokens.begins, [span.end for span in self.spans])
        return tuple(zip(begins.tolist(), ends.tolist(), strict=True))

    @cached_property
    def phrases(self) -> tuple[tuple[int, int], ...]:
        """Set phrases, as word ranges."""
        return tuple(self.lexicon.phrases_in(self.tokens.stems))

    @cached_property
    def names(self) -> tuple[tuple[int, int], ...]:
        """Known names of two words or more, as word ranges."""
        return tuple(
            (begin, end) for begin, end, _ in self.lexicon.names_in(self.tokens.stems) if end - begin > 1
        )

    def words_at(self, swap: int) -> Sequence[str]:
        """The words a swap has on this side."""
        begin, end = self.ranges[swap]
        return self.tokens.stems[begin:end]


@dataclass(frozen=True)
class Evidence:
    """A comparison as the rules see it."""

    comparison: Comparison
    left: Side
    right: Side
    lexicon: Lexicon

    @property
    def swaps(self) -> Sequence[Swap]:
        """The comparison's swaps."""
        return self.comparison.swaps


def gather_evidence(comparison: Comparison, left: Article, right: Article, lexicon: Lexicon) -> Evidence:
    """The evidence for the direction between two articles."""
    return Evidence(
        comparison=comparison,
        left=Side(left, tuple(swap.left for swap in comparison.swaps), lexicon),
        right=Side(right, tuple(swap.right for swap in comparison.swaps), lexicon),
        lexicon=lexicon,
    )
