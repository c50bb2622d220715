"""How alike two parts of names are, by spelling and sound.

Rules, the best one counts: the same spelling; the same sound; forms of one name (`name_forms`); consonants of a script
that writes no vowels; a slip of the pen, by the Damerau distance for the length. A difference in vowels costs
less than one in consonants, one at the head more than one inside. A number is like itself alone. Parts of one and
the same non-Latin script without vowels or alphabet are compared by their own signs, which tell more.

Invariants: symmetric; 1 for the same part. Cost: a microsecond for parts seen before, five for new ones.
Source: Damerau 1964, A technique for computer detection and correction of spelling errors.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

import regex
from rapidfuzz.distance import OSA

from unspin.sanctions.names.common_words import COMMON_IN_PERSONS
from unspin.sanctions.names.name_forms import find_forms, find_translations
from unspin.sanctions.names.sounds import (
    CONSONANT_CLASSES,
    REMEMBERED,
    find_vowels,
    to_consonants,
    to_skeleton,
    to_sound,
)


class Likeness(StrEnum):
    """What two parts have in common."""

    SAME = "the same"
    SOUND = "spelling variants"
    FORM = "forms of one name"
    TRANSLATION = "forms of one name in two languages"
    CONSONANTS = "the same consonants, in a script without vowels"
    SLIP = "a slip in spelling"
    INITIAL = "an initial"
    OTHER = "two known names, alike in spelling only"
    NONE = "different"


_SOUND = 0.96
_SHORT, _SHORT_SOUND = 3, 0.85  # letters; among short names many differ by a spelling alone ("Li", "Lei")
_FORM = 0.93
_TRANSLATION = 0.75
_CONSONANTS = 0.93
_OTHER_NAME = 0.5  # "Mahmoud", "Mohammed"; both are in the table of forms, as different names
_OTHER_SEX = 0.5  # "Maria", "Mario"
_HALF_SAME = 0.72  # "Abdul Aziz" for "Aziz"
_INITIAL = 0.7
_VOWEL_COST = 0.65  # of an edit that leaves the consonants as they are
_CLASS_COST = 0.85  # of an edit between consonants of one class ("Qaddafi", "Gaddafi")
_SAME_VOWELS = 0.82  # of words with one search key ("Chang", "Jang")
_SAME_SKELETON = 0.62  # of words with one search key of three classes or more ("Furayj", "Freij")
_HEAD_COST = 0.35  # more, for another first letter
_PER_EDIT = 1.5
_PER_SHORT_EDIT = 2.2

_GUTTURALS, _DENTALS = frozenset({"kh", "gh", "ck"}), frozenset({"th", "dh"})
_TWO_LETTERS = regex.compile(r"[sczt]h|dh|kh|gh|ck|ts|dj")
_UNWRITTEN = regex.compile(r"[aeiouyhw]+")
_REPEATED = regex.compile(r"(.)\1+")
NOT_ALIKE = (0.0, Likeness.NONE)


@lru_cache(maxsize=2 * REMEMBERED)
def compare_words(left: str, right: str) -> tuple[float, Likeness]:
    """Likeness of two Latin forms of names, in [0, 1], and by which rule."""
    if left == right:
        return 1.0, Likeness.SAME
    if len(left) == 1 or len(right) == 1:
        return (_INITIAL, Likeness.INITIAL) if left[0] == right[0] else NOT_ALIKE
    left_sound, right_sound = to_sound(left), to_sound(right)
    if left_sound == right_sound:
        return (_SOUND if len(left_sound) > _SHORT else _SHORT_SOUND), Likeness.SOUND
    if not find_forms(left).isdisjoint(find_forms(right)):
        return _FORM, Likeness.FORM
    return _compare_unlike(left, right)


def _compare_unlike(left: str, right: str) -> tuple[float, Likeness]:
    """Likeness of two words that neither sound the same nor are forms of one name."""
    left_sound, right_sound = to_sound(left), to_sound(right)
    found = _compare_bare(left, right)
    if found is None or found[0] < _TRANSLATION:
        slip = max(_compare_slips(left, right, left_sound, right_sound), _compare_skeletons(left, right))
        if found is None or (slip > found[0] and found[1] is Likeness.FORM):
            found = (slip, Likeness.SLIP) if slip else NOT_ALIKE
    if found[0] < _TRANSLATION and not find_translations(left).isdisjoint(find_translations(right)):
        return _TRANSLATION, Likeness.TRANSLATION
    if found[0] > _OTHER_NAME and _are_other(left, right):
        return _OTHER_NAME, Likeness.OTHER
    return found


def _are_other(left: str, right: str) -> bool:
    """Whether two names that are no forms of each other are both known."""
    if find_forms(left) and find_forms(right):
        return True
    are_common = left in COMMON_IN_PERSONS and right in COMMON_IN_PERSONS
    return are_common and to_consonants(to_sound(left)) != to_consonants(to_sound(right))


def _compare_bare(left: str, right: str) -> tuple[float, Likeness] | None:
    """Likeness of two names without what they share with hundreds of others, None where they share nothing such."""
    bare = _strip_common(left, right)
    if bare is None:
        return None
    likeness, rule = compare_words(*sorted(bare))
    if _share_ending(left, right):
        return likeness, rule
    return _HALF_SAME * likeness, Likeness.FORM


def _strip_common(left: str, right: str) -> tuple[str, str] | None:
    """Two names without the "servant of" or "of the faith" that one or both have, None where neither has it."""
    for strip in (_strip_head, _strip_tail):
        bare_left, bare_right = strip(left), strip(right)
        if (bare_left, bare_right) != (left, right):
            return bare_left, bare_right
    return None


def is_compound(word: str) -> bool:
    """Whether a word has what hundreds of names share ("Abdul…", "…ullah"), and is compared without it."""
    return _strip_head(word) != word or _strip_tail(word) != word


def _share_ending(left: str, right: str) -> bool:
    """Whether both have the same of these, so that it makes them look more alike than they are."""
    return (_strip_head(left) != left and _strip_head(right) != right) or (
        _strip_tail(left) != left and _strip_tail(right) != right
    )


def _strip_head(word: str) -> str:
    for head in ("abdul", "abu"):
        if word.startswith(head) and word != "abdullah" and len(word) > len(head) + 2:
            return word.removeprefix(head)
    return word


def _strip_tail(word: str) -> str:
    for tail in ("uddin", "ullah"):
        if word.endswith(tail) and len(word) > len(tail) + 2:
            return word.removesuffix(tail)
    return word


def _compare_slips(left: str, right: str, left_sound: str, right_sound: str) -> float:
    longest = max(len(left), len(right))
    most = 1 + longest // 2
    edits = OSA.distance(left, right, score_cutoff=most)
    sound_edits = OSA.distance(left_sound, right_sound, score_cutoff=most)
    cost = float(min(edits, sound_edits + 0.25))
    if cost > most:
        return 0.0
    if edits == 1 and left[:-1] == right[:-1] and {left[-1], right[-1]} == {"a", "o"}:
        return _OTHER_SEX
    if to_consonants(left_sound) == to_consonants(right_sound):
        cost *= _VOWEL_COST
    elif to_skeleton(left) == to_skeleton(right):
        cost *= _CLASS_COST
    elif left_sound[0] != right_sound[0] and left[0] != right[0]:
        cost += _HEAD_COST
    return max(0.0, 1 - (_PER_EDIT if longest > _SHORT else _PER_SHORT_EDIT) * cost / (longest + 1))


def _compare_skeletons(left: str, right: str) -> float:
    """What one search key is worth: much where the vowels agree, too, more the longer the key."""
    skeleton = to_skeleton(left)
    if len(skeleton) < 2 or skeleton != to_skeleton(right):
        return 0.0
    is_near = abs(len(left) - len(right)) < 2 and min(len(left), len(right)) > _SHORT
    if is_near and find_vowels(left) == find_vowels(right):
        return _SAME_VOWELS
    is_long = len(skeleton.removeprefix("A")) > 2
    return _SAME_SKELETON if is_long and _count_l(left) == _count_l(right) else 0.0


def _count_l(latin: str) -> int:
    """How often "l" sounds in a word; the search key does not tell it from "r", which only some languages mix."""
    return to_sound(latin).count("l")


@lru_cache(maxsize=REMEMBERED)
def compare_lossy(left: str, right: str) -> tuple[float, Likeness]:
    """Likeness of two Latin forms of which at least one comes from a script that writes no vowels."""
    if left == right:
        return 1.0, Likeness.SAME
    plain = compare_words(left, right)
    left_bones, right_bones = _find_bones(left), _find_bones(right)
    longest = max(len(left_bones), len(right_bones))
    if not longest:
        return plain
    edits = OSA.distance(left_bones, right_bones)
    bones = _CONSONANTS if not edits and longest > 1 else max(0.0, 1 - 1.3 * (edits or 0.4) / (longest + 0.5))
    return max(plain, (bones, Likeness.CONSONANTS))


@lru_cache(maxsize=REMEMBERED)
def compare_signs(left: str, right: str) -> tuple[float, Likeness]:
    """Likeness of two words of one non-Latin script, by their own signs."""
    if left == right:
        return 1.0, Likeness.SAME
    edits, longest = OSA.distance(left, right), max(len(left), len(right))
    likeness = max(0.0, 1 - _PER_EDIT * edits / (longest + 1))
    return (likeness, Likeness.SLIP) if likeness else NOT_ALIKE


@lru_cache(maxsize=REMEMBERED)
def _find_bones(latin: str) -> str:
    """Classes of the consonants that a script without vowels writes, read letter by letter.

    No rule of sound applies: in "qsm" two letters stand side by side because the vowel between them is not written.
    """
    return _REPEATED.sub(
        r"\1", _UNWRITTEN.sub("", _TWO_LETTERS.sub(_merge, latin)).translate(CONSONANT_CLASSES)
    )


def _merge(match: regex.Match[str]) -> str:
    return "k" if match[0] in _GUTTURALS else "t" if match[0] in _DENTALS else "s"
