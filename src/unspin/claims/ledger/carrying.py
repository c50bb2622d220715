"""Claims carried from a source to its copy, through the edits of their comparison.

Problem: a copy makes no claims of its own where it copies; what its source says there it repeats, in other words
perhaps, and with damage. So a claim is read once, and its spans are carried over.

Stages, for a span of the source:
 1. every edit that it touches gives the copy's words for it: kept words one for one, swapped words whole, inserted
    ones where they stand between others;
 2. what stands together in the copy becomes one span; a long insertion parts it, for that is the copy's own;
 3. quotation marks and full stops beside the span come along where they stand beside it in both.

Invariants: a carried span lies in the copy's text; a text carried to itself stays where it is. Spans are carried on
from copy to copy, and the share of a claim that a copy has shrinks with every word lost on the way.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from unspin.model import (
    Appearance,
    Claim,
    Comparison,
    Edit,
    EditKind,
    QuotationChange,
    Span,
)
from unspin.text.quotations import find_quotations
from unspin.text.tokens import Tokens, read_tokens

LEAST_SHARE: Final = 0.3
"""Share of a claim's content from which a copy makes the claim; below it only some of its words are left."""
_OWN_CHARACTERS: Final = 50
"""Characters that a copy inserts in one go from which they are its own words, not part of the claim around them."""
_MOST_CUT: Final = 0.5
"""Share of a quotation that a copy has at least if it quotes it; one that keeps less has cut it."""
_CLOSING: Final = "”\"’'.,!?)»"
_MARKS: Final = frozenset("“”\"‘’'«»„")
_OPENING: Final = "“\"‘'(«"


@dataclass(frozen=True, slots=True)
class CopiedText:
    """A copy beside its source.

    Attributes:
        source, target: the texts.
        edits: all steps from source to target, in the order of the source.
    """

    source: str
    target: str
    edits: tuple[Edit, ...]

    def carry(self, span: Span) -> tuple[tuple[Span, ...], int]:
        """Where the span's words stand in the target, and how many of its characters they stand for."""
        first = bisect_right(self.edits, span.begin, key=lambda edit: edit.left.end)
        last = bisect_left(self.edits, span.end, lo=first, key=lambda edit: edit.left.begin)
        touched = [self._clip(edit, span) for edit in self.edits[first:last]]
        reach = _reach(touched, span)
        while touched and not _corresponds(touched[0]):
            touched.pop(0)
        while touched and not _corresponds(touched[-1]):
            touched.pop()
        pieces = tuple(_join_pieces(touched))
        if not pieces:
            return (), 0
        inside = (_cut(edit.left, span) for edit in touched if _corresponds(edit))
        kept = sum(self.count(part) for part in inside)
        return self._with_signs(span, reach, pieces), kept

    def count(self, span: Span) -> int:
        """How many of the span's characters stand in words."""
        return sum(len(word) for word in _spans(read_tokens(span.of(self.source))))

    def _clip(self, edit: Edit, span: Span) -> Edit:
        """The part of an edit inside the span: of kept words those inside it, of others all."""
        if span.begin <= edit.left.begin and edit.left.end <= span.end:
            return edit
        if edit.kind is not EditKind.KEEP:
            return edit
        words = _spans(read_tokens(edit.left.of(self.source)))
        there = _spans(read_tokens(edit.right.of(self.target)))
        inside = [
            number
            for number, word in enumerate(words)
            if edit.left.begin + word.begin < span.end and edit.left.begin + word.end > span.begin
        ]
        if not inside or len(words) != len(there):
            return replace(edit, kind=EditKind.DROP)
        first, last = inside[0], inside[-1]
        return Edit(
            kind=edit.kind,
            left=_shift(words[first], words[last], edit.left.begin),
            right=_shift(there[first], there[last], edit.right.begin),
        )

    def _with_signs(self, span: Span, reach: Span, pieces: tuple[Span, ...]) -> tuple[Span, ...]:
        """The pieces with the signs that close and open the span and stand in both texts."""
        end, place = pieces[-1].end, reach.end
        while place < span.end and end < len(self.target) and self.source[place] in _CLOSING:
            if not _are_one_sign(self.source[place], self.target[end]):
                break
            place, end = place + 1, end + 1
        begin, place = pieces[0].begin, reach.begin
        while place > span.begin and begin > 0 and self.source[place - 1] in _OPENING:
            if not _are_one_sign(self.source[place - 1], self.target[begin - 1]):
                break
            place, begin = place - 1, begin - 1
        opened = (replace(pieces[0], begin=begin), *pieces[1:])
        return (*opened[:-1], replace(opened[-1], end=end))


def read_copied(source: str, target: str, comparison: Comparison) -> CopiedText:
    """The edits of a comparison, ready to carry spans from its left side to its right."""
    edits = [edit for passage in comparison.passages for edit in passage.edits]
    edits.sort(key=lambda edit: (edit.left.begin, edit.left.end))
    return CopiedText(source, target, tuple(edits))


