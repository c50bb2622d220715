"""Stage 4c: ties that descriptions put.

"X, a subsidiary of Y", "X, director of Y", "Y's chief executive, X", "Russian President X", "Y-owned X", "X is the owner
of Y", "X, a supplier to Y".

Rules:
1. A person with a role at a body heads it or works for it, by the role's noun; a role that is over makes no tie.
2. A body that is another's subsidiary is owned by it; a body or person that is its owner owns it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from unspin.model import Span
from unspin.model.network import ActorKind, Mention, MentionForm, TieKind, TieStatus
from unspin.network.ties import goods
from unspin.network.ties import role_nouns as roles
from unspin.network.ties.actors import find_actors, find_item_actors
from unspin.network.ties.clause import Clause
from unspin.network.ties.described import describe_unnamed
from unspin.network.ties.groups import Group, Mark, NounGroup
from unspin.network.ties.phrases import Item, Phrase, find_end, is_kind, is_word, read_phrase
from unspin.network.ties.reading import Finding
from unspin.network.ties.scene import Scene, read_country, read_state
from unspin.network.ties.subjects import find_noun_before
from unspin.network.ties.verb_frames import read_status
from unspin.network.ties.word import Kind, Word

_SCORE = 0.85
_BODIES = frozenset({ActorKind.COMPANY, ActorKind.ORGANISATION, ActorKind.PUBLIC_BODY})
_MOST_PREPOSITIONS = 3


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
    if body is None or body.kind not in _BODIES or PAST_WORDS & {word.form for word in group.words}:
        return
    for owner in find_owning(scene, place, group.words[0].form):
        rule = f"It is called the owner's “{group.head.form}”."
        yield _make(TieKind.OWNS, (owner, body), group.head.span, TieStatus.HOLDS, rule)


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
        yield _make(TieKind.OWNS, (person, body), owned.head.span, TieStatus.HOLDS, rule)


PAST_WORDS = roles.PAST | {"previous", "old", "rival", "own"}
"""Words before "firm" that make another's or a past one of it."""


def find_owning(scene: Scene, place: int, form: str) -> tuple[Mention, ...]:
    """Whom "his" or "its" means: the only one before it in the sentence that fits, else whom a pronoun stands for."""
    kinds = _BODIES if form == "its" else {ActorKind.PERSON}
    before = {
        word.mention.name: word.mention
        for group in scene.groups[:place]
        if isinstance(group, NounGroup)
        for word in group.words
        if word.mention is not None and word.mention.kind in kinds
    }
    if not before:
        return tuple(one for one in scene.pronouns.get(form, ()) if one.kind in kinds)
    return tuple(before.values()) if len(before) == 1 and form != "their" else ()


def _read_inside(scene: Scene, place_of: int, group: NounGroup) -> Iterator[Finding]:
    """The pattern "Hudson Institute fellow Michael Doran", "the Russian-owned Nord Trading"."""
    head = group.head.mention
    if head is None:
        return
    for place, word in enumerate(group.words[:-1]):
        ending = word.form.lstrip("-‑")
        if word.form[:1] in "-‑" and ending in roles.OWNER_ENDINGS and place:
            country = read_country(scene, group.words[place - 1]) or group.words[place - 1].mention
            if country is not None and head.kind in _BODIES | {ActorKind.VESSEL}:
                kind = TieKind(roles.OWNER_ENDINGS[ending])
                pair = (country, head)
                yield _make(kind, pair, word.span, TieStatus.HOLDS, f"“{word.form}” before a name says so.")
    if head.kind == ActorKind.PERSON:
        yield from _read_title(scene, group, head)
    if head.kind in _BODIES and len(group.words) > 2 and group.words[-2].form in roles.OWNED:
        owner = next((word.mention for word in reversed(group.words[:-2]) if word.mention is not None), None)
        if owner is None and group.words[0].form == "its":
            owner = next(iter(find_owning(scene, place_of, "its")), None)
        if owner is not None and owner.kind in _BODIES:
            rule = f"It is called a “{group.words[-2].form}” of it."
            yield _make(TieKind.OWNS, (owner, head), group.words[-2].span, TieStatus.HOLDS, rule)


def _read_of(scene: Scene, place: int, group: NounGroup) -> Iterator[Finding]:
    """A person "of" a body: "Tobias Renner of the Wexford Institute"."""
    person, phrase = group.head.mention, read_phrase(scene.groups, place)
    if person is None or person.kind != ActorKind.PERSON or not phrase[0].of:
        return
    for body in find_item_actors(scene, phrase[0].of[0]):
        if body.kind in _BODIES and body.form != MentionForm.DESCRIPTION:
            rule = "A person is called “of” the body."
            yield _make(TieKind.WORKS_FOR, (person, body), group.head.span, TieStatus.HOLDS, rule)


def _read_title(scene: Scene, group: NounGroup, person: Mention) -> Iterator[Finding]:
    words = group.words[:-1]
    kind = _judge_role(scene, words)
    if kind is None:
        return
    for word in reversed(words):
        body = word.mention
        if body is not None and body.kind in _BODIES:
            yield _make_role(kind, (person, body), words[-1].span)
            return
        if words[-1].form in roles.OF_STATES and (country := read_state(scene, word)) is not None:
            yield _make_role(kind, (person, country), words[-1].span)
            return


