"""A text as the reader's network takes it: word pieces, how each is written, and which begin a word.

Problem: the pieces of all-MiniLM-L6-v2 are lower-case and know neither spaces nor paragraphs, and a capital, a new
paragraph or an open quotation mark says much of who speaks. So each piece carries its *writing*: one number made of
its letter case, what stands before it, and whether it stands inside quotation marks.

Invariant: spans count the code points of the text as given; pieces stand in the order of the text and do not overlap.

Source: Devlin et al. 2019, section 3 (word pieces).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from unspin.text.quotations import find_quotations

Ints = NDArray[np.int64]

_CASES: Final = 8
_SPACES: Final = 3
_NEW_LINE: Final = 2
WRITINGS: Final = 1 + _CASES * _SPACES * 2
"""How many different writings there are; 0 stands for the marks at a window's begin and end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """A text cut into n word pieces.

    Attributes:
        ids: the pieces' numbers in the vocabulary, shape (n,).
        writings: how each is written, in [1, WRITINGS), shape (n,).
        begins, ends: where each stands, in code points, shape (n,).
        words: indices of the pieces that begin a word or are a mark, shape (w,).
    """

    ids: Ints
    writings: Ints
    begins: Ints
    ends: Ints
    words: Ints


def cut_pieces(text: str, tokenizer: Tokenizer) -> Pieces:
    """The text's word pieces; a word is what has neither space nor mark in it."""
    encoded = tokenizer.encode(text, add_special_tokens=False)
    spans = np.array(encoded.offsets, dtype=np.int64).reshape(-1, 2)
    begins, ends = spans[:, 0], spans[:, 1]
    word_ids = np.array(encoded.word_ids, dtype=np.int64)
    is_first = np.ones(len(word_ids), dtype=bool)
    is_first[1:] = word_ids[1:] != word_ids[:-1]
    words = np.flatnonzero(is_first)
    return Pieces(
        ids=np.array(encoded.ids, dtype=np.int64),
        writings=_find_writings(text, begins, ends, is_first),
        begins=begins,
        ends=ends,
        words=words,
    )


def _find_writings(text: str, begins: Ints, ends: Ints, is_first: NDArray[np.bool_]) -> Ints:
    quoted = _find_quoted(text)
    writings = np.empty(len(begins), dtype=np.int64)
    case = 0
    last_end = -1
    for index, (begin, end) in enumerate(zip(begins.tolist(), ends.tolist(), strict=True)):
        if is_first[index]:
            last = index + 1
            while last < len(begins) and not is_first[last]:
                last += 1
            case = _find_case(text[begin : ends[last - 1]])
        writings[index] = 1 + case * _SPACES * 2 + _find_space(text, last_end, begin) * 2 + int(quoted[begin])
        last_end = end
    return writings


def opens_line(writings: Ints) -> NDArray[np.bool_]:
    """Whether each piece is the first of a line or of the text."""
    opens: NDArray[np.bool_] = (writings - 1) // 2 % _SPACES == _NEW_LINE
    return opens


def _find_case(word: str) -> int:
    """How a word is written: mark, figure, small, capital, all capitals, one capital letter, mixed, other."""
    if not any(char.isalnum() for char in word):
        return 0
    if any(char.isdigit() for char in word):
        return 1
    if word.islower():
        return 2
    if len(word) == 1:
        return 5 if word.isupper() else 7
    if word.isupper():
        return 4
    return 3 if word[0].isupper() and word[1:].islower() else 6


def _find_space(text: str, last_end: int, begin: int) -> int:
    """What stands before a piece: nothing, a space, or a new line or the text's begin."""
    if last_end < 0:
        return _NEW_LINE
    between = text[last_end:begin]
    if "\n" in between:
        return _NEW_LINE
    return 1 if between else 0


def _find_quoted(text: str) -> NDArray[np.bool_]:
    """For each code point, whether it stands inside quotation marks; two apostrophes count as a mark."""
    quoted = np.zeros(len(text) + 1, dtype=bool)
    for span in find_quotations(text.replace("''", '" ').replace("``", '" ')):
        quoted[span.begin : span.end] = True
    return quoted
