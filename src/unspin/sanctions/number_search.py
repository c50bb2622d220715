"""Listings sought by their vessels' numbers alone: a ship is renamed and painted over, its IMO number stays.

The table is made when the first number is sought, from all listings: some 10 µs each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from unspin.sanctions.index import NameIndex

_KINDS = frozenset(["IMO", "MMSI"])
_DIGITS = re.compile(r"[^0-9]+")


class NumberSearch:
    """The vessels' numbers of an index's listings."""

    def __init__(self, index: NameIndex) -> None:
        self._index = index
        self._names: dict[tuple[str, str], list[int]] | None = None

    def find(self, numbers: Sequence[str]) -> list[tuple[int, str]]:
        """Of each listing that has one of the numbers, the number of its first name, and which number that is."""
        if self._names is None:
            self._names = self._gather()
        found: dict[int, str] = {}
        for written in numbers:
            for name in self._names.get(_read(written), ()):
                found.setdefault(name, written)
        return sorted(found.items())

    def _gather(self) -> dict[tuple[str, str], list[int]]:
        names: dict[tuple[str, str], list[int]] = {}
        last = -1
        for name in range(len(self._index)):
            listing = self._index.listing_number(name)
            if listing == last:
                continue
            last = listing
            for written in self._index.listing(listing).numbers:
                key = _read(written)
                if key[0] in _KINDS and key[1]:
                    names.setdefault(key, []).append(name)
        return names


def _read(written: str) -> tuple[str, str]:
    """A number's kind and its digits."""
    kind, _, number = written.strip().partition(" ")
    return kind.upper(), _DIGITS.sub("", number)
