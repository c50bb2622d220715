"""Words with their shares: made up, or those of real news."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rewording.haystack import read_haystack

_SYLLABLES = tuple(consonant + vowel for consonant in "bcdfghjklmnprstvwyz" for vowel in "aeiou")
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Different words and how often each is drawn.

    Attributes:
        words: the words, no two the same, the most frequent first.
        shares: of all words drawn, shape (len(words),), sum 1.
    """

    words: tuple[str, ...]
    shares: NDArray[np.float64]


def make_words(count: int, exponent: float) -> Vocabulary:
    """So many made-up words; the r-th is drawn in proportion to r to the minus exponent (0: all alike).

    Source: Zipf 1949, Human Behavior and the Principle of Least Effort.
    """
    weights = np.arange(1, count + 1, dtype=np.float64) ** -exponent
    return Vocabulary(tuple(_spell(rank) for rank in range(1, count + 1)), weights / weights.sum())


def _spell(rank: int) -> str:
    """A number in syllables, two at least: a different word for each number, frequent words shorter."""
    syllables = []
    left = rank + len(_SYLLABLES)
    while left > 0:
        left, syllable = divmod(left - 1, len(_SYLLABLES))
        syllables.append(_SYLLABLES[syllable])
    return "".join(reversed(syllables))


def read_words(haystack: Path) -> Vocabulary:
    """The words of real news in small letters, as often as they stand there."""
    counts: Counter[str] = Counter()
    for article in read_haystack(haystack):
        counts.update(_WORD.findall(article.text.lower()))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    weights = np.array([count for _, count in ranked], dtype=np.float64)
    return Vocabulary(tuple(word for word, _ in ranked), weights / weights.sum())
