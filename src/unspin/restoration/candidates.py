"""What a damaged wording may have been: candidates, with what speaks for each.

Stages: 1. every window of a run of words, two to six words, and the same with two neighbours read as one ("Financial
Institution of Japan") or without an article that rewording put in ("Basis for the Protection of Democracies"); 2. known wordings that share words with it at their places, where every other word is like the
one that stands for it; 3. what speaks for each as numbers (`SIGNS`), which `guessing` weighs.

A wording of which every word was swapped is weighed by likeness alone: each word counts as much as swapped words are
likelier to be so alike than random ones (the scale of `Lexicon.likeness`), less the logarithm of the wordings tried
and what speaks against it beforehand.

Invariants: a window that is itself listed brings up nothing. Cost: see `known_wordings`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from unspin.restoration.known_wordings import LONGEST, Gram, KnownWordings, Rows, WordingTable

Floats = NDArray[np.float32]
Observe = Callable[[Gram], int]

_LEAST_LIKENESS = 0.01
"""Under it two words have nothing in common: chance pairs of frequent words reach it one time in two."""
_MOST_CANDIDATES = 6
"""The likeliest ones of a window; the right one is rarely behind them (bench/guesses.py)."""
_FROM_LIKENESS_ALONE = 3
"""Content words from which a wording is looked for by likeness alone, all of its words being swapped."""
_SURELY_ALIKE = 0.3
"""Likeness that each word must then have at least."""
_SELDOM = 7.0
"""Nats against it beforehand, as if one name of a thousand had no word left; assumed, for generated rewordings have too
few of them to measure."""
_FLOOR = 1e-3
_NO_ANCHOR_ZIPF = 6.0  # as if only a very frequent word were kept
_AKIN = 4  # letters in common at the beginning: "group", "grouping"
_ARTICLES = frozenset("the a an".split())
_SHORT_FORMS = frozenset("corp inc ltd co prof mr mrs ms dr st plc llc lt gen sen rep gov jr sr sir".split())

SIGNS = (
    "likeness",
    "unlikeness",
    "share",
    "doubt",
    "count",
    "rest",
    "observed",
    "kept",
    "kept_two",
    "swapped",
    "swapped_one",
    "kept_zipf",
    "rare_anchor",
    "unknown_anchor",
    "synonyms",
    "no_synonyms",
    "strangers",
    "listed",
    "whole",
    "merged",
    "put_in_known",
    "was_in_known",
    "zipf_gain",
    "zipf_loss",
    "akin",
    "other_form",
    "count_kept",
    "listed_kept",
)
"""What a candidate is weighed by:

