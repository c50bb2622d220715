"""One speaker for every attribution of a reading.

1. the article's names (`naming`), 2. its people and bodies and what it says of them (`cast`), 3. each source, in the
order of the text, resolved with what was heard before it (`sources`), 4. the fields in the restored wording
(`restored`). A quotation without a source is the last speaker's where it follows at once.
"""

from __future__ import annotations

from unspin.claims.attribution import Attribution, Reading
from unspin.claims.speakers.cast import Body, Cast, Person
from unspin.claims.speakers.descriptions import resolve_body
from unspin.claims.speakers.finding_names import find_naming
from unspin.claims.speakers.gathering import gather_cast
from unspin.claims.speakers.heard import History, Voice, unidentified
from unspin.claims.speakers.introductions import Introduction
from unspin.claims.speakers.restored import Restorer, Wording
from unspin.claims.speakers.role_words import ABBREVIATIONS
from unspin.claims.speakers.sources import resolve_source
from unspin.claims.speakers.speaker import Speaker
from unspin.claims.speakers.words import Range, Words, read_words
from unspin.model import Article, Restoration, RestoredField, Span, SpeakerKind
from unspin.text.lexicon import Lexicon

_FLOATING_GAP = 300  # code points from a speaker's last words to a quotation that goes on with them
_MARKS = '“”"«»„'
_QUOTES = "“\"‘«„'"


def identify_speakers(
    article: Article, reading: Reading, restoration: Restoration | None, lexicon: Lexicon
) -> tuple[Speaker, ...]:
    """Who speaks in each attribution, in the reading's order."""
    words = read_words(article.text, lexicon)
    if not len(words):
        return tuple(_nobody() for _ in reading.attributions)
    sources = [attribution.source for attribution in reading.attributions if attribution.source]
    cast = gather_cast(find_naming(words, lexicon, reading.names, sources))
    restorer = Restorer(article.text, restoration)
    history = History()
    voices: dict[int, Voice] = {}
    order = sorted(range(len(reading.attributions)), key=lambda index: _begin_of(reading.attributions[index]))
    previous: tuple[Attribution, Voice] | None = None
    for index in order:
        attribution = reading.attributions[index]
        voice = _resolve(cast, history, attribution, previous)
        voices[index] = voice
        previous = attribution, voice
        history.add(words.first(_begin_of(attribution)), voice)
    return tuple(
        _describe(cast, restorer, voices[index], attribution)
        for index, attribution in enumerate(reading.attributions)
    )


def _nobody() -> Speaker:
    return Speaker(name=None, kind=SpeakerKind.UNIDENTIFIED, why_unidentified="the article has no words")


def _begin_of(attribution: Attribution) -> int:
    parts = [attribution.source] if attribution.source else [*attribution.content]
    return min((part.begin for part in parts if part), default=0)


def _resolve(
    cast: Cast, history: History, attribution: Attribution, previous: tuple[Attribution, Voice] | None
) -> Voice:
    words = cast.naming.words
    if attribution.source is None:
        return _continue(words, attribution, previous)
    history.is_quoting = any(_quotes(words, part) for part in attribution.content)
    begin, end = words.inside(attribution.source)
    return resolve_source(cast, history, begin, end)


def _quotes(words: Words, part: Span) -> bool:
    """Whether a piece of content begins or ends with a quotation mark, or stands inside of some."""
    text = words.text
    around = text[max(0, part.begin - 1) : part.begin + 1] + text[max(0, part.end - 1) : part.end + 1]
    return any(mark in around for mark in _MARKS)


def _continue(words: Words, attribution: Attribution, previous: tuple[Attribution, Voice] | None) -> Voice:
    """The last speaker, for a quotation that follows its words at once."""
    if previous is None or not attribution.content:
        return unidentified("no words for a speaker stand there")
    before, voice = previous
    begin = attribution.content[0].begin
    end = max(part.end for part in (before.source, before.cue, *before.content) if part is not None)
    opens = (begin > 0 and words.text[begin - 1] in _QUOTES) or words.text[begin : begin + 1] in set(_QUOTES)
    if opens and begin - end <= _FLOATING_GAP:
        return voice
    return unidentified("no words for a speaker stand there, and no speaker stands right before")


