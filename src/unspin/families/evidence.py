"""What the signs of direction look at: the two articles, and where their wordings part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from unspin.model import Article, Comparison, Span, Swap, SwapKind
from unspin.text.lexicon import Lexicon
from unspin.text.tokens import Tokens, read_tokens

_NEAR = 4
"""Content words on each side of a swap that its wording is fitted against."""
_CONTENT_ZIPF = 5.5
"""Words more frequent than this say nothing of what a text is about."""

_UNLIKE = 0.3
"""Likeness under which two wordings were not swapped for each other: something else was written there."""
_ALWAYS = frozenset((SwapKind.NAME, SwapKind.NUMBER))

Range = tuple[int, int]


@dataclass(frozen=True)
class Side:
    """One article's words, with what the lexicon knows of them."""

    text: str
    lexicon: Lexicon

    @cached_property
    def tokens(self) -> Tokens:
        """The words."""
        return read_tokens(self.text)

    @cached_property
    def known_words(self) -> frozenset[str]:
        """The distinct words."""
        return frozenset(self.tokens.words)

    @cached_property
    def vectors(self) -> NDArray[np.float32]:
        """Each word's meaning; shape (n, d), zeros for an unknown word."""
        return self.lexicon.vectors(self.lexicon.ids(self.tokens.stems))

    @cached_property
    def zipfs(self) -> NDArray[np.float32]:
        """Each word's frequency; shape (n,), 0 for an unknown word."""
        return self.lexicon.zipfs(self.tokens.stems)

    @cached_property
    def phrases(self) -> NDArray[np.int32]:
        """Each word's set phrase, numbered from 1; shape (n,), 0 for none."""
        return _number_runs(self.lexicon.phrases_in(self.tokens.stems), len(self.tokens))

    @cached_property
    def names(self) -> NDArray[np.int32]:
        """Each word's known name written with a capital, numbered from 1; shape (n,), 0 for none."""
        runs = [
            (begin, end)
            for begin, end, _ in self.lexicon.names_in(self.tokens.stems)
            if self.tokens.is_capital[begin:end].any()
        ]
        return _number_runs(runs, len(self.tokens))

    def content(self, begin: int, end: int) -> NDArray[np.float32]:
        """Vectors of the words in `[begin, end)` that carry meaning; shape (k, d)."""
        begin, end = max(begin, 0), min(end, len(self.tokens))
        near = self.zipfs[begin:end]
        picked: NDArray[np.float32] = self.vectors[begin:end][(near > 0) & (near < _CONTENT_ZIPF)]
        return picked

    @cached_property
    def theme(self) -> NDArray[np.float32]:
        """Mean meaning of the article; shape (1, d), or (0, d) if nothing in it is known."""
        content = self.content(0, len(self.tokens))
        return content.mean(axis=0, keepdims=True) if len(content) else content

    def around(self, place: Range) -> NDArray[np.float32]:
        """Vectors of the nearest words that carry meaning, before and after a range."""
        before = self.content(place[0] - 3 * _NEAR, place[0])[-_NEAR:]
        after = self.content(place[1], place[1] + 3 * _NEAR)[:_NEAR]
        return np.concatenate((before, after))

    def wording(self, place: Range) -> NDArray[np.float32]:
        """Mean meaning of the words at a range; shape (1, d), or (0, d) if none is known."""
        own = self.vectors[place[0] : place[1]][self.zipfs[place[0] : place[1]] > 0]
        return own.mean(axis=0, keepdims=True) if len(own) else own

    def has_capital(self, place: Range) -> bool:
        """Whether a word at a range has a capital that the head of a sentence does not explain."""
        capital = self.tokens.is_capital[place[0] : place[1]]
        return bool((capital & ~self.tokens.opens_sentence[place[0] : place[1]]).any())

    def words(self, place: Range) -> Sequence[str]:
        """The words at a range."""
        return self.tokens.words[place[0] : place[1]]


def _number_runs(runs: Sequence[Range], count: int) -> NDArray[np.int32]:
    marks = np.zeros(count, dtype=np.int32)
    for number, (begin, end) in enumerate(runs, start=1):
        marks[begin:end] = number
    return marks


@dataclass(frozen=True)
class Evidence:
    """Two articles, and where their wordings part.

    Attributes:
        left, right: the articles' words.
        swaps: the swaps that are likely substitutes, names or numbers.
        ranges: their word ranges, without the words that stand the same at both ends.
    """

    left: Side
    right: Side
    swaps: tuple[Swap, ...]
    ranges: tuple[tuple[Range, Range], ...]


def gather_evidence(comparison: Comparison, left: Article, right: Article, lexicon: Lexicon) -> Evidence:
    """The evidence for the direction between two articles."""
    sides = Side(left.text, lexicon), Side(right.text, lexicon)
    swaps = tuple(swap for swap in comparison.swaps if swap.score >= _UNLIKE or swap.kind in _ALWAYS)
    lefts = _find_ranges([swap.left for swap in swaps], sides[0].tokens)
    rights = _find_ranges([swap.right for swap in swaps], sides[1].tokens)
    ranges = tuple(_trim(here, there, *sides) for here, there in zip(lefts, rights, strict=True))
    return Evidence(left=sides[0], right=sides[1], swaps=swaps, ranges=ranges)


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
