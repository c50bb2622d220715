"""The score of two names laid side by side: a logistic of the evidence, held down where too little agrees.

Stages: 1. `features` measures the evidence; 2. a logistic regression weighs it; 3. bounds: a name alone, common words
alone, another number on a vessel never reach the threshold, however well they agree.

The weights are fitted, each held to the sign that it must have, to 414 labelled pairs (OpenSanctions' name-matching
set, half of it) and, at half their weight, to 2,000 spelling variants and 4,000 pairs of different entries that share
a word, drawn from OFAC's list of July 2021. In tenfold cross-validation F1 on the labelled pairs is .92
(`bench/screening/name_matching.py` gives the figure of the fit itself).

Source: the plan follows Fellegi and Sunter 1969, A theory for record linkage, with a logistic in place of the product.
"""

from __future__ import annotations

import math

from unspin.model import ListingKind
from unspin.sanctions.names.features import Features
from unspin.sanctions.names.likeness import Likeness
from unspin.sanctions.names.pairing import Pair, Pairing, Parts
from unspin.sanctions.names.parts import NamePart, PartGroup, PreparedName

THRESHOLD = 0.7
"""From this score on two names are taken for one: the logistic's .6, where F1 and a clerk's patience meet."""

_AT_THRESHOLD = math.log(0.6 / 0.4) - math.log(0.7 / 0.3)
_BIAS = -0.6
_WEIGHTS = Features(
    agreeing=0.05,
    weakest=-5.4,
    clashing=-4.0,
    common_clash=-8.0,
    number_clash=-1.0,
    place_clash=-5.8,
    dropped_words=-0.4,
    number_dropped=-3.7,
    place_dropped=-0.72,
    reordered=-1.07,
    unlike=-1.57,
    share=4.6,
)
_USED = tuple((place, weight) for place, weight in enumerate(_WEIGHTS) if weight)

_UNBOUNDED = (1.0, "")
_RARE_NAME = 0.95  # weight from which a person's name is not a common one
_UNKNOWN_WORD = 0.95  # weight of a word of zipf 3 in an organisation's or vessel's name
_COMMON_NAME = 0.7
_TELLING_WORDS = 0.75  # weight of agreeing words that are enough by themselves
_VEHICLES = frozenset({ListingKind.VESSEL, ListingKind.AIRCRAFT})
_TELLING = (PartGroup.NAME, PartGroup.NUMBER, PartGroup.INITIAL)


def weigh_evidence(features: Features) -> float:
    """The logistic of the evidence, in (0, 1)."""
    total = _BIAS - _AT_THRESHOLD
    for place, weight in _USED:
        total += weight * features[place]
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))


def find_bound(left: PreparedName, right: PreparedName, pairing: Pairing) -> tuple[float, str]:
    """The most that two names can reach, and why; 1 and "" where nothing holds them down."""
    if not pairing.pairs:
        return 0.2, "no part of the names agrees"
    if left.is_person and right.is_person:
        return _bound_person(pairing)
    return _bound_organisation(left, right, pairing)


def _bound_person(pairing: Pairing) -> tuple[float, str]:
    full = initials = 0
    weight = 0.0
    for pair in pairing.pairs:
        if pair.left[0].group == PartGroup.INITIAL or pair.right[0].group == PartGroup.INITIAL:
            initials += 1
        else:
            full += max(len(pair.left), len(pair.right))
            weight += pair.weight
    if not full:
        return (0.3, "only initials agree") if pairing.only_left or pairing.only_right else _UNBOUNDED
    if full > 1:
        is_common = full == 2 and not initials and weight <= 2 * _COMMON_NAME
        if is_common and (pairing.only_left or pairing.only_right):
            return 0.66, "two very common names out of more are not enough"
        return _UNBOUNDED
    if initials and weight < _RARE_NAME:
        return 0.62, "an initial and a very common name are not enough"
    if not initials and (pairing.only_left or pairing.only_right):
        return 0.55, "one name alone is not enough"
    return _UNBOUNDED


def _bound_organisation(left: PreparedName, right: PreparedName, pairing: Pairing) -> tuple[float, str]:
    is_vehicle = left.kind in _VEHICLES or right.kind in _VEHICLES
    if is_vehicle and any(_differ_as_words(pair) for pair in pairing.pairs):
        return 0.6, "vessels and aircraft are often named with words that are nearly alike"
    has_number = _has_number(pairing.only_left) and _has_number(pairing.only_right)
    if has_number and is_vehicle:
        return 0.35, "another number is another vessel or aircraft"
    rest = (*pairing.only_left, *pairing.only_right)
    telling = sum([pair.weight for pair in pairing.pairs if _tells(pair.left) or _tells(pair.right)])
    if telling < _TELLING_WORDS and (has_number or _tells(rest)):
        return 0.6, "only common words agree"
    return _UNBOUNDED


def _differ_as_words(pair: Pair) -> bool:
    """Whether a pair is alike by spelling only, and both its words are known ones."""
    return pair.rule is Likeness.SLIP and all(
        part.weight < _UNKNOWN_WORD for part in (*pair.left, *pair.right)
    )


def _has_number(parts: Parts) -> bool:
    return any(part.group == PartGroup.NUMBER for part in parts)


def _tells(parts: Parts | tuple[NamePart, ...]) -> bool:
    return any(part.group in _TELLING for part in parts)
