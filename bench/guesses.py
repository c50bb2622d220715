"""Names and set phrases guessed in copies whose originals are not in the pile, and false guesses in honest articles.

python bench/guesses.py HAYSTACK            measures, on articles held back
python bench/guesses.py HAYSTACK --fit      writes src/unspin/restoration/guess_weights.py from the other half
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from guessing.fitting import fit_logistic
from guessing.gold import Score, is_right, score_guesses
from guessing.piles import Sample, draw_halves, find_rest, make_samples, read_article
from rewording.chance import draw
from rewording.haystack import News, read_haystack
from rewording.samples import make_spinners, read_thesauri
from unspin.restoration import guessing
from unspin.restoration.candidates import SIGNS, Candidate
from unspin.restoration.guess_weights import PHRASE_WEIGHTS
from unspin.restoration.guessing import GuessConfig, Guesser, Reading
from unspin.restoration.oddness import measure_wording
from unspin.text.lexicon import load_lexicon
from unspin.text.tokens import read_tokens

_WEIGHTS = Path(guessing.__file__).with_name("guess_weights.py")
_TORTURED = 1000
_ODD = 5.0  # nats: a text full of tortured phrases
_LEAST = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95)


def main() -> None:
    """Measures or fits, as asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("haystack", type=Path, help="folder with bbc and reuters21578")
    parser.add_argument(
        "--fit", action="store_true", help="fit the weights on the tuning half and write them"
    )
    parser.add_argument("--each", type=int, default=150, help="articles to reword, and honest ones")
    parser.add_argument(
        "--piles", type=int, nargs="+", default=[20_000, 2_000, 0], help="articles around them"
    )
    parser.add_argument(
        "--tortured", type=Path, help="tortured phrases with what they stand for, to be guessed too"
    )
    asked = parser.parse_args()
    if asked.tortured:
        _measure_tortured(json.loads(asked.tortured.read_text(encoding="utf-8"))["phrases"])
    news = read_haystack(asked.haystack)
    half = "tune" if asked.fit else "test"
    drawn = draw_halves(news, asked.each)
    rest = find_rest(
        news, [article for halves in drawn.values() for each in halves for article in each], max(asked.piles)
    )
    runs = _make_runs(drawn[half], rest, asked.piles, half)
    if asked.fit:
        _fit(runs)
    else:
        _measure(runs)


Run = tuple[str, int, list[Sample], Guesser]


def _make_runs(
    drawn: tuple[Sequence[News], Sequence[News]], rest: Sequence[News], sizes: Sequence[int], half: str
) -> Iterator[Run]:
    lexicon = load_lexicon()
    around = [read_article(article.text, lexicon) for article in rest]
    for name, thesaurus in read_thesauri().items():
        samples = make_samples(*drawn, make_spinners(thesaurus, half), lexicon)
        for size in sizes:
            families = [[sample.reading] for sample in samples] + [[reading] for reading in around[:size]]
            yield name, size, samples, Guesser(lexicon, families)


# ---------------------------------------------------------------- fitting


def _fit(runs: Iterable[Run]) -> None:
    tables = {"OddnessWeights": _Table(), "NAME_WEIGHTS": _Table(), "PHRASE_WEIGHTS": _Table()}
    collectors = {"NAME_WEIGHTS": _collect_names, "PHRASE_WEIGHTS": _collect_phrases}
    for name, size, samples, guesser in runs:
        for sample in samples:
            reading, damage = sample.reading, sample.damage
            wording = measure_wording(reading.tokens, guesser.lexicon)
            tables["OddnessWeights"].add((*wording, guesser.measure_unseen(reading)), sample.is_reworded)
            oddness = guesser.measure_oddness(reading)
            if oddness < guesser.config.least_oddness:
                continue
            for title, collect in collectors.items():
                for candidate, shift in collect(reading, guesser):
                    if candidate.odds is not None:
                        continue  # weighed by likeness alone
                    is_it = is_right(candidate.changes, damage, shift)
                    tables[title].add((*candidate.signs.tolist(), oddness), is_it)
        print(
            name,
            size,
            {title: (len(table.rows), sum(table.labels)) for title, table in tables.items()},
            flush=True,
        )
    weights, bias = tables["OddnessWeights"].fit()
    print("OddnessWeights:", *weights.round(2), round(bias, 2))
    head = _WEIGHTS.read_text(encoding="utf-8").split("\nNAME_WEIGHTS", maxsplit=1)[0]
    parts = [_write_weights(title, *tables[title].fit()) for title in collectors]
    _WEIGHTS.write_text(head + "\n" + "\n".join(parts), encoding="utf-8")


class _Table:
    """Signs with whether they were of something true."""

    def __init__(self) -> None:
        self.rows: list[NDArray[np.float32]] = []
        self.labels: list[bool] = []

    def add(self, signs: Sequence[float], label: bool) -> None:  # noqa: FBT001
        self.rows.append(np.array(signs, dtype=np.float32))
        self.labels.append(label)

    def fit(self) -> tuple[NDArray[np.float64], float]:
        return fit_logistic(np.array(self.rows, dtype=np.float64), np.array(self.labels, dtype=np.float64))


