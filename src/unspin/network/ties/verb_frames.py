"""Stage 4a: ties that verbs put.

1. Of each clause the frames of its verb are tried in turn; the first whose source and target name actors counts.
2. Without a target, a verb of doing things together ties the subjects of a list to one another ("A and B are integrating
   their networks").
3. Under a verb of helping, what is bought is procured by the helper for the helped ("help Russia buy parts").
4. What is built may be without a name: it becomes a thing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from unspin.model import ActorKind, Mention, Span, TieKind
from unspin.network.ties import goods
from unspin.network.ties.actors import find_actors, find_shared
from unspin.network.ties.clause import Clause
from unspin.network.ties.described import describe_thing, describe_unnamed
from unspin.network.ties.frame import Frame, Needs
from unspin.network.ties.groups import NounGroup
from unspin.network.ties.nouns import STOPPING
from unspin.network.ties.phrases import Item, Phrase
from unspin.network.ties.reading import Finding
from unspin.network.ties.sanction_idioms import find_listed
from unspin.network.ties.scene import Scene
from unspin.network.ties.slots import (
    fill,
    find_goods,
    keep_sources,
    keep_targets,
    meets,
)
from unspin.network.ties.things import has_noun, is_thing
from unspin.network.ties.verb_findings import make_verb_finding
from unspin.network.ties.verbs import FRAMES, HELPING, SYMMETRIC_ALONE

_BUYING = frozenset("buy purchase acquire procure obtain import source order smuggle".split())
_MAKING = frozenset("build make produce manufacture assemble construct develop".split())
_ARMS = frozenset(
    "weapon weapons drone drones missile missiles arms munitions ammunition bombs warheads".split()
)
_BODIES_MEANT = frozenset({ActorKind.COMPANY, ActorKind.ORGANISATION})
_ALONG_VIEW = 30
_CARRIERS = frozenset({ActorKind.VESSEL, ActorKind.AIRCRAFT})


def find_verb_ties(scene: Scene, clauses: Sequence[Clause]) -> Iterator[Finding]:
    """The ties that the verbs of a sentence put."""
    for clause in clauses:
        if clause.is_open or _is_stopped(clause, clauses):
            continue
        yield from _find_through(scene, clause)
        yield from _find_behind(scene, clause)
        for find in (_find_helped, find_listed, _find_framed, _find_together):
            found = [*find(scene, clause)]
            if found:
                made = _find_made(clause, clauses)
                yield from (replace(one, goods=made) if one.kind == TieKind.BUILDS else one for one in found)
                break


def _find_through(scene: Scene, clause: Clause) -> Iterator[Finding]:
    """Who does something through a front or shell company that is named."""
    for phrase in (*clause.phrases("through"), *clause.phrases("via")):
        for item in phrase:
            if not {"front", "shell"} & {word.form for word in item.group.words}:
                continue
            for source in find_actors(scene, fill(clause, "subject")):
                for target in find_actors(scene, (item,)):
                    if target.kind in _BODIES_MEANT and source.name != target.name:
                        yield make_verb_finding(clause, TieKind.LINKED_TO, (source, target), ())


def _find_behind(scene: Scene, clause: Clause) -> Iterator[Finding]:
    """A person who "is behind" a company."""
    if clause.verb.lemma != "be" or clause.objects:
        return
    for phrase in clause.phrases("behind")[:1]:
        for source in find_actors(scene, clause.subject):
            for target in find_actors(scene, phrase):
                if source.kind == ActorKind.PERSON and target.kind == ActorKind.COMPANY:
                    yield make_verb_finding(clause, TieKind.LINKED_TO, (source, target), ())


def _find_made(clause: Clause, clauses: Sequence[Clause]) -> tuple[Span, ...]:
    """What a work is built to make: "a plant to manufacture strike drones"."""
    for other in clauses:
        if other.is_purpose and other.governor is not None and other.governor.place == clause.place:
            return find_goods(other.objects[0]) if other.objects and other.verb.lemma in _MAKING else ()
    return ()


def _is_stopped(clause: Clause, clauses: Sequence[Clause]) -> bool:
    """Whether what a clause tells of its subject is undone by another ("sanctions imposed by X were lifted")."""
    places = {item.place for item in clause.subject} if clause.is_passive else set()
    return any(
        other.is_passive and other.verb.lemma in STOPPING and places & {item.place for item in other.subject}
        for other in clauses
        if other is not clause
    )


def _find_framed(scene: Scene, clause: Clause) -> Iterator[Finding]:
    kinds: set[TieKind] = set()
    for frame in FRAMES.get(clause.verb.lemma, ()):
        if (kinds and not kinds | {frame.kind} <= _TOGETHER) or frame.kind in kinds:
            continue
        found = [*_fill_frame(scene, frame, clause)] if meets(scene, frame, clause) else []
        if found:
            yield from found
            kinds.add(frame.kind)


def _fill_frame(scene: Scene, frame: Frame, clause: Clause) -> Iterator[Finding]:
    if frame.kind == TieKind.ATTACKS and _is_sport(scene):
        return
    sources = keep_sources(frame, find_actors(scene, fill(clause, frame.source)))
    if frame.kind == TieKind.BUILDS:
        yield from _build(scene, frame, clause, sources)
        return
    targets = _find_targets(scene, frame, clause)
    carried = fill(clause, frame.goods) if frame.kind not in _WITHOUT_GOODS else ()
    for source in sources:
        for target in targets:
            if source.name != target.name and not _is_no_tie(frame, source, target):
                is_carrier = frame.kind == TieKind.SUPPLIES and source.kind in _CARRIERS
                kind = TieKind.SHIPS if is_carrier else frame.kind
                yield make_verb_finding(clause, kind, (source, target), carried)


def _find_targets(scene: Scene, frame: Frame, clause: Clause) -> list[Mention]:
    """The actors at the target's end of a frame; where it may be without a name, what its words describe."""
    phrase = fill(clause, frame.target)
    if frame.kind == TieKind.SANCTIONS:
        phrase = (*phrase, *_find_along(scene, clause))
    if frame.needs == Needs.CLAIM:
        return _find_claimants(scene, clause, phrase)
    targets = keep_targets(frame, find_actors(scene, phrase))
    if not targets and frame.needs == Needs.HEAD:
        return [describe_unnamed(scene, item) for item in phrase if _is_operation(item)]
    if not targets and frame.kind == TieKind.ATTACKS:
        return [describe_thing(scene, item) for item in phrase if has_noun((item,), goods.WORKS)]
    is_share = bool(phrase) and phrase[0].group.head.form in goods.SHARES
    if frame.kind == TieKind.OWNS and (is_share or not targets):
        after = [item for word in ("in", "of") for one in clause.phrases(word)[:1] for item in one]
        return keep_targets(frame, find_shared(scene, phrase[:1], after))
    return targets


