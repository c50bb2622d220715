"""Listed names of which a name may be a machine's rewording.

Problem: "Islamic Progressive Gatekeeper Corps" shares two words with ISLAMIC REVOLUTIONARY GUARD CORPS; "Twister
Money" none with TORNADO CASH. Search by letters finds neither.

Stages: 1. for each word of the name, the listed words that it may stand for: the same one, and of common words those of
like meaning (one product of matrices), for two or three words together, too; 2. the listed names with most of these
(`index.postings`); 3. each aligned word by word (`alignment`); 4. the evidence, in nats, brought to the scale of the
other scores: at `_ENOUGH` it is the threshold.

Only names of organisations and craft with a common word in them are sought: a spinner leaves the rest alone. The words
are gathered when the first name is sought.

Limits: a swap for an unlike word ("Charter" for "Company") is not seen; evidence from short names of common words
seldom suffices. Cost: some ten milliseconds a name.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from unspin.model import ListingKind
from unspin.sanctions.index import NameIndex
from unspin.sanctions.index.postings import Postings, SoughtParts, find_names, open_tally
from unspin.sanctions.meaning.alignment import Step, align_words
from unspin.sanctions.meaning.evidence import PHRASE_COST, WordEvidence, flatten
from unspin.sanctions.names import THRESHOLD, NamePart, PartRole, prepare_name
from unspin.text.lexicon import Lexicon

_ENOUGH = (
    6.2  # nats; 14 of 4,174 haystack names reach it by meaning alone, .86 of reworded listed names are first
)
_HALVING = 8.0  # nats above that, by which the rest to 1 falls to a third
_CEILING = 0.95  # meaning alone is never sure
_FLOOR = 0.3
_MOST = 30
_LEAST_EVIDENCE = 0.8  # of a word's likeness, to be followed
_MOST_WORDS = 150  # listed words that one word may stand for
_FOLLOWED = 0.3  # likeness from which two meanings are weighed at all
_FULL = 4.0  # evidence that counts like the same word
_LONGEST_PHRASE = 3
_MOST_PARTS = 14
_SUPPOSED = (
    5000  # names beside those of the list, in which no word stands: a short list proves no word common
)
_REMEMBERED = 1 << 14
_SWAP_ONLY = frozenset([PartRole.PARTICLE])

Hits = tuple[NDArray[np.int32], NDArray[np.float32]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundByMeaning:
    """A listed name of which a name may be a rewording.

    Attributes:
        number: the listed name's, in the index.
        score: in [0, 1], on the scale of `unspin.sanctions.names`.
        evidence: in nats.
        why: the words that stand for others.
    """

    number: int
    score: float
    evidence: float
    why: tuple[str, ...]


class MeaningSearch:
    """Search by meaning among the names of an index.

    Args:
        index: the listed names.
        lexicon: what words mean.
        uses_synonyms: whether the lexicon's synonyms count beside the meanings.
    """

    def __init__(self, index: NameIndex, lexicon: Lexicon, *, uses_synonyms: bool = True) -> None:
        self._index = index
        self._lexicon = lexicon
        self._evidence = WordEvidence(lexicon, uses_synonyms=uses_synonyms)
        self._is_ready = False
        self._find_hits = lru_cache(maxsize=_REMEMBERED)(self._seek_words)

    def find(self, words: str) -> list[FoundByMeaning]:
        """Listed names of which the words may be a rewording, the likeliest first."""
        self._gather()
        parts = _list_parts(prepare_name(words, ListingKind.ORGANISATION).parts)[:_MOST_PARTS]
        if len(parts) < 2 or not any(self._evidence.is_common(part.latin) for part in parts):
            return []
        found = [self._align(parts, int(number)) for number in self._find_candidates(parts)]
        return sorted(found, key=lambda each: (-each.evidence, each.number))

    def _find_candidates(self, parts: Sequence[NamePart]) -> NDArray[np.int32]:
        hits = [self._find_hits((part.latin,)) for part in parts]
        for count in range(2, _LONGEST_PHRASE + 1):
            for begin in range(len(parts) - count + 1):
                phrase = self._find_hits(tuple(part.latin for part in parts[begin : begin + count]))
                for place in range(begin, begin + count):
                    hits[place] = _join(hits[place], phrase)
        weights = [self._weigh(part) for part in parts]
        order = sorted(range(len(parts)), key=lambda place: -weights[place])
        sought = SoughtParts(
            words=np.concatenate([hits[place][0] for place in order]),
            likeness=np.concatenate([hits[place][1] for place in order]),
            ends=np.cumsum([len(hits[place][0]) for place in order], dtype=np.int64),
            weights=np.array([weights[place] for place in order], dtype=np.float32),
        )
        names, estimates = find_names(self._postings, sought, self._tally, _FLOOR)
        best = np.lexsort((names, -estimates))[:_MOST]
        return self._numbers[names[best]]

    def _align(self, parts: Sequence[NamePart], number: int) -> FoundByMeaning:
        listed = _list_parts(self._index.prepare(number).parts)
        rarities = [float(self._rarities[self._words[part.latin]]) for part in listed]
        evidence, steps = align_words(parts, listed, rarities, self._evidence)
        return FoundByMeaning(
            number=number,
            score=_to_score(evidence),
            evidence=evidence,
            why=tuple(_explain(steps, parts, listed)),
        )

    def _weigh(self, part: NamePart) -> float:
        word = self._words.get(part.latin, -1)
        return float(self._rarities[word]) if word >= 0 else self._usual

    def _seek_words(self, words: tuple[str, ...]) -> Hits:
        """Listed words that one word, or several together, may stand for, each with a likeness in [0, 1]."""
        hits: dict[int, float] = {}
        if all(map(self._evidence.is_common, words)) and len(self._common):
            mean = self._lexicon.meanings(words).mean(axis=0, keepdims=True)
            mean /= max(float(np.linalg.norm(mean)), 1e-9)
            likeness = self._lexicon.compare_meanings(mean, self._vectors)[0]
            for place in np.flatnonzero(likeness > _FOLLOWED).tolist():
                word = int(self._common[place])
                evidence = self._weigh_hit(words, self._spelled[word], float(likeness[place]))
                if evidence >= _LEAST_EVIDENCE:
                    hits[word] = min(1.0, evidence / _FULL)
        if len(words) == 1 and words[0] in self._words:
            hits[self._words[words[0]]] = 1.0
        ordered = sorted(hits.items(), key=lambda hit: (-hit[1], hit[0]))[:_MOST_WORDS]
        numbers = np.array([number for number, _ in ordered], dtype=np.int32)
        return numbers, np.array([share for _, share in ordered], dtype=np.float32)

    def _weigh_hit(self, words: Sequence[str], listed: str, likeness: float) -> float:
        if len(words) > 1:
            return flatten(likeness) - PHRASE_COST
        return self._evidence.weigh_swap(words[0], listed, likeness)

    def _gather(self) -> None:
        """The words of the listed names that can be sought."""
        if self._is_ready:
            return
        words: dict[str, int] = {}
        posted: list[tuple[int, int]] = []
        numbers: list[int] = []
        for number in range(len(self._index)):
            name = self._index.prepare(number)
            if name.kind is ListingKind.PERSON:
                continue
            latins = [part.latin for part in _list_parts(name.parts)]
            if len(latins) < 2 or not any(map(self._evidence.is_common, latins)):
                continue
            posted.extend(
                (words.setdefault(latin, len(words)), len(numbers)) for latin in dict.fromkeys(latins)
            )
            numbers.append(number)
        self._words = words
        self._spelled = list(words)
        self._numbers = np.array(numbers, dtype=np.int32)
        self._sort(np.array(posted, dtype=np.int32).reshape(-1, 2))
        self._common = np.array(
            [word for word, spelled in enumerate(words) if self._evidence.is_common(spelled)], dtype=np.int32
        )
        self._vectors = self._lexicon.meanings([self._spelled[word] for word in self._common.tolist()])
        self._is_ready = True

    def _sort(self, posted: NDArray[np.int32]) -> None:
        names = len(self._numbers)
        counts = np.bincount(posted[:, 0], minlength=len(self._words))
        self._rarities = np.log((names + _SUPPOSED) / (counts + 1)).astype(np.float32)
        self._usual = float(self._rarities.mean()) if len(self._words) else 0.0
        weights = np.bincount(posted[:, 1], weights=self._rarities[posted[:, 0]], minlength=names)
        starts = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
        under = posted[np.argsort(posted[:, 0], kind="stable"), 1]
        self._postings = Postings(starts, np.ascontiguousarray(under), weights.astype(np.float32))
        self._tally = open_tally(names)


def _list_parts(parts: Sequence[NamePart]) -> list[NamePart]:
    """The parts that a rewording keeps or swaps: particles come and go."""
    return [part for part in parts if part.latin and part.role not in _SWAP_ONLY]


def _join(left: Hits, right: Hits) -> Hits:
    return np.concatenate((left[0], right[0])), np.concatenate((left[1], right[1]))


def _to_score(evidence: float) -> float:
    """Evidence in nats on the scale of the other scores: the threshold at `_ENOUGH`."""
    if evidence < _ENOUGH:
        return max(0.0, THRESHOLD * evidence / _ENOUGH)
    return THRESHOLD + (_CEILING - THRESHOLD) * (1 - math.exp((_ENOUGH - evidence) / _HALVING))


def _explain(steps: Sequence[Step], parts: Sequence[NamePart], listed: Sequence[NamePart]) -> Iterator[str]:
    """What stands for what, in words."""
    for step in steps:
        words = " ".join(part.written for part in parts[step.word : step.word + step.count]).title()
        if step.listed < 0:
            yield f"“{words}” has no counterpart"
        elif not step.count:
            yield f"{listed[step.listed].written.upper()} has no counterpart"
        elif words.lower() != listed[step.listed].written:
            likeness = 1 / (1 + math.exp(-step.evidence))
            yield f"{words} ≈ {listed[step.listed].written.upper()} {likeness:.2f} by meaning"
