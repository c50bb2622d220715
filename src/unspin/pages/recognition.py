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
    short = [index for index, line in enumerate(lines) if len(line.tokens) <= _OPENING_WORDS]
    wordings = load_wordings()
    leads = [_split_lead(lines[index].text) for index in short]
    fits = wordings.find_fits([lines[index].tokens for index in short], _REWORDED_SCORE, keep=Keep.A_WORD)
    lead_fits = wordings.find_fits(
        [read_tokens(lead) for lead, _ in leads], _REWORDED_SCORE, keep=Keep.NOTHING_IN_LEADS
    )
    found: list[Recognition | None] = [None] * len(lines)
    for index, own, (lead, headline), of_lead in zip(short, fits, leads, lead_fits, strict=True):
        found[index] = _recognise(lines[index], own) or _recognise_lead(lead, headline, of_lead)
        if found[index] is None and _COPYRIGHT.match(lines[index].text):
            found[index] = Recognition(template=COPYRIGHT, is_reworded=False)
    _recognise_decorated(lines, found)
    return found


def _recognise(line: Line, fits: Sequence[Fit]) -> Recognition | None:
    for fit in sorted(fits, key=lambda fit: fit.is_reworded):
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


def _recognise_lead(lead: str, headline: str, fits: Sequence[Fit]) -> Recognition | None:
    for fit in sorted(fits, key=lambda fit: fit.is_reworded):
        if _is_sure_lead(fit, headline):
            return _make(fit, lead=lead, headline=headline)
    return None


def _recognise_decorated(lines: Sequence[Line], found: list[Recognition | None]) -> None:
    """Adverts' single reworded words ("- Commercial -"), which are told by the dashes around them."""
    decorated = [
        index
        for index, line in enumerate(lines)
        if found[index] is None and _DECORATED.match(line.text) is not None
    ]
    fits = load_wordings().find_fits(
        [lines[index].tokens for index in decorated], _REWORDED_SCORE, keep=Keep.NOTHING
    )
    for index, own in zip(decorated, fits, strict=True):
        for fit in own:
            if fit.wording.template.kind is FurnitureKind.ADVERT and found[index] is None:
                found[index] = _make(fit)


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
