"""Where what is said begins, after the words of saying.

Rules: past a hearer ("told reporters"), a day, an occasion ("said in an interview that"), an insertion between commas; from
"that" (inside the content 1,252 times of 1,257 in five publishers of PolNeAR's training part), a quotation, or the next
word on, as far as the verb takes what stands there.
"""

from __future__ import annotations

from collections.abc import Sequence

from unspin.claims.rules.cues import Cue
from unspin.claims.rules.days import is_day, skip_day
from unspin.claims.rules.units import Sign, Token
from unspin.claims.rules.verbs import FORMS, Takes
from unspin.claims.rules.words import AUXILIARIES, HEARER_PRONOUNS, PREPOSITIONS, SUBJECT_PRONOUNS

_FURTHEST_THAT = 16
"""Tokens between "said" and its "that", over a day and an occasion."""
_LONGEST_HEARER = 8
_NO_CONTENT = frozenset({"and", "or", "but", "by"})
"""Words that open no content; "by" makes the verb a passive one ("a practice criticised by the port")."""
_ENDING = frozenset({Sign.SEMICOLON, Sign.DASH, Sign.STOP, Sign.CLOSE})
_OPENS_OCCASION = frozenset("in on at during through via for after to".split())
_OPENS_INDIRECT = frozenset("that to how why what whether if about".split())
_OPENS_CLAUSE = frozenset("he she they it we i there his".split())
_ASKED = frozenset("that whether if about to".split())
_HEARERS = HEARER_PRONOUNS | {"reporters", "lawmakers"}


def find_begin(tokens: Sequence[Token], cue: Cue) -> int | None:
    """The token at which the content after the cue begins; None if there is none that the verb takes."""
    if cue.end >= len(tokens):
        return None
    begin = _skip_hearer(tokens, cue) if cue.verb.has_hearer else _skip_time(tokens, cue)
    return begin if begin is not None and _takes(tokens, begin, cue) else None


def _skip_time(tokens: Sequence[Token], cue: Cue) -> int | None:
    index = cue.end
    that = _find_that(tokens, index) if cue.verb.lemma != "add" else None
    if that is not None:
        return that
    if is_day(tokens, index):
        index = skip_day(tokens, index)
    if index >= len(tokens):
        return None
    return _skip_insertion(tokens, index) if tokens[index].sign is Sign.COMMA else index


def _skip_insertion(tokens: Sequence[Token], comma: int) -> int | None:
    """The quotation after a comma, or the "that" to which an insertion leads ("reported, citing officials, that")."""
    if comma + 1 < len(tokens) and tokens[comma + 1].sign is Sign.QUOTATION:
        return comma + 1
    for index in range(comma + 1, min(comma + _FURTHEST_THAT, len(tokens) - 1)):
        if tokens[index].sign in _ENDING or tokens[index].sign is Sign.QUOTATION:
            return None
        if tokens[index].sign is Sign.COMMA:
            return index + 1 if tokens[index + 1].lower == "that" else None
    return None


def _find_that(tokens: Sequence[Token], index: int) -> int | None:
    """The "that", or the quotation after a comma or colon, to which a day, an occasion or a hearer leads."""
    if tokens[index].lower == "that":
        return index
    opens = tokens[index].lower in _OPENS_OCCASION
    is_amount = opens and index + 1 < len(tokens) and tokens[index + 1].lower in {"least", "most"}
    if is_amount or (not opens and not is_day(tokens, index)):
        return None
    for place in range(index + 1, min(index + _FURTHEST_THAT, len(tokens))):
        token = tokens[place]
        is_set_off = tokens[place - 1].sign in {Sign.COMMA, Sign.COLON}
        if token.lower == "that" or (token.sign is Sign.QUOTATION and is_set_off):
            return place
        if token.sign in _ENDING or token.lower in AUXILIARIES | SUBJECT_PRONOUNS - {"one"}:
            return None
    return None


def _skip_hearer(tokens: Sequence[Token], cue: Cue) -> int | None:
    """The content after "told reporters in Iowa that": from "that", a quotation, or the clause after the hearer."""
    index = cue.end
    if is_day(tokens, index):
        return _find_that(tokens, index)
    if cue.verb.lemma in {"urge", "ask", "warn"}:
        words = _ASKED if cue.verb.lemma == "ask" else frozenset({"that"})
        return index + _find_word(tokens[index : index + _LONGEST_HEARER], words)
    that = index + _find_word(tokens[index : index + _FURTHEST_THAT], frozenset({"that"}))
    if tokens[that].lower == "that" or tokens[index].sign is Sign.QUOTATION:
        return that
    found = _find_clause(tokens, index)
    if found is None and tokens[index].lower in _HEARERS and index + 1 < len(tokens):
        return index + 1 if tokens[index + 1].is_word else None
    return found


def _find_clause(tokens: Sequence[Token], index: int) -> int | None:
    """The clause or quotation after a hearer."""
    for place in range(index + 1, min(index + _FURTHEST_THAT, len(tokens))):
        token = tokens[place]
        if token.lower in _OPENS_INDIRECT | _OPENS_CLAUSE or token.sign is Sign.QUOTATION:
            return place
        if token.lower == "the" and tokens[place - 1].lower not in PREPOSITIONS:
            return place
        if token.sign in _ENDING:
            return None
    return None


def _find_word(tokens: Sequence[Token], words: frozenset[str]) -> int:
    """The place of the first of these words before any other sign or clause; 0 if there is none."""
    for place, token in enumerate(tokens):
        if token.lower in words:
            return place
        if not token.is_word or (place and (token.lower in AUXILIARIES or token.lower in FORMS)):
            return 0
    return 0


def _takes(tokens: Sequence[Token], begin: int, cue: Cue) -> bool:
    """Whether the verb takes what stands there as its content."""
    word, takes = tokens[begin].lower, cue.verb.takes
    if tokens[begin].sign is Sign.QUOTATION or word == "that":
        return True
    if not tokens[begin].is_word or takes is Takes.QUOTATION or word in _NO_CONTENT:
        return False
    if takes is Takes.TO:
        following = tokens[begin + 1].lower if begin + 1 < len(tokens) else ""
        return word == "to" or (word == "not" and following == "to")
    if takes is Takes.CLAUSE and word in PREPOSITIONS:
        has_clause = any(token.lower in SUBJECT_PRONOUNS for token in tokens[begin : begin + 10])
        return word in {"in", "on", "at", "for", "after", "during"} and has_clause
    return True
