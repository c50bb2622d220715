"""Stretches of a text that may be names and that no mention covers, so that a listed name cannot slip past.

Rules: 1. a run of capitalised words, with the small words inside it that names have; a capital that only opens a
sentence, before a small letter, is none; 2. what follows a word for a craft or "M/V" ("the tanker Adrian Darya 1");
one everyday word or a date is none either; 3. a run of words in a script without capitals or other than the text's (Cyrillic, Arabic, Han …), as it stands, by
windows where it is a whole text.

What is spotted has nothing but its looks to make it a name: it is screened at a stricter bar
(`ScreenConfig.spotted_adds`). Cost: linear in the text; a hostile run of capitals is cut into windows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import regex

from unspin.model import Span
from unspin.sanctions.telling import is_common
from unspin.text.lexicon import load_lexicon

_LONGEST = 12  # words of a run; a longer one is a heading, and is cut
_LETTERS = 120  # of a run in another script, which is cut there
_INNER = (
    r"(?:of|for|the|and|&|de|del|la|al|el|bin|ibn|bint|van|von|der|den|da|di|du|le|y|e|wa|ul|ol|ad|as|ash)"
)
_SHORTENED = (
    r"(?:\p{Lu}|Dr|Mr|Mrs|Ms|St|Lt|Gen|Col|Maj|Capt|Sgt|Prof|Rev|Sen|Rep|Gov|Jr|Sr|Co|Inc|Ltd|Md|Mohd|Abd)"
)
_CAPITAL = (  # "S.A.", "Dr. ", "Lee", "Jong-un"
    rf"(?:(?:\p{{Lu}}\.){{1,6}}+|{_SHORTENED}\.(?=[ ]\p{{Lu}})|\p{{Lu}}[\p{{L}}\p{{M}}\p{{N}}'’ʼ]{{0,40}}+(?:-\p{{Ll}}{{1,12}}+(?!\p{{L}}))?+)"
)
_GAP = r"(?:[ \u00a0]|-|,[ ](?=(?:Ltd|Inc|LLC|S\.A|Co)\b))"
_RUN = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}]){_CAPITAL}(?:(?:{_GAP}{_INNER}){{0,3}}+{_GAP}(?:{_CAPITAL}|\d{{1,4}}(?!\d))){{0,{_LONGEST - 1}}}+"
)
_CRAFT_WORD = r"(?:m/?v|m/?t|s/?s|(?:super)?tankers?|(?:war|steam|motor)?ships?|vessels?|freighters?|yachts?|carriers?|trawlers?|ferry|ferries|boats?|frigates?|barges?|tugs?|sloops?|aircraft|planes?|jets?)"
_CRAFT = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}])(?i:{_CRAFT_WORD})[ ]"
    r"(?P<name>\p{Lu}[\p{L}\p{N}'’-]{0,40}+(?:[ ](?:\p{Lu}[\p{L}\p{N}'’-]{0,40}+|\d{1,4}(?!\d))){0,4}+)"
)
_OTHER_SCRIPT = regex.compile(
    rf"[[\p{{L}}\p{{M}}]--[\p{{Latin}}\p{{Common}}\p{{Inherited}}]][[[\p{{L}}\p{{M}}\p{{N}} '’-]]--\p{{Latin}}]{{1,{_LETTERS}}}+",
    regex.V1,
)
_OPENING = regex.compile(r"\p{Lu}\p{Ll}*+ (?:of )?the (?=\p{Lu})")
_JOINT = regex.compile(r" (?:and|&) ")
_LEADING = regex.compile(rf"(?:[ ,.'’-]|{_INNER} )*+")
_HANGING = regex.compile(rf"[ ](?:{_INNER}|\p{{L}})$|['’]s$|[ ,.'’-]$")
_NEAR = 40  # characters in which a name is called a vessel's
_CRAFT_BEFORE = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}]){_CRAFT_WORD}(?![\p{{L}}\p{{N}}])[^.!?;]{{0,30}}$", regex.IGNORECASE
)
_CRAFT_AFTER = regex.compile(
    rf"[^.!?;]{{0,25}}?(?<![\p{{L}}\p{{N}}])(?:{_CRAFT_WORD}|IMO|MMSI|[\p{{L}}]+-flagged|sailed|docked|moored|anchored)(?![\p{{L}}\p{{N}}])",
    regex.IGNORECASE,
)
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december imo mmsi gmt utc am pm""".split()
)
_SENTENCE_END = frozenset('.!?:;\n"“”«»•')


