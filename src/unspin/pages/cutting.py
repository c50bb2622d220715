"""A page's lines parted into its story and its furniture.

Stages:
1. Every line is recognised by itself (`unspin.pages.recognition`).
2. The head, in text saved from a browser: before the story begins, rows of short lines are menus, one line is the
   headline, names and dates around it are byline and date (`unspin.pages.head`).
3. The body: lines that were recognised are cut; the lines under a heading such as "Related stories", too, up to
   the next prose.
4. The tail: from the heading of a comment form on nothing is story, if most of the page lies before it; a byline
   and the few lines behind it are the author's bio; after the last prose, short lines are menus again.

Invariants: the lines that are kept and the lines that are cut are the lines that came in, in their order. A line of
prose is cut only where it was recognised, or stands in the tail behind a bio, comment or related heading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate

from unspin.model import CreditLine, Furniture, FurnitureKind, RelatedHeadline
from unspin.pages.datelines import find_closing_credit, find_dateline
from unspin.pages.head import Head, read_head
from unspin.pages.lines import Line
from unspin.pages.recognition import Recognition, recognise_lines

_MOST_BIO_LINES = 3
_MOST_BIO_WORDS = 120
_LATE_SHARE = 0.6
_AUTHOR_WORDS = frozenset(
    "i i'm i've my me author writer journalist reporter editor correspondent columnist blogger contributor freelance "
    "freelancer graduate fellow professor writes covers".split()
)
_MENU_WORDS = 8
_MOST_LISTED = 12
_MOST_LATE_SHARE = (
    0.2  # a list of other stories may hold some prose of its own (teasers) and still end the story
)


class Origin(StrEnum):
    """Where lines come from, and so what may stand among them."""

    SAVED_TEXT = "saved text"  # a whole page, as a browser saves it: menus, headline, story, comments
    MAIN_TEXT = "main text"  # the story, as it was extracted or given: short lines are headings of its parts
    OUTSIDE = "outside"  # the lines of a page that are not its main text


@dataclass(slots=True)
class Cut:
    """What became of a page's lines.

    Attributes:
        story: the lines that are kept.
        furniture: the lines that were cut, in the order of the page.
        credits, related: what the lines credit and offer.
        head: what the lines before the story say.
        byline: an author named in a line of its own.
    """

    story: list[Line] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    credits: list[CreditLine] = field(default_factory=list)
    related: list[RelatedHeadline] = field(default_factory=list)
    head: Head = field(default_factory=Head)
    byline: str | None = None


def cut_furniture(lines: Sequence[Line], origin: Origin) -> Cut:
    """The story among a page's cleaned lines, and what was cut from it."""
    cutter = _Cutter(lines, recognise_lines(lines))
    if origin is Origin.SAVED_TEXT:
        cutter.cut_head()
    cutter.cut_body(may_close=origin is not Origin.OUTSIDE)
    if origin is not Origin.OUTSIDE:
        end = cutter.cut_end(is_page=origin is Origin.SAVED_TEXT)
        cutter.cut_bio(end)
        if origin is Origin.SAVED_TEXT:
            cutter.cut_menus(end)
    return cutter.give()


