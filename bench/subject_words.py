"""How many of their rarer words two articles have in common: unrelated ones, and ones of which one reuses the other.

Backs `_MAX_SUBJECT` of unspin.pages.shared, which takes two articles of a site for unrelated, and the paragraphs they
share for furniture, if they have less than that in common outside of those paragraphs.
Printed: percentiles of the share, of the article with fewer rare words, for random pairs of one section, and for pairs
that share text, with the reused sentences and outside of the paragraphs they share word for word.

Usage: python bench/subject_words.py HAYSTACK [--random 3000] [--reusing 400]
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from rewording.chance import draw
from rewording.haystack import News, read_haystack
from rewording.samples import share_text
from unspin.copies import find_candidates, read_text
from unspin.pages import shared
from unspin.text.lexicon import load_lexicon

_PERCENTILES = (1, 5, 10, 25, 50, 75, 90, 95, 99)
_REUSED = 0.15  # of the shorter text's 5-grams, from which two texts share text for certain
_WHOLE = 0.9  # from which one is the other once more


def measure_common(left: Sequence[str], right: Sequence[str]) -> float | None:
    """Share of the rarer words in common; None where an article has none."""
    subjects = [shared._subject_words(paragraphs) for paragraphs in (left, right)]  # noqa: SLF001
    fewer = min(map(len, subjects))
    return len(subjects[0] & subjects[1]) / fewer if fewer else None


def measure_random(news: Sequence[News], pairs: int) -> Iterator[float]:
    """Shares of random pairs of one section."""
    sections: dict[str, list[News]] = {}
    for article in news:
        sections.setdefault(article.id.split("/")[1], []).append(article)
    names = sorted(sections)
    for number in range(pairs):
        section = sections[names[number % len(names)]]
        left, right = (section[int(draw("subject", number, side) * len(section))] for side in "lr")
        share = measure_common(left.paragraphs, right.paragraphs)
        if left is not right and share is not None:
            yield share


def find_reusing(news: Sequence[News], pairs: int) -> list[tuple[News, News]]:
    """Pairs of which one reuses part of the other, in an order drawn by their ids."""
    lexicon = load_lexicon()
    candidates = find_candidates([read_text(article.text, lexicon) for article in news])
    couples = [(news[each.left], news[each.right]) for each in candidates]
    couples.sort(key=lambda couple: draw("subject", couple[0].id, couple[1].id))
    reusing = (each for each in couples if _REUSED <= share_text(each[0].text, each[1].text) < _WHOLE)
    return [couple for _, couple in zip(range(pairs), reusing, strict=False)]


def measure_outside(left: News, right: News) -> float | None:
    """Share of the rarer words in common outside of the paragraphs that both have."""
    common = set(left.paragraphs) & set(right.paragraphs)
    kept = [[line for line in article.paragraphs if line not in common] for article in (left, right)]
    return measure_common(*kept)


def print_row(title: str, values: Sequence[float]) -> None:
    """Percentiles and the share of pairs that the product takes for unrelated."""
    cells = " | ".join(f"{value:.3f}" for value in np.percentile(values, _PERCENTILES))
    under = np.mean(np.array(values) < shared._MAX_SUBJECT)  # noqa: SLF001
    print(f"| {title} | {len(values)} | {cells} | {under:.3f} |")


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("haystack", type=Path, help="folder with bbc and reuters21578")
    parser.add_argument("--random", type=int, default=3000, help="random pairs of one section")
    parser.add_argument("--reusing", type=int, default=400, help="pairs that share text, at most")
    options = parser.parse_args()
    news = [article for article in read_haystack(options.haystack) if article.id.startswith("bbc/")]
    print(f"| pairs | number | {' | '.join(f'{each} %' for each in _PERCENTILES)} | taken for unrelated |")
    print(f"|{'---|' * (len(_PERCENTILES) + 3)}")
    print_row("random, of one section", list(measure_random(news, options.random)))
    reusing = find_reusing(news, options.reusing)
    whole = (measure_common(left.paragraphs, right.paragraphs) for left, right in reusing)
    print_row("sharing text, with it", [share for share in whole if share is not None])
    outside = (measure_outside(left, right) for left, right in reusing)
    print_row("sharing text, outside of common paragraphs", [share for share in outside if share is not None])


if __name__ == "__main__":
    main()