def _judge_role(scene: Scene, words: Sequence[Word]) -> TieKind | None:
    """What a role makes of who has it: its last noun decides, and what stands before it."""
    if not words or words[-1].mention is not None:
        return None
    *before, last = words
    if any(word.form in roles.PAST or word.form.startswith(("ex-", "then-")) for word in before):
        return None
    beside = before[-1].form if before else ""
    if (beside, last.form) in roles.HEADING_PAIRS:
        return TieKind.HEADS
    if last.form in roles.WORKING:
        return TieKind.WORKS_FOR
    if last.form not in roles.HEADING:
        return None
    return TieKind.WORKS_FOR if before and _is_part(scene, before[-1]) else TieKind.HEADS


def _is_part(scene: Scene, word: Word) -> bool:
    """Whether a word before "director" and its like makes it one of several ("marketing director")."""
    if word.form in roles.ASSISTING:
        return True
    return word.kind == Kind.NOUN and word.form not in roles.WHOLE and read_country(scene, word) is None


def _read_beside(scene: Scene, place: int, group: NounGroup) -> Iterator[Finding]:
    """The pattern "X, [role] of Y" and "[role] of Y, X"."""
    if not is_kind(scene.groups, place + 1, Kind.COMMA):
        pass
    elif group.head.mention is not None:
        phrase = read_phrase(scene.groups, place + 2)
        if phrase and _is_aside(scene.groups, phrase):
            yield from _describe(scene, group.head.mention, phrase, TieStatus.HOLDS)
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
        is_body = named is not None and named.kind in _BODIES and _tells_owner(group)
        if named is not None and (named.kind == ActorKind.PERSON or is_body):
            yield from _describe(scene, named, phrase, TieStatus.HOLDS)


def _tells_owner(group: NounGroup) -> bool:
    """Whether a group calls a body another's owner or property ("X's parent company", "its subsidiary")."""
    is_parent = len(group.words) > 1 and group.words[-2].form in roles.OWNING
    return group.head.form in roles.OWNED | roles.OWNING or is_parent


def _is_aside(groups: Sequence[Group], phrase: Phrase) -> bool:
    """Whether a description ends where asides end: at a comma, a stop, or the sentence's end, or before a verb."""
    end = _skip_prepositions(groups, find_end(phrase))
    return end >= len(groups) or not isinstance(groups[end], NounGroup)


def _skip_prepositions(groups: Sequence[Group], place: int) -> int:
    for _ in range(_MOST_PREPOSITIONS):
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
        yield from _describe(scene, named, called[0], read_status(clause))


def _read_turned(scene: Scene, clause: Clause) -> Iterator[Finding]:
    """The pattern "the owner of X is Y", "X's director is Y"."""
    group = clause.subject[0].group
    if group.head.mention is not None or not (_tells_owner(group) or _judge_role(scene, group.rest)):
        return
    for named in find_actors(scene, clause.objects[0])[:1]:
        if named.form != MentionForm.DESCRIPTION and named.kind in _BODIES | {ActorKind.PERSON}:
            yield from _describe(scene, named, clause.subject[:1], read_status(clause))


def _read_whose(scene: Scene, clause: Clause) -> Iterator[Finding]:
    """A body "whose director is X"."""
    kind = _judge_role(scene, clause.subject[0].group.words)
    bodies = find_actors(scene, find_noun_before(scene.groups, clause.place - 2))
    for person in find_actors(scene, clause.objects[0]) if clause.objects and kind is not None else ():
        if kind is not None and person.kind == ActorKind.PERSON and bodies and bodies[0].kind in _BODIES:
            yield _make_role(kind, (person, bodies[0]), clause.subject[0].group.span, read_status(clause))


def _describe(scene: Scene, named: Mention, phrase: Phrase, status: TieStatus) -> Iterator[Finding]:
    for item in phrase:
        words = _drop_company(item.group.rest)
        if not words:
            continue
        is_last = item is phrase[-1]
        bodies = _find_bodies(scene, (item,)) if item.of or is_last else []
        noun = words[-1].form
        if named.kind == ActorKind.PERSON and noun not in roles.OWNING and noun not in roles.DEALING:
            yield from _give_roles(scene, named, item, bodies, status)
        elif roles.PAST & {word.form for word in words}:
            continue
        elif noun in roles.DEALING:
            yield from _give_dealings(scene, named, item, bodies, status)
        else:
            yield from _give_owners(scene, named, item, bodies, (noun, status))


