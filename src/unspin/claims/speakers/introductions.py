"""Where an article says what a person is: around the person's name.

Before it: "Treasury Secretary Joan Pellew", "senior fellow at the Oslo Forum, Enzo Tarantelli,".
After it: ", a fellow and director of …", "(director of …)", "— a lawyer for … —", "of the Oslo Forum", ", who heads
the …", "was the mayor of …". The nearest form wins: what stands after a name says more than what stands before it.

Cost: a bounded number of words is read around each name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from unspin.claims.speakers.bodies import find_body_end
from unspin.claims.speakers.its_bodies import find_its_body
from unspin.claims.speakers.naming import Name, Naming
from unspin.claims.speakers.role_words import ABBREVIATIONS, COURTESIES, PORTFOLIOS, is_role
from unspin.claims.speakers.roles import RolePhrase, read_role
from unspin.claims.speakers.source_words import DETERMINERS
from unspin.claims.speakers.words import Range
from unspin.model import NameKind
from unspin.text.function_words import FUNCTION_WORDS

_LONGEST = 40  # words of a phrase after a name
_LONGEST_BEFORE = 26  # words of a phrase before a name
_COMMAS = frozenset([",", ",”", ',"'])
_DASHES = ("—", "–", "-")
_OF = frozenset(["of", "at", "from", "with"])
_HEADING = frozenset(
    "heads leads runs directs chairs founded co-founded cofounded oversees led headed manages owns edits chaired ran "
    "directed established".split()
)
_WORKING = frozenset(
    "teaches taught works worked studies studied lectures lectured practices covers covered writes trades advises plays".split()
)
_MODALS = frozenset("will would can could may might must shall should to did does do".split())
_NOW = frozenset(["now", "currently", "once", "then", "formerly", "also"])
_RANKS = COURTESIES | ABBREVIATIONS.keys()
_MOST_RANKS = 4
_BEING = frozenset(["is", "was", "became", "remains", "serves", "served"])
_SPEECH = frozenset(
    "said says told warned warns added stated mentioned noted wrote argued explained claimed insisted predicted denied "
    "confirmed asked suggested reported to with by and but that when as from after before".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """What an article says of a person in one place.

    Attributes:
        place: the word at which the name stands.
        role, body: the words for role and organisation, or None.
        is_former: whether the role is over.
        begin, end: all words of name and phrase.
    """

    place: int
    role: Range | None
    body: Range | None
    is_former: bool
    begin: int
    end: int


def find_introductions(naming: Naming, name: Name) -> Iterator[Introduction]:
    """What is said of the person around one name, after it first."""
    after = _read_after(naming, name.end)
    while after:
        yield _make(naming, name, after, end=after.end)
        after = _read_next(naming, after)
    before = _read_before(naming, name)
    if before:
        yield _make(naming, name, before, end=name.end)


def _make(naming: Naming, name: Name, phrase: RolePhrase, *, end: int) -> Introduction:
    return Introduction(
        place=name.begin,
        role=phrase.role,
        body=phrase.body or find_its_body(naming, phrase.begin - 1),
        is_former=phrase.is_former,
        begin=min(name.begin, phrase.begin),
        end=end,
    )


def _read_next(naming: Naming, phrase: RolePhrase) -> RolePhrase | None:
    """Another role after "and": "a former aide to Ortiz and now the chairman of the Oslo Forum"."""
    words = naming.words
    end = phrase.end
    if (
        end + 2 >= len(words)
        or words.lower[end] not in {"and", "who"}
        or phrase.end - phrase.begin > _LONGEST
    ):
        return None
    begin = end + 1 + (words.lower[end + 1] in {"now", "currently", "also", "is", "was"})
    if not words.is_joined(begin):
        return None
    return _close(naming, read_role(naming, begin, end + _LONGEST))


def _read_after(naming: Naming, end: int) -> RolePhrase | None:
    words = naming.words
    if end >= len(words) or words.owns[end - 1]:
        return None
    gap = words.gaps[end].strip()
    gap, limit = gap.removeprefix(".") if words.is_short(end - 1) else gap, end + _LONGEST
    if gap == "":
        return _read_verb(naming, end, limit) or _read_of(naming, end, limit)
    if gap == "(" or gap in _DASHES:
        return _close(naming, read_role(naming, end, limit))
    return _read_after_comma(naming, end, limit) if gap in _COMMAS else None


def _read_after_comma(naming: Naming, end: int, limit: int) -> RolePhrase | None:
    words = naming.words
    if words.said[end].isdigit() and words.gap(end + 1).strip() == "," and end + 1 < len(words):
        end += 1  # ", 47,"
    if words.lower[end] == "who":
        return _read_verb(naming, end + 1, limit)
    end += words.lower[end] in _NOW and end + 1 < len(words)
    return _close(naming, read_role(naming, end, limit)) or _read_of(naming, end, limit)


def _close(naming: Naming, phrase: RolePhrase | None) -> RolePhrase | None:
    """The phrase, unless it goes on into another name ("…, economist Ann Lee")."""
    words = naming.words
    if phrase is None or phrase.end >= len(words):
        return phrase
    opens = words.is_joined(phrase.end) and words.is_capital(phrase.end)
    return None if opens else phrase


def _read_of(naming: Naming, index: int, limit: int) -> RolePhrase | None:
    """As in "of the Oslo Forum" after a name: the organisation without a role."""
    words = naming.words
    if words.lower[index] not in _OF or index + 1 >= len(words):
        return None
    begin = index + 1 + (words.lower[index + 1] in DETERMINERS)
    if begin >= len(words) or not words.is_joined(begin) or not words.is_capital(begin):
        return None
    end = find_body_end(naming, begin, min(limit, len(words)))
    kind = naming.kind(begin, end)
    is_named = begin > index + 1 and end - begin > 1 and kind is None
    if naming.is_person(begin, end) or not (kind is NameKind.ORGANISATION or is_named):
        return None
    return RolePhrase(begin=begin, end=end, role=None, body=(begin, end))


def _read_verb(naming: Naming, index: int, limit: int) -> RolePhrase | None:
    """As in "heads the Oslo Forum", "was the mayor of Oslo", "works for Castor Shipping"."""
    words = naming.words
    if index + 2 >= len(words):
        return None
    verb = words.lower[index]
    if verb in _HEADING | _WORKING and words.lower[index + 1] == "its":
        body = find_its_body(naming, index + 1)
        return RolePhrase(begin=index, end=index + 2, role=None, body=body) if body else None
    if verb in _WORKING:
        return _read_place_of_work(naming, index + 1, limit)
    if verb in _HEADING:
        phrase = _read_headed(naming, index + 1, limit)
        certain = phrase and (words.lower[index - 1] == "who" or naming.is_body(*_body_of(phrase)))
        return phrase if certain else None
    return _read_being(naming, index, limit) if verb in _BEING else None


def _read_being(naming: Naming, index: int, limit: int) -> RolePhrase | None:
    """As in "was the mayor of Oslo", "serves as chairman", "is now a lawyer"."""
    words = naming.words
    after = index + 1 + (words.lower[index + 1] in {"as", "also", "now", "still", "then"})
    phrase = _close(naming, read_role(naming, after, limit))
    plain = phrase is not None and (
        phrase.has_article or words.lower[index] in {"became", "serves", "served"}
    )
    return phrase if plain and words.lower[after] not in {"this", "that", "another", "one"} else None


def _read_place_of_work(naming: Naming, index: int, limit: int) -> RolePhrase | None:
    """As in "teaches history at Marlow College", "works for Castor Shipping"."""
    words = naming.words
    for preposition in range(index, min(index + 5, len(words) - 1)):
        if not words.is_joined(preposition):
            return None
        if words.lower[preposition] in {"at", "for", "with"}:
            return _read_headed(naming, preposition + 1, limit)
    return None


def _body_of(phrase: RolePhrase) -> Range:
    return phrase.body or (phrase.begin, phrase.end)


def _read_headed(naming: Naming, index: int, limit: int) -> RolePhrase | None:
    """The body that somebody heads: "the Oslo Forum", "the lobby group Free Roads"."""
    words = naming.words
    begin = index
    while begin < min(index + 5, len(words)) and not words.is_capital(begin):
        is_small = words.lower[begin] in FUNCTION_WORDS and words.lower[begin] not in DETERMINERS
        if is_small or not words.is_joined(begin):
            return None
        begin += 1
    if begin >= min(index + 5, len(words)) or not words.is_joined(begin):
        return None
    end = find_body_end(naming, begin, min(limit, len(words)))
    if naming.is_person(begin, end) or naming.kind(begin, end) is NameKind.PLACE:
        return None
    return RolePhrase(begin=begin, end=end, role=None, body=(begin, end))


def _read_before(naming: Naming, name: Name) -> RolePhrase | None:
    """The longest phrase that ends where the name begins, over a comma or not."""
    words = naming.words
    if name.begin == 0:
        return None
    is_lone = name.end - name.begin == 1
    ranked = _find_rank(naming, name.begin)
    if ranked < name.begin:
        comma = words.gaps[ranked].strip() == "," and _is_closed(naming, name.end)
        phrase = None
        if ranked and (comma or words.is_joined(ranked)):
            phrase = _read_up_to(naming, ranked, is_lone=is_lone, over_comma=comma)
        if phrase:
            return phrase
    if words.is_joined(name.begin):
        last = words.lower[name.begin - 1]
        if is_role(last) or last in PORTFOLIOS:
            return _read_up_to(naming, name.begin, is_lone=is_lone)
        return _read_owner(naming, name.begin)
    if words.gaps[name.begin].strip() == "," and _is_closed(naming, name.end):
        return _read_up_to(naming, name.begin, is_lone=is_lone, over_comma=True)
    return None


def _find_rank(naming: Naming, begin: int) -> int:
    """Where "Dr.", "Dame" or "Lt. Col." before a name begins, behind which a fuller role may stand."""
    words = naming.words
    first = max(0, begin - _MOST_RANKS)
    while begin > first and words.is_joined(begin) and words.lower[begin - 1] in _RANKS:
        begin -= 1
    return begin


def _read_owner(naming: Naming, end: int) -> RolePhrase | None:
    """As in "NBC's Ali Vitali": the organisation without a role."""
    words = naming.words
    owner = naming.name_of.get(end - 1)
    if owner is None or not words.owns[end - 1] or not naming.is_body(owner.begin, owner.end):
        return None
    return RolePhrase(begin=owner.begin, end=end, role=None, body=(owner.begin, owner.end))


def _is_closed(naming: Naming, end: int) -> bool:
    """Whether a sign or a verb of saying follows: "…, Enzo Tarantelli, said"."""
    words = naming.words
    return end >= len(words) or not words.is_joined(end) or words.lower[end] in _SPEECH


def _read_up_to(naming: Naming, end: int, *, is_lone: bool, over_comma: bool = False) -> RolePhrase | None:
    words = naming.words
    for begin in _find_starts(naming, end):
        if words.lower[begin] in COURTESIES:
            continue
        phrase = read_role(naming, begin, end)
        if phrase is None or phrase.end != end:
            continue
        is_bare = phrase.role == (begin, begin + 1) and not over_comma
        if is_bare and begin and words.lower[begin - 1] in _MODALS and words.is_joined(begin):
            continue  # "will host Mr. Ortiz"
        if is_lone and phrase.has_article and not words.is_capital(end - 1):
            return None  # "the judge Ortiz was speaking of"
        if over_comma and not _opens(naming, begin):
            continue
        return phrase
    return None


def _find_starts(naming: Naming, end: int) -> list[int]:
    """Words from which a phrase could reach to `end`, the farthest first."""
    words = naming.words
    starts: list[int] = []
    for index in range(end - 1, max(-1, end - 1 - _LONGEST_BEFORE), -1):
        starts.append(index)
        if index and not words.is_joined(index):
            break
    return starts[::-1]


def _opens(naming: Naming, begin: int) -> bool:
    """Whether a phrase begins a clause or follows a word of saying; else it is the object of something."""
    words = naming.words
    before = begin - 1
    return before < 0 or not words.is_joined(begin) or words.lower[before] in _SPEECH
