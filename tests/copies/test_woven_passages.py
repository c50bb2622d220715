"""Areas and alignment woven into passages: shuffled copies, moved paragraphs, strangers of one mould."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from unspin.copies import compare_texts, read_text
from unspin.model import Comparison, EditKind
from unspin.text.lexicon import load_lexicon

COPIED = (
    "Divers from the naval museum raised the bronze bell of the steamer Halcyon from the mud of the estuary, where it had "
    "lain since a winter storm drove the ship onto the sandbank below the lighthouse. Conservators will keep it in a tank "
    "of fresh water for two years to draw the salt out of the metal before visitors may see the inscription, which names "
    "the foundry in Bergen and the first captain."
)
BEFORE = (
    "The town council met on Thursday to talk about parking near the market. Several shopkeepers complained that their "
    "regular customers could no longer find a place to stop. "
)
AFTER = (
    " Later the mayor promised to look into the matter before the holidays. A cyclist asked for more racks, and a baker "
    "wanted longer hours for deliveries in the morning."
)
HOST = BEFORE, AFTER
SOURCE = (
    "Old wrecks are a passion in this part of the coast. ",
    " The museum opens daily except Monday, and children pay half of the price.",
)


def compare(left: str, right: str) -> Comparison:
    lexicon = load_lexicon()
    return compare_texts(read_text(left, lexicon), read_text(right, lexicon))


def shuffle(text: str, run: int, seed: int = 1) -> str:
    """The words in runs of so many, in another order."""
    words = text.split()
    runs = [words[begin : begin + run] for begin in range(0, len(words), run)]
    random.Random(seed).shuffle(runs)
    return " ".join(word for each in runs for word in each)


def check_cover(found: Comparison, left: str, right: str) -> None:
    """Edits follow one another without a hole on the left, and cover their passage on both sides."""
    for passage in found.passages:
        for side, text in (("left", left), ("right", right)):
            spans = [getattr(edit, side) for edit in passage.edits]
            assert min(span.begin for span in spans if len(span)) == getattr(passage, side).begin
            assert max(span.end for span in spans if len(span)) == getattr(passage, side).end
            between = [text[one.end : other.begin] for one, other in pairwise(spans)]
            assert not any(any(sign.isalnum() for sign in words) for words in between)


@pytest.mark.parametrize("run", [2, 3, 5])
def test_a_shuffled_passage_is_one_passage(run: int) -> None:
    left = SOURCE[0] + COPIED + SOURCE[1]
    right = HOST[0] + shuffle(COPIED, run) + HOST[1]
    found = compare(left, right)
    (passage,) = found.passages
    assert abs(passage.left.begin - len(SOURCE[0])) <= 30
    assert abs(passage.right.begin - len(HOST[0])) <= 30
    assert abs(passage.right.end - len(right) + len(HOST[1])) <= 30
    assert found.is_copy
    check_cover(found, left, right)


def test_a_shuffled_passage_has_no_doubtful_swaps() -> None:
    found = compare(SOURCE[0] + COPIED + SOURCE[1], HOST[0] + shuffle(COPIED, 8) + HOST[1])
    kinds = {edit.kind for passage in found.passages for edit in passage.edits}
    assert EditKind.KEEP in kinds
    assert all(swap.score >= 0.5 for swap in found.swaps)


def test_a_verbatim_passage_keeps_its_ends() -> None:
    found = compare(SOURCE[0] + COPIED + SOURCE[1], HOST[0] + COPIED + HOST[1])
    (passage,) = found.passages
    assert passage.left.of(SOURCE[0] + COPIED + SOURCE[1]) == COPIED.rstrip(".")
    assert passage.score == 1.0


def test_reports_of_one_mould_are_no_copies() -> None:
    mould = (
        "{name} Corp said it will issue {sum} mln dlrs of convertible subordinated debentures due {year} through lead "
        "manager {bank} and Co. The notes carry a coupon of {coupon} pct and are priced at {price}. They are not "
        "callable before {call}. Proceeds will be used to repay {debt} mln dlrs of bank debt, the company said."
    )
    one = {"name": "Hartwell", "sum": 75, "year": 2012, "bank": "Kidder", "coupon": "6.25", "price": 101, "call": 1990, "debt": 40}  # fmt: skip
    other = {"name": "Rohrbach", "sum": 150, "year": 2007, "bank": "Dillon", "coupon": "7.5", "price": 99, "call": 1992, "debt": 85}  # fmt: skip
    assert not compare(mould.format(**one), mould.format(**other)).is_copy


def test_a_phrase_far_from_a_long_passage_is_left_out() -> None:
    filler = " ".join(
        f"{word} again and again they went" for word in ("apples", "rivers", "mountains", "engines") * 6
    )
    phrase = "all rights reserved by the owner of the copyright worldwide"
    left = f"{SOURCE[0]}{COPIED}{SOURCE[1]} {HOST[0]} {phrase}."
    right = f"{phrase}. {filler} {COPIED}"
    found = compare(left, right)
    assert [passage.words > 50 for passage in found.passages] == [True]
