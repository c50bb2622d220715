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


CONTENTS = [
    ("According to", "the ties will deepen", Stance.PREDICTS, "after a set phrase"),
    ("According to", "the ties are close, so trade will grow", Stance.PREDICTS, "after one, anywhere"),
    ("in the view of", "it is over", Stance.ASSERTS, "nothing to come"),
    ("said", "the ties will deepen", Stance.PREDICTS, "a forecast in plain words"),
    (
        "wrote",
        "“Three new lenders will open within a month, since nothing stops them,”",
        Stance.PREDICTS,
        "in marks",
    ),
    ("said", "that the dam is going to burst", Stance.PREDICTS, "going to"),
    ("said", "rents are not likely to fall", Stance.PREDICTS, "likely to"),
    ("said", "“This means that the yards will merge,”", Stance.PREDICTS, "what something means"),
    ("said", "“They will lose,”", Stance.PREDICTS, "somebody else, in marks"),
    ("", "“The ice will not hold.”", Stance.PREDICTS, "a floating quotation"),
    (
        "said",
        "“We are going to check every crate until it stops.”",
        Stance.PROMISES,
        "the speakers' own doing",
    ),
    ("said", "“We’ll never sell the yard,”", Stance.PROMISES, "not doing it"),
    ("added:", "“I will resign on Friday.”", Stance.PROMISES, "one speaker"),
    ("said", "“We will lose a third of the crop,”", Stance.ASSERTS, "what befalls one is not promised"),
    ("said", "it will close the plant", Stance.ASSERTS, "a plan announced"),
    ("announced", "the plant will close in May", Stance.ASSERTS, "announcing is not foretelling"),
    ("said", "the dam broke and the town will be moved", Stance.ASSERTS, "the main verb is past"),
    ("said", "the man who will lead the port was ill", Stance.ASSERTS, "a clause in the subject"),
    ("said", "the plan would fail", Stance.ASSERTS, "would is open"),
    (
        "told",
        "“The firm sat on the money,” “We will get it back.”",
        Stance.ASSERTS,
        "the first piece decides",
    ),
    (
        "told",
        "“A firm like that,” “We will get it back.”",
        Stance.ASSERTS,
        "no verb is looked for behind a mark",
    ),
    ("warned", "the dam will burst", Stance.WARNS, "the words of saying come first"),
    ("estimated", "that some 60 old barges now lie there", Stance.ASSERTS, "an estimate of what is"),
    ("estimates", "that the work will cost 3 million", Stance.PREDICTS, "an estimate of what will be"),
    ("forecast", "a wet year", Stance.PREDICTS, "a forecast is one without a verb"),
]


@pytest.mark.parametrize(("cue", "content", "stance", "why"), CONTENTS, ids=[row[3] for row in CONTENTS])
def test_what_is_said_shows_the_stance_of_plain_words(
    cue: str, content: str, stance: Stance, why: str
) -> None:
    assert read_stance(cue, content)[0] is stance, why
    assert read_stance(cue, content, load_lexicon())[0] is stance, why


def test_plain_reworded_words_of_saying_assert() -> None:
    for word in ("mentioned", "articulated", "defined", "said"):
        assert read_stance(word, lexicon=load_lexicon())[0] is Stance.ASSERTS
