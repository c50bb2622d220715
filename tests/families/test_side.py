"""What a side tells of all ranges at once, against the same read one by one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_families import make_article
from numpy.typing import NDArray

from unspin.families.side import Side, read_side
from unspin.text.lexicon import load_lexicon

_WORDS = [
    "the",
    "harbour",
    "owner",
    "of",
    "engines",
    "zzyzx",
    "bought",
    "1988",
    "and",
    "ships",
    "quickly",
    "a",
]
_TEXTS = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=40)


def _vectors(side: Side, places: list[int]) -> NDArray[np.float32]:
    lexicon = load_lexicon()
    return lexicon.vectors(lexicon.ids([side.tokens.stems[place] for place in places]))


def _mean(side: Side, places: list[int]) -> NDArray[np.float32]:
    found = _vectors(side, places)
    mean: NDArray[np.float32] = (
        found.mean(axis=0) if len(found) else np.zeros(found.shape[1], dtype=np.float32)
    )
    return mean


@settings(max_examples=60, deadline=None)
@given(_TEXTS, st.data())
def test_wordings_and_surroundings_are_what_they_are_one_by_one(
    words: list[str], data: st.DataObject
) -> None:
    side = read_side(make_article("page", " ".join(words)), load_lexicon())
    begins = data.draw(st.lists(st.integers(0, len(words) - 1), max_size=5))
    ranges = [(begin, data.draw(st.integers(begin + 1, len(words)))) for begin in begins]
    content = [place for place, zipf in enumerate(side.zipfs.tolist()) if 0 < zipf < 5.5]
    wordings, surroundings = side.wordings(ranges), side.surroundings(ranges)
    for row, (begin, end) in enumerate(ranges):
        known = [place for place in range(begin, end) if side.zipfs[place] > 0]
        before = [place for place in content if begin - 12 <= place < begin][-4:]
        after = [place for place in content if end <= place < end + 12][:4]
        np.testing.assert_allclose(wordings[row], _mean(side, known), atol=1e-6)
        np.testing.assert_allclose(surroundings[row], _mean(side, before + after), atol=1e-6)


@given(_TEXTS)
def test_the_theme_is_the_sum_of_what_carries_meaning(words: list[str]) -> None:
    side = read_side(make_article("page", " ".join(words)), load_lexicon())
    content = [place for place, zipf in enumerate(side.zipfs.tolist()) if 0 < zipf < 5.5]
    assert side.theme[-1] == len(content)
    np.testing.assert_allclose(side.theme[:-1], _vectors(side, content).sum(axis=0), atol=1e-4)


@pytest.mark.parametrize(
    ("words", "expected", "why"),
    [
        (["owner"], True, "one word"),
        (["the", "owner"], True, "side by side"),
        (["owner", "of"], False, "the other way round"),
        (["the", "ship"], False, "half a word is none"),
        (["tugs"], False, "not there"),
    ],
)
def test_words_that_stand_in_the_text(words: list[str], expected: bool, why: str) -> None:  # noqa: FBT001
    side = read_side(make_article("page", "Ships of the owner: the ships."), load_lexicon())
    assert side.has(words) == expected, why
