"""Which phrase fills which slot of a verb's frame, in the active and the passive voice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from unspin.model import ActorKind, Mention, Span
from unspin.network.ties import goods
from unspin.network.ties.actors import find_actors
from unspin.network.ties.clause import Clause
from unspin.network.ties.frame import Frame, Needs
from unspin.network.ties.groups import NounGroup
from unspin.network.ties.phrases import Item, Phrase
from unspin.network.ties.scene import Scene
from unspin.network.ties.things import has_noun, is_thing, span_of

_NOUNS = {
    Needs.MONEY: goods.MONEY,
    Needs.FINANCE: goods.FINANCE,
    Needs.WORK: goods.WORKS | goods.GOODS,
    Needs.PRODUCT: goods.GOODS - goods.LOADS,
    Needs.GOODS: goods.GOODS,
    Needs.COOPERATION: goods.COOPERATION,
    Needs.AGREEMENT: goods.AGREEMENTS | goods.COOPERATION,
    Needs.SYSTEMS: goods.SYSTEMS,
    Needs.SANCTION: goods.SANCTIONS,
    Needs.CLAIM: goods.CLAIMS,
    Needs.SHARE: goods.SHARES,
    Needs.FRONT: goods.FRONTS,
}
_BODIES = frozenset({ActorKind.COMPANY, ActorKind.ORGANISATION, ActorKind.PUBLIC_BODY, ActorKind.VESSEL})
_ACTING = _BODIES - {ActorKind.VESSEL} | {ActorKind.PERSON, ActorKind.PLACE}
_MOST_SAME = 2  # "on X and on Y"
_TARGETS = {
    Needs.HEAD: _BODIES - {ActorKind.VESSEL},
    Needs.OWNED: _BODIES | {ActorKind.PERSON},
    Needs.BODY: _BODIES,
    Needs.SHARE: _BODIES,
    Needs.BODIES: _BODIES | {ActorKind.PLACE},
    Needs.FORCE: _BODIES | {ActorKind.PLACE},
    Needs.PERSON: _BODIES - {ActorKind.VESSEL} | {ActorKind.PLACE},
    Needs.EMPLOYER: frozenset({ActorKind.COMPANY}),
    Needs.VESSEL: frozenset({ActorKind.VESSEL}),
}
"""The kinds of actors that a frame's target may be, where not every kind may."""
_BY_PERSONS = frozenset({Needs.PERSON, Needs.HEAD, Needs.EMPLOYER})
_FORCES = frozenset({ActorKind.ORGANISATION, ActorKind.PUBLIC_BODY, ActorKind.PLACE, ActorKind.VESSEL})


def fill(clause: Clause, slot: str | None) -> Phrase:
    """The phrase that fills a slot; empty where none does.

    Slots are those of the active voice: in the passive the grammatical subject is the object, or the second one where an
    object follows, and the doer stands after "by".
    """
    for name in (slot or "").split("/"):
        phrase = _fill(clause, name)
        if phrase:
            return phrase
    return ()


def _fill(clause: Clause, name: str) -> Phrase:
    if name == "subject":
        return _first(clause.phrases("by")) if clause.is_passive else clause.subject
    if name == "object":
        return clause.subject if clause.is_passive else clause.objects[0] if clause.objects else ()
    if name == "behalf":
        return _find_behalf(clause)
    if name in _OF_NOUNS:
        return _find_whose(clause, name)
    if name == "second":
        left = clause.objects if clause.is_passive else clause.objects[1:]
        return left[0] if left else ()
    return tuple(item for phrase in clause.phrases(name)[:_MOST_SAME] for item in phrase)


def _find_behalf(clause: Clause) -> Phrase:
    """Whom "on behalf of" names."""
    for phrase in clause.phrases("on"):
        item = phrase[0]
        if item.group.head.form == "behalf":
            owner = item.group.owner
            return (Item(NounGroup(owner), item.place, (), item.end),) if owner else item.of
    return ()


_OF_NOUNS = {"as-dealer": goods.DEALERS, "as-owner": goods.OWNERS, "assets": goods.ASSETS}
"""Slots of what a noun is of: "named as the owner of X", "froze X's assets"."""


def _find_whose(clause: Clause, name: str) -> Phrase:
    phrases = clause.phrases("as")
    if name == "assets":
        phrases = [clause.subject] if clause.is_passive else list(clause.objects[:1])
    for item in (one for phrase in phrases for one in phrase):
        if item.group.head.form in _OF_NOUNS[name]:
            owner = item.group.owner
            return (Item(NounGroup(owner), item.place, (), item.end),) if owner else item.of
    return ()


def _first(phrases: Sequence[Phrase]) -> Phrase:
    return phrases[0] if phrases else ()


