"""Short names for articles, each different: what a person calls a page in a list.

A pile saved from many sites holds forty files called `index.html`. The label is the id the pile gave, or
the end of the path, as many folders of it as are needed to tell it from every other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from unspin.model import Article
from unspin.report.visible import one_line

LABEL_LIMIT = 60  # a longer one breaks every table; the whole place stands with the article's facts


def label_articles(articles: Iterable[Article]) -> dict[str, str]:
    """Article id → its label, on one line, different from all others."""
    pile = tuple(articles)
    labels: dict[str, str] = {}
    parts = {article.id: _parts(article) for article in pile}
    open_ids, depth = set(parts), 1
    while open_ids:
        named = {key: "/".join(parts[key][-depth:]) for key in open_ids}
        counts = Counter(named.values())
        for key, name in named.items():
            if counts[name] == 1 or depth >= len(parts[key]):
                labels[key] = one_line(name, LABEL_LIMIT)
        open_ids -= labels.keys()
        depth += 1
    taken = Counter(labels.values())
    return {
        article.id: labels[article.id]
        if taken[labels[article.id]] == 1
        else f"{labels[article.id]} ({article.id[:6]})"
        for article in pile
    }


def _parts(article: Article) -> list[str]:
    if article.given_id is not None:
        return [article.given_id]
    return [part for part in article.place.split("/") if part] or [article.place]
