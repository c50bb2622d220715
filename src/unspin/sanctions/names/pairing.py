"""Which parts of one name stand for which parts of another.

Stages: 1. all pairs of telling parts are compared (`likeness`) and taken greedily, the likest first, then those that
stand nearest, each part once; 2. where parts are left over or paired badly, parts that stand side by side are tried
as one word ("van der Bilt", "Vanderbilt"), and what remains is paired again.

Invariants: symmetric. Cost: n·m comparisons, most of them of unlike words, half a microsecond each; names have at
most 40 parts.
"""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz.distance import OSA

from unspin.sanctions.names.likeness import NOT_ALIKE, Likeness, compare_lossy, compare_signs, compare_words
from unspin.sanctions.names.parts import NamePart, PartGroup, PreparedName

_PAIRED_FROM = 0.5  # below, two parts are different words
_SURE = 0.9  # a part paired like this is not joined with its neighbours
_JOINED_FROM = 0.78  # likeness from which side-by-side parts count as one word
_LONGEST_JOIN = 4
_SMALL_FROM = 0.7  # likeness from which a part is a small word of the other name, misspelt or read as a name
_SHORTEST_SMALL = 4  # letters
_SHORTEST_NUMBER_WORD = 4  # letters
_SHORTEST_JOIN = 4  # letters
_MOST_LONGER = (
    4  # letters between a word and the parts that are joined to it; vowels of Arabic words are as many
)
_SAME_WORD = 0.85  # two words that are both known to mean something are one only if spelt almost alike
_SAME = (1.0, Likeness.SAME)
_LISTED = (PartGroup.PLACE, PartGroup.COMMON)

Parts = tuple[NamePart, ...]


class Pair(NamedTuple):
    """Parts of the left name that stand for parts of the right; more than one where they are joined."""

    left: Parts
    right: Parts
    likeness: float
    rule: Likeness
    weight: float


class Pairing(NamedTuple):
    """Two names laid side by side.

    Attributes:
        pairs: parts that stand for each other, the likest first.
        only_left, only_right: telling parts without a counterpart, in their order.
        is_reordered: whether the pairs stand in another order on the right.
    """

    pairs: list[Pair]
    only_left: Parts
    only_right: Parts
    is_reordered: bool


def pair_parts(left: PreparedName, right: PreparedName) -> Pairing:
    """The telling parts of two names, paired."""
    pairing = _pair_singly(left.telling, right.telling)
    is_settled = not pairing.pairs or pairing.pairs[-1].likeness >= _JOINED_FROM
    if is_settled and not (pairing.only_left or pairing.only_right):
        return pairing
    joins = _find_joins(left, right, pairing)
    if joins:
        used = {id(part) for join in joins for part in (*join.left, *join.right)}
        rest = _pair_singly(
            tuple([part for part in left.telling if id(part) not in used]),
            tuple([part for part in right.telling if id(part) not in used]),
        )
        pairing = Pairing([*joins, *rest.pairs], rest.only_left, rest.only_right, rest.is_reordered)
    return _pair_small(left, right, pairing)


def _pair_small(left: PreparedName, right: PreparedName, pairing: Pairing) -> Pairing:
    """A pairing in which what is left over may stand for a small word of the other name ("Limitd", "Ostad")."""
    only_left, left_found = _match_small(pairing.only_left, right)
    only_right, right_found = _match_small(pairing.only_right, left)
    if not (left_found or right_found):
        return pairing
    pairs = [
        *pairing.pairs,
        *[
            Pair((part,), (small,), likeness, rule, small.weight)
            for part, small, likeness, rule in left_found
        ],
        *[
            Pair((small,), (part,), likeness, rule, small.weight)
            for part, small, likeness, rule in right_found
        ],
    ]
    return Pairing(pairs, only_left, only_right, pairing.is_reordered)


def _match_small(
    rest: Parts, other: PreparedName
) -> tuple[Parts, list[tuple[NamePart, NamePart, float, Likeness]]]:
    small = [
        part for part in other.parts if part.group == PartGroup.SMALL and len(part.latin) >= _SHORTEST_SMALL
    ]
    if not (rest and small) or len(other.telling) == len(other.parts):
        return rest, []
    kept, found = [], []
    for part in rest:
        likest = max([(*compare_parts(part, word), place) for place, word in enumerate(small)])
        if likest[0] >= _SMALL_FROM:
            found.append((part, small[likest[2]], likest[0], likest[1]))
        else:
            kept.append(part)
    return tuple(kept), found


def compare_parts(left: NamePart, right: NamePart) -> tuple[float, Likeness]:
    """Likeness of two parts, by the rules of their scripts and roles."""
    if left is right:
        return _SAME
    if left.is_plain and right.is_plain and _are_unlike(left, right):
        return NOT_ALIKE
    if PartGroup.NUMBER in (left.group, right.group):
        return _compare_numbers(left, right)
    if left.latin > right.latin:
        left, right = right, left
    if left.is_lossy and right.is_lossy:
        return compare_signs(*sorted((left.native, right.native)))
    if left.is_lossy or right.is_lossy:
        return compare_lossy(left.latin, right.latin)
    found = compare_words(left.latin, right.latin)
    is_letter = found[1] is Likeness.INITIAL and PartGroup.INITIAL not in (left.group, right.group)
    are_listed = found[0] < _SAME_WORD and left.group == right.group and left.group in _LISTED
    return NOT_ALIKE if is_letter or are_listed else found


