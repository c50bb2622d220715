"""What a claim says, taken apart to be compared: words, names, numbers, whether it is denied.

Problem: "Moscow and Tehran are going to build a plant" and "Russians and Iranians will build a factory" share two
words. Compared are therefore the words by meaning, the names by what they name, the numbers by value, and apart from
all that whether the claim affirms or denies it.

Stages, once for an article: words, names, frequencies. Then for each of its claims:
 1. its words, those without meaning of their own left out;
 2. names, by country where they stand for one (`places`); numbers (`quantities`);
 3. negation: "not", "never", "no", "denied that", "refused to", as often as they stand.

Limits: "hardly" and irony are not seen as negation.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from unspin.claims.ledger.opposites import OPPOSITES
from unspin.claims.ledger.places import COUNTRIES, LONGEST
from unspin.claims.ledger.quantities import Quantity, read_quantities
from unspin.model import Span
from unspin.text.function_words import FUNCTION_WORDS
from unspin.text.lexicon import Lexicon
from unspin.text.names import find_names
from unspin.text.numbers import is_number
from unspin.text.tokens import Tokens, read_tokens

NEGATIONS: Final = frozenset("not never no nobody nothing neither nor cannot".split())
_DENYING: Final = frozenset("deny denies denied denying".split())
_DENIED: Final = frozenset("that any it allegations accusations charges claims reports involvement".split())
"""What is denied as untrue, as against withheld ("denied water")."""
_NOT_DOING: Final = frozenset(
    "refuse refuses refused refusing fail fails failed failing decline declines declined stop stops stopped cease ceased "
    "unable".split()
)
"""Before "to" or an "-ing": it is not done."""
_NOT_NEGATED: Final = {
    "no": frozenset("fewer less more later sooner doubt matter".split()),
    "not": frozenset("only just least merely surprisingly".split()),
}
"""What follows a word of negation where nothing is denied ("no fewer than", "not only")."""
_HEDGES: Final = frozenset(
    "fewer less least most more than about around nearly almost roughly approximately some".split()
)
"""Words before numbers that a reporter adds or leaves out."""
_OPEN: Final = frozenset("if unless whether could might maybe perhaps".split())
"""Words with which something is thought of, not said to be."""
_EMPHASIS: Final = frozenset(
    [f"of any {word}" for word in ("sort", "kind", "type", "description")]
    + [f"in {whose} life" for whose in ("my", "his", "her")]
    + [f"in {whose} lives" for whose in ("our", "their")]
)
_SAYING: Final = frozenset("said says say saying told according reported reports".split())
TITLES: Final = frozenset("mr mrs ms dr sir lord lady".split())
"""Forms of address, which name nobody."""
_SUBJECTLESS: Final = frozenset(
    "is are was were will would has have had can could may might should must it they he she we that did does do no "
    "says said".split()
)
"""Words that begin the second of two joined claims whose subject stands in the first, or for it ("and are going to")."""
_OPENING: Final = 2
"""Words within which a name stands that a content begins with ("the Emirates sent")."""
_PREPOSITIONS: Final = frozenset(
    "in on at from for to of by with under over near after before since until".split()
)
_FEWEST_WORDS: Final = 2
"""Words with a meaning of their own, names included, that a part of a claim has if it is a claim by itself."""
_RELATIVES: Final = frozenset("which who whom whose where".split())
_ASIDES: Final = _RELATIVES | frozenset("when while although though because since as whereas".split())
"""Words behind a comma with which something is said besides."""
_HEAVIEST: Final = 7.0
"""Zipf frequency at which a word weighs nothing; one that is not known weighs as much as one of a billion."""
_LIGHTEST: Final = 1.0
_BEFORE_NOUNS: Final = frozenset(
    "a an the this that these those of in on at from with for by near its his her their our no any some".split()
)
_MOST_PARTS: Final = 8
"""Claims, joined in one content, that are compared by themselves."""
_MOST_WORDS: Final = 120
"""Words of a content that are compared; what stands beyond says something else."""


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """What is said, taken apart.

    Attributes:
        words: words with a meaning of their own, names and numbers left out, in order; stems as the lexicon has them.
        ids: their rows in the lexicon, -1 where unknown.
        weights: what each is worth: rare words more.
        describing: whether each only describes the noun after it ("strike" in "of strike drones").
        names: what is named, in order; countries by their one name, others lower-cased.
        describing_names: whether each name only describes what follows it ("Shahed drones").
        quantities: numbers, days, months.
        is_negated: whether it is denied, by its speaker or in itself ("would not").
        is_passive: whether it reads as a passive ("was bought by").
        turns: those of its words that have an opposite.
        length: all its words.
        is_several: whether it holds several sentences or asides, which are also compared one by one.
        subject: the name that it begins with, or "".
        is_open: whether it holds an "if" or a "might".
        lent: what is named beside it and may be meant in it: its speaker, the subject of the claim it is joined to.
    """

    words: tuple[str, ...]
    ids: NDArray[np.int32]
    weights: NDArray[np.float32]
    describing: NDArray[np.bool_]
    names: tuple[str, ...]
    describing_names: tuple[bool, ...]
    quantities: tuple[Quantity, ...]
    is_negated: bool
    is_passive: bool
    turns: frozenset[str]
    length: int
    is_several: bool = False
    subject: str = ""
    is_open: bool = False
    lent: tuple[str, ...] = ()


class ArticleWords:
    """An article's words, read once for all its claims."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.tokens: Tokens = read_tokens(text)
        self._lexicon = lexicon
        names = find_names(self.tokens, lexicon)
        self._name_of = {index: span for span in (*names, *self._find_countries()) for index in range(*span)}
        self._named = {self.tokens.stems[index] for index in self._name_of}
        self._describing = frozenset(self._find_describing())
        self._ids = lexicon.ids(self.tokens.stems) if len(self.tokens) else np.zeros(0, dtype=np.int32)
        self._zipfs = lexicon.zipfs(self.tokens.stems) if len(self.tokens) else np.zeros(0, dtype=np.float32)

    def _find_countries(self) -> Iterable[tuple[int, int]]:
        """Countries of several words, which no sentence's opening hides ("North Korea fired")."""
        stems, is_capital = self.tokens.stems, self.tokens.is_capital
        for begin in np.flatnonzero(is_capital).tolist():
            for length in range(min(LONGEST, len(stems) - begin), 1, -1):
                if stems[begin : begin + length] in COUNTRIES and is_capital[begin + length - 1]:
                    yield begin, begin + length
                    break

    def read(
        self, spans: Sequence[Span], speaker: str = "", *, is_denied: bool = False
    ) -> tuple[Content, ...]:
        """What stands at the spans, taken apart: the whole first, then its sentences and what they join by "and".

        Args:
            spans: where the content stands.
            speaker: who says it, and may be meant in it ("Iran denied supplying").
            is_denied: whether the speaker denies it; what is denied in words that negate ("denied it: “never”") is
                denied once.
        """
        places = [place for span in spans for place in self._places(span)][:_MOST_WORDS]
        words = read_tokens(speaker).stems
        lent = tuple(split_name([word for word in words if word not in TITLES])) if speaker else ()
        whole = self._take_apart(places, lent, is_denied=is_denied)
        found = list(self._split_sentences(places))
        sentences = [piece for sentence in found for piece in self._split_asides(sentence)]
        contents = [replace(whole, is_several=len(sentences) > 1)]
        for sentence in sentences:
            parts = [part for part in self._split(sentence) if part]
            subject = lent
            for part in parts if len(parts) > 1 else ():
                contents.append(self._take_apart(part, subject, is_denied=is_denied))
                subject = tuple(dict.fromkeys((*subject, *contents[-1].names)))
            if len(sentence) < len(places):
                contents.append(self._take_apart(sentence, lent, is_denied=is_denied))
        return contents[0], *(one for one in contents[1:_MOST_PARTS] if len(one.words) >= _FEWEST_WORDS)

    def _split_sentences(self, places: Sequence[int]) -> Iterable[Sequence[int]]:
        """The places by sentence, and by piece of the content."""
        begin = 0
        for index in range(1, len(places)):
            if places[index] != places[index - 1] + 1 or self._begins_sentence(places[index]):
                yield places[begin:index]
                begin = index
        yield places[begin:]

    def _split_asides(self, places: Sequence[int]) -> list[Sequence[int]]:
        """What is said, and each aside set off by commas (", which he had sold,"): those are claims of their own.

        The adverbial with which it opens ("by its own count, …") is left out.
        """
        clauses: list[list[int]] = [[]]
        for before, place in pairwise((places[0] - 1 if places else -1, *places)):
            if clauses[-1] and self._is_parted(before, place):
                clauses.append([])
            clauses[-1].append(place)
        asides = [clause for clause in clauses[1:] if self._is_aside(clause)]
        main = [clause for clause in clauses if clause not in asides]
        if len(main) > 1 and self._is_adverbial(main[0]) and len(main[1]) > len(main[0]) // 2:
            main = main[1:]
        if len(main) == len(clauses):
            return [places]
        joined = [place for clause in main for place in clause]
        return [one for one in (joined, *asides) if len(one) >= _FEWEST_WORDS]

    def _is_parted(self, before: int, place: int) -> bool:
        gap = self.tokens.text[int(self.tokens.ends[before]) : int(self.tokens.begins[place])]
        return any(sign in gap for sign in ",;–—")

    def _is_aside(self, clause: Sequence[int]) -> bool:
        words = [self.tokens.words[place] for place in clause[:2]]
        return words[0] in _ASIDES or words[-1] in _RELATIVES

    def _is_adverbial(self, clause: Sequence[int]) -> bool:
        words = [word for place in clause if (word := self.tokens.words[place]) != "that"]
        return bool(words) and words[0] in _PREPOSITIONS

    def _begins_sentence(self, place: int) -> bool:
        """Whether the word opens a sentence, and not only a quotation."""
        gap = self.tokens.text[int(self.tokens.ends[place - 1]) : int(self.tokens.begins[place])]
        return bool(self.tokens.opens_sentence[place]) and any(sign in gap for sign in ".!?\n")

    def _split(self, places: Sequence[int]) -> Iterable[Sequence[int]]:
        begin = 0
        for index in range(1, len(places) - 1):
            here, following = (self.tokens.words[places[number]] for number in (index, index + 1))
            if here in _JOINING and following in _SUBJECTLESS:
                yield places[begin:index]
                begin = index + 1
        yield places[begin:]

    def _take_apart(self, places: Sequence[int], lent: tuple[str, ...], *, is_denied: bool) -> Content:
        tokens = self.tokens
        named = [place for place in places if self._is_named(place)]
        plain = [
            place
            for place in places
            if self._is_plain(place) and not self._is_named(place) and not self._is_emphasis(place)
        ]
        words = [tokens.words[place] for place in places]
        describing = dict(reversed(list(self._read_names(named))))
        names = tuple(dict.fromkeys(name for name, _ in self._read_names(named)))
        opens = bool(named) and tokens.words[places[0]] not in _PREPOSITIONS and named[0] in places[:_OPENING]
        opens = opens and not tokens.words[named[0]].endswith("'s")
        return Content(
            words=tuple(tokens.stems[place] for place in plain),
            ids=self._ids[plain],
            weights=np.maximum(_LIGHTEST, _HEAVIEST - self._zipfs[plain]),
            describing=np.array([place in self._describing for place in plain], dtype=np.bool_),
            names=names,
            describing_names=tuple(describing[name] for name in names),
            quantities=read_quantities(words, [tokens.said(place, place + 1) for place in places]),
            is_negated=is_denied or sum(map(_negates, words, (*words[1:], ""))) % 2 == 1,
            is_passive="by" in words,
            turns=frozenset(word for word in words if word in OPPOSITES),
            length=len(places),
            subject=names[0] if names and opens else "",
            is_open=not _OPEN.isdisjoint(words),
            lent=lent,
        )

    @property
    def names(self) -> frozenset[str]:
        """Everything that the article names."""
        return frozenset(name for name, _ in self._read_names(sorted(self._name_of)))

    def _find_describing(self) -> Iterable[int]:
        """Words that only describe the noun after them ("strike" in "of strike drones").

        In a run of words with a meaning of their own the last is the noun; the first may be a verb, unless the word
        before it can have none behind it ("of", "the").
        """
        run: list[int] = []
        for place in range(len(self.tokens) + 1):
            inside = place < len(self.tokens) and (self._is_named(place) or self._is_plain(place))
            if run and not (inside and self.tokens.is_joined(place)):
                before = self.tokens.words[run[0] - 1] if run[0] and self.tokens.is_joined(run[0]) else ""
                yield from run[0 if before in _BEFORE_NOUNS else 1 : -1]
                run = []
            if inside:
                run.append(place)

    def _places(self, span: Span) -> range:
        first = int(np.searchsorted(self.tokens.ends, span.begin, side="right"))
        last = int(np.searchsorted(self.tokens.begins, span.end, side="left"))
        return range(first, max(first, last))

    def _is_named(self, place: int) -> bool:
        """Whether the word belongs to a name, or is one elsewhere in the article and a capital here."""
        if place in self._name_of:
            return True
        return bool(self.tokens.is_capital[place]) and self.tokens.stems[place] in self._named

    def _is_plain(self, place: int) -> bool:
        word, stem = self.tokens.words[place], self.tokens.stems[place]
        if (
            stem in FUNCTION_WORDS
            or stem in _SAYING
            or stem in _HEDGES
            or word in NEGATIONS
            or word.endswith("n't")
        ):
            return False
        return not is_number(word, self.tokens.said(place, place + 1))

    def _is_emphasis(self, place: int) -> bool:
        """Whether it ends words that only stress a denial ("of any sort", "in my life")."""
        return " ".join(self.tokens.words[max(0, place - 2) : place + 1]) in _EMPHASIS

    def _read_names(self, places: Sequence[int]) -> Iterable[tuple[str, bool]]:
        """What the words name, and whether that only describes: runs of neighbours, countries taken out of them."""
        run: list[int] = []
        for place in (*places, -1):
            if run and (place != run[-1] + 1 or self._name_of.get(place) != self._name_of.get(run[-1])):
                words = (self.tokens.stems[index] for index in run)
                for name in split_name([word for word in words if word not in TITLES]):
                    yield name, run[-1] in self._describing
                run = []
            run.append(place)


