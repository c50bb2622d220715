"""What counts for and against two names being one, in numbers.

Each is a sum over parts, weighed by how much the part tells (`weights`). The names of the fields are those of the
fitted weights in `scoring`.
"""

from __future__ import annotations

from typing import NamedTuple

from unspin.sanctions.names.pairing import Pairing, Parts
from unspin.sanctions.names.parts import NamePart, PartRole, PreparedName
from rapidfuzz.distance import OSA


class Features(NamedTuple):
    """Evidence for and against; all are at least 0."""

    agreeing: float
    """Weight of the pairs, each by its likeness."""
    doubtful: float
    """Weight of the pairs, each by what it lacks in likeness."""
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
    dropped_names: float
    """Weight of names on one side only, of persons."""
    dropped_words: float
    """The same of organisations and vessels."""
    common_dropped: float
    """Common words on one side only."""
    number_dropped: float
    """Numbers on one side only."""
    place_dropped: float
    """Places on one side only."""
    initials: float
    """Initials that stand for names."""
    reordered: float
    """Whether the parts stand in another order, where more than two do."""
    unlike: float
    """Edits between the names written as one word, for their length."""
    short: float
    """How little the pairs weigh below two full parts."""
    share: float
    """Weight of what is paired, of all."""


_CLASH = 1.0  # two different names contradict each other, however common they are


def measure(left: PreparedName, right: PreparedName, pairing: Pairing) -> Features:
    """The evidence that two names, laid side by side, give."""
    agreeing = doubtful = weakest = initials = 0.0
    for pair in pairing.pairs:
        lack = 1 - pair.likeness
        if pair.left[0].role is PartRole.INITIAL or pair.right[0].role is PartRole.INITIAL:
            initials += lack > 0
            agreeing += pair.weight * 0.5
            continue
        agreeing += pair.weight * pair.likeness
        doubtful += pair.weight * lack
        weakest = max(weakest, lack)
    is_person = left.is_person or right.is_person
    left_rest, right_rest = _sum_roles(pairing.only_left), _sum_roles(pairing.only_right)
    clash = [min(pair) for pair in zip(left_rest, right_rest, strict=True)]
    # A word on one side clashes with a word of another role on the other.
    cross = min(sum(left_rest) - sum(clash), sum(right_rest) - sum(clash))
    drop = [abs(one - other) for one, other in zip(left_rest, right_rest, strict=True)]
    dropped = max(0.0, drop[0] - cross)
    names_clash = clash[0] + cross
    if is_person:
        names_clash = _CLASH * min(len(pairing.only_left), len(pairing.only_right))
        names_clash += _CLASH * (pairing.is_reordered and _swaps_fathers(left, right, pairing))
    total = agreeing + doubtful + sum(clash) + sum(drop)
    return Features(
        agreeing,
        doubtful,
        weakest,
        names_clash,
        clash[1],
        clash[2],
        clash[3],
        dropped if is_person else 0.0,
        0.0 if is_person else dropped,
        drop[1],
        drop[2],
        drop[3],
        initials,
        float(pairing.is_reordered),
        0.0 if pairing.is_reordered else 1 - OSA.normalized_similarity(left.joined, right.joined),
        max(0.0, 2 - agreeing),
        agreeing / total if total else 0.0,
    )


def _sum_roles(parts: Parts) -> list[float]:
    """Weight by kind of role: names, common words, numbers, places."""
    sums = [0.0, 0.0, 0.0, 0.0]
    for part in parts:
        sums[_GROUP.get(part.role, 0)] += part.weight
    return sums


def _swaps_fathers(left: PreparedName, right: PreparedName, pairing: Pairing) -> bool:
    """Whether the one name's son is the other's father ("Ahmad bin Hasan", "Hasan bin Ahmad")."""
    if not (left.fathers and right.fathers):
        return False
    return any(
        pair.left[0] in left.fathers
        and pair.right[0] not in right.fathers
        and pair.right[0] is right.telling[0]
        for pair in pairing.pairs
    )


_GROUP = {PartRole.COMMON: 1, PartRole.NUMBER: 2, PartRole.PLACE: 3}
