"""Two texts compared, for a terminal: the verdict, the direction with its signs, what was swapped."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from unspin.model import Article, SwapKind
from unspin.report.findings import direction_in_words, gather, percent
from unspin.report.index import whence
from unspin.report.pair import Pair
from unspin.report.terminal_findings import FEW, add_changes, add_signs, add_swaps, fact_table
from unspin.report.visible import one_line


def print_pair(pair: Pair, console: Console, *, is_long: bool = False, has_report: bool = False) -> None:
    """Nothing; the comparison stands on the console.

    Args:
        pair: the two articles and their comparison.
        console: where to.
        is_long: spell out every finding, harmless wording too.
        has_report: whether an evidence page was written too, and need not be suggested.
    """
    pair = pair.put_source_first()
    left, right, comparison = pair
    labels = pair.labels()
    limit = None if is_long else FEW
    table = fact_table()
    names = ("source", "copy") if pair.is_decided else ("left", "right")
    for name, article in zip(names, (left, right), strict=True):
        table.add_row(name, _named(labels[article.id], article))
    table.add_row("found", Text(verdict(pair), style="bold"))
    if comparison.is_copy:
        table.add_row("direction", Text(direction_in_words(comparison, labels[left.id], labels[right.id])))
        signs = comparison.signs if is_long else comparison.signs[:FEW]
        add_signs(table, signs, pair.sides(), is_long=is_long)
    add_swaps(table, comparison, limit)
    if is_long:
        add_changes(table, SwapKind.WORDING, gather(comparison.swaps, SwapKind.WORDING), None)
    for number, (one, two) in enumerate(comparison.related):
        both = one_line(one) if one == two else f"{one_line(one)} / {one_line(two)}"
        table.add_row("" if number else "both offer", Text(both))
    console.print(table)
    if not has_report:
        console.print(Text("Next: add --report pair.html to see the two side by side.", style="dim"))


def verdict(pair: Pair) -> str:
    """What the two are to each other, in one sentence without its full stop."""
    comparison, sides = pair.comparison, pair.sides()
    if not comparison.passages:
        return "no copy: no passages correspond"
    shares = f"{percent(comparison.left_share)} of {sides.left}, {percent(comparison.right_share)} of {sides.right}"
    if not comparison.is_copy:
        return f"no copy: what corresponds ({shares}) is shared quotation or too little"
    order = "in the same order" if comparison.is_ordered else "in another order"
    certain = "" if pair.is_decided else "; which copied is open"
    return f"a copy: {shares}, {percent(comparison.swapped_share)} of the words swapped, {order}{certain}"


def _named(label: str, article: Article) -> Text:
    text = Text(label, style="bold")
    known = whence(article)
    return text.append(f" · {known}", style="not bold") if known else text
