"""Names looked up in lists, on every core, a list of any length in the memory of a part of it.

Stages: 1. listings are taken in blocks of so many names, in their order; lists of a usual size are one block; 2. for a
few names the listings after the first block go through a sieve, which leaves those that may be one of them; 3. a block is
indexed, and all names are screened against it, on several cores if they are many; 4. the best matches of each name over
all blocks are kept.

Invariants: the matches do not depend on the number of cores.
Limits: how rare a word is is counted in each block; it decides which entries a name is compared with, never how alike
the two are.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final, NamedTuple

from unspin.engines.forked import run_forked
from unspin.engines.progress import OnProgress, Progress
from unspin.engines.threads import count_cores
from unspin.model import Listing, ListingKind, Match
from unspin.sanctions.index import NameIndex, Sieve
from unspin.sanctions.names import prepare_name
from unspin.sanctions.screening import Query, ScreenConfig, prepare_meaning, screen_names
from unspin.text.lexicon import load_lexicon

STEP: Final = "screening names"

_MANY: Final = 500
"""Names from which they are screened on several cores: half a second of one, against .1 s to start the others."""
_CHUNK: Final = 100
"""Names that one core is given at a time, a tenth of a second of work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchConfig:
    """How the work is cut and spread.

    Attributes:
        few: names up to which long lists go through a sieve, so that only what may be one of them is indexed.
        block_names: listed names that are indexed together, at most; some 1 kB of memory each.
        cores: processes at most; None for one on each core that this process may use.
    """

    few: int = 50
    block_names: int = 250_000
    cores: int | None = None


class Found(NamedTuple):
    """What was found.

    Attributes:
        matches: of each query, the best first.
        notes: what was not sought.
    """

    matches: list[list[Match]]
    notes: tuple[str, ...] = ()


def find_matches(
    queries: Sequence[Query],
    listings: Iterable[Listing],
    config: ScreenConfig,
    search: SearchConfig,
    on_progress: OnProgress,
) -> Found:
    """For each query its matches; their lists' records are still to be put in.

    Args:
        queries: the names.
        listings: read once, to the end.
        config: how names are screened.
        search: how the work is cut and spread.
        on_progress: called with the number of names screened against a block.
    """
    best: list[list[Match]] = [[] for _ in queries]
    sieve = _open_sieve(queries, config, search)
    for index in _index_blocks(queries, listings, search, sieve):
        for place, matches in enumerate(_screen_block(queries, index, config, search.cores)):
            if matches:
                best[place] = sorted([*best[place], *matches], key=_rank)[: config.most_matches]
            if (place + 1) % _CHUNK == 0 or place + 1 == len(queries):
                on_progress(Progress(step=STEP, done=place + 1, total=len(queries)))
    is_lacking = sieve is not None and sieve.total > 0 and _are_sought_by_meaning(queries)
    return Found(best, (_tell_spelled(search),) if is_lacking else ())


def _open_sieve(queries: Sequence[Query], config: ScreenConfig, search: SearchConfig) -> Sieve | None:
    """What leaves of long lists the entries that the names may be; None for many names, or reworded ones."""
    if len(queries) > search.few or config.seeks_meaning or any(query.is_reworded for query in queries):
        return None
    spelled = [(one.words, query.kind) for query in queries for one in query.spellings]
    named = [(query.name, query.kind) for query in queries if not query.spellings]
    names = [prepare_name(words, kind) for words, kind in (*spelled, *named)]
    return Sieve(names, [number for query in queries for number in query.numbers])


def _index_blocks(
    queries: Sequence[Query], listings: Iterable[Listing], search: SearchConfig, sieve: Sieve | None
) -> Iterator[NameIndex]:
    """Indices of all listings, one after the other; of those that a sieve leaves, where there is one.

    What may have to be sought by meaning needs the whole index, and gets it of the first block.
    """
    left = iter(listings)
    if sieve is None or _are_sought_by_meaning(queries):
        for block in islice(cut_blocks(left, search.block_names), None if sieve is None else 1):
            yield NameIndex.build(block)
    if sieve is not None:
        for block in cut_blocks(sieve.sift(left), search.block_names):
            yield NameIndex.build(block, sieve=sieve)


def _are_sought_by_meaning(queries: Sequence[Query]) -> bool:
    return any(query.may_be_reworded and query.kind is not ListingKind.PERSON for query in queries)


def _tell_spelled(search: SearchConfig) -> str:
    return (
        f"The lists are long: after their first {search.block_names:,} names a few names are sought by spelling and "
        "sound, not by meaning."
    )


def cut_blocks(listings: Iterable[Listing], most: int) -> Iterator[Iterator[Listing]]:
    """The listings in blocks of so many names; each block is to be read before the next is asked for."""
    left = iter(listings)
    for first in left:
        yield _take_block(first, left, most)


def _take_block(first: Listing, left: Iterator[Listing], most: int) -> Iterator[Listing]:
    names = 0
    for listing in chain([first], left):
        yield listing
        names += len(listing.names)
        if names >= most:
            return


def _screen_block(
    queries: Sequence[Query], index: NameIndex, config: ScreenConfig, cores: int | None
) -> Iterator[list[Match]]:
    """Each query's matches in one index."""
    lexicon = load_lexicon()

    def screen(query: Query) -> list[Match]:
        return list(screen_names([query], index, lexicon, config))

    def work(chunk: int) -> list[list[Match]]:
        return list(map(screen, queries[chunk * _CHUNK : (chunk + 1) * _CHUNK]))

    is_spread = len(queries) >= _MANY
    if is_spread:
        _warm_up(queries, screen)
        if config.seeks_meaning or any(query.is_reworded or query.may_be_reworded for query in queries):
            prepare_meaning(index, lexicon)
    workers = (count_cores() if cores is None else cores) if is_spread else 1
    with _keep_from_garbage(is_wanted=is_spread):
        for found in run_forked(work, -(-len(queries) // _CHUNK), workers):
            yield from found


@contextmanager
def _keep_from_garbage(*, is_wanted: bool) -> Iterator[None]:
    """What there is now is not searched for garbage again and again: a seventh of the time with a usual index."""
    is_ours = is_wanted and not gc.get_freeze_count()
    if is_ours:
        gc.freeze()
    try:
        yield
    finally:
        if is_ours:
            gc.unfreeze()


def _warm_up(queries: Sequence[Query], screen: Callable[[Query], list[Match]]) -> None:
    """Has what is made at the first look-up made before there are several processes, each of which would make it."""
    screen(next((query for query in queries if query.is_reworded), queries[0]))


def _rank(match: Match) -> tuple[float, str, str]:
    return -match.score, match.listing.list, match.listing.id
