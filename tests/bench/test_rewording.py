"""The bench's generator: what it does to a text, and that its gold is true to the letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rewording import GoldKind, RewordConfig, Spinner, Thesaurus, reword
from rewording.figures import reword_number
from rewording.words import read_sentences, read_words

_TEXT = (
    "The Center for Quick Safety supplies a plant. It took 5 percent of thousands of works recently.\n\n"
    '"They carried out a quick supply as well," it said. This means that the plant is built. '
    "Mr. Take did not build it, and he cannot provide a center for security at the plant."
)
_ALL = RewordConfig(rate=1.0, dropped=0.0, added=0.0, framed=0.0)


def test_gold_spans_lead_back_to_the_source(thesaurus: Thesaurus) -> None:
    for seed in range(20):
        made = reword(_TEXT, Spinner(thesaurus, seed), seed, _ALL)
        assert made.undone() == _TEXT
        assert made.copy != _TEXT


def test_same_seed_same_rewording(thesaurus: Thesaurus) -> None:
    first, second, other = (reword(_TEXT, Spinner(thesaurus, seed), seed, _ALL) for seed in (3, 3, 4))
    assert first == second
    assert first.copy != other.copy


@given(rate=st.floats(0, 1), seed=st.integers(0, 5))
def test_rate_is_not_overshot_by_more_than_one_unit(rate: float, seed: int, thesaurus: Thesaurus) -> None:
    made = reword(_TEXT, Spinner(thesaurus, seed), seed, RewordConfig(rate=rate))
    assert made.swapped_share <= rate + 4 / len(read_words(_TEXT))


def test_kinds(thesaurus: Thesaurus) -> None:
    made = reword(_TEXT, Spinner(thesaurus, 1, slip_rate=0.0), 1, _ALL)
    kinds = {edit.source.of(_TEXT): edit.kind for edit in made.edits}
    assert kinds["Center for Quick Safety"] is GoldKind.NAME
    assert kinds["5 percent"] is GoldKind.NUMBER
    assert kinds["thousands"] is GoldKind.NUMBER
    assert kinds["as well"] is GoldKind.QUOTATION
    assert kinds["This means that"] is GoldKind.WORDING


def test_slips_change_the_meaning(thesaurus: Thesaurus) -> None:
    made = reword(_TEXT, Spinner(thesaurus, 1, slip_rate=1.0), 1, _ALL)
    slips = {
        edit.source.of(_TEXT): edit.copy.of(made.copy) for edit in made.edits if edit.kind is GoldKind.MEANING
    }
    assert slips == {"did not": "did", "cannot": "can"}


def test_names_keep_their_capitals(thesaurus: Thesaurus) -> None:
    made = reword(_TEXT, Spinner(thesaurus, 1), 1, _ALL)
    name = next(edit.copy.of(made.copy) for edit in made.edits if edit.kind is GoldKind.NAME)
    assert all(word[0].isupper() or word == "for" for word in name.split())


@pytest.mark.parametrize(("share", "count"), [(0.0, 0), (1.0, 3)])
def test_sentences_are_dropped_but_never_the_first(thesaurus: Thesaurus, share: float, count: int) -> None:
    made = reword(
        _TEXT, Spinner(thesaurus, 2), 2, RewordConfig(rate=0.0, dropped=share, added=0.0, framed=0.0)
    )
    assert sum(edit.kind is GoldKind.DROPPED for edit in made.edits) == count
    assert made.copy.startswith("The Center")
    assert ("Take" in made.copy) == (not share)


def test_added_sentences_and_page_lines_are_no_part_of_the_source(thesaurus: Thesaurus) -> None:
    config = RewordConfig(rate=0.0, dropped=0.0, added=1.0, framed=1.0)
    made = reword(_TEXT, Spinner(thesaurus, 2), 2, config, fillers=["Added here."])
    assert made.copy.count(" Added here.") == len(read_sentences(_TEXT))
    assert {edit.kind for edit in made.edits} == {GoldKind.ADDED, GoldKind.FURNITURE}
    assert not any(len(edit.source) for edit in made.edits)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("5 percent", (2, ("five p.c.", "5%", "5 per cent"))),
        ("3 million", (2, ("3,000,000", "three million"))),
        ("Feb 5", (1, ("February",))),
        ("May 5", (0, ())),
        ("£5bn", (0, ())),
        ("76%", (1, ("76 p.c.",))),
        ("seven men", (1, ("7",))),
        ("men", (0, ())),
    ],
)
def test_numbers(words: str, expected: tuple[int, tuple[str, ...]]) -> None:
    assert reword_number(words.split(), 0) == expected


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Mr. Brown said so. He left.", ["Mr. Brown said so.", "He left."], "a title ends no sentence"),
        ('"It is." He left.', ['"It is."', "He left."], "a mark behind the point"),
        ("In the U.S. Army they say no.", ["In the U.S. Army they say no."], "letters with points"),
        ("One\n\nTwo", ["One", "Two"], "a line ends a sentence"),
    ],
)
def test_sentences(text: str, expected: list[str], why: str) -> None:
    assert [text[begin:end] for begin, end in read_sentences(text)] == expected, why
