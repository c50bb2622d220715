"""The names of an article and their kinds: from the reader where it has spoken, from capitals and the lexicon elsewhere.

Stages of the second: runs of capitalised words are joined over initials and hyphens ("James B. Comey", "Abu-Laban"),
parted at possessives ("Iran's | Hossein Daryaei") and after the last title ("Treasury Secretary | Joan Pellew"); what
is left is a place, a body or a person by the lexicon, by nouns that bodies are named with, by a title or a first name.
A name that nothing speaks for has no kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from unspin.claims.attribution import Named
from unspin.claims.speakers.given_names import FEMALE, MALE
from unspin.claims.speakers.role_words import COURTESIES, MODIFIERS, PORTFOLIOS, is_role, is_roles
from unspin.claims.speakers.source_words import BODIES, COMPANY_ENDINGS, DEMONYM_PARTIES, GROUPS, OUTLET_NAMES
from unspin.claims.speakers.words import Words
from unspin.model import NameKind, Span
from unspin.text.lexicon import Lexicon
from unspin.text.lexicon import NameKind as KnownKind

PLACES = frozenset([KnownKind.COUNTRY, KnownKind.REGION, KnownKind.CITY])
_INNER = frozenset("of for the and & in on".split())
_PARTICLES = frozenset("de la le du al el bin ibn von van der den da di y abu".split())
_COUNTRY_ACRONYMS = frozenset(
    ["us", "uk", "uae", "eu", "u.s.", "u.k.", "d.c.", "dc", "tv", "ceo", "cfo", "coo", "mp"]
)
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])
_LONGEST_PERSON = 5
_LONGEST_RUN = 24  # words; a longer run is a heading in capitals, not a name
_SMALL_WORD, _HEADING, _CAPITALS = (
    3,
    30,
    0.8,
)  # letters; words; share of the words in capitals that a heading has
_MOST_OPENING = 4  # words before a first name
_OPENING_ZIPF = 3.8  # a word as usual as "yesterday" before a first name only opens a sentence


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
        known: words asked for → kind in the lexicon, kept because the same are asked for often.
    """

    words: Words
    lexicon: Lexicon
    names: tuple[Name, ...]
    name_of: dict[int, Name]
    courted: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    known: dict[tuple[str, ...], KnownKind | None] = field(default_factory=dict)

    def kind(self, begin: int, end: int) -> NameKind | None:
        """What the words `[begin, end)` name, taken together; None if nothing tells."""
        name = self.name_of.get(begin)
        if name and name.begin == begin and name.end == end and name.kind:
            return name.kind
        if self.is_body(begin, end):
            return NameKind.ORGANISATION
        if self.find_known(begin, end) in PLACES:
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

    def find_known(self, begin: int, end: int) -> KnownKind | None:
        """The lexicon's kind for exactly these words, with "the" before them or without."""
        key = self.words.lower[begin:end]
        if key not in self.known:
            self.known[key] = _look_up(self.lexicon, key)
        return self.known[key]


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


def find_naming(words: Words, lexicon: Lexicon, read: Sequence[Named], sources: Sequence[Span]) -> Naming:
    """The article's names: those that were read, and between them those that capitals show.

    Args:
        words: the article's words.
        lexicon: the lexicon.
        read: names that were read.
        sources: where speakers stand: a full name that speaks, or whose last word alone does, is a person's.
    """
    found = {name.begin: name for name in _take_read(words, read)}
    taken = {index for name in found.values() for index in range(name.begin, name.end)}
    empty = Naming(words=words, lexicon=lexicon, names=(), name_of={})
    for begin, end in _part(words, empty):
        if not any(index in taken for index in range(begin, end)):
            found[begin] = Name(begin=begin, end=end, kind=_classify(empty, begin, end))
    names = tuple(_settle(words, [found[begin] for begin in sorted(found)], sources))
    name_of = {index: name for name in names for index in range(name.begin, name.end)}
    courted = frozenset(
        words.lower[index]
        for index in range(1, len(words))
        if words.lower[index - 1] in COURTESIES and words.is_joined(index) and words.is_capital(index)
    )
    return Naming(
        words=words,
        lexicon=lexicon,
        names=names,
        name_of=name_of,
        courted=courted,
        surnames=_find_surnames(words, names),
        known=empty.known,
    )


