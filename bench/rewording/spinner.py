"""One spinner: its own dictionary, and what it would put for the words of a text.

A spinner looks each word type up once and then always puts the same one or two words for it, whatever the context.
Stages: 1. cut the text into units, the longest phrase first; 2. give each unit its wordings. Which of the units are
swapped is decided in `reword`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rewording.chance import draw, pick_weighted
from rewording.figures import reword_number
from rewording.gold import GoldKind
from rewording.idioms import (
    CONTRACTIONS,
    FUNCTION_WORDS,
    LONGEST_PHRASE,
    PHRASES,
    SLIPS,
    SMALL_IN_NAMES,
    SMALL_WORDS,
)
from rewording.inflection import Form, Reading, read_forms, write_form
from rewording.wordnet import PartOfSpeech, Thesaurus
from rewording.words import Word, count_joined

_SECOND_CHOICE = 0.4  # share of the word types that have two wordings
_SECOND_USED = 0.25
_LONGEST_LEMMA = 3
_SHORTEST_WORD = 3
_NAME_WORD_SWAPPED = 0.75
_RARE_KEPT = 0.2  # a spinner's list holds common words; of those never met in the tagged corpus it has few
_PROPER_SWAPPED = (
    0.1  # most spinners leave alone what they know for a name ("China"), some do not ("Porcelain")
)
_PERFECT = frozenset(
    ["have", "has", "had", "having", "be", "been", "being", "is", "are", "was", "were", "am", "get", "got"]
)
_LAST_RESORT = 0.8  # small words are swapped where the rest does not suffice for the rate
_PERSON_LIKE = 0.35  # two capitalised words are mostly a person, and mostly left alone
_PHRASE_FIRST = -0.2


@dataclass(frozen=True, slots=True)
class Unit:
    """Words that the spinner would swap as one.

    Attributes:
        begin, end: the words `[begin, end)`.
        kind: what the swap would do.
        options: what it would put, the usual wording first.
        key: the word type, for what is decided once per type.
        lateness: how much later than others it is swapped when not all are.
    """

    begin: int
    end: int
    kind: GoldKind
    options: tuple[str, ...]
    key: str
    lateness: float = 0.0


class Spinner:
    """A spinner's dictionary, drawn from a thesaurus by seed.

    Args:
        thesaurus: where it looks words up.
        seed: the same seed always gives the same dictionary.
        slip_rate: share of the places where a change of meaning could slip in that get one, in [0, 1].
    """

    def __init__(self, thesaurus: Thesaurus, seed: object, *, slip_rate: float = 0.05) -> None:
        self.thesaurus = thesaurus
        self.seed = seed
        self._slip_rate = slip_rate
        self._look_up = cache(self._draw_wordings)
        self._read = cache(lambda word: read_forms(word, thesaurus))

    def find_units(self, words: Sequence[Word]) -> Iterator[Unit]:
        """The units of a text that the spinner has other words for, in their order, none overlapping."""
        at = 0
        while at < len(words):
            unit = None if words[at].is_hyphened else self._find_unit(words, at)
            if unit is None:
                at += 1
                continue
            if unit.options:
                yield unit
            at = unit.end

    def _find_unit(self, words: Sequence[Word], at: int) -> Unit | None:
        run = count_joined(words, at, LONGEST_PHRASE)
        said = [word.said.lower().replace("\u2019", "'") for word in words[at : at + run]]
        return (
            self._find_phrase(said, at)
            or self._find_number(words, at)
            or self._find_name(words, at)
            or self._find_lemma(words, said, at)
            or self._find_small_word(said[0], at)
        )

    def _find_phrase(self, said: Sequence[str], at: int) -> Unit | None:
        for count in range(len(said), 0, -1):
            phrase = tuple(said[:count])
            if phrase in SLIPS and draw(self.seed, "slip", at, phrase) < self._slip_rate:
                return Unit(at, at + count, GoldKind.MEANING, SLIPS[phrase], " ".join(phrase), -1.0)
            options = PHRASES.get(phrase) or CONTRACTIONS.get(phrase)
            if options:
                key = " ".join(phrase)
                return Unit(at, at + count, GoldKind.WORDING, self._order(options, key), key, _PHRASE_FIRST)
        return None

    def _find_number(self, words: Sequence[Word], at: int) -> Unit | None:
        run = count_joined(words, at, 2)
        count, options = reword_number([word.said for word in words[at : at + run]], at=0)
        if not count:
            return None
        key = words[at].said.lower()
        return Unit(at, at + count, GoldKind.NUMBER, self._order(options, key), key)

    def _order(self, options: Sequence[str], key: str) -> tuple[str, ...]:
        """The spinner's usual wording of a table's row, and sometimes a second one."""
        ordered = sorted(options, key=lambda option: draw(self.seed, "order", key, option))
        return tuple(ordered[: 2 if draw(self.seed, "second", key) < _SECOND_CHOICE else 1])

    def _find_name(self, words: Sequence[Word], at: int) -> Unit | None:
        """A run of capitalised words; one such word inside a sentence is a name that is left alone."""
        if not words[at].said[0].isupper():
            return None
        lower = words[at].said.lower()
        follows = _continues(words, at)
        if words[at].opens and (lower in FUNCTION_WORDS or not (follows or self.thesaurus.is_proper(lower))):
            return None
        end = at + 1
        while (follows := _continues(words, end - 1)) is not None:
            end = follows + 1
        if end == at + 1:
            return Unit(at, end, GoldKind.NAME, (), lower)
        said = [word.said for word in words[at:end]]
        corrupted = [self._corrupt_name_word(word) for word in said]
        options = (" ".join(corrupted),) if corrupted != said else ()
        return Unit(at, end, GoldKind.NAME, options, " ".join(said), _PERSON_LIKE if end - at == 2 else 0.0)

    def _corrupt_name_word(self, said: str) -> str:
        lower = said.lower().removesuffix("'s")
        share = _PROPER_SWAPPED if self.thesaurus.is_proper(lower) else _NAME_WORD_SWAPPED
        swapped = draw(self.seed, "name", lower) < share
        if (
            lower in FUNCTION_WORDS
            or not said[0].isupper()
            or not swapped
            or (said.isupper() and len(said) < 5)
        ):
            return said
        wordings = self._reword(lower, None)
        if not wordings:
            return said
        ending = said[len(lower) :]
        return (
            " ".join(
                word if word in SMALL_IN_NAMES else word[:1].upper() + word[1:]
                for word in wordings[0].split(" ")
            )
            + ending
        )

    def _find_lemma(self, words: Sequence[Word], said: Sequence[str], at: int) -> Unit | None:
        previous = words[at - 1].said.lower() if at else None
        for count in range(min(_LONGEST_LEMMA, len(said)), 1, -1):
            phrase = " ".join(said[:count])
            if said[0] not in FUNCTION_WORDS and said[count - 1].isalpha():
                wordings = self._reword(phrase, previous)
                if wordings:
                    return Unit(at, at + count, GoldKind.WORDING, wordings, phrase)
        word = said[0].removesuffix("'s")
        if word in FUNCTION_WORDS or len(word) < _SHORTEST_WORD or not word.isalpha():
            return None
        ending = said[0][len(word) :]
        wordings = tuple(wording + ending for wording in self._reword(word, previous))
        return Unit(at, at + 1, GoldKind.WORDING, wordings, word) if wordings else None

    def _find_small_word(self, said: str, at: int) -> Unit | None:
        options = SMALL_WORDS.get((said,))
        if not options:
            return None
        return Unit(at, at + 1, GoldKind.WORDING, self._order(options, said), said, _LAST_RESORT)

    def _reword(self, word: str, previous: str | None) -> tuple[str, ...]:
        """What the spinner has for a lower-case word or phrase, in the word's form."""
        for reading in self._readings(word):
            form = reading.form
            if form in {Form.PAST, Form.PARTICIPLE} and previous is not None:
                form = Form.PARTICIPLE if previous in _PERFECT else Form.PAST
            wordings = tuple(
                write_form(Reading(lemma, reading.part, form), self.thesaurus)
                for lemma in self._look_up(reading.lemma, reading.part)
            )
            if wordings:
                return tuple(wording for wording in wordings if wording != word)
        return ()

    def _readings(self, word: str) -> tuple[Reading, ...]:
        head, _, rest = word.partition(" ")
        readings: tuple[Reading, ...] = self._read(word)
        if not rest:
            return readings
        verbs = (
            Reading(f"{each.lemma} {rest}", each.part, each.form)
            for each in self._read(head)
            if each.part is PartOfSpeech.VERB and self.thesaurus.knows(f"{each.lemma} {rest}", each.part)
        )
        return (*readings, *verbs)

    def _draw_wordings(self, lemma: str, part: PartOfSpeech) -> tuple[str, ...]:
        """The one or two lemmas that this spinner has for a lemma."""
        choices = list(self.thesaurus.substitutes(lemma, part))
        count = 2 if draw(self.seed, "second", lemma, part) < _SECOND_CHOICE else 1
        chosen: list[str] = []
        while choices and len(chosen) < count:
            choice = pick_weighted(choices, self.seed, "wording", lemma, part, len(chosen))
            usual = part is PartOfSpeech.ADVERB or self.thesaurus.frequency(choice, part) > 0
            if usual or draw(self.seed, "rare", choice) < _RARE_KEPT:
                chosen.append(choice)
            choices = [each for each in choices if each[0] != choice]
        return tuple(chosen)

    def choose(self, unit: Unit, place: object) -> str:
        """The wording that the spinner puts for a unit at a place."""
        second = len(unit.options) > 1 and draw(self.seed, "which", unit.key, place) < _SECOND_USED
        return unit.options[1 if second else 0]


def _continues(words: Sequence[Word], at: int) -> int | None:
    """The next capitalised word of the same name, over at most two small words, or None."""
    for follows in range(at + 1, min(at + 4, len(words))):
        word = words[follows]
        if not word.is_joined or word.is_hyphened:
            return None
        if word.said[0].isupper():
            return follows
        if word.said not in SMALL_IN_NAMES:
            return None
    return None
