"""JSON lines: one page per line, its story under `text` or its markup under `html`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from unspin.errors import PageError
from unspin.model import Page, PageFormat, Reject, RejectReason
from unspin.pages.charset import decode
from unspin.pages.config import PagesConfig
from unspin.pages.identity import make_page
from unspin.pages.opening import BROKEN_GZIP, read_lines
from unspin.pages.rejects import make_reject, name_count

GIVEN_FIELDS = ("id", "title", "date", "outlet", "author")


def read_json_lines(file: BinaryIO, place: str, config: PagesConfig) -> Iterator[Page | Reject]:
    """A page for every row, a reject for every row that is none; blank lines are passed over."""
    number = 0
    found = False
    try:
        lines = read_lines(file, config.page_bytes, config.page_bytes * config.line_share)
        for number, line in enumerate(lines, start=1):
            here = f"{place}#{number}"
            if isinstance(line, int):
                found = True
                yield make_reject(here, RejectReason.TOO_LARGE, _tell_length(line, config))
            elif line.strip():
                found = True
                try:
                    yield _read_row(line, here)
                except PageError as error:
                    yield make_reject(here, RejectReason(error.reason), error.detail)
    except BROKEN_GZIP as error:
        broken = f"The gzip file is damaged after line {number}: {error}."
        yield make_reject(f"{place}#{number + 1}", RejectReason.BROKEN_ARCHIVE, broken)
    else:
        if not found:
            yield make_reject(place, RejectReason.EMPTY, "It holds no line.")


def _tell_length(length: int, config: PagesConfig) -> str:
    limit = name_count(config.page_bytes, "bytes")
    if length > config.page_bytes * config.line_share:
        return f"The line goes on beyond {name_count(length, 'bytes')}; the rest of the file was left unread."
    return f"The line has {name_count(length, 'bytes')}; at most {limit} are read."


def _read_row(line: bytes, place: str) -> Page:
    try:
        row: object = json.loads(decode(line))
    except (ValueError, RecursionError) as error:
        raise PageError(RejectReason.BROKEN_JSON, f"The line is no JSON: {error}.") from error
    if not isinstance(row, dict):
        raise PageError(RejectReason.BROKEN_JSON, f"The line is a JSON {type(row).__name__}, not an object.")
    fields = {str(key): value for key, value in row.items()}
    text, markup = fields.get("text"), fields.get("html")
    content = text if isinstance(text, str) and text.strip() else markup
    if not isinstance(content, str):
        raise PageError(RejectReason.BROKEN_JSON, "The object has no `text` and no `html` that is a string.")
    if not content.strip():
        raise PageError(RejectReason.EMPTY, "The story is empty.")
    url = fields.get("url")
    return make_page(
        place=place,
        page_format=PageFormat.JSON_LINE,
        content=content,
        is_markup=content is markup,
        is_main_text=content is text,
        url=url if isinstance(url, str) and url else None,
        given=_read_given(fields),
    )


def _read_given(fields: dict[str, object]) -> dict[str, str]:
    """What the row states of the page; numbers are taken as their digits, nulls as absent."""
    given: dict[str, str] = {}
    for name in GIVEN_FIELDS:
        value = fields.get(name)
        if isinstance(value, (str, int)) and not isinstance(value, bool) and str(value).strip():
            given[name] = str(value).strip()
    return given
