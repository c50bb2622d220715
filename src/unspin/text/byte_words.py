"""The words of UTF-8 bytes, as numbers: the reading of a large pile, one pass over its bytes, compiled.

Problem: a pile of a million texts must be cut into words in seconds, and the same word must have the same number
in every text, without a dictionary that all of them share.

Stages:
 1. a table, made once, gives each code point up to U+FFFF its class (sign, letter, digit, a word of its own) and
    a number by chance, the same for capitals and small letters;
 2. one pass over the bytes: letters, marks and digits are rotated into the word's number; an apostrophe
    between letters and a point, comma or colon between digits belong to the word; a possessive ending does not;
 3. optionally, where each word begins and ends, in code points.

The lowest bit of a number tells whether the word has a figure in it ("2013", "1000's").

The words are those of `unspin.text.tokens`, but for rare letters outside U+FFFF, each a word of its own, and initials
("U.S." is two words here). Two words have the same number by chance once in two thousand million.

Cost: about 3 ns a byte; no memory but the result.
Source: the number is a cyclic polynomial (Cohen 1997, Recursive hashing functions for n-grams) over folded code points.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TypeAlias

import numpy as np
from numba import njit
from numpy.typing import NDArray

Bytes: TypeAlias = NDArray[np.uint8]
Numbers: TypeAlias = NDArray[np.uint32]
Table: TypeAlias = tuple[NDArray[np.uint32], NDArray[np.uint64]]
"""Of each code point the class, and the number that stands for its folded form; shapes (65536,)."""

_IN_WORD = np.uint32(1 << 16)  # letters, marks and digits
_ALONE = np.uint32(1 << 17)
_APOSTROPHE = np.uint32(1 << 18)
_NUMBER_SIGN = np.uint32(1 << 19)  # point, comma and colon: part of a word between digits
_JOINTS = np.uint32(_APOSTROPHE | _NUMBER_SIGN)
_FIGURE = np.uint32(1 << 20)
_TO_NUMBER_SIGN = np.uint32(1)
_IN_WORD_BIT = np.uint32(16)
_BEYOND = 0x10000
_OFFSET = np.uint64(0xCBF29CE484222325)
_TURN, _TURN_BACK = np.uint64(7), np.uint64(57)
_MIX = np.uint64(0x9E3779B97F4A7C15)
_NO_SPACES = (  # scripts that put no spaces between words: each character is one
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x3040, 0x30FF),  # Hiragana, Katakana
    (0x3400, 0x9FFF),  # Han
    (0xF900, 0xFAFF),  # Han, compatibility forms
)


@cache
def read_table() -> Table:
    """The classes and numbers of all code points up to U+FFFF."""
    classes = np.zeros(_BEYOND, dtype=np.uint32)
    folded = np.arange(_BEYOND, dtype=np.uint64)
    for code in range(_BEYOND):
        sign = chr(code)
        category = unicodedata.category(sign)
        if sign in "'’ʼ":
            classes[code], folded[code] = _APOSTROPHE, ord("'")
        elif category[0] in "LMN":
            classes[code] = _IN_WORD | (_FIGURE if category == "Nd" else np.uint32(0))
            small = sign.casefold()
            folded[code] = ord(small) if len(small) == 1 else code
        elif sign in ".,:":
            classes[code] = _NUMBER_SIGN
    for first, last in _NO_SPACES:
        part = classes[first : last + 1]
        part[part & _IN_WORD > 0] += _ALONE - _IN_WORD
    return classes, _scatter(folded)


def _scatter(codes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Each number's own number by chance (the finalizer of SplitMix64, Steele, Lea and Flood 2014); shape (n,)."""
    numbers = (codes + np.uint64(1)) * _MIX
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))


@njit(cache=True, nogil=True, inline="always")
def _decode(data: Bytes, place: int, end: int) -> tuple[int, int]:
    """The code point at a place and its number of bytes."""
    first = data[place]
    if first < 0x80:
        return int(first), 1
    if first >= 0xF0 and place + 3 < end:
        return _BEYOND, 4
    if first >= 0xE0 and place + 2 < end:
        return (
            (int(first) & 0x0F) << 12 | (int(data[place + 1]) & 0x3F) << 6 | (int(data[place + 2]) & 0x3F)
        ), 3
    if first >= 0xC0 and place + 1 < end:
        return (int(first) & 0x1F) << 6 | (int(data[place + 1]) & 0x3F), 2
    return 0, 1


