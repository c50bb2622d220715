"""The US consolidated screening list as CSV: the lists of Commerce, State and the Treasury in one table with a header.

Each row names the list it comes from, which stands first among its programmes. Rows without a number of their own get an
id made of list and name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import regex

from unspin.model import Listing, ListingKind, NameQuality
from unspin.sanctions.lists.dates import read_dates
from unspin.sanctions.lists.entries import Entry, FindCountry, Keeper, make_id
from unspin.sanctions.lists.identifiers import find_kind, find_vessel_numbers, write_identifier
from unspin.sanctions.lists.lines import read_lines
from unspin.sanctions.lists.rows import RowShape
from unspin.sanctions.lists.sources import ListSource
from unspin.sanctions.lists.tables import Columns, read_table, skip_header, split_values, watch_end
from unspin.sanctions.lists.tally import Tally

_KINDS: Mapping[str, ListingKind] = {
    "individual": ListingKind.PERSON,
    "entity": ListingKind.ORGANISATION,
    "vessel": ListingKind.VESSEL,
    "aircraft": ListingKind.AIRCRAFT,
}
_AND = regex.compile(r"^and\s+", regex.IGNORECASE)
_LAST_COUNTRY = regex.compile(r"(?:^|,\s*)([A-Z]{2})$")


def read_us_csv(source: ListSource, find_country: FindCountry, tally: Tally) -> Iterator[Listing]:
    """The listings of the US consolidated screening list."""
    keeper = Keeper(source.name, find_country, tally)
    columns = Columns(source.layout.header)
    width = len(source.layout.header)
    lines = skip_header(watch_end(read_lines(source.stream), tally))
    shape = RowShape(delimiter=source.layout.delimiter, fewest=width, most=width)
    for row in read_table(lines, shape, tally):
        listing = keeper.keep(_read_entry(row.number, row.fields, columns))
        if listing:
            yield listing


def _read_entry(number: int, fields: list[str], columns: Columns) -> Entry:
    def read(name: str) -> str:
        return columns.read(fields, name)

    def read_many(name: str) -> list[str]:
        return columns.read_many(fields, name)

    numbers, others = _read_ids(read_many("ids"))
    countries = [found[1] for one in read_many("addresses") if (found := _LAST_COUNTRY.search(one))]
    aliases = [_AND.sub("", one) for one in read_many("alt_names")]
    call_sign = read("call_sign")
    return Entry(
        number=number,
        id=read("entity_number") or read("_id") or make_id(read("source"), read("name")),
        kind=_KINDS.get(read("type").lower(), ListingKind.UNKNOWN),
        names=[(read("name"), NameQuality.PRIMARY), *((one, NameQuality.STRONG) for one in aliases)],
        birth_dates=[date for words in read_many("dates_of_birth") for date in read_dates(words)],
        countries=[*read_many("nationalities"), *read_many("citizenships"), *countries, read("vessel_flag")],
        numbers=[*numbers, f"call sign {call_sign}" if call_sign else ""],
        programmes=[read("source"), *split_values(read("programs"))],
        remarks=[
            read("title"),
            *(f"born in {one}" for one in read_many("places_of_birth")),
            read("remarks"),
            *others,
        ],
    )


def _read_ids(values: list[str]) -> tuple[list[str], list[str]]:
    """The identifiers ("US, 80-0890696, Tax ID No."), and what stands among them that is none."""
    numbers: list[str] = []
    others: list[str] = []
    for value in values:
        found = find_vessel_numbers(value) or _read_id(value)
        (numbers if found else others).extend(found or [value])
    return numbers, others


def _read_id(value: str) -> list[str]:
    number, _, label = value.rpartition(", ")
    kind = find_kind(label)
    parts = number.split(", ", maxsplit=1)
    has_country = len(parts) == 2 and len(parts[0]) == 2 and parts[0].isupper()
    written = write_identifier(kind, parts[1] if has_country else number) if kind else None
    return [written] if written else []
