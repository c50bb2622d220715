"""Every rule of independence, with why."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from made_claims import article_of, claim_of, setting_of

from unspin.claims.ledger.independence import count_sources, weigh_voices
from unspin.model import Claim, SpeakerKind

ORGANISATION, GROUP, DOCUMENT = SpeakerKind.ORGANISATION, SpeakerKind.GROUP, SpeakerKind.DOCUMENT
UNIDENTIFIED, AUTHOR = SpeakerKind.UNIDENTIFIED, SpeakerKind.AUTHOR


@dataclass(frozen=True)
class Said:
    """One claim of the statement: who says it, in which family's text, published by whom."""

    by: str | None
    text: str
    outlet: str | None = "own"
    kind: SpeakerKind = SpeakerKind.PERSON
    role: str | None = None
    of: str | None = None
    via: int | None = None


@dataclass(frozen=True)
class Case:
    said: tuple[Said, ...]
    sources: tuple[int, int]
    why: str
    rule: str = ""
    speakers: int | None = field(default=None)


CASES = [
    Case((Said("Ann Reed", "a"),), (1, 1), "one speaker is one source", "The only speaker."),
    Case(
        (Said("Ann Reed", "a"), Said("Ann Reed", "b"), Said("Ms. Ann Reed", "c")),
        (1, 1),
        "one speaker quoted in three texts that are no copies of each other",
        "One speaker in 3 texts",
        speakers=1,
    ),
    Case(
        (Said("Ann Reed", "a"), Said("Omar Haddad", "b")),
        (2, 2),
        "two named speakers, each in a text of its own",
        "a text for which no other one counts",
    ),
    Case(
        (Said("Ann Reed", "a"), Said("Omar Haddad", "a")),
        (1, 2),
        "two named speakers whom one text alone quotes: what the one said the other may have heard",
        "Heard only in the text that also has Ann Reed",
    ),
    Case(
        (Said("Ann Reed", "a"), Said("Omar Haddad", "a"), Said("Omar Haddad", "b")),
        (2, 2),
        "two speakers in one text, one of them in another text, too: each has a text",
    ),
    Case(
        (Said("Ann Reed", "a"), Said("Ann Reed", "b"), Said("Omar Haddad", "a"), Said("Lea Brandt", "b")),
        (2, 3),
        "three speakers and two texts: no more than two can have one of their own",
    ),
    Case(
        (Said("The Journal", "a", kind=ORGANISATION), Said("Ann Reed", "a", via=0)),
        (1, 1),
        "a paper that cites her for it is no source beside her",
        "Cites Ann Reed",
        speakers=2,
    ),
    Case(
        (
            Said("Treasury Department", "a", kind=ORGANISATION),
            Said("the U.S. Treasury", "b", kind=ORGANISATION),
        ),
        (1, 1),
        "one body under a longer and a shorter name",
        speakers=1,
    ),
    Case(
        (Said("Tehran", "a", kind=ORGANISATION), Said("Iran", "b", kind=ORGANISATION)),
        (1, 1),
        "a country by its name and its capital",
        speakers=1,
    ),
    Case(
        (
            Said("Assets Office", "a", kind=ORGANISATION, of="Treasury Department"),
            Said("Treasury Department", "b", kind=ORGANISATION),
        ),
        (1, 1),
        "an office speaks for the department it belongs to",
        "Speaks for Treasury Department, and is counted with it",
        speakers=2,
    ),
    Case(
        (
            Said("Shipping Ministry", "a", kind=ORGANISATION),
            Said("Katerina Douka", "b", role="spokeswoman", of="Shipping Ministry"),
        ),
        (1, 1),
        "a spokeswoman speaks for her ministry",
        "Speaks for Shipping Ministry",
    ),
    Case(
        (
            Said("Katerina Douka", "a", role="spokeswoman", of="Shipping Ministry"),
            Said("Petros Vlachos", "b", role="spokesman", of="Shipping Ministry"),
        ),
        (1, 1),
        "two who speak for one ministry are one source, though the ministry itself is not quoted",
        "as Katerina Douka does",
    ),
    Case(
        (
            Said("Ann Reed", "a", role="captain", of="Navy"),
            Said("Omar Haddad", "b", role="admiral", of="Navy"),
        ),
        (2, 2),
        "two people of one body who do not speak for it are two",
    ),
    Case(
        (
            Said("a statement", "a", kind=DOCUMENT, of="Golden Crescent Shipping"),
            Said("Golden Crescent Shipping", "b", kind=ORGANISATION),
        ),
        (1, 1),
        "a press release quoted by two outlets is its issuer's, once",
        speakers=1,
    ),
    Case(
        (Said("a report", "a", kind=DOCUMENT), Said("a report", "b", kind=DOCUMENT)),
        (1, 2),
        "two texts that quote an unnamed report: one report or two",
        "Not known by name",
    ),
    Case(
        (Said("Western officials", "a", kind=GROUP), Said("Western officials", "b", kind=GROUP)),
        (1, 2),
        "the same words for an anonymous group in two unrelated papers: one group or two",
        "Not known by name",
    ),
    Case(
        (Said("Western officials", "a", kind=GROUP), Said("Western officials", "a", kind=GROUP)),
        (1, 1),
        "the same anonymous group in one text is one",
    ),
    Case(
        (Said(None, "a", kind=UNIDENTIFIED), Said(None, "b", kind=UNIDENTIFIED)),
        (1, 2),
        "two speakers that cannot be identified may be one",
    ),
    Case(
        (Said("Ann Reed", "a"), Said(None, "b", kind=UNIDENTIFIED)),
        (1, 2),
        "somebody unidentified may be a named one",
        "may be Ann Reed",
    ),
    Case(
        (Said("Foreign Secretary Ann Reed", "a", kind=ORGANISATION), Said("Ann Reed", "b")),
        (1, 1),
        "a name with an office before it is that of the person, whatever it was taken for",
        speakers=1,
    ),
    Case(
        (Said("Mr Reed", "a", kind=ORGANISATION), Said("Otis Reed", "b")),
        (1, 2),
        "who is called Mr is a person, and may be the other",
        "under another name",
    ),
    Case(
        (Said("Ann Reed", "a"), Said("Reed", "b")),
        (1, 2),
        "a surname alone may be she, or another",
        "May be Ann Reed under another name",
    ),
    Case(
        (Said("Ann Reed", "a", of="Osprey Lane"), Said("Reed", "b", of="Osprey Lane")),
        (1, 1),
        "a surname and the same organisation: she",
        speakers=1,
    ),
    Case((Said("Ann Reed", "a"), Said("Otto Reed", "b")), (2, 2), "one surname, two first names: two people"),
    Case((Said("A. Reed", "a"), Said("Ann Reed", "b")), (1, 2), "an initial may be hers"),
    Case(
        (Said(None, "a", "The Courier", AUTHOR), Said(None, "b", "Courier", AUTHOR)),
        (1, 1),
        "an outlet that repeats its own story is no second source",
        "several texts of one outlet",
    ),
    Case(
        (Said(None, "a", "The Courier", AUTHOR), Said(None, "b", "The Globe", AUTHOR)),
        (2, 2),
        "two outlets, each in its own words and its own text",
        "The text's own voice",
    ),
    Case(
        (Said(None, "a", "The Courier", AUTHOR), Said(None, "b", None, AUTHOR)),
        (1, 2),
        "a text of which no outlet is known may be the other outlet's",
    ),
    Case(
        (Said(None, "a", "The Courier", AUTHOR), Said("Ann Reed", "a", "The Courier")),
        (1, 2),
        "an article that says what it has from her, or knows itself",
        "Heard only in the text that also has Ann Reed",
    ),
    Case(
        (
            Said("Northern Bank", "a", "Northmark", ORGANISATION),
            Said("Northmark", "b", "Cargo Letter", ORGANISATION),
        ),
        (1, 1),
        "an agency that another paper quotes has it from the bank, as its own text says",
        "names Northern Bank for it",
        speakers=2,
    ),
    Case(
        (Said("Ann Reed", "a", "The Courier"), Said(None, "b", "The Courier", AUTHOR)),
        (1, 2),
        "an outlet that says in its own words what another text of its own has from her",
        "may rest on that",
    ),
    Case(
        (Said(None, "a", "Northmark", AUTHOR), Said("Northmark", "b", "Cargo Letter", UNIDENTIFIED)),
        (1, 1),
        "who is called as an outlet of the pile is called is that outlet",
        speakers=1,
    ),
    Case(
        (Said(None, "a", "Northmark", AUTHOR), Said("Northmark", "b", "Cargo Letter", ORGANISATION)),
        (1, 1),
        "an agency's own words, and another paper that quotes the agency",
        speakers=1,
    ),
    Case(
        (Said("Iran", "a", kind=ORGANISATION), Said("Iran's Foreign Ministry", "b", kind=ORGANISATION)),
        (1, 2),
        "a country and one of its bodies may be one voice",
    ),
    Case(
        (
            Said("Iran's Defense Ministry", "a", kind=ORGANISATION),
            Said("Russia's Defense Ministry", "b", kind=ORGANISATION),
        ),
        (2, 2),
        "ministries of two countries",
    ),
]


