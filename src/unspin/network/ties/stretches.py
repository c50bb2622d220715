"""Stage 0: stretches of text that are read as one clause structure, and the claims that hold their words.

1. A sentence is cut where the content of a claim begins and ends. No cut parts a content from words of saying right before
   it that it goes on from ("denied | supplying", "accused | Iran of supplying"), unless "that" or a quotation opens it.
2. Pieces of one content inside a sentence are read as one ("“Iran”, he said, “is supplying …”").
3. Words belong to the innermost claim whose content holds them; failing that to the claim whose words for its speaker
   they stand in; failing that to the claim whose words of saying they are, or stand before and describe its speaker;
   failing that to the outermost claim that is told in the sentence: the page says the rest of it.
4. What "and" joins, after a content, to what stood before it is read with that ("declared | them as spares |, and sold them").

Cost: linear in the text and the claims' pieces; a sentence looks only at its own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from unspin.model import Claim, Span
from unspin.text.sentences import find_sentences

_OPEN_END = regex.compile(r"\b(?:who|which|that)$")
_RELATIVE = regex.compile(r",? (?:(?:the|an?) (?:[\w’'-]+ ){1,4})?(?:who|whom|whose|which)\b")
_NAME_GOES_ON = regex.compile(r"\p{L} \p{Lu}\p{Ll}")
_VIEW = 80
_GOES_ON = regex.compile(r"[\s,]*(?:and|but)\s")
_MARKS = "“\"«„'‘`"
_MOST_CLAIMS = 40
"""Claims of one sentence that are looked at; news has at most a handful."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of a sentence.

    Attributes:
        spans: its pieces, in the order of the text.
        sentence: the sentence.
        claim: the innermost claim whose content it lies in, or None.
        claims: the claims of the sentence, innermost first.
        opens: whether it begins its sentence.
    """

    spans: tuple[Span, ...]
    sentence: Span
    claim: Claim | None
    claims: tuple[Claim, ...]
    opens: bool

    @property
    def length(self) -> int:
        """Its code points."""
        return sum(len(span) for span in self.spans)

    def find_claim(self, words: Span) -> Claim | None:
        """The claim that the words belong to, or None."""
        last = words.end - 1
        for claim in self.claims:
            if _holds(claim.content, last):
                return claim
        for claim in reversed(self.claims):
            if claim.source is not None and _holds((claim.source,), last):
                return claim
        for claim in reversed(self.claims):
            if claim.cue is not None and _holds((self._find_words_of_saying(claim, claim.cue),), last):
                return claim
        return next((claim for claim in reversed(self.claims) if self._is_told_here(claim)), None)

    def _is_told_here(self, claim: Claim) -> bool:
        """Whether a claim's words of saying stand in the sentence, of which it is the page's to tell the rest."""
        return claim.cue is not None and self.sentence.begin <= claim.cue.begin < self.sentence.end

    def _find_words_of_saying(self, claim: Claim, cue: Span) -> Span:
        """The words of saying, with what stands before them in the sentence where the content follows them."""
        if claim.source is None or not claim.content or claim.content[0].begin < cue.end:
            return _join(claim.source or cue, cue)
        return Span(begin=min(self.sentence.begin, cue.begin), end=cue.end)

    def is_content(self, claim: Claim, words: Span) -> bool:
        """Whether the words stand in a claim's content, and not in the words around it."""
        return _holds(claim.content, words.end - 1)


def _join(left: Span, right: Span) -> Span:
    """From the words for a speaker to the words of saying: what stands between describes the speaker."""
    if left.end > right.begin:
        return right
    return Span(begin=left.begin, end=right.end)


def find_stretches(text: str, claims: Sequence[Claim]) -> Iterator[Stretch]:
    """The stretches of a text, in its order."""
    sentences = find_sentences(text)
    for sentence, inside in zip(sentences, _sort_claims(sentences, claims), strict=True):
        yield from _cut(text, sentence, inside)


def _sort_claims(sentences: Sequence[Span], claims: Sequence[Claim]) -> list[tuple[Claim, ...]]:
    """For each sentence the claims that have words in it, innermost first."""
    begins = [sentence.begin for sentence in sentences]
    ends = [sentence.end for sentence in sentences]
    found: list[dict[str, Claim]] = [{} for _ in sentences]
    for claim in claims:
        for span in (claim.source, claim.cue, *claim.content):
            if span is None:
                continue
            for place in range(bisect_right(ends, span.begin), bisect_left(begins, span.end)):
                if len(found[place]) < _MOST_CLAIMS:
                    found[place][claim.id] = claim
    return [
        tuple(sorted(inside.values(), key=lambda one: (-len(one.chain), sum(map(len, one.content)))))
        for inside in found
    ]


def _cut(text: str, sentence: Span, claims: tuple[Claim, ...]) -> Iterator[Stretch]:
    cuts = {sentence.begin, sentence.end}
    for claim in claims:
        for span in claim.content:
            if span.begin > sentence.begin and span.begin < sentence.end and not _goes_on(text, claim, span):
                cuts.add(span.begin)
            if sentence.begin < span.end < sentence.end and not _breaks_off(text, span):
                cuts.add(span.end)
    edges = sorted(cuts)
    pieces = [Span(begin=begin, end=end) for begin, end in pairwise(edges)]
    owners = [_find_owner(piece, claims) for piece in pieces]
    done: set[int] = set()
    for place, (piece, owner) in enumerate(zip(pieces, owners, strict=True)):
        if place in done:
            continue
        later = _find_later(text, pieces, owners, place)
        done.update(later)
        same = [piece, *(pieces[other] for other in later)]
        yield Stretch(
            spans=tuple(same),
            sentence=sentence,
            claim=owner,
            claims=claims,
            opens=piece.begin == sentence.begin,
        )


def _find_later(text: str, pieces: Sequence[Span], owners: Sequence[Claim | None], place: int) -> list[int]:
    """The later pieces of a sentence that are read with a piece: rules 2 and 4."""
    owner, after = owners[place], range(place + 1, len(pieces))
    if owner is not None and len(owner.content) > 1:
        return [other for other in after if owners[other] is owner]
    rest = [other for other in after if owners[other] is None and _is_rest(text, pieces[other])]
    if owner is None:
        return rest
    return [] if _holds(owner.content, pieces[place].begin) else [one for one in rest if one == place + 1]


def _goes_on(text: str, claim: Claim, span: Span) -> bool:
    """Whether a content goes on from words of saying right before it."""
    cue = claim.cue
    if cue is None or cue.end > span.begin or text[cue.end : span.begin].strip():
        return False
    opening = text[span.begin : span.begin + 5].lower()
    return not opening.startswith("that ") and opening[:1] not in _MARKS


def _breaks_off(text: str, span: Span) -> bool:
    """Whether a relative clause parts from its noun where a content ends ("… for X, a broker who | was listed")."""
    if _OPEN_END.search(text, max(span.begin, span.end - 8), span.end):
        return True
    if _RELATIVE.match(text, span.end, span.end + _VIEW):
        return True
    return _NAME_GOES_ON.match(text, max(span.begin, span.end - 1), span.end + 3) is not None


def _is_rest(text: str, piece: Span) -> bool:
    """Whether a piece outside of any content goes on with what stood before the content ("…, and flew them to X")."""
    return _GOES_ON.match(text, piece.begin, piece.end) is not None


def _find_owner(piece: Span, claims: Sequence[Claim]) -> Claim | None:
    for claim in claims:
        if _holds(claim.content, piece.end - 1):
            return claim
    return None


def _holds(spans: Sequence[Span], place: int) -> bool:
    return any(span.begin <= place < span.end for span in spans)
