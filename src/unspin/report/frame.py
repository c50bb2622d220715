"""The frame that every page of evidence shares: its assets, the templates' environment, the content policy.

Jinja escapes whatever comes from a saved page; scripts build the rest with text nodes only. The policy allows the
page's own style and script by their hashes, and nothing else: no network, no inline handler, no script that a saved
page might have brought along.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from unspin.report.visible import one_line, show_hidden


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of JSON in the page, parsed when its reader asks for it."""

    key: str
    json: Markup


def content_policy(style: str, script: str) -> str:
    """What the page may do: run this style and this script."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def join_styles(names: tuple[str, ...]) -> Markup:
    """The package's own styles, in one piece."""
    return _own("\n".join(map(_asset, names)))


@cache
def join_scripts(names: tuple[str, ...]) -> Markup:
    """The package's own scripts, in one piece that leaves nothing behind in the window."""
    text = "\n".join(map(_asset, names))
    return _own(f'"use strict";\n(() => {{\n{text}\n}})();')


def _own(text: str) -> Markup:
    return Markup(f"\n{text}\n")  # noqa: S704 - files of this package, nothing from a page


@cache
def _asset(name: str) -> str:
    return files("unspin.report").joinpath("assets", name).read_text(encoding="utf-8")


@cache
def environment() -> Environment:
    """Templates from the package, everything escaped; `shown` and `line` make hidden characters seen."""
    made = Environment(
        loader=FunctionLoader(_asset),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["shown"] = show_hidden
    made.filters["line"] = one_line
    return made
