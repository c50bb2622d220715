"""How much of what a rewording did was undone, counted in words against the gold.

Stages: 1. the words that a right restoration would have, each marked by the edit it was taken away by, if any; 2. the
longest runs they share with the restored text; 3. counts. Cost: quadratic in the worst case, milliseconds for news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rewording.gold import GoldEdit, GoldKind, Rewording

_WORD = re.compile(r"[^\W_]+(?:['\u2019.,]?[^\W_]+)*")
_OWN = frozenset({GoldKind.ADDED, GoldKind.FURNITURE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """Counts over one copy or, added up, over many.

    Attributes:
        swapped, back: words that were swapped away, and how many of them stand in the restored text.
        names, names_back: corrupted names, and how many stand there whole.
        numbers, numbers_back: reworded numbers, and how many stand there whole.
        put, put_right: words that the restoration put in, and how many of them are the original's.
        kept, harmed: words that were not swapped, and how many of them are gone from the restored text.
    """

    swapped: int = 0
    back: int = 0
    names: int = 0
    names_back: int = 0
    numbers: int = 0
    numbers_back: int = 0
    put: int = 0
    put_right: int = 0
    kept: int = 0
    harmed: int = 0

    def __add__(self, other: Restored) -> Restored:
        return Restored(
            **{name: getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__}
        )


@dataclass(frozen=True, slots=True)
class _Expected:
    """A word of the right restoration; `edit` is what had taken it away, `is_own` that the copy added it."""

    word: str
    edit: int | None = None
    is_own: bool = False


def count_restored(
    copy: str, rewordings: Sequence[Rewording], restored: str, put: Sequence[tuple[int, int]]
) -> Restored:
    """What came back in a restored text.

    Args:
        copy: the copy's text.
        rewordings: the stretches of it that were taken over, each with its gold.
        restored: the restored text.
        put: spans of the words that the restoration put in.
    """
    edits: list[GoldEdit] = []
    expected = list(_expect(copy, rewordings, edits))
    found = list(_WORD.finditer(restored))
    matcher = SequenceMatcher(
        None, [each.word for each in expected], [each.group().lower() for each in found], autojunk=False
    )
    hits: set[int] = set()
    right: set[int] = set()
    for block in matcher.get_matching_blocks():
        hits.update(range(block.a, block.a + block.size))
        right.update(range(block.b, block.b + block.size))
    whole = _whole_edits(expected, hits)
    put_words = [
        at for at, each in enumerate(found) if any(begin <= each.start() < end for begin, end in put)
    ]
    names = [at for at, edit in enumerate(edits) if edit.kind is GoldKind.NAME]
    numbers = [at for at, edit in enumerate(edits) if edit.kind is GoldKind.NUMBER]
    kept = [at for at, each in enumerate(expected) if each.edit is None and not each.is_own]
    swapped = [at for at, each in enumerate(expected) if each.edit is not None]
    return Restored(
        swapped=len(swapped),
        back=sum(at in hits for at in swapped),
        names=len(names),
        names_back=sum(at in whole for at in names),
        numbers=len(numbers),
        numbers_back=sum(at in whole for at in numbers),
        put=len(put_words),
        put_right=sum(at in right for at in put_words),
        kept=len(kept),
        harmed=sum(at not in hits for at in kept),
    )


def _expect(copy: str, rewordings: Sequence[Rewording], edits: list[GoldEdit]) -> Iterator[_Expected]:
    """The words of the right restoration; `edits` is filled with what they are marked by."""
    at = 0
    for made in rewordings:
        begin = copy.index(made.copy, at)
        yield from (_Expected(word, is_own=True) for word in _words(copy[at:begin]))
        yield from _expect_stretch(made, edits)
        at = begin + len(made.copy)
    yield from (_Expected(word, is_own=True) for word in _words(copy[at:]))


def _expect_stretch(made: Rewording, edits: list[GoldEdit]) -> Iterator[_Expected]:
    at = 0
    for edit in made.edits:
        yield from (_Expected(word) for word in _words(made.copy[at : edit.copy.begin]))
        if edit.kind in _OWN:
            yield from (_Expected(word, is_own=True) for word in _words(edit.copy.of(made.copy)))
        elif edit.kind is not GoldKind.DROPPED:
            yield from (_Expected(word, len(edits)) for word in _words(edit.source.of(made.source)))
            edits.append(edit)
        at = edit.copy.end
    yield from (_Expected(word) for word in _words(made.copy[at:]))


def _words(text: str) -> list[str]:
    return [match.group().lower() for match in _WORD.finditer(text)]


def _whole_edits(expected: Sequence[_Expected], hits: set[int]) -> set[int]:
    """The edits of which every word was found."""
    broken = {each.edit for at, each in enumerate(expected) if at not in hits}
    return {each.edit for each in expected if each.edit is not None and each.edit not in broken}
