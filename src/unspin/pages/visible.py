"""The lines that a reader of an HTML page sees."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from unspin.pages.cleaning import clean_line
from unspin.pages.lines import Line

_UNSEEN = frozenset(
    "script style noscript template head svg iframe object select textarea canvas math audio video".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong "
    "sub sup time tt u var wbr".split()
)


def find_visible_lines(tree: HtmlElement) -> list[Line]:
    """The lines of the page, in its order; a line ends where a block begins or ends."""
    lines: list[Line] = []
    offset = 0
    for words in "".join(_walk(tree)).split("\x00"):
        text = clean_line(words)
        if text:
            lines.append(Line(text, offset))
            offset += len(text) + 1
    return lines


def _walk(tree: HtmlElement) -> Iterator[str]:
    """The text of all seen elements, a zero character at every block's edge."""
    stack: list[HtmlElement | str] = [tree]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            yield item
            continue
        is_unseen = not isinstance(item.tag, str) or item.tag in _UNSEEN or _is_hidden(item)
        edge = "" if isinstance(item.tag, str) and item.tag in _INLINE and not _is_menu_link(item) else "\x00"
        if item.tail and item is not tree:
            stack.append(item.tail)
        if is_unseen:
            continue
        stack.append(edge)
        stack.extend(reversed(item))
        if item.text:
            stack.append(item.text)
        yield edge


def _is_hidden(element: HtmlElement) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style or "visibility:hidden" in style


def _is_menu_link(element: HtmlElement) -> bool:
    """Whether the link stands right before or behind another, with no word between, as links in sentences do not."""
    if element.tag != "a":
        return False
    after, before = element.getnext(), element.getprevious()
    follows = after is not None and after.tag == "a" and not (element.tail or "").strip(" \n\t|/·•")
    return follows or (
        before is not None and before.tag == "a" and not (before.tail or "").strip(" \n\t|/·•")
    )
