"""Whom "he", "she", "they", "it" and "who" mean: the last speaker where nobody else came between, or nobody.

- "he", "she": the last speaker, unless another person of that gender has been named since as the first of a sentence;
  else the one fitting person named in the nearest of the sentences before. Two that compete: nobody.
- "it", "they": the last body, document or group that spoke, or the body that opens the sentence before; in a relative
  clause ("ships that it said had …") the body or country that is its sentence's subject, if there is one.
- "who", "that", "which": the noun they stand behind.

Persons named inside a quotation are talked about, not talking: they compete for nothing outside of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from unspin.claims.speakers.cast import Body, Cast, Mention, Person
from unspin.claims.speakers.datelines import begins_after_dateline, stands_in_dateline
from unspin.claims.speakers.heard import Heard, History, Voice, unidentified
from unspin.claims.speakers.naming import Name, Naming, is_country_acronym
from unspin.claims.speakers.words import Range
from unspin.model import NameKind, SpeakerKind
from unspin.text.lexicon import NameKind as KnownKind

_NEAR = 4  # sentences back within which a speaker is still the one meant by a pronoun
_NEAR_NAMES = 3  # sentences back in which a person may be named whom a pronoun means
_NEAR_THINGS = 2  # sentences back within which a body or group that spoke is still meant
_OPENING = 10  # words of a sentence within which its subject begins
_FAR = 80  # words back in which a body may be named that "it" means
_LONGEST_WAY = 40  # words back in a sentence
_PERSONAL = frozenset(["he", "his", "him", "she", "her"])
_SAYING = frozenset(
    "said says added adds warned warns stated states explained explains noted notes wrote writes argued argues insisted "
    "insists mentioned claimed claims predicted promised denied confirmed suggested announced told".split()
)
_PREPOSITIONS = frozenset(
    "of to with by for from at on against about like than over in into and versus".split()
)


def resolve_person(cast: Cast, history: History, place: int, gender: str) -> Voice:
    """Whom "he" or "she" at a word means."""
    word = cast.naming.words.said[place]
    last = history.last_before(place)
    spoke = _find_spoken(cast, last.place + 1 if last else 0, place, gender)
    if spoke:
        return Voice(kind=SpeakerKind.PERSON, who=spoke)
    is_meant = last is not None and _is_near(cast, last, place) and _fits_voice(last.voice, gender)
    if last and is_meant and _find_rival(cast, last, place, gender) is None:
        nearer = None if history.is_quoting else _find_nearer(cast, last, place, gender)
        return _say_competing(cast, place, [nearer, last.voice.who]) if nearer else last.voice
    person, competing = _find_named(cast, place, gender)
    if person:
        return Voice(kind=SpeakerKind.PERSON, who=person)
    if competing:
        return _say_competing(cast, place, competing)
    return unidentified(f"nobody is named before “{word}” whom it could mean")


def _find_spoken(cast: Cast, begin: int, end: int, gender: str) -> Person | None:
    """Who of a gender was last said to speak in the words, although nothing was read there ("…, Ann Lee, said.")."""
    words = cast.naming.words
    for mention in reversed(_mentions_between(cast, max(begin, end - _FAR), end)):
        who, after = mention.who, mention.end
        if (
            not isinstance(who, Person)
            or who.gender not in {gender, ""}
            or words.told[end] - words.told[after - 1] > 1
        ):
            continue
        follows = after < end and words.lower[after] in _SAYING and words.gaps[after].strip() in {"", ","}
        if follows and not words.owns[after - 1] and words.sentence[after] != words.sentence[end]:
            return who
    return None


def _say_competing(cast: Cast, place: int, people: Sequence[Person | Body | None]) -> Voice:
    words = cast.naming.words
    names = " or ".join(words.span(*each.name).of(words.text) for each in people[:2] if each)
    return unidentified(f"“{words.said[place]}” may be {names}")


def _find_nearer(cast: Cast, heard: Heard, place: int, gender: str) -> Person | None:
    """A fitting person named in a later sentence than the last speaker spoke in, where that one is not named again."""
    told = cast.naming.words.told
    found: Person | None = None
    for mention in _mentions_between(cast, heard.place + 1, place):
        if mention.who is heard.voice.who:
            found = None
        elif isinstance(mention.who, Person) and mention.who.gender in {gender, ""}:
            later = told[mention.begin] > told[heard.place] and not cast.naming.words.owns[mention.end - 1]
            found = mention.who if later else found
    return found


def _is_near(cast: Cast, heard: Heard, place: int) -> bool:
    told = cast.naming.words.told
    return told[place] - told[heard.place] <= _NEAR


def _fits_voice(voice: Voice, gender: str) -> bool:
    if isinstance(voice.who, Person):
        return voice.who.gender in {gender, ""}
    if voice.kind is SpeakerKind.PERSON:
        return True
    unnamed = voice.kind is SpeakerKind.UNIDENTIFIED and (voice.role is not None or voice.name is not None)
    return unnamed and voice.gender in {gender, ""}


def _find_rival(cast: Cast, heard: Heard, place: int, gender: str) -> Person | None:
    """A fitting person named since the last speaker, outside quotations, where a sentence begins.

    Against a speaker without a name, a person named anywhere is a rival.
    """
    for mention in _mentions_between(cast, heard.place + 1, place):
        who = mention.who
        if not isinstance(who, Person) or who is heard.voice.who or who.gender not in {gender, ""}:
            continue
        if heard.voice.who is None or is_subject(cast, mention):
            return who
    return None


def _find_named(cast: Cast, place: int, gender: str) -> tuple[Person | None, list[Person]]:
    """The person named in the nearest sentence before who fits; or those that compete there."""
    sentence = cast.naming.words.told
    by_sentence: dict[int, list[Mention]] = {}
    for mention in _mentions_between(cast, max(0, place - 200), place):
        if isinstance(mention.who, Person) and mention.who.gender in {gender, ""}:
            by_sentence.setdefault(sentence[mention.begin], []).append(mention)
    for back in range(_NEAR_NAMES + 1):
        mentions = by_sentence.get(sentence[place] - back, [])
        people = list({id(each.who): each.who for each in mentions}.values())
        if len(people) == 1 and isinstance(people[0], Person):
            if _is_other(cast, mentions[0], place):
                continue
            return people[0], []
        first = _find_introduced(cast, mentions)
        if first:
            return first, []
        if people:
            return None, [each for each in people if isinstance(each, Person)]
    return None, []


def _is_other(cast: Cast, mention: Mention, place: int) -> bool:
    """Whether a pronoun before a person's name in one sentence shows that somebody else is told of ("His choice of …")."""
    words = cast.naming.words
    if words.sentence[mention.begin] != words.sentence[place] or is_subject(cast, mention):
        return False
    first = mention.begin - 1
    while (
        first >= 0 and words.sentence[first] == words.sentence[place] and mention.begin - first < _LONGEST_WAY
    ):
        if words.lower[first] in _PERSONAL:
            return True
        first -= 1
    return False


