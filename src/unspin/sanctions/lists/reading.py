"""A list's listings, one by one, by the reader of its format."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from unspin.model import Listing
from unspin.sanctions.lists.entries import FindCountry
from unspin.sanctions.lists.follow_the_money import read_follow_the_money
from unspin.sanctions.lists.ofac_csv import read_ofac_csv
from unspin.sanctions.lists.ofac_xml import read_ofac_xml
from unspin.sanctions.lists.opensanctions_csv import read_opensanctions_csv
from unspin.sanctions.lists.plain_names import read_plain_names
from unspin.sanctions.lists.sources import ListFormat, ListSource
from unspin.sanctions.lists.tally import Tally
from unspin.sanctions.lists.un_xml import read_un_xml
from unspin.sanctions.lists.us_csv import read_us_csv

Reader: TypeAlias = Callable[[ListSource, FindCountry, Tally], Iterator[Listing]]

READERS: Mapping[ListFormat, Reader] = {
    ListFormat.OFAC_CSV: read_ofac_csv,
    ListFormat.OFAC_XML: read_ofac_xml,
    ListFormat.US_CSV: read_us_csv,
    ListFormat.UN_XML: read_un_xml,
    ListFormat.OPENSANCTIONS_CSV: read_opensanctions_csv,
    ListFormat.FOLLOW_THE_MONEY: read_follow_the_money,
    ListFormat.NAMES: read_plain_names,
}


def read_list(source: ListSource, find_country: FindCountry, tally: Tally) -> Iterator[Listing]:
    """The listings of a list, in its order.

    Args:
        source: the list.
        find_country: ISO code of the country that words name, or None.
        tally: counts what was read, kept and rejected; complete when the last listing was given.
    """
    return READERS[source.layout.format](source, find_country, tally)
