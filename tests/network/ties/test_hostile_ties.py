"""Hostile texts cost seconds and raise nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked_sentences import gazetteer, make_claim, read_marked, unmark

from unspin.network.ties import read_ties

_PIECES = st.sampled_from(
    "{l:Iran} {c:Alpha} {p:Ann} supplied supplies to from by with , and who that ’s 's is are not will of the a drones "
    "owned director ; “ ” ( ) if denied it they $3m 7 -owned helped buy \u202e \u0000 中文 İ".split(" ")
)


@given(st.lists(_PIECES, max_size=40))
@settings(max_examples=150, deadline=None)
def test_any_run_of_words_is_read_without_a_fault(pieces: list[str]) -> None:
    marked = " ".join(pieces)
    article, _ = unmark(marked)
    if not article.text.strip():
        return
    for reading in read_marked(marked):
        for span in (reading.words, reading.sentence, *reading.goods, *reading.places):
            assert 0 <= span.begin < span.end <= len(article.text)
        assert reading.source.name != reading.target.name


@pytest.mark.parametrize(
    "text",
    ["supplied drones to " * 50_000, "Iran " * 200_000, "a, " * 300_000, "Iran supplied. " * 60_000],
    ids=["verbs", "names", "commas", "sentences"],
)
def test_a_megabyte_is_read_in_seconds(text: str) -> None:
    article, _ = unmark(text.strip())
    claims = [make_claim(article.text, article.text)]
    assert read_ties(article, claims, [], gazetteer()) == ()
