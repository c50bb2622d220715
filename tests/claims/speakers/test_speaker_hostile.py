"""Any text, any spans: one speaker for each attribution, the same every time, in linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unspin.claims.attribution import Attribution, Named, Reading
from unspin.claims.speakers import identify_speakers
from unspin.model import Article, NameKind, Span, SpeakerKind
from unspin.text.lexicon import load_lexicon

PIECES = st.sampled_from(
    "he she they it who that the a Mr. Ms. Dr. Sen. Anna Brandt Owen Castellane Levin president of at for said “ ” \" ' ’s "
    ", . ( ) — -- & \n and both Iran FBI (FML) report company spokesman Forum Institute I we 47 U.S. 中国 é ß ﬁ".split(
        " "
    )
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60), st.data())
def test_every_attribution_has_one_speaker(pieces: list[str], data: st.DataObject) -> None:
    text = " ".join(pieces)
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    attributions = tuple(
        Attribution(
            source=None if begin == end else Span(begin=begin, end=end),
            cue=None,
            content=(Span(begin=end, end=min(len(text), end + 9)),),
            score=1.0,
            found_by="test",
        )
        for begin, end in data.draw(st.lists(spans, max_size=6))
    )
    names = tuple(
        Named(span=Span(begin=begin, end=end), kind=data.draw(st.sampled_from(NameKind)), score=1.0)
        for begin, end in sorted(data.draw(st.lists(spans, max_size=4)))
    )
    article = Article(id="0", place="test", text=text)
    reading = Reading(attributions=attributions, names=names)
    found = identify_speakers(article, reading, None, load_lexicon())
    assert len(found) == len(attributions)
    assert found == identify_speakers(article, reading, None, load_lexicon())
    for speaker in found:
        assert bool(speaker.why_unidentified) == (speaker.kind is SpeakerKind.UNIDENTIFIED)
        assert speaker.name is None or speaker.name.strip()


@pytest.mark.parametrize(
    "piece",
    [
        "Anna Brandt, ",
        "Anna's ",
        "Mr. ",
        "a senior fellow at the ",
        "said Anna Brandt of the ",
        "Iran and ",
        "“he ",
        "x",
    ],
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    text = piece * (120_000 // len(piece))
    attributions = tuple(
        Attribution(
            source=Span(begin=begin, end=begin + 60),
            cue=None,
            content=(Span(begin=begin + 60, end=begin + 90),),
            score=1.0,
            found_by="test",
        )
        for begin in range(0, len(text) - 100, 500)
    )
    begun = time.process_time()
    identify_speakers(
        Article(id="0", place="test", text=text),
        Reading(attributions=attributions, names=()),
        None,
        load_lexicon(),
    )
    assert time.process_time() - begun < 6, "a megabyte takes about 5 s; quadratic time would take minutes"


def test_a_text_without_words_has_nobody() -> None:
    attribution = Attribution(
        source=Span(begin=0, end=1), cue=None, content=(Span(begin=1, end=2),), score=1.0, found_by="test"
    )
    found = identify_speakers(
        Article(id="0", place="test", text="… — …"),
        Reading(attributions=(attribution,), names=()),
        None,
        load_lexicon(),
    )
    assert found[0].kind is SpeakerKind.UNIDENTIFIED
