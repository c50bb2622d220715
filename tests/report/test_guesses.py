"""Guesses are shown as guesses, and nothing in them is obeyed."""

from __future__ import annotations

import io
import json

from rich.console import Console

from unspin.model import Article, Change, Restoration, Span, SwapKind, Trace
from unspin.report import print_trace, trace_lines
from unspin.report.page import trace_page

BEFORE, AFTER = "Wall Avenue Journal", "Wall Street Journal"
TEXT = f"The {BEFORE} reported it </script><b>."


def made(probability: float = 0.9312) -> Trace:
    change = Change(
        copy=Span(begin=4, end=23),
        restored=Span(begin=4, end=23),
        source=None,
        origin=None,
        before=BEFORE,
        after=AFTER,
        kind=SwapKind.NAME,
        probability=probability,
        reason="guessed from the words that were kept: “wall street journal” is a known wording\x1b[31m",
    )
    article = Article(id="a" * 16, place="page.txt", text=TEXT)
    restoration = Restoration(article=article.id, text=TEXT.replace(BEFORE, AFTER), changes=(change,))
    return Trace(
        articles=(article,),
        copies=(),
        families=(),
        alone=(article.id,),
        restorations={article.id: restoration},
        rejects=(),
    )


def shown(trace: Trace, *, is_long: bool) -> str:
    console = Console(file=io.StringIO(), width=100, color_system=None)
    print_trace(trace, console, is_long=is_long)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_the_terminal_tells_guesses_with_their_probability() -> None:
    out = shown(made(), is_long=False)
    assert f"{BEFORE} → {AFTER}  a guess, 93 % likely" in out
    assert "known wording" not in out
    assert "known wording" in shown(made(), is_long=True)
    assert "\x1b" not in shown(made(), is_long=True)


def test_no_guess_is_told_as_certain() -> None:
    assert "a guess, >99 % likely" in shown(made(1.0), is_long=False)


def test_json_has_the_guess_and_no_source() -> None:
    lines = [json.loads(line) for line in trace_lines(made())]
    change = next(line for line in lines if line["type"] == "restoration")["changes"][0]
    assert change["source"] is None
    assert change["origin"] is None
    assert change["probability"] == 0.9312
    assert change["reason"].startswith("guessed from")


def test_the_page_holds_the_guess_as_data_only() -> None:
    page = trace_page(made())
    assert "reported it </script>" not in page
    assert '"93 %"' in page
