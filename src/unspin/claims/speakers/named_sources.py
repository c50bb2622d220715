"""Sources that are named: persons, bodies, several together, and names that are introduced nowhere."""

from __future__ import annotations

from unspin.claims.speakers.bodies import find_body_end
from unspin.claims.speakers.cast import Body, Cast, Mention, Person
from unspin.claims.speakers.descriptions import find_bearing
from unspin.claims.speakers.gathering import bears_article
from unspin.claims.speakers.heard import Voice
from unspin.claims.speakers.introductions import find_introductions
from unspin.claims.speakers.name_runs import skip_titles
from unspin.claims.speakers.naming import Name, is_person_shaped, names_people
from unspin.claims.speakers.outlets import is_outlet
from unspin.claims.speakers.role_words import COURTESIES, is_role, is_roles
from unspin.claims.speakers.roles import read_role
from unspin.claims.speakers.source_shape import SourceWords
from unspin.claims.speakers.source_words import (
    BODIES,
    COMPANIES,
    DETERMINERS,
    DOCUMENTS,
    GROUPS,
    OUTLET_NAMES,
    OUTLETS,
    QUANTITIES,
    STANDING_BODIES,
)
from unspin.model import NameKind, SpeakerKind

_MOST_TITLES = 5  # words of titles between a role and a name
_COMMON_ZIPF = 3.0


def take_several(cast: Cast, source: SourceWords) -> Voice | None:
    """Two or more that speak together: "Reuters and the Oslo Herald", "he and his staff"."""
    words = cast.naming.words
    after = source.head
    if words.lower[source.begin] == "both" and after < source.end and words.lower[after] == "and":
        return make_group(source.begin + 1, source.end)
    if after >= source.end or words.lower[after] not in {"and", "or"}:
        return None
    phrase = read_role(cast.naming, source.begin, source.end)
    if phrase and phrase.end > after:
        return None  # "fellow and director of …"
    return make_group(source.first if words.lower[source.begin] in DETERMINERS else source.begin, source.end)


def make_group(begin: int, end: int) -> Voice:
    """Several that speak, in the words `[begin, end)`."""
    return Voice(kind=SpeakerKind.GROUP, name=(begin, end))


def take_person(cast: Cast, source: SourceWords) -> Voice | None:
    """Somebody of the cast, whose name the head ends with."""
    last = source.head - 1
    mention = cast.mention_of.get(last)
    if mention and isinstance(mention.who, Person) and _is_whole(cast, source, mention):
        return Voice(kind=SpeakerKind.PERSON, who=mention.who)
    return None


def _is_whole(cast: Cast, source: SourceWords, mention: Mention) -> bool:
    """Whether a mention is the head itself, not the owner of something ("Castellane's lawyer")."""
    words = cast.naming.words
    return mention.end >= source.head and not (words.owns[source.head - 1] and source.head < source.end)


def take_named_role(cast: Cast, source: SourceWords) -> Voice | None:
    """As in "senior fellow at the Oslo Forum, Enzo Tarantelli": a role, then the name."""
    phrase = read_role(cast.naming, source.begin, source.end)
    if phrase is None or phrase.end >= source.end:
        return None
    words = cast.naming.words
    for index in range(phrase.end, min(phrase.end + _MOST_TITLES, source.end)):
        mention = cast.mention_of.get(index)
        if mention and isinstance(mention.who, Person) and not words.owns[mention.end - 1]:
            return Voice(kind=SpeakerKind.PERSON, who=mention.who)
        if not words.is_joined(index + 1):
            break
    return None


def take_named_body(cast: Cast, source: SourceWords) -> Voice | None:
    """As in "the news agency Norpress", "the statistics agency, INSEE,": a noun for a body, then its name."""
    words = cast.naming.words
    mention = cast.mention_of.get(source.head - 1)
    if mention is None or mention.begin <= source.first:
        noun = words.lower[source.head - 1]
        is_named = noun in BODIES | COMPANIES | OUTLETS and words.gap(source.head).strip() == ","
        mention = cast.mention_of.get(source.head) if is_named and source.head < source.end else None
        if mention is None or mention.begin != source.head:
            return _take_called_body(cast, source)
    elif not _calls(words.lower[mention.begin - 1]) or words.is_capital(mention.begin - 1):
        return None
    is_owner = words.owns[mention.end - 1] and mention.end < source.end
    if not isinstance(mention.who, Body) or mention.end < source.head or is_owner:
        return None
    return Voice(kind=SpeakerKind.ORGANISATION, who=mention.who)


def _calls(noun: str) -> bool:
    """Whether a noun may stand before a body's name: "agency", "insurer", "owner"."""
    return noun in BODIES or noun in COMPANIES or noun in OUTLETS or is_role(noun)


def _take_called_body(cast: Cast, source: SourceWords) -> Voice | None:
    """As in "the lobby group Free Roads": capitals behind a noun for a body."""
    words = cast.naming.words
    begin = source.head
    while begin > source.first + 1 and words.is_capital(begin - 1) and words.is_joined(begin - 1):
        begin -= 1
    noun = words.lower[begin - 1]
    is_called = (
        begin < source.head and noun in BODIES | COMPANIES | OUTLETS and not words.owns[source.head - 1]
    )
    if not is_called or words.is_capital(begin - 1) or begin - 1 < source.first:
        return None
    return Voice(kind=SpeakerKind.ORGANISATION, name=(begin, source.head))


