"""A page's lines parted into its story and its furniture.

Stages:
1. Every line is recognised by itself (`unspin.pages.recognition`).
2. In text saved from a browser, the head: before the story begins, rows of short lines are menus, a line is the
   headline, names and dates around it are byline and date.
3. The body: lines that were recognised are cut; the headlines under a heading such as "Related stories", too, up
   to the next prose.
4. The tail: after the last prose, short lines are cut; a byline and what follows it is the author's bio. From the
   heading of a comment form on nothing is story, if most of the page lies before it.

Invariants: the lines that are kept and the lines that are cut are the lines that came in; a line of prose is cut
only where it was recognised, or stands in the tail behind a bio, comment or related heading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from unspin.model import CreditLine, Furniture, FurnitureKind, RelatedHeadline
from unspin.pages.datelines import find_dateline, find_sign_off
from unspin.pages.head import Head, read_head
from unspin.pages.lines import Line
from unspin.pages.recognition import Recognition, recognise_lines

_MOST_BIO_PARAGRAPHS = 3
_MOST_BIO_WORDS = 120
_TAIL_WORDS = 8


@dataclass(slots=True)
class Cut:
    """What became of a page's lines.

    Attributes:
        story: the lines that are kept.
        furniture: the lines that were cut, in the order of the page.
        credits, related: what the lines credit and offer.
        head: what the lines before the story say of it.
        byline: an author named in a line of its own.
    """

    story: list[Line] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    credits: list[CreditLine] = field(default_factory=list)
    related: list[RelatedHeadline] = field(default_factory=list)
    head: Head = field(default_factory=Head)
    byline: str | None = None


def cut_furniture(lines: Sequence[Line], *, is_saved_text: bool) -> Cut:
    """The story among a page's lines.

    Args:
        lines: the lines, cleaned.
        is_saved_text: whether menus and the like may stand among them (a browser's "save as text"); main text
            that was extracted from HTML has lost them already, and its short lines are headings.
    """
    found = recognise_lines(lines)
    cutter = _Cutter(lines, found)
    if is_saved_text:
        cutter.cut_head()
    cutter.cut_body()
    cutter.cut_tail(is_saved_text=is_saved_text)
    return cutter.give()


class _Cutter:
    """The stages over one page; `kinds` says of each line why it is cut, None for the story."""

    def __init__(self, lines: Sequence[Line], found: Sequence[Recognition | None]) -> None:
        self.lines = lines
        self.found = found
        self.kinds: list[FurnitureKind | None] = [None] * len(lines)
        self.cut = Cut()
        words = [
            len(line.tokens) if line.is_prose and not what else 0
            for line, what in zip(lines, found, strict=True)
        ]
        self.words_before = (
            [sum(words[:index]) for index in range(len(lines) + 1)] if len(lines) < 2 else _add_up(words)
        )

    def cut_head(self) -> None:
        head = read_head(self.lines, self.found)
        self.cut.head = head
        for index, kind in head.kinds.items():
            self.kinds[index] = kind

    def cut_body(self) -> None:
        heading: Recognition | None = None
        for index, (line, what) in enumerate(zip(self.lines, self.found, strict=True)):
            if self.kinds[index] is not None:
                continue
            if what is not None:
                self.kinds[index] = what.kind
                heading = what if what.kind is FurnitureKind.RELATED and not what.headline else None
                self._keep_facts(line, what)
            elif heading is not None and not line.is_prose:
                self.kinds[index] = FurnitureKind.RELATED
                self._add_related(line.text, heading)
            else:
                heading = None
                self._read_prose(index, line)

    def cut_tail(self, *, is_saved_text: bool) -> None:
        end = self._find_end()
        for index in range(end, len(self.lines)):
            self.kinds[index] = self.kinds[index] or FurnitureKind.COMMENTS
        last = max(
            (index for index in range(end) if self.kinds[index] is None and self.lines[index].is_prose),
            default=-1,
        )
        self._cut_bio(end)
        if is_saved_text:
            for index in range(last + 1, end):
                line = self.lines[index]
                if self.kinds[index] is None and len(line.tokens) <= _TAIL_WORDS and not line.ends_sentence:
                    self.kinds[index] = FurnitureKind.NAVIGATION

    def give(self) -> Cut:
        for line, kind, what in zip(self.lines, self.kinds, self.found, strict=True):
            if kind is None:
                self.cut.story.append(line)
            else:
                reworded = what is not None and what.is_reworded
                self.cut.furniture.append(
                    Furniture(words=line.text, kind=kind, is_reworded=reworded, offset=line.offset)
                )
        return self.cut

    def _find_end(self) -> int:
        """The first line behind the story: a heading of comments or related stories in the page's later part."""
        total = self.words_before[-1]
        for index, what in enumerate(self.found):
            if what is None or not what.template.ends_story or what.headline:
                continue
            before = self.words_before[index]
            if before and before * 2 >= total:
                return index
        return len(self.lines)

    def _cut_bio(self, end: int) -> None:
        """A byline or "About the author" after most of the story, and the paragraphs behind it."""
        total = self.words_before[end]
        for index in range(end):
            kind = self.kinds[index]
            if kind in {FurnitureKind.BYLINE, FurnitureKind.BIO} and self.words_before[index] * 2 > total:
                behind = [place for place in range(index + 1, end) if self.kinds[place] is None]
                words = sum(len(self.lines[place].tokens) for place in behind)
                if len(behind) <= _MOST_BIO_PARAGRAPHS and words <= _MOST_BIO_WORDS:
                    for place in behind:
                        self.kinds[place] = FurnitureKind.BIO
                return

    def _read_prose(self, index: int, line: Line) -> None:
        dateline = find_dateline(line.text)
        if dateline is not None:
            self.cut.credits.append(dateline)
        sign_off = find_sign_off(line.text)
        if sign_off is not None and self.words_before[index]:
            self.cut.credits.append(sign_off)
            self.kinds[index] = FurnitureKind.CREDIT

    def _keep_facts(self, line: Line, what: Recognition) -> None:
        if what.kind is FurnitureKind.CREDIT:
            self.cut.credits.append(
                CreditLine(
                    words=line.text,
                    outlet=what.name,
                    is_original=what.template.is_original,
                    is_reworded=what.is_reworded,
                )
            )
        elif what.kind is FurnitureKind.RELATED and what.headline:
            self._add_related(what.headline, what)
        elif what.kind is FurnitureKind.BYLINE and what.name and self.cut.byline is None:
            self.cut.byline = what.name

    def _add_related(self, headline: str, what: Recognition) -> None:
        self.cut.related.append(
            RelatedHeadline(headline=headline, lead=what.lead, is_reworded=what.is_reworded)
        )


def _add_up(words: Sequence[int]) -> list[int]:
    sums = [0]
    for count in words:
        sums.append(sums[-1] + count)
    return sums
