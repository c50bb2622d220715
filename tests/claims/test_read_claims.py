"""From an article to its claims, by the rules alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unspin.claims.attribution import Attribution, Reading
from unspin.claims.read_claims import explain_silence, mend, read_claims
from unspin.model import Article, Claim, Span, SpeakerKind, SpeechForm, Stance
from unspin.text.lexicon import load_lexicon

STORY = """\
The port of Velm is closed. On Feb. 5, the Harbour Gazette reported, citing officials, that Velmora had denied the sale.

“We will not pay,” Vera Tal, a spokeswoman for the port, said on Tuesday. “Never.”

Velmora has denied the charge, although there is ample evidence that this is false.
"""


def read(text: str, **fields: object) -> tuple[Claim, ...]:
    article = replace(Article(id="a", place="a.txt", text=text, date=date(2024, 3, 13)), **fields)
    return read_claims(article, None, None, load_lexicon())


def test_a_story_gives_its_claims_with_their_parts() -> None:
    claims = read(STORY, byline="Ivo Orrin", outlet="The Dock")
    rows = [
        (
            claim.source.of(STORY) if claim.source else None,
            claim.stance,
            claim.form,
            claim.said_on,
            len(claim.chain),
        )
        for claim in claims
    ]
    february, tuesday = date(2024, 2, 5), date(2024, 3, 12)
    assert rows == [
        (None, Stance.ASSERTS, SpeechForm.REPORTED, None, 1),
        ("the Harbour Gazette", Stance.ASSERTS, SpeechForm.REPORTED, february, 1),
        ("officials", Stance.ASSERTS, SpeechForm.REPORTED, None, 2),
        ("Velmora", Stance.DENIES, SpeechForm.REPORTED, None, 3),
        ("Vera Tal, a spokeswoman for the port,", Stance.PROMISES, SpeechForm.DIRECT, tuesday, 1),
        ("Velmora", Stance.DENIES, SpeechForm.REPORTED, None, 1),
        (None, Stance.DOUBTS, SpeechForm.REPORTED, None, 1),
    ]
    assert [span.of(STORY) for span in claims[4].quotations] == ["We will not pay,", "Never."]
    author = [claim for claim in claims if claim.speaker_kind is SpeakerKind.AUTHOR]
    assert {claim.speaker for claim in author} == {"Ivo Orrin"}
    assert all(claim.cue is None for claim in author)


def test_without_byline_and_outlet_the_author_is_nobody() -> None:
    claim = read("The bridge is old and it has been shut.")[0]
    assert (claim.speaker, claim.speaker_kind, claim.source) == (None, SpeakerKind.AUTHOR, None)
    assert claim.why_unidentified


def test_ids_differ_and_come_from_article_and_place() -> None:
    first, other = read(STORY), read(STORY, id="b")
    assert len({claim.id for claim in first}) == len(first)
    assert not {claim.id for claim in first} & {claim.id for claim in other}
    assert [claim.id for claim in first] == [claim.id for claim in read(STORY)]


def test_the_reader_is_asked_for_the_text_and_its_findings_are_joined() -> None:
    text = "The aims are alike, thinks Orrin. “It is so,” he said."

    def reader(words: str) -> Reading:
        if words != text:
            return Reading(attributions=(), names=())
        found = Attribution(
            source=Span(begin=27, end=32),
            cue=Span(begin=20, end=26),
            content=(Span(begin=0, end=18),),
            score=0.5,
            found_by="model",
        )
        return Reading(attributions=(found,), names=())

    article = Article(id="a", place="a.txt", text=text)
    claims = read_claims(article, reader, None, load_lexicon())
    assert [claim.found_by for claim in claims if claim.cue] == [
        "model and rule: inverted verb",
        "rule: verb, quoted",
    ]


def test_pieces_that_only_a_space_parts_are_one() -> None:
    text = "He denied selling the ships. Or “boats.”"
    pieces = ((10, 17), (18, 27), (29, 31), (32, 40))
    content = tuple(Span(begin=begin, end=end) for begin, end in pieces)
    one = Attribution(source=None, cue=Span(begin=3, end=9), content=content, score=0.5, found_by="model")
    assert [piece.of(text) for piece in mend(text, one).content] == ["selling the ships", "Or “boats.”"]


BAD = [
    ("", {}, "no text"),
    ("   \n\n  ", {}, "white space"),
    ("Home\nAbout us\nContact\nTerms", {}, "a list of links"),
    (
        "Der Hafen bleibt geschlossen, sagte der Minister am Montag in Velm.",
        {"language": "de"},
        "said to be German",
    ),
    ("Der Hafen bleibt geschlossen, sagte der Minister am Montag in Velm.", {}, "German, not said to be"),
    ("港は閉鎖された。大臣は月曜日に語った。", {}, "Japanese"),
    ("\x00\ufffd" * 40, {}, "broken bytes"),
]


@pytest.mark.parametrize(("text", "fields", "why"), BAD, ids=[why for _, _, why in BAD])
def test_bad_input_gives_no_claim_and_a_reason(text: str, fields: dict[str, str], why: str) -> None:
    assert read(text, **fields) == (), why
    assert explain_silence(replace(Article(id="a", place="a", text=text), **fields))


def test_a_mark_that_never_closes_invents_no_speaker() -> None:
    claims = read("Orrin said the port was shut. “It is safe. He said so. The bridge is old.")
    assert [claim.speaker for claim in claims if claim.source] == ["Orrin"]


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                "he",
                "said",
                "that",
                "“",
                "”",
                "citing",
                "officials",
                ",",
                ".",
                "\n",
                "Vera Tal",
                "the",
                "according to",
                "denied",
                "is",
                "on Tuesday",
                "X:",
            ]
        ),
        max_size=40,
    ).map(" ".join)
)
def test_claims_are_in_order_and_inside_the_text(text: str) -> None:
    claims = read(text)
    for claim in claims:
        spans = [
            span
            for span in (claim.source, claim.cue, claim.said_on_words, *claim.content, *claim.quotations)
            if span
        ]
        assert all(0 <= span.begin <= span.end <= len(text) for span in spans)
        assert claim.content
    places = {claim.id: place for place, claim in enumerate(claims)}
    assert all(places[claim.via.id] < places[claim.id] for claim in claims if claim.via)
