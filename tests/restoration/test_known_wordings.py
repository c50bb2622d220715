"""Known names found by any of their words."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unspin.restoration.known_wordings import (
    WordingTable,
    know_names,
    know_phrases,
    read_names,
    read_phrases,
)
from unspin.text.lexicon import load_lexicon
from unspin.text.names import find_names
from unspin.text.tokens import read_tokens

LETTERS = st.integers(0, 4)


@given(
    rows=st.lists(st.tuples(LETTERS, LETTERS, LETTERS), max_size=20),
    window=st.tuples(*[st.integers(-1, 4)] * 3),
    places=st.sets(st.integers(0, 2)),
)
def test_rows_sharing_a_word_are_found(
    rows: list[tuple[int, int, int]], window: tuple[int, int, int], places: set[int]
) -> None:
    table = WordingTable(
        words=np.array(rows, dtype=np.int32).reshape(len(rows), 3),
        counts=np.ones(len(rows), dtype=np.float32),
        is_listed=np.zeros(len(rows), dtype=np.bool_),
    )
    expected = [
        number
        for number, row in enumerate(rows)
        if any(window[place] >= 0 and row[place] == window[place] for place in places)
    ]
    assert table.rows_sharing(window, sorted(places)).tolist() == expected


def test_names_are_read_in_all_their_parts() -> None:
    text = "He wrote to the Harwick Port Authority of Wendmoor on Monday."
    tokens = read_tokens(text)
    found = read_names(tokens, find_names(tokens, load_lexicon()))
    assert {("harwick", "port", "authority"), ("port", "authority"), ("authority", "of", "wendmoor")} <= found
    assert not any(gram[0] == "of" or gram[-1] == "of" for gram in found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the prime minister of the country", {("prime", "minister")}),
        ("because of the at least of all", set()),
        ("", set()),
    ],
)
def test_phrases_need_two_content_words(text: str, found: set[tuple[str, ...]]) -> None:
    tokens = read_tokens(text)
    assert read_phrases(tokens, load_lexicon().phrases_in(tokens.stems)) == found


def test_families_are_counted_once_each() -> None:
    known = know_names(
        load_lexicon(), [{("port", "authority")}, {("port", "authority"), ("harwick", "port")}]
    )
    assert known.count(("port", "authority")) == 2
    assert known.count(("harwick", "port")) == 1
    assert known.is_listed(("wall", "street", "journal"))
    assert not known.is_listed(("wall", "avenue", "journal"))


def test_likeness_is_the_lexicons() -> None:
    lexicon = load_lexicon()
    known = know_phrases(lexicon)
    for said, meant in product(["clergyman", "zzyzx"], ["minister", "road"]):
        number = known.number(meant)
        expected = lexicon.likeness(said, meant) if said != "zzyzx" else 0
        assert known.likeness((said,), np.array([number], dtype=np.int32))[0] == pytest.approx(
            expected, abs=1e-5
        )
