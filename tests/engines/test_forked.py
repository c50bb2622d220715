"""Tasks on several processes: the same results, one error, nothing left behind."""

from __future__ import annotations

import os
import signal
import sys
import time
from multiprocessing import active_children

import pytest

from unspin.engines.forked import run_forked
from unspin.errors import ListError, UnspinError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")


def test_results_come_in_the_order_of_the_tasks() -> None:
    def work(task: int) -> int:
        time.sleep(0.02 if task % 3 == 0 else 0)
        return task * task

    expected = [task * task for task in range(20)]
    assert [list(run_forked(work, 20, workers)) for workers in (1, 2, 3)] == [expected] * 3
    assert not active_children()


def test_work_is_done_elsewhere_if_there_is_more_than_one_task() -> None:
    assert os.getpid() not in set(run_forked(lambda _: os.getpid(), 4, 2))
    assert list(run_forked(lambda _: os.getpid(), 1, 2)) == [os.getpid()]
    assert list(run_forked(lambda _: os.getpid(), 0, 2)) == []


def test_an_error_in_a_worker_is_the_error_of_the_run() -> None:
    def work(task: int) -> int:
        if task == 3:
            raise ListError("the list is torn")
        return task

    with pytest.raises(ListError, match="the list is torn"):
        list(run_forked(work, 10, 2))
    assert not active_children()


def test_an_error_that_cannot_be_sent_is_told_in_words() -> None:
    class OddError(Exception):
        def __init__(self, one: int, other: int) -> None:
            super().__init__(f"{one} and {other}")

    def work(task: int) -> int:
        raise OddError(task, 7)

    with pytest.raises(RuntimeError, match=r"OddError: \d and 7"):
        list(run_forked(work, 4, 2))


def test_a_worker_that_is_killed_ends_the_run() -> None:
    def work(task: int) -> int:
        if task == 2:
            os.kill(os.getpid(), signal.SIGKILL)
        return task

    with pytest.raises(UnspinError, match="ended from outside"):
        list(run_forked(work, 6, 2))
    assert not active_children()


def test_an_interrupt_is_for_the_parent_and_ends_the_workers() -> None:
    """As a terminal does it: every process of the group gets the signal.

    A second one comes much later: Python drops an interrupt that reaches it inside a destructor.
    """
    parent = os.getpid()

    def work(task: int) -> int:
        if task in {1, 100}:
            os.kill(os.getpid(), signal.SIGINT)  # the worker itself does not heed it
            os.kill(parent, signal.SIGINT)
        time.sleep(0.05)
        return task

    with pytest.raises(KeyboardInterrupt):
        list(run_forked(work, 200, 2))
    assert not active_children()


def test_workers_end_when_their_results_are_no_longer_wanted() -> None:
    results = run_forked(lambda task: task, 1000, 2)
    assert next(results) == 0
    results.close()  # type: ignore[attr-defined]  # it is a generator
    assert not active_children()
