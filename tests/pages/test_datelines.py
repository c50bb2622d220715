"""Small readers of lines: outlets, people, days."""

from __future__ import annotations

from datetime import date

import pytest

from unspin.pages.datelines import find_closing_credit, find_dateline
from unspin.pages.dates import read_date
from unspin.pages.names import cut_outlet, cut_person


@pytest.mark.parametrize(
    ("paragraph", "outlet", "words"),
    [
        ("KYIV (Reuters) — The quay is open.", "Reuters", "KYIV (Reuters) —"),
        (
            "WASHINGTON, March 12 (Northmark) - The quay is open.",
            "Northmark",
            "WASHINGTON, March 12 (Northmark) -",
        ),
        ("LONDON — (AP) — The quay is open.", "AP", "LONDON — (AP) —"),
        ("(Reuters) - The quay is open.", "Reuters", "(Reuters) -"),
        ("The office (a small one) - it has two rooms - is shut.", None, ""),
        ("Ilse Brandt (Social Democrats) was elected.", None, ""),
    ],
)
def test_datelines(paragraph: str, outlet: str | None, words: str) -> None:
    found = find_dateline(paragraph)
    assert (found and found.outlet) == outlet
    assert found is None or found.words == words


@pytest.mark.parametrize(
    ("paragraph", "outlet", "is_original"),
    [
        ("The vote is in May. (via Cordwain Wire)", "Cordwain Wire", True),
        ("The vote is in May. (with Reuters)", "Reuters", False),
        ("-- with AFP", "AFP", False),
        ("— Reuters", "Reuters", True),
        ("— Ilse", None, True),
        ("The office is shut (with one exception)", None, True),
        ("The office is shut (from Monday)", None, True),
    ],
)
def test_closing_credits(paragraph: str, outlet: str | None, *, is_original: bool) -> None:
    found = find_closing_credit(paragraph)
    assert (found and found.outlet) == outlet
    assert found is None or found.is_original == is_original


@pytest.mark.parametrize(
    ("words", "outlet"),
    [
        ("The New Voice of Somewhere", "The New Voice of Somewhere"),
        (": The Daily Ledger: Ten dead", "The Daily Ledger"),
        ("Harbor Times on March 3, 2024", "Harbor Times"),
        ("Harbor Times and is republished with permission", "Harbor Times"),
        ("harbortimes.example", "harbortimes.example"),
        ("“Harbor Times.”", "Harbor Times"),
        ("page 4 of the report", None),
        ("BBC One at 1400 GMT on Saturday", None),
        ("", None),
    ],
)
def test_outlets(words: str, outlet: str | None) -> None:
    assert cut_outlet(words) == outlet


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("Jane Doe, Staff Writer | March 3", "Jane Doe"),
        ("Jane Doe and John Roe", "Jane Doe and John Roe"),
        ("Ludwig van der Meer for Harbor Times", "Ludwig van der Meer"),
        ("Monday", None),
        ("the time inspectors came", None),
        ("3 reporters", None),
    ],
)
def test_people(words: str, person: str | None) -> None:
    assert cut_person(words) == person


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Wed, March 13, 2024 at 9:12 AM GMT", date(2024, 3, 13)),
        ("13 Mar. 2024", date(2024, 3, 13)),
        ("2024-03-13T23:30:00-05:00", date(2024, 3, 13)),
        ("Published 2024/03/13", date(2024, 3, 13)),
        ("13th of March 2024", date(2024, 3, 13)),
        ("03/04/2024", None),
        ("February 31, 2024", None),
        ("2024-13-45", None),
        ("last Monday", None),
    ],
)
def test_dates(words: str, expected: date | None) -> None:
    assert read_date(words) == expected
