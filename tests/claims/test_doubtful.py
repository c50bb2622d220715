"""Which of the reader's findings stand without a rule."""

from __future__ import annotations

import pytest

from unspin.claims.attribution import Attribution
from unspin.claims.doubtful import drop_doubtful
from unspin.model import Span


def find(text: str, cue: str | None, content: str, *, score: float = 0.5, by: str = "model") -> Attribution:
    begin = text.index(content)
    return Attribution(
        source=None,
        cue=Span(begin=text.index(cue), end=text.index(cue) + len(cue)) if cue else None,
        content=(Span(begin=begin, end=begin + len(content)),),
        score=score,
        found_by=by,
    )


JOINED = "They recently joined their yards, and more will follow."
CASES = [
    (JOINED, "recently joined", "their yards", 0.45, "model", False, "no word of saying, unsure"),
    (JOINED, "recently joined", "their yards", 0.75, "model", True, "no word of saying, sure"),
    (JOINED, "recently joined", "their yards", 0.45, "model and rule: noun", True, "a rule has it too"),
    ("They fear the dam.", "fear", "the dam", 0.45, "model", True, "a verb of feeling"),
    ("Their denials of it.", "denials of", "it", 0.45, "model", True, "a noun of saying"),
    (
        "Orrin was skeptical of it.",
        "was skeptical of",
        "it",
        0.45,
        "model",
        True,
        "an adjective that shows a stance",
    ),
    ("Ships leave Velm", None, "Ships leave Velm", 0.9, "model", False, "a heading"),
    ("“Ships leave Velm.”", None, "“Ships leave Velm.”", 0.5, "model", True, "a quotation"),
]


@pytest.mark.parametrize(
    ("text", "cue", "content", "score", "by", "stands", "why"), CASES, ids=[row[-1] for row in CASES]
)
def test_what_stands(  # noqa: PLR0917  (a row of the table)
    text: str,
    cue: str | None,
    content: str,
    score: float,
    by: str,
    stands: bool,  # noqa: FBT001
    why: str,
) -> None:
    assert bool(drop_doubtful(text, [find(text, cue, content, score=score, by=by)])) is stands, why


@pytest.mark.parametrize(("between", "stands"), [(" ", True), ("\n\n", False)])
def test_what_has_no_cue_goes_on_in_the_line_of_a_finding(between: str, stands: bool) -> None:  # noqa: FBT001
    text = f"Orrin said it was over.{between}The yard would be sold."
    found = [find(text, "said", "it was over"), find(text, None, "The yard would be sold")]
    assert len(drop_doubtful(text, found)) == 1 + stands
