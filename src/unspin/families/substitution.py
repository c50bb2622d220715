"""Whether the changes between two texts look like a machine's substitution of words.

Problem: most signs of direction compare what two wordings are like: the substitute fits worse, is rarer, is longer.
That holds where a thesaurus was used. Where a text was translated there and back, or rewritten by a journalist, the
same comparisons say nothing, or the reverse: translators choose the more frequent word.

Stages: 1. count the changes that a thesaurus does not make: words put in or left out, swaps of words without a meaning
of their own, changed figures, wordings of several words; 2. their shares of all changes, drawn towards usual ones where
there are few; 3. a logistic of these; 4. the factor that the comparing signs are multiplied by: nothing up to `_NOTHING`,
all from `_ALL`.

The logistic is fitted by bench/direction_signs.py to rewordings of news by two thesauri (1), and to translations of
PAN 2013 and follow-ups of Reuters (0), on one half of each. On the other half the factor is 1 for 95 of 100 rewordings by
WordNet and .76 or more for as many by categories; it is 0 for three in four translations and follow-ups. Before there was
one, a third of the translations were decided, and three in four of these wrongly.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from unspin.families.evidence import Evidence
from unspin.families.side import Range
from unspin.model import Comparison, EditKind, SwapKind
from unspin.text.function_words import FUNCTION_WORDS

SHARES = ("put in or left out", "without meaning", "figures", "several words")
"""What is counted, as shares of all changes."""
_USUAL = (0.1, 0.1, 0.07, 0.33)
_USUAL_CHANGES = 3.0
"""The shares are drawn towards usual ones as if so many changes more had been seen."""
_CONSTANT = 4.4
_SLOPES = (-11.0, -5.5, -2.6, -7.5)
_NOTHING = 0.3
_ALL = 0.7


def measure_substitution(comparison: Comparison, evidence: Evidence) -> float:
    """How far the comparing signs hold, in [0, 1]."""
    return scale_chance(find_chance(read_shares(comparison, evidence)))


def read_shares(comparison: Comparison, evidence: Evidence) -> tuple[float, ...]:
    """Shares of the changes that a thesaurus does not make, in the order of `SHARES`."""
    loose = sum(
        edit.kind in {EditKind.INSERT, EditKind.DROP}
        for passage in comparison.passages
        for edit in passage.edits
    )
    small = several = figures = 0
    for kind, (here, there) in zip(evidence.all_kinds, evidence.all_ranges, strict=True):
        small += _is_small(evidence.left.words(here)) or _is_small(evidence.right.words(there))
        several += _length(here) > 1 or _length(there) > 1
        figures += kind is SwapKind.NUMBER
    changes = loose + len(evidence.all_ranges)
    return tuple(
        (count + usual * _USUAL_CHANGES) / (changes + _USUAL_CHANGES)
        for count, usual in zip((loose, small, figures, several), _USUAL, strict=True)
    )


def _is_small(words: Sequence[str]) -> bool:
    return all(word in FUNCTION_WORDS for word in words)


def _length(place: Range) -> int:
    return place[1] - place[0]


def find_chance(shares: Sequence[float]) -> float:
    """The probability that the changes are a thesaurus's, taking that for as likely as not before they were seen."""
    odds = _CONSTANT + sum(slope * share for slope, share in zip(_SLOPES, shares, strict=True))
    return 1.0 / (1.0 + math.exp(-odds))


def scale_chance(chance: float) -> float:
    """The factor for a probability."""
    return min(1.0, max(0.0, (chance - _NOTHING) / (_ALL - _NOTHING)))
