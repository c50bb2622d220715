from datetime import date
from pathlib import Path

import pytest
from marked_sentences import find_span, gazetteer, make_claim, read_marked, show, unmark

from unspin.model import (
    ActorKind,
    Change,
    MentionForm,
    Restoration,
    Span,
    SpeechForm,
    Stance,
    SwapKind,
    TieKind,
    TieStatus,
)
from unspin.network.ties import read_ties


def _read_cases() -> list[tuple[str, list[str]]]:
    cases = []
    for line in (Path(__file__).parent / "sentences.txt").read_text().splitlines():
        if line.startswith("{") or "=>" in line:
            marked, ties = line.split("=>")
            cases.append((marked.strip(), [tie.strip() for tie in ties.split(";") if tie.strip()]))
    return cases


@pytest.mark.parametrize(("marked", "ties"), _read_cases())
def test_ties_of_a_sentence(marked: str, ties: list[str]) -> None:
    assert sorted(show(reading) for reading in read_marked(marked)) == sorted(ties)


def test_the_development_sentences_are_many_and_half_of_the_kinds_have_sentences_without_a_tie() -> None:
    cases = _read_cases()
    assert len(cases) >= 120
    assert sum(not ties for _, ties in cases) >= 40


def test_goods_places_and_words_are_spans_of_the_text() -> None:
    marked = "{l:Iran} is going to build a plant in {l:Russia} to make thousands of strike drones."
    text = unmark(marked)[0].text
    (reading,) = read_marked(marked)
    assert reading.words.of(text) == "is going to build"
    assert [span.of(text) for span in reading.goods] == ["thousands of strike drones"]
    assert [span.of(text) for span in reading.places] == ["Russia"]
    assert reading.sentence.of(text) == text
    assert (reading.target.kind, reading.target.form) == (ActorKind.THING, MentionForm.DESCRIPTION)
    assert reading.target.words == "a plant"
    assert reading.status == TieStatus.PLANNED


@pytest.mark.parametrize(
    ("words", "published", "day"),
    [
        ("on 3 March 2023", None, date(2023, 3, 3)),
        ("on March 3, 2023", None, date(2023, 3, 3)),
        ("on 2023-03-03", None, date(2023, 3, 3)),
        ("on March 3", date(2024, 1, 10), date(2023, 3, 3)),
        ("on March 3", None, None),
        ("on 31 February 2023", None, None),
        ("yesterday", date(2024, 1, 10), date(2024, 1, 9)),
        ("on Monday", date(2024, 1, 10), date(2024, 1, 8)),
        ("in March 2022", date(2024, 1, 10), None),
    ],
)
def test_day_of_a_tie(words: str, published: date | None, day: date | None) -> None:
    article, mentions = unmark(f"{{l:Iran}} sold drones to {{l:Russia}} {words}.")
    dated = type(article)(id="a", place="a", text=article.text, date=published)
    (reading,) = read_ties(dated, [make_claim(article.text, article.text)], mentions, gazetteer())
    assert reading.holds_on == day
    assert reading.holds_on_words is not None


DENIAL = "{l:Iran} has previously denied supplying drones to {l:Russia}."


def test_a_fragment_takes_its_subject_from_the_words_of_saying() -> None:
    article, mentions = unmark(DENIAL)
    claim = make_claim(
        article.text,
        "supplying drones to Russia",
        source="Iran",
        cue="has previously denied",
        stance=Stance.DENIES,
    )
    (reading,) = read_ties(article, [claim], mentions, gazetteer())
    assert show(reading) == "Iran | supplies | Russia | denied"
    assert reading.claim == claim.id


@pytest.mark.parametrize(
    ("stance", "is_negated", "status"),
    [
        (Stance.ASSERTS, False, TieStatus.HOLDS),
        (Stance.ACCUSES, False, TieStatus.HOLDS),
        (Stance.DENIES, False, TieStatus.DENIED),
        (Stance.PROMISES, False, TieStatus.PLANNED),
        (Stance.ASKS, False, None),
        (Stance.DOUBTS, False, None),
        (Stance.ASSERTS, True, None),
    ],
)
def test_a_claims_stance_is_laid_over_its_ties(
    stance: Stance, is_negated: object, status: TieStatus | None
) -> None:
    article, mentions = unmark("{l:Kyiv} put it that {l:Iran} supplies {l:Russia} with drones.")
    claim = make_claim(
        article.text,
        "that Iran supplies Russia with drones",
        source="Kyiv",
        cue="put it",
        stance=stance,
        is_negated=bool(is_negated),
    )
    readings = read_ties(article, [claim], mentions, gazetteer())
    assert [reading.status for reading in readings] == ([] if status is None else [status])


def test_a_tie_belongs_to_the_innermost_claim_and_is_read_once() -> None:
    article, mentions = unmark(
        "The {o:Journal} reported that {l:Iran} denied that it sold drones to {l:Russia}."
    )
    outer = make_claim(
        article.text, "that Iran denied that it sold drones to Russia", source="The Journal", cue="reported"
    )
    inner = make_claim(
        article.text,
        "that it sold drones to Russia",
        source="Iran",
        cue="denied",
        stance=Stance.DENIES,
        via=outer,
    )
    (reading,) = read_ties(article, [outer, inner], mentions, gazetteer())
    assert (reading.claim, show(reading)) == (inner.id, "Iran | supplies | Russia | denied")


