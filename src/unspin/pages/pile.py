"""A pile of paths → its articles, in the order of the pile."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from unspin.model import Article, Page, Reject, RejectReason
from unspin.pages.config import PagesConfig
from unspin.pages.files import STDIN, find_files
from unspin.pages.reading import read_pages
from unspin.pages.rejects import make_reject
from unspin.pages.workers import read_in_order


def read_pile(
    paths: Sequence[str | Path],
    *,
    stdin: BinaryIO | None = None,
    config: PagesConfig | None = None,
    cores: int | None = None,
) -> Iterator[Article | Reject]:
    """Every article of the pile, and a reject for each input that is none; the same page is read once.

    Args:
        paths: files and folders; `-` stands for JSON lines on `stdin`.
        stdin: where `-` reads from; standard input by default.
        config: limits.
        cores: processes that read a large pile; by default as many as there are cores.
    """
    config = config or PagesConfig()
    yield from read_in_order(_leave_doubles(_find_pages(paths, stdin, config)), config, cores)


def _leave_doubles(pages: Iterable[Page | Reject]) -> Iterator[Page | Reject]:
    """The pages, and a reject for each that was there before."""
    places: dict[str, str] = {}
    for page in pages:
        if isinstance(page, Reject):
            yield page
        elif page.id in places:
            detail = f"The very same page lies at {places[page.id]}."
            yield make_reject(page.place, RejectReason.SAME_PAGE, detail)
        else:
            places[page.id] = page.place
            yield page


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
