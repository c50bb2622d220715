"""The day of saying."""

from __future__ import annotations

from datetime import date

import pytest

from unspin.claims.dates import Saying, read_day
from unspin.model import Span

WEDNESDAY = date(2024, 3, 13)

CASES = [
    ("He said on Tuesday it fell.", date(2024, 3, 12), "on Tuesday", "the latest such day"),
    ("He said Wednesday it fell.", WEDNESDAY, "Wednesday", "the article's own day"),
    ("He said last Wednesday it fell.", date(2024, 3, 6), "last Wednesday", "“last” goes before it"),
    (
        "He said on Thursday evening it fell.",
        date(2024, 3, 7),
        "on Thursday evening",
        "never after the article",
    ),
    ("On Feb. 5, he said it fell.", date(2024, 2, 5), "On Feb. 5", "a day and month"),
    ("On 5 February he said it fell.", date(2024, 2, 5), "On 5 February", "the day first"),
    (
        "On Nov. 5, he said it fell.",
        date(2023, 11, 5),
        "On Nov. 5",
        "the year before, where it would be later",
    ),
    ("On Feb. 5, 2021, he said it fell.", date(2021, 2, 5), "On Feb. 5, 2021", "a year is obeyed"),
    ("In a letter dated 3 March 2023, he said it fell.", date(2023, 3, 3), "dated 3 March 2023", "dated"),
    ("In a letter of 2023-03-03, he said it fell.", date(2023, 3, 3), "of 2023-03-03", "ISO"),
    ("Yesterday he said it fell.", date(2024, 3, 12), "Yesterday", "yesterday"),
    ("He said earlier today it fell.", WEDNESDAY, "earlier today", "today"),
    ("Two days ago he said it fell.", date(2024, 3, 11), "Two days ago", "counted back"),
    ("Last week he said it fell.", None, "Last week", "a week is no day"),
    ("In March he said it fell.", None, "In March", "nor is a month"),
    ("On Feb. 30, he said it fell.", None, "On Feb. 30", "no such day"),
    ("He said it fell.", None, None, "no words for a day"),
    ("He may said it fell.", None, None, "a small “may” is no month"),
    ("Tuesday’s paper, he said, fell.", None, None, "a paper's day is not the saying's"),
]


def make(text: str) -> Saying:
    cue = text.lower().index("said")
    content = (
        Span(begin=text.index("it fell"), end=text.index("it fell") + 7)
        if "it fell" in text
        else Span(begin=0, end=0)
    )
    return Saying(sentence=Span(begin=0, end=len(text)), cue=Span(begin=cue, end=cue + 4), others=(content,))


@pytest.mark.parametrize(("text", "day", "words", "why"), CASES, ids=[why for _, _, _, why in CASES])
def test_read_day(text: str, day: date | None, words: str | None, why: str) -> None:
    found, span = read_day(text, make(text), WEDNESDAY)
    assert (found, span.of(text) if span else None) == (day, words), why


def test_an_article_without_a_date_leaves_the_day_open() -> None:
    text = "He said on Tuesday it fell."
    found, span = read_day(text, make(text), None)
    assert found is None
    assert span is not None


def test_a_year_needs_no_article_date() -> None:
    text = "On Feb. 5, 2021, he said it fell."
    assert read_day(text, make(text), None)[0] == date(2021, 2, 5)


def test_a_day_in_what_is_said_is_not_the_day_of_saying() -> None:
    text = "He said it fell on Tuesday."
    saying = Saying(
        sentence=Span(begin=0, end=len(text)), cue=Span(begin=3, end=7), others=(Span(begin=8, end=26),)
    )
    assert read_day(text, saying, WEDNESDAY) == (None, None)


def test_the_nearest_day_counts() -> None:
    text = "On Monday it rained, and he said on Tuesday it fell."
    assert read_day(text, make(text), WEDNESDAY)[0] == date(2024, 3, 12)
