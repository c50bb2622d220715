from __future__ import annotations

import random
import time
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_mentions import BODY, PERSON, PLACE, gather, mention, page

from unspin.model import (
    ActorKind,
    Article,
    Claim,
    Mention,
    MentionForm,
    SpeakerKind,
    SpeechForm,
    Spelling,
    Stance,
)
from unspin.model import SpellingOrigin as Origin
from unspin.network.actor_judgements import ActorJudgement
from unspin.network.actors import gather_actors
from unspin.pipeline.comparing import wrap_text
from unspin.text.gazetteer import load_gazetteer

FULL, SHORT, SURNAME = MentionForm.FULL, MentionForm.SHORT, MentionForm.SURNAME
COMPANY, PUBLIC = ActorKind.COMPANY, ActorKind.PUBLIC_BODY
_Pages = Sequence[tuple[Article, list[Mention]]]

TOGETHER = [
    (
        [page("the EU", ("EU", BODY)), page("European Union", ("European Union", BODY))],
        "a well-known acronym",
    ),
    (
        [page("One: Anna Lee.", ("Anna Lee", PERSON)), page("Two: Anna Lee.", ("Anna Lee", PERSON))],
        "the same name in full",
    ),
    (
        [
            page("Mevlüt Çavuşoğlu", ("Mevlüt Çavuşoğlu", PERSON)),
            page("Mevlut Cavusoglu", ("Mevlut Cavusoglu", PERSON)),
        ],
        "the same name without accents",
    ),
    (
        [
            page("Bashar al-Assad", ("Bashar al-Assad", PERSON)),
            page("Bashar Al Assad", ("Bashar Al Assad", PERSON)),
        ],
        "the same name without a hyphen",
    ),
    (
        [
            page("John Quincy Orrin", ("John Quincy Orrin", PERSON)),
            page("John Orrin", ("John Orrin", PERSON)),
        ],
        "a middle name that nothing contradicts",
    ),
    (
        [
            page(
                "The Baltic Tidal Forum (BTF)",
                ("Baltic Tidal Forum", BODY),
                ("BTF", BODY, "Baltic Tidal Forum", SHORT),
            ),
            page("As BTF has it", ("BTF", BODY)),
        ],
        "an acronym that a page introduces",
    ),
    (
        [
            page("Nordvik Trading LLC", ("Nordvik Trading LLC", COMPANY)),
            page("Nordvik Trading", ("Nordvik Trading", BODY)),
        ],
        "a legal form",
    ),
    (
        [
            page("Iran's Defence Ministry", ("Defence Ministry", PUBLIC)),
            page("the Iranian Ministry of Defense", ("Ministry of Defense", PUBLIC)),
        ],
        "a ministry of the same country",
    ),
    (
        [page("the U.S. said", ("U.S.", PLACE)), page("United States", ("United States", PLACE))],
        "two names of a country",
    ),
    ([page("in Kiev", ("Kiev", PLACE)), page("in Kyiv", ("Kyiv", PLACE))], "two spellings of a city"),
    (
        [
            page("a", ("a", BODY, "Center for Baltic Peace and Trade", FULL)),
            page("b", ("b", BODY, "Center for Peace and Trade in the Baltic", FULL)),
        ],
        "the same words in another order",
    ),
]


@pytest.mark.parametrize(("pages", "why"), TOGETHER)
def test_parts_are_merged_with_a_reason(pages: _Pages, why: str) -> None:
    actors = [actor for found in gather(pages).values() for actor in found]
    assert len(actors) == 1, why
    assert len(actors[0].parts) == 2
    assert actors[0].merges[0].rule.endswith(".")


