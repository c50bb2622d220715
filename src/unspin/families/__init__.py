"""Which of two articles was first, and which all others come from.

In: articles, and the verified comparisons between them. Out: signs of direction and their pooled verdict;
families as trees with origin; copies with their kind.

    comparison → signs → direction;  comparisons → forest → families and copies

Source: the tree is a maximum spanning arborescence (Chu and Liu 1965, Edmonds 1967).
"""

from unspin.families.direction import judge_direction
from unspin.families.forest import Grouping, group_families
from unspin.families.origin import describe_families
from unspin.families.pairs import VerifiedPair
from unspin.families.side import Side, read_side
from unspin.families.signs import find_signs
from unspin.families.turning import turn_comparison

__all__ = [
    "Grouping",
    "Side",
    "VerifiedPair",
    "describe_families",
    "find_signs",
    "group_families",
    "judge_direction",
    "read_side",
    "turn_comparison",
]
