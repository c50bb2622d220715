"""Where words of saying stand, and who speaks.

A cue is a verb of `verbs.VERBS` with its auxiliaries, negations and adverbs ("has repeatedly said"), a statement it was
made in ("said in a statement") and the colon after it. It counts only with a speaker:

1. before it ("Tal said", "Tal, a pilot, said"), the verb agreeing with it in number where its form shows that;
2. after it, where a quotation or a comma stands before it (“…,” said Tal);
3. for "and said": the speaker of the sentence, where a pronoun or name opens it;
4. for "saying", "adding" after a comma: the speaker of the cue before it in the sentence, or as in 3.

Forms that may be nouns ("claims") need 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from unspin.claims.rules.days import is_adverb
from unspin.claims.rules.speaker_phrases import Phrase
from unspin.claims.rules.speakers_after import find_after
from unspin.claims.rules.speakers_before import find_before
from unspin.claims.rules.units import Sign, Token, Unit
from unspin.claims.rules.verbs import FORMS, PARTICLES, Form, Verb
from unspin.claims.rules.words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    GROUP_NOUNS,
    NEGATIONS,
    STATEMENTS,
)

_HAVE = frozenset("have has had having haven't hasn't hadn't".split())
_BEFORE_BASE = (AUXILIARIES - BE - _HAVE) | {"to"}
_PLURAL = frozenset("they we i you who others many some most several both all few those".split())
_SINGULAR = frozenset("he she it one someone everyone nobody who which".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of saying with their speaker, in tokens of a unit.

    Attributes:
        begin, end: the words of saying.
        verb: the verb.
        form: its form.
        speaker: the speaker's tokens, or None.
        is_inverted: whether the speaker stands after the verb.
        shares_speaker: whether the speaker was taken from another cue or the sentence's beginning.
    """

    begin: int
    end: int
    verb: Verb
    form: Form
    speaker: Phrase | None
    is_inverted: bool = False
    shares_speaker: bool = False

    @property
    def left(self) -> int:
        """The first token of cue and speaker."""
        return min(self.begin, self.speaker.begin) if self.speaker and not self.shares_speaker else self.begin

    @property
    def right(self) -> int:
        """The token after cue and speaker."""
        return max(self.end, self.speaker.end) if self.speaker and not self.shares_speaker else self.end


def find_cues(unit: Unit) -> Iterator[Cue]:
    """The cues of a unit, in its order."""
    last: Cue | None = None
    for index, token in enumerate(unit.tokens):
        if token.is_word and token.lower in FORMS and not (token.is_capital and index):
            found = _read_cue(unit.tokens, index, last)
            if found is not None and (last is None or found.begin >= last.end):
                yield found
                last = found


def _read_cue(tokens: Sequence[Token], index: int, last: Cue | None) -> Cue | None:
    begin = _extend_left(tokens, index)
    group = [token.lower for token in tokens[begin:index]]
    for form, verb in FORMS[tokens[index].lower]:
        if not _fits(form, group):
            continue
        end = _extend_right(tokens, index, verb)
        if end is None:
            continue
        bare = Cue(begin, end, verb, form, None)
        cue = _find_speaker(tokens, bare, last)
        if cue is not None:
            return cue
    return None


def _extend_left(tokens: Sequence[Token], index: int) -> int:
    begin = index
    while begin > 0:
        token = tokens[begin - 1]
        if token.is_word and (
            (token.lower in AUXILIARIES | NEGATIONS | ADVERBS and not (token.is_capital and begin > 1))
            or is_adverb(token)
        ):
            begin -= 1
        else:
            break
    while begin < index and tokens[begin].lower in {"then", "still", "only", "now", "even"} and begin == 0:
        begin += 1
    return begin


def _extend_right(tokens: Sequence[Token], index: int, verb: Verb) -> int | None:
    """The token after the cue; None if the verb lacks the particle that makes it one of saying."""
    end = index + 1
    particles = PARTICLES.get(verb.lemma)
    if particles is not None and end < len(tokens) and tokens[end].lower in particles:
        end += 1
    elif verb.lemma == "point":
        return None
    words = [token.lower for token in tokens[end : end + 3]]
    if (
        words[:1] == ["in"]
        and words[1:2]
        and words[1] in DETERMINERS
        and words[2:3]
        and words[2] in STATEMENTS
    ):
        end += 3
    if end + 1 < len(tokens) and tokens[end].sign is Sign.COLON and tokens[end + 1].sign is Sign.QUOTATION:
        end += 1
    return end


