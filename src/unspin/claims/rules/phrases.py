"""Rules "according to" and "it is said": attribution by a set phrase, without an active verb of saying.

1. "According to X, …" and "…, according to X." (and its relatives in `PHRASES`, the words a rewording machine puts for them
   included): X is the speaker, the rest of the sentence the content.
2. "It was reported that …" has no speaker.
3. "X is expected to …": no speaker; the content is X and what follows.
4. "X was quoted as saying …", "X was said to have told": X speaks.
5. "Iran's denial that …": a noun of saying with its owner.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from unspin.claims.attribution import Attribution
from unspin.claims.rules.clauses import is_clause, may_be_clause
from unspin.claims.rules.content_ends import find_end, make_span
from unspin.claims.rules.speaker_phrases import Phrase
from unspin.claims.rules.speakers_after import find_after
from unspin.claims.rules.speakers_before import find_before
from unspin.claims.rules.units import Sign, Token, Unit
from unspin.claims.rules.words import ADVERBS, AUXILIARIES, DETERMINERS
from unspin.model import Span

PHRASES = (
    ("according", "to"),
    ("in", "the", "words", "of"),
    ("in", "the", "view", "of"),
    ("in", "the", "opinion", "of"),
    ("in", "the", "eyes", "of"),
)
"""Phrases after which the speaker stands."""
REWORDED_PHRASES = (
    ("in", "keeping", "with"),
    ("in", "step", "with"),
    ("consistent", "with"),
    ("in", "accordance", "with"),
    ("as", "per"),
    ("per",),
)
"""What rewording machines put for "according to". As these words are also used in their own sense, they count only after
a comma at the sentence's end or before one at its beginning, with a name, a group or a document as the speaker."""
NOUNS = frozenset(
    "claim claims denial denials assertion assertions allegation allegations warning warnings belief statement argument "
    "suggestion contention insistence announcement admission pledge promise vow prediction view opinion hope fear fears "
    "concern concerns accusation accusations declaration conviction".split()
)
"""Nouns of saying that a that-clause may follow."""
_SPEAKERS = frozenset(
    "report reports official officials source sources study analyst analysts expert experts person people data figures "
    "statement document documents poll police records newspaper ministry spokesman spokeswoman prosecutors researchers "
    "agency media survey lawyers witnesses journal paper fellow director minister president professor leader senator governor "
    "mayor secretary chairman chairwoman chief founder economist historian scientist researcher ambassador adviser".split()
)
_SAID = frozenset(
    "said reported believed alleged thought announced revealed confirmed suggested argued claimed feared".split()
)
_EXPECTED = frozenset("expected believed thought said reported alleged rumored rumoured".split())
_ARTICLES = frozenset({"a", "an", "the", "another"})
_QUOTED = (("quoted", "as", "saying"), ("cited", "as", "saying"), ("quoted", "saying"))


def find_phrases(unit: Unit, names: frozenset[int] = frozenset()) -> Iterator[Attribution]:
    """The attributions by set phrases, in the order of the unit.

    Args:
        unit: the sentence.
        names: where names of people and bodies begin, as far as they are known.
    """
    for index, token in enumerate(unit.tokens):
        if not token.is_word:
            continue
        found = (
            _find_according(unit.tokens, index, names)
            or _find_passive(unit.tokens, index)
            or _find_quoted(unit.tokens, index)
            or _find_noun(unit.tokens, index)
        )
        if found is not None:
            yield found


def _make(  # noqa: PLR0913, PLR0917  (an attribution's parts)
    tokens: Sequence[Token],
    source: Span | None,
    begin: int,
    end: int,
    content: Sequence[Span | None],
    name: str,
) -> Attribution | None:
    pieces = tuple(piece for piece in content if piece is not None)
    if not pieces:
        return None
    return Attribution(
        source=source,
        cue=Span(begin=tokens[begin].begin, end=tokens[end - 1].end),
        content=pieces,
        score=1.0,
        found_by=f"rule: {name}",
    )


