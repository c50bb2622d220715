"""How far reading goes before a page is turned away."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesConfig:
    """Limits that keep a hostile page from costing more than one reject.

    The figures behind them are in docs/bad-input.md. The largest of the 91 pages of the article extraction
    benchmark has 1.4 million characters of markup, 1,700 elements, and 400 lines.

    Attributes:
        page_bytes: most bytes of one page, unpacked; a saved MHTML page brings its pictures along.
        markup_characters: most characters of HTML. At 10 million, parsing takes up to 500 MB.
        elements: most elements of an HTML page. Extraction takes time by their square: 2 seconds for 18,000
            paragraphs, 7 for 45,000.
        depth: most elements inside one another. libxml2 drops what lies deeper than 256.
        text_characters: most characters of main text, about as many as a long novel has.
        lines: most lines that a page may show; up to 2.5 ms each are spent on finding furniture.
        line_share: when a JSON line is too long, the rest of the file is given up after this many times
            `page_bytes`, so that a bomb is not unpacked to its end.
        mime_parts: most parts of an MHTML file; the parser takes 300 bytes and 10 microseconds for each.
        language_characters: shortest text whose language is told; on less it would be no better than a guess.
    """

    page_bytes: int = 64_000_000
    markup_characters: int = 10_000_000
    elements: int = 30_000
    depth: int = 250
    text_characters: int = 1_000_000
    lines: int = 5_000
    line_share: int = 8
    mime_parts: int = 10_000
    language_characters: int = 100
