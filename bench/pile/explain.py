"""Whether two texts share text for certain, whatever the gold says.

A pile has copies of its own: news agencies' stories, pages scraped twice, boilerplate; and two texts that both took the
same passage share it. A pair is explained by the first of these that holds:

- *gold*: it is in the gold.
- *run*: twelve words stand in both in a row.
- *grams*: of the shorter text's runs of five words at least `MIN_SHARE` stand in the other.
- *through gold*: both have a passage of the same third text by the gold, and these overlap by twelve words; or one has
  it and the other shares a run of twelve words with that passage.

What nothing explains is to be read by eye.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice

from pile.scoring import order_pair

MIN_RUN = 12  # words; two texts do not come by as many alike by chance, quotations and names of offices apart
MIN_SHARE = (
    0.05  # of the shorter text's 5-grams; unrelated news stay under .01 (rewording.samples.share_text)
)
_GRAM = 5
_WORD = re.compile(r"\w+")

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Loan:
    """A passage of one text that stands, reworded or not, in another: who has it, from whom, and where there."""

    taker: str
    giver: str
    passage: str


@dataclass
class Explainer:
    """Tells why a pair may be reported; keeps the runs of texts it has seen.

    Attributes:
        texts: by id.
        gold: pairs of ids in a fixed order.
        loans: passages taken over by the gold.
    """

    texts: Mapping[str, str]
    gold: set[tuple[str, str]]
    loans: Iterable[Loan] = ()
    _runs: dict[tuple[str, int], set[int]] = field(default_factory=dict)
    _taken: dict[str, list[Loan]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for loan in self.loans:
            self._taken.setdefault(loan.taker, []).append(loan)

    def explain(self, left: str, right: str) -> str | None:
        """What explains a pair, or None."""
        if order_pair(left, right) in self.gold:
            return "gold"
        if self._find_runs(left, MIN_RUN) & self._find_runs(right, MIN_RUN):
            return "run"
        mine, theirs = self._find_runs(left, _GRAM), self._find_runs(right, _GRAM)
        if len(mine & theirs) >= MIN_SHARE * max(min(len(mine), len(theirs)), 1):
            return "grams"
        if self._share_loan(left, right) or self._share_loan(right, left):
            return "through gold"
        return None

    def _share_loan(self, taker: str, other: str) -> bool:
        """Whether a passage the taker took stands in the other as well, or a part of it was taken by the other."""
        own = self._find_runs(other, MIN_RUN)
        for loan in self._taken.get(taker, ()):
            passage = hash_runs(loan.passage, MIN_RUN)
            lent = (hash_runs(each.passage, MIN_RUN) for each in self._taken.get(other, ()))
            if passage & own or any(passage & each for each in lent):
                return True
        return False

    def _find_runs(self, name: str, size: int) -> set[int]:
        if (name, size) not in self._runs:
            self._runs[name, size] = hash_runs(self.texts[name], size)
        return self._runs[name, size]


def hash_runs(text: str, size: int) -> set[int]:
    """Hashes of the runs of so many words, in small letters."""
    words = _WORD.findall(text.lower())
    return {hash(run) for run in zip(*(islice(words, at, None) for at in range(size)), strict=False)}
