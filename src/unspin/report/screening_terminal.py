"""A screening as text for a terminal: names with the entries that they may be, the cleared, the lists, one summary line.

A possible match is never called more than that. Names from pages come with the sentences where they stand and who says
these. Readable at 80 columns and without colour; text of pages and lists is only ever text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from unspin.model import Article, Match, Screening, Sighting
from unspin.report.findings import count_words
from unspin.report.ledger_index import LedgerIndex, index_ledger
from unspin.report.ledger_words import stance_words
from unspin.report.screening_words import (
    entry_words,
    hit_words,
    list_words,
    listed_words,
    rejected_words,
    score_words,
    screening_in_one_line,
)
from unspin.report.terminal import rejects_block
from unspin.report.terminal_findings import add_rest, fact_table
from unspin.report.visible import first_words, one_line

FEW_NAMES: Final = 20
FEW_ENTRIES: Final = 4
FEW_SIGHTINGS: Final = 3
SENTENCE_LIMIT: Final = 280


def print_screening(screening: Screening, console: Console, *, is_long: bool = False) -> None:
    """Nothing; the screening stands on the console.

    Args:
        screening: what was found.
        console: where to.
        is_long: spell out every name, entry and sentence.
    """
    view = _ScreeningView(screening, is_long=is_long)
    for block in (*view.name_blocks(), *view.cleared_block(), *view.lists_block(), *view.notes_block()):
        console.print(block)
    rejects = rejects_block(screening.ledger.trace.rejects) if screening.ledger else None
    if rejects is not None:
        console.print(rejects)
    console.print(Text(screening_in_one_line(screening), style="bold"))
    if screening.open_matches:
        console.print(
            Text(
                "A possible match is no verdict. What you decide, write down for --judgements; see unspin screen --help.",
                style="dim",
            )
        )


class _ScreeningView:
    """The blocks of one screening."""

    def __init__(self, screening: Screening, *, is_long: bool) -> None:
        self.screening = screening
        self.is_long = is_long
        ledger = screening.ledger
        self.index: LedgerIndex | None = index_ledger(ledger) if ledger else None
        self.copies = {copy.target for copy in ledger.trace.copies} if ledger else set()
        self.articles: dict[str, Article] = {one.id: one for one in ledger.trace.articles} if ledger else {}

    def name_blocks(self) -> Iterator[RenderableType]:
        """Each name with the entries that it may be, the name with the best match first."""
        by_name: dict[tuple[str, str], list[Match]] = {}
        for match in self.screening.open_matches:
            by_name.setdefault((match.name, match.actor), []).append(match)
        if not by_name:
            return
        yield _heading(f"Possible matches: {count_words(len(by_name), 'name')}")
        groups = list(by_name.values())
        shown = groups if self.is_long else groups[:FEW_NAMES]
        for group in shown:
            yield self._name_block(group)
        if len(groups) > len(shown):
            yield _aside(f"… and {len(groups) - len(shown)} more names (-v shows all)")
            yield Text()

    def _name_block(self, matches: Sequence[Match]) -> RenderableType:
        first = matches[0]
        shown = matches if self.is_long else matches[:FEW_ENTRIES]
        facts = fact_table()
        for match in shown:
            _add_match(facts, match)
        if len(matches) > len(shown):
            facts.add_row("", Text(f"… and {len(matches) - len(shown)} more entries (-v)", style="dim"))
        self._add_sightings(facts, first.sightings)
        return Group(Text(one_line(first.name, SENTENCE_LIMIT), style="bold cyan"), facts, Text())

    def _add_sightings(self, facts: Table, sightings: Sequence[Sighting]) -> None:
        """Nothing; the table has the sentences in which the name stands, and who says them."""
        shown = sightings if self.is_long else self._choose_sightings(sightings)
        label = "stands in"
        for one in shown:
            article = self.articles.get(one.article)
            if article is None or self.index is None:
                continue
            words = first_words(one.sentence.of(article.text), SENTENCE_LIMIT)
            line = Text(f"{one_line(self.index.trace.labels[one.article])}: ", style="dim")
            line.append(f"“{words.strip('“”')}”", style="not dim")
            facts.add_row(label, line)
            label = ""
            for who in self._claimants(one):
                facts.add_row("", Text(f"said by {who}", style="italic"))
        add_rest(facts, len(sightings) - len(shown))

    def _choose_sightings(self, sightings: Sequence[Sighting]) -> list[Sighting]:
        """A few of the places: each sentence and each page once, those of pages that are no copies first."""
        ranked = sorted(sightings, key=lambda one: one.article in self.copies)
        pages: dict[str, Sighting] = {}
        sentences: set[str] = set()
        for one in ranked:
            article = self.articles.get(one.article)
            words = one_line(one.sentence.of(article.text)) if article else ""
            if one.article not in pages and words not in sentences:
                pages[one.article] = one
                sentences.add(words)
        return list(pages.values())[:FEW_SIGHTINGS]

    def _claimants(self, sighting: Sighting) -> Iterator[str]:
        if self.index is None:
            return
        claims = [self.index.claims[one] for one in sighting.claims if one in self.index.claims]
        said = dict.fromkeys(f"{self.index.who(claim)}, who {stance_words(claim)}" for claim in claims)
        yield from (one_line(words) for words in said)

    def cleared_block(self) -> Iterator[RenderableType]:
        """What a reader has cleared, a line each."""
        cleared = self.screening.cleared
        if cleared:
            yield _heading(f"Cleared before: {count_words(len(cleared), 'match', 'matches')}")
            shown = cleared if self.is_long else cleared[:FEW_NAMES]
            for match in shown:
                note = f": {one_line(match.note)}" if match.note else ""
                yield _aside(
                    f"{one_line(match.name, 80)} is not {entry_words(match.listing)} ({match.score:.2f}){note}"
                )
            if len(cleared) > len(shown):
                yield _aside(f"… and {len(cleared) - len(shown)} more (-v shows all)")
            yield Text()

    def lists_block(self) -> Iterator[RenderableType]:
        """The record of each list."""
        yield _heading(f"Lists: {len(self.screening.lists)}")
        for one in self.screening.lists:
            yield Padding(Text(list_words(one)), (0, 0, 0, 2))
            for words in rejected_words(one):
                yield Padding(Text(words, style="dim"), (0, 0, 0, 4))
            for note in one.notes:
                style = "dim" if one.is_whole else "yellow"
                yield Padding(Text(one_line(note), style=style), (0, 0, 0, 4))
            if not one.is_whole:
                warning = "This list is not whole: who is not found here may yet be listed."
                yield Padding(Text(warning, style="bold yellow"), (0, 0, 0, 4))
        yield Text()

    def notes_block(self) -> Iterator[RenderableType]:
        """What a reader must know."""
        ledger = self.screening.ledger
        notes = (*self.screening.notes, *((*ledger.notes, *ledger.trace.notes) if ledger else ()))
        if notes:
            yield _heading("To know")
            for note in notes:
                yield Padding(Text("· " + one_line(note)), (0, 0, 0, 2))
            yield Text()


def _add_match(facts: Table, match: Match) -> None:
    facts.add_row("may be", Text(entry_words(match.listing), style="bold"))
    facts.add_row("hit", Text(hit_words(match)))
    listed = listed_words(match.listing)
    if listed:
        facts.add_row("listed as", Text(listed))
    facts.add_row("score", Text(score_words(match)))
    if match.decision:
        note = f": {one_line(match.note)}" if match.note else ""
        facts.add_row("decided", Text(f"{match.decision.value}{note}", style="green"))


def _heading(words: str) -> Rule:
    return Rule(Text(words, style="bold"), align="left", style="dim")


def _aside(words: str) -> RenderableType:
    return Padding(Text(words, style="dim"), (0, 0, 0, 2))