@njit(cache=True, nogil=True)
def _is_joint(data: Bytes, place: int, end: int, table: Table) -> bool:
    """Whether the sign at a place, after a letter or digit, belongs to the word with what follows it."""
    code, width = _decode(data, place, end)
    follows = place + width
    if follows >= end:
        return False
    next_code, _ = _decode(data, follows, end)
    if next_code >= _BEYOND or not table[0][next_code] & _IN_WORD:
        return False
    if table[0][code] & _APOSTROPHE:
        return True
    return _is_figure(data[place - 1]) and _is_figure(data[follows])


@njit(cache=True, nogil=True, inline="always")
def _is_figure(byte: np.uint8) -> bool:
    return bool(0x30 <= byte <= 0x39)


@njit(cache=True, nogil=True)
def _is_possessive(data: Bytes, place: int, end: int, table: Table) -> bool:
    """Whether an "s" stands at a place and ends the word."""
    if data[place] | 0x20 != 0x73:
        return False
    if place + 1 >= end:
        return True
    code, _ = _decode(data, place + 1, end)
    return code >= _BEYOND or not table[0][code] & _IN_WORD


@njit(cache=True, nogil=True)
def read_words(  # noqa: C901, PLR0912, PLR0913, PLR0915, PLR0917  (one pass over bytes; calls would cost more than they tell)
    data: Bytes, begin: int, end: int, table: Table, words: Numbers, spans: NDArray[np.int32] | None
) -> int:
    """How many words the bytes `[begin, end)` have; their numbers are written to `words`.

    The loop has no branch for what nearly every byte is, a letter or a sign of ASCII: guessing word ends wrong would
    take as long as all the rest.

    Args:
        data: UTF-8.
        begin: where the text begins in it.
        end: where it ends.
        table: from `read_table`.
        words: where the numbers are written; it must have room for end - begin + 1.
        spans: shape (n, 2), where each word's begin and end in code points from `begin` are written; or None.
    """
    classes, numbers = table
    count = 0
    place = begin
    point = 0  # code points before `place`
    number = _OFFSET
    met = np.uint32(0)  # the classes of the word's letters and digits
    was = np.int64(0)  # whether the code point before belongs to a word
    while place < end:
        byte = data[place]
        entry, own = classes[byte], numbers[byte]
        width = 1
        if byte >= 0x80 or entry & (_APOSTROPHE | (met & _FIGURE) >> _TO_NUMBER_SIGN):
            code, width = _decode(data, place, end)
            entry, own = (classes[code], numbers[code]) if code < _BEYOND else (_ALONE, np.uint64(0))
            if was and entry & _JOINTS and _is_joint(data, place, end, table):
                if entry & _APOSTROPHE and _is_possessive(data, place + width, end, table):
                    place, point = place + width + 1, point + 2
                    words[count] = _finish(number, met)
                    if spans is not None:
                        spans[count, 1] = point
                    count, number, met, was = count + 1, _OFFSET, np.uint32(0), np.int64(0)
                    continue
                entry = _IN_WORD
            if entry & _ALONE:
                words[count] = _finish(number, met)
                count += int(was)
                number = _OFFSET
                for offset in range(width):
                    number = _add(number, numbers[data[place + offset]])
                words[count] = _finish(number, np.uint32(0))
                if spans is not None:
                    if was:
                        spans[count - 1, 1] = point
                    spans[count, 0], spans[count, 1] = point, point + 1
                count, number, met, was = count + 1, _OFFSET, np.uint32(0), np.int64(0)
                place, point = place + width, point + 1
                continue
        now = np.int64((entry >> _IN_WORD_BIT) & np.uint32(1))
        if spans is not None:
            if now > was:
                spans[count, 0] = point
            elif was > now:
                spans[count, 1] = point
            point += 1
        words[count] = _finish(number, met)
        count += int(was & (1 - now))
        number = _add(number, own) if now else _OFFSET
        met = (met | entry) & np.uint32(-now)
        was = now
        place += width
    words[count] = _finish(number, met)
    if spans is not None and was:
        spans[count, 1] = point
    return count + int(was)


@njit(cache=True, nogil=True, inline="always")
def _add(number: np.uint64, own: np.uint64) -> np.uint64:
    """The word's number with one more letter."""
    return ((number << _TURN) | (number >> _TURN_BACK)) ^ own


