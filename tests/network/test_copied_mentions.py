from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from made_mentions import BODY, PERSON, PLACE, mention

from unspin.model import Article, Change, Mention, MentionForm, Restoration, Span, SwapKind
from unspin.network.copied_mentions import carry_mentions
from unspin.pipeline.comparing import wrap_text


def make_copy(pieces: list[tuple[str, str]], source: str) -> tuple[Article, Restoration]:
    """A copy out of (words of the page, words of the original); what differs is a change."""
    page = restored = ""
    changes: list[Change] = []
    for written, original in pieces:
        if written != original:
            changes.append(
                Change(
                    copy=Span(begin=len(page), end=len(page) + len(written)),
                    restored=Span(begin=len(restored), end=len(restored) + len(original)),
                    source=source,
                    origin=None,
                    before=written,
                    after=original,
                    kind=SwapKind.NAME,
                )
            )
        page, restored = page + written, restored + original
    article = wrap_text(page)
    return article, Restoration(article=article.id, text=restored, changes=tuple(changes))


def carry(
    pieces: list[tuple[str, str]], origin: Article, mentions: list[Mention]
) -> list[tuple[str, str | None]]:
    article, restoration = make_copy(pieces, origin.id)
    carried = carry_mentions(mentions, restoration, article)
    assert all(each.span.of(article.text) == each.words and each.article == article.id for each in carried)
    return [(each.words, each.restored) for each in carried]


ORIGIN = wrap_text("The Wall Street Journal met Anna Lee of Iran.")
MENTIONS = [
    mention(ORIGIN, "Wall Street Journal"),
    mention(ORIGIN, "Anna Lee", PERSON),
    mention(ORIGIN, "Iran", PLACE),
]


def test_a_corrupted_name_has_the_words_of_the_page() -> None:
    pieces = [
        ("The Wall ", "The Wall "),
        ("Avenue", "Street"),
        (" Journal met Anna Lee", " Journal met Anna Lee"),
    ]
    assert carry(pieces, ORIGIN, MENTIONS) == [
        ("Wall Avenue Journal", "Wall Street Journal"),
        ("Anna Lee", None),
    ]


def test_signs_between_words_may_differ() -> None:
    article = wrap_text("The Wall Street Journal  —  met Anna Lee’s")
    restoration = Restoration(article=article.id, text="The Wall Street Journal, met Anna Lee", changes=())
    carried = carry_mentions(MENTIONS, restoration, article)
    assert [each.words for each in carried] == ["Wall Street Journal", "Anna Lee"]
    assert all(each.span.of(article.text) == each.words for each in carried)


def test_words_without_a_capital_are_a_description_only() -> None:
    article, restoration = make_copy([("the paper", "Wall Street Journal"), (" met", " met")], ORIGIN.id)
    (carried,) = carry_mentions(MENTIONS, restoration, article)
    assert (carried.form, carried.words, carried.name) == (
        MentionForm.DESCRIPTION,
        "the paper",
        "Wall Street Journal",
    )


def test_a_name_that_the_page_lacks_is_not_carried() -> None:
    assert carry([("", "Anna Lee"), ("met Iran", "met Iran")], ORIGIN, MENTIONS) == [("Iran", None)]


def test_equal_words_for_two_are_left_out_unless_all_are_there() -> None:
    origin = wrap_text("Lee and Lee")
    first = mention(origin, "Lee", PERSON, name="Anna Lee", form=MentionForm.SURNAME)
    second = Mention(
        article=origin.id,
        span=Span(begin=8, end=11),
        words="Lee",
        name="Ben Lee",
        kind=PERSON,
        form=MentionForm.SURNAME,
    )
    both, restoration = make_copy([("Lee met Lee", "Lee met Lee")], origin.id)
    assert [each.name for each in carry_mentions([first, second], restoration, both)] == [
        "Anna Lee",
        "Ben Lee",
    ]
    one, restoration = make_copy([("Lee left", "Lee left")], origin.id)
    assert carry_mentions([first, second], restoration, one) == ()


def test_places_inside_a_name_are_carried_with_it() -> None:
    origin = wrap_text("Central Bank of Iran")
    mentions = [mention(origin, "Central Bank of Iran"), mention(origin, "Iran", PLACE)]
    assert carry([("Central Bank of Iran", "Central Bank of Iran")], origin, mentions) == [
        ("Central Bank of Iran", None),
        ("Iran", None),
    ]


_WORDS = st.sampled_from(
    ["Anna", "Lee", "Wall", "Street", "Journal", "met", "the", "Iran’s", "Iran", "of", ", ", "—"]
)
_PIECES = st.lists(st.tuples(_WORDS, st.one_of(st.none(), _WORDS)), max_size=30)


@settings(max_examples=200, deadline=None)
@given(_PIECES)
def test_carried_mentions_lie_in_the_page(drawn: list[tuple[str, str | None]]) -> None:
    pieces = [(written + " ", (original or written) + " ") for written, original in drawn]
    carry(pieces, ORIGIN, MENTIONS)


def test_without_changes_every_mention_is_where_it_was() -> None:
    restoration = Restoration(article=ORIGIN.id, text=ORIGIN.text, changes=())
    assert carry_mentions(MENTIONS, restoration, ORIGIN) == tuple(MENTIONS)


def test_kinds_and_names_are_kept() -> None:
    restoration = Restoration(article=ORIGIN.id, text=ORIGIN.text, changes=())
    assert [each.kind for each in carry_mentions(MENTIONS, restoration, ORIGIN)] == [BODY, PERSON, PLACE]
