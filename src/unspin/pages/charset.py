"""Bytes to text, when the charset is unknown or a lie.

Stages:
1. A byte order mark decides.
2. Zero bytes in every second place are UTF-16 without a mark. Otherwise, many control bytes are no text.
3. Escape sequences under a declared ISO 2022 charset: all of its bytes are also UTF-8, so it is asked first.
4. Bytes that are valid UTF-8 are UTF-8, whatever is declared: text in another charset does not turn out
   valid by chance. A few bad bytes in otherwise valid UTF-8 (a page cut in the middle of a letter) are
   tolerated and replaced.
5. The declared charset, unless the text it gives holds undefined or C1 control characters.
6. charset_normalizer's best guess on a sample, and Windows-1252 when it has none.

Invariant: the result can be encoded as UTF-8.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from unspin.errors import PageError
from unspin.model import RejectReason

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
# Browsers read these labels as the larger Windows charsets (WHATWG Encoding Standard, section 4.2).
_LARGER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a ZIP or Office file"),
    (b"\x7fELF", "a program"),
    (b"\x1f\x8b", "a gzip file inside a gzip file"),
)
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\r\f\b\x1b"})
_LEADS = bytes(range(0xC0, 0x100))  # bytes that begin a letter beyond ASCII in UTF-8
_SAMPLE_BYTES = 64_000
_HEAD_BYTES = 4_096


def decode(content: bytes, declared: str | None = None) -> str:
    """The text that the bytes hold.

    Args:
        content: a page as it was saved.
        declared: the charset that the transport stated (an HTTP or MIME header), if it did.

    Raises:
        PageError: the bytes are no text.
    """
    for mark, charset in _MARKS:
        if content.startswith(mark):
            return _replace(content[len(mark) :], charset)
    zeros = _find_utf16(content)
    if zeros:
        return _replace(content, zeros)
    _refuse_binary(content)
    charsets = [_look_up(declared), _look_up(_find_declared(content))]
    stated = [charset for charset in charsets if charset]
    if b"\x1b" in content and stated and stated[0].startswith("iso2022"):
        return _replace(content, stated[0])
    text = _decode_utf8(content)
    if text is not None:
        return text
    for charset in stated:
        text = _decode_plausibly(content, charset)
        if text is not None:
            return text
    best = from_bytes(content[:_SAMPLE_BYTES]).best()
    return _replace(content, best.encoding if best else "cp1252")


def _replace(content: bytes, charset: str) -> str:
    # Surrogates cannot be written out again; UTF-16 and -7 can smuggle them in.
    return content.decode(charset, errors="replace").encode("utf-8", errors="replace").decode("utf-8")


def _find_utf16(content: bytes) -> str | None:
    """UTF-16 without a mark: Latin letters have a zero byte each, always on the same side."""
    head = content[:_HEAD_BYTES]
    low, high = head[::2].count(0), head[1::2].count(0)
    half = len(head) / 2
    if half >= 2 and high > 0.5 * half and low < 0.1 * half:
        return "utf-16-le"
    if half >= 2 and low > 0.5 * half and high < 0.1 * half:
        return "utf-16-be"
    return None


def _refuse_binary(content: bytes) -> None:
    for signature, name in _SIGNATURES:
        if content.startswith(signature):
            raise PageError(RejectReason.BINARY, f"The content is {name}.")
    head = content[:_HEAD_BYTES]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    # Stray zero bytes in a page are dropped later; a tenth of control bytes is no text in any charset.
    if controls * 10 > len(head):
        raise PageError(
            RejectReason.BINARY, f"{controls} of the first {len(head)} bytes are control characters."
        )


def _find_declared(content: bytes) -> str | None:
    found = _DECLARED.search(content[:_HEAD_BYTES])
    return found.group(1).decode("ascii") if found else None


def _look_up(label: str | None) -> str | None:
    """Python's name for a charset label, None for one that is unknown or no charset of text."""
    if not label:
        return None
    try:
        found = codecs.lookup(label.strip().strip("\"'"))
        b"".decode(found.name)
    except (LookupError, ValueError):
        return None
    # UTF-16 is told by its bytes; a page that can be searched for a declaration is none.
    return (
        None if found.name.startswith(("utf-16", "utf-32", "utf-7")) else _LARGER.get(found.name, found.name)
    )


def _decode_utf8(content: bytes) -> str | None:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = len(content) - len(content.translate(None, _LEADS)) - broken
    return text if broken <= max(1, whole // 50) and whole >= broken else None


def _decode_plausibly(content: bytes, charset: str) -> str | None:
    text = content.decode(charset, errors="replace")
    odd = text.count("\ufffd") + sum(1 for letter in text[:_SAMPLE_BYTES] if "\x80" <= letter <= "\x9f")
    beyond_ascii = sum(1 for letter in text[:_SAMPLE_BYTES] if letter > "\x7f")
    return text if odd * 50 <= beyond_ascii else None
