"""An article's text as the search and the alignment see it: words, quotations, names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from unspin.model import Span
from unspin.text.lexicon import Lexicon
from unspin.text.names import find_names
from unspin.text.numbers import is_number
from unspin.text.quotations import find_quotations
from unspin.text.tokens import Tokens, read_tokens

_NUMBERS_ALIKE = np.float32(0.6)
"""Likeness of any two counting words at least: spellings of a number ("thousands", "1000's") have no vectors."""
_MAX_CELLS = 2_000_000
"""Pairs of distinct words that are measured all at once: texts of about 5,000 words each, and 8 MB."""


@dataclass(frozen=True)
class CopyText:
    """One text, read once and compared often.

    Attributes:
        tokens: its words.
        lexicon: what is known of them.
    """

    tokens: Tokens
    lexicon: Lexicon

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """The distinct words, sorted."""
        return tuple(sorted(set(self.tokens.stems)))

    @cached_property
    def types(self) -> NDArray[np.int32]:
        """Each word's place in `vocabulary`; shape (n,)."""
        place = {word: index for index, word in enumerate(self.vocabulary)}
        return np.array([place[word] for word in self.tokens.stems], dtype=np.int32)

    @cached_property
    def zipfs(self) -> NDArray[np.float32]:
        """Each word's Zipf frequency (log10 of its count in a billion words); shape (n,)."""
        return self.lexicon.zipfs(self.vocabulary)[self.types] if len(self) else np.zeros(0, dtype=np.float32)

    @cached_property
    def counts(self) -> NDArray[np.bool_]:
        """Whether each word counts something (numbers, sums, dates); shape (n,)."""
        tokens = self.tokens
        return np.array(
            [is_number(word, tokens.said(place, place + 1)) for place, word in enumerate(tokens.words)],
            dtype=np.bool_,
        )

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """Where somebody is quoted."""
        return find_quotations(self.tokens.text)

    @cached_property
    def quotation_words(self) -> tuple[tuple[int, int], ...]:
        """The quotations as word ranges, in the order of the text."""
        begins = np.searchsorted(self.tokens.begins, [span.begin for span in self.quotations])
        ends = np.searchsorted(self.tokens.begins, [span.end for span in self.quotations])
        return tuple(zip(begins.tolist(), ends.tolist(), strict=True))

    @cached_property
    def is_quoted(self) -> NDArray[np.bool_]:
        """Whether each word stands inside quotation marks; shape (n,)."""
        quoted = np.zeros(len(self), dtype=np.bool_)
        for first, last in self.quotation_words:
            quoted[first:last] = True
        return quoted

    @cached_property
    def names(self) -> tuple[tuple[int, int], ...]:
        """Names, as word ranges."""
        return find_names(self.tokens, self.lexicon)

    @cached_property
    def phrases(self) -> tuple[tuple[int, int], ...]:
        """Set phrases, as word ranges."""
        return tuple(self.lexicon.phrases_in(self.tokens.stems))


def read_text(text: str, lexicon: Lexicon) -> CopyText:
    """A text made ready for search and alignment."""
    return CopyText(tokens=read_tokens(text), lexicon=lexicon)


@dataclass(frozen=True)
class TextPair:
    """Two texts to compare, with the likeness of their words."""

    left: CopyText
    right: CopyText
    _measured: dict[tuple[str, str], float] = field(default_factory=dict)

    def likeness(self, left: Sequence[str], right: Sequence[str]) -> NDArray[np.float32]:
        """Likeness of each left word with each right word, numbers among themselves included; shape (n, m)."""
        likeness = self.left.lexicon.likeness_matrix(left, right)
        counting = [np.array([is_number(word) for word in words], dtype=np.bool_) for words in (left, right)]
        return np.where(np.outer(*counting), np.maximum(likeness, _NUMBERS_ALIKE), likeness)

    @cached_property
    def matrix(self) -> NDArray[np.float32] | None:
        """Likeness of all distinct words, if there are not too many; shape (left vocabulary, right vocabulary)."""
        left, right = self.left.vocabulary, self.right.vocabulary
        return self.likeness(left, right) if len(left) * len(right) <= _MAX_CELLS else None

    def likeness_at(self, left_word: int, right_word: int) -> float:
        """Likeness of the words at two places."""
        if self.matrix is not None:
            return float(self.matrix[self.left.types[left_word], self.right.types[right_word]])
        words = self.left.tokens.stems[left_word], self.right.tokens.stems[right_word]
        if words not in self._measured:
            self._measured[words] = float(self.likeness(words[:1], words[1:])[0, 0])
        return self._measured[words]