def _matches(tokens: Sequence[Token], index: int, words: Sequence[str]) -> bool:
    return tuple(token.lower for token in tokens[index : index + len(words)]) == tuple(words)


def _find_according(tokens: Sequence[Token], index: int, known: frozenset[int]) -> Attribution | None:
    for phrase in (*PHRASES, *REWORDED_PHRASES):
        if not _matches(tokens, index, phrase):
            continue
        end = index + len(phrase)
        speaker = find_after(tokens, end, has_day=True)
        if speaker is None:
            return None
        is_reworded = phrase in REWORDED_PHRASES
        if is_reworded and not _may_speak(tokens, index, speaker, known):
            continue
        # a speaker's description that runs on to the sentence's end may have swallowed the content
        source, comma = _cut_source(tokens, speaker.begin, speaker.end)
        if _opens(tokens, index):
            if not may_be_clause(tokens[comma + 1 :]):  # the first comma ended the speaker
                source, comma = _cut_at_comma(tokens, speaker.begin, comma)
            content = [make_span(tokens, comma + 1, len(tokens))] if comma + 1 < len(tokens) else []
        else:
            content = [make_span(tokens, _skip_opening(tokens), index), _rest(tokens, comma)]
        name = "according to, reworded" if is_reworded else "according to"
        return _make(tokens, source, index, end, content, name)
    return None


def _opens(tokens: Sequence[Token], index: int) -> bool:
    return index == 0 or (
        index <= 2 and all(token.lower in {"but", "and", "yet", ","} for token in tokens[:index])
    )


def _cut_source(tokens: Sequence[Token], begin: int, end: int) -> tuple[Span, int]:
    """The speaker: to the first comma, or over one apposition; and the comma after it."""
    while end > begin and tokens[end - 1].sign in {Sign.COMMA, Sign.CLOSE, Sign.STOP}:
        if tokens[end - 1].sign is Sign.CLOSE and any(token.sign is Sign.OPEN for token in tokens[begin:end]):
            break
        end -= 1
    commas = [index for index in range(begin, min(end + 1, len(tokens))) if tokens[index].sign is Sign.COMMA]
    if not commas:
        return Span(begin=tokens[begin].begin, end=tokens[end - 1].end), end
    first = commas[0]
    second = commas[1] if len(commas) > 1 else end
    if not _is_apposition(tokens, begin, first, second):
        return Span(begin=tokens[begin].begin, end=tokens[first - 1].end), first
    has_comma = second < len(tokens) and tokens[second].sign is Sign.COMMA and second + 1 < len(tokens)
    return Span(begin=tokens[begin].begin, end=tokens[second if has_comma else second - 1].end), second


def _cut_at_comma(tokens: Sequence[Token], begin: int, end: int) -> tuple[Span, int]:
    """The speaker to the first comma, and that comma, where what stands behind it may be a clause; else to `end`."""
    comma = next((index for index in range(begin + 1, end) if tokens[index].sign is Sign.COMMA), end)
    last = comma if comma < end and may_be_clause(tokens[comma + 1 :]) else end
    return Span(begin=tokens[begin].begin, end=tokens[last - 1].end), last


def _is_apposition(tokens: Sequence[Token], begin: int, first: int, second: int) -> bool:
    """Whether what stands between two commas describes the speaker before the first."""
    inner = tokens[first + 1 : second]
    if not inner:
        return False
    if all(token.is_capital for token in inner) and tokens[begin].words[0].islower():
        return True  # a title, then the name
    if inner[0].lower in {"who", "which", "whose"}:
        return True
    return inner[0].lower in _ARTICLES and not is_clause(inner)


def _skip_opening(tokens: Sequence[Token]) -> int:
    return 1 if tokens and tokens[0].lower in {"but", "and", "yet"} else 0


def _rest(tokens: Sequence[Token], end: int) -> Span | None:
    """What goes on after an inserted ", according to X,"."""
    if end + 2 < len(tokens) and tokens[end].sign is Sign.COMMA and tokens[end + 1].is_word:
        following = tokens[end + 1].lower
        if following in AUXILIARIES or following in {"to", "by", "with", "for", "in"}:
            return make_span(tokens, end + 1, find_end(tokens, end + 1))
    return None


