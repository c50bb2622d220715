from __future__ import annotations

from pathlib import Path

import pytest
from made_pages import Lay


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    """Writes one file of a pile, folders included, and gives its path."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write
