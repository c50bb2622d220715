from __future__ import annotations

import pytest

from unspin.sanctions.lists.dates import later_day, read_dates

DATES = [
    ("10 Dec 1948", ("1948-12-10",), "the Treasury's usual form"),
    ("1936", ("1936",), "a year"),
    ("Dec 1970", ("1970-12",), "a month"),
    ("Nov. 1973", ("1973-11",), "a month cut short"),
    ("August 1961", ("1961-08",), "a month in full"),
    ("1948-12-10", ("1948-12-10",), "ISO"),
    ("1948-12", ("1948-12",), "ISO, a month"),
    ("circa 1965", ("1964", "1965", "1966"), "an approximate year may be the next"),
    ("circa 03 Jan 1965", ("1964", "1965", "1966"), "an approximate day"),
    ("1975 to 1979", ("1975", "1976", "1977", "1978", "1979"), "a span"),
    ("01 Jan 1950 to 31 Dec 1952", ("1950", "1951", "1952"), "a span of days"),
    ("circa 1950-1952", ("1950", "1951", "1952"), "a span with a dash"),
    ("between 1950 and 1951", ("1950", "1951"), "a span in words"),
    ("1900 to 1990", (), "too long to say anything"),
    ("1990 to 1980", (), "turned round"),
    ("31 Feb 1950", ("1950",), "no such day"),
    ("08/15/1985", ("1985",), "which number is the month cannot be told"),
    ("0000-00-00", (), "nothing"),
    ("unknown", (), "words"),
    ("", (), "nothing"),
    ("1" * 100_000, (), "an endless number"),
]


@pytest.mark.parametrize(("words", "expected", "why"), DATES)
def test_dates_of_birth(words: str, expected: tuple[str, ...], why: str) -> None:
    assert read_dates(words) == expected, why


def test_the_later_day() -> None:
    assert later_day("", "2024-01-02T03:04:05") == "2024-01-02"
    assert later_day("2024-05-01", "2024-01-02") == "2024-05-01"
    assert later_day("2024-05-01", "zzzz") == "2024-05-01"
