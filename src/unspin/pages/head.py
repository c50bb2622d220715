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
from unspin.pages.recognition import Recognition

_TRAIL = regex.compile(r"\s[»›>→/|]\s")
_MENU_WORDS = 4
_MENU_LINES = 3
_HEAD_LINES = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands before the story.

    Attributes:
        title: the headline, or None.
        date: the day in a line of its own, or None.
        kinds: line → why it is cut; the headline is cut as navigation.
    """

    title: str | None = None
    date: date | None = None
    kinds: Mapping[int, FurnitureKind] = field(default_factory=dict)


def read_head(lines: Sequence[Line], found: Sequence[Recognition | None]) -> Head:
    """What the lines before the story say."""
    begin = _find_begin(lines, found)
    kinds: dict[int, FurnitureKind] = {}
    day: date | None = None
    for index in range(min(begin + 3, len(lines))):
        if is_date_line(lines[index].tokens.words):
            kinds[index] = FurnitureKind.BYLINE
            day = day or read_date(lines[index].text)
    trails = [index for index in range(begin) if _is_trail(lines[index])]
    kinds.update(dict.fromkeys(trails, FurnitureKind.NAVIGATION))
    open_lines = [index for index in range(begin) if index not in kinds and found[index] is None]
    menu = _find_menu(lines, open_lines, begin)
    title = _find_title(lines, [index for index in open_lines if index not in menu], trails, begin)
    kinds.update(dict.fromkeys(menu, FurnitureKind.NAVIGATION))
    if title is None:
        return Head(date=day, kinds=kinds)
    kinds[title] = FurnitureKind.NAVIGATION
    for index in open_lines:
        is_name = index > title and len(lines[index].tokens) <= _MENU_WORDS and not lines[index].ends_sentence
        if is_name or (index != title and lines[index].text == lines[title].text):
            kinds.setdefault(index, FurnitureKind.BYLINE if is_name else FurnitureKind.NAVIGATION)
    return Head(title=lines[title].text, date=day, kinds=kinds)


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


def _find_menu(lines: Sequence[Line], open_lines: Sequence[int], begin: int) -> set[int]:
    """Rows of short lines before the story."""
    short = [index for index in open_lines if len(lines[index].tokens) <= _MENU_WORDS and index < begin]
    return set(short) if len(short) >= _MENU_LINES else set()


def _find_title(
    lines: Sequence[Line], open_lines: Sequence[int], trails: Sequence[int], begin: int
) -> int | None:
    could_be = [index for index in open_lines if index < begin and lines[index].is_headline_like]
    for index in could_be:
        if any(lines[index].text in lines[trail].text for trail in trails):
            return index
    return could_be[0] if could_be else None
