"""What the bench makes of the signs' readings: weights, sums, verdicts."""

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from direction.independence import correlate_rules, correlate_within, read_ratios
from direction.pairs import read_obfuscated, read_phrase_evidence
from direction.readings import RULES, Readings, read_sizes
from direction.weights import (
    COLUMNS,
    PRODUCT,
    count_net,
    fit_logistic,
    fit_pooled,
    fit_weights,
    list_weights,
    log_loss,
    pool,
    total,
)
from unspin.families.wording_signs import BOUND
from unspin.text.lexicon import load_lexicon


def _readings(rule: str, counts: dict[int, int]) -> Readings:
    sizes = np.zeros((sum(counts.values()), len(RULES)), dtype=np.int32)
    sizes[:, RULES.index(rule)] = [size for size, count in counts.items() for _ in range(count)]
    return Readings(sizes)


def test_a_weight_is_the_ratio_of_right_to_wrong() -> None:
    weights = fit_weights([_readings("theme", {1: 7, -1: 3}), _readings("theme", {2: 1})])
    assert weights["theme"] == {1: pytest.approx(np.log(8 / 4)), 2: pytest.approx(np.log(2))}
    assert weights["fit"] == {}


def test_sums_are_turned_round_with_the_sides_and_kept_within_bounds() -> None:
    once, turned, often = (
        pool(count_net([_readings("known-name", {size: count})]), list_weights(PRODUCT))
        for size, count in ((1, 1), (-1, 1), (1, 900))
    )
    assert once == PRODUCT["known-name"][1]
    assert turned == -once
    assert often == BOUND


def test_a_larger_size_than_known_weighs_as_the_largest() -> None:
    net = count_net([_readings("length", {9: 1})])
    assert COLUMNS[int(net.argmax())] == ("length", max(PRODUCT["length"]))


def test_a_rule_that_errs_gets_no_weight() -> None:
    right, wrong = COLUMNS.index(("theme", 1)), COLUMNS.index(("fit", 1))
    net = np.zeros((50, len(COLUMNS)))
    net[:, right], net[:, wrong] = 1.0, -1.0
    weights = fit_pooled(net, np.ones(50))
    assert weights[wrong] == 0 < weights[right]


def test_a_logistic_finds_what_tells_apart() -> None:
    rows = np.array([[0.0, 1.0], [0.1, 0.0], [0.9, 1.0], [1.0, 0.0]] * 10)
    constant, first, second = fit_logistic(rows, np.array([0.0, 0.0, 1.0, 1.0] * 10), np.ones(40))
    assert first > 2
    assert abs(second) < 0.5
    assert constant < 0


def test_independence_of_rules_and_of_swaps() -> None:
    theme, fit = RULES.index("theme"), RULES.index("fit")
    alike, apart = (np.zeros((20, len(RULES)), dtype=np.int32) for _ in range(2))
    alike[:, theme] = alike[:, fit] = np.where(np.arange(20) < 15, 1, -1)
    apart[:, theme] = -1
    ratios = read_ratios([Readings(alike), Readings(alike), Readings(apart[:5])])
    assert correlate_rules(ratios)[fit, theme] == pytest.approx(1.0)
    assert correlate_within(ratios)[theme] > 0.3


def test_obfuscated_passages_are_read_from_the_gold(tmp_path: Path) -> None:
    text = "The owner of the big harbour bought new engines, and his ships brought oil and grain to all the towns "
    for folder, name, content in (
        ("src", "s.txt", f"Before. {text * 3}After."),
        ("susp", "t.txt", f"Other things. {text.replace('bought', 'purchased') * 3}"),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(content, encoding="utf-8")
    (tmp_path / "03").mkdir()
    length = 3 * len(text)
    (tmp_path / "03" / "case.xml").write_text(
        f"""<document reference="t.txt"><feature name="plagiarism" source_reference="s.txt" source_offset="8"
        source_length="{length}" this_offset="14" this_length="{length + 9}" /></document>""",
        encoding="utf-8",
    )
    (found,) = read_obfuscated(tmp_path / "03", load_lexicon(), 5)
    assert found.comparison.left_share == found.comparison.right_share == 1.0
    assert {swap.right_words for swap in found.comparison.swaps} == {"purchased"}


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
    assert total([Readings(read_sizes(found[1]))], "length") == Counter({2: 1})
