"""Whether two names mean the same outlet: as printed, or as its host reads."""

from __future__ import annotations

import regex

from unspin.model import Article


def normalise_outlet(name: str) -> str:
    """An outlet's name to compare by: letters and digits only, no leading "the", no ending of a host."""
    bare = regex.sub(r"^\s*the\s+", "", name.casefold().removesuffix(".com"))
    return regex.sub(r"[^\p{L}\p{N}]", "", bare)


def own_names(article: Article) -> set[str]:
    """The names an article's outlet goes by, normalised."""
    names = {normalise_outlet(article.outlet)} if article.outlet else set()
    host = regex.match(r"https?://(?:www\.)?([^/:]+)", article.url or "")
    if host:
        names.add(normalise_outlet(host.group(1)))
        names.add(normalise_outlet(host.group(1).rsplit(".", 1)[0]))
    return names - {""}


def is_own_outlet(name: str, article: Article) -> bool:
    """Whether a name means the outlet that published the article."""
    return normalise_outlet(name) in own_names(article)
