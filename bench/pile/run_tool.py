"""One tool on one pile, measured from inside: import, a first small run that warms it up, and the run that counts.

Usage: python -m pile.run_tool TOOL SETTING TEXTS PAIRS FIGURES
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TypeVar

NOT_INSTALLED = 69  # exit code; EX_UNAVAILABLE of sysexits.h
_WARM = 200  # texts of the first run, in which a tool may compile or load what it needs

Result = TypeVar("Result")


def main(arguments: list[str]) -> int:
    """Writes the pairs as lines of two ids, and the figures as JSON."""
    name, setting, texts_path, pairs_path, figures_path = arguments
    try:
        tool, imported = _measure(lambda: import_module(f"pile.tools.{name}"))
    except ImportError as missing:
        print(missing, file=sys.stderr)
        return NOT_INSTALLED
    with Path(texts_path).open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    texts = [record["text"] for record in records]
    chosen = tool.SETTINGS[setting]
    _, warmed = _measure(lambda: list(tool.find_pairs(texts[:_WARM], chosen)))
    pairs, found = _measure(lambda: list(tool.find_pairs(texts, chosen)))
    with Path(pairs_path).open("w", encoding="utf-8") as written:
        written.writelines(f"{records[left]['id']}\t{records[right]['id']}\n" for left, right in pairs)
    figures = {"imported": imported, "warmed": warmed, "found": found, "setting": chosen}
    Path(figures_path).write_text(json.dumps(figures), encoding="utf-8")
    return 0


def _measure(work: Callable[[], Result]) -> tuple[Result, dict[str, float]]:
    """What the work returns, and its wall and CPU seconds, children included."""
    wall, cpu = time.perf_counter(), _cpu_seconds()
    result = work()
    return result, {"wall": time.perf_counter() - wall, "cpu": _cpu_seconds() - cpu}


def _cpu_seconds() -> float:
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
