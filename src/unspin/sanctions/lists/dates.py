"""Dates of birth as lists write them, as ISO 8601.

"10 Dec 1948", "Dec 1970", "1936", "circa 1965", "1975 to 1979", "1948-12-10". A span of years is given as its years,
an approximate date as its year with those beside it, so that a year that may be right never counts as another one.
Nothing is given of a span that is too long to say anything.
"""

from __future__ import annotations

from datetime import date
from typing import Final

import regex

_MOST_YEARS = 15  # the longest span of the Treasury's list that is not "1950 to 1975" or the like has twelve
_MONTHS: Final = {
    month: number
    for number, month in enumerate(
        "jan feb mar apr may jun jul aug sep oct nov dec".split(),
        start=1,
    )
}
_ISO = regex.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?![\d-])")
_DAY = regex.compile(r"\d{4}-\d\d-\d\d")
_WORDS = regex.compile(r"(?:(\d{1,2})\s+)?([A-Za-z]{3})[a-z]{0,6}\.?,?\s+(\d{4})(?!\d)")
_YEAR = regex.compile(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)")
_ABOUT = regex.compile(r"\b(?:circa|ca?\.|about|approx\w{0,8}|around|between)", regex.IGNORECASE)
_SPAN = regex.compile(r"\s+(?:to|and)\s+|(?<=\d{4})\s?[-–]\s?(?=\d{4})")


def read_dates(words: str) -> tuple[str, ...]:
    """The dates of birth that the words give; none if they give none.

    >>> read_dates("10 Dec 1948"), read_dates("circa 1965")
    (('1948-12-10',), ('1964', '1965', '1966'))
    """
    words = words[:100].strip()
    if _ISO.fullmatch(words):
        return _read_date(words)
    ends = _SPAN.split(words, maxsplit=1)
    if len(ends) == 2:
        begin, end = (_YEAR.search(one) for one in ends)
        return years_between(int(begin[1]), int(end[1])) if begin and end else ()
    if _ABOUT.match(words):
        year = _YEAR.search(words)
        return years_about(int(year[1])) if year else ()
    return _read_date(words)


def later_day(day: str, other: str) -> str:
    """The later of two days; what is no ISO date at its beginning is none, and counts as "".

    >>> later_day("2024-01-02", "2024-03-01T10:00:00")
    '2024-03-01'
    """
    found = _DAY.match(other)
    return max(day, found[0]) if found else day


def years_between(begin: int, end: int) -> tuple[str, ...]:
    """The years of a span, if it is not too long to say anything."""
    return tuple(map(str, range(begin, end + 1))) if 0 <= end - begin < _MOST_YEARS else ()


def years_about(year: int) -> tuple[str, ...]:
    """A year and those beside it."""
    return years_between(year - 1, year + 1)


def _read_date(words: str) -> tuple[str, ...]:
    if found := _ISO.match(words):
        return _write_date(int(found[1]), int(found[2]), int(found[3] or 0))
    if (found := _WORDS.match(words)) and (month := _MONTHS.get(found[2].lower())):
        return _write_date(int(found[3]), month, int(found[1] or 0))
    years = set(_YEAR.findall(words))
    return (years.pop(),) if len(years) == 1 else ()


def _write_date(year: int, month: int, day: int) -> tuple[str, ...]:
    try:
        written = date(year, month, day or 1).isoformat()
    except ValueError:  # there is no such day; the year stands
        return (f"{year:04}",) if year else ()
    return (written if day else written[:7],)
