"""What the benches of screening begin with: lists read and indexed, and spellings of listed names."""

from __future__ import annotations

import random
import time
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

from rewording.chance import draw
from unspin.engines.lists import open_lists
from unspin.model import ListedName, Listing, ListingKind, NameQuality
from unspin.sanctions.index import NameIndex
from unspin.sanctions.names import prepare_name
from unspin.text.gazetteer import load_gazetteer


def read_index(paths: Sequence[Path]) -> tuple[list[Listing], NameIndex]:
    """All listings of the lists, and their index; says what building it cost."""
    lists = open_lists(paths)
    listings = list(lists.read(load_gazetteer().find_country))
    begun = time.process_time()
    index = NameIndex.build(listings, lists.records)
    seconds = time.process_time() - begun
    print(
        f"{len(listings)} entries, {len(index)} names, {len(index.vocabulary)} words; built in {seconds:.1f} s CPU, "
        f"{index.size / 2**20:.0f} MB"
    )
    return listings, index


def draw_names(listings: Sequence[Listing], count: int, seed: object) -> list[tuple[Listing, ListedName]]:
    """So many listed names of two telling words or more that the lists do not call weak, by seed.

    Names of one telling word are left out, since alone they are no match by rule (`unspin.sanctions.telling`).
    """
    names = [
        (listing, name)
        for listing in listings
        for name in listing.names
        if name.quality is not NameQuality.WEAK and len(prepare_name(name.words, listing.kind).telling) > 1
    ]
    order = sorted(range(len(names)), key=lambda place: draw(seed, names[place][0].id, names[place][1].words))
    return [names[place] for place in order[:count]]


