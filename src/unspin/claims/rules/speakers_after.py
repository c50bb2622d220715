"""Who speaks, where the speaker stands after the words of saying ("said Vera Tal, a spokeswoman for the port.").

Rules:
1. The phrase opens with a capital, an article, a pronoun, a noun for a group, or a title before a name.
2. It goes on to the sentence's end, through appositions and "who" (inside the speaker 59 times of 94 in five publishers of
   PolNeAR's training part), until words for the time or occasion, a participle, or a clause of its own.
3. A comma that closes an apposition, where the sentence goes on, belongs to it.

Cost: at most 40 words are looked at.
"""

from __future__ import annotations

from collections.abc import Sequence

from unspin.claims.rules.days import is_day
from unspin.claims.rules.speaker_phrases import LONGEST_PHRASE, PERSONAL_PRONOUNS, SHORT_QUOTATION, Phrase
from unspin.claims.rules.units import Sign, Token
from unspin.claims.rules.words import (
    AUXILIARIES,
    CLAUSE_BREAKS,
    DETERMINERS,
    GROUP_NOUNS,
    OCCASIONS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)

_ENDING_WORDS = frozenset(
    "when after while as before because if although though but whereas since adding saying noting referring citing "
    "according explaining about told said".split()
)
_ENDING_AFTER_COMMA = _ENDING_WORDS | frozenset("and in on at during for with he she".split())
_ENDING_SIGNS = frozenset({Sign.STOP, Sign.SEMICOLON, Sign.COLON, Sign.DASH})
_LONGEST_TITLE = 6


def find_after(tokens: Sequence[Token], begin: int, *, has_day: bool = False) -> Phrase | None:
    """The speaker whose phrase begins at token `begin`.

    Args:
        tokens: those of the unit.
        begin: where the phrase begins.
        has_day: whether words for a day belong to the phrase ("according to a poll released Friday").
    """
    if begin >= len(tokens) or not _opens_phrase(tokens, begin):
        return None
    if tokens[begin].lower in PERSONAL_PRONOUNS | {"it", "who"}:
        return Phrase(begin, begin + 1)
    end = begin
    is_described = False
    limit = min(len(tokens), begin + LONGEST_PHRASE)
    while end < limit and not _ends(tokens, begin, end, goes_on=is_described or has_day):
        is_described = is_described or tokens[end].sign is Sign.COMMA
        end += 1
    closes = (
        is_described and end + 1 < len(tokens) and tokens[end].sign is Sign.COMMA and tokens[end + 1].is_word
    )
    return Phrase(begin, end + closes) if end > begin else None


def _opens_phrase(tokens: Sequence[Token], begin: int) -> bool:
    token = tokens[begin]
    word = token.lower
    if word in {"this", "it"}:
        return True
    if not token.is_word or is_day(tokens, begin) or word in {"that", "no"}:
        return False
    if token.is_capital or word in DETERMINERS | SUBJECT_PRONOUNS | GROUP_NOUNS:
        return True
    is_plural = word.endswith("s") and word not in PREPOSITIONS | AUXILIARIES | CLAUSE_BREAKS
    return is_plural or _leads_to_name(tokens, begin)


def _leads_to_name(tokens: Sequence[Token], begin: int) -> bool:
    """Whether a title in small letters stands before a name ("said spokesman Ivo Tal")."""
    for token in tokens[begin : begin + _LONGEST_TITLE]:
        if token.is_capital:
            return True
        if not token.is_word or token.lower in CLAUSE_BREAKS | AUXILIARIES | SUBJECT_PRONOUNS:
            return False
    return False


def _ends(tokens: Sequence[Token], begin: int, index: int, *, goes_on: bool) -> bool:
    """Whether the phrase ends before token `index`; words of time end none that `goes_on` through a description."""
    token = tokens[index]
    if token.sign in _ENDING_SIGNS:
        return True
    if token.sign is Sign.QUOTATION:
        return len(token.words) > SHORT_QUOTATION or tokens[index - 1].sign is Sign.COMMA
    if token.sign is Sign.COMMA:
        return _ends_after_comma(tokens, index + 1)
    if index == begin or not token.is_word or goes_on:
        return False
    return _is_time(tokens, index) or (token.lower in AUXILIARIES and tokens[index - 1].lower != "who")


def _is_time(tokens: Sequence[Token], index: int) -> bool:
    word = tokens[index].lower
    if is_day(tokens, index) or word in _ENDING_WORDS:
        return True
    is_place = word in {"in", "on", "at", "during"}
    return is_place and any(token.lower in OCCASIONS for token in tokens[index + 1 : index + 5])


def _ends_after_comma(tokens: Sequence[Token], index: int) -> bool:
    if index >= len(tokens) or tokens[index].sign is Sign.QUOTATION:
        return True
    token = tokens[index]
    is_participle = token.lower.endswith("ing") and not token.is_capital and token.lower != "acting"
    return is_participle or token.lower in _ENDING_AFTER_COMMA
