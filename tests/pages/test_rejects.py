from __future__ import annotations

import re
from pathlib import Path

from unspin.model import RejectReason
from unspin.pages import PagesConfig
from unspin.pages.rejects import ADVICE, MEANINGS, make_reject

DOCS = Path(__file__).parents[2] / "docs/bad-input.md"


def test_every_reason_has_a_meaning_and_advice() -> None:
    assert set(MEANINGS) == set(ADVICE) == set(RejectReason)
    reject = make_reject("a.html", RejectReason.EMPTY, "It holds 0 bytes.")
    assert reject.advice == ADVICE[RejectReason.EMPTY]


def test_the_docs_show_the_same_table() -> None:
    rows = re.findall(
        r"^\| `([a-z-]+)` \| (.+?) \| (.+?) \|$",
        DOCS.read_text().partition("## What is read")[0],
        re.MULTILINE,
    )
    assert rows == [(reason.value, MEANINGS[reason], ADVICE[reason]) for reason in MEANINGS]


def test_the_docs_name_the_limits() -> None:
    config = PagesConfig()
    docs = DOCS.read_text()
    for name in (
        "page_bytes",
        "markup_characters",
        "elements",
        "depth",
        "text_characters",
        "lines",
        "mime_parts",
    ):
        assert re.search(rf"`{name}`.*\b{getattr(config, name):,}\b", docs), name
