"""unspin and nomenklatura on the same names against the same lists: names a second, recall, alerts.

Half of the names are listed ones in other spellings, half are names of the haystack (`haystack_names.py`), most of
them on no list, as in `screening_speed.py`. The peer is used as it is meant for many names against many entities: its
blocking index gives candidates (75 at most), logic-v2 scores them, .7 is an alert, as it is here. Both get the names
and their kinds, nothing else. CPU seconds count, of all cores; reading and indexing the lists is told apart.

Setup: python -m venv PEER && PEER/bin/pip install nomenklatura   (it needs ICU and its headers, for PyICU)
Usage: PYTHONPATH=bench python bench/screening/peer_speed.py NAMES.jsonl LIST… --peer PEER/bin/python [--count 1000]
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from screening.haystack_queries import read_queries
from screening.listed import VARIANTS, draw_names, read_index
from screening.recall import is_right
from unspin.model import ListedName, Listing, ListingKind, NameQuality
from unspin.sanctions.index import NameIndex
from unspin.sanctions.screening import Query, screen_names
from unspin.text.lexicon import load_lexicon

_SCHEMATA = {
    ListingKind.PERSON: "Person",
    ListingKind.ORGANISATION: "Organization",
    ListingKind.VESSEL: "Vessel",
    ListingKind.AIRCRAFT: "Airplane",
    ListingKind.UNKNOWN: "LegalEntity",
}
Sought = tuple[Listing, ListedName]
Alerts = Mapping[int, Sequence[Listing]]


def draw_sample(listings: list[Listing], names: Path, count: int) -> tuple[list[Query], list[Sought | None]]:
    """So many names and, for the listed half, what each is a spelling of; each kind of spelling as often."""
    queries: list[Query] = []
    sought: list[Sought | None] = []
    for kind, (change, kinds) in VARIANTS.items():
        of_kind = [listing for listing in listings if listing.kind in kinds]
        for listing, name in draw_names(of_kind, count // 2 // len(VARIANTS), f"peer {kind}"):
            spelling = change(name.words, random.Random(f"{kind}/{name.words}"))  # noqa: S311
            queries.append(Query(name=spelling, kind=listing.kind))
            sought.append((listing, name))
    strange = read_queries(names)
    random.Random("peer").shuffle(strange)  # noqa: S311
    rest = strange[: count - len(queries)]
    return [*queries, *rest], [*sought, *[None] * len(rest)]


def screen_here(queries: Sequence[Query], index: NameIndex) -> tuple[float, Alerts]:
    """CPU seconds and the listings told for each query, by its place."""
    lexicon = load_lexicon()
    begun = time.process_time()
    alerts = {
        place: [match.listing for match in screen_names([query], index, lexicon)]
        for place, query in enumerate(queries)
    }
    return time.process_time() - begun, alerts


def screen_there(
    queries: Sequence[Query], listings: Sequence[Listing], peer: Path
) -> tuple[dict[str, float], Alerts]:
    """The same by the peer, in its own environment; its seconds by step."""
    with tempfile.TemporaryDirectory() as folder:
        _write(Path(folder, "listings.jsonl"), ((listing.kind, listing) for listing in listings))
        _write(Path(folder, "queries.jsonl"), ((query.kind, query) for query in queries))
        script = Path(__file__).parent / "peer_blocking.py"
        done = subprocess.run([peer, script, folder], check=True, capture_output=True, text=True)
        alerts: dict[int, list[Listing]] = {}
        for line in Path(folder, "alerts.jsonl").read_text(encoding="utf-8").splitlines():
            alert = json.loads(line)
            alerts.setdefault(int(alert["query"][1:]), []).append(listings[int(alert["listing"][1:])])
        return json.loads(done.stdout), alerts


def _write(path: Path, entities: Iterable[tuple[ListingKind | None, Listing | Query]]) -> None:
    with path.open("w", encoding="utf-8") as out:
        for place, (kind, entity) in enumerate(entities):
            line = {"id": f"{path.stem[0]}{place}", "schema": _SCHEMATA[kind or ListingKind.UNKNOWN]}
            out.write(json.dumps(line | _name(entity)) + "\n")


def _name(entity: Listing | Query) -> dict[str, list[str]]:
    if isinstance(entity, Query):
        return {"names": [entity.name]}
    weak = [name.words for name in entity.names if name.quality is NameQuality.WEAK]
    return {"names": [name.words for name in entity.names if name.words not in weak], "weak": weak}


def print_figures(who: str, seconds: float, alerts: Alerts, sought: Sequence[Sought | None]) -> None:
    """One line: speed, recall of what is listed, alerts on what mostly is not."""
    listed = [place for place, target in enumerate(sought) if target]
    found = sum(
        any(is_right(listing, target[0], target[1].words) for listing in alerts.get(place, ()))
        for place, target in enumerate(sought)
        if target
    )
    strange = sum(bool(alerts.get(place)) for place, target in enumerate(sought) if not target)
    told = sum(map(len, alerts.values()))
    print(
        f"{who:12} {len(sought) / seconds:7.1f} names a second of CPU; recall {found / len(listed):.3f} of {len(listed)}; "
        f"{strange} of {len(sought) - len(listed)} names of the news with an alert; {told} alerts in all"
    )


def main() -> None:
    """Prints a line for each of the two."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", type=Path)
    parser.add_argument("lists", type=Path, nargs="+")
    parser.add_argument("--peer", type=Path, required=True)
    parser.add_argument("--count", type=int, default=1000)
    options = parser.parse_args()
    listings, index = read_index(options.lists)
    queries, sought = draw_sample(listings, options.names, options.count)
    screen_here(queries[-1:], index)  # what is made at the first look-up
    seconds, alerts = screen_here(queries, index)
    print_figures("unspin", seconds, alerts, sought)
    spent, alerts = screen_there(queries, listings, options.peer)
    print_figures("nomenklatura", spent["screen"], alerts, sought)
    print(
        f"the peer reads and indexes in {spent['build']:.1f} s CPU, and compares {spent['pairs']:.0f} pairs"
    )


if __name__ == "__main__":
    main()