def _negates(word: str, following: str) -> bool:
    if word in _DENYING:
        return following.endswith("ing") or following in _DENIED
    if word in _NOT_DOING:
        return following == "to" or following.endswith("ing")
    if following in _NOT_NEGATED.get(word, ()):
        return False
    return word in NEGATIONS or word.endswith("n't")


def split_name(words: Sequence[str]) -> Iterable[str]:
    """What a run of capitalised words names: countries by their one name, the rest together.

    >>> list(split_name(["russia", "iranian", "shahed"]))
    ['russia', 'iran', 'shahed']
    """
    rest: list[str] = []
    place = 0
    while place < len(words):
        for length in range(LONGEST, 0, -1):
            country = COUNTRIES.get(tuple(words[place : place + length]))
            if country and (not rest or rest[-1] not in _BINDING):
                if rest:
                    yield " ".join(rest)
                    rest = []
                yield country
                place += length
                break
        else:
            rest.append(words[place])
            place += 1
    while rest and rest[-1] in _BINDING:
        rest.pop()
    if rest and not (len(rest) == 1 and rest[0] in FUNCTION_WORDS):
        yield " ".join(rest)


_JOINING: Final = frozenset("and but while".split())
_BINDING: Final = frozenset("of for the and in".split())
"""Small words after which a country belongs to the name ("Bank of Cyprus")."""
