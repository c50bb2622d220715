"""Restored texts as files: one for each copy, named after the page it came from."""

from __future__ import annotations

import re
from pathlib import Path

from unspin.errors import UnspinError
from unspin.model import Trace
from unspin.report import write_whole

_UNSAFE = re.compile(r"[^\w.-]+")
NAME_LIMIT = 80


def write_restored(trace: Trace, folder: Path) -> None:
    """Nothing; the folder holds each copy's text with the original words put back.

    Raises:
        UnspinError: the folder cannot be made, or a file cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnspinError(
            f"cannot make the folder {folder}: {error.strerror or error}; choose another place"
        ) from error
    for article_id, restoration in trace.restorations.items():
        name = file_name(trace.article(article_id).label, article_id)
        write_whole(folder / name, str(restoration) + "\n")


def file_name(label: str, article_id: str) -> str:
    """A file name from a page's label: safe on any system, different for every article.

    >>> file_name("../a b?.html", "0123456789abcdef")
    'a-b-.html.01234567.txt'
    """
    return f"{_UNSAFE.sub('-', label)[:NAME_LIMIT].strip('.-_') or 'page'}.{article_id[:8]}.txt"
