from __future__ import annotations

import pytest
from made_ledger import make_ledger
from made_trace import make_trace

from unspin.model import Ledger, Trace
from unspin.report.pair import Pair


@pytest.fixture(scope="session")
def made() -> Trace:
    return make_trace()


@pytest.fixture(scope="session")
def pair(made: Trace) -> Pair:
    copy = made.copies[0]
    return Pair(made.article(copy.source), made.article(copy.target), copy.comparison)


@pytest.fixture(scope="session")
def turned(made: Trace) -> Pair:
    """The same two, given the other way round, and not decided: every phrase for the open case."""
    copy = made.copies[-1]
    return Pair(made.article(copy.target), made.article(copy.source), copy.comparison)


@pytest.fixture(scope="session")
def ledger() -> Ledger:
    return make_ledger()
