"""How alike two contents are, and whether one denies the other.

Problem: of two claims in different words, whether they say the same. Vectors alone cannot tell: they find "rose" like
"fell", and "a plant in Leeds" like "a plant in Cardiff". So the score counts what one content has and the other has
not, and four things are asked apart from it, each of which forbids joining.

Stages:
 1. names: each side names something the other does not → not the same;
 2. numbers: each side has a number that agrees with none of the other → not the same;
 3. opposites ("raise" / "cut") and negation → not the same, but perhaps contradicting;
 4. who does it to whom: two shared names in the other order, neither in the passive → not the same;
 5. the score: for each side the share of its weight that the other has, a word counting by its best likeness there
    (cosine of static vectors; 1 for one stem, .8 at least for synonyms), a name or number as it agrees; then a
    logistic of the lesser share, the greater one, and the most that both sides have left over in one word;
 6. containment: one side has a counterpart for all that the other says, and what they share is particular → the same
    is said in both, more in one; not where only one of them says it with an "if" or a "might".

The weights and the bound are fitted to pairs written for it (`bench/claims/statements.py`).

Source: Mihalcea, Corley and Strapparava 2006, Corpus-based and knowledge-based measures of text semantic similarity
(the share of each side's words by their best match, weighted by rarity).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import compress
from operator import mul
from typing import Final

import numpy as np
from numpy.typing import NDArray

from unspin.claims.ledger.contents import Content
from unspin.claims.ledger.opposites import OPPOSITES
from unspin.claims.ledger.words import SYNONYM, WordMatcher
from unspin.text.lexicon import Lexicon

_NAME_WEIGHT: Final = 6.0
_NUMBER_WEIGHT: Final = 5.0
_LOOSE_WEIGHT: Final = 2.0
"""Of "thousands", days and months."""
_DESCRIBING: Final = 0.4
"""What a word is worth that only describes the noun after it, inside one text."""
_FEWEST_WORDS: Final = 2
"""Words with a meaning of their own, beside names and numbers, that a content has if it can be compared."""
_WEIGHTS: Final = (10.9, 2.6, -1.0)
"""What the lesser share, the greater share and the most that is left over in one word weigh in the logistic; by
`bench/claims/statements.py fit`."""
_REST: Final = -9.7

SAME: Final = 0.85
"""Score from which two contents are taken to say the same: precision .94 and recall .49 on pairs of which two in three
are near misses, in four folds (`bench/claims/statements.py fit`), and weights and bound are those of the pairs before
ones of containment, for which step 6 stands, were added. A join that is missed costs less than a false one."""
SAME_IF_PARTICULAR: Final = 0.5
PARTICULAR: Final = 5.0
"""The same where what they share is this particular: two names and a rarer word, say. Of the fitted pairs between the
two bounds 16 of 17 such say the same, and 26 of 39 others (`bench/claims/statements.py`)."""
SAME_IN_ONE_TEXT: Final = 0.65
"""The same for two claims of one text, or of one speaker: neither can make one source look like two."""
_CONTAINED: Final = (0.8, 0.9, 4.0)
"""Where one side says all that the other says: the greater share at least, the most left over in one word at most (a
little less than the lightest word is worth), what they share at least (`anchor`). Of the fitted pairs below the other
bounds 7 of 7 such say the same (`bench/claims/statements.py`)."""
NEARLY: Final = 0.4
"""Score that each pair of a statement's claims reaches."""
CONTRARY: Final = 0.9
"""Score, opposites and numbers left aside, from which two contents contradict each other by them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How alike two contents are.

    Attributes:
        score: in [0, 1], negation, opposites and numbers that differ left aside.
        features: the lesser share, the greater one, the most left over in one word.
        is_negated: whether one is denied and the other is not.
        opposites: words of the one with their opposites in the other.
        numbers: numbers of the one that agree with none of the other, and the other's.
        anchor: how much of what they share is particular: names, numbers, rare words.
        is_contained: whether one says all that the other says; the score is then `SAME_IF_PARTICULAR` at least.
        parts: what the score is made of, in words.
        is_open: whether only one of them says it with an "if" or a "might".
    """

    score: float
    features: tuple[float, float, float]
    is_negated: bool
    opposites: tuple[tuple[str, str], ...]
    numbers: tuple[tuple[str, str], ...]
    anchor: float
    parts: tuple[str, ...]
    is_contained: bool = False
    is_open: bool = False

    def is_same(self, bound: float = SAME) -> bool:
        """Whether they say the same, and neither denies the other."""
        if self.anchor >= PARTICULAR and not self.is_open:
            bound = min(bound, SAME_IF_PARTICULAR)
        is_alike = self.is_contained or self.score >= bound
        return is_alike and not (self.is_negated or self.opposites or self.numbers)

    @property
    def is_contrary(self) -> bool:
        """Whether the one says what the other denies."""
        turned = self.is_negated + len(self.opposites) + len(self.numbers)
        return turned == 1 and self.score >= (SAME if self.is_negated else CONTRARY)


