"""An article's words and those of its restored text, side by side.

Speakers are told from the restored text where there is one: a machine that turns "senior fellow" into "senior
individual" leaves no role to find on the page. Words outside of the changes are the same on both sides, one by one;
the words of a change stand for each other as a whole. So a stretch of words on one side has a stretch on the other,
widened to whole changes. (Signs between words may differ, so places are of no use here.)

Cost: linear in both texts.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from unspin.claims.speakers.words import Range, Words
from unspin.model import Restoration, RestoredField
from unspin.text.tokens import Tokens
from unspin.text.word_pairs import WordPlaces, map_words, pair_changes, refine_pairs, spread_pairs

_POSSESSIVES = ("'s", "’s")


class WordMap:
    """Which words of the page stand for which of the restored text."""

    def __init__(self, page: Tokens, restored: Words, restoration: Restoration | None) -> None:
        self._page = page
        self._restored = restored
        self._changes = restoration.changes if restoration and restoration.text != page.text else ()
        self._forward: list[Range] | None = None
        self._backward: list[Range] | None = None
        if not self._changes:
            return  # every word stands for itself
        left = WordPlaces(page.begins.tolist(), page.ends.tolist(), page.stems)
        right = WordPlaces(restored.begins, restored.ends, restored.lower)
        changed = pair_changes(left, right, self._changes)
        self._starts = [found[0] for _, found in changed]
        self._ends = [found[1] for _, found in changed]
        pairs = refine_pairs(left, right, changed)
        self._forward = spread_pairs(pairs, len(page), len(restored))
        self._backward = spread_pairs([(other, one) for one, other in pairs], len(restored), len(page))

    def to_restored(self, found: Range) -> Range:
        """The words of the restored text that stand for words of the page; most of them, if a sentence ends between."""
        if self._forward is None:
            return found
        pieces: list[Range] = []
        for begin, end in self._forward[slice(*found)]:
            if begin >= end:
                continue
            if pieces and self._restored.sentence[begin] == self._restored.sentence[pieces[-1][1] - 1]:
                pieces[-1] = pieces[-1][0], max(end, pieces[-1][1])
            else:
                pieces.append((begin, end))
        if not pieces:
            return map_words(self._forward, (found[0], found[0]), len(self._restored))
        return max(pieces, key=lambda piece: piece[1] - piece[0])

    def to_page(self, found: Range) -> Range:
        """The words of the page that stand for words of the restored text, widened to whole changes; maybe none."""
        return found if self._backward is None else map_words(self._backward, found, len(self._page))

    def describe(self, field: str, found: Range, given: str) -> RestoredField | None:
        """The record of how a field's words stand on the page; None if they stand there as they are given.

        Args:
            field: the field's name.
            found: its words in the restored text.
            given: the same as text.
        """
        if self._backward is None:
            return None
        first, last = bisect_right(self._ends, found[0]), bisect_left(self._starts, found[1])
        touched = self._changes[first:last]
        if not touched:
            return None
        begin, end = map_words(self._backward, found, len(self._page))
        written = self._page.said(begin, end) if begin < end else ""
        written = (
            written[:-2] if written.endswith(_POSSESSIVES) and not given.endswith(_POSSESSIVES) else written
        )
        if _bare(written) == _bare(given):
            return None
        sure = [change.probability for change in touched if change.probability is not None]
        return RestoredField(field=field, written=written, probability=min(sure, default=None))


def _bare(words: str) -> str:
    """The words without an article before them, for it may belong to either."""
    return words[4:] if words[:4].casefold() == "the " else words
