"""Whether words between two signs are a clause, told without a parser from what may be a finite verb among them.

Sure signs: an auxiliary; an irregular past ("left"); a past in -ed with an object or an adverb behind it ("carried the oil",
"rose sharply"). Unsure: other words in -ed, which are participles as often ("a group based in London"), and words in -s.
What a relative ("who left") or a conjunction opens is no verb of the clause itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from unspin.claims.rules.days import is_adverb
from unspin.claims.rules.units import Sign, Token
from unspin.claims.rules.verbs import FORMS, Form
from unspin.claims.rules.words import (
    AUXILIARIES,
    CLAUSE_BREAKS,
    DETERMINERS,
    HEARER_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)

IRREGULAR_PASTS = frozenset(
    "went came took made gave got became began brought built bought caught chose fell felt fought found grew held kept knew led "
    "left lost met paid ran rose sent set shot sold spent spoke stood struck told took thought threw won wrote broke drew drove "
    "flew hit cut put let lay sat saw sank sought swept wore hurt shut spread "
    "hid ate drank sang swam rang woke bent bled bred dealt dug fled froze lent meant rode shook shone shrank slept slid stole "
    "stuck swung tore wept withdrew overcame underwent undertook oversaw rebuilt arose awoke bit blew clung crept fed forbade "
    "forgave hung overtook taught upheld withheld spun".split()
)
_BE_FORMS = frozenset({"be", "been", "being", "having"})
_OPENS_NO_CLAUSE = frozenset("and or but nor which who whose whom including according".split())


def is_clause(tokens: Sequence[Token]) -> bool:
    """Whether the words surely hold a finite verb of their own."""
    for place, token in enumerate(tokens):
        if not token.is_word or token.lower in CLAUSE_BREAKS:
            return False
        if place and not token.is_capital and _is_sure(tokens, place):
            return True
    return False


def may_be_clause(tokens: Sequence[Token]) -> bool:
    """Whether the words may be a main clause: a quotation, or words with a possible verb and a subject before it."""
    if not tokens or not tokens[0].is_word:
        return bool(tokens)
    first = tokens[0].lower
    if first in _OPENS_NO_CLAUSE or (first.endswith("ing") and not tokens[0].is_capital):
        return False
    return any(_may_be_finite(tokens, place) for place in range(1, len(tokens)))


def _is_sure(tokens: Sequence[Token], place: int) -> bool:
    word, before = tokens[place].lower, tokens[place - 1].lower
    if word in AUXILIARIES - _BE_FORMS or word.endswith("n't"):
        return True
    if before in DETERMINERS | PREPOSITIONS:
        return False
    if word in IRREGULAR_PASTS:
        return True
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if not word.endswith("ed") or following is None:
        return False
    return following.lower in DETERMINERS | HEARER_PRONOUNS or is_adverb(following)


def _may_be_finite(tokens: Sequence[Token], place: int) -> bool:
    token, word, before = tokens[place], tokens[place].lower, tokens[place - 1].lower
    if not token.is_word:
        return token.sign is Sign.QUOTATION  # which may hold the verb
    if word in AUXILIARIES | IRREGULAR_PASTS or before in SUBJECT_PRONOUNS or word.endswith("n't"):
        return True
    if before in DETERMINERS:
        return False
    is_known = any(form in {Form.PAST, Form.PRESENT, Form.BASE} for form, _ in FORMS.get(word, ()))
    return not token.is_capital and (is_known or word.endswith(("ed", "s")))
