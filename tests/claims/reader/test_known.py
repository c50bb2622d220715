"""Names set right by known ones, and addresses kept out."""

from __future__ import annotations

import pytest

from unspin.claims.attribution import Named
from unspin.claims.reader.known import settle_names
from unspin.model import NameKind, Span
from unspin.text.lexicon import load_lexicon


def named(text: str, words: str, kind: NameKind, score: float) -> Named:
    begin = text.index(words)
    return Named(span=Span(begin=begin, end=begin + len(words)), kind=kind, score=score)


def settle(text: str, *read: Named) -> list[tuple[str, NameKind]]:
    return [(name.span.of(text), name.kind) for name in settle_names(text, read, load_lexicon())]


@pytest.mark.parametrize(
    ("text", "found", "why"),
    [
        ("They flew to Norway.", [("Norway", NameKind.PLACE)], "known, and passed over"),
        ("It was Norway's turn.", [("Norway", NameKind.PLACE)], "the owner's ending is not of the name"),
        ("They ate turkey.", [], "no capital"),
        ("Turkey is dry meat.", [], "a capital that its place asks for"),
        ("WE ALL LOVE TURKEY HERE", [], "a line of capitals"),
        ("He is Norwegian.", [], "a people is no place"),
    ],
)
def test_known_names_are_added(text: str, found: list[tuple[str, NameKind]], why: str) -> None:
    assert settle(text) == found, why


def test_a_name_of_the_network_is_not_doubled() -> None:
    text = "He joined the Norway Fund."
    assert settle(text, named(text, "Norway Fund", NameKind.ORGANISATION, 0.9)) == [
        ("Norway Fund", NameKind.ORGANISATION)
    ]


def test_an_unsure_kind_gives_way_to_the_known_one() -> None:
    text = "They flew to Norway."
    assert settle(text, named(text, "Norway", NameKind.PERSON, 0.6)) == [("Norway", NameKind.PLACE)]
    assert settle(text, named(text, "Norway", NameKind.PERSON, 0.9)) == [("Norway", NameKind.PERSON)]


@pytest.mark.parametrize(
    "address", ["clara@hostens.example", "https://hostens.example/a", "www.hostens.example"]
)
def test_addresses_hold_no_names(address: str) -> None:
    text = f"Write to {address} today."
    assert settle(text, named(text, "hostens", NameKind.PERSON, 0.9)) == []
