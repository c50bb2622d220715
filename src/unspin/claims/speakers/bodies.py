"""How far the name of a body goes: "Center for Baltic Trade and Security at the Merrow Institute" is one.

A run of capitalised words goes on over "of", "for", "at", "on", "in", "within" into another one. Machine-reworded
pages have the wrong preposition there ("Safety on the Merrow Institute"), so what follows decides, not the preposition
alone: after "at" and "on" another body, after "in" and "within" no known place ("Harwick Capital in London"). The city
goes with the name only where the name has nothing else that tells which one it is ("Academy of Music in Riga").
"""

from __future__ import annotations

from unspin.claims.speakers.naming import PLACES, Naming
from unspin.model import NameKind
from unspin.text.lexicon import NameKind as KnownKind

_OPEN = frozenset(["of", "for"])
_TO_BODIES = frozenset(["at", "on"])
_TO_UNKNOWN = frozenset(["in", "within"])
_SCHOOLS = frozenset("institute academy university college school faculty museum conservatory".split())
_USUAL_ZIPF = (
    2.5  # of "hydrology", "endocrinology": what a school may be of; names of persons and places are rarer
)
_ARTICLES = frozenset(["the", "its"])
_MOST_RUNS = 4


def find_body_end(naming: Naming, begin: int, limit: int) -> int:
    """Where the name that begins at a capitalised word ends."""
    end = _find_run_end(naming, begin, limit)
    for _ in range(_MOST_RUNS):
        after = _extend(naming, end, limit)
        if after is None:
            break
        end = after
    return _extend_to_city(naming, begin, end, limit)


def _extend_to_city(naming: Naming, begin: int, end: int, limit: int) -> int:
    """Past "in Riga" after a school's name of usual words alone ("Academy of Music"), which many cities have."""
    words = naming.words
    place = end + 1
    if place >= limit or words.lower[end] != "in" or not (words.is_joined(end) and words.is_joined(place)):
        return end
    subjects = words.lower[begin + 2 : end]
    is_usual = (
        words.lower[begin] in _SCHOOLS
        and words.lower[begin + 1] in _OPEN
        and bool(subjects)
        and naming.find_known(begin, end) is None
        and all(
            naming.lexicon.zipf(word) > _USUAL_ZIPF and not naming.lexicon.names_in([word])
            for word in subjects
        )
    )
    after = _find_run_end(naming, place, limit)
    return after if is_usual and naming.find_known(place, after) is KnownKind.CITY else end


def _find_run_end(naming: Naming, begin: int, limit: int) -> int:
    words = naming.words
    name = naming.name_of.get(begin)
    if name and name.kind is NameKind.PERSON:
        return min(name.end, limit)
    run = words.run_of.get(begin)
    end = max(name.end if name else 0, run[1] if run else 0, begin + 1)
    while end < limit and words.is_joined(end) and words.is_capital(end) and words.gaps[end] != " ":
        end = max(end + 1, words.run_of.get(end, (0, 0))[1])
    return min(end, limit)


def _extend(naming: Naming, end: int, limit: int) -> int | None:
    words = naming.words
    if end + 1 >= limit or not words.is_joined(end):
        return None
    if words.owns[end - 1] and words.is_capital(end):
        return _find_run_end(naming, end, limit)
    begin = end + 1 + (words.lower[end + 1] in _ARTICLES)
    has_article = begin > end + 1
    if (
        begin >= limit
        or begin not in words.run_of
        or not all(words.is_joined(index) for index in range(end + 1, begin + 1))
    ):
        return None
    after = _find_run_end(naming, begin, limit)
    return after if _may_follow(naming, words.lower[end], begin, after, has_article=has_article) else None


def _may_follow(naming: Naming, preposition: str, begin: int, end: int, *, has_article: bool) -> bool:
    if naming.is_person(begin, end):
        return False
    if preposition in _OPEN:
        return True
    if preposition in _TO_BODIES:
        return naming.is_body(begin, end)
    if preposition == "to":  # "Committee to Protect Reporters"
        return not has_article and naming.find_known(begin, end) not in PLACES
    is_there = naming.find_known(begin, end) in PLACES - {
        KnownKind.REGION
    }  # "Security in the Middle East" goes on
    return preposition in _TO_UNKNOWN and has_article and not is_there
