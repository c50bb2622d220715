"""Tasks spread over processes that share this one's memory, their results in order.

Problem: to compare names takes Python's lock, so that threads gain nothing; and what they are compared with, an index
of hundreds of megabytes, must not be made, sent or kept once for each core.

Stages: 1. this process forks a worker for each core: each sees all that this one has, and nothing is copied; 2. the
number of a task goes to whichever is idle, through a pipe, and its result comes back; 3. results are handed on in the
order of the tasks.

Invariants: the same results as from one process, in the same order. An error in a worker is raised here. An interrupt
is this process's alone, which then ends the workers; however it ends, a worker sees its pipe close and ends.
Limits: only where a process can be forked safely (Linux); elsewhere, and in a process that may have no children, this
process does all the work.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import signal
import sys
import traceback
import warnings
from collections.abc import Callable, Iterator
from multiprocessing import current_process, get_context
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar, cast

from unspin.errors import UnspinError

if TYPE_CHECKING:
    from multiprocessing.context import ForkProcess

Result = TypeVar("Result")


def run_forked(work: Callable[[int], Result], tasks: int, workers: int) -> Iterator[Result]:
    """The results of `work(0)`, `work(1)`, … in this order.

    Args:
        work: does a task by its number; its result must be picklable.
        tasks: how many there are.
        workers: processes at most; with one, or where none can be forked, this process does the work.

    Raises:
        UnspinError: a worker was ended from outside.
    """
    workers = min(workers, tasks)
    if workers < 2 or not _may_fork():
        yield from map(work, range(tasks))
        return
    with contextlib.closing(_Crew(work, workers)) as crew:
        yield from crew.run(tasks)


def _may_fork() -> bool:
    return sys.platform == "linux" and hasattr(os, "fork") and not current_process().daemon


class _Answer(NamedTuple):
    """What a worker sends back: a result, or an error."""

    result: object = None
    error: BaseException | None = None


class _Crew(Generic[Result]):
    """Workers, forked from this process as it is now."""

    def __init__(self, work: Callable[[int], Result], size: int) -> None:
        self._processes: list[ForkProcess] = []
        self._pipes: list[Connection] = []
        try:
            for _ in range(size):
                self._fork(work)
        except BaseException:
            self.close()
            raise

    def _fork(self, work: Callable[[int], Result]) -> None:
        context = get_context("fork")
        ours, theirs = context.Pipe()
        self._pipes.append(ours)
        process = context.Process(target=_serve, args=(work, theirs, tuple(self._pipes)), daemon=True)
        with warnings.catch_warnings():
            # Python 3.12 warns of any other thread; those of the numeric libraries survive a fork, and the one that
            # draws the bars of progress holds nothing that a worker asks for.
            warnings.simplefilter("ignore", DeprecationWarning)
            process.start()
        theirs.close()
        self._processes.append(process)

    def run(self, tasks: int) -> Iterator[Result]:
        """The results of so many tasks, in order."""
        left = iter(range(tasks))
        busy: dict[Connection, int] = {}
        done: dict[int, Result] = {}
        for pipe in self._pipes:
            _give(pipe, left, busy)
        for wanted in range(tasks):
            while wanted not in done:
                for ready in wait(list(busy)):
                    pipe = cast("Connection", ready)
                    done[busy.pop(pipe)] = self._take(pipe)
                    _give(pipe, left, busy)
            yield done.pop(wanted)

    def _take(self, pipe: Connection) -> Result:
        try:
            answer: _Answer = pipe.recv()
        except (EOFError, OSError):
            raise UnspinError(
                "a process that did part of the work was ended from outside before it was done; if memory ran short, "
                "try again with less at once"
            ) from None
        if answer.error is not None:
            raise answer.error
        return answer.result  # type: ignore[return-value]  # what `work` gave, through a pipe

    def close(self) -> None:
        """Ends the workers, at work or not."""
        for process in self._processes:
            process.kill()
        for process in self._processes:
            process.join()
        for pipe in self._pipes:
            pipe.close()


def _give(pipe: Connection, left: Iterator[int], busy: dict[Connection, int]) -> None:
    """The next task to an idle worker, if one is left."""
    for task in left:
        busy[pipe] = task
        with contextlib.suppress(OSError):  # it has ended; its answer will say so
            pipe.send(task)
        return


def _serve(work: Callable[[int], object], pipe: Connection, others: tuple[Connection, ...]) -> None:
    """Does the tasks that come through the pipe until it closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    gc.freeze()  # what is shared is never garbage here, and to look would copy it
    for other in others:
        other.close()
    with contextlib.suppress(EOFError, OSError):
        while True:
            answer = _try(work, pipe.recv())
            pipe.send_bytes(answer)


def _try(work: Callable[[int], object], task: int) -> bytes:
    """The pickled answer to a task."""
    try:
        return pickle.dumps(_Answer(result=work(task)))
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is raised where the work was asked for
        return _pack_error(error)


def _pack_error(error: BaseException) -> bytes:
    """An error as it is, if it survives; else its description."""
    with contextlib.suppress(Exception):
        packed = pickle.dumps(_Answer(error=error))
        pickle.loads(packed)  # noqa: S301 - made here
        return packed
    return pickle.dumps(_Answer(error=RuntimeError("".join(traceback.format_exception(error)))))
