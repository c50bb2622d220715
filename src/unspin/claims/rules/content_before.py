"""What is said, where it stands before the words of saying, or around them.

Rules:
1. From the sentence's beginning, less "But" and "And" (outside the content 35 times of 55 in five publishers of PolNeAR's
   training part), or from a quotation set off from what stands before it; to the comma, or to the quotation's end.
2. After an inserted ", she said," it goes on ("The plan, she said, would fail.").
3. Without quotation marks, what stands before must look like a clause, and not like "In May, he said …".
"""

from __future__ import annotations

from collections.abc import Sequence

from unspin.claims.rules.content_ends import LONGEST_CONTENT, find_end, make_span
from unspin.claims.rules.cues import Cue
from unspin.claims.rules.days import is_day
from unspin.claims.rules.units import Sign, Token
from unspin.claims.rules.verbs import FORMS, Form, Takes
from unspin.claims.rules.words import AUXILIARIES, CONTRASTS, OCCASIONS, PREPOSITIONS, STATEMENTS
from unspin.model import Span

_MARKS = "“\"'‘«„`"
_SHORTEST_CLAUSE = 4
_SHORT_FRAME = 10
_REACH = 16
_LEADS = frozenset("but and yet still ,".split())
_OPENS_FRAME = PREPOSITIONS | frozenset("when if while although though because asked as".split())
_NO_REST = CONTRASTS | {"and", "as", "in", "on", "at"}
_CLOSING = frozenset({Sign.STOP, Sign.COMMA, Sign.SEMICOLON, Sign.DASH, Sign.COLON})
_ENDING = frozenset({Sign.SEMICOLON, Sign.DASH, Sign.STOP, Sign.CLOSE})


def find_content_before(tokens: Sequence[Token], cue: Cue) -> tuple[Span, ...]:
    """What is said before the cue, and what goes on after it; nothing if the cue does not follow its content."""
    left, right = cue.left, cue.right
    if left == 0 or cue.shares_speaker or cue.verb.takes is Takes.TO or cue.form is Form.ING:
        return ()
    is_quoted = follows_quotation(tokens, left)
    if not is_quoted and tokens[left - 1].sign is not Sign.COMMA:
        return ()
    begin = _find_begin(tokens, left, is_quoted=is_quoted)
    if left - begin > LONGEST_CONTENT or not _may_close(tokens, right, is_quoted=is_quoted):
        return ()
    if tokens[begin].sign is not Sign.QUOTATION and _has_that(tokens, right):
        return ()
    rest = _find_rest(tokens, right, is_quoted=is_quoted)
    if not is_quoted and not (_opens_rest(tokens, begin, left) if rest else _is_clause(tokens, begin, left)):
        return ()
    first = make_span(tokens, begin, left)
    return tuple(piece for piece in (first, rest) if piece is not None) if first else ()


def find_beginning(tokens: Sequence[Token], cue: Cue, begin: int) -> Span | None:
    """What stands before an inserted "she said," and goes on inside marks ("The plan, she said, “is dead.”")."""
    left = cue.left
    if left < 2 or tokens[left - 1].sign is not Sign.COMMA or tokens[cue.right].sign is not Sign.COMMA:
        return None
    goes_on = tokens[begin].sign is Sign.QUOTATION and tokens[begin].words.lstrip(_MARKS)[:1].islower()
    return make_span(tokens, 0, left) if goes_on and left <= LONGEST_CONTENT else None


def follows_quotation(tokens: Sequence[Token], index: int) -> bool:
    """Whether a quotation, or one and a comma, stands before token `index`."""
    signs = [token.sign for token in tokens[max(index - 2, 0) : index]]
    return signs[-1:] == [Sign.QUOTATION] or signs == [Sign.QUOTATION, Sign.COMMA]


def _find_begin(tokens: Sequence[Token], left: int, *, is_quoted: bool) -> int:
    begin = 0
    if is_quoted:
        quotation = left - 1 if tokens[left - 1].sign is Sign.QUOTATION else left - 2
        before = tokens[quotation - 1].sign if quotation else Sign.STOP
        opens = tokens[quotation].words.lstrip(_MARKS)[:1].isupper() and quotation == 1
        if before in {Sign.COLON, Sign.STOP, Sign.COMMA} or opens:
            return quotation
    while begin < left and tokens[begin].lower in _LEADS:
        begin += 1
    return begin


def _may_close(tokens: Sequence[Token], right: int, *, is_quoted: bool) -> bool:
    """Whether the sentence may end after the cue, as it does after one that follows its content."""
    if is_quoted or right >= len(tokens) or tokens[right].sign in _CLOSING:
        return True
    if tokens[right].sign is Sign.QUOTATION:
        return False
    if is_day(tokens, right):
        return True
    is_occasion = tokens[right].lower in {"in", "on", "at", "during"} and any(
        token.lower in OCCASIONS | STATEMENTS for token in tokens[right + 1 : right + 6]
    )
    return is_occasion and not any(token.lower == "that" for token in tokens[right : right + 10])


def _has_that(tokens: Sequence[Token], right: int) -> bool:
    return any(token.lower == "that" for token in tokens[right : right + 4])


def _opens_rest(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether what stands before an inserted ", she said," begins what goes on after it."""
    first = tokens[begin].lower
    return begin < end and first not in PREPOSITIONS | {"asked", "speaking"} and not is_day(tokens, begin)


def _is_clause(tokens: Sequence[Token], begin: int, end: int) -> bool:
    if end - begin < _SHORTEST_CLAUSE or (tokens[begin].lower in _OPENS_FRAME and end - begin < _SHORT_FRAME):
        return False
    return any(_may_be_verb(token) for token in tokens[begin + 1 : end])


def _may_be_verb(token: Token) -> bool:
    if not token.is_word:
        return False
    word = token.lower
    return word in AUXILIARIES | {"to"} or word in FORMS or word.endswith(("ed", "s", "ing", "n't"))


def _find_rest(tokens: Sequence[Token], right: int, *, is_quoted: bool) -> Span | None:
    """What goes on after an inserted ", she said,"."""
    if right >= len(tokens):
        return None
    if tokens[right].sign is Sign.QUOTATION:
        return make_span(tokens, right, right + 1)
    if tokens[right].sign is not Sign.COMMA or right + 1 >= len(tokens):
        return _find_later(tokens, right) if is_quoted else None
    following = tokens[right + 1]
    is_rest = following.is_word and not is_quoted and following.lower not in _NO_REST
    if following.sign is Sign.QUOTATION or (is_rest and not following.lower.endswith("ing")):
        return make_span(tokens, right + 1, find_end(tokens, right + 1))
    return None


def _find_later(tokens: Sequence[Token], right: int) -> Span | None:
    """A quotation that goes on after words about the saying (“…,” she said on the way out, “…”)."""
    for index in range(right, min(right + _REACH, len(tokens) - 1)):
        token = tokens[index]
        if token.sign is Sign.COMMA and tokens[index + 1].sign is Sign.QUOTATION:
            return make_span(tokens, index + 1, index + 2)
        if token.sign in _ENDING or token.lower in FORMS or token.lower in {"and", "but", "that"}:
            return None
    return None
