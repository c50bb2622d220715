"""What is marked on each page: where ties were read, where a technique shows, where a listed name stands.

A mark has a key, which the evidence links to: `#page/<article>/<key>`. On a copy of the page, the content of the claim
is marked that was carried to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from unspin.model import Span
from unspin.report.network_index import NetworkIndex
from unspin.report.network_sentences import Mark, reading_marks
from unspin.report.records import Json
from unspin.report.visible import encodable, one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMark:
    """One thing marked on one page.

    Attributes:
        key: its name in the page's address.
        article: on which page.
        kind: `tie`, `technique`, `listed`.
        tie: id of the tie; "" for other kinds.
        title, href: what it is in a few words, and where its card is; "" for a tie, whose row has them.
        sentence: the sentence; for a copy, the first stretch of the content.
        parts: the marked parts.
        is_carried: whether it was read on another page, of which this is a copy.
    """

    key: str
    article: str
    kind: str
    sentence: Span
    parts: tuple[Mark, ...]
    tie: str = ""
    title: str = ""
    href: str = ""
    is_carried: bool = False


def gather_marks(index: NetworkIndex) -> dict[str, tuple[PageMark, ...]]:
    """Article id → its marks in the order of its text."""
    groups: dict[str, list[PageMark]] = {}
    for mark in (*_tie_marks(index), *_technique_marks(index), *_listed_marks(index)):
        groups.setdefault(mark.article, []).append(mark)
    return {article: tuple(sorted(group, key=lambda one: one.sentence.begin)) for article, group in groups.items()}  # fmt: skip


def evidence_key(tie: int, number: int) -> str:
    """The mark's key for a tie's piece of evidence, both counted from 0."""
    return f"t{tie}-{number}"


def _tie_marks(index: NetworkIndex) -> Iterator[PageMark]:
    for at, tie in enumerate(index.ties):
        for number, one in enumerate(tie.evidence):
            key, reading = evidence_key(at, number), one.reading
            parts = reading_marks(reading, index.ledger.claims.get(reading.claim))
            yield PageMark(key=key, article=reading.article, kind="tie", tie=tie.id, sentence=reading.sentence, parts=parts)  # fmt: skip
            for seen in index.ledger.seen.get(reading.claim, ()):
                if seen.article != reading.article and seen.content:
                    carried = tuple(Mark(span=span, kind="content") for span in seen.content)
                    yield PageMark(key=key, article=seen.article, kind="tie", tie=tie.id, sentence=seen.content[0], parts=carried, is_carried=True)  # fmt: skip


def _technique_marks(index: NetworkIndex) -> Iterator[PageMark]:
    for number, use in enumerate(index.techniques):
        parts = (Mark(span=use.words, kind="words"),)
        yield PageMark(key=f"u{number}", article=use.article, kind="technique", title=encodable(one_line(use.technique.name)), href="#techniques", sentence=use.sentence, parts=parts)  # fmt: skip


def _listed_marks(index: NetworkIndex) -> Iterator[PageMark]:
    for at, match in enumerate(index.matches):
        href = f"#actor/{match.actor}" if match.actor else "#matches"
        for number, sighting in enumerate(match.sightings):
            if sighting.article in index.ledger.trace.articles:
                title = f"possible match: {encodable(one_line(match.listing.name))}"
                parts = (Mark(span=sighting.span, kind="listed"),)
                yield PageMark(key=f"m{at}-{number}", article=sighting.article, kind="listed", title=title, href=href, sentence=sighting.sentence, parts=parts)  # fmt: skip


def marks_data(marks: Iterable[PageMark]) -> Json:
    """The marks for the page's script."""
    return [
        {
            "key": mark.key,
            "kind": mark.kind,
            **({"tie": mark.tie} if mark.tie else {"title": mark.title, "href": mark.href}),
            "sentence": [mark.sentence.begin, mark.sentence.end],
            "parts": [[part.span.begin, part.span.end, part.kind] for part in mark.parts],
            **({"carried": True} if mark.is_carried else {}),
        }
        for mark in marks
    ]
