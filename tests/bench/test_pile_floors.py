"""Floors of the pile engine on a made-up pile small enough for every run; bench/peers.py and growth.py have the figures."""

import unspin
from pile.scoring import score_pairs
from pile.synthetic import PileConfig, make_pile
from pile.vocabulary import make_words

_FLOORS = {0.05: 1.0, 0.2: 1.0, 0.35: 1.0, 0.5: 0.95}


def test_copies_are_found_and_nothing_else() -> None:
    config = PileConfig(texts=400, copies=80, words=300, seed=3)
    pile = make_pile(config, make_words(config.vocabulary, config.exponent))
    found = unspin.find_copies(pile.texts, ids=pile.ids)
    score = score_pairs(zip(found["left"].to_pylist(), found["right"].to_pylist(), strict=True), pile.gold)
    assert score.false == 0
    assert all(score.recall[rate] >= floor for rate, floor in _FLOORS.items()), score.recall
