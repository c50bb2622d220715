"""How well single signs tell the original wording from the one put for it, and all of them together a pair of texts.

Problem: two aligned texts differ in swaps; which side was first? No sign decides it alone.
Stages: 1. every sign is read off every swap, as a whole number: above 0 speaks for the left side as the original; 2. for
each value of each sign, how often it spoke for the true original and how often against, with one added to both; the
logarithm of the ratio is its weight in nats; 3. the weights of a pair's swaps are added up per sign, and a factor per
sign is fitted by logistic regression, because signs that rest on the same words are not independent; 4. on texts held
back, how many pairs are decided rightly, and whether a probability of .95 means 95 %.
Invariant: signs are antisymmetric, so turning a pair round turns every sign round; the left side is always the original.
Cost: about 70 ms a pair.

Usage: python bench/direction_signs.py HAYSTACK TORTURED [--articles N]
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rewording import GoldKind, RewordConfig, Spinner, Thesaurus, read_wordnet, reword
from rewording.categories import read_categories
from rewording.chance import draw
from rewording.haystack import News, read_haystack
from unspin.model import Span
from unspin.text.lexicon import Lexicon, load_lexicon
from unspin.text.tokens import Tokens, read_tokens

if TYPE_CHECKING:
    from rewording import Rewording

RATES = (0.1, 0.2, 0.3, 0.4, 0.5)
CONSTANCIES = (0.0, 0.5, 0.8, 1.0)
_NEAR = 4  # content words on each side that a wording is fitted against
_CONTENT_ZIPF = 5.5  # more frequent words carry no meaning to fit
_ODD = re.compile(r"\b\d[\d,]*'s\b|\bp\.c\.|\bvery own\b|\bthis 12 months\b|\b(\w+) \1\b")
_VOWEL_WORDS = re.compile(
    r"(?:[aeio]|u(?!ni[^nm]|s[aeiu]|k\b|r[aeo]|ti|bi)|hour|hono|heir|honest)(?!ne\b|nce\b)|8|11\b|18\b"
)
_NUMERIC = re.compile(r"\d")
_DECIDED = 0.95
_SPINNERS = 40


@dataclass(frozen=True)
class Side:
    """One text of a pair, with what the lexicon sees in it."""

    tokens: Tokens
    lexicon: Lexicon
    vectors: NDArray[np.float32]
    zipfs: NDArray[np.float32]
    phrases: NDArray[np.int32]
    names: NDArray[np.int32]

    def content(self, begin: int, end: int) -> NDArray[np.float32]:
        """Vectors of the content words in `[begin, end)`, shape (n, d)."""
        begin = max(begin, 0)
        near = self.zipfs[begin:end]
        picked: NDArray[np.float32] = self.vectors[begin:end][(near > 0) & (near < _CONTENT_ZIPF)]
        return picked


@dataclass(frozen=True, slots=True)
class Swapped:
    """One swap as word ranges: left `[left, left_end)`, right `[right, right_end)`."""

    left: int
    left_end: int
    right: int
    right_end: int


@dataclass(frozen=True)
class Pair:
    """An original, its copy, and the swaps between them."""

    left: Side
    right: Side
    swaps: tuple[Swapped, ...]


def read_side(text: str, lexicon: Lexicon) -> Side:
    """A text with its words' vectors, frequencies, set phrases and known names."""
    tokens = read_tokens(text)
    names = [
        (begin, end)
        for begin, end, _ in lexicon.names_in(tokens.stems)
        if tokens.is_capital[begin] or text.islower()
    ]
    return Side(
        tokens=tokens,
        lexicon=lexicon,
        vectors=lexicon.vectors(lexicon.ids(tokens.stems)),
        zipfs=lexicon.zipfs(tokens.stems),
        phrases=_mark_runs(lexicon.phrases_in(tokens.stems), len(tokens)),
        names=_mark_runs(names, len(tokens)),
    )


def _mark_runs(runs: Sequence[tuple[int, int]], count: int) -> NDArray[np.int32]:
    """Each word's run as its number + 1, 0 for none, shape (n,)."""
    marks = np.zeros(count, dtype=np.int32)
    for number, (begin, end) in enumerate(runs, start=1):
        marks[begin:end] = number
    return marks


