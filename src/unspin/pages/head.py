"""The head of a text that was saved from a browser: what stands before its story.

The story begins at the first line of prose that was not recognised as furniture. Before it stand menus (rows of
short lines), the path to the page ("Home » World » …"), the headline, the byline and the date. A headline is a
guess: the first line that could be one after the last menu. Where the first prose itself could be a headline and
longer prose follows, it is the headline.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import regex

from unspin.model import FurnitureKind
from unspin.pages.dates import is_date_line, read_date
from unspin.pages.lines import Line
from unspin.pages.names import cut_outlet
from unspin.pages.recognition import Recognition

_TRAIL = regex.compile(r"\s[»›>→/|]\s")
_MENU_WORDS = 4
_MENU_LINES = 3
_HEAD_LINES = 80
_DATE_LINES = 8  # the date may stand under a standfirst


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands before the story.

    Attributes:
        title: the headline, or None.
        outlet: the name that stands first, above the menus, or None.
        date: the day in a line of its own, or None.
        kinds: line → why it is cut; the headline is cut as navigation.
    """

    title: str | None = None
    outlet: str | None = None
    date: date | None = None
    kinds: Mapping[int, FurnitureKind] = field(default_factory=dict)


def read_head(lines: Sequence[Line], found: Sequence[Recognition | None]) -> Head:
    """What the lines before the story say."""
    begin = _find_begin(lines, found)
    kinds, day = _find_dates(lines, found, begin)
    trails = [index for index in range(begin) if _is_trail(lines[index])]
    kinds.update(dict.fromkeys(trails, FurnitureKind.NAVIGATION))
    open_lines = [index for index in range(begin) if index not in kinds and found[index] is None]
    menu = _find_menu(lines, open_lines)
    title = _find_title(lines, [index for index in open_lines if index not in menu], trails)
    kinds.update(dict.fromkeys(menu, FurnitureKind.NAVIGATION))
    outlet = cut_outlet(lines[menu[0]].text) if menu else None
    if title is None:
        return Head(outlet=outlet, date=day, kinds=kinds)
    kinds[title] = FurnitureKind.NAVIGATION
    for index in open_lines:
        if index > title and _is_name(lines[index]):
            kinds.setdefault(index, FurnitureKind.BYLINE)
        elif lines[index].text == lines[title].text:
            kinds.setdefault(index, FurnitureKind.NAVIGATION)
    return Head(title=lines[title].text, outlet=outlet, date=day, kinds=kinds)


def _find_dates(
    lines: Sequence[Line], found: Sequence[Recognition | None], begin: int
) -> tuple[dict[int, FurnitureKind], date | None]:
    """The lines that only say when, with a name right above them; and the first day they name."""
    kinds: dict[int, FurnitureKind] = {}
    day: date | None = None
    for index, line in enumerate(lines[: begin + _DATE_LINES]):
        said = read_date(line.text) if is_date_line(line.tokens.words) else None
        if said is not None:
            kinds[index] = FurnitureKind.BYLINE
            day = day or said
            if index and found[index - 1] is None and _is_name(lines[index - 1]):
                kinds[index - 1] = FurnitureKind.BYLINE
    return kinds, day


def _is_name(line: Line) -> bool:
    return len(line.tokens) <= _MENU_WORDS and not line.ends_sentence


def _find_begin(lines: Sequence[Line], found: Sequence[Recognition | None]) -> int:
    """The first line of prose; one later where that line could be a headline over longer prose."""
    prose = [
        index
        for index, line in enumerate(lines[:_HEAD_LINES])
        if line.is_prose and found[index] is None and not _is_trail(line)
    ]
    if not prose:
        return 0
    first = prose[0]
    if any(lines[index].is_headline_like and found[index] is None for index in range(first)):
        return first
    line = lines[first]
    if line.is_headline_like and len(prose) > 1 and not line.text.endswith(("”", '"')):
        after = lines[prose[1]]
        if after.text != line.text and len(after.tokens) > len(line.tokens):
            return prose[1]
    return first


def _is_trail(line: Line) -> bool:
    return len(_TRAIL.findall(line.text)) > 1


def _find_menu(lines: Sequence[Line], open_lines: Sequence[int]) -> list[int]:
    """Rows of short lines before the story."""
    short = [index for index in open_lines if len(lines[index].tokens) <= _MENU_WORDS]
    return short if len(short) >= _MENU_LINES else []


def _find_title(lines: Sequence[Line], open_lines: Sequence[int], trails: Sequence[int]) -> int | None:
    """The first line that could be a headline, unless the path to the page names another."""
    could_be = [index for index in open_lines if lines[index].is_headline_like or _is_first(lines, index)]
    named = [index for index in could_be if any(lines[index].text in lines[trail].text for trail in trails)]
    return next(iter(named or could_be), None)


def _is_first(lines: Sequence[Line], index: int) -> bool:
    """Whether it is the first line of all and right above the story; then two words make a headline."""
    line = lines[index]
    return (
        index == 0
        and len(lines) > 1
        and lines[1].is_prose
        and len(line.tokens) > 1
        and not line.ends_sentence
    )
