"""Where a dateline ends, which opens the first sentence of many stories: "OSLO, March 3 (Norpress) - The union …"."""

from __future__ import annotations

import regex

from unspin.claims.speakers.words import Words

_LONGEST = 10  # words
_DASH = regex.compile(r"(?:\s[-–—]{1,2}|[–—])\s")


def begins_after_dateline(words: Words, place: int) -> bool:
    """Whether a word is the first after a dateline: a bracket or a town in capitals, then a dash."""
    if not 0 < place < len(words) or not _DASH.search(words.gaps[place]):
        return False
    first = place
    while first > 0 and place - first <= _LONGEST and words.paragraph[first - 1] == words.paragraph[place]:
        first -= 1
    if place - first > _LONGEST:
        return False
    return words.gaps[place].lstrip().startswith(")") or words.said[first].isupper()


def stands_in_dateline(words: Words, place: int) -> bool:
    """Whether a word stands in a dateline: one ends after it in its line."""
    last = min(len(words), place + _LONGEST + 1)
    return any(
        begins_after_dateline(words, after)
        for after in range(place + 1, last)
        if words.paragraph[after] == words.paragraph[place]
    )
