from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_claims import article_of, claim_of, comparison_of, span_of

from unspin.claims.ledger.carrying import (
    Placed,
    carry_claim,
    covered_share,
    place_claim,
    read_copied,
    same_text,
)
from unspin.model import Comparison, Span

SOURCE = "Levin warned on Monday: “The ships are looking for any way around the blockade,” and left. Nobody followed him."

CARRIED = [
    ("Levin cautioned on Monday: “The vessels are searching for any way around the blockade,” and left.",
     "The ships are looking for any way around the blockade", "The vessels are searching for any way around the blockade",
     "swapped words come along"),
    ("Levin warned on Monday, friends say: “The ships are looking for any way around the blockade,” and left.",
     "Levin warned on Monday", "Levin warned on Monday", "kept words stand where they stand"),
    ("On Monday Levin warned: “The ships are now always looking for any way around the blockade,” and left.",
     "The ships are looking for any way", "The ships are now always looking for any way", "a few words put in belong to it"),
    ("Levin warned on Monday: “The ships are looking for any way around,” and left.",
     "any way around the blockade,”", "any way around,”", "the signs at its end come along"),
    ("Levin warned on Monday: “The ships are looking for any way around the blockade,” and left.",
     "ships are", "ships are", "a part of a kept run"),
]  # fmt: skip


@pytest.mark.parametrize(("copy", "words", "expected", "why"), CARRIED)
def test_a_span_is_carried(copy: str, words: str, expected: str, why: str) -> None:
    copied = read_copied(SOURCE, copy, comparison_of(SOURCE, copy))
    pieces, kept = copied.carry(span_of(SOURCE, words))
    assert [piece.of(copy) for piece in pieces] == [expected], why
    assert kept > 0


def test_what_the_copy_left_out_is_carried_nowhere() -> None:
    copy = "Levin warned on Monday: “The ships are looking for any way around the blockade,” and left."
    assert read_copied(SOURCE, copy, comparison_of(SOURCE, copy)).carry(
        span_of(SOURCE, "Nobody followed him")
    ) == ((), 0)


def test_a_long_insertion_parts_what_is_carried() -> None:
    own = "which nobody at all in the whole harbour had expected him to say on that morning"
    copy = SOURCE.replace("looking for", f"looking, {own}, for")
    pieces, _ = read_copied(SOURCE, copy, comparison_of(SOURCE, copy)).carry(
        span_of(SOURCE, "The ships are looking for any way")
    )
    assert [piece.of(copy) for piece in pieces] == ["The ships are looking", "for any way"]


def carried(source: str, copy: str, words: str, comparison: Comparison | None = None) -> Placed | None:
    article = article_of("source", source)
    copied = read_copied(source, copy, comparison or comparison_of(source, copy))
    return carry_claim(place_claim(claim_of(article, words, "Levin")), copied, "copy", source)


WORDS = "The ships are looking for any way around the blockade"


def test_an_altered_quotation_is_misquoted() -> None:
    copy = SOURCE.replace("looking for any way around", "searching for any path round")
    placed = carried(SOURCE, copy, WORDS)
    assert placed
    (change,) = placed.appearance.misquoted
    assert change.left.of(SOURCE) == change.left_words == WORDS + ","
    assert (
        change.right.of(copy)
        == change.right_words
        == WORDS.replace("looking for any way around", "searching for any path round") + ","
    )
    assert placed.appearance.share == pytest.approx(1.0)
    assert not placed.appearance.is_original


NOT_MISQUOTED = [
    (SOURCE, "the very words"),
    (SOURCE.replace("“", '"').replace("”", '"'), "other marks, the same words"),
    (SOURCE.replace(" around the blockade", ""), "a quotation that was cut short is not altered"),
    (
        SOURCE.replace("“", "").replace("”", "").replace("looking", "searching"),
        "words that are no quotation any more",
    ),
    (SOURCE.replace("warned", "cautioned"), "altered outside the marks"),
]


@pytest.mark.parametrize(("copy", "why"), NOT_MISQUOTED)
def test_what_is_no_misquotation(copy: str, why: str) -> None:
    placed = carried(SOURCE, copy, WORDS)
    assert placed
    assert placed.appearance.misquoted == (), why


def test_a_copy_of_a_copy_is_measured_against_the_original() -> None:
    first = SOURCE.replace("looking", "searching")
    second = first.replace("ships", "vessels")
    placed = carried(SOURCE, first, WORDS)
    assert placed
    again = carry_claim(placed, read_copied(first, second, comparison_of(first, second)), "second", SOURCE)
    assert again
    (change,) = again.appearance.misquoted
    assert change.left_words == WORDS + ","
    assert change.right_words == "The vessels are searching for any way around the blockade,"


def test_the_share_shrinks_with_every_word_lost() -> None:
    copy = SOURCE.replace(" for any way around", "")
    placed = carried(SOURCE, copy, WORDS)
    assert placed
    assert 0.5 < placed.appearance.share < 0.8


def test_too_little_of_a_claim_is_none() -> None:
    copy = "Levin warned on Monday: “The ships,” and left. Nobody followed him."
    assert carried(SOURCE, copy, WORDS) is None


def test_source_and_cue_come_along_or_are_none() -> None:
    placed = carried(SOURCE, SOURCE.replace("Levin", "The man"), WORDS)
    assert placed
    assert placed.appearance.source
    assert placed.appearance.source.of(SOURCE.replace("Levin", "The man")) == "The man"
    placed = carried(SOURCE, SOURCE.partition(": ")[2], WORDS)
    assert placed
    assert placed.appearance.source is None


@given(st.text(alphabet='ab “”".\n', min_size=1, max_size=60), st.data())
def test_a_text_carried_to_itself_stays_where_it_is(text: str, data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(text)))
    span = Span(begin=begin, end=data.draw(st.integers(begin, len(text))))
    pieces, _ = same_text(text).carry(span)
    assert all(0 <= piece.begin < piece.end <= len(text) for piece in pieces)
    for piece in pieces:
        assert piece.of(text).strip(" \n") in text


SHARES = [
    ([Span(begin=0, end=10)], [Span(begin=0, end=5)], 0.5, "half of it"),
    ([Span(begin=0, end=10)], [Span(begin=2, end=4), Span(begin=8, end=20)], 0.4, "two pieces"),
    ([Span(begin=0, end=0)], [], 0.0, "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("spans", "passages", "share", "why"), SHARES)
def test_covered_share(spans: list[Span], passages: list[Span], share: float, why: str) -> None:
    assert covered_share(spans, passages) == pytest.approx(share), why
