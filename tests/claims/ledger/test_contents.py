from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unspin.claims.ledger.contents import ArticleWords, Content, split_name
from unspin.claims.ledger.quantities import QuantityKind, read_quantities
from unspin.claims.ledger.speakers import bodies_agree, body_key
from unspin.model import Span
from unspin.text.lexicon import load_lexicon
from unspin.text.tokens import read_tokens


def read(text: str, speaker: str = "", *, is_denied: bool = False) -> tuple[Content, ...]:
    return ArticleWords(text, load_lexicon()).read(
        [Span(begin=0, end=len(text))], speaker, is_denied=is_denied
    )


NAMES = [
    ("Tehran armed the Russians", ("iran", "russia"), "a capital and a people"),
    ("the U.S. Treasury blacklisted Hassan Nouri", ("united-states", "treasury", "hassan nouri"), "apart"),
    ("North Korea fired at South Korea", ("north-korea", "south-korea"), "countries of two words"),
    ("the Bank of Cyprus closed", ("bank of cyprus",), "a country inside a name"),
    ("Mr. Nouri left", ("nouri",), "a form of address names nobody"),
]


@pytest.mark.parametrize(("text", "names", "why"), NAMES)
def test_names(text: str, names: tuple[str, ...], why: str) -> None:
    assert read(text)[0].names == names, why


NEGATED = [
    ("it did not supply drones", False, True, "not"),
    ("it supplied drones", False, False, "nothing"),
    ("it supplied drones", True, True, "denied by its speaker"),
    ("it never supplied drones", True, True, "denied with a negation is denied once"),
    ("nobody did not know", False, False, "twice"),
    ("it refused to pay", False, True, "refused to"),
    ("it refused the money", False, False, "refused a thing"),
    ("it denied supplying drones", False, True, "a denial told"),
    ("it denied water to the prisoners", False, False, "withheld"),
    ("it won't pay", False, True, "won't"),
    ("no fewer than 60 ships sailed", False, False, "a number, not a denial"),
    ("it not only knew, it paid", False, False, "not only"),
    ("it no longer pays", False, True, "no longer"),
]


@pytest.mark.parametrize(("text", "is_denied", "is_negated", "why"), NEGATED)
def test_negation(text: str, is_denied: bool, is_negated: bool, why: str) -> None:  # noqa: FBT001
    assert read(text, is_denied=is_denied)[0].is_negated is is_negated, why


def test_parts_of_a_claim_stand_beside_the_whole() -> None:
    whole, *parts = read("Moscow deepens military cooperation and is going to build a plant for drones")
    assert [part.words for part in parts] == [
        ("deepens", "military", "cooperation"),
        ("build", "plant", "drones"),
    ]
    assert parts[1].lent == ("russia",), "the subject is meant"
    assert not whole.is_several
    whole, *parts = read("The harvest of Kent failed. Nobody bought wheat in Hamburg.")
    assert whole.is_several
    assert len(parts) == 2


def test_an_aside_is_a_claim_of_its_own() -> None:
    text = "By its own count, which rests on no data of ours, the nine ships sailed from Malta."
    main, aside = ArticleWords(text, load_lexicon()).read([Span(begin=0, end=len(text))])[1:3]
    assert (main.words[0], main.is_negated) == ("ships", False)
    assert aside.is_negated


def test_the_speaker_is_meant() -> None:
    assert read("supplying drones to Russia", "Iran's Foreign Ministry")[0].lent[0] == "iran"


QUANTITIES = [
    ("6,000 drones", [6000.0], QuantityKind.VALUE, "figures"),
    ("six thousand drones", [6000.0], QuantityKind.VALUE, "words"),
    ("$4.2 billion", [4.2e9], QuantityKind.VALUE, "a point and a scale"),
    ("twenty-five men", [25.0], QuantityKind.VALUE, "a tens and a small one"),
    ("in 2019", [2019.0], QuantityKind.YEAR, "a year"),
    ("March 13", [0.0, 13.0], QuantityKind.MONTH, "a month and its day"),
    ("on Monday", [0.0], QuantityKind.WEEKDAY, "a day"),
    ("a third of them", [1 / 3], QuantityKind.VALUE, "a part"),
    ("the third man", [], None, "which one, not how many"),
    ("one of them", [], None, "one counts nothing"),
    ("1.2.3.4", [], None, "no number"),
]


@pytest.mark.parametrize(("text", "values", "kind", "why"), QUANTITIES)
def test_quantities(text: str, values: list[float], kind: QuantityKind | None, why: str) -> None:
    tokens = read_tokens(text)
    found = read_quantities(tokens.words, [tokens.said(place, place + 1) for place in range(len(tokens))])
    assert [one.least for one in found] == pytest.approx(values), why
    if kind:
        assert found[0].kind is kind, why


AGREE = [
    ("6,000", "six thousand", True, "one value"),
    ("6,000", "thousands", True, "a size and a value in it"),
    ("600", "thousands", False, "a size and a value outside it"),
    ("4,980", "5,000", True, "rounded"),
    ("17", "18", False, "small numbers are exact"),
    ("2019", "2021", False, "years are exact"),
    ("Monday", "Tuesday", False, "two days"),
    ("Monday", "13", False, "a day and a number"),
]


@pytest.mark.parametrize(("left", "right", "agrees", "why"), AGREE)
def test_whether_numbers_agree(left: str, right: str, agrees: bool, why: str) -> None:  # noqa: FBT001
    sides = []
    for text in (left, right):
        tokens = read_tokens(text)
        words = [tokens.said(place, place + 1) for place in range(len(tokens))]
        (one,) = read_quantities(tokens.words, words)
        sides.append(one)
    assert sides[0].agrees(sides[1]) is agrees, why
    assert sides[1].agrees(sides[0]) is agrees, why


BODIES = [
    ("the Treasury Department", "U.S. Treasury", True, "a country told on one side"),
    ("Russia's Defense Ministry", "Iran's Defense Ministry", False, "two countries"),
    ("The Wall Street Journal", "Wall Street Journal", True, "the article of a name"),
    ("Reuters", "reuters.com", True, "a host"),
    ("Iran", "Tehran", True, "a country and its capital"),
    ("Iran", "Iran's Foreign Ministry", False, "a country and one of its bodies"),
    ("", "Iran", False, "nothing"),
]


@pytest.mark.parametrize(("left", "right", "agree", "why"), BODIES)
def test_whether_bodies_agree(left: str, right: str, agree: bool, why: str) -> None:  # noqa: FBT001
    assert bodies_agree(body_key(left), body_key(right)) is agree, why


@given(st.text(max_size=80))
def test_any_text_is_taken_apart(text: str) -> None:
    for content in read(text):
        assert len(content.words) == len(content.ids) == len(content.weights) == len(content.describing)
        assert len(content.names) == len(content.describing_names)


@given(st.lists(st.sampled_from("iran russian of the bank north korea x".split()), max_size=8))
def test_a_name_is_split_without_losing_a_word_that_names(words: list[str]) -> None:
    parts = list(split_name(words))
    assert ("iran" in parts) >= (words[:1] == ["iran"])
    assert all(parts)
