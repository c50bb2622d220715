"""Names, roles and organisations in the original's wording, where the article was restored."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unspin.claims.attribution import Attribution, Reading
from unspin.claims.speakers import Speaker, identify_speakers
from unspin.claims.speakers.restored import WordMap
from unspin.claims.speakers.words import read_words
from unspin.model import Article, Restoration, RestoredField, Span, SwapKind
from unspin.model.copies import Change
from unspin.text.lexicon import load_lexicon
from unspin.text.tokens import read_tokens

PAGE = (
    "Routes are shared, the senior fellow and director of the Merrow Institute's Heart for Peace and Safety within the "
    "Center East, Owen Castellane, said."
)


def restore(page: str, *swaps: tuple[str, str, float | None]) -> Restoration:
    """A restoration of a page by swaps (words, original words, probability of a guess), in the page's order."""
    text, changes, last = "", [], 0
    for before, after, probability in swaps:
        begin = page.index(before, last)
        text += page[last:begin]
        changes.append(
            Change(
                copy=Span(begin=begin, end=begin + len(before)),
                restored=Span(begin=len(text), end=len(text) + len(after)),
                source=None if probability else "origin",
                origin=None,
                before=before,
                after=after,
                kind=SwapKind.NAME,
                probability=probability,
            )
        )
        text += after
        last = begin + len(before)
    return Restoration(article="0", text=text + page[last:], changes=tuple(changes))


def identify(page: str, source: str, restoration: Restoration | None) -> Speaker:
    begin = page.index(source)
    attribution = Attribution(
        source=Span(begin=begin, end=begin + len(source)),
        cue=None,
        content=(Span(begin=0, end=5),),
        score=1.0,
        found_by="test",
    )
    reading = Reading(attributions=(attribution,), names=())
    article = Article(id="0", place="test", text=page)
    return identify_speakers(article, reading, restoration, load_lexicon())[0]


def test_an_organisation_is_given_in_the_original_wording() -> None:
    restoration = restore(
        PAGE,
        ("Heart", "Center", None),
        ("Safety within", "Security in", None),
        ("Center East", "Middle East", None),
    )
    speaker = identify(PAGE, "Owen Castellane", restoration)
    assert speaker.organisation == "Merrow Institute's Center for Peace and Security in the Middle East"
    assert speaker.restored == (
        RestoredField(
            field="organisation",
            written="Merrow Institute's Heart for Peace and Safety within the Center East",
            probability=None,
        ),
    )
    assert (speaker.name, speaker.role) == ("Owen Castellane", "senior fellow and director")


def test_a_joint_guess_is_as_sure_as_its_least_sure_part() -> None:
    restoration = restore(PAGE, ("Heart", "Center", 0.9), ("Center East", "Middle East", 0.7))
    assert identify(PAGE, "Owen Castellane", restoration).restored[0].probability == pytest.approx(0.7)


def test_a_guessed_name_keeps_its_article() -> None:
    page = "On Feb. 5, The Wall Avenue Journal reported that a plant was planned."
    speaker = identify(page, "The Wall Avenue Journal", restore(page, ("Avenue", "Street", 0.84)))
    assert speaker.name == "The Wall Street Journal"
    assert speaker.restored == (
        RestoredField(field="speaker", written="The Wall Avenue Journal", probability=0.84),
    )


def test_without_a_restoration_nothing_is_restored() -> None:
    assert identify(PAGE, "Owen Castellane", None).restored == ()


def test_a_role_that_only_the_original_wording_shows_is_found() -> None:
    page = "Prices fell, said Petra Halvorsen, a senior individual at the Place for Oceanic Studies."
    restoration = restore(page, ("individual", "fellow", None), ("Place", "Institute", None))
    speaker = identify(page, "Petra Halvorsen", restoration)
    assert (speaker.role, speaker.organisation) == ("senior fellow", "Institute for Oceanic Studies")
    assert [field.written for field in speaker.restored] == ["senior individual", "Place for Oceanic Studies"]


def test_a_change_of_names_around_a_mention_moves_it_along() -> None:
    page = "Anna Brandt runs the old harbour. Nobody was hurt, Brandt said."
    restoration = restore(page, ("the old harbour", "a very small and rather old port", None))
    begin = page.index("Brandt said")
    attribution = Attribution(
        source=Span(begin=begin, end=begin + 6),
        cue=None,
        content=(Span(begin=34, end=49),),
        score=1.0,
        found_by="test",
    )
    reading = Reading(attributions=(attribution,), names=())
    article = Article(id="0", place="test", text=page)
    speaker = identify_speakers(article, reading, restoration, load_lexicon())[0]
    assert (speaker.name, speaker.restored) == ("Anna Brandt", ())


@pytest.mark.parametrize(
    ("swap", "words", "expected", "why"),
    [
        (("Heart", "Center"), "Heart for Peace", "Center for Peace", "a change inside"),
        (
            ("Heart for Peace", "Center of Peace"),
            "Heart",
            "Center",
            "a change of as many words is word by word",
        ),
        (("Heart for Peace", "Peace Center"), "Heart", "Peace Center", "another change is taken whole"),
        (("Routes", "Ways"), "Heart for Peace", "Heart for Peace", "a change elsewhere changes nothing"),
        (("Routes", "Some of the ways"), "fellow", "fellow", "what stands behind a change moves with it"),
        (
            ("Merrow", "Institute of Ships said. The Merrow"),
            "Merrow",
            "Merrow",
            "words that both sides have stand for each other, whatever was put back",
        ),
        (("Routes are ", ""), "fellow", "fellow", "what stands behind dropped words moves with them"),
        (("fellow", ""), "fellow", "", "words that the original has not have no words there"),
    ],
)
def test_words_of_the_page_have_words_in_the_restored_text(
    swap: tuple[str, str], words: str, expected: str, why: str
) -> None:
    restoration = restore(PAGE, (*swap, None))
    page, restored = read_tokens(PAGE), read_words(read_tokens(restoration.text), load_lexicon())
    begin = page.words.index(words.split(maxsplit=1)[0].casefold())
    found = WordMap(page, restored, restoration).to_restored((begin, begin + len(words.split())))
    assert (restored.span(*found).of(restored.text) if found[0] < found[1] else "") == expected, why


@given(st.text(alphabet="ab .,\n’“", max_size=40))
def test_without_changes_every_word_stands_for_itself(text: str) -> None:
    page, same = read_tokens(text), read_words(read_tokens(text), load_lexicon())
    word_map = WordMap(page, same, None)
    for index in range(len(page)):
        assert word_map.to_restored((index, index + 1)) == (index, index + 1)
        assert word_map.describe("role", (index, index + 1), same.said[index]) is None
