"""Forms of English verbs, by the rules of spelling, with the irregular ones listed."""

from __future__ import annotations

from enum import StrEnum


class Form(StrEnum):
    """A form of a verb."""

    BASE = "base"
    PRESENT = "present"
    PAST = "past"
    PARTICIPLE = "participle"
    ING = "ing"


_IRREGULAR = {
    "buy": ("bought", "bought"), "build": ("built", "built"), "sell": ("sold", "sold"), "send": ("sent", "sent"),
    "give": ("gave", "given"), "pay": ("paid", "paid"), "make": ("made", "made"), "lead": ("led", "led"),
    "run": ("ran", "run"), "hold": ("held", "held"), "strike": ("struck", "struck"), "hit": ("hit", "hit"),
    "lend": ("lent", "lent"), "say": ("said", "said"), "tell": ("told", "told"), "get": ("got", "got"),
    "take": ("took", "taken"), "put": ("put", "put"), "set": ("set", "set"), "find": ("found", "found"),
    "know": ("knew", "known"), "think": ("thought", "thought"), "see": ("saw", "seen"), "go": ("went", "gone"),
    "come": ("came", "come"), "become": ("became", "become"), "begin": ("began", "begun"), "keep": ("kept", "kept"),
    "leave": ("left", "left"), "lose": ("lost", "lost"), "win": ("won", "won"), "meet": ("met", "met"),
    "write": ("wrote", "written"), "speak": ("spoke", "spoken"), "grow": ("grew", "grown"), "show": ("showed", "shown"),
    "fall": ("fell", "fallen"), "rise": ("rose", "risen"), "seek": ("sought", "sought"), "bring": ("brought", "brought"),
    "feel": ("felt", "felt"), "hear": ("heard", "heard"), "draw": ("drew", "drawn"), "choose": ("chose", "chosen"),
    "break": ("broke", "broken"), "fly": ("flew", "flown"), "fight": ("fought", "fought"), "cut": ("cut", "cut"),
    "let": ("let", "let"), "shut": ("shut", "shut"), "spend": ("spent", "spent"), "stand": ("stood", "stood"),
    "undergo": ("underwent", "undergone"), "understand": ("understood", "understood"), "hide": ("hid", "hidden"),
    "swear": ("swore", "sworn"), "steal": ("stole", "stolen"), "sink": ("sank", "sunk"), "forbid": ("forbade", "forbidden"),
    "oversee": ("oversaw", "overseen"), "overtake": ("overtook", "overtaken"), "shoot": ("shot", "shot"),
    "underwrite": ("underwrote", "underwritten"), "feed": ("fed", "fed"), "catch": ("caught", "caught"),
    "teach": ("taught", "taught"), "deal": ("dealt", "dealt"), "mean": ("meant", "meant"), "throw": ("threw", "thrown"),
    "freeze": ("froze", "frozen"),
}  # fmt: skip
_DOUBLING = frozenset(
    "ship plan set get put cut hit run begin stop transship ban equip drop refer commit admit transfer "
    "control funnel channel cancel travel fuel expel compel slap step tap".split()
)
_EITHER = frozenset("funnel channel cancel travel fuel".split())
"""Doubled in British spelling, not in American."""


def make_forms(lemma: str) -> dict[str, tuple[Form, ...]]:
    """The forms of a verb, each with what it may be.

    >>> make_forms("ship")["shipped"]
    (<Form.PAST: 'past'>, <Form.PARTICIPLE: 'participle'>)
    """
    past, participle = _IRREGULAR.get(lemma, (_past(lemma),) * 2)
    forms: dict[str, tuple[Form, ...]] = {}
    if lemma in _EITHER:
        forms = {lemma + "ed": (Form.PAST, Form.PARTICIPLE), lemma + "ing": (Form.ING,)}
    for word, form in (
        (lemma, Form.BASE),
        (_present(lemma), Form.PRESENT),
        (past, Form.PAST),
        (participle, Form.PARTICIPLE),
        (_ing(lemma), Form.ING),
    ):
        forms[word] = (*forms.get(word, ()), form)
    return forms


def _is_consonant_y(lemma: str) -> bool:
    return lemma.endswith("y") and lemma[-2:-1] not in "aeou"


def _stem(lemma: str) -> str:
    if lemma == "traffic":
        return "traffick"
    return lemma + (lemma[-1] if lemma in _DOUBLING else "")


def _present(lemma: str) -> str:
    if _is_consonant_y(lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    return lemma[:-1] + "ied" if _is_consonant_y(lemma) else _stem(lemma) + "ed"


def _ing(lemma: str) -> str:
    if lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe")):
        return lemma[:-1] + "ing"
    return _stem(lemma) + "ing"
