"""Names and set phrases that are known, ready to be found by any of their words.

Problem: of "Institute for Financial Subjects" find the names it may have been, "Institute for Fiscal Studies" among
them, though any of its words may have been swapped.

Stages: 1. wordings are taken from the lexicon's lists and from the pile, with the number of families each stands in;
2. wordings of one length form a table of word numbers, each column sorted for itself; 3. a window of a text brings up
every wording of its length that shares a word with it at the same place.

Invariants: small words ("of", "for") and their places are never swapped; a wording that does not share one other word
is never brought up. Cost: memory linear in the wordings; a window costs the length of its words' lists, and words that
stand in very many wordings are passed over while a rarer one is there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from unspin.text.function_words import FUNCTION_WORDS
from unspin.text.keys import strip_possessive
from unspin.text.lexicon import Lexicon
from unspin.text.tokens import Tokens, read_tokens

SMALL_IN_NAMES = frozenset("of for the and in on at to a an de la le du al el &".split())
LONGEST = 6
"""Words of the longest wording that is looked for as a whole; longer names are met in parts."""
_LONGEST_LIST = 4000
"""Wordings under one word ("inc") beyond which it is passed over while the window has a rarer one."""
_REMEMBERED = 1 << 14
"""Wordings whose meaning is kept: 10 MB."""

Floats = NDArray[np.float32]
Rows = NDArray[np.intp]
Gram = tuple[str, ...]


@dataclass(frozen=True)
class WordingTable:
    """All known wordings of one length.

    Attributes:
        words: word numbers, shape (n, length).
        counts: families of the pile that each stands in, shape (n,).
        is_listed: whether each stands in the lexicon, shape (n,).
    """

    words: NDArray[np.int32]
    counts: Floats
    is_listed: NDArray[np.bool_]

    @cached_property
    def _orders(self) -> list[tuple[Rows, NDArray[np.int32]]]:
        """For each column the rows in the order of its words, and the column so ordered."""
        orders = [np.argsort(column, kind="stable") for column in self.words.T]
        return [(order, column[order]) for order, column in zip(orders, self.words.T, strict=True)]

    def _rows_with(self, place: int, word: int) -> Rows:
        order, column = self._orders[place]
        begin, end = np.searchsorted(column, [word, word + 1])
        return order[begin:end]

    @cached_property
    def listed_rows(self) -> Rows:
        """Rows that stand in the lexicon."""
        return np.flatnonzero(self.is_listed)

    def rows_sharing(self, window: Sequence[int], places: Sequence[int]) -> Rows:
        """Rows that have one of the window's words at one of the places; -1 is no word."""
        found = [self._rows_with(place, window[place]) for place in places if window[place] >= 0]
        found.sort(key=len)
        chosen = [rows for rows in found if len(rows) <= _LONGEST_LIST] or found[:1]
        return np.unique(np.concatenate(chosen)) if chosen else np.zeros(0, dtype=np.intp)


