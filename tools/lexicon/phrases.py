"""Set phrases: WordNet's entries of several words and a hand-written list, with their inflected forms."""

from __future__ import annotations

from collections.abc import Iterator

from inputs import read_list
from wordnet import WordNet, inflect

_TAXA = ("genus ", "family ", "order ", "class ", "phylum ", "suborder ", "subfamily ", "superfamily ")


def collect_phrases(wordnet: WordNet) -> set[str]:
    """Set phrases, lower-cased, with their regular plurals and verb forms."""
    phrases: set[str] = set()
    for phrase, part in wordnet.phrases():
        if not phrase.startswith(_TAXA):
            phrases.update(_inflect_phrase(phrase.lower(), part, wordnet))
    for phrase in read_list("phrases"):
        phrases.update(_inflect_phrase(phrase.lower(), "n", wordnet))
    for phrase in read_list("verb_phrases"):
        phrases.update(_inflect_phrase(phrase.lower(), "v", wordnet))
    for phrase in read_list("fixed_phrases"):
        phrases.add(phrase.lower())
    return phrases


def _inflect_phrase(phrase: str, part: str, wordnet: WordNet) -> Iterator[str]:
    """The phrase and, of a noun, its plural; of a verb, the forms of its first word."""
    yield phrase
    if part == "n":
        before, _, last = phrase.rpartition(" ")
        for form in _forms(last, part, wordnet):
            yield f"{before} {form}"
    elif part == "v":
        first, _, after = phrase.partition(" ")
        for form in _forms(first, part, wordnet):
            yield f"{form} {after}"


def _forms(word: str, part: str, wordnet: WordNet) -> set[str]:
    parts = wordnet.lemmas.get(word, frozenset())
    return {
        *inflect(word, frozenset(part)),
        *(wordnet.irregular_forms.get(word, ()) if part in parts else ()),
    }
