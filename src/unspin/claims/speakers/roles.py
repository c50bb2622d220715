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

from unspin.claims.speakers.bodies import find_body_end
from unspin.claims.speakers.naming import PLACES, Naming
from unspin.claims.speakers.role_words import (
    FORMER,
    KIN,
    MODIFIERS,
    PLACED_ROLES,
    PORTFOLIOS,
    SPEAKING_FOR,
    is_role,
    is_roles,
)
from unspin.claims.speakers.source_words import BODIES, COMPANIES, DETERMINERS, STANDING_BODIES
from unspin.model import NameKind
from unspin.text.lexicon import NameKind as KnownKind
from unspin.text.numbers import is_number

Range = tuple[int, int]

PREPOSITIONS = frozenset("of at for with in on from within to by inside under".split())
_ROLE_PREPOSITIONS = frozenset("of for to in on".split())
_NAMING_VERBS = frozenset(["called", "named", "dubbed"])
_NO_OBJECTS = frozenset(
    "year years month months week weeks day days time times charge fact addition part response interview favor favour "
    "decades decade hours minutes now example instance comment comments press".split()
)
_VERBS = frozenset(
    "said says told tells warned warns added adds argued argues wrote writes noted notes explained explains stated "
    "mentioned called calls claimed claims insisted insists predicted promised denied confirmed asked thinks thought "
    "believes believed suggested announced acknowledged recalled reported urged declared described cautioned testified "
    "tweeted concluded agreed admitted accused say tell think believe has had was were is".split()
)
_NOUNS_IN_ING = frozenset(
    "marketing managing founding housing banking shipping mining building trading engineering polling programming "
    "advertising broadcasting publishing casting clothing boxing cycling racing training teaching nursing planning "
    "leading acting ruling outgoing incoming working visiting presiding sitting reigning defending aging".split()
)
_IRREGULAR = frozenset(
    "met saw hired beat took gave sent brought made got kept left lost paid sold chose led hit".split()
)
_LONGEST_NOUNS = 9
_LONGEST_OBJECT = 5
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
    if first >= limit or (first > begin and not _is_spaced(naming, first)):
        return None
    owner = _find_owner(naming, first, limit)
    nouns = owner[1] if owner else first
    head = _find_head(naming, nouns, limit, plural=plural)
    if head is None:
        return None
    body, start = _split_front(naming, nouns, head)
    if owner and not naming.is_person(*owner):
        body = body or owner
    elif owner and body is None:
        start = first
    joined = _join_roles(naming, head + 1, limit, plural=plural)
    role_end, body, end = _read_objects(naming, head, joined, limit, body)
    if words.lower[head] in KIN and not owner and end == joined and not plural:
        return None  # "daughter": whose, is not said here
    former = any(words.lower[index] in FORMER for index in range(start, head + 1))
    return RolePhrase(
        begin=first, end=end, role=(start, role_end), body=body, is_former=former, has_article=first > begin
    )


def _is_spaced(naming: Naming, index: int) -> bool:
    return naming.words.is_joined(index)


def _find_owner(naming: Naming, begin: int, limit: int) -> Range | None:
    """The words up to a possessive before the role noun ("the union's"), or None."""
    words = naming.words
    for index in range(begin, min(begin + _LONGEST_NOUNS, limit)):
        if index > begin and not words.is_joined(index):
            return None
        if words.owns[index]:
            return begin, index + 1
        inside = index in words.run_of and words.run_of[index][1] > index + 1
        if not inside and (words.is_small(index) or words.lower[index] in _VERBS):
            return None
    return None


def _find_head(naming: Naming, begin: int, limit: int, *, plural: bool) -> int | None:
    """The last role noun among the nouns from `begin` on; None if the nouns end in something else."""
    words = naming.words
    head = None
    index = begin
    while index < min(begin + _LONGEST_NOUNS, limit):
        if index > begin and not words.is_joined(index):
            break
        word = words.lower[index]
        if _is_inside_run(naming, begin, index) and head != index - 1:
            index += 1
            continue
        if words.is_small(index) or word in _VERBS:
            break
        name = naming.name_of.get(index)
        if index == begin and name and name.end < limit and words.lower[name.end] in STANDING_BODIES:
            index = name.end + 1  # "Obama campaign chairman"
            continue
        if name and name.kind is NameKind.PERSON and not (words.is_capital(index) and is_role(word)):
            return head if head == index - 1 else None
        if not words.is_capital(index) and words.gaps[index] != "-" and _is_past(word):
            if head == index - 1:
                break
            return None
        if is_role(word) or (plural and is_roles(word)):
            head = index
        index += 1
        if words.owns[index - 1]:
            return None
    if head is not None and words.is_capital(head) and not _is_title_shaped(naming, begin, head):
        return None
    if head is None or head == index - 1:
        return head
    following = words.lower[head + 1]
    goes_on = words.gaps[head + 1] == "-" or words.is_capital(head + 1)
    return None if goes_on or not _is_verb_shaped(following) else head


