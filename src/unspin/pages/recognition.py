"""What a single line is, by its wording and its shape.

A wording that fits is not enough: the shape that the table asks for must hold, and a reworded fit must rest on
two words at least. Thresholds: see bench/RESULTS.md, "Page furniture".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from unspin.model import FurnitureKind
from unspin.pages.lines import Line
from unspin.pages.names import cut_outlet, cut_person
from unspin.pages.slots import Fit, Wording
from unspin.pages.templates import COPYRIGHT, Shape, Template
from unspin.pages.wording import Keep, load_wordings
from unspin.text.tokens import read_tokens

_EXACT_SCORE = 0.9
_REWORDED_SCORE = 0.85
_REWORDED_WEIGHT = 1.2  # a content word and a function word, at least
_OPENING_SCORE = 0.93
_OPENING_WEIGHT = 2.7  # two content words and three function words, at least
_FIRM_SLOTS = 2
_FIRM_SCORE = 0.98
_LEAD_WORDS = 7
_HEADLINE_WORDS = 25
_WHOLE_WORDS = 30
_GAP_WORDS = 10
_GAP_WEIGHT = 1.5
_OPENING_WORDS = 90
_NAMING_WORDS = 25
_BYLINE_WORDS = 14

_LEAD = regex.compile(r"^(?P<lead>.{3,60}?)\s*(?P<sign>[:|»>→]|\s[–—-])\s*(?P<headline>.*)$")
_SHOUTED = regex.compile(r"^(?P<lead>(?:\p{Lu}{2,}\s+){1,4})(?P<headline>\p{Lu}?\p{Ll}.*)$")
_COPYRIGHT = regex.compile(r"^(?:copyright\s)?\s*(?:©|\(c\)\s)|^copyright\s(?:19|20)\d\d\b", regex.IGNORECASE)
_DECORATED = regex.compile(r"^[–—=*~_-]+\s*\p{L}[\p{L} ]{2,40}[\p{L}]\s*[–—=*~_-]+$")
_AROUND_NAMES = " .:\"'“”‘’"
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


def recognise_lines(lines: Sequence[Line]) -> list[Recognition | None]:
    """What each line is; None for lines that fit nothing, which is most of a story."""
    distinct = {line.text: line for line in lines if len(line.tokens) <= _OPENING_WORDS}
    found = _recognise_own(list(distinct.values()))
    found |= _recognise_leads([line for text, line in distinct.items() if text not in found])
    rest = [line for text, line in distinct.items() if text not in found]
    found |= _recognise_decorated([line for line in rest if _DECORATED.match(line.text)])
    for line in rest:
        if _COPYRIGHT.match(line.text):
            found[line.text] = Recognition(template=COPYRIGHT, is_reworded=False)
    return [found.get(line.text) for line in lines]


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
    leads = {text: parts for text, parts in split.items() if parts[0]}
    fits = load_wordings().find_fits(
        [read_tokens(lead) for lead, _ in leads.values()], _REWORDED_SCORE, keep=Keep.NOTHING_IN_LEADS
    )
    found: dict[str, Recognition] = {}
    for (text, (lead, headline)), own in zip(leads.items(), fits, strict=True):
        fit = next((fit for fit in _prefer_exact(own) if _is_sure_lead(fit, headline)), None)
        if fit is not None:
            found[text] = _make(fit, lead=lead, headline=headline)
    return found


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
    """Whether the fit is good enough for its shape; a reworded one must have kept a word that carries meaning."""
    wording = fit.wording
    if not fit.is_reworded:
        return fit.score >= _EXACT_SCORE
    if wording.template.shape is Shape.OPENING or wording.slots[-1].is_gap:
        # The line goes on in words that prove nothing, so its beginning must be beyond doubt.
        is_firm = fit.score >= _OPENING_SCORE and wording.total >= _OPENING_WEIGHT
        return fit.kept > 0 and is_firm and not any(slot.is_gap for slot in wording.slots[1:])
    return fit.kept > 0 and wording.total >= _REWORDED_WEIGHT


def _is_sure_lead(fit: Fit, headline: str) -> bool:
    """The same for words before a colon, where two words in a row may both have been swapped."""
    if fit.wording.template.shape is not Shape.LEAD:
        return False
    if not fit.is_reworded:
        return _is_sure(fit)
    if headline and not Line(headline).is_headline_like:
        return False
    if fit.kept:
        return _is_sure(fit)
    slots = fit.wording.slots
    is_firm = len(slots) == _FIRM_SLOTS and not any(slot.is_optional for slot in slots)
    return is_firm and fit.score >= _FIRM_SCORE and bool(headline)


def _check_shape(line: Line, fit: Fit) -> Recognition | None:
    wording = fit.wording
    count = len(line.tokens)
    match wording.template.shape:
        case Shape.WHOLE if _is_thin(wording) and (line.ends_sentence or count > _GAP_WORDS):
            return None
        case Shape.WHOLE if count <= _WHOLE_WORDS and (":" in line.text or not wording.needs_colon):
            return _make(fit)
        case Shape.LEAD if count <= _LEAD_WORDS:
            return _make(fit, lead=line.text.rstrip(" :|-–—>»"))
        case Shape.OPENING if not line.text.startswith(tuple(_QUOTE_MARKS)):
            return _make(fit)
        case Shape.NAMING if count <= _NAMING_WORDS:
            return _check_naming(line, fit)
        case _:
            return None


def _is_thin(wording: Wording) -> bool:
    """Whether a word or two are all that tells it, and anything may follow."""
    return wording.slots[-1].is_gap and wording.total < _GAP_WEIGHT


def _check_naming(line: Line, fit: Fit) -> Recognition | None:
    tokens, wording = line.tokens, fit.wording
    if fit.begin == fit.end:
        return None
    before = line.text[: int(tokens.begins[fit.begin])].strip()
    after = line.text[int(tokens.ends[fit.end - 1]) :].strip()
    if wording.needs_colon and not after.startswith(":"):
        return None
    if wording.template.kind is FurnitureKind.BYLINE:
        name = cut_person(after) if len(tokens) <= _BYLINE_WORDS else None
    else:
        named = before if wording.name_first else after
        name = cut_outlet(named)
        if fit.is_reworded and name and not named.strip(_AROUND_NAMES).endswith(name):
            return None  # the line goes on: it may be a sentence that says something
    return _make(fit, name=name) if name else None


def _split_lead(text: str) -> tuple[str, str]:
    """A line's words before a colon or in capitals, and the headline after; ("", "") if it has no such form."""
    found = _LEAD.match(text) or _SHOUTED.match(text)
    if (
        found is None
        or len(found["lead"].split()) > _LEAD_WORDS
        or len(found["headline"].split()) > _HEADLINE_WORDS
    ):
        return "", ""
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
