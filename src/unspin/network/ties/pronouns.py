"""Whom a pronoun at the head of a sentence or of a content plainly stands for.

1. "We" in a quotation: the body that speaks, or for which its head or spokesman speaks.
2. "It", "he", "she" in a reported content: its speaker, where the words for the speaker name one actor only.
3. In what a group or a document says, and in the page's own words: "he" and "she", wherever they stand, are the only
   person that the last sentences name; "it" in a content is the subject that opens the sentence.
4. "Their" and "they" in the page's own words are the persons of the sentence before, where that names two or more.
5. "They" at the head of a sentence: the actors of the subject of the sentence before, where there are several; "it", "he"
   and "she": where there is one of the kind.
Other pronouns stand for nobody here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from unspin.model import ActorKind, Claim, Mention, MentionForm, Span, SpeakerKind, SpeechForm
from unspin.network.ties.stretches import Stretch

_REACH = 450
"""Code points that a person's name reaches on: some three sentences."""
_MOST = 12
_OTHERS = frozenset({SpeakerKind.AUTHOR, SpeakerKind.GROUP, SpeakerKind.DOCUMENT, SpeakerKind.ORGANISATION})
"""Speakers who cannot be meant by "he" or "she"."""
_UNNAMED = frozenset({SpeakerKind.GROUP, SpeakerKind.DOCUMENT})
_SPEAKING_FOR = (
    "chief", "chair", "president", "spokes", "director", "minister", "head", "owner", "leader", "commander",
)  # fmt: skip
"""Parts of roles in which one says "we" for the whole body."""


class Cast:
    """The mentions of an article, in the order of its text, without those that stand in a longer one.

    Attributes:
        mentions: the mentions.
        named: name → the first mention that has it.
        descriptions: words ("the company") → whom the article means by them wherever that is told.
    """

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = drop_inner(mentions)
        self.named = {mention.name: mention for mention in reversed(self.mentions)}
        self._persons = [one for one in self.mentions if one.kind == ActorKind.PERSON]
        self.descriptions = _find_descriptions(self.mentions)
        self._begins = [mention.span.begin for mention in self.mentions]

    def inside(self, span: Span) -> Sequence[Mention]:
        """The mentions that begin in a span."""
        return self.mentions[bisect_left(self._begins, span.begin) : bisect_left(self._begins, span.end)]

    def person_before(self, place: int) -> Mention | None:
        """The only person that the last sentences before a place name; None where it is none, or one of several."""
        last = bisect_left(self._persons, place, key=lambda one: one.span.begin)
        near = [one for one in self._persons[max(0, last - _MOST) : last] if place - one.span.begin < _REACH]
        return near[-1] if len({one.name for one in near}) == 1 else None

    def persons_inside(self, span: Span) -> tuple[Mention, ...]:
        """The persons that a span names, each once."""
        found = {one.name: one for one in self.inside(span) if one.kind == ActorKind.PERSON}
        return tuple(found.values())


def resolve_pronouns(
    stretch: Stretch, topic: Sequence[Mention], cast: Cast, before: Span | None = None
) -> Mapping[str, tuple[Mention, ...]]:
    """Form of a pronoun → the actors that it stands for in a stretch.

    Args:
        stretch: the stretch.
        topic: the actors of the subject of the sentence before.
        cast: the mentions of the article.
        before: the sentence before.
    """
    ours = _find_ours(stretch.claim, cast) if stretch.claim is not None else None
    if ours is not None:
        return dict.fromkeys(("we", "our"), (ours,))
    speaker = _find_speaker(stretch, cast)
    goes_on = stretch.opens or (stretch.claim is not None and stretch.claim.speaker_kind in _UNNAMED)
    who = (speaker,) if speaker is not None else tuple(topic) if goes_on else ()
    told = dict(_find_recent(stretch, cast, before))
    if len(who) != 1:
        return told | (dict.fromkeys(("they", "their"), who) if who else {})
    is_person = who[0].kind == ActorKind.PERSON
    return told | dict.fromkeys(("he", "she", "his", "her") if is_person else ("it", "its"), who)


def _find_recent(
    stretch: Stretch, cast: Cast, before: Span | None
) -> Iterator[tuple[str, tuple[Mention, ...]]]:
    """Rules 3 and 4: whom the sentences before leave as the only ones that may be meant."""
    if stretch.claim is not None and stretch.claim.speaker_kind not in _OTHERS:
        return
    if cast.persons_inside(stretch.sentence):
        return
    person = cast.person_before(stretch.sentence.begin)
    if person is not None:
        yield from dict.fromkeys(("he", "she", "his", "her", "him"), (person,)).items()
    persons = cast.persons_inside(before) if before is not None and stretch.opens else ()
    if len(persons) > 1:
        yield from dict.fromkeys(("they", "their"), persons).items()


def _find_descriptions(mentions: Sequence[Mention]) -> dict[str, tuple[Mention, ...]]:
    """Words of descriptions that the article has told more than once, of the same actor each time."""
    told: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.form == MentionForm.DESCRIPTION:
            told.setdefault(mention.words.casefold(), []).append(mention)
    return {
        words: (same[0],)
        for words, same in told.items()
        if len(same) > 1 and len({mention.name for mention in same}) == 1
    }


def _find_ours(claim: Claim, cast: Cast) -> Mention | None:
    """Whom "we" stands for in a quotation: the speaking body, or the body of one who speaks for it."""
    if claim.form == SpeechForm.REPORTED or claim.source is None:
        return None
    if claim.speaker_kind == SpeakerKind.ORGANISATION:
        return cast.named.get(claim.speaker or "")
    role = (claim.role or "").casefold()
    speaks_for = any(word in role for word in _SPEAKING_FOR)
    if claim.organisation is None or not speaks_for:
        return None
    return cast.named.get(claim.organisation)


def _find_speaker(stretch: Stretch, cast: Cast) -> Mention | None:
    """The only actor in the words for the speaker of a reported content."""
    claim = stretch.claim
    if claim is None or claim.source is None or claim.form == SpeechForm.DIRECT:
        return None
    inside = cast.inside(claim.source)
    return inside[0] if len(inside) == 1 else None


def drop_inner(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions in the order of the text, without those that stand in a longer one."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda one: (one.span.begin, -one.span.end)):
        if not kept or mention.span.begin >= kept[-1].span.end:
            kept.append(mention)
    return tuple(kept)
