"""What changes a thesaurus makes, and what changes a writer makes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_families import make_article, make_passage, make_swapped

from unspin.families.evidence import Evidence, gather_evidence
from unspin.families.side import read_side
from unspin.families.substitution import SHARES, measure_substitution, read_shares, scale_chance
from unspin.model import Comparison, Edit, EditKind, Span, SwapKind
from unspin.text.lexicon import load_lexicon

_LEFT = "The owner of the big harbour bought old engines and said that ships want oil in 1988."
_RIGHT = "The proprietor of the large port purchased ancient motors and said which vessels want oil at 1989."
_MACHINE = [("owner", "proprietor"), ("big", "large"), ("bought", "purchased"), ("engines", "motors")]


def measure(swaps: list[tuple[str, str]], edits: int = 0, kind: SwapKind = SwapKind.WORDING) -> float:
    return measure_substitution(*_compare(swaps, edits, kind))


def _compare(swaps: list[tuple[str, str]], edits: int, kind: SwapKind) -> tuple[Comparison, Evidence]:
    left, right = make_article("left", _LEFT), make_article("right", _RIGHT)
    made = make_swapped(left, right, swaps)
    added = [Edit(kind=EditKind.INSERT, left=Span(begin=0, end=0), right=Span(begin=0, end=2))] * edits
    comparison: Comparison = replace(
        made,
        passages=(make_passage(edits=added),),
        swaps=tuple(replace(swap, kind=kind) for swap in made.swaps),
    )
    sides = [read_side(article, load_lexicon()) for article in (left, right)]
    return comparison, gather_evidence(comparison, *sides)


def test_single_words_of_meaning_are_a_machines() -> None:
    assert measure(_MACHINE) == 1.0


@pytest.mark.parametrize(
    ("swaps", "edits", "kind", "why"),
    [
        (_MACHINE, 8, SwapKind.WORDING, "more put in than swapped"),
        ([("that", "which"), ("in", "at")], 2, SwapKind.WORDING, "small words swapped"),
        (
            [("big harbour bought", "large port purchased"), ("in 1988", "at 1989")],
            1,
            SwapKind.NUMBER,
            "figures",
        ),
    ],
)
def test_a_writers_changes_are_none(
    swaps: list[tuple[str, str]], edits: int, kind: SwapKind, why: str
) -> None:
    assert measure(swaps, edits, kind) < 0.5 < measure(_MACHINE), why


def test_few_changes_are_near_the_usual() -> None:
    shares = read_shares(*_compare([], 0, SwapKind.WORDING))
    assert len(shares) == len(SHARES)
    assert shares == pytest.approx((0.1, 0.1, 0.07, 0.33))


def test_the_factor_is_bounded() -> None:
    assert [scale_chance(chance) for chance in (0.0, 0.3, 0.5, 0.7, 1.0)] == pytest.approx([0, 0, 0.5, 1, 1])