class _Cutter:
    """The stages over one page; `kinds` says of each line why it is cut, None for the story."""

    def __init__(self, lines: Sequence[Line], found: Sequence[Recognition | None]) -> None:
        self.lines = lines
        self.found = found
        self.kinds: list[FurnitureKind | None] = [None] * len(lines)
        self.cut = Cut()
        words = [len(line.tokens) * (line.is_prose and what is None) for line, what in self._pairs()]
        self.words_before = list(accumulate(words, initial=0))

    def _pairs(self) -> list[tuple[Line, Recognition | None]]:
        return list(zip(self.lines, self.found, strict=True))

    def cut_head(self) -> None:
        """Stage 2."""
        self.cut.head = read_head(self.lines, self.found)
        for index, kind in self.cut.head.kinds.items():
            self.kinds[index] = kind

    def cut_body(self, *, may_close: bool) -> None:
        """Stage 3; `may_close` says whether story lines may end in a credit."""
        heading: Recognition | None = None
        listed = 0
        for index, (line, what) in enumerate(self._pairs()):
            if self.kinds[index] is not None:
                continue
            if what is not None:
                self.kinds[index] = what.kind
                heading, listed = (what, 0) if what.is_heading else (None, 0)
                self._keep_facts(line, what)
            elif heading is not None and not line.is_prose and listed < _MOST_LISTED:
                listed += 1
                self.kinds[index] = heading.kind
                if heading.kind is FurnitureKind.RELATED and line.is_headline_like:
                    self._add_related(line.text, heading)
            else:
                heading = None
                if may_close:
                    self._read_story_line(index, line)

    def cut_end(self, *, is_page: bool) -> int:
        """Stage 4, the end of the story: the first line that is not part of it, and none behind it is."""
        end = next(
            (index for index in range(len(self.lines)) if self._is_end(index, is_page=is_page)),
            len(self.lines),
        )
        for index in range(end, len(self.lines)):
            self.kinds[index] = self.kinds[index] or FurnitureKind.COMMENTS
        return end

    def cut_bio(self, end: int) -> None:
        """Stage 4, the author: a byline or "About the author" late in the page, and the lines behind it."""
        for index in range(end):
            kind = self.kinds[index]
            if kind not in {FurnitureKind.BYLINE, FurnitureKind.BIO}:
                continue
            behind = [place for place in range(index + 1, end) if self.kinds[place] is None]
            words = sum(len(self.lines[place].tokens) for place in behind)
            is_late = self.words_before[index] >= _LATE_SHARE * self.words_before[end]
            is_bio = kind is FurnitureKind.BIO or any(self._tells_author(place) for place in behind)
            if is_late and is_bio and len(behind) <= _MOST_BIO_LINES and words <= _MOST_BIO_WORDS:
                for place in behind:
                    self.kinds[place] = FurnitureKind.BIO
                return

    def _tells_author(self, index: int) -> bool:
        return not _AUTHOR_WORDS.isdisjoint(self.lines[index].tokens.words)

    def cut_menus(self, end: int) -> None:
        """Stage 4, the rest of a saved page: short lines behind the last prose and other furniture."""
        prose = (index for index in range(end) if self.kinds[index] is None and self.lines[index].is_prose)
        last = max(prose, default=end)
        is_behind = False
        for index in range(last + 1, end):
            line = self.lines[index]
            is_behind = is_behind or self.found[index] is not None
            is_short = len(line.tokens) <= _MENU_WORDS and not line.ends_sentence
            if is_behind and is_short and self.kinds[index] is None:
                self.kinds[index] = FurnitureKind.NAVIGATION

    def give(self) -> Cut:
        """The result."""
        for (line, what), kind in zip(self._pairs(), self.kinds, strict=True):
            if kind is None:
                self.cut.story.append(line)
            else:
                is_reworded = what is not None and what.is_reworded
                words = Furniture(words=line.text, kind=kind, is_reworded=is_reworded, offset=line.offset)
                self.cut.furniture.append(words)
        return self.cut

    def _is_end(self, index: int, *, is_page: bool) -> bool:
        """Whether a heading of comments, or of other stories in a whole page, ends the story here."""
        what = self.found[index]
        if what is None or not what.template.ends_story or not self.words_before[index]:
            return False
        before, total = self.words_before[index], self.words_before[-1]
        if what.kind is FurnitureKind.COMMENTS:
            return before * 2 >= total
        return is_page and what.is_heading and total - before <= _MOST_LATE_SHARE * total

    def _read_story_line(self, index: int, line: Line) -> None:
        dateline = find_dateline(line.text)
        if dateline is not None:
            self.cut.credits.append(dateline)
        closing = find_closing_credit(line.text)
        if closing is not None and self.words_before[index]:
            self.cut.credits.append(closing)
            if closing.words == line.text:
                self.kinds[index] = FurnitureKind.CREDIT

    def _keep_facts(self, line: Line, what: Recognition) -> None:
        if what.kind is FurnitureKind.CREDIT:
            is_original, is_reworded = what.template.is_original, what.is_reworded
            credit = CreditLine(
                words=line.text, outlet=what.name, is_original=is_original, is_reworded=is_reworded
            )
            self.cut.credits.append(credit)
        elif what.kind is FurnitureKind.RELATED and what.headline:
            self._add_related(what.headline, what)
        elif what.kind is FurnitureKind.BYLINE and what.name and self.cut.byline is None:
            self.cut.byline = what.name

    def _add_related(self, headline: str, what: Recognition) -> None:
        self.cut.related.append(
            RelatedHeadline(headline=headline, lead=what.lead, is_reworded=what.is_reworded)
        )
