"""Two texts aligned: swaps, their kinds, passages, and what counts as a copy."""

from __future__ import annotations

import pytest

from unspin.copies import compare_texts, read_text
from unspin.model import Comparison, EditKind, SwapKind
from unspin.text.lexicon import load_lexicon

BEFORE = (
    "Inspectors at the port of Valmere boarded two old tankers on Monday and copied the logbooks of both ships, "
    "which had changed their flags four times since the spring. "
)
AFTER = (
    " A spokesman for the harbor master said that the crews were questioned for most of the night and that the owner "
    "has until the end of the week to show valid insurance papers."
)

SWAPS = [
    (
        "The captain looked for a way out.",
        "The captain searched for a way out.",
        "looked for",
        "searched for",
        SwapKind.WORDING,
    ),
    (
        "The plan works for the brokers as well.",
        "The plan works for the brokers as effectively.",
        "as well",
        "as effectively",
        SwapKind.WORDING,
    ),
    (
        "Owners want to avoid the rules.",
        "Owners want to keep away from the rules.",
        "avoid",
        "keep away from",
        SwapKind.WORDING,
    ),
    (
        "This means that the owners will pay.",
        "Because of this the owners will pay.",
        "This means that",
        "Because of this",
        SwapKind.WORDING,
    ),
    (
        "The fleet carries thousands of barrels.",
        "The fleet carries 1000's of barrels.",
        "thousands",
        "1000's",
        SwapKind.NUMBER,
    ),
    (
        "The cargo cost 4.2 million dollars.",
        "The cargo cost 4.2 thousand thousand dollars.",
        "4.2 million dollars",
        "4.2 thousand thousand dollars",
        SwapKind.NUMBER,
    ),
    (
        "The Center for Maritime Peace and Security spoke first.",
        "The Heart for Maritime Peace and Safety spoke first.",
        "Center for Maritime Peace and Security",
        "Heart for Maritime Peace and Safety",
        SwapKind.NAME,
    ),
    (
        "It met the Office of Foreign Assets Control in March.",
        "It met the Workplace of Overseas Property Management in March.",
        "Office of Foreign Assets Control",
        "Workplace of Overseas Property Management",
        SwapKind.NAME,
    ),
    (
        "The owner can sell the ships abroad.",
        "The owner cannot sell the ships abroad.",
        "can",
        "cannot",
        SwapKind.MEANING,
    ),
    (
        "The bank will freeze the account.",
        "The bank may freeze the account.",
        "will",
        "may",
        SwapKind.MEANING,
    ),
    (
        "“We bought the engines in good faith,” he said.",
        "“We purchased the engines in good faith,” he said.",
        "bought",
        "purchased",
        SwapKind.QUOTATION,
    ),
]


def compare(left: str, right: str) -> Comparison:
    lexicon = load_lexicon()
    return compare_texts(read_text(left, lexicon), read_text(right, lexicon))


@pytest.mark.parametrize(("left", "right", "left_words", "right_words", "kind"), SWAPS)
def test_swaps(left: str, right: str, left_words: str, right_words: str, kind: SwapKind) -> None:
    found = compare(BEFORE + left + AFTER, BEFORE + right + AFTER)
    assert [(swap.left_words, swap.right_words, swap.kind) for swap in found.swaps] == [
        (left_words, right_words, kind)
    ]


@pytest.mark.parametrize(("left", "right"), [case[:2] for case in SWAPS])
def test_edits_cover_a_passage_without_a_hole(left: str, right: str) -> None:
    texts = BEFORE + left + AFTER, BEFORE + right + AFTER
    (passage,) = compare(*texts).passages
    assert (passage.left.begin, passage.right.begin) == (0, 0)
    for side, text in zip(("left", "right"), texts, strict=True):
        place = 0
        for edit in passage.edits:
            span = getattr(edit, side)
            if len(span):
                assert not any(sign.isalnum() for sign in text[place : span.begin])
                place = span.end
        assert not any(sign.isalnum() for sign in text[place:])


def test_a_swap_inside_quotation_marks_is_quoted_whatever_its_kind() -> None:
    found = compare(
        BEFORE + "“They sold thousands of engines,” he said." + AFTER,
        BEFORE + "“They sold 1000's of motors,” he said." + AFTER,
    )
    assert [(swap.kind, swap.is_quoted) for swap in found.swaps] == [
        (SwapKind.NUMBER, True),
        (SwapKind.QUOTATION, True),
    ]
    (change,) = found.quotations
    assert change.left_words == "They sold thousands of engines,"
    assert change.right_words == "They sold 1000's of motors,"


def test_the_same_text_is_kept_whole() -> None:
    found = compare(BEFORE + AFTER, BEFORE + AFTER)
    assert found.left_share == found.right_share == 1.0
    assert found.swapped_share == 0.0
    assert [edit.kind for passage in found.passages for edit in passage.edits] == [EditKind.KEEP]
    assert found.is_copy
    assert found.is_ordered


def test_texts_that_share_nothing() -> None:
    found = compare(BEFORE, "Wolves crossed the frozen river at dawn, and nobody in the village saw them go.")
    assert found.passages == ()
    assert not found.is_copy


def test_moved_paragraphs_are_found_and_the_order_told() -> None:
    third = "Refiners in the north paid in silver bars, according to two ledgers that were found in a drained cistern. "
    found = compare(BEFORE + "\n\n" + AFTER + "\n\n" + third, BEFORE + "\n\n" + third + "\n\n" + AFTER)
    assert not found.is_ordered
    assert found.right_share > 0.95


def test_a_sentence_that_stands_twice_finds_its_original_both_times() -> None:
    doubled = BEFORE + "\n\n" + BEFORE.replace("boarded", "entered").replace("old", "aged") + "\n\n" + AFTER
    found = compare(BEFORE + "\n\n" + AFTER, doubled)
    assert found.right_share > 0.95


def test_one_quotation_in_common_is_no_copy() -> None:
    quotation = "“Nobody hides a ship this size, they only hide who is paying for its fuel and for its crew,”"
    left = f"In a report on old tankers, the economist Ida Marlow was blunt. {quotation} she wrote in the last chapter."
    right = f"Asked why the blockade leaks, Marlow shrugged. {quotation} she told students in Oslo, and took questions."
    found = compare(left, right)
    assert [passage.is_quotation for passage in found.passages] == [True]
    assert not found.is_copy


def test_a_side_may_be_empty() -> None:
    assert compare("", BEFORE).passages == ()
    assert compare("", "").left_share == 0.0
