"""Who of several is meant by a surname, and what tells a person's gender.

A surname that two persons share is a mention of whichever its courtesy title fits, or else of the one who is named in
full more often; if that does not tell, of nobody.
"""

from __future__ import annotations

from unspin.claims.speakers.cast import Mention, Person
from unspin.claims.speakers.given_names import FEMALE, FEMININE, MALE, MASCULINE
from unspin.claims.speakers.naming import Naming

_CLEARLY_MORE = 2  # times as often named in full, to be meant by a surname that two persons share


def tell_gender(naming: Naming, mention: Mention, person: Person) -> str:
    """What titles, roles and the first name tell of a person's gender: "m", "f", or "" if nothing."""
    words = naming.words
    hints = [words.lower[mention.begin - 1]] if mention.begin and words.is_joined(mention.begin) else []
    for introduction in person.introductions:
        if introduction.role:
            hints += words.lower[introduction.role[0] : introduction.role[1]]
    if any(hint in MASCULINE for hint in hints):
        return "m"
    if any(hint in FEMININE for hint in hints):
        return "f"
    if len(person.tokens) > 1:
        return "m" if person.tokens[0] in MALE else "f" if person.tokens[0] in FEMALE else ""
    return ""


def choose_bearer(naming: Naming, bearers: list[Person], index: int) -> Person | None:
    """Who of those that share a surname is meant at a word; None if that does not tell."""
    if len(bearers) < 2:
        return bearers[0] if bearers else None
    before = naming.words.lower[index - 1] if index else ""
    gender = "m" if before in MASCULINE else "f" if before in FEMININE else ""
    if gender:
        bearers = [person for person in bearers if _first_gender(person) in {gender, ""}] or bearers
    ranked = sorted(bearers, key=lambda person: -person.full_mentions)
    clear = len(ranked) == 1 or ranked[0].full_mentions >= _CLEARLY_MORE * ranked[1].full_mentions
    return ranked[0] if clear else None


def _first_gender(person: Person) -> str:
    return person.gender or ("m" if person.tokens[0] in MALE else "f" if person.tokens[0] in FEMALE else "")
