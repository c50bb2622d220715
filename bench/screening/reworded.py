"""How often a listed name of several words is found when a machine has reworded it.

The names of bodies and vessels are written in a sentence and reworded by the benchmark's generator, from WordNet and
from a category thesaurus; those that it leaves as they are do not count. The lexicon's table of synonyms was made with
WordNet's help, so the figures are given without it, too.

Usage: PYTHONPATH=bench python bench/screening/reworded.py LIST… [--names 300]
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

from rewording.chance import draw
from rewording.gold import GoldKind
from rewording.samples import make_spinners, read_thesauri
from rewording.spinner import Spinner
from rewording.words import read_words
from screening.listed import read_index
from screening.recall import is_first, is_right
from unspin.model import Listing, ListingKind
from unspin.sanctions.meaning import MeaningSearch
from unspin.sanctions.screening import Query, screen_names
from unspin.text.lexicon import load_lexicon

_BEFORE = "Officials said that "
_SMALL = frozenset("of the and for in".split())
_LONGEST_LETTERS = 3


def write_title(words: str) -> str:
    """A listed name as a paper writes it."""
    return " ".join(
        word.lower()
        if word.lower() in _SMALL
        else word
        if len(word) <= _LONGEST_LETTERS
        else word.capitalize()
        for word in words.split()
    )


def reword_name(words: str, spinner: Spinner) -> str:
    """The name as the spinner writes it in a sentence."""
    said = write_title(words)
    text = f"{_BEFORE}{said} was named."
    sentence = read_words(text)
    begin, end = len(_BEFORE), len(_BEFORE) + len(said)
    for unit in reversed(list(spinner.find_units(sentence))):
        first, last = sentence[unit.begin].begin, sentence[unit.end - 1].end
        if begin <= first and last <= end and unit.kind is GoldKind.NAME and unit.options:
            said = said[: first - begin] + unit.options[0] + said[last - begin :]
    return said


def draw_reworded(
    listings: Sequence[Listing], spinners: Sequence[Spinner], count: int
) -> list[tuple[Listing, str, str]]:
    """So many listings with their name and its rewording, by seed."""
    found: list[tuple[Listing, str, str]] = []
    for listing in sorted(listings, key=lambda each: draw("reworded", each.list, each.id)):
        if listing.kind is ListingKind.PERSON or len(listing.name.split()) < 2 or len(found) == count:
            continue
        reworded = reword_name(listing.name, spinners[len(found) % len(spinners)])
        if reworded.casefold() != write_title(listing.name).casefold():
            found.append((listing, listing.name, reworded))
    return found


def main() -> None:
    """Prints a line for each thesaurus."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("lists", type=Path, nargs="+")
    parser.add_argument("--names", type=int, default=300)
    options = parser.parse_args()
    listings, index = read_index(options.lists)
    lexicon = load_lexicon()
    bare = MeaningSearch(index, lexicon, uses_synonyms=False)
    for name, thesaurus in read_thesauri().items():
        drawn = draw_reworded(listings, make_spinners(thesaurus, "screening"), options.names)
        first = over = alone = 0
        begun = time.process_time()
        queries = [
            Query(name=reworded, kind=ListingKind.ORGANISATION, is_reworded=True) for *_, reworded in drawn
        ]
        by_query = [list(screen_names([query], index, lexicon)) for query in queries]
        seconds = time.process_time() - begun
        for (listing, words, reworded), matches in zip(drawn, by_query, strict=True):
            first += is_first(matches, listing, words)
            over += any(is_right(match.listing, listing, words) for match in matches)
            ranked = bare.find(reworded)[:1]
            alone += any(
                is_right(index.listing(index.listing_number(f.number)), listing, words) for f in ranked
            )
        total = len(drawn)
        print(
            f"{name:10} {total} names: over the threshold {over / total:.3f}, first {first / total:.3f}; by meaning "
            f"without the table of synonyms the likeliest {alone / total:.3f}; {seconds / total * 1e3:.0f} ms CPU a name"
        )


if __name__ == "__main__":
    main()
