from __future__ import annotations

import pytest

from unspin.errors import UsageError
from unspin.network.actor_judgements import ActorJudgement, read_actor_judgements


def test_lines_are_judgements() -> None:
    lines = ["# a remark", "", '{"left": "A B", "right": "0f", "same": false, "note": "two people"}']
    assert list(read_actor_judgements(lines)) == [
        ActorJudgement(left="A B", right="0f", same=False, note="two people")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "no JSON",
        "[]",
        '{"left": "a", "right": "b"}',
        '{"left": 1, "right": "b", "same": true}',
        "[" * 100_000,
    ],
)
def test_other_lines_are_refused(line: str) -> None:
    with pytest.raises(UsageError, match=r"judged\.jsonl, line 2.*expected"):
        list(read_actor_judgements(["# fine", line], "judged.jsonl"))
