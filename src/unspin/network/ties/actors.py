"""From noun groups to actors.

Rules for an actor:
1. The group's last word is a name: that mention, unless it is an adjective of a country standing alone ("an Iranian").
2. It is an organ of a state ("government", "military"), with a country's name before it: the country.
3. It is a noun of bodies ("firm", "bank", "network") with a name or a place beside it: a mention described by its words.
Anything else is no actor. What has no name is described (`described`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from unspin.model import ActorKind, Mention, MentionForm
from unspin.network.ties import goods
from unspin.network.ties import role_nouns as roles
from unspin.network.ties.common_verbs import SAYING
from unspin.network.ties.described import BODY_KINDS, UNNAMED, describe_body, make_described
from unspin.network.ties.groups import NounGroup, VerbGroup
from unspin.network.ties.phrases import Item, is_kind, is_word
from unspin.network.ties.scene import Scene, read_country
from unspin.network.ties.word import Kind, Word

_ACTING = frozenset(
    {
        ActorKind.PERSON,
        ActorKind.ORGANISATION,
        ActorKind.COMPANY,
        ActorKind.PUBLIC_BODY,
        ActorKind.PLACE,
        ActorKind.VESSEL,
    }
)
_PERSONS = (
    roles.HEADING
    | roles.WORKING
    | roles.OWNING
    | frozenset(
        "wife husband brother son daughter sister father cousin nephew founder businessman tycoon partner".split()
    )
)
_PARTS = frozenset(
    "one two three four five six several some most many pair couple handful dozen dozens half".split()
)
_COUNTS = frozenset("two three four five six seven eight nine ten".split())
_UNNAMED_PERSONS = frozenset(
    "man men woman women brothers businessmen businessman trader smuggler broker".split()
)
_PAIR = 2


def find_actors(scene: Scene, phrase: Sequence[Item]) -> list[Mention]:
    """The actors that a phrase names, each once."""
    found: list[Mention] = []
    for item in phrase:
        found.extend(actor for actor in find_item_actors(scene, item) if actor not in found)
    return found


def find_item_actors(scene: Scene, item: Item) -> tuple[Mention, ...]:
    """The actors that one item of a phrase names; more than one only of a pronoun."""
    words = item.group.rest or item.group.owner or item.group.words
    head = words[-1]
    if head.kind == Kind.PRONOUN:
        return _find_topic(scene, item) or _find_sayer(scene, item)
    if head.mention is not None:
        return (head.mention,) if _may_act(words, head) else ()
    return (
        _find_apposed(scene, item)
        or _find_called(scene, item)
        or _find_part(scene, item)
        or _find_described(scene, item, words)
    )


def _find_described(scene: Scene, item: Item, words: Sequence[Word]) -> tuple[Mention, ...]:
    """Whom a common noun stands for: its members' body, its state, or a body described by its words."""
    noun = words[-1].form
    if len(item.group.words) == _PAIR and not item.of:
        told = scene.pronouns.get(" ".join(word.form for word in item.group.words))
        if told:
            return told
    found = _find_body_before(words) if noun in goods.MEMBERS else None
    if found is None and noun in goods.STATE_ORGANS:
        found = _find_country(scene, item)
    elif found is None and noun in BODY_KINDS:
        found = describe_body(scene, item, BODY_KINDS[noun])
    elif found is None and _is_unnamed_person(words):
        found = replace(make_described(scene, item.group.span, ActorKind.PERSON), score=UNNAMED)
    return (found,) if found is not None else ()


def _is_unnamed_person(words: Sequence[Word]) -> bool:
    """Whether a group tells of persons without a name, who have been counted or come up for the first time."""
    noun, first = words[-1], words[0]
    if noun.kind == Kind.NUMBER or noun.form in _COUNTS:
        return first.form == "the" and len(words) == _PAIR
    is_told = first.form in {"a", "an", "one", "two", "three", "four", "five"} or first.kind == Kind.NUMBER
    return noun.form in _UNNAMED_PERSONS and (is_told or (first.form == "the" and len(words) == _PAIR))


def _find_topic(scene: Scene, item: Item) -> tuple[Mention, ...]:
    """What a pronoun at the head of a sentence or content stands for."""
    form = item.group.head.form
    is_first = not any(isinstance(group, NounGroup) for group in scene.groups[: item.place])
    is_sure = form in {"he", "she", "him"} and "him" in scene.pronouns
    return scene.pronouns.get(form, ()) if is_first or is_sure else ()


