"""How a network is put into words on a terminal: actors, ties as arrows, counts, sentences, pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from unspin.model import Tie, TieStatus
from unspin.network.joining import MUTUAL
from unspin.report.findings import count_words
from unspin.report.ledger_terminal import FEW_PAGES
from unspin.report.network_index import NetworkIndex
from unspin.report.visible import first_words, one_line

WORDS_LIMIT: Final = 240  # three lines
SHORT_LIMIT: Final = 60  # of a name in a line
FEW_BLOCKS: Final = 6  # of one heading that are spelled out: two screens
FEW_LINES: Final = 12

MARKS: Final = {
    TieStatus.HOLDS: ("", ""),
    TieStatus.PLANNED: ("planned: ", "yellow"),
    TieStatus.DENIED: ("denied: ", "red"),
}
_QUOTED: Final = frozenset('"“”„«»')


class Wording:
    """The words for one network's actors, ties and pages."""

    def __init__(self, index: NetworkIndex, *, is_long: bool) -> None:
        self.index = index
        self.is_long = is_long
        self.labels = index.ledger.trace.labels
        self.texts = {article.id: article.text for article in index.ledger.trace.articles.values()}

    def name(self, actor: str) -> str:
        """An actor's name, cut in the middle if it is long."""
        return one_line(self.index.actors[actor].name, SHORT_LIMIT)

    def arrow(self, tie: Tie, start: str | None = None) -> str:
        """`source — kind → target`; from the other end where a path comes from there."""
        source, target = (self.name(end) for end in (tie.source, tie.target))
        if tie.kind in MUTUAL:
            left, right = (target, source) if start == tie.target else (source, target)
            return f"{left} — {tie.kind.value} — {right}"
        return (
            f"{target} ← {tie.kind.value} — {source}"
            if start == tie.target
            else f"{source} — {tie.kind.value} → {target}"
        )

    def some(self, names: Sequence[str]) -> str:
        """The first of the names, and how many more there are."""
        shown = names if self.is_long else names[:FEW_PAGES]
        more = f" and {len(names) - len(shown)} more" if len(names) > len(shown) else ""
        return ", ".join(shown) + more

    def pages(self, claims: Iterable[tuple[str, str]]) -> list[str]:
        """Ids of the pages on which claims were read, then of those that copied them."""
        read = list(claims)
        copied = (page.article for _, claim in read for page in self.index.ledger.seen.get(claim, ()))
        return list(dict.fromkeys((*(article for article, _ in read), *copied)))

    def quote(self, words: str) -> str:
        """The sentence in quotation marks, unless it brings its own; shortened unless all is to be spelled out."""
        line = first_words(words, None if self.is_long else WORDS_LIMIT)
        return line if _QUOTED & set(line) else f"“{line}”"


def sources_of(tie: Tie) -> str:
    """How many independent sources, on how many pages: `1 to 2 sources on 8 pages`; of a denial alone, its own."""
    least, most = tie.sources_least, tie.sources_most
    number = count_words(least, "source") if least == most else f"{least} to {most} sources"
    denials = " of the denial" if tie.status is TieStatus.DENIED else ""
    return number + denials + (f" on {tie.pages} pages" if tie.pages > 1 else "")


def why_weak(tie: Tie) -> str:
    """Why a tie is a path's weakest link."""
    if tie.status is not TieStatus.HOLDS:
        return f"it is only {tie.status.value}"
    return sources_of(tie) + (f", denied by {join_names(tie.denied_by)}" if tie.denied_by else "")


def join_names(names: Iterable[str]) -> str:
    """Names in a row."""
    return ", ".join(map(one_line, names))


def tell_more(number: int) -> RenderableType:
    """How many are left out, and how to see them."""
    return Padding(Text(f"… and {number} more (-v shows all)", style="dim"), (0, 0, 0, 2))


def make_heading(words: str) -> Rule:
    """A rule with words in bold."""
    return Rule(Text(words, style="bold"), align="left", style="dim")
