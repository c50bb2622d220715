"""What stood at each word of a rewording, and how right guesses are.

A guess is right where every word that it puts is the word that stood there. A corrupted name, or a broken set phrase,
is right when all of its swapped words are put back; a part of it when some are and none wrong.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rewording.gold import GoldKind, Rewording
from unspin.restoration.guessing import Guess
from unspin.restoration.known_wordings import read_phrases
from unspin.text.lexicon import Lexicon
from unspin.text.tokens import Tokens, read_tokens

_OWN = frozenset({GoldKind.ADDED, GoldKind.FURNITURE, GoldKind.DROPPED})

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Damage:
    """What was done to a text's words.

    Attributes:
        swaps: word ranges of the copy → the words that stood there.
        names: for each corrupted name the swaps in it.
        phrases: for each broken set phrase the swaps in it.
        originals: the corrupted names as they were, in the order of `names`.
    """

    swaps: dict[Range, tuple[str, ...]]
    names: tuple[tuple[Range, ...], ...]
    phrases: tuple[tuple[Range, ...], ...]
    originals: tuple[tuple[str, ...], ...] = ()


NO_DAMAGE = Damage({}, (), ())


@dataclass(slots=True)
class Score:
    """Counts of names or phrases; `wrong` are guesses with a word that did not stand there, damaged before or not.

    `known` are those whose whole wording is known, from the lexicon or the pile; `right_known` the right ones of them.
    """

    damaged: int = 0
    known: int = 0
    right_known: int = 0
    right: int = 0
    part: int = 0
    wrong: int = 0

    def __add__(self, other: Score) -> Score:
        names = self.__dataclass_fields__
        return Score(**{name: getattr(self, name) + getattr(other, name) for name in names})


def read_damage(made: Rewording, tokens: Tokens, lexicon: Lexicon) -> Damage:
    """The swaps of a rewording, in words of the copy as the product cuts it."""
    begins = tokens.begins.tolist()
    swaps: dict[Range, tuple[str, ...]] = {}
    names: list[tuple[Range, ...]] = []
    originals: list[tuple[str, ...]] = []
    for edit in made.edits:
        if edit.kind in _OWN:
            continue
        first, last = bisect_left(begins, edit.copy.begin), bisect_left(begins, edit.copy.end)
        source = read_tokens(edit.source.of(made.source)).stems
        found = dict(_find_swaps(source, tokens.stems[first:last], first))
        swaps |= found
        if edit.kind is GoldKind.NAME and found:
            names.append(tuple(found))
            originals.append(source)
    phrases = tuple(_find_phrases(tokens, swaps, lexicon))
    return Damage(swaps, tuple(names), phrases, tuple(originals))


def _find_swaps(
    source: Sequence[str], copy: Sequence[str], first: int
) -> Iterable[tuple[Range, tuple[str, ...]]]:
    for kind, a, b, c, d in SequenceMatcher(None, source, copy, autojunk=False).get_opcodes():
        if kind == "replace" and b - a == d - c:
            for step in range(d - c):
                yield (first + c + step, first + c + step + 1), (source[a + step],)
        elif kind in {"replace", "insert"}:
            yield (first + c, first + d), tuple(source[a:b])


def _find_phrases(
    tokens: Tokens, swaps: dict[Range, tuple[str, ...]], lexicon: Lexicon
) -> Iterable[tuple[Range, ...]]:
    """Set phrases without capitals of the text as it was, each with its swaps, if it has any."""
    words: list[str] = []
    places: list[Range | None] = []
    starts = {begin: (begin, end) for begin, end in swaps}
    place = 0
    while place < len(tokens):
        swap = starts.get(place)
        was = swaps[swap] if swap else (tokens.stems[place],)
        words += was
        places += [swap] * len(was)
        place = swap[1] if swap else place + 1
    for begin, end in lexicon.phrases_in(words):
        broken = {swap for swap in places[begin:end] if swap}
        plain = not any(tokens.is_capital[first:last].any() for first, last in broken)
        if broken and plain and read_phrases(read_tokens(" ".join(words[begin:end])), [(0, end - begin)]):
            yield tuple(sorted(broken))


def is_right(changes: Iterable[tuple[int, int, str]], damage: Damage, shift: int = 0) -> bool:
    """Whether every change puts back what stood there; `shift` is where the changes' run begins."""
    return all(damage.swaps.get((begin + shift, end + shift)) == (word,) for begin, end, word in changes)


def score_guesses(
    guesses: Sequence[Guess], damage: Damage, is_known: Callable[[tuple[str, ...]], bool]
) -> tuple[Score, Score]:
    """Names' and phrases' scores of one text; `is_known` tells of a name as it was."""
    scores = []
    every = [True] * len(damage.phrases)
    known_names = [is_known(words) for words in damage.originals]
    for is_name, damaged, known in ((True, damage.names, known_names), (False, damage.phrases, every)):
        own = [guess for guess in guesses if guess.is_name is is_name]
        put = {(begin, end): word for guess in own for begin, end, word in guess.swaps}
        wrong = {place for place, word in put.items() if damage.swaps.get(place) != (word,)}
        right = put.keys() - wrong
        score = Score(damaged=len(damaged), wrong=_count_together(wrong))
        for swaps, known_one in zip(damaged, known, strict=True):
            back = right.intersection(swaps)
            touched = any(begin < last and first < end for begin, end in wrong for first, last in swaps)
            score.known += known_one
            score.right += len(back) == len(swaps) and not touched
            score.right_known += known_one and len(back) == len(swaps) and not touched
            score.part += 0 < len(back) < len(swaps) and not touched
        scores.append(score)
    return scores[0], scores[1]


def _count_together(places: Iterable[Range]) -> int:
    """Neighbouring wrong guesses are one wrong name."""
    ordered = sorted(places)
    return sum(not at or begin > ordered[at - 1][1] + 1 for at, (begin, _) in enumerate(ordered))
