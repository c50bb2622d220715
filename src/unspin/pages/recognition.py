"""What a single line is, by its wording and its shape.

A wording that fits is not enough: the shape that the table asks for must hold, and a reworded line must have kept
enough of it. Thresholds are measured by bench/page_furniture.py: in 2,225 news stories (10,635 paragraphs) none
between .7 and .95 lets a line of prose be taken for reworded furniture, so the choice is one of recall.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import regex

from unspin.model import FurnitureKind
from unspin.pages.lines import Line
from unspin.pages.names import cut_outlet, cut_person
from unspin.pages.slots import KEPT_CONTENT, Fit, Wording
from unspin.pages.templates import COPYRIGHT, Shape, Template
from unspin.pages.wording import Keep, load_wordings
from unspin.text.tokens import read_tokens

_EXACT_SCORE = 0.9
_REWORDED_SCORE = 0.75
_REWORDED_WEIGHT = 1.2  # a content word and a function word, at least
_OPENING_SCORE = 0.93
_MOST_KNOWN = 50_000
_OPENING_WEIGHT = 2.7  # two content words and three function words, at least
_HEADING_SCORE = 0.9
_FIRM_SLOTS = 2
_FIRM_SCORE = 0.98
_LEAD_WORDS = 7
_HEADLINE_WORDS = 25
_WHOLE_WORDS = 30
_APPEAL_WORDS = 45
_GAP_WORDS = 10
_NAMING_WEIGHT = 3.2
_NAMING_KEPT = 2
_SENTENCE_WEIGHT = 3.0
_GAP_WEIGHT = 1.5
_OPENING_WORDS = 90
_NAMING_WORDS = 25
_BYLINE_WORDS = 14

_LEAD = regex.compile(r"^(?P<lead>.{3,60}?)\s*(?:[:|»>→]|\s[–—-]\s)\s*(?P<headline>.*)$")
_SHOUTED = regex.compile(r"^(?P<lead>(?:\p{Lu}{2,}\s+){1,4})(?P<headline>\p{Lu}?\p{Ll}.*)$")
_DASHED = regex.compile(r"\s[–—-]")
_COPYRIGHT = regex.compile(r"^(?:copyright\s)?\s*(?:©|\(c\)\s)|^copyright\s(?:19|20)\d\d\b", regex.IGNORECASE)
_DECORATED = regex.compile(r"^[–—=*~_-]+\s*\p{L}[\p{L} ]{2,40}[\p{L}]\s*[–—=*~_-]+$")
_AROUND_NAMES = " .:\"'“”‘’"
_SENTENCE_START = regex.compile(r"(?<=[.!?…])\s+(?=[\p{Lu}\p{N}])")
_QUOTE_MARKS = "\"“”«„'‘"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """What a line is.

    Attributes:
        template: the table's row that it fits.
        is_reworded: whether it reads like a machine-reworded form of it.
        name: the outlet or person that it names, or "".
        lead, headline: a related-link line's two parts, or "".
        score: how well it fits.
    """

    template: Template
    is_reworded: bool
    name: str = ""
    lead: str = ""
    headline: str = ""
    score: float = 1.0

    @property
    def kind(self) -> FurnitureKind:
        """Why it is not part of the story."""
        return self.template.kind

    @property
    def is_heading(self) -> bool:
        """Whether it stands over a list of other stories."""
        return self.template.shape is Shape.LEAD and not self.headline


_KNOWN: dict[str, Recognition | None] = {}


def recognise_lines(lines: Sequence[Line]) -> list[Recognition | None]:
    """What each line is; None for lines that fit nothing, which is most of a story.

    A line is what it is wherever it stands, so lines that were recognised are remembered: the pages of a site
    have their menus in common.
    """
    new = {
        line.text: line for line in lines if line.text not in _KNOWN and len(line.tokens) <= _OPENING_WORDS
    }
    found = _recognise_new(new)
    results = [found.get(line.text, _KNOWN.get(line.text)) for line in lines]
    if len(_KNOWN) > _MOST_KNOWN:
        _KNOWN.clear()
    _KNOWN.update({text: found.get(text) for text, line in new.items() if len(line.tokens) <= _NAMING_WORDS})
    return results


def forget_lines() -> None:
    """Nothing; lines are recognised afresh (after a threshold was changed, to measure it)."""
    _KNOWN.clear()


def _recognise_new(lines: Mapping[str, Line]) -> dict[str, Recognition]:
    found = _recognise_own(list(lines.values()))
    found |= _recognise_leads([line for text, line in lines.items() if text not in found])
    found |= _recognise_sentences([line for text, line in lines.items() if text not in found])
    rest = [line for text, line in lines.items() if text not in found]
    found |= _recognise_decorated([line for line in rest if _DECORATED.match(line.text)])
    for line in rest:
        if line.text not in found and _COPYRIGHT.match(line.text):
            found[line.text] = Recognition(template=COPYRIGHT, is_reworded=False)
    return found


def _recognise_own(lines: Sequence[Line]) -> dict[str, Recognition]:
    """Lines told by their own wording."""
    found: dict[str, Recognition] = {}
    fits = load_wordings().find_fits([line.tokens for line in lines], _REWORDED_SCORE, keep=Keep.A_WORD)
    for line, own in zip(lines, fits, strict=True):
        recognition = _recognise(line, own)
        if recognition is not None:
            found[line.text] = recognition
    return found


def _recognise_leads(lines: Sequence[Line]) -> dict[str, Recognition]:
    """Related links: words before a colon, and another story's headline."""
    split = {line.text: _split_lead(line.text) for line in lines}
    leads = {text: parts for text, parts in split.items() if parts is not None}
    fits = load_wordings().find_fits(
        [read_tokens(lead) for lead, _ in leads.values()], _REWORDED_SCORE, keep=Keep.NOTHING_IN_LEADS
    )
    found: dict[str, Recognition] = {}
    for (text, (lead, headline)), own in zip(leads.items(), fits, strict=True):
        is_dashed = _DASHED.match(text[len(lead) :]) is not None  # a dash parts sentences, too
        sure = (fit for fit in _prefer_exact(own) if _is_sure_lead(fit, headline))
        fit = next((fit for fit in sure if not (is_dashed and fit.is_reworded)), None)
        if fit is not None:
            found[text] = _make(fit, lead=lead, headline=headline)
    return found