@njit(cache=True, nogil=True, inline="always")
def _finish(number: np.uint64, met: np.uint32) -> np.uint32:
    """The word's number; its lowest bit tells whether there is a figure in it."""
    return np.uint32((number * _MIX) >> np.uint64(33) << np.uint64(1) | np.uint64(met & _FIGURE > 0))


def read_word_spans(data: Bytes) -> tuple[Numbers, NDArray[np.int32]]:
    """The numbers of a text's words, shape (n,), and their spans in code points, shape (n, 2)."""
    words, spans = np.empty(_room(data), dtype=np.uint32), np.empty((_room(data), 2), dtype=np.int32)
    count = read_words(data, 0, len(data), read_table(), words, spans)
    return words[:count], spans[:count]


def read_numbers(data: Bytes) -> Numbers:
    """The numbers of a text's words; shape (n,)."""
    words = np.empty(_room(data), dtype=np.uint32)
    return words[: read_words(data, 0, len(data), read_table(), words, None)]


def _room(data: Bytes) -> int:
    """How many words a text may have: each takes two bytes, one of them a sign, and one is written on trial."""
    return len(data) // 2 + 2


def number_texts(
    data: Bytes, bounds: NDArray[np.int64]
) -> tuple[Numbers, NDArray[np.int64], NDArray[np.uint64]]:
    """The numbers of all words of some texts, how many each has, and a digest of each.

    Args:
        data: the texts' bytes, UTF-8.
        bounds: text i is `data[bounds[i]:bounds[i + 1]]`; shape (texts + 1,).

    Returns:
        Numbers of shape (words,); counts and digests of shape (texts,). Two texts have the same digest only if their words
        are the same, but for once in 10^19.
    """
    words = np.empty(
        len(data) // 2 + len(bounds) + 1, dtype=np.uint32
    )  # a word and what parts it from the next: two bytes
    counts = np.empty(len(bounds) - 1, dtype=np.int64)
    digests = np.empty(len(bounds) - 1, dtype=np.uint64)
    total = _number_texts(data, bounds, read_table(), words, counts, digests)
    return words[:total], counts, digests


@njit(cache=True, nogil=True)
def _number_texts(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    data: Bytes,
    bounds: NDArray[np.int64],
    table: Table,
    words: Numbers,
    counts: NDArray[np.int64],
    digests: NDArray[np.uint64],
) -> int:
    total = 0
    for text in range(len(counts)):
        count = read_words(data, bounds[text], bounds[text + 1], table, words[total:], None)
        digest = np.uint64(count)
        for word in words[total : total + count]:
            digest = (digest ^ np.uint64(word)) * _MIX
            digest ^= digest >> np.uint64(32)
        counts[text], digests[text] = count, digest
        total += count
    return total


def place_words(
    data: Bytes,
    bounds: NDArray[np.int64],
    texts: NDArray[np.int64],
    begins: NDArray[np.int32],
    ends: NDArray[np.int32],
) -> NDArray[np.int32]:
    """Word ranges `[begin, end)` of texts as code points; shape (n, 2).

    Args:
        data: the texts' bytes, UTF-8.
        bounds: text i is `data[bounds[i]:bounds[i + 1]]`; shape (texts + 1,).
        texts: the text of each range, in rising order; shape (n,).
        begins: the word each range begins with.
        ends: the word before which it ends.
    """
    placed = np.empty((len(texts), 2), dtype=np.int32)
    room = int(np.diff(bounds).max(initial=0)) // 2 + 2
    words, spans = np.empty(room, dtype=np.uint32), np.empty((room, 2), dtype=np.int32)
    _place_words(data, bounds, read_table(), texts, begins, ends, words, spans, placed)
    return placed


@njit(cache=True, nogil=True)
def _place_words(  # noqa: PLR0913, PLR0917  (a compiled kernel takes arrays, not records)
    data: Bytes,
    bounds: NDArray[np.int64],
    table: Table,
    texts: NDArray[np.int64],
    begins: NDArray[np.int32],
    ends: NDArray[np.int32],
    words: Numbers,
    spans: NDArray[np.int32],
    placed: NDArray[np.int32],
) -> None:
    read = -1
    for row in range(len(texts)):
        text = texts[row]
        if text != read:
            read_words(data, bounds[text], bounds[text + 1], table, words, spans)
            read = text
        placed[row, 0], placed[row, 1] = spans[begins[row], 0], spans[ends[row] - 1, 1]
