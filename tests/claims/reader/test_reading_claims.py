"""The shipped reader on sentences written for the test, and on input that holds nothing for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from unspin.claims.reader import load_reader
from unspin.errors import ReaderError
from unspin.model import NameKind


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The bridge will stay closed until spring, the transport ministry said on Monday.",
            "the transport ministry",
            "said",
            "The bridge will stay closed until spring",
        ),
        (
            "“We never received the money,” Clara Hostens said on Tuesday.",
            "Clara Hostens",
            "said",
            "“We never received the money,”",
        ),
        (
            "The central bank warned that prices would rise by a tenth in March.",
            "The central bank",
            "warned",
            "that prices would rise by a tenth in March",
        ),
    ],
)
def test_plain_attributions(text: str, source: str, cue: str, content: str) -> None:
    (found,) = load_reader().read(text).attributions
    assert found.source is not None
    assert found.cue is not None
    assert found.source.of(text) == source
    assert found.cue.of(text).startswith(cue)
    assert [span.of(text) for span in found.content] == [content]


def test_names() -> None:
    text = "Clara Hostens of the Northern Trade Bank flew from Lisbon to Norway on Monday."
    found = {(name.span.of(text), name.kind) for name in load_reader().read(text).names}
    assert ("Clara Hostens", NameKind.PERSON) in found
    assert ("Lisbon", NameKind.PLACE) in found
    assert ("Norway", NameKind.PLACE) in found
    assert ("Northern Trade Bank", NameKind.ORGANISATION) in found


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00", "\u202e", "🙂" * 50, "a" * 5000, "«»“”\"'" * 40])
def test_nothing_to_read_is_no_error(text: str) -> None:
    reading = load_reader().read(text)
    for one in reading.attributions:
        assert all(0 <= span.begin < span.end <= len(text) for span in one.content)


def test_far_parts_of_a_long_text_are_read_alike() -> None:
    sentence = "The mine will reopen in May, the minister said.\n\n"
    text = sentence * 120
    reading = load_reader().read(text)
    sources = [one.source.of(text) for one in reading.attributions if one.source]
    assert set(sources) == {"the minister"}
    assert len(sources) >= 100


def test_missing_files_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="Install unspin again"):
        load_reader(tmp_path)
