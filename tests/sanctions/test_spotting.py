"""What may be a name though nothing read it as one."""

import time

import pytest

from unspin.model import Span
from unspin.sanctions.spotting import spot_names

TEXTS = [
    ("He met Ann Lee today.", ["Ann Lee"], "a run of capitals"),
    ("Yesterday it rained.", [], "a capital that opens a sentence"),
    ("Yesterday the Islamic Guard Corps spoke.", ["Islamic Guard Corps"], "what opens a sentence is cut off"),
    ("He saw Usama bin Ladin's house.", ["Usama bin Ladin"], "small words inside, no possessive"),
    ("aboard the tanker Sea Rose and left", ["Sea Rose"], "a vessel after its kind"),
    ("The M/V ADRIAN STAR 1 sailed.", ["ADRIAN STAR 1"], "a vessel with a number"),
    (
        "We saw the tanker Mar Alto. Hong-Sop Ri left.",
        ["Mar Alto", "Hong-Sop Ri"],
        "a sentence ends between two",
    ),
    ("It is run by Dr. K. Smith-Jones.", ["Dr. K. Smith-Jones"], "initials and hyphens"),
    ("said Олег Волховский in Omsk", ["Олег Волховский"], "another script; one everyday word is none"),
    ("said الحرس الثوري today", ["الحرس الثوري"], "a script without capitals"),
    ("HIZBALLAH struck again.", ["HIZBALLAH"], "capitals throughout, at the head of a sentence"),
    (
        "with the Ministry of Peace and Harmony now",
        ["Ministry of Peace and Harmony", "Ministry of Peace"],
        "whole and in pieces",
    ),
    (
        "It came on Tuesday, in June 1961, to London. Bank Ardal paid.",
        ["Bank Ardal"],
        "dates and places are no names",
    ),
    ("The fair ends in May. London slept.", [], "a month is no abbreviation"),
    (
        "Pak Song-un and Bank-e Ardal met.",
        ["Pak Song-un and Bank-e Ardal", "Pak Song-un", "Bank-e Ardal"],
        "hyphens",
    ),
    ("aboard the sloop Felicity", ["Felicity"], "an everyday word that the text calls a vessel"),
    ("The Chinese spoke to IMO.", [], "a people, and a label"),
    ("", [], "nothing"),
]


@pytest.mark.parametrize(("text", "names", "why"), TEXTS)
def test_spots_names(text: str, names: list[str], why: str) -> None:
    assert [span.of(text) for span in spot_names(text)] == names, why


def test_leaves_out_what_is_covered() -> None:
    text = "He met Ann Lee and Bo Sten."
    covered = [Span(begin=7, end=14)]
    assert [span.of(text) for span in spot_names(text, covered)] == ["Bo Sten"]
    assert not list(spot_names(text, [Span(begin=0, end=len(text))]))


@pytest.mark.parametrize(
    "text",
    ["A " * 200_000, "A" * 400_000, "Aa of " * 70_000, "M/V A" * 80_000, "я" * 400_000, "A." * 200_000],
)
def test_takes_linear_time(text: str) -> None:
    begun = time.process_time()
    list(spot_names(text))
    assert time.process_time() - begun < 10