QUOTED = "The report says “it rained in Velden on every single day of May” and no more."


def test_the_very_same_words_are_one_utterance() -> None:
    """A statement that two papers quote without saying whose it is: nobody finds eight words twice."""
    pages = [article_of(f"page{number}", QUOTED, outlet=f"Outlet {number}") for number in range(2)]
    words = "“it rained in Velden on every single day of May”"
    claims = [
        claim_of(pages[0], words, "Golden Crescent", speaker_kind=ORGANISATION),
        claim_of(pages[1], words, "a statement", speaker_kind=DOCUMENT),
    ]
    voices = weigh_voices(claims, setting_of(*pages))
    assert count_sources(voices) == (1, 1)
    assert "one utterance" in voices[1].rule


def make_claims(case: Case) -> tuple[list[Claim], dict[str, str]]:
    claims: list[Claim] = []
    families: dict[str, str] = {}
    for number, said in enumerate(case.said):
        article = ARTICLES[number]
        families[article.id] = said.text
        claim = claim_of(article, "It rained in Velden.", said.by, speaker_kind=said.kind)
        claims.append(replace(claim, role=said.role, organisation=said.of))
        if said.via is not None:
            claims[number] = replace(claims[number], via=claims[said.via])
    return claims, families


ARTICLES = [
    article_of(f"page{number}", "It rained in Velden.", title=f"Story {number}") for number in range(5)
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_sources(case: Case) -> None:
    claims, families = make_claims(case)
    outlets = [said.outlet if said.outlet != "own" else f"Outlet {said.text}" for said in case.said]
    articles = [replace(one, outlet=outlet) for one, outlet in zip(ARTICLES, outlets, strict=False)]
    voices = weigh_voices(claims, setting_of(*articles, families=families))
    assert count_sources(voices) == case.sources, [(voice.name, voice.rule) for voice in voices]
    assert all(voice.rule for voice in voices)
    assert any(case.rule in voice.rule for voice in voices)
    if case.speakers is not None:
        assert len(voices) == case.speakers
    assert {one for voice in voices for one in voice.claims} == {claim.id for claim in claims}


def test_the_plant_of_the_founding_story_has_one_to_two_sources() -> None:
    """A named expert and a newspaper, both known from one text only."""
    text = "Doran said a plant will be built. The Wall Street Journal reported that a plant will be built."
    article = article_of("portal", text, outlet="The New Voice")
    claims = [
        claim_of(article, "a plant will be built", "Michael Doran"),
        claim_of(article, "that a plant will be built", "The Wall Street Journal", speaker_kind=ORGANISATION),
    ]
    voices = weigh_voices(claims, setting_of(article))
    assert count_sources(voices) == (1, 2)
    assert [voice.is_independent for voice in voices] == [True, None]
    assert "cannot be told" in voices[1].rule
    assert voices[1].rests_on == "Michael Doran"


def test_the_chain_is_told_from_the_page_inwards() -> None:
    text = "The Journal reported, citing two officials, that the ministry denied it."
    article = article_of("page", text, outlet="Brackwater News")
    journal = claim_of(article, "the ministry denied it", "The Journal", speaker_kind=ORGANISATION)
    officials = claim_of(article, "the ministry denied it", "two officials", speaker_kind=GROUP, via=journal)
    ministry = claim_of(article, "denied it", "the ministry", speaker_kind=ORGANISATION, via=officials)
    (voice,) = weigh_voices([ministry], setting_of(article))
    assert voice.chains == ("Brackwater News ← The Journal ← two officials ← the ministry",)


def test_a_statement_without_claims_has_no_source() -> None:
    assert weigh_voices([], setting_of()) == ()
    assert count_sources(()) == (0, 0)
