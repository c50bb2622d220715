"""The order of the steps, from paths to a `Trace`; nothing else knows it.

files → pages → articles → candidates → comparisons → directions → families (→ what the case's copies teach →
comparisons → families) → restorations, guesses
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from networkx.utils import UnionFind

from unspin.copies import (
    Candidate,
    CopyText,
    Known,
    compare_texts,
    find_candidates,
    pair_headlines,
    read_text,
)
from unspin.engines.progress import OnProgress, Progress, keep_silent
from unspin.errors import UsageError
from unspin.families import (
    Grouping,
    Side,
    VerifiedPair,
    describe_families,
    find_signs,
    group_families,
    judge_direction,
    read_side,
)
from unspin.model import Article, Comparison, Copy, CopyKind, Reject, Restoration, Trace
from unspin.pages import cut_shared, read_pile
from unspin.restoration import (
    Guesser,
    Reading,
    RestorationSource,
    RewordedPair,
    join_guesses,
    learn_dictionary,
    put_guesses,
    restore_text,
)
from unspin.text.lexicon import load_lexicon

_FEWEST_REWORDINGS = 5
"""Reworded copies from which their common dictionary is learned; of 15 copies it tells a tenth more of the swaps exactly."""
_ABOUT_EQUAL = 0.1
"""Share of a copy by which its family's origin may explain less of it than its direct source, to be restored from first."""


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
    known = _learn_swaps(pile, grouping)
    if known:
        pairs = _compare_again(pairs, grouping, sides, texts, known, tell)
        grouping = group_families(pairs)
    return Trace(
        articles=tuple(articles),
        copies=grouping.copies,
        families=describe_families(grouping, articles),
        alone=tuple(article.id for article in articles if article.id not in grouping.members),
        restorations=_restore_all(pile, texts, grouping, known, tell)
        | _guess_all(pile, texts, grouping, tell),
        rejects=tuple(rejects),
        notes=(*_note_languages(articles), *_note_lengths(articles, config), *notes),
    )


def compare(left: str | Article, right: str | Article) -> Comparison:
    """Two texts or articles aligned, with the direction of copying.

    A string is taken as main text as it stands, so that spans count its code points.
    """
    articles = [side if isinstance(side, Article) else _wrap(side) for side in (left, right)]
    lexicon = load_lexicon()
    texts = [read_text(article.text, lexicon) for article in articles]
    left_side, right_side = (
        read_side(article, lexicon, text.tokens) for article, text in zip(articles, texts, strict=True)
    )
    return _compare(left_side, right_side, texts[0], texts[1])


def compare_files(left: str | Path, right: str | Path) -> tuple[Article, Article, Comparison]:
    """Two saved pages' articles and their comparison.

    Raises:
        UsageError: one of the files does not hold exactly one article.
    """
    articles = _read_one(left), _read_one(right)
    return *articles, compare(*articles)


def _read_one(path: str | Path) -> Article:
    found = list(read_pile([path]))
    articles = [item for item in found if isinstance(item, Article)]
    if len(articles) == 1:
        return articles[0]
    if articles:
        raise UsageError(
            f"{path} holds {len(articles)} articles, and one was expected. Trace it instead: unspin trace {path}"
        )
    reject = next(item for item in found if isinstance(item, Reject))
    raise UsageError(f"{path}: {reject.detail} {reject.advice}")


def _wrap(text: str) -> Article:
    digest = hashlib.blake2b(text.encode(errors="surrogatepass"), digest_size=8).hexdigest()
    return Article(id=digest, place="text", text=text)


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
        comparison = _compare(sides[left], sides[right], texts[left], texts[right])
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


def _learn_swaps(articles: Sequence[Article], grouping: Grouping) -> Known:
    """Words that stand for each other in several reworded copies of the case; none if it has but few."""
    rewordings = list(_find_rewordings(articles, grouping))
    if len(rewordings) < _FEWEST_REWORDINGS:
        return {}
    known: dict[str, set[str]] = {}
    for original, wording in learn_dictionary(rewordings).swaps:
        if len(original) == len(wording) == 1:
            known.setdefault(original[0], set()).add(wording[0])
            known.setdefault(wording[0], set()).add(original[0])
    return {word: frozenset(others) for word, others in known.items()}


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
            comparison = _compare(sides[left], sides[right], texts[left], texts[right], known)
            found = replace(pair, comparison=comparison) if comparison.is_copy else pair
        again.append(found)
        tell(Progress(step="comparing again", done=done, total=len(pairs)))
    return again