def _find_part(scene: Scene, item: Item) -> tuple[Mention, ...]:
    """What "one of the lenders", "a pair of them" or "three of them" names."""
    if not item.of or item.group.owner:
        return ()
    inner = item.of[0]
    if item.group.head.form in {"account", "accounts"}:
        return find_item_actors(scene, inner)
    if item.group.head.form not in _PARTS:
        return ()
    if inner.group.head.form == "them":
        whole = scene.pronouns.get("they") or scene.pronouns.get("it") or ()
        return tuple(one for one in whole if one.form == MentionForm.DESCRIPTION)
    found = find_item_actors(scene, inner)
    return tuple(one for one in found if one.form == MentionForm.DESCRIPTION)


def _find_called(scene: Scene, item: Item) -> tuple[Mention, ...]:
    """The name in "a front company called X"."""
    verb = scene.groups[item.end] if item.end < len(scene.groups) else None
    named = scene.groups[item.end + 1] if item.end + 1 < len(scene.groups) else None
    if not isinstance(verb, VerbGroup) or not isinstance(named, NounGroup) or len(named.words) > 1:
        return ()
    mention = named.head.mention
    is_called = verb.words[0].form in {"called", "named"} and len(verb.words) == 1
    return (mention,) if is_called and mention is not None and mention.kind in _ACTING else ()


def _find_sayer(scene: Scene, item: Item) -> tuple[Mention, ...]:
    """The pattern "Iran denied (that) it had …": the subject of the saying verb right before."""
    place = item.place - 1
    if is_word(scene.groups, place, "that"):
        place -= 1
    verb = scene.groups[place] if place >= 1 else None
    named = scene.groups[place - 1] if place >= 1 else None
    if not isinstance(verb, VerbGroup) or verb.lemma not in SAYING or not isinstance(named, NounGroup):
        return ()
    actors = find_item_actors(scene, Item(named, place - 1, (), place))
    is_list = is_word(scene.groups, place - 2, "and")
    form = item.group.head.form
    fits = [one for one in actors if (one.kind == ActorKind.PERSON) == (form in {"he", "she"})]
    return tuple(fits) if form in {"it", "he", "she"} and len(fits) == 1 and not is_list else ()


def _may_act(words: Sequence[Word], head: Word) -> bool:
    mention = head.mention
    if mention is None or mention.kind not in _ACTING | {ActorKind.THING, ActorKind.AIRCRAFT}:
        return False
    if mention.form == MentionForm.PEOPLE or mention.kind == ActorKind.PLACE:
        is_one = len(words) > 1 and words[0].form in {"a", "an", "one", "no"}
        return not is_one
    return True


def _find_apposed(scene: Scene, item: Item) -> tuple[Mention, ...]:
    """The name that a comma parts from what describes it ("his wife, Anna Sorokina,")."""
    if not is_kind(scene.groups, item.end, Kind.COMMA) or item.end + 1 >= len(scene.groups):
        return ()
    group = scene.groups[item.end + 1]
    closes = item.end + 2 >= len(scene.groups) or is_kind(scene.groups, item.end + 2, Kind.COMMA, Kind.STOP)
    if not isinstance(group, NounGroup) or len(group.words) > 1 or not closes:
        return ()
    mention = group.head.mention
    noun = item.group.head.form
    is_either = noun in roles.OWNING
    is_same = is_either or (mention is not None and (mention.kind == ActorKind.PERSON) == (noun in _PERSONS))
    fits = mention is not None and mention.kind in _ACTING and is_same
    return (mention,) if mention is not None and fits and mention.kind != ActorKind.PLACE else ()


def _find_body_before(words: Sequence[Word]) -> Mention | None:
    """The organisation of its members: "Wagner mercenaries"."""
    before = words[-2].mention if len(words) > 1 else None
    return before if before is not None and before.kind == ActorKind.ORGANISATION else None


def find_shared(scene: Scene, phrase: Sequence[Item], after: Sequence[Item]) -> list[Mention]:
    """The bodies of which parts are named: "a 40% stake in X", "17.6 pct of X's stock"."""
    found: list[Mention] = []
    for item in phrase:
        head = item.group.head
        if head.form in goods.SHARES or head.form.endswith("%"):
            for inner in (*item.of, *after):
                owner = inner.group.owner if inner.group.head.form in goods.SHARES else ()
                whole = Item(NounGroup(owner), inner.place, (), inner.end) if owner else inner
                found.extend(find_item_actors(scene, whole))
            if not found and item.group.owner:
                found.extend(
                    find_item_actors(scene, Item(NounGroup(item.group.owner), item.place, (), item.end))
                )
            before = item.group.words[-2].mention if len(item.group.words) > 1 else None
            if not found and before is not None and head.form in {"shares", "stock"}:
                found.append(before)
    return found


def _find_country(scene: Scene, item: Item) -> Mention | None:
    """The country whose name stands in the group or after its "of"."""
    beside = [*item.group.words[:-1], *(word for inner in item.of for word in inner.group.words)]
    for word in reversed(beside):
        country = read_country(scene, word)
        if country is not None:
            return country
    return None
