"""Sentences with their mentions marked in place, "{l:Iran} supplied drones to {l:Russia}", as articles to be read."""

from __future__ import annotations

from functools import cache

import regex

from unspin.model import ActorKind, Article, Claim, Mention, Span, SpeakerKind, SpeechForm, Stance, TieReading
from unspin.network.ties import read_ties
from unspin.text.gazetteer import Gazetteer, load_gazetteer

_MARK = regex.compile(r"\{(\w):([^}]*)\}")
_KINDS = {
    "p": ActorKind.PERSON,
    "o": ActorKind.ORGANISATION,
    "c": ActorKind.COMPANY,
    "b": ActorKind.PUBLIC_BODY,
    "l": ActorKind.PLACE,
    "v": ActorKind.VESSEL,
    "t": ActorKind.THING,
}


@cache
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def unmark(marked: str) -> tuple[Article, tuple[Mention, ...]]:
    text, mentions, place = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[place : match.start()]
        span = Span(begin=len(text), end=len(text) + len(match[2]))
        mentions.append(Mention(article="a", span=span, words=match[2], name=match[2], kind=_KINDS[match[1]]))
        text += match[2]
        place = match.end()
    return Article(id="a", place="a", text=text + marked[place:]), tuple(mentions)


def find_span(text: str, words: str) -> Span:
    begin = text.index(words)
    return Span(begin=begin, end=begin + len(words))


def make_claim(
    text: str,
    content: str,
    *,
    source: str | None = None,
    cue: str | None = None,
    stance: Stance = Stance.ASSERTS,
    form: SpeechForm = SpeechForm.REPORTED,
    via: Claim | None = None,
    is_negated: bool = False,
    speaker: str | None = None,
    role: str | None = None,
    organisation: str | None = None,
) -> Claim:
    """A claim whose parts are given by their words; pieces of a content are parted by " … "."""
    return Claim(
        id=f"{content}/{source}",
        article="a",
        source=find_span(text, source) if source else None,
        cue=find_span(text, cue) if cue else None,
        content=tuple(find_span(text, piece) for piece in content.split(" … ")),
        speaker=speaker,
        speaker_kind=SpeakerKind.PERSON if source else SpeakerKind.AUTHOR,
        role=role,
        organisation=organisation,
        stance=stance,
        is_negated=is_negated,
        form=form,
        via=via,
        found_by="test",
        score=1.0,
    )


def read_marked(marked: str) -> tuple[TieReading, ...]:
    """The ties of a marked sentence in the author's voice."""
    article, mentions = unmark(marked)
    return read_ties(article, [make_claim(article.text, article.text)], mentions, gazetteer())


def show(reading: TieReading) -> str:
    return f"{reading.source.name} | {reading.kind.value} | {reading.target.name} | {reading.status.value}"
