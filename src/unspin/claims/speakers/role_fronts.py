"""The body that a role begins with: "Harwick Capital analyst", "FBI Director", "Obama campaign chairman"."""

from __future__ import annotations

from unspin.claims.speakers.naming import PLACES, Naming, is_country_acronym
from unspin.claims.speakers.role_heads import is_inside_run
from unspin.claims.speakers.role_words import FORMER, MODIFIERS, is_role
from unspin.claims.speakers.source_words import BODIES, DEMONYM_PARTIES, STANDING_BODIES
from unspin.claims.speakers.words import Range
from unspin.model import NameKind
from unspin.text.lexicon import NameKind as KnownKind

_RANKING = frozenset(["majority", "minority", "deputy", "chief", "vice", "assistant", "senior"])
"""Words that belong to the role behind them, not to the body before them."""


def split_front(naming: Naming, begin: int, head: int) -> tuple[Range | None, int]:
    """The body that the nouns begin with, and where the role begins after it."""
    words = naming.words
    capitals = begin
    while (
        capitals < head
        and not _is_title(naming, capitals)
        and (words.is_capital(capitals) or is_inside_run(naming, begin, capitals))
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
        if naming.words.lower[end - 1] in _RANKING:
            continue  # "Senate Minority Leader"
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
    if single and _opens_sentence(naming, begin) and word not in naming.surnames:
        return False  # "Jailed tycoon", "Charity boss"
    if single and word in BODIES:
        return not is_certain  # "Treasury official", but "Treasury Secretary" is the whole role
    if single and (
        word in MODIFIERS or word + "s" in DEMONYM_PARTIES or is_country_acronym(naming.words, begin, end)
    ):
        return False  # "Republican strategist", "US senator"
    if naming.is_body(begin, end):
        return True
    place_first = naming.find_known(begin, begin + 1) in {*PLACES, KnownKind.NATIONALITY}
    return not is_certain and not place_first and "." not in naming.words.said[begin]
