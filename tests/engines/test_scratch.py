from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from unspin.engines.scratch import Scratch


@pytest.mark.parametrize(("limit", "is_kept"), [(1 << 30, False), (3000, False), (1, False), (1, True)])
def test_threads_read_while_another_appends(tmp_path: Path, limit: int, *, is_kept: bool) -> None:
    """In memory, in files, and while one column after the other goes to disk."""
    numbers = np.arange(20_000, dtype=np.uint32)
    with Scratch(limit, tmp_path / "work" if is_kept else None) as scratch:
        for part in np.split(numbers, 50):
            scratch.append("numbers", part)

        def read(begin: int) -> bool:
            found = scratch.read("numbers", 4 * begin, 4 * begin + 400).view(np.uint32)
            return found.tolist() == list(range(begin, begin + 100))

        with ThreadPoolExecutor(8) as pool:
            right = [pool.submit(read, begin) for begin in range(0, 19_900, 37)]
            for _ in range(200):
                scratch.append("others", np.arange(50, dtype=np.uint32))
            assert all(each.result() for each in right)
        assert scratch.load("numbers", np.uint32).tolist() == numbers.tolist()
        assert len(scratch.load("others", np.uint32)) == 10_000
