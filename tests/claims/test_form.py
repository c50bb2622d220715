"""Direct, reported, mixed; and the exact words inside marks."""

from __future__ import annotations

import pytest

from unspin.claims.form import read_form
from unspin.model import Span, SpeechForm
from unspin.text.quotations import find_quotations

CASES = [
    ("that it was safe", SpeechForm.REPORTED, [], "no marks"),
    ("“It is safe.”", SpeechForm.DIRECT, ["It is safe."], "all inside marks"),
    ("''It is safe,''", SpeechForm.DIRECT, ["It is safe,"], "two single marks"),
    ("it was “safe” and “new”", SpeechForm.MIXED, ["safe", "new"], "some inside marks"),
    ("“It is safe.” — “New.”", SpeechForm.DIRECT, ["It is safe.", "New."], "signs between are no words"),
]


@pytest.mark.parametrize(("content", "form", "quoted", "why"), CASES)
def test_read_form(content: str, form: SpeechForm, quoted: list[str], why: str) -> None:
    text = f"“No,” he said. She said {content}\n\n“Never.”"
    begin = text.index("She said ") + 9
    found, spans = read_form(text, [Span(begin=begin, end=begin + len(content))], find_quotations(text))
    assert (found, [span.of(text) for span in spans]) == (form, quoted), why


def test_a_piece_inside_the_marks_is_direct() -> None:
    text = "“It is safe,” he said."
    found, spans = read_form(text, [Span(begin=1, end=6)], find_quotations(text))
    assert found is SpeechForm.DIRECT
    assert [span.of(text) for span in spans] == ["It is"]
