"""A text as the network takes it."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from unspin.claims.reader import load_reader
from unspin.claims.reader.pieces import WRITINGS, cut_pieces


@settings(deadline=None)
@given(st.text(max_size=200))
def test_pieces_stand_in_order_inside_the_text(text: str) -> None:
    pieces = cut_pieces(text, load_reader().tokenizer)
    assert all(0 <= begin < end <= len(text) for begin, end in zip(pieces.begins, pieces.ends, strict=True))
    assert list(pieces.begins) == sorted(pieces.begins)
    assert all(1 <= writing < WRITINGS for writing in pieces.writings)
    assert list(pieces.words) == sorted(set(pieces.words))


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("Orrin’s ship", ["Orrin", "’", "s", "ship"], "marks are words by themselves"),
        ("unbelievably", ["unbelievably"], "pieces of one word are one word"),
        ("Čapek élan", ["Čapek", "élan"], "accents count in the text's own code points"),
        ("a\n\nb 🙂 c", ["a", "b", "🙂", "c"], "a sign beyond 16 bits is one code point"),
    ],
)
def test_words(text: str, words: list[str], why: str, tokenizer: Tokenizer) -> None:
    pieces = cut_pieces(text, tokenizer)
    begins = [*pieces.begins[pieces.words], len(text)]
    assert [text[b:e].split(maxsplit=1)[0] for b, e in itertools.pairwise(begins)] == words, why


@pytest.mark.parametrize(
    ("left", "right", "why"),
    [
        ("the us said", "the US said", "a country by its capitals"),
        ("he said, we go", "he said, “we go", "inside quotation marks"),
        ("end. New day", "end.\n\nNew day", "a new paragraph"),
        ("the cap tain", "the captain", "a space"),
    ],
)
def test_writing_tells_apart(left: str, right: str, why: str, tokenizer: Tokenizer) -> None:
    assert list(cut_pieces(left, tokenizer).writings) != list(cut_pieces(right, tokenizer).writings), why


def test_empty_text_has_no_pieces(tokenizer: Tokenizer) -> None:
    assert len(cut_pieces("", tokenizer).ids) == 0
    assert len(cut_pieces(" \n ", tokenizer).words) == 0
