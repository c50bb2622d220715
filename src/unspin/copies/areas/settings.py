"""What counts as an area.

The numbers were chosen on half a of the PAN 2013 training texts (bench/pan13.py --core --half a) and checked on half b;
only `best_share` and `most_asked` were chosen with both in sight.
"""

from __future__ import annotations

from typing import NamedTuple


class AreaSettings(NamedTuple):
    """How areas are found. Scores are in nats; a compiled kernel takes it as it is.

    Attributes:
        block: words in a block of a seed's grid.
        seed_weight: surprisal from which a word's match is a point of the grid (6.5: one word in 700).
        seed_repeats: a word that stands a · b times, on both sides together, is a point up to this product.
        seed_score: what the points of two by two blocks weigh, for a seed to be grown.
        most_seeds: seeds that are grown at most, the heaviest first; bounds the time.
        most_weight: surprisal that counts at most; rarer words are names and misprints, which flock together.
        word_boost: how much likelier a word is where its subject is spoken of.
        pair_boost: the same for two words in a row.
        wing: words beside the other side's stretch that a stretch may match while it grows.
        near: words before and after the place that answers to a word, in which it is looked for.
        reach: words beside a stretch at least, into which it may grow in one round.
        most_rounds: rounds of growth at most.
        most_work: words read in growing, for each word of both texts; bounds the time.
        loss: a stretch ends where it loses more than this.
        ordered, loose: shares of copied words that are taken to keep a neighbour, or to be kept alone, before the
            first round has measured them.
        fewest: the same shares are never taken for less than this.
        fewest_lost, most_lost: bounds of the share of copied words that are taken to be lost.
        grown_score: what both stretches of an area score at least, to be joined to another one.
        score: what an area scores at least on the mean of its two sides, to stand alone.
        best_share: share of the best area's score that another one has at least: where a long passage was copied, the
            texts speak of the same things elsewhere, too.
        most_asked: what is asked by that at most.
        words: words of its shorter stretch, to stand alone; one with fewer scores the more.
        join: areas this many words apart on both sides are one.
        double: share of the shorter stretch that two areas may have in common on one side; beyond, the weaker is left
            out as a double.
        digest_score: what a digest scores at least.
        digest_rest: what it scores at least without the best area in it, so that it is more than a copied passage.
        digest_told: what the areas in it score at most, by its own score; beyond, they tell it better one by one. A digest
            without any area in it, as two reports of one subject are, scores `digest_alone` at least.
        digest_alone: see there.
        digest_extract: words of a verbatim passage in it at most.
        digest_density: what a word of it scores at least on the mean.
        digest_ordered, digest_loose: shares of a digest's words that keep a neighbour, or are kept alone.
        digest_words: words of a digest at least.
        digest_share: its length at most, as a share of the text that it sums up.
        digest_blocks: share of that text's twentieths that it draws on at least.
        digest_loss: a digest ends where it loses more than this.
        shortest_source, longest_source: words of a text that a digest may sum up.
        settle_out, settle_in: words that an end may move out or in to come to a sentence's end.
        settle_share: share of a sentence from which all of it belongs to the area.
        ordered_share: share of words with a kept neighbour, from which ends are exact and move by
            `settle_ordered` at most.
        settle_ordered: see there.
    """

    block: int = 16
    seed_weight: float = 6.5
    seed_repeats: int = 24
    seed_score: float = 22.0
    most_seeds: int = 20_000
    most_weight: float = 13.0
    word_boost: float = 2.0
    pair_boost: float = 25.0
    wing: int = 40
    near: int = 100
    reach: int = 80
    most_rounds: int = 16
    most_work: int = 200
    loss: float = 14.0
    ordered: float = 0.25
    loose: float = 0.25
    fewest: float = 0.05
    fewest_lost: float = 0.06
    most_lost: float = 0.75
    grown_score: float = 25.0
    score: float = 80.0
    best_share: float = 0.25
    most_asked: float = 130.0
    words: int = 32
    join: int = 30
    double: float = 0.3
    digest_score: float = 130.0
    digest_rest: float = 60.0
    digest_told: float = 1.7
    digest_alone: float = 250.0
    digest_extract: int = 75
    digest_density: float = 1.3
    digest_ordered: float = 0.2
    digest_loose: float = 0.3
    digest_words: int = 40
    digest_share: float = 0.4
    digest_blocks: float = 0.7
    digest_loss: float = 25.0
    shortest_source: int = 300
    longest_source: int = 1600
    settle_out: int = 25
    settle_in: int = 20
    settle_share: float = 0.4
    ordered_share: float = 0.8
    settle_ordered: int = 3


AREA_SETTINGS = AreaSettings()
