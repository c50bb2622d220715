"""How well the main text of HTML pages is found, against trafilatura's own in the same run.

    python bench/article_extraction.py FOLDER

FOLDER holds `ground-truth.json` (page → `articleBody`) and `html/PAGE.html.gz`, as in Scrapinghub's article
extraction benchmark. Printed: F1, precision and recall over bags of shingles of four words, averaged over pages as
that benchmark does, for trafilatura's defaults, for trafilatura asked for precision, and for unspin; and the
seconds each took. Exits with 1 if unspin's F1 is below the better of trafilatura's.

Source: Scrapinghub, article-extraction-benchmark, `evaluate.py` (2019).
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from trafilatura import extract

from unspin.model import Article, Page, PageFormat
from unspin.pages import read_article

_WORD = re.compile(r"\w+")
_SHINGLE_WORDS = 4

Extract = Callable[[str], str]
Share = tuple[float, float, float]


def main() -> None:
    """Prints every figure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="the unpacked benchmark")
    folder = parser.parse_args().folder
    truth = {
        name: item["articleBody"]
        for name, item in json.loads((folder / "ground-truth.json").read_text()).items()
    }
    pages = {
        name: gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()).decode() for name in truth
    }
    scores = {name: _measure(run, pages, truth) for name, run in EXTRACTORS.items()}
    print(f"{len(pages)} pages\n{'':24} {'F1':>6} {'precision':>10} {'recall':>7} {'seconds':>8}")
    for name, (f1, precision, recall, seconds) in scores.items():
        print(f"{name:24} {f1:6.4f} {precision:10.4f} {recall:7.4f} {seconds:8.1f}")
    best = max(score[0] for name, score in scores.items() if name != "unspin")
    sys.exit(int(scores["unspin"][0] < best))


def _extract_unspin(markup: str) -> str:
    page = Page(id="0", place="page.html", format=PageFormat.HTML, content=markup, is_markup=True)
    article = read_article(page)
    return article.text if isinstance(article, Article) else ""


EXTRACTORS: Mapping[str, Extract] = {
    "trafilatura": lambda markup: extract(markup, include_comments=False) or "",
    "trafilatura, precision": lambda markup: (
        extract(markup, include_comments=False, include_tables=False, favor_precision=True) or ""
    ),
    "unspin": _extract_unspin,
}


def _measure(run: Extract, pages: Mapping[str, str], truth: Mapping[str, str]) -> tuple[float, ...]:
    """F1, precision and recall averaged over pages, and the seconds taken."""
    run(next(iter(pages.values())))
    started = time.perf_counter()
    texts = {name: run(markup) for name, markup in pages.items()}
    seconds = time.perf_counter() - started
    shares = [_compare(truth[name], texts[name]) for name in pages]
    precision = sum(_divide(right, right + wrong) for right, wrong, _ in shares) / len(shares)
    recall = sum(_divide(right, right + missed) for right, _, missed in shares) / len(shares)
    return 2 * precision * recall / (precision + recall), precision, recall, seconds


def _compare(expected: str, found: str) -> Share:
    """Shingles that are right, wrong and missed, as shares of all."""
    left, right = _shingles(expected), _shingles(found)
    both = (left & right).total()
    wrong, missed = right.total() - both, left.total() - both
    total = both + wrong + missed
    return (both / total, wrong / total, missed / total) if total else (0.0, 0.0, 0.0)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    last = max(1, len(words) - _SHINGLE_WORDS + 1)
    return Counter(tuple(words[at : at + _SHINGLE_WORDS]) for at in range(last)) if words else Counter()


def _divide(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


if __name__ == "__main__":
    main()
