"""Why nothing was found in an article: said, so that an empty place is never taken for an answer."""

from __future__ import annotations

from typing import Final

import regex

from unspin.model import Article

LANGUAGE: Final = "en"
_FEWEST_WORDS: Final = 8
_SENTENCE_END: Final = regex.compile(r"[.!?][”\"'’)]*(?:\s|$)")
_LONG_LINE: Final = 12
"""Words from which a line may be a sentence even where no full stop ends it."""


def is_read(article: Article) -> bool:
    """Whether the article is in the language that claims are read in, or in none that is known."""
    return article.language in {None, LANGUAGE}


def why_silent(article: Article) -> str:
    """Why no claim was found in the article, in a sentence."""
    if not is_read(article):
        return f"The page is in “{article.language}”; claims are read in English only."
    lines = [line.split() for line in article.text.splitlines() if line.strip()]
    words = sum(map(len, lines))
    if words < _FEWEST_WORDS:
        return f"There are {words} words: too few to say anything."
    if not any(len(line) >= _LONG_LINE for line in lines) and len(lines) > 1:
        return f"It is a list: {len(lines)} lines, none as long as a sentence."
    if not _SENTENCE_END.search(article.text):
        return "No sentence ends in it."
    return "Nobody is said to say anything in it, and no sentence states anything."
