"""A pile of paths → its articles, in the order of the pile."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from unspin.model import Article, Page, Reject, RejectReason
from unspin.pages.article import read_article
from unspin.pages.config import PagesConfig
from unspin.pages.files import STDIN, find_files
from unspin.pages.reading import read_pages
from unspin.pages.rejects import make_reject


def read_pile(
    paths: Sequence[str | Path], *, stdin: BinaryIO | None = None, config: PagesConfig | None = None
) -> Iterator[Article | Reject]:
    """Every article of the pile, and a reject for each input that is none; the same page is read once.

    Args:
        paths: files and folders; `-` stands for JSON lines on `stdin`.
        stdin: where `-` reads from; standard input by default.
        config: limits.
    """
    config = config or PagesConfig()
    places: dict[str, str] = {}
    for page in _find_pages(paths, stdin, config):
        if isinstance(page, Reject):
            yield page
        elif page.id in places:
            yield make_reject(
                page.place, RejectReason.SAME_PAGE, f"The very same page lies at {places[page.id]}."
            )
        else:
            places[page.id] = page.place
            yield read_article(page, config)


def _find_pages(
    paths: Sequence[str | Path], stdin: BinaryIO | None, config: PagesConfig
) -> Iterator[Page | Reject]:
    for file in find_files(paths):
        if isinstance(file, Reject):
            yield file
        elif str(file) == STDIN:
            yield from read_pages(stdin or sys.stdin.buffer, config)
        else:
            yield from read_pages(file, config)
