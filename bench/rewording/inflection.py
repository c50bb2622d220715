"""English inflection by small rules: which form of which lemma a word is, and that form of another lemma.

The rules of detachment are WordNet's (`morphy(7WN)`); irregular forms come from its exception lists, turned round to
write them. Wrong now and then, as spinning software is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rewording.wordnet import PartOfSpeech, Thesaurus


class Form(StrEnum):
    """How a lemma stands in a text."""

    BASE = "base"
    PLURAL = "plural"
    THIRD = "third person"
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"
    COMPARATIVE = "comparative"
    SUPERLATIVE = "superlative"


@dataclass(frozen=True, slots=True)
class Reading:
    """A word read as a form of a lemma."""

    lemma: str
    part: PartOfSpeech
    form: Form


_NOUN, _VERB, _ADJECTIVE = PartOfSpeech.NOUN, PartOfSpeech.VERB, PartOfSpeech.ADJECTIVE
_DETACHED = (
    (_NOUN, "s", "", Form.PLURAL),
    (_NOUN, "ses", "s", Form.PLURAL),
    (_NOUN, "xes", "x", Form.PLURAL),
    (_NOUN, "zes", "z", Form.PLURAL),
    (_NOUN, "ches", "ch", Form.PLURAL),
    (_NOUN, "shes", "sh", Form.PLURAL),
    (_NOUN, "men", "man", Form.PLURAL),
    (_NOUN, "ies", "y", Form.PLURAL),
    (_VERB, "s", "", Form.THIRD),
    (_VERB, "ies", "y", Form.THIRD),
    (_VERB, "es", "e", Form.THIRD),
    (_VERB, "es", "", Form.THIRD),
    (_VERB, "ed", "e", Form.PAST),
    (_VERB, "ed", "", Form.PAST),
    (_VERB, "ing", "e", Form.GERUND),
    (_VERB, "ing", "", Form.GERUND),
    (_ADJECTIVE, "er", "", Form.COMPARATIVE),
    (_ADJECTIVE, "est", "", Form.SUPERLATIVE),
    (_ADJECTIVE, "er", "e", Form.COMPARATIVE),
    (_ADJECTIVE, "est", "e", Form.SUPERLATIVE),
)
_VOWELS = frozenset("aeiou")
_SHORTEST_STEM = 2


def read_forms(word: str, thesaurus: Thesaurus) -> tuple[Reading, ...]:
    """All readings of a lower-case word or phrase, the more frequent lemma first."""
    readings = {
        reading: thesaurus.frequency(reading.lemma, reading.part) for reading in _find(word, thesaurus)
    }
    return tuple(sorted(readings, key=lambda each: -readings[each]))


def _find(word: str, thesaurus: Thesaurus) -> Iterator[Reading]:
    for part in PartOfSpeech:
        if thesaurus.knows(word, part):
            yield Reading(word, part, Form.BASE)
        for lemma in thesaurus.irregular.get((word, part.value), ()):
            if lemma != word and thesaurus.knows(lemma, part):
                yield Reading(lemma, part, _irregular_form(word, part))
    for part, ending, put, form in _DETACHED:
        stem = word[: -len(ending)] + put
        if word.endswith(ending) and len(stem) > _SHORTEST_STEM and thesaurus.knows(stem, part):
            yield Reading(stem, part, form)


def _irregular_form(word: str, part: PartOfSpeech) -> Form:
    if part is _NOUN:
        return Form.PLURAL
    if part is _VERB:
        if word.endswith("ing"):
            return Form.GERUND
        if word.endswith("s"):
            return Form.THIRD
        return Form.PARTICIPLE if word.endswith(("en", "wn", "ne", "rn")) else Form.PAST
    return Form.SUPERLATIVE if word.endswith("st") else Form.COMPARATIVE


def write_form(reading: Reading, thesaurus: Thesaurus) -> str:
    """The lemma in its form; of a lemma of several words, the word that carries the ending is changed."""
    words = reading.lemma.split(" ")
    at = 0
    if reading.part is _NOUN:
        at = next(
            (place - 1 for place, word in enumerate(words) if word in {"of", "in", "for"} and place), -1
        )
    words[at] = _write_word(Reading(words[at], reading.part, reading.form), thesaurus)
    return " ".join(words)


def _write_word(reading: Reading, thesaurus: Thesaurus) -> str:
    lemma, form = reading.lemma, reading.form
    if form is Form.BASE or not lemma:
        return lemma
    if form in {Form.COMPARATIVE, Form.SUPERLATIVE}:
        return _compare(lemma, form)
    irregular = _pick_irregular(reading, thesaurus)
    if irregular is not None:
        return irregular
    if form in {Form.PLURAL, Form.THIRD}:
        return _add_s(lemma)
    if form is Form.GERUND:
        return _add_ing(lemma)
    return _add_ed(lemma)


def _pick_irregular(reading: Reading, thesaurus: Thesaurus) -> str | None:
    forms = thesaurus.forms.get((reading.lemma, reading.part.value), ())
    same = [each for each in forms if _irregular_form(each, reading.part) is reading.form]
    if not same and reading.form in {Form.PAST, Form.PARTICIPLE}:
        same = [each for each in forms if _irregular_form(each, reading.part) in {Form.PAST, Form.PARTICIPLE}]
    return same[0] if same else None


def _ends_y(lemma: str) -> bool:
    return lemma.endswith("y") and len(lemma) > 1 and lemma[-2] not in _VOWELS


def _doubles(lemma: str) -> bool:
    """Whether the last consonant doubles before a vowel: "plan", not "visit"."""
    vowels = sum(sign in _VOWELS for sign in lemma)
    return (
        len(lemma) > _SHORTEST_STEM
        and vowels == 1
        and lemma[-1] not in _VOWELS | {"w", "x", "y"}
        and lemma[-2] in _VOWELS
    )


def _add_s(lemma: str) -> str:
    if _ends_y(lemma):
        return lemma[:-1] + "ies"
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        return lemma + "es"
    return lemma + "s"


def _add_ed(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if _ends_y(lemma):
        return lemma[:-1] + "ied"
    return (lemma + lemma[-1] if _doubles(lemma) else lemma) + "ed"


def _add_ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    return (lemma + lemma[-1] if _doubles(lemma) else lemma) + "ing"


def _compare(lemma: str, form: Form) -> str:
    groups = sum(
        sign in _VOWELS and (not at or lemma[at - 1] not in _VOWELS) for at, sign in enumerate(lemma)
    )
    if groups > 2 or " " in lemma or (groups > 1 and not _ends_y(lemma) and not lemma.endswith("e")):
        return ("more " if form is Form.COMPARATIVE else "most ") + lemma
    stem = lemma[:-1] + "i" if _ends_y(lemma) else lemma
    stem = stem + stem[-1] if _doubles(lemma) else stem.removesuffix("e")
    return stem + ("er" if form is Form.COMPARATIVE else "est")
