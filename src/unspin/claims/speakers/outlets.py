"""Which names that the article introduces nowhere are outlets': its own, one it is credited to, or one that "reported".

A lone word before "reported" or "published" that nobody in the article bears and that is no first name is taken for an
outlet's ("Norpress reported last week that …"): papers seldom leave the first name of a person away where they name them
for the first time.
"""

from __future__ import annotations

from unspin.claims.speakers.cast import Cast
from unspin.claims.speakers.given_names import FEMALE, MALE
from unspin.claims.speakers.role_words import COURTESIES
from unspin.model import Article, NameKind
from unspin.text.tokens import read_tokens

_REPORTING = frozenset(["reported", "reports", "published"])
_BETWEEN = frozenset(["has", "had", "have", "first", "also", "later", "earlier", "previously", "recently"])
_MOST_BETWEEN = 2


def read_outlets(article: Article) -> frozenset[tuple[str, ...]]:
    """The article's own outlet and those it is credited to, as lower-cased words without "the"."""
    names = [article.outlet, *(credit.outlet for credit in article.credits)]
    found = (read_tokens(name).stems for name in names if name)
    return frozenset(words[1:] if words[:1] == ("the",) else words for words in found)


def is_outlet(cast: Cast, begin: int, end: int) -> bool:
    """Whether the words `[begin, end)`, which name nobody of the cast, name an outlet."""
    words = cast.naming.words
    if words.lower[begin:end] in cast.naming.outlets:
        return True
    return end - begin == 1 and _may_be_outlet(cast, begin) and _reports(cast, begin, end)


def _may_be_outlet(cast: Cast, place: int) -> bool:
    words = cast.naming.words
    word = words.lower[place]
    name = cast.naming.name_of.get(place)
    titled = place > 0 and words.is_joined(place) and words.lower[place - 1] in COURTESIES
    is_person = bool(name and name.kind is NameKind.PERSON) or word in MALE or word in FEMALE
    return not titled and not is_person and word not in cast.surnames


def _reports(cast: Cast, begin: int, end: int) -> bool:
    """Whether "reported" follows ("Norpress has reported"), or "reported by" stands before."""
    words = cast.naming.words
    if begin > 1 and words.lower[begin - 1] == "by" and words.lower[begin - 2] in _REPORTING:
        return words.is_joined(begin) and words.is_joined(begin - 1)
    for place in range(end, min(end + _MOST_BETWEEN + 1, len(words))):
        if not words.is_joined(place):
            return False
        if words.lower[place] in _REPORTING:
            return True
        if words.lower[place] not in _BETWEEN:
            return False
    return False
