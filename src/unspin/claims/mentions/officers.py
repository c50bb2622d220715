"""Offices that stand for who holds them: "the Foreign Secretary", "the Iraqi Prime Minister".

Capitalised words from "the" up to a title, and no name after it. It means the one person of the article who was introduced
with these words; where there is none, it stays a description of nobody in particular, and its name is the office.
"""

from __future__ import annotations

from collections.abc import Iterator

from unspin.claims.mentions.found import Found, say
from unspin.claims.speakers.cast import Cast, Person
from unspin.claims.speakers.role_words import COURTESIES, PORTFOLIOS, is_role
from unspin.model import ActorKind, MentionForm

_MOST_WORDS = 5
_SCORE = 0.6
_BEFORE = frozenset(["the", "a", "an", "its", "his", "her", "their"])


def find_officers(cast: Cast) -> Iterator[Found]:
    """Offices without a name beside them, in the order of the text."""
    words = cast.naming.words
    for index in range(1, len(words)):
        if not is_role(words.lower[index]) or not words.is_capital(index) or words.lower[index] in COURTESIES:
            continue
        begin = _find_begin(cast, index)
        end = _find_end(cast, index + 1)
        if begin is None or end is None:
            continue
        holder = _find_holder(cast, begin, index + 1)
        yield Found(
            begin=begin,
            end=end,
            name=say(words, holder.name) if holder else say(words, (begin + 1, end)),
            kind=ActorKind.PERSON,
            form=MentionForm.DESCRIPTION,
            score=_SCORE,
        )


def _find_begin(cast: Cast, head: int) -> int | None:
    """The article before the capitalised words that end in a title; None if there is none."""
    words = cast.naming.words
    for index in range(head - 1, max(-1, head - _MOST_WORDS), -1):
        if not words.is_joined(index + 1):
            return None
        if words.lower[index] in _BEFORE:
            return index
        if not words.is_capital(index):
            return None
    return None


def _find_end(cast: Cast, end: int) -> int | None:
    """Where the office ends, "of State" included; None if a name or another title follows."""
    words = cast.naming.words
    after = end
    if after + 1 < len(words) and words.is_joined(after) and words.lower[after] in {"of", "for"}:
        after += 1
        while after < len(words) and words.is_joined(after) and words.lower[after] in PORTFOLIOS:
            end = after = after + 1
        if end != after:
            return None
    if words.owns[end - 1] or end >= len(words) or not words.is_joined(end):
        return (
            None if end < len(words) and words.gaps[end].strip() == "," and _names_person(cast, end) else end
        )
    return None if words.is_capital(end) or is_role(words.lower[end]) else end


def _names_person(cast: Cast, index: int) -> bool:
    mention = cast.mention_of.get(index)
    return mention is not None and isinstance(mention.who, Person)


def _find_holder(cast: Cast, begin: int, end: int) -> Person | None:
    """The one person who was introduced with all the words of an office."""
    words = cast.naming.words
    wanted = {words.lower[index] for index in range(begin + 1, end)}
    holders = [
        person
        for person in cast.people
        if any(
            each.role and wanted <= set(words.lower[each.role[0] : each.role[1]])
            for each in person.introductions
        )
    ]
    return holders[0] if len(holders) == 1 else None
