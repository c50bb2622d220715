"""Names as they are compared across pages: their normal form, and whether they tell one actor from others.

The normal form is in Latin letters without accents, case, signs and a leading "the": "Mevlüt Çavuşoğlu" and "MEVLUT
CAVUSOGLU" are the same, and so are "al-Assad" and "Al Assad". Letters of other scripts are written in Latin ones
(anyascii), which finds the same spelling in two scripts only where the usual transliteration is that one; likeness of
names is screening's business, not that of merging.
"""

from __future__ import annotations

from functools import lru_cache

import regex
from anyascii import anyascii
from cleanco import prepare_default_terms
from cleanco.clean import custom_basename

_WORD = regex.compile(r"[\p{L}\p{N}]+")
_POSSESSIVE = regex.compile(r"['’ʼ]s?(?![\p{L}\p{N}])")
_POINT = regex.compile(r"(?<=\b\p{L})\.(?=\p{L}\b|\s|$)|['’ʼ]")
_LONGEST = 300
_GENERIC = frozenset(
    "ministry department office agency bureau commission committee council board authority administration government "
    "cabinet parliament legislature senate congress assembly house chamber court tribunal treasury embassy consulate "
    "mission delegation directorate service services police army navy air force forces corps command guard guards union "
    "federation confederation association society league alliance coalition organization organisation foundation "
    "institute institution center centre university college school academy faculty laboratory museum library hospital "
    "party movement front campaign fund trust network forum group club team conference company corporation firm bank "
    "exchange airline airlines airways press secretariat national central state federal supreme royal international "
    "general high public people republic united north south east west foreign home interior internal external defense "
    "defence finance financial economic economy justice health education energy oil gas trade transport transportation "
    "commerce industry agriculture intelligence security affairs relations development labor labour culture tourism "
    "information communications science technology environment military armed civil customs border coast tax revenue "
    "election electoral constitutional criminal investigation prosecutor president prime minister king first new reserve "
    "city provincial regional local district of for and the in on at to ltd inc co corp llc limited plc news television tv "
    "radio times daily post herald journal morning evening sunday commission chief staff joint regime opposition".split()
)
"""Words that many bodies share: a name of these alone ("National Bank", "the Ministry of Defence") names no one body."""


_VARIANTS = {
    "defence": "defense",
    "centre": "center",
    "organisation": "organization",
    "labour": "labor",
    "programme": "program",
    "harbour": "harbor",
    "theatre": "theater",
}
"""British spellings of words that names are made with."""


@lru_cache(maxsize=1 << 16)
def normalise_name(words: str) -> tuple[str, ...]:
    """The words of a name in normal form."""
    bare = _POINT.sub("", _POSSESSIVE.sub("", words[:_LONGEST]))
    found = tuple(_VARIANTS.get(word, word) for word in _WORD.findall(anyascii(bare).casefold()))
    return found[1:] if found[:1] == ("the",) and len(found) > 1 else found


def is_generic(name: tuple[str, ...]) -> bool:
    """Whether every word of a body's name is one that many bodies share."""
    return all(word in _GENERIC for word in name)


@lru_cache(maxsize=1 << 16)
def strip_legal_form(words: str) -> tuple[str, ...]:
    """The normal form of a company's name without "Ltd", "GmbH" and the like at its end."""
    return normalise_name(custom_basename(words, _TERMS) or words)


_TERMS = list(prepare_default_terms())


def is_acronym(words: str) -> bool:
    """Whether a name is written in capitals as acronyms are, in three letters or more."""
    letters = words.replace(".", "")
    return len(letters) > 2 and letters.isalpha() and letters.isupper()


def drops_middle(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the short name of a person is the long one without middle names or initials."""
    return len(short) == 2 < len(long) and (short[0], short[1]) == (long[0], long[-1])
