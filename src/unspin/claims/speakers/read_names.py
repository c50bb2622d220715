"""What the reader's names add to those that capitals show.

A reader may be unsure of where a name ends ("Mr. Brandt said", "the director of the Forum, Anna Brandt"), and may take
a clause for a name. So capitals and signs say where names are, and the reader says what they are: of a name that
nothing else tells the kind of, and, where it is sure and means the same words, of any. Single words at the head of a
sentence, of which capitals prove nothing, are names if they were read as such.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from unspin.claims.speakers.name_runs import skip_titles
from unspin.claims.speakers.naming import PARTICLES, Name, Naming
from unspin.claims.speakers.role_words import is_role, is_roles
from unspin.claims.speakers.source_words import DETERMINERS, DOCUMENTS, GROUPS, STANDING_BODIES
from unspin.claims.speakers.words import Range
from unspin.model import NameKind
from unspin.text.numbers import is_number

_USABLE = 0.5  # certainty from which a name that only the reader has is taken
_SURE = 0.85  # certainty from which it overrules what titles, first names and the lexicon say
_OPENING_ZIPF = 4.6  # of "early", "president"; a usual word at the head of a sentence is no name
_INNER = frozenset("of for the and & in on to".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadName:
    """A name that was read: its words, its kind and the reader's certainty."""

    begin: int
    end: int
    kind: NameKind
    score: float


def tidy_names(naming: Naming, read: Sequence[ReadName]) -> Iterator[ReadName]:
    """The names that were read, cut to their capitalised words; none that are no names."""
    last = 0
    for name in read:
        begin, end = _cut(naming, max(name.begin, last), name.end)
        if name.kind is NameKind.PERSON and begin < end:
            begin = skip_titles(naming, begin, end)
        if begin < end and _is_written_as_name(naming, begin, end):
            yield ReadName(begin=begin, end=end, kind=name.kind, score=name.score)
            last = end


def _cut(naming: Naming, begin: int, end: int) -> Range:
    """The words from the first capital up to a sign, without small ones at the end."""
    words = naming.words
    while begin < end and (not words.is_capital(begin) or words.lower[begin] in DETERMINERS):
        begin += 1
    after = begin + 1
    while after < end and words.is_joined(after):
        after += 1
    end = min(end, after)
    while end > begin and not words.is_capital(end - 1):
        end -= 1
    return begin, end


def _is_written_as_name(naming: Naming, begin: int, end: int) -> bool:
    words = naming.words
    if end - begin == 1 and (_is_common(words.lower[begin]) or _only_opens(naming, begin)):
        return False
    return all(
        words.is_capital(index) or words.lower[index] in PARTICLES or words.lower[index] in _INNER
        for index in range(begin, end)
    )


def _only_opens(naming: Naming, index: int) -> bool:
    """Whether a word is a day, a month, or a usual word at the head of a sentence."""
    words = naming.words
    if is_number(words.lower[index], words.said[index]):
        return True
    first = index == 0 or words.sentence[index - 1] != words.sentence[index]
    return (
        first
        and naming.lexicon.zipf(words.lower[index]) > _OPENING_ZIPF
        and not naming.find_known(index, index + 1)
    )


def _is_common(word: str) -> bool:
    """Whether a word is a noun for people or a body, whose capital comes from its place ("Lawmakers", "Police")."""
    return is_roles(word) or is_role(word) or word in GROUPS or word in STANDING_BODIES or word in DOCUMENTS


def join_names(shown: Sequence[Name], read: Sequence[ReadName]) -> list[Name]:
    """The names that capitals show, with the kinds that were read; and those that were only read.

    Args:
        shown: in the order of the text, not overlapping; a kind of None is open.
        read: the same, tidied.
    """
    read_of = {index: name for name in read for index in range(name.begin, name.end)}
    joined = [_name_kind(name, read_of) for name in shown]
    taken = {index for name in shown for index in range(name.begin, name.end)}
    joined += [
        Name(begin=name.begin, end=name.end, kind=name.kind)
        for name in read
        if name.score >= _USABLE and taken.isdisjoint(range(name.begin, name.end))
    ]
    return sorted(joined, key=lambda name: name.begin)


def _name_kind(shown: Name, read_of: dict[int, ReadName]) -> Name:
    read = read_of.get(shown.end - 1)
    if read is None or read.score < _USABLE:
        return shown
    is_same = (read.begin, read.end) == (shown.begin, shown.end)
    if is_same and (shown.kind is None or read.score >= _SURE):
        return Name(begin=shown.begin, end=shown.end, kind=read.kind)
    if shown.kind is not None or read.end != shown.end:
        return shown
    begin = read.begin if read.kind is NameKind.PERSON and read.begin > shown.begin else shown.begin
    return Name(begin=begin, end=shown.end, kind=read.kind)