likeness and unlikeness of the swapped words (log-odds, their mean); share: how much of all that could stand there by
count and likeness it is; doubt: that share where it is under a third; count: families that have it; rest: families that
have another word there; observed: other families that have the damaged wording; words kept and swapped; the rarest kept
word's frequency; listed synonyms, none, and listed strangers; whether the lexicon lists it; whether it is the whole run;
whether two words were read as one; how often the words put in, and those taken out, stand in known wordings; how much
more usual the words put in are; whether they are forms of one word, and of another form.
"""


@dataclass(frozen=True)
class Candidate:
    """A known wording that may have stood at a place.

    Attributes:
        begin, end: the words of the run that it stands for.
        changes: (begin, end, word): what would be put for which words.
        wording: the known wording, lower-cased.
        families: families of the pile that have it.
        signs: what speaks for it, in the order of `SIGNS`.
        odds: log-odds by likeness alone, for a wording of which no word was kept; else None.
    """

    begin: int
    end: int
    changes: tuple[tuple[int, int, str], ...]
    wording: Gram
    families: int
    signs: Floats
    odds: float | None = None


@dataclass(frozen=True)
class _Unit:
    """Words of a run read as one: `[begin, end)`, lower-cased, an article before them left out."""

    begin: int
    end: int
    words: Gram


@dataclass(frozen=True)
class _Matches:
    """The rows of a table that may stand for a window.

    Attributes:
        table: the table.
        rows: its rows, shape (n,).
        same: where each has the window's word, shape (n, length).
        likeness: how well the window's words stand for its words, 1 where they are the same.
        tried: logarithm of the number of wordings that had a chance to be like the window.
    """

    table: WordingTable
    rows: Rows
    same: NDArray[np.bool_]
    likeness: Floats
    tried: float

    def take(self, chosen: NDArray[np.bool_]) -> _Matches:
        return replace(self, rows=self.rows[chosen], same=self.same[chosen], likeness=self.likeness[chosen])


def find_candidates(
    words: Sequence[str],
    known: KnownWordings,
    observe: Observe,
    *,
    longest: int = LONGEST,
    may_merge: bool = True,
) -> list[Candidate]:
    """Every candidate for any part of a run of words.

    Args:
        words: the run, lower-cased, without possessive endings.
        known: what is known.
        observe: how many other families have a wording as it stands.
        longest: words of the longest window.
        may_merge: whether two words may stand for one.
    """
    found: list[Candidate] = []
    for units in _read_units(words, known.small if may_merge else frozenset(words)):
        is_merged = len(units) < len(words)
        for begin in range(len(units)):
            for end in range(begin + 2, min(begin + longest, len(units)) + 1):
                window = units[begin:end]
                ends = {window[0].words[0], window[-1].words[-1]}
                if not ends & known.small and is_merged == any(unit.end - unit.begin > 1 for unit in window):
                    found.extend(_match_window(window, len(words), known, observe))
    return found


def _read_units(words: Sequence[str], small: frozenset[str]) -> Iterator[list[_Unit]]:
    """The run word by word, then with each two neighbours read as one, and with each inner article left out."""
    single = [_Unit(place, place + 1, (word,)) for place, word in enumerate(words)]
    yield single
    for place in range(len(words) - 1):
        if words[place] not in small and words[place + 1] not in small:
            pair = _Unit(place, place + 2, (words[place], words[place + 1]))
            yield [*single[:place], pair, *single[place + 2 :]]
        elif place and words[place] in _ARTICLES and words[place + 1] not in small:
            bare = _Unit(place, place + 2, (words[place + 1],))
            yield [*single[:place], bare, *single[place + 2 :]]


def _match_window(
    window: Sequence[_Unit], run_length: int, known: KnownWordings, observe: Observe
) -> Iterator[Candidate]:
    observed = tuple(word for unit in window for word in unit.words)
    if known.is_listed(observed):
        return
    matches = _find_rows(window, known, is_whole=len(observed) == run_length)
    if matches is None:
        return
    seen = observe(observed)
    counts = matches.table.counts[matches.rows] + matches.table.is_listed[matches.rows]
    odds = _to_log_odds(matches.likeness)
    channel = np.where(matches.same, 0, odds).sum(axis=1)
    weights = counts * matches.likeness.prod(axis=1)
    near: NDArray[np.bool_] = (matches.likeness >= _LEAST_LIKENESS).min(axis=1)
    order = np.argsort(np.where(near, -weights, np.inf), kind="stable")[:_MOST_CANDIDATES]
    for row in order[near[order]].tolist():
        sharing = (matches.same | ~matches.same[row]).all(axis=1)
        share = float(np.log(weights[row] / weights[sharing].sum() + 1e-6))
        rest = float(counts[sharing].sum() - counts[row])
        evidence = (float(channel[row]), share, float(counts[row]), rest, seen, run_length)
        found = _describe(window, matches, row, known, evidence)
        if any(word in found.wording for word in observed if word not in known.small):
            yield found
        elif _may_be_all_swapped(window, found.wording, known):
            yield replace(found, odds=float(channel[row]) - matches.tried - _SELDOM)


def _may_be_all_swapped(window: Sequence[_Unit], wording: Gram, known: KnownWordings) -> bool:
    """Whether every word of a wording may have been swapped: none is a name by itself, or a form of its like."""
    return not any(
        known.lexicon.names_in(unit.words) or _are_akin(unit.words, word)
        for unit, word in zip(window, wording, strict=True)
        if unit.words[0] not in known.small
    )


def _find_rows(window: Sequence[_Unit], known: KnownWordings, *, is_whole: bool) -> _Matches | None:
    """Known wordings of the window's length with its small words and one of its others, or None.

    For a whole run of three content words or more, or four in a longer one, listed wordings that share none of them
    are tried, too.
    """
    table = known.tables[len(window)]
    numbers = [known.number(unit.words[0]) if len(unit.words) == 1 else -1 for unit in window]
    content = [place for place, unit in enumerate(window) if unit.words[0] not in known.small]
    rows = table.rows_sharing(numbers, content)
    is_tried = len(content) >= _FROM_LIKENESS_ALONE + int(not is_whole)
    if is_tried:
        rows = np.union1d(rows, table.listed_rows)
    if not len(rows):
        return None
    same = table.words[rows] == np.array(numbers, dtype=np.int32)
    is_content = np.zeros(len(window), dtype=np.bool_)
    is_content[content] = True
    fits = (same | (is_content & ~known.is_small[table.words[rows]])).all(axis=1)
    shares = (same & is_content).any(axis=1)
    fits &= (shares | is_tried) & ~same.all(axis=1)
    if not fits.any():
        return None
    tried = float(np.log(fits.sum()))
    matches = _Matches(table, rows, same, np.ones(same.shape, dtype=np.float32), tried).take(fits)
    for place in content:
        changed = ~matches.same[:, place]
        if changed.any():
            put = table.words[matches.rows[changed], place]
            unit = window[place]
            matches.likeness[changed, place] = 0 if _is_fixed(unit) else known.likeness(unit.words, put)
    surely = shares[fits] | (matches.likeness >= _SURELY_ALIKE).all(axis=1)
    return matches.take(surely) if surely.any() else None


def _to_log_odds(likeness: Floats) -> Floats:
    clipped = np.clip(likeness, _FLOOR, 1 - _FLOOR)
    odds: Floats = np.log(clipped / (1 - clipped))
    return odds


def _describe(
    window: Sequence[_Unit],
    matches: _Matches,
    row: int,
    known: KnownWordings,
    evidence: tuple[float, float, float, float, int, int],
) -> Candidate:
    channel, share, count, rest, observed, run_length = evidence
    lexicon, table = known.lexicon, matches.table
    wording = tuple(known.vocabulary[number] for number in table.words[matches.rows[row]])
    swaps = [
        (unit, word) for unit, word, kept in zip(window, wording, matches.same[row], strict=True) if not kept
    ]
    anchors = [
        word
        for word, kept in zip(wording, matches.same[row], strict=True)
        if kept and word not in known.small
    ]
    put = [word for _, word in swaps]
    was = [word for unit, _ in swaps for word in unit.words]
    synonyms = [lexicon.are_synonyms(unit.words[0], word) for unit, word in swaps if len(unit.words) == 1]
    likeness = channel / len(swaps)
    anchor_zipf = float(lexicon.zipfs(anchors).min()) if anchors else _NO_ANCHOR_ZIPF
    gain = float(lexicon.zipfs(put).min() - lexicon.zipfs(was).min())
    is_listed = bool(table.is_listed[matches.rows[row]])
    kept_two = len(anchors) > 1
    signs = {
        "likeness": likeness,
        "unlikeness": min(likeness, 0.0),
        "share": share,
        "doubt": min(share + 1, 0.0),
        "count": np.log(count),
        "rest": np.log1p(rest),
        "observed": np.log1p(observed),
        "kept": len(anchors),
        "kept_two": kept_two,
        "swapped": len(swaps),
        "swapped_one": len(swaps) == 1,
        "kept_zipf": anchor_zipf,
        "rare_anchor": anchor_zipf < 3.5,
        "unknown_anchor": anchor_zipf == 0,
        "synonyms": synonyms.count(True),
        "no_synonyms": synonyms.count(True) == 0,
        "strangers": synonyms.count(False),
        "listed": is_listed,
        "whole": window[-1].end - window[0].begin == run_length,
        "merged": any(len(unit.words) > 1 for unit in window),
        "put_in_known": _mean_count(put, known),
        "was_in_known": max(_mean_count([word], known) for word in was),
        "zipf_gain": gain,
        "zipf_loss": min(gain, 0.0),
        "akin": any(_are_akin(unit.words, word) for unit, word in swaps),
        "other_form": any(_find_ending(unit.words[-1]) != _find_ending(word) for unit, word in swaps),
        "count_kept": np.log(count) * kept_two,
        "listed_kept": is_listed and kept_two,
    }
    return Candidate(
        begin=window[0].begin,
        end=window[-1].end,
        changes=tuple((unit.begin, unit.end, word) for unit, word in swaps),
        wording=wording,
        families=int(table.counts[matches.rows[row]]),
        signs=np.array([float(signs[name]) for name in SIGNS], dtype=np.float32),
    )


def _mean_count(words: Sequence[str], known: KnownWordings) -> float:
    """How often the words stand in known wordings, on a log scale."""
    numbers = [known.number(word) for word in words]
    counts = [float(known.word_counts[number]) if number >= 0 else 0.0 for number in numbers]
    return float(np.log1p(counts).mean())


def _is_fixed(unit: _Unit) -> bool:
    """Whether no spinner would have put these words."""
    return any(word in _SHORT_FORMS or len(word) == 1 or not word[0].isalpha() for word in unit.words)


def _are_akin(words: Sequence[str], word: str) -> bool:
    """Whether two wordings look like forms of one word."""
    return len(words) == 1 and words[0][:_AKIN] == word[:_AKIN]


def _find_ending(word: str) -> str:
    """The ending that a spinner carries over."""
    return next(
        (ending for ending in ("ing", "ed", "s") if word.endswith(ending) and not word.endswith("ss")), ""
    )
