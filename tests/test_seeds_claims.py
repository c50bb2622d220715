"""Who says what in the founding case, where it is at hand: on both pages together, and on each page alone."""

from __future__ import annotations

from pathlib import Path

import pytest

import unspin
from unspin.model import Claim, Ledger, SpeakerKind, Stance, Statement

SEEDS = Path(__file__).parent.parent.parent / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the founding pair (../shared/seeds) is not here")


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return unspin.read_ledger([SEEDS])


def find(ledger: Ledger, words: str) -> tuple[Claim, Statement]:
    """The claim with these words in its content, in the wording of the page it was read in, and its statement."""
    for claim in ledger.claims:
        text = ledger.trace.article(claim.article).text
        if any(words in span.of(text) for span in claim.content):
            return claim, next(one for one in ledger.statements if claim.id in one.claims)
    raise AssertionError(f"no claim holds “{words}”")


@pytest.mark.parametrize(
    ("words", "speaker", "stances"),
    [
        ("integrating their own covert supply networks", "Michael Doran", {Stance.WARNS}),
        ("looking for any way to try to avoid the sanctions", "Levin", {Stance.WARNS, Stance.ASSERTS}),
        (
            "cooperation between the two countries will only develop deeper",
            "Emanuele Ottolenghi",
            {Stance.PREDICTS},
        ),
        ("to help Russia buy things that Iran cannot", "Emanuele Ottolenghi", {Stance.ASSERTS}),
        ("to strengthen the military power of both regimes", "Michael Doran", {Stance.ASSERTS}),
        (
            "build a plant in Russia to manufacture thousands",
            "Michael Doran",
            {Stance.ASSERTS, Stance.PREDICTS},
        ),
        ("use their procurement networks to help", "Michael Doran", {Stance.ASSERTS, Stance.PREDICTS}),
        ("deepening military cooperation", "The Wall Street Journal", {Stance.ASSERTS}),
        ("supplying the Shahed kamikaze flying bomb drones", "Iran", {Stance.DENIES}),
    ],
)
def test_who_says_what(ledger: Ledger, words: str, speaker: str, stances: set[Stance]) -> None:
    claim, statement = find(ledger, words)
    assert claim.speaker == speaker
    assert claim.stance in stances
    assert (statement.pages, statement.articles, statement.families) == (2, 1, 1)


def test_one_set_of_claims_is_carried_by_both_pages(ledger: Ledger) -> None:
    assert (
        len({claim.article for claim in ledger.claims if claim.speaker_kind is not SpeakerKind.AUTHOR}) == 1
    )
    assert any(appearance.misquoted for appearance in ledger.appearances)


def test_levin_is_not_identified(ledger: Ledger) -> None:
    claim, _ = find(ledger, "looking for any way")
    assert claim.speaker_kind is SpeakerKind.UNIDENTIFIED
    assert "never introduced" in claim.why_unidentified


def test_the_journal_has_a_day(ledger: Ledger) -> None:
    claim, _ = find(ledger, "deepening military cooperation")
    assert claim.said_on_words is not None
    assert "Feb. 5" in claim.said_on_words.of(ledger.trace.article(claim.article).text)


def test_the_plant_has_one_source_or_two(ledger: Ledger) -> None:
    _, statement = find(ledger, "build a plant in Russia to manufacture thousands")
    assert set(statement.speakers) == {"Michael Doran", "The Wall Street Journal"}
    assert (statement.sources_least, statement.sources_most) == (1, 2)
    assert all(voice.rule for voice in statement.voices)


def test_the_denial_is_disputed_by_the_author(ledger: Ledger) -> None:
    _, denial = find(ledger, "supplying the Shahed kamikaze")
    doubt, statement = find(ledger, "there is copious evidence")
    assert doubt.speaker_kind is SpeakerKind.AUTHOR
    assert statement.id in denial.disputed_by


def test_the_payment_systems_are_the_authors_claim(ledger: Ledger) -> None:
    claim, _ = find(ledger, "linked their interbank payment messaging systems")
    assert claim.speaker_kind is SpeakerKind.AUTHOR


@pytest.mark.parametrize("name", ["000", "001"])
def test_roles_and_bodies_on_each_page_alone(name: str) -> None:
    (path,) = SEEDS.glob(f"{name}_*")
    people = {claim.speaker: claim for claim in reversed(unspin.claims(path.read_text(encoding="utf-8")))}
    doran, ottolenghi = people["Michael Doran"], people["Emanuele Ottolenghi"]
    assert doran.role == "fellow and director"
    assert doran.organisation == "Center for Middle East Peace and Security at the Hudson Institute"
    assert ottolenghi.role == "senior fellow"
    assert ottolenghi.organisation in {
        "Foundation for the Defense of Democracies",
        "Foundation for Defense of Democracies",
    }
    journal = people["The Wall Street Journal"]
    if name == "000":  # a guess, said to be one
        for claim, field in ((ottolenghi, "organisation"), (journal, "speaker")):
            (restored,) = claim.restored
            assert restored.field == field
            assert restored.probability is not None
