"""The rewording's own dictionary, learned from the copies of a case whose originals are at hand.

Problem: spinning software always puts the same one or two wordings for a word. Where some of its copies stand beside
their originals, what it puts can be read off, and turned round in a copy whose original is missing.

Stages: 1. swaps of reworded copies are counted, and how often each wording stands in the copies and in their sources at
all; 2. a wording is turned round where it nearly always stood for one other; 3. a text is taken for the same
rewording's if the words that the dictionary puts are frequent in it and those it takes out are rare (naive Bayes);
4. only then its wordings are guessed at.

Invariants: what was seen once proves nothing; names and numbers are no part of the dictionary; an empty dictionary
guesses nothing. Cost: linear in the texts.

Source: weighing a text by its words' rates in two collections is Mosteller and Wallace 1964, Inference and Disputed
Authorship.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from unspin.model import Comparison, SwapKind
from unspin.restoration.guessing import Guess
from unspin.text.function_words import FUNCTION_WORDS
from unspin.text.tokens import Tokens, read_tokens

_LONGEST = 3
"""Words of the longest wording that is learned."""
_PUT = frozenset({SwapKind.WORDING, SwapKind.MEANING, SwapKind.QUOTATION})

Wording = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DictionaryConfig:
    """What is learned and when it is used.

    Attributes:
        least_seen: times that a swap must have been seen; what was seen once may be a slip of the alignment.
        least_share: of the times that the wording stands in the copies, those in which it stood for the other. At .7
            nine in ten of the words put back are right (bench/dictionary.py).
        least_odds: nats from which a text is taken for the same rewording's. At 6, 9 in 10 of its copies are, when 40
            others were learned from, and none of 120 honest articles.
    """

    least_seen: int = 2
    least_share: float = 0.7
    least_odds: float = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordedPair:
    """A source, its reworded copy, and their comparison with the source on the left."""

    source: str
    copy: str
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Entry:
    """What a wording of the copies stood for.

    Attributes:
        original: the source's wording.
        seen: times that it was swapped for this.
        share: of the times that the wording stands in the copies.
    """

    original: Wording
    seen: int
    share: float


class Dictionary:
    """What one case's rewordings put for what. `learn_dictionary` makes it.

    Attributes:
        entries: copy's wording → what it stood for.
        swaps: (source's wording, copy's wording) → times seen, of those seen often enough.
    """

    def __init__(
        self,
        entries: Mapping[Wording, Entry],
        swaps: Mapping[tuple[Wording, Wording], int],
        weights: Mapping[str, float],
        config: DictionaryConfig,
    ) -> None:
        self.entries = entries
        self.swaps = swaps
        self._weights = weights
        self._config = config

    def measure(self, tokens: Tokens) -> float:
        """Log-odds that the text was reworded with this dictionary, in nats, for even odds beforehand."""
        return sum(self._weights.get(word, 0.0) for word in set(tokens.stems))

    def guess(self, tokens: Tokens) -> tuple[Guess, ...]:
        """What stood in a text of the same rewording, by the dictionary turned round; nothing for other texts."""
        if self.measure(tokens) < self._config.least_odds:
            return ()
        return tuple(self.turn_back(tokens))

    def turn_back(self, tokens: Tokens) -> Iterator[Guess]:
        """The same for any text, whether it is the rewording's or not."""
        place = 0
        while place < len(tokens):
            length, entry = self._look_up(tokens, place)
            if entry is None:
                place += 1
                continue
            end = place + length
            yield Guess(
                begin=place,
                end=end,
                swaps=((place, end, " ".join(entry.original)),),
                probability=entry.share,
                is_name=False,
                reason=(
                    f"guessed from the rewording's own dictionary: “{tokens.said(place, end)}” stood for "
                    f"“{' '.join(entry.original)}” {entry.seen} times in copies whose source is in the pile"
                ),
            )
            place = end

    def _look_up(self, tokens: Tokens, place: int) -> tuple[int, Entry | None]:
        """The longest entry at a place that is no part of a name, with its length."""
        for length in range(min(_LONGEST, len(tokens) - place), 0, -1):
            entry = self.entries.get(tokens.stems[place : place + length])
            inner = range(place + 1, place + length)
            is_plain = not tokens.is_capital[place] or tokens.opens_sentence[place]
            if entry and is_plain and all(tokens.is_joined(at) and not tokens.is_capital[at] for at in inner):
                return length, entry
        return 0, None


def learn_dictionary(pairs: Iterable[RewordedPair], config: DictionaryConfig | None = None) -> Dictionary:
    """What the copies' rewordings put for what, as far as it is consistent.

    Args:
        pairs: sources with their reworded copies.
        config: what is learned.
    """
    config = config or DictionaryConfig()
    swaps: Counter[tuple[Wording, Wording]] = Counter()
    sources: Counter[Wording] = Counter()
    copies: Counter[Wording] = Counter()
    for pair in pairs:
        for left, right in _read_swaps(pair.comparison):
            swaps[left, right] += 1
        for passage in pair.comparison.passages:
            sources.update(_read_wordings(passage.left.of(pair.source)))
            copies.update(_read_wordings(passage.right.of(pair.copy)))
    kept = {swap: seen for swap, seen in sorted(swaps.items()) if seen >= config.least_seen}
    entries: dict[Wording, Entry] = {}
    for (left, right), seen in kept.items():
        share = seen / (max(copies[right], seen) + 1)
        if share >= config.least_share and (right not in entries or share > entries[right].share):
            entries[right] = Entry(left, seen, share)
    return Dictionary(entries, kept, _weigh_words(kept, sources, copies), config)


def _read_swaps(comparison: Comparison) -> Iterator[tuple[Wording, Wording]]:
    """Swapped wordings that a dictionary may hold, lower-cased."""
    for swap in comparison.swaps:
        if swap.kind in _PUT:
            left, right = read_tokens(swap.left_words).stems, read_tokens(swap.right_words).stems
            if len(left) == len(right):  # neighbours, each swapped for itself
                yield from (
                    ((word,), (other,)) for word, other in zip(left, right, strict=True) if word != other
                )
            elif 0 < len(left) <= _LONGEST and 0 < len(right) <= _LONGEST:
                yield left, right


def _read_wordings(text: str) -> Iterator[Wording]:
    words = read_tokens(text).stems
    for length in range(1, _LONGEST + 1):
        for begin in range(len(words) - length + 1):
            yield words[begin : begin + length]


def _weigh_words(
    swaps: Mapping[tuple[Wording, Wording], int], sources: Counter[Wording], copies: Counter[Wording]
) -> dict[str, float]:
    """Each swapped word's log-ratio of its rates in copies and in sources."""
    words = {word for swap in swaps for wording in swap for word in wording if word not in FUNCTION_WORDS}
    return {
        word: _EACH * float(np.log((copies[(word,)] + 0.5) / (sources[(word,)] + 0.5)))
        for word in sorted(words)
    }


_EACH = 0.5
"""Share of its own log-ratio that a word counts: words of one text are not independent."""
