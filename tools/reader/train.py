"""Trains the reader and writes its weights: `python train.py --polnear DIR --names DIR --model DIR --out FILE`.

Each step takes a batch of windows with attributions and one of sentences with names, through the same encoder. The
whole is seeded; two runs on one machine with the same number of threads give the same weights.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path

import numpy as np
import torch
from batches import Batch, Example, cut_windows, join_batch, make_example, make_named
from corpus import read_polnear
from losses import allow_things, link_loss, row_loss
from made import make_sentences, read_moulds, rename
from named import NamedSentence, read_columns
from tokenizers import Tokenizer
from torch import Tensor, nn

from network import Tagger, load_minilm
from unspin.claims.reader.labels import LINK_WIDTH, NAME_LABELS, PART_LABELS

_ENCODER_RATE, _HEAD_RATE = 2e-4, 1e-3
_WINDOWS, _SENTENCES = 16, 32
_WARM_UP = 0.08
_STEADY = 5.0
_MADE = 8000
"""Sentences made from moulds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What a stage of training weighs and reads.

    Attributes:
        rounds: times that every article is read.
        rate: factor on the learning rates.
        seed: of everything random.
        links: weight of the links' losses, each, beside the parts' 1.
        names: weight of the names' loss.
        score_rate: learning rate of the distances' scores.
        wikigold: times that wikigold is read; it is the one set of edited prose, a tenth of the others' size.
        renamed: times that it is read with half of its names changed.
        tweets_one_in: one tweet in this many is read; they are labelled loosely.
    """

    rounds: int
    rate: float
    seed: int
    links: float
    names: float
    score_rate: float
    wikigold: int
    renamed: int
    tweets_one_in: int


STAGES = {
    "first": Stage(
        rounds=5,
        rate=1.0,
        seed=1,
        links=0.1,
        names=0.5,
        score_rate=1e-3,
        wikigold=3,
        renamed=0,
        tweets_one_in=1,
    ),
    # After the first, contents hung on cues too far away, and names were found where tweets have them.
    "second": Stage(
        rounds=2,
        rate=0.4,
        seed=2,
        links=0.3,
        names=0.7,
        score_rate=3e-2,
        wikigold=1,
        renamed=4,
        tweets_one_in=2,
    ),
}


def main() -> None:
    """Nothing; the weights stand in `--out`."""
    options = read_options()
    stage = STAGES[options.stage]
    torch.manual_seed(stage.seed)
    chance = random.Random(stage.seed)  # noqa: S311 - no secret hangs on it
    tokenizer = open_tokenizer(options.model)
    held_out = set(options.without.split(","))
    articles = [one for one in read_polnear(options.polnear) if one.publisher not in held_out]
    examples = [make_example(one, tokenizer) for one in articles]
    named = [make_named(one, tokenizer) for one in read_named(options.names, stage)]
    print(f"{len(examples)} articles, {len(named)} sentences with names", flush=True)
    tagger = Tagger()
    if options.start:
        tagger.load_state_dict(torch.load(options.start))
    else:
        load_minilm(tagger, options.model)
    train(tagger, examples, named, Training(stage=stage, chance=chance, out=options.out))


def read_options() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True, help="folder with text/ and attributions/")
    parser.add_argument("--names", type=Path, required=True, help="folder of wikigold, WNUT17, BTC")
    parser.add_argument("--model", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--without", default="", help="publishers that are held out, with commas")
    parser.add_argument("--stage", choices=STAGES, default="first")
    parser.add_argument("--start", type=Path, help="weights to go on from; by default the sentence encoder's")
    return parser.parse_args()


def open_tokenizer(folder: Path) -> Tokenizer:
    """The model's tokenizer, which neither cuts nor pads."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def read_named(folder: Path, stage: Stage) -> Iterator[NamedSentence]:
    """The training sentences with names, some also in one case; Universal NER is not among them."""
    moulds = read_moulds(Path(__file__).parent / "moulds.txt")
    sentences = chain(_read_files(folder, stage), make_sentences(moulds, _MADE, seed=1))
    for number, sentence in enumerate(sentences):
        yield sentence
        if number % 12 == 0:
            yield replace(sentence, text=sentence.text.lower())
        if number % 25 == 1:
            yield replace(sentence, text=sentence.text.upper())


