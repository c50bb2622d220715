"""The reader's names set right by names that are known: countries, cities, large bodies.

The sets that names were learned from are small; the lexicon knows 20,000 of them.

Rules:
1. What stands in an address (of mail or of a page) is no name.
2. A known name that the network passed over is one, where it is written with capitals that its place does not ask for
   (not at a sentence's head, not in a line of capitals).
3. A name that the network was unsure of and that is known whole takes the kind that is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

import regex

from unspin.claims.attribution import Named
from unspin.model import NameKind, Span
from unspin.text.lexicon import Lexicon
from unspin.text.lexicon import NameKind as Known
from unspin.text.tokens import Tokens, read_tokens

_PLACES: Final = frozenset({Known.COUNTRY, Known.REGION, Known.CITY})
_BODIES: Final = frozenset(
    {Known.ORGANISATION, Known.AGENCY, Known.FORCE, Known.OUTLET, Known.THINK_TANK, Known.COMPANY}
)
_SPACED: Final = regex.compile(r"\S++")
_SITE: Final = regex.compile(r"\.(?:com|org|net|gov|edu|html?)\b")
_SCORE: Final = 0.6
"""Certainty of a name that only the lexicon has."""
_UNSURE: Final = 0.8
"""Certainty of the network below which a known kind is preferred to the one it read."""


def settle_names(text: str, read: Iterable[Named], lexicon: Lexicon) -> tuple[Named, ...]:
    """The network's names and the known ones, in the order of the text, not overlapping."""
    addresses = [
        Span(begin=found.start(), end=found.end())
        for found in _SPACED.finditer(text)
        if _is_address(found.group())
    ]
    kept = _leave_out(read, addresses)
    known = list(_find_known(read_tokens(text), lexicon))
    kinds = {(name.span.begin, name.span.end): name.kind for name in known}
    settled = [
        replace(name, kind=kinds.get((name.span.begin, name.span.end), name.kind))
        if name.score < _UNSURE
        else name
        for name in kept
    ]
    taken = sorted([*addresses, *(name.span for name in settled)], key=lambda span: span.begin)
    return tuple(sorted([*settled, *_leave_out(known, taken)], key=lambda name: name.span.begin))


def _is_address(word: str) -> bool:
    return "@" in word or "://" in word or word.startswith("www.") or bool(_SITE.search(word))


def _find_known(tokens: Tokens, lexicon: Lexicon) -> Iterator[Named]:
    for begin, end, known in lexicon.names_in(tokens.stems):
        kind = NameKind.PLACE if known in _PLACES else NameKind.ORGANISATION if known in _BODIES else None
        if kind and _is_written_as_name(tokens, begin, end):
            span = tokens.span(begin, end)
            shorter = len(tokens.words[end - 1]) - len(
                tokens.stems[end - 1]
            )  # the owner's 's is not of the name
            yield Named(span=Span(begin=span.begin, end=span.end - shorter), kind=kind, score=_SCORE)


def _is_written_as_name(tokens: Tokens, begin: int, end: int) -> bool:
    """Whether the words have capitals of their own."""
    if tokens.opens_sentence[begin] or not tokens.is_capital[begin] or not tokens.is_capital[end - 1]:
        return False
    around = tokens.said(max(0, begin - 2), min(len(tokens), end + 2))
    return not around.isupper()


def _leave_out(names: Iterable[Named], taken: list[Span]) -> Iterator[Named]:
    """The names that touch none of the spans; both in the order of the text."""
    place = 0
    for name in names:
        while place < len(taken) and taken[place].end <= name.span.begin:
            place += 1
        if place == len(taken) or taken[place].begin >= name.span.end:
            yield name
