"""Which entries of a long list a few names may be: the list runs past the names, and nothing else of it is kept.

Problem: to index millions of entries for one name takes minutes and gigabytes.

Stages: 1. the names' words are put down in every form by which the index would find them: sound, skeleton, letters left
out, forms of a given name, halves, neighbours joined, first letters; 2. each entry's words are looked up there, a word
that was seen before in one step; an entry with a word in common goes on, to be indexed and compared as ever; 3. the
words of all entries are counted, so that the index weighs them as if it held the whole list.

Invariants: what the index of the whole list gives for the names, the index of what goes on gives, too, but for names
whose estimate lies at the very floor. Memory: `_MOST_WORDS` words. Cost: some five microseconds an entry, twenty more
for each word that was never seen.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from unspin.model import Listing, ListingKind
from unspin.sanctions.index.deletions import LONGEST, list_forms
from unspin.sanctions.names import NamePart, PreparedName, prepare_name
from unspin.sanctions.names.name_forms import find_forms, find_translations
from unspin.sanctions.names.person_roles import settle_name
from unspin.sanctions.names.sounds import make_skeleton, make_sound
from unspin.sanctions.names.splitting import LONGEST_NAME, clean_name, split_words

_MOST_WORDS = 300_000  # that are remembered, half a kilobyte each; those met later are looked at each time
_NEAR = 2  # letters between two words that share a form
_SHORTEST_SKELETON = 3  # as in the vocabulary
_SHORTEST_HALF = 3
_LONGEST_SPLIT = 24
_LONGEST_ACRONYM = 10
_NO_DIGIT = re.compile(r"[^0-9]+")
_PLAIN = str.maketrans({",": " "})


class Sieve:
    """The words of a few names; use `sift`.

    Args:
        names: the names, prepared as they are sought.
        numbers: identifiers that an entry may be found by, whatever it is called ("IMO 9187629").

    Attributes:
        total: names of the list that have been seen.
    """

    def __init__(self, names: Iterable[PreparedName], numbers: Iterable[str] = ()) -> None:
        self._sounds: set[str] = set()
        self._skeletons: set[str] = set()
        self._near: list[str] = []
        self._forms: set[int] = set()
        self._rows: set[int] = set()
        self._translations: set[int] = set()
        self._joined: set[str] = set()
        self._acronyms: set[str] = set()
        self._digits = {digits for number in numbers if (digits := _NO_DIGIT.sub("", number))}
        for name in names:
            self._add(name)
        self._numbers: dict[
            str, int
        ] = {}  # of a word met: the number of its sound, negative (~) if it may be a sought one
        self._sound_numbers: dict[str, int] = {}
        self._counts = array("I")
        self.total = 0

    def sift(self, listings: Iterable[Listing]) -> Iterator[Listing]:
        """The listings that one of the names may be, in their order."""
        for listing in listings:
            may_be = [self._sees(name.words) for name in listing.names]
            if any(may_be) or (self._digits and self._has_number(listing)):
                yield listing

    def count(self, sound: str) -> int:
        """In how many names a word of that sound was seen; 0 for one that was not, or too late to be remembered."""
        number = self._sound_numbers.get(sound)
        return 0 if number is None else self._counts[number]

    def _add(self, name: PreparedName) -> None:
        telling = [part for part in name.telling if len(part.latin) > 1] or name.telling
        for part in telling:
            self._add_part(part)
        for left, right in pairwise(name.parts):
            self._sounds.add(make_sound(left.latin + right.latin))
        self._joined.add(name.joined)
        if len(name.telling) == 1 and len(name.joined) <= _LONGEST_ACRONYM:
            self._acronyms.add(name.joined)
        if name.acronym:
            self._sounds.add(make_sound(name.acronym))

    def _add_part(self, part: NamePart) -> None:
        sound = part.sound
        self._sounds.add(sound)
        self._near += [sound[:LONGEST], part.latin[:LONGEST]]
        self._forms.update(list_forms((sound, part.latin)))
        if len(part.skeleton) >= _SHORTEST_SKELETON:
            self._skeletons.add(part.skeleton)
        self._rows |= part.forms
        self._translations |= part.translations
        if len(sound) <= _LONGEST_SPLIT:
            for cut in range(_SHORTEST_HALF, len(sound) - _SHORTEST_HALF + 1):
                self._sounds.update((sound[:cut], sound[cut:]))

    def _has_number(self, listing: Listing) -> bool:
        return any(_NO_DIGIT.sub("", number) in self._digits for number in listing.numbers)

    def _sees(self, words: str) -> bool:
        """Whether a listed name may be a sought one; counts its words."""
        self.total += 1
        latins = _split(words)
        found = False
        for latin in dict.fromkeys(latins):
            number = self._numbers.get(latin)
            if number is None:
                number = self._meet(latin)
            if number < 0:
                found = True
                number = ~number
            self._counts[number] += 1
        if found or "".join(latins) in self._joined:
            return True
        return bool(self._acronyms) and self._is_spelled_out(latins)

    def _is_spelled_out(self, latins: list[str]) -> bool:
        """Whether a sought word may be the first letters of the words."""
        letters = "".join([latin[0] for latin in latins])
        return any(_is_within(acronym, letters) for acronym in self._acronyms)

    def _meet(self, latin: str) -> int:
        """The number of a word that is not remembered; it is from now on, if there is room."""
        parts = _read(latin)
        sound = parts[0][0]
        number = self._sound_numbers.get(sound)
        is_room = len(self._numbers) < _MOST_WORDS
        if number is None:
            if not is_room and self._counts:
                number = 0  # counted with the first word: one in a few million does not matter
            else:
                number = self._sound_numbers[sound] = len(self._counts)
                self._counts.append(0)
        if any(self._may_be(one, latin) for one in parts):
            number = ~number
        if is_room:
            self._numbers[latin] = number
        return number

    def _may_be(self, part: tuple[str, str], latin: str) -> bool:
        """Whether a word, as sound and in Latin letters, may be one that is sought."""
        sound, settled = part
        if sound in self._sounds:
            return True
        if self._is_near(sound, settled) and not self._forms.isdisjoint(list_forms((sound, settled, latin))):
            return True
        skeleton = make_skeleton(settled, sound)
        if len(skeleton) >= _SHORTEST_SKELETON and skeleton in self._skeletons:
            return True
        return not (
            self._rows.isdisjoint(find_forms(settled))
            and self._translations.isdisjoint(find_translations(settled))
        )

    def _is_near(self, *spellings: str) -> bool:
        """Whether a spelling is two letters at most from a sought one: quickly told, and no other shares a form."""
        return any(
            process.extractOne(spelling[:LONGEST], self._near, scorer=OSA.distance, score_cutoff=_NEAR)
            for spelling in dict.fromkeys(spellings)
        )


def _split(words: str) -> list[str]:
    """The words of a listed name in lower case; those of other scripts as they are written."""
    plain = words[:LONGEST_NAME].translate(_PLAIN)
    if words.isascii() and plain.replace(" ", "").isalnum():
        return plain.lower().split()
    clean, _ = clean_name(words)
    # With dotted letters closed and left apart: which it is depends on what the name names.
    closed = split_words(clean, is_person=False)
    return [word.lower() for word in dict.fromkeys([*closed, *split_words(clean, is_person=True)])]


def _read(word: str) -> list[tuple[str, str]]:
    """The sounds and Latin forms that a written word may have in a name."""
    if word.isascii() and word.isalpha():
        settled = settle_name(word)
        read = [(make_sound(settled), settled)]
        return read if settled == word else [*read, (make_sound(word), word)]
    kinds = (ListingKind.PERSON, ListingKind.ORGANISATION)
    parts = [part for kind in kinds for part in prepare_name(word, kind).parts]
    return list(dict.fromkeys((part.sound, part.latin) for part in parts)) or [(word, word)]


def _is_within(letters: str, others: str) -> bool:
    """Whether letters stand among others in this order.

    >>> _is_within("irgc", "tirgc"), _is_within("irgc", "igrc")
    (True, False)
    """
    left = iter(others)
    return all(letter in left for letter in letters)
