"""A network as tables: ties, actors, evidence, techniques and possible matches, a row each.

The table of ties begins with `Source` and `Target`, and that of actors with `Id` and `Label`, as Gephi wants them; an actor's
id there is its name, made unique, so that a table of ties alone can be read and opened. Every cell is a number or one line
of text whose hidden characters are marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from unspin.model import Actor, Match, SpellingOrigin, Tie, TieEvidence
from unspin.network.joining import MUTUAL
from unspin.report.network_index import NetworkIndex
from unspin.report.visible import one_line, web_link

Cell: TypeAlias = "str | int | float"

LONGEST: Final = 2_000
"""Characters of one cell; the report has the whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: its name, the names of its columns, its rows."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def make_tables(index: NetworkIndex) -> tuple[Table, ...]:
    """Ties, actors, evidence, techniques, matches."""
    names = name_actors(index)
    return (
        ties_table(index, names),
        actors_table(index, names),
        Table(name="Evidence", columns=_EVIDENCE, rows=tuple(_evidence_rows(index, names))),
        Table(name="Techniques", columns=_TECHNIQUES, rows=tuple(_technique_rows(index))),
        Table(name="Matches", columns=_MATCHES, rows=tuple(_match_rows(index, names))),
    )


def ties_table(index: NetworkIndex, names: Mapping[str, str]) -> Table:
    """One row a tie."""
    return Table(name="Ties", columns=_TIES, rows=tuple(_tie_row(index, names, tie) for tie in index.ties))


def actors_table(index: NetworkIndex, names: Mapping[str, str]) -> Table:
    """One row an actor that has a tie or a possible match."""
    shown = (one for one in index.actors.values() if one.id in index.ties_of or one.id in index.matches_of)
    return Table(name="Actors", columns=_ACTORS, rows=tuple(_actor_row(index, names, one) for one in shown))


