"""The words' meanings: vectors from the encoder, drawn together along WordNet's synonyms, made small.

Stages: 1. each word is encoded alone and after "the", and the two are averaged; 2. the mean of all words is
taken away, for it is what every word shares; 3. retrofitting: each word is drawn half way to the mean of its
synonyms (less to wider and derived words), again and again; 4. the principal axes are kept; 5. each number becomes four bits.

What each stage gives is measured in README.md.

Source: Faruqui et al. 2015, Retrofitting word vectors to semantic lexicons; Mu and Viswanath 2018, All-but-the-top
(stage 2).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product

import numpy as np
from encoder import Floats, to_unit
from numpy.typing import NDArray
from wordnet import Synset, WordNet, inflect

AXES = 160  # 192 would add .001 to the AUC and 1.5 MB
_ROUNDS = 6
# Weights beside 1 for a synonym: a similar adjective, a wider word, a derived word. AUC without the last two .936,
# with them .942; twice or half as much changes it by less than .001.
_SIMILAR, _WIDER, _DERIVED = 0.3, 0.1, 0.1
_REACH = 2.5  # standard deviations that four bits span; 2 and 3 measure the same
_LEVELS = 7


def retrofit(vectors: Floats, links: dict[tuple[int, int], float]) -> Floats:
    """The vectors drawn to those they are linked with; unit length."""
    pairs = sorted(links)
    rows = np.array([row for row, _ in pairs])
    columns = np.array([column for _, column in pairs])
    weights = np.array([links[pair] for pair in pairs], dtype=np.float32)[:, None]
    linked, begins = np.unique(rows, return_index=True)
    sums = np.add.reduceat(weights, begins)
    moved = vectors.copy()
    for _ in range(_ROUNDS):
        means = np.add.reduceat(moved[columns] * weights, begins) / sums
        moved[linked] = to_unit(vectors[linked] + means)
    return moved


def link_synonyms(words: Sequence[str], wordnet: WordNet) -> dict[tuple[int, int], float]:
    """Pairs of rows that WordNet holds for synonyms, both ways round, with their weight."""
    places = {word: index for index, word in enumerate(words)}
    links: dict[tuple[int, int], float] = {}

    def link(left: str, right: str, weight: float) -> None:
        if left != right and left in places and right in places:
            for pair in ((places[left], places[right]), (places[right], places[left])):
                links[pair] = max(weight, links.get(pair, 0))

    for synset in wordnet.synsets.values():
        for left, right in combinations(single_words(synset), 2):
            link(left, right, 1)
            left_forms, right_forms = (inflected_forms(word, synset.part, wordnet) for word in (left, right))
            for ending in left_forms.keys() & right_forms.keys():
                link(left_forms[ending], right_forms[ending], 1)
        for neighbours, weight in ((synset.similar, _SIMILAR), (synset.wider, _WIDER)):
            near = (word for place in neighbours for word in single_words(wordnet.synsets[place]))
            for left, right in product(single_words(synset), near):
                link(left, right, weight)
        for number, place, other in synset.derived:
            link(synset.words[number].lower(), wordnet.synsets[place].words[other].lower(), _DERIVED)
    return links


def single_words(synset: Synset) -> list[str]:
    """The meaning's words that are no phrases, lower-cased."""
    return [word.lower() for word in synset.words if "_" not in word]


def inflected_forms(word: str, part: str, wordnet: WordNet) -> dict[str, str]:
    """Inflected forms by ending, irregular ones in the place of the regular."""
    forms = {ending: form for form, ending in inflect(word, frozenset(part)).items()}
    for form in sorted(wordnet.irregular_forms.get(word, ())):
        if part == "n":
            forms["s"] = form
        elif part == "v" and not form.endswith("ing"):
            forms["ed"] = form
    return forms


def reduce(vectors: Floats) -> Floats:
    """The vectors on their principal axes, shape (n, AXES), each axis pointing to its largest entry."""
    centred = vectors - vectors.mean(axis=0)
    covariance = (centred.T @ centred).astype(np.float64) / len(centred)
    _, axes = np.linalg.eigh(covariance)
    axes = axes[:, ::-1][:, :AXES]
    peaks = axes[np.abs(axes).argmax(axis=0), np.arange(AXES)]
    return to_unit(centred @ (axes * np.sign(peaks)).astype(np.float32))


def quantise(vectors: Floats) -> tuple[NDArray[np.uint8], Floats]:
    """Two numbers in each byte, shape (n, AXES / 2), and what a step is worth on each axis."""
    steps = (vectors.std(axis=0) * np.float32(_REACH / _LEVELS)).astype(np.float32)
    levels = np.clip(np.rint(vectors / steps), -_LEVELS, _LEVELS).astype(np.int16) + (_LEVELS + 1)
    half = AXES // 2
    return (levels[:, :half] << 4 | levels[:, half:]).astype(np.uint8), steps