def meets(scene: Scene, frame: Frame, clause: Clause) -> bool:
    """Whether what a frame needs is there."""
    if frame.needs in {Needs.UNNAMED, Needs.BODIES}:
        return not (clause.objects if frame.needs == Needs.BODIES else clause.phrases("as"))
    if frame.needs == Needs.ALONE:
        return not clause.objects and not clause.is_passive
    is_fired = frame.needs == Needs.FORCE and frame.target == "at"
    if is_fired or frame.needs in {Needs.SANCTION, Needs.CLAIM, Needs.SHARE}:
        return has_noun(fill(clause, "object"), goods.GOODS if is_fired else _NOUNS[frame.needs])
    carrier = fill(clause, frame.goods or frame.target)
    if frame.needs == Needs.CONCRETE:
        return _is_concrete(scene, carrier)
    if frame.needs == Needs.GOODS and frame.goods == "with" and not carrier:
        return True
    nouns = _NOUNS.get(frame.needs)
    return nouns is None or _carries(frame.needs, carrier, nouns)


def _is_concrete(scene: Scene, carrier: Phrase) -> bool:
    is_abstract = has_noun(carrier, goods.ABSTRACT | goods.SHARES | goods.FINANCE)
    return bool(carrier) and not is_abstract and not _is_acting(scene, carrier)


def _carries(needs: Needs, carrier: Phrase, nouns: frozenset[str]) -> bool:
    """Whether a phrase names what is needed."""
    if needs == Needs.GOODS and any(item.group.head.form == "them" for item in carrier):
        return True
    if needs in {Needs.MONEY, Needs.FINANCE}:
        if needs == Needs.MONEY and has_noun(carrier, goods.FINANCE):
            return False
        return has_noun(carrier, nouns) or any(_is_sum(item) for item in carrier)
    return has_noun(carrier, nouns) or is_thing(carrier)


def _is_sum(item: Item) -> bool:
    return item.group.head.form in goods.MONEY or any(word.form[0] in "$€£¥" for word in item.group.words)


def _is_acting(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase names persons, bodies or countries, not goods."""
    return any(actor.kind in _ACTING for actor in find_actors(scene, phrase))


def keep_sources(frame: Frame, sources: Sequence[Mention]) -> list[Mention]:
    """The sources that a frame takes."""
    if frame.needs in _BY_PERSONS and frame.source == "subject":
        return [one for one in sources if one.kind == ActorKind.PERSON]
    if frame.needs == Needs.FORCE:
        return [one for one in sources if one.kind in _FORCES]
    if frame.needs == Needs.POWER:
        return [
            one
            for one in sources
            if one.kind in {ActorKind.PLACE, ActorKind.PUBLIC_BODY, ActorKind.ORGANISATION}
        ]
    if frame.needs == Needs.BODIES:
        return [one for one in sources if one.kind != ActorKind.PERSON]
    if frame.needs == Needs.PERSON:
        return [
            one for one in sources if one.kind not in {ActorKind.VESSEL, ActorKind.AIRCRAFT, ActorKind.THING}
        ]
    return [one for one in sources if one.kind != ActorKind.THING]


def keep_listed(targets: Sequence[Mention]) -> list[Mention]:
    """What may stand on a list of sanctions."""
    return [one for one in targets if one.kind != ActorKind.THING]


def keep_targets(frame: Frame, targets: Sequence[Mention]) -> list[Mention]:
    """The targets that a frame takes."""
    kinds = _TARGETS.get(frame.needs, _ACTING | {ActorKind.VESSEL, ActorKind.AIRCRAFT})
    return [one for one in targets if one.kind in kinds]


def find_goods(phrase: Sequence[Item]) -> tuple[Span, ...]:
    """Where the goods of a phrase stand."""
    return tuple(span_of(item) for item in phrase)


def _find_ways(clause: Clause) -> Iterator[tuple[str, Phrase]]:
    """The prepositions of a clause; "by way of X" is through X."""
    for word, phrase in clause.prepositions:
        is_way = word == "by" and phrase[0].group.head.form == "way"
        yield ("through", phrase[0].of) if is_way else (word, phrase)
        if word == "of" and phrase[0].group.head.mention is not None and clause.phrases("by"):
            yield from (("through", phrase) for by in clause.phrases("by") if by[0].group.head.form == "way")


def find_places(clause: Clause) -> tuple[Span, ...]:
    """Where places stand that say where it happens."""
    found = []
    for word, phrase in _find_ways(clause):
        if word not in {"in", "at", "near", "inside", "through", "via", "across"}:
            continue
        for item in phrase:
            mention = item.group.head.mention
            if mention is not None and mention.kind == ActorKind.PLACE:
                found.append(mention.span)
    return tuple(found)
