from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from unspin.model import Change, Span
from unspin.text.tokens import read_tokens
from unspin.text.word_pairs import WordPlaces, map_words, pair_changes, refine_pairs, spread_pairs

_WORD = st.sampled_from(["one", "two", "three", "four", "Five’s", "six"])
_PIECES = st.lists(
    st.tuples(st.lists(_WORD, max_size=3), st.one_of(st.none(), st.lists(_WORD, max_size=3))), max_size=8
)


def _places(text: str) -> WordPlaces:
    tokens = read_tokens(text)
    return WordPlaces(tokens.begins.tolist(), tokens.ends.tolist(), tokens.stems)


def _make(pieces: list[tuple[list[str], list[str] | None]]) -> tuple[str, str, list[Change]]:
    """Page, restored text and changes; a piece without a second side is the same on both."""
    page = restored = ""
    changes: list[Change] = []
    for left, right in pieces:
        written, original = " ".join(left), " ".join(left if right is None else right)
        if right is not None:
            copy = Span(begin=len(page), end=len(page) + len(written))
            put = Span(begin=len(restored), end=len(restored) + len(original))
            changes.append(
                Change(
                    copy=copy,
                    restored=put,
                    source=None,
                    origin=None,
                    before=written,
                    after=original,
                    kind=None,
                )
            )
        page, restored = page + written + " ", restored + original + ", "
    return page, restored, changes


def _map(page: str, restored: str, changes: list[Change]) -> list[tuple[int, int]]:
    left, right = _places(page), _places(restored)
    pairs = refine_pairs(left, right, pair_changes(left, right, changes))
    return spread_pairs(pairs, len(left), len(right))


def test_words_between_changes_stand_for_one_another() -> None:
    page, restored, changes = _make([(["one"], None), (["two", "three"], ["four"]), (["six"], None)])
    assert _map(page, restored, changes) == [(0, 1), (1, 2), (1, 2), (2, 3)]


def test_a_change_is_told_as_narrowly_as_can_be() -> None:
    page, restored, changes = _make([(["one", "two", "six"], ["one", "three", "four", "six"])])
    assert _map(page, restored, changes) == [(0, 1), (1, 3), (3, 4)]


def test_no_words_stand_where_they_would_be() -> None:
    assert map_words([(0, 1), (1, 2)], (1, 1), 2) == (1, 1)
    assert map_words([], (0, 0), 3) == (3, 3)


@given(_PIECES)
def test_every_word_has_a_place_and_none_runs_back(pieces: list[tuple[list[str], list[str] | None]]) -> None:
    page, restored, changes = _make(pieces)
    spread = _map(page, restored, changes)
    size = len(_places(restored))
    assert len(spread) == len(_places(page))
    assert all(0 <= begin <= end <= size for begin, end in spread)
    assert [begin for begin, _ in spread] == sorted(begin for begin, _ in spread)
