"""A network as text for a terminal: paths that were asked for, ties by heading, techniques, bridges, possible matches.

A tie is one line, `source — kind → target`, with what it is about, who says so, who denies it, how many sources that makes,
and the sentence. The strongest are spelled out, the others have a line each. Readable at 80 columns and without colour; page
text is only ever text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from unspin.model import Network, SpeakerKind, Tie, TieEvidence, TieStatus
from unspin.network.paths import Path
from unspin.report.findings import count_words
from unspin.report.network_index import index_network
from unspin.report.network_summary import TITLES, Section, section_of, summarise_network
from unspin.report.network_terminal_more import (
    bridge_blocks,
    match_blocks,
    note_blocks,
    path_blocks,
    technique_blocks,
)
from unspin.report.network_terminal_words import (
    FEW_BLOCKS,
    FEW_LINES,
    MARKS,
    SHORT_LIMIT,
    Wording,
    join_names,
    make_heading,
    sources_of,
    tell_more,
)
from unspin.report.terminal import rejects_block
from unspin.report.terminal_findings import fact_table
from unspin.report.visible import first_words, one_line


def print_network(
    network: Network,
    console: Console,
    *,
    paths: Sequence[Path] | None = None,
    is_long: bool = False,
    has_report: bool = False,
) -> None:
    """Nothing; the network stands on the console.

    Args:
        network: what was found.
        console: where to.
        paths: between the two actors that were asked for; None where none were.
        is_long: spell out every tie.
        has_report: whether the page was written too, and need not be suggested.
    """
    wording = Wording(index_network(network), is_long=is_long)
    view = _TieView(wording)
    for section, heading in TITLES.items():
        _print(console, view.section_blocks(section, heading))
    _print(console, technique_blocks(wording))
    _print(console, bridge_blocks(wording))
    _print(console, match_blocks(wording))
    if paths is not None:
        _print(console, path_blocks(wording, paths))
    _print(console, note_blocks(wording))
    rejects = rejects_block(network.ledger.trace.rejects)
    if rejects is not None:
        console.print(rejects)
    console.print(Text(network_in_one_line(network), style="bold"))
    for hint in _hints(network, has_report=has_report):
        console.print(Text(hint, style="dim"))


def network_in_one_line(network: Network) -> str:
    """The result in one line: pages, actors, ties by status, techniques, bridges, matches, rejects."""
    summary = summarise_network(network)
    found = (
        (summary.several, "from several sources"),
        (summary.disputed, "disputed"),
        (summary.planned, "planned"),
        (summary.denied, "only denied"),
    )
    ties = ", ".join(f"{number} {words}" for number, words in found if number)
    parts = [
        count_words(summary.articles, "page"),
        count_words(summary.tied, "actor") + " with ties",
        count_words(summary.ties, "tie") + (f" ({ties})" if ties else ""),
    ]
    if summary.techniques:
        parts.append(count_words(len(summary.techniques), "technique"))
    if summary.bridges:
        parts.append(count_words(summary.bridges, "bridge"))
    if summary.matches:
        parts.append(count_words(summary.matches, "possible match", "possible matches"))
    if network.ledger.trace.rejects:
        parts.append(f"{len(network.ledger.trace.rejects)} rejected")
    return " · ".join(parts)


def _hints(network: Network, *, has_report: bool) -> Iterator[str]:
    trace = network.ledger.trace
    if network.ties and not has_report:
        yield "Next: add --report network.html to see the network and read every tie where it is said."
    elif not trace.articles and not trace.rejects:
        yield "Next: give files or folders that hold saved pages; see unspin network --help."
    elif not network.ties and trace.articles:
        yield "No tie was found: ties are read from English text, where it says who does what to whom."
    if trace.rejects:
        yield "Some inputs were not read: each reason above says what to do."


def _print(console: Console, blocks: Iterable[RenderableType]) -> None:
    shown = list(blocks)
    for block in shown:
        console.print(block)
    if shown:
        console.print()


class _TieView:
    """The ties of one network by heading."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.index, self.is_long = wording.index, wording.is_long
        self.sections: dict[Section, list[Tie]] = {section: [] for section in TITLES}
        for tie in wording.index.ties:
            self.sections[section_of(tie)].append(tie)

    def section_blocks(self, section: Section, heading: str) -> Iterator[RenderableType]:
        """The heading, its ties, and how many are left out."""
        ties = self.sections[section]
        if not ties:
            return
        yield make_heading(f"{heading}: {count_words(len(ties), 'tie')}")
        full = len(ties) if self.is_long else 0 if section is Section.POSTS else FEW_BLOCKS
        for number, tie in enumerate(ties[:full]):
            if number:
                yield Text()
            yield self._block(tie)
        lines = ties[full : full + FEW_LINES]
        if full and lines:
            yield Text()
        yield from (Padding(self._line(tie), (0, 0, 0, 2)) for tie in lines)
        if (left_out := len(ties) - full - len(lines)) > 0:
            yield tell_more(left_out)

    def _block(self, tie: Tie) -> RenderableType:
        """A tie with who says so, who denies it, where, and the sentence of its first evidence."""
        facts = fact_table()
        for name, words in (("goods", tie.goods), ("places", tie.places)):
            if words:
                facts.add_row(name, Text("; ".join(map(one_line, words))))
        if tie.days:
            facts.add_row("days", Text(", ".join(day.isoformat() for day in tie.days)))
        self._add_voices(facts, "said by", tie, is_denial=False)
        self._add_voices(facts, "denied by", tie, is_denial=True)
        if tie.doubters_of_denial:
            facts.add_row("", Text(f"who is contradicted by {join_names(tie.doubters_of_denial)}"))
        facts.add_row("where", Text(f"{count_words(tie.pages, 'page')}: {self._where(tie)}", style="dim"))
        shown = tie.evidence if self.is_long else tie.evidence[:1]
        for sentence, page in dict.fromkeys(map(self._sentence, shown)):
            text = Text(sentence, style="italic")
            facts.add_row("", text.append(f" {page}", style="dim not italic") if self.is_long else text)
        if self.is_long:
            for rule in dict.fromkeys(one.reading.rule for one in tie.evidence):
                facts.add_row("read by", Text(one_line(rule), style="dim"))
        return Group(self._head(tie), Padding(facts, (0, 0, 0, 2)))

    def _head(self, tie: Tie) -> Text:
        mark, style = MARKS[tie.status]
        text = Text.assemble((mark, style), (self.wording.arrow(tie), "bold"))
        return text.append(f" · {sources_of(tie)}", style="cyan")

    def _line(self, tie: Tie) -> Text:
        text = self._head(tie)
        if tie.goods:
            text.append(f" · {first_words('; '.join(tie.goods), SHORT_LIMIT)}")
        who = tie.claimants or tie.denied_by
        if who and not self._is_own_voice(tie):
            text.append(f" · {join_names(who[:2])}", style="dim")
        return text

    def _add_voices(self, facts: Table, label: str, tie: Tie, *, is_denial: bool) -> None:
        """Nothing; the table says who, and whose own text it is where a page says so itself."""
        own = [one for one in tie.evidence if (one.reading.status is TieStatus.DENIED) is is_denial]
        voices: dict[str, None] = {}
        for one in own:
            voices[self._voice(one)] = None
        if voices:
            facts.add_row(label, Text(self.wording.some(list(voices))))

    def _voice(self, evidence: TieEvidence) -> str:
        claim = self.index.ledger.claims.get(evidence.reading.claim)
        if claim is None:
            return one_line(evidence.claimant or "nobody named")
        if claim.speaker_kind is SpeakerKind.AUTHOR:
            return f"{self.index.ledger.who(claim)} in its own voice"
        return one_line(evidence.claimant) if evidence.claimant else self.index.ledger.who(claim)

    def _is_own_voice(self, tie: Tie) -> bool:
        claims = (self.index.ledger.claims.get(one.reading.claim) for one in tie.evidence)
        return all(claim is None or claim.speaker_kind is SpeakerKind.AUTHOR for claim in claims)

    def _sentence(self, evidence: TieEvidence) -> tuple[str, str]:
        """The sentence, and the page where it stands."""
        article = evidence.reading.article
        words = evidence.reading.sentence.of(self.wording.texts[article])
        return self.wording.quote(words), self.wording.labels[article]

    def _where(self, tie: Tie) -> str:
        """The pages by their short names, those where it was read first, then copies."""
        pages = self.wording.pages((one.reading.article, one.reading.claim) for one in tie.evidence)
        return self.wording.some([self.wording.labels[one] for one in pages])
