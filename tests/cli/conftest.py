from __future__ import annotations

import sys
from pathlib import Path

import pytest

import unspin

# The made-up trace is told once, beside the reports that show it.
sys.path.insert(0, str(Path(__file__).parent.parent / "report"))

from fake_pipeline import Pipeline
from made_trace import make_trace


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Pipeline:
    """A pipeline without the libraries and the seconds that the real one takes."""
    fake = Pipeline(make_trace())
    module = fake.module()
    monkeypatch.setitem(sys.modules, "unspin.pipeline", module)
    monkeypatch.setattr(unspin, "pipeline", module, raising=False)
    return fake
