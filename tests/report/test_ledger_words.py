"""Counts in words, and a quotation beside what a copy made of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unspin.model import Ledger, RestoredField
from unspin.report.ledger_misquoted import mark_changes
from unspin.report.ledger_words import badge, restored_words, tone


@pytest.mark.parametrize(
    ("least", "most", "pages", "expected"),
    [
        (2, 2, 3, ("2 independent sources", "many")),
        (1, 2, 3, ("1 to 2 independent sources", "open")),
        (2, 4, 9, ("2 to 4 independent sources", "many")),
        (0, 1, 1, ("0 to 1 source", "single")),
        (1, 1, 1, ("1 source", "single")),
        (1, 1, 12, ("1 source on 12 pages", "single")),
        (0, 0, 2, ("0 sources on 2 pages", "single")),
    ],
)
def test_badge(ledger: Ledger, least: int, most: int, pages: int, expected: tuple[str, str]) -> None:
    statement = replace(ledger.statements[0], sources_least=least, sources_most=most, pages=pages)
    assert (badge(statement), tone(statement)) == expected


def test_a_warned_statement_is_drawn_as_one(ledger: Ledger) -> None:
    statement = replace(ledger.statements[0], sources_least=1, sources_most=1, warning="one source")
    assert tone(statement) == "warned"


@pytest.mark.parametrize(
    ("probability", "expected"),
    [(None, "from the original"), (0.84, "guess, 84 % sure"), (1.0, "guess, >99 % sure")],
)
def test_a_guess_is_called_one(probability: float | None, expected: str) -> None:
    assert restored_words(RestoredField(field="role", written="x", probability=probability)) == expected


@pytest.mark.parametrize(
    ("left", "right", "ours", "theirs", "why"),
    [
        ("We follow the law.", "We obey the law.", ["follow"], ["obey"], "one word"),
        ("signed every one", "inked every single one", ["signed"], ["inked", "single"], "an added word"),
        ("not pretend now", "fake now", ["not pretend"], ["fake"], "two words for one, marked as one run"),
        ("the same", "the same", [], [], "nothing"),
        ("", "words", [], ["words"], "all of it"),
    ],
)  # fmt: skip
def test_changed_words_are_marked(
    left: str, right: str, ours: list[str], theirs: list[str], why: str
) -> None:
    runs = mark_changes(left, right)
    assert [[words for words, differs in side if differs] for side in runs] == [ours, theirs], why


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_letter_is_lost(left: str, right: str) -> None:
    ours, theirs = mark_changes(left, right)
    assert "".join(words for words, _ in ours) == left
    assert "".join(words for words, _ in theirs) == right
