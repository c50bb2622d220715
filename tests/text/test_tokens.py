"""Words and their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unspin.text.keys import strip_possessive
from unspin.text.tokens import read_tokens

CASES = [
    ("The plant, in Russia.", ["the", "plant", "in", "russia"], "signs part words"),
    ("1000’s of drones", ["1000's", "of", "drones"], "an apostrophe belongs to the word, curly or straight"),
    ("3,000.5 and 1990s", ["3,000.5", "and", "1990s"], "points and commas between digits belong to a number"),
    ("U.S. banks", ["u.s.", "banks"], "an abbreviation of single letters keeps its points"),
    ("cannot can’t", ["cannot", "can't"], "a contraction is one word"),
    ("first-hand", ["first", "hand"], "a hyphen parts words"),
    ("market.Iran said", ["market", "iran", "said"], "a missing space after a full stop does not join words"),
    ("制裁逃避", ["制", "裁", "逃", "避"], "a script without spaces has one word a character"),
    ("प्रतिबंध", ["प्रतिबंध"], "marks belong to their letter"),
    ("", [], "no words"),
    ("— … “”", [], "signs alone are no words"),
]


@pytest.mark.parametrize(("text", "words", "why"), CASES, ids=[why for _, _, why in CASES])
def test_words(text: str, words: list[str], why: str) -> None:
    assert list(read_tokens(text).words) == words, why


@given(st.text())
def test_spans_lie_in_order_and_hold_the_words(text: str) -> None:
    tokens = read_tokens(text)
    place = 0
    for begin, end, word in zip(tokens.begins, tokens.ends, tokens.words, strict=True):
        assert place <= begin < end <= len(text)
        assert text[begin:end].casefold().replace("’", "'").replace("ʼ", "'") == word
        place = end


@pytest.mark.parametrize(
    ("text", "openers"),
    [
        ("Iran said. Russia denied.", ["Iran", "Russia"]),
        ("On Feb. 5 Moscow spoke.", ["On"]),
        ("He said: “They came.” Nobody did.", ["He", "They", "Nobody"]),
        ("Mr. Doran met the U.S. envoy", ["Mr"]),
        ("Headline\nBody", ["Headline", "Body"]),
    ],
)
def test_sentence_openers(text: str, openers: list[str]) -> None:
    tokens = read_tokens(text)
    found = [tokens.said(index, index + 1) for index in range(len(tokens)) if tokens.opens_sentence[index]]
    assert found == openers


def test_possessive() -> None:
    assert strip_possessive("russia's") == "russia"
    assert strip_possessive("1000's") == "1000"
    assert strip_possessive("'s") == "'s"