def _fits(form: Form, group: Sequence[str]) -> bool:
    """Whether a form can follow these auxiliaries and be active."""
    auxiliaries = [word for word in group if word in AUXILIARIES]
    last = auxiliaries[-1] if auxiliaries else ""
    if form is Form.BASE:
        return not last or last in _BEFORE_BASE
    if form is Form.PRESENT or form is Form.PAST:
        return not last
    if form is Form.PARTICIPLE:
        return last in _HAVE
    return not last or last in BE


def _find_speaker(tokens: Sequence[Token], cue: Cue, last: Cue | None) -> Cue | None:
    before = tokens[cue.begin - 1] if cue.begin else None
    if cue.form is Form.ING and not _has_auxiliary(tokens, cue):
        return _share(tokens, cue, last) if before is not None and before.sign is Sign.COMMA else None
    if before is not None and before.lower in {"and", "but", "or"} and cue.form in {Form.PAST, Form.PRESENT}:
        return _share(tokens, cue, last)
    found = find_before(tokens, cue.begin)
    if _may_invert(tokens, cue):
        after = find_after(tokens, cue.end)
        is_free = found is None or found.begin > 2
        if after is not None and (
            _follows_quotation(tokens, cue) or (is_free and _closes(tokens, after.end))
        ):
            return replace(cue, speaker=after, is_inverted=True)
    if found is None or not _agrees(tokens, found, cue):
        return None
    return replace(cue, speaker=found)


def _has_auxiliary(tokens: Sequence[Token], cue: Cue) -> bool:
    return any(token.lower in AUXILIARIES for token in tokens[cue.begin : cue.end])


def _may_invert(tokens: Sequence[Token], cue: Cue) -> bool:
    if cue.form not in {Form.PAST, Form.PRESENT} or not cue.begin:
        return False
    return tokens[cue.begin - 1].sign in {Sign.QUOTATION, Sign.COMMA}


def _follows_quotation(tokens: Sequence[Token], cue: Cue) -> bool:
    signs = [token.sign for token in tokens[max(cue.begin - 2, 0) : cue.begin]]
    return signs[-1] is Sign.QUOTATION or signs == [Sign.QUOTATION, Sign.COMMA]


def _closes(tokens: Sequence[Token], index: int) -> bool:
    return index >= len(tokens) or tokens[index].sign in {Sign.STOP, Sign.COMMA, Sign.SEMICOLON, Sign.DASH}


def _share(tokens: Sequence[Token], cue: Cue, last: Cue | None) -> Cue | None:
    """The cue with the speaker of the one before, or of the sentence."""
    if last is not None and last.speaker is not None and cue.begin - last.end < 60:
        return replace(cue, speaker=last.speaker, shares_speaker=True)
    if cue.form is Form.ING:
        return None
    subject = _opening_subject(tokens)
    return replace(cue, speaker=subject, shares_speaker=True) if subject and subject.end < cue.begin else None


def _opening_subject(tokens: Sequence[Token]) -> Phrase | None:
    """The pronoun or name that opens a sentence."""
    if tokens[0].lower in {"he", "she", "they", "it", "we", "i"}:
        return Phrase(0, 1)
    end = 0
    while end < len(tokens) and tokens[end].is_capital and end < 6:
        end += 1
    if 1 <= end < len(tokens) and not is_adverb(tokens[0]) and tokens[0].lower not in DETERMINERS:
        following = tokens[end]
        if (
            following.is_word
            and (following.lower in AUXILIARIES or following.lower.endswith(("ed", "s")))
            and end > 1
        ):
            return Phrase(0, end)
    return None


def _agrees(tokens: Sequence[Token], speaker: Phrase, cue: Cue) -> bool:
    """Whether verb and speaker agree in number, as far as both show theirs."""
    head = tokens[speaker.end - 1]
    word = head.lower
    has_auxiliary = _has_auxiliary(tokens, cue)
    if cue.form is Form.BASE and not has_auxiliary:
        return (
            word in _PLURAL | GROUP_NOUNS
            or word.endswith("s")
            or _is_joined(tokens, speaker)
            or head.sign is Sign.COMMA
        )
    if cue.form is Form.PRESENT:
        return word not in _PLURAL - {"who"}
    return True


def _is_joined(tokens: Sequence[Token], speaker: Phrase) -> bool:
    return any(token.lower == "and" for token in tokens[speaker.begin : speaker.end])
