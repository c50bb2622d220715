"""Snapshots: what a reader sees, kept beside the tests. Renew them with UNSPIN_UPDATE_SNAPSHOTS=1."""

from __future__ import annotations

import os
from pathlib import Path


def check_snapshot(folder: Path, name: str, text: str) -> None:
    """Nothing, if the text is the one that is kept; blanks at line ends do not count."""
    path = folder / "snapshots" / name
    text = "\n".join(line.rstrip() for line in text.rstrip("\n").split("\n")) + "\n"
    if os.environ.get("UNSPIN_UPDATE_SNAPSHOTS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    kept = path.read_text(encoding="utf-8")
    assert text == kept, f"{path} differs; if that is right, renew it with UNSPIN_UPDATE_SNAPSHOTS=1"
