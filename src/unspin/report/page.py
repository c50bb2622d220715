"""The evidence page: one self-contained file with the families, every copy beside its source, and more.

Jinja escapes whatever comes from a page; the script builds the rest with text nodes only. A content
policy in the page allows this file's own style and script by their hashes, and nothing else: no network,
no inline handler, no script that a saved page might have brought along.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from unspin.model import Copy, Trace
from unspin.report.findings import SOURCE_AND_COPY, direction_in_words
from unspin.report.index import index_trace
from unspin.report.overview import Overview, make_overview
from unspin.report.page_data import (
    article_data,
    comparison_data,
    kind_names,
    restoration_data,
    script_json,
)
from unspin.report.pair import Pair
from unspin.report.records import Json
from unspin.report.visible import one_line, script_pattern, show_hidden
from unspin.report.written import write_whole

STYLES: Final = ("paper.css", "overview.css", "desk.css", "print.css")
SCRIPTS: Final = (
    "dom.js",
    "links.js",
    "panes.js",
    "rows.js",
    "restored.js",
    "facts.js",
    "desk.js",
    "route.js",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of JSON in the page."""

    key: str
    json: Markup


def write_report(trace: Trace, path: Path) -> None:
    """Nothing; the file is the evidence page of the trace.

    Raises:
        UnspinError: the file could not be written; what stood there before still does.
    """
    write_whole(path, trace_page(trace))


def write_pair_report(pair: Pair, path: Path) -> None:
    """Nothing; the file is the evidence page of two texts.

    Raises:
        UnspinError: the file could not be written; what stood there before still does.
    """
    write_whole(path, pair_page(pair))


def trace_page(trace: Trace) -> str:
    """The evidence page of a trace, as HTML."""
    index = index_trace(trace)
    labels = index.labels
    blocks = [
        Block(key=f"article/{article.id}", json=script_json(article_data(article, labels[article.id])))
        for article in trace.articles
    ]
    blocks.extend(
        Block(key=copy_key(copy), json=script_json(_copy_data(copy, labels))) for copy in trace.copies
    )
    blocks.extend(
        Block(key=f"restored/{article_id}", json=script_json(restoration_data(restoration)))
        for article_id, restoration in trace.restorations.items()
    )
    desk: dict[str, Json] = {
        "copies": [[copy.target, copy.source] for copy in trace.copies],
        "labels": dict(labels),
        "home": "",
    }
    return _render(make_overview(index), blocks, desk)


def pair_page(pair: Pair) -> str:
    """The evidence page of two texts, as HTML; it opens on the two side by side, the source first."""
    pair = pair.put_source_first()
    left, right, comparison = pair
    labels = pair.labels()
    data = comparison_data(comparison, pair.sides())
    data |= {
        "source": left.id,
        "target": right.id,
        "kind": "copy" if comparison.is_copy else "no copy",
        "direction": direction_in_words(comparison, labels[left.id], labels[right.id]),
        "decided": pair.is_decided,
    }
    blocks = [
        Block(key=f"article/{article.id}", json=script_json(article_data(article, labels[article.id])))
        for article in {left.id: left, right.id: right}.values()
    ]
    home = f"copy/{right.id}/{left.id}"
    blocks.append(Block(key=home, json=script_json(data)))
    desk: dict[str, Json] = {"copies": [[right.id, left.id]], "labels": dict(labels), "home": home}
    return _render(None, blocks, desk)


def copy_key(copy: Copy) -> str:
    """The name of a copy's place in the page, also the address after the `#`."""
    return f"copy/{copy.target}/{copy.source}"


def _copy_data(copy: Copy, labels: Mapping[str, str]) -> Json:
    comparison = copy.comparison
    direction = direction_in_words(comparison, labels[copy.source], labels[copy.target])
    return comparison_data(comparison, SOURCE_AND_COPY) | {
        "source": copy.source,
        "target": copy.target,
        "kind": copy.kind.value,
        "direction": direction if copy.is_decided else "undecided: this is only the likelier order",
        "decided": copy.is_decided,
    }


def _render(overview: Overview | None, blocks: list[Block], desk: dict[str, Json]) -> str:
    style, script = _join(STYLES, "css"), _join(SCRIPTS, "js")
    desk |= {"hidden": script_pattern(), "kinds": kind_names()}
    return (
        _environment()
        .get_template("report.html.jinja")
        .render(
            overview=overview,
            blocks=blocks,
            desk=script_json(desk),
            style=style,
            script=script,
            policy=_policy(style, script),
        )
    )


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _asset(name: str) -> str:
    return files("unspin.report").joinpath("assets", name).read_text(encoding="utf-8")


@cache
def _join(names: tuple[str, ...], kind: str) -> Markup:
    """The package's own style or script, in one piece."""
    text = "\n".join(_asset(name) for name in names)
    if kind == "js":
        text = f'"use strict";\n(() => {{\n{text}\n}})();'
    return Markup(f"\n{text}\n")  # noqa: S704 - files of this package, nothing from a page


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_asset),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["shown"] = show_hidden
    environment.filters["line"] = one_line
    return environment
