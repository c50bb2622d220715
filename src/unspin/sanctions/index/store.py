"""Listings kept small: each as one run of bytes, made a record again when it is asked for.

A record of a list of five million entries costs a kilobyte as Python objects, and a quarter of it here.
"""

from __future__ import annotations

import marshal
from array import array

from unspin.model import ListedName, Listing, ListingKind, NameQuality

_KINDS = tuple(ListingKind)
_QUALITIES = tuple(NameQuality)


class ListingStore:
    """Listings by number, in the order in which they were added."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._ends = array("Q", [0])

    def __len__(self) -> int:
        return len(self._ends) - 1

    def add(self, listing: Listing) -> int:
        """The number under which the listing can be had again."""
        names = tuple((name.words, _QUALITIES.index(name.quality)) for name in listing.names)
        self._bytes += marshal.dumps(
            (
                listing.id,
                listing.list,
                listing.name,
                _KINDS.index(listing.kind),
                names,
                tuple(listing.birth_dates),
                tuple(listing.countries),
                tuple(listing.numbers),
                tuple(listing.programmes),
                listing.remarks,
            )
        )
        self._ends.append(len(self._bytes))
        return len(self) - 1

    def get(self, number: int) -> Listing:
        """The listing with that number."""
        begin, end = self._ends[number], self._ends[number + 1]
        # The bytes were made by `add` in this process; nothing from outside is read here.
        fields = marshal.loads(memoryview(self._bytes)[begin:end])  # noqa: S302
        identity, source, name, kind, names, births, countries, numbers, programmes, remarks = fields
        return Listing(
            id=identity,
            list=source,
            name=name,
            kind=_KINDS[kind],
            names=tuple(ListedName(words=words, quality=_QUALITIES[quality]) for words, quality in names),
            birth_dates=births,
            countries=countries,
            numbers=numbers,
            programmes=programmes,
            remarks=remarks,
        )

    @property
    def size(self) -> int:
        """Bytes that the listings take."""
        return len(self._bytes) + self._ends.itemsize * len(self._ends)
