"""What the words of a source are: a name, a pronoun, a description, a group, a document, a body; and whom they mean.

The head of the words decides: what stands before the first small word or sign ("a spokesman | for the ministry",
"Owen Castellane | , a fellow", "critics | of the plan").
"""

from __future__ import annotations

from dataclasses import dataclass

from unspin.claims.speakers.bodies import find_body_end
from unspin.claims.speakers.cast import Body, Cast, Mention, Person, bears_article
from unspin.claims.speakers.descriptions import find_issuer, find_stated_issuer, resolve_body, resolve_role
from unspin.claims.speakers.given_names import FEMININE, MASCULINE
from unspin.claims.speakers.heard import History, Voice, unidentified
from unspin.claims.speakers.introductions import find_introductions
from unspin.claims.speakers.naming import Name, is_person_shaped, names_people
from unspin.claims.speakers.pronouns import resolve_person, resolve_thing
from unspin.claims.speakers.role_words import COURTESIES, is_role, is_roles
from unspin.claims.speakers.roles import Range, read_role
from unspin.claims.speakers.source_words import (
    BODIES,
    COMPANIES,
    DEFINITE,
    DETERMINERS,
    DOCUMENTS,
    FIRST_PERSONS,
    GROUPS,
    HE,
    IT,
    OUTLETS,
    QUANTITIES,
    RELATIVES,
    SHE,
    STANDING_BODIES,
    THEY,
)
from unspin.model import NameKind, SpeakerKind

_HE_WORDS, _SHE_WORDS = HE | {"his", "himself"}, SHE | {"hers", "herself"}
_NO_PLURALS = frozenset(
    "news press series congress business analysis crisis politics economics states nations".split()
)
_COMMON_ZIPF = 3.0
_SIGNS = frozenset(",;:—–(")
_AFTER_NOUNS = frozenset("close familiar aware opposed loyal near present involved sent seen written".split())
_NOBODY = frozenset(["nobody", "none", "no"])
_OF_RANK = frozenset(
    "top leading senior key prominent political public party opposition major establishment".split()
)
_PUBLIC = 120  # code points of a reason that are shown


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceWords:
    """The words of a source.

    Attributes:
        begin, end: all of them, without a trailing sign.
        first: the first one after an article.
        head: the end of the head: where the first small word or sign stands.
    """

    begin: int
    end: int
    first: int
    head: int


def resolve_source(cast: Cast, history: History, begin: int, end: int) -> Voice:
    """Who the words `[begin, end)` mean."""
    words = cast.naming.words
    if begin >= end:
        return unidentified("no words for a speaker stand there")
    word = words.lower[begin]
    if word in _NOBODY:
        return unidentified("nobody is said to have said it")
    if end - begin == 1 or word in RELATIVES:
        voice = _resolve_pronoun(cast, history, begin)
        if voice:
            return voice
    if begin > 0 and words.lower[begin - 1] in DETERMINERS and words.is_joined(begin):
        begin -= 1
    source = _measure(cast, begin, end)
    for rule in (_take_several, _take_person, _take_named_role, _take_named_body, _take_body):
        voice = rule(cast, source)
        if voice:
            return voice
    return _take_noun(cast, source)


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
    begin = place
    while (
        begin > max(0, place - 12)
        and (begin == place or words.is_joined(begin))
        and (begin == place or not words.is_small(begin - 1) or words.lower[begin - 1] in DETERMINERS)
    ):
        begin -= 1
    if words.lower[begin - 1] in DETERMINERS and begin > 0 and words.is_joined(begin):
        begin -= 1
    if begin >= place:
        return unidentified(f"nothing before “{words.said[place]}” tells whom it means")
    return resolve_source(cast, history, begin, place)


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
    return [each.end for each in person.introductions if each.place == mention.begin]


def _measure(cast: Cast, begin: int, end: int) -> SourceWords:
    words = cast.naming.words
    first = begin
    while first < end - 1 and words.lower[first] in DETERMINERS | COURTESIES | {"both"}:
        first += 1
    head = first + 1
    while head < end and words.is_joined(head):
        run = words.run_of.get(head)
        inside = run is not None and first <= run[0] < head and not _ends_name(cast, head)
        if (words.is_small(head) and not inside) or _ends_noun(cast, head):
            break
        head += 1
    return SourceWords(begin=begin, end=end, first=first, head=head)


