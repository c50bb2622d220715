"""Words that count something."""

from __future__ import annotations

import pytest

from unspin.text.numbers import is_number

CASES = [
    ("1000's", "1000's", True, "a figure, whatever stands after it"),
    ("f16", "F16", True, "a digit makes a figure"),
    ("thousands", "thousands", True, "a number word"),
    ("rubles", "rubles", True, "a sum's unit"),
    ("tuesday", "Tuesday", True, "a day"),
    ("october", "October", True, "a month that is nothing else"),
    ("may", "May", True, "a month with its capital"),
    ("may", "may", False, "a modal without it"),
    ("march", "march", False, "a walk"),
    ("mar", "Mar", True, "a month cut short"),
    ("one", "one", False, "it stands for too much else"),
    ("second", "second", False, "the same"),
    ("٣", "٣", True, "digits of any script count"),
    ("", "", False, "no word"),
]


@pytest.mark.parametrize(
    ("word", "written", "counts", "why"), CASES, ids=[f"{case[1]}: {case[3]}" for case in CASES]
)
def test_numbers(word: str, written: str, *, counts: bool, why: str) -> None:
    assert is_number(word, written) is counts, why
