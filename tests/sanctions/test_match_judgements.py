from __future__ import annotations

import json

import pytest

from unspin.errors import UsageError
from unspin.model import Decision, ListedName, Listing, ListingKind, Match, SanctionsList, SpellingUsed
from unspin.sanctions.match_judgements import MatchJudgement, apply_judgements, read_match_judgements


def match(name: str, listing: str, list_name: str = "UN", spelling: str = "") -> Match:
    return Match(
        name=name,
        spelling=spelling or name,
        used=SpellingUsed.WRITTEN,
        listing=Listing(
            id=listing, list=list_name, name="X", kind=ListingKind.PERSON, names=(ListedName(words="X"),)
        ),
        listed_name=ListedName(words="X"),
        source=SanctionsList(name=list_name, format="names", paths=(), sha256=(), read=1, kept=1),
        score=0.9,
        why=(),
    )


CLEARED = MatchJudgement(name="john  SMITH", listing="7", decision=Decision.CLEARED, note="born later")

CASES = [
    (match("John Smith", "7"), CLEARED, Decision.CLEARED, "without case, blanks folded"),
    (match("J. Smith", "7", spelling="John Smith"), CLEARED, Decision.CLEARED, "by the spelling that hit"),
    (match("John Smith", "8"), CLEARED, None, "another entry"),
    (match("John Smithe", "7"), CLEARED, None, "another name"),
    (match("A", "7"), MatchJudgement(name="a", listing="7", list="UN", decision=Decision.CONFIRMED), Decision.CONFIRMED, "the list named"),
    (match("A", "7"), MatchJudgement(name="a", listing="7", list="EU", decision=Decision.CONFIRMED), None, "another list"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "judgement", "expected", "why"), CASES, ids=[why for *_, why in CASES])
def test_decisions(one: Match, judgement: MatchJudgement, expected: Decision | None, why: str) -> None:
    (judged,), unmet = apply_judgements([one], [judgement])
    assert judged.decision is expected, why
    assert judged.note == (judgement.note if expected else "")
    assert unmet == ([] if expected else [judgement])


def test_the_later_line_counts() -> None:
    later = MatchJudgement(name="John Smith", listing="7", decision=Decision.CONFIRMED)
    (judged,), unmet = apply_judgements([match("John Smith", "7")], [CLEARED, later])
    assert (judged.decision, unmet) == (Decision.CONFIRMED, [])


def test_a_file_of_judgements() -> None:
    lines = [
        "# mine",
        "",
        json.dumps({"name": "a", "listing": "7", "decision": "cleared", "note": "n", "list": "UN"}),
    ]
    assert list(read_match_judgements(lines)) == [
        MatchJudgement(name="a", listing="7", list="UN", decision=Decision.CLEARED, note="n")
    ]


BROKEN = [
    ("no JSON", "line 1: this is no JSON object"),
    ("[1]", "this is no JSON object"),
    ("[" * 100_000, "this is no JSON object"),
    ('{"name": "a", "decision": "cleared"}', "listing is missing or no text"),
    ('{"name": "a", "listing": 7, "decision": "cleared"}', "listing is missing or no text"),
    ('{"name": "a", "listing": "7"}', "decision is missing"),
    ('{"name": "a", "listing": "7", "decision": "maybe"}', "the decision 'maybe' is not known"),
]


@pytest.mark.parametrize(("line", "message"), BROKEN)
def test_broken_lines_are_told(line: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        list(read_match_judgements([line], "decided.jsonl"))
    assert message in str(caught.value)
    assert str(caught.value).startswith("decided.jsonl, line 1: ")
