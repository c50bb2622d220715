"""Where a text quotes somebody: the spans inside quotation marks.

Curly and angled marks pair by their shape; straight ones, double or two single ones in place of a double, by turns
inside a paragraph. A mark that is never closed holds to the end of its paragraph, as newspapers write quotations of several
paragraphs; or to a straight one between a space and a word, which opens anew where paragraphs were joined.
A single curly mark opens only before a word and after a space, and closes only after a word's end, so
that apostrophes open and close nothing.
"""

from __future__ import annotations

import regex

from unspin.model import Span

_PARAGRAPH = regex.compile(r"[^\n]+")
_QUOTATION = regex.compile(
    r"""
      “(?P<curly>[^“”"\n]*)(?:”|"|$)
    | "(?P<straight>[^"\n]*+)(?:(?=(?<=\s)"(?=\S))|"|$)
    | (?<!\d)(?:''|``)(?P<doubled>(?:[^'\n]|'(?!'(?!')))*+)(?:''|$)
    | «(?P<angled>[^«»\n]*)(?:»|$)
    | „(?P<low>[^„“”\n]*)(?:“|”|$)
    | (?<![\p{L}\p{N}])‘(?P<single>(?:[^‘’\n]|’(?=\p{L}))*)’(?!\p{L})
    """,
    regex.VERBOSE,
)


def find_quotations(text: str) -> tuple[Span, ...]:
    """Spans of the quoted words, without their marks, in the order of the text."""
    found: list[Span] = []
    for paragraph in _PARAGRAPH.finditer(text):
        for match in _QUOTATION.finditer(paragraph.group()):
            name = match.lastgroup
            if name is not None and match.group(name).strip():
                begin, end = match.span(name)
                if end == match.end():  # never closed
                    end = begin + len(match.group(name).rstrip())
                found.append(Span(begin=paragraph.start() + begin, end=paragraph.start() + end))
    return tuple(found)
