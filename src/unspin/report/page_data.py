"""What the report's script reads: one block of JSON for each article, comparison and restored text.

Each block is parsed when its reader asks for it, so three hundred pages open as fast as three. Spans are
lists of two numbers, edits of six, because a long article has a thousand of them. Every text stands once.
"""

from __future__ import annotations

import json
from typing import Final

from markupsafe import Markup

from unspin.model import Article, Comparison, EditKind, Restoration, Sign, Span
from unspin.report.findings import (
    DAMAGE,
    KINDS,
    MOST_SURE,
    Sides,
    altered_quotations,
    count_kinds,
    gather,
    odds,
    percent,
    strength,
)
from unspin.report.records import Json, plain
from unspin.report.visible import encodable, web_link

EDIT_KINDS: Final[tuple[EditKind, ...]] = (EditKind.KEEP, EditKind.SWAP, EditKind.INSERT, EditKind.DROP)

FACTS: Final = ("title", "byline", "outlet", "date", "url", "language")

# Inside a script element these could end it, or a line of it; as JSON escapes they are the same text.
_ESCAPES: Final = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}


def script_json(value: Json) -> Markup:
    """The value as JSON that may stand inside a script element."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES))  # noqa: S704


def article_data(article: Article, label: str) -> Json:
    """An article's text, its facts with how each was found, and what was cut away."""
    return {
        "label": label,
        "place": encodable(article.place),
        "text": encodable(article.text),
        "link": web_link(article.url),
        "facts": [
            [name, plain(getattr(article, name)), encodable(article.found.get(name, ""))]
            for name in FACTS
            if getattr(article, name) is not None
        ],
        "credits": plain(article.credits),
        "related": plain(article.related),
        "furniture": plain(article.furniture),
    }


def comparison_data(comparison: Comparison, sides: Sides) -> dict[str, Json]:
    """A comparison: shares, direction with its signs, passages, edits, swaps, and the findings spelled out."""
    return {
        "sides": [sides.left, sides.right],
        "shares": [
            percent(comparison.left_share),
            percent(comparison.right_share),
            percent(comparison.swapped_share),
        ],
        "ordered": comparison.is_ordered,
        "signs": [_sign_data(sign, sides) for sign in comparison.signs],
        "passages": [
            [*_pair(passage.left, passage.right), round(passage.score, 3), passage.words, passage.is_moved]
            for passage in comparison.passages
        ],
        "edits": [
            [EDIT_KINDS.index(edit.kind), *_pair(edit.left, edit.right), number]
            for number, passage in enumerate(comparison.passages)
            for edit in passage.edits
        ],
        "swaps": [
            {
                "span": _pair(swap.left, swap.right),
                "kind": swap.kind.value,
                "quoted": swap.is_quoted,
                "score": round(swap.score, 2),
                "reason": encodable(swap.reason),
            }
            for swap in comparison.swaps
        ],
        "counts": {kind.value: count for kind, count in count_kinds(comparison.swaps).items()},
        "findings": {
            kind.value: [
                [encodable(finding.left_words), encodable(finding.right_words), list(finding.swaps)]
                for finding in gather(comparison.swaps, kind)
            ]
            for kind in DAMAGE
        },
        "quotations": [_pair(change.left, change.right) for change in altered_quotations(comparison)],
        "related": plain(comparison.related),
    }


def restoration_data(restoration: Restoration) -> Json:
    """A restored text and what was put back in it."""
    return {
        "text": encodable(restoration.text),
        "changes": [
            [
                *_pair(change.restored, change.copy),
                change.source,
                change.origin.begin if change.origin else None,
                change.origin.end if change.origin else None,
                encodable(change.before),
                encodable(change.after),
                change.kind.value if change.kind else None,
                percent(min(change.probability, MOST_SURE)) if change.probability is not None else None,
                encodable(change.reason),
            ]
            for change in restoration.changes
        ],
    }


def kind_names() -> Json:
    """The kinds of swap, damage first."""
    return [kind.value for kind in KINDS]


def _pair(left: Span, right: Span) -> list[Json]:
    return [left.begin, left.end, right.begin, right.end]


def _sign_data(sign: Sign, sides: Sides) -> Json:
    return {
        "name": sign.name,
        "weight": round(sign.weight, 2),
        "for": sides.left if sign.weight > 0 else sides.right,
        "strength": strength(sign),
        "odds": odds(sign),
        "reason": encodable(sign.reason),
    }
