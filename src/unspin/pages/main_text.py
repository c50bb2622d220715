"""An HTML page's main text, by trafilatura, within limits that keep a hostile page cheap."""

from __future__ import annotations

import logging

import regex
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.utils import load_html

from unspin.errors import PageError
from unspin.model import RejectReason
from unspin.pages.config import PagesConfig
from unspin.pages.rejects import name_count

# trafilatura logs every page it finds odd; what became of a page is told by its article or reject.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

_TAG = regex.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)|<!--")
_TAG_CHARACTERS = 20_000
"""Attributes cost a parser the square of their number: at 2,000 in one tag .02 s, at 20,000 2.4 s, at 200,000 minutes."""
_LONG_TAG = regex.compile(rf"<[a-zA-Z][^<>]{{{_TAG_CHARACTERS}}}")
_MARKS_IN_QUOTES = regex.compile(r"=\s*(?:\"[^\"]{200,}\"|'[^']{200,}')")
_CLOSED_ALONE = frozenset("area base br col embed hr img input link meta param source track wbr".split())
# Parsers close these by themselves when the next one begins.
_CLOSED_BY_NEXT = frozenset("p li dt dd tr td th thead tbody tfoot option optgroup rp rt".split())
_RAW = frozenset({"script", "style", "textarea", "title"})


def check_markup(markup: str, config: PagesConfig) -> None:
    """Nothing, if the markup can be parsed at an honest page's cost.

    One pass over the tags: they are counted, and so is how many are open at once.

    Raises:
        PageError: it is too large, or its elements lie too deep in one another.
    """
    if len(markup) > config.markup_characters:
        said = f"The page has {name_count(len(markup), 'characters')} of markup; at most "
        raise PageError(RejectReason.TOO_LARGE, f"{said}{config.markup_characters:,} are read.")
    if _LONG_TAG.search(_MARKS_IN_QUOTES.sub("", markup)) is not None:
        said = (
            f"One of the page's tags has over {name_count(_TAG_CHARACTERS, 'characters')} outside of quotes."
        )
        raise PageError(RejectReason.TOO_LARGE, said)
    elements = depth = place = 0
    while (tag := _TAG.search(markup, place)) is not None:
        place = tag.end()
        name = (tag[2] or "").lower()
        if not name:
            place = _skip_to(markup, "-->", place)
        elif tag[1]:
            depth -= name not in _CLOSED_ALONE and name not in _CLOSED_BY_NEXT and depth > 0
        else:
            elements += 1
            depth += name not in _CLOSED_ALONE and name not in _CLOSED_BY_NEXT
            if name in _RAW:
                place = _skip_to(markup, f"</{name}", place)
        if elements > config.elements:
            raise PageError(
                RejectReason.TOO_LARGE, f"The page has more than {name_count(config.elements, 'elements')}."
            )
        if depth > config.depth:
            said = f"More than {name_count(config.depth, 'elements')} lie inside one another."
            raise PageError(RejectReason.TOO_DEEP, said)


def check_text(text: str, config: PagesConfig) -> None:
    """Nothing, if the text is no longer than a story can be.

    Raises:
        PageError: it has too many characters or lines.
    """
    for count, most, noun in (
        (len(text), config.text_characters, "characters"),
        (text.count("\n") + 1, config.lines, "lines"),
    ):
        if count > most:
            said = f"The text has {name_count(count, noun)}; at most {most:,} are read."
            raise PageError(RejectReason.TOO_LARGE, said)


def parse_markup(markup: str) -> HtmlElement:
    """The page's tree.

    Raises:
        PageError: there is nothing to parse.
    """
    tree = load_html(markup)
    if tree is None:
        raise PageError(RejectReason.NO_ARTICLE, "The markup holds no page.")
    return tree


def extract_paragraphs(tree: HtmlElement) -> list[str]:
    """The main text's paragraphs, headings and list items, in order; none if there is no main text."""
    document = bare_extraction(
        tree, favor_precision=True, include_comments=False, include_tables=False, with_metadata=False
    )
    text = getattr(document, "text", None)
    return [line for line in text.split("\n") if line.strip()] if isinstance(text, str) else []


def _skip_to(markup: str, end: str, place: int) -> int:
    """The place of an end mark, in either case of letters; the markup's end if it is missing."""
    found = markup.find(end, place)
    if found < 0:
        found = markup.find(end.upper(), place)
    return found if found >= 0 else len(markup)
