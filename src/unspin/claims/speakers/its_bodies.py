"""Which body "its" means, as in "its chief executive": the one body named in the nearest sentence before that names any.

It is named earlier in the sentence, or in the one before, outside quotations, which do not count as sentences either.
Two that compete: none.
"""

from __future__ import annotations

from unspin.claims.speakers.naming import Naming
from unspin.claims.speakers.words import Range
from unspin.model import NameKind

_LONGEST = 80  # words back in which it is named


def find_its_body(naming: Naming, place: int) -> Range | None:
    """The one body that the word "its" at a place can mean; None if another word stands there."""
    words = naming.words
    if place < 0 or words.lower[place] != "its":
        return None
    found: dict[tuple[str, ...], Range] = {}
    nearest = words.told[place] - 1
    for index in range(place - 1, max(-1, place - _LONGEST), -1):
        if words.told[index] < nearest:
            break
        name = naming.name_of.get(index)
        if name is None or name.begin != index or name.kind is not NameKind.ORGANISATION:
            continue
        if words.quoted[index] and not words.quoted[place]:
            continue
        nearest = words.told[index]
        found[words.lower[name.begin : name.end]] = name.begin, name.end
    return next(iter(found.values())) if len(found) == 1 else None
