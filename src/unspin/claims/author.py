"""What an article says in its own voice.

Rules:
1. A sentence that asserts something, and of which no attribution and no quotation has a word, is a claim of the author. It asserts if it
   has a finite verb and a final stop, is no question, no credit, dateline, heading, or line of links.
2. A clause after an attribution's content that begins with "though", "although", "but", "despite" and calls the content
   untrue ("although there is ample evidence these denials are false") is the author's too, and doubts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import regex

from unspin.claims.attribution import Attribution
from unspin.claims.rules.clauses import IRREGULAR_PASTS
from unspin.claims.rules.verbs import FORMS, Form
from unspin.claims.rules.words import AUXILIARIES, DETERMINERS, PREPOSITIONS
from unspin.model import Span
from unspin.text.function_words import FUNCTION_WORDS
from unspin.text.quotations import find_quotations
from unspin.text.sentences import find_sentences

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]++(?:['’-][\p{L}\p{M}\p{N}]++)*+")
_ENDS = regex.compile(r"[.!…。][\"”’»')\]]*+$")
_NOT_ASSERTED = regex.compile(
    r"(?:https?://|www\.|\S+@\S+\.\S|©|\bcopyright\b|\ball rights reserved\b|^\W*(?:read|learn|see|click|watch|follow|"
    r"sign up|subscribe|support|donate|share|photo|image|video|file|getty|reporting by|editing by|written by|"
    r"this (?:article|story|post) (?:was|has|first|originally)|image credit|source)\b)",
    regex.IGNORECASE,
)
_DISPUTE = regex.compile(
    r"\s*(?:[,;]|[—–-]|\s)\s*(?P<clause>(?:even )?(?:though|although|but|despite|yet|while|in spite of)\b[^.!?;\n]{8,400})",
    regex.IGNORECASE,
)
_UNTRUE = frozenset(
    "false untrue wrong incorrect inaccurate misleading baseless unfounded unsubstantiated debunked disproved disproven refuted "
    "contradicted contradicts contradict contrary evidence proof lie lies lied lying fabricated disputed bogus invented "
    "mistaken unsupported unproven".split()
)
_FINITE = AUXILIARIES - {"be", "been", "being", "having"}
_FEWEST_WORDS = 4
_RUNNING_WORDS = 9
_LEAST_JOINING = 0.25
_LONGEST_SENTENCE = 1200  # code points; what is longer is a list or a broken text


def find_author_sentences(text: str, found: Sequence[Attribution]) -> Iterator[Span]:
    """The sentences in which the author asserts something, in the order of the text."""
    covered = sorted(
        (span.begin, span.end)
        for one in found
        for span in (one.source, one.cue, *one.content)
        if span is not None
    )
    covered = sorted([*covered, *((quotation.begin, quotation.end) for quotation in _find_long(text))])
    place, reach = 0, -1
    for sentence in find_sentences(text):
        while place < len(covered) and covered[place][0] < sentence.end:
            reach = max(reach, covered[place][1])
            place += 1
        if reach <= sentence.begin and _asserts(sentence.of(text)):
            yield sentence


def _find_long(text: str) -> Iterator[Span]:
    """Quotations that are more than a word or a name: what stands in them is not the author's, whoever speaks."""
    for quotation in find_quotations(text):
        if len(quotation.of(text).split()) >= _FEWEST_WORDS:
            yield quotation


def _asserts(words: str) -> bool:
    if len(words) > _LONGEST_SENTENCE or not _ENDS.search(words) or _NOT_ASSERTED.search(words):
        return False
    if words[0] in "“\"«„'‘`" or words.isupper():
        return False
    tokens = _WORD.findall(words)
    return len(tokens) >= _FEWEST_WORDS and (_has_finite_verb(tokens) or _is_running_text(tokens))


def _is_running_text(tokens: Sequence[str]) -> bool:
    """Whether a line with a final stop is long enough, and has words that join words: then its verb was not known."""
    joining = sum(token.lower() in FUNCTION_WORDS for token in tokens)
    return len(tokens) >= _RUNNING_WORDS and joining >= _LEAST_JOINING * len(tokens)


def _has_finite_verb(tokens: Sequence[str]) -> bool:
    lower = [token.lower().replace("’", "'") for token in tokens]
    for place, word in enumerate(lower):
        if word in _FINITE or word.endswith(("n't", "'re", "'ve", "'ll")) or word in IRREGULAR_PASTS:
            return True
        if not place or not tokens[place].islower():
            continue
        before = lower[place - 1]
        if (
            any(form in {Form.PAST, Form.PRESENT} for form, _ in FORMS.get(word, ()))
            and before not in DETERMINERS
        ):
            return True
        if word.endswith("ed") and len(word) > 3 and before not in DETERMINERS | PREPOSITIONS:
            return True
        if word.endswith("s") and not word.endswith("ss") and _is_singular_subject(tokens, place):
            return True
    return any(word in {"they", "we", "i", "you", "he", "she", "it"} for word in lower)


def _is_singular_subject(tokens: Sequence[str], place: int) -> bool:
    """Whether a name stands right before a word in -s, which is then more often a verb than a noun."""
    before = tokens[place - 1]
    return before[0].isupper() and not before.endswith("s") and place + 1 < len(tokens)


def find_disputes(text: str, found: Sequence[Attribution]) -> Iterator[Span]:
    """Clauses in which the author disputes what was said just before them."""
    begins = sorted(span.begin for one in found for span in (one.source, one.cue) if span is not None)
    for one in found:
        if one.via is not None:
            continue
        end = max((span.end for span in (one.source, one.cue, *one.content) if span is not None), default=0)
        match = _DISPUTE.match(text, end)
        if match is None:
            continue
        begin, stop = match.span("clause")
        words = {word.lower() for word in _WORD.findall(match["clause"])}
        if words & _UNTRUE and bisect_left(begins, begin) == bisect_left(begins, stop):
            yield Span(begin=begin, end=begin + len(match["clause"].rstrip(" ,")))
