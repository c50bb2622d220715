"""What every wording rule of the product said of a pair, counted by size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from unspin.families.evidence import Evidence
from unspin.families.wording_signs import WORDING_RULES

RULES = tuple(rule.name for rule in WORDING_RULES)


@dataclass(frozen=True)
class Readings:
    """What the rules said of a pair of which the left side is the original.

    Attributes:
        rate: the share of words that was to be swapped; 0 for phrases.
        swaps: how many swaps there are.
        counts: rule → size → at how many swaps; above 0 the rule spoke for the original.
    """

    rate: float
    swaps: int
    counts: Mapping[str, Counter[int]]


def read_rules(rate: float, evidence: Evidence) -> Readings:
    """All rules at all swaps of a pair; silence is left out."""
    counts = {
        rule.name: Counter(size for size in rule.read(evidence).tolist() if size) for rule in WORDING_RULES
    }
    return Readings(rate, len(evidence.ranges), counts)
