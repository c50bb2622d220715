from __future__ import annotations

import time
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unspin.claims.read_claims import read_article, read_claims
from unspin.model import ActorKind, Change, Mention, MentionForm, Restoration, Span, SwapKind
from unspin.pipeline.comparing import wrap_text
from unspin.text.lexicon import load_lexicon

PERSON, PLACE, THING = ActorKind.PERSON, ActorKind.PLACE, ActorKind.THING
BODY, COMPANY, PUBLIC = ActorKind.ORGANISATION, ActorKind.COMPANY, ActorKind.PUBLIC_BODY
VESSEL, AIRCRAFT = ActorKind.VESSEL, ActorKind.AIRCRAFT


def read(text: str, restoration: Restoration | None = None) -> tuple[Mention, ...]:
    """The mentions by rules alone, without the reader."""
    return read_article(wrap_text(text), None, restoration, load_lexicon()).mentions


CASES = [
    (
        "Sergei Orlov met the envoys. Mr. Orlov said that he would go.",
        [("Sergei Orlov", "Sergei Orlov", PERSON), ("Orlov", "Sergei Orlov", PERSON)],
        "a surname is its bearer's",
    ),
    (
        "The Harbour Safety Board (HSB) said on Monday that it had met. The HSB said no more of the ships.",
        [
            ("Harbour Safety Board", "Harbour Safety Board", BODY),
            ("HSB", "Harbour Safety Board", BODY),
            ("HSB", "Harbour Safety Board", BODY),
        ],
        "an acronym in brackets",
    ),
    (
        "They had asked the Foundation for Lasting Trade. An analyst at the FLT said that it was so.",
        [
            ("Foundation for Lasting Trade", "Foundation for Lasting Trade", BODY),
            ("FLT", "Foundation for Lasting Trade", BODY),
        ],
        "an acronym that no bracket introduces",
    ),
    (
        "The Iranians and the Russians have said that they are to meet in the United States.",
        [
            ("Iranians", "Iran", PLACE),
            ("Russians", "Russia", PLACE),
            ("United States", "United States", PLACE),
        ],
        "peoples are their countries",
    ),
    (
        "It was said that the British are to leave.",
        [("British", "United Kingdom", PLACE)],
        "an adjective for a people",
    ),
    ("They have told British officials of it.", [], "an adjective before a noun names nobody"),
    (
        "The tanker Grace 1 was held, and Grace 1 has since left for the port.",
        [("Grace 1", "Grace 1", VESSEL), ("Grace 1", "Grace 1", VESSEL)],
        "a vessel after its noun, and again",
    ),
    (
        "It was seen that the M/V Ever Calm had gone.",
        [("Ever Calm", "Ever Calm", VESSEL)],
        "a vessel after its prefix",
    ),
    (
        "They wrote that Blue Adrian 2 (IMO 9187629) was there.",
        [("Blue Adrian 2", "Blue Adrian 2", VESSEL)],
        "a vessel by its number",
    ),
    (
        "It was an aircraft with the registration EP-GOM that they saw.",
        [("EP-GOM", "EP-GOM", AIRCRAFT)],
        "an aircraft by its registration",
    ),
    ("They have seen EP-GOM in the paper.", [], "a registration alone is none"),
    ("It was said that an Il-76 had come.", [("Il-76", "Il-76", AIRCRAFT)], "a type of aircraft"),
    (
        "They have been sent Zarif drones and have asked for more.",
        [("Zarif", "Zarif", THING)],
        "a name before a noun for goods",
    ),
    ("It was hit by a Mohajer-6 at night.", [("Mohajer-6", "Mohajer-6", THING)], "a model with its number"),
    (
        "It was said by Iraqi security forces that they had gone.",
        [("Iraqi security forces", "Iraqi security forces", PUBLIC)],
        "an organ of a state",
    ),
    (
        "They have told the government of Iraq of it.",
        [("government of Iraq", "government of Iraq", PUBLIC), ("Iraq", "Iraq", PLACE)],
        "an organ before its country, and the country in it",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES)
def test_mentions_are_read(text: str, expected: list[tuple[str, str, ActorKind]], why: str) -> None:
    assert [(mention.words, mention.name, mention.kind) for mention in read(text)] == expected, why


def test_a_description_means_the_body_named_before() -> None:
    text = "The Nordvik Shipping Company said that it was sold. It was told that the company has three ships."
    found = [(each.words, each.name, each.form) for each in read(text)]
    assert found[-1] == ("the company", "Nordvik Shipping Company", MentionForm.DESCRIPTION)


def test_the_chief_of_the_chief_executive_is_nobody() -> None:
    text = "Maria Perez, the police chief, left. Tarek Nouri is the chief executive of Bluefin Bank.\n\nIt rained all day on the town."
    assert all(mention.words != "the chief" for mention in read(text))


def test_first_words_of_a_companys_name_are_the_company() -> None:
    text = (
        "Golden Crescent Shipping has no ships of its own. It hired them from owners in Greece.\n\n"
        "A pair of banks lent to Golden Crescent against cargo that was never there."
    )
    named = {mention.words: mention for mention in read(text)}
    short = named["Golden Crescent"]
    assert (short.name, short.kind) == ("Golden Crescent Shipping", ActorKind.COMPANY)
    assert short.form == MentionForm.SHORT


def test_a_name_that_ends_as_companies_do_is_no_persons() -> None:
    text = "Arkady Lesnov, the owner of Delta Holding, denied it. Delta Holding's lawyer said so too."
    kinds = {mention.kind for mention in read(text) if mention.name == "Delta Holding"}
    assert ActorKind.PERSON not in kinds


def test_a_possessive_is_no_part_of_a_name() -> None:
    assert [mention.words for mention in read("It was Iran’s ship and the Oslo Forum's flag.")] == [
        "Iran",
        "Oslo Forum",
    ]


def test_restored_names_keep_both_wordings() -> None:
    text = "It was said at the Oslo Conference, and then the Oslo Conference was told of it by all of them."
    restored = text.replace("Conference", "Forum", 1)
    begin = text.index("Conference")
    change = Change(
        copy=Span(begin=begin, end=begin + 10),
        restored=Span(begin=begin, end=begin + 5),
        source=None,
        origin=None,
        before="Conference",
        after="Forum",
        kind=SwapKind.NAME,
        probability=0.8,
        reason="a guess",
    )
    article = wrap_text(text)
    found = read(text, Restoration(article=article.id, text=restored, changes=(change,)))
    first = found[0]
    assert (first.words, first.restored, first.name, first.probability) == (
        "Oslo Conference",
        "Oslo Forum",
        "Oslo Forum",
        0.8,
    )
    assert found[1].restored is None


def test_claims_alone_are_those_of_the_article() -> None:
    article = wrap_text("Taxes will rise, warned Clara Hostens, a fellow at the Delta Institute.")
    assert read_claims(article, None, None, load_lexicon()) == (
        read_article(article, None, None, load_lexicon()).claims
    )


def test_a_text_in_another_language_has_no_mentions() -> None:
    article = replace(wrap_text("Der Minister sagte in Berlin nichts."), language="de")
    assert read_article(article, None, None, load_lexicon()).mentions == ()


_PIECES = st.lists(
    st.sampled_from(
        "the Iran's Iranians Sergei Orlov tanker Grace 1 (IMO 9187629) of Ministry Defence Bank said U.S. government al - "
        "Assad regime , . President Foreign Secretary in Oslo MV “ ” drones EP-GOM aircraft Il-76 it was that to and".split()
    ),
    max_size=60,
)


@settings(max_examples=60, deadline=None)
@given(_PIECES)
def test_mentions_lie_in_the_text_and_only_nested_ones_touch(pieces: list[str]) -> None:
    text = "It was said that of the " + " ".join(pieces)
    found = read(text)
    for mention in found:
        assert mention.span.of(text) == mention.words
        assert mention.words.strip() == mention.words != ""
    for left, right in pairwise(found):
        is_inside = right.span.end <= left.span.end
        assert left.span.end <= right.span.begin or is_inside


def test_a_long_line_takes_seconds() -> None:
    text = "It was the tanker Grace 1 of the Iranian government in Oslo and the Assad regime’s Il-76 " * 3000
    started = time.process_time()
    read(text)
    assert time.process_time() - started < 30


def test_a_body_that_the_page_also_has_in_its_own_words_is_that_body() -> None:
    text = (
        "They met Pavel Orlov, a fellow of the Center for Middle East Peace and Security.\n"
        "They met Pavel Orlov, a fellow of the Heart for Center East Peace and Safety."
    )
    whole = "Center for Middle East Peace and Security"
    found = [(each.words, each.restored, each.name) for each in read(text) if "Peace" in each.words]
    assert found == [(whole, None, whole), ("Heart for Center East Peace and Safety", whole, whole)]


def test_two_bodies_of_like_names_stay_two() -> None:
    text = (
        "They met Pavel Orlov, a fellow of the Center for Russian Trade Studies.\n"
        "They met Pavel Orlov, a fellow of the Center for Asian Trade Studies."
    )
    assert len({each.name for each in read(text) if "Trade" in each.words}) == 2
