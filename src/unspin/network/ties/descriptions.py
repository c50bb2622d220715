"""What a description says of whom it describes: "director of X", "a subsidiary of Y", "owner of Z".

The noun of a description tells the tie (`role_nouns`); its "of", its owner and what stands before it tell the other end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from unspin.model import ActorKind, Mention, Span, TieKind, TieStatus
from unspin.network.ties import role_nouns as roles
from unspin.network.ties.actors import find_actors, find_item_actors
from unspin.network.ties.groups import Mark, NounGroup
from unspin.network.ties.phrases import Item, Phrase, find_end, read_phrase
from unspin.network.ties.reading import Finding
from unspin.network.ties.scene import Scene, read_country
from unspin.network.ties.word import Kind, Word

MOST_PREPOSITIONS = 3  # phrases behind a description in which its body is looked for
_SCORE = 0.85
BODIES = frozenset({ActorKind.COMPANY, ActorKind.ORGANISATION, ActorKind.PUBLIC_BODY})
PAST_WORDS = roles.PAST | {"previous", "old", "rival", "own"}
"""Words before "firm" that make another's or a past one of it."""


def find_owning(scene: Scene, place: int, form: str) -> tuple[Mention, ...]:
    """Whom "his" or "its" means: the only one before it in the sentence that fits, else whom a pronoun stands for."""
    kinds = BODIES if form == "its" else {ActorKind.PERSON}
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


def judge_role(scene: Scene, words: Sequence[Word]) -> TieKind | None:
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
    return TieKind.WORKS_FOR if before and is_part(scene, before[-1]) else TieKind.HEADS


def is_part(scene: Scene, word: Word) -> bool:
    """Whether a word before "director" and its like makes it one of several ("marketing director")."""
    if word.form in roles.ASSISTING:
        return True
    return word.kind == Kind.NOUN and word.form not in roles.WHOLE and read_country(scene, word) is None


def read_description(scene: Scene, named: Mention, phrase: Phrase, status: TieStatus) -> Iterator[Finding]:
    """The ties that a phrase puts by describing an actor."""
    for item in phrase:
        words = _drop_company(item.group.rest)
        if not words:
            continue
        is_last = item is phrase[-1]
        bodies = find_bodies(scene, (item,)) if item.of or is_last else []
        noun = words[-1].form
        if named.kind == ActorKind.PERSON and noun not in roles.OWNING and noun not in roles.DEALING:
            yield from give_roles(scene, named, item, bodies, status)
        elif roles.PAST & {word.form for word in words}:
            continue
        elif noun in roles.DEALING:
            yield from _give_dealings(scene, named, item, bodies, status)
        else:
            yield from give_owners(scene, named, item, bodies, (noun, status))


def give_owners(
    scene: Scene,
    named: Mention,
    item: Item,
    bodies: Sequence[tuple[Mention, str]],
    said: tuple[str, TieStatus],
) -> Iterator[Finding]:
    """The patterns "X, a subsidiary of Y" and "X, the owner of Y", with the noun and how it is put."""
    noun, status = said
    words = {"of"} if noun in find_owned_nouns(named) else {"of", "in"}
    other = next(iter([*_find_owner(scene, item), *(one for one, word in bodies if word in words)]), None)
    if other is None:
        return
    if noun in find_owned_nouns(named):
        rule = f"It is called a “{noun}” of it."
        yield make_finding(TieKind.OWNS, (other, named), item.group.head.span, status, rule)
    elif noun in roles.OWNING and named.kind != ActorKind.PLACE and other.kind in BODIES | {ActorKind.VESSEL}:
        rule = f"It is called its “{noun}”."
        yield make_finding(TieKind.OWNS, (named, other), item.group.head.span, status, rule)


def _drop_company(words: Sequence[Word]) -> Sequence[Word]:
    """The words without the last of "parent company"."""
    is_parent = (
        len(words) > 1 and words[-1].form in {"company", "firm", "group"} and words[-2].form in roles.OWNING
    )
    return words[:-1] if is_parent else words


def find_owned_nouns(named: Mention) -> frozenset[str]:
    """The nouns that make a body another's; a company may be "part of" another too."""
    if named.kind == ActorKind.COMPANY:
        return roles.OWNED | {"part"}
    return roles.OWNED if named.kind in BODIES | {ActorKind.VESSEL} else frozenset()


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
        yield make_finding(kind, (named, other), item.group.head.span, status, f"It is called its “{noun}”.")


def give_roles(
    scene: Scene, person: Mention, item: Item, bodies: Sequence[tuple[Mention, str]], status: TieStatus
) -> Iterator[Finding]:
    """The bodies that a person heads or works for by a role, each after its preposition."""
    kind = judge_role(scene, item.group.rest)
    if kind is None:
        return
    span = item.group.head.span
    is_state_role = item.group.head.form in roles.OF_STATES
    owners = _find_owner(scene, item) or _find_before(scene, item)
    for body in owners[:1]:
        if body.kind in BODIES or is_state_role:
            yield make_role(kind, (person, body), span, status)
    if owners:
        return
    for place, (body, word) in enumerate(bodies):
        is_body = body.kind in BODIES or (body.kind == ActorKind.PERSON and _is_never_of_persons(item, word))
        if not is_body and not (is_state_role and word == "of"):
            continue
        if place and word not in {"of", "at", "with"}:
            continue
        is_whole = word == "of" or (word in {"at", "for"} and not item.of)
        yield make_role(kind if is_whole and not place else TieKind.WORKS_FOR, (person, body), span, status)


def _is_never_of_persons(item: Item, word: str) -> bool:
    """Whether a role cannot be a person's, so that what it is of is a body whose name was taken for a person's."""
    return word == "of" and item.group.head.form in {"director", "chairman", "executive", "ceo", "chairwoman"}


def find_bodies(scene: Scene, phrase: Phrase) -> list[tuple[Mention, str]]:
    """The bodies after a description, each with its preposition."""
    found = [(body, "of") for item in phrase for inner in item.of for body in find_item_actors(scene, inner)]
    place = find_end(phrase)
    for _ in range(MOST_PREPOSITIONS):
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
        if word.mention is not None and word.mention.kind in BODIES:
            return [word.mention]
        country = read_country(scene, word)
        if country is not None:
            return [country]
    return []


def make_role(
    kind: TieKind, pair: tuple[Mention, Mention], span: Span, status: TieStatus = TieStatus.HOLDS
) -> Finding:
    """A tie that a role puts between a person and a body."""
    return make_finding(kind, pair, span, status, f"The role says that one {kind.value} the other.")


def make_finding(
    kind: TieKind, pair: tuple[Mention, Mention], span: Span, status: TieStatus, rule: str
) -> Finding:
    """A tie that a description puts between two actors, by the rule that read it."""
    return Finding(
        kind=kind, source=pair[0], target=pair[1], status=status, words=span, rule=rule, score=_SCORE
    )