def _find_introduced(cast: Cast, mentions: list[Mention]) -> Person | None:
    """The one who opens the sentence, if the role is told there, or if the others only follow prepositions."""
    first = mentions[0] if mentions else None
    if first is None or not isinstance(first.who, Person) or not is_subject(cast, first):
        return None
    told = any(each.role for each in first.who.introduced_at.get(first.begin, ()))
    others = [each for each in mentions if each.who is not first.who]
    return first.who if told or not any(is_subject(cast, each) for each in others) else None


def _mentions_between(cast: Cast, begin: int, end: int) -> list[Mention]:
    """Mentions outside quotations in the words `[begin, end)`; inside them, too, if `end` stands in one."""
    quoted = cast.naming.words.quoted
    places = cast.places
    found = cast.mentions[bisect_left(places, begin) : bisect_left(places, end)]
    inside = end < len(quoted) and quoted[end]
    return [mention for mention in found if inside or not quoted[mention.begin]]


def is_subject(cast: Cast, mention: Mention | Name) -> bool:
    """Whether a mention stands where a sentence has its subject."""
    words = cast.naming.words
    begin = mention.begin
    if words.owns[mention.end - 1]:
        return False
    if begin and words.is_joined(begin) and words.lower[begin - 1] in _PREPOSITIONS:
        return False
    first = begin
    while first > 0 and begin - first <= _OPENING and words.sentence[first - 1] == words.sentence[begin]:
        first -= 1
    return begin - first < _OPENING


def _is_country(naming: Naming, name: Name) -> bool:
    """Whether a name is a country's, which may act ("it"), and not a dateline's city."""
    known = naming.find_known(name.begin, name.end) is KnownKind.COUNTRY
    return known or is_country_acronym(naming.words, name.begin, name.end)


def _is_first(cast: Cast, mention: Mention | Name) -> bool:
    """Whether a subject is the first name of its sentence."""
    words, name_of = cast.naming.words, cast.naming.name_of
    first = mention.begin - 1
    while first >= 0 and words.sentence[first] == words.sentence[mention.begin]:
        if begins_after_dateline(words, first + 1):
            break
        if first in name_of:
            return False
        first -= 1
        if mention.begin - first > _OPENING:
            return False
    is_alone = not _is_paired(cast, mention.end)
    return is_alone and is_subject(cast, mention) and not stands_in_dateline(words, mention.begin)


