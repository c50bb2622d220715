"""Who says what, by rules: invented sentences, each with what it shows."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unspin.claims.attribution import Named
from unspin.claims.rules import find_by_rules
from unspin.model import NameKind, Span

Row = tuple[str | None, str | None, list[str]]

CASES: list[tuple[str, list[Row], str]] = [
    # the speaker before the verb
    (
        "Orrin said that the port had shut.",
        [("Orrin", "said", ["that the port had shut"])],
        "“that” is inside, the stop is not",
    ),
    ("Orrin said the port had shut.", [("Orrin", "said", ["the port had shut"])], "no “that”"),
    (
        "Vera Tal, a spokeswoman for the port, has repeatedly said it was safe.",
        [("Vera Tal, a spokeswoman for the port,", "has repeatedly said", ["it was safe"])],
        "an apposition with its commas; auxiliary and adverb in the cue",
    ),
    ("Orrin, meanwhile, said it was safe.", [("Orrin", "said", ["it was safe"])], "an aside is left out"),
    (
        "Tal, 46, who led the talks, argued that they had failed.",
        [("Tal, 46, who led the talks,", "argued", ["that they had failed"])],
        "an age and a clause",
    ),
    (
        "The port of Velm and the union said they would pay.",
        [("The port of Velm and the union", "said", ["they would pay"])],
        "two speakers",
    ),
    (
        "Orrin resigned and the mayor said he was sorry.",
        [("the mayor", "said", ["he was sorry"])],
        "“and” between clauses",
    ),
    (
        "On Tuesday the union said it would strike.",
        [("the union", "said", ["it would strike"])],
        "a day before the speaker",
    ),
    (
        "In a long letter the union said it would strike.",
        [("the union", "said", ["it would strike"])],
        "a phrase before the speaker",
    ),
    (
        "The union on Monday said it would strike.",
        [("The union", "said", ["it would strike"])],
        "a day after the speaker",
    ),
    (
        "He is the pilot who said the crane was old.",
        [("who", "said", ["the crane was old"])],
        "“who” is the speaker",
    ),
    (
        "The mayor did not say whether it was safe.",
        [("The mayor", "did not say", ["whether it was safe"])],
        "negation is in the cue",
    ),
    (
        "A US firm has said it will pay.",
        [("A US firm", "has said", ["it will pay"])],
        "a country is no pronoun",
    ),
    (
        "Vera Tal, of the port, said it was safe.",
        [("Vera Tal, of the port,", "said", ["it was safe"])],
        "where somebody is from",
    ),
    (
        "Ivo Orrin, a pilot from Velm, Almora, said it was safe.",
        [("Ivo Orrin, a pilot from Velm, Almora,", "said", ["it was safe"])],
        "an apposition with a comma inside",
    ),
    ("It is a practice criticised by the port.", [], "a passive participle"),
    # what is said
    (
        "Orrin said on Monday that it was safe.",
        [("Orrin", "said", ["that it was safe"])],
        "a day before “that”",
    ),
    (
        "Orrin said in a statement that it was safe.",
        [("Orrin", "said in a statement", ["that it was safe"])],
        "a statement is in the cue",
    ),
    (
        "Orrin said in an interview with the Gazette that it was safe.",
        [("Orrin", "said", ["that it was safe"])],
        "an occasion is not",
    ),
    (
        "Orrin told reporters at the dock that it was safe.",
        [("Orrin", "told", ["that it was safe"])],
        "a hearer",
    ),
    ("Orrin told them he was safe.", [("Orrin", "told", ["he was safe"])], "a hearer, no “that”"),
    ("Orrin said it was safe, but nobody came.", [("Orrin", "said", ["it was safe"])], "“but” ends it"),
    ("Orrin said it was safe; nobody came.", [("Orrin", "said", ["it was safe"])], "a semicolon ends it"),
    (
        "Orrin criticised the plan on Friday.",
        [("Orrin", "criticised", ["the plan"])],
        "a mere object ends at the day",
    ),
    (
        "When Orrin said it was safe, nobody came.",
        [("Orrin", "said", ["it was safe"])],
        "a clause before the main one",
    ),
    ("The union vowed to strike.", [("The union", "vowed", ["to strike"])], "a to-clause"),
    (
        "The union declined to comment.",
        [("The union", "declined", ["to comment"])],
        "declining is an attribution",
    ),
    ("Orrin denied the charge.", [("Orrin", "denied", ["the charge"])], "an object"),
    ("Orrin called for peace.", [("Orrin", "called for", ["peace"])], "a particle is in the cue"),
    # before and around
    ("The port is safe, he said.", [("he", "said", ["The port is safe"])], "the comma is out"),
    ("But the port is safe, he said.", [("he", "said", ["the port is safe"])], "“But” is out"),
    ("The plan, she said, would fail.", [("she", "said", ["The plan", "would fail"])], "two pieces"),
    (
        "The plan, she said, “would fail.”",
        [("she", "said", ["The plan", "“would fail.”"])],
        "goes on in marks",
    ),
    (
        "“It is safe,” she said, “and new.”",
        [("she", "said", ["“It is safe,”", "“and new.”"])],
        "a broken quotation",
    ),
    # quotations
    ("“It is safe,” Orrin said.", [("Orrin", "said", ["“It is safe,”"])], "marks and inner comma are in"),
    ("''It is safe,'' Orrin said.", [("Orrin", "said", ["''It is safe,''"])], "two single marks"),
    (
        "“It is safe,” said Orrin, a pilot.",
        [("Orrin, a pilot", "said", ["“It is safe,”"])],
        "the speaker after the verb",
    ),
    ("“It is safe,” said Orrin on Monday.", [("Orrin", "said", ["“It is safe,”"])], "no day in the speaker"),
    ("“Is it safe?” asked Tal.", [("Tal", "asked", ["“Is it safe?”"])], "a question"),
    ("Orrin added: “It is safe.”", [("Orrin", "added:", ["“It is safe.”"])], "the colon is in the cue"),
    (
        "Orrin said, “It is safe. It is new.”",
        [("Orrin", "said", ["“It is safe. It is new.”"])],
        "two sentences in marks",
    ),
    (
        "“It is safe,” he said. “It is new.”\n\n“It is ours.”\n\nNobody came.",
        [("he", "said", ["“It is safe,”", "“It is new.”"]), (None, None, ["“It is ours.”"])],
        "quotations that float: in the paragraph they go on, in the next they are the speaker's next",
    ),
    (
        "Orrin said: “It is safe.\n\n“It is new.”",
        [("Orrin", "said:", ["“It is safe.", "“It is new.”"])],
        "only the last paragraph closes",
    ),
    ("The crane was called “Big Tom” by all.", [], "a name in marks is nobody's saying"),
    # set phrases
    (
        "According to Vera Tal, a pilot, it is safe.",
        [("Vera Tal, a pilot,", "According to", ["it is safe"])],
        "in front",
    ),
    (
        "According to the Harbour Office, the crew switched off the radio in May and sold the fuel at sea, partly near Velm.",
        [
            (
                "the Harbour Office",
                "According to",
                ["the crew switched off the radio in May and sold the fuel at sea, partly near Velm"],
            )
        ],
        "an addition after the sentence's last comma is part of what is said",
    ),
    (
        "According to the port, the ship left Velm at dawn, two days after it had been sold.",
        [("the port", "According to", ["the ship left Velm at dawn, two days after it had been sold"])],
        "a verb between the commas makes them no description",
    ),
    (
        "According to Orrin Line, a company based in Velm, rents fell.",
        [("Orrin Line, a company based in Velm,", "According to", ["rents fell"])],
        "a participle between the commas does not",
    ),
    (
        "According to the Gazette, a small paper that once owned ships, “it is over.”",
        [("the Gazette, a small paper that once owned ships,", "According to", ["“it is over.”"])],
        "a relative's verb does not; a quotation may be the clause",
    ),
    ("It is safe, according to the port.", [("the port", "according to", ["It is safe"])], "at the end"),
    (
        "In the view of the court, the law is void.",
        [("the court", "In the view of", ["the law is void"])],
        "a relative",
    ),
    (
        "In keeping with senior fellow Ivo Tal, the aims are alike.",
        [("senior fellow Ivo Tal", "In keeping with", ["the aims are alike"])],
        "a machine's word for it",
    ),
    ("In keeping with the season, the aims are alike.", [], "the same words in their own sense"),
    (
        "It was reported that the port had shut.",
        [(None, "was reported", ["that the port had shut"])],
        "nobody is named",
    ),
    (
        "The port is expected to shut.",
        [(None, "is expected", ["The port", "to shut"])],
        "the content in two pieces",
    ),
    (
        "He was quoted as saying it was over.",
        [("He", "was quoted as saying", ["it was over"])],
        "quoted as saying",
    ),
    (
        "They rejected the ministry’s claim that it knew.",
        [("They", "rejected", ["the ministry’s claim that it knew"])],
        "the outer one stays",
    ),
    (
        "There was Velmora’s denial that it knew.",
        [("Velmora’s", "denial", ["that it knew"])],
        "a noun with its owner",
    ),
    # several
    (
        "Tal said it was over, adding that nobody came.",
        [("Tal", "said", ["it was over"]), ("Tal", "adding", ["that nobody came"])],
        "a participle shares the speaker",
    ),
    (
        "Tal accused the port of fraud and called it a shame.",
        [("Tal", "accused", ["the port of fraud"]), ("Tal", "called", ["it a shame"])],
        "“and” shares the speaker",
    ),
    (
        "The mayor claimed that Orrin said it was safe.",
        [("The mayor", "claimed", ["that Orrin said it was safe"])],
        "the inner one is left to nesting",
    ),
    # headlines and transcripts
    (
        "Bridge will close: officials\n\nThe bridge is old.",
        [("officials", ":", ["Bridge will close"])],
        "the speaker last",
    ),
    (
        "Vera Tal: The bridge will hold\n\nThe bridge is old.",
        [("Vera Tal", ":", ["The bridge will hold"])],
        "the speaker first",
    ),
    ("The Latest: The bridge will hold\n\nThe bridge is old.", [], "a rubric is no speaker"),
    (
        "TAL: The port is closed now.\nORRIN: Why is it closed?\nTAL: Because it is Sunday.",
        [
            ("TAL", ":", ["The port is closed now"]),
            ("ORRIN", ":", ["Why is it closed?"]),
            ("TAL", ":", ["Because it is Sunday"]),
        ],
        "a transcript",
    ),
    ("Velmora: 1,769.\nAlmora: 1,501.\nPalmora: 2.", [], "a table is no transcript"),
    # nothing
    ("The state reports a claim. His plans show hope.", [], "nouns that look like verbs"),
    ("Home\nAbout us\nContact", [], "a list of links"),
    ("Said the.", [], "no speaker"),
    ("", [], "no text"),
]


@pytest.mark.parametrize(("text", "wanted", "why"), CASES, ids=[why for _, _, why in CASES])
def test_find_by_rules(text: str, wanted: list[Row], why: str) -> None:
    found = [
        (
            one.source.of(text) if one.source else None,
            one.cue.of(text) if one.cue else None,
            [piece.of(text) for piece in one.content],
        )
        for one in find_by_rules(text)
    ]
    assert found == wanted, why


def test_a_known_name_may_speak_by_a_reworded_phrase() -> None:
    text = "In keeping with Ivo Tal, the aims are alike."
    name = Named(span=Span(begin=16, end=23), kind=NameKind.PERSON, score=0.9)
    assert not find_by_rules(text)
    assert [one.found_by for one in find_by_rules(text, [name])] == ["rule: according to, reworded"]


WORDS = st.sampled_from(
    [
        "he",
        "said",
        "that",
        "“",
        "”",
        '"',
        "''",
        ",",
        ".",
        ":",
        "—",
        "(",
        ")",
        "\n",
        "Tal",
        "the",
        "according",
        "to",
        "and",
        "adding",
        "citing",
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_findings_are_spans_of_the_text_in_order(text: str) -> None:
    found = find_by_rules(text)
    for one in found:
        spans = [span for span in (one.source, one.cue, *one.content) if span is not None]
        assert all(0 <= span.begin < span.end <= len(text) for span in spans)
        assert all(left.end <= right.begin for left, right in zip(one.content, one.content[1:], strict=False))
        assert one.cue is not None or one.found_by == "rule: floating quotation"
    cues = [one.cue.begin for one in found if one.cue]
    assert cues == sorted(cues)


HOSTILE = [
    "he said that, too, ",
    "“He said it. ",
    "too, ",
    "“a,” he said ",
    "( he said (",
    "he said - ",
    "citing officials, ",
    "X: y.\n",
    "''a ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_takes_seconds(piece: str) -> None:
    begin = time.process_time()
    find_by_rules(piece * (100_000 // len(piece)))
    assert time.process_time() - begin < 20
