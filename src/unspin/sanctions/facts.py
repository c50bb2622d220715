"""What else is known of a bearer: what agrees with a listing counts for it, what disagrees counts against.

A fact takes a share of the score, or of what the score lacks to 1. Nothing given on either side says nothing. People
and pages err in facts, so a contradiction alone never rules a match out.

Limits: only vessels' IMO numbers contradict when they differ, since a ship keeps its own for life; persons have several
passports. A year of birth one off says nothing: lists often have it from an age.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from unspin.model import Listing, ListingKind
from unspin.sanctions.queries import Query

_YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NUMBER_PARTS = re.compile(r"[^0-9A-Za-z]+")
_PERMANENT = frozenset(["IMO"])
_CRAFT = frozenset([ListingKind.VESSEL, ListingKind.AIRCRAFT])

# Shares of the score that contradictions leave, and of the rest to 1 that agreements add. Set so that a name that is
# the same to the letter stays over the threshold against one weak contradiction and falls under it by a strong one.
_OTHER_NUMBER = 0.4
_OTHER_YEAR = 0.6
_NEAR_YEAR = 0.8
_OTHER_DAY = 0.9
_OTHER_COUNTRY = 0.93
_OTHER_KIND = 0.72
_PERSON_CRAFT = 0.6
_READ_KIND = (
    0.85  # a kind read off a page is wrong for about one name in ten, more often for names of few pages
)
_SAME_NUMBER = 0.8
_SAME_DAY = 0.5
_SAME_YEAR = 0.2
_SAME_COUNTRY = 0.1
_NEAR_YEARS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing known on both sides.

    Attributes:
        keeps: share of the score that is left, in (0, 1]; 1 for an agreement.
        adds: share of what the score lacks to 1 that is added, in [0, 1).
        is_proof: whether it tells one bearer of a name from another by itself (a number, a full date of birth).
        why: the fact in words.
    """

    keeps: float = 1.0
    adds: float = 0.0
    is_proof: bool = False
    why: str


def weigh_facts(query: Query, listing: Listing) -> tuple[Fact, ...]:
    """What a query and a listing agree and disagree on, apart from the name."""
    found = (
        _compare_kinds(query, listing.kind),
        _compare_numbers(query.numbers, listing.numbers),
        _compare_births(query.birth_dates, listing.birth_dates),
        _compare_countries(query.countries, listing.countries),
    )
    return tuple(fact for fact in found if fact is not None)


def apply_facts(score: float, facts: Sequence[Fact]) -> float:
    """A name's score with the facts counted, in [0, 1]."""
    for fact in facts:
        score = score * fact.keeps
        score += (1 - score) * fact.adds * score  # facts about a name that does not fit prove nothing
    return score


def _compare_kinds(query: Query, listed: ListingKind) -> Fact | None:
    asked = query.kind
    if asked in (None, listed, ListingKind.UNKNOWN) or listed is ListingKind.UNKNOWN:
        return None
    both = {asked, listed}
    keeps = _PERSON_CRAFT if ListingKind.PERSON in both and both & _CRAFT else _OTHER_KIND
    if query.actor:
        keeps = max(keeps, _READ_KIND)
    return Fact(keeps=keeps, why=f"the list has a {listed}, and a {asked} is named: against")


def _compare_numbers(asked: Sequence[str], listed: Sequence[str]) -> Fact | None:
    mine, theirs = dict(map(_read_number, asked)), [_read_number(number) for number in listed]
    for kind, number in theirs:
        if number and mine.get(kind) == number:
            return Fact(adds=_SAME_NUMBER, is_proof=True, why=f"{kind} {number} is the same: for")
    for kind, number in theirs:
        if kind in _PERMANENT and mine.get(kind):
            return Fact(keeps=_OTHER_NUMBER, why=f"{kind} {mine[kind]} is not the listed {number}: against")
    return None


def _read_number(written: str) -> tuple[str, str]:
    """An identifier's kind, and its letters and digits."""
    kind, _, number = written.strip().partition(" ")
    return kind.upper(), _NUMBER_PARTS.sub("", number).upper()


def _compare_births(asked: Sequence[str], listed: Sequence[str]) -> Fact | None:
    days = set(_days(asked)) & set(_days(listed))
    if days:
        return Fact(adds=_SAME_DAY, is_proof=True, why=f"born on {min(days)}: for")
    mine, theirs = _years(asked), _years(listed)
    if not mine or not theirs:
        return None
    apart = min(abs(left - right) for left in mine for right in theirs)
    words = f"born {_join(mine)}, listed {_join(theirs)}"
    if apart == 0 and _days(asked) and len(_days(listed)) == len(listed):
        return Fact(keeps=_OTHER_DAY, why=f"{words}, on another day: against")
    if apart == 0:
        return Fact(adds=_SAME_YEAR, why=f"{words}: for")
    if apart == 1:
        return None
    return Fact(keeps=_NEAR_YEAR if apart <= _NEAR_YEARS else _OTHER_YEAR, why=f"{words}: against")


def _days(dates: Sequence[str]) -> list[str]:
    return [day for date in dates for day in _DAY.findall(date)]


def _years(dates: Sequence[str]) -> list[int]:
    return sorted({int(year) for date in dates for year in _YEAR.findall(date)})


def _compare_countries(asked: Sequence[str], listed: Sequence[str]) -> Fact | None:
    mine, theirs = {code.upper() for code in asked}, {code.upper() for code in listed}
    if not mine or not theirs:
        return None
    shared = mine & theirs
    if shared:
        return Fact(adds=_SAME_COUNTRY, why=f"both with {_join(shared)}: for")
    return Fact(keeps=_OTHER_COUNTRY, why=f"{_join(mine)}, listed with {_join(theirs)}: against")


def _join(items: set[str] | Sequence[int]) -> str:
    shown = sorted(map(str, items))
    return ", ".join(shown[:3]) + (" …" if len(shown) > 3 else "")