APART = [
    (
        [page("One: Anna Lee.", ("Anna Lee", PERSON)), page("Two: Ben Lee.", ("Ben Lee", PERSON))],
        2,
        "a shared surname",
    ),
    ([page("Lee", ("Lee", PERSON)), page("Lee", ("Lee", PERSON))], 0, "a lone surname is no actor"),
    (
        [page("National Bank", ("National Bank", BODY)), page("National Bank!", ("National Bank", BODY))],
        0,
        "common words without a country are no actor",
    ),
    (
        [
            page("Georgia's National Bank", ("National Bank", BODY)),
            page("Ukraine's National Bank", ("National Bank", BODY)),
        ],
        2,
        "one name in two countries",
    ),
    (
        [
            page("John A. Orrin", ("John A. Orrin", PERSON)),
            page("John B. Orrin", ("John B. Orrin", PERSON)),
            page("John Orrin", ("John Orrin", PERSON)),
        ],
        3,
        "two middle names contradict each other",
    ),
    (
        [
            page(
                "Baltic Tidal Forum",
                ("Baltic Tidal Forum", BODY),
                ("Forum", BODY, "Baltic Tidal Forum", SHORT),
            ),
            page("BTF", ("BTF", BODY)),
        ],
        2,
        "an acronym that no page introduces",
    ),
    (
        [page("Apex Ltd", ("Apex Ltd", COMPANY)), page("Apex", ("Apex", BODY))],
        2,
        "one word and a legal form may be another firm",
    ),
    (
        [page("the minister", ("the minister", PERSON, "minister", MentionForm.DESCRIPTION))],
        0,
        "a description",
    ),
]


@pytest.mark.parametrize(("pages", "count", "why"), APART)
def test_parts_are_kept_apart(pages: _Pages, count: int, why: str) -> None:
    assert sum(len(found) for found in gather(pages).values()) == count, why


def test_countries_come_from_names_and_the_words_before_them() -> None:
    pages = [
        page(
            "Russian Foreign Minister Pavel Orlov and Iran's Pasdar Foundation",
            ("Pavel Orlov", PERSON),
            ("Pasdar Foundation", BODY),
        ),
        page(
            "the Central Bank of Norway, and Oslo Forum",
            ("Central Bank of Norway", PUBLIC),
            ("Oslo Forum", BODY),
        ),
        page("the Panama-flagged tanker Grace 1", ("Grace 1", ActorKind.VESSEL)),
        page("They met in Russia, Anna Lee said", ("Anna Lee", PERSON)),
    ]
    assert {name: found[0].countries for name, found in gather(pages).items()} == {
        "Pavel Orlov": ("RU",),
        "Pasdar Foundation": ("IR",),
        "Central Bank of Norway": ("NO",),
        "Oslo Forum": (),
        "Grace 1": ("PA",),
        "Anna Lee": (),
    }


def test_all_spellings_are_kept_first_hand_ones_first() -> None:
    first, second, third = (
        wrap_text("Oslo Tidal Forum"),
        wrap_text("Oslo Tidal Meeting"),
        wrap_text("Oslo Wave Forum"),
    )
    mentions = [
        mention(first, "Oslo Tidal Forum"),
        mention(second, "Oslo Tidal Meeting", name="Oslo Tidal Forum", restored="Oslo Tidal Forum"),
        mention(
            third, "Oslo Wave Forum", name="Oslo Tidal Forum", restored="Oslo Tidal Forum", probability=0.7
        ),
    ]
    (actor,) = gather_actors([first, second, third], mentions, load_gazetteer())
    assert actor.name == "Oslo Tidal Forum"
    assert actor.spellings == (
        Spelling(words="Oslo Tidal Forum", origin=Origin.WRITTEN, articles=(first.id,)),
        Spelling(words="Oslo Tidal Forum", origin=Origin.RESTORED, articles=(second.id,)),
        Spelling(words="Oslo Tidal Forum", origin=Origin.GUESSED, articles=(third.id,), probability=0.7),
        Spelling(words="Oslo Tidal Meeting", origin=Origin.CORRUPTED, articles=(second.id,)),
        Spelling(words="Oslo Wave Forum", origin=Origin.CORRUPTED, articles=(third.id,)),
    )


def test_a_judgement_joins_what_no_rule_joins() -> None:
    pages = [page("Anna Lee", ("Anna Lee", PERSON)), page("Anna Orrin", ("Anna Orrin", PERSON))]
    judged = ActorJudgement(left="Anna Lee", right="Anna Orrin", same=True, note="married")
    (actor,) = (actor for found in gather(pages, [judged]).values() for actor in found)
    assert actor.merges[0].is_judged
    assert "married" in actor.merges[0].rule


def test_a_judgement_undoes_a_merge_by_parts() -> None:
    pages = [
        page(text, ("Anna Lee", PERSON)) for text in ("One: Anna Lee", "Two: Anna Lee", "Three: Anna Lee")
    ]
    (whole,) = gather(pages)["Anna Lee"]
    left, right, other = (
        part for article, _ in pages for part in whole.parts if part in _parts_of(pages, article)
    )
    apart = ActorJudgement(left=left, right=right, same=False)
    found = gather(pages, [apart])["Anna Lee"]
    assert sorted(len(actor.parts) for actor in found) == [1, 2]
    assert not any({left, right} <= set(actor.parts) for actor in found)
    again = gather(pages, [apart, ActorJudgement(left=right, right=other, same=True)])["Anna Lee"]
    assert any({right, other} == set(actor.parts) for actor in again)


