"""Lines of decisions: objects with their place, remarks passed over, anything else refused with its line."""

import pytest

from unspin.errors import UsageError
from unspin.text.judged_lines import read_judged_lines, read_pair


def test_remarks_and_empty_lines_are_passed_over() -> None:
    lines = ["# a remark", "", '{"a": 1}', "  ", '{"b": 2}']
    assert list(read_judged_lines(lines, "f", "expected x")) == [
        ({"a": 1}, "f, line 3"),
        ({"b": 2}, "f, line 5"),
    ]


@pytest.mark.parametrize("line", ["[1]", "nonsense", '"text"', "[" * 100_000, '{"a": '])
def test_what_is_no_object_is_refused_with_its_line(line: str) -> None:
    with pytest.raises(UsageError, match="f, line 1: this is no JSON object; expected x"):
        list(read_judged_lines([line], "f", "expected x"))


def test_a_pair_needs_both_sides_and_a_decision() -> None:
    assert read_pair({"left": "a", "right": "b", "same": True, "note": 7}, "f", "x") == ("a", "b", True, "")
    with pytest.raises(UsageError, match="left, right or same is missing"):
        read_pair({"left": "a", "right": "b", "same": "yes"}, "f", "x")
