"""Names, roles and organisations in the original's wording, where the article was restored."""

from __future__ import annotations

import pytest

from unspin.claims.attribution import Attribution, Reading
from unspin.claims.speakers import Speaker, identify_speakers
from unspin.claims.speakers.restored import Restorer
from unspin.model import Article, Restoration, RestoredField, Span, SwapKind
from unspin.model.copies import Change
from unspin.text.lexicon import load_lexicon

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


@pytest.mark.parametrize(
    ("swap", "words", "expected", "why"),
    [
        (("Heart", "Center"), "Heart for Peace", "Center for Peace", "a change inside"),
        (
            ("Heart for Peace", "Center of Peace"),
            "Heart",
            "Center of Peace",
            "a change that reaches out is taken whole",
        ),
        (("Routes", "Ways"), "Heart for Peace", "Heart for Peace", "a change elsewhere changes nothing"),
        (("Routes", "Some ways"), "fellow", "fellow", "what stands behind a change moves with it"),
        (
            ("Heart", "Center " + "of something " * 9),
            "Heart",
            "Heart",
            "a wording that grows out of hand is not used",
        ),
        (("Heart", "Cen\nter"), "Heart", "Heart", "a wording over lines is not used"),
    ],
)
def test_a_span_is_restored(swap: tuple[str, str], words: str, expected: str, why: str) -> None:
    begin = PAGE.index(words)
    restorer = Restorer(PAGE, restore(PAGE, (*swap, None)))
    assert restorer.restore(Span(begin=begin, end=begin + len(words))).given == expected, why