def _may_speak(tokens: Sequence[Token], index: int, speaker: Phrase, known: frozenset[int]) -> bool:
    """Whether a reworded phrase is set off by a comma and names somebody who can speak."""
    is_set_off = index == 0 or tokens[index - 1].sign is Sign.COMMA
    names = tokens[speaker.begin : speaker.end]
    return is_set_off and any(token.lower in _SPEAKERS or token.begin in known for token in names)


def _find_passive(tokens: Sequence[Token], index: int) -> Attribution | None:
    """What nobody named is said to say: "It is said that …" and "X is expected to …"."""
    word = tokens[index].lower
    if word not in _SAID | _EXPECTED or index == 0:
        return None
    begin = index
    while begin > 0 and (
        tokens[begin - 1].lower in AUXILIARIES | ADVERBS or tokens[begin - 1].lower.endswith("ly")
    ):
        begin -= 1
    group = {token.lower for token in tokens[begin:index]}
    if not group & {"is", "are", "was", "were", "been", "be"} or index + 1 >= len(tokens) or begin == 0:
        return None
    following = tokens[index + 1].lower
    if following == "that" and word in _SAID | _EXPECTED and tokens[begin - 1].lower == "it":
        content = [make_span(tokens, index + 1, find_end(tokens, index + 1))]
        return _make(tokens, None, begin, index + 1, content, "passive")
    if following == "to" and word in _EXPECTED:
        subject = find_before(tokens, begin)
        rest = make_span(tokens, index + 1, find_end(tokens, index + 1))
        if subject is None or rest is None:
            return None
        named = Span(begin=tokens[subject.begin].begin, end=tokens[subject.end - 1].end)
        return _make(tokens, None, begin, index + 1, [named, rest], "passive")
    return None


def _find_quoted(tokens: Sequence[Token], index: int) -> Attribution | None:
    for words in _QUOTED:
        if index and _matches(tokens, index, words):
            begin = index
            while begin > 0 and tokens[begin - 1].lower in AUXILIARIES | ADVERBS:
                begin -= 1
            subject = find_before(tokens, begin) if begin < index else None
            end = index + len(words)
            if subject is None or end >= len(tokens):
                return None
            source = Span(begin=tokens[subject.begin].begin, end=tokens[subject.end - 1].end)
            return _make(
                tokens,
                source,
                begin,
                end,
                [make_span(tokens, end, find_end(tokens, end))],
                "quoted as saying",
            )
    return None


def _find_noun(tokens: Sequence[Token], index: int) -> Attribution | None:
    """A noun of saying with its owner: "Iran's denial that …"."""
    word = tokens[index].lower
    if word not in NOUNS or index == 0 or index + 2 >= len(tokens) or tokens[index + 1].lower != "that":
        return None
    owner = index - 1
    if index <= 4 and any(token.lower in AUXILIARIES for token in tokens[index + 4 :]):
        return None  # the noun is the subject, and where its clause ends can't be told
    while (
        owner > 0
        and tokens[owner].is_word
        and tokens[owner].lower not in DETERMINERS
        and not _owns(tokens[owner])
    ):
        owner -= 1
        if index - owner > 3:
            return None
    if not _owns(tokens[owner]):
        return None
    begin = owner
    while begin > 0 and tokens[begin - 1].is_capital and tokens[owner].is_capital:
        begin -= 1
    while begin > 0 and not tokens[owner].is_capital and tokens[begin - 1].lower in DETERMINERS - {"that"}:
        begin -= 1
    source = Span(begin=tokens[begin].begin, end=tokens[owner].end)
    return _make(
        tokens,
        source,
        owner + 1,
        index + 1,
        [make_span(tokens, index + 1, find_end(tokens, index + 1))],
        "noun",
    )


def _owns(token: Token) -> bool:
    return token.lower.endswith(("'s", "s'")) or token.lower in {"his", "her", "its", "their", "my", "our"}
