"""Sentences as the rules read them."""

from __future__ import annotations

import pytest

from unspin.claims.rules.units import read_units
from unspin.claims.rules.verbs import FORMS

CASES = [
    (
        "“A. B,” he said. “C.”",
        [["“A. B,”", "he", "said", "."], ["“C.”"]],
        "a quotation is one sign, over its sentences",
    ),
    (
        "Mr. Tal's U.S. trip.",
        [["Mr.", "Tal's", "U.S.", "trip", "."]],
        "points inside a sentence belong to their word",
    ),
    ("He left the U.S.", [["He", "left", "the", "U.S", "."]], "the last one ends the sentence"),
    (
        "He paid $3,000.50 (or so).",
        [["He", "paid", "$3,000.50", "(", "or", "so", ")", "."]],
        "sums and brackets",
    ),
    (
        "It fell — far - 6-year-old’s.",
        [["It", "fell", "—", "far", "-", "6-year-old’s", "."]],
        "dashes and hyphens",
    ),
    (
        "He said “no.\nShe left.",
        [["He", "said", "“no."], ["She", "left", "."]],
        "an open mark holds to the line's end",
    ),
]


@pytest.mark.parametrize(("text", "words", "why"), CASES, ids=[why for _, _, why in CASES])
def test_read_units(text: str, words: list[list[str]], why: str) -> None:
    assert [[token.words for token in unit.tokens] for unit in read_units(text)] == words, why


def test_units_know_their_line() -> None:
    units = read_units("One. Two.\nThree.")
    assert [(unit.opens_line, unit.ends_line) for unit in units] == [
        (True, False),
        (False, True),
        (True, True),
    ]


FORM_CASES = [
    ("said", "say", "irregular"),
    ("denies", "deny", "y to ies"),
    ("denied", "deny", "y to ied"),
    ("stressing", "stress", "double s stays"),
    ("recalling", "recall", "double l stays"),
    ("quipping", "quip", "the last letter doubles"),
    ("agreed", "agree", "double e"),
    ("agreeing", "agree", "double e before ing"),
    ("predicts", "predict", "plain"),
    ("announcing", "announce", "the e goes"),
]


@pytest.mark.parametrize(("word", "lemma", "why"), FORM_CASES)
def test_forms(word: str, lemma: str, why: str) -> None:
    assert lemma in {verb.lemma for _, verb in FORMS[word]}, why