# ---------------------------------------------------------------- signs of one swap


def _covering(marks: NDArray[np.int32], begin: int, end: int) -> int:
    """2 if a run covers a word of the range and a neighbour outside of it, 1 if runs lie inside only, else 0."""
    inside = marks[begin:end]
    touched = set(inside[inside > 0].tolist())
    if not touched:
        return 0
    outside = {int(marks[place]) for place in (begin - 1, end) if 0 <= place < len(marks)}
    return 2 if touched & outside else 1


def _read_phrase(pair: Pair, swap: Swapped) -> int:
    left = _covering(pair.left.phrases, swap.left, swap.left_end) == 2
    right = _covering(pair.right.phrases, swap.right, swap.right_end) == 2
    return int(left) - int(right)


def _read_own_phrase(pair: Pair, swap: Swapped) -> int:
    left = _covering(pair.left.phrases, swap.left, swap.left_end) == 1
    right = _covering(pair.right.phrases, swap.right, swap.right_end) == 1
    return int(left) - int(right)


def _read_name(pair: Pair, swap: Swapped) -> int:
    left = _covering(pair.left.names, swap.left, swap.left_end) > 0
    right = _covering(pair.right.names, swap.right, swap.right_end) > 0
    return int(left) - int(right)


def _bin(difference: float, edges: Sequence[float]) -> int:
    """The signed number of edges that the difference passes."""
    size = sum(abs(difference) >= edge for edge in edges)
    return size if difference > 0 else -size


def _rarest(side: Side, begin: int, end: int) -> float:
    return float(side.zipfs[begin:end].min()) if begin < end else 0.0


def _read_frequency(pair: Pair, swap: Swapped) -> int:
    left = _rarest(pair.left, swap.left, swap.left_end)
    right = _rarest(pair.right, swap.right, swap.right_end)
    return _bin(left - right, (0.2, 0.7, 1.5))


def _read_unknown(pair: Pair, swap: Swapped) -> int:
    left = bool((pair.left.zipfs[swap.left : swap.left_end] == 0).any())
    right = bool((pair.right.zipfs[swap.right : swap.right_end] == 0).any())
    return int(right) - int(left)


def _fit(own: NDArray[np.float32], context: NDArray[np.float32]) -> float:
    if not len(own) or not len(context):
        return 0.0
    return float((own @ context.T).mean())


def _near(side: Side, begin: int, end: int) -> NDArray[np.float32]:
    """The nearest content words before and after a range."""
    before = side.content(begin - 3 * _NEAR, begin)[-_NEAR:]
    after = side.content(end, end + 3 * _NEAR)[:_NEAR]
    return np.concatenate([before, after])


def _own(side: Side, begin: int, end: int) -> NDArray[np.float32]:
    known = side.zipfs[begin:end] > 0
    vectors: NDArray[np.float32] = side.vectors[begin:end][known]
    return vectors.mean(axis=0, keepdims=True) if len(vectors) else vectors


_FIT_EDGES = (0.01, 0.04, 0.08)


def _read_fit(pair: Pair, swap: Swapped) -> int:
    """Each wording against the content words around it on its own side."""
    left = _fit(_own(pair.left, swap.left, swap.left_end), _near(pair.left, swap.left, swap.left_end))
    right = _fit(_own(pair.right, swap.right, swap.right_end), _near(pair.right, swap.right, swap.right_end))
    return _bin(left - right, _FIT_EDGES) if left and right else 0


def _read_crossed_fit(pair: Pair, swap: Swapped) -> int:
    """Both wordings against the content words around them on both sides."""
    near = np.concatenate(
        [_near(pair.left, swap.left, swap.left_end), _near(pair.right, swap.right, swap.right_end)]
    )
    left = _fit(_own(pair.left, swap.left, swap.left_end), near)
    right = _fit(_own(pair.right, swap.right, swap.right_end), near)
    return _bin(left - right, _FIT_EDGES) if left and right else 0


