"""Candidate pairs."""

from __future__ import annotations

import random

import pytest

from unspin.copies import find_candidates, read_text
from unspin.copies.search import SearchConfig
from unspin.text.lexicon import load_lexicon

WORDS = [
    "tanker", "broker", "ledger", "harbor", "engine", "invoice", "customs", "freight", "captain", "insurer", "registry",
    "embargo", "drone", "payment", "refinery", "crude", "charter", "subsidiary", "auditor", "warehouse", "permit",
    "courier", "shipment", "bank", "ministry", "inspector", "border", "contract", "wallet", "exchange", "pipeline",
]  # fmt: skip

ENDINGS = [
    "",
    "s",
    *(first + second for first in "bdfgklmnprtv" for second in ("an", "el", "ik", "or", "um")),
]


def make_story(seed: int, words: int = 200) -> list[str]:
    draw = random.Random(seed)
    return [draw.choice(WORDS) + draw.choice(ENDINGS) for _ in range(words)]


def swap_words(words: list[str], share: float, seed: int) -> list[str]:
    draw = random.Random(seed)
    return [f"other{draw.randrange(10**6)}" if draw.random() < share else word for word in words]


def find(stories: list[list[str]], config: SearchConfig | None = None) -> set[tuple[int, int]]:
    lexicon = load_lexicon()
    texts = [read_text(" ".join(words), lexicon) for words in stories]
    return {(found.left, found.right) for found in find_candidates(texts, config)}


@pytest.mark.parametrize("share", [0.0, 0.1, 0.3, 0.5])
def test_a_reworded_story_is_found(share: float) -> None:
    story = make_story(1)
    assert find([story, make_story(2), swap_words(story, share, 3), make_story(4)]) == {(0, 2)}


def test_the_order_of_the_input_changes_nothing() -> None:
    stories = [make_story(1), swap_words(make_story(1), 0.3, 3), make_story(2)]
    assert find(stories) == {(0, 1)}
    assert find(stories[::-1]) == {(1, 2)}


def test_a_set_phrase_in_common_is_no_cause() -> None:
    phrase = "senior deputy embargo inspector general".split()
    left, right = make_story(1), make_story(2)
    assert find([left[:50] + phrase + left[50:], right[:90] + phrase + right[90:]]) == set()


def test_a_story_that_stands_in_every_text_does_not_join_the_rest() -> None:
    stories = [make_story(seed, 60) for seed in range(6)]
    assert find(stories) == set()


def test_more_copies_than_a_seed_may_have_are_still_linked() -> None:
    story = make_story(1, 80)
    pairs = find([story] * 7, SearchConfig(max_texts=5))
    linked = {0}
    for _ in range(7):
        linked |= {text for pair in pairs if linked & set(pair) for text in pair}
    assert linked == set(range(7))


@pytest.mark.parametrize("texts", [[], [[]], [[], []], [["one"]], [["a"] * 50, ["a"] * 50]])
def test_next_to_nothing(texts: list[list[str]]) -> None:
    find(texts)
