"""A name that the article introduces nowhere is an outlet's where the page says so, or where it "reported"."""

from __future__ import annotations

import pytest

from unspin.claims.attribution import Attribution, Reading
from unspin.claims.speakers import Speaker, identify_speakers
from unspin.model import Article, CreditLine, Span, SpeakerKind
from unspin.text.lexicon import load_lexicon

OUTLET, NOBODY, PERSON = SpeakerKind.ORGANISATION, SpeakerKind.UNIDENTIFIED, SpeakerKind.PERSON


def identify(text: str, source: str, outlet: str | None = None, credited: str | None = None) -> Speaker:
    """The speaker where the source's words stand last."""
    begin = text.rindex(source)
    attribution = Attribution(
        source=Span(begin=begin, end=begin + len(source)), cue=None, content=(), score=1.0, found_by="test"
    )
    credits = (CreditLine(words=f"({credited}) -", outlet=credited),) if credited else ()  # noqa: A001
    article = Article(id="0", place="test", text=text, outlet=outlet, credits=credits)
    return identify_speakers(article, Reading(attributions=(attribution,), names=()), None, load_lexicon())[0]


CASES = [
    ("Westmark reported last week that the bank was shut.", "Westmark", OUTLET, "it reported"),
    ("The bank was shut, as Westmark first reported.", "Westmark", OUTLET, "a word between"),
    ("The bank was shut, as first reported by Westmark.", "Westmark", OUTLET, "reported by it"),
    ("Westmark said that the bank was shut.", "Westmark", NOBODY, "anybody may say"),
    ("Mr. Westmark reported that the bank was shut.", "Westmark", NOBODY, "a title makes it a person's"),
    ("Martin reported that the bank was shut.", "Martin", NOBODY, "a first name is a person's"),
    ("Ann Fenner is a clerk. Fenner reported a theft.", "Fenner", PERSON, "somebody bears it"),
    ("Ann Fenner met Bob Fenner. Fenner reported a theft.", "Fenner", NOBODY, "two bear it"),
]


@pytest.mark.parametrize(("text", "source", "kind", "why"), CASES)
def test_a_lone_name_that_reported(text: str, source: str, kind: SpeakerKind, why: str) -> None:
    assert identify(text, source).kind is kind, why


def test_the_article_s_own_outlet_and_one_it_is_credited_to_are_outlets() -> None:
    text = "Westmark said that the bank was shut."
    assert identify(text, "Westmark", outlet="Westmark").kind is OUTLET
    assert identify(text, "Westmark", credited="Westmark").kind is OUTLET
    assert identify(text, "Westmark", outlet="Eastmark").kind is NOBODY


def test_a_credited_name_of_two_words_is_no_person() -> None:
    text = "Harbour Lantern said that the bank was shut."
    assert identify(text, "Harbour Lantern", outlet="The Harbour Lantern").kind is OUTLET
