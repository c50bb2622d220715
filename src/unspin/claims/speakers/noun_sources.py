"""Sources that are described: "the analyst", "a senior official", "Western officials", "the report", "the ministry"."""

from __future__ import annotations

from dataclasses import replace

from unspin.claims.speakers.cast import Cast
from unspin.claims.speakers.descriptions import find_issuer, find_stated_issuer, resolve_body, resolve_role
from unspin.claims.speakers.given_names import FEMININE, MASCULINE
from unspin.claims.speakers.heard import History, Voice, unidentified
from unspin.claims.speakers.its_bodies import find_its_body
from unspin.claims.speakers.named_sources import make_group
from unspin.claims.speakers.naming import names_people
from unspin.claims.speakers.pronouns import find_only_subject, resolve_person, resolve_thing
from unspin.claims.speakers.role_words import THEIR, is_role, is_roles
from unspin.claims.speakers.roles import read_role
from unspin.claims.speakers.source_shape import SourceWords, cut_relative, skip_articles
from unspin.claims.speakers.source_words import (
    BODIES,
    COMPANIES,
    DEFINITE,
    DOCUMENTS,
    GROUPS,
    OUTLET_NAMES,
    OUTLETS,
    QUANTITIES,
    STANDING_BODIES,
    STATEMENTS,
)
from unspin.claims.speakers.words import Range
from unspin.model import SpeakerKind
from unspin.text.lexicon import NameKind as KnownKind

_NO_PLURALS = frozenset(
    "news press series congress business analysis crisis politics economics states nations".split()
)


_GUARDS = frozenset("coast border national revolutionary presidential home honor honour republican".split())
_OF_RANK = frozenset(
    "top leading senior key prominent political public party opposition major establishment".split()
)


_PUBLIC = 120  # code points of a reason that are shown


def take_noun(cast: Cast, history: History, source: SourceWords) -> Voice:
    """What a common noun at the head means."""
    words = cast.naming.words
    noun = words.lower[source.head - 1]
    is_definite = words.lower[source.begin] in DEFINITE
    if _is_several(cast, source, noun):
        return _own(
            cast, history, source, make_group(skip_articles(cast, source), cut_relative(cast, source))
        )
    if noun in DOCUMENTS and not (
        noun in OUTLETS and is_definite and resolve_body(cast, source.begin, source.head - 1)
    ):
        return _take_document(cast, history, source, is_definite=is_definite)
    is_guard = noun == "guard" and words.lower[source.head - 2] in _GUARDS
    if is_role(noun) and not (noun in COMPANIES and is_definite) and not is_guard:
        return _take_role(cast, history, source, is_definite=is_definite)
    if noun in BODIES | COMPANIES | OUTLETS | STANDING_BODIES:
        return _own(cast, history, source, _take_body_noun(cast, history, source, is_definite=is_definite))
    said = words.span(source.begin, source.end).of(words.text)[:_PUBLIC]
    return unidentified(f"“{said}” names nobody that the article tells of")


def _own(cast: Cast, history: History, source: SourceWords, voice: Voice) -> Voice:
    """The voice with its owner, where a pronoun tells one: "his aides", "its board"; or with the pronoun."""
    words = cast.naming.words
    pronoun = words.lower[source.begin]
    if voice.name is None or pronoun not in _OWNERS:
        return voice
    if pronoun in {"his", "her"}:
        owner = resolve_person(cast, history, source.begin, _OWNERS[pronoun])
    else:
        owner = resolve_thing(cast, history, source.begin)
    if owner.who:
        return replace(voice, name=(source.first, voice.name[1]), owner=owner.who)
    return replace(voice, name=(source.begin, voice.name[1]))


_OWNERS = {"his": "m", "her": "f", "its": "", "their": ""}
"""Possessive pronouns and the gender they tell."""


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


def _take_document(cast: Cast, history: History, source: SourceWords, *, is_definite: bool) -> Voice:
    words = cast.naming.words
    head = source.head - 1
    issuer = find_stated_issuer(cast, head, source.head)
    if issuer is None and is_definite and source.head - source.first == 1:
        issuer = find_issuer(cast, source.begin, words.lower[head])
        issuer = issuer or _find_said_issuer(cast, history, source.begin, words.lower[head])
    if issuer is None and words.lower[head] in STATEMENTS and not _names_issuer(cast, source):
        issuer = find_its_body(cast.naming, source.begin) or (
            None if is_definite else _find_telling_subject(cast, source.begin)
        )
    end = cut_relative(cast, source)
    return Voice(kind=SpeakerKind.DOCUMENT, name=(skip_articles(cast, source), end), body=issuer)


