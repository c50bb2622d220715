"""How often a listed name is found in another spelling: among the candidates, over the threshold, and first.

First means: the right entry stands first, or with the first one's score; an entry that has the same name is right, too.

Usage: PYTHONPATH=bench python bench/screening/recall.py LIST… [--names 500] [--misses]
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path

from screening.listed import VARIANTS, draw_names, read_index
from unspin.model import Listing, ListingKind, Match
from unspin.sanctions.index import NameIndex
from unspin.sanctions.names import prepare_name
from unspin.sanctions.screening import Query, screen_names
from unspin.text.lexicon import load_lexicon


def is_right(listing: Listing, target: Listing, words: str) -> bool:
    """Whether an entry is the one sought, or has the name sought as well."""
    if (listing.list, listing.id) == (target.list, target.id):
        return True
    return words.casefold() in {name.words.casefold() for name in listing.names}


def is_first(matches: Sequence[Match], target: Listing, words: str) -> bool:
    """Whether a right entry stands first or with the first one's score."""
    return any(
        is_right(match.listing, target, words) for match in matches if match.score >= matches[0].score - 1e-9
    )


def is_candidate(index: NameIndex, spelling: str, target: Listing, words: str) -> bool:
    """Whether a right entry is among the candidates."""
    found = index.find(prepare_name(spelling, target.kind))
    return any(is_right(index.listing(index.listing_number(number)), target, words) for number, _ in found)


def main() -> None:
    """Prints a line for each kind of spelling."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("lists", type=Path, nargs="+")
    parser.add_argument("--names", type=int, default=500)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    listings, index = read_index(options.lists)
    lexicon = load_lexicon()
    for kind, (change, kinds) in VARIANTS.items():
        of_kind = [listing for listing in listings if listing.kind in kinds]
        drawn = draw_names(of_kind, options.names, kind)
        candidates = found = first = 0
        begun = time.process_time()
        misses = []
        for listing, name in drawn:
            spelling = change(name.words, random.Random(f"{kind}/{name.words}"))  # noqa: S311
            known = listing.kind if listing.kind is not ListingKind.UNKNOWN else None
            matches = list(screen_names([Query(name=spelling, kind=known)], index, lexicon))
            hit = is_first(matches, listing, name.words)
            candidates += is_candidate(index, spelling, listing, name.words)
            found += any(is_right(match.listing, listing, name.words) for match in matches)
            first += hit
            if not hit:
                misses.append(
                    f"    {name.words} | {spelling} | "
                    + "; ".join(f"{m.listed_name.words} {m.score:.2f}" for m in matches[:2])
                )
        seconds = time.process_time() - begun
        print(
            f"{kind:20} {len(drawn)} names: candidate {candidates / len(drawn):.3f}, over the threshold "
            f"{found / len(drawn):.3f}, first {first / len(drawn):.3f}; {seconds / len(drawn) * 1e3:.2f} ms"
        )
        if options.misses:
            print("\n".join(misses[:15]))


if __name__ == "__main__":
    main()