class KnownWordings:
    """Known names, or known set phrases, and what is known of the words in them.

    Args:
        lexicon: whose likeness of words is used.
        listed: what the lexicon lists (`list_names`, `list_phrases`).
        pile: for every family what stands in its texts, each once (`read_names`, `read_phrases`).
        small: words that are never swapped.
    """

    def __init__(
        self, lexicon: Lexicon, listed: Iterable[Gram], pile: Iterable[set[Gram]], small: frozenset[str]
    ) -> None:
        self.lexicon = lexicon
        self.small = small
        self._listed = frozenset(listed)
        self._counts: Counter[Gram] = Counter()
        for grams in pile:
            self._counts.update(grams)
        ordered = sorted(self._counts.keys() | self._listed)
        self.vocabulary = sorted({word for gram in ordered for word in gram})
        self._numbers = {word: number for number, word in enumerate(self.vocabulary)}
        self.is_small = np.array([word in small for word in self.vocabulary], dtype=np.bool_)
        self.tables = {length: self._make_table(ordered, length) for length in range(2, LONGEST + 1)}
        self._meaning_of = lru_cache(maxsize=_REMEMBERED)(self._find_meaning)

    def number(self, word: str) -> int:
        """The word's number, -1 for one that stands in no known wording."""
        return self._numbers.get(word, -1)

    def count(self, gram: Gram) -> int:
        """Families of the pile that have the wording."""
        return self._counts[gram]

    def knows(self, gram: Gram) -> bool:
        """Whether the lexicon lists it or the pile has it."""
        return gram in self._listed or gram in self._counts

    def is_listed(self, gram: Gram) -> bool:
        """Whether the lexicon lists it."""
        return gram in self._listed

    @cached_property
    def word_counts(self) -> Floats:
        """How often each word stands in wordings of two words, shape (words,)."""
        counts = np.zeros(len(self.vocabulary), dtype=np.float32)
        for column in self.tables[2].words.T:
            np.add.at(counts, column, self.tables[2].counts)
        return counts

    @cached_property
    def _meanings(self) -> Floats:
        return self.lexicon.meanings(self.vocabulary)

    def likeness(self, words: Gram, numbers: NDArray[np.int32]) -> Floats:
        """Likeness of a wording to words of the vocabulary, shape (n,); 0 for what has no meaning."""
        meaning = self._meaning_of(words)
        if meaning is None:
            return np.zeros(len(numbers), dtype=np.float32)
        distinct, places = np.unique(numbers, return_inverse=True)
        likeness: Floats = self.lexicon.compare_meanings(meaning, self._meanings[distinct])[0][places]
        return likeness

    def _find_meaning(self, words: Gram) -> Floats | None:
        """The mean of the words' meanings, of unit length; None where there is none."""
        mean = self.lexicon.meanings(words).mean(axis=0, keepdims=True)
        length = np.float32(np.sqrt((mean**2).sum()))
        return (mean / length).astype(np.float32) if length else None

    def _make_table(self, grams: Sequence[Gram], length: int) -> WordingTable:
        chosen = [gram for gram in grams if len(gram) == length]
        words = [[self._numbers[word] for word in gram] for gram in chosen]
        return WordingTable(
            words=np.array(words, dtype=np.int32).reshape(len(chosen), length),
            counts=np.array([self._counts[gram] for gram in chosen], dtype=np.float32),
            is_listed=np.array([gram in self._listed for gram in chosen], dtype=np.bool_),
        )


def know_names(lexicon: Lexicon, pile: Iterable[set[Gram]] = ()) -> KnownWordings:
    """The lexicon's names, its set phrases (many are names, "Federal Reserve System"), and the pile's names."""
    listed = _list_names(lexicon) | _list_phrases(lexicon)
    return KnownWordings(lexicon, listed, pile, SMALL_IN_NAMES)


def know_phrases(lexicon: Lexicon, pile: Iterable[set[Gram]] = ()) -> KnownWordings:
    """The lexicon's set phrases of two content words or more, and how often the pile has them."""
    listed = (gram for gram in _list_phrases(lexicon) if _has_substance(gram))
    return KnownWordings(lexicon, listed, pile, FUNCTION_WORDS)


def read_names(tokens: Tokens, names: Sequence[tuple[int, int]]) -> set[Gram]:
    """Every part of a text's names that may be a name: two to six words, no small word at its ends."""
    found: set[Gram] = set()
    for first, last in names:
        found.update(_read_parts(tokens.stems[first:last]))
    return found


def read_phrases(tokens: Tokens, phrases: Sequence[tuple[int, int]]) -> set[Gram]:
    """The set phrases of a text, given as word ranges, that have two content words or more."""
    grams = {tokens.stems[begin:end] for begin, end in phrases if end - begin <= LONGEST}
    return {gram for gram in grams if _has_substance(gram)}


def _has_substance(gram: Gram) -> bool:
    ends = gram[0] not in FUNCTION_WORDS and gram[-1] not in FUNCTION_WORDS
    return ends and sum(word not in FUNCTION_WORDS for word in gram) > 1


def _read_parts(words: Sequence[str]) -> Iterator[Gram]:
    for begin, first in enumerate(words):
        if first not in SMALL_IN_NAMES:
            for end in range(begin + 2, min(begin + LONGEST, len(words)) + 1):
                if words[end - 1] not in SMALL_IN_NAMES:
                    yield tuple(words[begin:end])


@cache
def _list_names(lexicon: Lexicon) -> frozenset[Gram]:
    grams = (read_tokens(name).stems for name, _ in lexicon.spell_names())
    return frozenset(gram for gram in grams if 1 < len(gram) <= LONGEST)


@cache
def _list_phrases(lexicon: Lexicon) -> frozenset[Gram]:
    grams = (tuple(map(strip_possessive, phrase.split(" "))) for phrase in lexicon.spell_phrases())
    return frozenset(gram for gram in grams if len(gram) <= LONGEST)
