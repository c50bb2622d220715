"""The names of an article and their kinds: from the reader where it has spoken, from capitals and the lexicon elsewhere.

Stages of the second: runs of capitalised words are joined over initials and hyphens ("James B. Comey", "Abu-Laban"),
parted at possessives ("Iran's | Hossein Daryaei") and after the last title ("Treasury Secretary | Joan Pellew"); what
is left is a place, a body or a person by the lexicon, by nouns that bodies are named with, by a title or a first name.
A name that nothing speaks for has no kind.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from unspin.claims.speakers.role_words import is_roles
from unspin.claims.speakers.source_words import BODIES, COMPANY_ENDINGS, DEMONYM_PARTIES, GROUPS, OUTLET_NAMES
from unspin.claims.speakers.words import Words
from unspin.model import NameKind
from unspin.text.lexicon import Lexicon
from unspin.text.lexicon import NameKind as KnownKind

PLACES = frozenset([KnownKind.COUNTRY, KnownKind.REGION, KnownKind.CITY])
PARTICLES = frozenset("de la le du al el bin ibn von van der den da di y abu".split())
_COUNTRY_ACRONYMS = frozenset(
    ["us", "uk", "uae", "eu", "u.s.", "u.k.", "d.c.", "dc", "tv", "ceo", "cfo", "coo", "mp"]
)
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])
_LONGEST_PERSON = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name in the text, as words `[begin, end)`, without titles; its kind, or None where nothing tells it."""

    begin: int
    end: int
    kind: NameKind | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """The names of one article.

    Attributes:
        words: its words.
        lexicon: the lexicon.
        names: in the order of the text, not overlapping.
        name_of: word → its name.
        courted: words that stand after "Mr.", "Ms." and the like.
        surnames: last words of the full names of persons.
        headings: numbers of the lines that are headings.
        outlets: names of the article's own outlet and of those it is credited to, as lower-cased words.
        known: words asked for → kind in the lexicon, kept because the same are asked for often.
    """

    words: Words
    lexicon: Lexicon
    names: tuple[Name, ...]
    name_of: dict[int, Name]
    courted: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    headings: frozenset[int] = frozenset()
    outlets: frozenset[tuple[str, ...]] = frozenset()
    known: dict[tuple[str, ...], KnownKind | None] = field(default_factory=dict)

    def kind(self, begin: int, end: int) -> NameKind | None:
        """What the words `[begin, end)` name, taken together; None if nothing tells."""
        name = self.name_of.get(begin)
        if name and name.begin == begin and name.end == end and name.kind:
            return name.kind
        if self.is_body(begin, end):
            return NameKind.ORGANISATION
        if self.find_known(begin, end) in PLACES or is_country_acronym(self.words, begin, end):
            return NameKind.PLACE
        last = self.name_of.get(end - 1)
        return last.kind if last and last.begin <= begin else None

    def is_body(self, begin: int, end: int) -> bool:
        """Whether the words `[begin, end)` name an organisation."""
        name = self.name_of.get(begin)
        if name and name.begin == begin and name.end == end and name.kind:
            return name.kind is NameKind.ORGANISATION
        known = self.find_known(begin, end)
        if known:
            return known not in PLACES and known is not KnownKind.NATIONALITY
        if end - begin == 1:
            return is_acronym(self.words, begin)
        return has_body_word(self.words, begin, end)

    def is_person(self, begin: int, end: int) -> bool:
        """Whether the words `[begin, end)` end in a person's name."""
        if end - begin == 1 and self.words.lower[begin] in self.surnames and self.words.is_capital(begin):
            return True
        name = self.name_of.get(end - 1)
        return bool(name and name.kind is NameKind.PERSON and name.end >= end and name.begin >= begin)

    def is_adjective(self, index: int) -> bool:
        """Whether a word is a people's adjective or one of its members ("Norwegian")."""
        return self.find_known(index, index + 1) is KnownKind.NATIONALITY and not names_people(self, index)

    def is_known_with_article(self, begin: int, end: int) -> bool:
        """Whether the lexicon has the words as a name with "The" ("The Times")."""
        key = ("the", *self.words.lower[begin:end])
        return any(found[:2] == (0, len(key)) for found in self.lexicon.names_in(key))

    def find_known(self, begin: int, end: int) -> KnownKind | None:
        """The lexicon's kind for exactly these words, with "the" before them or without."""
        key = self.words.lower[begin:end]
        if key not in self.known:
            self.known[key] = _look_up(self.lexicon, key)
        return self.known[key]


def is_country_acronym(words: Words, begin: int, end: int) -> bool:
    """Whether one word in capitals is a country ("US")."""
    said = words.said[begin].split("'")[0].split("’")[0]
    return end - begin == 1 and said.isupper() and said.casefold() in _COUNTRY_ACRONYMS


def is_acronym(words: Words, index: int) -> bool:
    """Whether a word is written in capitals as bodies are ("FBI"), and is no country."""
    said = words.said[index].split("'")[0].split("’")[0]
    letters = said.replace(".", "")
    return len(letters) > 1 and letters.isupper() and said.casefold() not in _COUNTRY_ACRONYMS


def has_body_word(words: Words, begin: int, end: int) -> bool:
    """Whether one of the capitalised words is a noun that bodies are named with, or the last one that outlets are."""
    if end - begin > 1 and words.lower[end - 1] in OUTLET_NAMES and words.is_capital(end - 1):
        return True
    return any(
        words.is_capital(index) and (words.lower[index] in BODIES or words.lower[index] in COMPANY_ENDINGS)
        for index in range(begin, end)
    )


def _look_up(lexicon: Lexicon, words: tuple[str, ...]) -> KnownKind | None:
    for key in (words, words[1:] if words[:1] == ("the",) else ("the", *words)):
        for begin, end, kind in lexicon.names_in(key):
            if begin == 0 and end == len(key):
                return kind
    return None


def is_person_shaped(words: Words, begin: int, end: int) -> bool:
    """Whether words could be a person's name: few, and without small words that only bodies have."""
    last = words.lower[end - 1]
    if not 0 < end - begin <= _LONGEST_PERSON or last in DEMONYM_PARTIES or last in GROUPS or is_roles(last):
        return False
    return all(
        (words.is_capital(index) or words.lower[index] in PARTICLES) and not words.said[index].isdigit()
        for index in range(begin, end)
    )


def names_people(naming: Naming, index: int) -> bool:
    """Whether a word means the members of a people, a party or a creed ("Russians", "Democrats")."""
    if naming.words.lower[index] in DEMONYM_PARTIES:
        return True
    return (
        naming.words.lower[index].endswith("s")
        and naming.find_known(index, index + 1) is KnownKind.NATIONALITY
    )


def surname_of(words: Words, begin: int, end: int) -> int:
    """The word that is the surname: the last one that is no suffix."""
    last = end - 1
    while last > begin and words.lower[last] in _SUFFIXES:
        last -= 1
    return last
