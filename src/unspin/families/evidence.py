"""What the signs of direction look at: the two articles, and where their wordings part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from unspin.families.side import Floats, Range, Side
from unspin.model import Comparison, Span, Swap, SwapKind
from unspin.text.tokens import Tokens

_UNLIKE = 0.3
"""Likeness under which two wordings were not swapped for each other: something else was written there."""
_ALWAYS = frozenset((SwapKind.NAME, SwapKind.NUMBER))


@dataclass(frozen=True)
class Evidence:
    """Two articles, and where their wordings part.

    Attributes:
        left, right: the articles' words.
        swaps: the swaps that are likely substitutes, names or numbers.
        ranges: their word ranges, without the words that stand the same at both ends.
        all_kinds, all_ranges: kinds and word ranges of all swaps, the unlikely substitutes included.
    """

    left: Side
    right: Side
    swaps: tuple[Swap, ...]
    ranges: tuple[tuple[Range, Range], ...]
    all_kinds: tuple[SwapKind, ...] = ()
    all_ranges: tuple[tuple[Range, Range], ...] = ()

    @cached_property
    def lefts(self) -> tuple[Range, ...]:
        """The left range of each swap."""
        return tuple(here for here, _ in self.ranges)

    @cached_property
    def rights(self) -> tuple[Range, ...]:
        """The right range of each swap."""
        return tuple(there for _, there in self.ranges)

    @cached_property
    def has_figure(self) -> NDArray[np.bool_]:
        """Whether a figure stands at each swap, of which meaning and frequency say nothing ("41.1 mln" / "41.1 million")."""
        return np.array(
            [
                any(word[0].isdigit() for word in (*self.left.words(here), *self.right.words(there)))
                for here, there in self.ranges
            ],
            dtype=np.bool_,
        )

    @cached_property
    def _wordings(self) -> tuple[Floats, Floats]:
        return self.left.wordings(self.lefts), self.right.wordings(self.rights)

    @cached_property
    def fits(self) -> tuple[Floats, Floats]:
        """How well each side's wording fits its neighbours, 0 where nothing is known; shape (n,) each."""
        contexts = self.left.surroundings(self.lefts), self.right.surroundings(self.rights)
        left, right = (
            _dot(wording, context) for wording, context in zip(self._wordings, contexts, strict=True)
        )
        return left, right

    @cached_property
    def themes(self) -> tuple[Floats, Floats]:
        """How well each side's wording fits the subject of both articles; shape (n,) each."""
        means = [side.theme[:-1] / side.theme[-1] for side in (self.left, self.right) if side.theme[-1]]
        theme = np.mean(means, axis=0) if means else np.zeros(len(self.left.theme) - 1, dtype=np.float32)
        left, right = (_dot(wording, theme[None, :]) for wording in self._wordings)
        return left, right


def _dot(rows: Floats, others: Floats) -> Floats:
    """The inner product of each row with the row beside it; the same bits on any number of cores."""
    product: Floats = (rows * others).sum(axis=1)
    return product


def gather_evidence(comparison: Comparison, left: Side, right: Side) -> Evidence:
    """The evidence for the direction between two articles."""
    swaps = comparison.swaps
    lefts = _find_ranges([swap.left for swap in swaps], left.tokens)
    rights = _find_ranges([swap.right for swap in swaps], right.tokens)
    ranges = tuple(_trim(here, there, left, right) for here, there in zip(lefts, rights, strict=True))
    likely = [at for at, swap in enumerate(swaps) if swap.score >= _UNLIKE or swap.kind in _ALWAYS]
    return Evidence(
        left=left,
        right=right,
        swaps=tuple(swaps[at] for at in likely),
        ranges=tuple(ranges[at] for at in likely),
        all_kinds=tuple(swap.kind for swap in swaps),
        all_ranges=ranges,
    )


def _find_ranges(spans: Sequence[Span], tokens: Tokens) -> list[Range]:
    begins = np.searchsorted(tokens.begins, [span.begin for span in spans])
    ends = np.searchsorted(tokens.begins, [span.end for span in spans])
    return list(zip(begins.tolist(), ends.tolist(), strict=True))


def _trim(here: Range, there: Range, left: Side, right: Side) -> tuple[Range, Range]:
    """Both ranges without the words at their ends that are the same; one word stays on either side."""
    (a, b), (c, d) = here, there
    lefts, rights = left.tokens.words, right.tokens.words
    while b - a > 1 and d - c > 1 and lefts[a] == rights[c]:
        a, c = a + 1, c + 1
    while b - a > 1 and d - c > 1 and lefts[b - 1] == rights[d - 1]:
        b, d = b - 1, d - 1
    return (a, b), (c, d)
