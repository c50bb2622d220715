"""How much a text reads as if a machine had swapped its words, told without its original.

Problem: names and phrases are guessed at only where damage is likely; an honest article is left alone.

Stages: 1. from the text alone: how well its words fit their neighbours and its subject, how usual they are, and how
often "a" and "an" stand before the wrong sound; 2. from the pile: the share of its pairs of neighbouring common words
that no other family has, against what is usual in this pile; 3. log-odds by a logistic model.

Invariants: an empty text, and one without pairs of known words, has the odds of the model's prior. Cost: linear in the
text; memory linear in the pile's distinct pairs of words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import regex
from numpy.typing import NDArray

from unspin.text.function_words import FUNCTION_WORDS
from unspin.text.keys import find_keys, run_keys
from unspin.text.lexicon import Lexicon
from unspin.text.tokens import Tokens

_COMMON_ZIPF = 4.0
"""From here on a word is so frequent that its neighbours in honest text have mostly been met before."""
_LEAST_FAMILIES = 50
"""Families that a pile needs for its usual share to say something."""
_LEAST_PAIRS = 20
"""Pairs of common words that a text needs for its share of unseen ones to say something."""
_SAMPLE = 500
"""Families from which the usual share is taken."""
_SOUNDS_LIKE_VOWEL = regex.compile(r"[aio]|e(?!u|w)|u(?!ni|s[aei]|k\b|t)|hour|hono|heir|8")
_INITIALS = 5  # "an FBI agent": letters may be spelt out

Keys = NDArray[np.uint64]


@dataclass(frozen=True, slots=True, kw_only=True)
class OddnessWeights:
    """A logistic model of "was reworded by machine".

    Fitted to 500 rewordings by two thesauri and 250 honest articles, with no pile and in piles of 300, 2,000 and 20,000
    articles; on as many held back the area under the curve is .75 to .96, the larger the pile the better.
    `bench/guesses.py --fit` prints what its own piles would ask for.

    Attributes:
        fit: per unit of the mean cosine of neighbouring words.
        theme: per unit of the mean cosine of the words to their sum.
        zipf: per step of the mean frequency of the words.
        article: per wrong "a" or "an" in 100 words.
        unseen: per nat of the odds that a pair of words is new, above the pile's usual.
        bias: in nats, for as many honest as reworded articles.
    """

    fit: float = -19.57
    theme: float = -8.17
    zipf: float = -4.36
    article: float = 1.45
    unseen: float = 2.82
    bias: float = 23.7


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of neighbouring words, as keys, each once.

    Attributes:
        every: all pairs, sorted.
        common: those of two common words without capitals, sorted.
    """

    every: Keys
    common: Keys


class PileWording:
    """The pairs of words that stand in a pile, and how many of a text's no other family has.

    Args:
        families: for each family the pairs of its texts (`read_pairs`, `join_pairs`).
    """

    def __init__(self, families: Sequence[Pairs] = ()) -> None:
        every = [family.every for family in families] or [np.zeros(0, dtype=np.uint64)]
        self._keys, self._counts = np.unique(np.concatenate(every), return_counts=True)
        step = max(len(families) // _SAMPLE, 1)
        shares = [self._odds(pairs.common) for pairs in families[::step] if len(pairs.common) >= _LEAST_PAIRS]
        self._usual = float(np.median(shares)) if len(shares) >= _LEAST_FAMILIES else None

    def unseen(self, pairs: Pairs) -> float:
        """Log-odds of a pair that no other family has, less the pile's usual; 0 where the pile is too small to tell."""
        if self._usual is None or len(pairs.common) < _LEAST_PAIRS:
            return 0.0
        return self._odds(pairs.common) - self._usual

    def count(self, gram: Sequence[str]) -> int:
        """Families that have each pair of neighbours of the wording: as many as have it, or more."""
        if not len(self._keys):
            return 0
        *_, keys = run_keys(gram, 2)
        places = find_keys(self._keys, keys)
        return int(np.where(places >= 0, self._counts[places], 0).min())

    def _odds(self, pairs: Keys) -> float:
        own = np.searchsorted(self._keys, pairs)
        new = float((self._counts[own] <= 1).sum())
        return float(np.log((new + 0.5) / (len(pairs) - new + 0.5)))


def read_pairs(tokens: Tokens, lexicon: Lexicon) -> Pairs:
    """The text's pairs of neighbouring words."""
    if len(tokens) < 2:
        none = np.zeros(0, dtype=np.uint64)
        return Pairs(none, none)
    *_, pairs = run_keys(tokens.stems, 2)
    usual = (lexicon.zipfs(tokens.stems) >= _COMMON_ZIPF) & ~tokens.is_capital
    return Pairs(np.unique(pairs), np.unique(pairs[usual[:-1] & usual[1:]]))


def join_pairs(texts: Sequence[Pairs]) -> Pairs:
    """The pairs of several texts, each once."""
    every = np.unique(np.concatenate([pairs.every for pairs in texts]))
    return Pairs(every, np.unique(np.concatenate([pairs.common for pairs in texts])))


def measure_oddness(
    tokens: Tokens, lexicon: Lexicon, unseen: float, weights: OddnessWeights | None = None
) -> float:
    """Log-odds that the text was reworded by machine, in nats, for even odds beforehand.

    Args:
        tokens: the text.
        lexicon: what is known of its words.
        unseen: what the pile says (`PileWording.unseen`).
        weights: the model.
    """
    weights = weights or OddnessWeights()
    fit, theme, zipf, article = measure_wording(tokens, lexicon)
    return (
        weights.bias
        + weights.fit * fit
        + weights.theme * theme
        + weights.zipf * zipf
        + weights.article * article
        + weights.unseen * unseen
    )


def measure_wording(tokens: Tokens, lexicon: Lexicon) -> tuple[float, float, float, float]:
    """Fit of neighbours, fit to the subject, mean frequency, wrong articles in 100 words."""
    places = [
        place
        for place, word in enumerate(tokens.stems)
        if word not in FUNCTION_WORDS and not tokens.is_capital[place]
    ]
    words = [tokens.stems[place] for place in places]
    meanings = lexicon.meanings(words)
    known = meanings.any(axis=1)
    if not known.any():
        return 0.0, 0.0, 0.0, 0.0
    meanings, at = meanings[known], np.array(places)[known]
    beside = np.flatnonzero(np.diff(at) == 1)
    fit = float(np.einsum("ij,ij->i", meanings[beside], meanings[beside + 1]).mean()) if len(beside) else 0.0
    theme = float((meanings @ meanings.mean(axis=0)).mean())
    zipf = float(lexicon.zipfs([words[index] for index in np.flatnonzero(known)]).mean())
    return fit, theme, zipf, 100 * _count_wrong_articles(tokens) / len(tokens)


def _count_wrong_articles(tokens: Tokens) -> int:
    wrong = 0
    for place, word in enumerate(tokens.words[:-1]):
        if word in {"a", "an"} and tokens.is_joined(place + 1) and len(tokens.words[place + 1]) > 1:
            written = tokens.said(place + 1, place + 2)
            if not (written.isupper() and len(written) <= _INITIALS):
                wrong += (word == "an") != (_SOUNDS_LIKE_VOWEL.match(tokens.words[place + 1]) is not None)
    return wrong
