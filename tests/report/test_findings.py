from __future__ import annotations

import dataclasses
import math

import pytest

from unspin.model import Sign, Span, Swap, SwapKind, Trace
from unspin.report.findings import (
    altered_quotations,
    count_kinds,
    count_words,
    gather,
    odds,
    percent,
    strength,
    sureness,
    swaps_in_words,
)

PERCENTS = [
    (0.0, "0 %", "nothing"),
    (0.0001, "<1 %", "something is never nothing"),
    (0.5, "50 %", "half"),
    (0.994, ">99 %", "nearly all is never all"),
    (1.0, "100 %", "all"),
]


@pytest.mark.parametrize(("share", "expected", "why"), PERCENTS)
def test_shares_in_words(share: float, expected: str, why: str) -> None:
    assert percent(share) == expected, why


ODDS = [
    (math.log(2.5), "2.5 to 1", "slight"),
    (-math.log(2.5), "2.5 to 1", "slight"),
    (math.log(12), "12 to 1", "fair"),
    (math.log(100), "100 to 1", "strong"),
    (math.log(900), "900 to 1", "very strong"),
    (1e9, "over 1000 to 1", "very strong"),
    (0.0, "1.0 to 1", "slight"),
]


@pytest.mark.parametrize(("weight", "expected", "word"), ODDS)
def test_weights_in_words(weight: float, expected: str, word: str) -> None:
    sign = Sign(name="a", weight=weight, reason="b")
    assert odds(sign) == expected
    assert strength(sign) == word


def swap(left: str, right: str, kind: SwapKind = SwapKind.NAME) -> Swap:
    span = Span(begin=0, end=1)
    return Swap(
        left=span,
        right=span,
        left_words=left,
        right_words=right,
        kind=kind,
        is_quoted=False,
        score=0.5,
        reason="r",
    )


def test_one_finding_however_often_it_occurs() -> None:
    swaps = (
        swap("A Bank", "A Shore"),
        swap("C", "D"),
        swap("A bank", "a shore"),
        swap("e", "f", SwapKind.WORDING),
    )
    found = gather(swaps, SwapKind.NAME)
    assert [(one.left_words, one.right_words, one.swaps) for one in found] == [
        ("A Bank", "A Shore", (0, 2)),
        ("C", "D", (1,)),
    ]


def test_counts_name_every_kind() -> None:
    assert list(count_kinds(()).values()) == [0, 0, 0, 0, 0]
    assert swaps_in_words(()) == "no words swapped"
    assert swaps_in_words((swap("a", "b"), swap("c", "d", SwapKind.QUOTATION))) == "1 name, 1 in quotations"
    assert count_words(1, "copy", "copies") == "1 copy"
    assert count_words(0, "copy", "copies") == "0 copies"


def test_a_quotation_twice_on_the_page_is_one_finding(made: Trace) -> None:
    comparison = made.copies[0].comparison
    assert len(altered_quotations(comparison)) == len(comparison.quotations) == 3


def test_no_direction_is_wholly_sure(made: Trace) -> None:
    for probability in (0.0, 1.0, 1 - 1e-12):
        comparison = dataclasses.replace(made.copies[0].comparison, probability=probability)
        assert sureness(comparison) == ">99 %"
