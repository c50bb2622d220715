"""A voice in words: name, role and organisation as the text has them, and what of it is in another wording than the page's."""

from __future__ import annotations

from unspin.claims.speakers.cast import Body, Cast, Person
from unspin.claims.speakers.descriptions import resolve_body
from unspin.claims.speakers.heard import Voice
from unspin.claims.speakers.introductions import Introduction
from unspin.claims.speakers.restored import WordMap
from unspin.claims.speakers.role_words import ABBREVIATIONS, CREEDS
from unspin.claims.speakers.speaker import Speaker
from unspin.claims.speakers.words import Range, Words
from unspin.model import SpeakerKind

_POINTED = frozenset(["inc", "ltd", "co", "corp", "jr", "sr"])


def describe_voice(cast: Cast, word_map: WordMap, voice: Voice, place: int) -> Speaker:
    """The speaker of an attribution that stands at a word."""
    words = cast.naming.words
    name, role, body = voice.name, voice.role, voice.body
    if isinstance(voice.who, Person):
        name = voice.who.name
        role, body = choose_fields(words, voice.who, place)
        body = _name_body(cast, body)
    elif isinstance(voice.who, Body):
        name, body = voice.who.name, _name_body(cast, body or voice.who.owner)
    elif voice.kind is SpeakerKind.DOCUMENT:
        body = _name_body(cast, body)
    found = {"speaker": name, "role": role, "organisation": body}
    given = {field: _say(words, part) for field, part in found.items()}
    restored = [word_map.describe(field, part, given[field] or "") for field, part in found.items() if part]
    return Speaker(
        name=_say_owned(words, voice, given["speaker"]),
        kind=voice.kind,
        role=_write_out(given["role"]),
        organisation=given["organisation"],
        why_unidentified=voice.why,
        restored=tuple(field for field in restored if field),
    )


def choose_fields(words: Words, person: Person, place: int) -> tuple[Range | None, Range | None]:
    """Role and organisation of a person, as they are told for a mention at a word.

    The first introduction with both, or a later one before the mention that has nothing in common with it; else the
    first role, with an organisation that another one adds. Roles that are over give way to those that are not.
    """
    current = [each for each in person.introductions if not each.is_former] or person.introductions
    both = [each for each in current if each.role and each.body]
    if both:
        chosen = both[0]
        for each in both[1:]:
            if each.place <= place and not _share_words(words, chosen, each):
                chosen = each
        return chosen.role, chosen.body
    roles = [each.role for each in current if each.role]
    role = next(
        (each for each in roles if words.lower[each[1] - 1] not in CREEDS), roles[0] if roles else None
    )
    body = next((each.body for each in person.introductions if each.body and not each.role), None)
    return role, body


def _share_words(words: Words, left: Introduction, right: Introduction) -> bool:
    """Whether two introductions have a word of role or body in common, beside small ones."""
    return bool(_content_words(words, left) & _content_words(words, right))


def _content_words(words: Words, introduction: Introduction) -> set[str]:
    parts = [part for part in (introduction.role, introduction.body) if part]
    return {words.lower[index] for part in parts for index in range(*part) if not words.is_small(index)}


def _name_body(cast: Cast, body: Range | None) -> Range | None:
    """The full name of a body that is only described ("the committee's director") or shortened ("FML")."""
    if body is None:
        return None
    known = cast.find_body(*body)
    if known:
        return known.name
    if body[1] - body[0] == 1 and not cast.naming.words.is_capital(body[0]):
        voice = resolve_body(cast, body[0], body[0])
        if voice and isinstance(voice.who, Body):
            return voice.who.name
    return body


def _say(words: Words, found: Range | None) -> str | None:
    """The words as text: without a possessive ending, with the point of "Ltd."."""
    if found is None:
        return None
    span = words.span(*found)
    said, last = span.of(words.text), found[1] - 1
    if words.owns[last] and said.endswith(("'s", "’s")):
        return said[:-2]
    return said + "." if words.lower[last] in _POINTED and words.gap(found[1]).startswith(".") else said


def _say_owned(words: Words, voice: Voice, name: str | None) -> str | None:
    """The name, with its owner's before it where the article has a pronoun: "his aides" → "Ann Lee’s aides"."""
    owner = _say(words, voice.owner.name) if voice.owner else None
    return f"{owner}’s {name}" if owner and name else name


def _write_out(role: str | None) -> str | None:
    """The role with short titles written out ("Sen." → "Senator")."""
    if role is None:
        return None
    return " ".join(_write_out_word(word) for word in role.split(" "))


def _write_out_word(word: str) -> str:
    if word.endswith(".") or word[:1].isupper():
        return ABBREVIATIONS.get(word.rstrip(".").casefold(), word)
    return word
