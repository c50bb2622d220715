"""Which words can stand for each other in some sense: WordNet's synonyms, similar and directly wider meanings.

The vectors say that two words are near ("creditors", "collectors"); these pairs say that they mean the same, so that
what is near and not among them is told as a change of meaning. Inflected forms pair with the same form of the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from vectors import inflected_forms, single_words
from wordnet import WordNet

MIN_ZIPF = 3.0  # pairs of rarer words are left out: half of all, and seldom met


def collect_synonyms(wordnet: WordNet, zipfs: Mapping[str, float]) -> Iterator[tuple[str, str]]:
    """Pairs of words, each once, in the order of the alphabet."""
    found: set[tuple[str, str]] = set()
    for synset in wordnet.synsets.values():
        places = (*synset.similar, *synset.wider)
        near = [word for place in places for word in single_words(wordnet.synsets[place])]
        own = single_words(synset)
        for left, right in product(own, own + near):
            found.update(_pair_forms(left, right, synset.part, wordnet))
    for left, right in sorted(found):
        if min(zipfs.get(left, 0), zipfs.get(right, 0)) >= MIN_ZIPF:
            yield left, right


def _pair_forms(left: str, right: str, part: str, wordnet: WordNet) -> Iterator[tuple[str, str]]:
    if left == right:
        return
    forms = inflected_forms(left, part, wordnet), inflected_forms(right, part, wordnet)
    pairs = [
        (left, right),
        *((forms[0][ending], forms[1][ending]) for ending in forms[0].keys() & forms[1].keys()),
    ]
    for pair in pairs:
        yield min(pair), max(pair)
