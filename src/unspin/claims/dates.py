"""The day on which something was said, from the words around the words of saying.

Rules:
1. Words for a time that stand in the same sentence, outside of what is said and of who says it, are the time of saying:
   "on Tuesday", "On Feb. 5", "yesterday", "in a statement dated 3 March 2023", "two days ago", "last week".
2. They are resolved against the article's date, and never to a day after it: a weekday is the latest such day up to the
   article's; with "last", before it; a day and month without a year the latest such date.
3. A year that is given is obeyed, article's date or none.
4. What names no day ("last week", "in March") is kept in words, with no day. So is what can't be resolved.
Of several the one nearest to the words of saying counts.

`dateparser` reads days with months; it is asked only for words that the patterns found.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import dateparser
import regex

from unspin.model import Span

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = "|".join(_WEEKDAYS)
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_NUMBER = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
_TIME = regex.compile(
    rf"""\b(?:
      (?:on\ |dated\ |of\ )?(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b
    | (?:on\ |dated\ |of\ )?(?:(?:{_WEEKDAY}),?\ )?(?P<date>{_MONTH}\ \d{{1,2}}(?:st|nd|rd|th)?\b(?!:)(?:,?\ (?:19|20)\d\d\b)?
        | \d{{1,2}}(?:st|nd|rd|th)?\ (?:of\ )?{_MONTH}(?:,?\ (?:19|20)\d\d\b)?)
    | (?:on\ |late\ |early\ |late\ on\ |early\ on\ )?(?P<last>last\ |this\ |this\ past\ )?(?P<weekday>{_WEEKDAY})\b(?!['’]s?\b)
        (?:\ (?:morning|afternoon|evening|night))?
    | (?P<yesterday>yesterday)\b(?!['’])(?:\ (?:morning|afternoon|evening))?
    | (?P<today>(?:earlier\ |later\ )?today|tonight|this\ (?:morning|afternoon|evening))\b(?!['’])
    | (?P<ago>{_NUMBER}\ (?:day|week|month|year)s?\ (?:ago|earlier))\b
    | (?P<vague>(?:earlier\ |later\ )?(?:last|this|next)\ (?:week|month|year|weekend|spring|summer|fall|autumn|winter)
        | in\ {_MONTH}(?:\ (?:of\ )?(?:19|20)\d\d)?|in\ (?:19|20)\d\d|(?:earlier|late|later)\ in\ (?:the\ )?(?:week|month|year))\b
    )""",
    regex.VERBOSE | regex.IGNORECASE,
)
_LOWER_MAY = regex.compile(r"\bmay\b")
_YEAR = regex.compile(r"\b(?:19|20)\d\d\b")
_FURTHEST = 400  # code points to either side of the cue that are searched, however long the sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Where to look for the day.

    Attributes:
        sentence: the sentence of the words of saying.
        cue: the words of saying.
        others: what is said and who says it, which is passed over.
    """

    sentence: Span
    cue: Span
    others: tuple[Span, ...]


def read_day(text: str, saying: Saying, published: date | None) -> tuple[date | None, Span | None]:
    """The day of saying, and where the words for it stand; None where it is open."""
    found = sorted(_find_times(text, saying), key=lambda match: _distance(match, saying.cue))
    if not found:
        return None, None
    match = found[0]
    return _resolve(match, published), Span(begin=match.start(), end=match.end())


def _find_times(text: str, saying: Saying) -> Iterator[regex.Match[str]]:
    begin = max(saying.sentence.begin, saying.cue.begin - _FURTHEST)
    end = min(saying.sentence.end, saying.cue.end + _FURTHEST)
    for match in _TIME.finditer(text, begin, end):
        if _LOWER_MAY.search(match.group()) or any(_meet(match, other) for other in saying.others):
            continue
        yield match


def _meet(match: regex.Match[str], other: Span) -> bool:
    return bool(match.start() < other.end and other.begin < match.end())


def _distance(match: regex.Match[str], cue: Span) -> int:
    return max(int(match.start()) - cue.end, cue.begin - int(match.end()), 0)


def _resolve(match: regex.Match[str], published: date | None) -> date | None:
    if match["iso"]:
        return _read_iso(match["iso"])
    if match["date"]:
        return _read_date(match["date"], published)
    return _resolve_from(match, published) if published is not None else None


def _resolve_from(match: regex.Match[str], published: date) -> date | None:
    """The day that is counted from the article's."""
    if match["weekday"]:
        is_before = (match["last"] or "").lower().startswith("last")
        return _last_weekday(match["weekday"].lower(), published, is_before=is_before)
    if match["today"]:
        return published
    if match["yesterday"]:
        return published - timedelta(days=1)
    ago = (match["ago"] or "").lower()
    return _parse(ago.replace("earlier", "ago"), published) if "day" in ago else None


def _read_iso(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _last_weekday(word: str, published: date, *, is_before: bool) -> date:
    back = (published.weekday() - _WEEKDAYS.index(word)) % 7
    return published - timedelta(days=back or 7 if is_before else back)


def _read_date(words: str, published: date | None) -> date | None:
    if _YEAR.search(words):
        return _parse(words, published)
    if published is None:
        return None
    for year in (published.year, published.year - 1):
        day = _parse(f"{words} {year}", published)
        if day is not None and day <= published:
            return day
    return None


def _parse(words: str, published: date | None) -> date | None:
    base = datetime(published.year, published.month, published.day) if published else None  # noqa: DTZ001  (a day only)
    settings: dict[str, object] = {"RETURN_AS_TIMEZONE_AWARE": False, "PREFER_DATES_FROM": "past"}
    if base is not None:
        settings["RELATIVE_BASE"] = base
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # dateparser's own, of what it is built on
        found = dateparser.parse(words, languages=["en"], settings=settings)
    return found.date() if found is not None else None