def _find_telling_subject(cast: Cast, place: int) -> Range | None:
    """The one body that a statement's sentence and the one before tell of; no outlet, which reports what others state."""
    body = find_only_subject(cast, place)
    if body is None:
        return None
    known = cast.naming.find_known(*body)
    is_outlet = known is KnownKind.OUTLET or (
        known is None and cast.naming.words.lower[body[1] - 1] in OUTLET_NAMES
    )
    return None if is_outlet or cast.naming.words.lower[slice(*body)] in cast.naming.outlets else body


def _find_said_issuer(cast: Cast, history: History, place: int, noun: str) -> Range | None:
    """Who issued the last document that spoke under a noun."""
    words = cast.naming.words
    for heard in history.back_from(place):
        voice = heard.voice
        if voice.kind is SpeakerKind.DOCUMENT and voice.name and noun in words.lower[slice(*voice.name)]:
            return voice.body
    return None


def _names_issuer(cast: Cast, source: SourceWords) -> bool:
    """Whether the words tell whose a document is, in a way that names no body: "sent by his lawyer", "his statement"."""
    words = cast.naming.words
    is_owned = any(words.owns[index] for index in range(source.first, source.head - 1))
    is_from = any(words.lower[index] in {"by", "from"} for index in range(source.head, source.end))
    return is_owned or is_from or words.lower[source.begin] in THEIR


def _take_role(cast: Cast, history: History, source: SourceWords, *, is_definite: bool) -> Voice:
    """As in "the analyst", "a senior official", "a spokesman for the ministry"."""
    words = cast.naming.words
    phrase = read_role(cast.naming, source.begin, source.end)
    role: Range = phrase.role if phrase and phrase.role else (source.first, cut_relative(cast, source))
    body = (phrase.body if phrase else None) or find_its_body(cast.naming, source.begin)
    noun = words.lower[source.head - 1]
    gender = "m" if noun in MASCULINE else "f" if noun in FEMININE else ""
    if is_definite and (body is None or cast.mention_of.get(body[0])):
        last = history.last_before(source.begin)
        if last and _has_role(cast, last.voice, noun):
            return last.voice
        voice = resolve_role(cast, source.begin, source.head - 1, role)
        if voice.who:
            return voice
        return unidentified(voice.why, role=role, body=body, gender=gender)
    return unidentified("not named in the article", role=role, body=body, gender=gender)


def _has_role(cast: Cast, voice: Voice, noun: str) -> bool:
    """Whether a voice without a name is told of with this noun ("A spokesman said …, the spokesman said")."""
    return (
        voice.who is None and voice.role is not None and noun in cast.naming.words.lower[slice(*voice.role)]
    )


def _find_said_body(cast: Cast, history: History, place: int, noun: str) -> Voice | None:
    """The last body that spoke under a description with a noun ("Taiwan's defence ministry … the ministry")."""
    words = cast.naming.words
    for heard in history.back_from(place):
        voice = heard.voice
        if voice.kind is SpeakerKind.ORGANISATION and voice.name and noun in words.lower[slice(*voice.name)]:
            return voice
    return None


def _take_body_noun(cast: Cast, history: History, source: SourceWords, *, is_definite: bool) -> Voice:
    """As in "the ministry", "the Iranian government", "Castor Shipping's board"."""
    words = cast.naming.words
    noun = words.lower[source.head - 1]
    is_bare = source.head - source.first == 1 or noun in COMPANIES | OUTLETS
    is_small = not any(words.is_capital(index) for index in range(source.first, source.head))
    if is_definite and is_bare and is_small and source.head == source.end:
        voice = resolve_body(cast, source.begin, source.head - 1)
        if voice:
            return voice
    if is_definite and is_bare:
        speaking = _find_said_body(cast, history, source.begin, noun)
        if speaking:
            return speaking
    is_described = source.head - source.first > 1 or words.lower[source.begin] in _OWNERS
    if is_described and (is_definite or words.lower[source.begin] in _OWNERS) and noun in BODIES:
        return Voice(kind=SpeakerKind.ORGANISATION, name=(source.first, cut_relative(cast, source)))
    if noun in STANDING_BODIES or any(words.is_capital(index) for index in range(source.first, source.head)):
        return Voice(kind=SpeakerKind.ORGANISATION, name=(source.first, cut_relative(cast, source)))
    said = words.span(source.begin, source.head).of(words.text)
    return unidentified(f"“{said}” is named nowhere before it")
