"""`unspin.claims` and `unspin.read_ledger` on whole texts, good and bad."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

import unspin
from unspin.claims.ledger import Judgement
from unspin.model import Claim, SpeakerKind

STORY = (
    "Customs officers stopped a freighter in Velden on Monday. “The engines were bought for drones,” said Ann Reed, a "
    "senior analyst at the Osprey Institute. She said the owner had paid for them through a bank in Dubai. The owner, "
    "Meridian Shipping, denied buying the engines."
)
OTHER = (
    "Omar Haddad, who runs the harbour police, said on Tuesday that the engines aboard the freighter had been bought for "
    "drones. The crew of nine was questioned for six hours and let go. Nobody has claimed the cargo so far."
)


def named(claims: list[Claim]) -> set[str]:
    return {
        claim.speaker for claim in claims if claim.speaker and claim.speaker_kind is not SpeakerKind.AUTHOR
    }


def test_the_claims_of_a_text() -> None:
    found = unspin.claims(STORY)
    assert all(isinstance(claim, Claim) for claim in found)
    assert "Ann Reed" in named(found)
    quoted = next(claim for claim in found if claim.quotations)
    assert "The engines were bought for drones" in quoted.quotations[0].of(STORY)
    for claim in found:
        for span in (claim.source, claim.cue, *claim.content, *claim.quotations):
            assert span is None or 0 <= span.begin < span.end <= len(STORY)


def test_claims_is_a_function_though_a_room_has_its_name() -> None:
    from unspin.claims.attribution import Reading  # noqa: PLC0415 - the room, imported from

    assert Reading.__module__ == "unspin.claims.attribution"
    assert callable(unspin.claims)
    assert unspin.claims("") == []


def test_the_same_text_gives_the_same_claims() -> None:
    assert unspin.claims(STORY) == unspin.claims(STORY)


SILENT = [
    ("", "an empty text"),
    ("Home\nWorld\nSport\nWeather\nContact\nAbout us", "a list of links"),
    ("Der Minister sagte am Montag, die Bank habe vierzig Millionen Euro überwiesen.", "another language"),
    ("大臣は月曜日に、銀行が四千万ユーロを送金したと述べた。", "another script"),
    ("12 34 56\n78 90", "numbers"),
]


@pytest.mark.parametrize(("text", "why"), SILENT)
def test_no_speaker_is_invented(text: str, why: str) -> None:
    assert named(unspin.claims(text)) == set(), why


HOSTILE = [
    "“" * 2000 + " he said.",
    "He said “it is so. " * 400,
    "said " * 3000,
    "A said B said C said D said that " * 300,
    "\u202e\x00said\ud800 Ann Reed.",
    "Q: Who paid? A: I do not know. " * 50,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_cost_no_crash(text: str) -> None:
    for claim in unspin.claims(text):
        assert all(0 <= span.begin < span.end <= len(text) for span in claim.content)


def test_a_long_paragraph_takes_seconds() -> None:
    text = STORY * 300
    begun = time.process_time()
    assert unspin.claims(text)
    assert time.process_time() - begun < 60


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    rows = [
        {"id": "first", "text": STORY, "outlet": "The Courier", "date": "2024-03-05"},
        {"id": "second", "text": OTHER, "outlet": "The Globe"},
        {"id": "links", "text": "Home\nWorld\nSport\nWeather\nContact\nAbout us\nTerms\nPrivacy"},
    ]
    path = tmp_path / "pile.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_a_ledger_of_a_pile(pile: Path) -> None:
    told: list[str] = []
    ledger = unspin.read_ledger([pile], on_progress=lambda progress: told.append(progress.step))
    assert list(dict.fromkeys(told))[-2:] == ["reading claims", "joining claims"]
    in_statements = [claim for statement in ledger.statements for claim in statement.claims]
    assert sorted(in_statements) == sorted(claim.id for claim in ledger.claims)
    assert {one.claim for one in ledger.appearances} == set(in_statements)
    for statement in ledger.statements:
        assert 1 <= statement.sources_least <= statement.sources_most
        assert statement.voices
    silent = {ledger.trace.article(article).given_id for article, reason in ledger.silent if reason}
    assert silent == {"links"}
    assert unspin.read_ledger(pile) == ledger


def test_judgements_are_obeyed(pile: Path) -> None:
    claims = unspin.read_ledger(pile).claims
    left, right = claims[0].id, claims[-1].id
    ledger = unspin.read_ledger(
        pile, judgements=[Judgement(left=left, right=right, same=True, note="one leak")]
    )
    assert any({left, right} <= set(statement.claims) for statement in ledger.statements)
