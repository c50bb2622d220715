"""Words of a text and where they stand.

A word is a run of letters, marks and digits; an apostrophe inside it, and a point or comma between
digits, belong to it ("1000's", "3,000.5", "U.S."). In scripts that put no spaces between words every
character is a word. Hyphens and all other signs part words and are not words themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import regex
from numpy.typing import NDArray

from unspin.model import Span
from unspin.text.keys import strip_possessive

_WORD = regex.compile(
    r"""
      [\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]\p{M}*
    | \d+(?:[.,:]\d+)*(?:['’ʼ]?[\p{L}\p{M}]+)?
    | (?:\p{L}\.){2,}
    | [[\p{L}\p{M}\p{N}]--[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]]+
      (?:['’ʼ][\p{L}\p{M}\p{N}]+)*
    """,
    regex.VERBOSE | regex.V1,
)
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'"})


@dataclass(frozen=True)
class Tokens:
    """The words of one text.

    Attributes:
        text: the text they stand in.
        begins, ends: int32 arrays of shape (n,), spans in code points.
        words: normal forms: case folded, straight apostrophes.
    """

    text: str
    begins: NDArray[np.int32]
    ends: NDArray[np.int32]
    words: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The words as the lexicon knows them: without a possessive ending."""
        return tuple(strip_possessive(word) for word in self.words)

    @cached_property
    def is_capital(self) -> NDArray[np.bool_]:
        """Whether each word begins with a capital letter; shape (n,)."""
        return np.array([self.text[begin].isupper() for begin in self.begins.tolist()], dtype=np.bool_)

    @cached_property
    def opens_sentence(self) -> NDArray[np.bool_]:
        """Whether each word is the first of a sentence, line or quotation; shape (n,)."""
        opens = np.zeros(len(self), dtype=np.bool_)
        previous_end = 0
        for index, (begin, end) in enumerate(zip(self.begins.tolist(), self.ends.tolist(), strict=True)):
            gap = self.text[previous_end:begin]
            opens[index] = index == 0 or _ends_sentence(self.words[index - 1], gap)
            previous_end = end
        return opens

    def is_joined(self, index: int) -> bool:
        """Whether only spaces stand between this word and the one before it."""
        return index > 0 and self.text[int(self.ends[index - 1]) : int(self.begins[index])].strip(" ") == ""

    def span(self, begin: int, end: int) -> Span:
        """Where the words `[begin, end)` stand; for no words, the empty span where they would stand."""
        if begin < end:
            return Span(begin=int(self.begins[begin]), end=int(self.ends[end - 1]))
        place = int(self.begins[begin]) if begin < len(self) else len(self.text)
        return Span(begin=place, end=place)

    def said(self, begin: int, end: int) -> str:
        """The text of the words `[begin, end)`, as it stands."""
        return self.span(begin, end).of(self.text)


_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col lt sgt capt sen rep gov rev hon st jr sr no vs inc ltd co corp feb jan mar apr jun jul "
    "aug sep sept oct nov dec".split()
)


def _ends_sentence(word: str, gap: str) -> bool:
    """Whether the signs between a word and the next one end a sentence."""
    if "\n" in gap or any(sign in gap for sign in "!?:“«„•"):
        return True
    if '"' in gap and " " in gap:
        return True
    return "." in gap and word not in _ABBREVIATIONS and len(word) > 1


def read_tokens(text: str) -> Tokens:
    """The words of a text, with their places and normal forms."""
    begins: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    for match in _WORD.finditer(text):
        begins.append(match.start())
        ends.append(match.end())
        words.append(match.group().casefold().translate(_APOSTROPHES))
    return Tokens(
        text=text,
        begins=np.array(begins, dtype=np.int32),
        ends=np.array(ends, dtype=np.int32),
        words=tuple(words),
    )
