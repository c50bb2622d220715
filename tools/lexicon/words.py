"""Which words the lexicon holds, and how frequent they are.

The most frequent words of English by wordfreq, and rarer ones that a thesaurus could bring up: words of WordNet
and their inflected forms where wordfreq has seen them, and any word of WordNet that is a synonym of one of those.
"""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import msgpack
from wordnet import WordNet, inflect

FREQUENT = 50_000
_WORD = re.compile(r"[a-zà-öø-ÿāčćęłńśşšțğıž]+(?:'[a-z]+)?")
_LONGEST = 24
_LEAST_ZIPF = 1.5


def read_zipfs(path: Path) -> dict[str, float]:
    """Zipf frequency of every English word, the most frequent first.

    wordfreq packs words in bins: the n-th list holds the words of -n centibels, 900 above Zipf's zero.
    """
    with gzip.open(path) as file:
        header, *bins = msgpack.load(file)
    if header != {"format": "cB", "version": 1}:
        raise SystemExit(f"{path} has an unknown format: {header}")
    return {word: round((900 - centibels) / 100, 2) for centibels, words in enumerate(bins) for word in words}


def select_words(zipfs: dict[str, float], wordnet: WordNet) -> list[str]:
    """The words of the lexicon, sorted."""
    sane = [word for word in zipfs if _is_sane(word)]
    chosen = set(sane[:FREQUENT])
    known = {form for forms in wordnet.irregular_forms.values() for form in forms}
    for lemma, parts in wordnet.lemmas.items():
        known.add(lemma)
        known.update(inflect(lemma, parts))
    chosen.update(word for word in sane if word in known and zipfs[word] >= _LEAST_ZIPF)
    return sorted(chosen | _find_synonyms(chosen, wordnet))


def _find_synonyms(chosen: set[str], wordnet: WordNet) -> set[str]:
    """Words written small that share a meaning with a chosen one, or, as adjectives, a similar meaning."""
    found: set[str] = set()
    for synset in wordnet.synsets.values():
        near = [synset, *(wordnet.synsets[place] for place in synset.similar)]
        if any(word.lower() in chosen for meaning in near for word in meaning.words):
            found.update(word for word in synset.words if word.islower() and _is_sane(word))
    return found


def _is_sane(word: str) -> bool:
    return len(word) <= _LONGEST and _WORD.fullmatch(word) is not None
