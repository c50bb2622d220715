from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unspin.pages.cleaning import clean_line, clean_text


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("cafe\u0301", "café", "composed letters"),
        ("a\u00a0b\u2009c\td", "a b c d", "every space is a space"),
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne", "every line break is one"),
        ("pass\u00adword\u200b\u2060\ufeff", "password", "what is not seen is not there"),
        ("a\u202eb\u2066c\u200fd", "abcd", "no bidi controls"),
        ("a\x00b\x1b[31mc\x7f\x9bd", "ab[31mcd", "no control characters"),
        ("zero\u200dwidth", "zerowidth", "joiners are trickery in Latin script"),
        ("می\u200cخواهم", "می\u200cخواهم", "and spelling in Persian"),
        ("क्\u200dष", "क्\u200dष", "and in Hindi"),
        ("a\ud800b", "a\ufffdb", "half a character cannot be written"),
        ("  a  \n   b ", "a\nb", "lines without spaces around them"),
        ("a\n\n\nb", "a\n\n\nb", "blank lines stay: they part paragraphs"),
    ],
)
def test_clean_text(text: str, expected: str, why: str) -> None:
    assert clean_text(text) == expected, why


@given(st.text(max_size=60))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    cleaned.encode()
    assert "\n" not in clean_line(text)
