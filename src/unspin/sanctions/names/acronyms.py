"""A name against the initials of another ("PLA", "People's Liberation Army").

Letters are few and acronyms many: among the 17,000 names of OFAC's list of 2021, three letters fit by chance more often
than not, four now and then. So three letters alone stay below the threshold.
"""

from __future__ import annotations

from unspin.sanctions.names.parts import PreparedName

_SCORES = {3: 0.6, 4: 0.72}
_FROM_FIVE = 0.8
_LONGEST = 12


def compare_acronym(left: PreparedName, right: PreparedName) -> tuple[float, str] | None:
    """Score and reason where one name is the acronym of the other, else None."""
    for short, long in ((left, right), (right, left)):
        if len(short.telling) == 1 and len(long.telling) > 2 and long.acronym:
            word = short.joined
            if 3 <= len(word) <= _LONGEST and word in (long.acronym, long.full_acronym):
                return _SCORES.get(
                    len(word), _FROM_FIVE
                ), f"“{word.upper()}”: the first letters of “{long.words}”"
    return None
