"""A network as a workbook: sheets Ties, Actors, Evidence, Techniques and Matches.

Ties stands first, with Source and Target, so that Gephi's import of a spreadsheet finds its edges. Every text is written
as text: no formula and no link is made of what a page says. The same network gives the same bytes.

Limits: a sheet holds a million rows; what is beyond is told of in its last row.
"""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING, Final

import xlsxwriter

from unspin.model import Network
from unspin.report.network_index import index_network
from unspin.report.network_tables import Table, make_tables

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_MOST_ROWS: Final = 1_048_576 - 2  # the format's limit, less the head and the row that tells of the rest
_WIDTHS: Final = {
    "Sentence": 70,
    "Source": 28,
    "Target": 28,
    "Id": 28,
    "Label": 18,
    "Why": 50,
    "Claimants": 30,
}
_WIDTH: Final = 14
_SAVED: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - the format has no zone; a fixed day keeps the bytes the same
_OPTIONS: Final = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}  # fmt: skip


def network_xlsx(network: Network) -> bytes:
    """The workbook."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, _OPTIONS) as book:
        book.set_properties({"created": _SAVED, "title": "Network", "author": "unspin"})
        head = book.add_format({"bold": True, "bottom": 1})
        for table in make_tables(index_network(network)):
            _fill(book.add_worksheet(table.name), table, head)
    return target.getvalue()


def _fill(sheet: Worksheet, table: Table, head: Format) -> None:
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(table.columns):
        sheet.set_column(column, column, _WIDTHS.get(name, _WIDTH))
        sheet.write_string(0, column, name, head)
    for number, row in enumerate(table.rows[:_MOST_ROWS], start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(number, column, cell)
            else:
                sheet.write_number(number, column, cell)
    left_out = len(table.rows) - _MOST_ROWS
    if left_out > 0:
        sheet.write_string(_MOST_ROWS + 1, 0, f"and {left_out} rows more, which a sheet cannot hold")
    else:
        sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.columns) - 1)
