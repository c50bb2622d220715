"""The gold that guesses are measured against."""

from __future__ import annotations

import pytest

from guessing.gold import Damage, is_right, score_guesses
from unspin.restoration.guessing import Guess

DAMAGE = Damage(
    swaps={(1, 2): ("street",), (5, 7): ("bank",), (9, 10): ("minister",)},
    names=(((1, 2), (5, 7)),),
    phrases=(((9, 10),),),
    originals=(("wall", "street", "bank"),),
)


def guess(*swaps: tuple[int, int, str], is_name: bool = True) -> Guess:
    return Guess(
        begin=swaps[0][0], end=swaps[-1][1], swaps=swaps, probability=0.9, is_name=is_name, reason="known"
    )


@pytest.mark.parametrize(
    ("guesses", "right", "part", "wrong"),
    [
        ([guess((1, 2, "street"), (5, 7, "bank"))], 1, 0, 0),
        ([guess((1, 2, "street"))], 0, 1, 0),
        ([guess((1, 2, "street")), guess((5, 7, "fence"))], 0, 0, 1),
        ([guess((3, 4, "intact"))], 0, 0, 1),
        ([], 0, 0, 0),
    ],
)
def test_names_are_scored_whole(guesses: list[Guess], right: int, part: int, wrong: int) -> None:
    score, _ = score_guesses(guesses, DAMAGE, lambda words: "street" in words)
    assert (score.known, score.right_known) == (1, right)
    assert (score.damaged, score.right, score.part, score.wrong) == (1, right, part, wrong)


def test_phrases_are_scored_apart() -> None:
    names, phrases = score_guesses([guess((9, 10, "minister"), is_name=False)], DAMAGE, bool)
    assert (names.right, names.wrong, phrases.right) == (0, 0, 1)


def test_a_change_must_stand_where_the_swap_stood() -> None:
    assert is_right([(0, 1, "street")], DAMAGE, shift=1)
    assert not is_right([(1, 2, "street")], DAMAGE, shift=1)
