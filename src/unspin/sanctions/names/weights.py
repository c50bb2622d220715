"""How much a part of a name tells: common words and common names little, rare ones much."""

from __future__ import annotations

from functools import lru_cache

from unspin.sanctions.names.common_words import COMMON_IN_PERSONS
from unspin.sanctions.names.parts import PartRole
from unspin.sanctions.names.sounds import REMEMBERED, to_sound
from unspin.text.lexicon import load_lexicon

_WEIGHTS = {
    PartRole.INITIAL: 0.35,
    PartRole.NUMBER: 0.8,
    PartRole.PLACE: 0.7,
    PartRole.COMMON: 0.3,
    PartRole.PATRONYMIC: 0.6,
    PartRole.PARTICLE: 0.1,
    PartRole.TITLE: 0.1,
    PartRole.LEGAL_FORM: 0.1,
}
_COMMON_NAME = 0.7  # of a person
_LETTER = 0.25  # a letter of an organisation's name
_RAREST = 1.2  # a word that the lexicon does not know
_KNOWN_FROM, _PER_ZIPF = 1.5, 0.17  # a word of zipf 5 ("bank", "sea") weighs .6
_COMMON_SOUNDS = frozenset(to_sound(name) for name in COMMON_IN_PERSONS)


@lru_cache(maxsize=REMEMBERED)
def weigh_part(latin: str, role: PartRole, *, is_person: bool) -> float:
    """What a part of that spelling and role weighs in its name."""
    if role is not PartRole.NAME:
        return _WEIGHTS[role]
    if is_person:
        return _COMMON_NAME if is_common_name(latin) else 1.0
    if len(latin) == 1:
        return _LETTER
    return _RAREST - _PER_ZIPF * max(0.0, load_lexicon().zipf(latin) - _KNOWN_FROM)


def is_common_name(latin: str) -> bool:
    """Whether very many people have this name."""
    return latin in COMMON_IN_PERSONS or to_sound(latin) in _COMMON_SOUNDS
