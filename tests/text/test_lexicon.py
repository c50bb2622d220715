import json
import os
import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unspin.errors import LexiconError
from unspin.text import lexicon as lexicon_module
from unspin.text.endings import strip_endings
from unspin.text.keys import run_key, run_keys
from unspin.text.lexicon import Lexicon, NameKind, load_lexicon
from unspin.text.products import multiply
from unspin.text.spelling import spelling_matrix
from unspin.text.tokens import read_tokens

DATA = Path(lexicon_module.__file__).parent / "data"
WORDS = st.one_of(
    st.sampled_from(
        ["bank", "river", "iranian", "don't", "tallness", "qwrtzx", "1000's", "2018", "supply", "provide"]
    ),
    st.text(max_size=12),
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def test_it_holds_what_was_promised_in_the_space_it_was_given(lexicon: Lexicon) -> None:
    assert lexicon.size >= 60_000
    assert sum(path.stat().st_size for path in DATA.iterdir()) <= 13_000_000


def test_it_is_mapped_and_loaded_once(lexicon: Lexicon) -> None:
    assert load_lexicon() is lexicon
    assert isinstance(lexicon._vectors.base, np.memmap)
    assert isinstance(lexicon._word_keys.base, np.memmap)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("supply", "provide"),
        ("street", "avenue"),
        ("security", "safety"),
        ("goal", "objective"),
        ("power", "energy"),
        ("creditors", "collectors"),
        ("recently", "lately"),
        ("attack", "assault"),
        ("helped", "assisted"),
        ("bogus", "fake"),
        ("slyness", "astuteness"),  # rare words of a thesaurus
        ("inexactly", "inaccurately"),  # unknown, but made from a known word
        ("penalising", "penalizing"),
        ("1000's", "1000"),  # no word; by spelling
        ("qwrtzxing", "qwrtzxings"),
    ],
)
def test_what_stands_for_each_other_is_alike(lexicon: Lexicon, left: str, right: str) -> None:
    assert lexicon.likeness(left, right) >= 0.5


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("israel", "tractor"),
        ("bank", "orchestra"),
        ("minister", "pipeline"),
        ("quickly", "uranium"),
        ("2018", "2019"),  # other digits are another number
        ("qwrtzx", "minister"),
        ("qwrtzx", "vplkfh"),
        ("", "minister"),
    ],
)
def test_strangers_are_not(lexicon: Lexicon, left: str, right: str) -> None:
    assert lexicon.likeness(left, right) < 0.3


@settings(max_examples=50, deadline=None)
@given(left=st.lists(WORDS, max_size=8), right=st.lists(WORDS, max_size=8))
def test_the_matrix_is_likeness_pair_by_pair(lexicon: Lexicon, left: list[str], right: list[str]) -> None:
    matrix = lexicon.likeness_matrix(left, right)
    assert matrix.shape == (len(left), len(right))
    for row, one in enumerate(left):
        for column, other in enumerate(right):
            assert matrix[row, column] == pytest.approx(lexicon.likeness(one, other), abs=1e-5)
            assert matrix[row, column] == pytest.approx(lexicon.likeness(other, one), abs=1e-5)
            assert 0 <= matrix[row, column] <= 1
            assert one != other or matrix[row, column] == 1


def test_a_large_matrix_is_the_plain_product(lexicon: Lexicon) -> None:
    rows = lexicon.vectors(np.arange(0, lexicon.size, 97, dtype=np.int32))
    np.testing.assert_allclose(multiply(rows, rows[:100]), rows @ rows[:100].T, atol=1e-5)


def test_vectors_have_unit_length_and_unknown_words_none(lexicon: Lexicon) -> None:
    ids = lexicon.ids(["supply", "qwrtzx", "tehran", "don't"])
    assert (ids >= 0).tolist() == [True, False, True, True]
    assert np.linalg.norm(lexicon.vectors(ids), axis=1).tolist() == pytest.approx([1, 0, 1, 1], abs=1e-5)
    assert lexicon.vectors(ids[:0]).shape[0] == 0


@pytest.mark.parametrize(
    ("left", "right", "is_alike"),
    [
        ("as well", "as well", True),
        ("foreign minister", "overseas minister", True),
        ("supply chain", "provide chain", True),
        ("money laundering", "cash washing", True),
        ("money laundering", "green tree", False),
        ("prime minister", "olive oil", False),
        ("qwrtzx vplkfh", "qwrtzx vplkfj", True),  # by spelling
        ("qwrtzx", "prime minister", False),
    ],
)
def test_wordings(lexicon: Lexicon, left: str, right: str, *, is_alike: bool) -> None:
    likeness = lexicon.phrase_likeness(left.split(), right.split())
    assert (likeness >= 0.5) is is_alike
    assert likeness == pytest.approx(lexicon.phrase_likeness(right.split(), left.split()), abs=1e-5)


