"""The words of the listed names that can be reworded, with the names under each and what each means.

Kept are names of bodies and craft that have two words or more, one of them common: a spinner leaves the rest alone.

Cost: a tenth of a millisecond a listed name, once.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from unspin.model import ListingKind
from unspin.sanctions.index import NameIndex
from unspin.sanctions.index.postings import Postings, open_tally
from unspin.sanctions.meaning.evidence import WordEvidence
from unspin.sanctions.names import NamePart, PartRole
from unspin.text.lexicon import Lexicon

_SUPPOSED = (
    5000  # names beside those of the list, in which no word stands: a short list proves no word common
)
_LEFT_OUT = frozenset([PartRole.PARTICLE])


class ListedWords:
    """The words of an index's names.

    Args:
        index: the listed names.
        lexicon: what words mean.
        evidence: which words are common.

    Attributes:
        numbers: the kept names' numbers in the index.
        spelled: each word.
        places: the word's number.
        rarities: of each word, log of names by names with it; shape (words,).
        usual: their mean, of a word that no listed name has.
        common: numbers of the common words.
        vectors: what these mean; shape (common, d).
        postings: kept names under each word.
        tally: for `find_names`.
    """

    def __init__(self, index: NameIndex, lexicon: Lexicon, evidence: WordEvidence) -> None:
        self.places: dict[str, int] = {}
        posted, numbers = self._gather(index, evidence)
        self.numbers = np.array(numbers, dtype=np.int32)
        self.spelled = list(self.places)
        self._sort(np.array(posted, dtype=np.int32).reshape(-1, 2))
        self.common = np.array(
            [word for word, spelled in enumerate(self.spelled) if evidence.is_common(spelled)], dtype=np.int32
        )
        self.vectors = lexicon.meanings([self.spelled[word] for word in self.common.tolist()])
        self.tally = open_tally(len(self.numbers))

    def weigh(self, word: str) -> float:
        """How rare a word is among the listed names."""
        place = self.places.get(word, -1)
        return float(self.rarities[place]) if place >= 0 else self.usual

    def _gather(self, index: NameIndex, evidence: WordEvidence) -> tuple[list[tuple[int, int]], list[int]]:
        posted: list[tuple[int, int]] = []
        numbers: list[int] = []
        for number in range(len(index)):
            name = index.prepare(number)
            if name.kind is ListingKind.PERSON:
                continue
            latins = [part.latin for part in list_parts(name.parts)]
            if len(latins) > 1 and any(map(evidence.is_common, latins)):
                words = (self.places.setdefault(latin, len(self.places)) for latin in dict.fromkeys(latins))
                posted.extend((word, len(numbers)) for word in words)
                numbers.append(number)
        return posted, numbers

    def _sort(self, posted: NDArray[np.int32]) -> None:
        names = len(self.numbers)
        counts = np.bincount(posted[:, 0], minlength=len(self.places))
        self.rarities = np.log((names + _SUPPOSED) / (counts + 1)).astype(np.float32)
        self.usual = float(self.rarities.mean()) if len(self.places) else 0.0
        weights = np.bincount(posted[:, 1], weights=self.rarities[posted[:, 0]], minlength=names)
        starts = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
        under = posted[np.argsort(posted[:, 0], kind="stable"), 1]
        self.postings = Postings(starts, np.ascontiguousarray(under), weights.astype(np.float32))


def list_parts(parts: Sequence[NamePart]) -> list[NamePart]:
    """The parts that a rewording keeps or swaps: particles come and go."""
    return [part for part in parts if part.latin and part.role not in _LEFT_OUT]
