"""A sentence in pieces: nothing lost, every part marked, restored words beside the page's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unspin.model import Change, Restoration, Span, SwapKind
from unspin.report.network_sentences import LONGEST, Mark, cut_sentence

TEXT = "It is said that the Wall Avenue Journal pays Halden for bearings in Velden. More."
SENTENCE = Span(begin=0, end=75)


def span(words: str) -> Span:
    begin = TEXT.index(words)
    return Span(begin=begin, end=begin + len(words))


spans = st.tuples(st.integers(0, 81), st.integers(0, 81)).map(
    lambda ends: Span(begin=min(ends), end=max(ends))
)


@given(
    st.lists(st.builds(Mark, span=spans, kind=st.sampled_from(["source", "target", "words"])), max_size=8),
    spans,
)
def test_the_pieces_are_the_sentence(marks: list[Mark], sentence: Span) -> None:
    pieces = cut_sentence(TEXT, sentence, marks)
    assert "".join(piece.words for piece in pieces) == sentence.of(TEXT)
    at = sentence.begin
    for piece in pieces:
        for number in range(at, at + len(piece.words)):
            over = {f"m-{mark.kind}" for mark in marks if mark.span.begin <= number < mark.span.end}
            assert set(piece.kinds.split()) == over
        at += len(piece.words)


def test_parts_are_marked() -> None:
    marks = [Mark(span=span("Halden"), kind="target"), Mark(span=span("bearings in Velden"), kind="quoted"), Mark(span=span("Velden"), kind="places")]  # fmt: skip
    assert [(piece.words, piece.kinds) for piece in cut_sentence(TEXT, SENTENCE, marks)] == [
        ("It is said that the Wall Avenue Journal pays ", ""),
        ("Halden", "m-target"),
        (" for ", ""),
        ("bearings in ", "m-quoted"),
        ("Velden", "m-quoted m-places"),
        (".", ""),
    ]


@pytest.mark.parametrize(("probability", "whence"), [(None, "from the original"), (0.84, "guess, 84 % sure")])
def test_the_original_s_words_stand_beside_the_page_s(probability: float | None, whence: str) -> None:
    change = Change(
        copy=span("Avenue"),
        restored=span("Avenue"),
        source=None,
        origin=None,
        before="Avenue",
        after="Street",
        kind=SwapKind.NAME,
        probability=probability,
    )
    restoration = Restoration(article="a", text="", changes=(change,))
    marks = [Mark(span=span("Wall Avenue Journal"), kind="source")]
    pieces = cut_sentence(TEXT, SENTENCE, marks, restoration)
    assert [(one.words, one.kinds, one.restored, one.whence) for one in pieces[1:4]] == [
        ("Wall ", "m-source", "", ""),
        ("Avenue", "m-source was", "Street", whence),
        (" Journal", "m-source", "", ""),
    ]


def test_of_a_very_long_sentence_the_stretch_around_the_tie_is_shown() -> None:
    text = "word " * 2000
    mark = Mark(span=Span(begin=6000, end=6004), kind="words")
    pieces = cut_sentence(text, Span(begin=0, end=len(text)), [mark])
    shown = "".join(piece.words for piece in pieces)
    assert len(shown) <= LONGEST + 4
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert any(piece.kinds == "m-words" for piece in pieces)