@pytest.mark.parametrize(
    ("word", "least", "most"),
    [
        ("the", 7.3, 8),
        ("government", 5, 6),
        ("sanctions", 3.5, 4.8),
        ("evasion", 2.8, 3.8),
        ("qwrtzx", 0, 0),
    ],
)
def test_frequencies(lexicon: Lexicon, word: str, least: float, most: float) -> None:
    assert least <= lexicon.zipf(word) <= most
    assert lexicon.zipfs([word, word]).tolist() == pytest.approx([lexicon.zipf(word)] * 2)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("as well as the supply chain", ["as well as", "supply chain"]),
        (
            "front companies laundered money on Wall Street",
            ["front companies", "laundered money", "wall street"],
        ),
        ("the prime minister's visit", ["prime minister's"]),
        ("they carried out air strikes", ["carried out", "air strikes"]),
        ("entrance companies and the provide chain", []),
        ("wall", []),
        ("", []),
    ],
)
def test_set_phrases(lexicon: Lexicon, text: str, found: list[str]) -> None:
    words = read_tokens(text).words
    spans = lexicon.phrases_in(words)
    assert [" ".join(words[begin:end]) for begin, end in spans] == found
    assert all(lexicon.is_phrase(words[begin:end]) for begin, end in spans)


def test_one_word_is_no_phrase(lexicon: Lexicon) -> None:
    assert not lexicon.is_phrase(["street"])
    assert not lexicon.is_phrase([])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Wall Street Journal", [("the wall street journal", NameKind.OUTLET)]),
        ("the Office of Foreign Assets Control", [("office of foreign assets control", NameKind.AGENCY)]),
        (
            "Agence France-Presse in Tehran",
            [("agence france presse", NameKind.OUTLET), ("tehran", NameKind.CITY)],
        ),
        ("the U.S. Treasury’s list", [("u.s. treasury's", NameKind.MINISTRY)]),
        ("the People's Daily", [("people's daily", NameKind.OUTLET)]),
        ("Iranian banks in Türkiye", [("iranian", NameKind.NATIONALITY), ("türkiye", NameKind.COUNTRY)]),
        ("Islamic Revolutionary Guard Corps", [("islamic revolutionary guard corps", NameKind.FORCE)]),
        (
            "International Atomic Energy Agency",
            [("international atomic energy agency", NameKind.ORGANISATION)],
        ),
        ("Chatham House", [("chatham house", NameKind.THINK_TANK)]),
        ("Deutsche Bank", [("deutsche bank", NameKind.COMPANY)]),
        ("the Persian Gulf", [("persian gulf", NameKind.REGION)]),
        (
            "Reading and writing take time, and who is it of us?",
            [],
        ),  # a town, magazines, an organisation, a country
        ("Nice, Male and Bush, Mary on Sale", []),  # towns, but seldom
        ("The Wall Avenue Journal", []),
        ("", []),
    ],
)
def test_known_names(lexicon: Lexicon, text: str, found: list[tuple[str, NameKind]]) -> None:
    words = read_tokens(text).words
    assert [(" ".join(words[begin:end]), kind) for begin, end, kind in lexicon.names_in(words)] == found


def test_every_name_is_found_by_the_words_of_its_spelling(lexicon: Lexicon) -> None:
    missed = []
    for name, kind in lexicon.spell_names()[::37]:
        words = read_tokens(name).words
        if lexicon.names_in(words) != [(0, len(words), kind)]:
            missed.append(name)
    assert not missed


def test_every_spelt_phrase_is_a_phrase(lexicon: Lexicon) -> None:
    phrases = lexicon.spell_phrases()
    assert phrases == sorted(phrases)
    assert {"prime minister", "interest rates"} <= set(phrases)
    assert all(lexicon.is_phrase(phrase.split(" ")) for phrase in phrases[::97])


@given(words=st.lists(WORDS, min_size=1, max_size=6))
def test_run_keys_are_those_of_every_run(words: list[str]) -> None:
    for length, keys in enumerate(run_keys(words, 4), start=1):
        runs = [words[begin : begin + length] for begin in range(len(words) - length + 1)]
        assert keys.tolist() == [run_key(run) for run in runs]


@pytest.mark.parametrize(
    ("word", "base"),
    [("tallness", "tall"), ("robotized", "robotize"), ("misspelled", "misspell"), ("populaces", "populace")],
)
def test_endings_come_off(word: str, base: str) -> None:
    assert base in strip_endings(word)


@pytest.mark.parametrize("word", ["", "s", "king", "wing", "2018", "bed"])
def test_little_words_keep_their_endings(word: str) -> None:
    assert strip_endings(word) == ()


def test_spelling_is_one_for_the_same_and_nothing_for_another() -> None:
    likeness = spelling_matrix(["fordow", "2018"], ["fordow", "fordo", "2018", "2,018.5", "minister"])
    assert likeness[0, 0] == pytest.approx(1)
    assert likeness[0, 1] > 0.5
    assert likeness[1].tolist() == pytest.approx([0, 0, 1, 0, 0])


def test_a_missing_or_damaged_lexicon_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="Reinstall unspin"):
        Lexicon(tmp_path)
    copy = tmp_path / "data"
    shutil.copytree(DATA, copy)
    os.truncate(copy / "vectors.npy", 5000)
    with pytest.raises(LexiconError, match=r"vectors .*Reinstall unspin"):
        Lexicon(copy)
    manifest = json.loads((copy / "manifest.json").read_text())
    (copy / "manifest.json").write_text(json.dumps(manifest | {"format": 99}))
    with pytest.raises(LexiconError, match="format is 99"):
        Lexicon(copy)
    (copy / "manifest.json").write_text("{")
    with pytest.raises(LexiconError, match="manifest cannot be read"):
        Lexicon(copy)
