"""How a statement was heard: who said it, through whom, in which outlet, on which pages; copies hang on their page.

The problem: forty pages may carry one statement, some by chains of reports of reports, most as copies. A reader must
see at a glance how many ends the threads have. The ends are the voices; a page that was not copied is where a thread
comes out; its copies add nothing, and are drawn grey beneath it.

Columns run from the page (0) over its outlet (1) and those who are cited (2, …) to the voices (the last). An outlet
that speaks in its own voice is itself the voice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from unspin.model import Article, Claim, SpeakerKind, Statement, Voice
from unspin.report.ledger_index import LedgerIndex, credited_outlet
from unspin.report.ledger_words import KIND_WORDS, count, voice_words
from unspin.report.visible import one_line

PAGE_COLUMN: Final = 0
OUTLET_COLUMN: Final = 1
FIRST_LINK_COLUMN: Final = 2


class LinkRole(StrEnum):
    """What a link of the chain stands for."""

    PAGE = "page"
    COPY = "copy"
    MORE = "more"  # copies that are not drawn one by one
    OUTLET = "outlet"
    CITED = "cited"
    SOURCE = "source"  # a voice that counts
    OPEN = "open"  # a voice of which it cannot be told
    RESTING = "resting"  # a voice that rests on another


class ThreadKind(StrEnum):
    """What ties two links."""

    HEARD = "heard"
    COPIED = "copied"
    RESTS = "rests"
    MAY_REST = "may-rest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One link: `first` and `second` are its two lines, `href` where it leads, `column` how far from the page."""

    key: str
    role: LinkRole
    column: int
    first: str
    second: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """From a link to the one that heard it, copied it, or that it rests on.

    `voices` are the keys of the voices that are heard along it; none for copies, and between voices.
    """

    source: str
    target: str
    kind: ThreadKind
    voices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """All links of a statement, pages in the order of its voices, and the threads between them."""

    links: tuple[Link, ...]
    threads: tuple[Thread, ...]

    def copies_of(self, page: str) -> tuple[Link, ...]:
        """The copies that hang on a page."""
        targets = [one.target for one in self.threads if one.kind is ThreadKind.COPIED and one.source == page]
        by_key = {link.key: link for link in self.links}
        return tuple(by_key[target] for target in targets)


class _Weaver:
    """Links and threads as they are found, each once."""

    def __init__(self, index: LedgerIndex, statement: Statement, most_copies: int | None) -> None:
        self.index = index
        self.statement = statement
        self.most_copies = most_copies
        self.links: dict[str, Link] = {}
        self.threads: dict[tuple[str, str], Thread] = {}
        self.copies: dict[str, dict[str, str]] = {}  # page → copy → the claim it has

    def put(self, link: Link) -> str:
        self.links.setdefault(link.key, link)
        return link.key

    def tie(self, source: str, target: str, kind: ThreadKind, voice: str | None = None) -> None:
        thread = self.threads.get((source, target), Thread(source=source, target=target, kind=kind))
        if voice is not None and voice not in thread.voices:
            thread = replace(thread, voices=(*thread.voices, voice))
        if source != target:
            self.threads[source, target] = thread

    def page(self, claim: Claim) -> str:
        article = self.index.trace.articles[claim.article]
        page = self.put(_page_link(self.index, article, LinkRole.PAGE, self.href(claim, article.id)))
        for seen in self.index.seen.get(claim.id, ()):
            if seen.article != claim.article:
                self.copies.setdefault(page, {}).setdefault(seen.article, claim.id)
        return page

    def href(self, claim: Claim, article: str) -> str:
        return f"#statement/{self.statement.id}/{claim.id}/{article}"

    def outlet(self, claim: Claim) -> str:
        article = self.index.trace.articles[claim.article]
        name, second = article.outlet, "outlet"
        if name is None:
            name, second = credited_outlet(article), "credited on the page"
        if name is None:
            unknown = Link(
                key=f"outlet of {article.id}",
                role=LinkRole.OUTLET,
                column=OUTLET_COLUMN,
                first="outlet unknown",
            )
            return self.put(unknown)
        key, first = f"outlet {name.casefold()}", one_line(name)
        return self.put(Link(key=key, role=LinkRole.OUTLET, column=OUTLET_COLUMN, first=first, second=second))

    def cited(self, step: tuple[str, str, str], depth: int) -> str:
        first, second, href = step
        key = f"cited {depth} {first.casefold()}"
        column = FIRST_LINK_COLUMN + depth
        return self.put(
            Link(key=key, role=LinkRole.CITED, column=column, first=first, second=second, href=href)
        )

    def hang_copies(self) -> None:
        """Copies beneath their pages, those beyond the most as one link; a page that has its own thread is none."""
        for page, copies in self.copies.items():
            own = [
                (article, claim) for article, claim in copies.items() if f"page {article}" not in self.links
            ]
            shown = (
                own
                if self.most_copies is None or len(own) <= self.most_copies
                else own[: self.most_copies - 1]
            )
            for article, claim in shown:
                link = _page_link(
                    self.index,
                    self.index.trace.articles[article],
                    LinkRole.COPY,
                    self.href(self.index.claims[claim], article),
                )
                self.tie(page, self.put(link), ThreadKind.COPIED)
            if len(shown) < len(own):
                more = Link(
                    key=f"more {page}",
                    role=LinkRole.MORE,
                    column=PAGE_COLUMN,
                    first=f"and {count(len(own) - len(shown), 'more copy', 'more copies')}",
                )
                self.tie(page, self.put(more), ThreadKind.COPIED)


