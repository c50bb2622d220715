"""What a phrase says that somebody is: "fellow and director of the Center for Trade at the Merrow Institute".

The grammar, walked once from left to right and robust to wrong prepositions:

1. an article or "his"; then the owner: "the union's president", "Iran's foreign minister"
2. words up to the last role noun before a small word or a sign; capitalised ones at the front may name a body
   ("Harwick Capital analyst", "FBI Director")
3. "and" with another role
4. "of", "at", "for", "on" … with what follows: a body is the organisation; a person, a place or common nouns
   belong to the role ("adviser to Ortiz", "governor of Ohio", "professor of law")

Cost: linear in the length of the phrase, which is bounded.
"""

from __future__ import annotations

from dataclasses import dataclass

from unspin.claims.speakers.naming import Naming
from unspin.claims.speakers.role_fronts import split_front
from unspin.claims.speakers.role_heads import LONGEST_NOUNS, find_head
from unspin.claims.speakers.role_objects import read_objects
from unspin.claims.speakers.role_verbs import VERBS
from unspin.claims.speakers.role_words import (
    FORMER,
    KIN,
)
from unspin.claims.speakers.source_words import (
    BODIES,
    COMPANIES,
    DETERMINERS,
    OUTLETS,
    STANDING_BODIES,
)
from unspin.claims.speakers.words import Range

_MOST_OBJECTS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class RolePhrase:
    """What a phrase says, as words `[begin, end)`.

    Attributes:
        begin, end: the whole phrase, without its article.
        role: the words for the role, or None.
        body: the words for the organisation, or None.
        is_former: whether the role is over.
        has_article: whether an article or pronoun stood before it.
    """

    begin: int
    end: int
    role: Range | None
    body: Range | None
    is_former: bool = False
    has_article: bool = False


def read_role(naming: Naming, begin: int, limit: int, *, plural: bool = False) -> RolePhrase | None:
    """The phrase that begins at a word, if it names a role; it ends before `limit`.

    Args:
        naming: the article's names.
        begin: the first word, an article or not.
        limit: the word before which it must end.
        plural: whether roles in the plural count, too ("lawyers for the bank").
    """
    words = naming.words
    limit = min(limit, len(words))
    first = begin + (begin < limit and words.lower[begin] in DETERMINERS)
    if first >= limit or (first > begin and not words.is_joined(first)):
        return None
    owner = _find_owner(naming, first, limit)
    nouns = owner[1] if owner else first
    head = find_head(naming, nouns, limit, plural=plural, has_article=first > begin)
    if head is None:
        return None
    body, start = split_front(naming, nouns, head)
    if owner and _may_be_body(naming, owner):
        body = body or owner
    elif owner and body is None and (words.is_capital(owner[0]) or words.lower[head] in KIN):
        start = first
    joined = _join_roles(naming, head + 1, limit, plural=plural)
    role_end, body, end = read_objects(naming, head, joined, limit, body)
    if words.lower[head] in KIN and not owner and end == joined and not plural:
        return None  # "daughter": whose, is not said here
    former = any(words.lower[index] in FORMER for index in range(start, head + 1))
    return RolePhrase(
        begin=first, end=end, role=(start, role_end), body=body, is_former=former, has_article=first > begin
    )


def _may_be_body(naming: Naming, owner: Range) -> bool:
    """Whether an owner is no person, and no lone name that may be one's."""
    if naming.is_person(*owner):
        return False
    if not naming.words.is_capital(owner[0]):
        return naming.words.lower[owner[1] - 1] in BODIES | COMPANIES | OUTLETS | STANDING_BODIES
    return owner[1] - owner[0] > 1 or naming.kind(*owner) is not None


def _find_owner(naming: Naming, begin: int, limit: int) -> Range | None:
    """The words up to a possessive before the role noun ("the union's"), or None."""
    words = naming.words
    for index in range(begin, min(begin + LONGEST_NOUNS, limit)):
        if index > begin and not words.is_joined(index):
            return None
        if words.owns[index]:
            return begin, index + 1
        inside = index in words.run_of and words.run_of[index][1] > index + 1
        if not inside and (words.is_small(index) or words.lower[index] in VERBS):
            return None
    return None


def _join_roles(naming: Naming, end: int, limit: int, *, plural: bool) -> int:
    """Past "and director", "and a former captain" after a role."""
    words = naming.words
    for _ in range(_MOST_OBJECTS):
        comma = end < limit and words.gap(end).strip() == ","
        if end + 1 >= limit or words.lower[end] not in {"and", "&"} or not (words.is_joined(end) or comma):
            return end
        begin = end + 1 + (words.lower[end + 1] in DETERMINERS)
        if begin >= limit or not words.is_joined(begin):
            return end
        head = find_head(naming, begin, limit, plural=plural)
        if head is None or _find_owner(naming, begin, limit):
            return end
        end = head + 1
    return end
