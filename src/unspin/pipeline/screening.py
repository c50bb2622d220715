"""The order of the steps from names, or a pile of pages, and lists to possible matches.

    lists → listings → index
    pages → network → names (actors in every spelling, and what looks like a name)   → matches → judged → Screening

Every list is recognised before the first page is read, so that a mistake costs no wait.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO, Final

from unspin.engines.lists import Lists, open_lists
from unspin.engines.progress import OnProgress, keep_silent
from unspin.errors import UsageError
from unspin.model import Decision, ListingKind, Match, NameComparison, Network, Screening
from unspin.pipeline.listed_matches import Found, SearchConfig, find_matches
from unspin.pipeline.screened_names import ScreenedName, gather_names
from unspin.sanctions.lists.identifiers import find_vessel_numbers
from unspin.sanctions.lists.schemata import KINDS as SCHEMATA
from unspin.sanctions.match_judgements import MatchJudgement, apply_judgements
from unspin.sanctions.names import THRESHOLD
from unspin.sanctions.screening import Query, ScreenConfig
from unspin.sanctions.spotting import spot_names
from unspin.text.gazetteer import load_gazetteer

NAME_LIMIT: Final = 500
"""Characters of a name that is screened; a longer one is cut there, and told."""


SOUGHT_BY_MEANING: Final = 500
"""Names given by themselves up to which those that nothing is spelt like are sought by meaning, too: it takes some ten
times as long, and nobody rewords a long list of names."""


def screen(
    names: str | Query | Sequence[str | Query],
    lists: str | Path | Sequence[str | Path],
    *,
    threshold: float | None = None,
    judgements: Sequence[MatchJudgement] = (),
    on_progress: OnProgress | None = None,
) -> list[Match]:
    """The entries of sanctions lists that the names may be, the best first; a possible match is never a verdict.

    Args:
        names: one or more names; a `Query` says more of a name than its words.
        lists: files and folders with lists.
        threshold: score in [0, 1] from which a match is told; by default the one from which two names are taken for
            one.
        judgements: what a reader has decided of matches; the cleared ones come last.
        on_progress: called as each step goes on.

    Raises:
        UsageError: there is no name or no list, or the threshold is no score.
        ListError: a list cannot be read.
    """
    queries = _queries_of(names)
    if not queries:
        raise UsageError("no name was given; give at least one")
    screener = open_screener(lists, threshold=threshold, judgements=judgements, on_progress=on_progress)
    return list(screener.screen(queries).matches)


def screen_pages(  # noqa: PLR0913 - one argument for each thing that a caller may have decided
    paths: str | Path | Sequence[str | Path],
    lists: str | Path | Sequence[str | Path],
    *,
    names: str | Query | Sequence[str | Query] = (),
    threshold: float | None = None,
    judgements: Sequence[MatchJudgement] = (),
    on_progress: OnProgress | None = None,
    stdin: BinaryIO | None = None,
) -> Screening:
    """The entries of sanctions lists that names in a pile of pages may be, with where each name stands.

    Every name is screened as it is written and as it is restored.

    Args:
        paths: files and folders with pages; `-` reads JSON lines from `stdin`.
        lists: files and folders with lists.
        names: names that are screened besides those of the pages.
        threshold: as in `screen`.
        judgements: as in `screen`.
        on_progress: called as each step goes on.
        stdin: where `-` reads from; standard input by default.

    Raises:
        UsageError: there is no path or no list, or the threshold is no score.
        ListError: a list cannot be read.
    """
    screener = open_screener(lists, threshold=threshold, judgements=judgements, on_progress=on_progress)
    return screener.screen_all(names, paths, stdin=stdin)


def compare_names(left: str, right: str, kind: str | None = None) -> NameComparison:
    """How alike two names are: `.score` in [0, 1] and, in words, `.why`.

    Args:
        left: a name.
        right: another.
        kind: what they name: "person", "organisation", "vessel" or "aircraft"; the kinds of actors ("company", "public
            body") and the schemata of FollowTheMoney ("Company") do as well, in any case; None if it is unknown.

    Raises:
        UsageError: there is no such kind.
    """
    from unspin.sanctions.names import compare_names as compare  # noqa: PLC0415 - it has this one's name

    return compare(left, right, _read_kind(kind) if kind is not None else None)


def _read_kind(kind: str) -> ListingKind:
    kinds = {one.value: one for one in ListingKind}
    schemata = {schema.casefold(): one for schema, one in SCHEMATA.items()}
    bodies = dict.fromkeys(("company", "organization", "public body"), ListingKind.ORGANISATION)
    found = (schemata | bodies | kinds).get(kind.casefold())
    if found is None:
        raise UsageError(f"the kind {kind!r} is not known; expected one of {', '.join(kinds)}")
    return found


def open_screener(
    lists: str | Path | Sequence[str | Path],
    *,
    threshold: float | None = None,
    seeks_meaning: bool = False,
    judgements: Sequence[MatchJudgement] = (),
    on_progress: OnProgress | None = None,
) -> Screener:
    """What screens names against these lists, which have been recognised, not read.

    Raises:
        UsageError: there is no list, or the threshold is no score.
        ListError: a list cannot be read.
    """
    if threshold is not None and not 0 <= threshold <= 1:
        raise UsageError(f"the threshold {threshold} is no score; expected a number from 0 to 1")
    config = ScreenConfig(
        threshold=THRESHOLD if threshold is None else threshold, seeks_meaning=seeks_meaning
    )
    return Screener(
        lists=open_lists(lists),
        config=config,
        judgements=tuple(judgements),
        on_progress=on_progress or keep_silent,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Screener:
    """Screens names against lists.

    Attributes:
        lists: the lists.
        config: how names are screened.
        judgements: what a reader has decided of matches.
        on_progress: called as each step goes on.
        search: how the work is cut and spread over the cores.
    """

    lists: Lists
    config: ScreenConfig
    judgements: tuple[MatchJudgement, ...] = ()
    on_progress: OnProgress = keep_silent
    search: SearchConfig = field(default_factory=SearchConfig)

    def screen_all(
        self,
        names: str | Query | Sequence[str | Query],
        paths: str | Path | Sequence[str | Path],
        *,
        stdin: BinaryIO | None = None,
    ) -> Screening:
        """What the names, and those in the pages, may be; there may be no pages.

        Raises:
            ListError: a list cannot be read to its end, or has no entry.
        """
        queries = _queries_of(names)
        if not paths:
            return self.screen(queries)
        from unspin.pipeline.networking import read_network  # noqa: PLC0415 - names alone need no reader

        return self.screen(queries, read_network(paths, on_progress=self.on_progress, stdin=stdin))

    def screen(self, queries: Sequence[Query], network: Network | None = None) -> Screening:
        """What the names, and those of a network, may be.

        Raises:
            ListError: a list cannot be read to its end, or has no entry.
        """
        named = [ScreenedName(query=query) for query in queries]
        if network:
            named += gather_names(network, spot_names, _is_known_place)
        found = self._find_matches(named)
        matches = sorted(self._show_places(named, found), key=_rank)
        judged, unmet = apply_judgements(_keep_best(matches), self.judgements)
        judged.sort(key=_rank)
        return Screening(
            names=tuple(dict.fromkeys(one.query.name for one in named)),
            matches=tuple(judged),
            lists=(*self.lists.records, *self.lists.broken),
            ledger=network.ledger if network else None,
            notes=(
                *self.lists.left_out,
                *found.notes,
                *_tell_many(queries),
                *_tell_unfit(named),
                *_tell_unmet(unmet),
            ),
        )

    def _find_matches(self, named: Sequence[ScreenedName]) -> Found:
        """The matches of each name."""
        queries = [_cut(one.query) for one in named]
        read = self.lists.read(on_progress=self.on_progress)
        return find_matches(queries, read, self.config, self.search, self.on_progress)

    def _show_places(self, named: Sequence[ScreenedName], found: Found) -> Iterator[Match]:
        """The matches with the records of their lists, and where their names stand."""
        records = {record.name: record for record in self.lists.records}
        for one, matches in zip(named, found.matches, strict=True):
            for match in matches:
                source = records.get(match.listing.list, match.source)
                yield replace(match, source=source, sightings=tuple(one.sightings))

    def _tell_meaning(self, matches: Sequence[Match], queries: Sequence[Query]) -> Iterator[str]:
        """What more could be sought where names that were given are nobody's."""
        if not matches and not self.config.seeks_meaning and any(" " in query.name for query in queries):
            yield (
                "If a machine may have reworded these names, --by-meaning (seeks_meaning) seeks all by the meaning of "
                "their words, less strictly than is done by itself."
            )


def _queries_of(names: str | Query | Sequence[str | Query]) -> list[Query]:
    given = [names] if isinstance(names, str | Query) else list(names)
    queries = (one if isinstance(one, Query) else Query(name=one.strip()) for one in given if one)
    return [
        replace(
            one,
            may_be_reworded=len(given) <= SOUGHT_BY_MEANING,
            numbers=one.numbers or tuple(find_vessel_numbers(one.name)),
        )
        for one in queries
    ]


def _cut(query: Query) -> Query:
    """The query with a name of an endless line cut short."""
    return replace(query, name=query.name[:NAME_LIMIT]) if len(query.name) > NAME_LIMIT else query


def _tell_unfit(named: Sequence[ScreenedName]) -> Iterator[str]:
    """What cannot be screened as it was given."""
    for one in named:
        name = one.query.name
        if len(name) > NAME_LIMIT:
            yield (
                f"“{name[:40]}…”, of {len(name):,} characters, is no name; its first {NAME_LIMIT} were screened."
            )
        elif sum(map(str.isalnum, name)) < 2:
            yield f"“{name}” has fewer than two letters: too little to be screened."


def _tell_many(queries: Sequence[Query]) -> list[str]:
    """That so many names were given that they were not sought by meaning."""
    if len(queries) <= SOUGHT_BY_MEANING:
        return []
    told = f"{len(queries):,} names were given, and sought by spelling and sound; up to {SOUGHT_BY_MEANING} at a time"
    return [f"{told} are sought by meaning, too."]


def _tell_unmet(unmet: Sequence[MatchJudgement]) -> list[str]:
    return [
        f"A judgement speaks of no match of this run: “{one.name}” and {one.listing} ({one.decision})."
        for one in unmet
    ]


def _is_known_place(words: str) -> bool:
    return load_gazetteer().find_place(words) is not None


def _keep_best(matches: Sequence[Match]) -> list[Match]:
    """The best match of each name with each entry: a list may have an entry in several rows, one an address."""
    best: dict[tuple[str, str, str, str], Match] = {}
    for match in matches:
        best.setdefault((match.name, match.actor, match.listing.list, match.listing.id), match)
    return list(best.values())


def _rank(match: Match) -> tuple[bool, float, str, str, str]:
    """The order of matches: the cleared ones last, then the best first, then by name and list."""
    is_cleared = match.decision is Decision.CLEARED
    return is_cleared, -match.score, match.name, match.listing.list, match.listing.id
