"""The generated pages in docs/ are what the code says today."""

from __future__ import annotations

import dataclasses
import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from unspin.report.records import RECORDS

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def docs() -> Any:  # noqa: ANN401 - a script, not a module of the package
    spec = importlib.util.spec_from_file_location("docs_tool", ROOT / "tools" / "docs.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["cli.md", "json.md", "reference.md"])
def test_docs_do_not_drift(docs: Any, name: str) -> None:  # noqa: ANN401 - as above
    make: Callable[[], dict[str, str]] = docs.make_pages
    kept = (ROOT / "docs" / name).read_text("utf-8")
    assert kept == make()[name], f"docs/{name} is out of date: run python tools/docs.py"


def test_every_field_of_every_record_is_listed(docs: Any) -> None:  # noqa: ANN401 - as above
    page = docs.json_page()
    for record in RECORDS.values():
        for field in dataclasses.fields(record):
            assert f"| `{field.name}` |" in page


TEXTS = [
    (
        "Attributes:\n    a, b: both\n        go on.\n    c: one.",
        {"a": "both go on.", "b": "both go on.", "c": "one."},
    ),
    ("Nothing of fields.", {}),
    ("Attributes:\n    a: one.\n\n    Not b: at all", {"a": "one."}),
]


@pytest.mark.parametrize(("docstring", "expected"), TEXTS)
def test_what_a_docstring_says_of_fields(docs: Any, docstring: str, expected: dict[str, str]) -> None:  # noqa: ANN401
    noun = type("Noun", (), {"__doc__": f"A noun.\n\n{docstring}"})
    assert docs.attribute_texts(noun) == expected
