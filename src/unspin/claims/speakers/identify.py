"""One speaker for every attribution of a reading.

0. the words, in the restored wording where there is one (`restored`); 1. the article's names (`finding_names`);
2. its people and bodies and what it says of them (`gathering`); 3. each source, in the order of the text, resolved with
what was heard before it (`sources`); 4. the voices in words (`describing`). A quotation without a source is the last
speaker's where it follows at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unspin.claims.attribution import Attribution, Named, Reading
from unspin.claims.speakers.cast import Cast
from unspin.claims.speakers.describing import describe_voice
from unspin.claims.speakers.finding_names import find_naming
from unspin.claims.speakers.gathering import gather_cast
from unspin.claims.speakers.heard import History, Voice, unidentified
from unspin.claims.speakers.outlets import read_outlets
from unspin.claims.speakers.read_names import ReadName
from unspin.claims.speakers.restored import WordMap
from unspin.claims.speakers.sources import resolve_source
from unspin.claims.speakers.speaker import Speaker
from unspin.claims.speakers.stage import Stage, begin_of
from unspin.claims.speakers.words import read_words
from unspin.model import Article, Restoration, Span, SpeakerKind
from unspin.text.lexicon import Lexicon
from unspin.text.tokens import read_tokens

_FLOATING_GAP = 300  # code points from a speaker's last words to a quotation that goes on with them
_MARKS = frozenset('“”"«»„')
_OPENING_MARKS = frozenset("“\"‘«„'")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """An article with everybody in it.

    Attributes:
        stage: its words.
        read: the names that were read, as words of the restored text.
        cast: its people and bodies.
    """

    stage: Stage
    read: tuple[ReadName, ...]
    cast: Cast


def set_scene(
    article: Article, reading: Reading, restoration: Restoration | None, lexicon: Lexicon
) -> Scene | None:
    """The people and bodies of an article; None if it has no words.

    Args:
        article: the article.
        reading: what was read in its text as it stands.
        restoration: its text with the original wording put back, or None; names are told from it.
        lexicon: the lexicon.
    """
    page = read_tokens(article.text)
    words = read_words(read_tokens(restoration.text) if restoration else page, lexicon)
    if not len(words) or not len(page):
        return None
    stage = Stage(page=page, words=words, word_map=WordMap(page, words, restoration))
    sources = [stage.find(each.source) for each in reading.attributions if each.source is not None]
    read = tuple(_move_name(stage, named) for named in reading.names)
    cast = gather_cast(find_naming(words, lexicon, read, sources, read_outlets(article)))
    return Scene(stage=stage, read=read, cast=cast)


def identify_speakers(
    article: Article, reading: Reading, restoration: Restoration | None, lexicon: Lexicon
) -> tuple[Speaker, ...]:
    """Who speaks in each attribution, in the reading's order; the arguments are those of `set_scene`."""
    return identify_on(set_scene(article, reading, restoration, lexicon), reading)


def identify_on(scene: Scene | None, reading: Reading) -> tuple[Speaker, ...]:
    """Who speaks in each attribution of an article whose people and bodies are known, in the reading's order."""
    if scene is None:
        return tuple(_nobody() for _ in reading.attributions)
    stage, cast = scene.stage, scene.cast
    voices = _resolve_all(stage, cast, reading.attributions)
    return tuple(
        describe_voice(cast, stage.word_map, voice, stage.find_place(attribution))
        for voice, attribution in zip(voices, reading.attributions, strict=True)
    )


def _move_name(stage: Stage, named: Named) -> ReadName:
    begin, end = stage.find(named.span)
    return ReadName(begin=begin, end=end, kind=named.kind, score=named.score)


def _nobody() -> Speaker:
    return Speaker(name=None, kind=SpeakerKind.UNIDENTIFIED, why_unidentified="the article has no words")


def _resolve_all(stage: Stage, cast: Cast, attributions: Sequence[Attribution]) -> list[Voice]:
    """Who speaks in each attribution: resolved in the order of the text, given in the order they came."""
    history = History()
    voices: dict[int, Voice] = {}
    previous: tuple[Attribution, Voice] | None = None
    for index in sorted(range(len(attributions)), key=lambda index: begin_of(attributions[index])):
        attribution = attributions[index]
        if attribution.source is None:
            voice = _continue(stage.page.text, attribution, previous)
        else:
            history.is_quoting = any(_quotes(stage.page.text, part) for part in attribution.content)
            voice = resolve_source(cast, history, *stage.find(attribution.source))
        voices[index] = voice
        previous = attribution, voice
        history.add(stage.find_place(attribution), voice)
    return [voices[index] for index in range(len(attributions))]


def _quotes(text: str, part: Span) -> bool:
    """Whether a piece of content begins or ends with a quotation mark, or stands right inside of some."""
    around = text[max(0, part.begin - 1) : part.begin + 1] + text[max(0, part.end - 1) : part.end + 1]
    return not _MARKS.isdisjoint(around)


def _continue(text: str, attribution: Attribution, previous: tuple[Attribution, Voice] | None) -> Voice:
    """The last speaker, for a quotation that follows its words at once."""
    if previous is None or not attribution.content:
        return unidentified("no words for a speaker stand there")
    before, voice = previous
    begin = attribution.content[0].begin
    end = max(part.end for part in (before.source, before.cue, *before.content) if part is not None)
    opens = not _OPENING_MARKS.isdisjoint(text[max(0, begin - 1) : begin + 1])
    if opens and begin - end <= _FLOATING_GAP:
        return voice
    return unidentified("no words for a speaker stand there, and no speaker stands right before")
