"""Stage 4c: ties that descriptions put.

"X, a subsidiary of Y", "X, director of Y", "Y's chief executive, X", "Russian President X", "Y-owned X", "X is the owner
of Y", "X, a supplier to Y".

Rules:
1. A person with a role at a body heads it or works for it, by the role's noun; a role that is over makes no tie.
2. A body that is another's subsidiary is owned by it; a body or person that is its owner owns it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from unspin.model import ActorKind, Mention, MentionForm, TieKind, TieStatus
from unspin.network.ties import goods
from unspin.network.ties import role_nouns as roles
from unspin.network.ties.actors import find_actors, find_item_actors
from unspin.network.ties.clause import Clause
from unspin.network.ties.described import describe_unnamed
from unspin.network.ties.descriptions import (
    BODIES,
    MOST_PREPOSITIONS,
    PAST_WORDS,
    find_owning,
    judge_role,
    make_finding,
    make_role,
    read_description,
)
from unspin.network.ties.groups import Group, NounGroup
from unspin.network.ties.phrases import Item, Phrase, find_end, is_kind, is_word, read_phrase
from unspin.network.ties.reading import Finding
from unspin.network.ties.scene import Scene, read_country, read_state
from unspin.network.ties.subjects import find_noun_before
from unspin.network.ties.verb_findings import read_status
from unspin.network.ties.word import Kind


def find_described_ties(scene: Scene, clauses: Sequence[Clause]) -> Iterator[Finding]:
    """The ties that the descriptions in a sentence put."""
    for place, group in enumerate(scene.groups):
        if isinstance(group, NounGroup):
            yield from _read_inside(scene, place, group)
            yield from _read_theirs(scene, place, group)
            yield from _read_person_whose(scene, place, group)
            yield from _read_of(scene, place, group)
            yield from _read_beside(scene, place, group)
    for clause in clauses:
        yield from _read_copula(scene, clause)


def _read_theirs(scene: Scene, place: int, group: NounGroup) -> Iterator[Finding]:
    """The pattern "his main firm, X, …", "their company, X"."""
    following = scene.groups[place + 2] if place + 2 < len(scene.groups) else None
    is_theirs = group.words[0].form in {"his", "her", "their"} and group.head.form in goods.OPERATIONS
    is_theirs = is_theirs and not group.owner
    if not (is_theirs and is_kind(scene.groups, place + 1, Kind.COMMA) and isinstance(following, NounGroup)):
        return
    body = following.head.mention if following.words[0].kind in {Kind.NAME, Kind.NOUN} else None
    if body is None or body.kind not in BODIES or PAST_WORDS & {word.form for word in group.words}:
        return
    for owner in find_owning(scene, place, group.words[0].form):
        rule = f"It is called the owner's “{group.head.form}”."
        yield make_finding(TieKind.OWNS, (owner, body), group.head.span, TieStatus.HOLDS, rule)


def _read_person_whose(scene: Scene, place: int, group: NounGroup) -> Iterator[Finding]:
    """The pattern "X, whose agency in Y …"."""
    person = group.head.mention
    owned = scene.groups[place + 3] if place + 3 < len(scene.groups) else None
    is_whose = is_kind(scene.groups, place + 1, Kind.COMMA) and is_word(scene.groups, place + 2, "whose")
    if person is None or person.kind != ActorKind.PERSON or not is_whose or not isinstance(owned, NounGroup):
        return
    if owned.head.form in goods.OPERATIONS and not PAST_WORDS & {word.form for word in owned.words}:
        body = describe_unnamed(scene, Item(owned, place + 3, (), place + 4))
        rule = f"It is called the person's “{owned.head.form}”."
        yield make_finding(TieKind.OWNS, (person, body), owned.head.span, TieStatus.HOLDS, rule)


def _read_inside(scene: Scene, place_of: int, group: NounGroup) -> Iterator[Finding]:
    """The pattern "Hudson Institute fellow Michael Doran", "the Russian-owned Nord Trading"."""
    head = group.head.mention
    if head is None:
        return
    for place, word in enumerate(group.words[:-1]):
        ending = word.form.lstrip("-‑")
        if word.form[:1] in "-‑" and ending in roles.OWNER_ENDINGS and place:
            country = read_country(scene, group.words[place - 1]) or group.words[place - 1].mention
            if country is not None and head.kind in BODIES | {ActorKind.VESSEL}:
                kind = TieKind(roles.OWNER_ENDINGS[ending])
                pair = (country, head)
                yield make_finding(
                    kind, pair, word.span, TieStatus.HOLDS, f"“{word.form}” before a name says so."
                )
    if head.kind == ActorKind.PERSON:
        yield from _read_title(scene, group, head)
    if head.kind in BODIES and len(group.words) > 2 and group.words[-2].form in roles.OWNED:
        owner = next((word.mention for word in reversed(group.words[:-2]) if word.mention is not None), None)
        if owner is None and group.words[0].form == "its":
            owner = next(iter(find_owning(scene, place_of, "its")), None)
        if owner is not None and owner.kind in BODIES:
            rule = f"It is called a “{group.words[-2].form}” of it."
            yield make_finding(TieKind.OWNS, (owner, head), group.words[-2].span, TieStatus.HOLDS, rule)


def _read_of(scene: Scene, place: int, group: NounGroup) -> Iterator[Finding]:
    """A person "of" a body: "Tobias Renner of the Wexford Institute"."""
    person, phrase = group.head.mention, read_phrase(scene.groups, place)
    if person is None or person.kind != ActorKind.PERSON or not phrase[0].of:
        return
    for body in find_item_actors(scene, phrase[0].of[0]):
        if body.kind in BODIES and body.form != MentionForm.DESCRIPTION:
            rule = "A person is called “of” the body."
            yield make_finding(TieKind.WORKS_FOR, (person, body), group.head.span, TieStatus.HOLDS, rule)


def _read_title(scene: Scene, group: NounGroup, person: Mention) -> Iterator[Finding]:
    words = group.words[:-1]
    kind = judge_role(scene, words)
    if kind is None:
        return
    for word in reversed(words):
        body = word.mention
        if body is not None and body.kind in BODIES:
            yield make_role(kind, (person, body), words[-1].span)
            return
        if words[-1].form in roles.OF_STATES and (country := read_state(scene, word)) is not None:
            yield make_role(kind, (person, country), words[-1].span)
            return


def _read_beside(scene: Scene, place: int, group: NounGroup) -> Iterator[Finding]:
    """The pattern "X, [role] of Y" and "[role] of Y, X"."""
    if not is_kind(scene.groups, place + 1, Kind.COMMA):
        pass
    elif group.head.mention is not None:
        phrase = read_phrase(scene.groups, place + 2)
        if phrase and _is_aside(scene.groups, phrase):
            yield from read_description(scene, group.head.mention, phrase, TieStatus.HOLDS)
        return
    phrase = read_phrase(scene.groups, place)
    if not phrase:
        return
    end = _skip_prepositions(scene.groups, find_end(phrase))
    following = scene.groups[end + 1] if end + 1 < len(scene.groups) else None
    if (
        is_kind(scene.groups, end, Kind.COMMA)
        and isinstance(following, NounGroup)
        and len(following.words) == 1
    ):
        named = following.head.mention
        is_body = named is not None and named.kind in BODIES and _tells_owner(group)
        if named is not None and (named.kind == ActorKind.PERSON or is_body):
            yield from read_description(scene, named, phrase, TieStatus.HOLDS)


def _tells_owner(group: NounGroup) -> bool:
    """Whether a group calls a body another's owner or property ("X's parent company", "its subsidiary")."""
    is_parent = len(group.words) > 1 and group.words[-2].form in roles.OWNING
    return group.head.form in roles.OWNED | roles.OWNING or is_parent


