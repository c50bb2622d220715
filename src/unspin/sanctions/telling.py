"""Names that are alike and tell too little: lone surnames, common words, weak aliases.

A comparison says how alike two names are. Whether that tells one bearer from another depends on how many go by such
names. A name that tells too little never reaches the threshold by itself; a fact that tells its bearer (an IMO number,
a date of birth) lifts it over the bar.

Rules, each with its measurement on the names of the haystack (bench/screening/false_alerts.py):
1. one word: never a person; of others only spelt the same, rare, not called weak by the list, and the whole name but
   for a place ("Sberbank" is SBERBANK OF RUSSIA, not SBERBANK LEASING);
2. only words that many bodies have ("National Bank", "Ministry of Labour"), unless a place or number is among them,
   or three are the same in the same order;
3. everyday words, and more on one side ("Great Lakes" is not GREAT LAKES BUSINESS COMPANY), or two of them that are not
   the same or in another order ("the Labour Ministry", MINISTRY OF LABOR);
4. of bodies with more on one side: two shared words of which the telling one is not the same, or more telling words;
5. of persons: two parts of which none is the same, one is a letter or hardly alike, or more on one side.
What a list itself calls a weak alias must fit better than another name.
"""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import OSA

from unspin.model import ListedName, ListingKind, NameQuality
from unspin.sanctions.names import PartRole, PreparedName
from unspin.sanctions.names.likeness import Likeness
from unspin.sanctions.names.pairing import Pair, Pairing, pair_parts
from unspin.sanctions.names.parts import NamePart
from unspin.sanctions.names.prepare import read_as
from unspin.sanctions.names.small_words import ARTICLES
from unspin.text.lexicon import Lexicon, NameKind

