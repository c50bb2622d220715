"""Whether what is said is about what will come, told from the first finite verb of its first clause.

Rules:
1. "Will", "is going to", "is likely to" (or "sure", "bound", "unlikely") before any other finite verb: what is said will
   come. "That", "but", "this means" and the like may stand before it. "Would" shows nothing: it is as often a condition.
2. With "I" or "we" before it the speaker's own doing will come, unless its verb names what befalls one ("we will lose").
3. Outside quotation marks "it", "he", "she" and "they" may be the speaker, whose plan it then is: nothing is told.

Limits: a subject with a clause, or with a quotation in it, tells nothing ("the man who left will return").
"""

from __future__ import annotations

from enum import StrEnum

import regex

from unspin.claims.rules.clauses import IRREGULAR_PASTS
from unspin.claims.rules.verbs import FORMS, Form
from unspin.claims.rules.words import AUXILIARIES, CLAUSE_BREAKS, DETERMINERS, NEGATIONS, PREPOSITIONS

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]++(?:['’-][\p{L}\p{M}\p{N}]++)*+|[.;:!?”\"»]")
_LONGEST_SUBJECT = 25  # words
_MARKS = "“\"«„'‘`"
_WILL = frozenset("will won't shall".split())
_MAY_COME = _WILL | frozenset("would could may might going likely".split())
_COMING = frozenset("going likely unlikely sure certain bound".split())
_BE = frozenset("am is are isn't aren't i'm we're they're he's she's it's you're".split())
_FINITE = AUXILIARIES - {"be", "been", "being", "having"}
_OWN = frozenset("i we i'll we'll i'm we're".split())
_MAYBE_OWN = frozenset("it he she they it'll he'll she'll they'll it's he's she's they're".split())
_BEFALL = frozenset(
    "see lose find suffer face know need regret remember miss die fail struggle become feel learn discover realize realise "
    "be have get probably likely".split()
)
"""What one does not promise to do."""
_LEADS = frozenset("that and but so well yes no yet because".split())


class Outlook(StrEnum):
    """What a content is about."""

    NOT_TOLD = "not told"
    FUTURE = "future"
    OWN_FUTURE = "the speaker's own doing, in the future"


def tells_of_future(content: str, *, may_come: bool = False) -> bool:
    """Whether a word for the future ("will") stands anywhere in a content.

    Args:
        content: what is said.
        may_come: whether "would", "could", "may" and the like count too.
    """
    wanted = _MAY_COME if may_come else _WILL
    return any(word in wanted or word.endswith("'ll") for word in _split(content))


def read_outlook(content: str) -> Outlook:
    """What is told of the future, and of whose.

    >>> read_outlook("“We will follow every ship”")
    <Outlook.OWN_FUTURE: "the speaker's own doing, in the future">
    """
    words = _split(content[:2000].lstrip(_MARKS + " "))
    while words and (words[0] in _LEADS or words[1:2] == ["means"]):
        words = words[1 + (words[1:2] == ["means"]) :]
    place = _find_finite(words)
    if place is None:
        return Outlook.NOT_TOLD
    after = _skip(words, place + 1)
    if words[place] in _BE:
        if (
            words[after : after + 1] == []
            or words[after] not in _COMING
            or words[after + 1 : after + 2] != ["to"]
        ):
            return Outlook.NOT_TOLD
        after = _skip(words, after + 2)
    elif not _is_will(words[place]):
        return Outlook.NOT_TOLD
    return _tell_whose(words, place, after, is_quoted=content.lstrip()[:1] in _MARKS)


def _tell_whose(words: list[str], place: int, after: int, *, is_quoted: bool) -> Outlook:
    subject = {*words[:place]} if place else {words[0]}
    if subject & _OWN or words[place] in _OWN:
        befalls = words[after : after + 1] == [] or words[after] in _BEFALL
        return Outlook.NOT_TOLD if befalls else Outlook.OWN_FUTURE
    if not is_quoted and words[0] in _MAYBE_OWN:
        return Outlook.NOT_TOLD
    return Outlook.FUTURE


def _split(content: str) -> list[str]:
    return [match.group().lower().replace("’", "'") for match in _WORD.finditer(content)]


def _is_will(word: str) -> bool:
    return word in _WILL or word.endswith("'ll")


def _find_finite(words: list[str]) -> int | None:
    """The place of the first finite verb; None if there is none, or a clause stands before it."""
    for place, word in enumerate(words[:_LONGEST_SUBJECT]):
        if (
            _is_will(word)
            or word in _FINITE
            or word in _BE
            or word.endswith(("n't", "'re", "'ve", "'d", "'m"))
        ):
            return place
        if not word[0].isalnum() or word in CLAUSE_BREAKS | {"who"}:
            return None
        if place and words[place - 1] not in DETERMINERS | PREPOSITIONS and _is_past(word):
            return None
    return None


def _is_past(word: str) -> bool:
    is_known = any(form in {Form.PAST, Form.BASE} for form, _ in FORMS.get(word, ()))
    return is_known or word in IRREGULAR_PASTS


def _skip(words: list[str], place: int) -> int:
    """The place after adverbs."""
    while place < len(words) and words[place] not in _COMING and _is_adverb(words[place]):
        place += 1
    return place


def _is_adverb(word: str) -> bool:
    return word in NEGATIONS | {"also", "now", "soon", "still"} or word.endswith("ly")
