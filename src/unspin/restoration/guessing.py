"""The likeliest originals of damaged names and set phrases, where no original is at hand.

Problem: a copy alone in the pile writes "The Wall Avenue Journal"; what it was made from should be offered, as a guess
with its probability, and an honest article should be left as it is.

Stages: 1. what is known: names and set phrases of the lexicon, and those that stand in texts of the pile that do not
read as reworded (`oddness`); 2. candidates for every name, and for every window of two or three other words;
3. each is weighed by a logistic model of its signs and of the text's oddness; 4. the likeliest is put back if it is
likely enough, and the name is read again with it, until nothing more is likely.

Invariants: a word is guessed at once at most; what is under `GuessConfig`'s bounds is left alone; a guess never rests
on texts that read as reworded, but for its own. Cost: some hundredths of a second a text; texts that read as honest
beyond `GuessConfig.least_oddness` cost nothing.

Source: the model of a noisy channel with a prior is Kernighan, Church and Gale 1990, A spelling correction program
based on a noisy channel model; signs and weights are our own (bench/guesses.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from unspin.restoration.candidates import Candidate, find_candidates
from unspin.restoration.guess_weights import NAME_WEIGHTS, PHRASE_WEIGHTS, Weights
from unspin.restoration.known_wordings import (
    SMALL_IN_NAMES,
    Gram,
    KnownWordings,
    know_names,
    know_phrases,
    read_names,
    read_phrases,
)
from unspin.restoration.oddness import PileWording, join_pairs, measure_oddness, read_pairs
from unspin.text.function_words import FUNCTION_WORDS
from unspin.text.lexicon import Lexicon
from unspin.text.tokens import Tokens

_INITIALS = 3.0
"""Nats that initials in brackets after a name add: three letters agree by chance once in thousands of names, but they
may have been made anew from the swapped words."""
_LONGEST_NAME = (
    40  # words; the cost grows with their square, and a longer run is a list or an attack, no name
)
_LONGEST_PHRASE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class GuessConfig:
    """When a guess is made.

    Attributes:
        least_name: probability from which a name is put back. In rewordings by two thesauri, in piles of 0 to 20,000
            articles, 1.6 % of the corrupted names at most got a wrong one at .8, and 3.1 % at .7 (bench/guesses.py).
        least_phrase: probability from which a set phrase is put back; at .8, 0.6 % of the broken ones at most got a
            wrong one.
        least_oddness: nats under which a text is taken for honest and nothing is guessed.
        most_oddness: nats up to which names and phrases are learned from a text. In a pile of 20,000 articles six honest
            ones in a hundred are beyond 2; beyond 0 it would be thirty.
    """

    least_name: float = 0.8
    least_phrase: float = 0.8
    least_oddness: float = -3.0
    most_oddness: float = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One text as guessing sees it.

    Attributes:
        tokens: its words.
        names, phrases: word ranges of its names and set phrases.
        is_known_copy: whether it is known to be reworded, so that nothing is learned from it.
    """

    tokens: Tokens
    names: Sequence[tuple[int, int]]
    phrases: Sequence[tuple[int, int]]
    is_known_copy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """A name or set phrase that probably stood at a place.

    Attributes:
        begin, end: the text's words that it stands for, those that were kept among them.
        swaps: (begin, end, word): which of them are changed, and into what, lower-cased.
        probability: that all of it is right.
        is_name: whether it is a name.
        reason: what it rests on, in a sentence.
    """

    begin: int
    end: int
    swaps: tuple[tuple[int, int, str], ...]
    probability: float
    is_name: bool
    reason: str