def _ends_noun(cast: Cast, place: int) -> bool:
    """Whether a word only tells more of the noun before it: "a letter signed by", "a person close to"."""
    words = cast.naming.words
    noun, word = words.lower[place - 1], words.lower[place]
    is_noun = noun in DOCUMENTS or noun in GROUPS or is_role(noun) or is_roles(noun)
    return is_noun and not words.is_capital(place) and (word in _AFTER_NOUNS or word.endswith(("ed", "ing")))


def _ends_name(cast: Cast, place: int) -> bool:
    """Whether a person's name ends before a word."""
    name = cast.naming.name_of.get(place - 1)
    return name is not None and name.end == place and name.kind is NameKind.PERSON


def _take_several(cast: Cast, source: SourceWords) -> Voice | None:
    """Two or more that speak together: "Reuters and the Oslo Herald", "he and his staff"."""
    words = cast.naming.words
    after = source.head
    if words.lower[source.begin] == "both" and after < source.end and words.lower[after] == "and":
        return _group(source.begin + 1, source.end)
    if after >= source.end or words.lower[after] not in {"and", "or"}:
        return None
    phrase = read_role(cast.naming, source.begin, source.end)
    if phrase and phrase.end > after:
        return None  # "fellow and director of …"
    return _group(source.first if words.lower[source.begin] in DETERMINERS else source.begin, source.end)


def _group(begin: int, end: int) -> Voice:
    return Voice(kind=SpeakerKind.GROUP, name=(begin, end))


def _take_person(cast: Cast, source: SourceWords) -> Voice | None:
    """A name of the cast, or a name that could be somebody's and is introduced nowhere."""
    words = cast.naming.words
    last = source.head - 1
    mention = cast.mention_of.get(last)
    if mention and isinstance(mention.who, Person) and _is_whole(cast, source, mention):
        return Voice(kind=SpeakerKind.PERSON, who=mention.who)
    return None


def _is_whole(cast: Cast, source: SourceWords, mention: Mention) -> bool:
    """Whether a mention is the head itself, not the owner of something ("Castellane's lawyer")."""
    words = cast.naming.words
    return mention.end >= source.head and not (words.owns[source.head - 1] and source.head < source.end)


def _take_named_role(cast: Cast, source: SourceWords) -> Voice | None:
    """ "senior fellow at the Oslo Forum, Enzo Tarantelli": a role, then the name."""
    phrase = read_role(cast.naming, source.begin, source.end)
    if phrase is None or phrase.end >= source.end:
        return None
    mention = cast.mention_of.get(phrase.end)
    if mention and isinstance(mention.who, Person) and not cast.naming.words.owns[mention.end - 1]:
        return Voice(kind=SpeakerKind.PERSON, who=mention.who)
    return None


def _take_named_body(cast: Cast, source: SourceWords) -> Voice | None:
    """ "the news agency Norpress", "the statistics agency, INSEE,": a noun for a body, then its name."""
    words = cast.naming.words
    mention = cast.mention_of.get(source.head - 1)
    if mention is None or mention.begin <= source.first:
        noun = words.lower[source.head - 1]
        is_named = noun in BODIES | COMPANIES | OUTLETS and words.gap(source.head).strip() == ","
        mention = cast.mention_of.get(source.head) if is_named and source.head < source.end else None
        if mention is None or mention.begin != source.head:
            return None
    elif words.is_capital(mention.begin - 1):
        return None
    is_owner = words.owns[mention.end - 1] and mention.end < source.end
    if not isinstance(mention.who, Body) or mention.end < source.head or is_owner:
        return None
    return Voice(kind=SpeakerKind.ORGANISATION, who=mention.who)


