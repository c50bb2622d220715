"""Bodies and things without a name: mentions that are described by the words of the page.

A body needs a name beside it ("a firm in Dubai", "a consortium led by X"); without one its mention has the score `UNNAMED`,
and it is an end of a tie only where the other end has a name.
"""

from __future__ import annotations

from dataclasses import replace

from unspin.model import ActorKind, Mention, MentionForm, Span
from unspin.network.ties import goods
from unspin.network.ties.groups import NounGroup, VerbGroup
from unspin.network.ties.phrases import Item, is_word
from unspin.network.ties.scene import Scene, read_country
from unspin.network.ties.word import Kind

UNNAMED = 0.5
"""Score of a described body without any name beside it: an end of a tie only where the other end has a name."""
BODY_KINDS = dict.fromkeys(goods.VESSELS, ActorKind.VESSEL) | {
    word: ActorKind(kind) for kind, words in goods.BODIES.items() for word in words
}
"""Nouns of bodies and vessels → what they describe."""
_GENERIC = frozenset(
    "company firm group bank business organisation organization agency ministry unit entity enterprise department commission court council service institute university foundation exchange arm division branch subsidiary affiliate carrier".split()
)


def describe_body(scene: Scene, item: Item, kind: ActorKind) -> Mention | None:
    """A body by the words that describe it; None where these only point back ("the firm") or name its owner ("its bank")."""
    begin, end = item.group.span.begin, item.group.span.end
    has_name = any(
        word.mention is not None or read_country(scene, word) or "-based" in word.form
        for word in item.group.words[:-1]
    )
    if is_word(scene.groups, item.place + 1, "in", "of", "from", "at"):
        after = scene.groups[item.place + 2] if item.place + 2 < len(scene.groups) else None
        if isinstance(after, NounGroup) and after.head.mention is not None:
            has_name, end = True, after.span.end
    has_name = has_name or _is_done_by_named(scene, item)
    first = item.group.words[0].form
    is_back_reference = (
        first in {"the", "this", "that", "these", "those"} and item.group.head.form in _GENERIC
    )
    if not has_name and (is_back_reference or item.group.owner or _is_owned(item)):
        return None
    described = make_described(scene, Span(begin=begin, end=end), kind)
    return described if has_name else replace(described, score=UNNAMED)


def _is_owned(item: Item) -> bool:
    """Whether a group is one body of somebody's ("its bank"); several ("its banks") may stand for themselves."""
    is_theirs = item.group.words[0].kind in {Kind.OWNER, Kind.PRONOUN}
    return is_theirs and not item.group.head.form.endswith("s")


def _is_done_by_named(scene: Scene, item: Item) -> bool:
    """Whether a name tells which body is meant: "a consortium led by X"."""
    verb = scene.groups[item.place + 1] if item.place + 1 < len(scene.groups) else None
    named = scene.groups[item.place + 3] if item.place + 3 < len(scene.groups) else None
    is_by = (
        is_word(scene.groups, item.place + 2, "by") and isinstance(verb, VerbGroup) and verb.may_be_passive
    )
    return is_by and isinstance(named, NounGroup) and named.head.mention is not None


def make_described(scene: Scene, span: Span, kind: ActorKind) -> Mention:
    """A mention without a name, by the words that describe it."""
    words = span.of(scene.text)
    name = words
    for article in ("a ", "an ", "the ", "its ", "their "):
        if words.casefold().startswith(article):
            name = words[len(article) :]
    return Mention(
        article=scene.article,
        span=span,
        words=words,
        name=name,
        kind=kind,
        form=MentionForm.DESCRIPTION,
        score=0.9,
    )


def describe_unnamed(scene: Scene, item: Item) -> Mention:
    """A body that only its words tell of ("the firm"): an end of a tie where the other end has a name."""
    kind = BODY_KINDS.get(item.group.head.form, ActorKind.ORGANISATION)
    return replace(make_described(scene, item.group.span, kind), score=UNNAMED)


def describe_thing(scene: Scene, item: Item) -> Mention:
    """What is built or owned, as a mention of a thing: its own where the head is one, else its words."""
    head = item.group.head
    if head.mention is not None:
        return head.mention
    end = item.group.span.end
    if item.of:
        end = item.of[-1].group.span.end
    return make_described(scene, Span(begin=item.group.span.begin, end=end), ActorKind.THING)
