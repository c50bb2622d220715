"""A network as two tables for a spreadsheet or for Gephi: one of ties, with Source and Target, and one of actors.

A cell that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets take for "this is text";
the same name gets it in both tables, so that edges still find their nodes.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Final

from unspin.model import Network
from unspin.report.network_index import index_network
from unspin.report.network_tables import Cell, Table, actors_table, name_actors, ties_table

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # the last four: full width


def network_csv(network: Network) -> tuple[str, str]:
    """The table of ties and the table of actors, each with its head."""
    index = index_network(network)
    names = name_actors(index)
    return _write(ties_table(index, names)), _write(actors_table(index, names))


def actors_path(path: Path) -> Path:
    """Where the actors' table goes that belongs to a table of ties.

    >>> actors_path(Path("ties.csv")).name
    'ties-actors.csv'
    """
    return path.with_name(f"{path.stem}-actors{path.suffix}")


def _write(table: Table) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([_guard(cell) for cell in row] for row in table.rows)
    return text.getvalue()


def _guard(cell: Cell) -> Cell:
    return "'" + cell if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
