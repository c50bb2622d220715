"""How many names of people and organisations in the haystack are told as possible matches.

Some of them are listed indeed: the alerts are printed for a reader to judge. Names are given by `haystack_names.py`.

Usage: PYTHONPATH=bench python bench/screening/false_alerts.py NAMES.jsonl LIST… [--by-meaning] [--show 40]
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from screening.listed import read_index
from unspin.model import ListingKind, Match
from unspin.sanctions.screening import Query, ScreenConfig, screen_names
from unspin.text.lexicon import load_lexicon

_KINDS = {"person": ListingKind.PERSON, "organisation": ListingKind.ORGANISATION}


def main() -> None:
    """Prints the alerts per 1,000 names, and the alerts."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", type=Path)
    parser.add_argument("lists", type=Path, nargs="+")
    parser.add_argument("--by-meaning", action="store_true")
    parser.add_argument("--show", type=int, default=40)
    options = parser.parse_args()
    lines = (json.loads(line) for line in options.names.read_text(encoding="utf-8").splitlines())
    names = sorted({(line["words"], line["kind"]) for line in lines})
    _, index = read_index(options.lists)
    lexicon = load_lexicon()
    config = ScreenConfig(seeks_meaning=options.by_meaning)
    queries = (Query(name=words, kind=_KINDS[kind], may_be_reworded=True) for words, kind in names)
    begun = time.process_time()
    matches = list(screen_names(queries, index, lexicon, config))
    seconds = time.process_time() - begun
    best: dict[str, Match] = {}
    for match in matches:
        best.setdefault(match.name, match)
    print(
        f"{len(names)} different names, {len(best)} with an alert: {len(best) / len(names) * 1000:.2f} in 1,000; "
        f"{seconds / len(names) * 1e3:.2f} ms CPU a name"
    )
    for match in sorted(best.values(), key=lambda match: -match.score)[: options.show]:
        listing = match.listing
        print(
            f"  {match.score:.3f} {match.name} | {match.listed_name.words} | {listing.kind} {listing.id} | {match.used}; {'; '.join(match.why)[:150]}"
        )


if __name__ == "__main__":
    main()
