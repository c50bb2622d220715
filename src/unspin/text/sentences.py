"""Sentences of news text.

Problem: where a sentence ends, when "U.S.", "Mr.", "J. R." and "a.m." end in a point too, a quotation closes after its
stop, headings have no stop, and transcripts of pages break lines at will.

Rules:
1. A line break ends a sentence: articles keep one paragraph a line, and headings a line of their own.
2. A stop (. ! ? …) with the marks and brackets that close after it ends one, where a space follows, and after the space
   a capital, digit, opening mark or bracket.
3. A point after a title, a month, or another abbreviation that is read on does not ("Mr. Orrin"). After a single
   capital ("J. R. Orrin") and after letters parted by points ("the U.S. Navy") it does only before a word that usually
   opens sentences ("The", "He", "But").

Invariants: sentences are in the order of the text, do not overlap, neither begin nor end with white space, and hold
every other character. Cost: linear; each stop is looked at once, with a bounded view to both sides.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from unspin.model import Span

_LINE = regex.compile(r"[^\n\r\u2028\u2029]+")
_STOP = regex.compile(r"(?<![.!?…])[.!?…]++(?:”|’’|''|’|\"|'|»|\)|\])*+(?=[ \t\u00a0])|[。！？]+[」』”]*+")
_OPENS = regex.compile(r"[\p{Lu}\p{Lt}\p{Lo}\p{N}“‘\"'«„(\[`@#—–$£€•*]")
_BEFORE = regex.compile(r"[\p{L}\p{M}\p{N}.’'-]{1,24}$")
_NEXT_WORD = regex.compile(r"[“‘\"'«„(\[`]*+([\p{L}\p{M}’']{1,24})")
_INITIALS = regex.compile(r"\p{Lu}|(?:\p{L}\.)+\p{L}")
_MARKS = '“"«„'
_VIEW = 26  # characters looked at to either side of a stop: the longest abbreviation with its marks

_READ_ON = frozenset(
    "mr mrs ms mx dr prof gen col maj lt sgt capt cpl cmdr adm sen sens rep reps gov govs rev hon fr st sr jr messrs "
    "pres supt det insp amb atty dist mt ft ave blvd rd vs v no nos vol pp fig est approx al eg ie cf viz "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn "
    "tex va vt wash wis wyo".split()
)
"""Abbreviations after which a sentence goes on, even before a capital."""
_MAY_END = frozenset("sr jr inc ltd co corp llc plc bros etc dept univ assn no al est".split())
"""Abbreviations that may end a sentence: before a word that opens sentences they do."""
_OPENERS = frozenset(
    "the a an he she it they we i you his her its their our my this that these those there here in on at for by with "
    "from as to of but and so yet or nor if when while after before since although though because once until what who "
    "how why where which some many most several all both no not one two also still then now however meanwhile instead "
    "moreover asked".split()
)
"""Words that open a sentence far oftener than they follow an abbreviation inside one."""


def find_sentences(text: str) -> tuple[Span, ...]:
    """Where the sentences of a text stand, in its order, without the white space around them."""
    return tuple(_find(text))


def _find(text: str) -> Iterator[Span]:
    for line in _LINE.finditer(text):
        begin = line.start()
        for stop in _STOP.finditer(text, line.start(), line.end()):
            if _ends_here(text, stop.start(), stop.end(), begin):
                yield from _trim(text, begin, stop.end())
                begin = stop.end()
        yield from _trim(text, begin, line.end())


def _trim(text: str, begin: int, end: int) -> Iterator[Span]:
    words = text[begin:end]
    begin += len(words) - len(words.lstrip())
    end = begin + len(words.strip())
    if begin < end:
        yield Span(begin=begin, end=end)


def _ends_here(text: str, stop: int, after: int, floor: int) -> bool:
    sign = text[stop]
    if sign in "。！？":
        return True
    gap = text[after : after + _VIEW]
    following = gap.lstrip()
    if not following:
        return True
    if not _OPENS.match(following):
        return False
    if sign != "." or text[stop : stop + 2] == "..":
        return True
    return not _is_abbreviation(text[max(floor, stop - _VIEW) : stop], following, has_marks=after - stop > 1)


def _is_abbreviation(before: str, following: str, *, has_marks: bool) -> bool:
    """Whether the point after `before` belongs to an abbreviation inside a sentence."""
    found = _BEFORE.search(before)
    if found is None or has_marks:
        return False
    word = found.group().lstrip("'’-.")
    bare = word.casefold()
    opener = _NEXT_WORD.match(following)
    opens = opener is not None and opener.group(1).casefold() in _OPENERS
    if bare in _READ_ON and not (bare in _MAY_END and (opens or following[0] in _MARKS)):
        return True
    if bare in _MAY_END or _INITIALS.fullmatch(word):
        return not opens and following[0] not in _MARKS
    return False
