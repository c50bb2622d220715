"""The noun that a role phrase is about: the last role noun before a small word, a verb or a sign."""

from __future__ import annotations

from unspin.claims.speakers.naming import Naming
from unspin.claims.speakers.role_verbs import IRREGULAR, NOUNS_IN_ING, VERBS
from unspin.claims.speakers.role_words import MODIFIERS, is_role, is_roles
from unspin.claims.speakers.source_words import STANDING_BODIES
from unspin.model import NameKind

LONGEST_NOUNS = 9  # words of a run of nouns


def find_head(naming: Naming, begin: int, limit: int, *, plural: bool) -> int | None:
    """The last role noun among the nouns from `begin` on; None if the nouns end in something else."""
    words = naming.words
    head = None
    index = begin
    while index < min(begin + LONGEST_NOUNS, limit):
        if index > begin and not words.is_joined(index):
            break
        word = words.lower[index]
        if is_inside_run(naming, begin, index) and head != index - 1:
            index += 1
            continue
        if words.is_small(index) or word in VERBS:
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
        or is_inside_run(naming, begin, index)
        for index in range(begin, head)
    )


def is_inside_run(naming: Naming, begin: int, index: int) -> bool:
    """Whether a small word stands inside a capitalised run that begins in the phrase ("Ministry of Defence")."""
    run = naming.words.run_of.get(index)
    return run is not None and begin <= run[0] < index and not naming.words.is_capital(index)


def _is_past(word: str) -> bool:
    """Whether a word is a verb in the past that could not stand before a role ("met", "quoted")."""
    return word in IRREGULAR or (
        word.endswith(("ed", "ing")) and word not in MODIFIERS and word not in NOUNS_IN_ING
    )


def _is_verb_shaped(word: str) -> bool:
    return word in VERBS or word.endswith(("ed", "ing", "ly", "s"))
