"""What every wording rule of the product said of a pair, swap by swap, and what kind of changes they were."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from direction.pairs import Judged
from unspin.families.evidence import Evidence
from unspin.families.substitution import read_shares
from unspin.families.wording_signs import WORDING_RULES

RULES = tuple(rule.name for rule in WORDING_RULES)


@dataclass(frozen=True)
class Readings:
    """What the rules said of a pair of which the left side is the original.

    Attributes:
        sizes: what each rule said at each swap, 0 for silence; above 0 it spoke for the original; shape (swaps, rules).
        shares: the changes that a thesaurus does not make, as `unspin.families.substitution` counts them.
        half: 0 or 1.
        rate: the share of words that was to be swapped; 0 where that is not known.
        is_whole: whether all of the article was taken.
        chance: the probability that the product gives to the original.
    """

    sizes: NDArray[np.int32]
    shares: tuple[float, ...] = ()
    half: int = 0
    rate: float = 0.0
    is_whole: bool = True
    chance: float = 0.5

    def counts(self, rule: str) -> Counter[int]:
        """Size → at how many swaps a rule said it."""
        return Counter(size for size in self.sizes[:, RULES.index(rule)].tolist() if size)


def read_sizes(evidence: Evidence) -> NDArray[np.int32]:
    """All rules at all swaps; shape (swaps, rules)."""
    return np.stack([rule.read(evidence) for rule in WORDING_RULES], axis=1)


def read_rules(pair: Judged) -> Readings:
    """All rules at all swaps of a pair, and what the product made of them."""
    return Readings(
        sizes=read_sizes(pair.evidence),
        shares=read_shares(pair.comparison, pair.evidence),
        half=pair.half,
        rate=pair.rate,
        is_whole=pair.is_whole,
        chance=pair.comparison.probability,
    )
