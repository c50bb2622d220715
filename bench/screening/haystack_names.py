"""Names of people and organisations in the haystack, as the reader finds them: what most lists do not have.

Usage: PYTHONPATH=bench python bench/screening/haystack_names.py HAYSTACK OUT.jsonl [--articles 1200]
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from rewording.chance import draw
from rewording.haystack import News, read_haystack
from unspin.claims.reader import load_reader

_KINDS = ("person", "organisation")


def draw_articles(haystack: Path, count: int) -> list[News]:
    """So many articles, drawn by seed."""
    return sorted(read_haystack(haystack), key=lambda article: draw("screening", article.id))[:count]


def main() -> None:
    """Writes one name a line, with its kind and article."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("haystack", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--articles", type=int, default=1200)
    options = parser.parse_args()
    reader = load_reader()
    with options.out.open("w", encoding="utf-8") as out:
        for article in draw_articles(options.haystack, options.articles):
            for name in reader.read(article.text).names:
                if name.kind.value in _KINDS:
                    words = " ".join(name.span.of(article.text).split())
                    line = {"words": words, "kind": name.kind.value, "article": article.id}
                    out.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