def _are_unlike(left: NamePart, right: NamePart) -> bool:
    """Whether two plain words are surely less alike than `_PAIRED_FROM`; most are, and this tells at little cost.

    A slip is likely enough only up to a third of the letters, by `likeness`, unless the search keys are the same.
    """
    if left.skeleton == right.skeleton:
        return False
    most = (max(len(left.latin), len(right.latin)) + 1) // 3
    return (
        OSA.distance(left.sound, right.sound, score_cutoff=most) > most
        and OSA.distance(left.latin, right.latin, score_cutoff=most) > most
        and left.forms.isdisjoint(right.forms)
        and left.translations.isdisjoint(right.translations)
    )


def _compare_numbers(left: NamePart, right: NamePart) -> tuple[float, Likeness]:
    if left.latin == right.latin:
        return _SAME
    if left.group == right.group or len(left.written) < _SHORTEST_NUMBER_WORD > len(right.written):
        return NOT_ALIKE
    return compare_words(*sorted((left.written, right.written)))  # "Five" misspelt is no number


def _pair_singly(left: Parts, right: Parts) -> Pairing:
    found = []
    for place, part in enumerate(left):
        for other_place, other in enumerate(right):
            likeness, rule = compare_parts(part, other)
            if likeness >= _PAIRED_FROM:
                found.append(
                    (-likeness, abs(place - other_place), place + other_place, place, other_place, rule)
                )
    if len(found) > 1:
        found.sort()
    taken_left: dict[int, int] = {}
    taken_right: set[int] = set()
    pairs = []
    for likeness, _, _, place, other_place, rule in found:
        if place in taken_left or other_place in taken_right:
            continue
        taken_left[place] = other_place
        taken_right.add(other_place)
        part, other = left[place], right[other_place]
        pairs.append(Pair((part,), (other,), -likeness, rule, min(part.weight, other.weight)))
    order = [taken_left[place] for place in sorted(taken_left)]
    return Pairing(
        pairs,
        tuple([part for place, part in enumerate(left) if place not in taken_left]),
        tuple([part for place, part in enumerate(right) if place not in taken_right]),
        order != sorted(order),
    )


def _find_joins(left: PreparedName, right: PreparedName, pairing: Pairing) -> list[Pair]:
    """Parts of one side that are a single word on the other, the likest first, no part twice."""
    sure = {
        id(part) for pair in pairing.pairs if pair.likeness >= _SURE for part in (*pair.left, *pair.right)
    }
    found = [
        Pair(run, (part,), likeness, rule, _weigh(run, part))
        for run, part, likeness, rule in _join(left, right, sure)
    ]
    found += [
        Pair((part,), run, likeness, rule, _weigh(run, part))
        for run, part, likeness, rule in _join(right, left, sure)
    ]
    found.sort(
        key=lambda pair: (
            -pair.likeness,
            len(pair.left) + len(pair.right),
            sorted([spell(pair.left), spell(pair.right)]),
        )
    )
    kept: list[Pair] = []
    used: set[int] = set()
    for pair in found:
        ids = {id(part) for part in (*pair.left, *pair.right)}
        if used.isdisjoint(ids):
            used |= ids
            kept.append(pair)
    return kept


def _join(
    many: PreparedName, few: PreparedName, sure: set[int]
) -> list[tuple[Parts, NamePart, float, Likeness]]:
    heads = [
        (place, part.latin, part.skeleton, part.is_lossy)
        for place, part in enumerate(many.parts[:-1])
        if part.group != PartGroup.NUMBER and id(part) not in sure
    ]
    if not heads:
        return []
    found = []
    for part in few.telling:
        size = len(part.latin)
        if size < _SHORTEST_JOIN or id(part) in sure or part.group == PartGroup.NUMBER:
            continue
        for place, latin, skeleton, is_lossy in heads:
            if len(latin) < size and (part.skeleton.startswith(skeleton) or part.is_lossy or is_lossy):
                found += _grow(many.parts, place, part, sure)
    return found


def _grow(
    parts: Parts, begin: int, part: NamePart, sure: set[int]
) -> list[tuple[Parts, NamePart, float, Likeness]]:
    found = []
    joined, most = parts[begin].latin, len(part.latin) + _MOST_LONGER
    for end in range(begin + 1, min(begin + _LONGEST_JOIN, len(parts))):
        joined += parts[end].latin
        if id(parts[end]) in sure or parts[end].group == PartGroup.NUMBER or len(joined) > most:
            break
        if len(part.latin) - len(joined) <= _MOST_LONGER:
            compare = compare_lossy if part.is_lossy is not parts[begin].is_lossy else compare_words
            likeness, rule = compare(*sorted((joined, part.latin)))
            if likeness >= _JOINED_FROM:
                found.append((parts[begin : end + 1], part, likeness, rule))
    return found


def _weigh(run: Parts, part: NamePart) -> float:
    return min(sum([piece.weight for piece in run]), part.weight)


def spell(parts: Parts) -> str:
    """Parts as words."""
    return " ".join([part.written for part in parts])
