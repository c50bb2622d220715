"""The network as one self-contained file: the picture, the ties with their sentences, actors, matches, the pages' texts.

Everything but the pages' texts is written as markup, so that it is whole without the script, and on paper. The script
sifts, zooms, finds paths and shows what is chosen beside the picture. What keeps a saved page's words from doing
anything in it stands in `unspin.report.frame`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from markupsafe import Markup

from unspin.model import Network
from unspin.report.frame import Block, content_policy, environment, join_scripts, join_styles
from unspin.report.network_index import NetworkIndex, index_network
from unspin.report.network_lettering import SCALES
from unspin.report.network_marks import PageMark, gather_marks, marks_data
from unspin.report.network_overview import make_network_overview
from unspin.report.page_data import article_data, script_json
from unspin.report.records import Json
from unspin.report.visible import script_pattern
from unspin.report.written import write_whole

STYLES: Final = (
    "paper.css",
    "overview.css",
    "desk.css",
    "ledger.css",
    "ledger_desk.css",
    "network.css",
    "network_picture.css",
    "print.css",
    "ledger_print.css",
    "network_print.css",
)
SCRIPTS: Final = (
    "dom.js",
    "facts.js",
    "reading.js",
    "network_ties.js",
    "network_picture.js",
    "network_sift.js",
    "network_panel.js",
    "network_path.js",
    "network_text.js",
    "network_route.js",
)
# The stage of the picture on a wide screen, in pixels: its letters are drawn for it where no script runs.
STAGE: Final = (900.0, 640.0)
LETTERS: Final = 12.0
GREATEST: Final = 1.2  # scale of a picture that would fit at a greater one


def write_network_report(network: Network, path: Path) -> None:
    """Nothing; the file is the evidence page of the network.

    Raises:
        UnspinError: the file could not be written; what stood there before still does.
    """
    write_whole(path, network_page(network))


def network_page(network: Network) -> str:
    """The evidence page of a network, as HTML."""
    index = index_network(network)
    style, script = join_styles(STYLES), join_scripts(SCRIPTS)
    marks = gather_marks(index)
    overview = make_network_overview(index, marks)
    scale = min(
        STAGE[0] / max(overview.picture.width, 1), STAGE[1] / max(overview.picture.height, 1), GREATEST
    )
    desk: dict[str, Json] = {
        "labels": dict(index.ledger.trace.labels),
        "copies": [[copy.target, copy.source] for copy in network.ledger.trace.copies],
        "hidden": script_pattern(),
        "scales": list(SCALES),
        "greatest": GREATEST,
    }
    body = (
        environment()
        .get_template("network_overview.html.jinja")
        .render(
            overview=overview,
            confirmed=index.confirmed,
            letters=round(LETTERS / scale, 1),
            step=sum(one <= scale for one in SCALES) - 1,
        )
    )
    return (
        environment()
        .get_template("network.html.jinja")
        .render(
            overview=_without_indents(body),
            blocks=list(_blocks(index, marks)),
            desk=script_json(desk),
            style=style,
            script=script,
            policy=content_policy(style, script),
        )
    )


def _without_indents(html: str) -> Markup:
    """The markup without what only the templates need; no element in it keeps white space."""
    return Markup(re.sub(r"\n\s+", "\n", html))  # noqa: S704 - rendered, so escaped already


def _blocks(index: NetworkIndex, marks: Mapping[str, tuple[PageMark, ...]]) -> Iterator[Block]:
    for article in index.network.ledger.trace.articles:
        label = index.ledger.trace.labels[article.id]
        yield Block(key=f"article/{article.id}", json=script_json(article_data(article, label)))
        yield Block(key=f"marks/{article.id}", json=script_json(marks_data(marks.get(article.id, ()))))