def spot_names(text: str, covered: Sequence[Span] = ()) -> Iterator[Span]:
    """Stretches of the text that may be names, in its order, none of which overlaps a covered span.

    A run with "and" in it comes whole and in its pieces; otherwise no two overlap.

    Args:
        text: the text.
        covered: what is taken for a name, or known for none, already; in any order.

    >>> text = "He met Ann Lee aboard the tanker Sea Rose."
    >>> [span.of(text) for span in spot_names(text)]
    ['Ann Lee', 'Sea Rose']
    """
    crafts = [(match.start(), *match.span("name")) for match in _CRAFT.finditer(text)]
    taken = _Taken(
        [*((span.begin, span.end) for span in covered), *((begin, end) for begin, _, end in crafts)]
    )
    known = _Taken([(span.begin, span.end) for span in covered])
    found = {(begin, end) for _, begin, end in crafts if end - begin > 1 and not known.has(begin, end)}
    for run in (*_find_runs(text), *_find_scripts(text)):
        for free in taken.cut(*run):
            found.update(_cut_run(text, *free))
    for begin, end in sorted(found, key=lambda piece: (piece[0], -piece[1])):
        yield Span(begin=begin, end=end)


class _Taken:
    """Places that are taken, looked up by bisection."""

    def __init__(self, places: list[tuple[int, int]]) -> None:
        self._begins: list[int] = []
        self._ends: list[int] = []
        for begin, end in sorted(places):
            if self._ends and begin <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._begins.append(begin)
                self._ends.append(end)

    def has(self, begin: int, end: int) -> bool:
        """Whether a stretch overlaps a taken place, or is empty."""
        place = bisect_right(self._ends, begin)
        return begin >= end or (place < len(self._begins) and self._begins[place] < end)

    def cut(self, begin: int, end: int) -> Iterator[tuple[int, int]]:
        """What of a stretch is free."""
        place = bisect_right(self._ends, begin)
        while begin < end:
            if place == len(self._begins) or self._begins[place] >= end:
                yield begin, end
                return
            if begin < self._begins[place]:
                yield begin, self._begins[place]
            begin = self._ends[place]
            place += 1


def _find_runs(text: str) -> Iterator[tuple[int, int]]:
    for match in _RUN.finditer(text):
        begin, end = match.span()
        opening = _OPENING.match(match[0])
        if opening is not None and _opens(text, begin):
            begin += opening.end()  # "Yesterday the Islamic …": a capital proves nothing there
        yield begin, end


def _find_scripts(text: str) -> Iterator[tuple[int, int]]:
    for match in _OTHER_SCRIPT.finditer(text):
        yield match.span()


def _cut_run(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """A run and, where "and" joins it, its pieces, without what hangs on at either end."""
    joints = [(begin + joint.start(), begin + joint.end()) for joint in _JOINT.finditer(text[begin:end])]
    edges = [begin, *(edge for joint in joints for edge in joint), end]
    pieces = {(begin, end), *zip(edges[::2], edges[1::2], strict=True)}
    for opening, last in pieces:
        leading = _LEADING.match(text, opening, last)
        first = leading.end() if leading else opening
        said = text[first:last].rstrip(" .,'’-\u00a0")
        while (hanging := _HANGING.search(said)) is not None:
            said = said[: hanging.start()]
        kept = len(said)
        if kept > 1 and may_name(said) and not (_is_one_word(said) and _opens(text, first)):
            yield first, first + kept


def may_name(said: str) -> bool:
    """Whether words may name somebody: not a date alone, nor one everyday word, which no list could be asked for.

    >>> may_name("Tuesday"), may_name("June 1961"), may_name("The Chinese"), may_name("Sberbank")
    (False, False, False, True)
    """
    words = said.removeprefix("The ").split()
    if all(len(word) < 2 or word.casefold() in _CALENDAR or word.isdigit() for word in words):
        return False
    return len(words) != 1 or not _is_one_word(words[0]) or not is_common(words[0].casefold(), load_lexicon())


def says_craft(text: str, span: Span) -> bool:
    """Whether a text says of a name that it is a vessel's or an aircraft's, just before or after it."""
    before, after = text[max(0, span.begin - _NEAR) : span.begin], text[span.end : span.end + _NEAR]
    return bool(
        _CRAFT_BEFORE.search(before.rpartition("\n")[2]) or _CRAFT_AFTER.match(after.partition("\n")[0])
    )


def _is_one_word(said: str) -> bool:
    """Whether it is one Latin word that is not in capitals throughout."""
    return said.isalpha() and not said.isupper() and _is_latin(said)


def _is_latin(said: str) -> bool:
    return said[0].upper() != said[0].lower() and _OTHER_SCRIPT.match(said) is None


def _opens(text: str, begin: int) -> bool:
    """Whether a place is where a sentence or a line begins."""
    before = text[max(0, begin - 4) : begin].rstrip(" \u00a0('‘’")
    return begin == 0 or not before or before[-1] in _SENTENCE_END
