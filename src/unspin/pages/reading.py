"""One file → its pages, whatever it was saved as."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from unspin.errors import PageError
from unspin.model import Page, PageFormat, Reject, RejectReason
from unspin.pages.charset import decode
from unspin.pages.config import PagesConfig
from unspin.pages.files import (
    HTML_ENDINGS,
    JSON_ENDINGS,
    MHTML_ENDINGS,
    WARC_ENDINGS,
    find_ending,
    reject_error,
)
from unspin.pages.identity import make_page
from unspin.pages.json_lines import read_json_lines
from unspin.pages.mhtml import read_mhtml
from unspin.pages.opening import open_unpacked, read_whole
from unspin.pages.rejects import make_reject
from unspin.pages.warc import read_warc

STDIN_PLACE = "stdin"


def read_pages(file: Path | BinaryIO, config: PagesConfig | None = None) -> Iterator[Page | Reject]:
    """The pages of one file, or of JSON lines in a stream, and a reject for each that cannot be read.

    No error of the file system or of a file's content leaves this function.
    """
    config = config or PagesConfig()
    if not isinstance(file, Path):
        yield from read_json_lines(file, STDIN_PLACE, config)
        return
    try:
        yield from _read_file(file, config)
    except PageError as error:
        yield make_reject(str(file), RejectReason(error.reason), error.detail)
    except OSError as error:
        yield reject_error(file, error)
    except MemoryError:
        yield make_reject(str(file), RejectReason.TOO_LARGE, "Reading it ran out of memory.")
    except Exception as error:  # noqa: BLE001 - the hostile-file boundary: bugs of foreign readers end here
        said = f"Reading failed: {type(error).__name__}: {error}."
        yield make_reject(str(file), RejectReason.UNREADABLE, said)


def _read_file(path: Path, config: PagesConfig) -> Iterator[Page | Reject]:
    ending = find_ending(path)
    if not path.stat().st_size:
        raise PageError(RejectReason.EMPTY, "It holds 0 bytes.")
    with open_unpacked(path) as file:
        if ending in WARC_ENDINGS:
            yield from read_warc(file, str(path), config)
        elif ending in JSON_ENDINGS:
            yield from read_json_lines(file, str(path), config)
        else:
            yield _read_single(read_whole(file, config.page_bytes), path, ending, config)


def _read_single(content: bytes, path: Path, ending: str, config: PagesConfig) -> Page:
    if ending in MHTML_ENDINGS:
        return read_mhtml(content, str(path), config)
    is_markup = ending in HTML_ENDINGS
    return make_page(
        place=str(path),
        page_format=PageFormat.HTML if is_markup else PageFormat.PLAIN_TEXT,
        content=decode(content),
        is_markup=is_markup,
    )
