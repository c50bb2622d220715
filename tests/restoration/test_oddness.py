"""How reworded a text reads."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from unspin.restoration.oddness import PileWording, join_pairs, measure_oddness, read_pairs
from unspin.text.lexicon import load_lexicon
from unspin.text.tokens import read_tokens

PLAIN = (
    "The prime minister said on Monday that the central bank would raise interest rates again if prices went on "
    "rising. Trade unions warned that a new rise would cost jobs, and asked the government for an early meeting."
)
REWORDED = (
    "The choice clergyman stated on Monday that the cardinal side would hoist concern paces afresh if costs went on "
    "ascending. Craft brotherhoods cautioned that an novel ascent would be priced at tasks, and inquired the "
    "regime for a early encounter."
)


def oddness(text: str) -> float:
    return measure_oddness(read_tokens(text), load_lexicon(), unseen=0.0)


def test_a_rewording_reads_more_oddly_than_its_original() -> None:
    assert oddness(REWORDED) > oddness(PLAIN) + 2


def test_an_empty_text_is_no_error() -> None:
    assert oddness("") == oddness("1 2 3")


@given(
    texts=st.lists(
        st.lists(st.sampled_from("go on up it is the".split()), max_size=8), min_size=1, max_size=6
    )
)
def test_pairs_are_counted_by_family(texts: list[list[str]]) -> None:
    lexicon = load_lexicon()
    pairs = [read_pairs(read_tokens(" ".join(words)), lexicon) for words in texts]
    pile = PileWording(pairs)
    for left, right in (("go", "on"), ("it", "is")):
        expected = sum((left, right) in itertools.pairwise(words) for words in texts)
        assert pile.count((left, right)) == expected


def test_a_family_counts_each_pair_once() -> None:
    lexicon = load_lexicon()
    text = read_pairs(read_tokens("go on and go on"), lexicon)
    assert PileWording([join_pairs([text, text])]).count(("go", "on")) == 1


def test_a_small_pile_says_nothing() -> None:
    pairs = read_pairs(read_tokens(PLAIN), load_lexicon())
    assert PileWording([pairs]).unseen(pairs) == 0
    assert PileWording([]).unseen(pairs) == 0