def _parts_of(pages: _Pages, article: Article) -> tuple[str, ...]:
    (alone,) = gather([each for each in pages if each[0] is article])["Anna Lee"]
    return alone.parts


def test_a_judgement_by_names_overrules_a_rule() -> None:
    pages = [
        page("John Quincy Orrin", ("John Quincy Orrin", PERSON)),
        page("John Orrin", ("John Orrin", PERSON)),
    ]
    judged = ActorJudgement(left="John Orrin", right="John Quincy Orrin", same=False)
    assert set(gather(pages, [judged])) == {"John Orrin", "John Quincy Orrin"}


def test_the_last_judgement_on_a_pair_counts() -> None:
    pages = [page("Anna Lee", ("Anna Lee", PERSON)), page("Anna Orrin", ("Anna Orrin", PERSON))]
    judged = [
        ActorJudgement(left="Anna Lee", right="Anna Orrin", same=True),
        ActorJudgement(left="Anna Orrin", right="Anna Lee", same=False),
    ]
    assert len(gather(pages, judged)) == 2


def test_a_judgement_on_unknown_names_does_nothing() -> None:
    pages = [page("Anna Lee", ("Anna Lee", PERSON))]
    assert set(gather(pages, [ActorJudgement(left="Anna Lee", right="Nobody", same=True)])) == {"Anna Lee"}


def test_who_speaks_under_a_surname_is_an_actor_and_a_copy_names_the_same() -> None:
    origin, copy = wrap_text("Levin said so."), wrap_text("Levin stated so.")
    mentions = [mention(each, "Levin", PERSON, form=SURNAME) for each in (origin, copy)]
    claim = Claim(
        id="c",
        article=origin.id,
        source=mentions[0].span,
        cue=None,
        content=(),
        speaker="Levin",
        speaker_kind=SpeakerKind.PERSON,
        stance=Stance.ASSERTS,
        form=SpeechForm.REPORTED,
        found_by="model",
        score=1.0,
    )
    articles = [origin, copy]
    alone = gather_actors(articles, mentions, load_gazetteer(), claims=[claim])
    assert [len(actor.parts) for actor in alone] == [1]
    assert [one.words for actor in alone for one in actor.spellings] == ["Levin"], "nothing fuller is known"
    both = gather_actors(articles, mentions, load_gazetteer(), claims=[claim], copied={copy.id: [origin.id]})
    assert [len(actor.parts) for actor in both] == [2]
    assert both[0].support == "Speaks on 1 page, and is named on 2 pages."


_NAMES = [
    "Anna Lee",
    "Anna Maria Lee",
    "Anna Olga Lee",
    "Ben Orrin",
    "Oslo Forum",
    "Oslo Forum Ltd",
    "National Bank",
    "Iran",
]
_KINDS = {"Iran": PLACE, "Oslo Forum": BODY, "Oslo Forum Ltd": COMPANY, "National Bank": BODY}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from(_NAMES), min_size=1, max_size=4), max_size=6), st.randoms())
def test_the_order_of_pages_does_not_matter(named: list[list[str]], order: random.Random) -> None:
    pages = [
        page(f"{number}: " + "; ".join(names), *((name, _KINDS.get(name, PERSON)) for name in names))
        for number, names in enumerate(named)
    ]
    shuffled = list(pages)
    order.shuffle(shuffled)
    assert _groups(pages) == _groups(shuffled)


def _groups(pages: _Pages) -> set[tuple[str, str, tuple[str, ...]]]:
    return {(actor.id, actor.name, actor.parts) for found in gather(pages).values() for actor in found}


def test_two_thousand_articles_take_seconds() -> None:
    names = [f"Person{number} Surname{number}" for number in range(3000)]
    pages = [
        page(
            " said. ".join(names[first : first + 40]), *((name, PERSON) for name in names[first : first + 40])
        )
        for first in range(2000)
    ]
    articles, mentions = [article for article, _ in pages], [each for _, found in pages for each in found]
    started = time.process_time()
    actors = gather_actors(articles, mentions, load_gazetteer())
    assert len(actors) == 2039
    assert time.process_time() - started < 20
