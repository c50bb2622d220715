from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from unspin.text.byte_words import number_texts, read_numbers, read_word_spans
from unspin.text.tokens import read_tokens


def data(text: str) -> np.ndarray:
    return np.frombuffer(text.encode(), dtype=np.uint8)


def words(text: str) -> list[str]:
    return [text[begin:end] for begin, end in read_word_spans(data(text))[1].tolist()]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("", [], "nothing"),
        (" .,! ", [], "signs only"),
        ("It didn't cost $3,000.50 at 12:30.", ["It", "didn't", "cost", "3,000.50", "at", "12:30"], "joints"),
        ("the dogs' bowl, Anna's", ["the", "dogs", "bowl", "Anna's"], "apostrophes"),
        ("Ärger’s naïve café", ["Ärger’s", "naïve", "café"], "beyond ASCII"),
        ("日本語のtext", ["日", "本", "語", "の", "text"], "a word a character"),
        ("see 😀 it", ["see", "😀", "it"], "beyond U+FFFF: a word of its own"),
        ("a-b c_d", ["a", "b", "c", "d"], "hyphens and underscores part words"),
        ("1.2.3 and v2", ["1.2.3", "and", "v2"], "digits"),
    ],
)
def test_cuts_words(text: str, expected: list[str], why: str) -> None:
    assert words(text) == expected, why


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Harbour", "hARBOUR", "case folded"),
        ("Anna's", "Anna", "without a possessive ending"),
        ("ANNA’S", "anna", "whatever the apostrophe"),
        ("didn’t", "didn't", "whatever the apostrophe"),
        ("ÉCOLE", "école", "case folded beyond ASCII"),
    ],
)
def test_numbers_the_same_word_alike(one: str, other: str, why: str) -> None:
    assert read_numbers(data(one)).tolist() == read_numbers(data(other)).tolist(), why


def test_numbers_other_words_otherwise() -> None:
    numbers = [
        int(read_numbers(data(word))[0]) for word in "a b ab ba abc is it its didnt didn't é e".split()
    ]
    assert len(set(numbers)) == len(numbers)


@settings(deadline=None)
@given(st.text(max_size=200))
@example("A's")
@example("s's s'")
@example("1,2'3")
@example("x’")
def test_never_leaves_the_text_and_keeps_order(text: str) -> None:
    try:
        encoded = data(text)
    except UnicodeEncodeError:
        return
    numbers, spans = read_word_spans(encoded)
    assert len(numbers) == len(spans)
    flat = spans.ravel().tolist()
    assert flat == sorted(flat)
    assert all(begin < end <= len(text) for begin, end in spans.tolist())
    assert read_numbers(encoded).tolist() == numbers.tolist()


@settings(deadline=None)
@given(st.text(alphabet="abcxyzÀé日ก –…!?-\n", max_size=120))
def test_cuts_as_the_slow_reader_does(text: str) -> None:
    tokens = read_tokens(text)
    assert read_word_spans(data(text))[1].tolist() == np.stack((tokens.begins, tokens.ends), axis=1).tolist()


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_survives_bytes_that_are_no_text(noise: bytes) -> None:
    array = np.frombuffer(noise, dtype=np.uint8)
    numbers, spans = read_word_spans(array)
    assert len(numbers) == len(spans) <= len(noise)


@settings(deadline=None)
@given(st.lists(st.text(alphabet="ab c1’é日.", max_size=30), max_size=6))
def test_numbers_many_texts_as_one_by_one(texts: list[str]) -> None:
    encoded = [text.encode() for text in texts]
    bounds = np.cumsum([0, *map(len, encoded)]).astype(np.int64)
    numbers, counts, digests = number_texts(data("".join(texts)), bounds)
    assert numbers.tolist() == [number for text in texts for number in read_numbers(data(text)).tolist()]
    assert counts.tolist() == [len(read_numbers(data(text))) for text in texts]
    same = [tuple(read_numbers(data(text)).tolist()) for text in texts]
    assert len(set(digests.tolist())) == len(set(same))
