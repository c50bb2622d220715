"""Where sentences end."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unspin.text.sentences import find_sentences

CASES = [
    ("Orrin left. He was ill.", ["Orrin left.", "He was ill."], "two plain sentences"),
    ("Mr. Orrin met Gen. Vale.", ["Mr. Orrin met Gen. Vale."], "titles are read on"),
    ("J. R. Vale left.", ["J. R. Vale left."], "initials are read on"),
    (
        "The U.S. Navy sailed. It won.",
        ["The U.S. Navy sailed.", "It won."],
        "letters with points before a noun",
    ),
    ("He left the U.S. He came back.", ["He left the U.S.", "He came back."], "the same before an opener"),
    (
        "He watched CNN. It was late.",
        ["He watched CNN.", "It was late."],
        "capitals without points are a word",
    ),
    ("Acme Inc. paid. Then it closed.", ["Acme Inc. paid.", "Then it closed."], "a firm's ending is read on"),
    ("He works at Acme Inc. The firm closed.", ["He works at Acme Inc.", "The firm closed."], "or ends"),
    ("“We go.” He left.", ["“We go.”", "He left."], "marks that close belong to the sentence"),
    ("''We go.'' He left.", ["''We go.''", "He left."], "two single ones as well"),
    ("“We go,” he said. “Now.”", ["“We go,” he said.", "“Now.”"], "a quotation opens the next"),
    ("“Go?” she asked.", ["“Go?” she asked."], "small letters go on after a question mark"),
    (
        "It cost 3.5 million. In Jan. 2020 it fell.",
        ["It cost 3.5 million.", "In Jan. 2020 it fell."],
        "numbers, months",
    ),
    (
        "The bridge falls\nIt fell. It is gone",
        ["The bridge falls", "It fell.", "It is gone"],
        "headings end with the line",
    ),
    ("He came at 5 p.m. The sun set.", ["He came at 5 p.m.", "The sun set."], "hours before an opener"),
    ("Well... Yes. No!", ["Well...", "Yes.", "No!"], "three points end"),
    ("港は閉鎖された。船は来ない。", ["港は閉鎖された。", "船は来ない。"], "stops of other scripts"),
    ("\n \n", [], "white space holds none"),
]


@pytest.mark.parametrize(("text", "sentences", "why"), CASES, ids=[why for _, _, why in CASES])
def test_find_sentences(text: str, sentences: list[str], why: str) -> None:
    assert [span.of(text) for span in find_sentences(text)] == sentences, why


@given(st.text(alphabet="aB.”\"' ?\n(", max_size=60))
def test_sentences_hold_everything_in_order(text: str) -> None:
    spans = find_sentences(text)
    assert all(left.end <= right.begin for left, right in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


@pytest.mark.parametrize("piece", [".", "a. ", "A. ", "\"' ", "?” ", "x"])
def test_long_text_takes_seconds(piece: str) -> None:
    begin = time.process_time()
    find_sentences(piece * (200_000 // len(piece)))
    assert time.process_time() - begin < 10
