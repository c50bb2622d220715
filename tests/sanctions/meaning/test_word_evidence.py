"""What one word says of another."""

import math

import numpy as np
import pytest

from unspin.model import ListingKind
from unspin.sanctions.meaning.evidence import CANNOT, WordEvidence, flatten, flatten_all
from unspin.sanctions.meaning.set_words import SETS, exclude_each_other
from unspin.sanctions.names import NamePart, prepare_name
from unspin.text.lexicon import load_lexicon


@pytest.fixture(scope="module")
def evidence() -> WordEvidence:
    return WordEvidence(load_lexicon())


def part(word: str) -> NamePart:
    return prepare_name(f"{word} mountain", ListingKind.ORGANISATION).parts[0]


SWAPS = [
    ("bank", "lender", True, "of like meaning"),
    ("guard", "gatekeeper", True, "of like meaning"),
    ("orvantis", "lender", False, "a rare word is kept by a machine"),
    ("northern", "southern", False, "of one closed set"),
    ("bank", "tanker", False, "unlike"),
]


@pytest.mark.parametrize(("word", "listed", "can", "why"), SWAPS)
def test_weighs_a_swap(evidence: WordEvidence, word: str, listed: str, can: bool, why: str) -> None:  # noqa: FBT001 - a parameter
    assert (evidence.weigh_pair(part(word), part(listed), 8.0) > 0) == can, why


def test_a_kept_rare_word_says_more_than_a_kept_common_one(evidence: WordEvidence) -> None:
    assert evidence.weigh_pair(part("orvantis"), part("orvantis"), 8.0) > evidence.weigh_pair(
        part("bank"), part("bank"), 8.0
    )


def test_many_swaps_are_weighed_like_each_one(evidence: WordEvidence) -> None:
    others = ["lender", "tanker", "southern", "money"]
    likeness = np.array([load_lexicon().likeness("bank", other) for other in others], dtype=np.float32)
    many = evidence.weigh_swaps("bank", others, likeness)
    each = [
        evidence.weigh_swap("bank", other, float(one)) for other, one in zip(others, likeness, strict=True)
    ]
    assert many.tolist() == pytest.approx(each, abs=1e-3)
    assert evidence.weigh_swaps("north", ["south"], np.array([0.9], dtype=np.float32))[0] == CANNOT


def test_likeness_is_flattened_in_order() -> None:
    rising = np.linspace(0, 1, 50, dtype=np.float32)
    flat = flatten_all(rising)
    assert (np.diff(flat) >= 0).all()
    assert flat.tolist() == pytest.approx([flatten(float(one)) for one in rising], abs=1e-3)
    assert math.isclose(flatten(0.5), 0.0, abs_tol=1e-9)


def test_sets_are_sound() -> None:
    assert all(word == word.lower() and "/" not in word for word in SETS)
    assert exclude_each_other("red", "blue")
    assert not exclude_each_other("north", "northern"), "forms of one word"
    assert not exclude_each_other("red", "north"), "two sets"
