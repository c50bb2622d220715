"""Windows over pieces."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from unspin.claims.reader.windows import LENGTH, MARGIN, lay_windows


@given(st.integers(min_value=0, max_value=5000))
def test_cores_cover_every_piece_once_with_context(count: int) -> None:
    windows = list(lay_windows(count))
    assert [piece for one in windows for piece in range(one.core_begin, one.core_end)] == list(range(count))
    for one in windows:
        assert one.begin <= one.core_begin
        assert one.core_end <= one.end <= count
        assert one.end - one.begin <= LENGTH
        assert one.begin == 0 or one.core_begin - one.begin >= MARGIN
        assert one.end == count or one.end - one.core_end >= MARGIN