_TO_CYRILLIC = (
    ("shch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"), ("ya", "я"),
    ("yo", "ё"), ("a", "а"), ("b", "б"), ("v", "в"), ("g", "г"), ("d", "д"), ("e", "е"), ("z", "з"), ("i", "и"),
    ("y", "ы"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"),
    ("t", "т"), ("u", "у"), ("f", "ф"), ("h", "х"), ("c", "к"), ("j", "дж"), ("q", "к"), ("w", "в"), ("x", "кс"),
)  # fmt: skip
"""How a Russian paper writes a Latin name, roughly (BGN/PCGN turned round)."""
_ROMANISED = (
    (
        ("yu", "iu"),
        ("ya", "ia"),
        ("kh", "h"),
        ("y ", "i "),
        ("yev", "ev"),
        ("ey", "ei"),
        ("ks", "x"),
        ("iy", "y"),
    ),
    (("yu", "ju"), ("ya", "ja"), ("zh", "j"), ("v ", "ff "), ("ch", "tch"), ("sh", "ch"), ("y ", "ij ")),
)
"""Other romanisations of Russian names: passports of 1997 and 2013, French papers."""
_ARABIC = (
    (
        ("ou", "u"),
        ("ee", "i"),
        ("q", "k"),
        ("dh", "d"),
        ("mohammed", "muhammad"),
        ("hussein", "husayn"),
        ("aa", "a"),
    ),
    (
        ("u", "ou"),
        ("i ", "y "),
        ("k", "q"),
        ("al-", "el-"),
        ("muhammad", "mohamed"),
        ("husayn", "hussein"),
        ("y ", "i "),
    ),
    (
        ("al-", "al "),
        ("'", ""),
        ("ay", "ai"),
        ("aw", "au"),
        ("ah ", "a "),
        ("yy", "y"),
        ("abd al-", "abdul "),
    ),
)
"""Romanisations of Arabic names in lists, papers and passports."""


def reorder(words: str, chance: random.Random) -> str:
    """The name in another order: without its comma, the family name first or last."""
    if "," in words:
        last, _, first = words.partition(",")
        return f"{first.strip()} {last.strip()}"
    first, *rest = words.split()
    if not rest:
        return words
    return (
        " ".join([*rest, first]) if chance.random() < 0.5 else f"{rest[-1]}, {' '.join([first, *rest[:-1]])}"
    )


def mistype(words: str, chance: random.Random) -> str:
    """The name with one letter left out, put in, changed or turned round with the next, in a word of four or more."""
    places = [at for at in range(len(words)) if words[at].isalpha() and _is_long(words, at)]
    if not places:
        return words
    at = chance.choice(places)
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    kind = chance.randrange(4)
    if kind == 0:
        return words[:at] + words[at + 1 :]
    if kind == 1:
        return words[:at] + letter + words[at:]
    if kind == 2 or not words[at + 1 : at + 2].isalpha():
        return words[:at] + letter + words[at + 1 :]
    return words[:at] + words[at + 1] + words[at] + words[at + 2 :]


def _is_long(words: str, at: int) -> bool:
    """Whether four letters or more stand together there."""
    return any(
        words[begin : begin + 4].isalpha() and at < begin + 4 <= len(words)
        for begin in range(max(0, at - 3), at + 1)
    )


def to_cyrillic(words: str, _: random.Random) -> str:
    """The name in Cyrillic letters."""
    return _replace(words, _TO_CYRILLIC).title()


def romanise_again(words: str, chance: random.Random) -> str:
    """The name as another romanisation of Russian has it."""
    return _replace(words, chance.choice(_ROMANISED)).title()


def romanise_arabic(words: str, chance: random.Random) -> str:
    """The name as another romanisation of Arabic has it."""
    return _replace(words, chance.choice(_ARABIC)).title()


def _replace(words: str, pairs: Sequence[tuple[str, str]]) -> str:
    """Every written form replaced by its counterpart, from left to right, the first that fits."""
    text, out, at = f"{words.lower()} ", "", 0
    while at < len(text):
        for old, new in pairs:
            if text.startswith(old, at):
                out += new
                at += len(old)
                break
        else:
            out += text[at]
            at += 1
    return out.strip()


_JOINED_TO_THE_NEXT = frozenset("abu abou abd 'abd abdul abdel umm bin ibn ben al".split())


def drop_marks(words: str, _: random.Random) -> str:
    """The name without marks on its letters and without apostrophes and hyphens, as a telex writes it."""
    plain = "".join(each for each in unicodedata.normalize("NFD", words) if not unicodedata.combining(each))
    return plain.replace("'", "").replace("’", "").replace("-", " ").title()


def write_initials(words: str, _: random.Random) -> str:
    """The name with its middle names as letters ("Yevgeny V. Tarnovsky"); the first given and the family name stay."""
    last, comma, first = words.partition(",")
    given = (first or words).split()
    kept, middle = (given[:1], given[1:]) if comma else (given[:1], given[1:-1])
    family = [last] if first else given[len(middle) + 1 :]
    before = [*kept, *middle]
    short = (
        word if last_word.lower() in _JOINED_TO_THE_NEXT else f"{word[0]}."
        for last_word, word in zip(before, middle, strict=False)
        if word[0].isalpha()
    )
    return " ".join([*kept, *short, *family]).title()


VARIANTS: dict[str, tuple[Callable[[str, random.Random], str], frozenset[ListingKind]]] = {
    "as listed": (lambda words, _: words.title(), frozenset(ListingKind)),
    "other order": (reorder, frozenset([ListingKind.PERSON])),
    "one typo": (mistype, frozenset(ListingKind)),
    "no marks": (drop_marks, frozenset(ListingKind)),
    "initials": (write_initials, frozenset([ListingKind.PERSON])),
    "Cyrillic": (to_cyrillic, frozenset([ListingKind.PERSON])),
    "Russian romanised": (romanise_again, frozenset([ListingKind.PERSON])),
    "Arabic romanised": (romanise_arabic, frozenset([ListingKind.PERSON])),
}
"""Spellings that are measured, and the kinds of names each is made of."""
