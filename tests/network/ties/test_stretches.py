import pytest
from marked_sentences import make_claim

from unspin.model import Span, SpeechForm, Stance
from unspin.network.ties.stretches import find_stretches

QUOTED = "“Rain,” said Levin, “is near.” It rained."


@pytest.mark.parametrize(
    ("text", "content", "source", "cue", "expected"),
    [
        ("Iran denied supplying drones, although it did.", "supplying drones", "Iran", "denied",
         [["Iran denied supplying drones"], [", although it did."]]),
        ("Levin said that it rains, and left.", "that it rains", "Levin", "said",
         [["Levin said ", ", and left."], ["that it rains"]]),
        ("Levin named X, a broker who was listed.", "X, a broker who", "Levin", "named",
         [["Levin named X, a broker who was listed."]]),
        ("Levin said it rained on X, the broker whom they list.", "it rained on X", "Levin", "said",
         [["Levin said it rained on X, the broker whom they list."]]),
        ("It rains, warned Levin, a fellow.", "It rains", "Levin, a fellow", "warned",
         [["It rains"], [", warned Levin, a fellow."]]),
        ("It rains.", "It rains.", None, None, [["It rains."]]),
    ],
)  # fmt: skip
def test_a_sentence_is_cut_where_a_content_begins_and_ends(
    text: str, content: str, source: str | None, cue: str | None, expected: list[list[str]]
) -> None:
    claim = make_claim(text, content, source=source, cue=cue)
    found = [[span.of(text) for span in stretch.spans] for stretch in find_stretches(text, [claim])]
    assert found == expected


def test_pieces_of_a_content_are_one_stretch() -> None:
    claim = make_claim(QUOTED, "“Rain,” … “is near.”", source="Levin", cue="said", form=SpeechForm.DIRECT)
    found = [[span.of(QUOTED) for span in stretch.spans] for stretch in find_stretches(QUOTED, [claim])]
    assert found == [["“Rain,”", "“is near.”"], [" said Levin, "], ["It rained."]]


def test_words_belong_to_the_innermost_claim_then_to_the_speakers() -> None:
    text = "The Journal, which rests on sand, said Iran denied it."
    outer = make_claim(text, "Iran denied it", source="The Journal", cue="said")
    inner = make_claim(text, "it.", source="Iran", cue="denied", stance=Stance.DENIES, via=outer)
    stretch = next(iter(find_stretches(text, [outer, inner])))

    def owner(words: str) -> str | None:
        begin = text.index(words)
        claim = stretch.find_claim(Span(begin=begin, end=begin + len(words)))
        return claim.id if claim else None

    assert owner("it") == inner.id
    assert owner("Journal") == outer.id
    assert owner("rests") == outer.id
    assert owner("denied") == outer.id


def test_stretches_cover_every_sentence() -> None:
    text = "It rains. It pours. Levin left."
    assert [stretch.sentence.of(text) for stretch in find_stretches(text, [])] == text.replace(
        ". ", ".|"
    ).split("|")
