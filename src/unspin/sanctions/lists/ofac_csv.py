"""The Treasury's list in its raw layout: `sdn.csv`, with `alt.csv`, `add.csv` and `sdn_comments.csv` beside it.

The tables have no header (a re-saved one may have), write nothing as `-0-`, and end in control-Z. Their rows begin with
the entry's number; `sdn_comments.csv` goes on where the remarks of a row have no more room.

Limits: aliases and addresses are held in memory, some 300 bytes each, until their entry comes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import regex

from unspin.model import Listing, ListingKind, NameQuality
from unspin.sanctions.lists.entries import Entry, FindCountry, Keeper
from unspin.sanctions.lists.lines import Line, read_lines
from unspin.sanctions.lists.ofac_parts import Parts, is_end_mark, read_parts, value_of
from unspin.sanctions.lists.ofac_remarks import read_remarks
from unspin.sanctions.lists.rows import RowShape
from unspin.sanctions.lists.sources import ListPart, ListSource
from unspin.sanctions.lists.tables import read_table, skip_header
from unspin.sanctions.lists.tally import Tally

WIDTH: Final = 12
AFTER_END: Final = "after the file's end mark (control-Z)"
NO_NUMBER: Final = "no entry's number in the first field"

_KINDS: Mapping[str, ListingKind] = {
    "individual": ListingKind.PERSON,
    "vessel": ListingKind.VESSEL,
    "aircraft": ListingKind.AIRCRAFT,
    "entity": ListingKind.ORGANISATION,
    "": ListingKind.ORGANISATION,
}
_BETWEEN_PROGRAMMES = regex.compile(r"\]\s*+\[|;")
_WHAT_LACKS: Mapping[ListPart, str] = {
    ListPart.ALIASES: "strong aliases",
    ListPart.ADDRESSES: "addresses and their countries",
}


def read_ofac_csv(source: ListSource, find_country: FindCountry, tally: Tally) -> Iterator[Listing]:
    """The listings of the Treasury's raw tables."""
    parts = read_parts(source.parts, tally)
    for part, what in _WHAT_LACKS.items():
        if part not in source.parts:
            tally.break_off(
                f"{part} is not beside the list: {what} are lacking. Download it into the same folder."
            )
    keeper = Keeper(source.name, find_country, tally)
    lines = _until_end(read_lines(source.stream), tally)
    for row in read_table(
        skip_header(lines) if source.layout.header else lines, RowShape(fewest=WIDTH, most=WIDTH), tally
    ):
        if not row.fields[0].strip().isdecimal():
            tally.reject(NO_NUMBER, row.number)
            continue
        listing = keeper.keep(_read_entry(row.number, row.fields, parts))
        if listing:
            yield listing
    if parts.count_left():
        tally.break_off(
            f"{parts.count_left():,} rows of the tables beside it belong to entries that are not in this file: it is cut "
            "off, or of another day. Download all of them again."
        )


def _until_end(lines: Iterable[Line], tally: Tally) -> Iterator[Line]:
    """The lines up to the end mark; those after it are rejected, and a file without one may be cut off."""
    source = iter(lines)
    last = None
    for line in source:
        if is_end_mark(line.text):
            for after in source:
                if after.text.strip("\x1a, "):
                    tally.read += 1
                    tally.reject(AFTER_END, after.number)
            return
        last = line
        yield line
    if last is not None and not last.is_ended:
        tally.break_off(
            f"The file has no end mark and its last line ({last.number:,}) no end: it is cut off. Download it again."
        )
    elif last is not None:
        tally.note(
            "The file has no end mark (control-Z), as the Treasury's have: whether it is whole is unknown."
        )


def _read_entry(number: int, fields: list[str], parts: Parts) -> Entry:
    values = [value_of(one) for one in fields]
    entry_id, name, kind, programmes, title, call_sign, vessel_type, _, _, flag, owner, remarks = values
    beside = parts.take(entry_id)
    told = read_remarks(fields[11] + beside.comments if remarks else "")
    about = [title, vessel_type, f"owner {owner}" if owner else "", *told.rest]
    return Entry(
        number=number,
        id=entry_id,
        kind=_KINDS.get(kind.lower(), ListingKind.UNKNOWN),
        names=[(name, NameQuality.PRIMARY), *beside.names, *told.names],
        birth_dates=told.birth_dates,
        countries=[*told.countries, *beside.countries, flag],
        numbers=[*told.numbers, f"call sign {call_sign}" if call_sign else ""],
        programmes=[one.strip("[] ") for one in _BETWEEN_PROGRAMMES.split(programmes)],
        remarks=about,
    )
