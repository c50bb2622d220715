"""From what a row says to a `Listing`: names cleaned, countries as codes, each thing once.

A name keeps the list's spelling. Only what cannot be seen is taken out of it (controls, direction marks), for it hides
a name from every search, and white space is made one blank. A name is left out, and counted, if it is longer than any
real one or has fewer than two letters or digits; an entry without a name left is rejected.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import regex

from unspin.model import ListedName, Listing, ListingKind, NameQuality
from unspin.sanctions.lists.tally import Tally

FindCountry: TypeAlias = Callable[[str], str | None]

NAME_LIMIT: Final = 500
"""Characters. The longest name of the Treasury's list of 2023 has 165."""
NAMES_LIMIT: Final = 1_000
"""Names of one entry; the most aliases of an entry of the Treasury's or the UN's list are some dozens."""
REMARKS_LIMIT: Final = 1_000

NO_NAME: Final = "no name"
NO_ID: Final = "no id"

_HIDDEN = regex.compile(r"[\p{C}--[\n\r\t\u200c\u200d]]", regex.VERSION1)
_NO_COUNTRIES: Final = frozenset({"", "EU", "ZZ", "XX"})
_KNOWN_LIMIT: Final = 20_000


@dataclass(slots=True, kw_only=True)
class Entry:
    """What a reader found in a row.

    Attributes:
        number: line or entry where it stands.
        id: the list's own id.
        kind: what it is.
        names: its names, the first one first.
        birth_dates: ISO 8601.
        countries: names of countries, or their two-letter codes.
        numbers: identifiers, each with its kind before it.
        programmes: what it is listed under.
        remarks: what else the row says.
    """

    number: int
    id: str
    kind: ListingKind = ListingKind.UNKNOWN
    names: list[tuple[str, NameQuality]] = field(default_factory=list)
    birth_dates: Iterable[str] = ()
    countries: Iterable[str] = ()
    numbers: Iterable[str] = ()
    programmes: Iterable[str] = ()
    remarks: Iterable[str] = ()


class Keeper:
    """Makes listings of entries for one list.

    Args:
        list_name: name of the list.
        find_country: code of the country that words name, or None.
        tally: where what is left out is counted.
    """

    def __init__(self, list_name: str, find_country: FindCountry, tally: Tally) -> None:
        self._list_name = list_name
        self._find_country = find_country
        self._tally = tally
        self._codes: dict[str, str | None] = {}

    def keep(self, entry: Entry) -> Listing | None:
        """The listing, counted as kept; None if it is none, counted as rejected."""
        names = self._clean_names(entry)
        if not (names and entry.id):
            self._tally.reject(NO_ID if names else NO_NAME, entry.number)
            return None
        self._tally.kept += 1
        return Listing(
            id=entry.id,
            list=self._list_name,
            name=names[0].words,
            kind=entry.kind,
            names=names,
            birth_dates=tuple(dict.fromkeys(entry.birth_dates)),
            countries=self._find_codes(entry),
            numbers=_each_once(entry.numbers),
            programmes=_each_once(entry.programmes),
            remarks="; ".join(_each_once(entry.remarks))[:REMARKS_LIMIT],
        )

    def _clean_names(self, entry: Entry) -> tuple[ListedName, ...]:
        """The entry's names, each spelling once, under the best that the list says of it."""
        kept: dict[str, NameQuality] = {}
        for words, quality in entry.names:
            if name := self._clean_name(words, entry.number):
                kept.setdefault(name, quality if kept else NameQuality.PRIMARY)
        if len(kept) > NAMES_LIMIT:
            self._tally.remark(f"names left out beyond the {NAMES_LIMIT:,} first of an entry", entry.number)
        return tuple(
            ListedName(words=name, quality=quality) for name, quality in list(kept.items())[:NAMES_LIMIT]
        )

    def _clean_name(self, words: str, number: int) -> str:
        name, has_hidden = clean_words(words)
        if not name:
            return ""
        if has_hidden:
            self._tally.remark("names out of which hidden characters were taken", number)
        if len(name) > NAME_LIMIT:
            self._tally.remark(f"names left out: longer than {NAME_LIMIT} characters", number)
            return ""
        if sum(map(str.isalnum, name[:40])) < 2 and sum(map(str.isalnum, name)) < 2:
            self._tally.remark("names left out: fewer than two letters", number)
            return ""
        return name

    def _find_codes(self, entry: Entry) -> tuple[str, ...]:
        codes: dict[str, None] = {}
        for words in entry.countries:
            code = self._find_code(words.strip())
            if code:
                codes[code] = None
            elif code is None:
                self._tally.remark("countries that are not known", entry.number)
        return tuple(codes)

    def _find_code(self, words: str) -> str | None:
        """The country's code; "" where the words name none on purpose; None where they are not known."""
        if len(words) <= 2 and (not words or words.isascii()):
            code = words.upper()
            return code if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES else ""
        if words not in self._codes:
            if len(self._codes) >= _KNOWN_LIMIT:
                self._codes.clear()
            self._codes[words] = self._find_country(words.removeprefix("Region: ").removesuffix(", The"))
        return self._codes[words]


def clean_words(words: str) -> tuple[str, bool]:
    r"""The words without what cannot be seen, with single blanks, and whether something hidden was taken out.

    >>> clean_words("ABU\u202e  NIDAL ")
    ('ABU NIDAL', True)
    """
    if words.isprintable() and "  " not in words:
        return words.strip(), False
    seen = _HIDDEN.sub("", words)
    return " ".join(seen.split()), seen != words


def make_id(*words: str) -> str:
    """An id for an entry to which its list gives none: a hash of what it says, the same as long as it says so."""
    return "made-" + hashlib.sha256("\n".join(words).encode(errors="replace")).hexdigest()[:12]


def _each_once(words: Iterable[str]) -> tuple[str, ...]:
    """Each of the words once, on one line, the empty ones left out."""
    return tuple(dict.fromkeys(clean for one in words if (clean := clean_words(one)[0])))
