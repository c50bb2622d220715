"""An input is never written over."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_a_report_does_not_overwrite_an_input(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("One line of a story that somebody saved.", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "unspin", "trace", str(page), "--report", str(page)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "one of the inputs" in done.stderr
    assert page.read_text(encoding="utf-8").startswith("One line")
