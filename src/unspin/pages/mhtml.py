"""MHTML: a page and its pictures in one MIME message, as browsers save it (RFC 2557)."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from email.utils import parsedate_to_datetime

from unspin.errors import PageError
from unspin.model import Page, PageFormat, RejectReason
from unspin.pages.charset import decode
from unspin.pages.config import PagesConfig
from unspin.pages.identity import make_page
from unspin.pages.rejects import name_count


def read_mhtml(content: bytes, place: str, config: PagesConfig) -> Page:
    """The page: the message's first HTML part.

    Raises:
        PageError: the message has no such part, it is empty, or there are too many parts.
    """
    parts = content.count(b"\n--")
    if parts > config.mime_parts:
        raise PageError(
            RejectReason.TOO_LARGE,
            f"It has {name_count(parts, 'parts')}; at most {config.mime_parts:,} are read.",
        )
    try:
        message = message_from_bytes(content)
        part = next(_find_html(message), None)
    except (RecursionError, ValueError, LookupError) as error:
        raise PageError(RejectReason.BROKEN_MHTML, f"Its parts cannot be told apart: {error}.") from error
    if part is None:
        raise PageError(RejectReason.BROKEN_MHTML, "It has no HTML part.")
    markup = _read_payload(part)
    if not markup.strip():
        raise PageError(RejectReason.EMPTY, "Its HTML part is empty.")
    url = _read_header(message, "Snapshot-Content-Location") or _read_header(part, "Content-Location")
    return make_page(
        place=place,
        page_format=PageFormat.MHTML,
        content=decode(markup, part.get_content_charset()),
        is_markup=True,
        url=url if url and url.startswith(("http://", "https://")) else None,
        fetched=_read_date(message),
    )


def _find_html(message: Message) -> Iterator[Message]:
    for part in message.walk():
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            yield part


def _read_payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _read_header(message: Message, name: str) -> str | None:
    value = message.get(name)
    return "".join(str(value).split()) or None if value else None


def _read_date(message: Message) -> str | None:
    try:
        return parsedate_to_datetime(str(message.get("Date"))).isoformat()
    except (TypeError, ValueError, IndexError):
        return None
