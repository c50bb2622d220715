"""What was found, shown: in a terminal, as JSON lines, as one self-contained page.

In: a `Trace`, or two articles and their `Comparison`. Out: text on a console, lines of JSON, an HTML file.
Everything that comes from a page is shown as text; nothing of it is obeyed.
"""

from __future__ import annotations

from unspin.report.ledger_claimreview import ledger_claimreview
from unspin.report.ledger_csv import ledger_csv
from unspin.report.ledger_page import write_ledger_report
from unspin.report.ledger_records import ledger_lines
from unspin.report.ledger_terminal import print_ledger
from unspin.report.page import write_pair_report, write_report
from unspin.report.pair import Pair
from unspin.report.pairs import pair_table_lines, print_pairs
from unspin.report.records import pair_lines, trace_lines
from unspin.report.screening_records import screening_lines
from unspin.report.screening_terminal import print_screening
from unspin.report.terminal import print_trace
from unspin.report.terminal_pair import print_pair
from unspin.report.written import check_writable, write_whole

__all__ = [
    "Pair",
    "check_writable",
    "ledger_claimreview",
    "ledger_csv",
    "ledger_lines",
    "pair_lines",
    "pair_table_lines",
    "print_ledger",
    "print_pair",
    "print_pairs",
    "print_screening",
    "print_trace",
    "screening_lines",
    "trace_lines",
    "write_ledger_report",
    "write_pair_report",
    "write_report",
    "write_whole",
]
