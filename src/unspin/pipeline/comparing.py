"""Two articles compared: aligned, their other headlines paired, the direction judged."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from unspin.copies import CopyText, Known, compare_texts, pair_headlines, read_text
from unspin.errors import UsageError
from unspin.families import Side, find_signs, judge_direction, read_side
from unspin.model import Article, Comparison, Reject
from unspin.pages import read_pile
from unspin.text.lexicon import load_lexicon


def compare(left: str | Article, right: str | Article) -> Comparison:
    """Two texts or articles aligned, with the direction of copying.

    A string is taken as main text as it stands, so that spans count its code points.
    """
    articles = [side if isinstance(side, Article) else wrap_text(side) for side in (left, right)]
    lexicon = load_lexicon()
    texts = [read_text(article.text, lexicon) for article in articles]
    left_side, right_side = (
        read_side(article, lexicon, text.tokens) for article, text in zip(articles, texts, strict=True)
    )
    return compare_sides(left_side, right_side, texts[0], texts[1])


def compare_files(left: str | Path, right: str | Path) -> tuple[Article, Article, Comparison]:
    """Two saved pages' articles and their comparison.

    Raises:
        UsageError: one of the files does not hold exactly one article.
    """
    articles = _read_one(left), _read_one(right)
    return *articles, compare(*articles)


def compare_sides(
    left: Side, right: Side, left_text: CopyText, right_text: CopyText, known: Known | None = None
) -> Comparison:
    """Two prepared articles aligned, with the direction of copying."""
    comparison = compare_texts(left_text, right_text, known=known)
    related = pair_headlines(
        [found.headline for found in left.article.related],
        [found.headline for found in right.article.related],
        left_text.lexicon,
    )
    signs = find_signs(comparison, left, right)
    return judge_direction(replace(comparison, related=related), signs)


def _read_one(path: str | Path) -> Article:
    found = list(read_pile([path]))
    articles = [item for item in found if isinstance(item, Article)]
    if len(articles) == 1:
        return articles[0]
    if articles:
        raise UsageError(
            f"{path} holds {len(articles)} articles, and one was expected. Trace it instead: unspin trace {path}"
        )
    reject = next(item for item in found if isinstance(item, Reject))
    raise UsageError(f"{path}: {reject.detail} {reject.advice}")


def wrap_text(text: str) -> Article:
    """The text as an article's main text, as it stands."""
    digest = hashlib.blake2b(text.encode(errors="surrogatepass"), digest_size=8).hexdigest()
    return Article(id=digest, place="text", text=text)
