from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from unspin.copies.pile.frequencies import SLOT_BITS, SMALL_BITS, count_words, find_small, weigh_words
from unspin.copies.pile.identical import pair_identical
from unspin.copies.pile.meeting import find_pairs, gather_meetings
from unspin.copies.pile.order import measure_order
from unspin.copies.pile.postings import Postings, index_seeds, order_texts
from unspin.copies.pile.seeds import PARTITIONS, read_seeds

NONE_SMALL = np.zeros(1 << SMALL_BITS, dtype=np.uint8)
Texts = list[list[int]]


def flatten(texts: Texts) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    words = np.array([word for text in texts for word in text], dtype=np.uint32)
    return words, np.array([len(text) for text in texts], dtype=np.int64)


def search(
    texts: Texts, order: list[int], *, max_texts: int, min_shared: int, reach: int
) -> set[tuple[int, int]]:
    words, counts = flatten(texts)
    seeds = read_seeds(words, counts, 0, NONE_SMALL, 1)
    text_order = order_texts(counts, np.array(order))
    postings = [index_seeds(seeds.of(partition), text_order, max_texts) for partition in range(PARTITIONS)]
    entries = np.concatenate([one.entries for one in postings])
    pairs, _ = find_pairs(gather_meetings(Postings(entries, 0), len(texts)), 0, len(texts), min_shared, reach)
    return {(min(a, b), max(a, b)) for a, b in np.array(order)[pairs].tolist()}


def slow_seeds(text: list[int]) -> dict[tuple[int, int, bool], int]:
    """Each seed's first place."""
    found: dict[tuple[int, int, bool], int] = {}
    for place, word in enumerate(text):
        for gap in (1, 2):
            if place + gap < len(text) and text[place + gap] != word:
                other = text[place + gap]
                found.setdefault((min(word, other), max(word, other), gap == 2), place)
    return found


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.integers(1, 12), max_size=25), min_size=1, max_size=7), st.randoms())
def test_finds_the_pairs_that_a_slow_search_finds(texts: Texts, random: object) -> None:
    texts = [[word * 0x9E3779B1 % (1 << 32) for word in text] for text in texts]
    order = list(range(len(texts)))
    random.shuffle(order)  # type: ignore[attr-defined]
    found = search(texts, order, max_texts=50, min_shared=3, reach=8)
    assert found == slow_search(texts, order, 3, 8)


def slow_search(texts: Texts, order: list[int], min_shared: int, reach: int) -> set[tuple[int, int]]:
    """Pairs with a seed, and enough others within reach of it on both sides, none a word apart in the text that comes first."""
    rank = {text: place for place, text in enumerate(order)}
    seeds = [slow_seeds(text) for text in texts]
    pairs = set()
    for one in range(len(texts)):
        for other in range(len(texts)):
            if rank[one] >= rank[other]:
                continue
            places = sorted(
                (seeds[one][seed], seeds[other][seed]) for seed in seeds[one].keys() & seeds[other].keys()
            )
            if any(_is_close(places[begin:], min_shared, reach) for begin in range(len(places))):
                pairs.add((min(one, other), max(one, other)))
    return pairs


def _is_close(places: list[tuple[int, int]], min_shared: int, reach: int) -> bool:
    here, there = places[0]
    close, last = 0, -2
    for place, counterpart in places:
        if place - here <= reach and abs(counterpart - there) <= reach and place >= last + 2:
            close, last = close + 1, place
    return close >= min_shared


def test_links_every_copy_of_a_crowded_story() -> None:
    random = np.random.default_rng(1)
    story = random.integers(0, 1 << 32, 60).tolist()
    texts = [[*story, *random.integers(0, 1 << 32, 20).tolist()] for _ in range(40)]
    pairs = search(texts, list(range(40)), max_texts=5, min_shared=3, reach=60)
    linked = {0}
    while more := {text for pair in pairs for text in pair if linked & set(pair)} - linked:
        linked |= more
    assert linked == set(range(40))
    assert len(pairs) < 40 * 39 / 8


def test_finds_a_passage_in_long_texts_with_many_shared_words() -> None:
    random = np.random.default_rng(2)
    shared = random.integers(0, 1 << 32, 3000).tolist()
    texts = [shared, [*random.integers(0, 1 << 32, 5000).tolist(), *shared]]
    assert search(texts, [0, 1], max_texts=50, min_shared=3, reach=60) == {(0, 1)}


def test_small_words_are_those_of_the_pile() -> None:
    random = np.random.default_rng(3)
    vocabulary = random.integers(0, 1 << 32, 5000).astype(np.uint32)
    frequent = vocabulary[:5]
    words = np.concatenate([np.tile(frequent, 2000), random.choice(vocabulary, 60_000)])
    counts = np.zeros(1 << SLOT_BITS, dtype=np.int64)
    count_words(words, counts)
    small, weights = find_small(counts), weigh_words(counts)
    assert small[frequent >> (32 - SMALL_BITS)].all()
    assert small[vocabulary[5:] >> (32 - SMALL_BITS)].mean() < 0.02
    assert (
        weights[frequent >> (32 - SLOT_BITS)] < weights[vocabulary[5:200] >> (32 - SLOT_BITS)].min()
    ).all()


def test_a_pile_of_few_words_keeps_most_of_them() -> None:
    words = np.tile(np.arange(10, dtype=np.uint32) << 27, 5000)
    counts = np.zeros(1 << SLOT_BITS, dtype=np.int64)
    count_words(words, counts)
    assert find_small(counts)[np.arange(10) << (27 - 32 + SMALL_BITS)].sum() <= 5


@settings(deadline=None)
@given(st.lists(st.integers(0, 4), max_size=12), st.integers(1, 4))
def test_pairs_identical_texts(groups: list[int], max_texts: int) -> None:
    digests = np.array(sorted(groups), dtype=np.uint64)
    counts = np.ones(len(digests), dtype=np.int64)
    pairs = {tuple(pair) for pair in pair_identical(digests, counts, 0, len(digests), max_texts).tolist()}
    expected = {
        (one, other)
        for one in range(len(digests))
        for other in range(one + 1, len(digests))
        if digests[one] == digests[other]
        and (other == one + 1 or (digests == digests[one]).sum() <= max_texts)
    }
    assert pairs == expected


def test_texts_without_words_are_no_copies() -> None:
    assert not len(pair_identical(np.zeros(3, dtype=np.uint64), np.zeros(3, dtype=np.int64), 0, 3, 50))


def test_order_tells_a_copy_from_the_same_words_shuffled() -> None:
    random = np.random.default_rng(4)
    words = random.permutation(1 << 20)[:100].astype(np.uint32)
    weights = np.full(100, 10, dtype=np.float32)
    shuffled = [measure_order(words, weights, random.permutation(words)) for _ in range(20)]
    assert measure_order(words, weights, words) > 30
    assert max(shuffled) < 3
    assert measure_order(words, np.zeros(100, dtype=np.float32), words) == 0