def _read_theme(pair: Pair, swap: Swapped) -> int:
    """Both wordings against the mean of both texts."""
    theme = np.concatenate(
        [pair.left.content(0, len(pair.left.tokens)), pair.right.content(0, len(pair.right.tokens))]
    )
    if not len(theme):
        return 0
    mean = theme.mean(axis=0, keepdims=True)
    left = _fit(_own(pair.left, swap.left, swap.left_end), mean)
    right = _fit(_own(pair.right, swap.right, swap.right_end), mean)
    return _bin(left - right, (0.01, 0.03, 0.06)) if left and right else 0


def _mismatches_article(side: Side, begin: int, end: int) -> bool:
    if begin < 1 or begin >= end or not side.tokens.is_joined(begin):
        return False
    article, word = side.tokens.words[begin - 1], side.tokens.words[begin]
    if article not in {"a", "an"} or len(word) < 2:
        return False
    return (article == "an") != bool(_VOWEL_WORDS.match(word))


def _read_article(pair: Pair, swap: Swapped) -> int:
    left = _mismatches_article(pair.left, swap.left, swap.left_end)
    right = _mismatches_article(pair.right, swap.right, swap.right_end)
    return int(right) - int(left)


def _read_length(pair: Pair, swap: Swapped) -> int:
    del pair
    longer = (swap.right_end - swap.right) - (swap.left_end - swap.left)
    return max(-2, min(2, longer))


def _read_odd(pair: Pair, swap: Swapped) -> int:
    counts = [
        len(
            _ODD.findall(
                side.tokens.said(max(begin - 1, 0), min(end + 1, len(side.tokens)))
                .lower()
                .replace("\u2019", "'")
            )
        )
        for side, begin, end in (
            (pair.left, swap.left, swap.left_end),
            (pair.right, swap.right, swap.right_end),
        )
    ]
    return max(-1, min(1, counts[1] - counts[0]))


def _read_elsewhere(pair: Pair, swap: Swapped) -> int:
    """Which side also has the other's wording: the source's word left standing in the copy speaks for the left."""
    lefts = pair.left.tokens.words[swap.left : swap.left_end]
    rights = pair.right.tokens.words[swap.right : swap.right_end]
    in_right = _has_run(pair.right.tokens.words, lefts)
    in_left = _has_run(pair.left.tokens.words, rights)
    return int(in_right) - int(in_left)


def _has_run(words: Sequence[str], run: Sequence[str]) -> bool:
    size = len(run)
    return any(tuple(words[at : at + size]) == tuple(run) for at in range(len(words) - size + 1))


SWAP_SIGNS: dict[str, Callable[[Pair, Swapped], int]] = {
    "phrase": _read_phrase,
    "own phrase": _read_own_phrase,
    "name": _read_name,
    "frequency": _read_frequency,
    "unknown word": _read_unknown,
    "fit": _read_fit,
    "crossed fit": _read_crossed_fit,
    "theme": _read_theme,
    "article": _read_article,
    "length": _read_length,
    "odd form": _read_odd,
    "elsewhere": _read_elsewhere,
}


# ---------------------------------------------------------------- signs of a whole pair


def _read_dictionary(pair: Pair) -> int:
    """Whether many left words became one right word (above 0) or one left word became many."""
    lefts, rights = _types(pair)
    both = len(set(zip(lefts, rights, strict=True)))
    return max(-3, min(3, (both - len(set(rights))) - (both - len(set(lefts)))))


def _types(pair: Pair) -> tuple[list[str], list[str]]:
    lefts = [" ".join(pair.left.tokens.words[swap.left : swap.left_end]) for swap in pair.swaps]
    rights = [" ".join(pair.right.tokens.words[swap.right : swap.right_end]) for swap in pair.swaps]
    return lefts, rights


def _read_text_length(pair: Pair) -> int:
    left = sum(swap.left_end - swap.left for swap in pair.swaps)
    right = sum(swap.right_end - swap.right for swap in pair.swaps)
    return _bin((right - left) / max(len(pair.swaps), 1), (0.03, 0.1, 0.2))


