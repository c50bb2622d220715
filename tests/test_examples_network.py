"""Floors under the ties and techniques that are read: on the example pages, and on the sixty labelled sentences.

The labels are `examples/expected.json` under `network` and `bench/network/sentences.jsonl`; both were written before the
rules were seen, and both have been looked at since, miss by miss: the figures are those of development. Raising a floor
is a commit; lowering one needs a reason in it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from unspin.model import Network
from unspin.pipeline.networking import read_network

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "bench" / "network"))

from example_pages import EXAMPLES, score_pages, score_techniques  # noqa: E402 - the bench is no package
from matching import Score  # noqa: E402
from ties import score_sentences  # noqa: E402

PRECISION = 0.9
"""Asked for of all three."""
RECALL_OF_SENTENCES = 0.75
RECALL_ON_PAGES = 0.8
RECALL_OF_TECHNIQUES = 0.7


@pytest.fixture(scope="module")
def network() -> Network:
    return read_network([EXAMPLES / "pages"])


def check(score: Score, recall: float) -> None:
    assert score.right / score.read >= PRECISION, score.wrong
    assert score.found / score.labels >= recall, score.missed


def test_ties_of_the_sentences() -> None:
    check(score_sentences(), RECALL_OF_SENTENCES)


def test_ties_on_the_example_pages(network: Network) -> None:
    check(score_pages(network), RECALL_ON_PAGES)


def test_techniques_on_the_example_pages(network: Network) -> None:
    check(score_techniques(network), RECALL_OF_TECHNIQUES)


def test_no_sentence_shows_a_technique_twice(network: Network) -> None:
    seen = [(use.article, use.technique.code, use.sentence.begin) for use in network.techniques]
    assert len(seen) == len(set(seen))


def test_every_tie_rests_on_a_claim_of_its_article_and_on_words_inside_its_sentence(network: Network) -> None:
    claims = {claim.id: claim for claim in network.ledger.claims}
    for tie in network.ties:
        for one in tie.evidence:
            reading = one.reading
            assert claims[reading.claim].article == reading.article
            assert reading.rule
            assert reading.sentence.begin <= reading.words.begin < reading.words.end <= reading.sentence.end
