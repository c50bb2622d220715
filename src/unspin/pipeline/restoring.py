"""Original wordings put back where the pile has them, and guessed where it has not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from unspin.copies import CopyText, Known, compare_texts, read_text
from unspin.engines.progress import OnProgress, Progress, keep_silent
from unspin.families import Grouping, group_families
from unspin.model import Article, Comparison, Copy, CopyKind, Restoration
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


def learn_swaps(articles: Sequence[Article], grouping: Grouping) -> Known:
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


def restore_all(
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


def guess_all(
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


def guess_alone(article: Article) -> Restoration | None:
    """One article with guesses, if it reads as if a machine had reworded it."""
    text = read_text(article.text, load_lexicon())
    return guess_all([article], [text], group_families([]), keep_silent).get(article.id)


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