class Guesser:
    """What a pile knows, and guesses from it.

    Args:
        lexicon: what is known of English.
        families: the pile's texts; those of one family count as one.
        config: when a guess is made.
    """

    def __init__(
        self, lexicon: Lexicon, families: Sequence[Sequence[Reading]], config: GuessConfig | None = None
    ) -> None:
        self.lexicon = lexicon
        self.config = config or GuessConfig()
        self._pairs = {
            id(text.tokens): read_pairs(text.tokens, lexicon) for family in families for text in family
        }
        self._wording = PileWording(
            [join_pairs([self._pairs[id(text.tokens)] for text in family]) for family in families]
        )
        self._oddness: dict[int, float] = {}
        self._families = families

    @cached_property
    def names(self) -> KnownWordings:
        """Known names; made when the first text asks for them."""
        return know_names(self.lexicon, [_join(_read_names, family) for family in self._honest])

    @cached_property
    def phrases(self) -> KnownWordings:
        """Known set phrases; made when the first text asks for them."""
        return know_phrases(self.lexicon, [_join(_read_phrases, family) for family in self._honest])

    @cached_property
    def _honest(self) -> list[list[Reading]]:
        """The families' texts that do not read as reworded, families without any left out."""
        honest = ([text for text in family if self._is_honest(text)] for family in self._families)
        return [family for family in honest if family]

    def measure_oddness(self, text: Reading) -> float:
        """Log-odds that a text of the pile was reworded by machine, for even odds beforehand."""
        key = id(text.tokens)
        if key not in self._oddness:
            self._oddness[key] = measure_oddness(text.tokens, self.lexicon, self.measure_unseen(text))
        return self._oddness[key]

    def measure_unseen(self, text: Reading) -> float:
        """How many of its pairs of words no other family has, against what is usual."""
        return self._wording.unseen(self._pairs[id(text.tokens)])

    def _is_honest(self, text: Reading) -> bool:
        return not text.is_known_copy and self.measure_oddness(text) <= self.config.most_oddness

    def guess(self, text: Reading) -> tuple[Guess, ...]:
        """What may have stood in a text, in its order; nothing for one that reads as honest."""
        oddness = self.measure_oddness(text)
        if oddness < self.config.least_oddness:
            return ()
        found = [guess for place in find_name_runs(text) for guess in self._guess_name(text, place, oddness)]
        found += self._guess_phrases(text, oddness)
        return tuple(sorted(found, key=lambda guess: (guess.begin, guess.end)))

    def name_candidates(self, text: Reading, words: Sequence[str]) -> list[Candidate]:
        """Candidates for the parts of a name of the text; a text does not teach names about itself."""
        own = _read_names(text) if self._is_honest(text) else set()
        found = find_candidates(
            words, self.names, lambda gram: max(self.names.count(gram) - (gram in own), 0)
        )
        return [
            each
            for each in found
            if self.names.is_listed(each.wording) or self.names.count(each.wording) > (each.wording in own)
        ]

    def phrase_candidates(self, words: Sequence[str]) -> list[Candidate]:
        """Candidates for windows of a run of words outside of names."""
        return find_candidates(
            words,
            self.phrases,
            lambda gram: max(self._wording.count(gram) - 1, 0),
            longest=_LONGEST_PHRASE,
            may_merge=False,
        )

    def _guess_name(self, text: Reading, place: tuple[int, int], oddness: float) -> Iterator[Guess]:
        begin, end = place
        if end - begin > _LONGEST_NAME:
            return
        run = _Run(text.tokens, begin, end)
        initials = _read_initials(text.tokens, end)
        while True:
            found = self.name_candidates(text, run.words)
            best = _find_best(run, found, NAME_WEIGHTS, oddness, initials)
            if best is None or best[1] < self.config.least_name:
                break
            run.put(*best)
        yield from run.guesses(is_name=True)

    def _guess_phrases(self, text: Reading, oddness: float) -> Iterator[Guess]:
        for begin, end in find_plain_runs(text):
            run = _Run(text.tokens, begin, end)
            found = self.phrase_candidates(run.words)
            while True:
                best = _find_best(run, found, PHRASE_WEIGHTS, oddness, "")
                if best is None or best[1] < self.config.least_phrase:
                    break
                run.put(*best)
                taken = range(best[0].begin, best[0].end)
                found = [each for each in found if each.end <= taken.start or taken.stop <= each.begin]
            yield from run.guesses(is_name=False)


class _Run:
    """A run of words while originals are put back in it."""

    def __init__(self, tokens: Tokens, begin: int, end: int) -> None:
        self.words = list(tokens.stems[begin:end])
        self._places = [(place, place + 1) for place in range(begin, end)]
        self._sure: list[float | None] = [None] * len(self.words)
        self._is_settled = [False] * len(self.words)
        self._put: list[tuple[int, int, Candidate]] = []

    def trust(self, candidate: Candidate) -> float:
        """How sure the words are that the candidate leaves; 0 if it would change a word that was put back, or rested on."""
        sure = 1.0
        changed = {place for begin, end, _ in candidate.changes for place in range(begin, end)}
        for place in range(candidate.begin, candidate.end):
            known = self._sure[place]
            if place in changed and self._is_settled[place]:
                return 0.0
            if known is not None:
                sure = min(sure, known)
        return sure

    def put(self, candidate: Candidate, probability: float) -> None:
        """The candidate's words stand in the run from now on."""
        self._put.append((self._places[candidate.begin][0], self._places[candidate.end - 1][1], candidate))
        self._is_settled[candidate.begin : candidate.end] = [True] * (candidate.end - candidate.begin)
        for begin, end, word in reversed(candidate.changes):
            self._is_settled[begin:end] = [True]
            self.words[begin:end] = [word]
            self._places[begin:end] = [(self._places[begin][0], self._places[end - 1][1])]
            self._sure[begin:end] = [probability]

    def guesses(self, *, is_name: bool) -> Iterator[Guess]:
        """What was put back; windows that overlap are one guess, as sure as its least sure word."""
        joined: list[tuple[int, int, list[Candidate]]] = []
        for begin, end, candidate in sorted(self._put, key=lambda put: put[:2]):
            if joined and begin < joined[-1][1]:
                first, last, found = joined.pop()
                joined.append((first, max(last, end), [*found, candidate]))
            else:
                joined.append((begin, end, [candidate]))
        for begin, end, found in joined:
            put = [
                (*place, word, sure)
                for place, word, sure in zip(self._places, self.words, self._sure, strict=True)
                if sure is not None and begin <= place[0] < end
            ]
            yield Guess(
                begin=begin,
                end=end,
                swaps=tuple((first, last, word) for first, last, word, _ in put),
                probability=min(sure for *_, sure in put),
                is_name=is_name,
                reason=_explain(found),
            )


