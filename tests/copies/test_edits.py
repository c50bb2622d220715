"""Edits follow one another without a hole and cover both stretches."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from unspin.copies import read_text
from unspin.copies.alignment import GAP
from unspin.copies.edits import read_edits
from unspin.copies.texts import CopyText, TextPair
from unspin.copies.word_edits import WordEdit
from unspin.model import EditKind
from unspin.text.lexicon import load_lexicon

WORDS = [
    *"the of and to as well means that this ship vessel owner proprietor pay buy sell oil".split(),
    *"Wall Street Journal Road Office Russia Iran March May 12 4.2 million thousands 1000's supply chain".split(),
    *["sold.", "“he", "said”", "zzyzx"],
]
# A step takes a word of both sides (the same one or another), or of one side alone.
STEPS = st.lists(
    st.one_of(
        st.sampled_from(WORDS).map(lambda word: (word, word)),
        st.tuples(st.sampled_from(WORDS), st.sampled_from(WORDS)),
        st.sampled_from(WORDS).map(lambda word: (word, None)),
        st.sampled_from(WORDS).map(lambda word: (None, word)),
    ),
    max_size=30,
)
BEFORE, AFTER = ("Then", "Then"), ("today", "today")


def lay_out(steps: list[tuple[str | None, str | None]]) -> tuple[CopyText, CopyText, np.ndarray]:
    """Both texts, and the steps that lead through them."""
    texts = [read_text(" ".join(step[side] or "" for step in steps), load_lexicon()) for side in (0, 1)]
    places = [0, 0]
    rows = []
    for step in steps:
        rows.append([GAP if step[side] is None else places[side] for side in (0, 1)])
        for side in (0, 1):
            places[side] += step[side] is not None
    assert [len(text) for text in texts] == places, "every made-up word is one word"
    return texts[0], texts[1], np.array(rows, dtype=np.int32)


def read(steps: list[tuple[str | None, str | None]]) -> tuple[CopyText, CopyText, tuple[WordEdit, ...]]:
    left, right, rows = lay_out([BEFORE, *steps, AFTER])
    return left, right, read_edits(rows, TextPair(left, right))


@settings(max_examples=300, deadline=None)
@given(STEPS)
def test_edits_cover_both_stretches_in_order_without_a_hole(
    steps: list[tuple[str | None, str | None]],
) -> None:
    left, right, edits = read(steps)
    here = there = 0
    for edit in edits:
        assert (edit.left_begin, edit.right_begin) == (here, there)
        assert edit.left_end >= here
        assert edit.right_end >= there
        here, there = edit.left_end, edit.right_end
    assert (here, there) == (len(left), len(right))


@settings(max_examples=300, deadline=None)
@given(STEPS)
def test_every_edit_is_what_it_is_called(steps: list[tuple[str | None, str | None]]) -> None:
    left, right, edits = read(steps)
    for edit in edits:
        lefts = left.tokens.words[edit.left_begin : edit.left_end]
        rights = right.tokens.words[edit.right_begin : edit.right_end]
        if edit.kind is EditKind.KEEP:
            assert lefts == rights != ()
        elif edit.kind is EditKind.SWAP:
            assert lefts
            assert rights
        else:
            assert (edit.kind is EditKind.DROP, edit.kind is EditKind.INSERT) == (bool(lefts), bool(rights))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=20))
def test_a_text_beside_itself_is_kept_as_a_whole(words: list[str]) -> None:
    _, _, edits = read([(word, word) for word in words])
    assert [edit.kind for edit in edits] == [EditKind.KEEP]
