"""A comparison's findings as rows for a terminal: what was altered, spelled out, and the direction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.table import Table
from rich.text import Text

from unspin.model import Comparison, Copy, Direction, Sign, SwapKind
from unspin.report.findings import (
    DAMAGE,
    Finding,
    Sides,
    altered_quotations,
    gather,
    odds,
    percent,
    sureness,
    swaps_in_words,
)
from unspin.report.visible import first_words, one_line

STYLES = {
    SwapKind.NAME: "red",
    SwapKind.NUMBER: "blue",
    SwapKind.MEANING: "magenta",
    SwapKind.QUOTATION: "yellow",
    SwapKind.WORDING: "default",
}

QUOTATION_LIMIT = 300  # four lines of an 80-column terminal
REASON_LIMIT = 210  # three lines
FEW = 12  # how many findings of one kind are spelled out before the rest is counted
FEW_SIGNS = 2


def fact_table() -> Table:
    """A table of two columns without lines: what, and the words."""
    table = Table.grid(padding=(0, 1, 0, 0), pad_edge=False)
    table.add_column(width=10, no_wrap=True, style="dim")
    table.add_column(ratio=1, overflow="fold")
    return table


def copy_findings(copy: Copy, limit: int | None) -> Table:
    """What happened between source and target: swaps counted, damage spelled out, the direction.

    Args:
        copy: source on the left, target on the right.
        limit: how many findings of one kind to spell out; None for all.
    """
    table = fact_table()
    comparison = copy.comparison
    add_swaps(table, comparison, limit)
    if not copy.is_decided:
        table.add_row("direction", Text("undecided: this is only the likelier order"))
    elif comparison.direction is not Direction.UNDECIDED:
        table.add_row("direction", Text(f"{sureness(comparison)} sure"))
    signs = comparison.signs if limit is None else comparison.signs[:FEW_SIGNS]
    add_signs(table, signs, Sides(left="the source", right="the copy"), is_long=limit is None)
    return table


def add_swaps(table: Table, comparison: Comparison, limit: int | None) -> None:
    """Nothing; the table has rows for the counts, names, numbers, meanings and quotations."""
    if comparison.swaps:
        counts = swaps_in_words(comparison.swaps)
        table.add_row("swaps", Text(f"{counts} ({percent(comparison.swapped_share)} of the words)"))
    for kind in DAMAGE:
        add_changes(table, kind, gather(comparison.swaps, kind), limit)
    quotations = altered_quotations(comparison)
    shown = quotations if limit is None else quotations[:limit]
    length = None if limit is None else QUOTATION_LIMIT
    for number, change in enumerate(shown):
        style = STYLES[SwapKind.QUOTATION]
        left, right = (one_line(words, length) for words in (change.left_words, change.right_words))
        table.add_row("" if number else "quotation", Text.assemble("“", left, "”\n→ “", (right, style), "”"))
    add_rest(table, len(quotations) - len(shown))


def add_changes(table: Table, kind: SwapKind, changes: Sequence[Finding], limit: int | None) -> None:
    """Nothing; the table has a row for each change of the kind, and one for those left out."""
    shown = changes if limit is None else changes[:limit]
    for number, change in enumerate(shown):
        text = Text.assemble(one_line(change.left_words), " → ", (one_line(change.right_words), STYLES[kind]))
        if len(change.swaps) > 1:
            text.append(f"  ({len(change.swaps)} times)")
        table.add_row("" if number else kind.value, text)
    add_rest(table, len(changes) - len(shown))


def add_rest(table: Table, count: int) -> None:
    """Nothing; a row says how many findings were left out, if any were."""
    if count > 0:
        table.add_row("", Text(f"… and {count} more (-v shows all)", style="dim"))


def add_signs(table: Table, signs: Iterable[Sign], sides: Sides, *, is_long: bool) -> None:
    """Nothing; the table has a row for each sign: why, how strongly, and for which side it speaks."""
    for sign in signs:
        side = sides.left if sign.weight > 0 else sides.right
        reason = first_words(sign.reason, None if is_long else REASON_LIMIT)
        table.add_row("", Text(f"{reason} ({odds(sign)} for {side})"))
