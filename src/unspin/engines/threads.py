"""Work on several cores, its results in order."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

Result = TypeVar("Result")


def count_cores() -> int:
    """The cores this process may use."""
    return max(1, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)


def run_in_order(
    work: Callable[[int], Result], tasks: Sequence[int], workers: int
) -> Iterator[tuple[int, Result]]:
    """Each task with its result, in order, a few being worked on at a time."""
    with ThreadPoolExecutor(workers) as pool:
        rest = iter(tasks)
        waiting = [(task, pool.submit(work, task)) for task in islice(rest, workers + 1)]
        try:
            while waiting:
                task, result = waiting.pop(0)
                found = result.result()
                waiting.extend((task, pool.submit(work, task)) for task in islice(rest, 1))
                yield task, found
        finally:
            for _, result in waiting:
                result.cancel()
