"""The order of the steps from articles to claims, and from paths to a `Ledger`.

trace → for each article after its sources: claims carried, else read → statements → voices → ledger

What names an article's actors is read beside its claims, and kept for the network.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from unspin.claims.ledger import Collector, CountSources, Judgement, make_counter, make_ledger
from unspin.engines.progress import OnProgress, Progress, keep_silent
from unspin.model import Article, Claim, Ledger, Mention, Restoration, Trace
from unspin.pipeline.comparing import wrap_text
from unspin.pipeline.restoring import guess_alone
from unspin.pipeline.tracing import TraceConfig, trace
from unspin.text.lexicon import load_lexicon

if TYPE_CHECKING:
    from unspin.claims.read_claims import ReadArticle


def claims(text: str | Article) -> list[Claim]:
    """Who says what in one text or article, in the order of the text.

    A string is taken as main text as it stands, so that spans count its code points. Where the text reads as if a
    machine had reworded it, names are given as they probably were, and said to be guesses (`Claim.restored`).
    """
    article = text if isinstance(text, Article) else wrap_text(text)
    return list(_read(article, guess_alone(article)).claims) if article.text else []


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
    return read_pile(found, judgements=judgements, on_progress=on_progress).ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPile:
    """A pile whose articles were read.

    Attributes:
        ledger: its claims and statements.
        mentions: article id → what names somebody or something there; of the articles that were read themselves.
        order: ids of all articles, sources before their copies.
        count: counts the independent sources of any of its claims, taken together.
    """

    ledger: Ledger
    mentions: Mapping[str, Sequence[Mention]]
    order: tuple[str, ...]
    count: CountSources


def read_pile(
    found: Trace, *, judgements: Sequence[Judgement] = (), on_progress: OnProgress | None = None
) -> ReadPile:
    """The claims and mentions of a pile that was traced already."""
    tell = on_progress or keep_silent
    mentions: dict[str, Sequence[Mention]] = {}

    def read(article: Article) -> Sequence[Claim]:
        seen = _read(article, found.restorations.get(article.id))
        mentions[article.id] = seen.mentions
        return seen.claims

    collector = Collector(found, read, _explain)
    for done, article in enumerate(collector.articles, start=1):
        collector.collect(article)
        tell(Progress(step="reading claims", done=done, total=len(collector.articles)))
    tell(Progress(step="joining claims", done=len(collector.claims)))
    return ReadPile(
        ledger=make_ledger(found, collector, load_lexicon(), judgements),
        mentions=mentions,
        order=tuple(article.id for article in collector.articles),
        count=make_counter(found, collector),
    )


def _read(article: Article, restoration: Restoration | None) -> ReadArticle:
    # Loading what reads takes a second, which a trace alone need not wait for.
    from unspin.claims.read_claims import read_article  # noqa: PLC0415
    from unspin.claims.reader import load_reader  # noqa: PLC0415

    return read_article(article, load_reader().read, restoration, load_lexicon())


def _explain(article: Article) -> str:
    from unspin.claims.read_claims import explain_silence  # noqa: PLC0415 - as above

    return explain_silence(article)