def _read_files(folder: Path, stage: Stage) -> Iterator[NamedSentence]:
    wikigold = folder / "wikigold/CONLL-format/data/wikigold.conll.txt"
    for _ in range(stage.wikigold):
        yield from read_columns(wikigold, things_known=False)
    for number in range(stage.renamed):
        yield from rename(read_columns(wikigold, things_known=False), seed=number)
    for path in sorted((folder / "BTC/CONLL-format/data").glob("*.conll")):
        yield from islice(read_columns(path, things_known=False), None, None, stage.tweets_one_in)
    for path in sorted((folder / "WNUT17/CONLL-format/data").glob("*/*")):
        yield from read_columns(path, things_known=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """How a run goes: its stage, its chance, and where the weights are written."""

    stage: Stage
    chance: random.Random
    out: Path


def train(
    tagger: Tagger,
    examples: Sequence[Example],
    named: Sequence[Example],
    run: Training,
) -> None:
    """Nothing; the weights are written after every round."""
    tagger.pieces.requires_grad_(
        requires_grad=False
    )  # half of all weights; the sets are too small to move them
    named = sorted(
        (one for one in named if 0 < len(one.pieces.ids) <= 200), key=lambda one: len(one.pieces.ids)
    )
    stage, chance = run.stage, run.chance
    rounds = [list(_windows(examples, chance)) for _ in range(stage.rounds)]
    steps = sum(len(round_) for round_ in rounds)
    optimizer = torch.optim.AdamW(_group(tagger, stage), weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, steps))
    begun, step = time.time(), 0
    for number, windows in enumerate(rounds, start=1):
        tagger.train()
        sums = np.zeros(4)
        for batch in windows:
            first = chance.randrange(len(named) - _SENTENCES)  # of like length, so that little is padded
            with_names = join_batch(named[first : first + _SENTENCES])
            losses = find_losses(tagger, batch, with_names)
            optimizer.zero_grad()
            (losses[0] + stage.links * (losses[1] + losses[2]) + stage.names * losses[3]).backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), _STEADY)
            optimizer.step()
            schedule.step()
            sums += [float(loss.detach()) for loss in losses]
            step += 1
            if step % 20 == 0:
                print(f"step {step}/{steps} {time.time() - begun:.0f} s {losses[0].item():.4f}", flush=True)
        print(
            f"round {number}: losses {np.round(sums / len(windows), 4)} {time.time() - begun:.0f} s",
            flush=True,
        )
        torch.save(tagger.state_dict(), run.out)


def _group(tagger: Tagger, stage: Stage) -> list[dict[str, object]]:
    """The weights with their learning rates: the encoder's, the heads', and those of the few single scores."""
    rates = dict.fromkeys(("head", "parts", "names", "writings"), _HEAD_RATE)
    rates |= dict.fromkeys(("distances", "nothing"), stage.score_rate)
    return [
        {"params": [weights], "lr": rates.get(name.split(".")[0], _ENCODER_RATE) * stage.rate}
        for name, weights in tagger.named_parameters()
        if weights.requires_grad
    ]


def _windows(examples: Sequence[Example], chance: random.Random) -> Iterator[Batch]:
    """A round's windows in random batches."""
    windows = [window for example in examples for window in cut_windows(example, chance)]
    chance.shuffle(windows)
    for first in range(0, len(windows) - _WINDOWS // 2, _WINDOWS):
        yield join_batch(windows[first : first + _WINDOWS])


def _rate(step: int, steps: int) -> float:
    """Rises to 1 in the first steps, then falls to 0."""
    warm = max(1, int(steps * _WARM_UP))
    return (step + 1) / warm if step < warm else max(0.0, (steps - step) / (steps - warm))


def find_losses(tagger: Tagger, batch: Batch, named: Batch) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Losses of parts, of links to sources, of links to cues, and of names."""
    scores, _, links = _run(tagger, batch)
    parts = row_loss(scores, batch.labels, tagger.parts)
    kinds = []
    for kind, gold in enumerate((batch.sources, batch.cues)):
        learned = tagger.distances[kind], tagger.nothing[kind]
        kinds.append(link_loss(links[:, :, 2 * kind], links[:, :, 2 * kind + 1], gold, batch.labels, learned))
    _, scores, _ = _run(tagger, named)
    allowed = allow_things(named.labels, named.things_known)
    return parts, kinds[0], kinds[1], row_loss(scores, named.labels, tagger.names, allowed)


def _run(tagger: Tagger, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
    """Scores of parts and of names and link vectors for each word."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        outputs = tagger(batch.ids, batch.writings).float()
    outputs = outputs.gather(1, batch.words[:, :, None].expand(-1, -1, outputs.shape[-1]))
    parts, names, links = outputs.split([PART_LABELS, NAME_LABELS, 4 * LINK_WIDTH], dim=-1)
    return parts, names, links.reshape(*links.shape[:2], 4, LINK_WIDTH)


if __name__ == "__main__":
    main()