_WITHOUT_GOODS = frozenset(
    {
        TieKind.COOPERATES_WITH,
        TieKind.LINKED_TO,
        TieKind.SANCTIONS,
        TieKind.ATTACKS,
        TieKind.DENIES,
        TieKind.OWNS,
    }
)


def _is_no_tie(frame: Frame, source: Mention, target: Mention) -> bool:
    """Whether two places are connected by a road, or a party or person "controls" a parliament or office."""
    if frame.kind == TieKind.OWNS and target.kind == ActorKind.PUBLIC_BODY:
        return source.kind not in {ActorKind.PLACE, ActorKind.COMPANY}
    places = source.kind == target.kind == ActorKind.PLACE
    return frame.kind == TieKind.LINKED_TO and frame.source == "object" and places


_TOGETHER = frozenset({TieKind.BUYS_FROM, TieKind.PROCURES_FOR})
"""Ties that one verb may put at once: "bought chips for X from Y"."""


def _build(scene: Scene, frame: Frame, clause: Clause, sources: Sequence[Mention]) -> Iterator[Finding]:
    built = fill(clause, "object")
    nouns = goods.GOODS - goods.LOADS if frame.needs == Needs.PRODUCT else goods.WORKS | goods.GOODS
    if clause.helper or (clause.governor is not None and clause.is_purpose):
        return
    if frame.needs == Needs.FOUNDED:
        yield from _found(scene, clause, sources, built)
        return
    for item in built:
        if not (has_noun((item,), nouns) or is_thing((item,))):
            continue
        for source in sources:
            yield make_verb_finding(clause, TieKind.BUILDS, (source, describe_thing(scene, item)), ())