def _find_best(
    run: _Run, found: Sequence[Candidate], weights: Weights, oddness: float, initials: str
) -> tuple[Candidate, float] | None:
    """The likeliest candidate with its probability."""
    if not found:
        return None
    weighed = weights.weigh(np.stack([each.signs for each in found]), oddness)
    own = np.array([np.nan if each.odds is None else each.odds for each in found])
    odds = np.where(np.isnan(own), weighed, own)
    if initials:
        odds += np.array([_INITIALS * _has_initials(each.wording, initials) for each in found])
    sure = _to_probability(odds) * np.array([run.trust(each) for each in found])
    best = int(sure.argmax())
    return found[best], float(sure[best])


def _to_probability(odds: NDArray[np.float64]) -> NDArray[np.float64]:
    probability: NDArray[np.float64] = 1 / (1 + np.exp(-odds))
    return probability


def _explain(found: Sequence[Candidate]) -> str:
    """Why a wording is guessed, in a sentence."""
    parts = []
    for candidate in found:
        said = f"“{' '.join(candidate.wording)}”"
        if candidate.families:
            times = "one other text" if candidate.families == 1 else f"{candidate.families} other texts"
            parts.append(f"{said} stands in {times}")
        else:
            parts.append(f"{said} is a known wording")
    return f"guessed from the words that were kept: {'; '.join(dict.fromkeys(parts))}"


def _read_initials(tokens: Tokens, place: int) -> str:
    """The letters in brackets that follow a name, lower-cased, or ""."""
    if place >= len(tokens):
        return ""
    said = tokens.said(place, place + 1)
    before = tokens.text[int(tokens.ends[place - 1]) : int(tokens.begins[place])]
    return said.lower() if before == " (" and said.isupper() and len(said) > 1 else ""


def _has_initials(wording: Gram, initials: str) -> bool:
    letters = "".join(word[0] for word in wording)
    return initials in {letters, "".join(word[0] for word in wording if word not in FUNCTION_WORDS)}


def find_name_runs(text: Reading) -> Iterator[tuple[int, int]]:
    """Names of two words or more; names that one small word parts are taken together.

    A swapped word may be too rare to be seen as a part of its name ("Securities and Interchange Commission").
    """
    joined: list[tuple[int, int]] = []
    for begin, end in text.names:
        if joined and begin == joined[-1][1] + 1 and _is_small_word(text.tokens, begin - 1):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((begin, end))
    yield from (place for place in joined if place[1] - place[0] > 1)


def _is_small_word(tokens: Tokens, place: int) -> bool:
    """Whether a word may stand inside of a name, with only spaces around it."""
    return tokens.words[place] in SMALL_IN_NAMES and tokens.is_joined(place) and tokens.is_joined(place + 1)


def find_plain_runs(text: Reading) -> Iterator[tuple[int, int]]:
    """Runs of words without capitals that only spaces part."""
    tokens, begin = text.tokens, 0
    for place in range(len(tokens) + 1):
        ends = place == len(tokens) or tokens.is_capital[place]
        if ends or (place > begin and not tokens.is_joined(place)):
            if place - begin > 1:
                yield begin, place
            begin = place + int(ends)


def _join(read: Callable[[Reading], set[Gram]], family: Sequence[Reading]) -> set[Gram]:
    return set().union(*(read(text) for text in family))


def _read_names(text: Reading) -> set[Gram]:
    return read_names(text.tokens, text.names)


def _read_phrases(text: Reading) -> set[Gram]:
    return read_phrases(text.tokens, text.phrases)
