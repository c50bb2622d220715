"""A plain list of names: one a line, or a table with a header in which one column is the name.

A line that begins with # is a remark. Columns are known by what they are headed; all but the name may be absent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from unspin.model import Listing, ListingKind, NameQuality
from unspin.sanctions.lists.dates import read_dates
from unspin.sanctions.lists.entries import Entry, FindCountry, Keeper, make_id
from unspin.sanctions.lists.lines import read_lines
from unspin.sanctions.lists.rows import TOO_LONG, RowShape
from unspin.sanctions.lists.sources import ListSource
from unspin.sanctions.lists.tables import Columns, read_table, skip_header
from unspin.sanctions.lists.tally import Tally

NAME_COLUMNS: Final = (
    "name",
    "names",
    "full name",
    "full_name",
    "fullname",
    "entity name",
    "entity_name",
    "company",
    "company name",
    "vessel",
    "vessel name",
    "ship name",
    "whole name",
    "primary name",
)
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "uid", "number", "reference"),
    "kind": ("kind", "type", "schema"),
    "aliases": ("aliases", "alias", "aka", "alt_names"),
    "births": ("birth_date", "date of birth", "dob", "birth_dates", "dates_of_birth"),
    "countries": ("countries", "country", "nationality", "nationalities"),
    "programmes": ("programmes", "programme", "programs", "program"),
    "remarks": ("remarks", "remark", "notes", "note"),
}
_KINDS: Mapping[str, ListingKind] = {
    "person": ListingKind.PERSON,
    "individual": ListingKind.PERSON,
    "organisation": ListingKind.ORGANISATION,
    "organization": ListingKind.ORGANISATION,
    "company": ListingKind.ORGANISATION,
    "entity": ListingKind.ORGANISATION,
    "vessel": ListingKind.VESSEL,
    "ship": ListingKind.VESSEL,
    "aircraft": ListingKind.AIRCRAFT,
}


def read_plain_names(source: ListSource, find_country: FindCountry, tally: Tally) -> Iterator[Listing]:
    """The names of a plain list."""
    keeper = Keeper(source.name, find_country, tally)
    entries = _read_columns(source, tally) if source.layout.header else _read_names(source, tally)
    for entry in entries:
        listing = keeper.keep(entry)
        if listing:
            yield listing


def _read_names(source: ListSource, tally: Tally) -> Iterator[Entry]:
    for line in read_lines(source.stream):
        name = line.text.strip()
        if line.is_too_long:
            tally.read += 1
            tally.reject(TOO_LONG, line.number)
        elif name and not name.startswith("#"):
            tally.read += 1
            yield Entry(number=line.number, id=make_id(name), names=[(name, NameQuality.PRIMARY)])


def _read_columns(source: ListSource, tally: Tally) -> Iterator[Entry]:
    header = source.layout.header
    columns = Columns(header)
    place = columns.find(*NAME_COLUMNS) or 0
    headings = {
        what: header[found] for what, names in _COLUMNS.items() if (found := columns.find(*names)) is not None
    }
    shape = RowShape(delimiter=source.layout.delimiter, fewest=place + 1, most=len(header))
    for row in read_table(skip_header(read_lines(source.stream)), shape, tally):
        told = {what: columns.read(row.fields, heading) for what, heading in headings.items()}
        yield _read_entry(row.number, row.fields[place], told)


def _read_entry(number: int, name: str, told: Mapping[str, str]) -> Entry:
    def many(what: str) -> list[str]:
        return [one.strip() for one in told.get(what, "").split(";")]

    return Entry(
        number=number,
        id=told.get("id") or make_id(name.strip()),
        kind=_KINDS.get(told.get("kind", "").lower(), ListingKind.UNKNOWN),
        names=[(name, NameQuality.PRIMARY), *((one, NameQuality.STRONG) for one in many("aliases"))],
        birth_dates=[date for words in many("births") for date in read_dates(words)],
        countries=many("countries"),
        programmes=many("programmes"),
        remarks=many("remarks"),
    )
