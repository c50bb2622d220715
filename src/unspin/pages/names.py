"""Names of outlets and people, cut out of the line that names them."""

from __future__ import annotations

import regex

from unspin.pages.dates import DATE_WORDS

_MOST_OUTLET_WORDS = 8
_MOST_PERSON_WORDS = 5
# What follows an outlet's name in a credit: a title after a colon, a date, conditions.
_OUTLET_END = regex.compile(
    r"\s*(?:[:;|(\[“\"–—]|\s-\s|\.\s|\.?$|,\s|\s(?:and\s(?:is|was|has|appears)|on\s\p{Lu}\p{L}+\s\d|under\s|"
    r"with\spermission|as\spart|by\s\p{Lu}|in\s\p{Lu}\p{Ll}+\s\d|website\b|here\b)).*$"
)
_SMALL_WORDS = frozenset(
    "of the and for in to de la le du des der die das del el al & y e et von van &".split()
)
_PERSON_END = regex.compile(
    r"\s*(?:[|•·(\[/]|\s[–—-]\s|,\s(?!(?:\p{Lu}\p{L}+\s){1,2}(?:and|,))|\d|\bfor\s|\bof\s|\bat\s|\bon\s|\bin\s|\bPublished\b|\bUpdated\b).*$"
)


def cut_outlet(words: str) -> str | None:
    """The outlet's name at the beginning of the words, kept whole ("The New Voice of Ukraine"), or None.

    >>> cut_outlet(": The Daily Planet: Ten dead.")
    'The Daily Planet'
    """
    name = _OUTLET_END.sub("", words.strip().lstrip(":—–- ").lstrip("\"“‘'")).strip(" .,\"”’'")
    return name if _is_name(name, _MOST_OUTLET_WORDS) else None


def cut_person(words: str) -> str | None:
    """The person's name at the beginning of the words, or None if they are no name.

    >>> cut_person("Jane Doe, Staff Writer | March 3, 2024")
    'Jane Doe'
    """
    name = _PERSON_END.sub("", words.strip().lstrip(":—–- ")).strip(" .,\"”’'")
    return (
        name if _is_name(name, _MOST_PERSON_WORDS) and not any(letter.isdigit() for letter in name) else None
    )


def _is_name(words: str, most: int) -> bool:
    """Whether every word but the small ones begins with a capital, a digit or, as a web address, has a point."""
    parts = words.split()
    if all(part.strip(".,").casefold() in DATE_WORDS for part in parts):
        return False
    if not 1 <= len(parts) <= most or parts[0].lower() in _SMALL_WORDS - {
        "the",
        "la",
        "le",
        "el",
        "al",
        "die",
        "das",
        "der",
        "de",
    }:
        return False
    large = [part for part in parts if part[0].isupper() or part[0].isdigit() or "." in part]
    small = [part for part in parts if part not in large]
    return bool(large) and all(part.lower() in _SMALL_WORDS for part in small)
