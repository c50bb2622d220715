"""Sentences with names made from moulds written for unspin, filled from lists of names.

The sets with gold names are small and mostly of the web's shortest kinds; these teach what names look like where a
mould says what stands there. People are named by Faker's lists of many countries, places and bodies by the lexicon.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from faker import Faker
from named import NamedSentence

from unspin.text.lexicon import NameKind as Known
from unspin.text.lexicon import load_lexicon

_LOCALES = (
    "en_US en_GB en_AU en_CA en_IE en_IN en_NZ de_DE fr_FR es_ES es_MX it_IT pt_BR pl_PL cs_CZ tr_TR nl_NL sv_SE "
    "no_NO da_DK fi_FI hu_HU ro_RO hr_HR id_ID"
).split()
_PLAIN = 0.6
"""Share of people with names of the English lists."""
_KEPT = 0.5
"""Share of names that stay when a sentence's names are changed."""
_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WORDS = (
    "Atlantic Northern Global First United National General Pacific Central Eagle Summit Delta Crescent Harbor Union "
    "Star Continental Royal Standard Premier Horizon Silver Blue Golden Western Eastern Alpine Liberty"
).split()
_TRADES = (
    "Shipping Energy Bank Industries Trading Airlines Motors Pharmaceuticals Insurance Oil Gas Steel Foods Media "
    "Telecom Capital Logistics Systems Electric Mining Partners Holdings Software Chemicals Construction"
).split()
_FORMS = ("", "", "", " Inc.", " Corp.", " Ltd", " LLC", " Group", " Co.", " plc", " AG", " S.A.")
_SUBJECTS = "Strategic Studies|Peace and Security|Economic Research|Human Rights|Defense of Democracies|Public Health".split(
    "|"
)
_SLOT = re.compile(r"\{([PFSOALCNMD])\}")
_WHOLE = re.compile(r"\[([pol])\|")
_WHOLES = {"p": "person", "o": "organisation", "l": "place"}
_PART = re.compile(r"(\{[PFSOALCNMD]\}|\[[pol]\||\])")


def read_moulds(path: Path) -> list[str]:
    """The moulds of a file, a line each; lines with # are for its reader."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def make_sentences(moulds: list[str], count: int, seed: int) -> Iterator[NamedSentence]:
    """Moulds filled at random; the same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    fillers = _Fillers(chance, seed)
    for _ in range(count):
        yield _fill(chance.choice(moulds), fillers)


def rename(sentences: Iterable[NamedSentence], seed: int) -> Iterator[NamedSentence]:
    """The sentences with half of their people, bodies and places called by other names."""
    chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
    fillers = _Fillers(chance, seed)
    slots = {"person": "P", "organisation": "O", "place": "L"}
    for sentence in sentences:
        text, names, last = "", [], 0
        for begin, end, kind in sentence.names:
            old = sentence.text[begin:end]
            is_kept = kind not in slots or chance.random() < _KEPT
            slot = "F" if kind == "person" and " " not in old else slots.get(kind, "")
            words = old if is_kept else fillers.fill(slot)[0]
            text += sentence.text[last:begin]
            names.append((len(text), len(text) + len(words), kind))
            text += words
            last = end
        yield replace(sentence, text=text + sentence.text[last:], names=tuple(names))


def _fill(mould: str, fillers: _Fillers) -> NamedSentence:
    """A mould with names in its places; a name made of other names is one name."""
    text, names, opened = "", [], None
    for part in _PART.split(mould):
        if slot := _SLOT.fullmatch(part):
            words, kind = fillers.fill(slot[1])
            if kind and opened is None:
                names.append((len(text), len(text) + len(words), kind))
            text += words
        elif whole := _WHOLE.fullmatch(part):
            opened = len(text), _WHOLES[whole[1]]
        elif part == "]" and opened is not None:
            names.append((opened[0], len(text), opened[1]))
            opened = None
        else:
            text += part
    return NamedSentence(text=text, names=tuple(sorted(names)), things_known=True)


class _Fillers:
    """Names of each kind, drawn by one chance."""

    def __init__(self, chance: random.Random, seed: int) -> None:
        self._chance = chance
        self._people = {locale: Faker(locale) for locale in _LOCALES}
        for faker in self._people.values():
            faker.seed_instance(seed)
        known = load_lexicon().spell_names()
        self._known: dict[Known, list[str]] = defaultdict(list)
        for name, kind in known:
            if kind is not Known.NATIONALITY or not name.endswith("s"):  # "Serbian", not "Serbians"
                self._known[kind].append(name)
        self._makers: dict[str, tuple[Callable[[], str], str]] = {
            "P": (self._person, "person"),
            "F": (lambda: self._faker().first_name(), "person"),
            "S": (lambda: self._faker().last_name(), "person"),
            "O": (self._organisation, "organisation"),
            "A": (self._acronym, "organisation"),
            "L": (lambda: self._draw(Known.CITY, Known.CITY, Known.CITY, Known.REGION), "place"),
            "C": (lambda: self._draw(Known.COUNTRY), "place"),
            "N": (lambda: self._draw(Known.NATIONALITY), ""),
            "M": (lambda: chance.choice(_MONTHS), ""),
            "D": (lambda: chance.choice(_DAYS), ""),
        }

    def fill(self, slot: str) -> tuple[str, str]:
        """Words for a slot, and the kind of name they are; "" for none."""
        make, kind = self._makers[slot]
        return make(), kind

    def _faker(self) -> Faker:
        plain = self._chance.random() < _PLAIN
        return self._people[self._chance.choice(_LOCALES[:7] if plain else _LOCALES)]

    def _draw(self, *kinds: Known) -> str:
        return self._chance.choice(self._known[self._chance.choice(kinds)])

    def _person(self) -> str:
        faker = self._faker()
        first, last = faker.first_name(), faker.last_name()
        form = self._chance.random()
        if form < 0.1:
            return f"{first} {self._chance.choice('ABCDEFGHJKLMNPRSTW')}. {last}"
        return f"{first[0]}. {last}" if form < 0.14 else f"{first} {last}"

    def _acronym(self) -> str:
        return "".join(
            self._chance.choice("ABCDEFGHIJKLMNOPRSTUVWZ") for _ in range(self._chance.choice((3, 3, 4)))
        )

    def _organisation(self) -> str:
        kind = self._chance.random()
        if kind < 0.5:
            return self._draw(
                Known.COMPANY,
                Known.OUTLET,
                Known.AGENCY,
                Known.ORGANISATION,
                Known.THINK_TANK,
                Known.MINISTRY,
            )
        surname, trade = self._faker().last_name(), self._chance.choice(_TRADES)
        if kind < 0.6:
            return f"{surname} {trade}{self._chance.choice(_FORMS)}"
        if kind < 0.75:
            return f"{self._chance.choice(_WORDS)} {trade}{self._chance.choice(_FORMS)}"
        if kind < 0.85:
            return f"{self._chance.choice(('Center', 'Institute', 'Foundation', 'Council'))} for {self._chance.choice(_SUBJECTS)}"
        if kind < 0.93:
            return f"{self._draw(Known.CITY)} {self._chance.choice(('University', 'Police', 'City Council', 'Rovers', 'Herald', 'Bank'))}"
        return f"{surname} & {self._faker().last_name()}{self._chance.choice(_FORMS)}"
