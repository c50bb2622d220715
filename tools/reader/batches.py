"""Training batches: windows of articles with parts and links, and sentences with names.

A label of -1 is not counted in the loss. Links are word indices within the window; -1 is not counted, and the number
of words stands for "none".
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from corpus import GoldArticle
from named import NamedSentence
from tokenizers import Tokenizer
from torch import Tensor

from unspin.claims.reader.labels import NAME_KINDS, PARTS, begin_label, inside_label
from unspin.claims.reader.pieces import Pieces, cut_pieces
from unspin.claims.reader.windows import LENGTH

_OPEN, _CLOSE = 101, 102


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text's pieces and what its w words are, each array of shape (w,).

    Attributes:
        pieces: the text as the network takes it.
        labels: of parts, or of names.
        sources: for the first word of a cue, the first word of its source, or w for none; -1 elsewhere.
        cues: for the first word of a content, the first word of its cue, or w for none; -1 elsewhere.
        things_known: whether a bare word is no thing.
    """

    pieces: Pieces
    labels: np.ndarray
    sources: np.ndarray
    cues: np.ndarray
    things_known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """n windows padded to t pieces and w words; shapes (n, t) and (n, w)."""

    ids: Tensor
    writings: Tensor
    words: Tensor
    labels: Tensor
    sources: Tensor
    cues: Tensor
    things_known: Tensor


def make_example(article: GoldArticle, tokenizer: Tokenizer) -> Example:
    """An article's words, labelled by parts and linked."""
    pieces = cut_pieces(article.text, tokenizer)
    begins = pieces.begins[pieces.words]
    count = len(begins)
    labels, sources, cues = np.zeros(count, np.int64), np.full(count, -1), np.full(count, -1)

    def mark(spans: Sequence[tuple[int, int]], part: int) -> list[int]:
        firsts = []
        for begin, end in spans:
            first, last = np.searchsorted(begins, [begin, end])
            if first < last:
                labels[first] = begin_label(part)
                labels[first + 1 : last] = inside_label(part)
                firsts.append(int(first))
        return firsts

    for one in article.attributions:
        source, cue, content = (mark(getattr(one, part), index) for index, part in enumerate(PARTS))
        if cue:
            sources[cue[0]] = source[0] if source else count
            cues[content] = cue[0]
    return Example(pieces=pieces, labels=labels, sources=sources, cues=cues)


def make_named(sentence: NamedSentence, tokenizer: Tokenizer) -> Example:
    """A sentence's words, labelled by names."""
    pieces = cut_pieces(sentence.text, tokenizer)
    begins = pieces.begins[pieces.words]
    labels = np.zeros(len(begins), np.int64)
    for begin, end, kind in sentence.names:
        first, last = np.searchsorted(begins, [begin, end])
        number = [str(one) for one in NAME_KINDS].index(kind)
        labels[first] = begin_label(number)
        labels[first + 1 : last] = inside_label(number)
    none = np.full(len(begins), -1)
    return Example(pieces=pieces, labels=labels, sources=none, cues=none, things_known=sentence.things_known)


def cut_windows(example: Example, chance: random.Random) -> Iterator[Example]:
    """The example in windows of the network's length, from a random begin, so that each round cuts elsewhere."""
    words, count = example.pieces.words, len(example.pieces.ids)
    begin = -chance.randrange(LENGTH) if count > LENGTH else 0
    while begin < count:
        first, last = np.searchsorted(words, [max(begin, 0), min(begin + LENGTH, count)])
        if last - first > 8:
            yield _slice(example, int(first), int(last))
        begin += LENGTH


def _slice(example: Example, first: int, last: int) -> Example:
    pieces, count = example.pieces, len(example.labels)
    begin = int(pieces.words[first])
    end = int(pieces.words[last]) if last < count else len(pieces.ids)
    end = min(end, begin + LENGTH)

    def shift(links: np.ndarray) -> np.ndarray:
        inside = (links >= first) & (links < last)
        none = links == count
        return np.where(inside, links - first, np.where(none, last - first, -1))[first:last]

    return Example(
        pieces=Pieces(
            ids=pieces.ids[begin:end],
            writings=pieces.writings[begin:end],
            begins=pieces.begins[begin:end],
            ends=pieces.ends[begin:end],
            words=pieces.words[first:last] - begin,
        ),
        labels=example.labels[first:last],
        sources=shift(example.sources),
        cues=shift(example.cues),
        things_known=example.things_known,
    )


def join_batch(examples: Sequence[Example]) -> Batch:
    """The examples as one batch, padded; word indices count the opening mark."""
    count = len(examples)
    width = max(len(one.pieces.ids) for one in examples) + 2
    words = max(len(one.labels) for one in examples)
    ids, writings = np.zeros((count, width), np.int64), np.zeros((count, width), np.int64)
    places, labels = np.zeros((count, words), np.int64), np.full((count, words), -1)
    sources, cues = np.full((count, words), -1), np.full((count, words), -1)
    for row, one in enumerate(examples):
        length, n = len(one.pieces.ids), len(one.labels)
        ids[row, 0], ids[row, length + 1] = _OPEN, _CLOSE
        ids[row, 1 : length + 1] = one.pieces.ids
        writings[row, 1 : length + 1] = one.pieces.writings
        places[row, :n] = one.pieces.words + 1
        labels[row, :n] = one.labels
        sources[row, :n] = np.where(one.sources == n, words, one.sources)
        cues[row, :n] = np.where(one.cues == n, words, one.cues)
    arrays = (ids, writings, places, labels, sources, cues, np.array([one.things_known for one in examples]))
    return Batch(**dict(zip(Batch.__slots__, map(torch.from_numpy, arrays), strict=True)))
