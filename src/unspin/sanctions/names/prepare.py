"""Make a name ready for search and comparison: cleaned, cut into words, each with its role, sound and keys.

What kind a name is of decides the rules; where that is not known, a name without a legal form, a number or a word of
organisations is read as a person's. A name in Chinese, Japanese or Korean signs without a space is cut after its
first sign, the family name of most.

Cost: about 20 microseconds for a name whose words have been seen before.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import regex

from unspin.model import ListingKind
from unspin.sanctions.names.common_words import COMMON_IN_ORGANISATIONS
from unspin.sanctions.names.legal_forms import find_legal_forms
from unspin.sanctions.names.likeness import is_compound
from unspin.sanctions.names.name_forms import find_forms, find_translations
from unspin.sanctions.names.organisation_roles import find_organisation_roles
from unspin.sanctions.names.parts import NamePart, PartGroup, PartRole, PreparedName
from unspin.sanctions.names.person_roles import find_person_roles, move_family_name
from unspin.sanctions.names.small_words import SON_OF
from unspin.sanctions.names.sounds import REMEMBERED, find_script, to_latin, to_native, to_skeleton, to_sound
from unspin.sanctions.names.splitting import MOST_WORDS, clean_name, split_words
from unspin.sanctions.names.weights import weigh_part

_EAST_ASIAN = regex.compile(r"[\p{Han}\p{Hangul}]{2,4}")
_ARABIC_ARTICLE = "ال"
_SHORTEST_WITH_ARTICLE = 4  # letters; "الله" is one word
_GROUPS = {
    PartRole.INITIAL: PartGroup.INITIAL,
    PartRole.NUMBER: PartGroup.NUMBER,
    PartRole.PLACE: PartGroup.PLACE,
    PartRole.COMMON: PartGroup.COMMON,
    PartRole.PARTICLE: PartGroup.SMALL,
    PartRole.TITLE: PartGroup.SMALL,
    PartRole.LEGAL_FORM: PartGroup.SMALL,
}


def prepare_name(words: str, kind: ListingKind | None = None) -> PreparedName:
    """A name made ready, as a name of that kind.

    Args:
        words: the name, in any script.
        kind: what it names; None or unknown if that is not known.
    """
    clean, is_cut = clean_name(words)
    kind = kind or ListingKind.UNKNOWN
    is_person = kind is ListingKind.PERSON
    split = _split_latin(move_family_name(clean) if is_person else clean, is_person=is_person)
    if kind is ListingKind.UNKNOWN and _looks_like_person(split):
        is_person = True
        split = _split_latin(move_family_name(clean), is_person=True)
    if not split:
        return PreparedName(words=clean, kind=kind, parts=(), telling=(), joined="", is_cut=is_cut)
    roles, legal_form = (find_person_roles(split), "") if is_person else find_organisation_roles(split, kind)
    parts = tuple(_make_part(written, latin, role, is_person) for written, latin, role in roles)
    telling = _find_telling(parts)
    return PreparedName(
        words=clean,
        kind=kind,
        parts=parts,
        telling=telling,
        joined="".join([part.latin for part in telling]),
        is_person=is_person,
        fathers=_find_fathers(parts) if is_person else (),
        legal_form=legal_form,
        acronym="" if is_person else _make_acronym(parts, (PartRole.PARTICLE, PartRole.LEGAL_FORM)),
        full_acronym="" if is_person else _make_acronym(parts, (PartRole.PARTICLE,)),
        is_cut=is_cut or len(split) >= MOST_WORDS,
    )


def _split_latin(text: str, *, is_person: bool) -> list[tuple[str, str]]:
    """The words of a name, each as written and in Latin."""
    return [pair for word in split_words(text, is_person=is_person) for pair in _read_word(word)]


def _read_word(word: str) -> list[tuple[str, str]]:
    """A word as written and in Latin; East Asian names without a space, and Arabic words with an article, as two."""
    if word == _ARABIC_ARTICLE:
        return [(word, "al")]
    if word[:2] == _ARABIC_ARTICLE and len(word) > _SHORTEST_WITH_ARTICLE:
        return [
            (piece, latin) for piece, latin in ((word[:2], "al"), (word[2:], to_latin(word[2:]))) if latin
        ]
    if word.isascii() or _EAST_ASIAN.fullmatch(word) is None:
        latin = to_latin(word)
        return [(word, latin)] if latin else []
    return [(piece, latin) for piece in (word[0], word[1:]) if (latin := to_latin(piece))]


@lru_cache(maxsize=REMEMBERED // 4)
def read_as(name: PreparedName, kind: ListingKind) -> PreparedName:
    """A name of unknown kind, made ready as one of that kind."""
    return prepare_name(name.words, kind)


def _looks_like_person(split: list[tuple[str, str]]) -> bool:
    latins = [latin for _, latin in split]
    if not latins or any(latin in COMMON_IN_ORGANISATIONS or not latin.isalpha() for latin in latins):
        return False
    return len(latins) < 2 or not find_legal_forms(latins)


@lru_cache(maxsize=REMEMBERED)
def _make_part(written: str, latin: str, role: PartRole, is_person: bool) -> NamePart:  # noqa: FBT001  (a cache's key)
    is_other, is_lossy = find_script(written)
    is_number = role is PartRole.NUMBER
    return NamePart(
        written=written.casefold(),
        latin=latin,
        role=role,
        sound=latin if is_number else to_sound(latin),
        skeleton=latin if is_number else to_skeleton(latin),
        forms=find_forms(latin),
        translations=find_translations(latin),
        is_lossy=is_lossy,
        native=to_native(written) if is_other else "",
        weight=weigh_part(latin, role, is_person=is_person),
        group=_GROUPS.get(role, PartGroup.NAME),
        is_plain=len(latin) > 1 and not (is_number or is_lossy or is_compound(latin)),
    )


def _find_telling(parts: tuple[NamePart, ...]) -> tuple[NamePart, ...]:
    """The parts that can tell a name from others; with the small words where but one letter would be left ("AT&T")."""
    telling = tuple([part for part in parts if part.role.is_telling])
    if len(telling) > 1 or (telling and len(telling[0].latin) > 1):
        return telling
    return tuple([part for part in parts if part.role is not PartRole.LEGAL_FORM]) or parts


def _find_fathers(parts: tuple[NamePart, ...]) -> tuple[NamePart, ...]:
    return tuple(
        [part for before, part in pairwise(parts) if before.latin in SON_OF and part.role.is_telling]
    )


def _make_acronym(parts: tuple[NamePart, ...], without: tuple[PartRole, ...]) -> str:
    letters = [part.latin[0] for part in parts if part.role not in without]
    return "".join(letters) if len(letters) > 1 else ""
