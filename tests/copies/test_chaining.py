"""Long texts in boxes: bounded, complete, and as good as the whole."""

from __future__ import annotations

import random

from unspin.copies import CopyText, compare_texts, read_text
from unspin.copies.chaining import Box, ChainConfig, find_boxes
from unspin.model import Comparison
from unspin.text.lexicon import load_lexicon

LETTERS = "bcdfghklmnprstvz"
VOWELS = "aeiou"


def make_words(count: int, seed: int) -> list[str]:
    """Made-up words, some of which come again; no run of three does but by chance."""
    chance = random.Random(seed)
    return [
        "".join(chance.choice(LETTERS if place % 2 == 0 else VOWELS) for place in range(4))
        for _ in range(count)
    ]


def read(words: list[str]) -> CopyText:
    return read_text(" ".join(words), load_lexicon())


def find_anchors(left: list[str], right: list[str]) -> list[tuple[int, int]]:
    """Places of the same three words on both sides, by looking at every run."""
    places = {tuple(right[place : place + 3]): place for place in range(len(right) - 2)}
    runs = ((here, tuple(left[here : here + 3])) for here in range(len(left) - 2))
    return [(here, places[run]) for here, run in runs if run in places]


def lies_in(box: Box, here: int, there: int) -> bool:
    return box.left_begin <= here < box.left_end and box.right_begin <= there < box.right_end


def test_short_texts_are_one_box() -> None:
    assert find_boxes(read(make_words(50, 1)), read(make_words(70, 2))) == (Box(0, 50, 0, 70),)


def test_texts_without_a_common_run_have_no_box() -> None:
    assert find_boxes(read(["yes"] * 90), read(["no"] * 90), ChainConfig(whole_cells=10)) == ()


def test_boxes_are_bounded_and_cover_every_anchor() -> None:
    config = ChainConfig(whole_cells=10_000, box_words=200, margin=20, reach=40)
    copied, moved = make_words(900, 1), make_words(150, 2)
    left = [*make_words(300, 3), *copied, *make_words(200, 4), *moved, *make_words(100, 5)]
    right = [
        *moved,
        *make_words(250, 6),
        *copied[:400],
        *make_words(25, 7),
        *copied[400:],
        *make_words(90, 8),
    ]
    boxes = find_boxes(read(left), read(right), config)
    most = config.box_words + config.reach + 2 * config.margin + 3
    for box in boxes:
        assert 0 <= box.left_begin < box.left_end <= len(left)
        assert 0 <= box.right_begin < box.right_end <= len(right)
        assert max(box.left_end - box.left_begin, box.right_end - box.right_begin) <= most
    anchors = find_anchors(left, right)
    assert len(anchors) >= 1000
    assert [anchor for anchor in anchors if not any(lies_in(box, *anchor) for box in boxes)] == []
    assert list(boxes) == sorted(boxes, key=lambda box: (box.left_begin, box.right_begin))


def test_a_run_that_stands_too_often_is_no_anchor() -> None:
    config = ChainConfig(whole_cells=10, max_repeats=2)
    mould = ["net", "profit", "rose"]
    left = [word for seed in range(3) for word in (*mould, *make_words(30, seed))]
    right = [word for seed in range(10, 13) for word in (*mould, *make_words(30, seed))]
    assert find_boxes(read(left), read(right), config) == ()
    assert find_boxes(read(left[:33]), read(right[:33]), config) != ()


def words_at(found: Comparison, left: CopyText, right: CopyText) -> list[tuple[str, str]]:
    return [
        (passage.left.of(left.tokens.text), passage.right.of(right.tokens.text)) for passage in found.passages
    ]


def test_long_texts_give_what_short_ones_do() -> None:
    copied = make_words(121, 1)  # the first and the last word are kept
    damaged = ["qwfp" if place % 4 == 3 else word for place, word in enumerate(copied)]
    short = read(copied), read(damaged)
    # The other words are few, so that the table of their likeness is small however long the texts are.
    rest = make_words(400, 2), make_words(400, 3)
    chance = random.Random(4)
    fills = [[chance.choice(words) for _ in range(20_000 - len(copied))] for words in rest]
    long = (
        read([*fills[0][:15_000], *copied, *fills[0][15_000:]]),
        read([*fills[1][:2_000], *damaged, *fills[1][2_000:]]),
    )
    assert [len(text) for text in long] == [20_000, 20_000]
    expected, found = compare_texts(*short), compare_texts(*long)
    assert found.is_copy
    assert found.is_copy == expected.is_copy
    assert words_at(found, *long) == words_at(expected, *short)
    assert [(swap.left_words, swap.right_words, swap.kind) for swap in found.swaps] == [
        (swap.left_words, swap.right_words, swap.kind) for swap in expected.swaps
    ]
