"""What a process costs, its children included: wall and CPU seconds, and the most memory it held at once."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.25  # seconds between two looks at the memory
_DAY = 86_400.0  # seconds
_PROCESSES = Path("/proc")


@dataclass(frozen=True, slots=True)
class Usage:
    """Costs of one process.

    Attributes:
        exit_code: what it ended with.
        wall, cpu: seconds, from its start to its end.
        memory: the most memory resident at once in all its processes, in MB; shared pages count once. Seen every
            quarter of a second, and never less than the peak the system keeps of its largest process.
        output: the end of what it wrote on stderr.
    """

    exit_code: int
    wall: float
    cpu: float
    memory: float
    output: str


def run_measured(
    command: Sequence[str | Path], environment: dict[str, str] | None = None, limit: float = _DAY
) -> Usage:
    """Runs a command to its end, or for so many seconds at most; Linux only, for /proc."""
    with tempfile.TemporaryFile() as errors:
        begun = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command],
            stdout=subprocess.DEVNULL,
            stderr=errors,
            env={**os.environ, **(environment or {})},
        )
        peak, timer = _Peak(process.pid), threading.Timer(limit, process.kill)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        memory = peak.stop() or usage.ru_maxrss / 1024  # which starts from what this process holds
        errors.seek(0)
        tail = errors.read().decode(errors="replace")[-2000:]
    return Usage(process.returncode, wall, usage.ru_utime + usage.ru_stime, memory, tail)


class _Peak:
    """The most memory a process and its children hold, watched by a thread."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._most = 0.0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> float:
        """The peak in MB; 0 for a process that ended before the first look."""
        self._ended.set()
        self._thread.join()
        return self._most

    def _watch(self) -> None:
        while not self._ended.wait(_EVERY):
            family = _list_family(self._pid)
            together = sum(_read_memory(pid, "smaps_rollup", "Pss:") for pid in family)
            alone = max(_read_memory(pid, "status", "VmHWM:") for pid in family)
            self._most = max(self._most, together, alone)


def _list_family(pid: int) -> list[int]:
    """A process and all that it started, directly or not."""
    family = [pid]
    with suppress(OSError):
        for task in (_PROCESSES / str(pid) / "task").iterdir():
            for child in (task / "children").read_text().split():
                family += _list_family(int(child))
    return family


def _read_memory(pid: int, file: str, name: str) -> float:
    """One of a process's figures of memory in MB; 0 once it is gone.

    `Pss` is what is resident now, pages shared by several processes divided among them; `VmHWM` the most it held.
    """
    with suppress(OSError):
        for line in (_PROCESSES / str(pid) / file).read_text().splitlines():
            if line.startswith(name):
                return int(line.split()[1]) / 1024
    return 0.0
