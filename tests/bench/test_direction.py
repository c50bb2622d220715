"""What the bench makes of the signs' readings: weights, sums, verdicts."""

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from direction.pairs import read_phrase_evidence
from direction.readings import RULES, Readings, read_rules
from direction.weights import BOUNDS, PRODUCT, fit_factors, fit_weights, log_loss, pool, sum_rules
from unspin.text.lexicon import load_lexicon


def _readings(rule: str, counts: dict[int, int]) -> Readings:
    by_rule = {name: Counter(counts if name == rule else {}) for name in RULES}
    return Readings(0.3, sum(counts.values()), by_rule)


def test_a_weight_is_the_ratio_of_right_to_wrong() -> None:
    weights = fit_weights([_readings("theme", {1: 7, -1: 3}), _readings("theme", {2: 1})])
    assert weights["theme"] == {1: pytest.approx(np.log(8 / 4)), 2: pytest.approx(np.log(2))}
    assert weights["fit"] == {}


def test_sums_are_turned_round_with_the_sides_and_kept_within_bounds() -> None:
    once = sum_rules([_readings("known-name", {1: 1})], PRODUCT)
    turned = sum_rules([_readings("known-name", {-1: 1})], PRODUCT)
    often = sum_rules([_readings("known-name", {1: 100})], PRODUCT)
    assert once.sum() == PRODUCT["known-name"][1]
    assert pool(turned) == -pool(once)
    assert pool(often) == BOUNDS[RULES.index("known-name")]


def test_a_larger_size_than_known_weighs_as_the_largest() -> None:
    sums = sum_rules([_readings("length", {9: 1})], PRODUCT)
    assert sums.sum() == max(PRODUCT["length"].values())


def test_a_rule_that_errs_gets_no_factor() -> None:
    right, wrong = RULES.index("theme"), RULES.index("fit")
    sums = np.zeros((50, len(RULES)))
    sums[:, right], sums[:, wrong] = 1.0, -1.0
    factors = fit_factors(sums)
    assert factors[wrong] == 0 < factors[right]


def test_log_loss_of_no_verdict_is_that_of_a_coin() -> None:
    assert log_loss(np.zeros(3)) == pytest.approx(np.log(2))


def test_phrases_are_read_word_by_word_or_between_the_same_ends(tmp_path: Path) -> None:
    path = tmp_path / "phrases.json"
    phrases = [
        {"correct": "deep neural network (DNN)", "tortured": "profound neural organization"},
        {"correct": "random value set", "tortured": "irregular worth of a set"},
        {"correct": "same", "tortured": "same"},
    ]
    path.write_text(json.dumps({"phrases": phrases}), encoding="utf-8")
    found = list(read_phrase_evidence(path, load_lexicon()))
    assert [evidence.ranges for evidence in found] == [
        (((0, 1), (0, 1)), ((2, 3), (2, 3))),
        (((0, 2), (0, 4)),),
    ]
    assert read_rules(0.0, found[1]).counts["length"] == Counter({2: 1})
