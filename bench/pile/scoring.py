"""How many copies were found, and how many pairs are none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pile.synthetic import Gold


@dataclass(frozen=True, slots=True)
class Score:
    """A tool's pairs held against the gold.

    Attributes:
        recall: share of the copies found, by rate.
        reported: different pairs reported, whatever their order.
        false: those among them that are not in the gold.
    """

    recall: dict[float, float]
    reported: int
    false: int


def score_pairs(pairs: Iterable[tuple[str, str]], gold: Sequence[Gold]) -> Score:
    """The score of pairs of ids; a pair of a text with itself is left out."""
    found = {order_pair(left, right) for left, right in pairs if left != right}
    true = {order_pair(each.copy, each.source): each.rate for each in gold}
    hits = Counter(true[pair] for pair in found if pair in true)
    totals = Counter(each.rate for each in gold)
    recall = {rate: hits[rate] / total for rate, total in sorted(totals.items())}
    return Score(recall, len(found), len(found) - hits.total())


def order_pair(left: str, right: str) -> tuple[str, str]:
    """The two ids in a fixed order."""
    return (left, right) if left < right else (right, left)
