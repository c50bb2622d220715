"""What a browser would make of a page, for tests that look at its markup."""

from __future__ import annotations

import base64
import hashlib
import json
from html.parser import HTMLParser
from typing import Any


class Reading(HTMLParser):
    """What a browser would make of the page: its elements, and the text inside some of them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[tuple[str, dict[str, str | None], str]] = []
        self._open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in {"script", "style"}:
            self.inside.append((tag, dict(attrs), ""))

    def handle_data(self, data: str) -> None:
        if self.lasttag in {"script", "style"} and self.inside and self.cdata_elem:
            tag, attributes, text = self.inside[-1]
            self.inside[-1] = (tag, attributes, text + data)

    def blocks(self) -> dict[str, Any]:
        return {
            str(attributes.get("data-block") or attributes["id"]): json.loads(text)
            for tag, attributes, text in self.inside
            if attributes.get("type") == "application/json"
        }

    def policy(self) -> str:
        return next(
            str(attributes["content"])
            for tag, attributes in self.elements
            if attributes.get("http-equiv") == "Content-Security-Policy"
        )


def check_policy(reading: Reading) -> None:
    """Nothing; the page's policy lets its own script and style run, and nothing else."""
    policy = reading.policy()
    assert policy.startswith("default-src 'none';")
    code = [(tag, text) for tag, attributes, text in reading.inside if attributes.get("type") is None]
    assert [tag for tag, _ in code] == ["style", "script"]
    for _, text in code:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def check_handlers(reading: Reading) -> None:
    """Nothing; no element of the page fetches, sends or handles anything."""
    for tag, attributes in reading.elements:
        assert tag not in {"img", "iframe", "object", "embed", "base", "u", "i"}
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        assert "src" not in attributes
        assert "action" not in attributes
        assert str(attributes.get("href", "#")).startswith(("#", "data:,"))
