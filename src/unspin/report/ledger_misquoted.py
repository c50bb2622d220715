"""A quotation beside what a copy made of it: both as runs of words, those that differ marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

Runs = tuple[tuple[str, bool], ...]

_WORD: Final = re.compile(r"\w+|\s+|[^\w\s]")
_MOST_WORDS: Final = 2000  # beyond this the whole is marked: matching grows with the square of the length


def mark_changes(left: str, right: str) -> tuple[Runs, Runs]:
    """Both wordings as runs, in order, each with whether it differs.

    >>> mark_changes("We follow the law.", "We obey the law.")
    ((('We ', False), ('follow', True), (' the law.', False)), (('We ', False), ('obey', True), (' the law.', False)))
    """
    ours, theirs = _WORD.findall(left), _WORD.findall(right)
    if max(len(ours), len(theirs)) > _MOST_WORDS:
        return ((left, True),), ((right, True),)
    steps = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    return (
        tuple(_join(("".join(ours[begin:end]), tag != "equal") for tag, begin, end, _, _ in steps)),
        tuple(_join(("".join(theirs[begin:end]), tag != "equal") for tag, _, _, begin, end in steps)),
    )


def _join(runs: Iterator[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
    """Neighbours alike become one, and so do differing ones with nothing but blanks between them."""
    before, is_marked = "", False
    blank = ""
    for words, differs in runs:
        if not words:
            continue
        if is_marked and not differs and words.isspace():
            blank += words
        elif differs == is_marked or not before:
            before, is_marked, blank = before + blank + words, differs, ""
        else:
            yield before, is_marked
            before, is_marked, blank = blank + words, differs, ""
    if before:
        yield before, is_marked
    if blank:
        yield blank, False
