"""An article's text as the search and the alignment see it: words, quotations, names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from unspin.model import Span
from unspin.text.keys import word_keys
from unspin.text.lexicon import Lexicon
from unspin.text.names import find_names
from unspin.text.numbers import is_number
from unspin.text.quotations import find_quotations
from unspin.text.tokens import Tokens, read_tokens

Known: TypeAlias = Mapping[str, frozenset[str]]

_KNOWN_ALIKE = np.float32(0.98)
"""Likeness of words at least that are known to have stood for each other in other copies of the case."""
_NUMBERS_ALIKE = np.float32(0.6)
"""Likeness of any two counting words at least: spellings of a number ("thousands", "1000's") have no vectors."""
_UNKNOWN = np.float32(16.1)
"""Surprisal of a word that the lexicon does not know: one in ten million."""
_NATS = np.float32(2.302585)
"""Nats in a step of the Zipf scale."""
_CHUNK = 200
"""Words of a chunk at least, in which names and phrases are looked for at once."""
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
    def type_zipfs(self) -> NDArray[np.float32]:
        """Each distinct word's Zipf frequency (log10 of its count in a billion words), 0 if unknown; shape (v,)."""
        return self.lexicon.zipfs(self.vocabulary) if len(self) else np.zeros(0, dtype=np.float32)

    @cached_property
    def zipfs(self) -> NDArray[np.float32]:
        """Each word's Zipf frequency; shape (n,)."""
        return self.type_zipfs[self.types]

    @cached_property
    def numbers(self) -> NDArray[np.uint32]:
        """A number for each word that is the same in every text; shape (n,)."""
        return word_keys(self.vocabulary).astype(np.uint32)[self.types]

    @cached_property
    def surprisals(self) -> NDArray[np.float32]:
        """-ln of each word's share of all words; shape (n,)."""
        weights: NDArray[np.float32] = np.minimum(_UNKNOWN, (np.float32(9) - self.type_zipfs) * _NATS)
        return weights[self.types]

    @cached_property
    def counts(self) -> NDArray[np.bool_]:
        """Whether each word counts something (numbers, sums, dates); shape (n,)."""
        words = self.tokens.words
        known = {word: is_number(word) for word in set(words)}
        may_count = {word for word in known if not known[word] and is_number(word, word.capitalize())}
        counts = np.fromiter((known[word] for word in words), dtype=np.bool_, count=len(words))
        if may_count:
            for place, word in enumerate(words):
                if word in may_count:
                    counts[place] = is_number(word, self.tokens.said(place, place + 1))
        return counts

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
        return self.names_in(0, len(self))

    @cached_property
    def phrases(self) -> tuple[tuple[int, int], ...]:
        """Set phrases, as word ranges."""
        return self.phrases_in(0, len(self))

    def names_in(self, begin: int, end: int) -> tuple[tuple[int, int], ...]:
        """Names in and about the words `[begin, end)`, as word ranges."""
        return tuple(name for chunk in self._chunks_in(begin, end) for name in self._find_names(chunk))

    def phrases_in(self, begin: int, end: int) -> tuple[tuple[int, int], ...]:
        """Set phrases in and about the words `[begin, end)`, as word ranges."""
        return tuple(phrase for chunk in self._chunks_in(begin, end) for phrase in self._find_phrases(chunk))

    @cached_property
    def _chunks(self) -> list[int]:
        """Where chunks of whole sentences begin, and where the last one ends; names do not run over them."""
        begins = [0]
        for place in np.flatnonzero(self.tokens.opens_sentence).tolist():
            if place - begins[-1] >= _CHUNK:
                begins.append(place)
        return [*begins, len(self)]

    def _chunks_in(self, begin: int, end: int) -> range:
        """The chunks that have words of `[begin, end)`."""
        return range(
            bisect_right(self._chunks, begin, hi=len(self._chunks) - 1) - 1, bisect_left(self._chunks, end)
        )

    @cached_property
    def _found_names(self) -> dict[int, tuple[tuple[int, int], ...]]:
        return {}

    @cached_property
    def _found_phrases(self) -> dict[int, tuple[tuple[int, int], ...]]:
        return {}

    def _find_names(self, chunk: int) -> tuple[tuple[int, int], ...]:
        if chunk not in self._found_names:
            begin, end = self._chunks[chunk], self._chunks[chunk + 1]
            tokens = Tokens(
                text=self.tokens.text,
                begins=self.tokens.begins[begin:end],
                ends=self.tokens.ends[begin:end],
                words=self.tokens.words[begin:end],
            )
            found = find_names(tokens, self.lexicon)
            self._found_names[chunk] = tuple((begin + first, begin + last) for first, last in found)
        return self._found_names[chunk]

    def _find_phrases(self, chunk: int) -> tuple[tuple[int, int], ...]:
        if chunk not in self._found_phrases:
            begin, end = self._chunks[chunk], self._chunks[chunk + 1]
            found = self.lexicon.phrases_in(self.tokens.stems[begin:end])
            self._found_phrases[chunk] = tuple((begin + first, begin + last) for first, last in found)
        return self._found_phrases[chunk]


