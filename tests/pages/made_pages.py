"""Saved pages for the tests of this room, written to the test's own folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from unspin.model import Article, Reject
from unspin.pages import read_pile

STORY = (
    (
        "The harbor office in Tallmere closed its northern quay on Monday after inspectors found cracks in the wall. "
        "Ships that were due this week will be sent to the southern basin."
    ),
    (
        "“We would rather lose a week than a crane,” said Ilse Brandt, who runs the office. She expects the repair to "
        "take until the end of the month, and to cost about 2 million euros."
    ),
    (
        "Fishermen have asked for a rebate on their fees. The town council will vote on the matter in its next session, "
        "which is open to the public."
    ),
)
"""A story of three paragraphs that nothing in it makes furniture."""

HTML = (
    "<!DOCTYPE html><html lang='en'><head><title>Quay closed - Tallmere Telegraph</title></head><body><article>"
    "<h1>Quay closed</h1>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    + "</article></body></html>"
)

Lay = Callable[[str, str | bytes], Path]
"""Writes one file of a pile, folders included, and gives its path."""


def sort_out(paths: Sequence[str | Path]) -> tuple[list[Article], list[Reject]]:
    """The articles and the rejects of a pile."""
    found = list(read_pile(paths))
    return [item for item in found if isinstance(item, Article)], [
        item for item in found if isinstance(item, Reject)
    ]


def make_answer(
    body: bytes,
    *,
    url: str = "http://a.example/",
    kind: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    more: str = "",
) -> bytes:
    """A WARC record of what a server answered."""
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-03-13T09:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"
