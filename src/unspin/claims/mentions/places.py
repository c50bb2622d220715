"""Countries, peoples and other places among an article's names.

1. Names that the article's naming takes for places are; the gazetteer gives a country its usual name ("the U.S." → United
   States). Other places keep the article's own spelling.
2. Names that nothing else speaks for are places where the gazetteer has them as a country or region, or as a city
   after a word of place ("in", "near").
3. A people ("Iranians"; "the British" before no noun) is a mention of the country.
4. A country inside the name of a public body, and a place after "of" or "in" inside any body's name ("Bank of China",
   "U.S. Treasury"; not "Air China"), is a mention by itself.
5. What is read as one place and is two ("New Zealand and South Africa") is two.

Cost: one look-up for each name and for each capitalised word of bodies' names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from unspin.claims.mentions.found import Found, say
from unspin.claims.speakers.naming import Name, Naming
from unspin.claims.speakers.role_words import is_role
from unspin.claims.speakers.source_words import DEMONYM_PARTIES
from unspin.model import ActorKind, MentionForm, NameKind
from unspin.text.gazetteer import Gazetteer, KnownPlace, NameForm
from unspin.text.lexicon import NameKind as KnownKind

_SURE, _KNOWN, _LIKELY = 0.9, 0.8, 0.6
"""Scores of a place by the article's naming and the gazetteer, by one of them, and by what stands before it."""
_CERTAIN = 0.75
"""The reader's certainty from which a place that nothing else tells of is taken; below, many are bodies and books."""
_WHERE = frozenset(
    "in at near from to into outside inside around of via through across towards toward".split()
)
_BEFORE = frozenset("mount lake port fort cape camp".split())
_AFTER = frozenset(
    "province river region district governorate city county island islands valley mountains mountain sea strait gulf "
    "peninsula desert oblast airport port canal village".split()
)
"""Words written with a capital that belong to the name of the place beside them."""
_LONGEST_INNER = 4
_CREEDS = frozenset(
    "muslim christian jewish islamic kurdish shia shiite sunni arab western hindu buddhist".split()
)


def find_places(naming: Naming, gazetteer: Gazetteer, scores: Mapping[int, float]) -> Iterator[Found]:
    """The places and peoples among the names, in the order of the text.

    Args:
        naming: the article's names.
        gazetteer: the gazetteer.
        scores: word → the reader's certainty of the name that it is in.
    """
    for name in naming.names:
        if name.kind is NameKind.PERSON:
            continue
        for part in _split_pair(naming, gazetteer, name):
            found = _read_people(naming, gazetteer, part.begin, part.end)
            found = found or _read_place(naming, gazetteer, part, scores)
            if found:
                yield found


def _split_pair(naming: Naming, gazetteer: Gazetteer, name: Name) -> tuple[Name, ...]:
    """The two names in "New Zealand and South Africa", or the name as it is."""
    words = naming.words
    for joint in range(name.begin + 1, name.end - 1):
        left, right = say(words, (name.begin, joint)), say(words, (joint + 1, name.end))
        if words.lower[joint] == "and" and gazetteer.find_country(left) and gazetteer.find_country(right):
            return (
                Name(begin=name.begin, end=joint, kind=name.kind),
                Name(begin=joint + 1, end=name.end, kind=name.kind),
            )
    return (name,)


def find_inner_places(naming: Naming, gazetteer: Gazetteer, bodies: Iterable[Found]) -> Iterator[Found]:
    """Countries and known places that stand inside the names of bodies."""
    words = naming.words
    for body in bodies:
        begin = body.begin
        while begin < body.end:
            end = _find_inner_end(naming, gazetteer, begin, body)
            if end > begin:
                place = gazetteer.find_place(say(words, (begin, end)))
                name = place.name if place and place.is_country else say(words, (begin, end))
                yield Found(begin=begin, end=end, name=name, kind=ActorKind.PLACE, score=_LIKELY)
            begin = max(end, begin + 1)


def _find_inner_end(naming: Naming, gazetteer: Gazetteer, begin: int, body: Found) -> int:
    """Where a place ends that begins at a word inside a body's name; the word itself if none does."""
    words = naming.words
    if not words.is_capital(begin):
        return begin
    for end in range(min(body.end, begin + _LONGEST_INNER), begin, -1):
        is_whole = begin == body.begin and end == body.end
        form = None if is_whole else gazetteer.find_form(say(words, (begin, end)))
        if form is NameForm.COUNTRY and (
            _stands_in_body(naming, begin) or body.kind is ActorKind.PUBLIC_BODY
        ):
            return end
        if form is not None and begin > body.begin and _is_placed(naming, begin, end, form):
            return end
    return begin


def _stands_in_body(naming: Naming, begin: int) -> bool:
    """Whether "of" or "in" stands before a word: "Bank of China", not "Air China"."""
    before = begin - 1 - (naming.words.lower[begin - 1] == "the")
    return before >= 0 and naming.words.lower[before] in _WHERE | {"of", "for"}


