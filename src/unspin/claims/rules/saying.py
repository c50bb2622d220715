"""Rules "verb, …": somebody, a verb of saying, and what is said, in one sentence.

Their kinds differ in precision, and so have names of their own: "verb, quoted" (what is said stands in marks), "verb, that"
(a that-clause, or any clause after "say" and "tell"), "verb, clause", "verb, object" (a mere object), "verb at the end" ("…, she said."), "inverted verb"
(the speaker stands after the verb), "second verb" and "participle" (the speaker is that of another verb).
"""

from __future__ import annotations

from collections.abc import Iterator

from unspin.claims.attribution import Attribution
from unspin.claims.rules.contents import find_content
from unspin.claims.rules.cues import Cue, find_cues
from unspin.claims.rules.speaker_phrases import Phrase
from unspin.claims.rules.units import Sign, Token, Unit
from unspin.claims.rules.verbs import Takes
from unspin.claims.rules.words import SUBJECT_PRONOUNS
from unspin.model import Span


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
    if any(_is_quoted(tokens, cue, piece) for piece in content):
        return "verb, quoted"
    if content[0].end <= tokens[cue.begin].begin:
        return "verb at the end"
    first = next((token.lower for token in tokens[cue.end :] if token.begin == content[-1].begin), "")
    if first == "that" or cue.verb.lemma in {"say", "tell"}:
        return "verb, that"
    return (
        "verb, object" if cue.verb.takes is Takes.OBJECT and first not in SUBJECT_PRONOUNS else "verb, clause"
    )


def _is_quoted(tokens: tuple[Token, ...], cue: Cue, piece: Span) -> bool:
    """Whether a piece beside the cue opens or closes with a quotation."""
    around = tokens[max(cue.left - 2, 0) : cue.right + 20]
    return any(token.sign is Sign.QUOTATION and token.begin == piece.begin for token in around)
