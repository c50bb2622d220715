"""Tools run on a pile, the corpus of PAN 2013, and what explains a pair."""

import json
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from pile.explain import Explainer, Loan
from pile.likeness import WordWeights
from pile.pan13 import Case, GoldPair, read_documents, read_pairs
from pile.running import TOOLS, list_settings, run_tools
from pile.usage import run_measured


def test_every_tool_names_its_settings_without_being_installed() -> None:
    assert all(list_settings(tool) for tool in TOOLS)
    with pytest.raises(ValueError, match="No tool"):
        list_settings("nothing")


def test_a_tool_that_is_not_installed_is_named(tmp_path: Path) -> None:
    texts = tmp_path / "texts.jsonl"
    texts.write_text(json.dumps({"id": "a", "text": "one"}) + "\n", encoding="utf-8")
    options = Namespace(runs=1, tools=["rensa_minhash"], python=[], limit=60)
    runs = list(run_tools(options, texts))
    assert [run.failed or "installed" for run in runs] in (["not installed"] * 2, ["installed"] * 2)


def test_usage_counts_children_and_keeps_the_exit_code() -> None:
    code = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'sum(range(10**6))']); sys.exit(3)"
    usage = run_measured([sys.executable, "-c", code])
    assert usage.exit_code == 3
    assert usage.cpu > 0
    assert usage.memory > 5


def test_usage_ends_what_takes_too_long() -> None:
    assert run_measured([sys.executable, "-c", "import time; time.sleep(60)"], limit=0.5).wall < 30


def test_pan13_is_read(tmp_path: Path) -> None:
    for folder in ("susp", "src", "02-no-obfuscation", "01-no-plagiarism"):
        (tmp_path / folder).mkdir()
    (tmp_path / "susp" / "suspicious-document00001.txt").write_bytes(b"one\r\ntwo three")
    (tmp_path / "src" / "source-document00002.txt").write_text("two", encoding="utf-8")
    pair = "suspicious-document00001", "source-document00002"
    feature = (
        '<feature name="plagiarism" this_offset="5" this_length="3" source_offset="0" source_length="3" />'
    )
    for folder, content in (("02-no-obfuscation", feature), ("01-no-plagiarism", '<feature name="about" />')):
        (tmp_path / folder / "pairs").write_text(f"{pair[0]}.txt {pair[1]}.txt\n", encoding="utf-8")
        path = tmp_path / folder / f"{pair[0]}-{pair[1]}.xml"
        path.write_text(f'<document reference="{pair[0]}.txt">{content}</document>', encoding="utf-8")
    texts = read_documents(tmp_path)
    assert texts == {pair[0]: "one\r\ntwo three", pair[1]: "two"}
    expected = [GoldPair(*pair, "no-plagiarism", ()), GoldPair(*pair, "none", (Case(5, 8, 0, 3),))]
    assert read_pairs(tmp_path) == expected
    assert texts[pair[0]][5:8] == "two"


_RUN = "the quick brown fox jumps over the lazy dog and runs away from here"
_OTHER = "nothing of this stands anywhere else in the pile because it was written for this test only"
_TEXTS = {
    "giver": f"alpha beta. {_RUN}. gamma",
    "taker": "a fast umber vixen leaps across an idle hound then flees off",
    "second": f"delta: {_RUN.upper()}!",
    "short": "quick brown fox jumps over it",
    "other": _OTHER,
}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("taker", "giver", "gold"),
        ("giver", "taker", "gold"),
        ("giver", "second", "run"),
        ("short", "second", "grams"),
        ("second", "taker", "through gold"),
        ("other", "taker", None),
        ("other", "giver", None),
    ],
)
def test_what_explains_a_pair(left: str, right: str, expected: str | None) -> None:
    explainer = Explainer(_TEXTS, {("giver", "taker")}, [Loan("taker", "giver", _RUN)])
    assert explainer.explain(left, right) == expected


_WEIGHTS = WordWeights([f"the and of w{number} v{number % 7}" for number in range(200)])


def test_passages_share_text_by_their_rare_words() -> None:
    left = " ".join(f"w{number} the" for number in range(30))
    swapped = " ".join(f"w{number if number % 5 else number + 100} of" for number in range(30))
    other = " ".join(f"w{number} the" for number in range(100, 130))
    assert _WEIGHTS.share_text(left, swapped)
    assert not _WEIGHTS.share_text(left, other)
    assert not _WEIGHTS.share_text("w1 w2 w3", "w1 w2 w3"), "too short to tell"


def test_the_most_alike_stretches_are_found_wherever_they_stand() -> None:
    stretch = " ".join(f"w{number}" for number in range(20))
    left = " ".join(f"w{number}" for number in range(100, 140)) + " " + stretch
    assert _WEIGHTS.find_most_alike(left, f"{stretch} the and of", 20) == pytest.approx(1)
    assert _WEIGHTS.find_most_alike(left, "w150 " * 40, 20) == 0
    assert _WEIGHTS.find_most_alike("w1", "w1", 20) == 0