def _give_owners(
    scene: Scene,
    named: Mention,
    item: Item,
    bodies: Sequence[tuple[Mention, str]],
    said: tuple[str, TieStatus],
) -> Iterator[Finding]:
    """The patterns "X, a subsidiary of Y" and "X, the owner of Y", with the noun and how it is put."""
    noun, status = said
    words = {"of"} if noun in _find_owned_nouns(named) else {"of", "in"}
    other = next(iter([*_find_owner(scene, item), *(one for one, word in bodies if word in words)]), None)
    if other is None:
        return
    if noun in _find_owned_nouns(named):
        rule = f"It is called a “{noun}” of it."
        yield _make(TieKind.OWNS, (other, named), item.group.head.span, status, rule)
    elif (
        noun in roles.OWNING and named.kind != ActorKind.PLACE and other.kind in _BODIES | {ActorKind.VESSEL}
    ):
        rule = f"It is called its “{noun}”."
        yield _make(TieKind.OWNS, (named, other), item.group.head.span, status, rule)


def _drop_company(words: Sequence[Word]) -> Sequence[Word]:
    """The words without the last of "parent company"."""
    is_parent = (
        len(words) > 1 and words[-1].form in {"company", "firm", "group"} and words[-2].form in roles.OWNING
    )
    return words[:-1] if is_parent else words


def _find_owned_nouns(named: Mention) -> frozenset[str]:
    """The nouns that make a body another's; a company may be "part of" another too."""
    if named.kind == ActorKind.COMPANY:
        return roles.OWNED | {"part"}
    return roles.OWNED if named.kind in _BODIES | {ActorKind.VESSEL} else frozenset()


def _give_dealings(
    scene: Scene, named: Mention, item: Item, bodies: Sequence[tuple[Mention, str]], status: TieStatus
) -> Iterator[Finding]:
    """The pattern "X, a supplier of chips to Y"."""
    noun = item.group.head.form
    kind, prepositions = roles.DEALING[noun]
    if kind == TieKind.PROCURES_FOR and "procurement" not in {word.form for word in item.group.words}:
        return
    if kind == TieKind.COOPERATES_WITH and named.kind == ActorKind.PERSON:
        return
    others = [body for body, word in bodies if word in prepositions.split()]
    for other in [*_find_owner(scene, item), *others][:1]:
        yield _make(kind, (named, other), item.group.head.span, status, f"It is called its “{noun}”.")


def _give_roles(
    scene: Scene, person: Mention, item: Item, bodies: Sequence[tuple[Mention, str]], status: TieStatus
) -> Iterator[Finding]:
    kind = _judge_role(scene, item.group.rest)
    if kind is None:
        return
    span = item.group.head.span
    is_state_role = item.group.head.form in roles.OF_STATES
    owners = _find_owner(scene, item) or _find_before(scene, item)
    for body in owners[:1]:
        if body.kind in _BODIES or is_state_role:
            yield _make_role(kind, (person, body), span, status)
    if owners:
        return
    for place, (body, word) in enumerate(bodies):
        is_body = body.kind in _BODIES or (body.kind == ActorKind.PERSON and _is_never_of_persons(item, word))
        if not is_body and not (is_state_role and word == "of"):
            continue
        if place and word not in {"of", "at", "with"}:
            continue
        is_whole = word == "of" or (word in {"at", "for"} and not item.of)
        yield _make_role(kind if is_whole and not place else TieKind.WORKS_FOR, (person, body), span, status)


def _is_never_of_persons(item: Item, word: str) -> bool:
    """Whether a role cannot be a person's, so that what it is of is a body whose name was taken for a person's."""
    return word == "of" and item.group.head.form in {"director", "chairman", "executive", "ceo", "chairwoman"}


def _find_bodies(scene: Scene, phrase: Phrase) -> list[tuple[Mention, str]]:
    """The bodies after a description, each with its preposition."""
    found = [(body, "of") for item in phrase for inner in item.of for body in find_item_actors(scene, inner)]
    place = find_end(phrase)
    for _ in range(_MOST_PREPOSITIONS):
        mark = scene.groups[place] if place < len(scene.groups) else None
        if not isinstance(mark, Mark) or mark.word.form not in {
            "at",
            "for",
            "with",
            "of",
            "in",
            "on",
            "within",
            "to",
        }:
            break
        following = read_phrase(scene.groups, place + 1)
        if not following:
            break
        found.extend((body, mark.word.form) for body in find_actors(scene, following[:1]))
        place = find_end(following)
    return found


def _find_owner(scene: Scene, item: Item) -> list[Mention]:
    owner = item.group.owner
    if not owner and item.group.words[0].form == "its":
        return list(find_owning(scene, item.place, "its"))
    return list(find_item_actors(scene, Item(NounGroup(owner), item.place, (), item.end))) if owner else []


def _find_before(scene: Scene, item: Item) -> list[Mention]:
    for word in item.group.words[:-1]:
        if word.mention is not None and word.mention.kind in _BODIES:
            return [word.mention]
        country = read_country(scene, word)
        if country is not None:
            return [country]
    return []


def _make_role(
    kind: TieKind, pair: tuple[Mention, Mention], span: Span, status: TieStatus = TieStatus.HOLDS
) -> Finding:
    return _make(kind, pair, span, status, f"The role says that one {kind.value} the other.")


def _make(kind: TieKind, pair: tuple[Mention, Mention], span: Span, status: TieStatus, rule: str) -> Finding:
    return Finding(
        kind=kind, source=pair[0], target=pair[1], status=status, words=span, rule=rule, score=_SCORE
    )