def _settle(words: Words, names: Sequence[Name], sources: Sequence[Span]) -> Iterator[Name]:
    """The names, with those made persons that speak under a surname, and lone surnames made their bearer's."""
    names = _shorten_in_headings(words, names)
    spoken = [words.inside(source) for source in sources]
    lone = {words.lower[begin] for begin, end in spoken if end - begin == 1 and words.is_capital(begin)}
    whole = set(spoken)
    people: set[str] = set()
    settled: list[Name] = []
    for name in names:
        long_enough = name.end - name.begin > 1 and is_person_shaped(words, name.begin, name.end)
        speaks = words.lower[name.end - 1] in lone or (name.begin, name.end) in whole
        if name.kind is None and long_enough and speaks and not has_body_word(words, name.begin, name.end):
            name = Name(begin=name.begin, end=name.end, kind=NameKind.PERSON)  # noqa: PLW2901
        if name.kind is NameKind.PERSON and long_enough:
            people.add(words.lower[surname_of(words, name.begin, name.end)])
        settled.append(name)
    for name in settled:
        is_lone = name.end - name.begin == 1 and words.lower[name.begin] in people
        yield Name(begin=name.begin, end=name.end, kind=NameKind.PERSON) if is_lone else name


def _find_surnames(words: Words, names: Sequence[Name]) -> frozenset[str]:
    return frozenset(
        words.lower[surname_of(words, name.begin, name.end)]
        for name in names
        if name.kind is NameKind.PERSON and name.end - name.begin > 1
    )


def _shorten_in_headings(words: Words, names: Sequence[Name]) -> list[Name]:
    """Persons in headings cut to the form that the story has, for there all words have capitals ("Ann Lee Slams Oslo")."""
    headings = _find_headings(words)
    forms = {
        words.lower[name.begin : name.end] for name in names if words.paragraph[name.begin] not in headings
    }
    return [
        _shorten(words, name, forms) if words.paragraph[name.begin] in headings else name for name in names
    ]


def _shorten(words: Words, name: Name, forms: set[tuple[str, ...]]) -> Name:
    if name.kind is not NameKind.PERSON or name.end - name.begin < 3:
        return name
    tokens = words.lower[name.begin : name.end]
    length = next((size for size in range(len(tokens), 1, -1) if tokens[:size] in forms), 2)
    return Name(begin=name.begin, end=name.begin + length, kind=name.kind)


def _find_headings(words: Words) -> frozenset[int]:
    """Lines of few words most of which have capitals."""
    long: Counter[int] = Counter()
    capital: Counter[int] = Counter()
    for index, paragraph in enumerate(words.paragraph):
        if len(words.said[index]) > _SMALL_WORD:
            long[paragraph] += 1
            capital[paragraph] += words.is_capital(index)
    return frozenset(
        paragraph
        for paragraph, count in long.items()
        if 2 < count < _HEADING and capital[paragraph] > count * _CAPITALS
    )


def _take_read(words: Words, read: Sequence[Named]) -> Iterator[Name]:
    last = 0
    for named in read:
        begin, end = words.inside(named.span)
        begin = max(begin, last)
        if named.kind is NameKind.PERSON:
            begin = _skip_titles(words, begin, end)
        if begin < end:
            yield Name(begin=begin, end=end, kind=named.kind)
            last = end


def _look_up(lexicon: Lexicon, words: tuple[str, ...]) -> KnownKind | None:
    for key in (words, words[1:] if words[:1] == ("the",) else ("the", *words)):
        for begin, end, kind in lexicon.names_in(key):
            if begin == 0 and end == len(key):
                return kind
    return None


def _part(words: Words, naming: Naming) -> Iterator[tuple[int, int]]:
    """Capitalised runs, joined over initials and hyphens, parted at possessives and after titles."""
    for begin, end in _join(words, naming):
        if end - begin > _LONGEST_RUN:
            continue
        piece = begin
        for index in range(begin, end):
            parts = words.owns[index] or index == end - 1 or _ends_person(words, piece, index + 1, end)
            if parts and piece <= index:
                yield from _trim(words, naming, piece, index + 1)
                piece = index + 1


def _ends_person(words: Words, begin: int, index: int, end: int) -> bool:
    """Whether a first and a last name stand before "of" or "for" ("Tomas Vrba | of the Institute")."""
    if index - begin < 2 or index >= end or words.lower[index] not in {"of", "for"}:
        return False
    first = _skip_titles(words, begin, index)
    titled = first > begin
    given = index - first > 1 and (words.lower[first] in MALE or words.lower[first] in FEMALE)
    return first < index and (titled or given) and is_person_shaped(words, first, index)


