"""The benches of passages and of what articles have in common."""

import numpy as np

from passage_density import Density, _score_steps, measure_passages
from rewording.samples import share_text
from subject_words import measure_common
from unspin.copies import read_text
from unspin.copies.alignment import AlignConfig, find_path, score_types
from unspin.copies.texts import TextPair
from unspin.text.lexicon import load_lexicon

_LEFT = (
    "The harbor office closed the northern quay on Tuesday after two cranes had failed, its engineer said."
)
_RIGHT = "The harbor bureau shut the northern wharf Tuesday after two cranes had suddenly and badly failed, its engineer stated."


def test_steps_score_what_the_alignment_gave_them() -> None:
    lexicon, config = load_lexicon(), AlignConfig()
    pair = TextPair(read_text(_LEFT, lexicon), read_text(_RIGHT, lexicon))
    scores = score_types(pair, config)
    steps, gains = find_path(pair.left.types, pair.right.types, scores, config.gap_open, config.gap_more)
    assert (steps < 0).sum() >= 3
    np.testing.assert_allclose(_score_steps(steps, pair, scores, config), gains)


def test_a_text_is_one_dense_passage_with_itself() -> None:
    text = read_text(_LEFT, load_lexicon())
    (found,) = measure_passages(text, text)
    assert (found.words, found.kept) == (len(text), 1.0)
    assert found.is_passage


def test_short_passages_must_be_denser() -> None:
    assert not Density(30, 0.4, 0.5).is_passage
    assert Density(90, 0.4, 0.5).is_passage


def test_shared_text_is_measured_by_the_shorter() -> None:
    assert share_text(_LEFT, f"{_LEFT} More was not known at first.") == 1.0
    assert share_text(_LEFT, _RIGHT) < 0.2
    assert share_text("", _LEFT) == 0.0


def test_rare_words_in_common() -> None:
    assert measure_common(["harbor quay"], ["harbor quay cranes"]) == 1.0
    assert measure_common(["the harbor"], ["of the quay"]) == 0.0
    assert measure_common(["the of and"], ["harbor"]) is None
