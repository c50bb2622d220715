from __future__ import annotations

import doctest
import json
import re
from types import ModuleType

import pytest

from unspin.cli import restored_files
from unspin.report import visible
from unspin.report.visible import (
    HIDDEN_RANGES,
    encodable,
    escape_hidden,
    one_line,
    script_pattern,
    show_hidden,
    web_link,
)

SHOWN = [
    ("plain words, accents é, Ю, 東", "plain words, accents é, Ю, 東", "nothing to mark"),
    ("a\tb\nc", "a\tb\nc", "tab and line feed are seen"),
    ("\x1b[2J", "⟦U+001B⟧[2J", "a terminal would clear its screen"),
    ("\x9b31m", "⟦U+009B⟧31m", "the one-byte form of the same"),
    ("a\rb", "a⟦U+000D⟧b", "a carriage return writes over the line"),
    ("\u202eabc\u202c", "⟦U+202E⟧abc⟦U+202C⟧", "turns the words round"),
    ("\u2066abc\u2069", "⟦U+2066⟧abc⟦U+2069⟧", "isolates turn them too"),
    ("a\u200bb", "a⟦U+200B⟧b", "a zero-width space splits a name unseen"),
    ("\ufeffa", "⟦U+FEFF⟧a", "a byte order mark inside"),
    ("\U000e0041", "⟦U+E0041⟧", "a tag character carries hidden text"),
    ("می\u200cخواهم", "می\u200cخواهم", "Persian needs its joiners"),
    ("a\ud800", "a⟦U+D800⟧", "a surrogate that stands alone"),
]


@pytest.mark.parametrize(("words", "expected", "why"), SHOWN)
def test_shows_what_is_hidden(words: str, expected: str, why: str) -> None:
    assert show_hidden(words) == expected, why


LINES = [
    ("a\n\n b\t c", None, "a b c", "white space is one blank"),
    ("abcdefghij", 10, "abcdefghij", "fits"),
    ("abcdefghijk", 10, "abcde…hijk", "cut in the middle"),
    ("\x1b" * 3, 12, "⟦U+001…001B⟧", "marks count as they are shown"),
]


@pytest.mark.parametrize(("words", "limit", "expected", "why"), LINES)
def test_puts_words_on_one_line(words: str, limit: int | None, expected: str, why: str) -> None:
    assert one_line(words, limit) == expected, why
    assert limit is None or len(one_line(words, limit)) <= limit


LINKS = [
    ("https://a.example/b?c=d#e", True, "an address"),
    ("http://a.example", True, "an old address"),
    ("HTTPS://A.example/", True, "letter case makes no difference"),
    ("javascript:alert(1)", False, "a script"),
    ("JaVaScRiPt://a.example/%0aalert(1)", False, "a script that looks like an address"),
    ("data:text/html,<b>", False, "a page of its own"),
    ("file:///etc/passwd", False, "the reader's own files"),
    ("//a.example/x", False, "no scheme"),
    ("https:///x", False, "no host"),
    ("https://[::1", False, "a broken host"),
    (" https://a.example", False, "a blank before it"),
    ("https://a.example/\u202egpj", False, "it reads otherwise than it leads"),
    ("java\nscript:alert(1)", False, "browsers drop line feeds"),
    ("", False, "nothing"),
    (None, False, "unknown"),
]


@pytest.mark.parametrize(("url", "is_link", "why"), LINKS)
def test_links_only_to_the_web(url: str | None, is_link: object, why: str) -> None:
    assert (web_link(url) is not None) is is_link, why


def test_the_script_hides_the_same_characters() -> None:
    ranges = re.findall(r"\\u\{([0-9a-f]+)\}-\\u\{([0-9a-f]+)\}", script_pattern())
    assert tuple((int(begin, 16), int(end, 16)) for begin, end in ranges) == HIDDEN_RANGES


@pytest.mark.parametrize("bounds", HIDDEN_RANGES)
def test_every_range_is_marked_to_its_ends(bounds: tuple[int, int]) -> None:
    for number in bounds:
        assert show_hidden(chr(number)) == f"⟦U+{number:04X}⟧"


def test_json_keeps_its_meaning_when_escaped() -> None:
    words = "a\u202eb\x9bc\U000e0041"
    line = escape_hidden(json.dumps(words, ensure_ascii=False))
    assert line.isprintable()
    assert json.loads(line) == words


def test_what_cannot_be_encoded_is_replaced_one_for_one() -> None:
    assert encodable("a\ud800\udc00b") == "a\ufffd\ufffdb"


@pytest.mark.parametrize("module", [visible, restored_files])
def test_examples_in_docstrings_hold(module: ModuleType) -> None:
    failed, tried = doctest.testmod(module)
    assert tried
    assert not failed
