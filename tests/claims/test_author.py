"""What an article says in its own voice."""

from __future__ import annotations

import pytest

from unspin.claims.author import find_author_sentences, find_disputes
from unspin.claims.rules import find_by_rules

SENTENCES = [
    ("The bridge is old.", True, "a finite verb and a stop"),
    ("They recently linked their payment systems.", True, "a regular past"),
    ("Velmora and Almora continue to develop closer ties in other areas as well.", True, "a plural present"),
    ("The ship sank at dawn.", True, "an irregular past"),
    ("The bridge is old", False, "no stop: a heading"),
    ("Is the bridge old?", False, "a question"),
    ("Read more: the bridge is old.", False, "a pointer to another page"),
    ("Reporting by Vera Tal; editing by Ivo Orrin.", False, "a credit"),
    ("THE BRIDGE IS OLD.", False, "a heading in capitals"),
    ("“The bridge is old.”", False, "a quotation without a speaker is not the author's"),
    ("Home, sports, weather.", False, "no verb"),
    ("Write to us at tal@example.org today.", False, "an address"),
    ("Orrin said it was old.", False, "somebody else says it"),
]


@pytest.mark.parametrize(("text", "is_found", "why"), SENTENCES)
def test_find_author_sentences(text: str, is_found: bool, why: str) -> None:  # noqa: FBT001  (a column)
    assert [span.of(text) for span in find_author_sentences(text, find_by_rules(text))] == [
        text
    ] * is_found, why


DISPUTES = [
    (
        "Velmora denied the sale, although there is ample evidence these denials are false.",
        "although there is ample evidence these denials are false",
    ),
    (
        "Velmora denied the sale, though there’s copious proof these denials are false.",
        "though there’s copious proof these denials are false",
    ),
    ("Velmora denied the sale, but it was late.", None),
    ("Velmora denied the sale, but Orrin said that was false.", None),
    ("Velmora denied the sale.", None),
]


@pytest.mark.parametrize(("text", "clause"), DISPUTES)
def test_find_disputes(text: str, clause: str | None) -> None:
    found = [span.of(text) for span in find_disputes(text, find_by_rules(text))]
    assert found == ([clause] if clause else [])
