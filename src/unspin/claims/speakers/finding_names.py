"""The names of an article: where capitals show them, of the kinds that the words around them and the reader tell.

A run of capitals is a place, a body or a person by the lexicon, by nouns that bodies are named with, by a title, a first
name, or because it speaks. A name that nothing speaks for has no kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from unspin.claims.speakers.given_names import FEMALE, MALE
from unspin.claims.speakers.headings import find_headings, shorten_in_headings
from unspin.claims.speakers.name_runs import part_runs
from unspin.claims.speakers.naming import (
    PLACES,
    Name,
    Naming,
    has_body_word,
    is_person_shaped,
    names_people,
    surname_of,
)
from unspin.claims.speakers.read_names import ReadName, join_names, tidy_names
from unspin.claims.speakers.role_words import COURTESIES, is_role
from unspin.claims.speakers.words import Range, Words
from unspin.model import NameKind
from unspin.text.lexicon import Lexicon
from unspin.text.lexicon import NameKind as KnownKind

_USUAL_ZIPF = (
    3.8  # of "watch", "policy", "common"; persons' names have a rarer word, or a first name that is known
)


def find_naming(
    words: Words,
    lexicon: Lexicon,
    read: Sequence[ReadName],
    sources: Sequence[Range],
    outlets: frozenset[tuple[str, ...]] = frozenset(),
) -> Naming:
    """The article's names: those that were read, and between them those that capitals show.

    Args:
        words: the article's words.
        lexicon: the lexicon.
        read: names that were read, in the order of the text.
        sources: the words of speakers: a full name that speaks, or whose last word alone does, is a person's.
        outlets: names of the article's own outlet and of those it is credited to: none of these is a person's.
    """
    empty = Naming(words=words, lexicon=lexicon, names=(), name_of={}, outlets=outlets)
    shown = [
        Name(begin=begin, end=end, kind=_classify(empty, begin, end))
        for begin, end in part_runs(words, empty)
    ]
    joined = join_names(shown, list(tidy_names(empty, read)))
    names = tuple(_settle(empty, joined, sources))
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
        headings=find_headings(words),
        outlets=outlets,
        surnames=_find_surnames(words, names),
        known=empty.known,
    )


def _settle(naming: Naming, names: Sequence[Name], sources: Sequence[Range]) -> Iterator[Name]:
    """The names, with those made persons that speak under a surname, and lone surnames made their bearer's."""
    words = naming.words
    names = shorten_in_headings(words, names)
    whole = {(begin, _find_capitals_end(words, begin, end)) for begin, end in sources}
    lone = {words.lower[begin] for begin, end in whole if end - begin == 1}
    people: set[str] = set()
    settled: list[Name] = []
    for name in names:
        long_enough = name.end - name.begin > 1 and is_person_shaped(words, name.begin, name.end)
        long_enough = long_enough and not names_people(naming, name.end - 1) and not _is_usual(naming, name)
        speaks = words.lower[name.end - 1] in lone or (name.begin, name.end) in whole
        speaks = speaks and words.lower[name.begin : name.end] not in naming.outlets
        if name.kind is None and long_enough and speaks and not has_body_word(words, name.begin, name.end):
            name = Name(begin=name.begin, end=name.end, kind=NameKind.PERSON)  # noqa: PLW2901
        if name.kind is NameKind.PERSON and long_enough:
            people.add(words.lower[surname_of(words, name.begin, name.end)])
        settled.append(name)
    for name in settled:
        is_lone = name.end - name.begin == 1 and words.lower[name.begin] in people
        yield Name(begin=name.begin, end=name.end, kind=NameKind.PERSON) if is_lone else name


def _find_capitals_end(words: Words, begin: int, end: int) -> int:
    """Where the capitals end that a source begins with, if a sign or its end follows them ("Margit Aune, who …")."""
    after = begin
    while after < end and words.is_capital(after) and (after == begin or words.is_joined(after)):
        after += 1
    return after if after == end or (after > begin and not words.is_joined(after)) else begin


def _is_usual(naming: Naming, name: Name) -> bool:
    """Whether a name without a kind is made of usual words, or of capitals only ("Right Wing Watch")."""
    words = naming.words
    if name.kind is not None:
        return False
    if all(words.said[index].isupper() for index in range(name.begin, name.end)):
        return True
    return all(naming.lexicon.zipf(word) > _USUAL_ZIPF for word in words.lower[name.begin : name.end])


def _find_surnames(words: Words, names: Sequence[Name]) -> frozenset[str]:
    return frozenset(
        words.lower[surname_of(words, name.begin, name.end)]
        for name in names
        if name.kind is NameKind.PERSON and name.end - name.begin > 1
    )


def _classify(naming: Naming, begin: int, end: int) -> NameKind | None:
    """What a run of capitals names, from itself and the title before it; None if neither tells."""
    words = naming.words
    before = words.lower[begin - 1] if begin and words.is_joined(begin) else ""
    titled = is_role(before) and words.is_capital(begin - 1)
    known = naming.find_known(begin, end)
    if before in COURTESIES or (
        titled and known in {None, KnownKind.CITY} and not naming.is_body(begin, end)
    ):
        return NameKind.PERSON if is_person_shaped(words, begin, end) else None
    if known:
        return _KIND_OF.get(known, NameKind.ORGANISATION)
    if naming.is_body(begin, end):
        return NameKind.ORGANISATION
    is_given = end - begin > 1 and (words.lower[begin] in MALE or words.lower[begin] in FEMALE)
    return NameKind.PERSON if is_given and is_person_shaped(words, begin, end) else None


_KIND_OF: dict[KnownKind, NameKind | None] = {
    **dict.fromkeys(PLACES, NameKind.PLACE),
    KnownKind.NATIONALITY: None,
}
"""What the lexicon's kinds are for names; the rest are organisations."""
