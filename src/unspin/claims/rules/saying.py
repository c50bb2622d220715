"""Rule "reporting verb": somebody, a verb of saying, and what is said, in one sentence."""

from __future__ import annotations

from collections.abc import Iterator

from unspin.claims.attribution import Attribution
from unspin.claims.rules.contents import find_content
from unspin.claims.rules.cues import Cue, find_cues
from unspin.claims.rules.speaker_phrases import Phrase
from unspin.claims.rules.units import Sign, Token, Unit
from unspin.model import Span

NAMES = ("verb", "verb, quoted", "inverted verb", "second verb", "participle")
"""The names the rule goes by, for its kinds differ in precision."""


def find_sayings(unit: Unit) -> Iterator[Attribution]:
    """The attributions by verbs of saying, in the order of their cues."""
    tokens = unit.tokens
    for cue in find_cues(unit):
        content = find_content(tokens, cue)
        if not content:
            continue
        yield Attribution(
            source=_source(tokens, cue.speaker),
            cue=Span(begin=tokens[cue.begin].begin, end=tokens[cue.end - 1].end),
            content=content,
            score=1.0,
            found_by=f"rule: {_name(tokens, cue, content)}",
        )


def _source(tokens: tuple[Token, ...], speaker: Phrase | None) -> Span | None:
    if speaker is None:
        return None
    return Span(begin=tokens[speaker.begin].begin, end=tokens[speaker.end - 1].end)


def _name(tokens: tuple[Token, ...], cue: Cue, content: tuple[Span, ...]) -> str:
    if cue.is_inverted:
        return "inverted verb"
    if cue.shares_speaker:
        return "participle" if tokens[cue.end - 1].lower.endswith("ing") else "second verb"
    return "verb, quoted" if any(_is_quoted(tokens, cue, piece) for piece in content) else "verb"


def _is_quoted(tokens: tuple[Token, ...], cue: Cue, piece: Span) -> bool:
    """Whether a piece beside the cue opens or closes with a quotation."""
    around = tokens[max(cue.left - 2, 0) : cue.right + 20]
    return any(token.sign is Sign.QUOTATION and token.begin == piece.begin for token in around)
