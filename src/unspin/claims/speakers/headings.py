"""Names in headings, where all words have capitals: "Ann Lee Slams Oslo" holds the name "Ann Lee"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from unspin.claims.speakers.naming import Name
from unspin.claims.speakers.words import Words
from unspin.model import NameKind

_SMALL_WORD = 3  # letters; shorter words have no capital in headings either
_HEADING = 30  # words of a line, from which on it is no heading
_CAPITALS = 0.8  # share of the longer words that have capitals in a heading


def shorten_in_headings(words: Words, names: Sequence[Name]) -> list[Name]:
    """Persons in headings cut to the form that the story has, for there all words have capitals ("Ann Lee Slams Oslo")."""
    headings = find_headings(words)
    forms = {
        words.lower[name.begin : name.end] for name in names if words.paragraph[name.begin] not in headings
    }
    return [
        _shorten(words, name, forms) if words.paragraph[name.begin] in headings else name for name in names
    ]


def _shorten(words: Words, name: Name, forms: set[tuple[str, ...]]) -> Name:
    if name.kind is not NameKind.PERSON or name.end - name.begin < 3:
        return name
    tokens = words.lower[name.begin : name.end]
    length = next((size for size in range(len(tokens), 1, -1) if tokens[:size] in forms), 2)
    return Name(begin=name.begin, end=name.begin + length, kind=name.kind)


def find_headings(words: Words) -> frozenset[int]:
    """Lines of few words most of which have capitals."""
    long: Counter[int] = Counter()
    capital: Counter[int] = Counter()
    for index, paragraph in enumerate(words.paragraph):
        if len(words.said[index]) > _SMALL_WORD:
            long[paragraph] += 1
            capital[paragraph] += words.is_capital(index)
    return frozenset(
        paragraph
        for paragraph, count in long.items()
        if 2 < count < _HEADING and capital[paragraph] > count * _CAPITALS
    )