def _is_paired(cast: Cast, end: int) -> bool:
    """Whether "and" and another name follow a name: the two are no "it"."""
    words = cast.naming.words
    if end + 2 >= len(words) or words.lower[end] not in {"and", "or"} or not words.is_joined(end):
        return False
    return end + 1 + (words.lower[end + 1] == "the") in cast.naming.name_of


def resolve_thing(cast: Cast, history: History, place: int) -> Voice:
    """What "it" or "they" at a word means."""
    words = cast.naming.words
    is_many = words.lower[place] in {"they", "them"}
    last = history.last_before(place)
    kinds = (
        {SpeakerKind.ORGANISATION, SpeakerKind.GROUP}
        if is_many
        else {SpeakerKind.ORGANISATION, SpeakerKind.DOCUMENT}
    )
    near = last is not None and words.told[place] - words.told[last.place] <= _NEAR_THINGS
    own = [] if is_many else _find_own_subjects(cast, place)
    if len(own) == 1:
        return own[0]
    pair = _find_pair(cast, place) if is_many else None
    if pair:
        return Voice(kind=SpeakerKind.GROUP, name=pair)
    if last and near and last.voice.kind in kinds and not (is_many and _is_place(cast, last.voice)):
        return last.voice
    if not is_many:
        subjects = _find_subjects(cast, place)
        if len(subjects) == 1:
            return subjects[0]
    return unidentified(f"nothing before “{words.said[place]}” tells what it means")


def _find_own_subjects(cast: Cast, place: int) -> list[Voice]:
    """The bodies and countries that open the sentence of an "it" that stands in a relative clause."""
    words = cast.naming.words
    if not words.is_joined(place) or words.lower[place - 1] not in {"that", "which"}:
        return []
    return _find_subjects(cast, place, most=0)


def _find_pair(cast: Cast, place: int) -> Range | None:
    """The two names that open the sentence before a word: "Russia and Iran trade. They …"."""
    words, name_of = cast.naming.words, cast.naming.name_of
    first = place
    while first > max(0, place - _FAR) and words.sentence[place] - words.sentence[first - 1] <= 1:
        first -= 1
    left = name_of.get(first)
    joint = left.end if left and left.begin == first else None
    if joint is None or joint + 1 >= place or words.lower[joint] != "and":
        return None
    right = name_of.get(joint + 1)
    return (first, right.end) if right and right.begin == joint + 1 else None


def _is_place(cast: Cast, voice: Voice) -> bool:
    """Whether a voice is one country or city, which is no "they"."""
    return voice.name is not None and cast.naming.kind(*voice.name) is NameKind.PLACE


def _find_subjects(cast: Cast, place: int, *, most: int = 1) -> list[Voice]:
    """The bodies and countries that open the sentence, or up to `most` before it, outside quotations."""
    naming = cast.naming
    words, sentence = naming.words, naming.words.sentence
    found: dict[tuple[str, ...], Voice] = {}
    for mention in _mentions_between(cast, max(0, place - _FAR), place):
        near = 0 <= sentence[place] - sentence[mention.begin] <= most
        if near and isinstance(mention.who, Body) and _is_first(cast, mention):
            found[mention.who.tokens] = Voice(kind=SpeakerKind.ORGANISATION, who=mention.who)
    for index in range(place - 1, max(-1, place - _FAR), -1):
        if sentence[place] - sentence[index] > most:
            break
        name = naming.name_of.get(index)
        is_first = name and name.begin == index and not words.quoted[index] and _is_country(naming, name)
        if name and is_first and _is_first(cast, name):
            voice = Voice(kind=SpeakerKind.ORGANISATION, name=(name.begin, name.end))
            found.setdefault(words.lower[name.begin : name.end], voice)
    return list(found.values())


def find_only_subject(cast: Cast, place: int) -> Range | None:
    """The body that alone is the subject of the sentence of a word or of the one before; None if others are, too."""
    told = cast.naming.words.told
    firsts: dict[int, Person | Body] = {}
    for mention in _mentions_between(cast, max(0, place - _FAR), place):
        if told[place] - told[mention.begin] <= 1 and _is_first(cast, mention):
            firsts[id(mention.who)] = mention.who
    found = next(iter(firsts.values())) if len(firsts) == 1 else None
    is_alone = all(voice.who is found for voice in _find_subjects(cast, place))
    return found.name if isinstance(found, Body) and is_alone else None