def weave_chain(index: LedgerIndex, statement: Statement, most_copies: int | None = None) -> Chain:
    """How the statement was heard.

    Args:
        index: the ledger.
        statement: one of its statements.
        most_copies: copies drawn beneath one page; None for all.
    """
    weaver = _Weaver(index, statement, most_copies)
    paths = [(voice, claim) for voice in statement.voices for claim in _claims_of(index, voice)]
    last = FIRST_LINK_COLUMN + max((len(_cited_steps(index, claim)) for _, claim in paths), default=0)
    voices: dict[str, str] = {}
    for number, voice in enumerate(statement.voices):
        voices[voice.name] = weaver.put(_voice_link(index, voice, number, last))
        for claim in _claims_of(index, voice):
            for source, target in _steps(weaver, claim, voices[voice.name]):
                weaver.tie(source, target, ThreadKind.HEARD, voices[voice.name])
    for voice in statement.voices:
        if voice.rests_on in voices:
            kind = ThreadKind.MAY_REST if voice.is_independent is None else ThreadKind.RESTS
            weaver.tie(voices[voice.name], voices[voice.rests_on], kind)
    weaver.hang_copies()
    return Chain(links=tuple(weaver.links.values()), threads=tuple(weaver.threads.values()))


def _claims_of(index: LedgerIndex, voice: Voice) -> tuple[Claim, ...]:
    return tuple(index.claims[claim] for claim in voice.claims if claim in index.claims)


def _steps(weaver: _Weaver, claim: Claim, voice: str) -> Iterator[tuple[str, str]]:
    """Who heard it from whom, from the voice to the page."""
    heard = voice
    cited = _cited_steps(weaver.index, claim)
    for depth, step in reversed(tuple(enumerate(cited))):
        link = weaver.cited(step, depth)
        yield heard, link
        heard = link
    if cited or claim.speaker_kind is not SpeakerKind.AUTHOR:
        outlet = weaver.outlet(claim)
        yield heard, outlet
        heard = outlet
    yield heard, weaver.page(claim)


def _cited_steps(index: LedgerIndex, claim: Claim) -> tuple[tuple[str, str, str], ...]:
    """Who stands between the outlet and the speaker: the outlet that the page credits, then those it cites."""
    article = index.trace.articles[claim.article]
    credited = (
        credited_outlet(article) if article.outlet and claim.speaker_kind is not SpeakerKind.AUTHOR else None
    )
    return (
        *([(one_line(credited), "credited on the page", "")] if credited else []),
        *(
            (index.who(link), f"cited · {link.stance.value}", _speaker_href(index, link))
            for link in claim.chain[:-1]
        ),
    )


def _page_link(index: LedgerIndex, article: Article, role: LinkRole, href: str) -> Link:
    """A page by its label and date; a copy by its outlet, which no box of its own names."""
    label, date = index.trace.labels[article.id], article.date.isoformat() if article.date else "undated"
    first, second = label, date
    if role is LinkRole.COPY and article.outlet:
        first, second = one_line(article.outlet), f"{label}, {date}"
    return Link(
        key=f"{role} {article.id}", role=role, column=PAGE_COLUMN, first=first, second=second, href=href
    )


def _voice_link(index: LedgerIndex, voice: Voice, number: int, column: int) -> Link:
    roles = {True: LinkRole.SOURCE, None: LinkRole.OPEN, False: LinkRole.RESTING}
    claims = _claims_of(index, voice)
    return Link(
        key=f"voice {number}",
        role=roles[voice.is_independent],
        column=column,
        first=index.name_of(voice),
        second=f"{KIND_WORDS[voice.kind]} · {voice_words(voice)}"
        if voice.kind is not SpeakerKind.AUTHOR
        else voice_words(voice),
        href=_speaker_href(index, claims[0]) if claims else "",
    )


def _speaker_href(index: LedgerIndex, claim: Claim) -> str:
    speaker = index.speaker_of.get(claim.id)
    return f"#speaker/{speaker.key}" if speaker else ""
