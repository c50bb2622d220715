"""What counts for and against two names being one, in numbers.

Each is a sum over parts, weighed by how much the part tells (`weights`). The names of the fields are those of the
fitted weights in `scoring`.
"""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz.distance import OSA

from unspin.sanctions.names.pairing import Pairing, Parts
from unspin.sanctions.names.parts import PartGroup, PreparedName


class Features(NamedTuple):
    """Evidence for and against; all are at least 0, and all but `share` speak against."""

    weakest: float
    """What the least alike pair lacks in likeness."""
    clashing: float
    """Weight of names that stand on both sides without a counterpart, the lighter side."""
    common_clash: float
    """The same of common words of organisations."""
    number_clash: float
    """Numbers that differ."""
    place_clash: float
    """Places that differ."""
    dropped_words: float
    """Weight of words on one side only, of organisations and vessels."""
    number_dropped: float
    """Numbers on one side only."""
    place_dropped: float
    """Places on one side only."""
    reordered: float
    """Whether the parts stand in another order, where more than two do."""
    unlike: float
    """Edits between the names written as one word, for their length."""
    share: float
    """Weight of what is paired, of all."""


_INITIAL = 0.5  # of an initial's weight counts as agreeing with a name that begins so
_CLASH = 1.0  # two different names contradict each other, however common they are


def measure(left: PreparedName, right: PreparedName, pairing: Pairing) -> Features:
    """The evidence that two names, laid side by side, give."""
    agreeing = doubtful = weakest = 0.0
    for pair in pairing.pairs:
        if pair.left[0].group == PartGroup.INITIAL or pair.right[0].group == PartGroup.INITIAL:
            agreeing += pair.weight * _INITIAL
            continue
        lack = 1 - pair.likeness
        agreeing += pair.weight * pair.likeness
        doubtful += pair.weight * lack
        weakest = max(weakest, lack)
    is_person = left.is_person or right.is_person
    left_rest, right_rest = _sum_roles(pairing.only_left), _sum_roles(pairing.only_right)
    clash = [min(pair) for pair in zip(left_rest, right_rest, strict=True)]
    # A word on one side clashes with a word of another role on the other.
    cross = min(sum(left_rest) - sum(clash), sum(right_rest) - sum(clash))
    drop = [abs(one - other) for one, other in zip(left_rest, right_rest, strict=True)]
    names_clash = clash[0] + cross
    if is_person:
        names_clash = _CLASH * min(len(pairing.only_left), len(pairing.only_right))
        names_clash += _CLASH * (pairing.is_reordered and _swaps_fathers(left, right, pairing))
    total = agreeing + doubtful + sum(clash) + sum(drop)
    return Features(
        weakest=weakest,
        clashing=names_clash,
        common_clash=clash[PartGroup.COMMON],
        number_clash=clash[PartGroup.NUMBER],
        place_clash=clash[PartGroup.PLACE],
        dropped_words=0.0 if is_person else max(0.0, drop[PartGroup.NAME] - cross),
        number_dropped=drop[PartGroup.NUMBER],
        place_dropped=drop[PartGroup.PLACE],
        reordered=float(pairing.is_reordered),
        unlike=0.0 if pairing.is_reordered else 1 - OSA.normalized_similarity(left.joined, right.joined),
        share=agreeing / total if total else 0.0,
    )


def _sum_roles(parts: Parts) -> list[float]:
    """Weight by kind of role: names, common words, numbers, places."""
    sums = [0.0, 0.0, 0.0, 0.0]
    for part in parts:
        sums[part.group if part.group <= PartGroup.PLACE else 0] += part.weight
    return sums


def _swaps_fathers(left: PreparedName, right: PreparedName, pairing: Pairing) -> bool:
    """Whether the one name's son is the other's father ("Ahmad bin Hasan", "Hasan bin Ahmad")."""
    if not (left.fathers and right.fathers):
        return False
    pairs = [(pair.left[0], pair.right[0]) for pair in pairing.pairs]
    return any(one in left.fathers and other is right.telling[0] for one, other in pairs) and any(
        other in right.fathers and one is left.telling[0] for one, other in pairs
    )
