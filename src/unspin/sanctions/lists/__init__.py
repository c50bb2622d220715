"""Lists read: from the bytes of a sanctions list to its listings, one by one, with counts of what was not kept.

In: streams of bytes. Out: `Listing`s, and a `Tally` of rows read, kept and rejected.

    bytes → recognised → rows, elements or lines → entries → listings

Nothing is held but the entry in hand, so that a list may be larger than the memory.
"""

from __future__ import annotations

from unspin.sanctions.lists.addresses import ADDRESSES, tell_addresses
from unspin.sanctions.lists.entries import FindCountry
from unspin.sanctions.lists.reading import read_list
from unspin.sanctions.lists.recognition import HEAD, recognise, recognise_part
from unspin.sanctions.lists.sources import Layout, ListFormat, ListPart, ListSource
from unspin.sanctions.lists.tally import Tally

__all__ = [
    "ADDRESSES",
    "HEAD",
    "FindCountry",
    "Layout",
    "ListFormat",
    "ListPart",
    "ListSource",
    "Tally",
    "read_list",
    "recognise",
    "recognise_part",
    "tell_addresses",
]
