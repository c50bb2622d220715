"""Names by how they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unspin.text.lexicon import load_lexicon
from unspin.text.names import find_names
from unspin.text.tokens import read_tokens

CASES = [
    ("He met Anna Brandt today.", ["Anna Brandt"], "capitalised words in a row are one name"),
    (
        "He asked the Ministry of Finance for help.",
        ["Ministry of Finance"],
        "a small word inside belongs to it",
    ),
    (
        "He left the Center for Maritime Peace and Security early.",
        ["Center for Maritime Peace and Security"],
        "“and” joins common nouns",
    ),
    (
        "He flew to Russia and Iran by night.",
        ["Russia", "Iran"],
        "“and” does not join names that stand alone",
    ),
    ("He met Anna, Brandt and nobody else.", ["Anna", "Brandt"], "a comma parts names"),
    ("Wolves came down. Nobody saw it.", [], "a capital at the head of a sentence proves nothing"),
    ("Russia sold it.", ["Russia"], "a known name is one even at the head of a sentence"),
    ("Anna Brandt sold it.", ["Anna Brandt"], "another capital after the first word shows a name"),
    ("With Anna he left.", ["Anna"], "a small word at the head of a sentence belongs to no name"),
    ("He met Anna Brandt on Tuesday in March.", ["Anna Brandt"], "days and months end a name and are none"),
    ("nothing here has a capital", [], "small letters make no name"),
    ("", [], "no words, no names"),
    ("— … “”", [], "signs alone are no names"),
]


@pytest.mark.parametrize(("text", "names", "why"), CASES, ids=[why for _, _, why in CASES])
def test_names(text: str, names: list[str], why: str) -> None:
    tokens = read_tokens(text)
    found = [tokens.said(begin, end) for begin, end in find_names(tokens, load_lexicon())]
    assert found == names, why


WORDS = st.sampled_from(
    ["Anna", "Brandt", "of", "the", "and", "Peace", "Security", "Russia", "sold", ".", ",", "March"]
)


@given(st.lists(WORDS, max_size=20))
def test_names_lie_in_order_and_begin_and_end_with_a_capital(words: list[str]) -> None:
    tokens = read_tokens(" ".join(words))
    last = 0
    for begin, end in find_names(tokens, load_lexicon()):
        assert last <= begin < end <= len(tokens)
        assert tokens.is_capital[begin]
        assert tokens.is_capital[end - 1]
        last = end