def take_body(cast: Cast, source: SourceWords) -> Voice | None:
    """A body, a country, a people or an unknown name: the head is all capitals ("the Oslo Forum", "Iran", "Levin")."""
    naming, words = cast.naming, cast.naming.words
    begin = source.first
    if not words.is_capital(begin) or words.is_small(begin) or words.lower[begin] in QUANTITIES:
        return None
    end = min(find_body_end(naming, begin, source.end), source.end)
    short = _find_short_form(cast, source)
    if short:
        return Voice(kind=SpeakerKind.ORGANISATION, who=short)
    if end < source.head or _is_common(cast, source, end):
        return None
    if any(names_people(naming, index) for index in (begin, source.head - 1, end - 1)):
        return make_group(begin, end)
    has_article = source.first > source.begin
    if has_article and words.lower[begin - 1] in COURTESIES:
        return _take_unknown_name(cast, begin, end)
    return _take_whole_body(cast, begin, end, has_article=has_article)


def _find_short_form(cast: Cast, source: SourceWords) -> Body | None:
    """Which body "the Post" or "the Institute" means, with a capital inside a sentence."""
    words, place = cast.naming.words, source.first
    is_short = source.first > source.begin and source.end - source.first == 1
    if not is_short:
        return None
    return find_bearing(cast, place, words.lower[place])


def _take_whole_body(cast: Cast, begin: int, end: int, *, has_article: bool) -> Voice:
    naming = cast.naming
    body = cast.find_body(begin, end) or _find_owned_body(cast, begin, end)
    if body:
        return Voice(kind=SpeakerKind.ORGANISATION, who=body)
    if not has_article and naming.kind(begin, end) not in {NameKind.ORGANISATION, NameKind.PLACE}:
        return _take_unknown_name(cast, begin, end)
    begin -= bears_article(naming, begin, end)
    kind = SpeakerKind.DOCUMENT if _names_document(cast, end) else SpeakerKind.ORGANISATION
    return Voice(kind=kind, name=(begin, end))


def _find_owned_body(cast: Cast, begin: int, end: int) -> Body | None:
    """The body that the words end with, if they begin with its owner: "Trade Department's | Office of Ports"."""
    mention = cast.mention_of.get(end - 1)
    body = mention.who if mention and mention.begin > begin and mention.end == end else None
    if not isinstance(body, Body) or body.owner is None or mention is None:
        return None
    owner = cast.mention_of.get(mention.begin - 1)
    return body if owner and owner.begin == begin and isinstance(owner.who, Body) else None


def _is_common(cast: Cast, source: SourceWords, end: int) -> bool:
    """Whether capitals are a common noun's all the same: "Critics", "the President", "Attorney General"."""
    naming, words = cast.naming, cast.naming.words
    begin, last = source.first, words.lower[end - 1]
    if end - begin > 1:
        return (is_role(last) or is_roles(last)) and not naming.find_known(begin, end)
    if words.lower[begin] not in cast.surnames and naming.is_adjective(begin):
        return True
    if source.first > source.begin and (is_role(last) or last in DOCUMENTS or last in BODIES):
        return True
    return _opens_with_noun(cast, begin)


def _opens_with_noun(cast: Cast, place: int) -> bool:
    """Whether a capital only opens a sentence: "Critics", "Residents", "Polls"."""
    words, naming = cast.naming.words, cast.naming
    word = words.lower[place]
    if place and words.sentence[place - 1] == words.sentence[place]:
        return False
    if is_role(word) and word not in cast.surnames:
        return True
    if place in naming.name_of:
        return False
    if word in GROUPS | STANDING_BODIES | DOCUMENTS | COMPANIES and not naming.find_known(place, place + 1):
        return True
    return is_roles(word) or (word.endswith("s") and naming.lexicon.zipf(word) > _COMMON_ZIPF)


def _names_document(cast: Cast, end: int) -> bool:
    """As in "the Mueller Report": a document although it is written with capitals."""
    return cast.naming.words.lower[end - 1] in DOCUMENTS - OUTLET_NAMES


def _take_unknown_name(cast: Cast, begin: int, end: int) -> Voice:
    """A name that the article introduces nowhere: a full one speaks for itself, a lone one does not."""
    naming = cast.naming
    whole = naming.name_of.get(end - 1)
    if whole and begin < whole.begin and naming.words.owns[whole.begin - 1]:
        begin = whole.begin  # "Norpress's Ivo Dahl"
    after = skip_titles(naming, begin, end)
    if begin < after < end and naming.words.lower[after - 1] not in COURTESIES:  # "Pres. Obeya"
        return Voice(kind=SpeakerKind.PERSON, name=(after, end), role=(begin, after))
    bearers = cast.surnames.get(naming.words.lower[end - 1], [])
    said = naming.words.span(begin, end).of(naming.words.text)
    is_credited = naming.words.lower[begin:end] in cast.naming.outlets
    if end - begin > 1 and is_person_shaped(naming.words, begin, end) and not is_credited:
        introductions = list(find_introductions(naming, Name(begin=begin, end=end, kind=None)))
        role = next((each.role for each in introductions if each.role), None)
        body = next((each.body for each in introductions if each.body), None)
        return Voice(kind=SpeakerKind.PERSON, name=(begin, end), role=role, body=body)
    if is_outlet(cast, begin, end):
        return Voice(kind=SpeakerKind.ORGANISATION, name=(begin, end))
    if len(bearers) > 1:
        text = naming.words.text
        names = " or ".join(naming.words.span(*bearer.name).of(text) for bearer in bearers[:3])
        why = f"“{said}” may be {names}"
    else:
        why = f"“{said}” is never introduced in the article"
    return Voice(kind=SpeakerKind.UNIDENTIFIED, name=(begin, end), why=why)
