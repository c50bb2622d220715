"""Which word of an organisation's, vessel's or aircraft's name plays which role.

Rules, in this order: legal forms are taken off the ends; numbers, number words and Roman numerals become figures
("Forty-Four" and "44th" are "44"); countries and places are told by the gazetteer, up to three words long; words
that very many organisations have are common; small words go. Everything else tells the name apart.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from unspin.model import ListingKind
from unspin.sanctions.names.common_words import COMMON_IN_ORGANISATIONS, NUMBER_WORDS, ROMANS, TENS
from unspin.sanctions.names.legal_forms import find_legal_forms
from unspin.sanctions.names.parts import PartRole
from unspin.sanctions.names.person_roles import Role
from unspin.sanctions.names.small_words import ORGANISATION_PARTICLES
from unspin.sanctions.names.sounds import REMEMBERED
from unspin.text.gazetteer import load_gazetteer

_ORDINAL = regex.compile(r"^(\d{1,9})(?:st|nd|rd|th)$")
_VESSEL_SIGNS = frozenset("mv mt ms ss mts mvs vessel".split())
_LONGEST_PLACE = 3


def find_organisation_roles(words: list[tuple[str, str]], kind: ListingKind) -> tuple[list[Role], str]:
    """Roles of an organisation's words, each given as written and in Latin; and its family of legal forms."""
    latins = [latin for _, latin in words]
    forms = {} if kind is ListingKind.VESSEL else find_legal_forms(latins)
    inner = [place for place in range(len(words)) if place not in forms]
    places = _find_places(latins, inner) if len(inner) > 1 else frozenset()
    roles = [
        (written, latin, PartRole.LEGAL_FORM)
        if place in forms
        else _find_role(place, words, inner, places, kind)
        for place, (written, latin) in enumerate(words)
    ]
    return _join_numbers(roles), next(iter(forms.values()), "")


def _find_role(
    place: int, words: list[tuple[str, str]], inner: list[int], places: frozenset[int], kind: ListingKind
) -> Role:
    written, latin = words[place]
    if (
        number := _read_number(written, latin, is_last=place == inner[-1], is_only=len(inner) == 1)
    ) is not None:
        return written, number, PartRole.NUMBER
    if kind is ListingKind.VESSEL and latin in _VESSEL_SIGNS and len(inner) > 1:
        return written, latin, PartRole.TITLE
    if latin in ORGANISATION_PARTICLES and len(inner) > 1:
        return written, latin, PartRole.PARTICLE
    if place in places:
        return written, latin, PartRole.PLACE
    if latin in COMMON_IN_ORGANISATIONS and kind is not ListingKind.VESSEL:
        return written, latin, PartRole.COMMON
    return written, latin, PartRole.NAME


def _read_number(written: str, latin: str, *, is_last: bool, is_only: bool) -> str | None:
    """A word's number in figures ("44"), a word with figures in it as it is, None where it is no number."""
    ordinal = _ORDINAL.match(latin)
    if ordinal is not None or latin.isdigit():
        return (ordinal[1] if ordinal is not None else latin).lstrip("0") or "0"
    if any(character.isdigit() for character in latin):
        return latin
    if is_only:
        return None
    number = NUMBER_WORDS.get(latin, TENS.get(latin))
    if number is None and written.isupper() and (len(latin) > 1 or is_last):
        number = ROMANS.get(latin)
    return None if number is None else str(number)


def _join_numbers(roles: list[Role]) -> list[Role]:
    """Tens and ones that stand side by side in words as one number ("Forty-Four")."""
    joined: list[Role] = []
    for written, latin, role in roles:
        if joined and role is joined[-1][2] is PartRole.NUMBER and _follows_ten(joined[-1], written, latin):
            before = joined[-1]
            joined[-1] = (f"{before[0]} {written}", str(int(before[1]) + int(latin)), role)
            continue
        joined.append((written, latin, role))
    return joined


def _follows_ten(before: Role, written: str, latin: str) -> bool:
    return before[0].casefold() in TENS and written.isalpha() and latin.isdigit() and 0 < int(latin) < 10


def _find_places(latins: list[str], inner: list[int]) -> frozenset[int]:
    found: set[int] = set()
    place, end = inner[0], inner[-1] + 1
    while place < end:
        size = next(
            (
                s
                for s in range(min(_LONGEST_PLACE, end - place), 0, -1)
                if _is_place(" ".join(latins[place : place + s]))
            ),
            0,
        )
        found.update(range(place, place + size))
        place += size or 1
    return frozenset(found) if len(found) < len(inner) else frozenset()


@lru_cache(maxsize=REMEMBERED)
def _is_place(words: str) -> bool:
    return (
        len(words) > 2
        and words not in COMMON_IN_ORGANISATIONS
        and load_gazetteer().find_place(words) is not None
    )
