"""One article as the signs of direction see it: its words, and what the lexicon knows of them.

A side is made once per article and read at every comparison the article takes part in, so it holds what is small
(numbers, a mean) and looks vectors up where a comparison asks for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from unspin.model import Article
from unspin.text.lexicon import Lexicon
from unspin.text.tokens import Tokens, read_tokens

_NEAR = 4
"""Content words on each side of a swap that its wording is fitted against."""
_REACH = 3 * _NEAR
"""Words on each side among which those are looked for."""
_CONTENT_ZIPF = 5.5
"""Words more frequent than this say nothing of what a text is about."""

Range = tuple[int, int]
Floats = NDArray[np.float32]
Places = NDArray[np.int64]


@dataclass(frozen=True)
class Side:
    """One article's words.

    Attributes:
        article: the article.
        tokens: the words of its text, or of its beginning.
        lexicon: what is known of words.
    """

    article: Article
    tokens: Tokens
    lexicon: Lexicon

    @cached_property
    def known_words(self) -> frozenset[str]:
        """The distinct words."""
        return frozenset(self.tokens.words)

    @cached_property
    def _line(self) -> str:
        return f" {' '.join(self.tokens.words)} "

    @cached_property
    def _ids(self) -> NDArray[np.int32]:
        return self.lexicon.ids(self.tokens.stems)

    @cached_property
    def zipfs(self) -> Floats:
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

    @cached_property
    def capitals(self) -> NDArray[np.bool_]:
        """Whether each word has a capital that the head of a sentence does not explain; shape (n,)."""
        capitals: NDArray[np.bool_] = self.tokens.is_capital & ~self.tokens.opens_sentence
        return capitals

    @cached_property
    def _content(self) -> Places:
        """Places of the words that carry meaning, in their order."""
        return np.flatnonzero((self.zipfs > 0) & (self.zipfs < _CONTENT_ZIPF)).astype(np.int64)

    @cached_property
    def theme(self) -> Floats:
        """Sum of the meanings of the words that carry one, and their number behind it; shape (d + 1,)."""
        ids, counts = np.unique(self._ids[self._content], return_counts=True)
        total = np.einsum("i,ij->j", counts.astype(np.float32), self.lexicon.vectors(ids))
        return np.append(total, np.float32(counts.sum())).astype(np.float32)

    def wordings(self, ranges: Sequence[Range]) -> Floats:
        """Mean meaning of the words at each range; shape (k, d), zeros where none is known."""
        longest = max((end - begin for begin, end in ranges), default=0)
        places = np.full((len(ranges), longest), -1, dtype=np.int64)
        for row, (begin, end) in enumerate(ranges):
            places[row, : end - begin] = np.arange(begin, end)
        known = (places >= 0) & (self.zipfs[places] > 0) if len(self.tokens) else places >= 0
        return self._mean(np.where(known, places, -1))

    def surroundings(self, ranges: Sequence[Range]) -> Floats:
        """Mean meaning of the nearest words that carry one, before and after each range; shape (k, d)."""
        begins, ends = np.array(ranges, dtype=np.int64).reshape(-1, 2).T
        content = self._content
        if not len(content):
            return self._mean(np.full((len(ranges), 1), -1, dtype=np.int64))
        steps = np.arange(_NEAR)
        before = np.searchsorted(content, begins)[:, None] - 1 - steps
        after = np.searchsorted(content, ends)[:, None] + steps
        lefts = np.where(before >= 0, content[np.maximum(before, 0)], -1)
        rights = np.where(after < len(content), content[np.minimum(after, len(content) - 1)], -1)
        lefts[lefts < begins[:, None] - _REACH] = -1
        rights[rights >= ends[:, None] + _REACH] = -1
        return self._mean(np.concatenate((lefts, rights), axis=1))

    def _mean(self, places: Places) -> Floats:
        """Mean meaning of the words at each row of places, -1 for none; shape (k, d), zeros for a row of none."""
        asked = places >= 0
        distinct, rows = np.unique(self._ids[places[asked]], return_inverse=True)
        vectors = self.lexicon.vectors(distinct)
        total = np.zeros((len(places), vectors.shape[1]), dtype=np.float32)
        columns = np.zeros(places.shape, dtype=np.int64)
        columns[asked] = rows
        for here, column in zip(asked.T, columns.T, strict=True):
            total[here] += vectors[column[here]]
        mean: Floats = total / np.maximum(asked.sum(axis=1), 1)[:, None].astype(np.float32)
        return mean

    def has_capital(self, place: Range) -> bool:
        """Whether a word at a range has a capital that the head of a sentence does not explain."""
        return bool(self.capitals[place[0] : place[1]].any())

    def words(self, place: Range) -> Sequence[str]:
        """The words at a range."""
        return self.tokens.words[place[0] : place[1]]

    def has(self, words: Sequence[str]) -> bool:
        """Whether these words stand in the text, one after the other."""
        if not all(word in self.known_words for word in words):
            return False
        return len(words) == 1 or f" {' '.join(words)} " in self._line


def read_side(article: Article, lexicon: Lexicon, tokens: Tokens | None = None) -> Side:
    """The article as the signs see it.

    Args:
        article: the article.
        lexicon: what is known of words.
        tokens: the words of its text, if they were read already.
    """
    return Side(article, read_tokens(article.text) if tokens is None else tokens, lexicon)


def _number_runs(runs: Sequence[Range], count: int) -> NDArray[np.int32]:
    marks = np.zeros(count, dtype=np.int32)
    for number, (begin, end) in enumerate(runs, start=1):
        marks[begin:end] = number
    return marks
