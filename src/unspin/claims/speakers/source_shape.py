"""The shape of a source's words.

The head is what stands before the first small word or sign ("a spokesman | for the ministry", "Owen Castellane | , a
fellow", "critics | of the plan").
"""

from __future__ import annotations

from dataclasses import dataclass

from unspin.claims.speakers.cast import Cast, Person
from unspin.claims.speakers.role_words import COURTESIES, is_role, is_roles
from unspin.claims.speakers.source_words import DETERMINERS, DOCUMENTS, GROUPS
from unspin.model import NameKind

_SIGNS = frozenset(",;:—–(")


_ADVERBS = frozenset(
    "afterwards afterward later then today yesterday tonight too also again himself herself".split()
)
_AFTER_NOUNS = frozenset(
    "close familiar aware opposed loyal near present involved sent seen written made held given taken found drawn put built "
    "kept left sold".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceWords:
    """The words of a source.

    Attributes:
        begin, end: all of them, without a trailing sign.
        first: the first one after an article.
        head: the end of the head: where the first small word or sign stands.
    """

    begin: int
    end: int
    first: int
    head: int


def measure_source(cast: Cast, begin: int, end: int) -> SourceWords:
    """The shape of the words `[begin, end)`."""
    words = cast.naming.words
    first = begin
    while first < end - 1 and words.lower[first] in DETERMINERS | COURTESIES | {"both"}:
        first += 1
    head = first + 1
    while head < end and (words.is_joined(head) or words.gaps[head] == "/"):
        run = words.run_of.get(head)
        inside = run is not None and first <= run[0] < head and not _ends_name(cast, head)
        if (words.is_small(head) and not inside) or _ends_noun(cast, head) or _ends_mention(cast, head):
            break
        head += 1
    return SourceWords(begin=begin, end=end, first=first, head=head)


def _ends_noun(cast: Cast, place: int) -> bool:
    """Whether a word only tells more of the noun before it: "a letter signed by", "a person close to"."""
    words = cast.naming.words
    noun, word = words.lower[place - 1], words.lower[place]
    is_noun = noun in DOCUMENTS or noun in GROUPS or is_role(noun) or is_roles(noun)
    is_noun = is_noun and not words.owns[place - 1]
    return is_noun and not words.is_capital(place) and (word in _AFTER_NOUNS or word.endswith(("ed", "ing")))


def _ends_mention(cast: Cast, place: int) -> bool:
    """Whether somebody's name ends before a word in small letters ("Gardener | afterwards")."""
    mention = cast.mention_of.get(place - 1)
    ends = mention is not None and mention.end == place and isinstance(mention.who, Person)
    words = cast.naming.words
    word = words.lower[place]
    return ends and not words.is_capital(place) and (word in _ADVERBS or word.endswith("ly"))


def _ends_name(cast: Cast, place: int) -> bool:
    """Whether a person's name ends before a word."""
    name = cast.naming.name_of.get(place - 1)
    return name is not None and name.end == place and name.kind is NameKind.PERSON


def skip_articles(cast: Cast, source: SourceWords) -> int:
    """The first word after "the", "a" or "an"."""
    words = cast.naming.words
    begin = source.begin
    while begin < source.end - 1 and words.lower[begin] in {"the", "a", "an"}:
        begin += 1
    return begin


def cut_relative(cast: Cast, source: SourceWords) -> int:
    """The end of the words before a relative clause or a second sign ("…, who asked not to be named")."""
    words = cast.naming.words
    for index in range(source.first + 1, source.end):
        sign = words.gaps[index].strip()
        if words.lower[index] in {"who", "which", "whom", "whose"} or sign[:1] in _SIGNS or sign == "--":
            return index
    return source.end
