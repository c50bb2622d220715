"""Whom a pronoun at the head of a sentence or of a content plainly stands for.

1. "We" in a quotation: the body that speaks, or for which its head or spokesman speaks.
2. "It", "he", "she" in a reported content: its speaker, where the words for the speaker name one actor only.
3. "They" at the head of a sentence: the actors of the subject of the sentence before, where there are several; "it", "he"
   and "she": where there is one of the kind.
Other pronouns stand for nobody here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from unspin.model import Claim, Span, SpeakerKind, SpeechForm
from unspin.model.network import ActorKind, Mention
from unspin.network.ties.stretches import Stretch

_SPEAKING_FOR = (
    "chief", "chair", "president", "spokes", "director", "minister", "head", "owner", "leader", "commander",
)  # fmt: skip
"""Parts of roles in which one says "we" for the whole body."""


class Cast:
    """The mentions of an article, in the order of its text, without those that stand in a longer one.

    Attributes:
        mentions: the mentions.
        named: name → the first mention that has it.
    """

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = drop_inner(mentions)
        self.named = {mention.name: mention for mention in reversed(self.mentions)}
        self._begins = [mention.span.begin for mention in self.mentions]

    def inside(self, span: Span) -> Sequence[Mention]:
        """The mentions that begin in a span."""
        return self.mentions[bisect_left(self._begins, span.begin) : bisect_left(self._begins, span.end)]


def resolve_pronouns(
    stretch: Stretch, topic: Sequence[Mention], cast: Cast
) -> Mapping[str, tuple[Mention, ...]]:
    """Form of a pronoun → the actors that it stands for in a stretch.

    Args:
        stretch: the stretch.
        topic: the actors of the subject of the sentence before.
        cast: the mentions of the article.
    """
    ours = _find_ours(stretch.claim, cast) if stretch.claim is not None else None
    if ours is not None:
        return dict.fromkeys(("we", "our"), (ours,))
    speaker = _find_speaker(stretch, cast)
    who = (speaker,) if speaker is not None else tuple(topic) if stretch.opens else ()
    if len(who) != 1:
        return dict.fromkeys(("they", "their"), who)
    is_person = who[0].kind == ActorKind.PERSON
    return dict.fromkeys(("he", "she", "his", "her") if is_person else ("it", "its"), who)


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
