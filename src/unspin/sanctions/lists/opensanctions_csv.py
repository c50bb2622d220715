"""OpenSanctions' simplified table (`targets.simple.csv`): one row for each target, several values parted by semicolons.

The table does not say which of its aliases are weak; `entities.ftm.json` does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from unspin.model import Listing, ListingKind, NameQuality
from unspin.sanctions.lists.dates import later_day, read_dates
from unspin.sanctions.lists.entries import Entry, FindCountry, Keeper
from unspin.sanctions.lists.identifiers import is_imo_number, write_identifier
from unspin.sanctions.lists.lines import read_lines
from unspin.sanctions.lists.rows import RowShape
from unspin.sanctions.lists.schemata import KINDS, NOT_A_PARTY
from unspin.sanctions.lists.sources import ListSource
from unspin.sanctions.lists.tables import Columns, read_table, skip_header, watch_end
from unspin.sanctions.lists.tally import Tally

_MEANS: Mapping[ListingKind, str] = {ListingKind.VESSEL: "IMO"}


def read_opensanctions_csv(source: ListSource, find_country: FindCountry, tally: Tally) -> Iterator[Listing]:
    """The listings of a table in OpenSanctions' simplified layout."""
    keeper = Keeper(source.name, find_country, tally)
    columns = Columns(source.layout.header)
    width = len(source.layout.header)
    lines = skip_header(watch_end(read_lines(source.stream), tally))
    shape = RowShape(delimiter=source.layout.delimiter, fewest=width, most=width)
    for row in read_table(lines, shape, tally):
        schema = columns.read(row.fields, "schema")
        if schema not in KINDS:
            tally.reject(NOT_A_PARTY, row.number)
            continue
        tally.day = later_day(tally.day, columns.read(row.fields, "last_change"))
        listing = keeper.keep(_read_entry(row.number, row.fields, columns))
        if listing:
            yield listing


def _read_entry(number: int, fields: list[str], columns: Columns) -> Entry:
    kind = KINDS[columns.read(fields, "schema")]
    aliases = columns.read_many(fields, "aliases")
    programmes = columns.read_many(fields, "program_ids") or columns.read_many(fields, "sanctions")
    return Entry(
        number=number,
        id=columns.read(fields, "id"),
        kind=kind,
        names=[
            (columns.read(fields, "name"), NameQuality.PRIMARY),
            *((one, NameQuality.STRONG) for one in aliases),
        ],
        birth_dates=[date for words in columns.read_many(fields, "birth_date") for date in read_dates(words)],
        countries=columns.read_many(fields, "countries"),
        numbers=[_read_number(one, kind) for one in columns.read_many(fields, "identifiers")],
        programmes=programmes or columns.read_many(fields, "dataset"),
        remarks=columns.read_many(fields, "dataset") if programmes else (),
    )


def _read_number(number: str, kind: ListingKind) -> str:
    """An identifier, whose kind the table does not say: seven digits of a vessel with the right check digit are IMO's."""
    means = _MEANS.get(kind, "") if is_imo_number(number) else "ID"
    return write_identifier(means or "ID", number) or ""
