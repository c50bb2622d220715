"""Who speaks, where the speaker stands before the words of saying.

Rules:
1. A pronoun, or "who", is the speaker.
2. After a closing comma stands an apposition or a relative clause; the phrase before it with all of it is the speaker
   ("Vera Tal, a spokeswoman for the port,"), an aside ("Tal, meanwhile,") or a participle left out.
3. Else the noun phrase that ends there is.
"""

from __future__ import annotations

from collections.abc import Sequence

from unspin.claims.rules.days import is_adverb, is_day
from unspin.claims.rules.speaker_phrases import LONGEST_PHRASE, Phrase, find_phrase
from unspin.claims.rules.units import Sign, Token
from unspin.claims.rules.verbs import FORMS
from unspin.claims.rules.words import (
    AUXILIARIES,
    CLAUSE_BREAKS,
    DETERMINERS,
    LEADS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)

_LONGEST_ASIDE = 6
_MOST_ASIDES = 2
_OPENS_ASIDE = frozenset("for on in at too by like unlike as".split())
_OPENS_APPOSITION = DETERMINERS | frozenset(
    "who whose whom which one president then formerly now of from".split()
)
_OPENS_OTHER = PREPOSITIONS | CLAUSE_BREAKS | AUXILIARIES | LEADS


def find_before(tokens: Sequence[Token], end: int, asides: int = _MOST_ASIDES) -> Phrase | None:
    """The speaker whose phrase ends before token `end`, over so many asides at most."""
    last = end - 1
    if last < 0:
        return None
    word = tokens[last].lower
    if tokens[last].sign is Sign.COMMA:
        return _find_described(tokens, last, asides)
    if word == "who" or (word == "which" and last and tokens[last - 1].sign is Sign.COMMA):
        return Phrase(last, end)
    if word in SUBJECT_PRONOUNS:
        has_determiner = word in {"others", "one"} and last > 0 and tokens[last - 1].lower in DETERMINERS
        return Phrase(last - has_determiner, end)
    return find_phrase(tokens, last)


def _find_described(tokens: Sequence[Token], closing: int, asides: int) -> Phrase | None:
    """The speaker before a comma that closes an apposition or an aside."""
    for comma in range(closing - 1, max(closing - LONGEST_PHRASE, 0), -1):
        if tokens[comma].sign in {Sign.STOP, Sign.SEMICOLON, Sign.COLON}:
            return None
        if tokens[comma].sign is not Sign.COMMA or comma + 1 == closing:
            continue
        inner = tokens[comma + 1 : closing]
        if _is_aside(inner):
            return find_before(tokens, comma, asides - 1) if asides else None
        if _opens_apposition(inner[0]):
            head = find_phrase(tokens, comma - 1)
            if head is not None and not tokens[comma - 1].words.isdigit():
                return Phrase(_find_name_before(tokens, head), closing + 1)
    return None


def _find_name_before(tokens: Sequence[Token], head: Phrase) -> int:
    """Where the name begins that a phrase only describes ("Ivo Tal, a pilot from Velm, Almora, said")."""
    before = head.begin - 1
    describes = tokens[head.begin].words[0].islower() and before > 0 and tokens[before].sign is Sign.COMMA
    if not describes or not tokens[before - 1].is_capital:
        return head.begin
    name = find_phrase(tokens, before - 1)
    return name.begin if name is not None and tokens[name.begin].is_capital else head.begin


def _is_aside(inner: Sequence[Token]) -> bool:
    first = inner[0]
    if first.lower.endswith("ing") and not first.is_capital:
        return True
    if len(inner) > _LONGEST_ASIDE:
        return False
    is_adverbial = all(is_adverb(token) or token.lower in LEADS for token in inner)
    return is_adverbial or first.lower in _OPENS_ASIDE or is_day(inner, 0)


def _opens_apposition(token: Token) -> bool:
    if not token.is_word:
        return False
    if token.lower in _OPENS_APPOSITION or token.is_capital or token.words[0].isdigit():
        return True
    return token.lower not in _OPENS_OTHER and token.lower not in FORMS
