"""The made-up pile: the same for the same seed, and its gold true."""

import json
from pathlib import Path

import numpy as np
import pytest

from pile.scoring import Score, score_pairs
from pile.synthetic import Gold, PileConfig, list_gold, make_pile, write_pile
from pile.vocabulary import make_words, read_words

_CONFIG = PileConfig(texts=60, copies=20, words=80, vocabulary=3_000, seed=7)
_WORDS = make_words(_CONFIG.vocabulary, _CONFIG.exponent)


def test_same_seed_same_pile() -> None:
    assert make_pile(_CONFIG, _WORDS) == make_pile(_CONFIG, _WORDS)


def test_another_seed_another_pile() -> None:
    other = PileConfig(texts=60, copies=20, words=80, vocabulary=3_000, seed=8)
    assert make_pile(other, _WORDS).texts != make_pile(_CONFIG, _WORDS).texts


def test_the_originals_do_not_depend_on_the_copies() -> None:
    fewer = PileConfig(texts=60, copies=4, words=80, vocabulary=3_000, seed=7)
    assert make_pile(fewer, _WORDS).texts[:60] == make_pile(_CONFIG, _WORDS).texts[:60]


def test_blocks_join_without_a_seam(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pile.synthetic._BLOCK", 16)
    pile = make_pile(_CONFIG, _WORDS)
    texts = dict(zip(pile.ids, pile.texts, strict=True))
    assert len(texts) == len(set(pile.texts)) == 80
    assert all(_count_changed(texts[each.copy], texts[each.source]) <= each.rate * 80 for each in pile.gold)


def test_copies_have_the_rate_of_their_words_replaced() -> None:
    pile = make_pile(_CONFIG, _WORDS)
    texts = dict(zip(pile.ids, pile.texts, strict=True))
    assert len(pile.gold) == len({each.source for each in pile.gold}) == 20
    assert sorted(each.rate for each in pile.gold) == sorted(_CONFIG.rates * 5)
    for each in pile.gold:
        changed = _count_changed(texts[each.copy], texts[each.source])
        assert 0.8 * each.rate * 80 - 2 <= changed <= each.rate * 80  # a word may replace itself


def _count_changed(copy: str, source: str) -> int:
    return sum(mine != theirs for mine, theirs in zip(copy.split(), source.split(), strict=True))


def test_the_file_holds_the_pile(tmp_path: Path) -> None:
    path = tmp_path / "pile.jsonl"
    gold = write_pile(_CONFIG, _WORDS, path)
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    pile = make_pile(_CONFIG, _WORDS)
    assert gold == pile.gold == list_gold(_CONFIG)
    assert [record["id"] for record in records] == pile.ids
    assert [record["text"] for record in records] == pile.texts


def test_more_copies_than_texts_are_refused() -> None:
    with pytest.raises(ValueError, match="no text is copied twice"):
        list_gold(PileConfig(texts=3, copies=4))


def test_made_up_words_differ_and_follow_the_exponent() -> None:
    assert len(set(_WORDS.words)) == 3_000
    assert np.isclose(_WORDS.shares.sum(), 1)
    assert np.isclose(_WORDS.shares[0] / _WORDS.shares[9], 10)
    assert np.isclose(make_words(100, 0).shares[99], 0.01)


def test_words_of_news_by_frequency(tmp_path: Path) -> None:
    (tmp_path / "bbc" / "tech").mkdir(parents=True)
    (tmp_path / "bbc" / "tech" / "001.txt").write_text(
        "The bank and the river.\n\nThe bank’s.", encoding="utf-8"
    )
    words = read_words(tmp_path)
    assert words.words == ("the", "and", "bank", "bank’s", "river")
    assert np.allclose(words.shares, np.array([3, 1, 1, 1, 1]) / 7)


_GOLD = [Gold("c1", "t1", 0.05), Gold("c2", "t2", 0.05), Gold("c3", "t3", 0.5)]


@pytest.mark.parametrize(
    ("pairs", "expected", "why"),
    [
        ([], Score({0.05: 0.0, 0.5: 0.0}, 0, 0), "nothing reported"),
        ([("c1", "t1")], Score({0.05: 0.5, 0.5: 0.0}, 1, 0), "one of two"),
        ([("t1", "c1"), ("c1", "t1")], Score({0.05: 0.5, 0.5: 0.0}, 1, 0), "the order does not count"),
        ([("c3", "t3"), ("c3", "t2")], Score({0.05: 0.0, 0.5: 1.0}, 2, 1), "another source is false"),
        ([("c1", "c1")], Score({0.05: 0.0, 0.5: 0.0}, 0, 0), "a text with itself is no pair"),
    ],
)
def test_score(pairs: list[tuple[str, str]], expected: Score, why: str) -> None:
    assert score_pairs(pairs, _GOLD) == expected, why
