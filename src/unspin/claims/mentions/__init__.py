"""Whom and what an article names: mentions with in-article coreference, in the original wording where there is one.

In: an article's words, its cast (`unspin.claims.speakers`), the names that were read. Out: `Mention` records.
"""

from unspin.claims.mentions.reading import read_mentions

__all__ = ["read_mentions"]