KEPT = ("phrase", "name", "frequency", "fit", "theme", "article", "length", "odd form", "elsewhere")
# Sign → weights in nats by size (from 0), and what all swaps of a pair may add up to; rounded from the factors that main
# prints for a mix of (b) and (c), lower where (a), (b) and (c) differ.
PROPOSED: dict[str, tuple[tuple[float, ...], float]] = {
    "phrase": ((0, 0.8), 5),
    "name": ((0, 2.0), 6),
    "frequency": ((0, 0.05, 0.1, 0.15), 2),
    "fit": ((0, 0.07, 0.15, 0.25), 4),
    "theme": ((0, 0.13, 0.25, 0.4), 4),
    "article": ((0, 1.4), 4),
    "length": ((0, 0.2, 1.0), 3),
    "odd form": ((0, 1.5), 3),
    "elsewhere": ((0, 0.5), 4),
}
_MOST = 7.0
PAIR_SIGNS: dict[str, Callable[[Pair], int]] = {
    "dictionary": _read_dictionary,
    "text length": _read_text_length,
}


# ---------------------------------------------------------------- pairs to measure on


def read_phrase_pairs(path: Path, lexicon: Lexicon) -> Iterator[Pair]:
    """The pairs of a JSON file of tortured phrases, as texts of a few words with their swaps."""
    for entry in json.loads(path.read_text(encoding="utf-8"))["phrases"]:
        correct = re.sub(r"\s*\([^)]*\)", "", entry["correct"]).strip()
        left, right = read_side(correct, lexicon), read_side(entry["tortured"].strip(), lexicon)
        swaps = tuple(_align_phrases(left.tokens.words, right.tokens.words))
        if swaps:
            yield Pair(left, right, swaps)


def _align_phrases(left: Sequence[str], right: Sequence[str]) -> Iterator[Swapped]:
    """Word by word where both have as many words, else all that lies between the same beginning and the same end."""
    if len(left) == len(right):
        for at, (mine, theirs) in enumerate(zip(left, right, strict=True)):
            if mine != theirs:
                yield Swapped(at, at + 1, at, at + 1)
        return
    begin = 0
    while begin < min(len(left), len(right)) and left[begin] == right[begin]:
        begin += 1
    end = 0
    while end < min(len(left), len(right)) - begin and left[-1 - end] == right[-1 - end]:
        end += 1
    if begin < len(left) - end and begin < len(right) - end:
        yield Swapped(begin, len(left) - end, begin, len(right) - end)


def read_gold_pair(made: Rewording, lexicon: Lexicon) -> Pair:
    """A rewording as a pair with the swaps that were really made."""
    left, right = read_side(made.source, lexicon), read_side(made.copy, lexicon)
    swaps: list[Swapped] = []
    for edit in made.edits:
        if edit.kind in {GoldKind.DROPPED, GoldKind.ADDED, GoldKind.FURNITURE}:
            continue
        places = [
            *_word_range(left.tokens, edit.source),
            *_word_range(right.tokens, edit.copy),
        ]
        if places[0] < places[1] and places[2] < places[3]:
            swaps.append(Swapped(*places))
    return Pair(left, right, tuple(swaps))


def _word_range(tokens: Tokens, span: Span) -> tuple[int, int]:
    """The words that touch a span."""
    begin = int(np.searchsorted(tokens.ends, span.begin, side="right"))
    return begin, int(np.searchsorted(tokens.begins, span.end, side="left"))


