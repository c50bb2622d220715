"""How many names are screened in a second, and what the index costs.

Half of the names are listed ones in other spellings, half are names of the haystack (`haystack_names.py`), most of
them on no list. CPU seconds count, of one core. With --generated, a list of so many invented names is indexed instead.

Usage: PYTHONPATH=bench python bench/screening/screening_speed.py NAMES.jsonl LIST… [--count 10000]
       PYTHONPATH=bench python bench/screening/screening_speed.py NAMES.jsonl LIST… --generated 1000000
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from screening.listed import VARIANTS, draw_names, read_index
from unspin.model import ListedName, Listing, ListingKind
from unspin.sanctions.index import NameIndex
from unspin.sanctions.screening import Query, screen_names
from unspin.text.lexicon import load_lexicon

_KINDS = {"person": ListingKind.PERSON, "organisation": ListingKind.ORGANISATION}
_STATE: dict[str, NameIndex] = {}


def draw_queries(names: Path, listings: list[Listing], count: int) -> list[Query]:
    """So many queries, half of them listed names in another spelling."""
    changes = list(VARIANTS.values())
    listed = []
    for place, (listing, name) in enumerate(draw_names(listings, count // 2, "speed")):
        change = changes[place % len(changes)][0]
        listed.append(Query(name=change(name.words, random.Random(place)), kind=listing.kind))  # noqa: S311
    lines = [json.loads(line) for line in names.read_text(encoding="utf-8").splitlines()]
    strange = sorted({(line["words"], line["kind"]) for line in lines})
    rest = [Query(name=words, kind=_KINDS[kind]) for words, kind in strange[: count - len(listed)]]
    queries = [*listed, *rest]
    random.Random("speed").shuffle(queries)  # noqa: S311
    return queries


def generate_listings(listings: list[Listing], count: int) -> Iterator[Listing]:
    """So many invented entries of one name, made from words of listed ones and made-up syllables."""
    chance = random.Random("generated")  # noqa: S311
    words = sorted({word for listing in listings for name in listing.names for word in name.words.split()})
    syllables = [
        first + second for first in "bdfghklmnprstvz" for second in ("a", "e", "i", "o", "u", "an", "ir")
    ]
    for number in range(count):
        made = "".join(chance.choices(syllables, k=chance.randint(2, 4)))
        name = " ".join([*chance.choices(words, k=chance.randint(1, 3)), made])
        kind = ListingKind.PERSON if number % 2 else ListingKind.ORGANISATION
        yield Listing(id=str(number), list="generated", name=name, kind=kind, names=(ListedName(words=name),))


def _screen(queries: list[Query]) -> int:
    return sum(1 for _ in screen_names(queries, _STATE["index"], load_lexicon()))


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Prints names a second on one core and on two."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", type=Path)
    parser.add_argument("lists", type=Path, nargs="+")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--generated", type=int, default=0)
    options = parser.parse_args()
    listings, index = read_index(options.lists)
    queries = draw_queries(options.names, listings, options.count)
    if options.generated:
        before, begun = _memory(), time.process_time()
        index = NameIndex.build(generate_listings(listings, options.generated))
        print(
            f"{options.generated} invented names: {time.process_time() - begun:.0f} s CPU, {index.size / 2**20:.0f} MB "
            f"({index.size / len(index):.0f} bytes a name), peak {_memory() - before:.0f} MB more"
        )
    _STATE["index"] = index
    _screen(queries[:100])
    begun = time.process_time()
    matches = _screen(queries)
    seconds = time.process_time() - begun
    print(
        f"one core: {len(queries)} names in {seconds:.2f} s CPU, {len(queries) / seconds:.0f} a second, {matches} matches"
    )
    begun = time.perf_counter()
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
        matches = sum(pool.map(_screen, [queries[::2], queries[1::2]]))
    seconds = time.perf_counter() - begun
    print(
        f"two cores: {seconds:.2f} s by the clock, {len(queries) / seconds:.0f} a second, {matches} matches"
    )


if __name__ == "__main__":
    main()
