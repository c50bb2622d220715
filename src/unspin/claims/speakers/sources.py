"""What the words of a source are: a name, a pronoun, a description, a group, a document, a body; and whom they mean.

The head of the words decides: what stands before the first small word or sign ("a spokesman | for the ministry",
"Owen Castellane | , a fellow", "critics | of the plan").
"""

from __future__ import annotations

from unspin.claims.speakers.cast import Cast, Mention, Person
from unspin.claims.speakers.heard import History, Voice, unidentified
from unspin.claims.speakers.named_sources import (
    take_body,
    take_named_body,
    take_named_role,
    take_person,
    take_several,
)
from unspin.claims.speakers.noun_sources import take_noun
from unspin.claims.speakers.pronouns import resolve_person, resolve_thing
from unspin.claims.speakers.role_verbs import VERBS
from unspin.claims.speakers.source_shape import measure_source
from unspin.claims.speakers.source_words import (
    DETERMINERS,
    FIRST_PERSONS,
    HE,
    IT,
    RELATIVES,
    SHE,
    THEY,
)
from unspin.claims.speakers.words import Words
from unspin.model import SpeakerKind

_HE_WORDS, _SHE_WORDS = HE | {"his", "himself"}, SHE | {"hers", "herself"}
_LONGEST_NOUN = 12  # words before "who" that can be its noun
_INSIDE_NOUNS = frozenset("of at for in on from with".split())
_NOBODY = frozenset(["nobody", "none", "no"])


def resolve_source(cast: Cast, history: History, begin: int, end: int) -> Voice:
    """Who the words `[begin, end)` mean."""
    words = cast.naming.words
    while end > begin + 1 and words.is_small(end - 1):
        end -= 1  # "the exchange in"
    if begin >= end:
        return unidentified("no words for a speaker stand there")
    word = words.lower[begin]
    if word in _NOBODY:
        return unidentified("nobody is said to have said it")
    if end - begin == 1 or word in RELATIVES:
        voice = _resolve_pronoun(cast, history, begin)
        if voice:
            return voice
    is_cut = begin > 0 and words.lower[begin - 1] in DETERMINERS - {"that"} and words.is_joined(begin)
    if is_cut and word not in DETERMINERS:
        begin -= 1
    source = measure_source(cast, begin, end)
    for rule in (take_several, take_person, take_named_role, take_named_body, take_body):
        voice = rule(cast, source)
        if voice:
            return voice
    return take_noun(cast, history, source)


def _resolve_pronoun(cast: Cast, history: History, place: int) -> Voice | None:
    word = cast.naming.words.lower[place]
    if word in _HE_WORDS:
        return resolve_person(cast, history, place, "m")
    if word in _SHE_WORDS:
        return resolve_person(cast, history, place, "f")
    if word in IT or word in THEY:
        return resolve_thing(cast, history, place)
    if word in RELATIVES:
        return _resolve_relative(cast, history, place)
    if word in FIRST_PERSONS:
        said = cast.naming.words.said[place]
        return unidentified(f"“{said}” is whoever speaks there, and that is not told")
    return None


def _resolve_relative(cast: Cast, history: History, place: int) -> Voice:
    """Whom "who" means: the words it stands behind, back to a sign or a verb."""
    words = cast.naming.words
    person = _find_person_behind(cast, place)
    if person:
        return Voice(kind=SpeakerKind.PERSON, who=person)
    begin = _find_noun_begin(words, place)
    if begin >= place:
        return unidentified(f"nothing before “{words.said[place]}” tells whom it means")
    return resolve_source(cast, history, begin, place)


def _find_noun_begin(words: Words, place: int) -> int:
    """Where the noun that "who" stands behind begins: at its article, or after a small word or a sign."""
    run = words.run_of.get(place - 1)
    begin = run[0] if run and words.lower[place] != "who" else place
    goes_far = (
        words.lower[place] == "who" and words.gaps[place].strip() == ","
    )  # "a broker at one of the larger houses, who …": the broker
    while begin > max(0, place - _LONGEST_NOUN) and (begin == place or words.is_joined(begin)):
        word = words.lower[begin - 1]
        if word in DETERMINERS and not (goes_far and begin > 1 and words.lower[begin - 2] in _INSIDE_NOUNS):
            return begin - 1
        if word in VERBS or (
            words.is_small(begin - 1) and not (goes_far and word in _INSIDE_NOUNS | DETERMINERS)
        ):
            return begin
        begin -= 1
    return begin


def _find_person_behind(cast: Cast, place: int) -> Person | None:
    """The person whose name, or whose name with what is said of it, ends where "who" stands."""
    for index in range(place - 1, max(-1, place - 30), -1):
        mention = cast.mention_of.get(index)
        if cast.naming.words.sentence[index] != cast.naming.words.sentence[place]:
            return None
        if mention and isinstance(mention.who, Person):
            reach = max([mention.end, *_reaches(mention, mention.who)])
            return mention.who if reach >= place and not cast.naming.words.owns[mention.end - 1] else None
    return None


def _reaches(mention: Mention, person: Person) -> list[int]:
    return [each.end for each in person.introduced_at.get(mention.begin, ())]
