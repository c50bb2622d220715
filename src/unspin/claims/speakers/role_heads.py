"""The noun that a role phrase is about: the last role noun before a small word, a verb or a sign."""

from __future__ import annotations

from unspin.claims.speakers.naming import Naming
from unspin.claims.speakers.role_verbs import IRREGULAR, NOUNS_IN_ING, NOUNS_LIKE_VERBS, VERBS
from unspin.claims.speakers.role_words import MODIFIERS, is_role, is_roles
from unspin.claims.speakers.source_words import DETERMINERS, STANDING_BODIES
from unspin.model import NameKind

LONGEST_NOUNS = 9  # words of a run of nouns


def find_head(
    naming: Naming, begin: int, limit: int, *, plural: bool, has_article: bool = False
) -> int | None:
    """The last role noun among the nouns from `begin` on; None if the nouns end in something else."""
    words = naming.words
    head: int | None = None
    index = begin
    while index < min(begin + LONGEST_NOUNS, limit) and (index == begin or words.is_joined(index)):
        if is_inside_run(naming, begin, index) and head != index - 1:
            index += 1
            continue
        if _stops(naming, index):
            break
        if index == begin and _names_campaign(naming, index, limit):
            index = naming.name_of[index].end + 1  # "Obama campaign chairman"
            continue
        if _breaks(naming, begin, index) and not (has_article and index == begin):
            return head if head == index - 1 and _is_head(naming, begin, head) else None
        if is_role(words.lower[index]) or (plural and is_roles(words.lower[index])):
            head = index
        if words.owns[index]:
            return None
        index += 1
    if head is None or not _is_head(naming, begin, head):
        return None
    return head if head == index - 1 or _may_follow(naming, head + 1) else None


def _stops(naming: Naming, index: int) -> bool:
    """Whether the nouns end before a word: a small one or a verb of saying."""
    return (naming.words.is_small(index) or naming.words.lower[index] in VERBS) and not _opens_role(
        naming, index
    )


def _opens_role(naming: Naming, index: int) -> bool:
    """Whether a word that looks like a verb or a small one is the first of a role ("claims director", "under secretary")."""
    words = naming.words
    if index + 1 >= len(words) or not words.is_joined(index + 1):
        return False
    following = words.lower[index + 1]
    if words.lower[index] == "under":
        return following == "secretary"
    opens = index == 0 or not words.is_joined(index) or words.lower[index - 1] in DETERMINERS
    return opens and words.lower[index] in NOUNS_LIKE_VERBS and is_role(following)


def _breaks(naming: Naming, begin: int, index: int) -> bool:
    """Whether a word shows that what came before it was no role, unless it ended right there: a person, a verb."""
    words = naming.words
    name = naming.name_of.get(index)
    if name and name.kind is NameKind.PERSON and not is_role(words.lower[index]):
        return True
    if words.is_capital(index) or words.gaps[index] == "-":
        return False
    following = index + 1  # "operating officer"
    before_role = (
        following < len(words) and is_role(words.lower[following]) and not words.is_capital(following)
    )
    return _is_past(words.lower[index], opens=index == begin or not before_role)


def _names_campaign(naming: Naming, index: int, limit: int) -> bool:
    """Whether somebody's name stands before a noun for a body ("the Obama campaign")."""
    name = naming.name_of.get(index)
    return name is not None and name.end < limit and naming.words.lower[name.end] in STANDING_BODIES


def _is_head(naming: Naming, begin: int, head: int) -> bool:
    return not naming.words.is_capital(head) or _is_title_shaped(naming, begin, head)


def _may_follow(naming: Naming, index: int) -> bool:
    """Whether a word after the role is none of its nouns: a verb, in small letters."""
    words = naming.words
    goes_on = words.gaps[index] == "-" or words.is_capital(index)
    return not goes_on and _is_verb_shaped(words.lower[index])


def _is_title_shaped(naming: Naming, begin: int, head: int) -> bool:
    """Whether before a capitalised role only capitals and modifiers stand ("former Attorney General")."""
    words = naming.words
    return all(
        words.is_capital(index)
        or words.lower[index] in MODIFIERS
        or is_role(words.lower[index])
        or is_inside_run(naming, begin, index)
        for index in range(begin, head)
    )


def is_inside_run(naming: Naming, begin: int, index: int) -> bool:
    """Whether a small word stands inside a capitalised run that begins in the phrase ("Ministry of Defence")."""
    run = naming.words.run_of.get(index)
    return run is not None and begin <= run[0] < index and not naming.words.is_capital(index)


def _is_past(word: str, *, opens: bool) -> bool:
    """Whether a word is a verb that could not stand before a role ("met", "quoted"; "denouncing" only as the first)."""
    if word in IRREGULAR:
        return True
    if word in MODIFIERS or word in NOUNS_IN_ING:
        return False
    return word.endswith("ed") or (opens and word.endswith("ing"))


def _is_verb_shaped(word: str) -> bool:
    return word in VERBS or word.endswith(("ed", "ing", "ly", "s"))