_COMMON_ZIPF = 2.6  # "felicity" 3.4, "souvenir" 3.4, "voyager" 3.3; "sberbank" 2.1, "hizballah" 0
_EVERYDAY_ZIPF = 3.5  # "lakes" 4.0; of a word beside others
_WEAK_KEEPS = 0.9
_BODIES = frozenset(
    [NameKind.ORGANISATION, NameKind.FORCE, NameKind.AGENCY, NameKind.COMPANY, NameKind.MINISTRY]
)
_CRAFT = frozenset([ListingKind.VESSEL, ListingKind.AIRCRAFT])
_SHORTEST = 4  # letters of a lone name
_SHORTEST_VARIANT = 6  # letters of a lone name that may be spelt by sound
_SHORTEST_SLIP = 10  # letters of a lone name that may have a slip
_PAIR = 2
_MANY = 3  # shared parts that tell, whatever they are
_HARDLY = 0.7  # likeness of two parts; "Mourinho", "Moreno" .68
_SURE = frozenset([Likeness.SAME, Likeness.SOUND])


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Why a name tells less than its score says.

    Attributes:
        is_held: whether it stays below the threshold without a fact that tells its bearer.
        keeps: share of its score that it keeps.
        why: the doubt in words; "" for none.
    """

    is_held: bool = False
    keeps: float = 1.0
    why: str = ""


_NONE = Doubt()
_TOO_COMMON = "one word that is too common"


def doubt_name(name: PreparedName, listed: PreparedName, listed_name: ListedName, lexicon: Lexicon) -> Doubt:
    """Why a name that is like a listed one may tell too little."""
    is_craft = name.kind in _CRAFT and listed.kind in _CRAFT
    if name.kind is ListingKind.UNKNOWN and listed.kind is not ListingKind.UNKNOWN:
        name = read_as(name, listed.kind)
    pairing = pair_parts(name, listed)
    is_weak = listed_name.quality is NameQuality.WEAK
    why = _find_doubt(name, listed, pairing, lexicon)
    if is_craft and why == _TOO_COMMON:
        why = ""  # a ship that is called a ship may be "Success"
    if why:
        return Doubt(is_held=True, why=why)
    if is_weak and min(len(name.telling), len(listed.telling)) == 1:
        return Doubt(is_held=True, why="one word, and the list calls this name weak")
    return Doubt(keeps=_WEAK_KEEPS, why="the list calls this name weak") if is_weak else _NONE


def _find_doubt(name: PreparedName, listed: PreparedName, pairing: Pairing, lexicon: Lexicon) -> str:
    is_person = ListingKind.PERSON in (name.kind, listed.kind)
    if min(len(name.telling), len(listed.telling)) == 1:
        return (
            "one name of a person tells too little"
            if is_person
            else _doubt_lone(name, listed, pairing, lexicon)
        )
    return _doubt_person(pairing) if is_person else _doubt_body(pairing, lexicon)


def _doubt_lone(name: PreparedName, listed: PreparedName, pairing: Pairing, lexicon: Lexicon) -> str:
    """Why one word may tell too little."""
    if not pairing.pairs:
        return "first letters alone tell too little"
    longer = max((name, listed), key=lambda each: len(each.telling))
    is_preceded = longer.telling[0].role is PartRole.PLACE  # "Golden Kapok"; "Sberbank of Russia" is Sberbank
    pair = pairing.pairs[0]
    word = max((_join(pair.left), _join(pair.right)), key=len)
    if not _is_spelt_alike(pair, len(word)):
        return f"“{word}” alone is not spelt the same"
    if (
        any(part.role is not PartRole.PLACE for part in (*pairing.only_left, *pairing.only_right))
        or is_preceded
    ):
        return f"“{word}” is only a part of the other name"
    if is_common(word, lexicon) and not (_has_arabic_article(name) and _has_arabic_article(listed)):
        return _TOO_COMMON
    return ""


def _has_arabic_article(name: PreparedName) -> bool:
    """Whether an article of Arabic names stands in it, which no everyday word has ("Al-Qaida")."""
    return any(part.role is PartRole.PARTICLE and part.latin in ARTICLES for part in name.parts)


def _is_spelt_alike(pair: Pair, letters: int) -> bool:
    if pair.rule is Likeness.SAME:
        return True
    if pair.rule in (Likeness.SOUND, Likeness.FORM):
        return letters >= _SHORTEST_VARIANT
    return pair.rule is Likeness.SLIP and letters >= _SHORTEST_SLIP


def is_common(word: str, lexicon: Lexicon) -> bool:
    """Whether a word alone is an everyday word, a place, or too short to tell."""
    kinds = {kind for _, _, kind in lexicon.names_in([word])}
    if kinds & _BODIES:
        return False
    return len(word) < _SHORTEST or bool(kinds) or lexicon.zipf(word) >= _COMMON_ZIPF


def _doubt_body(pairing: Pairing, lexicon: Lexicon) -> str:
    """Why the name of a body or craft may tell too little."""
    shared = [part for pair in pairing.pairs for part in pair.left]
    names = [part for part in shared if part.role is PartRole.NAME]
    left_over = [*pairing.only_left, *pairing.only_right]
    if not names and (left_over or not (_is_placed(shared) or _is_whole(pairing))):
        return "only words that many bodies have in their names"
    is_everyday = all(_is_everyday(part, lexicon) for part in names)
    is_same = all(pair.rule is Likeness.SAME for pair in pairing.pairs) and not pairing.is_reordered
    if len(shared) <= _PAIR and is_everyday and not is_same:
        return "two everyday words, not the same or in another order"
    if not any(part.role is not PartRole.PLACE for part in left_over) or len(shared) >= _MANY:
        return ""
    return _doubt_rest(pairing, names, left_over, is_everyday=is_everyday)


def _doubt_rest(
    pairing: Pairing, names: list[NamePart], left_over: list[NamePart], *, is_everyday: bool
) -> str:
    """Why two words may tell too little where one side has more."""
    if len(pairing.pairs) == 1:
        return f"“{names[0].written}” is only a part of the other name"
    if any(part.role is PartRole.NAME for part in left_over):
        return "a telling word more on one side"
    if not any(pair.rule in _SURE and pair.left[0].role is PartRole.NAME for pair in pairing.pairs):
        return "its telling word is not the same, and there are more on one side"
    return "everyday words, and more on one side" if is_everyday else ""


def _is_placed(shared: list[NamePart]) -> bool:
    """Whether a place or a number is among words that many bodies have ("Central Bank of Iran", "Bureau 39")."""
    return any(part.role in (PartRole.PLACE, PartRole.NUMBER) for part in shared)


def _is_whole(pairing: Pairing) -> bool:
    """Whether so many words are the same, to the letter and in order, that chance is unlikely."""
    same = [pair for pair in pairing.pairs if pair.rule is Likeness.SAME]
    return len(same) == len(pairing.pairs) >= _MANY and not pairing.is_reordered


def _is_everyday(part: NamePart, lexicon: Lexicon) -> bool:
    return lexicon.zipf(part.latin) >= _EVERYDAY_ZIPF


def _doubt_person(pairing: Pairing) -> str:
    """Why the name of a person may tell too little."""
    pairs = pairing.pairs
    if len(pairs) > _PAIR:
        return ""
    sure = [pair for pair in pairs if pair.rule in _SURE]
    if any(pair.rule is Likeness.INITIAL for pair in pairs):
        return "one name and a letter tell too little"
    if not sure:
        return "no part of the name is the same"
    if any(_is_hardly_alike(pair) for pair in pairs):
        return "one part of two is hardly alike"
    left_over = [
        part for part in (*pairing.only_left, *pairing.only_right) if part.role is not PartRole.PATRONYMIC
    ]
    if len(sure) < len(pairs) and left_over:
        return "one part of two is not the same, and there are more on one side"
    return ""


def _is_hardly_alike(pair: Pair) -> bool:
    """Whether two parts are little alike and more than a letter apart."""
    if pair.rule is not Likeness.SLIP or pair.likeness >= _HARDLY:
        return False
    return OSA.distance(_join(pair.left), _join(pair.right), score_cutoff=1) > 1


def _join(parts: tuple[NamePart, ...]) -> str:
    return "".join(part.latin for part in parts)
