"""What is said: before the words of saying, around them, or after them."""

from __future__ import annotations

from collections.abc import Sequence

from unspin.claims.rules.content_after import find_begin
from unspin.claims.rules.content_before import find_beginning, find_content_before
from unspin.claims.rules.content_ends import find_end, find_first_comma, make_span
from unspin.claims.rules.cues import Cue
from unspin.claims.rules.units import Sign, Token
from unspin.claims.rules.verbs import Takes
from unspin.claims.rules.words import SUBJECT_PRONOUNS
from unspin.model import Span

_FRAMES = frozenset("when while as although though if after because since whereas".split())
_OPENS_CLAUSE = SUBJECT_PRONOUNS | {"that", "to", "how", "why", "whether", "if"}
_FURTHEST_FRAME = 3  # tokens before the speaker in which "Even as" or "And when" stands


def find_content(tokens: Sequence[Token], cue: Cue) -> tuple[Span, ...]:
    """What is said, in pieces; none if this cue has no content here."""
    before = find_content_before(tokens, cue)
    if before or cue.is_inverted:
        return before
    begin = find_begin(tokens, cue)
    if begin is None:
        return ()
    end = find_first_comma(tokens, begin) if _is_in_frame(tokens, cue) else None
    if end is None:
        is_clause = _is_clause(tokens, begin, cue)
        end = find_end(tokens, begin, is_clause=is_clause, in_relative=_is_relative(tokens, cue))
    first = find_beginning(tokens, cue, begin)
    found = make_span(tokens, begin, max(end, begin + 1))
    return tuple(piece for piece in (first, found) if piece is not None)


def _is_in_frame(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether the cue stands in a clause before the main one ("When she said …, he left.")."""
    return 0 < cue.left <= _FURTHEST_FRAME and tokens[cue.left - 1].lower in _FRAMES


def _is_clause(tokens: Sequence[Token], begin: int, cue: Cue) -> bool:
    """Whether a clause follows, and no mere object ("criticised the plan")."""
    if tokens[begin].sign is Sign.QUOTATION or cue.verb.takes is not Takes.OBJECT:
        return True
    return tokens[begin].lower in _OPENS_CLAUSE


def _is_relative(tokens: Sequence[Token], cue: Cue) -> bool:
    speaker = cue.speaker
    return speaker is not None and tokens[speaker.end - 1].lower in {"who", "which"}
