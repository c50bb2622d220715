"""Bytes to text, whatever is declared."""

from __future__ import annotations

import pytest

from unspin.errors import PageError
from unspin.model import RejectReason
from unspin.pages.charset import decode

ENGLISH = "“We would rather lose a week than a crane,” said Zoë. The café paid 5 €."
POLISH = "Zażółć gęślą jaźń: urząd portu zamknął nabrzeże północne, bo w ścianie są pęknięcia. " * 3
RUSSIAN = (
    "Управление порта закрыло северный причал: в стене нашли трещины. Ремонт продлится до конца месяца. " * 3
)
CHINESE = "港口办公室星期一关闭了北码头，因为检查员在墙上发现了裂缝。本周到港的船只将改停南港池。" * 3
JAPANESE = "港の事務所は月曜日に北の岸壁を閉鎖した。壁にひびが見つかったためである。" * 3


def declare(charset: str) -> str:
    return f'<html><head><meta charset="{charset}"></head><body>'


CASES = [
    ("utf-8", ENGLISH.encode(), None, ENGLISH, "plain UTF-8"),
    ("mark", b"\xef\xbb\xbf" + ENGLISH.encode(), None, ENGLISH, "the mark is no part of the text"),
    ("utf-16-le", ENGLISH.encode("utf-16"), None, ENGLISH, "told by its mark"),
    ("utf-16-be", b"\xfe\xff" + ENGLISH.encode("utf-16-be"), None, ENGLISH, "told by its mark"),
    ("utf-16 bare", ENGLISH.encode("utf-16-le"), None, ENGLISH, "told by its zero bytes"),
    ("utf-16 bare be", ENGLISH.encode("utf-16-be"), "utf-8", ENGLISH, "zero bytes against a header that lies"),
    ("utf-32", ENGLISH.encode("utf-32"), None, ENGLISH, "its mark begins with that of UTF-16"),
    ("cp1252 header", ENGLISH.encode("cp1252"), "windows-1252", ENGLISH, "as the header says"),
    ("latin-1 header", ENGLISH.encode("cp1252"), "ISO-8859-1", ENGLISH, "browsers read Latin-1 as Windows-1252"),
    ("utf-8 said latin-1", ENGLISH.encode(), "iso-8859-1", ENGLISH, "valid UTF-8 is UTF-8, whatever is said"),
    ("cp1252 said utf-8", ENGLISH.encode("cp1252"), "utf-8", ENGLISH, "not valid UTF-8, so the header lies"),
    ("cyrillic", RUSSIAN.encode("cp1251"), "windows-1251", RUSSIAN, "as the header says"),
    ("cyrillic said utf-8", RUSSIAN.encode("cp1251"), "utf-8", RUSSIAN, "guessed"),
    ("koi8 in the page", (declare("koi8-r") + RUSSIAN).encode("koi8-r"), None, declare("koi8-r") + RUSSIAN, "as the page says"),
    ("latin-2 in the page", (declare("iso-8859-2") + POLISH).encode("iso-8859-2"), None, declare("iso-8859-2") + POLISH, "same"),
    ("gb2312", CHINESE.encode("gb18030"), "gb2312", CHINESE, "browsers read GB2312 as GB18030"),
    ("shift-jis", JAPANESE.encode("shift-jis"), "Shift_JIS", JAPANESE, "as the header says"),
    ("iso-2022-jp", JAPANESE.encode("iso-2022-jp"), "iso-2022-jp", JAPANESE, "its bytes are valid UTF-8, too"),
    ("unknown label", ENGLISH.encode(), "x-no-such-charset", ENGLISH, "a label nobody knows is no label"),
    ("no text charset", ENGLISH.encode(), "base64", ENGLISH, "Python knows codecs that give no text"),
    ("torn utf-8", RUSSIAN.encode()[:-1], None, RUSSIAN.strip() + " ", "a page cut in the middle of a letter"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "declared", "expected", "why"), CASES, ids=[case[0] for case in CASES]
)
def test_decode(name: str, content: bytes, declared: str | None, expected: str, why: str) -> None:
    assert decode(content, declared).replace("\ufffd", "").strip() == expected.strip(), (name, why)


def test_a_torn_letter_is_shown_as_one() -> None:
    assert decode(RUSSIAN.strip().encode() + "а".encode()[:1]).endswith("\ufffd")


@pytest.mark.parametrize("content", [b"GIF89a....", b"PK\x03\x04....", b"\x7fELF....", bytes(range(32)) * 20])
def test_bytes_that_are_no_text_are_refused(content: bytes) -> None:
    with pytest.raises(PageError) as raised:
        decode(content)
    assert raised.value.reason == RejectReason.BINARY


def test_smuggled_surrogates_are_replaced() -> None:
    assert decode(b"\xff\xfe" + "a".encode("utf-16-le") + b"\x00\xd8" + "b".encode("utf-16-le")).encode()
