"""The thesaurus that the spinner looks words up in: WordNet's database files, as Debian's `wordnet-base` lays them.

Format: `wndb(5WN)` and `cntlist(5WN)` of WordNet 3.0 (Princeton University; Fellbaum 1998, MIT Press). Only what a
spinner needs is read: which lemmas share a sense, which sense is the more frequent, what a sense is a kind of, and
irregular forms.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path

DEBIAN_FOLDER = Path("/usr/share/wordnet")

_BROADER_WEIGHT = 0.08  # a spinner's "kinds of" are far fewer than its synonyms
_SIMILAR_WEIGHT = 0.08
_RARELY_TAGGED = 0.25  # what a sense counts that the tagged corpus never saw
_UNTAGGED_LEMMA = 0.05
_TAG_KINDS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}


class PartOfSpeech(StrEnum):
    """WordNet's four, by the letters of its files."""

    NOUN = "n"
    VERB = "v"
    ADJECTIVE = "a"
    ADVERB = "r"

    @property
    def file(self) -> str:
        """How WordNet's files are named for it."""
        return {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}[self.value]


@dataclass(frozen=True, slots=True)
class Sense:
    """One synset: the lemmas that share it, and the synsets that it is a kind of or similar to."""

    lemmas: tuple[str, ...]
    broader: tuple[tuple[str, int], ...] = ()
    similar: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Thesaurus:
    """Lemmas and what can stand for them. Lemmas of several words are written with spaces.

    Attributes:
        senses: (part of speech, offset) → the sense.
        index: (lemma, part of speech) → its senses' offsets, the more frequent first.
        tagged: (lemma, part of speech) → how often each of its senses was met in the tagged corpus.
        irregular: (form, part of speech) → its lemmas, for irregular forms ("took" → "take").
    """

    senses: Mapping[tuple[str, int], Sense]
    index: Mapping[tuple[str, str], tuple[int, ...]]
    tagged: Mapping[tuple[str, str], Mapping[int, int]] = field(default_factory=dict)
    irregular: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def knows(self, lemma: str, part: PartOfSpeech) -> bool:
        """Whether the lemma stands in the thesaurus as that part of speech."""
        return (lemma, part.value) in self.index

    def frequency(self, lemma: str, part: PartOfSpeech) -> int:
        """How often the lemma was met as that part of speech in the tagged corpus."""
        return sum(self.tagged.get((lemma, part.value), {}).values())

    def is_proper(self, lemma: str) -> bool:
        """Whether the lemma is also written with a capital, as the name of somebody or something."""
        offsets = self.index.get((lemma, PartOfSpeech.NOUN.value), ())
        return any(lemma.title() in self.senses["n", offset].lemmas for offset in offsets)

    @cached_property
    def forms(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """(lemma, part of speech) → its irregular forms."""
        forms: dict[tuple[str, str], tuple[str, ...]] = {}
        for (form, part), lemmas in self.irregular.items():
            for lemma in lemmas:
                forms[lemma, part] = (*forms.get((lemma, part), ()), form)
        return forms

    def substitutes(self, lemma: str, part: PartOfSpeech) -> tuple[tuple[str, float], ...]:
        """What can stand for the lemma, each with a weight: frequent senses and frequent lemmas weigh more."""
        weights: dict[str, float] = {}
        tags = self.tagged.get((lemma, part.value), {})
        for number, offset in enumerate(self.index.get((lemma, part.value), ()), start=1):
            sense = self.senses[part.value, offset]
            if not any(own == lemma for own in sense.lemmas):
                continue  # a proper name that only looks like the lemma ("reading", "Reading")
            weight = tags.get(number, 0) + _RARELY_TAGGED
            for other, share in self._around(sense):
                if other != lemma and _is_plain(other):
                    favour = (_UNTAGGED_LEMMA + self.frequency(other, part)) ** 0.5
                    weights[other] = weights.get(other, 0.0) + weight * share * favour
        return tuple(sorted(weights.items(), key=lambda item: (-item[1], item[0])))

    def _around(self, sense: Sense) -> Iterator[tuple[str, float]]:
        for lemma in sense.lemmas:
            yield lemma, 1.0
        for places, share in ((sense.broader, _BROADER_WEIGHT), (sense.similar, _SIMILAR_WEIGHT)):
            for place in places:
                for lemma in self.senses[place].lemmas:
                    yield lemma, share


def _is_plain(lemma: str) -> bool:
    return lemma.islower() and all(sign.isalpha() or sign in " -" for sign in lemma)


def read_wordnet(folder: Path = DEBIAN_FOLDER) -> Thesaurus:
    """The thesaurus in a folder of WordNet's database files.

    Raises:
        FileNotFoundError: no WordNet there; `apt-get install wordnet-base` puts it there.
    """
    senses: dict[tuple[str, int], Sense] = {}
    index: dict[tuple[str, str], tuple[int, ...]] = {}
    irregular: dict[tuple[str, str], tuple[str, ...]] = {}
    for part in PartOfSpeech:
        for line in _read_entries(folder / f"data.{part.file}"):
            offset, sense = _parse_sense(line)
            senses[part.value, offset] = sense
        for line in _read_entries(folder / f"index.{part.file}"):
            fields = line.split()
            count = int(fields[2])
            index[fields[0].replace("_", " "), part.value] = tuple(map(int, fields[-count:]))
        for line in _read_entries(folder / f"{part.file}.exc"):
            form, *lemmas = line.replace("_", " ").split() if "_" not in line else line.split()
            irregular[form.replace("_", " "), part.value] = tuple(each.replace("_", " ") for each in lemmas)
    return Thesaurus(senses, index, _read_tagged(folder / "cntlist.rev"), irregular)


def _read_entries(path: Path) -> Iterator[str]:
    """Lines of a database file; the licence at its head is indented and is no entry."""
    with path.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            if not line.startswith("  "):
                yield line


def _parse_sense(line: str) -> tuple[int, Sense]:
    fields = line.partition("|")[0].split()
    words = int(fields[3], 16)
    lemmas = tuple(fields[4 + 2 * number].partition("(")[0].replace("_", " ") for number in range(words))
    at = 4 + 2 * words
    broader: list[tuple[str, int]] = []
    similar: list[tuple[str, int]] = []
    for number in range(int(fields[at])):
        sign, offset, part, _ = fields[at + 1 + 4 * number : at + 5 + 4 * number]
        if sign == "@":
            broader.append((part, int(offset)))
        elif sign == "&":
            similar.append(("a", int(offset)))
    return int(fields[0]), Sense(lemmas, tuple(broader), tuple(similar))


def _read_tagged(path: Path) -> dict[tuple[str, str], dict[int, int]]:
    tagged: dict[tuple[str, str], dict[int, int]] = {}
    for line in _read_entries(path):
        key, number, count = line.split()
        lemma, _, kind = key.partition("%")
        place = (lemma.replace("_", " "), _TAG_KINDS[kind[0]])
        tagged.setdefault(place, {})[int(number)] = int(count)
    return tagged
