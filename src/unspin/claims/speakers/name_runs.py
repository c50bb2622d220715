"""Where names begin and end in runs of capitalised words.

Runs are joined over initials and hyphens ("James B. Comey", "Abu-Laban"), parted at possessives ("Iran's | Hossein
Daryaei"), after a person's name before "of" ("Tomas Vrba | of the Institute") and after the last title ("Treasury
Secretary | Joan Pellew").
"""

from __future__ import annotations

from collections.abc import Iterator

from unspin.claims.speakers.given_names import FEMALE, MALE
from unspin.claims.speakers.naming import PLACES, Naming, has_body_word, is_acronym, is_person_shaped
from unspin.claims.speakers.role_words import COURTESIES, MODIFIERS, PORTFOLIOS, is_role
from unspin.claims.speakers.words import Words
from unspin.text.lexicon import NameKind as KnownKind

_INNER = frozenset("of for the and & in on".split())


_ARABIC = frozenset("al el ul bin ibn ad as ar ash an at az".split())
"""Articles and links inside Arabic names; "as", "an" and "at" count only with a hyphen behind them."""


_PLAIN = frozenset(["al", "el", "bin", "ibn"])


_LONGEST_RUN = 24  # words; a longer run is a heading in capitals, not a name


_RARE_ZIPF = 3.0  # a last word so rare before "of the Institute" is a surname
_MOST_OPENING = 4  # words before a first name


_OPENING_ZIPF = 3.8  # a word as usual as "yesterday" before a first name only opens a sentence


def part_runs(words: Words, naming: Naming) -> Iterator[tuple[int, int]]:
    """Capitalised runs, joined over initials and hyphens, parted at possessives and after titles."""
    for begin, end in _join(words, naming):
        if end - begin > _LONGEST_RUN:
            continue
        piece = begin
        for index in range(begin, end):
            parts = words.owns[index] or index == end - 1 or _ends_person(naming, piece, index + 1, end)
            parts = parts or _parts_persons(naming, index + 1, end)
            if parts and piece <= index:
                yield from _trim(words, naming, piece, index + 1)
                piece = index + 1


def _parts_persons(naming: Naming, index: int, end: int) -> bool:
    """Whether "and" before a first name parts two persons ("Ann Lee | and Bo Sten"), not two halves of a body's name."""
    words = naming.words
    joins = index + 1 < end and words.lower[index] == "and" and _is_given(naming, index + 1)
    return joins and not has_body_word(words, index, end)


def _ends_person(naming: Naming, begin: int, index: int, end: int) -> bool:
    """Whether a first and a last name stand before "of" or "for" ("Tomas Vrba | of the Institute")."""
    words = naming.words
    if index - begin < 2 or index >= end or words.lower[index] not in {"of", "for"}:
        return False
    first = skip_titles(naming, begin, index)
    titled = first > begin
    given = index - first > 1 and (words.lower[first] in MALE or words.lower[first] in FEMALE)
    rare = index - first > 1 and naming.lexicon.zipf(words.lower[index - 1]) < _RARE_ZIPF
    rare = (
        rare
        and not has_body_word(words, first, index)
        and naming.is_body(index + 1 + (words.lower[index + 1] == "the"), end)
    )
    return first < index and (titled or given or rare) and is_person_shaped(words, first, index)


def _join(words: Words, naming: Naming) -> Iterator[tuple[int, int]]:
    begin = end = -1
    for run in words.runs:
        is_next = run[0] == end and _goes_on(words, naming, (begin, end), run)
        if is_next or (run[0] == end + 1 and _has_particle(words, end)):
            end = run[1]
            continue
        if end > begin:
            yield begin, end
        begin, end = run
    if end > begin:
        yield begin, end


def _has_particle(words: Words, index: int) -> bool:
    """Whether a word between two capitalised ones is a part of a name: "Bashar | al | -Assad"."""
    is_plain = words.lower[index] in _ARABIC and (
        words.gaps[index + 1] == "-" or words.lower[index] in _PLAIN
    )
    return is_plain and words.is_joined(index) and words.is_joined(index + 1)


