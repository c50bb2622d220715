"""A network as text for a terminal: paths that were asked for, ties by heading, techniques, bridges, possible matches.

A tie is one line, `source — kind → target`, with what it is about, who says so, who denies it, how many sources that makes,
and the sentence. The strongest are spelled out, the others have a line each. Readable at 80 columns and without colour; page
text is only ever text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from unspin.model import Bridge, Match, Network, SpeakerKind, TechniqueUse, Tie, TieEvidence, TieStatus
from unspin.model.screening import Decision, SpellingUsed
from unspin.network.joining import MUTUAL
from unspin.network.paths import Path
from unspin.report.findings import count_words
from unspin.report.ledger_terminal import FEW_PAGES
from unspin.report.network_index import NetworkIndex, index_network
from unspin.report.network_summary import TITLES, Section, section_of, summarise_network
from unspin.report.terminal import rejects_block
from unspin.report.terminal_findings import add_rest, fact_table
from unspin.report.visible import first_words, one_line

WORDS_LIMIT: Final = 240  # three lines
SHORT_LIMIT: Final = 60  # of a name in a line
FEW_TIES: Final = 6  # of one heading that are spelled out: two screens
FEW_LINES: Final = 12
FEW_TECHNIQUES: Final = 2  # sentences of one technique
FEW_NAMES: Final = 6  # of one side of a bridge

_QUOTED: Final = frozenset('"“”„«»')
_MARKS: Final = {
    TieStatus.HOLDS: ("", ""),
    TieStatus.PLANNED: ("planned: ", "yellow"),
    TieStatus.DENIED: ("denied: ", "red"),
}


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
    view = _NetworkView(index_network(network), is_long=is_long)
    for section, heading in TITLES.items():
        _print(console, view.section_blocks(section, heading))
    _print(console, view.technique_blocks())
    _print(console, view.bridge_blocks())
    _print(console, view.match_blocks())
    if paths is not None:
        _print(console, view.path_blocks(paths))
    _print(console, view.note_blocks())
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


def _heading(words: str) -> Rule:
    return Rule(Text(words, style="bold"), align="left", style="dim")


class _NetworkView:
    """The blocks of one network."""

    def __init__(self, index: NetworkIndex, *, is_long: bool) -> None:
        self.index = index
        self.is_long = is_long
        self.labels = index.ledger.trace.labels
        self.texts = {article.id: article.text for article in index.ledger.trace.articles.values()}
        self.sections: dict[Section, list[Tie]] = {section: [] for section in TITLES}
        for tie in index.ties:
            self.sections[section_of(tie)].append(tie)

    def section_blocks(self, section: Section, heading: str) -> Iterator[RenderableType]:
        """The heading, its ties, and how many are left out."""
        ties = self.sections[section]
        if not ties:
            return
        yield _heading(f"{heading}: {count_words(len(ties), 'tie')}")
        full = len(ties) if self.is_long else 0 if section is Section.POSTS else FEW_TIES
        for number, tie in enumerate(ties[:full]):
            if number:
                yield Text()
            yield self._block(tie)
        lines = ties[full : full + FEW_LINES]
        if full and lines:
            yield Text()
        yield from (Padding(self._line(tie), (0, 0, 0, 2)) for tie in lines)
        if (left_out := len(ties) - full - len(lines)) > 0:
            yield _more(left_out)

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
            facts.add_row("", Text(f"who is contradicted by {_names(tie.doubters_of_denial)}"))
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
        mark, style = _MARKS[tie.status]
        text = Text.assemble((mark, style), (self._arrow(tie), "bold"))
        return text.append(f" · {sources_of(tie)}", style="cyan")

    def _line(self, tie: Tie) -> Text:
        text = self._head(tie)
        if tie.goods:
            text.append(f" · {first_words('; '.join(tie.goods), SHORT_LIMIT)}")
        who = tie.claimants or tie.denied_by
        if who and not self._is_own_voice(tie):
            text.append(f" · {_names(who[:2])}", style="dim")
        return text

    def _arrow(self, tie: Tie, start: str | None = None) -> str:
        """`source — kind → target`; from the other end where a path comes from there."""
        source, target = (self._name(end) for end in (tie.source, tie.target))
        if tie.kind in MUTUAL:
            left, right = (target, source) if start == tie.target else (source, target)
            return f"{left} — {tie.kind.value} — {right}"
        return (
            f"{target} ← {tie.kind.value} — {source}"
            if start == tie.target
            else f"{source} — {tie.kind.value} → {target}"
        )

    def _name(self, actor: str) -> str:
        return one_line(self.index.actors[actor].name, SHORT_LIMIT)

    def _add_voices(self, facts: Table, label: str, tie: Tie, *, is_denial: bool) -> None:
        """Nothing; the table says who, and whose own text it is where a page says so itself."""
        own = [one for one in tie.evidence if (one.reading.status is TieStatus.DENIED) is is_denial]
        voices: dict[str, None] = {}
        for one in own:
            voices[self._voice(one)] = None
        if voices:
            facts.add_row(label, Text(self._some(list(voices))))

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
        words = evidence.reading.sentence.of(self.texts[article])
        return _quote(words, None if self.is_long else WORDS_LIMIT), self.labels[article]

    def _where(self, tie: Tie) -> str:
        """The pages by their short names, those where it was read first, then copies."""
        pages = self._pages((one.reading.article, one.reading.claim) for one in tie.evidence)
        return self._some([self.labels[one] for one in pages])

    def _some(self, names: Sequence[str]) -> str:
        """The first of the names, and how many more there are."""
        shown = names if self.is_long else names[:FEW_PAGES]
        more = f" and {len(names) - len(shown)} more" if len(names) > len(shown) else ""
        return ", ".join(shown) + more

    def _pages(self, claims: Iterable[tuple[str, str]]) -> list[str]:
        """Ids of the pages on which claims were read, then of those that copied them."""
        read = list(claims)
        copied = (page.article for _, claim in read for page in self.index.ledger.seen.get(claim, ()))
        return list(dict.fromkeys((*(article for article, _ in read), *copied)))

    def technique_blocks(self) -> Iterator[RenderableType]:
        """Each technique with the sentences that show it."""
        uses: dict[str, list[TechniqueUse]] = {}
        for use in self.index.techniques:
            uses.setdefault(use.technique.code, []).append(use)
        if not uses:
            return
        yield _heading(f"Techniques: {len(uses)}")
        for group in sorted(uses.values(), key=lambda group: -len(group)):
            technique = group[0].technique
            # One sentence may show a technique in two claims or by two words.
            own = list({(use.article, use.sentence.begin): use for use in reversed(group)}.values())[::-1]
            pages = len(self._pages((use.article, use.claim) for use in own))
            head = Text.assemble(
                (one_line(technique.name), "bold"),
                (f" · {count_words(len(own), 'sentence')} on {count_words(pages, 'page')}", "cyan"),
            )
            facts = fact_table()
            shown = own if self.is_long else own[:FEW_TECHNIQUES]
            if self.is_long:
                facts.add_row("is", Text(one_line(technique.definition), style="dim"))
            for use in shown:
                text = self.texts[use.article]
                facts.add_row(
                    "",
                    Text(
                        _quote(use.sentence.of(text), None if self.is_long else WORDS_LIMIT), style="italic"
                    ),
                )
                facts.add_row("", Text(self.labels[use.article], style="dim"))
            add_rest(facts, len(own) - len(shown))
            yield Group(head, Padding(facts, (0, 0, 0, 2)))

    def bridge_blocks(self) -> Iterator[RenderableType]:
        """Actors where networks join, with who stands on each side."""
        bridges = [one for one in self.index.network.bridges if one.actor in self.index.actors]
        if not bridges:
            return
        yield _heading(f"Where networks join: {count_words(len(bridges), 'bridge')}")
        shown = bridges if self.is_long else bridges[:FEW_TIES]
        yield from (self._bridge(bridge) for bridge in shown)
        if len(bridges) > len(shown):
            yield _more(len(bridges) - len(shown))

    def _bridge(self, bridge: Bridge) -> RenderableType:
        facts = fact_table()
        for number, side in enumerate(bridge.sides):
            names = [self._name(one) for one in side if one in self.index.actors]
            kept = names if self.is_long else names[:FEW_NAMES]
            more = f" and {len(names) - len(kept)} more" if len(names) > len(kept) else ""
            facts.add_row("and" if number else "joins", Text(", ".join(kept) + more))
        return Group(Text(self._name(bridge.actor), style="bold"), Padding(facts, (0, 0, 0, 2)))

    def match_blocks(self) -> Iterator[RenderableType]:
        """Possible matches, those that a reader has cleared counted only."""
        open_ones = [one for one in self.index.matches if one.decision is not Decision.CLEARED]
        cleared = len(self.index.matches) - len(open_ones)
        if not self.index.matches:
            return
        yield _heading(f"Possible matches with sanctions lists: {len(open_ones)}")
        shown = open_ones if self.is_long else open_ones[:FEW_LINES]
        yield from (self._match(match) for match in shown)
        if len(open_ones) > len(shown):
            yield _more(len(open_ones) - len(shown))
        if cleared:
            yield Padding(Text(f"and {cleared} cleared by your judgements", style="dim"), (0, 0, 0, 2))

    def _match(self, match: Match) -> RenderableType:
        head = Text.assemble(
            (one_line(match.name), "bold"),
            f" may be {one_line(match.listed_name.words)}",
            (f" · {match.score:.2f} · {one_line(match.source.name)} {one_line(match.listing.id)}", "cyan"),
        )
        if match.decision:
            head.append(f" · {match.decision.value}", style="yellow")
        facts = fact_table()
        if match.used is not SpellingUsed.WRITTEN:
            facts.add_row("spelling", Text(f"{one_line(match.spelling)}, {match.used.value}"))
        facts.add_row("why", Text("; ".join(map(one_line, match.why))))
        pages = [
            self.labels[one]
            for one in dict.fromkeys(one.article for one in match.sightings)
            if one in self.labels
        ]
        if pages:
            facts.add_row("where", Text(self._some(pages), style="dim"))
        return Group(head, Padding(facts, (0, 0, 0, 2)))

    def path_blocks(self, paths: Sequence[Path]) -> Iterator[RenderableType]:
        """The paths that were asked for, link by link, with the weakest link named."""
        yield _heading(f"Paths: {len(paths)}" if paths else "Paths")
        if not paths:
            yield Padding(Text("Nothing in these pages connects the two."), (0, 0, 0, 2))
        for number, path in enumerate(paths, start=1):
            steps = count_words(len(path.ties), "tie")
            ends = f"{self._name(path.actors[0])} to {self._name(path.actors[-1])}"
            yield Text.assemble((f"{number}. {ends}", "bold"), (f" · {steps}", "cyan"))
            for start, tie in zip(path.actors, path.ties, strict=False):
                mark, style = _MARKS[tie.status]
                text = Text.assemble(
                    (mark, style), self._arrow(tie, start), (f" · {sources_of(tie)}", "cyan")
                )
                yield Padding(text, (0, 0, 0, 4))
            weakest = f"weakest link: {self._arrow(path.weakest)}: {_why_weak(path.weakest)}"
            yield Padding(Text(weakest, style="yellow"), (0, 0, 0, 4))

    def note_blocks(self) -> Iterator[RenderableType]:
        """What a reader must know."""
        network = self.index.network
        notes = dict.fromkeys((*network.notes, *network.ledger.notes, *network.ledger.trace.notes))
        if notes:
            yield _heading("To know")
            yield from (Padding(Text("· " + one_line(note)), (0, 0, 0, 2)) for note in notes)


def sources_of(tie: Tie) -> str:
    """How many independent sources, on how many pages: `1 to 2 sources on 8 pages`; of a denial alone, its own."""
    least, most = tie.sources_least, tie.sources_most
    number = count_words(least, "source") if least == most else f"{least} to {most} sources"
    denials = " of the denial" if tie.status is TieStatus.DENIED else ""
    return number + denials + (f" on {tie.pages} pages" if tie.pages > 1 else "")


def _why_weak(tie: Tie) -> str:
    if tie.status is not TieStatus.HOLDS:
        return f"it is only {tie.status.value}"
    return sources_of(tie) + (f", denied by {_names(tie.denied_by)}" if tie.denied_by else "")


def _names(names: Iterable[str]) -> str:
    return ", ".join(map(one_line, names))


def _quote(words: str, limit: int | None) -> str:
    """The sentence in quotation marks, unless it brings its own."""
    line = first_words(words, limit)
    return line if _QUOTED & set(line) else f"“{line}”"


def _more(number: int) -> RenderableType:
    return Padding(Text(f"… and {number} more (-v shows all)", style="dim"), (0, 0, 0, 2))
