"""Findings of the reader alone that should not stand.

Rules:
1. A cue without a word of saying, thinking or feeling that a table has (`rules.verbs`, `rules.phrases.NOUNS`,
   `stance.WORDS`) needs a score of `_LEAST_UNKNOWN`: "they recently linked their systems" is no saying.
2. A finding without a cue is a quotation, or goes on in the line of a finding before it; else it is a heading, or the
   author's.
What a rule found too is not doubted.

Cost: linear.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from unspin.claims.attribution import Attribution
from unspin.claims.rules.phrases import NOUNS, PHRASES
from unspin.claims.rules.verbs import FORMS
from unspin.claims.stance import WORDS, find_bases
from unspin.model import Span

_LEAST_UNKNOWN = 0.6
"""On every fifth article of five publishers of PolNeAR's training part (120 articles, from which the reader had learnt)
triples have F .604 with all kept, and .613 with rule 2 and this bound at .5, .6 and .7 alike; precision .599 and, at .6,
.649. Those
whose cue the lexicon takes for a synonym of a word of saying are right no oftener."""
_WORD = regex.compile(r"[\p{L}\p{M}]++(?:['’-][\p{L}\p{M}]++)*+")
_MARKS = frozenset("“”\"'‘’«»„`")
_SET_WORDS = frozenset(word for phrase in PHRASES for word in phrase if len(word) > len("view"))


def drop_doubtful(text: str, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The findings less the doubtful ones.

    Args:
        text: the text.
        found: reader's and rules' findings, joined, in the order of the text.
    """
    kept: list[Attribution] = []
    for one in found:
        if one.found_by != "model" or (
            _goes_on(text, one, kept[-1] if kept else None)
            if one.cue is None
            else one.score >= _LEAST_UNKNOWN or _tells_of_saying(one.cue.of(text))
        ):
            kept.append(one)
    return tuple(kept)


def _goes_on(text: str, one: Attribution, last: Attribution | None) -> bool:
    if any(_is_quoted(text, piece) for piece in one.content):
        return True
    if last is None:
        return False
    end = max(span.end for span in (last.source, last.cue, *last.content) if span is not None)
    return text.find("\n", end, one.content[0].begin) < 0


def _is_quoted(text: str, piece: Span) -> bool:
    return text[piece.begin] in _MARKS or text[piece.end - 1] in _MARKS


def _tells_of_saying(cue: str) -> bool:
    for match in _WORD.finditer(cue):
        word = match.group().lower().replace("’", "'")
        if (
            word in FORMS
            or word in NOUNS
            or word in _SET_WORDS
            or any(base in WORDS for base in find_bases(word))
        ):
            return True
    return False
