"""Stage 4b: ties that nouns put: "Iran's supply of drones to Russia", "a payment of $3m from X to Y".

The status is that of what governs the noun: planned under a verb of planning, denied after "no" or under a denial, none
where it is stopped, banned or only possible.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from unspin.model import ActorKind, Mention, Span, TieKind, TieStatus
from unspin.network.ties import goods
from unspin.network.ties.actors import find_actors
from unspin.network.ties.clause import Clause
from unspin.network.ties.described import describe_thing
from unspin.network.ties.frame import Frame, Needs
from unspin.network.ties.groups import Group, Mark, NounGroup
from unspin.network.ties.nouns import (
    BEFORE_DENIED,
    BEFORE_PLANNED,
    CARRYING,
    COMPLETING,
    ENDING,
    HAVING,
    NOUN_FRAMES,
    PERMITTING,
    STOPPING,
)
from unspin.network.ties.owners import find_before, find_owner
from unspin.network.ties.phrases import Phrase, find_end, read_phrase
from unspin.network.ties.reading import Finding
from unspin.network.ties.scene import Scene
from unspin.network.ties.slots import find_goods, keep_targets
from unspin.network.ties.things import has_noun, is_thing
from unspin.network.ties.verb_forms import Form
from unspin.network.ties.verbs import PLANNING
from unspin.network.ties.word import Kind

_SCORE = 0.8
_MOST_PREPOSITIONS = 6
_SYMMETRIC = frozenset({TieKind.COOPERATES_WITH, TieKind.LINKED_TO})


def find_noun_ties(scene: Scene, clauses: Sequence[Clause]) -> Iterator[Finding]:
    """The ties that the nouns of a sentence put."""
    for place, group in enumerate(scene.groups):
        if not isinstance(group, NounGroup):
            continue
        for frame in NOUN_FRAMES.get(group.head.form, ()) if group.head.mention is None else ():
            found = [*_fill_frame(scene, frame, place, group, clauses)]
            if found:
                yield from found
                break


def _fill_frame(
    scene: Scene, frame: Frame, place: int, group: NounGroup, clauses: Sequence[Clause]
) -> Iterator[Finding]:
    status = _read_status(group, place, clauses)
    if status is None:
        return
    after = [*_read_prepositions(scene.groups, place), *_find_carried(place, clauses)]
    carried = _find_after(after, frame.goods)
    before = group.words[:-1]
    if frame.needs == Needs.GOODS and not _names_goods(carried, before):
        return
    for source, target in _pair(scene, frame, group, after, _find_governor(place, clauses)):
        yield Finding(
            kind=frame.kind,
            source=source,
            target=target,
            status=status,
            words=group.head.span,
            goods=find_goods(carried) or _goods_before(group),
            rule=f"The noun “{group.head.form}” with its arguments says that one {frame.kind.value} the other.",
            score=_SCORE,
        )


def _find_carried(place: int, clauses: Sequence[Clause]) -> Sequence[tuple[str, Phrase]]:
    """What stands after the verb in "payments of $3m went from X to Y"."""
    for clause in clauses:
        is_subject = any(item.place == place for item in clause.subject)
        if is_subject and clause.verb.lemma in CARRYING and not clause.is_open and not clause.is_negated:
            return clause.prepositions
    return ()


def _names_goods(carried: Phrase, before: Sequence[object]) -> bool:
    if carried:
        return not has_noun(carried, goods.ABSTRACT)
    return any(getattr(word, "form", "") in goods.GOODS for word in before)


def _goods_before(group: NounGroup) -> tuple[Span, ...]:
    """The pattern "arms" of "Russian arms sales"."""
    words = [word for word in group.rest[:-1] if word.form in goods.GOODS]
    return (words[-1].span,) if words else ()


def _pair(
    scene: Scene,
    frame: Frame,
    group: NounGroup,
    after: Sequence[tuple[str, Phrase]],
    governor: Clause | None,
) -> Iterator[tuple[Mention, Mention]]:
    if frame.kind in _SYMMETRIC:
        both = find_actors(scene, _find_after(after, "between"))
        if len(both) == 2:
            yield both[0], both[1]
            return
    sources = _find_sources(scene, frame, group, after, governor)
    target_phrase = _find_after(after, frame.target)
    if frame.kind == TieKind.BUILDS:
        targets = [
            describe_thing(scene, one)
            for one in target_phrase
            if has_noun((one,), goods.GOODS) or is_thing((one,))
        ]
    else:
        targets = keep_targets(frame, find_actors(scene, target_phrase))
    for source in sources:
        for target in targets:
            if source.name != target.name and _may_be_tied(frame, source, target):
                yield source, target


def _may_be_tied(frame: Frame, source: Mention, target: Mention) -> bool:
    """Whether a noun means the tie of such actors: persons attack in words, and their relationship is their own."""
    kinds = (source.kind, target.kind)
    if frame.kind == TieKind.ATTACKS:
        return ActorKind.PERSON not in kinds
    return frame.kind != TieKind.COOPERATES_WITH or kinds != (ActorKind.PERSON, ActorKind.PERSON)


def _find_sources(
    scene: Scene,
    frame: Frame,
    group: NounGroup,
    after: Sequence[tuple[str, Phrase]],
    governor: Clause | None,
) -> list[Mention]:
    for slot in frame.source.split("/"):
        if slot == "owner":
            found = find_owner(scene, group)
        elif slot == "subject":
            has_it = governor is not None and governor.verb.lemma in HAVING and not governor.is_passive
            found = find_actors(scene, governor.subject) if governor is not None and has_it else []
        elif slot == "doer":
            does_it = governor is not None and governor.verb.lemma in COMPLETING and not governor.is_passive
            is_else = any(word == "by" for word, _ in after)
            found = (
                find_actors(scene, governor.subject)
                if governor is not None and does_it and not is_else
                else []
            )
        elif slot == "before":
            found = find_before(scene, group)
        else:
            found = find_actors(scene, _find_after(after, slot))
        kept = [one for one in found if one.kind not in {ActorKind.THING, ActorKind.AIRCRAFT}]
        if kept:
            return kept
    return []


def _read_prepositions(groups: Sequence[Group], place: int) -> list[tuple[str, Phrase]]:
    found: list[tuple[str, Phrase]] = []
    here = place + 1
    while len(found) < _MOST_PREPOSITIONS and here < len(groups):
        mark = groups[here]
        if not isinstance(mark, Mark) or mark.kind not in {Kind.PREPOSITION, Kind.TO}:
            break
        phrase = read_phrase(groups, here + 1, is_subject=mark.word.form == "between")
        if not phrase:
            break
        found.append((mark.word.form, phrase))
        here = find_end(phrase)
    return found


def _find_after(after: Sequence[tuple[str, Phrase]], slots: str | None) -> Phrase:
    for slot in (slots or "").split("/"):
        for word, phrase in after:
            if word == slot:
                return phrase
    return ()


def _read_status(group: NounGroup, place: int, clauses: Sequence[Clause]) -> TieStatus | None:
    forms = {word.form for word in group.words}
    governor = _find_governor(place, clauses)
    if forms & BEFORE_DENIED:
        is_denied = governor is not None and governor.verb.lemma == "deny"
        return TieStatus.DENIED if "no" in forms or is_denied else None
    is_planned = bool(forms & BEFORE_PLANNED)
    if governor is None:
        return TieStatus.PLANNED if is_planned else TieStatus.HOLDS
    return _read_governed(governor, is_planned=is_planned)


def _read_governed(governor: Clause, *, is_planned: bool) -> TieStatus | None:
    """The status of a noun by the verb that governs it."""
    has_ended = governor.verb.lemma in ENDING and not (governor.is_planned or governor.is_negated)
    if has_ended and governor.verb.form == Form.PAST:
        return TieStatus.HOLDS
    if governor.is_open or governor.verb.lemma in STOPPING:
        return None
    if governor.verb.lemma == "deny" or (governor.is_negated and governor.verb.lemma in HAVING):
        return TieStatus.DENIED
    if governor.is_negated:
        return None
    is_planned |= governor.is_planned or governor.verb.lemma in PLANNING | PERMITTING
    return TieStatus.PLANNED if is_planned else TieStatus.HOLDS


def _find_governor(place: int, clauses: Sequence[Clause]) -> Clause | None:
    """The clause whose object or preposition the noun stands in."""
    for clause in clauses:
        phrases = [*clause.objects, *(phrase for _, phrase in clause.prepositions)]
        if clause.is_passive or clause.is_negated:
            phrases.append(clause.subject)
        for phrase in phrases:
            if any(item.place == place or any(inner.place == place for inner in item.of) for item in phrase):
                return clause
    return None