def _take_body(cast: Cast, source: SourceWords) -> Voice | None:
    """A body, a country or an unknown name: the head is all capitals, or a body's ("the Iranian government")."""
    naming, words = cast.naming, cast.naming.words
    begin = source.first
    if not words.is_capital(begin) or words.is_small(begin) or words.lower[begin] in QUANTITIES:
        return None
    end = min(find_body_end(naming, begin, source.end), source.end)
    if end < source.head:
        return None
    last = words.lower[end - 1]
    if end - begin == 1 and words.lower[begin] not in cast.surnames and naming.is_adjective(begin):
        return None
    if names_people(naming, end - 1) or names_people(naming, source.head - 1) or names_people(naming, begin):
        return _group(begin, end)
    if end - begin > 1 and (is_role(last) or is_roles(last)) and not naming.find_known(begin, end):
        return None
    if end - begin == 1 and _opens_with_noun(cast, begin):
        return None
    if (
        end - begin == 1
        and (is_role(last) or last in DOCUMENTS or last in BODIES)
        and source.first > source.begin
    ):
        return None
    if begin and words.lower[begin - 1] in COURTESIES and source.first > source.begin:
        return _take_unknown_name(cast, begin, end)
    body = cast.find_body(begin, end)
    if body:
        return Voice(kind=SpeakerKind.ORGANISATION, who=body)
    if naming.kind(begin, end) in {NameKind.ORGANISATION, NameKind.PLACE} or source.first > source.begin:
        begin -= bears_article(naming, begin)
        return _take_document_name(cast, begin, end) or Voice(
            kind=SpeakerKind.ORGANISATION, name=(begin, end)
        )
    return _take_unknown_name(cast, begin, end)


def _opens_with_noun(cast: Cast, place: int) -> bool:
    """Whether a capital only opens a sentence: "Critics", "Residents", "Polls"."""
    words = cast.naming.words
    word = words.lower[place]
    if (
        is_role(word)
        and word not in cast.surnames
        and (place == 0 or words.sentence[place - 1] != words.sentence[place])
    ):
        return True
    if place in cast.naming.name_of or (place and words.sentence[place - 1] == words.sentence[place]):
        return False
    if word in GROUPS | STANDING_BODIES | DOCUMENTS | COMPANIES and not cast.naming.find_known(
        place, place + 1
    ):
        return True
    return is_roles(word) or (word.endswith("s") and cast.naming.lexicon.zipf(word) > _COMMON_ZIPF)


def _take_document_name(cast: Cast, begin: int, end: int) -> Voice | None:
    """ "the Mueller Report": a document although it is written with capitals."""
    if cast.naming.words.lower[end - 1] in DOCUMENTS - {
        "post",
        "journal",
        "review",
        "record",
        "mail",
        "press",
    }:
        return Voice(kind=SpeakerKind.DOCUMENT, name=(begin, end))
    return None


def _take_unknown_name(cast: Cast, begin: int, end: int) -> Voice:
    """A name that the article introduces nowhere: a full one speaks for itself, a lone one does not."""
    naming = cast.naming
    bearers = cast.surnames.get(naming.words.lower[end - 1], [])
    said = naming.words.span(begin, end).of(naming.words.text)
    if end - begin > 1 and is_person_shaped(naming.words, begin, end):
        introductions = list(find_introductions(naming, Name(begin=begin, end=end, kind=None)))
        role = next((each.role for each in introductions if each.role), None)
        body = next((each.body for each in introductions if each.body), None)
        return Voice(kind=SpeakerKind.PERSON, name=(begin, end), role=role, body=body)
    if len(bearers) > 1:
        text = naming.words.text
        names = " or ".join(naming.words.span(*bearer.name).of(text) for bearer in bearers[:3])
        why = f"“{said}” may be {names}"
    else:
        why = f"“{said}” is never introduced in the article"
    return Voice(kind=SpeakerKind.UNIDENTIFIED, name=(begin, end), why=why)


