"""The order of the steps from paths to a `Trace`; nothing else knows it.

files → pages → articles → candidates → comparisons → directions → families (→ what the case's copies teach →
comparisons → families) → restorations, guesses
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from networkx.utils import UnionFind

from unspin.copies import Candidate, CopyText, Known, find_candidates, read_text
from unspin.engines.progress import OnProgress, Progress, keep_silent
from unspin.errors import UsageError
from unspin.families import Grouping, Side, VerifiedPair, describe_families, group_families, read_side
from unspin.model import Article, CopyKind, Reject, Trace
from unspin.pages import cut_shared, read_pile
from unspin.pipeline.comparing import compare_sides
from unspin.pipeline.restoring import guess_all, learn_swaps, restore_all
from unspin.text.lexicon import load_lexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceConfig:
    """How a pile is traced.

    Attributes:
        closest: candidates that every article is compared with, the closest first; the likely sources are
            among them. Further ones are compared only where that could join two families.
        max_characters: code points of a text that are compared; what stands beyond is left out, and a note says so.
            Two texts of this length (200,000 words) take about a minute.
    """

    closest: int = 16
    max_characters: int = 1_200_000


def trace(
    paths: str | Path | Sequence[str | Path],
    *,
    config: TraceConfig | None = None,
    on_progress: OnProgress | None = None,
    stdin: BinaryIO | None = None,
) -> Trace:
    """What stands in a pile of pages: articles, copies, families, restored texts, rejects.

    Args:
        paths: one or more files and folders; `-` reads JSON lines from `stdin`.
        config: how to trace.
        on_progress: called as each step goes on.
        stdin: where `-` reads from; standard input by default.

    Raises:
        UsageError: `paths` is empty.
    """
    paths = [paths] if isinstance(paths, str | Path) else list(paths)
    if not paths:
        raise UsageError("No paths were given: name at least one file or folder of saved pages.")
    config = config or TraceConfig()
    tell = on_progress or keep_silent
    articles, rejects = _read_articles(paths, tell, stdin)
    articles = cut_shared(articles)
    lexicon = load_lexicon()
    pile = sorted(articles, key=lambda article: article.id)  # so that the order of the input changes nothing
    texts = [read_text(article.text[: config.max_characters], lexicon) for article in pile]
    sides = [read_side(article, lexicon, text.tokens) for article, text in zip(pile, texts, strict=True)]
    pairs, notes = _verify(sides, texts, find_candidates(texts), config, tell)
    grouping = group_families(pairs)
    known = learn_swaps(pile, grouping)
    if known:
        pairs = _compare_again(pairs, grouping, sides, texts, known, tell)
        grouping = group_families(pairs)
    return Trace(
        articles=tuple(articles),
        copies=grouping.copies,
        families=describe_families(grouping, articles),
        alone=tuple(article.id for article in articles if article.id not in grouping.members),
        restorations=restore_all(pile, texts, grouping, known, tell) | guess_all(pile, texts, grouping, tell),
        rejects=tuple(rejects),
        notes=(*_note_languages(articles), *_note_lengths(articles, config), *notes),
    )


def _read_articles(
    paths: Sequence[str | Path], tell: OnProgress, stdin: BinaryIO | None
) -> tuple[list[Article], list[Reject]]:
    articles: list[Article] = []
    rejects: list[Reject] = []
    for count, found in enumerate(read_pile(paths, stdin=stdin), start=1):
        if isinstance(found, Reject):
            rejects.append(found)
        else:
            articles.append(found)
        tell(Progress(step="reading pages", done=count))
    return articles, rejects


def _verify(
    sides: Sequence[Side],
    texts: Sequence[CopyText],
    candidates: Sequence[Candidate],
    config: TraceConfig,
    tell: OnProgress,
) -> tuple[list[VerifiedPair], list[str]]:
    """The candidates that alignment shows to be copies, and what was left out."""
    joined = UnionFind(range(len(sides)))
    met = [0] * len(sides)
    pairs: list[VerifiedPair] = []
    skipped = 0
    for done, candidate in enumerate(candidates, start=1):
        left, right = candidate.left, candidate.right
        met[left] += 1
        met[right] += 1
        if joined[left] == joined[right] and min(met[left], met[right]) > config.closest:
            skipped += 1
            continue
        comparison = compare_sides(sides[left], sides[right], texts[left], texts[right])
        if comparison.is_copy:
            joined.union(left, right)
            ids = sides[left].article.id, sides[right].article.id
            pairs.append(VerifiedPair(left=ids[0], right=ids[1], comparison=comparison))
        tell(Progress(step="comparing texts", done=done, total=len(candidates)))
    return pairs, [_SKIPPED.format(skipped=skipped, closest=config.closest)] if skipped else []


_SKIPPED = (
    "{skipped} pairs of articles of one family were not compared: neither is among the other's {closest} closest. "
    "No article was left out of its family by this."
)


def _compare_again(  # noqa: PLR0913, PLR0917  (what a comparison needs, and what was learned)
    pairs: Sequence[VerifiedPair],
    grouping: Grouping,
    sides: Sequence[Side],
    texts: Sequence[CopyText],
    known: Known,
    tell: OnProgress,
) -> list[VerifiedPair]:
    """The pairs, those of reworded copies compared once more with what the case has taught."""
    place = {side.article.id: index for index, side in enumerate(sides)}
    reworded = {copy.target for copy in grouping.copies if copy.kind is CopyKind.REWORDED}
    again: list[VerifiedPair] = []
    for done, pair in enumerate(pairs, start=1):
        left, right = place[pair.left], place[pair.right]
        found = pair
        if reworded & {pair.left, pair.right}:
            comparison = compare_sides(sides[left], sides[right], texts[left], texts[right], known)
            found = replace(pair, comparison=comparison) if comparison.is_copy else pair
        again.append(found)
        tell(Progress(step="comparing again", done=done, total=len(pairs)))
    return again


def _note_languages(articles: Sequence[Article]) -> Iterator[str]:
    """What a reader must know of articles that are not in English."""
    foreign = Counter(
        article.language for article in articles if article.language and article.language != "en"
    )
    for language, count in sorted(foreign.items()):
        yield f"{count} article(s) in “{language}”: {_FOREIGN}"


_FOREIGN = (
    "traced by their words alone. Likeness of words, set phrases, known names and reworded page furniture are "
    "known for English only."
)


def _note_lengths(articles: Sequence[Article], config: TraceConfig) -> Iterator[str]:
    long = sum(len(article.text) > config.max_characters for article in articles)
    if long:
        yield (
            f"{long} article(s) are longer than {config.max_characters:,} characters; only their beginnings, up to "
            "that, were compared."
        )