def _is_placed(naming: Naming, begin: int, end: int, form: NameForm) -> bool:
    """Whether a region or city stands inside a name as a place: after "of" or "in", or known to the lexicon."""
    if form in {NameForm.ADJECTIVE, NameForm.PEOPLE}:
        return False
    before = naming.words.lower[begin - 1] if begin else ""
    before = naming.words.lower[begin - 2] if before == "the" and begin > 1 else before
    return before in _WHERE and naming.words.is_capital(end - 1)


def _read_people(naming: Naming, gazetteer: Gazetteer, begin: int, end: int) -> Found | None:
    words = naming.words
    said = say(words, (begin, end))
    form = gazetteer.find_form(said)
    if form is NameForm.ADJECTIVE and not _stands_for_people(naming, begin, end):
        return None
    if form not in {NameForm.ADJECTIVE, NameForm.PEOPLE}:
        return None
    place = gazetteer.find_place(said)
    if place is None:
        return None
    return Found(
        begin=begin,
        end=end,
        name=place.name,
        kind=ActorKind.PLACE,
        form=MentionForm.PEOPLE,
        score=_KNOWN,
    )


def _stands_for_people(naming: Naming, begin: int, end: int) -> bool:
    """Whether an adjective stands for a people: "the British" before a small word or a sign."""
    words = naming.words
    if begin == 0 or words.lower[begin - 1] != "the" or not words.is_joined(begin) or words.owns[end - 1]:
        return False
    return end >= len(words) or not words.is_joined(end) or words.is_small(end)


def _read_place(
    naming: Naming, gazetteer: Gazetteer, name: Name, scores: Mapping[int, float]
) -> Found | None:
    words = naming.words
    said = say(words, (name.begin, name.end))
    place = gazetteer.find_place(said)
    is_heading = place is None and said.isupper() and name.end - name.begin > 1
    if is_heading or gazetteer.find_form(said) is NameForm.ADJECTIVE or _ends_in_people(naming, name):
        return None
    is_unknown = place is None and naming.find_known(name.begin, name.end) is None
    if is_unknown and scores.get(name.begin, 1.0) < _CERTAIN and not _stands_as_place(naming, name.begin):
        return None
    if name.kind is NameKind.PLACE:
        begin = _skip_office(naming, gazetteer, name)
        begin, end = _widen(naming, begin, name.end)
        score = _SURE if place else _KNOWN
    elif place is None or place.is_people or name.kind is NameKind.THING:
        return None
    elif place.is_country and name.end - name.begin == 1 and name.kind is None:
        begin, end, score = name.begin, name.end, _KNOWN
    elif name.kind is None and (place.is_country or _stands_as_place(naming, name.begin)):
        begin, end, score = name.begin, name.end, _LIKELY
    else:
        return None
    shown = _name_place(place, said) if (begin, end) == (name.begin, name.end) else say(words, (begin, end))
    return Found(begin=begin, end=end, name=shown, kind=ActorKind.PLACE, score=score)


def _ends_in_people(naming: Naming, name: Name) -> bool:
    """Whether the last word is a people's or a creed's adjective ("Shia Muslim", "Kurdish")."""
    last = naming.words.lower[name.end - 1]
    is_people = naming.find_known(name.end - 1, name.end) is KnownKind.NATIONALITY
    return is_people or last in _CREEDS or last + "s" in DEMONYM_PARTIES


def _skip_office(naming: Naming, gazetteer: Gazetteer, name: Name) -> int:
    """Where the place begins in "Minister for Central Asia": after "of" or "for", if the gazetteer knows the rest."""
    words = naming.words
    for index in range(name.begin + 1, name.end - 1):
        if words.lower[index] in {"of", "for"} and gazetteer.find_place(say(words, (index + 1, name.end))):
            return index + 1 if is_role(words.lower[name.begin]) else name.begin
    return name.begin


def _name_place(place: KnownPlace | None, said: str) -> str:
    return place.name if place and place.is_country and not place.is_people else said


def _stands_as_place(naming: Naming, begin: int) -> bool:
    words = naming.words
    before = begin - 1
    if before > 0 and words.lower[before] == "the":
        before -= 1
    return before >= 0 and words.is_joined(begin) and words.lower[before] in _WHERE


def _widen(naming: Naming, begin: int, end: int) -> tuple[int, int]:
    """The name with "Mount" before it or "Province", "River" after it, where these are written with a capital."""
    words = naming.words
    if begin and words.lower[begin - 1] in _BEFORE and words.is_capital(begin - 1) and words.is_joined(begin):
        begin -= 1
    is_joined = end < len(words) and not words.owns[end - 1] and words.is_joined(end)
    if is_joined and words.lower[end] in _AFTER and words.is_capital(end) and end not in naming.name_of:
        end += 1
    return begin, end
