"""How dense passages are: what a step scores on the mean, in true copies and in texts that only treat of the same.

Problem: alignment finds stretches that correspond in any two reports of one event. `PassageConfig.min_density` and
`min_density_short` of unspin.copies.steps part them from copies; this shows what they part.
Stages: 1. pairs: (a) articles and rewordings of them, of one of their paragraphs and of two, at rates .3 and .5, by both
thesauri; (b) candidate pairs of the haystack as it is, by how much text they share (5-grams): those that share least are not copies;
2. passages without any bound on density; 3. what their steps score, as the alignment scores them, and the share of steps
that are kept words.
Ends that were carried on to the sentence's are no part of what is measured.
Cost: about 60 ms a pair.

Usage: python bench/passage_density.py HAYSTACK [--articles 120] [--pairs 400]
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rewording import RewordConfig, reword
from rewording.chance import draw
from rewording.haystack import News
from rewording.samples import draw_news, make_spinners, read_thesauri, share_text
from unspin.copies import CopyText, find_candidates, read_text
from unspin.copies.alignment import GAP, AlignConfig, score_types
from unspin.copies.steps import PassageConfig, Steps, find_steps, split_path
from unspin.copies.texts import TextPair
from unspin.text.lexicon import load_lexicon

_RATES = (0.3, 0.5)
_LENGTHS = ((8, 16), (16, 30), (30, 60), (60, 100_000))
_PERCENTILES = (5, 25, 50, 75, 95)
_UNBOUND = PassageConfig(min_density=0.0, min_density_short=0.0)
_PILE = 6000  # articles of the haystack among which candidates are looked for
_GROUPS = {  # by the share of the shorter text's 5-grams that both have
    "sharing under 2 %": (0.0, 0.02),
    "sharing 2 to 15 %": (0.02, 0.15),
    "sharing 15 to 90 %": (0.15, 0.9),
}


@dataclass(frozen=True, slots=True)
class Density:
    """One passage.

    Attributes:
        words: words that correspond, kept or swapped.
        score: what a step scores on the mean.
        kept: share of the steps that are kept words.
    """

    words: int
    score: float
    kept: float

    @property
    def is_passage(self) -> bool:
        """Whether the product takes it for a passage."""
        config = PassageConfig()
        return self.score >= (config.min_density_short if self.words < config.short else config.min_density)


def measure_passages(left: CopyText, right: CopyText) -> Iterator[Density]:
    """Every passage of two texts, however thin."""
    pair, config = TextPair(left, right), AlignConfig()
    scores = score_types(pair, config)
    for steps in find_steps(pair, passage=_UNBOUND):
        gains = _score_steps(steps, pair, scores, config)
        for begin, end in split_path(gains - _UNBOUND.step_cost, _UNBOUND.max_loss):
            piece = steps[begin:end]
            paired = piece[(piece != GAP).all(axis=1)]
            if len(paired) < _UNBOUND.min_words:
                continue
            kept = sum(
                left.tokens.words[here] == right.tokens.words[there] for here, there in paired.tolist()
            )
            yield Density(len(paired), float(gains[begin:end].mean()), kept / len(piece))


def _score_steps(
    steps: Steps, pair: TextPair, scores: NDArray[np.float32], config: AlignConfig
) -> NDArray[np.float32]:
    """What the alignment gave for each step; shape (k,)."""
    gains = np.empty(len(steps), dtype=np.float32)
    lacking = None
    for at, (here, there) in enumerate(steps.tolist()):
        side = 0 if here == GAP else 1 if there == GAP else None
        if side is None:
            gains[at] = scores[pair.left.types[here], pair.right.types[there]]
        else:
            gains[at] = config.gap_more + (config.gap_open if side != lacking else 0.0)
        lacking = side
    return gains


def measure_rewordings(haystack: Path, articles: int) -> Mapping[str, list[Density]]:
    """Passages between articles and their rewordings, by thesaurus and rate."""
    lexicon = load_lexicon()
    news = draw_news(haystack, articles, "density")
    found: dict[str, list[Density]] = {}
    for name, thesaurus in read_thesauri().items():
        spinners = make_spinners(thesaurus, "density")
        for rate in _RATES:
            group = found.setdefault(f"reworded {rate:.1f}, {name}", [])
            for number, article in enumerate(news):
                config, spinner = RewordConfig(rate=rate, framed=0.0), spinners[number % len(spinners)]
                source = read_text(article.text, lexicon)
                for part in (article.text, *_draw_parts(article)):
                    made = reword(part, spinner, article.id, config)
                    group.extend(measure_passages(source, read_text(made.copy, lexicon)))
    return found


def _draw_parts(article: News) -> Iterator[str]:
    """A paragraph, and two that follow one another: copied passages are often that short."""
    paragraphs = article.paragraphs
    at = int(draw("density", "part", article.id) * max(len(paragraphs) - 1, 1))
    yield paragraphs[at]
    yield "\n\n".join(paragraphs[at : at + 2])


def measure_haystack(haystack: Path, pairs: int) -> Mapping[str, list[Density]]:
    """Passages between candidates of the haystack, by how much text they share."""
    lexicon = load_lexicon()
    news = draw_news(haystack, _PILE, "density")
    texts = [read_text(article.text, lexicon) for article in news]
    found: dict[str, list[Density]] = {group: [] for group in _GROUPS}
    taken = dict.fromkeys(_GROUPS, 0)
    candidates = sorted(
        find_candidates(texts), key=lambda each: draw("density", news[each.left].id, news[each.right].id)
    )
    for each in candidates:
        share = share_text(news[each.left].text, news[each.right].text)
        group = next((name for name, (least, most) in _GROUPS.items() if least <= share < most), None)
        if group is not None and taken[group] < pairs:
            taken[group] += 1
            found[group].extend(measure_passages(texts[each.left], texts[each.right]))
    return {f"{group} ({taken[group]} pairs)": passages for group, passages in found.items()}


def print_densities(title: str, passages: Sequence[Density]) -> None:
    """One row per length: percentiles of score and kept words, and how many are passages for the product."""
    for low, high in _LENGTHS:
        some = [each for each in passages if low <= each.words < high]
        length = f"{low}+" if high == _LENGTHS[-1][1] else f"{low}-{high - 1}"
        cells = [_percentiles([each.score for each in some]), _percentiles([each.kept for each in some])]
        passed = f"{sum(each.is_passage for each in some) / len(some):.2f}" if some else "–"
        print(f"| {title} | {length} | {len(some)} | {cells[0]} | {cells[1]} | {passed} |")


def _percentiles(values: Sequence[float]) -> str:
    return " ".join(f"{value:.2f}" for value in np.percentile(values, _PERCENTILES)) if values else "–"


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("haystack", type=Path, help="folder with bbc and reuters21578")
    parser.add_argument("--articles", type=int, default=120, help="articles reworded at each rate")
    parser.add_argument("--pairs", type=int, default=400, help="candidate pairs of each kind")
    options = parser.parse_args()
    shown = " ".join(map(str, _PERCENTILES))
    print(
        f"| pairs | words | stretches | score a step, percentiles {shown} | kept share, the same | passages |"
    )
    print("|---|---|---|---|---|---|")
    for title, passages in measure_rewordings(options.haystack, options.articles).items():
        print_densities(title, passages)
    for title, passages in measure_haystack(options.haystack, options.pairs).items():
        print_densities(title, passages)


if __name__ == "__main__":
    main()
