"""From noun groups to actors, goods and places.

Rules for an actor:
1. The group's last word is a name: that mention, unless it is an adjective of a country standing alone ("an Iranian").
2. It is an organ of a state ("government", "military"), with a country's name before it: the country.
3. It is a noun of bodies ("firm", "bank", "network") with a name or a place beside it: a mention described by its words.
Anything else is no actor. A thing ("a plant in Russia") becomes a mention of a thing, described by its words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from unspin.model import Span
from unspin.model.network import ActorKind, Mention, MentionForm
from unspin.network.ties import goods
from unspin.network.ties import role_nouns as roles
from unspin.network.ties.common_verbs import SAYING
from unspin.network.ties.groups import Group, NounGroup, VerbGroup
from unspin.network.ties.phrases import Item, is_kind, is_word
from unspin.network.ties.word import Kind, Word
from unspin.text.gazetteer import Gazetteer

UNNAMED = 0.5
"""Score of a described body without any name beside it: an end of a tie only where the other end has a name."""
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
_BODY_KINDS = dict.fromkeys(goods.VESSELS, ActorKind.VESSEL) | {
    word: ActorKind(kind) for kind, words in goods.BODIES.items() for word in words
}
_PARTS = frozenset(
    "one two three four five six several some most many pair couple handful dozen dozens half".split()
)
_COUNTS = frozenset("two three four five six seven eight nine ten".split())
_UNNAMED_PERSONS = frozenset(
    "man men woman women brothers businessmen businessman trader smuggler broker".split()
)
_PAIR = 2
_GENERIC = frozenset(
    "company firm group bank business organisation organization agency ministry unit entity enterprise department commission court council service institute university foundation exchange arm division branch subsidiary affiliate carrier".split()
)


@dataclass(frozen=True, slots=True)
class Scene:
    """What a sentence's groups are read with.

    Attributes:
        article: id of the article.
        text: its main text.
        groups: the groups of the sentence.
        gazetteer: countries.
        pronouns: form of a pronoun → the actors that it plainly stands for; words of a description → its actor.
    """

    article: str
    text: str
    groups: Sequence[Group]
    gazetteer: Gazetteer
    pronouns: dict[str, tuple[Mention, ...]]


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
        return (head.mention,) if _may_act(scene, words, head) else ()
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
    elif found is None and noun in _BODY_KINDS:
        found = _describe_body(scene, item, _BODY_KINDS[noun])
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


def _may_act(scene: Scene, words: Sequence[Word], head: Word) -> bool:
    mention = head.mention
    if mention is None or mention.kind not in _ACTING | {ActorKind.THING, ActorKind.AIRCRAFT}:
        return False
    if mention.form == MentionForm.PEOPLE or mention.kind == ActorKind.PLACE:
        is_one = len(words) > 1 and words[0].form in {"a", "an", "one", "no"}
        return not is_one and scene.gazetteer is not None
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


def read_country(scene: Scene, word: Word) -> Mention | None:
    """The country or city that a word names as a noun or adjective, as a mention."""
    if word.mention is not None:
        is_place = word.mention.kind == ActorKind.PLACE or word.mention.form == MentionForm.PEOPLE
        return word.mention if is_place else None
    if not word.text[:1].isupper():
        return None
    code = scene.gazetteer.find_country(word.text)
    if code is None:
        return None
    return Mention(
        article=scene.article,
        span=word.span,
        words=word.text,
        name=scene.gazetteer.name_country(code),
        kind=ActorKind.PLACE,
        form=MentionForm.PEOPLE,
    )


def read_state(scene: Scene, word: Word) -> Mention | None:
    """The country, not a city, that a word names."""
    found = read_country(scene, word)
    return found if found is not None and scene.gazetteer.find_country(found.words) is not None else None


def _describe_body(scene: Scene, item: Item, kind: ActorKind) -> Mention | None:
    begin, end = item.group.span.begin, item.group.span.end
    words = [*item.group.words[:-1]]
    has_name = any(
        word.mention is not None or read_country(scene, word) or "-based" in word.form for word in words
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
    kind = _BODY_KINDS.get(item.group.head.form, ActorKind.ORGANISATION)
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


def find_noun(item: Item) -> str:
    """The noun that says what an item is: "drones" of "thousands of strike drones"."""
    head = item.group.head
    if item.of and (head.kind in {Kind.NUMBER, Kind.DETERMINER} or head.form in _MEASURES):
        return find_noun(item.of[0])
    return head.form


_MEASURES = frozenset(
    "number numbers dozens hundreds thousands millions tons tonnes barrels lot lots range series type types kinds kind "
    "quantities quantity amount amounts million billion batch batches shipment shipments consignment fleet container containers crate crates box boxes truckload truckloads planeload planeloads set sets pair pairs".split()
)


def has_noun(phrase: Sequence[Item], nouns: frozenset[str]) -> bool:
    """Whether an item of a phrase is one of these things, or made of one ("jet engines", "satellite images")."""
    return any(
        find_noun(item) in nouns or any(word.form in nouns for word in item.group.rest[-2:])
        for item in phrase
    )


def is_thing(phrase: Sequence[Item]) -> bool:
    """Whether an item is named as a thing or a vessel."""
    kinds = {ActorKind.THING, ActorKind.VESSEL, ActorKind.AIRCRAFT}
    return any(
        item.group.head.mention is not None and item.group.head.mention.kind in kinds for item in phrase
    )


def span_of(item: Item) -> Span:
    """Where an item stands, with its "of", without a leading article."""
    end = item.of[-1].group.span.end if item.of else item.group.span.end
    first = item.group.words[0]
    begin = (
        item.group.words[1].span.begin
        if first.form in {"the", "a", "an"} and len(item.group.words) > 1
        else first.span.begin
    )
    return Span(begin=begin, end=end)
