"""The thesaurus and inflection that the bench's generator rests on."""

from pathlib import Path

import pytest

from rewording import Thesaurus
from rewording.categories import read_categories
from rewording.inflection import Form, Reading, read_forms, write_form
from rewording.wordnet import PartOfSpeech


@pytest.mark.parametrize(
    ("lemma", "part", "expected", "why"),
    [
        (
            "supply",
            PartOfSpeech.NOUN,
            ["provision", "stock", "store of goods"],
            "a synonym outweighs a broader word",
        ),
        ("supply", PartOfSpeech.VERB, ["provide"], "parts of speech are kept apart"),
        ("center", PartOfSpeech.NOUN, ["heart"], "the town of that name gives no substitute"),
        ("quick", PartOfSpeech.ADJECTIVE, ["fast", "rapid"], "the marker (p) is no part of the word"),
        ("nowhere", PartOfSpeech.ADVERB, [], "unknown"),
    ],
)
def test_substitutes(
    thesaurus: Thesaurus, lemma: str, part: PartOfSpeech, expected: list[str], why: str
) -> None:
    assert [word for word, _ in thesaurus.substitutes(lemma, part)] == expected, why


@pytest.mark.parametrize(
    ("word", "lemma", "form"),
    [
        ("supplies", "supply", Form.PLURAL),
        ("took", "take", Form.PAST),
        ("taken", "take", Form.PARTICIPLE),
        ("building", "build", Form.GERUND),
        ("quicker", "quick", Form.COMPARATIVE),
    ],
)
def test_reading_of_a_form(thesaurus: Thesaurus, word: str, lemma: str, form: Form) -> None:
    reading = read_forms(word, thesaurus)[0]
    assert (reading.lemma, reading.form) == (lemma, form)


@pytest.mark.parametrize(
    ("lemma", "part", "form", "expected"),
    [
        ("provide", PartOfSpeech.VERB, Form.GERUND, "providing"),
        ("provide", PartOfSpeech.VERB, Form.PAST, "provided"),
        ("bring", PartOfSpeech.VERB, Form.PARTICIPLE, "brought"),
        ("take", PartOfSpeech.VERB, Form.PARTICIPLE, "taken"),
        ("plan", PartOfSpeech.VERB, Form.PAST, "planned"),
        ("visit", PartOfSpeech.VERB, Form.PAST, "visited"),
        ("carry out", PartOfSpeech.VERB, Form.PAST, "carried out"),
        ("store of goods", PartOfSpeech.NOUN, Form.PLURAL, "stores of goods"),
        ("big", PartOfSpeech.ADJECTIVE, Form.SUPERLATIVE, "biggest"),
        ("important", PartOfSpeech.ADJECTIVE, Form.COMPARATIVE, "more important"),
        ("happy", PartOfSpeech.ADJECTIVE, Form.COMPARATIVE, "happier"),
    ],
)
def test_writing_a_form(
    thesaurus: Thesaurus, lemma: str, part: PartOfSpeech, form: Form, expected: str
) -> None:
    assert write_form(Reading(lemma, part, form), thesaurus) == expected


def test_categories_stand_beside_wordnets_forms(thesaurus: Thesaurus, tmp_path: Path) -> None:
    words = ["build", "carry:out", "construct", "Kiel", "take"]
    lines = [
        word.encode() + b"\0" + b"\0\0" + (b"\0\1" if word != "take" else b"") + b"\xff\xff" for word in words
    ]
    (tmp_path / "words.dat").write_bytes(b"".join(lines))
    members = [[0, 1, 2, 3, 4], [0, 2, 3]]
    (tmp_path / "meanings.dat").write_bytes(
        b"".join(b"\0\0" * 3 + b"".join(bytes([0, each]) for each in own) + b"\xff\xff" for own in members)
    )
    made = read_categories(thesaurus, tmp_path)
    found = [word for word, _ in made.substitutes("build", PartOfSpeech.VERB)]
    assert found == ["construct", "carry out"], (
        "two categories shared come first; the name and the small word stay out"
    )
