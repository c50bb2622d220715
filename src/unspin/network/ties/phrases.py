"""Stage 3a: noun phrases out of groups: lists of noun groups, each with what its "of" brings.

"A, B and C" is one phrase of three items; a comma without an "and" to come joins nothing, so that appositions stay out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unspin.network.ties.groups import Group, Mark, NounGroup, VerbGroup
from unspin.network.ties.verb_forms import Form
from unspin.network.ties.word import Kind

_MOST_ITEMS = 8


@dataclass(frozen=True, slots=True)
class Item:
    """A noun group of a phrase.

    Attributes:
        group: the noun group.
        place: its place among the groups.
        of: what follows its "of".
        end: the place after it, and after what belongs to its "of".
    """

    group: NounGroup
    place: int
    of: tuple[Item, ...]
    end: int


Phrase = tuple[Item, ...]


def read_phrase(groups: Sequence[Group], place: int, *, is_subject: bool = False) -> Phrase:
    """The noun phrase that begins at a place; empty where none does.

    Args:
        groups: the groups of the sentence.
        place: where it begins.
        is_subject: whether a verb is to follow it; otherwise an item that a finite verb follows belongs to the next clause.
    """
    first = _read_item(groups, place)
    if first is None:
        return ()
    items, here = [first], first.end
    while len(items) < _MOST_ITEMS:
        step = _find_next(groups, here)
        item = _read_item(groups, step) if step else None
        if item is None or (not is_subject and _is_subject(groups, item)):
            break
        is_last = _is_and(groups, step - 1)
        items.append(item)
        here = item.end
        if is_last:
            return tuple(items)
    return (first, *_read_examples(groups, first.end))


def _read_examples(groups: Sequence[Group], place: int) -> Phrase:
    """What ", including" or ", among them" names."""
    if not is_kind(groups, place, Kind.COMMA):
        return ()
    if is_word(groups, place + 1, "including"):
        return read_phrase(groups, place + 2)
    return read_phrase(groups, place + 3) if is_word(groups, place + 1, "among") else ()


def find_end(phrase: Phrase) -> int:
    """The place after a phrase."""
    return phrase[-1].end


def _read_item(groups: Sequence[Group], place: int) -> Item | None:
    if place >= len(groups):
        return None
    group = groups[place]
    if not isinstance(group, NounGroup):
        return None
    of: Phrase = ()
    end = place + 1
    if is_word(groups, place + 1, "of"):
        inner = _read_item(groups, place + 2)
        if inner is not None:
            of, end = (inner,), inner.end
    return Item(group, place, of, end)


def _find_next(groups: Sequence[Group], place: int) -> int:
    """The place after a comma, "and", or both; 0 where there is none."""
    here = place
    if is_kind(groups, here, Kind.COMMA):
        here += 1
    if _is_and(groups, here):
        here += 1
    return here if here > place else 0


def _is_and(groups: Sequence[Group], place: int) -> bool:
    group = groups[place] if 0 <= place < len(groups) else None
    return isinstance(group, Mark) and group.word.form in {"and", "&"}


def _is_subject(groups: Sequence[Group], item: Item) -> bool:
    """Whether a finite verb follows at once, so that the item begins another clause."""
    following = groups[item.end] if item.end < len(groups) else None
    if not isinstance(following, VerbGroup) or following.form != Form.PAST:
        return False
    return not following.may_be_passive or not is_kind(groups, item.end + 1, Kind.PREPOSITION)


def is_word(groups: Sequence[Group], place: int, *words: str) -> bool:
    """Whether one of these words stands at a place by itself."""
    group = groups[place] if 0 <= place < len(groups) else None
    return isinstance(group, Mark) and group.word.form in words


def is_kind(groups: Sequence[Group], place: int, *kinds: Kind) -> bool:
    """Whether a word of one of these classes stands at a place by itself."""
    group = groups[place] if 0 <= place < len(groups) else None
    return isinstance(group, Mark) and group.kind in kinds
