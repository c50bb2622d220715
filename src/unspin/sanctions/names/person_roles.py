"""Which part of a person's name plays which role.

Rules, in this order: a family name before a comma goes last; honorifics at the head and suffixes at the end go;
names of two words become one ("Abd al-Rahman", "Abdul Rahman" and "Abdurrahman" are "abdulrahman", "Sayf al-Din" is
"sayfuddin", "Abu Bakr" is "abubakr"); particles go, wherever they stand; one letter is an initial; a patronymic is
told by its Slavic ending, in a name of three or more. Digits inside a word are read as the letters they look like.
If nothing would be left, everything stays.
"""

from __future__ import annotations

import regex

from unspin.sanctions.names.parts import PartRole
from unspin.sanctions.names.small_words import (
    ABD,
    ARTICLES,
    DIN,
    FILLERS,
    PARTICLES,
    PERSON_ENDINGS,
    SUFFIXES,
    TITLES,
    TITLES_ANYWHERE,
)

Role = tuple[str, str, PartRole]  # the word as written, its Latin form, its role

_DIGITS = str.maketrans("01345789", "oieastbg")
_PATRONYMIC = regex.compile(
    r"(?:ov|ev|yev)(?:ich|yc|ych|na|ny)$|(?:ovich|evich|ovna|evna|ivna|ovych|evych|yovych)$"
)
_ABD_HEAD = regex.compile(r"^abd(?:[aeiou]{0,2})(?:l|([rsnzdt])(?=\1))(?=[a-z]{3})")
_DIN_END = regex.compile(r"(?<=[a-z]{3})(?:[aeiou]l|[aeu]dd|[aeu]d|[aeiu])(?:diin|din|deen|dine|dein)e?$")
_LAH_END = regex.compile(r"(?<=[a-z]{3})(?:(?:u|ou|o|a)ll(?:a|ah)|(?:u|ou|o|a)lah)$")
_VOWEL = regex.compile(r"[aeiouy]")


def move_family_name(clean: str) -> str:
    """A name with what stands before its one comma put last ("DOE, John" → "John DOE")."""
    family, comma, given = clean.partition(",")
    if not comma or "," in given or not given.strip():
        return clean.replace(",", " ")
    if given.strip(" .").casefold() in SUFFIXES | PERSON_ENDINGS:
        return f"{family} {given}"
    return f"{given.strip()} {family.strip()}"


def find_person_roles(words: list[tuple[str, str]]) -> list[Role]:
    """Roles of a person's words, each given as written and in Latin; joined words come back as one."""
    roles = _mark_ends([_fix_digits(written, latin) for written, latin in words])
    roles = _join_names(roles)
    return _mark_patronymics([_mark_small(role, place) for place, role in enumerate(roles)])


def _fix_digits(written: str, latin: str) -> tuple[str, str]:
    if latin.isdigit() or latin.isalpha() or not latin[0].isalpha():
        return written, latin
    return written, latin.translate(_DIGITS)


def _mark_ends(words: list[tuple[str, str]]) -> list[Role]:
    roles = [(written, latin, PartRole.NAME) for written, latin in words]
    begin, end = 0, len(roles)
    while begin < end - 1 and roles[begin][1] in TITLES:
        roles[begin] = (*roles[begin][:2], PartRole.TITLE)
        begin += 1
    while end - begin > 2 and (
        roles[end - 1][1] in SUFFIXES or roles[end - 1][1] in PERSON_ENDINGS | TITLES_ANYWHERE
    ):
        end -= 1
        roles[end] = (*roles[end][:2], PartRole.TITLE)
    if end - begin > 1:
        for place in range(begin, end):
            if roles[place][1] in TITLES_ANYWHERE or (roles[place][1] in FILLERS and roles[place][0] != "As"):
                roles[place] = (*roles[place][:2], PartRole.TITLE)
    return roles


def _join_names(roles: list[Role]) -> list[Role]:
    """Names of several words as one: servant-of names, names ending in "of the faith", and "father of" names."""
    joined: list[Role] = []
    place = 0
    while place < len(roles):
        written, latin, role = roles[place]
        follows = place + 1 < len(roles) and roles[place + 1][2] is PartRole.NAME
        if role is not PartRole.NAME:
            place += 1
        elif latin in ABD and follows:
            step = 2 if roles[place + 1][1] in ARTICLES and place + 2 < len(roles) else 1
            written, latin = f"{written} {roles[place + step][0]}", f"abdul{roles[place + step][1]}"
            place += step + 1
        elif latin in {"abu", "abou", "aboo"} and follows and roles[place + 1][1] not in ARTICLES:
            written, latin = f"{written} {roles[place + 1][0]}", f"abu{roles[place + 1][1]}"
            place += 2
        elif step := _find_din(roles, place):
            written, latin = f"{written} {roles[place + step][0]}", f"{latin}uddin"
            place += step + 1
        else:
            place += 1
        joined.append((written, settle_name(latin), role))
    return joined


def _find_din(roles: list[Role], place: int) -> int:
    for step in (1, 2):
        if place + step < len(roles) and roles[place + step][1] in DIN:
            between = roles[place + 1 : place + step]
            return step if all(role[1] in ARTICLES for role in between) else 0
    return 0


def settle_name(latin: str) -> str:
    """A name in its settled spelling where hundreds of names share a part of it ("Abdel…", "…eddine")."""
    if len(latin) > 40:
        return latin
    return _DIN_END.sub("uddin", _LAH_END.sub("ullah", _ABD_HEAD.sub("abdul", latin)))


def _mark_small(role: Role, place: int) -> Role:
    written, latin, known = role
    if known is not PartRole.NAME:
        return role
    if len(latin) == 1 and latin.isalpha() and (place == 0 or not (written.islower() and latin in "yeio")):
        return written, latin, PartRole.INITIAL if written.isascii() or len(written) == 1 else PartRole.NAME
    if latin in PARTICLES and not (place == 0 and latin == "ben"):
        return written, latin, PartRole.PARTICLE
    return role if not latin.isdigit() else (written, latin, PartRole.NUMBER)


def _mark_patronymics(roles: list[Role]) -> list[Role]:
    names = [place for place, role in enumerate(roles) if role[2] is PartRole.NAME]
    if len(names) < 3:
        return roles
    for place in names[1:]:
        written, latin, _ = roles[place]
        if _PATRONYMIC.search(latin):
            roles[place] = (written, latin, PartRole.PATRONYMIC)
            break
    return roles
