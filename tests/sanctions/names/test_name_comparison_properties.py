"""What holds for all names, hostile ones included."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unspin.model import ListingKind
from unspin.sanctions.names import compare_names, compare_prepared, prepare_name, score_prepared

KINDS = st.sampled_from([None, *ListingKind])
PIECES = st.sampled_from(
    "al bin Abd Rahman J. Ivan Ivanov, Dr. Trading Ltd OOO II 183rd Iran de Kim Jong-un محمد 习近平 & The B.A. - ' 3".split()
)
NAMES = st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=6).map(" ".join))

HOSTILE = [
    "",
    " ",
    "—",
    "😀😀",
    "a",
    "\u202eabc\u202c",
    "\x00\x01",
    "\ud800x",
    "a" * 10_000,
    "ab " * 5_000,
    "x-" * 9_000,
    "J. " * 3_000,
    "S.A." * 3_000,
    "'" * 10_000,
    "A\u0301" * 5_000,
    "ا" * 10_000,
    "习" * 10_000,
    "abd " * 2_000,
    "IvanPetrovSergei" * 800,
    "Iv\u0430n P\u0435trov",
    "ﷺ",
    "١٢٣",
    "Ltd",
    "the of and",
    "dr mr",
]


@settings(deadline=None)
@given(left=NAMES, right=NAMES, kind=KINDS)
def test_symmetric_and_in_range(left: str, right: str, kind: ListingKind | None) -> None:
    there, back = compare_names(left, right, kind), compare_names(right, left, kind)
    assert 0 <= there.score <= 1
    assert there.score == pytest.approx(back.score, abs=1e-9)


@settings(deadline=None)
@given(left=NAMES, right=NAMES, left_kind=KINDS, right_kind=KINDS)
def test_symmetric_across_kinds(
    left: str, right: str, left_kind: ListingKind | None, right_kind: ListingKind | None
) -> None:
    one, other = prepare_name(left, left_kind), prepare_name(right, right_kind)
    assert score_prepared(one, other) == pytest.approx(score_prepared(other, one), abs=1e-9)
    assert score_prepared(one, other) == compare_prepared(one, other).score


@settings(deadline=None)
@given(name=NAMES, kind=KINDS)
def test_a_name_is_itself(name: str, kind: ListingKind | None) -> None:
    prepared = prepare_name(name, kind)
    is_name = bool(prepared.parts) or any(sign.isalnum() for sign in prepared.words)
    assert compare_names(name, name, kind).score == (1 if is_name else 0)


@pytest.mark.parametrize("left", HOSTILE, ids=ascii)
def test_hostile_names_cost_little_and_crash_nothing(left: str) -> None:
    begin = time.process_time()
    for right in (*HOSTILE, "Ivan Petrov"):
        for kind in ListingKind:
            assert 0 <= compare_names(left, right, kind).score <= 1
    assert time.process_time() - begin < 5


def test_what_cannot_be_seen_does_not_count() -> None:
    assert compare_names("Iv\u200ban \u202ePetrov\u202c", "Ivan Petrov", ListingKind.PERSON).score == 1


def test_letters_of_another_script_that_look_alike_count_as_what_they_look_like() -> None:
    assert compare_names("Iv\u0430n P\u0435trov", "Ivan Petrov", ListingKind.PERSON).score == 1


def test_a_name_is_compared_to_its_first_characters_only() -> None:
    found = compare_names("Acme " * 100, "Acme " * 200, ListingKind.ORGANISATION)
    assert any("only the first" in reason for reason in found.why)