NOTHING: Final = Likeness(
    score=0.0, features=(0.0, 0.0, 0.0), is_negated=False, opposites=(), numbers=(), anchor=0.0, parts=()
)


class Comparer:
    """Compares contents with what the lexicon knows."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._matcher = WordMatcher(lexicon)

    def compare(
        self, left: Sequence[Content], right: Sequence[Content], *, in_one_text: bool = False
    ) -> Likeness:
        """The likeness of the two claims, or of those of the parts they join that are most alike.

        Args:
            left: what the one says.
            right: what the other says.
            in_one_text: whether they stand in one text, or one speaker says both: there one thing is called by several
                names, and what only describes a noun counts less ("strike drones", "Shahed kamikaze drones").
        """
        worth = _DESCRIBING if in_one_text else 1.0
        pairs = [(one, other) for one in _single(left) for other in _single(right)]
        if left and right and left[0].is_several and right[0].is_several:
            pairs.append((left[0], right[0]))
        found = [self._compare(one, other, worth) for one, other in pairs]
        return max(found, key=lambda likeness: (likeness.is_same(), likeness.score), default=NOTHING)

    def _compare(self, left: Content, right: Content, worth: float) -> Likeness:
        if min(len(left.words), len(right.words)) < _FEWEST_WORDS:
            return NOTHING
        shared = _share_names(left, right), _share_names(right, left)
        if left.names and right.names and not all(shared[0]) and not all(shared[1]):
            return NOTHING
        if _is_turned(left, right):
            return NOTHING
        agree = _share_numbers(left, right), _share_numbers(right, left)
        numbers = _differing(left, right, agree)
        if numbers:  # what is alike besides is asked; the numbers that differ count as one contradiction
            left, right = replace(left, quantities=()), replace(right, quantities=())
            agree = [], []
        opposites = find_opposites(left, right)
        likeness = self._matcher.match(left, right)
        sides = _Side(left, right, shared[0], agree[0], worth), _Side(right, left, shared[1], agree[1], worth)
        best = _features(np.maximum(likeness, SYNONYM), *sides)
        if _score(best) < NEARLY and best[1] < _CONTAINED[0]:
            return NOTHING  # even if every word had a synonym
        self._matcher.add_synonyms(likeness, left, right)
        features = _features(likeness, *sides)
        anchor = self._anchor(left, right, shared[0], agree[0])
        is_open = left.is_open != right.is_open
        is_contained = _is_contained(features, anchor) and not is_open
        parts = _describe(features[3:], left, right, shared[0], agree[0], numbers, opposites)
        return Likeness(
            score=max(_score(features), SAME_IF_PARTICULAR if is_contained else 0.0),
            features=features[:3],
            is_negated=left.is_negated != right.is_negated,
            opposites=opposites,
            numbers=numbers,
            anchor=anchor,
            parts=(*parts, CONTAINED) if is_contained and features[0] < _CONTAINED[0] else tuple(parts),
            is_contained=is_contained,
            is_open=is_open,
        )

    def _anchor(self, left: Content, right: Content, names: Sequence[bool], numbers: Sequence[bool]) -> float:
        """How particular what they share is: a name 2, a number 1, a word by its rarity."""
        words = set(left.words) & set(right.words)
        rare = sum(max(0.0, _COMMON - self._lexicon.zipf(word)) for word in words)
        return 2.0 * sum(names) + sum(numbers) + rare


_COMMON: Final = 5.0
"""Zipf frequency from which a shared word says nothing of whether the same matter is meant."""


def _single(contents: Sequence[Content]) -> Sequence[Content]:
    """The contents without one that holds several sentences or asides, unless nothing else is left."""
    return [one for one in contents if not one.is_several] or contents


def name_agrees(left: str, right: str) -> bool:
    """Whether one name is the other, or its full form ("Nouri", "Hassan Nouri")."""
    if left == right:
        return True
    one, other = set(left.split()), set(right.split())
    return one <= other or other <= one


def find_opposites(left: Content, right: Content) -> tuple[tuple[str, str], ...]:
    """Words of the left whose opposite stands on the right, and neither on both sides."""
    return tuple(
        (word, other)
        for word in sorted(left.turns - right.turns)
        for other in sorted(OPPOSITES[word] & (right.turns - left.turns))
    )[:1]


def _share_names(left: Content, right: Content) -> list[bool]:
    there = (*right.names, *right.lent)
    return [any(name_agrees(name, other) for other in there) for name in left.names]


def _share_numbers(left: Content, right: Content) -> list[bool]:
    return [any(one.agrees(other) for other in right.quantities) for one in left.quantities]


def _differing(
    left: Content, right: Content, agree: tuple[Sequence[bool], Sequence[bool]]
) -> tuple[tuple[str, str], ...]:
    """The first numbers of one kind that have no partner, where both sides have such."""
    here = [one for one, has in zip(left.quantities, agree[0], strict=True) if not has]
    there = [one for one, has in zip(right.quantities, agree[1], strict=True) if not has]
    return tuple((one.written, other.written) for one in here for other in there if one.kind is other.kind)[
        :1
    ]


def _is_turned(left: Content, right: Content) -> bool:
    """Whether what the one begins with is only done to in the other, and the other way round, without a passive."""
    if not left.subject or not right.subject or left.is_passive != right.is_passive:
        return False
    if name_agrees(left.subject, right.subject):
        return False
    return any(name_agrees(left.subject, name) for name in right.names) and any(
        name_agrees(right.subject, name) for name in left.names
    )


class _Side:
    """One content of a pair: what its words, names and numbers are worth, and which the other has.

    Attributes:
        words: what each word is worth.
    """

    def __init__(
        self, own: Content, other: Content, names: Sequence[bool], numbers: Sequence[bool], describing: float
    ) -> None:
        self.words = np.where(own.describing, own.weights * np.float32(describing), own.weights)
        meant = {word for name in other.lent for word in name.split()}
        self._known = np.array([word in meant for word in own.words], dtype=np.bool_) if meant else None
        lent = _NAME_WEIGHT * sum(any(name_agrees(name, one) for one in other.names) for name in own.lent)
        names_worth = [_NAME_WEIGHT * (describing if one else 1.0) for one in own.describing_names]
        numbers_worth = [_LOOSE_WEIGHT if one.is_loose else _NUMBER_WEIGHT for one in own.quantities]
        self._has = lent + sum(compress(names_worth, names)) + sum(compress(numbers_worth, numbers))
        self._of = lent + sum(names_worth) + sum(numbers_worth) + float(self.words.sum())

    def measure(self, best: NDArray[np.float32]) -> tuple[float, float]:
        """The share of the side's weight that the other has, and the most that is left over in one word.

        A name that is meant here and stands there counts as a name; a word of a name that is meant there, as a word.
        """
        if self._known is not None:
            best = np.where(self._known, np.float32(1.0), best)
        has = self._has + float(best @ self.words)
        return (has / self._of if self._of else 0.0), float(((1 - best) * self.words).max(initial=0.0))


def _features(
    likeness: NDArray[np.float32], here: _Side, there: _Side
) -> tuple[float, float, float, float, float]:
    """The lesser share, the greater one, the most left over in one word on both sides; then both sides' shares."""
    share, left_over = here.measure(likeness.max(axis=1))
    share_there, left_over_there = there.measure(likeness.max(axis=0))
    left_over = min(left_over, left_over_there)
    return min(share, share_there), max(share, share_there), left_over, share, share_there


