"""Whether two names mean the same outlet: as printed, or as its host reads."""

from __future__ import annotations

import regex

from unspin.model import Article, FurnitureKind

_MIN_LETTERS = 6
"""Letters of a name from which its standing inside a line is no accident."""


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
    """Whether a name means the outlet that published the article.

    Where the page does not state its outlet, a name that stands in its other furniture or in the file's name is
    taken for its own; a credit line is no such place.
    """
    key = normalise_outlet(name)
    if key in own_names(article):
        return True
    if article.outlet or len(key) < _MIN_LETTERS:
        return False
    lines = [line.words for line in article.furniture if line.kind is not FurnitureKind.CREDIT]
    return any(key in normalise_outlet(line) for line in (*lines, article.place))