def _goes_on(words: Words, naming: Naming, left: tuple[int, int], right: tuple[int, int]) -> bool:
    if not words.is_joined(right[0]):
        return False
    if words.gaps[right[0]] == "-":
        return not (naming.find_known(*left) and naming.find_known(*right))
    return words.gaps[right[0]].strip() == "&" or words.is_short(left[1] - 1)


def _trim(words: Words, naming: Naming, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """One piece of a run without small words and titles before the name; nothing if only those."""
    while begin < end and words.lower[begin] in _INNER:
        begin += 1
    if begin < end and not naming.find_known(begin, end):
        begin = skip_titles(naming, begin, end)
        begin = _skip_opening(words, naming, begin, end)
    if begin < end:
        yield begin, end


def skip_titles(naming: Naming, begin: int, end: int) -> int:
    """Where the name begins after the last title in the words, or `end` if they are a title only."""
    words = naming.words
    last = begin
    for index in range(begin, end):
        word = words.lower[index]
        if index == end - 1 and _follows_given(naming, begin, index):
            break  # "David Duke", "Peter T. King"
        if word in COURTESIES or (is_role(word) and index - begin < _LONGEST_RUN):
            after = _skip_portfolio(words, index + 1, end)
            if after < end or index > begin or word in COURTESIES:
                last = after
    if last == end and not is_role(words.lower[end - 1]) and words.lower[end - 1] not in PORTFOLIOS:
        return begin
    if last < end and words.lower[last] in _INNER:  # "Director of the Oslo Forum": a role and a body
        return begin
    if last > begin and has_body_word(words, last, end):  # "General Dynamics Corp"
        return begin
    return last


def _follows_given(naming: Naming, begin: int, index: int) -> bool:
    """Whether a first name stands before a word, over an initial or not."""
    before = index - 1 - (index - 1 > begin and len(naming.words.lower[index - 1]) == 1)
    return before >= begin and _is_given(naming, before)


def _is_given(naming: Naming, index: int) -> bool:
    """Whether a word is a first name, and no place ("Virginia")."""
    word = naming.words.lower[index]
    return (word in MALE or word in FEMALE) and naming.find_known(index, index + 1) not in PLACES


def _skip_portfolio(words: Words, index: int, end: int) -> int:
    """Past "of State", "of Homeland Security", "for Foreign Affairs" after a title."""
    if index + 1 >= end or words.lower[index] not in {"of", "for"}:
        return index
    after = index + 1
    while after < end and (words.lower[after] in PORTFOLIOS or (words.lower[after] in {"the", "and"})):
        after += 1
    return after if after > index + 1 else index


def _skip_opening(words: Words, naming: Naming, begin: int, end: int) -> int:
    """Past a nationality or a usual word before a first name ("Republican Donald …", "Yesterday Donald …")."""
    is_adjective = naming.find_known(begin, begin + 1) is KnownKind.NATIONALITY
    if is_adjective and end - begin > 2 and not has_body_word(words, begin, end):
        begin += 1  # "Australian Lynton Crosby"
    for given in range(begin, min(end - 1, begin + _MOST_OPENING + 1)):
        if words.lower[given] in MALE or words.lower[given] in FEMALE:
            opening = range(begin, given)
            is_whole = words.gaps[given] == "-"
            return given if all(_is_opening(naming, index) for index in opening) and not is_whole else begin
    return begin


def _is_opening(naming: Naming, index: int) -> bool:
    word = naming.words.lower[index]
    if word in MODIFIERS or is_acronym(naming.words, index):
        return True
    is_adjective = naming.find_known(index, index + 1) is KnownKind.NATIONALITY
    return is_adjective or naming.lexicon.zipf(word) > _OPENING_ZIPF