def _is_title_shaped(naming: Naming, begin: int, head: int) -> bool:
    """Whether before a capitalised role only capitals and modifiers stand ("former Attorney General")."""
    words = naming.words
    return all(
        words.is_capital(index)
        or words.lower[index] in MODIFIERS
        or is_role(words.lower[index])
        or _is_inside_run(naming, begin, index)
        for index in range(begin, head)
    )


def _is_inside_run(naming: Naming, begin: int, index: int) -> bool:
    """Whether a small word stands inside a capitalised run that begins in the phrase ("Ministry of Defence")."""
    run = naming.words.run_of.get(index)
    return run is not None and begin <= run[0] < index and not naming.words.is_capital(index)


def _is_past(word: str) -> bool:
    """Whether a word is a verb in the past that could not stand before a role ("met", "quoted")."""
    return word in _IRREGULAR or (
        word.endswith(("ed", "ing")) and word not in MODIFIERS and word not in _NOUNS_IN_ING
    )


def _is_verb_shaped(word: str) -> bool:
    return word in _VERBS or word.endswith(("ed", "ing", "ly", "s"))


def _split_front(naming: Naming, begin: int, head: int) -> tuple[Range | None, int]:
    """The body that the nouns begin with, and where the role begins after it."""
    words = naming.words
    capitals = begin
    while (
        capitals < head
        and not _is_title(naming, capitals)
        and (words.is_capital(capitals) or _is_inside_run(naming, begin, capitals))
    ):
        capitals += 1
    if begin < capitals < head and words.lower[capitals] in STANDING_BODIES - {
        "press",
        "media",
        "jury",
        "court",
    }:
        return (begin, capitals + 1), capitals + 1
    small_role = all(not words.is_capital(index) for index in range(capitals, head + 1))
    for end in range(capitals, begin, -1):
        if naming.words.gaps[end] == "-":
            continue  # "Anti-migration leader"
        if naming.kind(begin, end) is NameKind.PERSON or naming.is_person(begin, end):
            continue
        if _names_body(naming, begin, end, is_certain=not small_role or end < capitals):
            return (begin, end), end
    return None, begin


def _is_title(naming: Naming, index: int) -> bool:
    word = naming.words.lower[index]
    return (
        is_role(word)
        or word in FORMER
        or word in {"prime", "vice", "deputy", "chief", "senior", "acting", "rear"}
    )


def _opens_sentence(naming: Naming, index: int) -> bool:
    """Whether a word has its capital from the head of a sentence, as far as one can see."""
    words = naming.words
    first = index == 0 or words.sentence[index - 1] != words.sentence[index]
    return first and index not in naming.name_of


def _names_body(naming: Naming, begin: int, end: int, *, is_certain: bool) -> bool:
    """Whether the capitalised words before a role name a body; before a small-written role any unknown name does."""
    known = naming.find_known(begin, end)
    if known is not None:
        return known not in {*PLACES, KnownKind.NATIONALITY}
    single = end - begin == 1
    word = naming.words.lower[begin]
    if single and word in BODIES:
        return not is_certain  # "Treasury official", but "Treasury Secretary" is the whole role
    if single and word in MODIFIERS:
        return False  # "Republican strategist"
    if naming.is_body(begin, end):
        return True
    if single and word not in naming.surnames and _opens_sentence(naming, begin):
        return False  # "Jailed tycoon"
    place_first = naming.find_known(begin, begin + 1) in {*PLACES, KnownKind.NATIONALITY}
    return not is_certain and not place_first and "." not in naming.words.said[begin]


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
        head = _find_head(naming, begin, limit, plural=plural)
        if head is None or _find_owner(naming, begin, limit):
            return end
        end = head + 1
    return end