def _find_along(scene: Scene, clause: Clause) -> Phrase:
    """Who is listed "together with" or "along with" others."""
    for phrase in clause.phrases("with"):
        before = scene.text[max(0, phrase[0].group.span.begin - _ALONG_VIEW) : phrase[0].group.span.begin]
        if any(words in before for words in ("together with", "along with")):
            return phrase
    return ()


def _found(scene: Scene, clause: Clause, sources: Sequence[Mention], founded: Phrase) -> Iterator[Finding]:
    """Who founds a body, or sets one up."""
    kinds = {ActorKind.COMPANY, ActorKind.ORGANISATION}
    for item in founded:
        named = [one for one in find_actors(scene, (item,)) if one.kind in kinds]
        if not named and _is_operation(item):
            named = [describe_unnamed(scene, item)]
        for source in sources:
            for target in named[:1]:
                yield make_verb_finding(clause, TieKind.BUILDS, (source, target), ())


def _is_sport(scene: Scene) -> bool:
    """Whether a sentence has words of games."""
    words = (
        word.form for group in scene.groups for word in (group.words if isinstance(group, NounGroup) else ())
    )
    return any(word in goods.SPORT for word in words)


def _is_operation(item: Item) -> bool:
    return item.group.head.mention is None and item.group.head.form in goods.OPERATIONS


def _find_claimants(scene: Scene, clause: Clause, phrase: Phrase) -> list[Mention]:
    """Whose claims are denied: "Ukraine's claims", "claims by Ukraine", "Ukrainian allegations"."""
    found: list[Mention] = []
    for item in phrase:
        owner = item.group.owner or item.group.words[:-1]
        found.extend(
            word.mention for word in owner[-2:] if word.mention is not None and word.mention not in found
        )
    for preposition in ("by", "from"):
        for after in clause.phrases(preposition)[: 0 if clause.is_passive else 1]:
            found.extend(one for one in find_actors(scene, after) if one not in found)
    return found


def _find_together(scene: Scene, clause: Clause) -> Iterator[Finding]:
    """A list of subjects that do something with one another."""
    lemma = clause.verb.lemma
    if lemma not in SYMMETRIC_ALONE or clause.is_passive:
        return
    if lemma == "work" and "together" not in scene.text[clause.verb.span.begin : clause.verb.span.end + 10]:
        return
    frame = next(
        (one for one in FRAMES[lemma] if one.source == "subject" and one.target.startswith("with")), None
    )
    if frame is None or (frame.goods and not meets(scene, frame, clause)):
        return
    actors = find_actors(scene, clause.subject)
    if len(actors) != 2 or (frame.needs == Needs.SYSTEMS and not _is_theirs(clause.objects[0])):
        return
    yield make_verb_finding(clause, frame.kind, (actors[0], actors[1]), ())


def _is_theirs(phrase: Phrase) -> bool:
    return any(word.form == "their" for item in phrase for word in item.group.words)


def _find_helped(scene: Scene, clause: Clause) -> Iterator[Finding]:
    """What somebody helps somebody to buy, or uses procurement networks to help make."""
    if not clause.helper:
        return
    is_bought = clause.verb.lemma in _BUYING and clause.objects
    is_armed = (
        clause.verb.lemma in _MAKING
        and clause.objects
        and has_noun(clause.objects[0], _ARMS)
        and _uses_procurement(clause)
    )
    if not (is_bought or is_armed):
        return
    for source in find_actors(scene, clause.helper):
        for target in find_actors(scene, clause.helped):
            if source.name != target.name:
                yield make_verb_finding(clause, TieKind.PROCURES_FOR, (source, target), clause.objects[0])


def _uses_procurement(clause: Clause) -> bool:
    helping = clause.governor
    using = helping.governor if helping is not None else None
    if (
        helping is None
        or helping.verb.lemma not in HELPING
        or using is None
        or using.verb.lemma not in {"use", "make"}
    ):
        return False
    items = [item for phrase in using.objects for item in phrase]
    items += [inner for item in items for inner in item.of]
    return any(word.form == "procurement" for item in items for word in item.group.words)
