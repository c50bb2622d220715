"""The day that a sentence gives for what it tells.

A full date ("3 March 2023", "March 3, 2023", "2023-03-03") is obeyed; a day and month without a year, and "yesterday" or
a weekday, are read from the article's date, never to a day after it. Where the text gives a month or a year only, the
words are kept and no day is told. Of several the nearest to the words of the tie counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import regex

from unspin.model import Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = regex.compile(
    rf"""\b(?:(?P<iso>(?:19|20)\d\d-\d\d-\d\d)
    | (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\ (?:of\ )?(?P<month>{_MONTH})(?:,?\ (?P<year>(?:19|20)\d\d))?
    | (?P<month2>{_MONTH})\ (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\ (?P<year2>(?:19|20)\d\d))?
    | (?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)
    | (?P<yesterday>yesterday) | (?P<today>today)
    | (?P<vague>(?:in|since|during)\ (?:{_MONTH}\ )?(?:19|20)\d\d|in\ {_MONTH}|(?:last|this|next)\ (?:week|month|year))
    )\b""",
    regex.VERBOSE,
)


def read_day(
    text: str, spans: Sequence[Span], words: Span, published: date | None
) -> tuple[date | None, Span | None]:
    """The day that a sentence gives, and where it stands; None where it gives none."""
    matches = [match for span in spans for match in _DAY.finditer(text, span.begin, span.end)]
    found = sorted(matches, key=lambda one: _distance(one, words))
    for match in found:
        return _resolve(match, published), Span(begin=match.start(), end=match.end())
    return None, None


def _distance(match: regex.Match[str], words: Span) -> int:
    return max(int(match.start()) - words.end, words.begin - int(match.end()), 0)


def _resolve(match: regex.Match[str], published: date | None) -> date | None:
    if match["iso"]:
        return _make(*(int(part) for part in match["iso"].split("-")))
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    if month:
        number = _MONTHS.index(month[:3].lower()) + 1
        year = match["year"] or match["year2"]
        return _make(int(year), number, int(day)) if year else _latest(number, int(day), published)
    if published is None or match["vague"]:
        return None
    if match["weekday"]:
        back = (published.weekday() - _WEEKDAYS.index(match["weekday"].lower())) % 7
        return published - timedelta(days=back)
    return published - timedelta(days=1 if match["yesterday"] else 0)


def _latest(month: int, day: int, published: date | None) -> date | None:
    if published is None:
        return None
    for year in (published.year, published.year - 1):
        found = _make(year, month, day)
        if found is not None and found <= published:
            return found
    return None


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
