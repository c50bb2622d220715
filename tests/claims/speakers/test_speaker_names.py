"""The reader's names decide where it has spoken; capitals and the lexicon fill in."""

from __future__ import annotations

import pytest

from unspin.claims.attribution import Attribution, Named, Reading
from unspin.claims.speakers import Speaker, identify_speakers
from unspin.model import Article, NameKind, Span, SpeakerKind
from unspin.text.lexicon import load_lexicon

PERSON, BODY, PLACE = NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE


def identify(text: str, source: str, names: list[tuple[str, NameKind]]) -> Speaker:
    """The speaker at the last place where the source's words stand; each name is marked wherever it stands."""
    begin = text.rindex(source)
    attribution = Attribution(
        source=Span(begin=begin, end=begin + len(source)),
        cue=None,
        content=(Span(begin=0, end=4),),
        score=1.0,
        found_by="test",
    )
    marked: list[Named] = []
    for words, kind in names:
        place = text.find(words)
        while place >= 0:
            marked.append(Named(span=Span(begin=place, end=place + len(words)), kind=kind, score=0.9))
            place = text.find(words, place + 1)
    marked.sort(key=lambda named: named.span.begin)
    reading = Reading(attributions=(attribution,), names=tuple(marked))
    return identify_speakers(Article(id="0", place="test", text=text), reading, None, load_lexicon())[0]


@pytest.mark.parametrize(
    ("text", "source", "names", "expected"),
    [
        (
            "Velmar said it would pay.",
            "Velmar",
            [("Velmar", BODY)],
            ("Velmar", SpeakerKind.ORGANISATION, None, None),
        ),
        (
            "Norpress, a news agency, spoke to the pilot. The agency said he was drunk.",
            "The agency",
            [("Norpress", BODY)],
            ("Norpress", SpeakerKind.ORGANISATION, None, None),
        ),
        (
            "Xhevdet Qorri, a baker, left. He was cross, Qorri said.",
            "Qorri",
            [("Xhevdet Qorri", PERSON), ("Qorri", PERSON)],
            ("Xhevdet Qorri", SpeakerKind.PERSON, "baker", None),
        ),
        (
            "The bill failed, Senator Ned Ruddle said.",
            "Senator Ned Ruddle",
            [("Senator Ned Ruddle", PERSON)],
            ("Ned Ruddle", SpeakerKind.PERSON, "Senator", None),
        ),
        (
            "William Hill spokesman Rupert Adams said so.",
            "William Hill spokesman Rupert Adams",
            [("William Hill", BODY), ("Rupert Adams", PERSON)],
            ("Rupert Adams", SpeakerKind.PERSON, "spokesman", "William Hill"),
        ),
        (
            "Zoltan Kiss, a lawyer in Vadkert, said so.",
            "Zoltan Kiss",
            [("Zoltan Kiss", PERSON), ("Vadkert", PLACE)],
            ("Zoltan Kiss", SpeakerKind.PERSON, "lawyer", None),
        ),
        (
            "Vadkert denied it.",
            "Vadkert",
            [("Vadkert", PLACE)],
            ("Vadkert", SpeakerKind.ORGANISATION, None, None),
        ),
        (
            "It is late, Qorri said.",
            "Qorri",
            [("Qorri", PERSON)],
            ("Qorri", SpeakerKind.UNIDENTIFIED, None, None),
        ),
    ],
)
def test_names_that_were_read_decide(
    text: str,
    source: str,
    names: list[tuple[str, NameKind]],
    expected: tuple[str | None, SpeakerKind, str | None, str | None],
) -> None:
    found = identify(text, source, names)
    assert (found.name, found.kind, found.role, found.organisation) == expected