def _recognise_sentences(lines: Sequence[Line]) -> dict[str, Recognition]:
    """Appeals that come after a sentence of their own ("We tell their stories. Support us with a donation!")."""
    later = [
        (line.text, Line(sentence))
        for line in lines
        if len(line.tokens) <= _APPEAL_WORDS
        for sentence in _SENTENCE_START.split(line.text)[1:]
    ]
    found = _recognise_own([sentence for _, sentence in later])
    appeals = {text: found[sentence.text] for text, sentence in later if sentence.text in found}
    asked = {FurnitureKind.APPEAL, FurnitureKind.NEWSLETTER}
    return {
        text: what
        for text, what in appeals.items()
        if what.kind in asked and what.template.shape is Shape.OPENING
    }


def _recognise_decorated(lines: Sequence[Line]) -> dict[str, Recognition]:
    """Adverts' single reworded words ("- Commercial -"), which are told by the dashes around them."""
    fits = load_wordings().find_fits([line.tokens for line in lines], _REWORDED_SCORE, keep=Keep.NOTHING)
    found: dict[str, Recognition] = {}
    for line, own in zip(lines, fits, strict=True):
        fit = next((fit for fit in own if fit.wording.template.kind is FurnitureKind.ADVERT), None)
        if fit is not None:
            found[line.text] = _make(fit)
    return found


def _prefer_exact(fits: Sequence[Fit]) -> list[Fit]:
    return sorted(fits, key=lambda fit: fit.is_reworded)


def _recognise(line: Line, fits: Sequence[Fit]) -> Recognition | None:
    for fit in _prefer_exact(fits):
        if _is_sure(fit):
            recognition = _check_shape(line, fit)
            if recognition is not None:
                return recognition
    return None


def _is_sure(fit: Fit) -> bool:
    """Whether the fit is good enough for its shape; a reworded one must have kept a word that carries meaning.

    Where the line ends in the name that the wording calls for, kept function words are enough.
    """
    wording = fit.wording
    if not fit.is_reworded:
        return fit.score >= _EXACT_SCORE
    has_gap = any(slot.is_gap for slot in wording.slots)
    match wording.template.shape:
        case Shape.NAMING:
            is_framed = wording.total >= _NAMING_WEIGHT and fit.kept >= _NAMING_KEPT
            is_sure = (is_framed or fit.kept >= KEPT_CONTENT) and wording.total >= _REWORDED_WEIGHT
        case Shape.OPENING:
            # The line goes on in words that prove nothing, so its beginning must be beyond doubt.
            is_sure = (
                fit.score >= _OPENING_SCORE and wording.total >= _OPENING_WEIGHT and fit.kept >= KEPT_CONTENT
            )
        case _:
            is_sure = wording.total >= _REWORDED_WEIGHT and fit.kept >= KEPT_CONTENT
    return is_sure and not has_gap


