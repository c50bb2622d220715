"""What a machine rewording did to a text, known to the letter because we did it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from unspin.model import Span


class GoldKind(StrEnum):
    """What an edit did; where several hold, the first in this order is given."""

    NAME = "name"
    NUMBER = "number"
    MEANING = "meaning"
    QUOTATION = "quotation"
    WORDING = "wording"
    DROPPED = "dropped"
    ADDED = "added"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEdit:
    """One stretch of the source and what stands for it in the copy.

    Attributes:
        kind: what the edit did.
        source: where it stood in the source; empty for sentences and page lines that were added.
        copy: where it stands in the copy; empty for sentences that were dropped.
        is_quoted: whether it stands inside quotation marks.
    """

    kind: GoldKind
    source: Span
    copy: Span
    is_quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """One stretch of the source and the words to put there; what an edit is before the copy is written."""

    kind: GoldKind
    begin: int
    end: int
    words: str
    is_quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewording:
    """A copy and how it was made.

    Attributes:
        source: the text that was reworded.
        copy: the reworded text.
        edits: all that was done, in the order of the text; outside of them both texts are the same.
        swapped_share: share of the source's words that were swapped.
    """

    source: str
    copy: str
    edits: tuple[GoldEdit, ...]
    swapped_share: float

    def undone(self) -> str:
        """The copy with every swapped wording put back; added lines stay and dropped sentences stay out."""
        pieces: list[str] = []
        at = 0
        for edit in self.edits:
            pieces.append(self.copy[at : edit.copy.begin])
            swapped = edit.kind not in {GoldKind.ADDED, GoldKind.FURNITURE, GoldKind.DROPPED}
            pieces.append(edit.source.of(self.source) if swapped else edit.copy.of(self.copy))
            at = edit.copy.end
        pieces.append(self.copy[at:])
        return "".join(pieces)


def write_copy(source: str, replacements: list[Replacement], *, swapped_share: float) -> Rewording:
    """The copy that the replacements make, with the place of each on both sides.

    A replacement inside a dropped sentence is left out. Replacements must not overlap otherwise.
    """
    ordered = sorted(replacements, key=lambda each: (each.begin, each.end))
    dropped = [each for each in ordered if each.kind is GoldKind.DROPPED]
    pieces: list[str] = []
    edits: list[GoldEdit] = []
    at = written = 0
    for each in ordered:
        if each.kind is not GoldKind.DROPPED and any(
            drop.begin <= each.begin and each.end <= drop.end and each.begin < drop.end for drop in dropped
        ):
            continue
        kept = source[at : each.begin]
        pieces += [kept, each.words]
        begin = written + len(kept)
        written = begin + len(each.words)
        at = each.end
        edits.append(
            GoldEdit(
                kind=each.kind,
                source=Span(begin=each.begin, end=each.end),
                copy=Span(begin=begin, end=written),
                is_quoted=each.is_quoted,
            )
        )
    pieces.append(source[at:])
    return Rewording(source=source, copy="".join(pieces), edits=tuple(edits), swapped_share=swapped_share)