def read_text(text: str, lexicon: Lexicon) -> CopyText:
    """A text made ready for search and alignment."""
    return CopyText(tokens=read_tokens(text), lexicon=lexicon)


@dataclass(frozen=True)
class TextPair:
    """Two texts to compare, with the likeness of their words.

    Attributes:
        left, right: the texts.
        left_types, right_types: the distinct words, as sorted places in the vocabularies, whose likeness will be asked
            for again and again; all words if None.
        known: word → words that are known to stand for it on the other side, either way round.
    """

    left: CopyText
    right: CopyText
    left_types: NDArray[np.integer] | None = None
    right_types: NDArray[np.integer] | None = None
    known: Known | None = None
    _measured: dict[tuple[str, str], float] = field(default_factory=dict)

    def likeness(self, left: Sequence[str], right: Sequence[str]) -> NDArray[np.float32]:
        """Likeness of each left word with each right word, numbers among themselves included; shape (n, m)."""
        likeness = self.left.lexicon.likeness_matrix(left, right)
        counting = [np.array([is_number(word) for word in words], dtype=np.bool_) for words in (left, right)]
        likeness = np.where(np.outer(*counting), np.maximum(likeness, _NUMBERS_ALIKE), likeness)
        if self.known:
            columns = {word: column for column, word in enumerate(right)}
            for row, word in enumerate(left):
                places = [columns[other] for other in self.known.get(word, ()) if other in columns]
                likeness[row, places] = np.maximum(likeness[row, places], _KNOWN_ALIKE)
        return likeness

    def likeness_of(
        self, left_types: NDArray[np.integer], right_types: NDArray[np.integer]
    ) -> NDArray[np.float32]:
        """Likeness of distinct words, given by their places in the vocabularies; shape (n, m)."""
        if self._matrix is not None:
            rows, columns = self._left_rows[left_types], self._right_rows[right_types]
            if (rows >= 0).all() and (columns >= 0).all():
                return self._matrix[np.ix_(rows, columns)]
        left = [self.left.vocabulary[place] for place in left_types.tolist()]
        right = [self.right.vocabulary[place] for place in right_types.tolist()]
        return self.likeness(left, right)

    @cached_property
    def _matrix(self) -> NDArray[np.float32] | None:
        """Likeness of the distinct words asked for, if there are not too many."""
        left, right = (
            text.vocabulary if types is None else [text.vocabulary[place] for place in types.tolist()]
            for text, types in ((self.left, self.left_types), (self.right, self.right_types))
        )
        return self.likeness(left, right) if len(left) * len(right) <= _MAX_CELLS else None

    @cached_property
    def _left_rows(self) -> NDArray[np.int32]:
        return _place_types(self.left, self.left_types)

    @cached_property
    def _right_rows(self) -> NDArray[np.int32]:
        return _place_types(self.right, self.right_types)

    def likeness_at(self, left_word: int, right_word: int) -> float:
        """Likeness of the words at two places."""
        if self._matrix is not None:
            row = self._left_rows[self.left.types[left_word]]
            column = self._right_rows[self.right.types[right_word]]
            if row >= 0 and column >= 0:
                return float(self._matrix[row, column])
        words = self.left.tokens.stems[left_word], self.right.tokens.stems[right_word]
        if words not in self._measured:
            self._measured[words] = float(self.likeness(words[:1], words[1:])[0, 0])
        return self._measured[words]


def _place_types(text: CopyText, types: NDArray[np.integer] | None) -> NDArray[np.int32]:
    """Each distinct word's place among those asked for, -1 if it is none of them; shape (v,)."""
    if types is None:
        return np.arange(len(text.vocabulary), dtype=np.int32)
    places = np.full(len(text.vocabulary), -1, dtype=np.int32)
    places[types] = np.arange(len(types), dtype=np.int32)
    return places
