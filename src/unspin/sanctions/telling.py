"""Names that tell too little: lone surnames, common words, weak aliases.

One word that many bear proves nothing: a lone name of a person, a word of every day that is also a ship ("Success"),
first letters that many bodies share. Such a name never reaches the threshold by itself; a fact that tells its bearer
(an IMO number, a date of birth) lifts the bar, and of a craft that it is named as one.

What a list itself calls a weak alias must fit better than another name, and has to have two telling words.
"""

from __future__ import annotations

from unspin.model import ListedName, Listing, ListingKind, NameQuality
from unspin.sanctions.names import PreparedName
from unspin.text.lexicon import Lexicon, NameKind

_COMMON_ZIPF = 2.6  # "felicity" 3.4, "souvenir" 3.4, "voyager" 3.3; "sberbank" 2.1, "hizballah" 0
_WEAK_KEEPS = 0.9
_BODIES = frozenset(
    [NameKind.ORGANISATION, NameKind.FORCE, NameKind.AGENCY, NameKind.COMPANY, NameKind.MINISTRY]
)
_CRAFT = frozenset([ListingKind.VESSEL, ListingKind.AIRCRAFT])
_SHORTEST = 4  # letters of a lone name


def doubt_name(
    name: PreparedName, listed: PreparedName, entry: tuple[Listing, ListedName], lexicon: Lexicon
) -> tuple[bool, float, str]:
    """Whether a name tells too little to be a match by itself, what its score keeps, and why; "" for no doubt."""
    listing, listed_name = entry
    is_weak = listed_name.quality is NameQuality.WEAK
    if min(len(name.telling), len(listed.telling)) > 1:
        return (False, _WEAK_KEEPS, "the list calls this name weak") if is_weak else (False, 1.0, "")
    if is_weak:
        return True, _WEAK_KEEPS, "one word, and the list calls this name weak"
    if listing.kind is ListingKind.PERSON or name.kind is ListingKind.PERSON:
        return True, 1.0, "one name of a person tells too little"
    lone = min((name, listed), key=lambda each: len(each.telling))
    if listing.kind in _CRAFT and name.kind in _CRAFT:
        return False, 1.0, ""
    if is_common(lone, lexicon):
        return True, 1.0, f"“{lone.joined}” alone is too common"
    return False, 1.0, ""


def is_common(name: PreparedName, lexicon: Lexicon) -> bool:
    """Whether a name of one telling word is a common word, a place, or too short to tell."""
    word = name.joined
    kinds = {kind for _, _, kind in lexicon.names_in([word])}
    if kinds & _BODIES and name.acronym != word:
        return False
    return len(word) < _SHORTEST or bool(kinds) or lexicon.zipf(word) >= _COMMON_ZIPF
