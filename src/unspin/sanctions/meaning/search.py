"""Listed names of which a name may be a machine's rewording.

Problem: "Islamic Progressive Gatekeeper Corps" shares two words with ISLAMIC REVOLUTIONARY GUARD CORPS; "Twister
Money" none with TORNADO CASH. Search by letters finds neither.

Stages: 1. for each word of the name, the listed words that it may stand for: the same one, and of common words those of
like meaning (one product of matrices), for two or three words together, too; 2. the listed names with most of these
(`index.postings`); 3. those that can reach what is asked (`_bound`), aligned word by word (`alignment`); 4. less for
set phrases that a machine would have had to hit upon (`phrases`); 5. the evidence, in nats, brought to the scale of the
other scores: at `_ENOUGH` it is the threshold.

Only names of organisations and craft with a common word in them are sought: a spinner leaves the rest alone. The words
are gathered when the first such name is sought.

Limits: a swap for an unlike word ("Charter" for "Company") is not seen; evidence from short names of common words
seldom suffices. Cost: a few milliseconds a name.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from unspin.model import ListingKind
from unspin.sanctions.index import NameIndex
from unspin.sanctions.index.postings import SoughtParts, find_names
from unspin.sanctions.meaning.alignment import Step, align_words
from unspin.sanctions.meaning.evidence import PHRASE_COST, Floats, WordEvidence, flatten_all
from unspin.sanctions.meaning.listed_words import ListedWords, list_parts
from unspin.sanctions.meaning.phrases import weigh_phrases
from unspin.sanctions.names import THRESHOLD, NamePart, PartRole, prepare_name
from unspin.text.lexicon import Lexicon

# Nats. 14 of 7,115 names of bodies in the haystack reach it (ofac-2023), and .83 of listed names that WordNet reworded.
_ENOUGH = 6.2
_TELLING = (
    4.2  # nats; with `_MUCH`, two of 7,115 names of bodies in the haystack are told, TORNADO CASH is found
)
_MUCH = 10.0
_NEAR = 0.5  # nats of a swap
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
_REMEMBERED = 1 << 14

Hits = tuple[NDArray[np.int32], NDArray[np.float32]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundByMeaning:
    """A listed name of which a name may be a rewording.

    Attributes:
        number: the listed name's, in the index.
        score: in [0, 1], on the scale of `unspin.sanctions.names`.
        evidence: in nats.
        telling: the part of the evidence that does not lie in words that many names have, in nats; 0 if no word
            stands for one near it in meaning.
        why: the words that stand for others.
    """

    number: int
    score: float
    evidence: float
    telling: float
    why: tuple[str, ...]

    @property
    def is_telling(self) -> bool:
        """Whether this tells enough of a name of which nothing says that a machine has reworded it."""
        return self.telling >= _TELLING or self.evidence >= _MUCH


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
        self._find_hits = lru_cache(maxsize=_REMEMBERED)(self._seek_words)

    def warm_up(self) -> None:
        """Has the words gathered now, and not when the first name is sought."""
        _ = self._listed

    @cached_property
    def _listed(self) -> ListedWords:
        return ListedWords(self._index, self._lexicon, self._evidence)

    def find(self, words: str, least: float = 0.0) -> list[FoundByMeaning]:
        """Listed names of which the words may be a rewording, the likeliest first.

        Args:
            words: the name.
            least: score from which one is told, in [0, 1].
        """
        parts = list_parts(prepare_name(words, ListingKind.ORGANISATION).parts)[:_MOST_PARTS]
        if len(parts) < 2 or not any(map(self._evidence.can_stand, parts)):
            return []
        enough = _to_evidence(least)
        hits = self._gather_hits(parts)
        reach = _reach(hits)
        found = [
            self._align(parts, number)
            for number in self._find_candidates(parts, hits).tolist()
            if self._bound(parts, reach, number) >= enough
        ]
        told = [each for each in found if each is not None and each.evidence >= enough]
        return sorted(told, key=lambda each: (-each.evidence, each.number))

    def _gather_hits(self, parts: Sequence[NamePart]) -> list[Hits]:
        """For each word of the name the listed words that it, or a phrase with it, may stand for."""
        hits = [self._find_hits((part.latin,)) for part in parts]
        for count in range(2, _LONGEST_PHRASE + 1):
            for begin in range(len(parts) - count + 1):
                phrase = self._find_hits(tuple(part.latin for part in parts[begin : begin + count]))
                for place in range(begin, begin + count):
                    hits[place] = _join(hits[place], phrase)
        return hits

    def _find_candidates(self, parts: Sequence[NamePart], hits: Sequence[Hits]) -> NDArray[np.int32]:
        weights = [self._listed.weigh(part.latin) for part in parts]
        order = sorted(range(len(parts)), key=lambda place: -weights[place])
        sought = SoughtParts(
            words=np.concatenate([hits[place][0] for place in order]),
            likeness=np.concatenate([hits[place][1] for place in order]),
            ends=np.cumsum([len(hits[place][0]) for place in order], dtype=np.int64),
            weights=np.array([weights[place] for place in order], dtype=np.float32),
        )
        names, estimates = find_names(self._listed.postings, sought, self._listed.tally, _FLOOR)
        best = np.lexsort((names, -estimates))[:_MOST]
        return self._listed.numbers[names[best]]

    def _bound(self, parts: Sequence[NamePart], reach: dict[int, float], number: int) -> float:
        """What the evidence for a listed name cannot exceed: each of its words by the best that may stand for it."""
        listed = list_parts(self._index.prepare(number).parts)
        theirs, mine = {part.latin for part in listed}, {part.latin for part in parts}
        total = sum(
            self._evidence.weigh_missing(part)
            for part in parts
            if part.latin not in theirs and not self._evidence.can_stand(part)
        )
        for part in listed:
            place = self._listed.places[part.latin]
            is_kept = part.latin in mine
            kept = (
                self._evidence.weigh_pair(part, part, float(self._listed.rarities[place])) if is_kept else 0.0
            )
            total += max(kept, reach.get(place, _LEAST_EVIDENCE))
        return total

    def _align(self, parts: Sequence[NamePart], number: int) -> FoundByMeaning | None:
        """What speaks for a listed name; None if no word was put for another: that is for the letters to tell."""
        listed = list_parts(self._index.prepare(number).parts)
        rarities = [self._listed.weigh(part.latin) for part in listed]
        evidence, steps = align_words(parts, listed, rarities, self._evidence)
        swaps = [step for step in steps if self._is_swap(step, parts, listed)]
        if not swaps:
            return None
        evidence += weigh_phrases(steps, parts, listed, self._lexicon)
        return FoundByMeaning(
            number=number,
            score=_to_score(evidence),
            evidence=evidence,
            telling=_sum_telling(steps, listed) if any(step.evidence >= _NEAR for step in swaps) else 0.0,
            why=tuple(_explain(steps, parts, listed)),
        )

    def _is_swap(self, step: Step, parts: Sequence[NamePart], listed: Sequence[NamePart]) -> bool:
        """Whether a word stands for another one; for a legal form only one of like meaning ("Firm" for COMPANY)."""
        if not step.count or step.listed < 0:
            return False
        mine, other = parts[step.word], listed[step.listed]
        if other.role is PartRole.LEGAL_FORM:
            is_form = step.count > 1 or mine.role is PartRole.LEGAL_FORM
            return not is_form and self._evidence.weigh_meaning(mine.latin, other.latin) >= _NEAR
        return step.count > 1 or mine.latin != other.latin

    def _seek_words(self, words: tuple[str, ...]) -> Hits:
        """Listed words that one word, or several together, may stand for, each with a likeness in [0, 1]."""
        listed = self._listed
        hits: dict[int, float] = {}
        if all(map(self._evidence.is_common, words)) and len(listed.common):
            mean = self._lexicon.meanings(words).mean(axis=0, keepdims=True)
            mean /= max(float(np.linalg.norm(mean)), 1e-9)
            likeness = self._lexicon.compare_meanings(mean, listed.vectors)[0]
            near = np.flatnonzero(likeness > _FOLLOWED)
            numbers = listed.common[near]
            spelled = [listed.spelled[word] for word in numbers.tolist()]
            evidence = self._weigh_hits(words, spelled, likeness[near])
            told = evidence >= _LEAST_EVIDENCE
            shares = np.minimum(evidence[told] / _FULL, 1.0)
            hits.update(zip(numbers[told].tolist(), shares.tolist(), strict=True))
        if len(words) == 1 and words[0] in listed.places:
            hits[listed.places[words[0]]] = 1.0
        ordered = sorted(hits.items(), key=lambda hit: (-hit[1], hit[0]))[:_MOST_WORDS]
        numbers = np.array([number for number, _ in ordered], dtype=np.int32)
        return numbers, np.array([share for _, share in ordered], dtype=np.float32)

    def _weigh_hits(self, words: Sequence[str], listed: Sequence[str], likeness: Floats) -> Floats:
        if len(words) > 1:
            return flatten_all(likeness) - np.float32(PHRASE_COST)
        return self._evidence.weigh_swaps(words[0], listed, likeness)


def _join(left: Hits, right: Hits) -> Hits:
    return np.concatenate((left[0], right[0])), np.concatenate((left[1], right[1]))


def _reach(hits: Sequence[Hits]) -> dict[int, float]:
    """The most evidence that any word of a name, or phrase of it, is for each listed word."""
    most: dict[int, float] = {}
    for words, shares in hits:
        for word, share in zip(words.tolist(), (shares * _FULL).tolist(), strict=True):
            if share > most.get(word, 0.0):
                most[word] = share
    return most


def _to_score(evidence: float) -> float:
    """Evidence in nats on the scale of the other scores: the threshold at `_ENOUGH`."""
    if evidence < _ENOUGH:
        return max(0.0, THRESHOLD * evidence / _ENOUGH)
    return THRESHOLD + (_CEILING - THRESHOLD) * (1 - math.exp((_ENOUGH - evidence) / _HALVING))


def _to_evidence(score: float) -> float:
    """The evidence that gives a score."""
    if score <= 0:
        return -math.inf
    if score <= THRESHOLD:
        return score * _ENOUGH / THRESHOLD
    if score >= _CEILING:
        return math.inf
    return _ENOUGH - _HALVING * math.log(1 - (score - THRESHOLD) / (_CEILING - THRESHOLD))


def _sum_telling(steps: Sequence[Step], listed: Sequence[NamePart]) -> float:
    met = (step for step in steps if step.listed >= 0 and step.count)
    return sum(step.evidence for step in met if listed[step.listed].role is PartRole.NAME)


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
