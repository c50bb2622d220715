"""The words of a text as the generator cuts it. Its own rules: the bench must not share the product's mistakes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}"
    r"|\d+(?:[.,]\d+)*(?:bn|m|th|st|nd|rd|s|%)?(?![^\W_])%?"
    r"|[^\W_]+(?:['\u2019][^\W\d_]+)*"
)
_SENTENCE_END = re.compile(r"[.!?][\"\u201d\u2019']?\s+(?=[\"\u201c\u2018']?[A-Z0-9])")
_OPENING, _CLOSING = "\u201c", "\u201d"
_ABBREVIATIONS = frozenset(
    [
        *[
            "mr",
            "mrs",
            "ms",
            "dr",
            "st",
            "gen",
            "sen",
            "rep",
            "gov",
            "prof",
            "inc",
            "corp",
            "co",
            "ltd",
            "no",
        ],
        *["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"],
    ]
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands.

    Attributes:
        begin, end: its span.
        said: as it stands.
        is_joined: whether one space parts it from the word before.
        is_hyphened: whether a hyphen, slash or such touches it.
        opens: whether it is the first of its sentence or quotation.
        is_quoted: whether it stands inside quotation marks.
    """

    begin: int
    end: int
    said: str
    is_joined: bool
    is_hyphened: bool
    opens: bool
    is_quoted: bool


def read_words(text: str) -> list[Word]:
    """The words of a text in their order."""
    starts = [begin for begin, _ in read_sentences(text)]
    words: list[Word] = []
    quoted = False
    at = 0
    for match in _WORD.finditer(text):
        gap = text[at : match.start()]
        if "\n" in gap:
            quoted = False
        opened = False
        for sign in gap:
            if sign == _OPENING or (sign == '"' and not quoted):
                quoted = opened = True
            elif sign in {_CLOSING, '"'}:
                quoted = False
        after = text[match.end() : match.end() + 1]
        words.append(
            Word(
                match.start(),
                match.end(),
                match.group(),
                is_joined=gap == " " and at > 0,
                is_hyphened=gap[-1:] in {"-", "/", "+", "$", "£"} or after in {"-", "/", "+"},
                opens=opened or at == 0 or bisect_left(starts, at) < bisect_right(starts, match.start()),
                is_quoted=quoted,
            )
        )
        at = match.end()
    return words


def read_sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences, paragraph by paragraph, without the space around them."""
    spans: list[tuple[int, int]] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        begin = paragraph.start()
        for match in _SENTENCE_END.finditer(text, paragraph.start(), paragraph.end()):
            before = text[begin : match.start()].rpartition(" ")[2].lower()
            if before in _ABBREVIATIONS or len(before) == 1 or "." in before:
                continue
            spans.append((begin, match.end() - _trailing(match.group())))
            begin = match.end()
        if text[begin : paragraph.end()].strip():
            spans.append((begin, paragraph.end()))
    return spans


def _trailing(match: str) -> int:
    return len(match) - len(match.rstrip())


def count_joined(words: Sequence[Word], at: int, most: int) -> int:
    """How many words from `at` on stand in a run that only single spaces part, `most` at the most."""
    count = 1
    while count < most and at + count < len(words) and words[at + count].is_joined:
        count += 1
    return count
