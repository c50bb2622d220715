"""Which sentences show techniques of evasion.

1. Each sentence is searched for the phrases of each technique, in the page's wording and, where a restoration has the
   original's words, in those.
2. A phrase that is negated ("no shell companies", "never used"), asked about, or only forbidden shows none.
3. What has lawful uses too counts only beside words of evasion, in the sentence or the one before it, or on a page that
   names sanctions more than once.
4. A use belongs to the innermost claim whose content holds the phrase; failing that, to a claim whose words for its
   speaker or of saying hold it. A sentence without any claim shows none.

Cost: linear in the text; patterns have bounded gaps.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from unspin.model import Article, Claim, Restoration, Span, Technique, TechniqueUse
from unspin.network.restored_words import find_restored_words
from unspin.network.techniques.phrases import GUARDED, OR_COUNTRY, PATTERNS, UNDER_SANCTIONS, WEAK, WITH
from unspin.network.techniques.taxonomy import TAXONOMY
from unspin.network.ties.stretches import Stretch, find_stretches

_LONGEST = 1500
"""Code points of a sentence that is searched; what is longer is a list or a broken text."""
_VIEW = 60
_SANCTIONS = regex.compile(
    r"\bsanction(?:s|ed)?\b|\bblacklist(?:ed|s)?\b|\bmoney[- ]laundering\b|\bexport controls?\b|\bsmuggl(?:ers?|ing|ed)\b|"
    r"\bembargo(?:es)?\b|\bforeign assets control\b|\bofac\b|\b(?:front|shell) compan(?:y|ies)\b",
    regex.IGNORECASE,
)
_OFTEN = 2
_SEEN = 100_000  # code points of a text that are looked at for its subject
_NEGATED = regex.compile(
    r"\b(?:no|not|never|without|neither|nor|n['’]t|hardly|nothing to do with|free of|instead of|rather than)\b"
    r"(?:[\s,]+(?!but\b|only\b)[\w'’-]+){0,4}\s*$|\bn['’]t(?:\s+[\w'’-]+){0,4}\s*$",
    regex.IGNORECASE,
)
_ASKED = regex.compile(r"\?[\"”’')\]]*$")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}’'-]+")


@dataclass(frozen=True, slots=True)
class _Wording:
    """A sentence in one wording, and where its characters stand in the article.

    Attributes:
        words: the sentence, words swapped by a rewording put back.
        places: for each character of it, its place in the article's text.
    """

    words: str
    places: Sequence[int]


def find_techniques(
    article: Article, claims: Sequence[Claim], restoration: Restoration | None = None
) -> tuple[TechniqueUse, ...]:
    """The uses of techniques that an article's sentences show, in the order of its text.

    Args:
        article: the article.
        claims: its claims, nested ones included.
        restoration: the article's text with original words put back, whose wordings are searched too; or None.
    """
    restored = find_restored_words(restoration)
    found: dict[tuple[str, int], TechniqueUse] = {}
    page = " sanctions" if _is_about_sanctions(article.text) else ""
    before = page
    for sentence, stretch in _find_sentences(article.text, claims):
        words = sentence.of(article.text)
        if len(sentence) <= _LONGEST and not _ASKED.search(words):
            for use in _search(article, stretch, before, restored):
                found.setdefault((use.technique.code, use.sentence.begin), use)
        before = words[:_LONGEST] + page
    return tuple(sorted(found.values(), key=lambda use: (use.words.begin, use.technique.code)))


def _is_about_sanctions(text: str) -> bool:
    """Whether a text names sanctions often enough that they are its subject."""
    return sum(1 for _ in _SANCTIONS.finditer(text[:_SEEN])) >= _OFTEN


def _find_sentences(text: str, claims: Sequence[Claim]) -> Iterator[tuple[Span, Stretch]]:
    last = -1
    for stretch in find_stretches(text, claims):
        if stretch.sentence.begin != last and stretch.claims:
            last = stretch.sentence.begin
            yield stretch.sentence, stretch


def _search(
    article: Article, stretch: Stretch, before: str, restored: Mapping[int, str]
) -> Iterator[TechniqueUse]:
    plain = _read(article.text, stretch.sentence, {})
    put_back = _read(article.text, stretch.sentence, restored)
    for technique in TAXONOMY:
        for wording in (plain, put_back) if put_back.words != plain.words else (plain,):
            words = _match(technique, wording, before)
            claim = stretch.find_claim(words) if words is not None else None
            if words is not None and claim is not None:
                yield TechniqueUse(
                    technique=technique,
                    article=article.id,
                    claim=claim.id,
                    words=words,
                    sentence=stretch.sentence,
                )
                break


def _match(technique: Technique, wording: _Wording, before: str) -> Span | None:
    code = technique.code
    found = [(match, code in GUARDED) for match in PATTERNS[code].finditer(wording.words)]
    found += [(match, True) for match in WEAK[code].finditer(wording.words)] if code in WEAK else []
    for match, is_guarded in found:
        if is_guarded and not _is_evasion(code, wording.words, match, before):
            continue
        if _NEGATED.search(wording.words, max(0, match.start() - _VIEW), match.start()):
            continue
        return Span(begin=wording.places[match.start()], end=wording.places[match.end() - 1] + 1)
    return None


def _is_evasion(code: str, words: str, match: regex.Match[str], before: str) -> bool:
    """Whether what stands besides a phrase with lawful uses says that evasion is meant."""
    around = words[: match.start()] + " " + words[match.end() :]
    if WITH[code].search(around) or WITH[code].search(before):
        return True
    return code in OR_COUNTRY and UNDER_SANCTIONS.search(words) is not None


def _read(text: str, sentence: Span, restored: Mapping[int, str]) -> _Wording:
    """A sentence with its swapped words put back, and where each character stands in the article."""
    words: list[str] = []
    places: list[int] = []
    here = sentence.begin
    for match in _WORD.finditer(text, sentence.begin, sentence.end):
        original = restored.get(match.start())
        if original is None:
            continue
        words.append(text[here : match.start()])
        places.extend(range(here, match.start()))
        words.append(original)
        last = match.end() - match.start() - 1
        places.extend(match.start() + min(place, last) for place in range(len(original)))
        if original:
            places[-1] = match.end() - 1
        here = match.end()
    words.append(text[here : sentence.end])
    places.extend(range(here, sentence.end))
    return _Wording("".join(words), places)
