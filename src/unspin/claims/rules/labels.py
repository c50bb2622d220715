"""Rules "headline" and "transcript": a speaker and a colon.

1. Headline: the first line, without a final stop. "Orrin: The bridge will hold" has its speaker first, of at most five
   words, with a capital or a noun that speaks; "Bridge will close: officials" has it last, where the words after the
   colon are such nouns.
2. Transcript: where three lines or more begin with a name of at most four words and a colon, those in capitals, and those
   of names that begin several lines. All that stands after the colon is said, to the end of the line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from unspin.claims.attribution import Attribution
from unspin.claims.rules.content_ends import make_span
from unspin.claims.rules.units import Sign, Unit
from unspin.claims.rules.words import PREPOSITIONS, SPEAKING_NOUNS
from unspin.model import Span

_LONGEST_LABEL = 5
_LONGEST_NAME = 4
_FEWEST_LINES = 3
_FEWEST_WORDS = 4
_NO_SPEAKERS = frozenset(
    "exclusive breaking update updated video watch photos photo analysis opinion live related read more note editor's "
    "editor latest fact check listen image source sources credit correction transcript report poll topics tags "
    "date time where when what why how who subject from to cc re by written "
    "email phone contact iowa tweet abstract text "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words before a colon that name no speaker ("WATCH: …")."""


def find_labels(units: Sequence[Unit]) -> dict[int, Attribution | None]:
    """Index of unit → the attribution by its label; None for a unit that goes on with the one before."""
    found: dict[int, Attribution | None] = {}
    repeated = Counter(_label(unit) for unit in units if unit.opens_line)
    lines = sum(count for label, count in repeated.items() if label)
    for index, unit in enumerate(units):
        if not unit.opens_line:
            continue
        label = _label(unit)
        if label and _speaks(unit) and (label.isupper() or repeated[label] > 1) and lines >= _FEWEST_LINES:
            found |= _read_line(units, index)
        elif index == 0 and unit.ends_line:
            headline = _read_headline(unit)
            if headline is not None:
                found[index] = headline
    return found


def _speaks(unit: Unit) -> bool:
    """Whether a sentence follows the colon, and not a figure or an address."""
    return sum(token.is_word and token.words[0].isalpha() for token in unit.tokens) >= _FEWEST_WORDS


def _label(unit: Unit) -> str:
    """The name before the colon that opens a line, or ""."""
    tokens = unit.tokens
    for index, token in enumerate(tokens[: _LONGEST_NAME + 1]):
        if token.sign is Sign.COLON:
            names = tokens[:index]
            is_name = names and all(name.is_capital for name in names) and index + 1 < len(tokens)
            has_letters = is_name and all(len(name.words.strip(".")) > 1 or len(names) > 1 for name in names)
            if not has_letters or any(name.lower in _NO_SPEAKERS for name in names):
                return ""
            return " ".join(name.words for name in names)
        if not token.is_word:
            return ""
    return ""


def _read_line(units: Sequence[Unit], first: int) -> dict[int, Attribution | None]:
    unit = units[first]
    colon = next(index for index, token in enumerate(unit.tokens) if token.sign is Sign.COLON)
    found: dict[int, Attribution | None] = {}
    end = unit.end
    last = first
    while not units[last].ends_line:
        last += 1
        end = units[last].end
        found[last] = None
    found[first] = Attribution(
        source=Span(begin=unit.begin, end=unit.tokens[colon - 1].end),
        cue=Span(begin=unit.tokens[colon].begin, end=unit.tokens[colon].end),
        content=(Span(begin=unit.tokens[colon + 1].begin, end=_without_stop(units[last], end)),),
        score=1.0,
        found_by="rule: transcript",
    )
    return found


def _without_stop(unit: Unit, end: int) -> int:
    """The end of a line's content: a single final point is left out."""
    last = unit.tokens[-1]
    return last.begin if last.words == "." else end


def _read_headline(unit: Unit) -> Attribution | None:
    tokens = unit.tokens
    colons = [index for index, token in enumerate(tokens) if token.sign is Sign.COLON]
    if len(colons) != 1:
        return None
    colon = colons[0]
    before, after = tokens[:colon], tokens[colon + 1 :]
    words_after = [token for token in after if token.is_word]
    if 0 < len(words_after) <= 2 and words_after[-1].lower in SPEAKING_NOUNS and len(before) > 2:
        source, content = make_span(tokens, colon + 1, len(tokens)), make_span(tokens, 0, colon)
    elif 0 < len(before) <= _LONGEST_LABEL and len(after) > 2 and _is_speaker(unit, colon):
        source, content = make_span(tokens, 0, colon), make_span(tokens, colon + 1, len(tokens))
    else:
        return None
    if source is None or content is None:
        return None
    return Attribution(
        source=source,
        cue=Span(begin=tokens[colon].begin, end=tokens[colon].end),
        content=(content,),
        score=1.0,
        found_by="rule: headline",
    )


def _is_speaker(unit: Unit, colon: int) -> bool:
    names = unit.tokens[:colon]
    if any(not token.is_word or token.lower in _NO_SPEAKERS | PREPOSITIONS for token in names):
        return False
    if names[-1].lower in SPEAKING_NOUNS:
        return True
    return len(names) > 1 and all(token.is_capital for token in names)
