"""How far reading goes before a page is turned away."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesConfig:
    """Limits that keep a hostile page from costing more than one reject.

    The figures behind them are in docs/bad-input.md. The largest of the 90 pages of the article extraction
    benchmark has 1.4 million characters of markup and 1,700 elements.

    Attributes:
        page_bytes: most bytes of one page, unpacked; a saved MHTML page brings its pictures along.
        markup_characters: most characters of HTML. At 10 million, parsing takes about 300 MB.
        elements: most elements of an HTML page. Extraction takes time by their square: 7 seconds for
            45,000 paragraphs, 22 for 90,000.
        depth: most elements inside one another. libxml2 drops what lies deeper than 256.
        text_characters: most characters of main text; a long novel has about a million.
        line_share: when a JSON line is too long, the rest of the file is given up after this many times
            `page_bytes`, so that a bomb is not unpacked to its end.
        language_characters: shortest text whose language is told; on less the guess is no better than a guess.
    """

    page_bytes: int = 64_000_000
    markup_characters: int = 10_000_000
    elements: int = 50_000
    depth: int = 250
    text_characters: int = 2_000_000
    line_share: int = 8
    language_characters: int = 100
