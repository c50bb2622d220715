"""How a speaker stands to what is said."""

from __future__ import annotations

import pytest

from unspin.claims.stance import read_stance
from unspin.model import Stance
from unspin.text.lexicon import load_lexicon

CASES = [
    ("said", Stance.ASSERTS, False, "plain"),
    ("According to", Stance.ASSERTS, False, "a set phrase"),
    ("", Stance.ASSERTS, False, "no cue"),
    ("denied", Stance.DENIES, False, "a verb"),
    ("did not deny", Stance.DENIES, True, "negation is kept apart"),
    ("denial", Stance.DENIES, False, "a noun"),
    ("rejected", Stance.DENIES, False, "another verb"),
    ("warned", Stance.WARNS, False, "warning"),
    ("expects", Stance.PREDICTS, False, "expecting"),
    ("is expected", Stance.PREDICTS, False, "being expected"),
    ("vowed", Stance.PROMISES, False, "vowing"),
    ("asked", Stance.ASKS, False, "asking"),
    ("called for", Stance.ASKS, False, "a phrase"),
    ("called", Stance.ASSERTS, False, "calling something something"),
    ("accused", Stance.ACCUSES, False, "accusing"),
    ("has confirmed", Stance.CONFIRMS, False, "confirming"),
    ("doubts", Stance.DOUBTS, False, "doubting"),
    ("never said", Stance.ASSERTS, True, "never"),
    ("won’t say", Stance.ASSERTS, True, "a curly apostrophe"),
    ("declined", Stance.ASSERTS, True, "declining to say"),
    ("refused to confirm", Stance.CONFIRMS, True, "refusing to confirm"),
    (":", Stance.ASSERTS, False, "a colon"),
    ("cautioned", Stance.WARNS, False, "a machine's word that the table has"),
]


@pytest.mark.parametrize(("cue", "stance", "is_negated", "why"), CASES)
def test_read_stance(cue: str, stance: Stance, is_negated: bool, why: str) -> None:  # noqa: FBT001  (a column)
    assert read_stance(cue) == (stance, is_negated), why
    assert read_stance(cue, lexicon=load_lexicon()) == (stance, is_negated), why


def test_a_question_is_asked() -> None:
    assert read_stance("said", "“Is it safe?”")[0] is Stance.ASKS


def test_what_will_come_is_predicted_after_a_set_phrase_only() -> None:
    assert read_stance("According to", "the ties will deepen")[0] is Stance.PREDICTS
    assert read_stance("in the view of", "it is over")[0] is Stance.ASSERTS
    assert read_stance("said", "the ties will deepen")[0] is Stance.ASSERTS


def test_plain_reworded_words_of_saying_assert() -> None:
    for word in ("mentioned", "articulated", "defined", "said"):
        assert read_stance(word, lexicon=load_lexicon())[0] is Stance.ASSERTS
