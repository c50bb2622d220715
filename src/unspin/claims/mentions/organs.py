"""Organs of a state that are named by its country: "the Iranian government", "Iraqi security forces", "government of Iraq".

The country's adjective or possessive, at most two words of kind ("security", "foreign"), and a noun for an organ; or
the noun, "of" and the country. Also a ruler's "regime". They are public bodies whose name is the words themselves.

Cost: a bounded number of words is read at each adjective and noun.
"""

from __future__ import annotations

from collections.abc import Iterator

from unspin.claims.mentions.found import Found, say
from unspin.claims.speakers.naming import Naming
from unspin.model import ActorKind, MentionForm
from unspin.text.gazetteer import Gazetteer, NameForm

_ORGANS = frozenset(
    "government army military forces navy parliament police cabinet regime authorities presidency judiciary treasury "
    "ministry embassy consulate legislature junta intelligence troops administration".split()
)
_KINDS = frozenset(
    "security armed government special air naval military foreign defence defense interior finance oil intelligence state "
    "ground regime border central secret police federal transitional interim army riot energy trade justice economy".split()
)
_RUNS = frozenset(
    [
        ("air", "force"),
        ("coast", "guard"),
        ("central", "bank"),
        ("security", "council"),
        ("secret", "service"),
    ]
)
_RULED = frozenset(["regime", "government", "administration", "forces"])
_MOST_KINDS = 2
_LONGEST_COUNTRY = 3
_SCORE = 0.6


def find_organs(naming: Naming, gazetteer: Gazetteer) -> Iterator[Found]:
    """Organs of states, in the order of the text; two may touch."""
    words = naming.words
    for index in range(len(words)):
        if not words.is_capital(index):
            if words.lower[index] in _ORGANS:
                yield from _read_after(naming, gazetteer, index)
            continue
        end = _find_country_end(naming, gazetteer, index)
        if end > index:
            yield from _read_before(naming, index, end)
        elif words.lower[index] in _ORGANS:
            yield from _read_after(naming, gazetteer, index)


def _find_country_end(naming: Naming, gazetteer: Gazetteer, begin: int) -> int:
    """Where an adjective or possessive of a country ends that begins at a word; the word itself if none does."""
    words = naming.words
    for end in range(min(len(words), begin + _LONGEST_COUNTRY), begin, -1):
        if not all(words.is_joined(index) for index in range(begin + 1, end)):
            continue
        form = gazetteer.find_form(say(words, (begin, end)))
        is_owner = words.owns[end - 1] or words.said[begin].replace(".", "").isupper()
        if form is NameForm.ADJECTIVE or (form is NameForm.COUNTRY and is_owner):
            return end
    return begin


def _read_before(naming: Naming, begin: int, end: int) -> Iterator[Found]:
    """An organ after its country: "Iraqi | security | forces"."""
    words = naming.words
    place = end
    while place < min(len(words), end + _MOST_KINDS + 1) and words.is_joined(place):
        is_run = (
            words.lower[place : place + 2] in _RUNS and place + 1 < len(words) and words.is_joined(place + 1)
        )
        after = place + 2 if is_run else place + 1 if words.lower[place] in _ORGANS else 0
        goes_on = after and after < len(words) and words.is_joined(after) and words.lower[after] in _ORGANS
        if after and not goes_on and not words.is_capital(after - 1):
            yield _make(naming, begin, after)
            return
        if words.lower[place] not in _KINDS and words.lower[place] not in _ORGANS:
            return
        place += 1


def _read_after(naming: Naming, gazetteer: Gazetteer, head: int) -> Iterator[Found]:
    """An organ before its country: "government | of | Iraq"."""
    words = naming.words
    begin = head + 2
    if (
        begin >= len(words)
        or words.lower[head + 1] != "of"
        or not (words.is_joined(head + 1) and words.is_joined(begin))
    ):
        return
    begin += words.lower[begin] == "the" and begin + 1 < len(words)
    for end in range(min(len(words), begin + _LONGEST_COUNTRY), begin, -1):
        is_joined = all(words.is_joined(index) for index in range(begin, end))
        if is_joined and gazetteer.find_form(say(words, (begin, end))) is NameForm.COUNTRY:
            yield _make(naming, head, end)
            return


def find_regimes(naming: Naming, surnames: frozenset[str]) -> Iterator[Found]:
    """Regimes named by their ruler: "the Assad regime"."""
    words = naming.words
    for index in range(1, len(words)):
        is_ruled = words.lower[index] == "regime" or (
            words.lower[index] in _RULED and words.lower[index - 1] in surnames
        )
        if (
            is_ruled
            and words.is_joined(index)
            and words.is_capital(index - 1)
            and not words.is_small(index - 1)
        ):
            yield _make(naming, index - 1, index + 1)


def _make(naming: Naming, begin: int, end: int) -> Found:
    return Found(
        begin=begin,
        end=end,
        name=say(naming.words, (begin, end)),
        kind=ActorKind.PUBLIC_BODY,
        form=MentionForm.FULL,
        score=_SCORE,
    )
