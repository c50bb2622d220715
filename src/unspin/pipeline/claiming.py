"""The order of the steps from articles to claims, and from paths to a `Ledger`.

trace → for each article after its sources: claims carried, else read → statements → voices → ledger
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from unspin.claims.ledger import Collector, Judgement, make_ledger
from unspin.engines.progress import OnProgress, Progress, keep_silent
from unspin.model import Article, Claim, Ledger, Restoration, Trace
from unspin.pipeline.comparing import wrap_text
from unspin.pipeline.restoring import guess_alone
from unspin.pipeline.tracing import TraceConfig, trace
from unspin.text.lexicon import load_lexicon


def claims(text: str | Article) -> list[Claim]:
    """Who says what in one text or article, in the order of the text.

    A string is taken as main text as it stands, so that spans count its code points. Where the text reads as if a
    machine had reworded it, names are given as they probably were, and said to be guesses (`Claim.restored`).
    """
    article = text if isinstance(text, Article) else wrap_text(text)
    return list(_read(article, guess_alone(article))) if article.text else []


def read_ledger(
    paths: str | Path | Sequence[str | Path],
    *,
    config: TraceConfig | None = None,
    judgements: Sequence[Judgement] = (),
    on_progress: OnProgress | None = None,
    stdin: BinaryIO | None = None,
) -> Ledger:
    """Who says what in a pile of pages, and from how many independent sources.

    Args:
        paths: one or more files and folders; `-` reads JSON lines from `stdin`.
        config: how to trace.
        judgements: which claims a reader has found to be the same, or not; they overrule every score.
        on_progress: called as each step goes on.
        stdin: where `-` reads from; standard input by default.

    Raises:
        UsageError: `paths` is empty.
    """
    found = trace(paths, config=config, on_progress=on_progress, stdin=stdin)
    return make_ledger_of(found, judgements=judgements, on_progress=on_progress)


def make_ledger_of(
    found: Trace, *, judgements: Sequence[Judgement] = (), on_progress: OnProgress | None = None
) -> Ledger:
    """The ledger of a pile that was traced already."""
    tell = on_progress or keep_silent

    def read(article: Article) -> Sequence[Claim]:
        return _read(article, found.restorations.get(article.id))

    collector = Collector(found, read, _explain)
    for done, article in enumerate(collector.articles, start=1):
        collector.collect(article)
        tell(Progress(step="reading claims", done=done, total=len(collector.articles)))
    tell(Progress(step="joining claims", done=len(collector.claims)))
    return make_ledger(found, collector, load_lexicon(), judgements)


def _read(article: Article, restoration: Restoration | None) -> Sequence[Claim]:
    # Loading what reads takes a second, which a trace alone need not wait for.
    from unspin.claims.read_claims import read_claims  # noqa: PLC0415
    from unspin.claims.reader import load_reader  # noqa: PLC0415

    return read_claims(article, load_reader().read, restoration, load_lexicon())


def _explain(article: Article) -> str:
    from unspin.claims.read_claims import explain_silence  # noqa: PLC0415 - as above

    return explain_silence(article)
