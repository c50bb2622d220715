"""What holds a score down however well the rest agrees: too little that agrees tells one name from another.

A person's name alone, an initial with a common name, common words of organisations, one short word with a slip,
another number on a vessel: none of them reaches the threshold. Each bound comes with its reason; the lowest counts.

The bounds were set against alerts on 3,169 names of people and organisations in the training sets of named entities
(WNUT 2017, Broad Twitter Corpus, wikigold), hardly any of whom OFAC lists.
"""

from __future__ import annotations

from unspin.model import ListingKind
from unspin.sanctions.names.likeness import Likeness
from unspin.sanctions.names.pairing import Pair, Pairing, Parts
from unspin.sanctions.names.parts import PartGroup, PartRole, PreparedName

UNBOUNDED = (1.0, "")
Bound = tuple[float, str]

_RARE_NAME = 0.95  # weight from which a person's name is not a common one
_COMMON_NAME = 0.7  # weight of a common one
_HARDLY_ALIKE = 0.75  # likeness that one part must have at least ("Dick Cheney", "Dok Chon")
_COMMON_WORDS = 0.75  # weight of agreeing words up to which they are common by themselves
_PLAIN_WEIGHT, _TELLING_WORDS = (
    0.4,
    0.5,
)  # what words weigh over the first must come to the second, as "Huawei" does
_UNKNOWN_WORD = 0.95  # weight of a word of zipf 3 in an organisation's or vessel's name
_SHORT_WORD = 5  # letters
_SLIP = 0.72  # likeness below which a short word is another word, where only common words agree, too
_LONE_SLIP = 0.8  # the same where nothing else agrees ("Badr", "Kbadr")
_SERIES = 0.72  # just above the threshold: a fund's next one is another, and of the same house
_VEHICLES = frozenset({ListingKind.VESSEL, ListingKind.AIRCRAFT})
_TELLING = (PartGroup.NAME, PartGroup.NUMBER)


def find_bound(left: PreparedName, right: PreparedName, pairing: Pairing) -> Bound:
    """The most that two names can reach, and why; 1 and "" where nothing holds them down."""
    if not pairing.pairs:
        return 0.2, "no part of the names agrees"
    bounds = []
    if left.is_person or right.is_person:
        bounds.append(_bound_person(pairing, is_mixed=left.is_person is not right.is_person))
    if not (left.is_person and right.is_person):
        bounds.append(_bound_words(pairing))
        bounds.append(_bound_short(left, right, pairing))
    if left.kind in _VEHICLES or right.kind in _VEHICLES:
        bounds.append(_bound_vehicle(pairing))
    return min(bounds)


def _bound_person(pairing: Pairing, *, is_mixed: bool) -> Bound:
    full = initials = 0
    weight, are_slips = 0.0, True
    for pair in pairing.pairs:
        if PartGroup.INITIAL in (pair.left[0].group, pair.right[0].group):
            initials += 1
        else:
            full += 1
            weight += pair.weight
            are_slips &= pair.rule is Likeness.SLIP and pair.likeness < _HARDLY_ALIKE
    rest = (*pairing.only_left, *pairing.only_right)
    if full > 1 and are_slips:
        return 0.65, "every part of the name differs"
    if full > 1:
        is_common = full == 2 and not initials and weight <= 2 * _COMMON_NAME and _has_names(rest)
        return (0.66, "two very common names out of more are not enough") if is_common else UNBOUNDED
    if not full:
        return (0.3, "only initials agree") if rest else UNBOUNDED
    if rest or is_mixed:
        return 0.55, "one name alone is not enough"
    if initials and weight < _RARE_NAME:
        return 0.62, "an initial and a very common name are not enough"
    return UNBOUNDED


def _bound_words(pairing: Pairing) -> Bound:
    rest = (*pairing.only_left, *pairing.only_right)
    if not rest:
        return UNBOUNDED
    weights = [pair.weight for pair in pairing.pairs if _tells(pair.left) and _tells(pair.right)]
    if sum(weights) < _COMMON_WORDS:
        return 0.6, "only common words agree"
    if _has_number(pairing.only_left) and _has_number(pairing.only_right):
        return _SERIES, "another number: perhaps another of the same series"
    if _tells(rest) and sum([max(0.0, weight - _PLAIN_WEIGHT) for weight in weights]) < _TELLING_WORDS:
        return 0.65, "the words that agree are not rare enough for what differs"
    return UNBOUNDED


def _bound_short(left: PreparedName, right: PreparedName, pairing: Pairing) -> Bound:
    pairs = [pair for pair in pairing.pairs if pair.left[0].group != PartGroup.COMMON != pair.right[0].group]
    size = max([len(part.latin) for pair in pairs for part in (*pair.left, *pair.right)], default=0)
    if size == 1 and left.words.casefold() != right.words.casefold():
        return 0.5, "one letter is not enough"
    least = _SLIP if len(pairing.pairs) > 1 else _LONE_SLIP
    if len(pairs) == 1 and size <= _SHORT_WORD and pairs[0].likeness < least:
        return 0.65, "one short word with a slip in it is not enough"
    return UNBOUNDED


def _bound_vehicle(pairing: Pairing) -> Bound:
    if _has_number(pairing.only_left) and _has_number(pairing.only_right):
        return 0.35, "another number is another vessel or aircraft"
    if any(_differ_as_words(pair) for pair in pairing.pairs):
        return 0.6, "vessels and aircraft are often named with words that are nearly alike"
    return UNBOUNDED


def _differ_as_words(pair: Pair) -> bool:
    """Whether a pair is alike by spelling only, and both its words are known ones."""
    words = (*pair.left, *pair.right)
    return pair.rule is Likeness.SLIP and all(part.weight < _UNKNOWN_WORD for part in words)


def _has_names(parts: Parts) -> bool:
    return any(part.role is PartRole.NAME for part in parts)


def _has_number(parts: Parts) -> bool:
    return any(part.group == PartGroup.NUMBER for part in parts)


def _tells(parts: Parts) -> bool:
    return any(part.group in _TELLING for part in parts)