def _describe(cast: Cast, restorer: Restorer, voice: Voice, attribution: Attribution) -> Speaker:
    """The speaker in words, restored where the article was."""
    words = cast.naming.words
    name, role, body = voice.name, voice.role, voice.body
    if isinstance(voice.who, Person):
        place = words.first(_begin_of(attribution))
        name = voice.who.name
        role, body = choose_fields(words, voice.who, place)
        body = _name_body(cast, body)
    elif isinstance(voice.who, Body):
        name = voice.who.name
    elif voice.kind is SpeakerKind.DOCUMENT:
        body = _name_body(cast, body)
    fields = {
        "speaker": _word(words, restorer, name),
        "role": _word(words, restorer, role),
        "organisation": _word(words, restorer, body),
    }
    restored = [wording.to_field(field) for field, wording in fields.items() if wording]
    return Speaker(
        name=_say_owned(words, restorer, voice, fields["speaker"]),
        kind=voice.kind,
        role=_say_role(fields["role"]),
        organisation=_say(fields["organisation"]),
        why_unidentified=voice.why,
        restored=tuple(field for field in restored if isinstance(field, RestoredField)),
    )


def _name_body(cast: Cast, body: Range | None) -> Range | None:
    """The full name of a body that is only described ("the committee's director") or shortened ("FML")."""
    if body is None:
        return None
    words = cast.naming.words
    known = cast.find_body(*body)
    if known:
        return known.name
    if body[1] - body[0] == 1 and not words.is_capital(body[0]):
        voice = resolve_body(cast, body[0], body[0])
        if voice and isinstance(voice.who, Body):
            return voice.who.name
    return body


def choose_fields(words: Words, person: Person, place: int) -> tuple[Range | None, Range | None]:
    """Role and organisation of a person, as they are told for a mention at a word.

    The first introduction with both, or a later one before the mention that has nothing in common with it; else the first role, with an organisation that another one adds. Roles that are
    over give way to those that are not.
    """
    current = [each for each in person.introductions if not each.is_former] or person.introductions
    both = [each for each in current if each.role and each.body]
    if both:
        chosen = both[0]
        for each in both[1:]:
            if each.place <= place and not _share_words(words, chosen, each):
                chosen = each
        return chosen.role, chosen.body
    role = next((each.role for each in current if each.role), None)
    body = next((each.body for each in person.introductions if each.body and not each.role), None)
    return role, body


def _share_words(words: Words, left: Introduction, right: Introduction) -> bool:
    """Whether two introductions have a word of role or body in common, beside small ones."""
    found = [
        {
            words.lower[index]
            for part in (each.role, each.body)
            if part
            for index in range(*part)
            if not words.is_small(index)
        }
        for each in (left, right)
    ]
    return bool(found[0] & found[1])


def _word(words: Words, restorer: Restorer, found: Range | None) -> Wording | None:
    if found is None:
        return None
    span = words.span(*found)
    end = span.end
    if words.owns[found[1] - 1] and words.text[end - 2 : end] in {"'s", "’s"}:
        end -= 2
    elif words.text[end : end + 1] == "." and words.lower[found[1] - 1] in {
        "inc",
        "ltd",
        "co",
        "corp",
        "jr",
        "sr",
    }:
        end += 1
    return restorer.restore(Span(begin=span.begin, end=end))


def _say(wording: Wording | None) -> str | None:
    return wording.given if wording else None


def _say_owned(words: Words, restorer: Restorer, voice: Voice, name: Wording | None) -> str | None:
    """The name, with its owner's before it where the article has a pronoun: "his aides" → "Ann Lee’s aides"."""
    owner = _word(words, restorer, voice.owner.name) if voice.owner else None
    if owner is None or name is None:
        return _say(name)
    return f"{owner.given}’s {name.given}"


def _say_role(wording: Wording | None) -> str | None:
    """The role with short titles written out ("Sen." → "Senator")."""
    if wording is None:
        return None
    said = [
        ABBREVIATIONS.get(word.rstrip(".").casefold(), word)
        if word.endswith(".") or word[0].isupper()
        else word
        for word in wording.given.split(" ")
    ]
    return " ".join(said)


__all__ = ["Introduction", "choose_fields", "identify_speakers"]
