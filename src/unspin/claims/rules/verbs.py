"""Verbs of saying, thinking and deciding, with what may follow each, and their forms.

A fact that varies, so a table: Quirk et al. 1985, §16.30–63 (verbs with that-clauses, to-clauses and objects), ordered
by what may follow. The forms are made by the rules of English spelling; irregular ones are listed. `bench/attribution.py`
says what each rule is worth.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Takes(StrEnum):
    """What may stand for the content of a verb."""

    QUOTATION = "a quotation or a that-clause only"
    CLAUSE = "any clause"
    OBJECT = "any clause or object"
    TO = "a to-clause, a that-clause or a quotation"


class Form(StrEnum):
    """A form of a verb."""

    BASE = "base"
    PRESENT = "present"
    PAST = "past"
    PARTICIPLE = "participle"
    ING = "ing"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying.

    Attributes:
        lemma: its base form.
        takes: what may follow.
        has_hearer: whether a hearer may stand between it and what is said ("told reporters that").
    """

    lemma: str
    takes: Takes
    has_hearer: bool = False


_QUOTATION = (
    "add continue begin reply respond remark quip joke tweet post recall caution counter interject shout yell whisper exclaim "
    "muse sigh retort conclude find show demonstrate prove hint signal read testify cheer crow gush lament "
    "reiterate repeat declare intone deadpan blurt snap elaborate clarify volunteer brag rant chide scoff "
    "write feel hear learn see know understand realize realise discover decide determine assume imagine dream "
    "comment ask wonder report illustrate remember forget agree observe point state maintain plan want define"
)
_CLAUSE = "say claim argue believe think suggest note insist contend hope fear reckon guess bet worry"
_OBJECT = (
    "announce acknowledge admit concede confirm deny allege assert stress emphasize emphasise underscore highlight "
    "predict forecast estimate reveal disclose explain describe accuse criticize criticise praise condemn denounce slam "
    "blast decry deplore applaud hail commend defend dismiss reject dispute doubt question oppose endorse "
    "blame credit cite mention call label dub proclaim tout mock ridicule assail "
    "lambast lambaste castigate rebuke bemoan welcome expect anticipate foresee envision indicate imply "
    "recommend propose demand reaffirm affirm refute rebut contradict characterize characterise portray "
    "depict liken equate complain boast outline detail discuss"
)
_TO = "vow pledge promise threaten refuse decline seek swear offer agree wish hope prefer"
_HEARERS = {
    "tell": Takes.OBJECT,
    "inform": Takes.OBJECT,
    "remind": Takes.OBJECT,
    "assure": Takes.OBJECT,
    "warn": Takes.OBJECT,
    "notify": Takes.OBJECT,
    "urge": Takes.OBJECT,
    "ask": Takes.OBJECT,
    "promise": Takes.TO,
    "show": Takes.QUOTATION,
}
_REWORDED = "articulate opine aver posit"
"""What rewording machines put for verbs of saying, besides words that are in the table anyway."""
_IRREGULAR = {
    "say": ("said", "said"),
    "tell": ("told", "told"),
    "write": ("wrote", "written"),
    "think": ("thought", "thought"),
    "find": ("found", "found"),
    "show": ("showed", "shown"),
    "know": ("knew", "known"),
    "see": ("saw", "seen"),
    "feel": ("felt", "felt"),
    "hear": ("heard", "heard"),
    "learn": ("learned", "learned"),
    "understand": ("understood", "understood"),
    "foresee": ("foresaw", "foreseen"),
    "forecast": ("forecast", "forecast"),
    "swear": ("swore", "sworn"),
    "read": ("read", "read"),
    "bet": ("bet", "bet"),
    "begin": ("began", "begun"),
    "forget": ("forgot", "forgotten"),
    "seek": ("sought", "sought"),
    "rebut": ("rebutted", "rebutted"),
    "refer": ("referred", "referred"),
    "brag": ("bragged", "bragged"),
    "snap": ("snapped", "snapped"),
    "slam": ("slammed", "slammed"),
    "plan": ("planned", "planned"),
    "admit": ("admitted", "admitted"),
    "quip": ("quipped", "quipped"),
    "dub": ("dubbed", "dubbed"),
    "chat": ("chatted", "chatted"),
}
_VOWELS = frozenset("aeiou")


def _join(lemma: str, ending: str) -> str:
    if ending == "s":
        if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
            return lemma + "es"
        return lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2] not in _VOWELS else lemma + "s"
    if lemma.endswith("e"):
        stem = lemma if lemma.endswith("ee") else lemma[:-1]
        return stem + ending if ending == "ing" else lemma + "d"
    if ending == "ed" and lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ied"
    return lemma + ending


def _forms(lemma: str) -> dict[Form, str]:
    past, participle = _IRREGULAR.get(lemma, (_join(lemma, "ed"),) * 2)
    doubles = past == lemma + lemma[-1] + "ed" or lemma in {"begin", "bet", "forget"}
    return {
        Form.BASE: lemma,
        Form.PRESENT: _join(lemma, "s"),
        Form.PAST: past,
        Form.PARTICIPLE: participle,
        Form.ING: lemma + lemma[-1] + "ing" if doubles else _join(lemma, "ing"),
    }


def _make_table() -> dict[str, Verb]:
    table: dict[str, Verb] = {}
    for words, takes in (
        (_QUOTATION, Takes.QUOTATION),
        (_REWORDED, Takes.QUOTATION),
        (_OBJECT, Takes.OBJECT),
        (_TO, Takes.TO),
        (_CLAUSE, Takes.CLAUSE),
    ):
        table |= {lemma: Verb(lemma, takes) for lemma in words.split()}
    return table | {lemma: Verb(lemma, takes, has_hearer=True) for lemma, takes in _HEARERS.items()}


PARTICLES = {"call": frozenset({"for", "on"}), "point": frozenset({"out"})}
"""Verbs that may go with a particle, which belongs to the cue ("called for"); "point" says nothing without one."""


VERBS = _make_table()
"""Lemma → verb."""


def _make_forms() -> dict[str, tuple[tuple[Form, Verb], ...]]:
    forms: dict[str, list[tuple[Form, Verb]]] = {}
    for verb in VERBS.values():
        for form, word in _forms(verb.lemma).items():
            forms.setdefault(word, []).append((form, verb))
    return {word: tuple(found) for word, found in forms.items()}


FORMS = _make_forms()
"""Word form → the forms of verbs it may be."""
