"""The words that an unknown word may be made from: "tallness" from "tall", "penalising" from "penalise".

A spinner brings up words that no list of words holds, but mostly with the endings of English. Each way of
taking an ending off gives one guess; which of them are words at all is for the caller to know.
"""

from __future__ import annotations

from functools import lru_cache

_SHORTEST = 4  # letters that must remain: shorter rests of unknown words are mostly chance
_REMEMBERED = 1 << 16
# Ending → what may stand in its place, the likeliest first. Longer endings are tried first.
_ENDINGS = {
    "abilities": ("able",),
    "ability": ("able", ""),
    "ibility": ("ible",),
    "isation": ("ise", "ize", ""),
    "ization": ("ize", "ise", ""),
    "ational": ("ation", "ate"),
    "ations": ("ation", "ate", "e"),
    "ation": ("ate", "e", ""),
    "iness": ("y",),
    "ness": ("",),
    "fully": ("ful",),
    "ically": ("ic", "ical"),
    "ional": ("ion",),
    "ising": ("ise", "ize"),
    "izing": ("ize", "ise"),
    "ised": ("ise", "ize"),
    "ized": ("ize", "ise"),
    "ises": ("ise", "ize"),
    "izes": ("ize", "ise"),
    "ities": ("ity", "e", ""),
    "ists": ("ist",),
    "ments": ("ment", ""),
    "ment": ("",),
    "ings": ("ing", "", "e"),
    "ing": ("", "e"),
    "ity": ("e", ""),
    "ily": ("y",),
    "ly": ("", "le"),
    "ies": ("y",),
    "ied": ("y",),
    "iest": ("y",),
    "ier": ("y",),
    "ers": ("er", "", "e"),
    "ors": ("or", "e"),
    "est": ("", "e"),
    "ed": ("", "e"),
    "er": ("", "e"),
    "or": ("e", ""),
    "es": ("", "e"),
    "al": ("", "e"),
    "ic": ("", "y"),
    "'s": ("",),
    "s": ("",),
}
_DOUBLED = frozenset("bdgklmnprtvz")


@lru_cache(maxsize=_REMEMBERED)
def strip_endings(word: str) -> tuple[str, ...]:
    """Guesses at what the word is made from, the likeliest first.

    >>> strip_endings("tallness")
    ('tall',)
    """
    guesses: dict[str, None] = {}
    for length in range(min(len(word) - 1, max(map(len, _ENDINGS))), 0, -1):
        ending, stem = word[-length:], word[:-length]
        for instead in _ENDINGS.get(ending, ()):
            if len(stem) + len(instead) >= _SHORTEST:
                guesses[stem + instead] = None
        is_doubled = len(stem) > _SHORTEST and stem[-1] == stem[-2] and stem[-1] in _DOUBLED
        if is_doubled and ending in ("ing", "ed", "er", "est"):
            guesses[stem[:-1]] = None
    return tuple(guesses)