def _collect_names(reading: Reading, guesser: Guesser) -> Iterator[tuple[Candidate, int]]:
    for begin, end in guessing.find_name_runs(reading):
        for candidate in guesser.name_candidates(reading, reading.tokens.stems[begin:end]):
            yield candidate, begin


def _collect_phrases(reading: Reading, guesser: Guesser) -> Iterator[tuple[Candidate, int]]:
    for begin, end in guessing.find_plain_runs(reading):
        for candidate in guesser.phrase_candidates(reading.tokens.stems[begin:end]):
            yield candidate, begin


def _write_weights(title: str, weights: NDArray[np.float64], bias: float) -> str:
    lines = [f'        "{name}": {weight:.3f},' for name, weight in zip(SIGNS, weights, strict=False)]
    return "\n".join(
        [
            f"{title} = Weights(",
            "    signs={",
            *lines,
            "    },",
            f"    oddness={weights[-1]:.3f},",
            f"    bias={bias:.3f},",
            ")\n",
        ]
    )


# ---------------------------------------------------------------- measuring


def _measure(runs: Iterable[Run]) -> None:
    table: list[tuple[float, bool]] = []
    for name, size, samples, guesser in runs:
        started = time.process_time()
        guesser.config = GuessConfig(least_name=_LEAST[0], least_phrase=_LEAST[0])
        guesses = [guesser.guess(sample.reading) for sample in samples]
        spent = time.process_time() - started
        print(f"\n{name}, pile of {size} and {len(samples)}; {1000 * spent / len(samples):.0f} ms a text")
        print(
            "| kind | from | damaged | known | right | in part | wrong | right of the known | honest articles with a guess |"
        )
        print("|---|---|---|---|---|---|---|---|---|")
        for kind in ("names", "phrases"):
            for least in _LEAST:
                total, false = Score(), 0
                for sample, found in zip(samples, guesses, strict=True):
                    kept = [
                        guess
                        for guess in found
                        if guess.probability >= least and guess.is_name == (kind == "names")
                    ]
                    if sample.is_reworded:
                        score = score_guesses(kept, sample.damage, guesser.names.knows)[kind == "phrases"]
                        total += score
                    else:
                        false += bool(kept)
                print(_row(kind, least, total, false, sum(not sample.is_reworded for sample in samples)))
        for sample, found in zip(samples, guesses, strict=True):
            table += [(guess.probability, is_right(guess.swaps, sample.damage)) for guess in found]
    _print_calibration(table)


def _measure_tortured(pairs: Sequence[Mapping[str, str]]) -> None:
    """Phrases of science by themselves, with no pile: how many the lexicon knows at all, and what is guessed."""
    guesser = Guesser(load_lexicon(), [])
    known = right = wrong = others = 0
    drawn = sorted(pairs, key=lambda pair: draw("tortured", pair["tortured"]))[:_TORTURED]
    for pair in drawn:
        tortured, expected = (read_tokens(pair[side]).stems for side in ("tortured", "correct"))
        known += guesser.phrases.is_listed(expected)
        found = guesser.phrase_candidates(tortured)
        if not found:
            continue
        odds = PHRASE_WEIGHTS.weigh(np.stack([each.signs for each in found]), _ODD)
        best = found[int(odds.argmax())]
        if odds.max() > 0:
            words = list(tortured)
            for begin, end, word in reversed(best.changes):
                words[begin:end] = [word]
            right += tuple(words) == expected
            wrong += tuple(words) != expected
        others += expected in {each.wording for each in found}
    print(
        f"tortured phrases: {len(drawn)}; known to the lexicon {known}; among the candidates {others}; "
        f"at even odds right {right}, wrong {wrong}"
    )


def _row(kind: str, least: float, total: Score, false: int, honest: int) -> str:
    counts = (total.known, total.right, total.part, total.wrong)
    shares = [f"{100 * count / max(total.damaged, 1):.1f} %" for count in counts]
    shares.append(f"{100 * total.right_known / max(total.known, 1):.1f} %")
    return f"| {kind} | {least} | {total.damaged} | {' | '.join(shares)} | {1000 * false / max(honest, 1):.0f} in 1,000 |"


def _print_calibration(table: Sequence[tuple[float, bool]]) -> None:
    print("\n| probability given | guesses | mean | right |")
    print("|---|---|---|---|")
    for least, most in zip(_LEAST, (*_LEAST[1:], 1.01), strict=True):
        rows = [(given, right) for given, right in table if least <= given < most]
        if rows:
            mean, right = (sum(column) / len(rows) for column in zip(*rows, strict=True))
            print(f"| {least} to {min(most, 1.0)} | {len(rows)} | {mean:.2f} | {right:.2f} |")


if __name__ == "__main__":
    main()
