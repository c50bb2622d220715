"""Where what is said ends.

Rules: at the sentence's end; earlier at a semicolon, a single dash, the bracket that closes around it, a comma before "but",
"while", "which", "who", a participle of saying or "according"; before "and" with a second verb of saying; and at the first
comma, where the words of saying stand in a clause before the main one ("When she said …, he left."). A mere object
("criticised the plan on Monday, and …") ends also at a day, an occasion, or ", and".

The final stop and commas outside quotation marks are left out; marks, and what stands inside them, are kept.
"""

from __future__ import annotations

from collections.abc import Sequence

from unspin.claims.rules.days import is_day
from unspin.claims.rules.units import Sign, Token
from unspin.claims.rules.verbs import FORMS, Form
from unspin.claims.rules.words import AUXILIARIES, CONTRASTS, OCCASIONS
from unspin.model import Span

LONGEST_CONTENT = 400
"""Tokens of a content, quotations counted as one: no sentence of news has more, and texts without stops stay cheap."""
_EDGES = frozenset({Sign.COMMA, Sign.STOP, Sign.COLON, Sign.SEMICOLON, Sign.DASH})
_ENDING_OBJECTS = frozenset("and during in on at with after as because when either".split())
_AFTER_SECOND_CUE = frozenset("that it the he she they his her a him about for on to".split())


def make_span(tokens: Sequence[Token], begin: int, end: int) -> Span | None:
    """Where tokens `[begin, end)` stand, without commas and stops at their edges."""
    while begin < end and tokens[begin].sign in _EDGES:
        begin += 1
    while end > begin and tokens[end - 1].sign in _EDGES:
        end -= 1
    return Span(begin=tokens[begin].begin, end=tokens[end - 1].end) if begin < end else None


def find_end(
    tokens: Sequence[Token], begin: int, *, is_clause: bool = True, in_relative: bool = False
) -> int:
    """The token after the content that begins at token `begin`.

    Args:
        tokens: those of the unit.
        begin: the content's first token.
        is_clause: whether the content is a clause, and no mere object.
        in_relative: whether the speaker is "who"; the content then ends where the main clause goes on (", has").
    """
    limit = min(len(tokens), begin + LONGEST_CONTENT)
    depth, index = 0, begin + 1
    while index < limit:
        token = tokens[index]
        depth += (token.sign is Sign.OPEN) - (token.sign is Sign.CLOSE)
        if depth < 0 or _is_final(tokens, index):
            return index
        if depth == 0 and token.sign is Sign.DASH:
            second = _find_second_dash(tokens, begin, index, limit)
            if second is None:
                return index
            index = second
        elif depth == 0 and (token.sign is Sign.COMMA or closes_with_comma(token)):
            if _ends_after_comma(tokens, index + 1, is_clause=is_clause, in_relative=in_relative):
                return index if token.sign is Sign.COMMA else index + 1
        elif depth == 0 and _is_end(tokens, index, begin, is_clause=is_clause):
            return index
        index += 1
    return limit


def find_first_comma(tokens: Sequence[Token], begin: int) -> int | None:
    """The token after a content that ends at the first comma, quoted ones included; None if there is none."""
    for index in range(begin, min(len(tokens), begin + LONGEST_CONTENT)):
        if tokens[index].sign is Sign.COMMA:
            return index
        if closes_with_comma(tokens[index]):
            return index + 1
    return None


def closes_with_comma(token: Token) -> bool:
    """Whether a token is a quotation with a comma before its closing mark."""
    return token.sign is Sign.QUOTATION and token.words.rstrip("”\"'’»")[-1:] == ","


def _is_final(tokens: Sequence[Token], index: int) -> bool:
    sign = tokens[index].sign
    if sign is Sign.STOP:
        return index + 1 == len(tokens) or tokens[index + 1].sign is Sign.CLOSE
    return sign is Sign.SEMICOLON


def _find_second_dash(tokens: Sequence[Token], begin: int, first: int, limit: int) -> int | None:
    """The dash that closes an insertion which the first dash of the content opens."""
    if any(tokens[index].sign is Sign.DASH for index in range(begin, first)):
        return None
    return next((index for index in range(first + 1, limit) if tokens[index].sign is Sign.DASH), None)


def _ends_after_comma(tokens: Sequence[Token], index: int, *, is_clause: bool, in_relative: bool) -> bool:
    if index >= len(tokens):
        return True
    word = tokens[index].lower
    if word in CONTRASTS or word == "according" or (in_relative and word in AUXILIARIES):
        return True
    if not is_clause and word in _ENDING_OBJECTS:
        return True
    return any(form is Form.ING for form, _ in FORMS.get(word, ()))


def _is_end(tokens: Sequence[Token], index: int, begin: int, *, is_clause: bool) -> bool:
    return _is_second_cue(tokens, index, begin) or (not is_clause and _ends_object(tokens, index))


def _ends_object(tokens: Sequence[Token], index: int) -> bool:
    """Whether a day or an occasion begins, which is no part of an object."""
    word = tokens[index].lower
    if is_day(tokens, index) and word not in {"in", "this", "last"}:
        return True
    is_place = word in {"in", "on", "at", "during"}
    return is_place and any(token.lower in OCCASIONS for token in tokens[index + 1 : index + 5])


def _is_second_cue(tokens: Sequence[Token], index: int, begin: int) -> bool:
    """Whether "and" joins a second verb of saying to the first ("said he was ill and called it bad luck")."""
    if tokens[index].lower not in {"and", "but"} or index + 2 >= len(tokens) or index - begin < 2:
        return False
    word, following = tokens[index + 1].lower, tokens[index + 2]
    if not any(form is Form.PAST for form, _ in FORMS.get(word, ())):
        return False
    return following.sign is Sign.QUOTATION or following.is_capital or following.lower in _AFTER_SECOND_CUE
