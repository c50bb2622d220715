"""How many names are screened in a second on one core and on two, and what a list of millions costs one name.

Half of the names are listed ones in other spellings, half are names of the haystack (`haystack_names.py`), most of
them on no list. Each run is a whole one: the lists are read and indexed, the names screened; it is done several times
and the best one told, by the clock and by CPU seconds of all processes. With --generated, one name is screened against
a list of so many invented ones instead, written to a file first.

Usage: PYTHONPATH=bench python bench/screening/screening_speed.py NAMES.jsonl LIST… [--count 10000] [--runs 3]
       PYTHONPATH=bench python bench/screening/screening_speed.py NAMES.jsonl LIST… --generated 1000000
"""

from __future__ import annotations

import argparse
import csv
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from screening.haystack_queries import read_queries
from screening.listed import VARIANTS, draw_names
from unspin.engines.lists import open_lists
from unspin.model import Listing
from unspin.pipeline.listed_matches import SearchConfig
from unspin.pipeline.screening import open_screener
from unspin.sanctions.screening import Query


def draw_queries(names: Path, listings: list[Listing], count: int) -> list[Query]:
    """So many queries, half of them listed names in another spelling."""
    changes = list(VARIANTS.values())
    listed = []
    for place, (listing, name) in enumerate(draw_names(listings, count // 2, "speed")):
        change = changes[place % len(changes)][0]
        listed.append(Query(name=change(name.words, random.Random(place)), kind=listing.kind))  # noqa: S311
    queries = [*listed, *read_queries(names)[: count - len(listed)]]
    random.Random("speed").shuffle(queries)  # noqa: S311
    return queries


def generate_rows(listings: list[Listing], count: int) -> Iterator[tuple[str, str]]:
    """So many invented names and their kinds, made from words of listed ones and made-up syllables."""
    chance = random.Random("generated")  # noqa: S311
    words = sorted({word for listing in listings for name in listing.names for word in name.words.split()})
    syllables = [
        first + second for first in "bdfghklmnprstvz" for second in ("a", "e", "i", "o", "u", "an", "ir")
    ]
    for number in range(count):
        made = "".join(chance.choices(syllables, k=chance.randint(2, 4)))
        name = " ".join([*chance.choices(words, k=chance.randint(1, 3)), made])
        yield name, "Person" if number % 2 else "Organization"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a run took.

    Attributes:
        wall: seconds by the clock.
        cpu: seconds of all processes together.
        matches: that were told.
    """

    wall: float
    cpu: float
    matches: int


def measure(queries: Sequence[Query], lists: Sequence[Path], cores: int) -> Cost:
    """What it costs to screen the names on so many cores, reading the lists included."""
    screener = replace(open_screener(lists), search=SearchConfig(cores=cores))
    cpu, wall = _cpu(), time.perf_counter()
    found = screener.screen_all(queries, [])
    return Cost(wall=time.perf_counter() - wall, cpu=_cpu() - cpu, matches=len(found.matches))


def _cpu() -> float:
    each = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in each)


def _print_generated(listings: list[Listing], count: int) -> None:
    """What one name costs against a list of so many invented ones."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "generated.csv")
        with path.open("w", encoding="utf-8", newline="") as out:
            rows = csv.writer(out)
            rows.writerow(["id", "name", "schema"])
            rows.writerows((number, *row) for number, row in enumerate(generate_rows(listings, count)))
        query = Query(name=next(generate_rows(listings, 1))[0])
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        cost = measure([query], [path], 1)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        f"one name against {count:,} invented ones: {cost.cpu:.1f} s CPU, {cost.wall:.1f} s by the clock, peak "
        f"{peak / 1024:.0f} MB ({before / 1024:.0f} MB before), {cost.matches} matches"
    )


def main() -> None:
    """Prints names a second on one core and on two."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", type=Path)
    parser.add_argument("lists", type=Path, nargs="+")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--generated", type=int, default=0)
    options = parser.parse_args()
    listings = list(open_lists(options.lists).read())
    if options.generated:
        _print_generated(listings, options.generated)
        sys.exit()
    queries = draw_queries(options.names, listings, options.count)
    print(
        f"{len(queries):,} names, {len(listings):,} entries; best of {options.runs} runs, lists read in each"
    )
    for many in ([queries[0]], queries):
        for cores in (1, 2):
            runs = [measure(many, options.lists, cores) for _ in range(options.runs)]
            wall, cpu = min(run.wall for run in runs), min(run.cpu for run in runs)
            print(
                f"{len(many):6} names on {cores} cores: {wall:6.2f} s by the clock, {cpu:6.2f} s CPU; "
                f"{len(many) / wall:7.1f} names a second by the clock, {len(many) / cpu:7.1f} by CPU; {runs[0].matches} matches"
            )


if __name__ == "__main__":
    main()