def _join(words: Words, naming: Naming) -> Iterator[tuple[int, int]]:
    begin = end = -1
    for run in words.runs:
        if run[0] == end and _goes_on(words, naming, (begin, end), run):
            end = run[1]
            continue
        if end > begin:
            yield begin, end
        begin, end = run
    if end > begin:
        yield begin, end


def _goes_on(words: Words, naming: Naming, left: tuple[int, int], right: tuple[int, int]) -> bool:
    if not words.is_joined(right[0]):
        return False
    if words.gaps[right[0]] == "-":
        return not (naming.find_known(*left) and naming.find_known(*right))
    return words.gaps[right[0]].strip() == "&" or words.is_short(left[1] - 1)


def _trim(words: Words, naming: Naming, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """One piece of a run without small words and titles before the name; nothing if only those."""
    while begin < end and words.lower[begin] in _INNER:
        begin += 1
    if begin < end and not naming.find_known(begin, end):
        begin = _skip_titles(words, begin, end)
        begin = _skip_opening(words, naming, begin, end)
    if begin < end:
        yield begin, end


def _skip_titles(words: Words, begin: int, end: int) -> int:
    """Where the name begins after the last title in the words, or `end` if they are a title only."""
    last = begin
    for index in range(begin, end):
        word = words.lower[index]
        if word in COURTESIES or (is_role(word) and index - begin < _LONGEST_RUN):
            after = _skip_portfolio(words, index + 1, end)
            if after < end or index > begin or word in COURTESIES:
                last = after
    if last == end and not is_role(words.lower[end - 1]) and words.lower[end - 1] not in PORTFOLIOS:
        return begin
    if last < end and words.lower[last] in _INNER:  # "Director of the Oslo Forum": a role and a body
        return begin
    if last > begin and has_body_word(words, last, end):  # "General Dynamics Corp"
        return begin
    return last


def _skip_portfolio(words: Words, index: int, end: int) -> int:
    """Past "of State", "of Homeland Security", "for Foreign Affairs" after a title."""
    if index + 1 >= end or words.lower[index] not in {"of", "for"}:
        return index
    after = index + 1
    while after < end and (words.lower[after] in PORTFOLIOS or (words.lower[after] in {"the", "and"})):
        after += 1
    return after if after > index + 1 else index


def _skip_opening(words: Words, naming: Naming, begin: int, end: int) -> int:
    """Past a nationality or a usual word before a first name ("Republican Donald …", "Yesterday Donald …")."""
    for given in range(begin, min(end - 1, begin + _MOST_OPENING + 1)):
        if words.lower[given] in MALE or words.lower[given] in FEMALE:
            opening = range(begin, given)
            is_whole = words.gaps[given] == "-"
            return given if all(_is_opening(naming, index) for index in opening) and not is_whole else begin
    return begin


def _is_opening(naming: Naming, index: int) -> bool:
    word = naming.words.lower[index]
    if word in MODIFIERS or is_acronym(naming.words, index):
        return True
    is_adjective = naming.find_known(index, index + 1) is KnownKind.NATIONALITY
    return is_adjective or naming.lexicon.zipf(word) > _OPENING_ZIPF


def _classify(naming: Naming, begin: int, end: int) -> NameKind | None:
    words = naming.words
    if begin > 0 and words.lower[begin - 1] in COURTESIES and words.is_joined(begin):
        return NameKind.PERSON
    known = naming.find_known(begin, end)
    titled = (
        begin > 0
        and words.is_capital(begin - 1)
        and words.is_joined(begin)
        and is_role(words.lower[begin - 1])
    )
    if known:
        if titled and known is KnownKind.CITY:
            return NameKind.PERSON
        if known in PLACES:
            return NameKind.PLACE
        return None if known is KnownKind.NATIONALITY else NameKind.ORGANISATION
    if naming.is_body(begin, end):
        return NameKind.ORGANISATION
    if not is_person_shaped(words, begin, end):
        return None
    first = words.lower[begin]
    if titled or (end - begin > 1 and (first in MALE or first in FEMALE)):
        return NameKind.PERSON
    return None


def is_person_shaped(words: Words, begin: int, end: int) -> bool:
    """Whether words could be a person's name: few, and without small words that only bodies have."""
    last = words.lower[end - 1]
    if not 0 < end - begin <= _LONGEST_PERSON or last in DEMONYM_PARTIES or last in GROUPS or is_roles(last):
        return False
    return all(
        (words.is_capital(index) or words.lower[index] in _PARTICLES) and not words.said[index].isdigit()
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
