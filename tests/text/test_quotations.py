"""Spans inside quotation marks."""

from __future__ import annotations

import pytest

from unspin.text.quotations import find_quotations

CASES = [
    ("He said “no deal” today.", ["no deal"], "curly marks"),
    ('"No," he said. "Never."', ["No,", "Never."], "straight marks pair by turns"),
    ("Il dit « non » hier.", [" non "], "angled marks"),
    ("Er sagte „nein“ gestern.", ["nein"], "low marks"),
    ("It’s Iran’s plan, don’t ask", [], "apostrophes open nothing"),
    ("He called it ‘a navy’s dream’ today", ["a navy’s dream"], "single marks hold an apostrophe"),
    (
        "“It goes on.\n\n“And on,” he said.",
        ["It goes on.", "And on,"],
        "an open mark holds to the paragraph's end",
    ),
    ('He said "yes\nThen he left.', ["yes"], "a straight mark that never closes holds to the line's end"),
    ("“”", [], "nothing quoted"),
    (
        "He said ''yes, it's so'' and ''no.''",
        ["yes, it's so", "no."],
        "two single marks in place of a double",
    ),
    ("''They said 'no.''' he added.", ["They said 'no.'"], "a single mark closes before two"),
    ("6'2'' tall, he said ''yes.''", ["yes."], "inches open nothing"),
    ('"One. "Two," he said.', ["One.", "Two,"], "a mark that opens anew ends what was never closed"),
]


@pytest.mark.parametrize(("text", "quoted", "why"), CASES, ids=[why for _, _, why in CASES])
def test_find_quotations(text: str, quoted: list[str], why: str) -> None:
    assert [span.of(text) for span in find_quotations(text)] == quoted, why
