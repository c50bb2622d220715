"""WARC: what a crawler was answered, record by record (ISO 28500), read by FastWARC."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BufferedReader, BytesIO
from typing import BinaryIO, cast

from fastwarc.stream_io import BrotliReader, ZstdReader
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from unspin.errors import PageError
from unspin.model import Page, PageFormat, Reject, RejectReason
from unspin.pages.charset import decode
from unspin.pages.config import PagesConfig
from unspin.pages.identity import make_page
from unspin.pages.opening import BROKEN_GZIP
from unspin.pages.rejects import make_reject, name_count

_MARKUP_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_TYPES = _MARKUP_TYPES | {"text/plain"}
_KINDS = int(WarcRecordType.response) | int(WarcRecordType.resource)
_OK = 200
_ZLIB_BITS = 15  # the largest window, as zlib numbers them
_GZIP_BITS = 31


class _UntilBroken:
    """A stream that ends where its packing breaks, so that what was unpacked before can still be read."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = cast("BufferedReader", file)
        self.error = ""

    def read(self, size: int = -1) -> bytes:
        try:
            # `read1` gives what one step unpacked; `read` would lose it when the next step fails.
            return b"" if self.error else self._file.read1(size)
        except BROKEN_GZIP as error:
            self.error = str(error)
            return b""

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def close(self) -> None:
        self._file.close()


def read_warc(file: BinaryIO, place: str, config: PagesConfig) -> Iterator[Page | Reject]:
    """A page for every answer with HTML or plain text; pictures, redirects and failures are passed over.

    A damaged archive gives the records before the break, and one reject for the rest. Pages are numbered as pages:
    `#3` is the third page of the archive, whatever other records stand between.

    Args:
        file: the archive, unpacked already: that tells a broken packing, which FastWARC passes over.
        place: the file's path, for ids and rejects.
        config: limits.
    """
    records = pages = 0
    is_cut = False
    stream = _UntilBroken(file)
    try:
        for records, record in enumerate(ArchiveIterator(stream, parse_http=False), start=1):  # noqa: B007 - counted
            result = _read_record(record, f"{place}#{pages + 1}", config)
            if result is not None:
                pages += 1
                is_cut = isinstance(result, Reject) and result.reason is RejectReason.BROKEN_ARCHIVE
                yield result
    except (OSError, ValueError) as error:
        stream.error = stream.error or str(error)
    if stream.error and not is_cut:
        broken = f"The archive is damaged after record {records}: {stream.error}."
        yield make_reject(f"{place}#{pages + 1}", RejectReason.BROKEN_ARCHIVE, broken)
    elif not records:
        yield make_reject(place, RejectReason.BROKEN_ARCHIVE, "It holds no WARC record.")
    elif not pages:
        said = f"None of its {name_count(records, 'records')} is a page that was answered."
        yield make_reject(place, RejectReason.NO_PAGES, said)


def _read_record(record: WarcRecord, place: str, config: PagesConfig) -> Page | Reject | None:
    """The record's page, its reject, or None for a record that is no page."""
    expected = record.content_length
    if not int(record.record_type) & _KINDS:
        return _tell_cut(place, record.consume(), expected)
    block = record.reader.read(config.page_bytes + 1)
    if len(block) > config.page_bytes:
        said = f"The record holds more than {name_count(config.page_bytes, 'bytes')}."
        return make_reject(place, RejectReason.TOO_LARGE, said)
    if len(block) < expected:
        return _tell_cut(place, len(block), expected)
    record.set_bytes_content(block)
    if record.is_http:
        record.parse_http(auto_decode="transfer")
    if not _is_page(record):
        return None
    try:
        return _make_page(record, place, config)
    except PageError as error:
        return make_reject(place, RejectReason(error.reason), error.detail)


def _tell_cut(place: str, found: int, expected: int) -> Reject | None:
    if found >= expected:
        return None
    said = f"The archive breaks off in this record: it has {found:,} of {name_count(expected, 'bytes')}."
    return make_reject(place, RejectReason.BROKEN_ARCHIVE, said)


def _is_page(record: WarcRecord) -> bool:
    if record.is_http and record.http_headers.status_code != _OK:
        return False
    return _find_type(record) in _TYPES


def _find_type(record: WarcRecord) -> str:
    if record.is_http:
        return (record.http_content_type or "text/html").lower()
    return (record.headers.get("Content-Type") or "").partition(";")[0].strip().lower()


def _make_page(record: WarcRecord, place: str, config: PagesConfig) -> Page:
    content = _unpack(record.reader.read(), record, config.page_bytes + 1)
    if len(content) > config.page_bytes:
        raise PageError(
            RejectReason.TOO_LARGE, f"The answer unpacks to over {name_count(config.page_bytes, 'bytes')}."
        )
    if not content.strip():
        raise PageError(RejectReason.EMPTY, "The answer is empty.")
    return make_page(
        place=place,
        page_format=PageFormat.WARC,
        content=decode(content, record.http_charset if record.is_http else None),
        is_markup=_find_type(record) in _MARKUP_TYPES,
        url=(record.headers.get("WARC-Target-URI") or "").strip("<>") or None,
        fetched=record.headers.get("WARC-Date"),
    )


def _unpack(content: bytes, record: WarcRecord, limit: int) -> bytes:
    """The answer's first bytes as they were before the server packed them."""
    packing = (record.http_headers.get("Content-Encoding") or "").strip().lower() if record.is_http else ""
    try:
        match packing:
            case "gzip" | "x-gzip":
                return zlib.decompressobj(wbits=_GZIP_BITS).decompress(content, limit)
            case "deflate":
                return zlib.decompressobj(wbits=_find_bits(content)).decompress(content, limit)
            case "br":
                return BrotliReader(BytesIO(content)).read(limit)
            case "zstd":
                return ZstdReader(BytesIO(content)).read(limit)
            case _:
                return content
    except (OSError, ValueError, zlib.error):
        return content  # crawlers often store the answer unpacked and keep the header


def _find_bits(content: bytes) -> int:
    """Deflate comes with or without a zlib header; servers never agreed."""
    return _ZLIB_BITS if content[:1] == b"\x78" else -_ZLIB_BITS
