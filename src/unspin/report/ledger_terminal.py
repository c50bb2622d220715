"""A ledger as text for a terminal: statements with their voices and counts, what was found nowhere, one summary line.

First the statements that have, or may have, several independent sources, then the disputed, then those that only look
widely confirmed, then the rest in a line each. What the articles say in their own voice alone is counted, not shown:
it is most of every text. Readable at 80 columns and without colour; page text is only ever text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from unspin.model import Claim, Ledger, SpeakerKind, Statement, Voice
from unspin.report.findings import count_words
from unspin.report.ledger_index import LedgerIndex, index_ledger
from unspin.report.ledger_summary import TITLES, Section, section_of, summarise_ledger
from unspin.report.ledger_words import badge, counts, post, restored_words, stance_words, voice_words
from unspin.report.terminal import rejects_block
from unspin.report.terminal_findings import add_rest, fact_table
from unspin.report.visible import first_words, one_line

WORDS_LIMIT: Final = 280
SHORT_LIMIT: Final = 110
FEW_STATEMENTS: Final = 8
"""Statements of one heading that are spelled out; with their voices they fill two screens."""
FEW_LINES: Final = 20
FEW_PAGES: Final = 5


def print_ledger(
    ledger: Ledger, console: Console, *, is_long: bool = False, has_report: bool = False
) -> None:
    """Nothing; the ledger stands on the console.

    Args:
        ledger: what was found.
        console: where to.
        is_long: spell out every statement, those in the articles' own voice included.
        has_report: whether the page was written too, and need not be suggested.
    """
    view = _LedgerView(index_ledger(ledger), is_long=is_long)
    for section, heading in TITLES.items():
        for block in view.section_blocks(section, heading):
            console.print(block)
    last = (view.silent_block(), view.notes_block(), rejects_block(ledger.trace.rejects))
    for end in last:
        if end is not None:
            console.print(end)
    console.print(Text(ledger_in_one_line(ledger), style="bold"))
    for hint in _hints(ledger, has_report=has_report):
        console.print(Text(hint, style="dim"))


def ledger_in_one_line(ledger: Ledger) -> str:
    """The result in one line: pages, claims, statements by heading, silent pages, rejects."""
    summary = summarise_ledger(ledger)
    parts = [
        count_words(summary.articles, "page"),
        count_words(summary.claims, "claim") + f" ({summary.own_voice} in the articles' own voice)",
        count_words(summary.statements, "statement"),
    ]
    found = (
        (summary.several, "from several sources"),
        (summary.uncertain, "perhaps from several"),
        (summary.disputed, "disputed"),
        (summary.warned, "only widely repeated"),
    )
    parts += [f"{count} {words}" for count, words in found if count]
    if summary.silent:
        parts.append(f"{count_words(summary.silent, 'page')} without a claim")
    if ledger.trace.rejects:
        parts.append(f"{len(ledger.trace.rejects)} rejected")
    return " · ".join(parts)


def _hints(ledger: Ledger, *, has_report: bool) -> Iterator[str]:
    if ledger.claims and not has_report:
        yield "Next: add --report ledger.html to read every claim where it stands; --json gives the ids for --judgements."
    elif not ledger.trace.articles and not ledger.trace.rejects:
        yield "Next: give files or folders that hold saved pages; see unspin claims --help."
    if ledger.trace.rejects:
        yield "Some inputs were not read: each reason above says what to do."


class _LedgerView:
    """The blocks of one ledger."""

    def __init__(self, index: LedgerIndex, *, is_long: bool) -> None:
        self.index = index
        self.is_long = is_long
        self.labels = index.trace.labels
        self.sections: dict[Section, list[Statement]] = {section: [] for section in TITLES}
        for statement in index.statements.values():
            self.sections[section_of(statement)].append(statement)

    def section_blocks(self, section: Section, heading: str) -> Iterator[RenderableType]:
        """The heading, its statements, and how many are left out."""
        statements = self.sections[section]
        told = statements if self.is_long else [one for one in statements if _is_told(one, section)]
        limit = FEW_LINES if section is Section.REST else FEW_STATEMENTS
        shown = told if self.is_long else told[:limit]
        if not statements:
            return
        yield Rule(
            Text(f"{heading}: {count_words(len(statements), 'statement')}", style="bold"),
            align="left",
            style="dim",
        )
        if section is Section.REST and not self.is_long:
            yield from (self._line(statement) for statement in shown)
        else:
            for statement in shown:
                yield self._block(statement)
        yield from self._left_out(len(told) - len(shown), len(statements) - len(told))
        yield Text()

    def _left_out(self, more: int, own: int) -> Iterator[RenderableType]:
        parts = [f"{more} more"] if more else []
        parts += [f"{own} in the articles' own voice alone"] if own else []
        if parts:
            yield Padding(Text(f"… and {', '.join(parts)} (-v shows all)", style="dim"), (0, 0, 0, 2))

    def _line(self, statement: Statement) -> RenderableType:
        """A statement in short: who, how, what, where."""
        claim = self.index.claims[statement.claims[0]]
        text = Text.assemble((self.index.who(claim), "bold"), f" {stance_words(claim)}: ")
        text.append(_quote(statement.words, SHORT_LIMIT))
        text.append(f" · {self._where(statement, 1)}", style="dim")
        return Padding(text, (0, 0, 0, 2))

    def _block(self, statement: Statement) -> RenderableType:
        """A statement with its voices, counts, disputes and misquotations."""
        claims = {claim.id: claim for claim in self.index.claims_of(statement)}
        facts = fact_table()
        facts.add_row("where", Text(", ".join(counts(statement))))
        facts.add_row("", Text(self._where(statement, None if self.is_long else FEW_PAGES), style="dim"))
        if statement.warning:
            facts.add_row("warning", Text(one_line(statement.warning), style="yellow"))
        for voice in statement.voices:
            self._add_voice(facts, voice, claims, one_line(statement.words))
        for other in self._against(statement):
            facts.add_row("disputed", other)
        self._add_misquoted(facts, statement)
        if self.is_long:
            for joint in statement.joints:
                facts.add_row("joined", Text(f"{joint.score:.2f}: {'; '.join(map(one_line, joint.parts))}"))
        head = Text(badge(statement), style="bold cyan")
        return Group(head, Text(_quote(statement.words, WORDS_LIMIT), style="bold"), facts, Text())

    def _add_voice(self, facts: Table, voice: Voice, claims: dict[str, Claim], head: str) -> None:
        """Nothing; the table says who it is, in which words, through whom it was heard, and why it counts."""
        own = [claims[one] for one in voice.claims if one in claims]
        text = Text(one_line(voice.name), style="bold")
        known = next((post(claim) for claim in own if post(claim)), "")
        if known:
            text.append(f", {known}", style="not bold")
        stances = dict.fromkeys(stance_words(claim) for claim in own)
        text.append(f" {', '.join(stances)}", style="not bold")
        for field in dict.fromkeys(field for claim in own for field in claim.restored):
            written = f" [{field.field}: {restored_words(field)}; the page has “{one_line(field.written)}”]"
            text.append(written, style="dim not bold")
        facts.add_row("own voice" if voice.kind is SpeakerKind.AUTHOR else "speaker", text)
        for words in dict.fromkeys(self.index.words_of(claim) for claim in own):
            if words != head:
                facts.add_row("", Text(_quote(words, None if self.is_long else WORDS_LIMIT)))
        shown = voice.chains if self.is_long else voice.chains[:2]
        for chain in shown:
            facts.add_row("", Text(one_line(chain), style="dim"))
        add_rest(facts, len(voice.chains) - len(shown))
        facts.add_row("", Text(f"{voice_words(voice)}: {one_line(voice.rule)}", style="italic"))

    def _against(self, statement: Statement) -> Iterator[Text]:
        for other_id in statement.disputed_by:
            other = self.index.statements.get(other_id)
            if other is not None:
                claim = self.index.claims[other.claims[0]]
                yield Text(
                    f"{self.index.who(claim)} {stance_words(claim)}: {_quote(other.words, WORDS_LIMIT)}"
                )

    def _add_misquoted(self, facts: Table, statement: Statement) -> None:
        seen = [
            (self.labels[one.article], change)
            for claim in statement.claims
            for one in self.index.seen.get(claim, ())
            for change in one.misquoted
        ]
        shown = seen if self.is_long else seen[:2]
        for label, change in shown:
            left, right = (
                first_words(words, WORDS_LIMIT) for words in (change.left_words, change.right_words)
            )
            facts.add_row("misquoted", Text.assemble(f"“{left}”\n→ “", (right, "yellow"), f"” ({label})"))
        add_rest(facts, len(seen) - len(shown))

    def _where(self, statement: Statement, limit: int | None) -> str:
        """The pages by their short names."""
        pages = dict.fromkeys(
            one.article for claim in statement.claims for one in self.index.seen.get(claim, ())
        )
        names = [self.labels[one] for one in pages]
        shown = names if limit is None else names[:limit]
        more = f" and {len(names) - len(shown)} more" if len(names) > len(shown) else ""
        return ", ".join(shown) + more

    def silent_block(self) -> RenderableType | None:
        """Pages in which nothing was found, by reason."""
        silent = self.index.ledger.silent
        if not silent:
            return None
        reasons: dict[str, list[str]] = {}
        for article, reason in silent:
            reasons.setdefault(reason, []).append(self.labels[article])
        lines = [
            Padding(Text(f"{self._names(labels)}: {one_line(reason)}"), (0, 0, 0, 2))
            for reason, labels in reasons.items()
        ]
        head = Text(f"No claim found: {count_words(len(silent), 'page')}", style="bold")
        return Group(Rule(head, align="left", style="dim"), *lines, Text())

    def _names(self, labels: Sequence[str]) -> str:
        shown = labels if self.is_long else labels[:FEW_PAGES]
        more = f" and {len(labels) - len(shown)} more" if len(labels) > len(shown) else ""
        return ", ".join(shown) + more

    def notes_block(self) -> RenderableType | None:
        """What a reader must know."""
        notes = (*self.index.ledger.notes, *self.index.ledger.trace.notes)
        if not notes:
            return None
        lines = [Padding(Text("· " + one_line(note)), (0, 0, 0, 2)) for note in notes]
        return Group(Rule(Text("To know", style="bold"), align="left", style="dim"), *lines, Text())


def _quote(words: str, limit: int | None) -> str:
    """The words in one pair of quotation marks, whether they bring some or not."""
    return f"“{first_words(words, limit).strip(_MARKS)}”"


_MARKS: Final = '“”"«»„ '


def _is_told(statement: Statement, section: Section) -> bool:
    """Whether somebody besides the article says it, or it is said to be disputed or to have several sources."""
    if section in {Section.SEVERAL, Section.PERHAPS, Section.DISPUTED}:
        return True
    return any(voice.kind is not SpeakerKind.AUTHOR for voice in statement.voices)