def same_text(text: str) -> CopiedText:
    """A text beside itself, for pages that hold the same."""
    whole = Span(begin=0, end=len(text))
    return CopiedText(text, text, (Edit(kind=EditKind.KEEP, left=whole, right=whole),) if text else ())


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim on a page.

    Attributes:
        claim: the claim.
        appearance: where it stands there.
        quotations: for each of its quotations, where it stands there, or None.
    """

    claim: Claim
    appearance: Appearance
    quotations: tuple[Span | None, ...]


def place_claim(claim: Claim) -> Placed:
    """The claim where it was read."""
    appearance = Appearance(
        claim=claim.id,
        article=claim.article,
        source=claim.source,
        cue=claim.cue,
        content=claim.content,
        share=1.0,
        is_original=True,
    )
    return Placed(claim, appearance, claim.quotations)


def carry_claim(placed: Placed, copied: CopiedText, article: str, original: str) -> Placed | None:
    """The claim on the copy, or None where the copy has too little of it.

    Args:
        placed: the claim on the source.
        copied: source and copy.
        article: id of the copy.
        original: text of the article the claim was read in.
    """
    carried = [copied.carry(span) for span in placed.appearance.content]
    content = tuple(sorted((piece for pieces, _ in carried for piece in pieces), key=lambda span: span.begin))
    of = sum(map(copied.count, placed.appearance.content))
    share = placed.appearance.share * min(1.0, sum(kept for _, kept in carried) / of) if of else 0.0
    if not content or share < LEAST_SHARE:
        return None
    quotations = tuple(_carry_quotation(span, copied) for span in placed.quotations)
    appearance = Appearance(
        claim=placed.claim.id,
        article=article,
        source=_carry_part(placed.appearance.source, copied),
        cue=_carry_part(placed.appearance.cue, copied),
        content=content,
        share=share,
        is_original=False,
        misquoted=tuple(_find_misquoted(placed.claim, quotations, copied.target, original)),
    )
    return Placed(placed.claim, appearance, quotations)


def _carry_part(span: Span | None, copied: CopiedText) -> Span | None:
    if span is None:
        return None
    pieces, _ = copied.carry(span)
    return (
        Span(begin=min(one.begin for one in pieces), end=max(one.end for one in pieces)) if pieces else None
    )


def covered_share(spans: Iterable[Span], passages: Sequence[Span]) -> float:
    """The share of the spans' characters that lie in passages.

    Args:
        spans: where something stands.
        passages: stretches in the order of the text, not overlapping.
    """
    inside = total = 0
    for span in spans:
        total += len(span)
        for passage in passages:
            inside += max(0, min(span.end, passage.end) - max(span.begin, passage.begin))
    return inside / total if total else 0.0


def cover_text(comparisons: Iterable[Comparison]) -> list[Span]:
    """Where the right sides of comparisons correspond to their left, as stretches that do not overlap."""
    spans = sorted(
        (passage.right for one in comparisons for passage in one.passages), key=lambda span: span.begin
    )
    joined: list[Span] = []
    for span in spans:
        if joined and span.begin <= joined[-1].end:
            joined[-1] = Span(begin=joined[-1].begin, end=max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _carry_quotation(span: Span | None, copied: CopiedText) -> Span | None:
    """Where a quotation stands in the copy, inside its quotation marks; None where it is cut or no longer quoted."""
    part = _carry_part(span, copied)
    if span is None or part is None or copied.carry(span)[1] < _MOST_CUT * copied.count(span):
        return None
    around = find_quotations(copied.target)
    best = max(around, key=lambda one: len(_cut(one, part)), default=None)
    if best is None or not len(_cut(best, part)):
        return None
    inside = _cut(best, part)
    begins = copied.source[: span.begin].rstrip()[-1:] in _MARKS
    ends = copied.source[span.end :].lstrip(".,!? ")[:1] in _MARKS
    return Span(begin=best.begin if begins else inside.begin, end=best.end if ends else inside.end)


def _find_misquoted(
    claim: Claim, quotations: Sequence[Span | None], text: str, original: str
) -> Iterator[QuotationChange]:
    """Quotations whose words differ on the copy; one that was only shortened was not altered."""
    for quotation, there in zip(claim.quotations, quotations, strict=True):
        if there is None:
            continue
        words, now = quotation.of(original), there.of(text)
        if f" {' '.join(read_tokens(now).words)} " not in f" {' '.join(read_tokens(words).words)} ":
            yield QuotationChange(left=quotation, right=there, left_words=words, right_words=now)


def _cut(span: Span, other: Span) -> Span:
    """What the two have in common; an empty span where that is nothing."""
    begin = max(span.begin, other.begin)
    return Span(begin=begin, end=max(begin, min(span.end, other.end)))


def _reach(edits: Sequence[Edit], span: Span) -> Span:
    """Where the words inside the span begin and end, left out ones included."""
    inside = [_cut(edit.left, span) for edit in edits if len(edit.left)]
    return (
        Span(begin=inside[0].begin, end=inside[-1].end) if inside else Span(begin=span.begin, end=span.begin)
    )


def _corresponds(edit: Edit) -> bool:
    return edit.kind in {EditKind.KEEP, EditKind.SWAP}


def _join_pieces(edits: Sequence[Edit]) -> Iterator[Span]:
    """The right sides of neighbours as one span each, parted where the copy says something of its own."""
    begin = end = -1
    for edit in edits:
        if edit.kind is EditKind.DROP:
            continue
        is_apart = end >= 0 and not 0 <= edit.right.begin - end < _OWN_CHARACTERS
        if edit.kind is EditKind.INSERT and len(edit.right) < _OWN_CHARACTERS and not is_apart:
            continue
        if end >= 0 and (is_apart or edit.kind is EditKind.INSERT):
            yield Span(begin=begin, end=end)
            begin = end = -1
        if edit.kind is not EditKind.INSERT:
            begin = edit.right.begin if begin < 0 else begin
            end = edit.right.end
    if end >= 0:
        yield Span(begin=begin, end=end)


def _shift(first: Span, last: Span, by: int) -> Span:
    return Span(begin=first.begin + by, end=last.end + by)


def _spans(tokens: Tokens) -> list[Span]:
    return [tokens.span(place, place + 1) for place in range(len(tokens))]


_SINGLE: Final = frozenset("'’‘")
_DOUBLE: Final = frozenset('"“”«»')


def _are_one_sign(left: str, right: str) -> bool:
    return left == right or any({left, right} <= signs for signs in (_SINGLE, _DOUBLE))
