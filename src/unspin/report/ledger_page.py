"""The ledger as one self-contained file: statements with their sources, the texts, the chains, the speakers.

What keeps a saved page's words from doing anything in it stands in `unspin.report.frame`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from unspin.model import Ledger
from unspin.report.frame import Block, content_policy, environment, join_scripts, join_styles
from unspin.report.ledger_data import claim_data, page_data, speaker_data, statement_data
from unspin.report.ledger_index import LedgerIndex, index_ledger
from unspin.report.ledger_overview import make_ledger_overview
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
    "print.css",
    "ledger_print.css",
)
SCRIPTS: Final = (
    "dom.js",
    "facts.js",
    "reading.js",
    "ledger_text.js",
    "ledger_picture.js",
    "ledger_claim.js",
    "ledger_desk.js",
    "ledger_speaker.js",
    "ledger_sift.js",
    "ledger_route.js",
)


def write_ledger_report(ledger: Ledger, path: Path) -> None:
    """Nothing; the file is the evidence page of the ledger.

    Raises:
        UnspinError: the file could not be written; what stood there before still does.
    """
    write_whole(path, ledger_page(ledger))


def ledger_page(ledger: Ledger) -> str:
    """The evidence page of a ledger, as HTML."""
    index = index_ledger(ledger)
    style, script = join_styles(STYLES), join_scripts(SCRIPTS)
    desk: dict[str, Json] = {
        "labels": dict(index.trace.labels),
        "copies": [[copy.target, copy.source] for copy in ledger.trace.copies],
        "hidden": script_pattern(),
    }
    return (
        environment()
        .get_template("ledger.html.jinja")
        .render(
            overview=make_ledger_overview(index),
            blocks=list(_blocks(index)),
            desk=script_json(desk),
            style=style,
            script=script,
            policy=content_policy(style, script),
        )
    )


def _blocks(index: LedgerIndex) -> Iterator[Block]:
    claims: dict[str, list[Json]] = {}
    for claim in index.claims.values():
        claims.setdefault(claim.article, []).append(claim_data(index, claim))
    for article in index.ledger.trace.articles:
        label = index.trace.labels[article.id]
        yield Block(key=f"article/{article.id}", json=script_json(article_data(article, label)))
        yield Block(key=f"claims/{article.id}", json=script_json(claims.get(article.id, [])))
        yield Block(key=f"seen/{article.id}", json=script_json(page_data(index, article)))
    for statement in index.statements.values():
        yield Block(key=f"statement/{statement.id}", json=script_json(statement_data(index, statement)))
    for speaker in index.speakers:
        yield Block(key=f"speaker/{speaker.key}", json=script_json(speaker_data(index, speaker)))
