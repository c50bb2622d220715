"""The labels of ties are what they say: codes that exist, words that stand in their texts, pages that are there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from unspin.model import ActorKind, TieKind, TieStatus

ROOT = Path(__file__).parents[2]
SENTENCES = [
    json.loads(line)
    for line in (ROOT / "bench/network/sentences.jsonl").read_text(encoding="utf-8").splitlines()
]
EXPECTED: dict[str, Any] = json.loads((ROOT / "examples/expected.json").read_text(encoding="utf-8"))
LABELS: dict[str, Any] = EXPECTED["network"]
KINDS = {kind.value for kind in TieKind}
STATUSES = {status.value for status in TieStatus}


def listed(value: object) -> list[str]:
    return list(value) if isinstance(value, list) else [str(value)]


def all_ties() -> Iterator[dict[str, Any]]:
    yield from LABELS["ties"]
    for row in SENTENCES:
        yield from row["ties"]


def test_sixty_sentences_twelve_of_them_without_a_tie() -> None:
    assert len(SENTENCES) == 60
    assert sum(not row["ties"] for row in SENTENCES) == 12
    assert len({row["id"] for row in SENTENCES}) == len({row["text"] for row in SENTENCES}) == 60


def test_kinds_and_statuses_exist() -> None:
    for tie in all_ties():
        assert set(listed(tie["kind"])) <= KINDS
        assert set(listed(tie["status"])) <= STATUSES
        assert set(tie) <= {
            "kind",
            "source",
            "target",
            "goods",
            "places",
            "status",
            "page",
            "claimant",
            "may",
            "either_way",
        }


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row["id"])
def test_what_a_label_names_stands_in_its_sentence(row: dict[str, Any]) -> None:
    text = row["text"].casefold()
    for tie in row["ties"]:
        for end in (tie["source"], tie["target"]):
            assert any(one.casefold() in text for one in listed(end)), end
        for words in (*tie.get("goods", ()), *tie.get("places", ())):
            assert words.casefold() in text, words


def test_pages_and_kinds_of_actors_exist() -> None:
    for row in (*LABELS["ties"], *LABELS["techniques"]):
        assert row["page"] in EXPECTED["pages"]
    for actor in LABELS["actors"]:
        assert set(actor["pages"]) <= set(EXPECTED["pages"])
        assert actor["kind"] in {kind.value for kind in ActorKind}


def test_every_kind_of_tie_but_denying_is_in_the_sentences() -> None:
    kinds = {
        kind for row in SENTENCES for tie in row["ties"] if not tie.get("may") for kind in listed(tie["kind"])
    }
    assert kinds == KINDS - {"denies"}
