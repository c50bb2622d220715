"""Acronyms that no bracket introduces: "the Foundation for Defense of Democracies … FDD".

An acronym is a body's where its letters are the initials of the capitalised words of that body's name, and of no
other body's in the article.

Source: Schwartz and Hearst 2003, from whose rules only the strictest is taken.
"""

from __future__ import annotations

from collections import defaultdict

from unspin.claims.speakers.cast import Body, Cast
from unspin.claims.speakers.words import Words

_SHORTEST = 3  # letters; two fit too many names


def find_acronyms(cast: Cast) -> dict[int, Body]:
    """From the id of a body that is only an acronym to the body of the article that it stands for."""
    words = cast.naming.words
    by_initials: dict[str, list[Body]] = defaultdict(list)
    for body in cast.bodies:
        for initials in _spell_initials(words, body):
            by_initials[initials].append(body)
    found: dict[int, Body] = {}
    for body in cast.bodies:
        short = words.said[body.name[0]].replace(".", "")
        if body.name[1] - body.name[0] != 1 or not short.isupper() or len(short) < _SHORTEST:
            continue
        meant = by_initials.get(short, [])
        if len(meant) == 1:
            found[id(body)] = meant[0]
    return found


def _spell_initials(words: Words, body: Body) -> set[str]:
    """The initials of a name's capitalised words, and of all its words."""
    if body.name[1] - body.name[0] < _SHORTEST:
        return set()
    said = [words.said[index] for index in range(*body.name)]
    said = said[1:] if said[0].casefold() == "the" else said
    capitals = "".join(word[0] for word in said if word[0].isupper())
    everything = "".join(word[0].upper() for word in said)
    return {initials for initials in (capitals, everything) if len(initials) >= _SHORTEST}
