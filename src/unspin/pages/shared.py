"""Furniture that only a pile shows: paragraphs that unrelated articles of one site share.

A disclaimer or an about-us box inside the story looks like text. It gives itself away by standing, word for
word, in articles of the same site that have nothing else in common. Updates and reprints on one site share
much more than that, so their common paragraphs stay.

In: all articles. Out: the same articles, those paragraphs moved from the text to the furniture.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import combinations
from urllib.parse import urlsplit

from unspin.model import Article, Furniture, FurnitureKind
from unspin.text.lexicon import load_lexicon
from unspin.text.tokens import read_tokens

_MAX_COMMON = 0.35
"""Share of the shorter article that unrelated articles have in common at most. An update or a follow-up keeps more than
half of the first version's paragraphs."""
_MAX_SUBJECT = 0.1
"""Share of the rarer words that unrelated articles have in common outside of the shared paragraphs. Of random pairs of
one section of a news site 94 % stay under it; of pairs that reuse text 99 % lie over .21 (bench/subject_words.py)."""
_MIN_SUBJECT = 8
"""Rarer words outside of the shared paragraphs from which an article's own subject is known."""
_RARE_ZIPF = 4.3
"""Words rarer than this tell what an article is about; names among them."""
_MAX_PAGES = 50
"""Pages of a site compared for one paragraph; the first ones show enough."""


def cut_shared(articles: Sequence[Article]) -> list[Article]:
    """The articles, without the paragraphs that unrelated ones of their site share."""
    sites: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        site = _find_site(article)
        if site:
            sites[site].append(article)
    cut: dict[str, frozenset[str]] = {}
    for members in sites.values():
        cut.update(_find_furniture(members))
    return [_move(article, cut.get(article.id, frozenset())) for article in articles]


def _find_site(article: Article) -> str:
    try:
        host = urlsplit(article.url).netloc if article.url else ""
    except ValueError:  # "http://[x": not a URL at all
        host = ""
    return host.removeprefix("www.") or (article.outlet or "").casefold()


def _find_furniture(articles: Sequence[Article]) -> Mapping[str, frozenset[str]]:
    """Article id → its paragraphs (folded) that are furniture."""
    paragraphs = {article.id: list(_fold_paragraphs(article)) for article in articles}
    holders: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        for paragraph in dict.fromkeys(paragraphs[article.id]):
            holders[paragraph].append(article.id)
    found: dict[str, set[str]] = defaultdict(set)
    judged: dict[tuple[str, str], bool] = {}
    for paragraph, ids in holders.items():
        pairs = list(combinations(sorted(ids)[:_MAX_PAGES], 2))
        for left, right in pairs:
            if (left, right) not in judged:
                judged[left, right] = _are_unrelated(paragraphs[left], paragraphs[right])
        if any(judged[pair] for pair in pairs):
            for member in ids:
                found[member].add(paragraph)
    return {member: frozenset(lines) for member, lines in found.items()}


def _are_unrelated(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two articles have nothing in common outside of the paragraphs they share.

    Where little is left outside of those, as in an update, the shared part must be small to be furniture.
    """
    common = set(left) & set(right)
    subjects = [_subject_words([line for line in lines if line not in common]) for lines in (left, right)]
    fewer = min(map(len, subjects))
    if fewer < _MIN_SUBJECT:
        shorter = min(sum(map(len, left)), sum(map(len, right)))
        if sum(map(len, common)) >= _MAX_COMMON * shorter:
            return False
    return len(subjects[0] & subjects[1]) < _MAX_SUBJECT * fewer


def _subject_words(paragraphs: Sequence[str]) -> frozenset[str]:
    words = sorted(
        {word for paragraph in paragraphs for word in read_tokens(paragraph).stems if word.isalpha()}
    )
    rare = load_lexicon().zipfs(words) < _RARE_ZIPF
    return frozenset(word for word, is_rare in zip(words, rare.tolist(), strict=True) if is_rare)


def _fold_paragraphs(article: Article) -> Iterator[str]:
    for paragraph in article.text.split("\n\n"):
        yield " ".join(paragraph.casefold().split())


@lru_cache(maxsize=4096)
def _alphabetic_words(paragraph: str) -> frozenset[str]:
    return frozenset(word for word in read_tokens(paragraph).stems if word.isalpha())


def _move(article: Article, lines: frozenset[str]) -> Article:
    if not lines:
        return article
    kept: list[str] = []
    moved: list[Furniture] = []
    for paragraph in article.text.split("\n\n"):
        if " ".join(paragraph.casefold().split()) in lines:
            moved.append(Furniture(words=paragraph, kind=FurnitureKind.SHARED))
        else:
            kept.append(paragraph)
    if not kept:
        return article
    return replace(article, text="\n\n".join(kept), furniture=(*article.furniture, *moved))