def test_a_role_in_the_words_for_a_speaker_belongs_to_that_speakers_claim() -> None:
    article, mentions = unmark("It will rain, warned {p:Carl Weiss}, a fellow at the {o:Hudson Institute}.")
    claim = make_claim(
        article.text,
        "It will rain",
        source="Carl Weiss, a fellow at the Hudson Institute",
        cue="warned",
        stance=Stance.DENIES,
    )
    (reading,) = read_ties(article, [claim], mentions, gazetteer())
    assert show(reading) == "Carl Weiss | works for | Hudson Institute | holds"


def test_words_that_no_claim_holds_make_no_tie() -> None:
    article, mentions = unmark("It will rain, he said. {l:Iran} sold drones to {l:Russia}.")
    claim = make_claim(article.text, "It will rain", source="he", cue="said")
    assert read_ties(article, [claim], mentions, gazetteer()) == ()


def test_pieces_of_a_quotation_are_read_as_one() -> None:
    article, mentions = unmark("“{l:Iran},” said {p:Levin}, “has sold drones to {l:Russia}.”")
    claim = make_claim(
        article.text,
        "“Iran,” … “has sold drones to Russia.”",
        source="Levin",
        cue="said",
        form=SpeechForm.DIRECT,
    )
    assert [show(one) for one in read_ties(article, [claim], mentions, gazetteer())] == [
        "Iran | supplies | Russia | holds"
    ]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "{l:Russia} and {l:Iran} grow closer. They recently linked their payment systems.",
            ["Russia | is linked to | Iran | holds"],
        ),
        ("{c:Alpha} grew. It sold drones to {l:Russia}.", ["Alpha | supplies | Russia | holds"]),
        ("{c:Alpha} grew. They sold drones to {l:Russia}.", []),
        ("{p:Ann} and {c:Alpha} grew. It sold drones to {l:Russia}.", []),
        ("{l:Russia} and {l:Iran} grow closer.\n\nIt rained.\n\nThey linked their payment systems.", []),
        ("{p:Ann} left. The board said she works for {c:Alpha}.", ["Ann | works for | Alpha | holds"]),
        ("{p:Ann} met {p:Beth}. The board said she works for {c:Alpha}.", []),
        ("{p:Ann} sells rice. {b:Treasury} blacklisted her.", []),
        ("{p:Max} sells rice. {b:Treasury} blacklisted him.", ["Treasury | sanctions | Max | holds"]),
        ("{p:Max} met {p:Tom}. {b:Treasury} blacklisted him.", []),
        ("{p:Max} sells rice. His firm, {c:Alpha}, has no ships.", ["Max | owns | Alpha | holds"]),
        (
            "{p:Max} jailed {p:Tom}. Their firm, {c:Alpha}, pays.",
            ["Max | owns | Alpha | holds", "Tom | owns | Alpha | holds"],
        ),
    ],
)
def test_a_pronoun_stands_for_the_plain_subject_of_the_sentence_before(
    marked: str, expected: list[str]
) -> None:
    article, mentions = unmark(marked)
    claims = [make_claim(article.text, words) for words in article.text.replace("\n\n", " ").split(". ")]
    assert [show(one) for one in read_ties(article, claims, mentions, gazetteer())] == expected


def test_we_is_the_body_that_a_head_speaks_for() -> None:
    article, mentions = unmark(
        "“We never bought oil from {l:Iran},” said {p:Li}, chief executive of {c:Huaxin}."
    )
    claim = make_claim(
        article.text,
        "“We never bought oil from Iran,”",
        source="Li, chief executive of Huaxin",
        cue="said",
        form=SpeechForm.DIRECT,
        speaker="Li",
        role="chief executive",
        organisation="Huaxin",
    )
    assert [show(one) for one in read_ties(article, [claim], mentions, gazetteer())] == [
        "Huaxin | buys from | Iran | denied",
        "Li | heads | Huaxin | holds",
    ]


def test_a_reworded_verb_is_looked_up_in_the_original_wording() -> None:
    article, mentions = unmark(
        "{l:Iran} equips out drones to {l:Russia}. {l:Iran} peddled drones to {l:Syria}."
    )
    place = find_span(article.text, "peddled")
    change = Change(
        copy=place,
        restored=place,
        source="b",
        origin=Span(begin=0, end=4),
        before="peddled",
        after="sold",
        kind=SwapKind.WORDING,
    )
    restoration = Restoration(article="a", text="", changes=(change,))
    claims = [make_claim(article.text, "Iran peddled drones to Syria.")]
    assert read_ties(article, claims, mentions, gazetteer()) == ()
    (reading,) = read_ties(article, claims, mentions, gazetteer(), restoration)
    assert (reading.kind, reading.words) == (TieKind.SUPPLIES, place)


def test_ties_come_in_the_order_of_the_text_and_the_same_each_time() -> None:
    marked = "{l:Iran} sold drones to {l:Russia} and {l:Sudan}. {l:China} sold radars to {l:Iran}."
    first, again = read_marked(marked), read_marked(marked)
    assert first == again
    assert [reading.words.begin for reading in first] == sorted(reading.words.begin for reading in first)


def test_no_mentions_and_no_claims_make_no_ties() -> None:
    article, mentions = unmark(DENIAL)
    assert read_ties(article, [], mentions, gazetteer()) == ()
    assert read_ties(article, [make_claim(article.text, article.text)], [], gazetteer()) == ()
