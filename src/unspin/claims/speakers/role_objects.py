"""What follows a role over a preposition: the body it is held at, or words that belong to the role."""

from __future__ import annotations

from unspin.claims.speakers.bodies import find_body_end
from unspin.claims.speakers.naming import Naming
from unspin.claims.speakers.role_verbs import NAMING_VERBS, VERBS
from unspin.claims.speakers.role_words import FORMER, PLACED_ROLES, PORTFOLIOS, SPEAKING_FOR
from unspin.claims.speakers.source_words import BODIES, COMPANIES, DETERMINERS, STANDING_BODIES
from unspin.claims.speakers.words import Range
from unspin.model import NameKind
from unspin.text.numbers import is_number

_MOST_OBJECTS = 4
PREPOSITIONS = frozenset("of at for with in on from within to by inside under".split())
_OF_PLACES = frozenset(["of", "to", "from", "for"])
_ROLE_PREPOSITIONS = frozenset("of for to in on".split())
_NO_OBJECTS = frozenset(
    "year years month months week weeks day days time times charge fact addition part response interview favor favour "
    "decades decade hours minutes now example instance comment comments press".split()
)
_LONGEST_OBJECT = 5


def read_objects(
    naming: Naming, head: int, end: int, limit: int, body: Range | None
) -> tuple[int, Range | None, int]:
    """Where the role ends, the organisation, and where the phrase ends, after the prepositions that follow."""
    words = naming.words
    role_end = end
    for _ in range(_MOST_OBJECTS):
        if end + 1 >= limit or words.lower[end] not in PREPOSITIONS or not words.is_joined(end):
            break
        begin = end + 1
        if words.lower[begin] in DETERMINERS and words.is_joined(begin):
            begin += 1
        if begin >= limit or not words.is_joined(begin):
            break
        found = _read_object(naming, words.lower[end], head, begin, limit)
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
    naming: Naming, preposition: str, head: int, begin: int, limit: int
) -> tuple[Range | None, int] | None:
    """What follows a preposition: the organisation it names, or None for a part of the role, and where it ends."""
    words = naming.words
    if words.is_capital(begin) and not is_number(words.lower[begin], words.said[begin]):
        return _read_capital_object(naming, preposition, head, begin, limit)
    end = _find_nouns_end(naming, begin, limit)
    if end == begin or (preposition == "to" and words.lower[begin - 1] == "to"):
        return None  # "the first woman to lead …"
    if words.owns[end - 1] and end < limit:
        return _read_owned(naming, words.lower[head], begin, end, limit)
    named = _find_named(naming, end, limit)
    if named is not None:
        after = find_body_end(naming, named, limit)
        return (None if naming.is_person(named, after) else (named, after)), after
    if preposition not in _ROLE_PREPOSITIONS or any(_is_time(naming, index) for index in range(begin, end)):
        return None
    is_body = words.lower[head] in SPEAKING_FOR and preposition in {"for", "of"}
    return ((begin, end) if is_body else None), end


def _read_capital_object(
    naming: Naming, preposition: str, head: int, begin: int, limit: int
) -> tuple[Range | None, int] | None:
    words = naming.words
    end = find_body_end(naming, begin, limit)
    if words.owns[end - 1] and end < limit and words.is_joined(end):
        return _read_owned(naming, words.lower[head], begin, end, limit)
    described = _read_described(naming, begin, end, limit)
    if described:
        return described
    if _is_held_at(naming, head, begin, end):
        return (begin, end), end
    if naming.is_body(begin, end) and not naming.is_person(begin, end):
        return (begin, end), end
    role = words.lower[head]
    if not _is_part_of_role(naming, preposition, role, (begin, end)):
        return (begin, end), end
    is_place = naming.kind(begin, end) is NameKind.PLACE
    is_there = is_place and role not in PLACED_ROLES and preposition not in _OF_PLACES
    return None if is_there else (None, end)  # "an analyst in Oslo": no part of the role


def _read_described(naming: Naming, begin: int, end: int, limit: int) -> tuple[Range | None, int] | None:
    """As in "the Oslo city council", "the Sundvik mutual", "Oslo-based yard Castor Marine": nouns behind the capitals."""
    words = naming.words
    after = _find_nouns_end(naming, end, limit) if end < limit and words.is_joined(end) else end
    if after == end:
        return None
    named = _find_named(naming, after, limit)
    if named is not None:
        named_end = find_body_end(naming, named, limit)
        return (None if naming.is_person(named, named_end) else (named, named_end)), named_end
    is_body = words.lower[after - 1] in BODIES | STANDING_BODIES | COMPANIES
    return ((begin, after), after) if is_body else None


def _is_held_at(naming: Naming, head: int, begin: int, end: int) -> bool:
    """As in "a deputy secretary of the Treasury"; "the secretary of the Treasury" is a title as a whole."""
    words = naming.words
    before = words.lower[head - 1] if head and words.is_joined(head) else "the"
    if words.lower[head] == "secretary" and before in DETERMINERS | FORMER:
        return False
    is_lone = end - begin == 1 and words.lower[begin] in BODIES and words.lower[begin - 1] == "the"
    return is_lone and not words.is_capital(head)


def _is_part_of_role(naming: Naming, preposition: str, role: str, found: Range) -> bool:
    """Whether capitals after a role belong to it: a person, a place, what a minister is of, where somebody is from."""
    if naming.is_person(*found) or preposition == "from":
        return True
    if all(word in PORTFOLIOS for word in naming.words.lower[found[0] : found[1]]):
        return True
    is_placed = role in PLACED_ROLES and preposition in _OF_PLACES
    return is_placed or naming.kind(*found) is NameKind.PLACE


def _find_named(naming: Naming, end: int, limit: int) -> int | None:
    """Where the name of a body begins after a noun for it ("the lobby group Free Roads", "a bank called Castor")."""
    words = naming.words
    named = end + (end < limit and words.lower[end] in NAMING_VERBS)
    if named >= limit or not words.is_joined(named) or not words.is_capital(named):
        return None
    return named if named > end or words.lower[end - 1] in BODIES | COMPANIES else None


def _read_owned(naming: Naming, role: str, begin: int, end: int, limit: int) -> tuple[Range | None, int]:
    """As in "Gore's 2000 campaign", "the pier's owners": with the nouns that follow the possessive."""
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
        if words.is_small(end) or words.lower[end] in VERBS or words.lower[end] in NAMING_VERBS:
            break
        end += 1
    return end


def _is_time(naming: Naming, index: int) -> bool:
    word = naming.words.lower[index]
    return word in _NO_OBJECTS or is_number(word, naming.words.said[index])
