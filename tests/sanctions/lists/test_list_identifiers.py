from __future__ import annotations

import pytest

from unspin.sanctions.lists.identifiers import find_vessel_numbers, is_imo_number, read_identifier

LABELLED = [
    ("Passport A123456 (Iran) issued 1999", "passport A123456", "country and day are not the number's"),
    ("alt. Passport A123456", "passport A123456", "a second one"),
    ("Vessel Registration Identification IMO 9999993", "IMO 9999993", "the Treasury's label for ships"),
    ("Company Number IMO 5055293", "company IMO 5055293", "a company's IMO number is no ship's"),
    ("National ID No. 660000 73767 (Belgium)", "national ID 660000 73767", "with a blank"),
    ("Tax ID No. 100036386 (Serbia)", "tax ID 100036386", ""),
    ("NIT # 800146749-7 (Colombia)", "tax ID 800146749-7", ""),
    ("MMSI 572469210", "MMSI 572469210", ""),
    ("Digital Currency Address - XBT 1Kuf2Rd8", "wallet XBT 1Kuf2Rd8", ""),
    ("Aircraft Manufacturer's Serial Number (MSN) 1023409321", "MSN 1023409321", ""),
    ("Aircraft Construction Number (also called L/N or S/N or F/N) 8401", "construction number 8401", ""),
    ("Gender Male", None, "no number"),
    ("Linked To: ORUM LINES", None, "no label of a number"),
    ("Passport", None, "a label without a number"),
    ("Passport " + "9" * 5000, None, "no number has thousands of digits"),
]


@pytest.mark.parametrize(("words", "expected", "why"), LABELLED)
def test_labelled_numbers(words: str, expected: str | None, why: str) -> None:
    assert read_identifier(words) == expected, why


IMO = [
    ("9999993", True),
    ("IMO9999993", True),
    ("IMO 9999993", True),
    ("9999994", False),
    ("613999001", False),
    ("", False),
]


@pytest.mark.parametrize(("words", "expected"), IMO)
def test_the_check_digit_of_imo_numbers(words: str, expected: bool) -> None:  # noqa: FBT001 - a case table
    assert is_imo_number(words) is expected


def test_vessel_numbers_in_running_text() -> None:
    assert find_vessel_numbers("the tanker (IMO number: 9999993, MMSI 613999001)") == [
        "IMO 9999993",
        "MMSI 613999001",
    ]
    assert find_vessel_numbers("IMO 99999931 and 9999993") == []
