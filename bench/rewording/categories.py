"""A second thesaurus, whose synonyms do not come from WordNet: the category thesaurus of Debian's `aiksaurus`.

The product's lexicon was made with WordNet's help, so rewordings from WordNet's synsets flatter it. Here the synonyms come
from a thesaurus of the Roget kind (words that share a category); WordNet only says what part of speech a word is and how
frequent. Looser than most spinners: what shares two categories is preferred to what shares one.

Format, read off the files: `words.dat` holds word, NUL, category numbers, FFFF; `meanings.dat` two words of its
title, a number, its words, FFFF, the categories numbered as they stand; all numbers are big-endian and of two bytes, a
space is written ":".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rewording.idioms import FUNCTION_WORDS
from rewording.wordnet import PartOfSpeech, Thesaurus

DEBIAN_CATEGORIES = Path("/usr/share/aiksaurus")

_END = 0xFFFF
_HEAD = 3
_MOST_SUBSTITUTES = 8
_UNTAGGED_LEMMA = 0.05


@dataclass(frozen=True)
class CategoryThesaurus(Thesaurus):
    """WordNet's forms and frequencies with another thesaurus's synonyms.

    Attributes:
        categories: word → the categories it stands in, each as its words.
    """

    categories: Mapping[str, Sequence[Sequence[str]]] = field(default_factory=dict)

    def substitutes(self, lemma: str, part: PartOfSpeech) -> tuple[tuple[str, float], ...]:
        """What can stand for the lemma: its closest companions of the same part of speech, each with a weight."""
        shared: dict[str, float] = {}
        for category in self.categories.get(lemma, ()):
            for other in category:
                if (
                    other != lemma
                    and other not in FUNCTION_WORDS
                    and other.islower()
                    and self.knows(other, part)
                ):
                    shared[other] = shared.get(other, 0.0) + 1 / len(category)
        weights = {
            other: share**2 * (_UNTAGGED_LEMMA + self.frequency(other, part)) ** 0.5
            for other, share in shared.items()
        }
        ordered = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
        return tuple(ordered[:_MOST_SUBSTITUTES])


def read_categories(wordnet: Thesaurus, folder: Path = DEBIAN_CATEGORIES) -> CategoryThesaurus:
    """The category thesaurus in a folder, on top of WordNet's forms.

    Raises:
        FileNotFoundError: it is not there; `apt-get install aiksaurus` puts it there.
    """
    names, numbers = _read_words((folder / "words.dat").read_bytes())
    meanings = _read_meanings((folder / "meanings.dat").read_bytes(), names)
    categories = {
        name: [meanings[number] for number in own] for name, own in zip(names, numbers, strict=True)
    }
    return CategoryThesaurus(wordnet.senses, wordnet.index, wordnet.tagged, wordnet.irregular, categories)


def _read_words(content: bytes) -> tuple[list[str], list[list[int]]]:
    names: list[str] = []
    numbers: list[list[int]] = []
    at = 0
    while at < len(content):
        end = content.index(b"\0", at)
        names.append(content[at:end].decode("latin-1").replace(":", " "))
        own, at = _read_numbers(content, end + 1)
        numbers.append(own)
    return names, numbers


def _read_meanings(content: bytes, names: Sequence[str]) -> list[tuple[str, ...]]:
    meanings: list[tuple[str, ...]] = []
    at = 0
    while at < len(content):
        numbers, at = _read_numbers(content, at)
        meanings.append(tuple(names[each] for each in numbers[_HEAD:]))
    return meanings


def _read_numbers(content: bytes, at: int) -> tuple[list[int], int]:
    """Numbers up to the end mark, and where the next record begins."""
    numbers: list[int] = []
    while at < len(content):
        number = int.from_bytes(content[at : at + 2], "big")
        at += 2
        if number == _END:
            break
        numbers.append(number)
    return numbers, at
