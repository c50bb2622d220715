"""A quotation beside what a copy made of it: both as runs of words, those that differ marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
        _join(("".join(ours[begin:end]), tag != "equal") for tag, begin, end, _, _ in steps),
        _join(("".join(theirs[begin:end]), tag != "equal") for tag, _, _, begin, end in steps),
    )


def _join(runs: Iterable[tuple[str, bool]]) -> Runs:
    """Neighbours alike become one; blanks are marked only between two words that differ."""
    joined: list[tuple[str, bool]] = []
    for words, differs in _without_blanks(runs):
        if joined and joined[-1][1] == differs:
            joined[-1] = joined[-1][0] + words, differs
        elif differs and len(joined) > 1 and joined[-1][0].isspace() and joined[-2][1]:
            blank, _ = joined.pop()
            joined[-1] = joined[-1][0] + blank + words, True
        else:
            joined.append((words, differs))
    return tuple(joined)


def _without_blanks(runs: Iterable[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
    """The runs, blanks at the ends of a differing one set apart as if they did not differ; none empty."""
    for words, differs in runs:
        core = words.strip() if differs else words
        begin = words.index(core) if core else len(words)
        for part, is_marked in ((words[:begin], False), (core, differs), (words[begin + len(core) :], False)):
            if part:
                yield part, is_marked
