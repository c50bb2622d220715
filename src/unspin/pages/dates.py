"""Days of publication, read from what pages write."""

from __future__ import annotations

from datetime import date, datetime

import regex

_MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|"
        "november nov|december dec".split("|"),
        start=1,
    )
    for name in names.split()
}
_MONTH = r"(?P<month>\p{L}{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WRITTEN = (
    regex.compile(rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b"),
    regex.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b"),
)
_ISO = regex.compile(r"\b(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)")
DATE_WORDS = frozenset(
    "published updated posted modified last on at am pm gmt utc est edt et cet cest bst ist pst pdt min mins minute minutes read ago hour hours "
    "day days mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday "
    "first date created a p m by time of reading the".split()
) | frozenset(_MONTHS)


def read_date(words: str) -> date | None:
    """The first day that the words name, or None. Days written with two numbers and a slash are ambiguous.

    >>> read_date("Wed, March 13, 2024 at 9:12 AM")
    datetime.date(2024, 3, 13)
    """
    try:
        return datetime.fromisoformat(words.strip()).date()
    except ValueError:
        pass
    found = _ISO.search(words)
    if found is not None:
        return _make(found["year"], found["month"], found["day"])
    for pattern in _WRITTEN:
        for match in pattern.finditer(words):
            month = _MONTHS.get(match["month"].lower())
            if month is not None:
                return _make(match["year"], str(month), match["day"])
    return None


def is_date_line(words: tuple[str, ...]) -> bool:
    """Whether the words say only when something was published or how long it takes to read."""
    numbers = [word for word in words if word[0].isdigit()]
    return bool(numbers) and all(word in DATE_WORDS or word[0].isdigit() for word in words)


def _make(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