def _read_objects(
    naming: Naming, head: int, end: int, limit: int, body: Range | None
) -> tuple[int, Range | None, int]:
    """Where the role ends, the organisation, and where the phrase ends, after the prepositions that follow."""
    words = naming.words
    role_end = end
    role = words.lower[head]
    for _ in range(_MOST_OBJECTS):
        if end + 1 >= limit or words.lower[end] not in PREPOSITIONS or not words.is_joined(end):
            break
        begin = end + 1
        if words.lower[begin] in DETERMINERS and words.is_joined(begin):
            begin += 1
        if begin >= limit or not words.is_joined(begin):
            break
        found = _read_object(naming, words.lower[end], role, begin, limit)
        if found is None:
            break
        found_body, after = found
        if found_body and body is None:
            return role_end, found_body, after
        if found_body is None and role_end == end:
            role_end = after
        end = after
        if found_body:
            break
    return role_end, body, end


def _read_object(
    naming: Naming, preposition: str, role: str, begin: int, limit: int
) -> tuple[Range | None, int] | None:
    """What follows a preposition: the organisation it names, or None for a part of the role, and where it ends."""
    words = naming.words
    if words.is_capital(begin) and not is_number(words.lower[begin], words.said[begin]):
        return _read_capital_object(naming, preposition, role, begin, limit)
    end = _find_nouns_end(naming, begin, limit)
    if end == begin or (preposition == "to" and words.lower[begin - 1] == "to"):
        return None  # "the first woman to lead …"
    if words.owns[end - 1] and end < limit:
        return _read_owned(naming, role, begin, end, limit)
    last = words.lower[end - 1]
    named = end + (end < limit and words.lower[end] in _NAMING_VERBS)
    if (
        named < limit
        and words.is_joined(named)
        and words.is_capital(named)
        and (named > end or last in BODIES | COMPANIES)
    ):
        after = find_body_end(naming, named, limit)
        return (None if naming.is_person(named, after) else (named, after)), after
    if preposition not in _ROLE_PREPOSITIONS or any(_is_time(naming, index) for index in range(begin, end)):
        return None
    if role in SPEAKING_FOR and preposition in {"for", "of"}:
        return (begin, end), end
    return None, end


def _read_capital_object(
    naming: Naming, preposition: str, role: str, begin: int, limit: int
) -> tuple[Range | None, int] | None:
    words = naming.words
    end = find_body_end(naming, begin, limit)
    if words.owns[end - 1] and end < limit and words.is_joined(end):
        return _read_owned(naming, role, begin, end, limit)
    after = _find_nouns_end(naming, end, limit) if end < limit and words.is_joined(end) else end
    if after > end and words.lower[after - 1] in BODIES | STANDING_BODIES:
        return (begin, after), after  # "the Sanders campaign", "the Oslo city council"
    if naming.is_person(begin, end):
        return None, end
    if all(word in PORTFOLIOS for word in words.lower[begin:end]):
        return None, end
    if preposition == "from" and not naming.is_body(begin, end):
        return None, end
    place = naming.kind(begin, end) is NameKind.PLACE
    is_placed = place or (role in PLACED_ROLES and preposition in {"of", "from", "to", "for"})
    if is_placed and not naming.is_body(begin, end):
        return (None, end) if role in PLACED_ROLES or preposition in {"of", "to", "from", "for"} else None
    return (begin, end), end


def _read_owned(naming: Naming, role: str, begin: int, end: int, limit: int) -> tuple[Range | None, int]:
    """ "Gore's 2000 campaign", "the pier's owners": with the nouns that follow the possessive."""
    words = naming.words
    after = _find_nouns_end(naming, end, limit)
    is_body = role in SPEAKING_FOR or any(words.lower[index] in BODIES for index in range(end, after))
    if after > end and words.is_capital(after - 1):
        is_body, after = True, find_body_end(naming, after - 1, limit)
    return ((begin, after) if is_body else None), after


def _find_nouns_end(naming: Naming, begin: int, limit: int) -> int:
    """Where a run of nouns and adjectives ends: at a small word, a verb, a sign, or after a possessive."""
    words = naming.words
    end = begin
    while end < min(limit, begin + _LONGEST_OBJECT):
        if end > begin and (
            not words.is_joined(end)
            or words.owns[end - 1]
            or words.is_capital(end) != words.is_capital(begin)
        ):
            break
        if words.is_small(end) or words.lower[end] in _VERBS or words.lower[end] in _NAMING_VERBS:
            break
        end += 1
    return end


def _is_time(naming: Naming, index: int) -> bool:
    word = naming.words.lower[index]
    return word in _NO_OBJECTS or is_number(word, naming.words.said[index])
