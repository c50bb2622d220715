"""What the report's first page says, in the words of the template: families, pages, rejects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from unspin.model import Article, Copy, Family, Reject, SwapKind
from unspin.report.drawing import Drawing, draw_family
from unspin.report.findings import (
    DAMAGE,
    Finding,
    altered_quotations,
    count_kind,
    count_kinds,
    count_words,
    gather,
    kinds_in_words,
    percent,
)
from unspin.report.index import TraceIndex, whence
from unspin.report.visible import one_line

FEW: Final = 4  # findings spelled out beside a copy; all of them stand with the copy itself


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRow:
    """One copy in a family's list."""

    href: str
    label: str
    title: str
    whence: str
    source: str
    kind: str
    is_decided: bool
    left_share: float
    right_share: float
    left_percent: str
    right_percent: str
    swapped: str
    counts: tuple[tuple[str, str], ...]
    damage: tuple[Finding, ...]
    more: int
    others: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyView:
    """One family on the first page."""

    family: Family
    number: int
    title: str
    size: str
    kinds: str
    origin_label: str
    origin_whence: str
    unseen: tuple[tuple[str, str, tuple[str, ...]], ...]
    drawings: tuple[Drawing, ...]
    rows: tuple[CopyRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRow:
    """One page in the list of all pages."""

    href: str
    label: str
    title: str
    outlet: str
    date: str
    role: str
    is_alone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The first page."""

    headline: str
    counts: tuple[tuple[str, str], ...]
    families: tuple[FamilyView, ...]
    pages: tuple[PageRow, ...]
    alone: tuple[PageRow, ...]
    rejects: tuple[tuple[str, tuple[Reject, ...]], ...]
    notes: tuple[str, ...]


def make_overview(index: TraceIndex) -> Overview:
    """The first page of a trace."""
    trace, copies = index.trace, index.copies
    alone = frozenset(trace.alone)
    pages = tuple(_page_row(index, article, is_alone=article.id in alone) for article in trace.articles)
    return Overview(
        headline=_headline(len(copies), len(trace.articles)),
        counts=(
            (str(len(trace.articles)), "page read" if len(trace.articles) == 1 else "pages read"),
            (str(len(trace.families)), "family" if len(trace.families) == 1 else "families"),
            (str(len(copies)), "copy" if len(copies) == 1 else "copies"),
            (str(len(trace.alone)), "stand alone"),
            (str(len(trace.rejects)), "rejected"),
        ),
        families=tuple(
            _family_view(index, family, number) for number, family in enumerate(index.families, start=1)
        ),
        pages=pages,
        alone=tuple(page for page in pages if page.is_alone),
        rejects=_group_rejects(trace.rejects),
        notes=trace.notes,
    )


def _headline(copies: int, pages: int) -> str:
    if not pages:
        return "No page could be traced."
    if not copies:
        return f"No copies among {count_words(pages, 'page')}."
    return f"{copies} of {pages} pages {'is a copy' if copies == 1 else 'are copies'}."


def _family_view(index: TraceIndex, family: Family, number: int) -> FamilyView:
    origin, labels = index.articles[family.origin], index.labels
    copies = index.family_copies(family)
    return FamilyView(
        family=family,
        number=number,
        title=one_line(origin.title or labels[origin.id]),
        size=count_words(len(family.members), "page"),
        kinds=kinds_in_words(copies),
        origin_label=labels[origin.id],
        origin_whence=whence(origin),
        unseen=tuple(
            (unseen.outlet, ", ".join(labels[member] for member in unseen.credited_by), unseen.words)
            for unseen in family.unseen
        ),
        drawings=draw_family(index, family, copies),
        rows=tuple(_copy_row(index, copy) for copy in copies),
    )


def _copy_row(index: TraceIndex, copy: Copy) -> CopyRow:
    comparison, article, labels = copy.comparison, index.articles[copy.target], index.labels
    damage = [finding for kind in DAMAGE for finding in gather(comparison.swaps, kind)]
    counts = [
        (kind.value, count_kind(kind, count))
        for kind, count in count_kinds(comparison.swaps).items()
        if count
    ]
    quotations = altered_quotations(comparison)
    if quotations:
        words = count_words(len(quotations), "quotation") + " altered"
        counts = [count for count in counts if count[0] != SwapKind.QUOTATION.value]
        counts.insert(
            -1 if counts and counts[-1][0] == SwapKind.WORDING.value else len(counts), ("quotation", words)
        )
    return CopyRow(
        href=f"#copy/{copy.target}/{copy.source}",
        label=labels[copy.target],
        title=one_line(article.title or ""),
        whence=whence(article),
        source=labels[copy.source],
        kind=copy.kind.value,
        is_decided=copy.is_decided,
        left_share=comparison.left_share,
        right_share=comparison.right_share,
        left_percent=percent(comparison.left_share),
        right_percent=percent(comparison.right_share),
        swapped=percent(comparison.swapped_share) if comparison.swapped_share else "",
        counts=tuple(counts),
        damage=tuple(damage[:FEW]),
        more=max(0, len(damage) - FEW),
        others=tuple(
            (labels[other.source], f"#copy/{other.target}/{other.source}")
            for other in index.copies[copy.target]
            if other is not copy
        ),
    )


def _page_row(index: TraceIndex, article: Article, *, is_alone: bool) -> PageRow:
    copies = index.copies.get(article.id, ())
    return PageRow(
        href=f"#copy/{article.id}/{copies[0].source}" if copies else f"#article/{article.id}",
        label=index.labels[article.id],
        title=one_line(article.title or ""),
        outlet=one_line(article.outlet or ""),
        date=article.date.isoformat() if article.date else "",
        role=_role(index, article, copies),
        is_alone=is_alone,
    )


def _role(index: TraceIndex, article: Article, copies: tuple[Copy, ...]) -> str:
    if copies:
        return f"{copies[0].kind.value}, from {' and '.join(index.labels[copy.source] for copy in copies)}"
    number = index.origins.get(article.id)
    if number is None:
        return "alone"
    is_decided = index.trace.families[number - 1].is_decided
    return f"origin of family {number}" + ("" if is_decided else " (undecided)")


def _group_rejects(rejects: tuple[Reject, ...]) -> tuple[tuple[str, tuple[Reject, ...]], ...]:
    by_reason: dict[str, list[Reject]] = {}
    for reject in rejects:
        by_reason.setdefault(reject.reason.value, []).append(reject)
    ordered = sorted(by_reason.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple((reason, tuple(group)) for reason, group in ordered)