def make_pairs(
    news: Sequence[News], lexicon: Lexicon, spinners: Sequence[Spinner]
) -> Iterator[tuple[float, Pair]]:
    """Rewordings of articles, at every rate in turn, each with its rate."""
    for number, article in enumerate(news):
        rate = RATES[number % len(RATES)]
        spinner = spinners[number % len(spinners)]
        config = RewordConfig(rate=rate, constancy=CONSTANCIES[number // len(RATES) % len(CONSTANCIES)])
        made = reword(article.text, spinner, article.id, config)
        yield rate, read_gold_pair(made, lexicon)


# ---------------------------------------------------------------- weights


@dataclass(frozen=True)
class Readings:
    """What the signs said of a pair.

    Attributes:
        rate: the share of words swapped, 0 for phrase pairs.
        swaps: how many swaps there are.
        counts: sign → value → at how many swaps.
    """

    rate: float
    swaps: int
    counts: dict[str, Counter[int]]


def read_signs(rate: float, pair: Pair) -> Readings:
    """All signs of a pair; values of 0 are left out."""
    counts: dict[str, Counter[int]] = {}
    for name, read in SWAP_SIGNS.items():
        counts[name] = Counter(value for swap in pair.swaps if (value := read(pair, swap)))
    for name, read_pair in PAIR_SIGNS.items():
        value = read_pair(pair)
        counts[name] = Counter([value] if value else [])
    return Readings(rate, len(pair.swaps), counts)


Weights = dict[str, dict[int, float]]


def fit_weights(readings: Sequence[Readings]) -> Weights:
    """Sign → size → log-likelihood ratio in nats, with one added to both counts."""
    weights: Weights = {}
    for name in (*SWAP_SIGNS, *PAIR_SIGNS):
        total: Counter[int] = sum((each.counts[name] for each in readings), Counter())
        sizes = sorted({abs(value) for value in total})
        weights[name] = {size: float(np.log((total[size] + 1) / (total[-size] + 1))) for size in sizes}
    return weights


def add_up(readings: Sequence[Readings], weights: Weights, names: Sequence[str]) -> NDArray[np.float64]:
    """Each pair's sum of weights by sign, shape (pairs, signs)."""
    return np.array(
        [
            [
                sum(
                    count * np.sign(value) * weights[name].get(abs(value), 0.0)
                    for value, count in each.counts[name].items()
                )
                for name in names
            ]
            for each in readings
        ],
        dtype=np.float64,
    )


def add_up_proposed(readings: Sequence[Readings]) -> NDArray[np.float64]:
    """Each pair's sum of the proposed weights, every sign within its bound, shape (pairs,)."""
    names = list(PROPOSED)
    sums = add_up(
        readings, {name: dict(enumerate(weights)) for name, (weights, _) in PROPOSED.items()}, names
    )
    bounds = np.array([bound for _, bound in PROPOSED.values()])
    total: NDArray[np.float64] = np.clip(sums, -bounds, bounds).sum(axis=1)
    return np.clip(total, -_MOST, _MOST)


def fit_factors(sums: NDArray[np.float64], *, ridge: float = 1.0, rounds: int = 200) -> NDArray[np.float64]:
    """A factor per column, in [0, 1], under which the sums are most likely log-odds; shape (signs,).

    Logistic regression without a constant: every pair stands as it is and turned round, so that only slopes are left.
    """
    factors = np.full(sums.shape[1], 0.3)
    for _ in range(rounds):
        chance = 1 / (1 + np.exp(-np.clip(sums @ factors, -500, 500)))
        gradient = sums.T @ (1 - chance) - ridge * factors
        curvature = (sums * (chance * (1 - chance))[:, None]).T @ sums + ridge * np.eye(len(factors))
        step = np.linalg.solve(curvature, gradient)
        factors = np.clip(factors + 0.5 * step, 0, 1)
    return factors


# ---------------------------------------------------------------- tables


def print_signs(title: str, readings: Sequence[Readings], weights: Weights) -> None:
    """One row per sign: at what share of the swaps it speaks, how often rightly, its weights by size."""
    swaps = sum(each.swaps for each in readings)
    print(f"\n## {title}: {len(readings)} pairs, {swaps} swaps\n")
    print("| sign | speaks | right | weight by size (right/wrong) |\n|---|---|---|---|")
    for name in (*SWAP_SIGNS, *PAIR_SIGNS):
        total: Counter[int] = sum((each.counts[name] for each in readings), Counter())
        spoke = sum(total.values())
        right = sum(count for value, count in total.items() if value > 0)
        of = len(readings) if name in PAIR_SIGNS else swaps
        by_size = ", ".join(
            f"{size}: {weight:+.2f} ({total[size]}/{total[-size]})" for size, weight in weights[name].items()
        )
        print(f"| {name} | {spoke / of:.3f} | {right / spoke if spoke else 0:.3f} | {by_size} |")


def print_pooled(title: str, logits: NDArray[np.float64], rates: Sequence[float]) -> None:
    """Accuracy of the pooled verdict, share decided at the threshold and its accuracy, by rate."""
    print(
        f"\n### {title}\n\n| rate | pairs | right | decided at .95 | right of these | decided at .99 | right |\n|---|---|---|---|---|---|---|"
    )
    chance = 1 / (1 + np.exp(-np.clip(logits, -500, 500)))
    for rate in (*sorted(set(rates)), None):
        here = chance if rate is None else chance[np.array(rates) == rate]
        cells = []
        for threshold in (_DECIDED, 0.99):
            decided = (here >= threshold) | (here <= 1 - threshold)
            cells += [f"{decided.mean():.3f}", f"{(here[decided] > 0.5).mean() if decided.any() else 0:.3f}"]
        print(
            f"| {'all' if rate is None else rate} | {len(here)} | {(here > 0.5).mean():.3f} | {' | '.join(cells)} |"
        )


def print_factors(names: Sequence[str], factors: NDArray[np.float64], weights: Weights) -> None:
    """The factor that each sign's weight is multiplied with when signs are pooled, and what comes of it in nats."""
    print("\n| sign | factor | factor times weight, by size |\n|---|---|---|")
    for name, factor in zip(names, factors.tolist(), strict=True):
        sizes = ", ".join(f"{size}: {factor * weight:+.2f}" for size, weight in weights[name].items())
        print(f"| {name} | {factor:.2f} | {sizes} |")


def measure_pooling(
    fitted: Sequence[Readings], held: Mapping[str, Sequence[Readings]], names: Sequence[str]
) -> None:
    """Weights and factors from some pairs, verdicts on others."""
    weights = fit_weights(fitted)
    fitted_sums = add_up(fitted, weights, names)
    shrink = fit_factors(fitted_sums.sum(axis=1, keepdims=True))
    factors = fit_factors(fitted_sums)
    print_factors(names, factors, weights)
    for title, readings in held.items():
        sums = add_up(readings, weights, names)
        rates = [each.rate for each in readings]
        print_pooled(f"{title}, naive sum", sums.sum(axis=1), rates)
        print_pooled(f"{title}, one factor for all: {shrink[0]:.3f}", sums.sum(axis=1) * shrink[0], rates)
        print_pooled(f"{title}, a factor per sign", sums @ factors, rates)


def _make_spinners(thesaurus: Thesaurus, name: str) -> list[Spinner]:
    return [Spinner(thesaurus, f"{name}/{number}") for number in range(_SPINNERS)]


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("haystack", type=Path, help="folder with bbc and reuters21578")
    parser.add_argument("tortured", type=Path, help="JSON file of tortured phrases")
    parser.add_argument("--articles", type=int, default=1000, help="articles to reword")
    arguments = parser.parse_args()
    lexicon = load_lexicon()
    phrases = [read_signs(0.0, pair) for pair in read_phrase_pairs(arguments.tortured, lexicon)]
    print_signs("(a) tortured phrases", phrases, fit_weights(phrases))
    news = [each for each in read_haystack(arguments.haystack) if each.words >= 120]
    news = sorted(news, key=lambda each: draw("direction", each.id))[: arguments.articles]
    wordnet = read_wordnet()
    third = len(news) // 3
    parts = (
        (wordnet, news[:third], "fit"),
        (wordnet, news[third : 2 * third], "held"),
        (read_categories(wordnet), news[2 * third :], "other"),
    )
    readings = [
        [read_signs(rate, pair) for rate, pair in make_pairs(part, lexicon, _make_spinners(thesaurus, name))]
        for thesaurus, part, name in parts
    ]
    both = [*readings[0], *readings[1]]
    print_signs("(b) rewordings by WordNet", both, fit_weights(both))
    print_signs("(c) rewordings by the category thesaurus", readings[2], fit_weights(readings[2]))
    mixed = [*readings[0], *readings[2][::2]]
    print("\n# Pooled by the proposed weights")
    for title, given in (("(b)", both), ("(c)", readings[2]), ("(a)", phrases)):
        print_pooled(title, add_up_proposed(given), [each.rate for each in given])
    for title, names in (("all signs", (*SWAP_SIGNS, *PAIR_SIGNS)), ("the signs kept", KEPT)):
        print(f"\n# Pooled, {title}: fitted on half of (b)")
        measure_pooling(readings[0], {"(b)": readings[1], "(c)": readings[2], "(a)": phrases}, names)
    print("\n# Pooled, the signs kept: fitted on half of (b) and half of (c)")
    measure_pooling(mixed, {"(b)": readings[1], "(c)": readings[2][1::2], "(a)": phrases}, KEPT)
    sys.stdout.flush()


if __name__ == "__main__":
    main()