def _is_sure_lead(fit: Fit, headline: str) -> bool:
    """The same for words before a colon, where two words in a row may both have been swapped."""
    if fit.wording.template.shape is not Shape.LEAD:
        return False
    if not fit.is_reworded:
        return _is_sure(fit)
    if headline and not Line(headline).is_headline_like:
        return False
    if fit.kept >= KEPT_CONTENT:
        return _is_sure(fit)
    slots = fit.wording.slots
    is_firm = len(slots) == _FIRM_SLOTS and not any(slot.is_optional for slot in slots)
    return is_firm and fit.score >= _FIRM_SCORE and bool(headline)


def _check_shape(line: Line, fit: Fit) -> Recognition | None:
    """What the line is, if it has the shape that the wording asks for."""
    wording, count = fit.wording, len(line.tokens)
    match wording.template.shape:
        case Shape.NAMING:
            return _check_naming(line, fit) if count <= _NAMING_WORDS else None
        case Shape.WHOLE:
            is_right = count <= _WHOLE_WORDS and _is_all(line, fit)
        case Shape.LEAD:
            is_right = count <= _LEAD_WORDS and (not fit.is_reworded or fit.score >= _HEADING_SCORE)
        case Shape.OPENING:
            is_right = not line.text.startswith(tuple(_QUOTE_MARKS))
    lead = line.text.rstrip(" :|-–—>»") if wording.template.shape is Shape.LEAD else ""
    return _make(fit, lead=lead) if is_right else None


def _is_all(line: Line, fit: Fit) -> bool:
    """Whether a line that is covered by a wording says nothing else."""
    wording = fit.wording
    if wording.needs_colon:
        return ":" in line.text and len(read_tokens(line.text.partition(":")[0])) < len(wording.slots)
    if wording.slots[-1].is_gap and wording.total < _GAP_WEIGHT:  # a word or two, and anything may follow
        return not line.ends_sentence and len(line.tokens) <= _GAP_WORDS
    return not (fit.is_reworded and line.ends_sentence and wording.total < _SENTENCE_WEIGHT)


def _check_naming(line: Line, fit: Fit) -> Recognition | None:
    """The line with the name it calls for."""
    tokens, wording = line.tokens, fit.wording
    if fit.begin == fit.end:
        return None
    before = line.text[: int(tokens.begins[fit.begin])].strip()
    after = line.text[int(tokens.ends[fit.end - 1]) :].strip()
    if wording.needs_colon and not after.startswith(":"):
        return None
    if wording.template.kind is FurnitureKind.BYLINE:
        name = cut_person(after) if len(tokens) <= _BYLINE_WORDS else None
        is_sentence = (
            line.ends_sentence and name is not None and not after.rstrip(_AROUND_NAMES).endswith(name)
        )
        return _make(fit, name=name) if name and not is_sentence else None
    named = before if wording.name_first else after
    name = cut_outlet(named)
    if name is None or (fit.is_reworded and not _is_telling(line, name, named, wording)):
        return None
    return _make(fit, name=name)


def _is_telling(line: Line, name: str, named: str, wording: Wording) -> bool:
    """Whether the name makes a reworded credit: a line of its own, which begins as one does and ends in the name."""
    text = line.text
    is_last = named.strip(_AROUND_NAMES).endswith(name) and ":" not in text[: text.rindex(name)]
    return is_last and text[0].isupper() and not text.isupper() and not wording.name_first


def _split_lead(text: str) -> tuple[str, str] | None:
    """A line's words before a colon, bar or dash, or in capitals, and the headline after; None for other forms."""
    found = _LEAD.match(text) or _SHOUTED.match(text)
    if (
        found is None
        or len(found["lead"].split()) > _LEAD_WORDS
        or len(found["headline"].split()) > _HEADLINE_WORDS
    ):
        return None
    return found["lead"].strip(), found["headline"].strip()


def _make(fit: Fit, *, name: str = "", lead: str = "", headline: str = "") -> Recognition:
    return Recognition(
        template=fit.wording.template,
        is_reworded=fit.is_reworded,
        name=name,
        lead=lead,
        headline=headline,
        score=fit.score,
    )
