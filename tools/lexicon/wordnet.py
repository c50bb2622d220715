"""WordNet 3.0 as the Debian package `wordnet-base` lays it out: lemmas, synonym sets, irregular forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
_MARKER = re.compile(r"\((?:a|p|ip)\)$")  # where an adjective may stand: "galore(ip)"
# Pointers: from a satellite adjective to its head and back; to the wider meaning; between derived words.
_SIMILAR, _WIDER, _DERIVED = "&", "@", "+"
_VOWELS = "aeiou"
_SHORT_STEM = 4  # "stop" → "stopped", but "offer" → "offered"


@dataclass(frozen=True)
class Synset:
    """One meaning.

    Attributes:
        part: part of speech, one letter.
        words: its words as they are written.
        similar, wider: the places of similar meanings (adjectives), and of wider ones.
        derived: (word, place, word there) for words derived from each other, by number in their synsets.
    """

    part: str
    words: tuple[str, ...]
    similar: tuple[str, ...]
    wider: tuple[str, ...]
    derived: tuple[tuple[int, str, int], ...]


class WordNet:
    """The dictionary in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def synsets(self) -> dict[str, Synset]:
        """Every meaning, by part of speech and place in its file ("n00001740")."""
        return {place: synset for part in PARTS for place, synset in self._read_synsets(part)}

    @cached_property
    def irregular_forms(self) -> dict[str, set[str]]:
        """Irregular forms of each word that has some: "go" → {"went", "gone"}."""
        forms: dict[str, set[str]] = {}
        for part in PARTS:
            for line in (self._folder / f"{part}.exc").read_text(encoding="ascii").splitlines():
                form, *lemmas = line.split()
                for lemma in lemmas:
                    forms.setdefault(lemma, set()).add(form)
        return forms

    @cached_property
    def common_words(self) -> frozenset[str]:
        """Single words that are written small in at least one meaning."""
        words = (word for synset in self.synsets.values() for word in synset.words)
        return frozenset(word for word in words if word.islower() and "_" not in word)

    @cached_property
    def lemmas(self) -> dict[str, frozenset[str]]:
        """Single words, lower-cased, with their parts of speech."""
        parts: dict[str, set[str]] = {}
        for synset in self.synsets.values():
            for word in synset.words:
                if "_" not in word:
                    parts.setdefault(word.lower(), set()).add(synset.part)
        return {word: frozenset(found) for word, found in parts.items()}

    def phrases(self) -> Iterator[tuple[str, str]]:
        """Entries of several words, as written, with their part of speech."""
        for synset in self.synsets.values():
            for word in synset.words:
                if "_" in word:
                    yield word.replace("_", " "), synset.part

    def _read_synsets(self, part: str) -> Iterator[tuple[str, Synset]]:
        letter = PARTS[part]
        for line in (self._folder / f"data.{part}").read_text(encoding="ascii").splitlines():
            if line.startswith(" "):
                continue  # the licence
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            words = tuple(_MARKER.sub("", word) for word in fields[4 : 4 + 2 * count : 2])
            pointers = fields[5 + 2 * count :]
            yield letter + fields[0], _read_pointers(letter, words, int(fields[4 + 2 * count]), pointers)


def _read_pointers(part: str, words: tuple[str, ...], count: int, fields: list[str]) -> Synset:
    """The synset with its pointers, each of four fields: sign, place, part, numbers of the two words."""
    found: dict[str, list[str]] = {_SIMILAR: [], _WIDER: []}
    derived: list[tuple[int, str, int]] = []
    for begin in range(0, 4 * count, 4):
        sign, offset, letter, numbers = fields[begin : begin + 4]
        place = letter.replace("s", "a") + offset
        if sign in found:
            found[sign].append(place)
        elif sign == _DERIVED:
            number, other = bytes.fromhex(numbers)
            derived.append((number - 1, place, other - 1))
    return Synset(part, words, tuple(found[_SIMILAR]), tuple(found[_WIDER]), tuple(derived))


def inflect(word: str, parts: frozenset[str]) -> dict[str, str]:
    """Regular inflected forms of a word, each with the kind of its ending ("s", "ed", "ing", "er", "est", "ly")."""
    forms: dict[str, str] = {}
    if parts & {"n", "v"}:
        forms[_add_s(word)] = "s"
    if "v" in parts:
        forms |= {_join(word, "ed"): "ed", _join(word, "ing"): "ing"}
    if "a" in parts:
        forms |= {_join(word, "er"): "er", _join(word, "est"): "est"}
    return forms


def _add_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _join(word: str, ending: str) -> str:
    """The word with an ending that begins with a vowel: "make" → "making", "stop" → "stopped"."""
    if word.endswith("e") and not (ending == "ing" and word.endswith(("ee", "oe", "ye"))):
        return word[:-1] + ending
    if word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS and ending != "ing":
        return word[:-1] + "i" + ending
    if (
        len(word) in range(3, _SHORT_STEM + 1)
        and word[-1] not in _VOWELS + "wxy"
        and word[-2] in _VOWELS
        and word[-3] not in _VOWELS
    ):
        return word + word[-1] + ending
    return word + ending
