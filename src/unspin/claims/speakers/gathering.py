"""Gathers the cast of an article.

1. Full names of persons are put together: "James B. Comey Jr." and "James Comey" are one, the longest form is the name.
2. A title before a lone surname makes a person, too ("President Obeya").
3. Bodies are put together by their words; what stands in brackets behind one is its short form ("(FML)").
4. Every capitalised word that is somebody's surname is a mention, and so is a first name that only one person has.

Cost: linear in the words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from unspin.claims.speakers.bearers import choose_bearer, tell_gender
from unspin.claims.speakers.cast import Body, Cast, Mention, Person
from unspin.claims.speakers.given_names import NICKNAMES
from unspin.claims.speakers.introductions import find_introductions
from unspin.claims.speakers.naming import (
    Name,
    Naming,
    has_body_word,
    is_acronym,
    is_person_shaped,
    surname_of,
)
from unspin.claims.speakers.role_words import ABBREVIATIONS, COURTESIES, is_role
from unspin.claims.speakers.source_words import BODIES, COMPANIES, OUTLET_NAMES, OUTLETS
from unspin.claims.speakers.words import Range
from unspin.model import NameKind
from unspin.text.lexicon import NameKind as KnownKind

_COMMON_ZIPF = 3.8  # words so usual make no person's name by themselves ("Common Agricultural Policy")


_NOUNS = BODIES | COMPANIES | OUTLETS
_LONGEST_NOUN = 7  # words in apposition up to its noun


def gather_cast(naming: Naming) -> Cast:
    """The cast of an article."""
    people, surnames, mention_of = _gather_people(naming)
    bodies, body_mentions = _gather_bodies(naming)
    for mention in body_mentions:
        if mention.end - mention.begin == 1 and naming.words.lower[mention.begin] in surnames:
            continue  # a gang may be called Conti, and so may the woman who was introduced
        for index in range(mention.begin, mention.end):
            mention_of.setdefault(index, mention)
    _find_short_mentions(naming, surnames, people, mention_of)
    mentions = sorted(
        {id(found): found for found in mention_of.values()}.values(), key=lambda found: found.begin
    )
    for mention in mentions:
        if isinstance(mention.who, Person):
            _note(naming, mention)
    return Cast(
        naming=naming,
        people=people,
        bodies=bodies,
        mentions=mentions,
        mention_of=mention_of,
        surnames=surnames,
        body_of={(short,): body for body in bodies for short in body.short}
        | {body.tokens: body for body in bodies},
        places=[mention.begin for mention in mentions],
    )


def _note(naming: Naming, mention: Mention) -> None:
    """Keeps what is said around a mention with the person."""
    person = mention.who
    if not isinstance(person, Person):
        return
    name = Name(begin=mention.begin, end=mention.end, kind=NameKind.PERSON)
    for introduction in find_introductions(naming, name):
        person.introductions.append(introduction)
        person.introduced_at.setdefault(introduction.place, []).append(introduction)
        for word in naming.words.lower[slice(*introduction.role)] if introduction.role else ():
            person.role_words |= {word, ABBREVIATIONS.get(word, word).casefold()}
    person.gender = person.gender or tell_gender(naming, mention, person)


def _gather_people(naming: Naming) -> tuple[list[Person], dict[str, list[Person]], dict[int, Mention]]:
    people: list[Person] = []
    surnames: dict[str, list[Person]] = defaultdict(list)
    mention_of: dict[int, Mention] = {}
    full = [name for name in naming.names if _is_full_person(naming, name)]
    for name in full:
        person = _find_same(naming, surnames, name) or _add(naming, people, surnames, name)
        person.full_mentions += 1
        if name.end - name.begin > person.name[1] - person.name[0]:
            person.name = name.begin, name.end
        mention = Mention(begin=name.begin, end=name.end, who=person)
        mention_of.update(dict.fromkeys(range(name.begin, name.end), mention))
    for name in naming.names:
        if (
            name.end - name.begin == 1
            and naming.words.lower[name.begin] not in surnames
            and _is_titled(naming, name)
        ):
            _add(naming, people, surnames, name)
    return people, surnames, mention_of


def _is_full_person(naming: Naming, name: Name) -> bool:
    """Whether a name is a person's full name: by its kind, or, where nothing tells that, by what stands around it."""
    if name.end - name.begin < 2:
        return False
    if name.kind is NameKind.PERSON:
        return True
    if not is_person_shaped(naming.words, name.begin, name.end):
        return False
    if name.kind is NameKind.ORGANISATION and not naming.find_known(name.begin, name.end):
        return _is_told_of(naming, name)
    if name.kind is not None:
        return False
    is_common = all(
        naming.lexicon.zipf(word) > _COMMON_ZIPF for word in naming.words.lower[name.begin : name.end]
    )
    told = any(found.role or (found.body and not is_common) for found in find_introductions(naming, name))
    return told or _heads_courtesy(naming, name)


def _is_told_of(naming: Naming, name: Name) -> bool:
    """Whether a name that was read as a body's is a person's all the same: "Zoltan Kiss, a baker"."""
    if has_body_word(naming.words, name.begin, name.end) or is_acronym(naming.words, name.begin):
        return False
    return any(found.role and found.begin == name.begin for found in find_introductions(naming, name))


def _heads_courtesy(naming: Naming, name: Name) -> bool:
    """Whether the last word of a name stands after "Mr." or "Ms." elsewhere."""
    return naming.words.lower[name.end - 1] in naming.courted


def _is_titled(naming: Naming, name: Name) -> bool:
    """Whether a role stands right before a lone surname ("President Obeya"), which makes it a known person."""
    words, before = naming.words, name.begin - 1
    if words.paragraph[name.begin] in naming.headings:
        return False
    if before < 0 or not words.is_joined(name.begin) or name.kind is NameKind.ORGANISATION:
        return False
    return words.lower[before] not in COURTESIES and is_role(words.lower[before]) and words.is_capital(before)