def _is_contained(features: Sequence[float], anchor: float) -> bool:
    share, left_over, shared = _CONTAINED
    return features[1] >= share and features[2] <= left_over and anchor >= shared


CONTAINED: Final = "the one says all that the other says"
"""What is said of two contents of which only one says more."""


def _score(features: Sequence[float]) -> float:
    return float(1 / (1 + np.exp(-(sum(map(mul, _WEIGHTS, features)) + _REST))))


def _describe(  # noqa: PLR0913, PLR0917  (what the score is made of)
    shares: Sequence[float],
    left: Content,
    right: Content,
    names: Sequence[bool],
    numbers: Sequence[bool],
    differing: Sequence[tuple[str, str]],
    opposites: Sequence[tuple[str, str]],
) -> list[str]:
    parts = [f"meaning shared: {shares[0]:.0%} of the one, {shares[1]:.0%} of the other"]
    shared = [show_name(name) for name, has in zip(left.names, names, strict=True) if has]
    if shared:
        parts.append(f"names shared: {', '.join(shared)}")
    agreed = [one.written for one, has in zip(left.quantities, numbers, strict=True) if has]
    if agreed:
        parts.append(f"numbers agree: {', '.join(agreed)}")
    parts += [f"numbers differ: {one}, {other}" for one, other in differing]
    parts += [f"opposites: {one}, {other}" for one, other in opposites]
    if left.is_negated != right.is_negated:
        parts.append("negated on one side only")
    return parts


def show_name(key: str) -> str:
    """A name to compare by, as a reader knows it: `north-korea` → `North Korea`."""
    return " ".join(word[:1].upper() + word[1:] for word in key.replace("-", " ").split())
