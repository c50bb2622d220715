"""Pages read on every core, and handed on in the order they came.

Problem: to read a page takes 15 to 200 ms of one core, and nothing that it does lets go of Python's lock.

Stages:
 1. the first pages are read by this process, so that a small pile starts no other;
 2. then every core gets a worker, this Python running `serve`: a page goes to it through a pipe, and its
    article comes back through another; a thread waits for each worker;
 3. what comes back is handed on in the order of the pages; only a few pages are read ahead.

Invariants: the same results as by one process, in the same order. An interrupt is this process's alone, which then
ends the workers; however this process ends, a worker sees the end of its input and ends. A worker that dies costs
the page that it was reading. Where no worker can be started, this process goes on alone.

Why no `multiprocessing`: to fork beside the threads of a linear algebra library is unsafe, and to spawn runs the caller's
main module once more, which starts a script over that has no guard against it.

Cost: 0.5 s and 70 to 150 MB a worker, after `_ALONE` pages.
"""

from __future__ import annotations

import contextlib
import logging
import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from typing import IO, cast

from unspin.errors import UnspinError
from unspin.model import Article, Page, Reject, RejectReason
from unspin.pages.article import read_article
from unspin.pages.config import PagesConfig
from unspin.pages.rejects import make_reject

_ALONE = 40
"""Pages that this process reads before it starts workers: 0.6 to 8 s, which a worker's start is small against."""
_AHEAD = 4
"""Pages per worker that are on the way at once: enough to keep it busy while one page takes long."""

_Answer = Article | Reject | UnspinError


def read_in_order(
    pages: Iterable[Page | Reject], config: PagesConfig, cores: int | None = None
) -> Iterator[Article | Reject]:
    """The article or reject of each page, and the rejects among them as they are, in the same order.

    Args:
        pages: the pages; they are asked for as they are needed.
        config: limits.
        cores: workers at most; by default one for each core that this process may use. One core needs none.
    """
    cores = _count_cores() if cores is None else cores
    left = iter(pages)
    alone = 0
    for page in left:
        if isinstance(page, Page):
            alone += 1
        yield read_article(page, config) if isinstance(page, Page) else page
        if alone >= _ALONE and cores > 1:
            break
    with contextlib.closing(_Crew(config, cores)) as crew:
        yield from crew.read(left)


def _count_cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Crew:
    """Workers, started when the first page comes."""

    def __init__(self, config: PagesConfig, size: int) -> None:
        self._config = config
        self._size = size
        self._workers: list[_Worker] = []
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        self._threads = ThreadPoolExecutor(size, thread_name_prefix="unspin-pages")

    def read(self, pages: Iterator[Page | Reject]) -> Iterator[Article | Reject]:
        """What each page gives, in order."""
        waiting: deque[Future[Article | Reject] | Reject] = deque()
        for page in pages:
            if not self._workers:
                self._hire()
            waiting.append(page if isinstance(page, Reject) else self._threads.submit(self._read, page))
            if len(waiting) >= _AHEAD * self._size:
                yield _take(waiting.popleft())
        while waiting:
            yield _take(waiting.popleft())

    def _hire(self) -> None:
        self._workers = [_Worker() for _ in range(self._size)]
        for worker in self._workers:
            self._idle.put(worker)

    def _read(self, page: Page) -> Article | Reject:
        worker = self._idle.get()
        try:
            return worker.read(page, self._config)
        finally:
            self._idle.put(worker)

    def close(self) -> None:
        """Ends all that is still at work."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._workers:
            worker.close()
        self._threads.shutdown()


def _take(waiting: Future[Article | Reject] | Reject) -> Article | Reject:
    return waiting if isinstance(waiting, Reject) else waiting.result()


class _Worker:
    """A process that reads pages, or this one where it does not start."""

    def __init__(self) -> None:
        self._is_closed = False
        self._process = _start()

    def read(self, page: Page, config: PagesConfig) -> Article | Reject:
        """The page's article or reject.

        Raises:
            UnspinError: what went wrong is not the page's fault.
        """
        if self._process is None:
            return read_article(page, config)
        answer = _ask(self._process, page, config)
        if answer is None:
            self._end()
            if not self._is_closed:
                self._process = _start()
            return make_reject(
                page.place, RejectReason.UNREADABLE, "The process that was reading it ended before it had."
            )
        if isinstance(answer, UnspinError):
            raise answer
        return answer

    def close(self) -> None:
        """Ends the process, at work or not."""
        self._is_closed = True
        self._end()

    def _end(self) -> None:
        if self._process is not None:
            _finish(self._process)


_SERVE = "from unspin.pages.workers import serve; serve()"


def _start() -> subprocess.Popen[bytes] | None:
    """A worker that said it is ready, or None."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        process = subprocess.Popen(  # noqa: S603 - this Python and the line above
            [sys.executable, "-P", "-c", _SERVE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            start_new_session=True,  # so that an interrupt from the terminal does not reach it
        )
    except OSError:
        return None
    if _receive(process) == _READY:
        return process
    _finish(process)
    return None


def _finish(process: subprocess.Popen[bytes]) -> None:
    """Ends a worker, at work or not."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        with contextlib.suppress(OSError):
            cast("IO[bytes]", pipe).close()


_READY = "ready"


def _ask(process: subprocess.Popen[bytes], page: Page, config: PagesConfig) -> _Answer | None:
    """A worker's answer to a page, or None if it has ended."""
    try:
        pipe = cast("IO[bytes]", process.stdin)
        pickle.dump((page, config), pipe)
        pipe.flush()
    except (OSError, ValueError):  # the pipe broke, or was closed
        return None
    return cast("_Answer | None", _receive(process))


def _receive(process: subprocess.Popen[bytes]) -> object:
    """What a worker sent, or None if it has ended."""
    try:
        return pickle.load(cast("IO[bytes]", process.stdout))  # noqa: S301 - from our own process
    except (EOFError, OSError, ValueError, pickle.UnpicklingError):
        return None


def serve() -> None:
    """Reads pages from standard input and writes their articles to standard output, until the input ends."""
    logging.getLogger().addHandler(logging.NullHandler())
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a parser prints is no answer
    with contextlib.suppress(EOFError, BrokenPipeError):
        _send(_READY, answers)
        while True:
            page, config = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
            _send(_answer(page, config), answers)


def _answer(page: Page, config: PagesConfig) -> _Answer:
    try:
        return read_article(page, config)
    except UnspinError as error:
        return error


def _send(what: object, pipe: IO[bytes]) -> None:
    pickle.dump(what, pipe)
    pipe.flush()
