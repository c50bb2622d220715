"""A mention while it is still words of the restored text, and which of two that touch is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from unspin.claims.speakers.words import Range, Words
from unspin.model import ActorKind, MentionForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Words `[begin, end)` that name something.

    Attributes:
        begin, end: the words.
        name: the fullest name that the article has for the same.
        kind: what is named.
        form: how.
        score: how sure it is.
        original: the words that stood for it before the page was reworded, where the page itself tells; else None.
    """

    begin: int
    end: int
    name: str
    kind: ActorKind
    form: MentionForm = MentionForm.FULL
    score: float
    original: str | None = None


def say(words: Words, found: Range) -> str:
    """The words as one line of text, without a possessive ending and the quotation marks around them."""
    span = words.span(*found)
    said = " ".join(span.of(words.text).split())
    if words.owns[found[1] - 1] and said.endswith(("'s", "’s")):
        said = said[:-2]
    return said.strip("'’\"“”")


def keep_apart(sure: Iterable[Found], more: Iterable[Found]) -> list[Found]:
    """The first ones, and those of the others that share no word with any of them."""
    kept = list(sure)
    taken = {index for found in kept for index in range(found.begin, found.end)}
    for found in more:
        if taken.isdisjoint(range(found.begin, found.end)):
            kept.append(found)
            taken.update(range(found.begin, found.end))
    return kept
