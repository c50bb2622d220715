"""The evidence page: one self-contained file with the families, every copy beside its source, and more.

What keeps a saved page's words from doing anything in it stands in `unspin.report.frame`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from unspin.model import Copy, Trace
from unspin.report.findings import SOURCE_AND_COPY, direction_in_words
from unspin.report.frame import Block, content_policy, environment, join_scripts, join_styles
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
from unspin.report.visible import script_pattern
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
    style, script = join_styles(STYLES), join_scripts(SCRIPTS)
    desk |= {"hidden": script_pattern(), "kinds": kind_names()}
    return (
        environment()
        .get_template("report.html.jinja")
        .render(
            overview=overview,
            blocks=blocks,
            desk=script_json(desk),
            style=style,
            script=script,
            policy=content_policy(style, script),
        )
    )