def _find_same(naming: Naming, surnames: dict[str, list[Person]], name: Name) -> Person | None:
    """The person whose name has the same first and last word, or all of the other's words."""
    words = naming.words
    tokens = words.lower[name.begin : name.end]
    surname = words.lower[surname_of(words, name.begin, name.end)]
    for person in surnames.get(surname, ()):
        if _are_same_first(person.tokens[0], tokens[0]) or set(tokens) <= set(person.tokens):
            return person
    return None


def _are_same_first(left: str, right: str) -> bool:
    """Whether two first names may be one person's: the same, one the beginning of the other, or its short form."""
    short, long = sorted((left, right), key=len)
    same = short == long or NICKNAMES.get(short) == long
    return same or (len(short) > 2 and long.startswith(short))


def _add(naming: Naming, people: list[Person], surnames: dict[str, list[Person]], name: Name) -> Person:
    words = naming.words
    person = Person(name=(name.begin, name.end), tokens=words.lower[name.begin : name.end])
    people.append(person)
    surnames[words.lower[surname_of(words, name.begin, name.end)]].append(person)
    return person


def _gather_bodies(naming: Naming) -> tuple[list[Body], list[Mention]]:
    words = naming.words
    by_words: dict[tuple[str, ...], Body] = {}
    by_short: dict[str, Body] = {}
    mentions: list[Mention] = []
    found: list[Body] = []
    for name in naming.names:
        if name.kind is not NameKind.ORGANISATION:
            continue
        tokens = words.lower[name.begin : name.end]
        tokens = tokens[1:] if tokens[0] == "the" and len(tokens) > 1 else tokens
        short = by_short.get(tokens[0]) if len(tokens) == 1 else None
        begin = name.end - len(tokens)
        begin -= bears_article(naming, begin, name.end)
        body = short or by_words.get(tokens)
        if body is None:
            body = Body(name=(begin, name.end), tokens=tokens)
            found.append(body)
            for first in range(
                max(1, len(tokens) - 1)
            ):  # "Principles PAC" is the same as "Our Principles PAC"
                by_words.setdefault(tokens[first:], body)
        mentions.append(Mention(begin=name.begin, end=name.end, who=body))
        body.nouns.update(_find_nouns(naming, name))
        body.owner = body.owner or _find_owning_body(naming, name)
        bracketed = name.end
        if bracketed < len(words) and words.gaps[bracketed].strip() == "(" and is_acronym(words, bracketed):
            body.short.add(words.lower[bracketed])
            by_short[words.lower[bracketed]] = body
    return found, mentions


def _find_owning_body(naming: Naming, name: Name) -> Range | None:
    """The body that stands as a possessive right before a body's name; a country or a person is no such owner."""
    words = naming.words
    owner = naming.name_of.get(name.begin - 1)
    if owner is None or owner.kind is not NameKind.ORGANISATION or owner.end != name.begin:
        return None
    is_joined = words.owns[owner.end - 1] and words.is_joined(name.begin)
    return (owner.begin, owner.end) if is_joined else None


def _find_nouns(naming: Naming, name: Name) -> Iterator[str]:
    """Nouns for a body before its name, or in apposition after it."""
    words = naming.words
    before = name.begin - 1
    if (
        before >= 0
        and words.is_joined(name.begin)
        and words.lower[before] in _NOUNS
        and not words.is_capital(before)
    ):
        yield words.lower[before]
    place = name.end
    if (
        place + 1 >= len(words)
        or words.gaps[place].strip() != ","
        or words.lower[place] not in {"a", "an", "the"}
    ):
        return
    while place + 1 < min(len(words), name.end + _LONGEST_NOUN) and words.is_joined(place + 1):
        if words.is_small(place + 1):
            break
        place += 1
    if words.lower[place] in _NOUNS:
        yield words.lower[place]


def bears_article(naming: Naming, begin: int, end: int) -> bool:
    """Whether a capital "The" belongs to an outlet's name: inside a sentence it does, at its head by what is known."""
    words = naming.words
    if begin == 0 or words.said[begin - 1] != "The" or not words.is_joined(begin):
        return False
    known = naming.find_known(begin, end)
    is_outlet = known is KnownKind.OUTLET or (known is None and words.lower[end - 1] in OUTLET_NAMES)
    inside = begin > 1 and words.sentence[begin - 2] == words.sentence[begin]
    return is_outlet and (inside or known is None or naming.is_known_with_article(begin, end))


def _find_short_mentions(
    naming: Naming, surnames: dict[str, list[Person]], people: list[Person], mention_of: dict[int, Mention]
) -> None:
    """Adds mentions by surname, or by a first name that one person alone has."""
    words = naming.words
    firsts: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        if len(person.tokens) > 1:
            firsts[person.tokens[0]].append(person)
    for index, word in enumerate(words.lower):
        if index in mention_of or not (word in surnames or word in firsts) or not words.is_capital(index):
            continue
        name = naming.name_of.get(index)
        if name and (name.kind not in {None, NameKind.PERSON} and name.end - name.begin > 1):
            continue
        bearers = surnames.get(word) or (firsts[word] if len(firsts[word]) == 1 else [])
        bearer = choose_bearer(naming, bearers, index)
        if bearer:
            begin = name.begin if name and name.kind is NameKind.PERSON else index
            end = name.end if name and name.kind is NameKind.PERSON else index + 1
            mention = Mention(begin=begin, end=end, who=bearer)
            mention_of.update(dict.fromkeys(range(begin, end), mention))