def _is_aside(groups: Sequence[Group], phrase: Phrase) -> bool:
    """Whether a description ends where asides end: at a comma, a stop, or the sentence's end, or before a verb."""
    end = _skip_prepositions(groups, find_end(phrase))
    return end >= len(groups) or not isinstance(groups[end], NounGroup)


def _skip_prepositions(groups: Sequence[Group], place: int) -> int:
    for _ in range(MOST_PREPOSITIONS):
        phrase = read_phrase(groups, place + 1) if is_kind(groups, place, Kind.PREPOSITION) else ()
        if not phrase:
            break
        place = find_end(phrase)
    return place


def _read_copula(scene: Scene, clause: Clause) -> Iterator[Finding]:
    """The pattern "X is the director of Y"."""
    is_named = clause.is_passive and clause.verb.lemma in {"appoint", "name", "elect", "make"}
    acts = clause.verb.lemma in {"act", "serve", "work", "take"} and not clause.objects
    if clause.is_open or not (is_named or acts or clause.verb.lemma in {"be", "become"}):
        return
    if is_word(scene.groups, clause.place - 2, "whose") and clause.subject:
        yield from _read_whose(scene, clause)
        return
    if clause.verb.lemma == "be" and clause.subject and clause.objects:
        yield from _read_turned(scene, clause)
    called = clause.phrases("as")[:1] if acts else list(clause.objects[:1])
    for named in find_actors(scene, clause.subject)[:1] if called else ():
        yield from read_description(scene, named, called[0], read_status(clause))


def _read_turned(scene: Scene, clause: Clause) -> Iterator[Finding]:
    """The pattern "the owner of X is Y", "X's director is Y"."""
    group = clause.subject[0].group
    if group.head.mention is not None or not (_tells_owner(group) or judge_role(scene, group.rest)):
        return
    for named in find_actors(scene, clause.objects[0])[:1]:
        if named.form != MentionForm.DESCRIPTION and named.kind in BODIES | {ActorKind.PERSON}:
            yield from read_description(scene, named, clause.subject[:1], read_status(clause))


def _read_whose(scene: Scene, clause: Clause) -> Iterator[Finding]:
    """A body "whose director is X"."""
    kind = judge_role(scene, clause.subject[0].group.words)
    bodies = find_actors(scene, find_noun_before(scene.groups, clause.place - 2))
    for person in find_actors(scene, clause.objects[0]) if clause.objects and kind is not None else ():
        if kind is not None and person.kind == ActorKind.PERSON and bodies and bodies[0].kind in BODIES:
            yield make_role(kind, (person, bodies[0]), clause.subject[0].group.span, read_status(clause))
