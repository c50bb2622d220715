"""A body that a page names twice, once in machine-reworded words.

"Center for Middle East Peace and Security" stands in the headline, "Heart for Center East Peace and Safety" in the text.

The second is taken for the first where one person is introduced with both in the same role, both have as many words, at
least half of them the same at their places, each other pair stands for one another (likeness), and a known name inside is
whole in the one and broken in the other. That last sign tells which of them was first; without it, they stay two.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from unspin.claims.speakers.cast import Body, Cast, Person

_LEAST_WORDS = 4
_LEAST_LIKENESS = 0.5
"""Likeness of two words from which the one stands for the other rather than not (`unspin.text.lexicon`)."""
_MOST_INTRODUCTIONS = 8
PROBABILITY = 0.8
"""That the whole one was first; not measured, set below that of known names, which are right in 84 of 100."""


def find_twins(cast: Cast) -> dict[int, Body]:
    """From the id of a body with broken words to the body that it is."""
    twins: dict[int, Body] = {}
    for person in cast.people:
        for left, right in _pair_bodies(cast, person):
            whole = _choose_whole(cast, left, right)
            if whole is not None:
                twins[id(right if whole is left else left)] = whole
    return twins


def _pair_bodies(cast: Cast, person: Person) -> Iterator[tuple[Body, Body]]:
    """Pairs of bodies that one person is introduced with in one role."""
    words = cast.naming.words
    seen: list[tuple[frozenset[str], Body]] = []
    for each in person.introductions[:_MOST_INTRODUCTIONS]:
        mention = cast.mention_of.get(each.body[0]) if each.body else None
        if each.role and mention and isinstance(mention.who, Body):
            seen.append((frozenset(words.lower[each.role[0] : each.role[1]]), mention.who))
    for (role, left), (other, right) in combinations(seen, 2):
        if role == other and left is not right:
            yield left, right


def _choose_whole(cast: Cast, left: Body, right: Body) -> Body | None:
    """The one of two that was first; None if they are no twins, or nothing tells."""
    if len(left.tokens) != len(right.tokens) or len(left.tokens) < _LEAST_WORDS:
        return None
    swapped = [pair for pair in zip(left.tokens, right.tokens, strict=True) if pair[0] != pair[1]]
    lexicon = cast.naming.lexicon
    if not swapped or 2 * len(swapped) > len(left.tokens):
        return None
    if any(lexicon.likeness(*pair) < _LEAST_LIKENESS for pair in swapped):
        return None
    known, other = len(lexicon.names_in(left.tokens)), len(lexicon.names_in(right.tokens))
    return None if known == other else left if known > other else right
