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
from itertools import combinations
from urllib.parse import urlsplit

from unspin.model import Article, Furniture, FurnitureKind

_MAX_COMMON = 0.35
"""Share of the shorter article that two articles may have in common to count as unrelated. An update or a
follow-up keeps more than half of the first version's paragraphs."""
_MANY_PAGES = 3
"""Articles of a site that make a shared paragraph furniture wherever it stands; with two, it must stand among the
first or last paragraphs, since two stories on one subject may share their background."""
_HEAD, _TAIL = 1, 3
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
    host = urlsplit(article.url).netloc if article.url else ""
    return host.removeprefix("www.") or (article.outlet or "").casefold()


def _find_furniture(articles: Sequence[Article]) -> Mapping[str, frozenset[str]]:
    """Article id → its paragraphs (folded) that are furniture."""
    paragraphs = {article.id: list(_fold_paragraphs(article)) for article in articles}
    holders: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        for paragraph in dict.fromkeys(paragraphs[article.id]):
            holders[paragraph].append(article.id)
    found: dict[str, set[str]] = defaultdict(set)
    for paragraph, ids in holders.items():
        unrelated = {
            member
            for pair in combinations(ids[:_MAX_PAGES], 2)
            if _common_share(paragraphs[pair[0]], paragraphs[pair[1]]) < _MAX_COMMON
            for member in pair
        }
        many = len(unrelated) >= _MANY_PAGES
        if unrelated and (many or all(_is_at_edge(paragraph, paragraphs[member]) for member in unrelated)):
            for member in ids:
                found[member].add(paragraph)
    return {member: frozenset(lines) for member, lines in found.items()}


def _fold_paragraphs(article: Article) -> Iterator[str]:
    for paragraph in article.text.split("\n\n"):
        yield " ".join(paragraph.casefold().split())


def _common_share(left: Sequence[str], right: Sequence[str]) -> float:
    common = set(left) & set(right)
    shorter = min(sum(map(len, left)), sum(map(len, right)))
    return sum(map(len, common)) / shorter if shorter else 1.0


def _is_at_edge(paragraph: str, paragraphs: Sequence[str]) -> bool:
    place = paragraphs.index(paragraph)
    return place < _HEAD or place >= len(paragraphs) - _TAIL


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