def _take_noun(cast: Cast, source: SourceWords) -> Voice:
    """What a common noun at the head means."""
    words = cast.naming.words
    noun = words.lower[source.head - 1]
    is_definite = words.lower[source.begin] in DEFINITE
    if _is_several(cast, source, noun):
        return _group(_skip_articles(cast, source), _cut_relative(cast, source))
    if noun in DOCUMENTS and not (
        noun in OUTLETS and is_definite and resolve_body(cast, source.begin, source.head - 1)
    ):
        return _take_document(cast, source, is_definite=is_definite)
    if is_role(noun) and not (noun in COMPANIES and is_definite):
        return _take_role(cast, source, is_definite=is_definite)
    if noun in BODIES | COMPANIES | OUTLETS | STANDING_BODIES:
        return _take_body_noun(cast, source, is_definite=is_definite)
    said = words.span(source.begin, source.end).of(words.text)[:_PUBLIC]
    return unidentified(f"“{said}” names nobody that the article tells of")


def _skip_articles(cast: Cast, source: SourceWords) -> int:
    words = cast.naming.words
    begin = source.begin
    while begin < source.end - 1 and words.lower[begin] in {"the", "a", "an"}:
        begin += 1
    return begin


def _is_several(cast: Cast, source: SourceWords, noun: str) -> bool:
    words = cast.naming.words
    first = words.lower[source.begin]
    if noun == "figures" and words.lower[source.head - 2] in _OF_RANK:
        return True
    if noun in GROUPS or is_roles(noun) or first in QUANTITIES or words.said[source.begin].isdigit():
        return noun not in DOCUMENTS
    if noun in DOCUMENTS or noun in _NO_PLURALS or noun in BODIES or is_role(noun):
        return False
    return names_people(cast.naming, source.head - 1) or (
        noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    )


def _cut_relative(cast: Cast, source: SourceWords) -> int:
    """The end of the words before a relative clause or a second sign ("…, who asked not to be named")."""
    words = cast.naming.words
    for index in range(source.first + 1, source.end):
        sign = words.gaps[index].strip()
        if words.lower[index] in {"who", "which", "whom", "whose"} or sign[:1] in _SIGNS or sign == "--":
            return index
    return source.end


def _take_document(cast: Cast, source: SourceWords, *, is_definite: bool) -> Voice:
    words = cast.naming.words
    head = source.head - 1
    issuer = find_stated_issuer(cast, head, source.head)
    if issuer is None and is_definite and source.head - source.first == 1:
        issuer = find_issuer(cast, source.begin, words.lower[head])
    end = _cut_relative(cast, source)
    return Voice(kind=SpeakerKind.DOCUMENT, name=(_skip_articles(cast, source), end), body=issuer)


def _take_role(cast: Cast, source: SourceWords, *, is_definite: bool) -> Voice:
    """ "the analyst", "a senior official", "a spokesman for the ministry"."""
    words = cast.naming.words
    phrase = read_role(cast.naming, source.begin, source.end)
    role: Range = phrase.role if phrase and phrase.role else (source.first, _cut_relative(cast, source))
    body = phrase.body if phrase else None
    noun = words.lower[source.head - 1]
    gender = "m" if noun in MASCULINE else "f" if noun in FEMININE else ""
    if is_definite and (body is None or cast.mention_of.get(body[0])):
        voice = resolve_role(cast, source.begin, source.head - 1, role)
        if voice.who:
            return voice
        return unidentified(voice.why, role=role, body=body, gender=gender)
    return unidentified("not named in the article", role=role, body=body, gender=gender)


def _take_body_noun(cast: Cast, source: SourceWords, *, is_definite: bool) -> Voice:
    """ "the ministry", "the Iranian government", "Castor Shipping's board"."""
    words = cast.naming.words
    noun = words.lower[source.head - 1]
    is_bare = source.head - source.first == 1 or noun in COMPANIES | OUTLETS
    is_small = not any(words.is_capital(index) for index in range(source.first, source.head))
    if is_definite and is_bare and is_small and source.head == source.end:
        voice = resolve_body(cast, source.begin, source.head - 1)
        if voice:
            return voice
    if noun in STANDING_BODIES or any(words.is_capital(index) for index in range(source.first, source.head)):
        return Voice(kind=SpeakerKind.ORGANISATION, name=(source.first, _cut_relative(cast, source)))
    said = words.span(source.begin, source.head).of(words.text)
    return unidentified(f"“{said}” is named nowhere before it")
