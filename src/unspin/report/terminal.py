"""A trace as text for a terminal: families as trees, what stands alone, rejects, one summary line.

Readable at 80 columns and without colour: colour only repeats what a word says already. Page text goes
in as plain text on one line, its hidden characters as marks, so nothing from a page is ever obeyed.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text
from rich.tree import Tree

from unspin.model import Article, Change, Copy, Family, Reject, Trace
from unspin.report.findings import count_words, guess_in_words, kinds_in_words, percent
from unspin.report.index import index_trace, whence
from unspin.report.records import summarise
from unspin.report.terminal_findings import FEW, REASON_LIMIT, copy_findings, fact_table
from unspin.report.visible import first_words, one_line

TITLE_LIMIT = 160


def print_trace(trace: Trace, console: Console, *, is_long: bool = False, has_report: bool = False) -> None:
    """Nothing; the trace stands on the console.

    Args:
        trace: what was found.
        console: where to.
        is_long: spell out every finding, not the first few of each kind.
        has_report: whether an evidence page was written too, and need not be suggested.
    """
    view = _TraceView(trace, limit=None if is_long else FEW)
    for number, family in enumerate(view.index.families, start=1):
        console.print(view.family_block(family, number))
    for block in (view.alone_block(), view.guesses_block(), view.notes_block(), rejects_block(trace.rejects)):
        if block is not None:
            console.print(block)
    console.print(Text(trace_in_one_line(trace), style="bold"))
    for hint in hints(trace, has_report=has_report):
        console.print(Text(hint, style="dim"))


def trace_in_one_line(trace: Trace) -> str:
    """The result in one line: pages, families, copies by kind, alone, rejects."""
    summary = summarise(trace)
    kinds = ", ".join(f"{count} {kind}" for kind, count in summary.copies.items() if count)
    copies = sum(summary.copies.values())
    parts = [count_words(summary.articles, "page")]
    if trace.families:
        parts.append(count_words(summary.families, "family", "families"))
        parts.append(count_words(copies, "copy", "copies") + (f" ({kinds})" if kinds else ""))
    else:
        parts.append("no copies found")
    parts.append(f"{len(trace.alone)} alone")
    if trace.rejects:
        parts.append(f"{len(trace.rejects)} rejected")
    return " · ".join(parts)


def hints(trace: Trace, *, has_report: bool) -> Iterator[str]:
    """What to do next, for the result at hand."""
    if trace.copies and not has_report:
        yield "Next: add --report report.html to see every copy beside its source."
    elif trace.copies:
        yield "Next: open the report in a browser; --restored DIR writes the restored texts."
    elif trace.articles:
        yield "Next: add more pages of the same story; a copy is only found beside its source."
    elif not trace.rejects:
        yield "Next: give files or folders that hold saved pages; see unspin trace --help."
    if trace.rejects:
        yield "Some inputs were not traced: each reason above says what to do."


class _TraceView:
    """The blocks of one trace."""

    def __init__(self, trace: Trace, limit: int | None) -> None:
        self.trace = trace
        self.limit = limit
        self.index = index_trace(trace)
        self.articles = self.index.articles
        self.labels = self.index.labels

    def family_block(self, family: Family, number: int) -> RenderableType:
        origin = self.articles[family.origin]
        head = f"Family {number}: {count_words(len(family.members), 'page')}"
        facts = fact_table()
        facts.add_row("origin" if family.is_decided else "origin?", self._named(origin))
        length = REASON_LIMIT if self.limit else None
        reasons = [first_words(reason, length) for reason in family.reasons]
        if not family.is_decided:
            reasons.append("the signs do not single it out: undecided")
        for position, reason in enumerate(reasons):
            facts.add_row("" if position else "because", Text(reason))
        facts.add_row("copies", Text(kinds_in_words(self.index.family_copies(family)) or "none"))
        for unseen in family.unseen:
            credited = ", ".join(self.labels[member] for member in unseen.credited_by)
            facts.add_row("unseen", self._unseen(unseen.outlet, unseen.words, credited))
        blocks: list[RenderableType] = [
            Rule(Text(head, style="bold"), align="left", style="dim"),
            Text(one_line(origin.title or "(no title)", TITLE_LIMIT), style="bold"),
            facts,
            Text(),
            self._tree(family),
        ]
        return Group(*blocks)

    def _unseen(self, outlet: str, words: tuple[str, ...], credited: str) -> Text:
        text = Text.assemble((one_line(outlet), "bold"), f", not in the pile; credited by {credited}")
        if words:
            text.append(f": “{one_line(words[0], TITLE_LIMIT)}”")
        return text

    def _named(self, article: Article) -> Text:
        text = Text(self.labels[article.id], style="bold")
        known = whence(article, TITLE_LIMIT)
        return text.append(f" · {known}", style="not bold") if known else text

    def _tree(self, family: Family) -> Tree:
        nodes = {family.origin: Tree(self._named(self.articles[family.origin]), guide_style="dim")}
        for member in family.members[1:]:
            parent = family.parents.get(member, family.origin)
            nodes[member] = nodes[parent].add(self._member(family, member))
        return nodes[family.origin]

    def _member(self, family: Family, member: str) -> RenderableType:
        article = self.articles[member]
        blocks: list[RenderableType] = [self._named(article)]
        if article.title:
            blocks.append(Text(one_line(article.title, TITLE_LIMIT), style="dim"))
        for copy in self.index.copies_into(family, member):
            blocks.append(self._kind_line(copy, is_main=copy.source == family.parents.get(member)))
            blocks.append(copy_findings(copy, self.limit))
        return Group(*blocks, Text())

    def _kind_line(self, copy: Copy, *, is_main: bool) -> Text:
        text = Text()
        if not is_main:
            text.append("also from ").append(self.labels[copy.source], style="bold").append(": ")
        text.append(copy.kind.value, style="bold cyan")
        comparison = copy.comparison
        text.append(
            f", {percent(comparison.left_share)} of the source, {percent(comparison.right_share)} of its own text"
        )
        if not comparison.is_ordered:
            text.append(", in another order")
        return text

    def alone_block(self) -> RenderableType | None:
        if not self.trace.alone:
            return None
        lines = [
            Padding(
                Text.assemble(self._named(self.articles[one]), _title_of(self.articles[one])), (0, 0, 0, 2)
            )
            for one in self.trace.alone
        ]
        return Group(_heading(f"Alone: {count_words(len(self.trace.alone), 'page')}"), *lines, Text())

    def guesses_block(self) -> RenderableType | None:
        """Articles without a source in the pile, with what probably stood there."""
        blocks: list[RenderableType] = []
        for article_id, restoration in self.trace.restorations.items():
            seen: dict[tuple[str, str], Change] = {}
            for guess in restoration.guesses:
                seen.setdefault((guess.before, guess.after), guess)
            if not seen:
                continue
            blocks.append(Padding(Text(self.labels[article_id], style="bold"), (0, 0, 0, 2)))
            shown = list(seen.values())[: self.limit]
            blocks.extend(
                Padding(_guess_line(guess, is_long=self.limit is None), (0, 0, 0, 4)) for guess in shown
            )
            if len(seen) > len(shown):
                blocks.append(Padding(Text(f"and {len(seen) - len(shown)} more", style="dim"), (0, 0, 0, 4)))
        return (
            Group(_heading("Guessed: what probably stood there, no source in the pile"), *blocks, Text())
            if blocks
            else None
        )

    def notes_block(self) -> RenderableType | None:
        if not self.trace.notes:
            return None
        lines = [Padding(Text("· " + one_line(note)), (0, 0, 0, 2)) for note in self.trace.notes]
        return Group(_heading("To know"), *lines, Text())


def rejects_block(rejects: tuple[Reject, ...]) -> RenderableType | None:
    """Rejects by reason, the commonest first, with the advice; None where there are none."""
    if not rejects:
        return None
    by_reason: dict[str, list[Reject]] = {}
    for reject in rejects:
        by_reason.setdefault(reject.reason.value, []).append(reject)
    blocks: list[RenderableType] = [_heading(f"Rejected: {count_words(len(rejects), 'input')}")]
    for reason, group in sorted(by_reason.items(), key=lambda item: (-len(item[1]), item[0])):
        blocks.append(Padding(Text(f"{reason} ({len(group)})", style="bold yellow"), (0, 0, 0, 2)))
        for reject in group:
            line = f"{one_line(reject.place)}: {one_line(reject.detail)}"
            blocks.append(Padding(Text(line), (0, 0, 0, 4)))
        advice = dict.fromkeys(one_line(reject.advice) for reject in group)
        blocks.extend(Padding(Text(f"→ {words}", style="italic"), (0, 0, 0, 4)) for words in advice)
    return Group(*blocks, Text())


def _guess_line(guess: Change, *, is_long: bool) -> Text:
    text = Text(f"{one_line(guess.before)} → {one_line(guess.after)}")
    text.append(f"  {guess_in_words(guess)}", style="dim")
    return text.append(f"; {one_line(guess.reason)}", style="dim") if is_long else text


def _heading(words: str) -> Rule:
    return Rule(Text(words, style="bold"), align="left", style="dim")


def _title_of(article: Article) -> Text:
    return Text(f"\n{one_line(article.title, TITLE_LIMIT)}", style="dim") if article.title else Text()