def _compare(
    left: Side, right: Side, left_text: CopyText, right_text: CopyText, known: Known | None = None
) -> Comparison:
    comparison = compare_texts(left_text, right_text, known=known)
    related = pair_headlines(
        [found.headline for found in left.article.related],
        [found.headline for found in right.article.related],
        left_text.lexicon,
    )
    signs = find_signs(comparison, left, right)
    return judge_direction(replace(comparison, related=related), signs)


def _restore_all(
    articles: Sequence[Article],
    texts: Sequence[CopyText],
    grouping: Grouping,
    known: Known,
    tell: OnProgress,
) -> dict[str, Restoration]:
    """Copy id → restored text, from the origin where it explains the copy, else from nearer sources."""
    place = {article.id: index for index, article in enumerate(articles)}
    sources: dict[str, list[Copy]] = {}
    for copy in grouping.copies:
        sources.setdefault(copy.target, []).append(copy)
    restored: dict[str, Restoration] = {}
    for done, (target, copies) in enumerate(sources.items(), start=1):
        chosen: list[RestorationSource] = []
        for copy in copies:
            origin = _find_root(copy.source, grouping)
            if origin != copy.source:
                first, last = place[origin], place[target]
                comparison = compare_texts(texts[first], texts[last], known=known)
                if comparison.right_share >= copy.comparison.right_share - _ABOUT_EQUAL:
                    chosen.append(_restore_from(articles[first], comparison))
            chosen.append(_restore_from(articles[place[copy.source]], copy.comparison))
        restored[target] = restore_text(target, articles[place[target]].text, chosen)
        tell(Progress(step="restoring texts", done=done, total=len(sources)))
    return restored


def _guess_all(
    articles: Sequence[Article], texts: Sequence[CopyText], grouping: Grouping, tell: OnProgress
) -> dict[str, Restoration]:
    """Article id → text with guesses, for articles without a source that read as if a machine had reworded them."""
    copies = {copy.target for copy in grouping.copies}
    families: dict[str, list[Reading]] = {}
    alone: list[tuple[Article, Reading]] = []
    for article, text in zip(articles, texts, strict=True):
        is_copy = article.id in copies
        reading = Reading(tokens=text.tokens, names=text.names, phrases=text.phrases, is_known_copy=is_copy)
        families.setdefault(_find_root(article.id, grouping), []).append(reading)
        if not is_copy and article.language in {None, "en"}:
            alone.append((article, reading))
    guesser = Guesser(load_lexicon(), list(families.values()))
    dictionary = learn_dictionary(_find_rewordings(articles, grouping))
    guessed: dict[str, Restoration] = {}
    for done, (article, reading) in enumerate(alone, start=1):
        guesses = join_guesses(guesser.guess(reading), dictionary.guess(reading.tokens))
        if guesses:
            guessed[article.id] = put_guesses(article.id, reading.tokens, guesses)
        tell(Progress(step="guessing originals", done=done, total=len(alone)))
    return guessed


def _find_rewordings(articles: Sequence[Article], grouping: Grouping) -> Iterator[RewordedPair]:
    """Reworded copies with their sources, as far as it is decided which was first."""
    place = {article.id: article for article in articles}
    for copy in grouping.copies:
        if copy.is_decided and copy.kind is CopyKind.REWORDED:
            source, target = place[copy.source], place[copy.target]
            yield RewordedPair(source=source.text, copy=target.text, comparison=copy.comparison)


def _restore_from(source: Article, comparison: Comparison) -> RestorationSource:
    return RestorationSource(article=source.id, text=source.text, comparison=comparison)


def _find_root(article: str, grouping: Grouping) -> str:
    while article in grouping.parents:
        article = grouping.parents[article]
    return article


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
