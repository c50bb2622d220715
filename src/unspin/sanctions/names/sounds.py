"""Spellings brought to what they sound like: Latin forms, sounds and search keys of single words.

Three forms of a word, each coarser than the one before:
1. *Latin*: `anyascii`, in lower case; what it writes for a script is the first guess, not a romanisation of
   record. Arabic, Hebrew, Persian and Urdu lose their short vowels already in writing; such words are *lossy*.
2. *Sound*: spellings that different romanisations use for one sound are made one ("kh" and "h", "dj" and "j",
   "ou" and "u", "-off" and "-ov", doubled letters).
3. *Skeleton*: consonant classes, after the idea of Soundex (Odell and Russell 1918), wider: p/b, t/d, k/g/q,
   all sibilants and affricates, f/v, m, n, l/r. An initial vowel is kept as "A".

Limits: rules for Latin letters know no language: "ch" is one sound in all of them.
Source: the kinds of variants follow the romanisation tables of ALA-LC, BGN/PCGN, DIN 31635, ISO 9, Wade-Giles,
McCune-Reischauer and Revised Romanisation, as far as the same letter is written differently in two of them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import regex
from anyascii import anyascii

REMEMBERED = 1 << 16  # words whose forms are kept, about 20 MB

_NOT_LATIN = re.compile(r"[^a-z0-9]+")
_LOSSY_SCRIPT = regex.compile(
    r"[\p{Arabic}\p{Hebrew}\p{Khmer}\p{Thai}\p{Lao}\p{Devanagari}\p{Bengali}\p{Gurmukhi}\p{Tamil}\p{Sinhala}\p{Myanmar}\p{Katakana}\p{Hiragana}\p{Han}]"
)
_OTHER_SCRIPT = regex.compile(r"[^\p{Latin}\p{Common}\p{Inherited}]")
# Without a repeat that could go back, so that `re`, twice as fast here, is as safe.
# Ordered: a longer spelling before its part. Each row makes one of what two romanisations write for one sound; its
# letter is one without which it finds nothing, where there is one: to look for that first is cheaper.
_SOUNDS = tuple(
    (letter, re.compile(pattern), sound)
    for letter, pattern, sound in (
        ("h", r"shch|sch|tsh|tch|tzsch", "sh"),
        ("", r"dzh|dj|zh|ж", "j"),
        ("c", r"ch(?=[lr])", "k"),
        ("", r"ck|q|cq", "k"),
        ("h", r"gh", "g"),
        ("h", r"kh", "h"),
        ("h", r"ph", "f"),
        ("h", r"th", "t"),
        ("h", r"dh", "d"),
        ("", r"^hs|^x(?=[iu])", "sh"),
        ("k", r"ks", "x"),
        ("z", r"tz|cz", "ts"),
        ("f", r"(?<=[oe])ff$", "v"),
        ("w", r"w", "v"),
        ("c", r"c(?=[eiy])", "s"),
        ("c", r"c(?!h)", "k"),
        ("", r"ou|oo|oe|uu", "u"),
        ("", r"ee|ie|ii|iy|yi|ij|yy|(?<=[a-z]{2})e[iyj]$|y(?![aeiou])", "i"),
        ("h", r"(?<=[aeiou])h(?![aeiou])", ""),
        ("", r"(?<=[aou])y|(?<=[aou])j(?![aeiou])", "i"),
        ("a", r"(?<=[a-z])(?:ia|ya|ja)", "ia"),
        ("e", r"(?<=[aeu])e$", ""),
    )
)
_DOUBLED = re.compile(r"(.)\1+")
CONSONANT_CLASSES = str.maketrans("bpdtgkqcsxzjfvmnlr", "PPTTKKKKSSSSFFMNLL")
_SIBILANT = re.compile(r"[cstpdk]?[sz]h|ch|ts|dz")
_VOWELS = re.compile(r"[aeiouy]+|h")
_NO_VOWEL = re.compile(r"[^aeiou]+")
_KEPT = re.compile(r"[^A-Z0-9]+")


def find_script(word: str) -> tuple[bool, bool]:
    """Whether a word is in another script than Latin, and whether its Latin form is lossy."""
    if word.isascii():
        return False, False
    return _OTHER_SCRIPT.search(word) is not None, _LOSSY_SCRIPT.search(word) is not None


@lru_cache(maxsize=REMEMBERED)
def to_latin(word: str) -> str:
    """A word in plain lower-case Latin letters and digits, "" if nothing is left."""
    if word.isascii():
        return _NOT_LATIN.sub("", word.lower())
    return _NOT_LATIN.sub("", anyascii(word).lower())


def to_native(word: str) -> str:
    """A word of another script in the units that its readers tell apart: Hangul by letter, the rest as it is."""
    return unicodedata.normalize("NFD", word.casefold())


@lru_cache(maxsize=REMEMBERED)
def to_sound(latin: str) -> str:
    """A Latin form with the spellings of one sound made one."""
    return make_sound(latin)


def make_sound(latin: str) -> str:
    """The same without remembering it, for words that will hardly be met again."""
    sound = latin
    for letter, pattern, replacement in _SOUNDS:
        if letter in sound:
            sound = pattern.sub(replacement, sound)
    return _DOUBLED.sub(r"\1", sound) or latin


@lru_cache(maxsize=REMEMBERED)
def to_consonants(sound: str) -> str:
    """A sound without its vowels, the first one aside."""
    return sound[:1] + _VOWELS.sub("", sound[1:])


@lru_cache(maxsize=REMEMBERED)
def find_vowels(latin: str) -> str:
    """The vowels of a Latin form, as they sound."""
    return _NO_VOWEL.sub("", to_sound(latin))


@lru_cache(maxsize=REMEMBERED)
def to_skeleton(latin: str) -> str:
    """The search key of a Latin form: classes of consonants, "A" for an initial vowel."""
    return make_skeleton(latin, to_sound(latin))


def make_skeleton(latin: str, sound: str) -> str:
    """The same from a sound that is known, without remembering it."""
    sound = _SIBILANT.sub("s", sound)
    opening = "A" if sound[:1] in "aeiouy" and sound else ""
    classes = _KEPT.sub("", _VOWELS.sub("", sound).translate(CONSONANT_CLASSES))
    return opening + _DOUBLED.sub(r"\1", classes) or latin.upper()
