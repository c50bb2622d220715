"""Alerts on what only looks like a name in the haystack's articles, screened at the stricter bar.

Usage: PYTHONPATH=bench python bench/screening/spotted.py HAYSTACK LIST… [--articles 500]
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from screening.haystack_names import draw_articles
from screening.listed import read_index
from unspin.sanctions.screening import Query, screen_names
from unspin.sanctions.spotting import spot_names
from unspin.text.lexicon import load_lexicon


def main() -> None:
    """Prints the alerts per 1,000 articles, and the alerts."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("haystack", type=Path)
    parser.add_argument("lists", type=Path, nargs="+")
    parser.add_argument("--articles", type=int, default=500)
    options = parser.parse_args()
    _, index = read_index(options.lists)
    articles = draw_articles(options.haystack, options.articles)
    begun = time.process_time()
    words = {
        " ".join(span.of(article.text).split()) for article in articles for span in spot_names(article.text)
    }
    queries = [Query(name=each, is_spotted=True, may_be_reworded=True) for each in sorted(words)]
    matches = {match.name: match for match in screen_names(queries, index, load_lexicon())}
    seconds = time.process_time() - begun
    print(
        f"{len(articles)} articles, {len(words)} stretches, {len(matches)} with an alert: "
        f"{len(matches) / len(articles) * 1000:.1f} in 1,000 articles; {seconds / len(articles) * 1e3:.0f} ms CPU an article"
    )
    for match in sorted(matches.values(), key=lambda match: -match.score):
        print(f"  {match.score:.3f} {match.name} | {match.listed_name.words} | {match.listing.id}")


if __name__ == "__main__":
    main()
