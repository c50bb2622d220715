"""The pairs that `find-copies` finds: as text for a terminal, as JSON lines.

Of a large result a terminal shows the rows that most of a text went into; the file that was asked for has them all.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pyarrow.compute as pc
from rich.console import Console
from rich.table import Table
from rich.text import Text

from unspin.engines.find_copies import CopyTable
from unspin.report.findings import count_words, percent
from unspin.report.terminal import rejects_block
from unspin.report.visible import one_line

_SHOWN = 20
_ID_LIMIT = 40


def print_pairs(found: CopyTable, console: Console, *, is_long: bool = False, out: str | None = None) -> None:
    """Nothing; the pairs stand on the console.

    Args:
        found: the result.
        console: where to.
        is_long: show every pair, not the first twenty.
        out: the file that has them all, if one was written.
    """
    limit = found.table.num_rows if is_long else _SHOWN
    if found.table.num_rows:
        console.print(_pair_table(found, limit))
    for note in found.notes:
        console.print(Text(f"Note: {note}", style="dim"))
    rejects = rejects_block(found.rejects)
    if rejects is not None:
        console.print(rejects)
    console.print(Text(pairs_in_one_line(found), style="bold"))
    hidden = found.table.num_rows - limit
    if hidden > 0:
        where = f"all are in {one_line(out)}" if out else "add --out pairs.parquet to keep them all"
        console.print(Text(f"{count_words(hidden, 'more pair')} not shown; {where}.", style="dim"))


def pairs_in_one_line(found: CopyTable) -> str:
    """The result in one line: texts, pairs by kind, rejects."""
    parts = [count_words(found.texts, "text")]
    kinds = _count_kinds(found)
    if kinds:
        by_kind = ", ".join(f"{count:,} {kind}" for kind, count in kinds.items())
        parts.append(f"{count_words(found.table.num_rows, 'pair')} ({by_kind})")
    else:
        parts.append("no copies found")
    if found.rejects:
        parts.append(f"{len(found.rejects)} rejected")
    return " · ".join(parts)


def pair_table_lines(found: CopyTable) -> Iterator[str]:
    """One JSON object a line: pairs, notes, rejects, and a summary at the end."""
    for batch in found.table.to_batches(max_chunksize=4096):
        for row in batch.to_pylist():
            yield _line("pair", row)
    for note in found.notes:
        yield _line("note", {"note": note})
    for reject in found.rejects:
        fields = {
            "place": reject.place,
            "reason": reject.reason,
            "detail": reject.detail,
            "advice": reject.advice,
        }
        yield _line("reject", fields)
    summary = {"texts": found.texts, "pairs": found.table.num_rows, "kinds": _count_kinds(found)}
    yield _line("summary", {**summary, "rejects": len(found.rejects)})


def _line(kind: str, fields: dict[str, Any]) -> str:
    return json.dumps({"type": kind, **fields}, ensure_ascii=False)


def _count_kinds(found: CopyTable) -> dict[str, int]:
    counts = Counter(
        {row["values"]: row["counts"] for row in pc.value_counts(found.table["kind"]).to_pylist()}
    )
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _pair_table(found: CopyTable, limit: int) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("left", "right", "kind"):
        table.add_column(name, overflow="fold")
    for name in ("of left", "of right", "alike", "passages"):
        table.add_column(name, justify="right")
    larger = pc.max_element_wise(found.table["left_share"], found.table["right_share"])
    best = pc.sort_indices(
        found.table.append_column("larger", larger), [("larger", "descending"), ("score", "descending")]
    )
    for row in found.table.take(best[:limit]).to_pylist():
        table.add_row(
            one_line(str(row["left"]), _ID_LIMIT),
            one_line(str(row["right"]), _ID_LIMIT),
            row["kind"],
            percent(row["left_share"]),
            percent(row["right_share"]),
            percent(row["score"]),
            str(len(row["passages"])),
        )
    return table