def name_actors(index: NetworkIndex) -> dict[str, str]:
    """Actor id → its name; with its kind, then with a number, where another has the same."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for actor in index.actors.values():
        name = one_line(actor.name, LONGEST) or actor.id
        ways = (name, f"{name} ({actor.kind.value})", f"{name} [{actor.id}]")
        chosen = next((way for way in ways if way.casefold() not in taken), ways[-1])
        taken.add(chosen.casefold())
        names[actor.id] = chosen
    return names


_TIES: Final = (
    "Source", "Target", "Type", "Id", "Label", "Weight", "Status", "Goods", "Places", "Days", "Sources least",
    "Sources most", "Claimants", "Denied by", "Denial doubted by", "Pages", "Sentence", "Page", "Url",
)  # fmt: skip


def _tie_row(index: NetworkIndex, names: Mapping[str, str], tie: Tie) -> tuple[Cell, ...]:
    first = tie.evidence[0] if tie.evidence else None
    return (
        names[tie.source],
        names[tie.target],
        "Undirected" if tie.kind in MUTUAL else "Directed",
        tie.id,
        tie.kind.value,
        max(1, tie.sources_least),
        tie.status.value,
        _list(tie.goods),
        _list(tie.places),
        _list(day.isoformat() for day in tie.days),
        tie.sources_least,
        tie.sources_most,
        _list(tie.claimants),
        _list(tie.denied_by),
        _list(tie.doubters_of_denial),
        tie.pages,
        *((sentence_of(index, first), *_page(index, first.reading.article)[::3]) if first else ("", "", "")),
    )


_ACTORS: Final = (
    "Id", "Label", "Kind", "Countries", "Ties", "Spellings", "Corrupted spellings", "Support", "Possible matches",
    "Key",
)  # fmt: skip


def _actor_row(index: NetworkIndex, names: Mapping[str, str], actor: Actor) -> tuple[Cell, ...]:
    found = index.matches_of.get(actor.id, ())
    return (
        names[actor.id],
        names[actor.id],
        actor.kind.value,
        _list(actor.countries),
        len(index.ties_of.get(actor.id, ())),
        _list(one.words for one in actor.spellings if one.origin is not SpellingOrigin.CORRUPTED),
        _list(one.words for one in actor.spellings if one.origin is SpellingOrigin.CORRUPTED),
        line(actor.support),
        _list(match_words(match) for match in found),
        actor.id,
    )


_EVIDENCE: Final = (
    "Tie", "Source", "Label", "Target", "Status", "Claimant", "Stance", "Sentence", "Words", "Rule", "Score", "Page",
    "Outlet", "Date", "Url", "Title", "Claim", "Statement",
)  # fmt: skip


def _evidence_rows(index: NetworkIndex, names: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    for tie in index.ties:
        for one in tie.evidence:
            reading = one.reading
            article = index.ledger.trace.articles[reading.article]
            yield (
                tie.id,
                names[tie.source],
                tie.kind.value,
                names[tie.target],
                reading.status.value,
                line(one.claimant or ""),
                one.stance.value,
                sentence_of(index, one),
                line(reading.words.of(article.text)),
                line(reading.rule),
                round(reading.score, 3),
                *_page(index, article.id),
                line(article.title or ""),
                reading.claim,
                one.statement,
            )


_TECHNIQUES: Final = (
    "Technique",
    "Group",
    "Sentence",
    "Words",
    "Page",
    "Outlet",
    "Date",
    "Url",
    "Claim",
    "Source",
)


def _technique_rows(index: NetworkIndex) -> Iterator[tuple[Cell, ...]]:
    for use in index.techniques:
        text = index.ledger.trace.articles[use.article].text
        yield (
            line(use.technique.name),
            line(use.technique.group),
            line(use.sentence.of(text)),
            line(use.words.of(text)),
            *_page(index, use.article),
            use.claim,
            line(use.technique.source),
        )


_MATCHES: Final = (
    "Actor", "Name", "Spelling", "Used", "List", "Entry", "Listed name", "Score", "Why", "Countries", "Birth dates",
    "Programmes", "Decision", "Note", "Pages",
)  # fmt: skip


def _match_rows(index: NetworkIndex, names: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    labels = index.ledger.trace.labels
    for match in index.matches:
        yield (
            names.get(match.actor, ""),
            line(match.name),
            line(match.spelling),
            match.used.value,
            line(match.source.name),
            line(match.listing.id),
            line(match.listed_name.words),
            round(match.score, 3),
            _list(match.why),
            _list(match.listing.countries),
            _list(match.listing.birth_dates),
            _list(match.listing.programmes),
            match.decision.value if match.decision else "",
            line(match.note),
            _list(dict.fromkeys(labels.get(one.article, "") for one in match.sightings)),
        )


def match_words(match: Match) -> str:
    """A possible match in a phrase: `OFAC SDN 25308, TORNADO CASH, .97`; with what a reader decided of it."""
    decided = f", {match.decision.value}" if match.decision else ""
    return f"{match.source.name} {match.listing.id}, {match.listed_name.words}, {match.score:.2f}{decided}"


def sentence_of(index: NetworkIndex, evidence: TieEvidence) -> str:
    """The sentence in which a tie was read, as its page has it."""
    text = index.ledger.trace.articles[evidence.reading.article].text
    return line(evidence.reading.sentence.of(text))


def line(words: str) -> str:
    """The words on one line, cut beyond what a cell should hold."""
    return one_line(words, LONGEST)


def _page(index: NetworkIndex, article_id: str) -> tuple[str, str, str, str]:
    """Label, outlet, date and address of a page."""
    article = index.ledger.trace.articles[article_id]
    label = index.ledger.trace.labels[article_id]
    day = article.date.isoformat() if article.date else ""
    return line(label), line(article.outlet or ""), day, web_link(article.url) or ""


def _list(words: Iterator[str] | tuple[str, ...] | dict[str, None]) -> str:
    return line("; ".join(words))
