"""What stands beneath the ties of a network on a terminal: techniques, bridges, possible matches, paths, notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from unspin.model import Bridge, Decision, Match, SpellingUsed, TechniqueUse
from unspin.network.paths import Path
from unspin.report.findings import count_words
from unspin.report.network_terminal_words import (
    FEW_BLOCKS,
    FEW_LINES,
    MARKS,
    Wording,
    make_heading,
    sources_of,
    tell_more,
    why_weak,
)
from unspin.report.terminal_findings import add_rest, fact_table
from unspin.report.visible import one_line

FEW_TECHNIQUES: Final = 2  # sentences of one technique
FEW_NAMES: Final = 6  # of one side of a bridge


def technique_blocks(wording: Wording) -> Iterator[RenderableType]:
    """Each technique with the sentences that show it."""
    uses: dict[str, list[TechniqueUse]] = {}
    for use in wording.index.techniques:
        uses.setdefault(use.technique.code, []).append(use)
    if not uses:
        return
    yield make_heading(f"Techniques: {len(uses)}")
    for group in sorted(uses.values(), key=lambda group: -len(group)):
        technique = group[0].technique
        # One sentence may show a technique in two claims or by two words, or stand twice, as a caption and in the text.
        own = list(
            {
                (use.article, one_line(use.sentence.of(wording.texts[use.article]))): use
                for use in reversed(group)
            }.values()
        )[::-1]
        pages = len(wording.pages((use.article, use.claim) for use in own))
        head = Text.assemble(
            (one_line(technique.name), "bold"),
            (f" · {count_words(len(own), 'sentence')} on {count_words(pages, 'page')}", "cyan"),
        )
        facts = fact_table()
        shown = own if wording.is_long else own[:FEW_TECHNIQUES]
        if wording.is_long:
            facts.add_row("is", Text(one_line(technique.definition), style="dim"))
        for use in shown:
            text = wording.texts[use.article]
            facts.add_row(
                "",
                Text(wording.quote(use.sentence.of(text)), style="italic"),
            )
            facts.add_row("", Text(wording.labels[use.article], style="dim"))
        add_rest(facts, len(own) - len(shown))
        yield Group(head, Padding(facts, (0, 0, 0, 2)))


def bridge_blocks(wording: Wording) -> Iterator[RenderableType]:
    """Actors where networks join, with who stands on each side."""
    bridges = [one for one in wording.index.network.bridges if one.actor in wording.index.actors]
    if not bridges:
        return
    yield make_heading(f"Where networks join: {count_words(len(bridges), 'bridge')}")
    shown = bridges if wording.is_long else bridges[:FEW_BLOCKS]
    yield from (_bridge(wording, bridge) for bridge in shown)
    if len(bridges) > len(shown):
        yield tell_more(len(bridges) - len(shown))


def _bridge(wording: Wording, bridge: Bridge) -> RenderableType:
    facts = fact_table()
    for number, side in enumerate(bridge.sides):
        names = [wording.name(one) for one in side if one in wording.index.actors]
        kept = names if wording.is_long else names[:FEW_NAMES]
        more = f" and {len(names) - len(kept)} more" if len(names) > len(kept) else ""
        facts.add_row("and" if number else "joins", Text(", ".join(kept) + more))
    return Group(Text(wording.name(bridge.actor), style="bold"), Padding(facts, (0, 0, 0, 2)))


def match_blocks(wording: Wording) -> Iterator[RenderableType]:
    """Possible matches, those that a reader has cleared counted only."""
    open_ones = [one for one in wording.index.matches if one.decision is not Decision.CLEARED]
    cleared = len(wording.index.matches) - len(open_ones)
    if not wording.index.matches:
        return
    yield make_heading(f"Possible matches with sanctions lists: {len(open_ones)}")
    shown = open_ones if wording.is_long else open_ones[:FEW_LINES]
    yield from (_match(wording, match) for match in shown)
    if len(open_ones) > len(shown):
        yield tell_more(len(open_ones) - len(shown))
    if cleared:
        yield Padding(Text(f"and {cleared} cleared by your judgements", style="dim"), (0, 0, 0, 2))


def _match(wording: Wording, match: Match) -> RenderableType:
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
        wording.labels[one]
        for one in dict.fromkeys(one.article for one in match.sightings)
        if one in wording.labels
    ]
    if pages:
        facts.add_row("where", Text(wording.some(pages), style="dim"))
    return Group(head, Padding(facts, (0, 0, 0, 2)))


def path_blocks(wording: Wording, paths: Sequence[Path]) -> Iterator[RenderableType]:
    """The paths that were asked for, link by link, with the weakest link named."""
    yield make_heading(f"Paths: {len(paths)}" if paths else "Paths")
    if not paths:
        yield Padding(Text("Nothing in these pages connects the two."), (0, 0, 0, 2))
    for number, path in enumerate(paths, start=1):
        steps = count_words(len(path.ties), "tie")
        ends = f"{wording.name(path.actors[0])} to {wording.name(path.actors[-1])}"
        yield Text.assemble((f"{number}. {ends}", "bold"), (f" · {steps}", "cyan"))
        for start, tie in zip(path.actors, path.ties, strict=False):
            mark, style = MARKS[tie.status]
            text = Text.assemble((mark, style), wording.arrow(tie, start), (f" · {sources_of(tie)}", "cyan"))
            yield Padding(text, (0, 0, 0, 4))
        weakest = f"weakest link: {wording.arrow(path.weakest)}: {why_weak(path.weakest)}"
        yield Padding(Text(weakest, style="yellow"), (0, 0, 0, 4))


def note_blocks(wording: Wording) -> Iterator[RenderableType]:
    """What a reader must know."""
    network = wording.index.network
    silent = network.ledger.silent
    told = [
        f"On {count_words(len(silent), 'page')} no claim was found, so no tie either; `unspin claims` says of each why."
    ]
    notes = dict.fromkeys(
        (*network.notes, *network.ledger.notes, *network.ledger.trace.notes, *(told if silent else ()))
    )
    if notes:
        yield make_heading("To know")
        yield from (Padding(Text("· " + one_line(note)), (0, 0, 0, 2)) for note in notes)
